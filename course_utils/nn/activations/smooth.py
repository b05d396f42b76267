"""Activations that multiply x by the probability of letting it pass. Each derivative is under its function.

GELU  x Phi(x), Phi the normal distribution function    Swish  x sigma(beta x)    SiLU  Swish with beta = 1
"""

import numpy as np

from course_utils.nn.activations.rectifier import _scaled
from course_utils.nn.functional import sigmoid
from course_utils.nn.normal import normal_cdf, normal_pdf

QUICK = 1.702  # x sigma(1.702 x) is within 0.021 of GELU everywhere


def gelu(x):
    """x Phi(x)."""
    return x * normal_cdf(x)


def gelu_derivative(x):
    """Phi(x) + x phi(x)."""
    return normal_cdf(x) + x * normal_pdf(x)


def swish(x, beta=1.0):
    """x sigma(beta x): x/2 for beta = 0, ReLU in the limit of a large one."""
    return x * sigmoid(_scaled(x, beta))


def swish_derivative(x, beta=1.0):
    """sigma + beta x sigma (1 - sigma), at beta x."""
    z = _scaled(x, beta)
    return sigmoid(z) * (1 + z * sigmoid(-z))


def silu(x):
    """x sigma(x)."""
    return swish(x)


def silu_derivative(x):
    """Of :func:`silu`."""
    return swish_derivative(x)


def quick_gelu(x):
    """x sigma(1.702 x), the lecture's approximation of GELU."""
    return swish(x, QUICK)


def quick_gelu_derivative(x):
    """Of :func:`quick_gelu`."""
    return swish_derivative(x, QUICK)


def hardswish(x):
    """x times a straight ramp from 0 at -3 to 1 at 3."""
    return x * (np.clip(x + 3, 0, 6) / 6)


def hardswish_derivative(x):
    """0, (2 x + 3) / 6, or 1."""
    ramp = (2 * np.clip(x, -3, 3) + 3) / 6  # 2 x + 3 is exact near its zero at -3/2, where x/3 + 1/2 is not
    return np.where(x <= -3, 0, np.where(x >= 3, 1, ramp)).astype(x.dtype)
