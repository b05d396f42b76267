"""The judge gives points for what is right and for nothing else, and no submission stops it."""

from dataclasses import replace

import course
import pytest

from course_utils.authoring.reference import LabReference
from course_utils.checks import variant
from course_utils.errors import CourseError
from course_utils.grading.intake import Submission
from course_utils.grading.judge import Judge
from course_utils.grading.keys import course_key, generator


def as_student(cells, student="ada"):
    return [cell.replace("your.name", student) for cell in cells]


def by_check(grade):
    return {result.check: result for result in grade.results}


@pytest.mark.parametrize("student", ["ada", "emmy", "alan", "Sofia Kovalevskaya"])
def test_the_solution_earns_every_point_for_every_student(grade, student):
    graded = grade(as_student(course.right(), student), student)
    assert (graded.score, graded.max_score, graded.status, graded.reason) == (
        course.POINTS,
        course.POINTS,
        "graded",
        "",
    )


def test_the_untouched_lab_is_not_attempted(grade):
    graded = grade(as_student(course.untouched()))
    assert graded.score == 0 and graded.status == "not attempted"
    assert {result.status for result in graded.results} == {"not attempted"}


@pytest.mark.parametrize("cells", [[], ["  \n"], ["# nothing"], ["x = 1"]])
def test_a_notebook_without_answers_earns_nothing(grade, cells):
    graded = grade(cells)
    assert graded.score == 0 and graded.status == "not attempted" and graded.reason


def test_a_named_mistake_gets_its_own_diagnosis(grade):
    overflow = course.with_cell("def softplus", "def softplus(z):\n    return np.log(1 + np.exp(z))")
    graded = grade(as_student(overflow))
    assert graded.score == course.POINTS - 2
    assert by_check(graded)["secretly_far_out"].mistake == "overflow"
    assert by_check(graded)["on_a_vector"].mistake is None


def test_an_optimizer_class_is_judged_by_the_array_that_it_updates_in_place(grade):
    copies = course.with_cell("class Momentum", course.right()[3].replace("self.theta -=", "self.theta = self.theta -"))
    graded = grade(as_student(copies))
    assert by_check(graded)["three_steps"].status == "failed"
    assert "theta" in by_check(graded)["three_steps"].where


@pytest.mark.parametrize(
    ("body", "says"),
    [
        ("return 1 / 32", "never evaluates"),
        ("\n    for _ in range(1000): fun(x)", "more than 20 times"),
        (
            "\n    for _ in range(1000):\n        try: fun(x)\n        except BaseException: pass\n    return 1.0",
            "more than 20",
        ),
    ],
)
def test_the_calls_of_the_function_that_a_line_search_gets_are_counted(grade, body, says):
    graded = grade(as_student(course.with_cell("def line_search", f"def line_search(fun, x, p): {body}")))
    result = by_check(graded)["counted_evaluations"]
    assert result.status == "failed" and says in result.says and result.points == 0


BAD_CELLS = {
    "raises": ("1 / 0", "ZeroDivisionError"),
    "is no Python": ("def f(:", "SyntaxError"),
    "loops": ("while True: pass", "ran out of time"),
    "loops and swallows": ("while True:\n    try: sum(range(9))\n    except BaseException: pass", "ran out of time"),
    "sleeps": ("import time; time.sleep(99)", "ran out of time"),
    "sleeps and swallows": (
        "import time\nfor k in range(9):\n    try: time.sleep(99)\n    except BaseException: pass",
        "ran out of time",
    ),
    "leaves": ("import os; os._exit(0)", "ended Python"),
    "exits": ("import sys; sys.exit()", "asked Python to stop"),
    "crashes": ("import ctypes; ctypes.string_at(0)", "SIGSEGV"),
    "recurses": ("def f(): f()\nf()", "RecursionError"),
    "eats memory": ("x = bytearray(64 << 30)", "MemoryError"),
    "kills the warm process": ("import os, signal, time; os.kill(os.getppid(), 9); time.sleep(1)", "PermissionError"),
    "leaves a process behind": ("import os, time\nif os.fork() == 0: time.sleep(99)", "PermissionError"),
    "closes the pipe": (
        "import os\nfor k in range(3, 99):\n    try: os.close(k)\n    except OSError: pass",
        "ended Python",
    ),
}


@pytest.mark.parametrize(("cell", "says"), BAD_CELLS.values(), ids=BAD_CELLS)
def test_a_bad_cell_costs_itself_only(grade, cell, says):
    graded = grade([cell, *as_student(course.right())])
    assert graded.score == course.POINTS
    assert says in graded.reason and (not says or graded.reason.startswith("cell 1: "))


