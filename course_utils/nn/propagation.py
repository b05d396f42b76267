r"""What becomes of a signal that passes through many random layers: it explodes, dies, or survives.

    a <- f(a W),    W new and random for each layer;    what is watched is the mean and the standard deviation of a
    q <- n Var(w) E f(sqrt(q) z)^2                       what to expect of very many units      {eq}`mean-field`
    factor of the gradient:  n Var(w) E f'(sqrt(q) z)^2                                         {eq}`backward-factor`

With n inputs and Var(W) = s^2 each layer multiplies the mean square by n s^2, and by what f leaves of it.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Propagation:
    """Statistics of the activations after each layer.

    Attributes
    ----------
    mean, std : ndarray, shape (depth,)
        Over all numbers of a layer; the standard deviation divides by the number, not by one less.
    """

    mean: np.ndarray
    std: np.ndarray


def propagate(a, weights, depth, rng, activation=None):
    """Send activations through random layers.

    Parameters
    ----------
    a : ndarray, shape (n,) or (N, n)
        What enters. Its precision is kept, so float32 overflows where float32 does.
    weights : callable
        ``weights((n, n), rng) -> ndarray``, for example ``init.xavier_normal``.
    depth : int
        Number of layers.
    rng : numpy.random.Generator
    activation : callable, optional
        On arrays; none by default.

    Returns
    -------
    Propagation

    Examples
    --------
    >>> from course_utils.nn import init
    >>> rng = np.random.default_rng(0)
    >>> out = propagate(rng.normal(size=(500, 500)), init.normal, 3, rng)  # each layer multiplies by sqrt(500) = 22.4
    >>> (out.std[1:] / out.std[:-1]).round(1).tolist()
    [22.4, 22.3]
    """
    a = np.asarray(a)
    means, stds = [], []
    for _ in range(depth):
        W = weights((a.shape[-1], a.shape[-1]), rng).astype(a.dtype)
        a = a @ W
        if activation is not None:
            a = activation(a)
        means.append(a.mean())
        stds.append(a.std())
    return Propagation(np.array(means), np.array(stds))


def expected_propagation(scale, depth, activation=None, start=1.0):
    """What :func:`propagate` gives for very many units and inputs, by quadrature: no random number is drawn.

    Parameters
    ----------
    scale : float
        n Var(w): inputs of a unit times the variance of a weight.
    depth : int
        Number of layers.
    activation : callable, optional
        On arrays; none by default.
    start : float
        Mean square of what enters.

    Returns
    -------
    Propagation

    Examples
    --------
    >>> expected_propagation(2.0, 3, lambda z: np.maximum(z, 0)).std.round(4).tolist()  # Kaiming keeps it
    [0.8256, 0.8256, 0.8256]
    """
    means, stds, q = [], [], start
    for _ in range(depth):
        s = np.sqrt(scale * q)
        mean, q = (s * 0, s * s) if activation is None else (_over_normal(activation, s, power) for power in (1, 2))
        means.append(mean)
        stds.append(np.sqrt(q - mean**2))
    return Propagation(np.array(means), np.array(stds))


def backward_factor(scale, derivative, z_std):
    """By how much one layer multiplies the mean square of the gradient on its way back.

    Parameters
    ----------
    scale : float
        n Var(w), with n the outputs of the layer that is passed.
    derivative : callable
        Of the activation, on arrays.
    z_std : float
        Standard deviation of the pre-activations.

    Examples
    --------
    >>> round(float(backward_factor(2.0, lambda z: (z > 0) * 1.0, 1.0)), 6)  # ReLU lets half of it pass
    1.0
    """
    return scale * _over_normal(derivative, z_std, 2)


def _over_normal(f, s, power):
    """E f(s x)^power for standard normal x: the trapezoidal rule, with a fine grid near 0, where f may bend."""
    x = np.linspace(-1, 1, 40_002) ** 3 * 12  # an even number: none at 0 itself, where ReLU has no slope
    values = f(s * x) ** power * np.exp(-x * x / 2) / np.sqrt(2 * np.pi)
    return ((values[1:] + values[:-1]) / 2 * np.diff(x)).sum()
