r"""The equations of chapter 12, read from their LaTeX and held against SciPy, NumPy's inverses, and SymPy.

The algebra from H to B is checked line by line, with numbers and with letters: SymPy expands both sides of the page's
own formula for a symmetric matrix and a pair with unknown entries.
"""

import math
import re

import numpy as np
import pytest
import scipy.integrate
import scipy.linalg
import scipy.optimize
import sympy
from matrix_latex import agree, inverse, sides

from course_utils import landscapes
from course_utils.authoring.formula import Formula
from course_utils.optim import BFGS, LBFGS, CompactLBFGS, GoldenSection, Newton, StrongWolfe, minimize
from course_utils.optim.golden_section import SHARE
from course_utils.optim.line import Line, Objective
from course_utils.optim.rank_updates import (
    bfgs_hessian,
    bfgs_inverse,
    dfp_hessian,
    dfp_inverse,
    sr1_hessian,
    sr1_inverse,
)

rng = np.random.default_rng(12)
N = 4


def column(x):
    return np.reshape(x, (-1, 1))


def positive(n=N):
    A = rng.normal(size=(n, n))
    return A @ A.T + np.eye(n)


H = positive()
B = np.linalg.inv(H)
S, Y = rng.normal(size=(2, N))
Y = Y if S @ Y > 0 else -Y
RHO = 1 / (S @ Y)
PAIR = {"s": column(S), "y": column(Y)}
G = rng.normal(size=N)


def right(formula, **values):
    """The right-hand sides, which have to agree; the left one may be a name that cannot be read."""
    first, *others = sides(formula.tex.replace(r"\leftarrow", "=").split("=", 1)[1], **values)
    for other in others:
        np.testing.assert_allclose(other, first, rtol=1e-9)
    return first


def near(value, wanted, rtol=1e-9):
    value = np.ravel(value) if np.ndim(wanted) == 1 else value
    np.testing.assert_allclose(value, wanted, rtol=rtol, atol=1e-11)


def scipys(strategy, approx, s=S, y=Y, start=None):
    """SciPy's quasi-Newton update of ``start`` (H or its inverse) by one pair."""
    start = np.array(start)
    update = strategy(init_scale=(start + start.T) / 2)
    update.initialize(len(s), approx)
    update.update(s, y)
    return update.get_matrix()


# index and Newton


@pytest.mark.equation("second-order-step", tex=r"\theta_{k+1} = \theta_k + \alpha_k d_k")
def test_a_step_goes_along_the_direction_as_far_as_the_step_length_says(formula):
    seen = []

    class Watched(StrongWolfe):
        def search(self, line, alpha):
            point = super().search(line, alpha)
            seen.append((line.start.x, point.alpha, line.d, point.x))
            return point

    surface = landscapes.rosenbrock()
    result = minimize(surface, surface.start, BFGS(), Watched())
    assert len(seen) == result.nit
    for theta, alpha, d, new in seen:
        near(right(formula, theta=column(theta), alpha=alpha, d=column(d)), new)


def parabola():
    """½ (θ − c)ᵀH(θ − c) + 3, its minimum c, and value and gradient at θ₀."""
    c, theta_0 = rng.normal(size=(2, N))
    return (lambda t: 0.5 * (t - c) @ H @ (t - c) + 3), c, theta_0, H @ (theta_0 - c)


@pytest.mark.equation(
    "newton-model",
    tex=r"m(\theta) = J(\theta_0) + (\theta - \theta_0)^\top g "
    r"+ \frac{1}{2} (\theta - \theta_0)^\top H (\theta - \theta_0)",
)
def test_the_model_of_a_quadratic_is_the_quadratic(formula):
    J, _, theta_0, g = parabola()
    theta = rng.normal(size=N)
    tex = formula.tex.replace(r"J(\theta_0)", "J").split("=", 1)[1]
    (value,) = sides(tex, J=J(theta_0), theta=column(theta), theta_0=column(theta_0), g=column(g), H=H)
    assert value == pytest.approx(J(theta), rel=1e-12)


@pytest.mark.equation("newton-model-gradient", tex=r"\nabla m(\theta) = g + H (\theta - \theta_0)")
def test_the_models_gradient_is_that_of_the_quadratic(formula):
    _, c, theta_0, g = parabola()
    theta = rng.normal(size=N)
    near(right(formula, g=column(g), H=H, theta=column(theta), theta_0=column(theta_0)), H @ (theta - c))


@pytest.mark.equation("newton", tex=r"\theta^* = \theta_0 - H^{-1} g")
def test_newtons_step_ends_in_the_minimum_and_is_the_packages(formula):
    _, c, theta_0, g = parabola()
    near(right(formula, theta_0=column(theta_0), H=H, g=column(g)), c)
    near(theta_0 + Newton(lambda x: H).direction(theta_0, g), c)


