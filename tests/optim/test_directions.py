"""Directions: finite termination on quadratics, equal paths of equal methods, tests that know no units."""

import math

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course_utils import landscapes
from course_utils.optim import BFGS, DFP, LBFGS, SR1, CompactLBFGS, minimize
from course_utils.optim.rank_updates import bfgs_inverse


class ExactStep:
    """The minimum along the line of a quadratic, from two slopes."""

    def search(self, line, alpha):
        line.require_descent()
        there = line(1.0)
        return line(line.start.slope / (line.start.slope - there.slope))


def quadratic(seed, n, condition=30.0):
    """½ (x − c)ᵀH(x − c) with a random basis, and c."""
    rng = np.random.default_rng(seed)
    basis, _ = np.linalg.qr(rng.normal(size=(n, n)))
    H = basis * np.geomspace(1, condition, n) @ basis.T
    center = rng.normal(size=n)
    return (lambda x: (0.5 * float((x - center) @ H @ (x - center)), H @ (x - center))), H, center


quadratics = st.tuples(st.integers(0, 2**32), st.integers(1, 9))


@given(quadratics)
@settings(max_examples=40)
@pytest.mark.parametrize("make", [lambda: BFGS(rescale=False), BFGS, lambda: DFP(rescale=False)])
def test_with_an_exact_line_search_a_quadratic_of_n_variables_is_solved_in_n_steps(make, problem):
    fun, _, center = quadratic(*problem)
    result = minimize(fun, np.zeros(problem[1]), make(), ExactStep(), gtol=1e-9)
    assert result.success and result.nit <= problem[1] and not result.notes
    assert np.allclose(result.x, center, atol=1e-8)


@given(quadratics)
@settings(max_examples=40)
def test_bfgs_ends_with_the_inverse_hessian_after_n_exact_steps(problem):
    fun, H, _ = quadratic(*problem)
    bfgs = BFGS(rescale=False)
    result = minimize(fun, np.zeros(problem[1]), bfgs, ExactStep(), gtol=1e-13, maxiter=problem[1])
    if result.nit == problem[1] and np.linalg.cond(np.diff(result.path, axis=0)) < 1e6:
        assert np.allclose(bfgs.B @ H, np.eye(problem[1]), atol=1e-6)


@given(quadratics)
@settings(max_examples=60)
def test_sr1_with_no_update_skipped_has_the_hessian_after_n_steps_whatever_the_steps(problem):
    seed, n = problem
    fun, H, center = quadratic(seed, n)
    rng, sr1 = np.random.default_rng(seed), SR1(rescale=False)
    sr1.start(n)
    skipped = False
    for s in np.linalg.qr(rng.normal(size=(n, n)))[0] * rng.uniform(0.5, 2, size=n):
        skipped |= bool(sr1.learn(s, H @ s))
    if not skipped and np.linalg.cond(sr1.B) < 1e6:
        assert np.allclose(sr1.B @ H, np.eye(n), atol=1e-5)
        x = rng.normal(size=n)
        assert np.allclose(x + sr1.direction(x, fun(x)[1]), center, atol=1e-4)


@given(quadratics)
@settings(max_examples=25)
def test_sr1_solves_a_quadratic_in_n_plus_one_full_steps(problem):
    fun, _, center = quadratic(*problem)
    x, sr1 = np.zeros(problem[1]), SR1(rescale=False)
    sr1.start(x.size)
    skipped = ""
    for _ in range(problem[1] + 1):
        g = fun(x)[1]
        if np.abs(g).max() < 1e-9:
            break
        s = sr1.direction(x, g)
        skipped = skipped or sr1.learn(s, fun(x + s)[1] - g)
        x = x + s
    if not skipped and np.linalg.cond(sr1.B) < 1e4:
        assert np.allclose(x, center, atol=1e-5)


@pytest.mark.parametrize("make", [LBFGS, CompactLBFGS])
@pytest.mark.parametrize("surface", [landscapes.rosenbrock(5), landscapes.beale(), landscapes.himmelblau()])
def test_lbfgs_that_forgets_nothing_and_does_not_rescale_is_bfgs(make, surface):
    class Same(BFGS):  # with the first trial of L-BFGS
        def first_trial(self, slope, fall, g):
            return 1.0 if not self.fresh else min(1.0, 1 / math.sqrt(g @ g))

    a = minimize(surface, surface.start, make(r=1000, rescale=False), gtol=1e-8)
    b = minimize(surface, surface.start, Same(rescale=False), gtol=1e-8)
    together = min(12, len(a.path), len(b.path))  # rounding parts them later
    assert together > 5 and np.allclose(a.path[:together], b.path[:together], rtol=1e-6)


@given(st.integers(0, 2**32), st.integers(2, 12), st.integers(1, 5), st.booleans())
@settings(max_examples=50)
def test_the_compact_form_is_the_two_loop_recursion(seed, n, r, rescale):
    rng = np.random.default_rng(seed)
    A = rng.normal(size=(n, n))
    H = A @ A.T + np.eye(n)
    two, compact = LBFGS(r, rescale), CompactLBFGS(r, rescale)
    two.start(n), compact.start(n)
    for _ in range(7 * r + 3):
        s, g = rng.normal(size=n), rng.normal(size=n)
        assert two.learn(s, H @ s) == compact.learn(s, H @ s) == ""
        d = two.direction(None, g)
        assert np.abs(d - compact.direction(None, g)).max() <= 1e-7 * np.abs(d).max()


def test_the_two_loop_recursion_is_the_product_of_bfgs_updates():
    rng = np.random.default_rng(0)
    lbfgs = LBFGS(r=4)
    lbfgs.start(6)
    kept = []
    for _ in range(9):
        s = rng.normal(size=6)
        y = np.geomspace(1, 50, 6) * s
        lbfgs.learn(s, y)
        kept = [*kept, (s, y)][-4:]
    B = np.eye(6) * (s @ y) / (y @ y)
    for s, y in kept:
        B = bfgs_inverse(B, s, y)
    g = rng.normal(size=6)
    assert np.allclose(lbfgs.direction(None, g), -B @ g, rtol=1e-12)


RULES = [BFGS, LBFGS, CompactLBFGS, SR1, DFP]


@pytest.mark.parametrize("unit_x", [1e-30, 1e-8, 1.0, 1e8, 1e30])
@pytest.mark.parametrize("unit_j", [1e-30, 1e-8, 1.0, 1e8, 1e30])
@pytest.mark.parametrize("make", RULES)
def test_no_pair_is_refused_or_taken_for_the_units_of_x_or_of_j(make, unit_x, unit_j):
    _, H, _ = quadratic(1, 4)
    rng, rule = np.random.default_rng(0), make()
    rule.start(4)
    for _ in range(3):
        s = rng.normal(size=4)
        assert rule.learn(unit_x * s, unit_j / unit_x * (H @ s)) == ""
    if make is not SR1:
        s, y = np.array([1.0, 1.0, 0.0, 0.0]), np.array([1.0, -1.0, 1e-20, 0.0])
        assert "curvature" in rule.learn(unit_x * s, unit_j / unit_x * y)


def test_sr1_refuses_a_pair_whose_rank_one_update_would_divide_by_nearly_nothing():
    for unit in (1e-30, 1.0, 1e30):
        sr1 = SR1()
        sr1.start(2)
        y = np.array([1.0, 0.0])
        assert "too small" in sr1.learn(unit * np.array([1.0, 1.0]), unit * y)  # w = (0, 1) is at a right angle to y
        assert (sr1.B == np.eye(2)).all()
