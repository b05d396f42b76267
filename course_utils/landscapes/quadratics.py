"""Bowls of any condition number, and the saddles: what a Hessian's eigenvalues do to a descent.

J(x) = ½ xᵀH x. A step of gradient descent multiplies the part of x along an eigenvector by 1 − η λ.
"""

import numpy as np

from .surface import Surface


def quadratic(condition=100.0, n=2, angle=0.0):
    """½ xᵀH x with the eigenvalues 1 … ``condition``, evenly spaced in the logarithm: a ravine where that is large.

    Parameters
    ----------
    condition : float, at least 1, default 100
        Largest eigenvalue over the smallest, which is 1.
    n : int, default 2
    angle : float, default 0
        In radians: turns the axes of the first two coordinates.

    Examples
    --------
    >>> quadratic(condition=100.0)([1.0, 1.0])
    (50.5, array([  1., 100.]))
    """
    if not condition >= 1:
        raise ValueError(f"condition is {condition}, but a largest eigenvalue over a smallest is at least 1.")
    H = np.diag(np.geomspace(1, condition, n))
    if angle and n > 1:
        turn = np.eye(n)
        turn[:2, :2] = [[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]]
        H = turn @ H @ turn.T

    def product(x):
        """H x, for one point or for a field of them."""
        return H @ x if x.ndim == 1 else (H @ x.reshape(n, -1)).reshape(x.shape)

    return Surface(
        f"quadratic, condition {condition:g}",
        value=lambda x: 0.5 * np.sum(x * product(x), axis=0),
        gradient=product,
        hessian=lambda x: H.copy(),
        minima=[np.zeros(n)],
        bounds=((-2.0, 2.0), (-2.0, 2.0)),
        start=tuple(np.ones(n)),
        says="a ravine: the steep direction limits the rate, the flat one needs a large one",
    )


def saddle():
    """x² − y²: flat at (0, 0), and falling without end on both sides.

    Examples
    --------
    >>> saddle()([1.0, 2.0])
    (-3.0, array([ 2., -4.]))
    """
    return Surface(
        "saddle",
        value=lambda x: x[0] ** 2 - x[1] ** 2,
        gradient=lambda x: np.stack([2 * x[0], -2 * x[1]]),
        hessian=lambda x: np.diag([2.0, -2.0]),
        saddles=[np.zeros(2)],
        start=(1.5, 1e-3),
        says="a descent that starts on the ridge ends at the saddle; the slightest noise saves it",
    )


def monkey_saddle():
    """x³ − 3 x y²: three ways down, and a Hessian of zeros at (0, 0).

    Examples
    --------
    >>> monkey_saddle()([1.0, 1.0])
    (-2.0, array([ 0., -6.]))
    """
    return Surface(
        "monkey saddle",
        value=lambda x: x[0] ** 3 - 3 * x[0] * x[1] ** 2,
        gradient=lambda x: np.stack([3 * x[0] ** 2 - 3 * x[1] ** 2, -6 * x[0] * x[1]]),
        hessian=lambda x: np.array([[6 * x[0], -6 * x[1]], [-6 * x[1], -6 * x[0]]]),
        saddles=[np.zeros(2)],
        start=(1.0, 0.0),
        says="the second derivative says nothing at the saddle, so Newton's step is not defined there",
    )


def double_well():
    """x⁴/4 − x²/2 + y²/2: two equal minima with a saddle between them.

    Examples
    --------
    >>> double_well()([1.0, 0.0])
    (-0.25, array([0., 0.]))
    """
    return Surface(
        "double well",
        value=lambda x: x[0] ** 4 / 4 - x[0] ** 2 / 2 + x[1] ** 2 / 2,
        gradient=lambda x: np.stack([x[0] ** 3 - x[0], x[1]]),
        hessian=lambda x: np.array([[3 * x[0] ** 2 - 1, 0.0], [0.0, 1.0]]),
        minima=[np.array([-1.0, 0.0]), np.array([1.0, 0.0])],
        saddles=[np.zeros(2)],
        start=(0.01, 1.5),
        says="which minimum is found depends on the start; Newton's method finds the saddle",
    )
