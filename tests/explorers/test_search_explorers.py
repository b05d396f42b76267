"""What the explorers of searches and penalties show keeps its conditions, and is what SciPy and scikit-learn find."""

import numpy as np
import pytest
from scipy.optimize import minimize

from course_utils.explorers import bfgs_ellipse, golden_section, hyperparameter_search, load, penalty_geometry, surfaces
from course_utils.explorers import wolfe_intervals as wolfe
from course_utils.nn.regularization import L1, L2, ElasticNet

# Golden section


@pytest.mark.parametrize("cuts", [0, 1, 2, 7, 20])
def test_each_cut_costs_one_evaluation_and_leaves_the_golden_share(cuts):
    numbers = load("golden_section").scene(cuts=cuts).numbers
    fibonacci = 10946 / 17711  # two neighbors: 0.618034 to nine digits
    assert numbers["evaluations"] == 2 + cuts
    assert numbers["interval to"] - numbers["interval from"] == pytest.approx(5 * fibonacci**cuts, rel=1e-6)
    assert numbers["interval from"] <= 1.8 <= numbers["interval to"]


@pytest.mark.parametrize(("function", "lowest"), [("a kink", 3.3), ("flat, then steep", 3.2 + np.log(0.6))])
def test_the_interval_closes_in_on_the_minimum(function, lowest):
    found, places = golden_section.search(golden_section.FUNCTIONS[function], 20)
    assert found.interval[0] <= lowest <= found.interval[1] and len(places) == 22


def test_a_second_valley_that_is_missed_is_told():
    f = golden_section.FUNCTIONS["two valleys"]
    x = np.linspace(*golden_section.BRACKET, 5001)
    found, _ = golden_section.search(f, 15)
    missed = not found.interval[0] - 0.03 <= x[np.argmin(f(x))] <= found.interval[1] + 0.03
    says = load("golden_section").scene(cuts=15, function="two valleys").says
    assert ("two valleys are one too many" in says) == missed


# Wolfe


@pytest.mark.parametrize("function", wolfe.LINES)
@pytest.mark.parametrize(("c1", "c2"), [(0.01, 0.9), (0.1, 0.5), (0.3, 0.4)])
def test_an_interval_holds_both_conditions_and_ends_where_one_of_them_does(function, c1, c2):
    value = wolfe.LINES[function][0]

    def slope(a):
        return (value(a + 1e-6) - value(a - 1e-6)) / 2e-6

    fallen, flat = wolfe.accepted(function, c1, c2)
    for a, holds in zip(wolfe.ALPHA[1:], fallen & flat):
        room = (value(0.0) + c1 * a * slope(0.0) - value(a), c2 * abs(slope(0.0)) - abs(slope(a)))
        if min(map(abs, room)) > 1e-6:  # neither is at its edge
            assert holds == (min(room) > 0), (a, room)
    intervals = wolfe._stretches(fallen & flat)
    assert intervals and all(0 < a <= b <= wolfe.FURTHEST for a, b in intervals)


@pytest.mark.parametrize("function", wolfe.LINES)
@pytest.mark.parametrize("first", [0.1, 1.0, 4.0])
def test_the_step_that_is_found_lies_in_an_interval(function, first):
    fallen, flat = wolfe.accepted(function, 0.1, 0.5)
    found = load("wolfe_intervals").scene(function=function, c1=0.1, c2=0.5, first=first).numbers["step length found"]
    grid = wolfe.ALPHA[1]
    assert any(a - grid <= found <= b + grid for a, b in wolfe._stretches(fallen & flat))


@pytest.mark.parametrize("function", wolfe.LINES)
def test_the_slope_of_a_line_is_its_derivative(function):
    value, slope = wolfe.LINES[function]
    a = np.linspace(0, 4, 50)
    assert slope(a) == pytest.approx((value(a + 1e-6) - value(a - 1e-6)) / 2e-6, abs=1e-6)
    assert slope(0.0) < 0


def test_a_c2_that_is_too_small_is_raised_and_said():
    assert "c₂ has to be above c₁, so 0.61 was used" in load("wolfe_intervals").scene(c1=0.6, c2=0.5).says


# BFGS


def test_on_a_quadratic_two_steps_teach_the_inverse_hessian():
    _, matrices = bfgs_ellipse.run("BFGS", "ravine")
    inverse = np.linalg.inv(surfaces.surface("ravine").hessian(np.zeros(2)))
    assert matrices[2] == pytest.approx(inverse, rel=1e-2) and matrices[0] == pytest.approx(np.eye(2))


@pytest.mark.parametrize("landscape", ["Himmelblau", "Rosenbrock", "Beale"])
def test_the_path_ends_in_scipys_minimum_where_the_learned_ellipse_is_the_hessians(landscape):
    on = surfaces.surface(landscape)
    numbers = load("bfgs_ellipse").scene(step=40, landscape=landscape).numbers
    scipys = minimize(on, surfaces.start(landscape), jac=True, method="BFGS", options={"gtol": 1e-9})
    assert numbers["loss"] == pytest.approx(scipys.fun, abs=1e-12)
    assert numbers["angle between the long axes, degrees"] < 2


