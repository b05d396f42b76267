"""Objects that lie about themselves, and code that breaks what a reporter relies on."""

import numpy as np
import pytest
from exercise import judged, right

from course_utils.checks.values import read


class Liar:
    """Equal to everything, an array if asked, deadly to touch."""

    __class__ = np.ndarray

    def __eq__(self, other):
        return True

    def __array__(self, *args, **kwargs):
        raise SystemExit

    def __getattr__(self, name):
        raise SystemExit

    def __repr__(self):
        raise SystemExit

    def __len__(self):
        return -1


class Subclass(np.ndarray):
    def __eq__(self, other):
        return np.ones(3, bool)

    def __sub__(self, other):
        return np.zeros(3)

    def __getitem__(self, key):
        raise SystemExit


class Number(float):
    def __sub__(self, other):
        return 0.0


ANSWERS = {
    "a liar": lambda: Liar(),
    "a list of liars": lambda: [Liar(), Liar()],
    "an array that lies": lambda: np.zeros(3).view(Subclass),
    "a number that lies": lambda: Number(0.0),
    "an array of objects": lambda: np.array([object()] * 3, dtype=object),
    "a huge integer": lambda: 10**400,
    "a ragged list": lambda: [[1, 2], [3]],
    "a class with an endless name": lambda: type("Quiet" * 1000, (), {}),
    "a masked array": lambda: np.ma.masked_array(np.zeros(3), mask=[1, 1, 1]),
    "a record array": lambda: np.zeros(3, dtype=[("a", float)]),
}


@pytest.mark.parametrize("name", ANSWERS)
def test_no_lying_object_passes_or_crashes_the_judge(name):
    assert judged(lambda z: (ANSWERS[name](), right(z)[1]))[0].status == "failed"
    assert judged(lambda z: ANSWERS[name]())[0].status == "failed"


def test_an_honest_array_of_a_subclass_is_read_by_its_numbers():
    assert judged(lambda z: ((2 * z).view(Subclass), right(z)[1]))[0].status == "passed"


def test_an_exception_that_cannot_be_printed_is_an_error_all_the_same():
    class Mute(Exception):
        def __str__(self):
            raise RuntimeError

    def raises(z):
        raise Mute

    result = judged(raises)[0]
    assert result.status == "error" and "Mute" in result.says


def test_a_list_that_holds_itself_does_not_hang_the_reader():
    loop = []
    loop.append(loop)
    assert read(loop).kind == "sequence"


def test_reading_copies_so_that_later_changes_do_not_count():
    array = np.zeros(2)
    value = read(array)
    array[:] = 7
    assert value.data.tolist() == [0, 0]
