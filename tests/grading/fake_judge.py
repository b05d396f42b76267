"""A judge that runs nothing: a grade that follows from the hand-in alone, for tests of what is done with grades."""

import hashlib
import time

from course_utils.checks.verdict import Result
from course_utils.grading.judge import GRADED, MISSING, UNREADABLE, Grade

EXERCISES = {"softplus": 3, "Momentum": 4, "line_search": 2, "answer": 1, "essay": 0}


def fake_grade(submission, only=None):
    """Some exercises pass, some fail, by a hash of the student's name and code."""
    if submission.problem is not None:
        return Grade(
            submission.student, submission.file, UNREADABLE if submission.file else MISSING, submission.problem
        )
    results = []
    for exercise, points in EXERCISES.items():
        if only is None or exercise in only:
            told = f"{submission.student} {submission.cells} {exercise}".encode("utf-8", "replace")
            right = hashlib.sha256(told).digest()[0] < 150
            status, earned, mistake = ("passed", points, None) if right else ("failed", 0, "overflow")
            results.append(Result(exercise, f"check_{exercise}", "A check.", status, earned, points, mistake=mistake))
    return Grade(submission.student, submission.file, GRADED, "", tuple(results))


def runner(pause=0.0, judged=None):
    """In the place of ``command._runner``; ``judged`` collects (student, exercises) of what was judged."""

    def make(jobs, scheduler, tls):
        def run(engine, tasks):
            for task in tasks:
                time.sleep(pause)
                if judged is not None:
                    judged.append((task.student, engine.only))
                yield task, (fake_grade(task, engine.only), "fake")

        return run

    return make
