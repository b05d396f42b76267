r"""Early stopping is L2 regularization, on a quadratic: both keep a part of each coordinate of the minimum.

Along an eigenvector of the Hessian with eigenvalue h, gradient descent from 0 and a penalty alpha/2 ||w||^2 end at

    after t steps:    w_t     = (1 - (1 - lr h)^t) w*                  {eq}`shrinkage-steps`
    with a penalty:   w_alpha = h / (h + alpha) w*                     {eq}`shrinkage-penalty`

For small steps and small h the two are equal when alpha = 1 / (lr t): stopping early is a strong penalty.
"""

import numpy as np

from course_utils.data.examples import counting_number


def kept_by_stopping(h, lr, steps):
    """The share of the minimum that gradient descent from 0 has reached.

    Parameters
    ----------
    h : array_like
        Eigenvalues of the Hessian, at least 0.
    lr : float
        Learning rate, above 0; below 2 / max h it converges.
    steps : int
        t.

    Returns
    -------
    ndarray, of the shape of ``h``

    Examples
    --------
    >>> kept_by_stopping([1.0, 0.01], lr=0.1, steps=50).round(2).tolist()
    [0.99, 0.05]
    """
    if not lr > 0:
        raise ValueError(f"the learning rate must be above 0, got {lr!r}")
    return 1 - (1 - lr * _eigenvalues(h)) ** counting_number(steps, "steps")


def kept_by_penalty(h, weight_decay):
    """The share of the minimum that a penalty weight_decay/2 ||w||^2 leaves; shape of ``h``.

    >>> kept_by_penalty([1.0, 0.01], weight_decay=0.2).round(2).tolist()
    [0.83, 0.05]
    """
    if not weight_decay > 0:
        raise ValueError(f"weight_decay must be above 0, got {weight_decay!r}")
    h = _eigenvalues(h)
    return h / (h + weight_decay)


def equivalent_weight_decay(lr, steps, h=None):
    """The strength of the penalty that keeps as much as stopping does.

    Parameters
    ----------
    lr : float
    steps : int
    h : array_like, optional
        Eigenvalues above 0, for the exact strength along each; without it the limit for small lr h, 1 / (lr t).

    Returns
    -------
    float or ndarray

    Examples
    --------
    >>> equivalent_weight_decay(lr=0.1, steps=50)
    0.2
    """
    if h is None:
        if not lr > 0:
            raise ValueError(f"the learning rate must be above 0, got {lr!r}")
        return 1 / (lr * counting_number(steps, "steps"))
    kept = kept_by_stopping(h, lr, steps)
    return np.asarray(h) * (1 - kept) / kept


def _eigenvalues(h):
    h = np.asarray(h, dtype=np.float64)
    if not (h >= 0).all():
        raise ValueError("eigenvalues must be at least 0: elsewhere the quadratic has no minimum")
    return h
