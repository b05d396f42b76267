"""Rectifiers: x to the right of 0, little or nothing to the left. Each derivative is under its function.

At the kink the derivative is PyTorch's: 0 for ReLU, the left one for the others.
"""

import numpy as np

from course_utils.nn.functional import sigmoid

# The two numbers for which a standard normal input keeps mean 0 and variance 1 (Klambauer et al., 2017).
SELU_ALPHA = 1.6732632423543772
SELU_SCALE = 1.0507009873554805


def relu(x):
    """max(0, x)."""
    return np.maximum(x, 0)


def relu_derivative(x):
    """1 where x > 0."""
    return (x > 0).astype(x.dtype)


def leaky_relu(x, negative_slope=0.01):
    """x, or a small multiple of it where x < 0."""
    return np.where(x > 0, x, negative_slope * x)


def leaky_relu_derivative(x, negative_slope=0.01):
    """1 or the small slope."""
    return np.where(x > 0, 1, negative_slope).astype(x.dtype)


def elu(x, alpha=1.0):
    """x, or alpha (e^x - 1) where x < 0."""
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0)))


def elu_derivative(x, alpha=1.0):
    """1, or alpha e^x."""
    return np.where(x > 0, 1, alpha * np.exp(np.minimum(x, 0)))


def celu(x, alpha=1.0):
    """x, or alpha (e^(x/alpha) - 1) where x < 0: smooth at 0 for every alpha."""
    return np.where(x > 0, x, alpha * np.expm1(np.minimum(x, 0) / alpha))


def celu_derivative(x, alpha=1.0):
    """1, or e^(x/alpha)."""
    return np.exp(np.minimum(x, 0) / alpha)


def selu(x):
    """A scaled ELU that keeps standard normal input at mean 0 and variance 1."""
    return SELU_SCALE * elu(x, SELU_ALPHA)


def selu_derivative(x):
    """Of :func:`selu`."""
    return SELU_SCALE * elu_derivative(x, SELU_ALPHA)


def softplus(x, beta=1.0):
    """log(1 + e^(beta x)) / beta, a smooth ReLU."""
    return np.maximum(x, 0) + np.log1p(np.exp(-_scaled(np.abs(x), beta))) / beta


def softplus_derivative(x, beta=1.0):
    """sigma(beta x)."""
    return sigmoid(_scaled(x, beta))


def _scaled(x, beta):
    """beta x, held where it would overflow: all functions of it are at their limits long before."""
    limit = np.finfo(x.dtype).max / (2 * max(beta, 1))
    return beta * np.clip(x, -limit, limit)
