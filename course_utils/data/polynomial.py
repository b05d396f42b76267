r"""Polynomial features: a straight line in them is a curve in x, and the degree is the capacity of the model.

f(x) = sigma( sum over i + j <= degree of w_ij x_1^i x_2^j )              {eq}`polynomial-classifier`
"""

from itertools import combinations_with_replacement

import numpy as np

from course_utils.data.examples import inputs


def polynomial_features(X, degree):
    """All products of at most ``degree`` features, without the constant 1: the bias is the model's.

    Parameters
    ----------
    X : array_like, shape (N, features)
    degree : int
        At least 1; 1 gives X itself.

    Returns
    -------
    ndarray, shape (N, C(features + degree, degree) - 1)
        In the order of scikit-learn's ``PolynomialFeatures``: x1, x2, x1^2, x1 x2, x2^2, ...

    Examples
    --------
    >>> polynomial_features([[2.0, 3.0]], degree=2).tolist()
    [[2.0, 3.0, 4.0, 6.0, 9.0]]
    """
    X = inputs(X)
    if X.ndim != 2:
        raise ValueError(f"X must have shape (N, features), got {X.shape}")
    if not isinstance(degree, int | np.integer) or degree < 1:
        raise ValueError(f"degree must be a whole number of at least 1, got {degree!r}")
    columns = range(X.shape[1])
    chosen = [factors for d in range(1, degree + 1) for factors in combinations_with_replacement(columns, d)]
    return np.column_stack([X[:, factors].prod(axis=1) for factors in chosen])
