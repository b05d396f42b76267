"""Golden section, Armijo, strong Wolfe: what they promise at the step they return, and what they refuse."""

import math

import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from course_utils.optim import Armijo, GoldenSection, StrongWolfe
from course_utils.optim.line import Line, NoStep, Objective, UnboundedBelow
from course_utils.optim.strong_wolfe import cubic_minimum


def line_along(fun, x, d):
    objective = Objective(fun, len(x))
    value, g = objective(np.array(x, float))
    return Line(objective, np.array(x, float), value, g, np.array(d, float))


def wavy(seed):
    """A function of three variables, bounded below, with bends at every scale."""
    rng = np.random.default_rng(seed)
    A, w = rng.normal(size=(3, 3)), rng.normal(size=3)

    def fun(x):
        r = A @ x
        value = r @ r + np.sin(3 * (w @ x)) + np.sqrt(1 + x @ x)
        return float(value), 2 * r @ A + 3 * np.cos(3 * (w @ x)) * w + x / np.sqrt(1 + x @ x)

    return fun


lines = st.tuples(st.integers(0, 2**32), st.floats(-6, 6), st.floats(-6, 6))


@given(lines, st.floats(0.05, 0.95))
def test_both_wolfe_conditions_hold_at_the_step_returned(line, c2):
    seed, start, length = line
    fun, rng = wavy(seed), np.random.default_rng(seed)
    x = 10 ** (start / 3) * rng.normal(size=3)
    d = -fun(x)[1] * 10**length
    search = line_along(fun, x, d)
    point = StrongWolfe(c1=1e-4, c2=c2).search(search, 1.0)
    value, g = fun(x + point.alpha * d)
    assert (value, g.tolist()) == (point.value, point.g.tolist()) and (point.x == x + point.alpha * d).all()
    assert point.alpha > 0
    assert value <= search.start.value + 1e-4 * point.alpha * search.start.slope + search.rounding
    assert abs(g @ d) <= c2 * abs(search.start.slope) * (1 + 1e-12)


@given(lines)
def test_armijos_step_falls_enough_and_the_step_before_it_did_not(line):
    seed, start, length = line
    fun, rng = wavy(seed), np.random.default_rng(seed)
    x = 10 ** (start / 3) * rng.normal(size=3)
    d = -fun(x)[1] * 10**length
    search = line_along(fun, x, d)
    point = Armijo(c1=0.1).search(search, 1.0)
    assert point.value <= search.start.value + 0.1 * point.alpha * search.start.slope + search.rounding
    if point.alpha < 1:
        longer = fun(x + 2 * point.alpha * d)[0]
        assert longer > search.start.value + 0.2 * point.alpha * search.start.slope


@given(st.floats(-1e12, 1e12), st.floats(-9, 9), st.floats(0.01, 0.99), st.floats(-8, -0.5))
def test_golden_section_closes_in_on_the_minimum_wherever_the_bracket_is_in_so_many_evaluations(
    low, log_length, share, log_tol
):
    length = 10**log_length
    assume(length > 1e-6 * abs(low))  # else the numbers in the bracket can be counted on the fingers
    high = low + length
    length = high - low
    tol = 10**log_tol * length
    assume(tol > 1e-7 * length and tol > 1e2 * 2.3e-16 * abs(low))
    target = low + share * length
    asked = []

    def f(x):
        asked.append(x)
        return abs(x - target) / length  # a kink: values tell sides apart down to the last digits

    found = GoldenSection(tol).minimize(f, low, high)
    assert found.nfev == len(asked) == 2 + max(0, math.ceil(math.log(tol / length) / math.log((5**0.5 - 1) / 2)))
    assert all(low <= x <= high for x in asked)
    a, b = found.interval
    slack = 4 * 2.3e-16 * (abs(low) + length)
    assert b - a <= tol * (1 + 1e-6) + slack and a - slack <= target <= b + slack
    assert abs(found.x - target) <= tol + slack and found.fun == f(found.x)


@pytest.mark.parametrize(("tol", "evaluations"), [(1e-3, 20), (1e-6, 35), (10.0, 2)])
def test_golden_section_needs_the_evaluations_that_the_ratio_says(tol, evaluations):
    found = GoldenSection(tol).minimize(lambda x: (x - 2) ** 2, 0.0, 5.0)
    assert found.nfev == evaluations
    assert abs(found.x - 2) <= max(tol, 1e-7) and found.interval[0] <= 2 <= found.interval[1]


def test_each_cut_uses_one_new_evaluation_and_keeps_the_golden_ratio():
    asked = []
    GoldenSection(1e-3).minimize(lambda x: asked.append(x) or abs(x - 0.2), 0.0, 1.0)
    assert asked[0] == pytest.approx(1 - asked[1]) and asked[1] == pytest.approx(0.6180339887)
    assert len(set(asked)) == len(asked)


