r"""Squared error, the loss of regression.

    J = (1/N) sum (y_hat - y)^2          dJ/dy_hat = 2 (y_hat - y) / N           {eq}`mse`

The mean is over all numbers, as in PyTorch. A lecture writes half of it, so that the 2 of the gradient goes away.
"""

import numpy as np

from course_utils.nn.functional import _floats


def _pair(y_hat, y):
    y_hat, y = _floats(y_hat), _floats(y)
    if y_hat.shape != y.shape:
        raise ValueError(f"predictions have shape {y_hat.shape} but targets {y.shape}: they must be the same")
    return y_hat, y


def mean_squared_error(y_hat, y):
    """Mean of (y_hat - y)^2 over all numbers; both of the same shape.

    >>> mean_squared_error([1.0, 2.0], [1.0, 4.0])
    2.0
    """
    y_hat, y = _pair(y_hat, y)
    return float(np.mean((y_hat - y) ** 2))


def mean_squared_error_gradient(y_hat, y):
    """Derivative of :func:`mean_squared_error` with respect to ``y_hat``: 2 (y_hat - y) / N."""
    y_hat, y = _pair(y_hat, y)
    return 2 * (y_hat - y) / y.size
