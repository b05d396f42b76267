"""Sigmoid, softplus, softmax and their logarithms, against mpmath, SciPy and PyTorch."""

import mpmath
import numpy as np
import pytest
import scipy.special
import torch
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from course_utils.nn import functional as F

Z = np.concatenate([np.linspace(-745, 745, 299), np.linspace(-3, 3, 61), [0.0, -0.0, 1e-300, -1e-300, 1e308, -1e308]])
EXACT = {
    F.sigmoid: lambda z: 1 / (1 + mpmath.exp(-z)),
    F.log_sigmoid: lambda z: -mpmath.log1p(mpmath.exp(-z)),
    F.softplus: lambda z: mpmath.log1p(mpmath.exp(z)),
}
logits = arrays(np.float64, (4,), elements=st.floats(-1e6, 1e6))


@pytest.mark.parametrize("function", EXACT, ids=lambda f: f.__name__)
def test_agrees_with_fifty_digits_to_a_few_units_in_the_last_place(function):
    with mpmath.workdps(50):
        exact = np.array([float(EXACT[function](mpmath.mpf(float(z)))) for z in Z])
    np.testing.assert_allclose(function(Z), exact, rtol=4 * np.finfo(float).eps, atol=5e-324)


def test_sigmoid_agrees_with_scipy_and_pytorch():
    np.testing.assert_allclose(
        F.sigmoid(Z), scipy.special.expit(Z), rtol=1e-15, atol=1e-300
    )  # SciPy flushes below that
    np.testing.assert_allclose(F.sigmoid(Z), torch.sigmoid(torch.tensor(Z)).numpy(), rtol=1e-15, atol=1e-300)


def test_log_sigmoid_agrees_with_scipy():
    np.testing.assert_allclose(F.log_sigmoid(Z), scipy.special.log_expit(Z), rtol=1e-15)


@pytest.mark.parametrize("axis", [0, 1, -1])
def test_softmax_and_its_logarithm_agree_with_scipy_and_pytorch_along_any_axis(axis):
    z = 30 * np.random.default_rng(0).normal(size=(7, 5))
    np.testing.assert_allclose(F.softmax(z, axis), scipy.special.softmax(z, axis), rtol=1e-13)
    np.testing.assert_allclose(F.log_softmax(z, axis), scipy.special.log_softmax(z, axis), rtol=1e-13)
    np.testing.assert_allclose(F.softmax(z, axis), torch.softmax(torch.tensor(z), axis).numpy(), rtol=1e-13)


@pytest.mark.parametrize("function", [F.softmax, F.log_softmax])
def test_a_row_of_softmax_does_not_depend_on_the_rows_beside_it(function):
    # subtracting the largest score of all rows would underflow the lower row to 0 / 0
    z = np.array([[1000.0, 0.0, 999.0], [-1000.0, -1001.0, -1002.0]])
    np.testing.assert_allclose(function(z), [function(row) for row in z], rtol=1e-15)
    assert np.isfinite(F.softmax(z)).all()


@pytest.mark.parametrize("function", [F.sigmoid, F.log_sigmoid, F.softplus, F.softmax, F.log_softmax])
def test_float32_stays_float32_and_whole_numbers_become_float64(function):
    assert function(np.ones(3, dtype=np.float32)).dtype == np.float32
    assert function([1, 2, 3]).dtype == np.float64


def test_infinite_inputs_give_the_limits():
    assert F.sigmoid([-np.inf, np.inf]).tolist() == [0, 1]
    assert F.softplus([-np.inf, np.inf]).tolist() == [0, np.inf]
    assert F.softmax([-np.inf, 0.0]).tolist() == [0, 1]


def test_nan_comes_out_as_nan():
    assert np.isnan(F.sigmoid(np.nan)) and np.isnan(F.softplus(np.nan))


@given(logits)
def test_softmax_is_a_probability_distribution_for_any_scores(z):
    p = F.softmax(z)
    assert np.all(p >= 0) and abs(p.sum() - 1) < 1e-14


@given(logits, st.floats(-1e6, 1e6))
def test_softmax_does_not_change_when_one_number_is_added_to_every_score(z, c):
    # adding c rounds each score by up to eps * 2e6, and softmax moves by at most that much relatively
    np.testing.assert_allclose(F.softmax(z + c), F.softmax(z), rtol=1e-8, atol=1e-300)


@given(st.floats(-700, 700))
def test_sigmoid_of_minus_z_is_one_minus_sigmoid_of_z(z):
    assert F.sigmoid(-z) + F.sigmoid(z) == pytest.approx(1, abs=1e-15)


@given(st.floats(-300, 300))
def test_softmax_of_two_scores_is_the_sigmoid_of_their_difference(z):
    assert F.softmax([0.0, z])[1] == pytest.approx(F.sigmoid(z).item(), rel=1e-13)


def test_the_input_is_not_changed():
    z = np.array([3.0, 1.0])
    F.softmax(z), F.sigmoid(z), F.log_softmax(z)
    assert z.tolist() == [3.0, 1.0]