@pytest.mark.parametrize("target", [1e-3, 0.4, 1.0, 30.0, 1e6])
def test_golden_section_along_a_line_brackets_the_minimum_first_and_then_cuts_the_bracket(target):
    search = line_along(lambda x: (float(abs(x[0] - target)), np.sign(x - target)), [0.0], [1.0])
    point = GoldenSection(tol=1e-6).search(search, 1.0)
    # The bracket is at most φ² times as far out as the minimum, or reaches up to the first trial.
    assert abs(point.alpha - target) <= 1e-6 * max(1.0, 2.7 * target)
    tried = [search(alpha) for alpha in (0.9 * point.alpha, 1.1 * point.alpha)]
    assert all(point.value < other.value for other in tried)
    out = max(0, math.ceil(math.log(target) / math.log(1.618))) + 1 if target >= 1 else 0
    cuts = 2 + math.ceil(math.log(1e-6) / math.log(0.6180339887))
    assert abs(search.objective.nfev - len(tried) - (2 + out + cuts)) <= 1


@pytest.mark.parametrize(("low", "high"), [(1.0, 1.0), (2.0, 1.0), (0.0, math.inf), (math.nan, 1.0)])
def test_a_bracket_that_is_none_is_refused(low, high):
    with pytest.raises(ValueError, match="give two finite numbers, the lower one first"):
        GoldenSection().minimize(abs, low, high)


def test_golden_section_refuses_nan_in_the_bracket():
    with pytest.raises(ValueError, match="NaN"):
        GoldenSection().minimize(lambda x: math.nan if x > 0.5 else -x, 0.0, 1.0)


@pytest.mark.parametrize("rule", [StrongWolfe(), Armijo(), GoldenSection()])
@pytest.mark.parametrize("d", [[1.0, 0.0], [0.0, 0.0], [math.nan, 0.0]], ids=["ascent", "zero", "NaN"])
def test_a_direction_that_does_not_go_down_is_refused_in_a_sentence(rule, d):
    search = line_along(lambda x: (float(x @ x), 2 * x), [1.0, 1.0], d)
    with pytest.raises(ValueError, match="a line search needs one that is negative"):
        rule.search(search, 1.0)
    assert search.objective.nfev == 1, "refused before anything was evaluated"


@pytest.mark.parametrize("rule", [StrongWolfe(), GoldenSection()])
def test_a_fall_without_end_is_named(rule):
    with pytest.raises(UnboundedBelow, match="still falls"):
        rule.search(line_along(lambda x: (float(-x[0]), -np.ones(1)), [0.0], [1.0]), 1.0)


@pytest.mark.parametrize("rule", [StrongWolfe(), Armijo()])
def test_a_gradient_that_lies_about_the_fall_gives_no_step(rule):
    with pytest.raises(NoStep, match="did not fall"):
        rule.search(line_along(lambda x: (float(x[0] != 1), -np.ones(1)), [1.0], [1.0]), 1.0)


@pytest.mark.parametrize("rule", [StrongWolfe(), Armijo()])
@pytest.mark.parametrize("outside", [math.nan, math.inf])
def test_a_step_out_of_the_functions_domain_is_shortened(rule, outside):
    def fun(x):  # − log of what is left up to 1, in a bowl
        if x[0] >= 1:
            return outside, np.full(1, outside)
        return float(-np.log(1 - x[0]) + 4 * (x[0] - 0.9) ** 2), 1 / (1 - x) + 8 * (x - 0.9)

    search = line_along(fun, [-3.0], [1.0])
    point = rule.search(search, 1e3)
    assert point.x[0] < 1 and point.value < search.start.value


@given(st.floats(-3, 3), st.floats(0.1, 5), st.floats(-2, 2))
def test_the_cubics_minimum_is_exact_for_a_cubic(a, b, center):
    # φ = a(α − c)³ + b(α − c)² has its minimum at c.
    def point(alpha):
        u = alpha - center
        return Line_point(alpha, a * u**3 + b * u**2, 3 * a * u**2 + 2 * b * u)

    assert cubic_minimum(point(center - 0.3), point(center + 0.4)) == pytest.approx(center, abs=1e-9)


def Line_point(alpha, value, slope):
    from course_utils.optim.line import Point

    return Point(alpha, value, slope, None, None)


@pytest.mark.parametrize(
    "make",
    [
        lambda: StrongWolfe(c1=0.5, c2=0.1),
        lambda: StrongWolfe(c2=1.0),
        lambda: Armijo(shrink=1.0),
        lambda: Armijo(c1=0.0),
        lambda: GoldenSection(0.0),
    ],
)
def test_constants_out_of_range_are_refused(make):
    with pytest.raises(ValueError, match=r"has to|have to|has to hold"):
        make()
