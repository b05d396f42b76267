"""Splits and folds: nobody in two parts, nobody left out."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.model_selection import KFold, StratifiedShuffleSplit

from course_utils.data import load_digits
from course_utils.data.folds import k_fold
from course_utils.data.splits import COMMON_RATIOS, split_sizes, train_val_test_split

rng = np.random.default_rng


@given(n=st.integers(10, 500), ratio=st.sampled_from(COMMON_RATIOS), seed=st.integers(0, 5), stratify=st.booleans())
def test_three_parts_hold_every_example_once_in_sizes_within_one_of_their_fraction(n, ratio, seed, stratify):
    X, y = np.arange(n)[:, None], np.arange(n) % 3
    split = train_val_test_split((X, y), ratio, rng=rng(seed), stratify=stratify)
    assert sorted(np.concatenate([part.rows for part in split])) == list(range(n))
    for part, fraction in zip(split, ratio):
        assert abs(len(part) - fraction * n) < 1
        np.testing.assert_array_equal(part.X[:, 0], part.rows)
        np.testing.assert_array_equal(part.y, y[part.rows])
    assert [part.name for part in split] == ["training", "validation", "test"]


@pytest.mark.parametrize("ratio", COMMON_RATIOS)
def test_the_three_ratios_of_the_lectures_on_100_examples(ratio):
    assert split_sizes(100, ratio) == [round(100 * f) for f in ratio]


def test_a_stratified_split_has_each_class_within_two_examples_of_its_share_as_scikit_learn_has():
    digits = load_digits()
    share = np.bincount(digits.y) / len(digits.y)
    split = train_val_test_split(digits, rng=rng(0), stratify=True)
    for part in split:
        assert np.abs(np.bincount(part.y, minlength=10) - share * len(part)).max() < 2
    theirs, _ = next(StratifiedShuffleSplit(1, train_size=len(split.train), random_state=0).split(digits.X, digits.y))
    assert np.abs(np.bincount(split.train.y) - np.bincount(digits.y[theirs])).max() <= 2


def test_an_unstratified_split_does_not_promise_that():
    y = np.repeat([0, 1], [90, 10])
    counts = {int(train_val_test_split((y[:, None], y), rng=rng(s)).test.y.sum()) for s in range(20)}
    stratified = {int(train_val_test_split((y[:, None], y), rng=rng(s), stratify=True).test.y.sum()) for s in range(20)}
    assert len(counts) > 2 and stratified <= {1, 2}


def test_splits_are_random_and_repeatable():
    X, y = np.arange(40)[:, None], np.arange(40)
    for stratify in (False, True):
        a, b, c = (train_val_test_split((X, y % 2), rng=rng(s), stratify=stratify).test.rows for s in (1, 1, 2))
        assert (a == b).all() and (a != c).any()


@given(n=st.integers(2, 80), data=st.data(), stratify=st.booleans())
def test_each_example_validates_once_and_trains_in_all_other_folds(n, data, stratify):
    folds = data.draw(st.integers(2, n))
    X, y = np.arange(n)[:, None], np.arange(n) % 2
    pairs = k_fold((X, y), folds, rng=rng(0), stratify=stratify)
    assert sorted(np.concatenate([v.rows for _, v in pairs])) == list(range(n))
    for train, validation in pairs:
        assert not set(train.rows) & set(validation.rows) and len(train) + len(validation) == n
    assert [len(v) for _, v in pairs] == [len(test) for _, test in KFold(folds).split(X)], "scikit-learn's sizes"


def test_five_folds_and_70_15_15_are_the_defaults():
    data = np.zeros((100, 1)), np.zeros(100)
    assert len(k_fold(data, rng=rng(0))) == 5
    assert [len(part) for part in train_val_test_split(data, rng=rng(0))] == [70, 15, 15]


def test_stratified_folds_hold_each_class_in_its_share():
    digits = load_digits()
    for _, validation in k_fold(digits, 5, rng=rng(0), stratify=True):
        assert np.abs(np.bincount(validation.y) - np.bincount(digits.y) / 5).max() < 2


@pytest.mark.parametrize("fractions", [(0.7, 0.2, 0.2), (0.7, 0.15, 0.1), (1.2, -0.1, -0.1), (1.0, 0.0, 0.0)])
def test_fractions_that_are_no_partition_are_refused(fractions):
    with pytest.raises(ValueError, match="positive and sum to 1"):
        train_val_test_split((np.zeros((20, 1)), np.zeros(20)), fractions, rng=rng(0))


def test_other_bad_input_is_a_sentence():
    data = np.zeros((20, 1)), np.zeros(20)
    with pytest.raises(ValueError, match="three numbers"):
        train_val_test_split(data, (0.5, 0.5), rng=rng(0))
    with pytest.raises(ValueError, match="too few"):
        train_val_test_split((np.zeros((2, 1)), np.zeros(2)), rng=rng(0))
    with pytest.raises(ValueError, match="at least 1, got -5"):
        split_sizes(-5, (0.5, 0.5))
    with pytest.raises(TypeError, match="splitting needs rng"):
        train_val_test_split(data, rng=7)
    for folds in (1, 21):
        with pytest.raises(ValueError, match="between 2 and the 20 examples"):
            k_fold(data, folds, rng=rng(0))
