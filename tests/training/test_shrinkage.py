"""Early stopping against L2, on a quadratic."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.linear_model import Ridge

from course_utils.training import equivalent_weight_decay, kept_by_penalty, kept_by_stopping


@pytest.fixture
def quadratic():
    """1/(2N) ||X w - y||^2, its Hessian and its minimum."""
    rng = np.random.default_rng(0)
    X = rng.normal(size=(60, 5)) @ np.diag([2.0, 1.0, 0.5, 0.2, 0.1])
    y = X @ rng.normal(size=5) + rng.normal(size=60)
    return X, y, X.T @ X / 60, np.linalg.lstsq(X, y, rcond=None)[0]


def test_gradient_descent_keeps_the_share_that_the_formula_says(quadratic):
    X, y, H, w_star = quadratic
    w = np.zeros(5)
    for _ in range(40):
        w -= 0.1 * X.T @ (X @ w - y) / 60
    h, Q = np.linalg.eigh(H)
    np.testing.assert_allclose(w, Q @ (kept_by_stopping(h, 0.1, 40) * (Q.T @ w_star)), atol=1e-12)


def test_ridge_regression_keeps_the_share_that_the_formula_says(quadratic):
    X, y, H, w_star = quadratic
    ridge = Ridge(alpha=60 * 0.3, fit_intercept=False).fit(X, y)  # scikit-learn sums where we take means
    h, Q = np.linalg.eigh(H)
    np.testing.assert_allclose(ridge.coef_, Q @ (kept_by_penalty(h, 0.3) * (Q.T @ w_star)), atol=1e-12)


@given(h=st.floats(1e-3, 5), lr=st.floats(1e-3, 0.15), steps=st.integers(1, 200))
def test_the_exact_strength_keeps_exactly_as_much(h, lr, steps):
    kept = kept_by_stopping(h, lr, steps)
    if kept < 1 - 1e-9:  # closer to the minimum, 1 - kept has no digits left
        assert kept_by_penalty(h, equivalent_weight_decay(lr, steps, h)) == pytest.approx(kept, rel=1e-6)


def test_in_flat_directions_and_small_steps_the_strength_is_one_over_rate_times_steps():
    exact = equivalent_weight_decay(1e-3, 10, h=np.array([1e-4, 1e-3, 1e-2]))
    np.testing.assert_allclose(exact, equivalent_weight_decay(1e-3, 10), rtol=1e-3)
    assert equivalent_weight_decay(0.1, 50) == pytest.approx(0.2)
    steep = equivalent_weight_decay(0.1, 50, h=np.array([3.0]))
    assert steep[0] < 0.2 / 1000, "in steep directions stopping regularizes far less than the penalty"


def test_bad_input_is_a_sentence():
    with pytest.raises(ValueError, match="rate must be above 0"):
        kept_by_stopping([1.0], 0.0, 5)
    with pytest.raises(ValueError, match="rate must be above 0"):
        equivalent_weight_decay(-0.1, 5)
    with pytest.raises(ValueError, match="steps must be"):
        kept_by_stopping([1.0], 0.1, -5)
    with pytest.raises(ValueError, match="eigenvalues must be at least 0"):
        kept_by_penalty([-1.0], 0.1)
    with pytest.raises(ValueError, match="weight_decay must be above 0"):
        kept_by_penalty([1.0], 0.0)
