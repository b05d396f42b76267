"""What ``run_autograder`` calls in Gradescope's container: grades one hand-in, always leaves a ``results.json``."""

import json
import sys
from dataclasses import replace
from pathlib import Path

from course_utils.authoring import curriculum
from course_utils.errors import CourseError
from course_utils.grading.engine import Engine, preload_of, private_checks_of
from course_utils.grading.export.gradescope import as_json, results
from course_utils.grading.files import write_whole
from course_utils.grading.gradebook import Mark
from course_utils.grading.intake import Submission, Unreadable
from course_utils.grading.intake.finding import read_node
from course_utils.grading.intake.tree import OnDisk
from course_utils.grading.keys import course_key
from course_utils.grading.manual import graded_by_a_person


def main(lab, unsafe=False, home=Path("/autograder"), limits=None):
    """Grade ``home/submission`` with ``home/source`` and write ``home/results/results.json``."""
    try:
        told = results(_mark(lab, unsafe, home, limits))
    except CourseError as problem:
        told = _failed(f"The grader could not run, and that is not your fault: {problem}")
    except Exception as problem:
        told = _failed(f"The grader failed, and that is not your fault: {type(problem).__name__}")
        print(repr(problem), file=sys.stderr)
    (home / "results").mkdir(exist_ok=True)
    write_whole(home / "results" / "results.json", as_json(told))


def _mark(lab, unsafe, home, limits):
    source = home / "source"
    course = curriculum.load(source)
    key, _ = course_key(source / "private", source)
    solution = str(source / "solutions" / lab)
    chapter, checks = course.chapter(lab), private_checks_of(source / "private", lab)
    engine = Engine(solution, checks, key, tuple(chapter.asks), limits, unsafe=unsafe, preload=preload_of(chapter))
    student = _student(home)
    submission = Submission(student, "submission")
    try:
        cells, notes = read_node(OnDisk(home / "submission"), lab)
        submission = replace(submission, cells=cells, note="; ".join(notes))
    except Unreadable as reason:
        submission = replace(submission, problem=str(reason))
    with engine() as work:
        grade, sandbox = work(submission)
    return Mark(grade, open_questions=graded_by_a_person(engine.reference()), sandbox=sandbox)


def _student(home):
    """Who handed in, from Gradescope, never from the notebook; of a group, the first."""
    try:
        told = json.loads((home / "submission_metadata.json").read_text(encoding="utf-8"))
        return str(told["users"][0]["name"])
    except (OSError, ValueError, LookupError, TypeError) as problem:
        raise CourseError("Gradescope's submission_metadata.json names no student") from problem


def _failed(sentence):
    return {"score": 0, "output": sentence, "output_format": "text", "visibility": "visible", "tests": []}


if __name__ == "__main__":
    main(sys.argv[1], unsafe="--unsafe" in sys.argv[2:])