@pytest.mark.equation("newton-invariant", tex=r"d_\varphi = -(A^\top H A)^{-1} A^\top g = A^{-1} d")
def test_newtons_step_is_the_same_in_other_units(formula):
    A = rng.normal(size=(N, N))
    step = right(formula, A=A, H=H, g=column(G), d=column(-np.linalg.solve(H, G)))
    near(A @ step, -np.linalg.solve(H, column(G)))


@pytest.mark.equation("newton-digits", tex=r"e_{k+1} \approx \frac{J'''}{2 J''} e_k^2")
def test_newtons_error_is_squared_times_the_ratio_of_derivatives():
    fraction = Formula(r"q = \frac{J'''}{2 J''}", names={"J'''": "third", "J''": "second"})
    e = 1e-4
    for first, second, third, at in (
        (lambda t: 1 - 1 / t, lambda t: t**-2, lambda t: -2 * t**-3, 1.0),
        (lambda t: np.exp(t) - 2, np.exp, np.exp, np.log(2)),
    ):
        theta = at + e
        after = theta - first(theta) / second(theta) - at
        assert after / e**2 == pytest.approx(float(fraction(third=third(at), second=second(at))), rel=1e-3)


@pytest.mark.equation("hessian-entries", tex=r"M = \frac{n (n + 1)}{2}")
def test_a_symmetric_matrix_has_so_many_different_entries(formula):
    for n in (1, 2, 7):
        assert formula(n=n) == len(np.triu_indices(n)[0])


@pytest.mark.equation("newton-slope", tex=r"g^\top d = -g^\top H^{-1} g")
def test_the_slope_along_newtons_direction(formula):
    for M in (H, np.diag([1.0, -2.0, 3.0, -4.0])):
        assert agree(formula.tex, g=column(G), d=column(Newton(lambda x, M=M: M).direction(None, G)), H=M)


@pytest.mark.equation("newton-shifted", tex=r"d = -(H + \tau I)^{-1} g")
def test_the_shifted_step_minimizes_the_model_with_a_price_on_length(formula):
    M, tau = np.diag([1.0, -2.0, 3.0, 0.5]), 2.5
    found = scipy.optimize.minimize(
        lambda d: G @ d + 0.5 * d @ M @ d + tau / 2 * d @ d,
        np.zeros(N),
        jac=lambda d: G + M @ d + tau * d,
        method="CG",
        options={"gtol": 1e-9},
    )
    d = right(formula, H=M, tau=tau, I=np.eye(N), g=column(G))
    near(d, found.x, rtol=1e-6)
    assert G @ np.ravel(d) < 0


# quasi-Newton


@pytest.mark.equation("quasi-newton", tex=r"d_k = -B_k g_k")
def test_the_direction_is_the_packages(formula):
    bfgs = BFGS(B0=B)
    bfgs.start(N)
    near(right(formula, B=B, g=column(G)), bfgs.direction(None, G))


def recorded_pairs():
    """Path, gradients and pairs of a run on Rosenbrock's valley."""
    pairs = []

    class Recorder(BFGS):
        def learn(self, s, y):
            pairs.append((s, y))
            return super().learn(s, y)

    surface = landscapes.rosenbrock()
    path = minimize(surface, surface.start, Recorder()).path
    return path, [surface.gradient(x) for x in path], pairs


@pytest.mark.equation("pair-s", tex=r"s_k = \theta_{k+1} - \theta_k")
def test_the_step_is_new_minus_old(formula):
    path, _, pairs = recorded_pairs()
    for old, new, (s, _) in zip(path, path[1:], pairs):
        near(right(formula, theta=column(old), theta_next=column(new)), s)


@pytest.mark.equation("pair-y", tex=r"y_k = g_{k+1} - g_k")
def test_the_change_of_the_gradient_is_new_minus_old(formula):
    _, gradients, pairs = recorded_pairs()
    for old, new, (_, y) in zip(gradients, gradients[1:], pairs):
        near(right(formula, g=column(old), g_next=column(new)), y)


@pytest.mark.equation("secant-average", tex=r"y_k = \left( \int_0^1 H(\theta_k + \tau s_k) \, d\tau \right) s_k")
def test_the_change_of_the_gradient_is_the_average_hessian_times_the_step(formula):
    place = re.search(r"H\((.*?)\)", formula.tex)[1]
    surface = landscapes.himmelblau()
    theta, s = np.array([1.0, -2.0]), np.array([0.7, 1.3])

    def hessian(tau):
        return surface.hessian(np.ravel(sides(place, theta=column(theta), tau=tau, s=column(s))[0]))

    average = scipy.integrate.quad_vec(hessian, 0, 1)[0]
    near(average @ s, surface.gradient(theta + s) - surface.gradient(theta))


