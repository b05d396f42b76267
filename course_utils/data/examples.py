"""What every function that takes data agrees on: inputs X and labels y, one example per row, finite, at least one.

A ``Dataset``, a ``Part`` of one and a plain pair ``(X, y)`` are all taken; what is wrong with them is said before
anything is computed.
"""

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Part:
    """A share of a data set that knows what it is for.

    Attributes
    ----------
    X : ndarray, shape (n, ...)
        Inputs.
    y : ndarray, shape (n, ...)
        Labels.
    rows : ndarray of int, shape (n,)
        Which examples of the whole data set these are.
    name : str
        "training", "validation" or "test".
    """

    X: np.ndarray
    y: np.ndarray
    rows: np.ndarray
    name: str

    def __len__(self):
        return len(self.X)


def examples(data):
    """X and y of ``data`` as arrays of equal length.

    Parameters
    ----------
    data : Dataset, Part, or pair of array_like
        Anything with ``X`` and ``y``, or ``(X, y)``.

    Returns
    -------
    X, y : ndarray, shapes (n, ...) and (n, ...)

    Raises
    ------
    ValueError
        When there is no example, the lengths differ, or a number is NaN or infinite.

    Examples
    --------
    >>> X, y = examples(([[1.0, 2.0], [3.0, 4.0]], [0, 1]))
    >>> X.shape, y.shape
    ((2, 2), (2,))
    """
    X, y = (data.X, data.y) if hasattr(data, "X") else data
    X, y = inputs(X), np.asarray(y)
    if y.shape[:1] != X.shape[:1]:
        raise ValueError(f"X has {len(X)} examples but y has shape {y.shape}: they must be equally many")
    if np.issubdtype(y.dtype, np.inexact) and not np.isfinite(y).all():
        raise ValueError("y holds NaN or infinite labels: remove those examples first")
    return X, y


def inputs(X):
    """``X`` as a checked array of examples: numbers, at least one row, no NaN, no infinity."""
    X = np.asarray(X)
    if X.ndim == 0 or not (np.issubdtype(X.dtype, np.number) or X.dtype == bool):
        raise ValueError(f"X must be an array of numbers with one example per row, got shape {X.shape} of {X.dtype}")
    if len(X) == 0:
        raise ValueError(f"X has shape {X.shape}: there is no example in it")
    if np.issubdtype(X.dtype, np.inexact) and not np.isfinite(X).all():
        bad = np.flatnonzero(~np.isfinite(X.reshape(len(X), -1)).all(axis=1))
        raise ValueError(f"X holds NaN or infinite numbers, first in row {bad[0]} ({len(bad)} rows in all)")
    return X


def counting_number(value, name):
    """``value`` as a whole number of at least one; ``name`` is what the sentence calls it."""
    if isinstance(value, bool) or not isinstance(value, int | np.integer) or value < 1:
        raise ValueError(f"{name} must be a whole number of at least 1, got {value!r}")
    return int(value)


def generator(rng, what):
    """``rng`` if it is a NumPy generator; otherwise a sentence that says what needs one."""
    if not isinstance(rng, np.random.Generator):
        raise TypeError(f"{what} needs rng=numpy.random.default_rng(seed), got {rng!r}")
    return rng
