"""The nearest neighbor against scikit-learn's, and what the lectures say of it."""

import numpy as np
import pytest
from sklearn.neighbors import KNeighborsClassifier

from course_utils.data import load_digits
from course_utils.models import NearestNeighbor, nearest


@pytest.fixture(scope="module")
def digits():
    data = load_digits()
    return data.X[:400], data.y[:400], data.X[400:700], data.y[400:700]


def test_it_agrees_with_scikit_learn_on_digits(digits):
    X, y, new, _ = digits
    theirs = KNeighborsClassifier(1, algorithm="brute").fit(X, y).predict(new)
    np.testing.assert_array_equal(NearestNeighbor().fit(X, y).predict(new), theirs)


def test_its_training_error_is_zero_and_its_test_error_is_not(digits):
    X, y, new, labels = digits
    model = NearestNeighbor().fit(X, y)
    assert (model.predict(X) == y).all()
    assert (model.predict(new) != labels).any()


def test_a_point_is_its_own_neighbor_even_far_from_the_origin():
    X = 1e8 + np.arange(12.0).reshape(6, 2)
    assert NearestNeighbor().fit(X, range(6)).neighbors(X).tolist() == list(range(6))


def test_blocks_do_not_change_the_answer(digits, monkeypatch):
    X, y, new, _ = digits
    whole = NearestNeighbor().fit(X, y).neighbors(new)
    monkeypatch.setattr(nearest, "BLOCK", 7 * X.size)
    np.testing.assert_array_equal(NearestNeighbor().fit(X, y).neighbors(new), whole)


@pytest.mark.parametrize(
    ("X", "y", "says"),
    [
        (np.empty((0, 2)), [], "N labels"),
        ([1.0, 2.0], [0, 1], "N labels"),
        ([[1.0], [2.0]], [0], "N labels"),
        ([[np.nan]], [0], "not finite"),
    ],
)
def test_what_cannot_be_remembered_is_refused_in_a_sentence(X, y, says):
    with pytest.raises(ValueError, match=says):
        NearestNeighbor().fit(X, y)


def test_an_input_of_another_width_is_refused():
    with pytest.raises(ValueError, match=r"expected inputs of shape \(N, 1\)"):
        NearestNeighbor().fit([[0.0]], [1]).predict([[0.0, 1.0]])