@pytest.mark.equation("secant", tex=r"H_{k+1} s_k = y_k")
def test_every_update_of_h_explains_the_last_pair():
    for update in (sr1_hessian, bfgs_hessian, dfp_hessian):
        assert agree(r"H_{k+1} s_k = y_k", H_next=update(H, S, Y), **PAIR)
        assert not agree(r"H_{k+1} s_k = y_k", H_next=H, **PAIR)


@pytest.mark.equation("secant-b", tex=r"B_{k+1} y_k = s_k")
def test_every_update_of_b_explains_the_last_pair():
    for update in (sr1_inverse, bfgs_inverse, dfp_inverse):
        assert agree(r"B_{k+1} y_k = s_k", B_next=update(B, S, Y), **PAIR)
        assert not agree(r"B_{k+1} y_k = s_k", B_next=update(B, Y, S), **PAIR)


@pytest.mark.equation("rank-one-ansatz", tex=r"H_{k+1} = H_k + u v^\top")
def test_the_ansatz_with_the_surprise_solves_the_secant_equation(formula):
    v = rng.normal(size=N)
    new = right(formula, H=H, u=column((Y - H @ S) / (v @ S)), v=column(v))
    near(new @ S, Y)
    assert np.linalg.matrix_rank(new - H, tol=1e-10) == 1


@pytest.mark.equation("rank-one-u", tex=r"u = \frac{y_k - H_k s_k}{v^\top s_k}")
def test_u_makes_any_v_solve_the_secant_equation(formula):
    for v in rng.normal(size=(3, N)):
        u = np.ravel(right(formula, H=H, v=column(v), **PAIR))
        near((H + np.outer(u, v)) @ S, Y)


@pytest.mark.equation("sr1-h", tex=r"H_{k+1} = H_k + \frac{v v^\top}{v^\top s_k}")
def test_sr1_in_h_is_scipys_and_the_packages(formula):
    new = right(formula, H=H, v=column(Y - H @ S), **PAIR)
    near(new, scipys(scipy.optimize.SR1, "hess", start=H))
    near(new, sr1_hessian(H, S, Y))


@pytest.mark.equation("sr1-b", tex=r"B_{k+1} = B_k + \frac{w w^\top}{w^\top y_k}")
def test_sr1_in_b_is_the_inverse_of_sr1_in_h(formula):
    new = right(formula, B=B, w=column(S - B @ Y), **PAIR)
    near(new, np.linalg.inv(scipys(scipy.optimize.SR1, "hess", start=H)), rtol=1e-7)
    near(new, sr1_inverse(B, S, Y))


def matrices():
    """A with two columns, as numbers and as letters."""
    _, a, b, c, d, p, q, r, t = sympy.field("a b c d p q r t", sympy.QQ)
    yield {"A": positive(), "u": column(S), "v": column(G), "I": np.eye(N)}
    yield {
        "A": np.array([[a, b], [c, d]], object),
        "u": np.array([[p], [q]], object),
        "v": np.array([[r], [t]], object),
        "I": np.array([[a**0, 0 * a], [0 * a, a**0]], object),
    }


@pytest.mark.equation(
    "sherman-morrison", tex=r"(A + u v^\top)^{-1} = A^{-1} - \frac{A^{-1} u v^\top A^{-1}}{1 + v^\top A^{-1} u}"
)
def test_sherman_and_morrison_invert_by_numbers_and_by_letters(formula):
    for values in matrices():
        assert agree(formula.tex, **values)


@pytest.mark.equation(
    "sherman-morrison-proof",
    tex=r"(A + u v^\top) \left( A^{-1} - \frac{A^{-1} u v^\top A^{-1}}{1 + v^\top A^{-1} u} \right) "
    r"= I + u v^\top A^{-1} - \frac{u v^\top A^{-1} + u v^\top A^{-1} u v^\top A^{-1}}{1 + v^\top A^{-1} u}",
)
def test_the_proofs_product_is_what_it_says_and_the_identity(formula):
    for values in matrices():
        assert agree(formula.tex + " = I", **values)


@pytest.mark.equation(
    "sherman-morrison-end",
    tex=r"u v^\top A^{-1} + u v^\top A^{-1} u v^\top A^{-1} = (1 + v^\top A^{-1} u) u v^\top A^{-1}",
)
def test_the_number_in_the_middle_can_be_taken_in_front(formula):
    for values in matrices():
        assert agree(formula.tex, **values)


# rank two, and the algebra from H to B


@pytest.mark.equation("rank-two-ansatz", tex=r"H_{k+1} = H_k + \frac{1}{a} u u^\top + \frac{1}{b} w w^\top")
def test_the_ansatz_with_the_two_numbers_found_is_scipys_bfgs(formula):
    new = right(formula, H=H, a=Y @ S, b=-S @ H @ S, u=column(Y), w=column(H @ S))
    near(new, scipys(scipy.optimize.BFGS, "hess", start=H))


