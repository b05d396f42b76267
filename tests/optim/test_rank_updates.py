"""The rank updates: secant equation, symmetry, positive definiteness, inverses of one another, duality."""

import numpy as np
import pytest
import sympy
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils.optim.rank_updates import (
    bfgs_hessian,
    bfgs_inverse,
    dfp_hessian,
    dfp_inverse,
    sherman_morrison,
    sr1_hessian,
    sr1_inverse,
)

IN_H = [sr1_hessian, bfgs_hessian, dfp_hessian]
IN_B = [sr1_inverse, bfgs_inverse, dfp_inverse]
PAIRS = list(zip(IN_H, IN_B))


@st.composite
def pairs(draw):
    """A positive definite matrix with a moderate condition, a step and the change of gradient of some quadratic."""
    rng = np.random.default_rng(draw(st.integers(0, 2**32)))
    n = draw(st.integers(1, 7))
    scale = 10.0 ** draw(st.integers(-4, 4))

    def positive():
        basis, _ = np.linalg.qr(rng.normal(size=(n, n)))
        A = basis * 10 ** rng.uniform(-1.5, 1.5, size=n) @ basis.T
        return (A + A.T) / 2

    s = scale * rng.normal(size=n)
    return positive(), s, positive() @ s


def near(A, B, digits=1e-9):
    return np.abs(A - B).max() <= digits * max(np.abs(A).max(), np.abs(B).max())


@given(pairs())
@pytest.mark.parametrize("update", IN_H + IN_B)
def test_every_update_solves_its_secant_equation_and_is_symmetric(update, pair):
    M, s, y = pair
    new = update(M, s, y)
    given_, wanted = (s, y) if update in IN_H else (y, s)
    # What cancels is of the size |M'| |v|, so this is what the equation can be held to.
    assert np.abs(new @ given_ - wanted).max() <= 1e-11 * (np.abs(new).max() * np.abs(given_).sum())
    assert (new == new.T).all() or near(new, new.T, 1e-14)


@given(pairs())
@pytest.mark.parametrize("update", [bfgs_hessian, dfp_hessian, bfgs_inverse, dfp_inverse])
def test_bfgs_and_dfp_keep_a_matrix_positive_definite(update, pair):
    M, s, y = pair
    eigenvalues = np.linalg.eigvalsh(update(M, s, y))
    assert eigenvalues.min() > -1e-13 * eigenvalues.max()
    assert eigenvalues.min() > 0 or eigenvalues.max() / np.linalg.eigvalsh(M).min() > 1e6


@given(pairs())
@settings(max_examples=60)
@pytest.mark.parametrize(("in_H", "in_B"), PAIRS, ids=lambda f: f.__name__)
def test_the_update_of_the_inverse_is_the_inverse_of_the_update(in_H, in_B, pair):
    M, s, y = pair
    H, B = in_H(M, s, y), in_B(np.linalg.inv(M), s, y)
    if np.linalg.cond(H) < 1e8:
        assert near(np.linalg.inv(H), B, 1e-15 * 100 * max(np.linalg.cond(H), np.linalg.cond(M)) ** 1.5)


@given(pairs())
def test_bfgs_and_dfp_are_each_other_with_s_and_y_exchanged(pair):
    M, s, y = pair
    assert near(bfgs_hessian(M, s, y), dfp_inverse(M, y, s), 1e-14)
    assert near(dfp_hessian(M, s, y), bfgs_inverse(M, y, s), 1e-14)
    assert near(sr1_hessian(M, s, y), sr1_inverse(M, y, s), 1e-14)


@given(pairs())
def test_bfgs_multiplied_out_is_the_product_on_the_slide(pair):
    B, s, y = pair
    rho, eye = 1 / (y @ s), np.eye(len(s))
    slide = (eye - rho * np.outer(s, y)) @ B @ (eye - rho * np.outer(y, s)) + rho * np.outer(s, s)
    assert near(bfgs_inverse(B, s, y), slide)


@given(pairs(), st.integers(0, 2**32))
def test_sherman_and_morrisons_formula_inverts_and_the_slides_signs_do_not(pair, seed):
    A, u, _ = pair
    v = np.random.default_rng(seed).normal(size=u.size)
    u = u / np.linalg.norm(u)
    A_inverse = np.linalg.inv(A)
    if abs(1 + v @ A_inverse @ u) < 1e-3 or abs(v @ A_inverse @ u) < 1e-3:
        return
    exact = np.linalg.inv(A + np.outer(u, v))
    assert near(sherman_morrison(A_inverse, u, v), exact, 1e-6)
    slide = A_inverse + np.outer(A_inverse @ u, v @ A_inverse) / (1 - v @ A_inverse @ u)
    assert not near(slide, exact, 1e-6)


def test_sherman_and_morrison_refuse_a_sum_that_has_no_inverse():
    with pytest.raises(ValueError, match="has no inverse"):
        sherman_morrison(np.eye(2), np.array([-1.0, 0.0]), np.array([1.0, 0.0]))


def test_the_slides_bonus_algebra_from_h_to_b_holds_symbolically():
    # Sherman-Morrison applied twice to the BFGS update of H gives the update of B: exact, for every rational input.
    s, y = sympy.Matrix([2, -1, 3]), sympy.Matrix([1, 4, sympy.Rational(7, 2)])
    a, b, c = sympy.symbols("a b c", positive=True)
    H = sympy.diag(a, b, c)
    new_H = H + y * y.T / (y.T * s)[0] - H * s * s.T * H / (s.T * H * s)[0]
    rho, eye = 1 / (y.T * s)[0], sympy.eye(3)
    new_B = (eye - rho * s * y.T) * H.inv() * (eye - rho * y * s.T) + rho * s * s.T
    assert (new_H * new_B - eye).applyfunc(sympy.simplify) == sympy.zeros(3)


@pytest.mark.parametrize(("update", "weight"), [(bfgs_inverse, "H"), (dfp_hessian, "B")])
def test_bfgs_and_dfp_change_least_in_the_weighted_norm(update, weight):
    # Among symmetric matrices that solve the secant equation; the weight is any W with W s = y (or W y = s).
    rng = np.random.default_rng(4)
    n = 5
    A = rng.normal(size=(n, n))
    W = A @ A.T + n * np.eye(n)
    s = rng.normal(size=n)
    y = W @ s
    given_, weight_matrix = (y, W) if weight == "H" else (s, np.linalg.inv(W))
    M = np.eye(n)
    root = np.linalg.cholesky(weight_matrix)

    def size(change):
        return np.linalg.norm(root.T @ change @ root)

    best = update(M, s, y)
    away = np.eye(n) - np.outer(given_, given_) / (given_ @ given_)
    for _ in range(50):
        Z = rng.normal(size=(n, n))
        other = best + 0.1 * away @ (Z + Z.T) @ away  # solves the same equation
        assert np.allclose(other @ given_, best @ given_)
        assert size(other - M) > size(best - M)
