"""The activation table against mpmath at 50 digits and against PyTorch, value and derivative, also where it hurts."""

import mpmath as mm
import numpy as np
import pytest
import torch
from mpmath import mpf
from torch.nn import functional as F

from course_utils.nn import activations as layers
from course_utils.nn.activations import ACTIVATIONS, gain
from course_utils.nn.activations.rectifier import SELU_ALPHA, SELU_SCALE, celu, celu_derivative, softplus
from course_utils.nn.activations.smooth import swish, swish_derivative

ULPS = 4  # what every function must reach where it is well conditioned
ONE = mpf(1)
Q = mpf(1.702)


@pytest.fixture(autouse=True)
def fifty_digits():
    with mm.workdps(50):
        yield


def sigma(x):
    return 1 / (1 + mm.exp(-x))


def cdf(x):
    return mm.erfc(-max(min(x, 200), -200) / mm.sqrt(2)) / 2


def pdf(x):
    return mm.exp(-(min(abs(x), mpf(200)) ** 2) / 2) / mm.sqrt(2 * mm.pi)


def exact_elu(x):
    return x if x > 0 else mm.expm1(x)


def exact_softplus(x):
    return max(x, 0) + mm.log1p(mm.exp(-abs(x)))


def exact_swish_derivative(x, b):
    return sigma(b * x) * (1 + b * x * sigma(-b * x))


# name: exact function, exact derivative
EXACT = {
    "step": (lambda x: mpf(x >= 0), lambda x: mpf(0)),
    "identity": (lambda x: x, lambda x: ONE),
    "sigmoid": (sigma, lambda x: sigma(x) * sigma(-x)),
    "tanh": (mm.tanh, lambda x: mm.sech(x) ** 2),
    "arctan": (mm.atan, lambda x: 1 / (1 + x * x)),
    "relu": (lambda x: max(x, mpf(0)), lambda x: mpf(x > 0)),
    "leaky_relu": (lambda x: x if x > 0 else mpf(0.01) * x, lambda x: ONE if x > 0 else mpf(0.01)),
    "prelu": (lambda x: x if x > 0 else x / 4, lambda x: ONE if x > 0 else ONE / 4),
    "elu": (exact_elu, lambda x: ONE if x > 0 else mm.exp(x)),
    "celu": (exact_elu, lambda x: ONE if x > 0 else mm.exp(x)),
    "selu": (
        lambda x: SELU_SCALE * (x if x > 0 else SELU_ALPHA * mm.expm1(x)),
        lambda x: mpf(SELU_SCALE) * (ONE if x > 0 else SELU_ALPHA * mm.exp(x)),
    ),
    "softplus": (exact_softplus, sigma),
    "gelu": (lambda x: x * cdf(x), lambda x: cdf(x) + x * pdf(x)),
    "quick_gelu": (lambda x: x * sigma(Q * x), lambda x: exact_swish_derivative(x, Q)),
    "silu": (lambda x: x * sigma(x), lambda x: exact_swish_derivative(x, 1)),
    "swish": (lambda x: x * sigma(x), lambda x: exact_swish_derivative(x, 1)),
    "hardswish": (
        lambda x: mpf(0) if x <= -3 else x if x >= 3 else x * (x + 3) / 6,
        lambda x: mpf(0) if x <= -3 else ONE if x >= 3 else (2 * x + 3) / 6,
    ),
}
# Derivatives that are a sum of two terms of opposite sign: their rounding errors are those of the terms.
TERMS = {
    "gelu": lambda x: cdf(x) + abs(x) * pdf(x),
    "quick_gelu": lambda x: sigma(Q * x) * (1 + abs(Q * x) * sigma(-Q * x)),
    "silu": lambda x: sigma(x) * (1 + abs(x) * sigma(-x)),
    "swish": lambda x: sigma(x) * (1 + abs(x) * sigma(-x)),
}
POINTS = np.concatenate(
    [
        np.linspace(-45, 45, 301) + 0.0123,
        np.random.default_rng(0).normal(size=150) * 3,
        [0.0, -0.0, 1e3, -1e3, 5e-324, -5e-324, 1e-310, -1e-310, 2.3e-308, 1e-20, -1e-20, 1e-8, -1e-8],
        [1e154, -1e154, 1e155, -1e155, 1.7e308, -1.7e308],
        [-700.0, -740, -746, -37.5, -38.4, 700, 709, 745, 19.5, 37, 1e16, -1.5],
    ]
)


def ulps(computed, exact, terms=0, slack=0):
    """The distance in units of the last place of the exact value (or of its terms)."""
    rounded = float(max(abs(exact), terms))
    return float(max(abs(mpf(float(computed)) - exact) - slack, 0) / mpf(float(np.spacing(rounded))))


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