@pytest.mark.equation(
    "rank-two-secant",
    tex=r"H_{k+1} s_k = H_k s_k + \frac{y_k^\top s_k}{a} y_k + \frac{s_k^\top H_k s_k}{b} H_k s_k",
)
def test_the_ansatz_times_the_step_for_any_two_numbers(formula):
    a, b = 0.7, -1.9
    new = H + np.outer(Y, Y) / a + np.outer(H @ S, H @ S) / b
    assert agree(formula.tex, H_next=new, H=H, a=a, b=b, **PAIR)


@pytest.mark.equation(
    "bfgs-h",
    tex=r"H_{k+1} = H_k + \frac{y_k y_k^\top}{y_k^\top s_k} - \frac{H_k s_k s_k^\top H_k}{s_k^\top H_k s_k}",
)
def test_bfgs_in_h_is_scipys_and_the_packages(formula):
    new = right(formula, H=H, **PAIR)
    near(new, scipys(scipy.optimize.BFGS, "hess", start=H))
    near(new, bfgs_hessian(H, S, Y))


def bonus_numbers():
    c, b = Y @ S, Y @ B @ Y
    D = H + np.outer(Y, Y) / c
    new = scipys(scipy.optimize.BFGS, "hess", start=H)
    x = S - c / (c + b) * B @ Y
    return {"H": H, "B": B, "D": D, "I": np.eye(N), "c": c, "b": b, "B_next": np.linalg.inv(new), "rho": 1 / c,
            "x": column(x), "H_next": new, **PAIR}  # fmt: skip


def bonus_letters():
    """All that the lines name, for a symmetric 2 × 2 matrix and a pair with unknown entries: rational functions."""
    _, h, i, j, s1, s2, y1, y2 = sympy.field("h i j s1 s2 y1 y2", sympy.QQ)
    H, s, y = (np.array(rows, object) for rows in ([[h, i], [i, j]], [[s1], [s2]], [[y1], [y2]]))
    B = inverse(H)
    c, b = (y.T @ s)[0, 0], (y.T @ B @ y)[0, 0]
    D = H + y @ y.T / c
    new = D - H @ s @ s.T @ H / (s.T @ H @ s)[0, 0]
    unit = np.array([[h**0, 0 * h], [0 * h, h**0]], object)
    return {"H": H, "B": B, "D": D, "I": unit, "c": c, "b": b, "s": s, "y": y, "x": s - B @ y * (c / (c + b)),
            "rho": 1 / c, "B_next": inverse(new), "H_next": new}  # fmt: skip


NUMBERS, LETTERS = bonus_numbers(), bonus_letters()


def holds(formula):
    """By numbers, where a wrong line is seen at once; then by letters."""
    return agree(formula.tex, **NUMBERS) and agree(formula.tex, **LETTERS)


@pytest.mark.equation("bonus-numbers", tex=r"c = y^\top s = s^\top y")
def test_line_0_the_first_number(formula):
    assert holds(formula) and NUMBERS["c"] > 0


@pytest.mark.equation("bonus-b", tex=r"b = y^\top B y")
def test_line_0_the_second_number(formula):
    assert holds(formula) and NUMBERS["b"] == pytest.approx(Y @ np.linalg.solve(H, Y))


@pytest.mark.equation("bonus-d", tex=r"D = H + \frac{y y^\top}{c}")
def test_line_1_the_split(formula):
    assert holds(formula)
    near(NUMBERS["D"] - np.outer(H @ S, H @ S) / (S @ H @ S), NUMBERS["H_next"])


@pytest.mark.equation("bonus-d-inverse", tex=r"D^{-1} = B - \frac{B y y^\top B}{c + b}")
def test_line_2_the_inverse_of_d(formula):
    assert holds(formula)


@pytest.mark.equation(
    "bonus-second",
    tex=r"B_{k+1} = D^{-1} + \frac{D^{-1} H s s^\top H D^{-1}}{s^\top H s - s^\top H D^{-1} H s}",
)
def test_line_3_the_second_inverse(formula):
    assert holds(formula)


@pytest.mark.equation("bonus-vector", tex=r"D^{-1} H s = s - \frac{c}{c + b} B y")
def test_line_4_the_vector(formula):
    assert holds(formula)


@pytest.mark.equation("bonus-denominator", tex=r"s^\top H s - s^\top H D^{-1} H s = \frac{c^2}{c + b}")
def test_line_5_the_denominator(formula):
    assert holds(formula)


@pytest.mark.equation(
    "bonus-sum",
    tex=r"B_{k+1} = B - \frac{B y y^\top B}{c + b} "
    r"+ \frac{c + b}{c^2} \left( s - \frac{c}{c + b} B y \right) \left( s - \frac{c}{c + b} B y \right)^\top",
)
def test_line_6_put_together(formula):
    assert holds(formula)


