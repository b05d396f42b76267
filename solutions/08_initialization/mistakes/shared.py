"""What several of lab 08's wrong versions use: the right answers, and where in the chapter things stand."""

import numpy as np

BOOK = "08_initialization"

CHAIN = f"{BOOK}/chain.html#chain-of-weights"
CHAIN_GRADIENT = f"{BOOK}/chain.html#chain-gradient"
TWINS = f"{BOOK}/symmetry.html#all-equal"
PRODUCT = f"{BOOK}/variance.html#variance-of-a-product-derived"
FANS = f"{BOOK}/schemes.html#fan-in-fan-out"
SWAPPED = f"{BOOK}/mistakes.html#wrong-fans-swapped"
XAVIER = f"{BOOK}/schemes.html#xavier-recipe"
KAIMING = f"{BOOK}/schemes.html#kaiming-recipe"
STD = f"{BOOK}/mistakes.html#wrong-std-variance"
BIASES = f"{BOOK}/mistakes.html#wrong-random-biases"
UNIFORM = f"{BOOK}/schemes.html#uniform-or-normal"
BOUND = f"{BOOK}/mistakes.html#wrong-bound-as-std"
CENTERED = f"{BOOK}/mistakes.html#wrong-not-centered"
GENERATOR = f"{BOOK}/mistakes.html#wrong-same-seed"
ALL_EQUAL = f"{BOOK}/mistakes.html#wrong-all-equal"
GAIN = f"{BOOK}/schemes.html#gains"
GAIN_FORGOTTEN = f"{BOOK}/mistakes.html#wrong-gain-forgotten"
GAIN_ROOT = f"{BOOK}/mistakes.html#wrong-gain-squared"
MEAN_SQUARE = f"{BOOK}/mistakes.html#wrong-uncentered-input"
SIGNAL = f"{BOOK}/layers.html#five-runs"
ORTHOGONAL = f"{BOOK}/exercises.html#ex-08-orthogonal"
LSUV = f"{BOOK}/exercises.html#ex-08-lsuv"
DEPTH = f"{BOOK}/schemes.html#torch-default"


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
