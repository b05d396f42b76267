"""Intervals against SciPy's Student t, and the refusal to compare on a handful of seeds."""

import numpy as np
import pytest
import scipy.stats

from course_utils.plots import interval, note


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


def test_a_note_hands_over_plain_python_numbers_that_the_role_can_format(monkeypatch):
    import myst_nb

    seen = {}
    monkeypatch.setattr(myst_nb, "glue", lambda name, value, display: seen.update({name: (value, display)}))
    note("from-numpy", np.float64(2.5)), note("a-count", np.int64(3)), note("plain", 4)
    assert seen == {"from-numpy": (2.5, False), "a-count": (3, False), "plain": (4, False)}
    assert [type(value) for value, _ in seen.values()] == [float, int, int]