@pytest.mark.equation(
    "bonus-expanded",
    tex=r"\frac{c + b}{c^2} x x^\top = \frac{c + b}{c^2} s s^\top "
    r"- \frac{1}{c} \left( s y^\top B + B y s^\top \right) + \frac{1}{c + b} B y y^\top B",
)
def test_line_7_multiplied_out(formula):
    assert holds(formula)


@pytest.mark.equation(
    "bfgs-expanded",
    tex=r"B_{k+1} = B + \frac{c + b}{c^2} s s^\top - \frac{1}{c} \left( s y^\top B + B y s^\top \right)",
)
def test_line_8_what_cancels_is_gone(formula):
    assert holds(formula)


@pytest.mark.equation(
    "bonus-product",
    tex=r"\left( I - \frac{s y^\top}{c} \right) B \left( I - \frac{y s^\top}{c} \right) "
    r"= B - \frac{1}{c} \left( s y^\top B + B y s^\top \right) + \frac{b}{c^2} s s^\top",
)
def test_line_9_the_product(formula):
    assert holds(formula)


@pytest.mark.equation(
    "bfgs-b",
    tex=r"B_{k+1} = (I - \rho_k s_k y_k^\top) B_k (I - \rho_k y_k s_k^\top) + \rho_k s_k s_k^\top",
)
def test_line_9_the_result_is_scipys_and_the_packages(formula):
    assert holds(formula)
    near(NUMBERS["B_next"], scipys(scipy.optimize.BFGS, "inv_hess", start=B), rtol=1e-8)
    near(NUMBERS["B_next"], bfgs_inverse(B, S, Y), rtol=1e-8)


@pytest.mark.equation("bfgs-form", tex=r"z^\top B_{k+1} z = x^\top B_k x + \rho_k (s_k^\top z)^2")
def test_the_quadratic_form_of_the_new_matrix(formula):
    for z in rng.normal(size=(3, N)):
        values = {**NUMBERS, "z": column(z), "x": column(z - RHO * (S @ z) * Y)}
        assert agree(formula.tex, **values)


@pytest.mark.equation(
    "dfp-b",
    tex=r"B_{k+1} = B_k + \frac{s_k s_k^\top}{s_k^\top y_k} - \frac{B_k y_k y_k^\top B_k}{y_k^\top B_k y_k}",
)
def test_dfp_in_b_is_scipys_bfgs_with_the_pair_exchanged_and_the_packages(formula):
    new = right(formula, B=B, **PAIR)
    near(new, scipys(scipy.optimize.BFGS, "hess", s=Y, y=S, start=B))
    near(new, dfp_inverse(B, S, Y))


@pytest.mark.equation(
    "dfp-h",
    tex=r"H_{k+1} = (I - \rho_k y_k s_k^\top) H_k (I - \rho_k s_k y_k^\top) + \rho_k y_k y_k^\top",
)
def test_dfp_in_h_is_the_inverse_of_dfp_in_b(formula):
    new = right(formula, H=H, I=np.eye(N), rho=RHO, **PAIR)
    near(new, np.linalg.inv(scipys(scipy.optimize.BFGS, "hess", s=Y, y=S, start=B)), rtol=1e-7)
    near(new, dfp_hessian(H, S, Y))


# line search


def a_line():
    surface = landscapes.beale()
    theta, d = np.array([1.0, 0.7]), np.array([0.4, -0.9])
    g = surface.gradient(theta)
    d = d if g @ d < 0 else -d
    return surface, theta, d, g, Line(Objective(surface, 2), theta, float(surface.value(theta)), g, d)


@pytest.mark.equation("line-value", tex=r"\phi(\alpha) = J(\theta + \alpha d)")
def test_the_value_along_the_line_is_the_packages(formula):
    surface, theta, d, _, line = a_line()
    place = re.search(r"J\((.*)\)", formula.tex)[1]
    for alpha in (0.0, 0.3, 1.7):
        (x,) = sides(place, theta=column(theta), alpha=alpha, d=column(d))
        assert surface.value(np.ravel(x)) == pytest.approx(line(alpha).value, rel=1e-13)


@pytest.mark.equation("line-slope", tex=r"\phi'(\alpha) = g(\theta + \alpha d)^\top d")
def test_the_slope_along_the_line_is_that_of_finite_differences_and_the_packages(formula):
    surface, theta, d, _, line = a_line()
    place = re.search(r"g\((.*)\)\^", formula.tex)[1]
    for alpha in (0.0, 0.3, 1.7):
        (x,) = sides(place, theta=column(theta), alpha=alpha, d=column(d))
        slope = surface.gradient(np.ravel(x)) @ d
        assert slope == pytest.approx(line(alpha).slope, rel=1e-12)
        assert slope == pytest.approx((line(alpha + 1e-6).value - line(alpha - 1e-6).value) / 2e-6, rel=1e-6)