BAD_BODIES = {
    "loops": "\n    while True: pass",
    "loops and swallows": "\n    while True:\n        try: sum(range(9))\n        except BaseException: pass",
    "leaves": "import os; os._exit(0)",
    "exits": "raise SystemExit",
    "crashes": "import ctypes; ctypes.string_at(0)",
    "returns too much": "return np.zeros(10_000_000)",
    "returns a knot": "\n    a = []; a.append(a)\n    return a",
    "returns a module": "return np",
    "returns nan": "return z * np.nan",
}


@pytest.mark.parametrize("body", BAD_BODIES.values(), ids=BAD_BODIES)
def test_a_bad_function_costs_its_own_exercise_only(grade, body):
    graded = grade(as_student(course.with_cell("def softplus", f"def softplus(z): {body}")))
    assert graded.score == course.POINTS - 3
    assert {r.status for r in graded.results if r.exercise == "softplus"} <= {"failed", "error"}


def test_a_function_that_hangs_is_paid_for_once_however_many_checks_call_it(grade):
    graded = grade(as_student(course.with_cell("def softplus", "def softplus(z):\n    while True: pass")))
    first, second = (result.says for result in graded.results if result.exercise == "softplus")
    assert first == "`softplus` ran out of time (the limit is 0.5 s)"
    assert second.endswith("so it was not tried again")


def test_a_function_that_calls_a_hanging_one_is_told_so_without_waiting_again(grade):
    hanging = course.with_cell("def softplus", "def softplus(z):\n    while True: pass")
    calls_it = course.with_cell("def line_search", "def line_search(fun, x, p): return softplus(x)", hanging)
    says = by_check(grade(as_student(calls_it)))["counted_evaluations"].says
    assert says == "it calls a function of yours that does not work: `softplus` ran out of time (the limit is 0.5 s)"


def test_many_looping_cells_cost_no_more_than_the_notebooks_own_limit(grade):
    graded = grade(["while True: pass"] * 40)
    says = [words for _, words in graded.problems]
    assert says[0] == "ran out of time (the limit is 0.5 s)" and says[1] == "ran out of time (the limit is 0.2 s)"
    assert says[-1] == "not run: the notebook had used up its time"
    assert "and 39 more" in graded.reason


PATCHES = {
    "numpy.allclose": "np.allclose = np.isclose = np.array_equal = lambda *a, **k: True",
    "testing": "np.testing.assert_allclose = lambda *a, **k: None",
    "numpy": "np.abs = np.max = np.all = np.any = np.sum = lambda *a, **k: True",
    "builtins": "import builtins\nbuiltins.abs = builtins.max = lambda *a, **k: 0\nbuiltins.all = lambda *a: True",
    "the checks": "import course_utils.checks.verdict as V, course_utils.checks.comparison as C\n"
    "C.difference = V.difference = lambda *a: None",
    "the worker": "import lab_worker.answers as A\nA.Answers.do_call = lambda self, request: True",
    "exit handlers": "import atexit, sys\natexit.register(print)\nsys.excepthook = print",
}
LIARS = """
class Liar(float):
    def __new__(cls, *a): return float.__new__(cls, 42.0)
    def __eq__(self, other): return True
    def __ne__(self, other): return False
    __hash__ = float.__hash__
    def __array__(self, *a, **k): return np.zeros(5)
    def __sub__(self, other): return 0.0
    __rsub__ = __abs__ = __le__ = __ge__ = __lt__ = __gt__ = __sub__
class LyingArray(np.ndarray):
    def __eq__(self, other): return True
    def __array_ufunc__(self, *a, **k): return True
    def __array_function__(self, *a, **k): return True
"""


@pytest.mark.parametrize("patch", PATCHES.values(), ids=PATCHES)
def test_patching_earns_nothing(grade, patch):
    wrong = ["def softplus(z): return z * 0", "def line_search(fun, x, p): return 5.0", "answer = 1"]
    graded = grade(["import numpy as np", patch, *wrong])
    assert graded.score == 0


@pytest.mark.parametrize("value", ["Liar()", "np.zeros(5).view(LyingArray)", "Liar", "[Liar()] * 5", "(Liar(),)"])
def test_lying_objects_earn_nothing(grade, value):
    wrong = f"def softplus(z): return {value}\ndef line_search(fun, x, p): fun(x); return {value}\nanswer = {value}"
    assert grade(["import numpy as np", LIARS, wrong]).score == 0


def test_a_submission_that_kills_its_process_in_every_function_is_given_up_on_in_the_end(grade):
    deadly = [cell.replace("return", "import os; os._exit(1)\n    return") for cell in course.right()]
    graded = grade(as_student(deadly))
    assert graded.score == 5  # the class, whose methods do not return, and the answer


