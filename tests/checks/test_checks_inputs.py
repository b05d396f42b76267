"""A report says for which input a number is wrong, where the check tells what went in."""

import numpy as np
import pytest

from course_utils.checks import check, given, judge, observe
from course_utils.checks.conditioning import tolerances
from course_utils.checks.watched import Names

Z = np.array([[1.0, -2.0], [0.5, 724.25]])


@check("f")
def elements(student, v, rng):
    """Elements."""
    return given({"out": student.f(Z.copy())}, z=Z)


@check("f")
def rows(student, v, rng):
    """Rows."""
    return given({"out": student.f(Z.copy())[:, 1]}, rows={"Z": Z}, b=0.25, many=np.zeros(99))


def says(probe, wrong, right=lambda z: 2 * z):
    one = probe.check
    expected, seen = (observe(one, Names({"f": f}), 0, np.random.default_rng(0)) for f in (right, wrong))
    allowed = tolerances(expected.steps, [expected.steps])
    return judge(one, {one.name: seen}, {one.name: expected}, {one.name: allowed})[0].says


def test_the_element_behind_a_wrong_element_is_shown():
    assert "for z[1, 1] = 724.25" in says(elements, lambda z: np.where(z > 700, 0, 2 * z))


def test_the_row_behind_a_wrong_number_is_shown_and_small_inputs_whole():
    assert "for Z[1] = [0.5, 724.2], b = 0.25" in says(rows, lambda z: np.where(z > 700, 0, 2 * z))


def test_an_input_that_was_changed_in_place_is_not_shown():
    def in_place(z):
        z *= 3
        return z

    assert " for " not in says(elements, in_place)


@pytest.mark.parametrize(
    "wrong, words",
    [
        (lambda z: 2 * z * (1 + 1e-11), "2 to nine digits, but off by a relative 1.0e-11"),
        (lambda z: 2 * z, "is something clipped, or a small number added"),
    ],
)
def test_what_is_nearly_right_is_told_how_nearly(wrong, words):
    right = (lambda z: 2 * z) if "nine digits" in words else (lambda z: 2 * z + np.inf)
    assert words in says(elements, wrong, right)


def test_a_warning_is_told_only_where_it_may_be_the_cause():
    def warns(z, value):
        np.log(np.zeros(1))
        return np.where(z > 700, value, 2 * z)

    assert "NumPy warned" not in says(elements, lambda z: warns(z, 7.0))
    assert "NumPy warned" in says(elements, lambda z: warns(z, np.inf))