def gaps():
    """a, b, c and the bracket of a golden section's first two points, as the package places them."""
    asked = []
    GoldenSection(0.5).minimize(lambda x: asked.append(x) or (x - 1) ** 2, 2.0, 9.0)
    x1, x2, x4, x3 = 2.0, asked[0], asked[1], 9.0
    return {"a": x2 - x1, "b": x3 - x2, "c": x4 - x2}


@pytest.mark.equation("golden-spacing", tex=r"a + c = b")
def test_both_parts_that_may_be_left_are_equally_long():
    assert agree(r"a + c = b", **gaps())


@pytest.mark.equation("golden-proportion", tex=r"\frac{c}{a} = \frac{a}{b}")
def test_the_gaps_keep_their_proportion():
    assert agree(r"\frac{c}{a} = \frac{a}{b}", **gaps())


@pytest.mark.equation("golden-quadratic", tex=r"\varphi^2 = \varphi + 1")
def test_the_ratio_solves_its_equation(formula):
    assert agree(formula.tex, varphi=gaps()["b"] / gaps()["a"])


@pytest.mark.equation("golden-ratio", tex=r"\varphi = \frac{1 + \sqrt{5}}{2}")
def test_the_golden_ratio_is_the_positive_root(formula):
    assert formula() == pytest.approx(max(np.roots([1, -1, -1])), rel=1e-14)
    assert formula() == pytest.approx(gaps()["b"] / gaps()["a"], rel=1e-12)


@pytest.mark.equation("golden-share", tex=r"\frac{1}{\varphi} = \varphi - 1")
def test_the_share_that_is_left_is_the_packages(formula):
    left = gaps()["b"] / (gaps()["a"] + gaps()["b"])
    assert formula(varphi=(1 + math.sqrt(5)) / 2) == pytest.approx(left) == pytest.approx(SHARE)


@pytest.mark.equation(
    "golden-evaluations",
    tex=r"m = 2 + \left\lceil \frac{\ln(L / \text{tol})}{\ln \varphi} \right\rceil",
    names={r"\left\lceil \frac{\ln(L / \text{tol})}{\ln \varphi} \right\rceil": "cuts"},
)
def test_the_evaluations_are_known_before_the_search(formula):
    inside = re.search(r"lceil (.*) \\right", formula.tex)[1]
    ratio = Formula("q = " + inside, names={r"\text{tol}": "tol"})
    for length, tol in ((5.0, 1e-6), (3.0, 1e-3), (70.0, 0.4)):
        cuts = math.ceil(ratio(L=length, tol=tol, varphi=(1 + math.sqrt(5)) / 2))
        asked = []
        GoldenSection(tol).minimize(lambda x, asked=asked: asked.append(x) or abs(x - 1), 0.0, length)
        assert formula(cuts=cuts) == len(asked)


@pytest.mark.equation("armijo", tex=r"J(\theta + \alpha d) \le J(\theta) + c_1 \alpha g^\top d")
def test_armijos_condition_accepts_what_the_package_accepts(request):
    tex = request.node.get_closest_marker("equation").kwargs["tex"]
    allowed = tex.split(r"\le")[1].replace(r"J(\theta)", "J")
    surface, theta, d, g, line = a_line()
    answers = []
    for c_1 in (1e-4, 0.3, 0.9):
        rule = StrongWolfe(c1=c_1, c2=0.95)
        for alpha in np.linspace(0.01, 3, 60):
            (most,) = sides(allowed, J=line.start.value, c_1=c_1, alpha=alpha, g=column(g), d=column(d))
            answers.append(surface.value(theta + alpha * d) <= most)
            assert answers[-1] != rule.too_high(line, line(alpha))
    assert 20 < sum(answers) < 160  # both answers occur


def test_on_a_parabola_armijo_accepts_up_to_twice_the_share():
    best, c_1 = 1.5, 0.3  # φ = ½ (α − 1.5)²: exercise 7's border is 2 (1 − c₁) α*
    (most,) = sides(r"J + c_1 \alpha m", J=best**2 / 2, c_1=c_1, alpha=2 * (1 - c_1) * best, m=-best)
    assert (2 * (1 - c_1) * best - best) ** 2 / 2 == pytest.approx(most)


@pytest.mark.equation("pair-curvature", tex=r"y^\top s = \alpha (\phi'(\alpha) - \phi'(0))",
                      names={r"\phi'(\alpha)": "slope", r"\phi'(0)": "slope_0"})  # fmt: skip
