"""What the benchmark times is right: the tape, the step by hand and PyTorch end at the same theta."""

import pytest

from benchmarks.training_step import GOALS, gate


@pytest.mark.parametrize("dtype, size", GOALS)
def test_three_ways_to_train_give_the_same_theta_after_30_steps(dtype, size):
    gate(dtype, size)
