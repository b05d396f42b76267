"""What the explorer of capacity shows is what scikit-learn finds on the same points."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression
from sklearn.preprocessing import PolynomialFeatures

from course_utils.explorers import load, polynomial_capacity
from course_utils.explorers.scene import Field, Line, Points

EXPLORER = load("polynomial_capacity")


def line(scene, label):
    return next(m for m in scene.axes[1].marks if isinstance(m, Line) and m.label == label)


@pytest.mark.parametrize(("degree", "strength", "n"), [(1, 0.1, 60), (3, 1e-3, 60), (6, 1e-2, 200)])
def test_both_errors_and_the_surface_are_scikit_learns(degree, strength, n):
    scene = EXPLORER.scene(degree=degree, strength=strength, n=n, sample=2)
    train, new = polynomial_capacity.data(n, 2)
    products = PolynomialFeatures(degree, include_bias=False)
    theirs = LogisticRegression(C=1 / (strength * n), solver="newton-cholesky", tol=1e-12, max_iter=1000)
    theirs.fit(products.fit_transform(train[0]), train[1])
    wrong = [100 * (1 - theirs.score(products.transform(X), y)) for X, y in (train, new)]
    assert scene.numbers["wrong on the points learned from (%)"] == pytest.approx(wrong[0])
    assert scene.numbers["wrong on new points (%)"] == pytest.approx(wrong[1], abs=0.11)  # two points on the border
    assert line(scene, "learned from").y[degree - 1] == pytest.approx(wrong[0])
    field = next(m for m in scene.axes[0].marks if isinstance(m, Field))
    x = np.linspace(-1, 1, len(field.values))
    row = np.column_stack([x, np.full(len(x), x[10])])
    np.testing.assert_allclose(field.values[10], theirs.predict_proba(products.transform(row))[:, 1], atol=1e-4)


def test_the_points_are_those_learned_from_and_a_tenth_of_the_new_labels_is_swapped():
    scene = EXPLORER.scene(n=100, sample=5)
    (X, y), (X_new, y_new) = polynomial_capacity.data(100, 5)
    shown = [m for m in scene.axes[0].marks if isinstance(m, Points)]
    assert [len(m.x) for m in shown] == [np.sum(y == 0), np.sum(y == 1)] and len(X) == 100
    above = X_new[:, 1] > 2 * X_new[:, 0] ** 2 - 1
    assert np.mean(above != y_new) == pytest.approx(0.1, abs=0.02)
    assert not np.isin(X[:, 0], X_new[:, 0]).any(), "no point is on both sides"


def test_the_weights_are_counted_with_the_bias_and_a_penalty_shortens_them():
    assert [EXPLORER.scene(degree=d).numbers["weights"] for d in (1, 2, 9)] == [3, 6, 55]
    lengths = [
        EXPLORER.scene(degree=9, strength=s).numbers["half the squared length of the weights"]
        for s in (1e-6, 1e-3, 1.0)
    ]
    assert lengths[0] > 10 * lengths[1] > 100 * lengths[2]


def test_the_prediction_of_the_page_a_penalty_and_more_points_both_repair_degree_9():
    bare, charged, more = (
        EXPLORER.scene(degree=9, **given).numbers["wrong on new points (%)"]
        for given in (dict(strength=1e-6), dict(strength=0.01), dict(strength=1e-6, n=400))
    )
    assert charged < bare - 1 and more < bare - 1
