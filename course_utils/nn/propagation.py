r"""What becomes of a signal that passes through many random layers: it explodes, dies, or survives.

    a <- f(a W),    W new and random for each layer;    what is watched is the mean and the standard deviation of a

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
