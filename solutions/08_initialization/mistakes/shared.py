"""What several of lab 08's wrong versions use: the right answers, and where in the chapter things stand."""

import numpy as np

BOOK = "08_initialization"

CHAIN = f"{BOOK}/mistakes.html"
TWINS = f"{BOOK}/mistakes.html"
PRODUCT = f"{BOOK}/mistakes.html"
FANS = f"{BOOK}/mistakes.html"
SWAPPED = f"{BOOK}/mistakes.html"
XAVIER = f"{BOOK}/mistakes.html"
KAIMING = f"{BOOK}/mistakes.html"
STD = f"{BOOK}/mistakes.html"
BIASES = f"{BOOK}/mistakes.html"
UNIFORM = f"{BOOK}/mistakes.html"
GENERATOR = f"{BOOK}/mistakes.html"
GAIN = f"{BOOK}/mistakes.html"
SIGNAL = f"{BOOK}/mistakes.html"
ORTHOGONAL = f"{BOOK}/mistakes.html"
LSUV = f"{BOOK}/mistakes.html"
DEPTH = f"{BOOK}/mistakes.html"


def right_std(shape, rule, gain=1.0):
    """The right standard deviation."""
    return gain * np.sqrt(2 / (shape[0] + shape[1]) if rule == "xavier" else 1 / shape[0])


def right_weights(shape, std, law, rng):
    """Weights as they should be drawn."""
    a = np.sqrt(3) * std
    return rng.normal(0, std, shape) if law == "normal" else rng.uniform(-a, a, shape)


def right_quadrature(f, power=2, density=None):
    """The mean of a power of f(z) on the lab's grid."""
    z = np.linspace(-8, 8, 1601)
    phi = np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi) if density is None else density(z)
    return np.sum(f(z) ** power * phi) * 0.01


def right_orthogonal(shape, rng):
    """A random weight with orthonormal columns, or rows."""
    q, r = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))
    q = q * np.sign(np.diag(r))
    return q if shape[0] >= shape[1] else q.T
