"""The four outcomes, and the sentence for each way an answer can be wrong."""

import numpy as np
import pytest
from exercise import judged, right, seen_of

from course_utils.checks import OUTCOMES


def first(function):
    return judged(function)[0]


def test_a_right_answer_passes_and_earns_the_points():
    results = judged(right)
    assert [(r.status, r.points) for r in results] == [("passed", 2), ("passed", 1)]


def test_another_road_to_the_right_answer_passes():
    assert first(lambda z: (z + z, float(sum(2 * x for x in z.ravel().tolist())))).status == "passed"


def test_a_stub_is_not_attempted():
    for stub in (lambda z: ..., lambda z: (..., ...)):
        result = first(stub)
        assert (result.status, result.points, result.says) == ("not attempted", 0, "`double` is still `...`")


def test_a_missing_name_is_not_attempted():
    from exercise import CHECKS

    from course_utils.checks import observe
    from course_utils.checks.watched import Names

    seen = observe(CHECKS[0], Names({}), 0, np.random.default_rng(0))
    assert seen.status == "not attempted" and "there is no `double` yet" in seen.sentence


def test_code_that_raises_is_an_error_in_one_sentence():
    def raises(z):
        raise ValueError("the shapes\ndo not fit")

    result = first(raises)
    assert (result.status, result.points) == ("error", 0)
    assert result.says.startswith("ValueError: the shapes do not fit")


def late(z):
    return undefined_name  # noqa: F821


def endless(z):
    return endless(z)


@pytest.mark.parametrize(
    "function, words",
    [
        (lambda z: exit(), "your code called exit()"),
        (late, "there is no name `undefined_name`"),
        (endless, "your function calls itself without end"),
        (lambda z: (_ for _ in ()).throw(KeyboardInterrupt), "stopped by hand"),
        (lambda z: (_ for _ in ()).throw(MemoryError), "more memory than there is"),
    ],
)
def test_each_kind_of_error_has_its_sentence(function, words):
    result = first(function)
    assert result.status == "error" and words in result.says


WRONG = {
    "returned None: is a `return` missing?": lambda z: None,
    "returned one thing (an array of shape (3,)); expected 2": lambda z: 2 * z,
    "returned 3 things; expected 2": lambda z: (1, 2, 3),
    "a list, where a NumPy array is expected": lambda z: ((2 * z).tolist(), right(z)[1]),
    "shape (2,), expected shape (3,)": lambda z: (2 * z[:2], right(z)[1]),
    "shape (1, 3), expected shape (3,)": lambda z: (2 * z[None], right(z)[1]),
    "shape () (a single number), expected shape (3,)": lambda z: (2.0, right(z)[1]),
    "cuts fractions off": lambda z: ((2 * z).astype(int), right(z)[1]),
    "float32, which keeps 7 digits": lambda z: ((2 * z).astype("f4"), right(z)[1]),
    "holds True and False, expected numbers": lambda z: (z > 0, right(z)[1]),
    "nan comes from": lambda z: (z * np.nan, right(z)[1]),
    "inf comes from": lambda z: (z * np.inf, right(z)[1]),
    "a string, where an array": lambda z: ("2z", right(z)[1]),
    "a dict, where an array": lambda z: ({}, right(z)[1]),
    "is a pair of parentheses missing?": lambda z: (late, right(z)[1]),
    "an array of dtype object": lambda z: ((2 * z).astype(object), right(z)[1]),
    "None: is a `return` missing?": lambda z: (2 * z, None),
}


@pytest.mark.parametrize("words", WRONG)
def test_each_way_of_being_wrong_has_its_own_sentence(words):
    result = first(WRONG[words])
    assert result.status == "failed" and words in result.says


def test_an_input_changed_in_place_fails_with_its_own_sentence():
    def in_place(z):
        z *= 2
        return z, z.sum()

    result = first(in_place)
    assert result.status == "failed" and "changes its first argument in place" in result.says


def test_the_first_quantity_that_differs_is_reported_not_the_last():
    result = first(lambda z: (2 * z + np.array([0, 1e-3, 0]), -1.0))
    assert result.where == "doubled[1]" and "1 of 3 differ" in result.says


def test_a_later_quantity_is_reported_when_the_earlier_ones_are_right():
    assert first(lambda z: (2 * z, z.sum())).where == "sum"


def test_a_warning_of_numpy_is_told_with_the_failure():
    assert "NumPy warned: divide by zero" in first(lambda z: (z / np.zeros(3), 1.0)).says


def test_a_gigabyte_of_prints_is_cut_to_its_head():
    def loud(z):
        print("x" * 10**9)
        return right(z)

    result = first(loud)
    assert result.status == "passed" and len(result.printed) == 600


def test_what_a_check_cannot_use_is_the_students_failure_not_a_crash():
    seen = seen_of(lambda z: object())
    assert seen.status == "failed" and "returned one thing (an object)" in seen.sentence


def test_every_outcome_has_one_sign_word_and_color():
    for column in ("sign", "word", "color", "ansi"):
        assert len({getattr(o, column) for o in OUTCOMES.values()}) == 4


@pytest.mark.parametrize("page", [(255, 255, 255), (17, 17, 17)])
def test_the_colors_can_be_read_on_white_and_on_dark(page):
    def luminance(rgb):
        parts = [c / 255 for c in rgb]
        parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    for outcome in OUTCOMES.values():
        ink = luminance(int(outcome.color[k : k + 2], 16) for k in (1, 3, 5))
        low, high = sorted([ink, luminance(page)])
        assert (high + 0.05) / (low + 0.05) >= 3.9, outcome.word
