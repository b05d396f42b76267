"""The gradient check: it passes what is right, fails what is wrong, counts kinks, and touches nothing."""

import numpy as np
import pytest

from course_utils.autodiff import Tensor, check_gradient, relu, square, tanh


def by_tape(f):
    def fun(theta):
        t = Tensor(theta, requires_grad=True)
        loss = f(t)
        loss.backward()
        return loss.item(), t.grad

    return fun


THETA = np.random.default_rng(0).normal(size=(4, 5))


def test_a_right_gradient_passes():
    report = check_gradient(by_tape(lambda t: tanh(square(t)).sum()), THETA, np.random.default_rng(1))
    assert report.checked == 10 and report.skipped == 0 and report.worst < 1e-8


@pytest.mark.parametrize(
    "spoil",
    {
        "sign": lambda g: -g,
        "factor two": lambda g: 2 * g,
        "one component": lambda g: g + 1e-3 * (np.arange(20).reshape(4, 5) == 7),
        "transposed": lambda g: g.T.reshape(4, 5),
        "zero": lambda g: 0 * g,
    }.values(),
)
def test_a_wrong_gradient_fails(spoil):
    def fun(theta):
        return (theta**3).sum(), spoil(3 * theta**2)

    with pytest.raises(AssertionError, match="relative error"):
        check_gradient(fun, THETA, np.random.default_rng(1))


def test_a_wrong_shape_or_nan_fails():
    with pytest.raises(AssertionError, match="shape"):
        check_gradient(lambda t: (t.sum(), np.ones(3)), THETA, np.random.default_rng(1))
    with pytest.raises(AssertionError, match="finite"):
        check_gradient(lambda t: (t.sum(), t * np.nan), THETA, np.random.default_rng(1))


def test_a_gradient_that_is_zero_where_it_should_not_be_fails_even_when_all_of_it_is_zero():
    with pytest.raises(AssertionError, match="relative error"):
        check_gradient(lambda t: (t.sum(), np.zeros_like(t)), THETA, np.random.default_rng(1))


def test_the_input_is_not_changed_even_by_a_function_that_changes_its_own():
    theta = THETA.copy()

    def fun(t):
        value, g = (t**2).sum(), 2 * t.copy()
        t[...] = 0
        return value, g

    check_gradient(fun, theta, np.random.default_rng(1))
    np.testing.assert_array_equal(theta, THETA)


def test_a_kink_is_counted_and_refused_unless_allowed():
    theta = np.array([0.0, 1.0, -1.0])
    fun = by_tape(lambda t: relu(t).sum())
    with pytest.raises(AssertionError, match="10 of 10 directions crossed a kink"):
        check_gradient(fun, theta, np.random.default_rng(1))
    report = check_gradient(fun, theta, np.random.default_rng(1), most_skipped=10)
    assert (report.checked, report.skipped) == (0, 10)


def test_a_kink_within_the_step_is_seen_too():
    theta = np.array([1e-6, 1.0, -1.0])
    report = check_gradient(by_tape(lambda t: relu(t).sum()), theta, np.random.default_rng(1), most_skipped=10)
    assert report.skipped > 0


def test_a_wrong_gradient_is_never_excused_as_a_kink():
    def fun(theta):
        return np.maximum(theta, 0).sum(), (theta < 0).astype(float)

    with pytest.raises(AssertionError, match="relative error"):
        check_gradient(fun, THETA, np.random.default_rng(1), most_skipped=10)


def test_float32_is_refused():
    with pytest.raises(TypeError, match="float64"):
        check_gradient(lambda t: (t.sum(), t), THETA.astype(np.float32), np.random.default_rng(1))


@pytest.mark.parametrize("scale", [1e-6, 1.0, 1e6])
def test_the_check_works_at_every_scale_of_theta_and_value(scale):
    fun = by_tape(lambda t: (t * t * t).sum() * scale)
    check_gradient(fun, THETA, np.random.default_rng(2))
    with pytest.raises(AssertionError):
        check_gradient(lambda t: (fun(t)[0], 1.01 * fun(t)[1]), THETA, np.random.default_rng(2))


def test_a_models_own_theta_may_be_given_and_is_restored_to_the_last_bit():
    live = THETA.copy()

    def fun(theta):
        live[...] = theta  # what model.as_function does
        return (live**3).sum(), 3 * live**2

    check_gradient(fun, live, np.random.default_rng(1))
    np.testing.assert_array_equal(live, THETA)
    with pytest.raises(AssertionError, match="relative error"):
        check_gradient(lambda t: (fun(t)[0], 2 * fun(t)[1]), live, np.random.default_rng(1))
    np.testing.assert_array_equal(live, THETA)
