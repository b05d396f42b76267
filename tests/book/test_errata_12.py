"""What chapter 12 says of deck 2's second-order slides, shown: each erratum, each convention, some claims in prose."""

import importlib
import inspect
import re

import numpy as np
import pytest
import scipy.linalg
import scipy.optimize
import torch
from matrix_latex import agree, sides

from course_utils import landscapes
from course_utils.optim import BFGS, DFP, LBFGS, SR1, GoldenSection, StrongWolfe, minimize
from course_utils.optim.line import Line, Objective
from course_utils.optim.rank_updates import bfgs_hessian, bfgs_inverse, dfp_hessian, dfp_inverse

rng = np.random.default_rng(120)
N = 4


def column(x):
    return np.reshape(x, (-1, 1))


def positive():
    A = rng.normal(size=(N, N))
    return A @ A.T + np.eye(N)


H, B = (M := positive()), np.linalg.inv(M)
S, Y = rng.normal(size=(2, N))
Y = Y * np.sign(S @ Y)
C, BYY = S @ Y, Y @ B @ Y
D = H + np.outer(Y, Y) / C
# the slide's letters: p is the step, q the change of the gradient
SLIDE = {"H": H, "B": B, "D": D, "p": column(S), "q": column(Y), "I": np.eye(N)}


@pytest.fixture
def deck(lectures):
    """Deck 2, with single spaces."""
    return " ".join(next(lectures.glob("002*.txt")).read_text(encoding="utf-8").split())


def slide(tex):
    """A piece of the slide as the reader of matrix equations wants it."""
    return tex.replace("^T", r"^\top").replace("{T}", r"{\top}")


def right_side(tex):
    return sides(slide(tex), **SLIDE)[0]


def far(a, b):
    return np.abs(a - b).max() > 0.01 * np.abs(b).max()


@pytest.mark.erratum("Deck 2: DFS")
def test_deck_2_calls_dfp_dfs_once_and_dfp_later(deck):
    assert "BFGS (most popular) and DFS" in deck and "update rule of DFP" in deck


@pytest.mark.erratum("Deck 2: Sherman–Morrison with both signs turned")
def test_deck_2_states_sherman_and_morrison_with_both_signs_turned_and_proves_it_right(deck):
    stated = r"A^{-1} + \frac{A^{-1}uv^T A^{-1}}{1 - v^T A^{-1}u}"
    proved = r"A^{-1} - \frac{A^{-1}uv^T A^{-1}}{1 + v^T A^{-1}u}"
    assert "(A + uv^T)^{-1} = " + stated in deck and proved in deck
    values = {"A": H, "u": column(S), "v": column(Y)}
    exact = np.linalg.inv(H + np.outer(S, Y))
    assert far(sides(slide(stated), **values)[0], exact)
    np.testing.assert_allclose(sides(slide(proved), **values)[0], exact, rtol=1e-9, atol=1e-12)
    # what is stated inverts the difference
    np.testing.assert_allclose(
        sides(slide(stated), **values)[0], np.linalg.inv(H - np.outer(S, Y)), rtol=1e-8, atol=1e-10
    )


@pytest.mark.erratum("Deck 2, slide BFGS: the inverse of D")
def test_deck_2s_inverse_of_d_has_both_signs_turned(deck):
    printed = r"B + \frac{Bqq^T B}{q^T p - q^T Bq}"
    assert "= " + printed in deck
    assert far(right_side(printed), np.linalg.inv(D))
    np.testing.assert_allclose(right_side(printed), np.linalg.inv(H - np.outer(Y, Y) / C), rtol=1e-7, atol=1e-9)
    np.testing.assert_allclose(
        right_side(r"B - \frac{Bqq^T B}{q^T p + q^T Bq}"), np.linalg.inv(D), rtol=1e-9, atol=1e-12
    )


