"""Losses as a model uses them: functions of the prediction, a Tensor, and the labels, an array. Names as in PyTorch.

Each is one gate: the value and the gradient are the plain functions of ``losses.py`` and its neighbors.
"""

import numpy as np

from course_utils.autodiff import gate, softmax_cross_entropy
from course_utils.autodiff.blocks import label_places
from course_utils.nn.losses import (
    binary_cross_entropy,
    binary_cross_entropy_gradient,
    binary_cross_entropy_with_logits,
    binary_cross_entropy_with_logits_gradient,
)
from course_utils.nn.overlap import iou_loss, iou_loss_gradient
from course_utils.nn.squared_error import mean_squared_error, mean_squared_error_gradient


class CrossEntropyLoss:
    """Softmax and cross-entropy from logits of shape (N, K), the mean over examples.

    Parameters
    ----------
    label_smoothing : float
        PyTorch's: targets (1 - eps) onehot + eps / K. For the lecture's eps / (k - 1) pass targets made by
        :func:`course_utils.nn.label_smoothing.smooth_labels`, or convert with ``pytorch_label_smoothing``.

    Examples
    --------
    >>> round(CrossEntropyLoss()(np.zeros((1, 10)), np.array([3])).item(), 4)  # log 10
    2.3026
    """

    def __init__(self, label_smoothing=0.0):
        if not 0 <= label_smoothing < 1:
            raise ValueError(f"label_smoothing must be at least 0 and less than 1, got {label_smoothing}")
        self.label_smoothing = label_smoothing

    def __call__(self, z, y):
        y = _targets(z.shape, np.asarray(y))
        if self.label_smoothing:
            q = y if y.ndim == 2 else _one_hot(y, z)
            y = (1 - self.label_smoothing) * q + self.label_smoothing / z.shape[1]
        return softmax_cross_entropy(z, y)


def _one_hot(y, z):
    q = np.zeros(z.shape, z.dtype)
    q.ravel()[label_places(y, z.shape)] = 1
    return q


def _targets(shape, y):
    """Labels checked against logits of a shape: one whole number or K probabilities for each example."""
    if len(shape) == 2 and y.shape == shape:
        return y
    if len(shape) != 2 or y.shape != shape[:1] or y.dtype.kind not in "iu":
        raise ValueError(
            f"logits of shape (N, K) go with N whole-number labels or (N, K) probabilities: "
            f"got logits {shape}, labels {y.shape} of {y.dtype}"
        )
    return y


class _Loss:
    """A loss without options."""

    def __call__(self, prediction, y):
        return self.compute(prediction, np.asarray(y))


def _gate(value, gradient):
    @gate
    def loss(prediction, y):
        return value(prediction, y), (lambda g: g * gradient(prediction, y), None)

    return staticmethod(loss)


class BCELoss(_Loss):
    """Binary cross-entropy of probabilities, which have the labels' shape."""

    compute = _gate(binary_cross_entropy, binary_cross_entropy_gradient)


class BCEWithLogitsLoss(_Loss):
    """Binary cross-entropy of sigmoid(z) from logits z, stable for every finite z."""

    compute = _gate(binary_cross_entropy_with_logits, binary_cross_entropy_with_logits_gradient)


class MSELoss(_Loss):
    """Mean squared error over all numbers."""

    compute = _gate(mean_squared_error, mean_squared_error_gradient)


class IoULoss(_Loss):
    """1 - intersection over union of masks, the mean over examples."""

    compute = _gate(iou_loss, iou_loss_gradient)
