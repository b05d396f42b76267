"""Lab 12's answer that was read off a figure is what the figure says; its solutions agree with the package and SciPy."""

import numpy as np
import pytest
import scipy.optimize
from all_labs import read_lab

from course_utils.checks import VARIANTS
from course_utils.explorers.wolfe_intervals import compute
from course_utils.optim import LBFGS

LAB = "12_second_order"
FIRST = (1.0, 1.05, 1.1, 1.15)  # what the figure is opened with, by variant


def test_the_smallest_c2_is_what_the_figure_shows():
    for number in range(4):
        c2s = np.arange(12, 100) / 100
        found = [
            compute(c1=0.1, c2=c2, first=FIRST[number], function="a wave on a slope").numbers["step length found"]
            for c2 in c2s
        ]
        kept = np.array(found) == FIRST[number]
        smallest = c2s[np.argmax(kept)]
        assert kept[np.argmax(kept) :].all(), "once kept, it stays kept"
        for same in (number, number + VARIANTS // 2):
            assert read_lab(LAB).namespace(same)["smallest_c2"] == pytest.approx(smallest)


def test_the_solution_s_golden_section_is_scipy_s_within_its_tolerance():
    places = []

    def f(x):
        places.append(x)
        return np.exp(x) - 3 * x

    x = read_lab(LAB).namespace(0)["golden_section"](f, 0.0, 3.0, 1e-4)
    calls = len(places)
    assert x == pytest.approx(scipy.optimize.minimize_scalar(f, bracket=(0, 1, 3), method="golden").x, abs=1e-4)
    assert x == pytest.approx(np.log(3), abs=1e-4)
    assert calls == 2 + np.ceil(np.log(1e-4 / 3) / np.log((np.sqrt(5) - 1) / 2))


def test_the_solution_s_two_loops_give_the_package_s_direction():
    rng = np.random.default_rng(0)
    A = np.diag([1.0, 3.0, 5.0, 9.0])
    S, g, lbfgs = rng.normal(size=(6, 4)), rng.normal(size=4), LBFGS(r=3)
    lbfgs.start(4)
    for s in S:
        lbfgs.learn(s, A @ s)
    assert read_lab(LAB).namespace(0)["two_loop"](g, S, S @ A, 3) == pytest.approx(lbfgs.direction(None, g))


@pytest.mark.parametrize("r", [None, 0, 1, 5])
def test_the_solution_s_loop_ends_where_scipy_s_does(r):
    path = read_lab(LAB).namespace(0)["minimize"](
        lambda x: (np.sum((x - 1) ** 4 + x**2), 4 * (x - 1) ** 3 + 2 * x), np.array([3.0, -2.0]), 1e-6, 500, r
    )
    right = scipy.optimize.minimize(lambda x: np.sum((x - 1) ** 4 + x**2), [3.0, -2.0], tol=1e-9).x
    assert path[0].tolist() == [3.0, -2.0]
    assert path[-1] == pytest.approx(right, abs=1e-5)
