"""Nudged inputs: what a student's code changes in place is changed for the check too, moved a little."""

import numpy as np
import pytest

from course_utils.authoring.nudged import Nudged
from course_utils.checks.watched import Names


class Descent:
    def __init__(self, theta):
        self.theta = theta

    def step(self, g):
        self.theta -= g


def doubled_in_place(x):
    x *= 2


@pytest.fixture
def student():
    rng = np.random.default_rng(0)
    return Nudged(Names({"Descent": Descent, "doubled_in_place": doubled_in_place, "same": lambda x: x}), rng)


def test_an_input_is_moved_by_little_and_the_check_s_own_array_is_not(student):
    x = np.array([3.0, -5.0])
    moved = student.same(x)
    assert x.tolist() == [3.0, -5.0] and (moved != x).all() and moved == pytest.approx(x, rel=1e-11)


def test_a_function_s_change_in_place_comes_back(student):
    x = np.array([3.0, -5.0])
    student.doubled_in_place(x)
    assert x == pytest.approx([6.0, -10.0], rel=1e-11) and (x != [6.0, -10.0]).all()


def test_an_object_s_later_change_of_what_it_was_given_comes_back(student):
    theta = np.array([3.0, -5.0])
    descent = student.Descent(theta)
    for k in (1, 2):
        descent.step(np.array([0.5, 0.25]))
        assert theta == pytest.approx([3 - 0.5 * k, -5 - 0.25 * k], rel=1e-11)


def test_an_attribute_that_is_set_is_set_on_the_object_and_moved(student):
    descent = student.Descent(np.array([3.0, -5.0]))
    descent.lr = np.float64(0.25)
    assert vars(descent._target)["lr"] == pytest.approx(0.25, rel=1e-11) and vars(descent._target)["lr"] != 0.25
