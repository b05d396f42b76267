"""Lab 05's answer that was read off a figure is what the figure says, and the student's optimizers are PyTorch's."""

import numpy as np
import pytest
import torch
from all_labs import read_lab

from course_utils.checks import VARIANTS
from course_utils.explorers.momentum_phase import compute

RATES = (0.6, 1.0, 1.4, 1.8)  # what the figure is opened with, by variant


def test_the_best_momentum_is_what_the_figure_shows():
    lab = read_lab("05_optimizers")
    for number in range(4):
        momenta = np.arange(100) / 100
        factors = [compute(mu, RATES[number], 30.0).numbers["factor per step"] for mu in momenta]
        best = int(np.argmin(factors))
        assert lab.namespace(number)["best_momentum"] == pytest.approx(momenta[best])
        assert sorted(factors)[1] - factors[best] > 1e-3, "too close to call by eye"
        assert lab.namespace(number + VARIANTS // 2)["best_momentum"] == lab.namespace(number)["best_momentum"]


@pytest.mark.parametrize("name", ["Adam", "AdamW"])
def test_the_solution_s_optimizer_traces_pytorch_s_path(name):
    rng = np.random.default_rng(0)
    ours = rng.normal(size=4)
    theirs = torch.nn.Parameter(torch.tensor(ours))
    mine = read_lab("05_optimizers").namespace(0)[name](ours, lr=0.02)
    reference = getattr(torch.optim, name)([theirs], lr=0.02)
    for g in rng.normal(size=(20, 4)):
        mine.step(g)
        theirs.grad = torch.tensor(g)
        reference.step()
    assert ours == pytest.approx(theirs.detach().numpy(), rel=1e-12)
