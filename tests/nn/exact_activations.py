"""The activations and their derivatives at 50 digits, the points to try them at, and distances in last places."""

import mpmath as mm
import numpy as np
from mpmath import mpf

from course_utils.nn.activations.rectifier import SELU_ALPHA, SELU_SCALE

ONE = mpf(1)
Q = mpf(1.702)


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
