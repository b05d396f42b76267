r"""The functions that turn any numbers into probabilities, written so that no input overflows.

    sigma(z)       = 1 / (1 + exp(-z))                      {eq}`sigmoid`, computed as {eq}`sigmoid-stable`
    softmax(z)_k   = exp(z_k) / sum_j exp(z_j)              {eq}`softmax`, computed as {eq}`softmax-shift`

``exp(1000)`` is infinite in float64; ``exp(-1000)`` is 0, which is harmless. Every function here takes the exponential
of numbers that are at most zero. Arrays of float32 come back as float32, everything else as float64.
"""

import numpy as np


def _floats(z):
    """``z`` as an array of floats; float32 stays float32."""
    z = np.asarray(z)
    return z if z.dtype in (np.float32, np.float64) else z.astype(np.float64)


def sigmoid(z):
    """The logistic function, 1 / (1 + exp(-z)).

    Parameters
    ----------
    z : array_like
        Pre-activations, any shape.

    Returns
    -------
    ndarray
        Of the same shape, each between 0 and 1.

    Examples
    --------
    >>> sigmoid([-1000.0, 0.0, 1000.0]).tolist()
    [0.0, 0.5, 1.0]
    """
    z = _floats(z)
    e = np.exp(-np.abs(z))  # never overflows: the exponent is at most zero
    return np.where(z >= 0, 1, e) / (1 + e)


def softplus(z):
    """log(1 + exp(z)): a smooth max(z, 0).

    >>> softplus(1000.0).item()
    1000.0
    """
    z = _floats(z)
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


def log_sigmoid(z):
    """The logarithm of :func:`sigmoid`, finite where sigmoid itself underflows to 0.

    >>> log_sigmoid(-1000.0).item()
    -1000.0
    """
    return -softplus(-_floats(z))


def softmax(z, axis=-1):
    """Probabilities proportional to exp(z) along an axis.

    Parameters
    ----------
    z : array_like
        Scores (logits), any shape.
    axis : int
        The axis that holds the classes.

    Returns
    -------
    ndarray
        Of the same shape; sums to 1 along ``axis``.

    Examples
    --------
    >>> softmax([1000.0, 1000.0]).tolist()
    [0.5, 0.5]
    """
    z = _floats(z)
    e = np.exp(z - z.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def log_softmax(z, axis=-1):
    """The logarithm of :func:`softmax`, finite where softmax itself underflows to 0.

    >>> log_softmax([0.0, 1000.0]).tolist()
    [-1000.0, 0.0]
    """
    z = _floats(z)
    shifted = z - z.max(axis=axis, keepdims=True)
    return shifted - np.log(np.exp(shifted).sum(axis=axis, keepdims=True))
