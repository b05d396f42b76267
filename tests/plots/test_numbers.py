"""Intervals against SciPy's Student t, and the refusal to compare on a handful of seeds."""

import numpy as np
import pytest
import scipy.stats

from course_utils.plots import interval


@pytest.mark.parametrize("runs", [20, 25, 40, 500])
def test_the_interval_is_students(runs):
    values = np.random.default_rng(runs).normal(3, 2, size=runs)
    mean, half = interval(values)
    low, high = scipy.stats.t.interval(0.95, runs - 1, loc=values.mean(), scale=scipy.stats.sem(values))
    assert (mean - half, mean + half) == pytest.approx((low, high), abs=2e-4 * half + 1e-12)


def test_an_interval_covers_the_truth_95_times_in_100():
    rng = np.random.default_rng(0)
    covered = [abs(mean) <= half for mean, half in (interval(rng.normal(size=20)) for _ in range(4000))]
    assert 0.94 < np.mean(covered) < 0.96


def test_fewer_than_twenty_runs_are_refused():
    with pytest.raises(ValueError, match="more seeds"):
        interval(np.arange(19))