def test_the_curvature_of_a_pair_is_the_rise_of_the_slope(formula):
    surface, theta, d, g, line = a_line()
    for alpha in (0.1, 0.8, 2.5):
        y = surface.gradient(theta + alpha * d) - g
        found = formula(alpha=alpha, slope=line(alpha).slope, slope_0=line.start.slope)
        assert found == pytest.approx(y @ (alpha * d), rel=1e-10)


@pytest.mark.equation("curvature", tex=r"\lvert g(\theta + \alpha d)^\top d \rvert \le c_2 \lvert g^\top d \rvert")
def test_wolfes_condition_is_the_packages_and_makes_the_curvature_positive():
    surface, theta, d, g, line = a_line()
    seen = set()
    for c_2 in (0.1, 0.5, 0.9):
        for alpha in np.linspace(0.01, 3, 60):
            flat = abs(surface.gradient(theta + alpha * d) @ d) <= c_2 * abs(g @ d)
            seen.add(flat)
            assert flat == StrongWolfe(c1=1e-4, c2=c_2).flat(line, line(alpha))
            if flat:  # as the page concludes
                y = surface.gradient(theta + alpha * d) - g
                assert y @ (alpha * d) >= (1 - c_2) * alpha * abs(g @ d) > 0
    assert seen == {True, False}


# the weighted norm


@pytest.mark.equation(
    "weighted-norm", tex=r"\lVert A \rVert_W^2 = \lVert W^{1/2} A W^{1/2} \rVert_F^2 = \mathrm{tr}(W A W A)"
)
def test_the_two_forms_of_the_weighted_norm_are_one():
    A = positive() - 3 * np.eye(N)
    root = scipy.linalg.sqrtm(H)
    near(np.linalg.norm(root @ A @ root) ** 2, np.trace(H @ A @ H @ A))


def nearest(M, given, wanted):
    """The symmetric X with X given = wanted nearest to M in the Frobenius norm, by linear least squares alone."""
    n = len(M)
    basis = []
    for i, j in zip(*np.triu_indices(n)):
        E = np.zeros((n, n))
        E[i, j] = E[j, i] = 1
        basis.append(E)
    constraint = np.array([E @ given for E in basis]).T
    start = np.linalg.lstsq(constraint, wanted, rcond=None)[0]
    free = scipy.linalg.null_space(constraint)
    flat = np.array([E.ravel() for E in basis]).T
    t = np.linalg.lstsq(flat @ free, M.ravel() - flat @ start, rcond=None)[0]
    return (flat @ (start + free @ t)).reshape(n, n)


@pytest.mark.equation("least-change-projection", tex=r"P = I - \frac{z z^\top}{z^\top z}")
def test_the_projection_removes_one_direction(formula):
    rest = scipy.linalg.null_space(G[None])
    near(right(formula, I=np.eye(N), z=column(G)), rest @ rest.T)


@pytest.mark.equation("least-change-hat", tex=r"\hat X = P \hat B P + \frac{z z^\top}{z^\top z}")
def test_the_nearest_matrix_that_keeps_z_is_what_least_squares_finds(formula):
    P = np.eye(N) - np.outer(G, G) / (G @ G)
    near(right(formula, P=P, B_hat=B, z=column(G)), nearest(B, G, G), rtol=1e-7)


@pytest.mark.equation("least-change-back", tex=r"A^{-1} P A = I - \rho s y^\top")
def test_seen_without_the_weight_the_projection_is_the_bracket_of_bfgs(formula):
    A = scipy.linalg.sqrtm(H)
    y = H @ S
    z = A @ S
    P = np.eye(N) - np.outer(z, z) / (z @ z)
    assert agree(formula.tex, A=A, P=P, I=np.eye(N), rho=1 / (y @ S), s=column(S), y=column(y))


# L-BFGS


def loop_pairs(count=3):
    return [(s, H @ s) for s in np.random.default_rng(1).normal(size=(count, N))]


def from_matrix(pairs, gamma):
    M = gamma * np.eye(N)
    for s, y in pairs:
        M = scipys(scipy.optimize.BFGS, "inv_hess", s=s, y=y, start=M)
    return M


@pytest.mark.equation("lbfgs-split", tex=r"B_{k+1} g = V_k^\top B_k (V_k g) + \rho_k (s_k^\top g) s_k")
def test_the_new_matrix_times_a_vector_in_three_pieces(formula):
    V = np.eye(N) - RHO * np.outer(Y, S)
    assert agree(formula.tex, **NUMBERS | {"V": V, "g": column(G)})


@pytest.mark.equation("two-loop-1", tex=r"q \leftarrow q - \alpha_i y_i")
def test_a_turn_of_the_first_loop_is_a_product_with_v(formula):
    q = right(formula, q=column(G), alpha=RHO * S @ G, y=column(Y))
    near(q, (np.eye(N) - RHO * np.outer(Y, S)) @ G)


