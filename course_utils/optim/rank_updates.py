"""Rank-one and rank-two updates of an approximate Hessian H, and of an approximate inverse B, from one step.

The step is s = θ' − θ, the change of gradient y = g' − g. Every update solves the secant equation, H' s = y or
B' y = s (equations secant, sr1-h, sr1-b, bfgs-h, bfgs-b, dfp-h, dfp-b, sherman-morrison). All return a new matrix.
"""

import numpy as np


def sherman_morrison(A_inverse, u, v):
    """Inverse of A + u vᵀ from the inverse of A: A⁻¹ − A⁻¹u vᵀA⁻¹ / (1 + vᵀA⁻¹u).

    Deck 2 prints the formula with both signs turned, and proves this one.

    Parameters
    ----------
    A_inverse : ndarray (n, n)
    u, v : ndarray (n,)

    Raises
    ------
    ValueError
        If 1 + vᵀA⁻¹u is 0: then A + u vᵀ has no inverse.

    Examples
    --------
    >>> sherman_morrison(np.eye(2), np.array([1.0, 0.0]), np.array([1.0, 0.0]))
    array([[0.5, 0. ],
           [0. , 1. ]])
    """
    denominator = 1 + v @ A_inverse @ u
    if denominator == 0:
        raise ValueError("1 + v'A⁻¹u is 0, so A + uv' has no inverse.")
    return A_inverse - np.outer(A_inverse @ u, v @ A_inverse) / denominator


def sr1_hessian(H, s, y):
    """H + v vᵀ / (vᵀs) with v = y − H s: the one symmetric rank-one update that solves the secant equation."""
    v = y - H @ s
    return H + np.outer(v, v) / (v @ s)


def sr1_inverse(B, s, y):
    """B + w wᵀ / (wᵀy) with w = s − B y.

    Examples
    --------
    >>> sr1_inverse(np.eye(2), s=np.array([1.0, 0.0]), y=np.array([2.0, 0.0]))
    array([[0.5, 0. ],
           [0. , 1. ]])
    """
    w = s - B @ y
    return B + np.outer(w, w) / (w @ y)


def bfgs_hessian(H, s, y):
    """H + y yᵀ / (yᵀs) − H s sᵀH / (sᵀH s)."""
    Hs = H @ s
    return H + np.outer(y, y) / (y @ s) - np.outer(Hs, Hs) / (s @ Hs)


def bfgs_inverse(B, s, y):
    """(I − ρ s yᵀ) B (I − ρ y sᵀ) + ρ s sᵀ with ρ = 1/(yᵀs): the inverse of ``bfgs_hessian``'s matrix.

    Multiplied out, it costs n² instead of n³: B + ρ (1 + ρ yᵀB y) s sᵀ − ρ (B y sᵀ + s yᵀB).

    Examples
    --------
    >>> bfgs_inverse(np.eye(2), s=np.array([1.0, 0.0]), y=np.array([2.0, 0.0]))
    array([[0.5, 0. ],
           [0. , 1. ]])
    """
    rho = 1 / y.dot(s)
    By = B.dot(y)
    mixed = s[:, None] * (0.5 * rho * (1 + rho * y.dot(By)) * s - rho * By)
    return B + mixed + mixed.T  # the same number on both sides of the diagonal


def dfp_inverse(B, s, y):
    """B + s sᵀ / (sᵀy) − B y yᵀB / (yᵀB y): ``bfgs_hessian`` with s and y exchanged."""
    By = B @ y
    return B + np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ By)


def dfp_hessian(H, s, y):
    """(I − ρ y sᵀ) H (I − ρ s yᵀ) + ρ y yᵀ: ``bfgs_inverse`` with s and y exchanged."""
    return bfgs_inverse(H, s=y, y=s)
