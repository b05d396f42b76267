"""What the tests of training share."""

import numpy as np
import pytest
import threadpoolctl
from hypothesis import settings

from course_utils.data import load_digits, train_val_test_split

# Fixed examples, so that a run says the same today and tomorrow; no deadline, since a busy machine is no defect.
settings.register_profile("fixed", derandomize=True, deadline=None, max_examples=50)
settings.load_profile("fixed")


@pytest.fixture(scope="module", autouse=True)
def one_thread():
    """One thread for small matrices: several, on a busy machine, wait for each other and take twenty times as long."""
    with threadpoolctl.threadpool_limits(1):
        yield


@pytest.fixture
def digits():
    """A 70-15-15 split of the digits, pixels between 0 and 1."""
    data = load_digits()
    return train_val_test_split((data.X / 16, data.y), rng=np.random.default_rng(0))
