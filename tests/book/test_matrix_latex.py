r"""The reader of matrix equations: what it evaluates, and what it refuses."""

import numpy as np
import pytest
import sympy
from matrix_latex import agree, sides

rng = np.random.default_rng(0)
A, B = rng.normal(size=(2, 3, 3))
U, V = rng.normal(size=(2, 3, 1))


def test_letters_that_stand_together_are_a_matrix_product_in_their_order():
    (value,) = sides(r"A B U", A=A, B=B, U=U)
    np.testing.assert_allclose(value, A @ B @ U)
    assert not agree("A B = B A", A=A, B=B) and agree("A (B U) = A B U", A=A, B=B, U=U)


def test_a_row_times_a_column_is_a_number_and_a_column_times_a_row_is_none():
    (number,) = sides(r"U^\top V", U=U, V=V)
    assert number == pytest.approx((U.T @ V).item())
    (matrix,) = sides(r"\frac{U V^\top}{U^\top V} - A", A=A, U=U, V=V)
    np.testing.assert_allclose(matrix, U @ V.T / (U.T @ V) - A)


def test_inverses_transposes_indices_and_accents():
    (value,) = sides(r"A^{-1} B^{-\top} \bar{H} x_{k+1} + x_k", A=A, B=B, H_bar=A, x_next=U, x=V)
    np.testing.assert_allclose(value, np.linalg.inv(A) @ np.linalg.inv(B).T @ A @ U + V)
    assert sides(r"q \leftarrow c^2 - \frac{1}{2} c", c=3.0) == [7.5]


def test_rational_functions_stay_exact():
    _, a, b, c = sympy.field("a b c", sympy.QQ)
    M, unit = np.array([[a, b], [b, c]], object), np.array([[a**0, 0 * a], [0 * a, a**0]], object)
    assert agree("M^{-1} M = I", M=M, I=unit) and not agree("M^{-1} = M", M=M)


@pytest.mark.parametrize("tex", [r"A + U", r"\frac{U}{A}", r"A x", r"\mathrm{tr}(A)", "A )", r"A^{1/2}"])
def test_what_cannot_be_read_is_refused(tex):
    with pytest.raises(ValueError):
        sides(tex, A=A, U=U)