@pytest.mark.equation("two-loop-2", tex=r"q \leftarrow q + (\alpha_i - \beta_i) s_i")
def test_the_two_loops_together_are_the_matrix_and_the_packages(formula):
    lbfgs = LBFGS(3)
    lbfgs.start(N)
    q, kept, pairs = -G, [], loop_pairs()
    for s, y in pairs:
        lbfgs.learn(s, y)
    for s, y in reversed(pairs):
        kept.append(s @ q / (y @ s))
        q = q - kept[-1] * y
    q = lbfgs.gamma * q
    for s, y in pairs:
        q = np.ravel(right(formula, q=column(q), alpha=kept.pop(), beta=y @ q / (y @ s), s=column(s)))
    near(q, -from_matrix(pairs, lbfgs.gamma) @ G, rtol=1e-8)
    near(q, lbfgs.direction(None, G))


@pytest.mark.equation("lbfgs-gamma", tex=r"\gamma = \frac{s^\top y}{y^\top y}")
def test_gamma_is_the_packages_and_the_multiple_of_y_nearest_to_s(formula):
    lbfgs = LBFGS(3)
    lbfgs.start(N)
    lbfgs.learn(S, Y)
    gamma = right(formula, **PAIR)
    assert gamma == pytest.approx(lbfgs.gamma)
    assert gamma == pytest.approx(np.linalg.lstsq(Y[:, None], S, rcond=None)[0].item())


@pytest.mark.equation("lbfgs-storage", tex=r"M_r = 2 r n + r")
def test_the_memory_is_counted_in_the_packages_pairs(formula):
    lbfgs = LBFGS(5)
    lbfgs.start(N)
    for s, y in loop_pairs(9):
        lbfgs.learn(s, y)
    assert formula(r=5, n=N) == sum(s.size + y.size + np.size(rho) for s, y, rho in lbfgs.pairs)


def compact():
    """S, Y, R, D, γ, u and w by their definitions, and the direction by the updates of a matrix."""
    pairs = loop_pairs()
    S, Y = (np.array(rows).T for rows in zip(*pairs))
    R, D = np.triu(S.T @ Y), np.diag(np.diag(S.T @ Y))
    s, y = pairs[-1]
    gamma = s @ y / (y @ y)
    u = np.linalg.solve(R, S.T @ G)
    w = np.linalg.solve(R.T, D @ u + gamma * Y.T @ (Y @ u - G))
    return {"S": S, "Y": Y, "R": R, "D": D, "gamma": gamma, "u": column(u), "w": column(w), "g": column(G)}, (
        -from_matrix(pairs, gamma) @ G
    )


@pytest.mark.equation("compact-u", tex=r"u = R^{-1} S^\top g")
def test_the_compact_forms_u_leads_to_the_direction(formula):
    values, d = compact()
    u = right(formula, **values)
    w = np.linalg.solve(
        values["R"].T, values["D"] @ u + values["gamma"] * values["Y"].T @ (values["Y"] @ u - column(G))
    )
    near(values["gamma"] * (values["Y"] @ u - column(G)) - values["S"] @ w, column(d), rtol=1e-8)


@pytest.mark.equation("compact-w", tex=r"w = R^{-\top} (D u + \gamma Y^\top (Y u - g))")
def test_the_compact_forms_w_leads_to_the_direction(formula):
    values, d = compact()
    w = right(formula, **values)
    near(values["gamma"] * (values["Y"] @ values["u"] - column(G)) - values["S"] @ w, column(d), rtol=1e-8)


@pytest.mark.equation("compact-lbfgs", tex=r"d = \gamma (Y u - g) - S w")
def test_the_compact_direction_is_the_matrixs_and_the_packages(formula):
    values, d = compact()
    near(right(formula, **values), d, rtol=1e-8)
    rule = CompactLBFGS(3)
    rule.start(N)
    for s, y in loop_pairs():
        rule.learn(s, y)
    near(rule.direction(None, G), d, rtol=1e-8)


# mini-batches


@pytest.mark.equation("pair-noise", tex=r"y_k = \bar{H} s_k + e_{k+1} - e_k")
def test_the_naive_pair_is_the_true_one_and_the_difference_of_the_noises(formula):
    X, t = rng.normal(size=(60, N)), rng.normal(size=60)  # least squares: the Hessian is the same everywhere

    def gradient(theta, rows):
        return X[rows].T @ (X[rows] @ theta - t[rows]) / len(rows)

    everything, one, other = np.arange(60), np.arange(10), np.arange(10, 20)
    theta, s = rng.normal(size=(2, N))
    noise = [gradient(x, rows) - gradient(x, everything) for x, rows in ((theta, one), (theta + s, other))]
    y = gradient(theta + s, other) - gradient(theta, one)
    near(right(formula, H_bar=X.T @ X / 60, s=column(s), e=column(noise[0]), e_next=column(noise[1])), y)