def test_the_ellipse_is_a_level_line_of_the_quadratic_that_the_matrix_inverts():
    B = np.array([[2.0, 0.6], [0.6, 0.5]])
    p = bfgs_ellipse.ellipse(B)
    levels = np.einsum("ik,ij,jk->k", p, np.linalg.inv(B), p)
    assert levels == pytest.approx(np.full(levels.size, levels[0])) and np.hypot(*p).max() == pytest.approx(1, rel=1e-3)


# Penalties


@pytest.mark.parametrize("correlation", [-0.9, -0.3, 0.0, 0.6, 0.9])
@pytest.mark.parametrize("strength", [0.01, 0.1, 0.6, 1.5, 10.0])
@pytest.mark.parametrize(
    ("name", "penalty"),
    [("L1", L1), ("L2", L2), ("elastic net", lambda strength: ElasticNet(strength / 2, strength / 2))],
)
def test_no_other_weights_cost_less(name, penalty, strength, correlation):
    w = penalty_geometry.minimum(name, correlation, strength)
    lowest = penalty_geometry.objective(w, correlation, penalty(strength))
    rng = np.random.default_rng(0)
    for spread in (1e-3, 1e-1, 1.0):
        for other in w + rng.normal(0, spread, (60, 2)):
            assert penalty_geometry.objective(other, correlation, penalty(strength)) >= lowest


@pytest.mark.parametrize("strength", [0.05, 0.6, 1.2])
def test_the_l1_weights_are_scikit_learns_lasso(strength):
    from sklearn.linear_model import Lasso

    X = np.linalg.cholesky(penalty_geometry.hessian(0.3)).T
    lasso = Lasso(alpha=strength / 2, fit_intercept=False, tol=1e-12).fit(X, X @ penalty_geometry.W)  # of 2 examples
    assert penalty_geometry.minimum("L1", 0.3, strength) == pytest.approx(lasso.coef_, abs=1e-7)


@pytest.mark.parametrize("strength", [0.05, 0.6, 1.2])
def test_the_elastic_nets_weights_are_scikit_learns(strength):
    from sklearn.linear_model import ElasticNet as Theirs

    X = np.linalg.cholesky(penalty_geometry.hessian(0.3)).T
    theirs = Theirs(alpha=strength / 2, l1_ratio=0.5, fit_intercept=False, tol=1e-12).fit(X, X @ penalty_geometry.W)
    assert penalty_geometry.minimum("elastic net", 0.3, strength) == pytest.approx(theirs.coef_, abs=1e-7)


@pytest.mark.parametrize("penalty", ["L1", "L2", "elastic net"])
def test_all_of_a_ball_costs_the_same_and_the_solution_lies_on_it(penalty):
    scene = load("penalty_geometry").scene(penalty=penalty, strength=0.3)
    ball = next(mark for mark in scene.axes[0].marks if getattr(mark, "label", "") == f"{penalty} ball")
    costs = [penalty_geometry.penalty_of(penalty)(place)[0] for place in np.stack([ball.x, ball.y], axis=1)]
    assert costs == pytest.approx(np.full(len(costs), scene.numbers["penalty Ω"]))


def test_l1_makes_a_zero_where_l2_makes_none():
    explorer = load("penalty_geometry")
    assert explorer.scene(penalty="L1").numbers["weights that are exactly 0"] == 1
    assert explorer.scene(penalty="L2").numbers["weights that are exactly 0"] == 0


# Hyperparameter search


def test_the_score_has_one_peak_and_the_second_hyperparameter_matters_as_much_as_it_is_told():
    score, (u, v) = hyperparameter_search.score_at, hyperparameter_search.PEAK
    for second in (0.0, 0.3, 1.0):
        assert score(u, v, second) == pytest.approx(0.95)
        assert score(u, v + 1, second) == pytest.approx(0.95 - 0.85 * second)
        assert score(u + 1, v, second) == pytest.approx(0.1)


@pytest.mark.parametrize(("k", "second"), [(3, 0.2), (5, 0.0), (6, 1.0)])
def test_both_searches_find_what_a_plain_loop_finds(k, second):
    middles = (np.arange(k) + 0.5) / k
    grid = hyperparameter_search.score_at(middles[:, None], middles[None, :], second).max()
    best = []
    for i in range(hyperparameter_search.SEEDS):
        u, v = np.random.default_rng(i).random((k * k, 2)).T
        best.append(hyperparameter_search.score_at(u, v, second).max())
    numbers = load("hyperparameter_search").scene(budget=k, second=second, seed=0).numbers
    assert numbers["best of the grid"] == pytest.approx(grid) and numbers["evaluations"] == k * k
    assert numbers["best of random search, mean"] == pytest.approx(np.mean(best))
    assert numbers["runs in which random search wins"] == np.sum(np.array(best) > grid)


def test_where_the_second_hyperparameter_does_not_matter_random_search_wins_more_often():
    wins = [
        load("hyperparameter_search").scene(budget=4, second=s).numbers["runs in which random search wins"]
        for s in (0.0, 1.0)
    ]
    assert wins[0] > wins[1]
