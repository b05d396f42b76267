"""Gradescope's ``results.json``: a mark in the form that Gradescope shows to a student.

Of a hidden check it holds points and no more; all text is plain, so that nothing of a student's is markup.
"""

import json
from pathlib import Path

from course_utils.checks.markup import says
from course_utils.checks.outcomes import ERROR, FAILED, PASSED
from course_utils.grading.files import write_whole
from course_utils.grading.gradebook import Gradebook
from course_utils.grading.report.names import PageNames
from course_utils.grading.terminal import say

FOLDER = "gradescope"
HIDDEN = "on other inputs, when graded"


def write(grades, out=None):
    """Write ``gradescope/STUDENT.json`` for everyone who handed in."""
    folder = Path(out or grades / FOLDER)
    folder.mkdir(parents=True, exist_ok=True)
    names, number = PageNames(), 0
    with Gradebook.existing(grades) as book:
        for mark in book.marks():
            name = names.page(mark.student, mark.grade.file).removesuffix(".html")
            if mark.grade.file:
                write_whole(folder / f"{name}.json", as_json(results(mark)), durable=False)
                number += 1
    say(f"wrote {folder}: {number} files in the form of results.json.")


def as_json(told):
    """As a file's text."""
    return json.dumps(told, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def results(mark):
    """The content of ``results.json`` for one :class:`~course_utils.grading.gradebook.Mark`."""
    grade = mark.grade
    exercises = {}
    for result in grade.results:
        exercises.setdefault(result.exercise, []).append(result)
    tests = [test for name, found in exercises.items() for test in _tests(name, found, mark)]
    words = [f"{grade.reason}."] if grade.reason else []
    words += [f"{mark.late.says}."] if mark.late.says else []
    if mark.sandbox == "unsafe":
        words.append("Graded with --unsafe: the code ran without a sandbox.")
    return {
        "score": mark.total,
        "output": "\n".join(words),
        "output_format": "text",
        "stdout_visibility": "hidden",
        "visibility": "visible",
        "tests": tests,
        "extra_data": {"sandbox": mark.sandbox, "status": grade.status},
    }


def _tests(name, results, mark):
    public = [r for r in results if not r.hidden and r.worth]
    tests = [_test(f"{name}: {r.title}", r.points, r.worth, r.status == PASSED, _output(r)) for r in public]
    hidden = [r for r in results if r.hidden]
    if hidden:
        points, worth = sum(r.points for r in hidden), sum(r.worth for r in hidden)
        tests.append(_test(f"{name}: {HIDDEN}", points, worth, points == worth, ""))
    hand = mark.by_hand.get(name)
    if hand:
        tests.append(_test(f"{name}: graded by a person", hand.points, hand.worth, None, hand.comment))
    return tests


def _test(name, score, worth, passed, output):
    told = {"name": name, "name_format": "text", "score": score, "max_score": worth, "output_format": "text"}
    told |= {"output": output, "visibility": "visible"}
    return told if passed is None else told | {"status": "passed" if passed else "failed"}


def _output(result):
    """What a student reads about a public check."""
    if result.status not in (FAILED, ERROR):
        return "" if result.status == PASSED else "not attempted"
    words = [says(result)] if result.says else []
    if result.expected and result.expected not in result.says:
        words.append(f"got {result.got}, expected {result.expected}")
    if result.mend_first:
        words.append(result.mend_first)
    elif result.mistake:
        words.append(f"This is a known mistake: {result.mistake}. {result.diagnosis}")
    return "\n".join(words)