@pytest.mark.erratum("Deck 2, slide BFGS: the second inverse")
def test_deck_2s_second_inverse_has_the_sign_in_front_turned(deck):
    printed = r"D^{-1} - \frac{D^{-1} Hpp^T H D^{-1}}{p^T H p - p^T H D^{-1} H p}"
    assert printed in deck
    wanted = np.linalg.inv(bfgs_hessian(H, S, Y))
    wrong = right_side(printed)
    assert far(wrong, wanted) and far(wrong @ Y, S)
    fixed = printed.replace("D^{-1} - ", "D^{-1} + ", 1)
    np.testing.assert_allclose(right_side(fixed), wanted, rtol=1e-7, atol=1e-9)
    # nor is it what the deck's own formula gives: that has a plus below as well
    u, v = column(-(H @ S) / (S @ H @ S)), column(H @ S)
    own = sides(slide(r"A^{-1} + \frac{A^{-1}uv^T A^{-1}}{1 - v^T A^{-1}u}"), A=D, u=u, v=v)[0]
    assert far(wrong, own)


@pytest.mark.erratum("Deck 2, slide BFGS: the vector")
def test_deck_2s_vector_has_both_signs_turned(deck):
    printed = r"p + \frac{Bqq^T p}{q^T p - q^T Bq}"
    assert printed in deck
    exact = np.linalg.solve(D, H @ S)
    assert far(np.ravel(right_side(printed)), exact)
    np.testing.assert_allclose(np.ravel(right_side(r"p - \frac{Bqq^T p}{q^T p + q^T Bq}")), exact, rtol=1e-9)


@pytest.mark.erratum("Deck 2, slide BFGS: the denominator")
def test_deck_2s_denominator_divides_where_it_should_multiply(deck):
    printed = r"D^{-1} - \frac{D^{-1} Hpp^T H D^{-1}}{p^T qq^T p (q^T p - q^T Bq)}"
    assert printed in deck
    wanted = np.linalg.inv(bfgs_hessian(H, S, Y))
    assert far(right_side(printed), wanted)
    below = S @ H @ S - S @ H @ np.linalg.solve(D, H @ S)
    assert below == pytest.approx(C**2 / (C + BYY)) and below != pytest.approx(C**2 * (C - BYY), rel=0.01)
    fixed = r"D^{-1} + \frac{D^{-1} Hpp^T H D^{-1} (q^T p + q^T Bq)}{p^T qq^T p}"
    np.testing.assert_allclose(right_side(fixed), wanted, rtol=1e-7, atol=1e-9)
    # with J in thousandths H, D and q grow a thousandfold; an inverse falls as much, the slide's fraction not
    k = 1000.0
    fraction = r"\frac{D^{-1} Hpp^T H D^{-1}}{p^T qq^T p (q^T p - q^T Bq)}"
    scaled = sides(slide(fraction), **{**SLIDE, "H": k * H, "B": B / k, "D": k * D, "q": k * column(Y)})[0]
    assert far(scaled, right_side(fraction) / k)


def test_deck_2s_last_line_is_right(deck):
    printed = r"(I - \frac{pq^T}{q^T p}) B (I - \frac{qp^T}{q^T p}) + \frac{pp^T}{q^T p}"
    assert printed in deck and "Bounty: 3% bonus to complete the algebra" in deck
    np.testing.assert_allclose(right_side(printed), np.linalg.inv(bfgs_hessian(H, S, Y)), rtol=1e-7, atol=1e-9)


@pytest.mark.erratum('Deck 2: "Inverse Hessian update for BFGS" is DFP\'s')
def test_deck_2s_inverse_update_for_bfgs_is_dfps(deck):
    assert "Inverse Hessian update for BFGS - Like rank-1 update, we can also rearrange the variables" in deck
    printed = r"B_k + \frac{p_k p_k^T}{p_k^T q_k} - \frac{B_k q_k q_k^T B_k}{q_k^T B_k^T q_k}"
    assert printed in deck
    found = right_side(printed)
    np.testing.assert_allclose(found, dfp_inverse(B, S, Y), rtol=1e-9, atol=1e-12)
    assert far(found, np.linalg.inv(bfgs_hessian(H, S, Y)))


def nearest(M, W, given, wanted):
    """argmin |X − M|_W for X given = wanted, X symmetric: Lagrange's equations, solved as one linear system."""
    upper = list(zip(*np.triu_indices(N)))
    basis = []
    for i, j in upper:
        E = np.zeros((N, N))
        E[i, j] = E[j, i] = 1
        basis.append(E)
    # the quadratic form tr(W E W F) of the norm, and the constraint
    Q = np.array([[np.trace(W @ E @ W @ F) for F in basis] for E in basis])
    A = np.array([E @ given for E in basis]).T
    b = np.array([np.trace(W @ E @ W @ M) for E in basis])
    system = np.block([[Q, A.T], [A, np.zeros((N, N))]])
    entries = np.linalg.solve(system, np.concatenate([b, wanted]))[: len(basis)]
    return sum(entry * E for entry, E in zip(entries, basis))


