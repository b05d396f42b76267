"""The polynomial classifier is scikit-learn's logistic regression on scikit-learn's polynomial features."""

import numpy as np
import pytest
from sklearn.linear_model import LogisticRegression as Theirs
from sklearn.preprocessing import PolynomialFeatures

from course_utils.data import make_polynomial_classes
from course_utils.models import PolynomialClassifier
from course_utils.training import accuracy


@pytest.mark.parametrize("degree", [1, 2, 5])
@pytest.mark.parametrize("strength", [1e-3, 0.1])
def test_its_minimum_is_scikit_learns(degree, strength):
    X, y = make_polynomial_classes(70, 0.1, rng=np.random.default_rng(degree))
    ours = PolynomialClassifier(degree, strength).fit(X, y)
    features = PolynomialFeatures(degree, include_bias=False).fit_transform(X)
    theirs = Theirs(C=1 / (strength * 70), solver="newton-cholesky", tol=1e-12, max_iter=1000).fit(features, y)
    np.testing.assert_allclose(ours.w, theirs.coef_[0], atol=1e-5 * np.abs(ours.w).max())
    assert ours.theta[-1] == pytest.approx(theirs.intercept_[0], abs=1e-5 * np.abs(ours.w).max())
    np.testing.assert_allclose(ours.predict_proba(X), theirs.predict_proba(features), atol=1e-5)
    assert (ours.predict(X) == theirs.predict(features)).all()
    assert accuracy(ours, (X, y)) == theirs.score(features, y)


def test_the_gradient_of_the_penalized_loss_is_zero_at_theta_by_finite_differences():
    X, y = make_polynomial_classes(50, 0.1, rng=np.random.default_rng(0))
    model = PolynomialClassifier(4, 1e-4).fit(X, y)
    theta, h = model.theta.copy(), 1e-5
    for i in range(len(theta)):
        values = []
        for sign in (1, -1):
            model.theta = theta + sign * h * np.eye(len(theta))[i]
            values.append(model.loss(X, y) + 1e-4 * model.w @ model.w / 2)
        assert (values[0] - values[1]) / (2 * h) == pytest.approx(0, abs=1e-6)


def test_separable_points_have_a_minimum_and_labels_all_alike_too():
    X = np.array([[-1.0, 0.0], [-0.5, 0.2], [0.5, 0.1], [1.0, 0.0]])
    model = PolynomialClassifier(3, 1e-8).fit(X, [0, 0, 1, 1])
    assert np.isfinite(model.theta).all() and model.predict(X).tolist() == [0, 0, 1, 1]
    assert PolynomialClassifier(2).fit(X, [1, 1, 1, 1]).predict(X).tolist() == [1, 1, 1, 1]


def test_bad_input_is_a_sentence():
    with pytest.raises(ValueError, match="weight_decay must be above 0, got 0"):
        PolynomialClassifier(2, weight_decay=0)
    with pytest.raises(ValueError, match="4 labels 0 or 1"):
        PolynomialClassifier(2).fit(np.zeros((4, 2)), [0, 1, 2, 1])
    with pytest.raises(ValueError, match="4 labels 0 or 1"):
        PolynomialClassifier(2).fit(np.zeros((4, 2)), [0, 1])
