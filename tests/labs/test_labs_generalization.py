"""Lab 10's answer that was read off a figure is what the figure says; its solutions are scikit-learn's and SciPy's."""

import numpy as np
import pytest
from all_labs import read_lab
from scipy.stats import sem
from sklearn.model_selection import KFold
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import PolynomialFeatures, StandardScaler

from course_utils import explorers
from course_utils.checks import VARIANTS

SAMPLES = (18, 15, 6, 10)  # what the figure is opened with, by variant


@pytest.fixture
def solution():
    """The names of the solution."""
    return read_lab("10_generalization").namespace(0)


@pytest.fixture
def rng():
    """A generator of its own for each test."""
    return np.random.default_rng(10)


def test_the_best_penalty_is_what_the_figure_shows():
    lab, figure = read_lab("10_generalization"), explorers.load("polynomial_capacity")
    strengths = next(c for c in figure.controls if c.name == "strength").ticks()
    for number, sample in enumerate(SAMPLES):
        wrong = [
            figure.scene(degree=9, n=60, strength=strength, sample=sample).numbers["wrong on new points (%)"]
            for strength in strengths
        ]
        best = int(np.argmin(wrong))
        assert lab.namespace(number)["best_penalty"] == strengths[best]
        assert sorted(wrong)[1] - wrong[best] > 0.3, "too close to call by eye"
        assert lab.namespace(number + VARIANTS // 2)["best_penalty"] == strengths[best]


def test_the_solution_s_folds_are_as_large_as_scikit_learn_s(solution):
    pairs = solution["folds"](23, 5, 0)
    assert [len(b) for _, b in pairs] == [len(b) for _, b in KFold(5).split(np.zeros(23))]
    assert all(sorted([*a, *b]) == list(range(23)) for a, b in pairs)


def test_the_solution_standardizes_as_scikit_learn_does(solution, rng):
    train, other = rng.normal(size=(9, 4)), rng.normal(size=(5, 4))
    train[:, 2] = 3
    scaler = StandardScaler().fit(train)
    mine = solution["standardize"](train, other)
    assert mine[0] == pytest.approx(scaler.transform(train))
    assert mine[1] == pytest.approx(scaler.transform(other))


def test_the_solution_s_neighbors_are_scikit_learn_s(solution, rng):
    X, y, queries = rng.normal(size=(40, 3)), rng.integers(5, size=40), rng.normal(size=(30, 3))
    theirs = KNeighborsClassifier(1).fit(X, y).predict(queries)
    assert solution["nearest"](X, y, queries).tolist() == theirs.tolist()


def test_the_solution_s_polynomials_are_scikit_learn_s_in_their_order(solution, rng):
    X = rng.normal(size=(6, 2))
    theirs = PolynomialFeatures(4, include_bias=False).fit_transform(X)
    assert solution["polynomial"](X, 4) == pytest.approx(theirs)


def test_the_solution_s_standard_error_is_scipy_s(solution):
    errors = [0.31, 0.12, 0.44, 0.25]
    given = iter(errors)
    pairs = [(np.array([0]), np.array([1]))] * 4
    mean, error = solution["cross_validate"](lambda *_: next(given), np.zeros((2, 1)), np.zeros(2), pairs)
    assert (mean, error) == (pytest.approx(np.mean(errors)), pytest.approx(sem(errors)))


def test_the_solution_s_parts_sum_to_the_error(solution, rng):
    predictions, truth = rng.normal(size=(7, 5)), rng.normal(size=5)
    assert sum(solution["decompose"](predictions, truth)) == pytest.approx(np.mean((predictions - truth) ** 2))


def test_the_solution_s_range_is_where_the_middle_model_wins():
    for number in range(4):
        names = read_lab("10_generalization").namespace(number)
        J, Omega, (low, high) = np.array(names["J"]), np.array(names["Omega"]), names["best_between"]
        for strength, best in ((0.99 * low, 2), (1.01 * low, 1), (0.99 * high, 1), (1.01 * high, 0)):
            assert np.argmin(J + strength * Omega) == best