@pytest.mark.erratum("Deck 2: the norm that belongs to DFP")
def test_deck_2s_norms_bfgs_changes_b_least_and_dfp_changes_h_least(deck):
    assert r"\|B_{k+1} - B_k\|_W \rightarrow \min" in deck
    assert r"\text{BFGS} & W = H \\ \text{DFP} & W = H^{-1}" in deck
    true = positive()
    y = true @ S  # a Hessian that explains the pair
    np.testing.assert_allclose(nearest(B, true, y, S), bfgs_inverse(B, S, y), rtol=1e-6, atol=1e-8)
    np.testing.assert_allclose(nearest(H, np.linalg.inv(true), S, y), dfp_hessian(H, S, y), rtol=1e-6, atol=1e-8)
    # the slide's second line, for the change of B: with the true H, and with the current one
    for W in (np.linalg.inv(true), B):
        found = nearest(B, W, y, S)
        assert far(found, dfp_inverse(B, S, y)) and far(found, bfgs_inverse(B, S, y))
    # and its first line with the current H, which does not explain the pair
    assert far(nearest(B, H, y, S), bfgs_inverse(B, S, y))


def test_any_weight_that_explains_the_pair_gives_the_same_update():
    for _ in range(3):
        W = bfgs_hessian(positive(), S, Y)
        np.testing.assert_allclose(nearest(B, W, Y, S), bfgs_inverse(B, S, Y), rtol=1e-6, atol=1e-8)


@pytest.mark.erratum('Deck 2: "To maximize expected search speed"')
def test_equal_parts_are_best_in_the_worst_case_and_not_on_average(deck):
    assert "To maximize expected search speed, set $x_4 - x_1 = x_3 - x_2" in deck
    x2, places = (3 - 5**0.5) / 2, (np.arange(20_000) + 0.5) / 20_000  # the bracket is [0, 1], the minimum anywhere

    def left_after(x4):
        """The length that is left, for each place of the minimum of a symmetric function."""
        return np.where(np.abs(x4 - places) > np.abs(x2 - places), x4, 1 - x2)

    golden, close = 1 - x2, x2 + 1e-3
    assert left_after(close).max() >= left_after(golden).max() == pytest.approx(golden)
    assert left_after(close).mean() < left_after(golden).mean() - 0.05
    averages = [left_after(x4).mean() for x4 in np.linspace(x2 + 1e-3, 0.75, 40)]
    assert np.argmin(averages) == 0 and np.all(np.diff(averages) > 0)
    middle = 0.5  # both points nearly in the middle
    assert np.mean(np.where(places < middle, middle + 1e-3, 1 - middle)) == pytest.approx(0.5, abs=1e-3)


@pytest.mark.erratum('Deck 2: "minimum is in [x₁, x₄]"')
def test_deck_2s_interval_holds_a_minimum_and_the_lowest_only_of_a_unimodal_function(deck):
    assert "If we have f_{4a} , minimum is in $[x_1, x_4]$" in deck and "minimum is in $[x_2, x_3]$" in deck
    assert "unimodal" not in deck.lower()

    def valleys(x):
        """A shallow valley at 1, a narrow deep one at 4.4."""
        return -np.exp(-((x - 1) ** 2)) - 2 * np.exp(-((x - 4.4) ** 2) / 0.05)

    x1, x3 = 0.0, 5.0
    x2 = x1 + (3 - 5**0.5) / 2 * (x3 - x1)
    x4 = x1 + x3 - x2
    assert valleys(x2) < min(valleys(x1), valleys(x3)) and valleys(x4) > valleys(x2)  # a bracket, and f4a
    x = np.linspace(x1, x3, 50_001)
    lowest = x[np.argmin(valleys(x))]
    assert lowest > x4  # thrown away
    left = x[x <= x4]
    assert x1 < left[np.argmin(valleys(left))] < x4  # but a minimum is inside
    for end in (GoldenSection(1e-6).minimize(valleys, x1, x3).x, scipy.optimize.golden(valleys, brack=(x1, x2, x3))):
        assert end == pytest.approx(1, abs=1e-3) and valleys(end) > valleys(lowest) + 0.9


