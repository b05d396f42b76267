r"""What it costs to be wrong: cross-entropy for two classes and for many, and the gradients that training follows.

    l(y_hat, y) = -(y log y_hat + (1 - y) log(1 - y_hat))       {eq}`bce-single`, from probabilities
    l(z, y)     = y softplus(-z) + (1 - y) softplus(z)           {eq}`bce-logits`, from logits: stable
    l(z, k)     = -log softmax(z)_k                              {eq}`cross-entropy`

All are means over the examples, as in PyTorch. Each ``*_gradient`` is the derivative of that mean with respect to the
function's first argument.
"""

import numpy as np

from course_utils.nn.functional import _floats, log_softmax, sigmoid, softmax, softplus


def _pair(prediction, y):
    """Both as arrays of one shape: (N, 1) against (N,) would silently broadcast to (N, N)."""
    prediction, y = _floats(prediction), _floats(y)
    if prediction.shape != y.shape:
        raise ValueError(f"predictions have shape {prediction.shape} but labels {y.shape}: they must be the same")
    if y.size and not (y.min() >= 0 and y.max() <= 1):
        raise ValueError(f"labels must lie in [0, 1], got {y.min()} to {y.max()}: map -1 to 0 first")
    return prediction, y.astype(prediction.dtype, copy=False)  # float32 stays float32


def _probabilities(y_hat, y):
    y_hat, y = _pair(y_hat, y)
    if y_hat.size and (y_hat.min() < 0 or y_hat.max() > 1):
        raise ValueError(
            f"probabilities must lie in [0, 1], got {y_hat.min()} to {y_hat.max()}: "
            "for logits use binary_cross_entropy_with_logits"
        )
    return y_hat, y


def binary_cross_entropy(y_hat, y):
    """Mean of -(y log y_hat + (1 - y) log(1 - y_hat)).

    Infinite when a prediction of exactly 0 or 1 is wrong; PyTorch caps that term at 100 instead.

    Parameters
    ----------
    y_hat : array_like
        Probabilities of label 1, each in [0, 1].
    y : array_like
        Labels of the same shape, 0 or 1 (or between, when they are soft).

    Returns
    -------
    float

    Raises
    ------
    ValueError
        When the shapes differ, or a probability or a label leaves [0, 1].

    Examples
    --------
    >>> round(binary_cross_entropy([0.9, 0.2], [1, 0]), 4)
    0.1643
    """
    y_hat, y = _probabilities(y_hat, y)
    with np.errstate(divide="ignore"):  # log 0 = -inf is the answer where the label asks for that logarithm
        log_1 = np.log(np.where(y == 0, 1, y_hat))  # where it does not, log 1 = 0, since 0 * -inf would be nan
        log_0 = np.log(np.where(y == 1, 1, 1 - y_hat))
    return float(np.mean(-(y * log_1 + (1 - y) * log_0)))


def binary_cross_entropy_gradient(y_hat, y):
    """Derivative of :func:`binary_cross_entropy` in ``y_hat``: (-y / y_hat + (1 - y) / (1 - y_hat)) / N."""
    y_hat, y = _probabilities(y_hat, y)
    with np.errstate(divide="ignore"):
        return (-y / np.where(y == 0, 1, y_hat) + (1 - y) / np.where(y == 1, 1, 1 - y_hat)) / y.size


def binary_cross_entropy_with_logits(z, y):
    """Binary cross-entropy of sigmoid(z), computed without the sigmoid: exact for every finite z.

    Parameters
    ----------
    z : array_like
        Logits, any finite numbers.
    y : array_like
        Labels of the same shape, in [0, 1].

    Returns
    -------
    float

    Examples
    --------
    >>> binary_cross_entropy_with_logits([-1000.0], [1])
    1000.0
    """
    z, y = _pair(z, y)
    return float(np.mean(y * softplus(-z) + (1 - y) * softplus(z)))


def binary_cross_entropy_with_logits_gradient(z, y):
    """Derivative of :func:`binary_cross_entropy_with_logits` with respect to ``z``: (sigmoid(z) - y) / N."""
    z, y = _pair(z, y)
    return (sigmoid(z) - y) / y.size


def _classes(z, y):
    """Logits (N, K) and labels as one row of probabilities per example."""
    z, y = _floats(z), np.asarray(y)
    if z.ndim != 2:
        raise ValueError(f"logits must have shape (N, K), got {z.shape}")
    if y.shape == z.shape:
        return z, _floats(y)
    if y.shape != z.shape[:1] or not np.issubdtype(y.dtype, np.integer):
        wanted = f"{z.shape[0]} whole numbers or an array of shape {z.shape}"
        raise ValueError(f"labels must be {wanted}, got shape {y.shape} of {y.dtype}")
    if y.size and (y.min() < 0 or y.max() >= z.shape[1]):
        raise ValueError(f"labels must lie in 0 .. {z.shape[1] - 1}, got {y.min()} to {y.max()}")
    return z, np.eye(z.shape[1], dtype=z.dtype)[y]


def cross_entropy(z, y):
    """Mean of -log softmax(z)[label].

    Parameters
    ----------
    z : array_like, shape (N, K)
        Logits.
    y : array_like, shape (N,) of whole numbers, or (N, K)
        Labels 0 .. K - 1, or a probability for each class.

    Returns
    -------
    float

    Examples
    --------
    >>> round(cross_entropy([[0.0, 0.0, 0.0]], [2]), 4)  # log 3: a guess among three
    1.0986
    """
    z, q = _classes(z, y)
    return float(-np.sum(q * log_softmax(z)) / len(z))


def cross_entropy_gradient(z, y):
    """Derivative of :func:`cross_entropy` with respect to ``z``: (softmax(z) - q) / N, q the one-hot labels."""
    z, q = _classes(z, y)
    return (softmax(z) - q) / len(z)
