"""Gradient clipping: one step off a cliff must not throw θ out of all that was learned.

By value, each number is cut to [−c, c], which turns the gradient; by norm, g ← g · c / ‖g‖ where ‖g‖ > c, which does
not (equations clip-value, clip-norm).
"""

import numpy as np


def clip_by_value(g, clip_value):
    """Cut every number of the gradient to ``[-clip_value, clip_value]``.

    Parameters
    ----------
    g : ndarray, any shape
    clip_value : float, above 0

    Returns
    -------
    ndarray of g's shape, a new one

    Examples
    --------
    >>> clip_by_value(np.array([30.0, 0.4]), 1.0)
    array([1. , 0.4])
    """
    g = finite(g)
    if not clip_value > 0:
        raise ValueError(f"clip_value is {clip_value}, but has to be above 0.")
    return np.clip(g, -clip_value, clip_value)


def clip_by_norm(g, max_norm, eps=0.0):
    """Shorten the gradient to the length ``max_norm`` where it is longer; its direction stays.

    Parameters
    ----------
    g : ndarray, any shape
        With one θ there is one gradient, so this is the norm over all parameters.
    max_norm : float, above 0
    eps : float, default 0
        Added to the norm before dividing. PyTorch adds 1e-6, and so clips slightly too far.

    Returns
    -------
    ndarray of g's shape, a new one

    Examples
    --------
    >>> clip_by_norm(np.array([30.0, 40.0]), 1.0)
    array([0.6, 0.8])
    """
    g = finite(g)
    if not max_norm > 0:
        raise ValueError(f"max_norm is {max_norm}, but has to be above 0.")
    largest = np.abs(g).max(initial=0.0)
    if largest == 0:
        return g.copy()
    norm = float(largest) * float(np.linalg.norm(g / largest))  # scaled first: the squares of large numbers overflow
    return g * g.dtype.type(min(1.0, max_norm / (norm + eps)))


def finite(g):
    """The gradient as an array of floats, refused where a number is NaN or infinite: no scale makes that small."""
    g = np.asarray(g)
    g = g if g.dtype in (np.float32, np.float64) else g.astype(float)
    if np.count_nonzero(np.isfinite(g)) < g.size:
        raise ValueError(
            "The gradient holds NaN or infinite numbers, which clipping can't mend; look where they arise."
        )
    return g