def test_inputs_are_the_same_at_every_rerun_and_differ_between_students_checks_labs_and_keys():
    def draws(key, lab, check, student):
        return generator(key, lab, check, student).normal(size=4).tolist()

    base = (b"key", "01", "sigmoid", "ada")
    assert draws(*base) == draws(*base)
    others = [
        (b"other", *base[1:]),
        (b"key", "02", "sigmoid", "ada"),
        (b"key", "01", "loss", "ada"),
        (*base[:3], "emmy"),
    ]
    joined = (b"key", "01s", "igmoid", "ada")  # the same text when joined
    assert len({tuple(draws(*told)) for told in [base, *others, joined]}) == 6


def test_what_builds_on_a_wrong_answer_is_told_to_mend_that_first_and_gets_no_name(grade, judge, monkeypatch):
    needy = [replace(c, needs=("softplus",)) if c.exercise == "line_search" else c for c in judge.reference.checks]
    monkeypatch.setattr(judge.reference, "checks", needy)
    overflow = course.with_cell("def softplus", "def softplus(z):\n    return np.log(1 + np.exp(z))")
    never = course.with_cell("def line_search", "def line_search(fun, x, p): return fun(x) * 0 + 5.0", overflow)
    result = by_check(grade(as_student(never)))["counted_evaluations"]
    assert result.status == "failed" and result.mistake is None and "mend that first" in result.mend_first
    stub = course.with_cell("def softplus", "softplus = ...", never)
    assert "write that first" in by_check(grade(as_student(stub)))["counted_evaluations"].mend_first
    right = course.with_cell("def line_search", "def line_search(fun, x, p): return fun(x) * 0 + 5.0")
    assert by_check(grade(as_student(right)))["counted_evaluations"].mend_first == ""


def test_a_second_grading_ends_with_exactly_the_same_results(grade):
    cells = as_student(course.with_cell("def softplus", "def softplus(z): return z"))
    assert grade(cells).results == grade(cells).results


def test_another_student_gets_other_numbers(grade):
    cells = course.with_cell("def softplus", "def softplus(z): return z")
    assert by_check(grade(cells, "ada"))["on_a_vector"].got != by_check(grade(cells, "emmy"))["on_a_vector"].got


def test_a_name_in_the_notebook_that_means_other_constants_is_noted(grade):
    other = next(name for name in ("ada", "emmy", "alan", "sofia") if variant(name) != variant("your.name"))
    graded = grade(course.right(), other)
    assert "the notebook says STUDENT = 'your.name'" in graded.reason
    assert by_check(graded)["the_answer"].status == "failed"


def test_cells_that_only_draw_are_left_out_while_they_are_as_they_were(judge, monkeypatch):
    monkeypatch.setattr(judge, "_drawings", frozenset(["1 / 0"]))
    cells = ("1 / 0", " 1 / 0\n", *as_student(course.right()))
    assert judge.grade(Submission("ada", "ada.ipynb", cells)).reason == ""
    assert judge.grade(Submission("ada", "ada.ipynb", (*cells, "1 /  0"))).reason.startswith("cell 10: ZeroDivision")


def test_a_solution_that_fails_its_own_check_is_refused_before_anything_is_graded(judge, worker, monkeypatch):
    reference = LabReference(course.SOLUTION)
    monkeypatch.setattr(reference, "cells", [c for c in reference.cells if "def softplus" not in c["source"]])
    with pytest.raises(CourseError, match="does not get through its own check"):
        Judge(reference, worker, b"k").try_the_solution()


def test_a_failure_of_the_grader_itself_is_a_row_and_not_the_end(judge, monkeypatch):
    def fail(*_):
        raise RuntimeError("a bug of ours")

    monkeypatch.setattr(judge, "_judge", fail)
    graded = judge.grade(Submission("ada", "ada.ipynb", ("x = 1",)))
    assert graded.status == "not graded" and "a bug of ours" in graded.reason


def test_the_course_key_comes_from_the_private_folder_or_is_made_once_for_the_run(tmp_path):
    key, warning = course_key(None, tmp_path)
    again, _ = course_key(None, tmp_path)
    assert key == again and len(key) == 64 and "no course key was given" in warning
    (tmp_path / "course.key").write_text("short")
    with pytest.raises(CourseError, match="at least 16"):
        course_key(tmp_path, tmp_path)
    (tmp_path / "course.key").write_text("0123456789abcdef\n")
    assert course_key(tmp_path, tmp_path) == (b"0123456789abcdef", None)
    with pytest.raises(CourseError, match=r"secrets.token_hex"):
        course_key(tmp_path / "nowhere", tmp_path)
