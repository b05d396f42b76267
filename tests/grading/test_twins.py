"""Twins: an array that both ends hold stays the same array at both ends."""

import gc

import numpy as np
import pytest

from course_utils.grading.worker.twins import MAX_TWINS, Twins, rebuild
from course_utils.grading.worker.wire import ProtocolError, Twin


@pytest.fixture
def ends():
    return Twins(first=0, weak=True), Twins(first=1, weak=False)


def cross(one, other):
    news, dropped = one.contents()
    return other.update([[n, contents.copy(), w] for n, contents, w in news], dropped)


def test_an_in_place_change_at_either_end_is_seen_at_the_other(ends):
    judge, student = ends
    theta = np.ones(3)
    number = judge.number(theta).number
    cross(judge, student)
    student.array(number)[0] = 7
    cross(student, judge)
    assert theta.tolist() == [7, 1, 1]
    theta[1] = 8
    cross(judge, student)
    assert student.array(number).tolist() == [7, 8, 1]


def test_an_array_that_did_not_change_is_not_sent_again(ends):
    judge, student = ends
    theta = np.ones(3)
    judge.number(theta)
    cross(judge, student)
    assert student.contents() == ([], [])
    assert judge.contents() == ([], [])


def test_what_the_check_lets_go_of_the_student_lets_go_of_too(ends):
    judge, student = ends
    theta = np.ones(3)
    number = judge.number(theta).number
    cross(judge, student)
    del theta
    gc.collect()
    cross(judge, student)
    with pytest.raises(ProtocolError):
        student.array(number)


def test_an_array_that_the_student_may_still_name_is_there_until_a_frame_says_that_it_was_dropped(ends):
    judge, student = ends
    point = np.ones(3)
    number = student.number(point).number  # handed to the judge's function, which looks at it and lets go
    cross(student, judge)
    gc.collect()
    assert judge.array(number).tolist() == [1, 1, 1]  # the student returns it: no frame has said that it is gone
    cross(judge, student)
    with pytest.raises(ProtocolError):
        cross(student, judge)
        judge.array(number)


def test_a_read_only_array_stays_read_only_and_cannot_be_changed_from_the_other_end(ends):
    judge, student = ends
    x = np.ones(2)
    x.flags.writeable = False
    number = judge.number(x).number
    cross(judge, student)
    assert not student.array(number).flags.writeable
    with pytest.raises(ProtocolError):
        judge.update([[number, np.zeros(2), True]], [])


@pytest.mark.parametrize(
    "news",
    [None, [1], [[0, np.zeros(3)]], [["0", np.zeros(2), True]], [[0, np.zeros(3), True]], [[0, [0, 0], True]]],
)
def test_contents_of_the_wrong_form_are_refused(ends, news):
    judge, _ = ends
    x = np.ones(2)
    judge.number(x)
    with pytest.raises(ProtocolError):
        judge.update(news, [])
    assert x.tolist() == [1, 1]


def test_there_is_an_end_to_how_many_arrays_can_be_shared(ends):
    judge, _ = ends
    with pytest.raises(ProtocolError, match="too many"):
        held = [judge.update([[2 * k + 1, np.zeros(1), True]], []) for k in range(MAX_TWINS + 1)]
        del held
    with pytest.raises(ProtocolError, match="too large"):
        big = np.zeros(300 << 20, dtype="u1")
        Twins(first=0, weak=True).number(big)


def test_rebuild_replaces_leaves_and_refuses_knots():
    assert rebuild({"a": [1, (2,)]}, lambda x: x if isinstance(x, str) else Twin(x)) == {"a": [Twin(1), (Twin(2),)]}
    knot = []
    knot.append(knot)
    with pytest.raises(ProtocolError):
        rebuild(knot, lambda x: x)


def test_an_array_as_the_key_of_a_dict_is_refused_and_other_errors_stay_what_they_are():
    with pytest.raises(ProtocolError, match="not hashable"):
        rebuild({1: 2}, lambda leaf: np.zeros(1))

    def refuse(leaf):
        raise TypeError("mine")

    with pytest.raises(TypeError, match="mine"):
        rebuild({1: 2}, refuse)
