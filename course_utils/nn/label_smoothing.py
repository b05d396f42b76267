r"""Softer labels: a target of 1 asks for infinite logits, 1 - eps does not.

    lecture:   1 - eps for the label,  eps / (k - 1) for each other class               {eq}`label-smoothing`
    PyTorch:   1 - eps + eps / k for the label,  eps / k for each other class

They are the same family: PyTorch's eps is the lecture's times k / (k - 1).
"""

import numpy as np


def smooth_labels(y, classes, eps):
    """Targets with 1 - eps at the label and eps / (classes - 1) elsewhere.

    Parameters
    ----------
    y : array_like of int, shape (N,)
    classes : int
        At least 2.
    eps : float
        0 <= eps < 1: the share taken from the label.

    Returns
    -------
    ndarray, shape (N, classes)
        Each row sums to 1.

    Examples
    --------
    >>> smooth_labels([2], 3, 0.25).tolist()
    [[0.125, 0.125, 0.75]]
    """
    if classes < 2 or not 0 <= eps < 1:
        raise ValueError(f"smoothing needs two classes or more and 0 <= eps < 1, got {classes} and {eps}")
    return np.where(np.eye(classes, dtype=bool)[np.asarray(y)], 1 - eps, eps / (classes - 1))


def pytorch_label_smoothing(eps, classes):
    """The ``label_smoothing`` of :class:`CrossEntropyLoss` (and PyTorch's) that gives the lecture's targets."""
    return eps * classes / (classes - 1)