@pytest.mark.erratum('Deck 2: "Bₖ₊₁ ≻ 0" beside the secant equation')
def test_deck_2s_two_requirements_contradict_each_other_for_a_negative_curvature(deck):
    assert r"② $B_{k+1} \succ 0$ (symmetric and positive definite)" in deck
    assert not re.search(r"q(_k)?\^T p(_k)? ?(>|\\gt)|curvature condition", deck)
    surface, tried = landscapes.himmelblau(), 0
    for theta in rng.uniform(-1, 1, (200, 2)):
        g = surface.gradient(theta)
        p = -0.02 * g / np.linalg.norm(g)
        q = surface.gradient(theta + p) - g
        assert surface(theta + p)[0] < surface(theta)[0]  # the loss does fall
        if q @ p > 0:
            continue
        tried += 1
        # every symmetric 2×2 matrix with B q = p: one of them, and any multiple of what leaves q alone
        across = np.outer(r := np.array([-q[1], q[0]]), r)
        for B in (bfgs_inverse(np.eye(2), p, q) + t * across for t in np.linspace(-50, 50, 101)):
            np.testing.assert_allclose(B @ q, p, atol=1e-8)
            assert np.linalg.eigvalsh(B)[0] < 0
    assert tried > 50


def test_the_slides_exact_search_gives_a_positive_curvature():
    surface = landscapes.himmelblau()
    for theta in rng.uniform(-1, 1, (20, 2)):
        d = -surface.gradient(theta)
        line = Line(Objective(surface, 2), theta, surface(theta)[0], -d, d)
        alpha = scipy.optimize.minimize_scalar(lambda alpha, line=line: line(alpha).value, bracket=(0, 1e-3)).x
        assert alpha * d @ (surface.gradient(theta + alpha * d) + d) > 0


@pytest.mark.erratum('Deck 2: "Tradeoff space with time"')
def test_lbfgs_saves_time_in_each_step_as_well_as_space(deck):
    assert "Does not store the entire inverse Hessian - Tradeoff space with time and accuracy" in deck
    assert "we need to iterate r times (instead of just once)" in deck

    class Counted(np.ndarray):
        """An array that counts the multiplications in its products."""

        done = 0

        def dot(self, other):
            Counted.done += self.size
            return float(np.dot(np.asarray(self), np.asarray(other)))

        def __array_ufunc__(self, ufunc, method, *inputs, out=None):
            Counted.done += self.size * (ufunc is np.multiply)
            found = ufunc(*(np.asarray(x) for x in inputs))
            if out is None:
                return found.view(Counted)
            out[0][...] = found
            return out[0]

    def multiplications(n, r):
        lbfgs = LBFGS(r)
        lbfgs.start(n)
        curvatures = np.geomspace(1, 50, n)
        for s in rng.normal(size=(r, n)):
            lbfgs.learn(s, curvatures * s)
        lbfgs.pairs = [(s.view(Counted), y.view(Counted), rho) for s, y, rho in lbfgs.pairs]
        Counted.done = 0
        g = rng.normal(size=n)
        found = np.asarray(lbfgs.direction(None, g.view(Counted)))
        B = lbfgs.gamma * np.eye(n)
        for s, y, _ in lbfgs.pairs:
            B = bfgs_inverse(B, np.asarray(s), np.asarray(y))
        np.testing.assert_allclose(found, -B @ g, rtol=1e-7, atol=1e-9)
        return Counted.done

    for n, r in ((50, 10), (200, 10), (1000, 5)):
        assert multiplications(n, r) == 4 * r * n + n
    assert multiplications(200, 10) < 200**2 / 4 and multiplications(30, 10) > 30**2


# conventions


def test_nocedal_and_wrights_letters_are_ours_exchanged_and_scipys_hess_inv_is_our_b():
    surface = landscapes.himmelblau()
    found = scipy.optimize.minimize(surface, [2.5, 2.5], jac=True, method="BFGS", options={"gtol": 1e-9})
    np.testing.assert_allclose(found.hess_inv, np.linalg.inv(surface.hessian(found.x)), rtol=0.1, atol=0.003)
    bfgs = BFGS()
    minimize(surface, [2.5, 2.5], bfgs, gtol=1e-9)
    np.testing.assert_allclose(bfgs.B, np.linalg.inv(surface.hessian(found.x)), rtol=0.1, atol=0.003)
    assert agree("M y = s", M=bfgs_inverse(B, S, Y), y=column(Y), s=column(S))  # an inverse
    assert agree("M s = y", M=bfgs_hessian(H, S, Y), y=column(Y), s=column(S))  # a Hessian


