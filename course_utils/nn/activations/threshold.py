"""The oldest activations: a threshold, and smooth steps between two levels. Each derivative is under its function.

A smooth step is flat far from 0: there its derivative vanishes, and with it the gradient of everything before.
"""

import numpy as np

from course_utils.nn.functional import sigmoid


def step(x):
    """1 for x >= 0, else 0."""
    return np.where(x >= 0, 1.0, 0.0).astype(x.dtype)


def step_derivative(x):
    """0, wherever there is a derivative: nothing can be learned through a step."""
    return np.zeros_like(x)


def identity(x):
    """x."""
    return x


def identity_derivative(x):
    """1."""
    return np.ones_like(x)


def sigmoid_derivative(x):
    """sigma(x) sigma(-x); the usual sigma (1 - sigma) rounds to 0 from x = 37 on."""
    e = np.exp(-np.abs(x))
    return e / ((1 + e) * (1 + e))


def tanh(x):
    """2 sigma(2 x) - 1: the sigmoid, centered."""
    return np.tanh(x)


def tanh_derivative(x):
    """1 / cosh^2 x; the usual 1 - tanh^2 rounds to 0 from x = 19 on."""
    e = np.exp(-2 * np.minimum(np.abs(x), 1e4))
    return 4 * e / ((1 + e) * (1 + e))


def arctan(x):
    """The angle whose tangent is x."""
    return np.arctan(x)


def arctan_derivative(x):
    """1 / (1 + x^2), without squaring a huge x."""
    r = 1 / np.hypot(1, x)
    return r * r


__all__ = [
    "arctan",
    "arctan_derivative",
    "identity",
    "identity_derivative",
    "sigmoid",
    "sigmoid_derivative",
    "step",
    "step_derivative",
    "tanh",
    "tanh_derivative",
]
