r"""First values of weights: how large they may be so that signals neither die out nor explode on the way.

    Var(y) = n Var(w) Var(x)      so  Var(w) = 1/n keeps the variance          {eq}`variance-of-a-layer`
    Xavier:   Var(w) = 2 gain^2 / (n_in + n_out)       forward and backward, halfway     {eq}`xavier`
    Kaiming:  Var(w) = gain^2 / n_in,  gain^2 = 2 for ReLU, which halves the mean square  {eq}`kaiming`

A uniform law on +-a has variance a^2 / 3. Every function takes ``(shape, rng)``; weights have shape (in, out).
"""

import math

import numpy as np

RELU_GAIN = math.sqrt(2)


def fans(shape):
    """Inputs and outputs of a weight of shape (in, out).

    >>> fans((64, 100))
    (64, 100)
    """
    if len(shape) != 2:
        raise ValueError(f"fan-in and fan-out need a weight of shape (in, out), got {tuple(shape)}")
    return shape[0], shape[1]


def zeros(shape, rng=None):
    """All 0: right for biases; for weights it leaves all units of a layer equal for ever."""
    return np.zeros(shape)


def ones(shape, rng=None):
    """All 1."""
    return np.ones(shape)


def constant(shape, rng=None, value=0.0):
    """All the same."""
    return np.full(shape, float(value))


def normal(shape, rng, mean=0.0, std=1.0):
    """Normal with this mean and standard deviation (not variance)."""
    return rng.normal(mean, std, shape)


def uniform(shape, rng, low=0.0, high=1.0):
    """Uniform between two bounds."""
    return rng.uniform(low, high, shape)


def xavier_normal(shape, rng, gain=1.0):
    """Normal with variance 2 gain^2 / (in + out).

    >>> round(float(xavier_normal((300, 500), np.random.default_rng(0)).std()), 3)  # sqrt(2 / 800) = 0.05
    0.05
    """
    n_in, n_out = fans(shape)
    return rng.normal(0, gain * math.sqrt(2 / (n_in + n_out)), shape)


def xavier_uniform(shape, rng, gain=1.0):
    """Uniform in +-a with a = gain sqrt(6 / (in + out)): the variance of :func:`xavier_normal`."""
    n_in, n_out = fans(shape)
    a = gain * math.sqrt(6 / (n_in + n_out))
    return rng.uniform(-a, a, shape)


def kaiming_normal(shape, rng, gain=RELU_GAIN, mode="fan_in"):
    """Normal with variance gain^2 / fan.

    Parameters
    ----------
    shape : tuple of int
        (in, out).
    rng : numpy.random.Generator
    gain : float
        sqrt(2) for ReLU; see :func:`course_utils.nn.activations.gain` for others.
    mode : {"fan_in", "fan_out"}
        Keep the variance of the forward or of the backward pass.

    Returns
    -------
    ndarray
    """
    return rng.normal(0, gain / math.sqrt(_fan(shape, mode)), shape)


def kaiming_uniform(shape, rng, gain=RELU_GAIN, mode="fan_in"):
    """Uniform in +-gain sqrt(3 / fan): the variance of :func:`kaiming_normal`."""
    a = gain * math.sqrt(3 / _fan(shape, mode))
    return rng.uniform(-a, a, shape)


def _fan(shape, mode):
    n_in, n_out = fans(shape)
    if mode not in ("fan_in", "fan_out"):
        raise ValueError(f'mode is "fan_in" or "fan_out", got {mode!r}')
    return n_in if mode == "fan_in" else n_out


def orthogonal(shape, rng, gain=1.0):
    """A random matrix with orthonormal rows or columns, whichever are fewer: it keeps lengths exactly.

    >>> W = orthogonal((3, 5), np.random.default_rng(0))
    >>> bool(np.allclose(W @ W.T, np.eye(3)))
    True
    """
    n_in, n_out = fans(shape)
    q, r = np.linalg.qr(rng.normal(size=(max(n_in, n_out), min(n_in, n_out))))
    q *= np.sign(np.diag(r))  # without it the law would not be uniform over all rotations
    return gain * (q if n_in >= n_out else q.T)
