"""Tolerances follow from how a problem magnifies rounding, number by number."""

import numpy as np

from course_utils.checks.comparison import short_pair, within
from course_utils.checks.conditioning import NUDGE, nudge, tolerance
from course_utils.checks.values import read


def allowed(function, x, draws=8):
    rng = np.random.default_rng(0)
    return tolerance(read(function(x)), [read(function(nudge(x, rng))) for _ in range(draws)])


def test_a_well_conditioned_number_gets_a_tolerance_near_rounding():
    assert 1e-13 < allowed(lambda x: 2 * x, np.array([3.0]))[0] < 1e-11


def test_a_cancellation_gets_a_tolerance_as_large_as_its_condition():
    x = np.array([1e8 + 0.5])
    well = allowed(lambda x: x, x)[0]
    assert allowed(lambda x: x - 1e8, x)[0] > 0.4 * well


def test_a_tiny_number_that_is_well_conditioned_keeps_a_tiny_tolerance():
    assert allowed(lambda z: np.exp(z), np.array([-300.5]))[0] < 1e-130


def test_an_overflowed_zero_is_outside_the_tolerance_of_a_denormal():
    right = np.exp(np.array([-735.5]))
    assert not within(np.zeros(1), right, allowed(np.exp, np.array([-735.5]))).any()


def test_labels_and_counts_are_compared_exactly():
    assert allowed(lambda x: (x > 0).astype(int), np.array([0.3]))[0] == 0


def test_arrays_of_labels_are_never_nudged():
    labels = np.array([0.0, 1.0, -1.0])
    assert nudge(labels, np.random.default_rng(0)) is labels
    assert nudge(1.0, np.random.default_rng(0)) == 1.0


def test_measurements_are_nudged_by_the_stated_amount():
    moved = nudge(np.array([3.0, -5.0]), np.random.default_rng(0))
    np.testing.assert_allclose(abs(moved / np.array([3.0, -5.0]) - 1), NUDGE, rtol=1e-3)


def test_an_infinite_answer_tolerates_nothing_finite():
    expected = np.array([np.inf])
    assert allowed(lambda x: x * np.inf, np.array([2.0]))[0] == 0
    assert not within(np.array([1e308]), expected, np.array([np.inf])).any()
    assert within(expected, expected, np.zeros(1)).all()


def test_nan_matches_nan_only():
    assert within(np.array([np.nan]), np.array([np.nan]), np.zeros(1)).all()
    assert not within(np.array([np.nan]), np.array([1.0]), np.ones(1)).any()


def test_two_numbers_are_shown_with_just_enough_digits():
    assert short_pair(0.5, 0.25) == ("0.5", "0.25")
    assert short_pair(1.0000001, 1.0) == ("1.0000001", "1")