TORCH = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "arctan": torch.atan,
    "relu": F.relu,
    "leaky_relu": F.leaky_relu,
    "prelu": lambda x: F.prelu(x, torch.tensor([0.25], dtype=torch.float64)),
    "elu": F.elu,
    "celu": F.celu,
    "selu": F.selu,
    "softplus": F.softplus,
    "gelu": F.gelu,
    "silu": F.silu,
    "hardswish": F.hardswish,
}
# Where PyTorch is the one that is wrong: (name, "value" or "derivative") -> the points concerned, and why.
PYTORCH_IS_WRONG = {
    ("softplus", "value"): lambda x: x > 20,  # gives x beyond a threshold of 20: 8e-11 off
    ("softplus", "derivative"): lambda x: x > 20,  # gives 1 there: 1.7e-9 off
    ("hardswish", "value"): lambda x: x > 1e307,  # multiplies by 6 before it divides: inf
}


@pytest.mark.parametrize("name", TORCH)
def test_value_and_derivative_equal_pytorchs_but_where_pytorch_is_wrong(name):
    row = ACTIVATIONS[name]
    x = torch.tensor(POINTS, requires_grad=True)
    y = TORCH[name](x)
    y.sum().backward()
    for kind, ours, theirs in (
        ("value", row.function(POINTS), y.detach().numpy()),
        ("derivative", row.derivative(POINTS), x.grad.numpy()),
    ):
        wrong = PYTORCH_IS_WRONG.get((name, kind), lambda x: np.zeros_like(x, dtype=bool))(POINTS)
        off = np.abs(ours - theirs)[~wrong] / np.maximum(1, np.abs(theirs[~wrong]))
        assert off.max() <= 1e-12


@pytest.mark.parametrize("name, kind", PYTORCH_IS_WRONG)
def test_pytorch_is_still_wrong_where_the_list_says_so(name, kind):
    """When this fails, PyTorch has been repaired: take the row out of the list."""
    points = POINTS[PYTORCH_IS_WRONG[name, kind](POINTS)]
    x = torch.tensor(points, requires_grad=True)
    y = TORCH[name](x)
    y.sum().backward()
    theirs = (y.detach() if kind == "value" else x.grad).numpy()
    exact = [EXACT[name][kind == "derivative"](mpf(p)) for p in points]
    assert max(ulps(t, e) if np.isfinite(t) else np.inf for t, e in zip(theirs, exact)) > 100


def test_pytorchs_gelu_is_one_point_eight_percent_off_at_minus_8_and_zero_at_minus_9():
    def theirs(x):
        return F.gelu(torch.tensor(x, dtype=torch.float64)).item()

    exact = float(EXACT["gelu"][0](mpf(-8)))
    assert abs(theirs(-8.0) / exact - 1) == pytest.approx(0.018, abs=0.001)
    assert theirs(-9.0) == 0
    assert ACTIVATIONS["gelu"].function(np.array(-8.0)) == pytest.approx(exact, rel=1e-15)


@pytest.mark.parametrize("name, theirs", [("sigmoid", torch.sigmoid), ("tanh", torch.tanh)])
def test_pytorchs_derivative_is_zero_in_the_tail_where_ours_is_not(name, theirs):
    x = torch.tensor(40.0, dtype=torch.float64, requires_grad=True)
    theirs(x).backward()
    assert x.grad == 0
    assert ACTIVATIONS[name].derivative(np.array(40.0)) == pytest.approx(float(EXACT[name][1](mpf(40))), rel=1e-15)


@pytest.mark.parametrize("alpha", [0.3, 2.0])
def test_celu_is_smooth_at_0_for_every_alpha_and_equals_pytorchs(alpha):
    x = np.linspace(-5, 5, 101)
    np.testing.assert_allclose(celu(x, alpha), F.celu(torch.tensor(x), alpha).numpy(), rtol=1e-14, atol=1e-16)
    assert celu_derivative(np.array(-1e-12), alpha) == pytest.approx(1, abs=1e-11)


@pytest.mark.parametrize("beta", [0.5, 4.0])
def test_softplus_and_swish_with_beta(beta):
    x = np.linspace(-4, 4, 81)
    np.testing.assert_allclose(softplus(x, beta), F.softplus(torch.tensor(x), beta).numpy(), rtol=1e-13)
    t = torch.tensor(x, requires_grad=True)
    y = t * torch.sigmoid(beta * t)
    y.sum().backward()
    np.testing.assert_allclose(swish(x, beta), y.detach().numpy(), rtol=1e-13, atol=1e-16)
    np.testing.assert_allclose(swish_derivative(x, beta), t.grad.numpy(), rtol=1e-12, atol=1e-15)


def test_swish_tends_to_relu_and_for_beta_0_is_half_of_x():
    x = np.linspace(-3, 3, 61)
    np.testing.assert_allclose(swish(x, 1e8), np.maximum(x, 0), atol=1e-9)
    np.testing.assert_array_equal(swish(x, 0.0), x / 2)
    assert swish(np.array(1e300), 1e200) == 1e300


def test_the_lectures_approximation_of_gelu_is_within_two_hundredths():
    x = np.linspace(-8, 8, 4001)
    off = np.abs(ACTIVATIONS["quick_gelu"].function(x) - ACTIVATIONS["gelu"].function(x)).max()
    assert 0.020 < off < 0.021


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
