r"""Intersection over union: how well a mask of probabilities covers the true mask.

    I(X) = sum X_v Y_v,    U(X) = sum (X_v + Y_v - X_v Y_v),    IoU = I / U                 {eq}`iou`
    dIoU/dX_v = 1/U where Y_v = 1,   -I/U^2 where Y_v = 0                                   {eq}`iou-gradient`

Pixels of the object pull up by 1/U each, the others push down, more so the better the mask already is.
"""

import numpy as np

from course_utils.nn.functional import _floats


def _overlap(x, y):
    x, y = _floats(x), _floats(y)
    if x.shape != y.shape or x.ndim == 0:
        raise ValueError(f"the mask has shape {x.shape}, the truth {y.shape}: they must be the same, (N, ...)")
    axes = tuple(range(1, x.ndim))
    intersection = (x * y).sum(axis=axes, keepdims=True)
    union = (x + y - x * y).sum(axis=axes, keepdims=True)
    return x, y, intersection, union


def iou_loss(x, y):
    """Mean over examples of 1 - I/U; two empty masks agree perfectly and cost 0.

    Parameters
    ----------
    x : array_like, shape (N, ...)
        Probability of each pixel to belong to the object.
    y : array_like, same shape
        The true mask, 0 or 1.

    Returns
    -------
    float

    Examples
    --------
    >>> iou_loss([[1.0, 1.0, 0.0, 0.0]], [[1, 0, 0, 0]])  # covers the object, and as much again
    0.5
    """
    _, _, intersection, union = _overlap(x, y)
    return float(np.mean(1 - np.where(union > 0, intersection, 1) / np.where(union > 0, union, 1)))


def iou_loss_gradient(x, y):
    """Derivative of :func:`iou_loss` with respect to ``x``: minus that of IoU, over N. It is 0 for two empty masks."""
    x, y, intersection, union = _overlap(x, y)
    safe = np.where(union > 0, union, 1)
    slope = (y * safe - intersection * (1 - y)) / (safe * safe)
    return np.where(union > 0, -slope, 0) / len(x)