def test_the_slides_norm_is_at_most_root_n_times_the_largest_entry():
    for g in rng.normal(size=(20, 9)):
        assert np.abs(g).max() <= np.linalg.norm(g) <= 3 * np.abs(g).max()


def test_pytorchs_lbfgs_has_the_defaults_that_the_page_names():
    defaults = {name: p.default for name, p in inspect.signature(torch.optim.LBFGS.__init__).parameters.items()}
    assert defaults["history_size"] == 100 and defaults["max_iter"] == 20 and defaults["lr"] == 1
    assert defaults["line_search_fn"] is None
    search = inspect.signature(importlib.import_module("torch.optim.lbfgs")._strong_wolfe).parameters
    assert search["c1"].default == 1e-4 and search["c2"].default == 0.9


@pytest.mark.parametrize("unit", [1.0, 1e-12])
def test_pytorch_skips_pairs_by_an_absolute_limit_and_this_book_does_not(unit):
    theta = torch.tensor([1.0, 1.0], dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.LBFGS([theta], lr=0.5, max_iter=6, tolerance_grad=0, tolerance_change=0)
    weights = torch.tensor([1.0, 10.0], dtype=torch.float64)

    def closure():
        optimizer.zero_grad()
        loss = unit * 0.5 * (weights * theta**2).sum()
        loss.backward()
        return loss

    optimizer.step(closure)
    kept = len(optimizer.state[theta]["old_dirs"])
    assert kept == 0 if unit < 1 else kept > 0
    ours = LBFGS(5)
    ours.start(2)
    assert ours.learn(np.array([0.1, 0.1]), unit * np.array([0.1, 1.0])) == "" and len(ours.pairs) == 1


def test_scipys_default_is_ten_pairs():
    text = inspect.getsource(scipy.optimize._lbfgsb_py._minimize_lbfgsb)
    assert re.search(r"maxcor=10\b", text)


# claims in prose


def test_a_negative_curvature_makes_a_negative_eigenvalue_for_certain():
    for _ in range(50):
        s, y = rng.normal(size=(2, N))
        y = -y * np.sign(s @ y)
        for update in (bfgs_inverse, dfp_inverse):
            assert np.linalg.eigvalsh(update(positive(), s, y))[0] < 0


def test_the_weak_wolfe_condition_gives_a_positive_curvature_too():
    # φ'(α) ≥ c₂ φ'(0) with φ'(0) < 0: α (φ'(α) − φ'(0)) ≥ α (c₂ − 1) φ'(0) > 0
    for slope_0, slope in ((-2.0, -1.8), (-2.0, 5.0)):
        assert slope >= 0.9 * slope_0 and slope - slope_0 >= (0.9 - 1) * slope_0 > 0


def test_the_shares_of_wolfes_conditions_are_scipys_and_dfp_asks_for_a_flatter_place():
    scipys = inspect.signature(scipy.optimize.line_search).parameters
    assert (StrongWolfe().c1, StrongWolfe().c2) == (scipys["c1"].default, scipys["c2"].default) == (1e-4, 0.9)
    assert DFP.c2 == 0.1


@pytest.mark.parametrize("cosine, taken", [(0.5e-8, False), (2e-8, True)])
def test_sr1_skips_a_pair_whose_surprise_stands_at_a_right_angle_to_y_to_eight_digits(cosine, taken):
    sr1 = SR1()
    sr1.start(2)
    y = np.array([1.0, 0.0])
    w = np.array([cosine, 1.0])  # of length 1, nearly
    assert (sr1.learn(y + w, y) == "") == taken  # B is I, so that w = s − y


@pytest.mark.parametrize("curvature, elsewhere", [(4.0, 1.0), (0.25, 4.0)])
def test_bfgs_enlarges_b_where_it_is_too_small_and_never_shrinks_it(curvature, elsewhere):
    bfgs, s = BFGS(), np.array([1.0, 0.0])
    bfgs.start(2)
    bfgs.learn(s, curvature * s)
    np.testing.assert_allclose(bfgs.B, np.diag([1 / curvature, elsewhere]))
