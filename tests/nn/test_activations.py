"""The activation table against mpmath at 50 digits, value and derivative, also where it hurts; ranges and gains."""

import mpmath as mm
import numpy as np
import pytest
import torch
from exact_activations import EXACT, POINTS, TERMS, ulps
from mpmath import mpf

from course_utils.nn import activations as layers
from course_utils.nn.activations import ACTIVATIONS, gain

ULPS = 4  # what every function must reach where it is well conditioned


@pytest.fixture(autouse=True)
def fifty_digits():
    with mm.workdps(50):
        yield


@pytest.mark.parametrize("name", EXACT)
def test_value_is_within_four_ulp_of_the_exact_one(name):
    row, exact = ACTIVATIONS[name], EXACT[name][0]
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        computed = row.function(POINTS)
    for x, y in zip(POINTS, computed):
        # x times a probability that has underflowed: its last bit is worth 2^-1074, times x
        slack = abs(mpf(x)) * mpf(2) ** -1074 if "gelu" in name or name in ("silu", "swish") else 0
        # the rounding of 1.702 x, seen through an exponential that multiplies relative errors by 1.702 |x|
        condition = max(1, -1.702 * max(min(x, 0), -1e3)) if name == "quick_gelu" else 1
        assert ulps(y, exact(mpf(x)), slack=slack) <= ULPS * condition, f"{name}({x!r}) = {y!r}"


@pytest.mark.parametrize("name", EXACT)
def test_derivative_is_within_four_ulp_of_the_exact_one(name):
    row, exact = ACTIVATIONS[name], EXACT[name][1]
    with np.errstate(over="raise", invalid="raise", divide="raise"):
        computed = row.derivative(POINTS)
    for x, y in zip(POINTS, computed):
        terms = TERMS[name](mpf(x)) if name in TERMS else 0
        slack = abs(mpf(x)) * mpf(2) ** -1074 if name in TERMS else 0
        condition = max(1, -1.702 * max(min(x, 0), -1e3)) if name == "quick_gelu" else 1
        assert ulps(y, exact(mpf(x)), terms, slack) <= ULPS * condition, f"{name}'({x!r}) = {y!r}"


@pytest.mark.parametrize("row", ACTIVATIONS.values(), ids=lambda r: r.name)
def test_no_value_leaves_the_range_and_the_range_is_reached(row):
    x = np.concatenate([np.linspace(-60, 60, 100_001), [-1e6, 1e6]])
    y = row.function(x) if row.arguments == 1 else row.function(x, x[::-1])
    assert y.min() >= row.low - 1e-15 and y.max() <= row.high + 1e-15
    if row.arguments == 1:
        assert y.min() == pytest.approx(row.low, abs=2e-6) or row.low == -np.inf
        assert y.max() == pytest.approx(row.high, abs=2e-6) or row.high == np.inf


@pytest.mark.parametrize("row", ACTIVATIONS.values(), ids=lambda r: r.name)
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_the_derivative_is_the_slope_away_from_kinks_and_the_type_is_kept(row, dtype):
    x = np.linspace(-5, 5, 88).astype(dtype)  # meets neither 0 nor +-3
    arguments = (x,) if row.arguments == 1 else (x, (x[::-1] * dtype(0.7)))
    h = 1e-5
    wide = [a.astype(np.float64) for a in arguments]
    derivatives = row.derivative(*arguments)
    for i, derivative in enumerate([derivatives] if row.arguments == 1 else derivatives):
        up, down = ([a + sign * h * (j == i) for j, a in enumerate(wide)] for sign in (1, -1))
        slope = (row.function(*up) - row.function(*down)) / (2 * h)
        np.testing.assert_allclose(derivative, slope, rtol=1e-5, atol=1e-6)
        assert derivative.dtype == dtype
    assert row.function(*arguments).dtype == dtype


def test_there_are_at_least_twenty_with_the_glu_family():
    assert len(ACTIVATIONS) >= 20
    assert {"glu", "bilinear", "reglu", "geglu", "swiglu", "maxout"} <= ACTIVATIONS.keys()


@pytest.mark.parametrize("row", [r for r in ACTIVATIONS.values() if r.torch], ids=lambda r: r.name)
def test_the_name_in_pytorch_exists_and_is_ours_too(row):
    assert hasattr(torch.nn, row.torch) and hasattr(layers, row.torch)


def test_gains_equal_exact_integrals():
    assert gain("identity") == pytest.approx(1, rel=1e-12)
    assert gain("relu") == pytest.approx(np.sqrt(2), rel=1e-12)
    assert gain("step") == pytest.approx(np.sqrt(2), rel=1e-12)
    assert gain("leaky_relu") == pytest.approx(np.sqrt(2 / (1 + 0.01**2)), rel=1e-12)
    assert gain("selu") == pytest.approx(1, rel=1e-12)  # its two constants are made for that
    for name in ("tanh", "sigmoid", "gelu", "hardswish"):
        f = EXACT[name][0]
        points = [-mm.inf, -3, 0, 3, mm.inf]
        with mm.workdps(20):
            square = mm.quad(lambda x, f=f: f(x) ** 2 * mm.exp(-x * x / 2) / mm.sqrt(2 * mm.pi), points)
        assert gain(name) == pytest.approx(float(1 / mm.sqrt(square)), rel=1e-10)
    assert gain("bilinear") == pytest.approx(1, rel=1e-12)
    assert gain("glu") == pytest.approx(gain("sigmoid"), rel=1e-12)
    assert gain("maxout") == pytest.approx(1, rel=1e-4)


def test_gains_against_pytorchs_table():
    for name, torch_name in (("relu", "relu"), ("leaky_relu", "leaky_relu"), ("identity", "linear")):
        assert gain(name) == pytest.approx(torch.nn.init.calculate_gain(torch_name), rel=1e-12)
    # PyTorch's tanh (5/3), sigmoid (1) and selu (3/4) are rules of thumb: they do not keep the variance
    assert gain("tanh") == pytest.approx(1.5925, abs=1e-4) and torch.nn.init.calculate_gain("tanh") == 5 / 3


def test_selu_keeps_mean_0_and_variance_1():
    x, w = np.polynomial.hermite_e.hermegauss(180)
    y = ACTIVATIONS["selu"].function(np.random.default_rng(0).normal(size=4_000_000))
    assert abs(y.mean()) < 5 / 2000 and abs(y.var() - 1) < 0.01
    assert x.size == w.size


def test_an_unknown_name_is_answered_with_the_list():
    with pytest.raises(ValueError, match=r"no activation is called 'swisch'.*gelu"):
        gain("swisch")
