r"""Capacity: which of several models is best depends on what a large one is charged for, and error has three parts.

J~ = J + lambda Omega                                              {eq}`regularized-objective`
E (y_hat - y)^2 = bias^2 + variance + noise                        {eq}`bias-variance`
"""

from dataclasses import dataclass

import numpy as np


def best_model(J, Omega, weight_decay):
    """The index of the model with the smallest J + lambda Omega; the first of equals.

    Parameters
    ----------
    J : array_like, shape (models,)
        Training objective of each.
    Omega : array_like, shape (models,)
        Penalty of each, before it is multiplied by lambda.
    weight_decay : float
        lambda, at least 0.

    Returns
    -------
    int

    Examples
    --------
    >>> [best_model(J=[10, 3, 0], Omega=[1, 3, 50], weight_decay=strength) for strength in (5, 1, 0)]
    [0, 1, 2]
    """
    J, Omega = _costs(J, Omega)
    if not weight_decay >= 0:
        raise ValueError(f"weight_decay must be at least 0, got {weight_decay!r}")
    return int(np.argmin(J + weight_decay * Omega))


def best_range(J, Omega, model):
    """From which lambda to which a model is the best; None if it never is.

    Parameters
    ----------
    J, Omega : array_like, shape (models,)
    model : int
        Its index.

    Returns
    -------
    (float, float) or None

    Examples
    --------
    >>> best_range(J=[10, 3, 0], Omega=[1, 3, 50], model=0)
    (3.5, inf)
    """
    J, Omega = _costs(J, Omega)
    low, high = 0.0, np.inf
    for gain, price in zip(np.delete(J, model) - J[model], Omega[model] - np.delete(Omega, model)):
        if price > 0:  # dearer than the other one: better while lambda is small
            high = min(high, gain / price)
        elif price < 0:
            low = max(low, gain / price)
        elif gain < 0:
            return None
    return (float(low), float(high)) if low <= high else None


@dataclass(frozen=True)
class Decomposition:
    """``bias2`` and ``variance``, averaged over the points; their sum is the error to the truth, ``error``."""

    bias2: float
    variance: float
    error: float


def bias_variance(predictions, truth):
    """Split the error of a way of learning, seen over many training sets.

    Parameters
    ----------
    predictions : array_like, shape (training sets, points)
        Of models trained on different training sets, at the same points.
    truth : array_like, shape (points,)
        Without noise.

    Returns
    -------
    Decomposition
        ``error`` = mean (prediction - truth)^2 = ``bias2`` + ``variance``.
    """
    predictions, truth = np.asarray(predictions, dtype=np.float64), np.asarray(truth, dtype=np.float64)
    if predictions.ndim != 2 or predictions.shape[1:] != truth.shape or len(predictions) == 0:
        raise ValueError(
            f"predictions must have shape (training sets, {truth.size}), one column per point; got {predictions.shape}"
        )
    mean = predictions.mean(axis=0)
    return Decomposition(
        bias2=float(np.mean((mean - truth) ** 2)),
        variance=float(np.mean((predictions - mean) ** 2)),
        error=float(np.mean((predictions - truth) ** 2)),
    )


def _costs(J, Omega):
    J, Omega = np.asarray(J, dtype=np.float64), np.asarray(Omega, dtype=np.float64)
    if J.shape != Omega.shape or J.ndim != 1 or len(J) == 0:
        raise ValueError(f"J and Omega must hold one number for each model, got shapes {J.shape} and {Omega.shape}")
    return J, Omega
