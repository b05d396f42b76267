"""Lab 02's answers that were worked out or read off a figure are what descent itself gives."""

import numpy as np
from all_labs import read_lab

from course_utils.checks import VARIANTS
from course_utils.explorers.gradient_descent import compute

RATES = (0.05, 0.08, 0.12, 0.18)  # what the figure is opened with, by variant


def test_the_steps_needed_are_what_the_figure_shows():
    lab = read_lab("02_gradient_descent")
    for number in range(VARIANTS):
        losses = [compute(RATES[number % 4], "valley", n, 1.0).numbers["loss at the end"] for n in range(1, 40)]
        assert lab.namespace(number)["steps_needed"] == 1 + next(k for k, loss in enumerate(losses) if loss < 0.1)
        assert min(abs(loss - 0.1) for loss in losses) > 0.001, "too close to call by eye"


def test_the_fates_are_what_a_hundred_steps_make_of_them():
    lab = read_lab("02_gradient_descent")
    for number in range(VARIANTS):
        names = lab.namespace(number)
        for rate, fate in zip(names["rates"], names["fates"]):
            with np.errstate(over="ignore", invalid="ignore"):
                path = names["descend"](lambda x: 2 * names["c"] * x, np.array([1.0]), rate, 100, 0.0)  # noqa: B023
            end = abs(path[-1][0])
            away = not end <= 1
            assert fate == ("away" if away else "swinging" if end == 1 else "arrived" if end < 1e-3 else "on the way")
