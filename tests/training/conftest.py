"""What the tests of training share."""

import numpy as np
import pytest

from course_utils.data import load_digits, train_val_test_split


@pytest.fixture
def digits():
    """A 70-15-15 split of the digits, pixels between 0 and 1."""
    data = load_digits()
    return train_val_test_split((data.X / 16, data.y), rng=np.random.default_rng(0))
