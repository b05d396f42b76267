"""Batches: an epoch is a partition of the training set."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.data import load_digits
from course_utils.data.batches import batches, batches_per_epoch

rng = np.random.default_rng
sizes = st.integers(1, 60)


@given(n=sizes, size=sizes, seed=st.integers(0, 9), shuffle=st.booleans())
def test_an_epoch_holds_every_example_exactly_once_in_ceil_n_over_b_batches(n, size, seed, shuffle):
    X = np.arange(n)[:, None] * np.ones(3)
    dealt = list(batches((X, np.arange(n)), size=size, rng=rng(seed) if shuffle else None))
    assert sorted(np.concatenate([y for _, y in dealt])) == list(range(n))
    assert len(dealt) == int(np.ceil(n / size)) == batches_per_epoch(n, size)
    assert [len(y) for _, y in dealt[:-1]] == [size] * (len(dealt) - 1)
    assert len(dealt[-1][1]) == (n % size or min(n, size)), "the last batch holds what is left"
    for X_batch, y_batch in dealt:
        assert (X_batch == y_batch[:, None]).all(), "inputs and labels stay together"


def test_without_a_generator_the_order_is_the_one_given():
    assert [y.tolist() for _, y in batches((np.zeros((5, 1)), np.arange(5)), size=2)] == [[0, 1], [2, 3], [4]]


def test_one_generator_gives_a_new_order_every_epoch_and_the_same_ones_again_from_the_same_seed():
    def two_epochs(seed):
        source = rng(seed)
        return [np.concatenate([y for _, y in batches((np.zeros((50, 1)), np.arange(50)), 7, source)]) for _ in "ab"]

    first, second = two_epochs(3)
    assert (first != second).any() and (first != np.arange(50)).any()
    np.testing.assert_array_equal([first, second], two_epochs(3))


def test_each_example_is_equally_likely_to_come_first():
    first = [
        next(batches((np.zeros((4, 1)), np.arange(4)), 1, source))[1][0] for source in [rng(0)] for _ in range(4000)
    ]
    counts = np.bincount(first, minlength=4)
    assert np.abs(counts - 1000).max() < 5 * np.sqrt(4000 * 0.25 * 0.75)


def test_with_replacement_an_epoch_misses_the_share_one_over_e():
    n = 20_000
    seen = np.concatenate([y for _, y in batches((np.zeros((n, 1)), np.arange(n)), 64, rng(0), replacement=True)])
    assert len(seen) == n
    # Var of the number of empty cells in n throws into n cells is n (1/e - 2/e^2) to first order
    assert abs(len(np.unique(seen)) / n - (1 - np.exp(-1))) < 5 * np.sqrt((np.exp(-1) - 2 * np.exp(-2)) / n)


def test_a_batch_is_a_copy_so_that_augmenting_it_leaves_the_data_alone():
    X = np.ones((4, 2))
    for batch, _ in batches((X, np.zeros(4)), size=2):
        batch *= 0
    assert (X == 1).all()


def test_digits_in_batches_of_32_make_57_iterations_and_the_last_has_5_examples():
    assert [len(y) for _, y in batches(load_digits(), size=32)] == [32] * 56 + [5]


@pytest.mark.parametrize("size", [0, -3, 2.5, True, None])
def test_a_batch_size_that_is_no_counting_number_is_refused_at_the_call(size):
    with pytest.raises(ValueError, match="batch size must be a whole number of at least 1"):
        batches((np.zeros((4, 1)), np.zeros(4)), size=size)


def test_empty_and_broken_data_are_refused_at_the_call():
    with pytest.raises(ValueError, match="no example"):
        batches((np.zeros((0, 3)), np.zeros(0)))
    with pytest.raises(ValueError, match="first in row 1"):
        batches(([[1.0], [np.nan]], [0, 1]))
    with pytest.raises(ValueError, match="NaN or infinite labels"):
        batches(([[1.0], [2.0]], [0.0, np.inf]))
    with pytest.raises(ValueError, match="3 examples but y has shape"):
        batches((np.zeros((3, 1)), np.zeros(2)))
    with pytest.raises(ValueError, match="array of numbers"):
        batches((np.array([["a"]]), np.zeros(1)))


def test_randomness_without_a_generator_is_refused():
    with pytest.raises(TypeError, match="default_rng"):
        batches((np.zeros((4, 1)), np.zeros(4)), replacement=True)
    with pytest.raises(TypeError, match="default_rng"):
        batches((np.zeros((4, 1)), np.zeros(4)), rng=0)
