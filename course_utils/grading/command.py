"""``course grade``: grade a folder of submissions of one lab.

It reads the folder, judges every notebook in a process of its own, and writes one page per student and ``grades.csv``.
"""

import contextlib
import os
import sys
from functools import partial
from pathlib import Path

from course_utils.authoring import curriculum
from course_utils.authoring.reference import LabReference
from course_utils.errors import CourseError
from course_utils.grading import pool
from course_utils.grading.gradebook import CSV_FILE, make_out, write_csv, write_whole
from course_utils.grading.intake import read_folder
from course_utils.grading.judge import NOT_GRADED, Grade, Judge
from course_utils.grading.keys import course_key
from course_utils.grading.limits import Limits
from course_utils.grading.report import page, page_names
from course_utils.grading.terminal import Progress, say, table
from course_utils.grading.warm import Worker

UNSAFE = "students' code runs unsandboxed, with all your rights on this machine"


def grade(
    lab, submissions, out=Path("GRADES"), roster=None, private=None, unsafe=False, jobs=None, limits=None, root=None
):
    """Grade a folder of submissions.

    Parameters
    ----------
    lab : str
        As ``01_logistic_neuron``.
    submissions : path
        A folder of notebooks; whatever else is in it gets a row and a reason.
    out : path
        For ``grades.csv`` and ``students/*.html``.
    roster : path, optional
        CSV with the columns ``student`` and ``file``; without it the file's name is the student's.
    private : path, optional
        A folder with ``course.key`` and, for a lab, ``LAB/checks.py`` with its hidden checks.
    unsafe : bool
        Agree that students' code runs without a sandbox.
    jobs : int, optional
        Judges at work at once; by default one per processor.
    limits : Limits, optional
    root : path, optional
        The course's folder; by default the one at or above the working directory.

    Returns
    -------
    list of Grade
        In the order of the rows.

    Raises
    ------
    CourseError
        When there is no such lab, a folder cannot be read or written, or ``unsafe`` was not agreed to.
    """
    course = curriculum.load(root)
    chapter = course.chapter(lab)
    if not unsafe:
        raise CourseError(f"there is no sandbox yet: {UNSAFE}; if you trust these notebooks, say so with --unsafe")
    if private is not None and not Path(private).is_dir():
        raise CourseError(f"there is no folder {private}: --private names the folder with course.key in it")
    tasks = read_folder(submissions, roster)
    out = make_out(out)
    key, warning = course_key(private, out)
    say(f"--unsafe: {UNSAFE}.")
    if warning:
        say(f"{warning[0].upper()}{warning[1:]}.")

    jobs = min(jobs or processors(), max(1, len(tasks) // 3))
    names = page_names(tasks)
    make = partial(judging, course.root / "solutions" / lab, _private_checks(private, lab), key, chapter.asks, limits)
    grades = {}
    with Progress(len(tasks)) as progress, contextlib.closing(pool.run(make, (), tasks, jobs, _gave_up)) as results:
        for task, result in results:
            grades[task] = result
            write_whole(out / "students" / names[task], page(result, lab, chapter.title, unsafe=unsafe))
            progress.advance()
    ordered = [grades[task] for task in tasks]
    write_csv(out, ordered)
    table(ordered, out / CSV_FILE, out / "students")
    return ordered


@contextlib.contextmanager
def judging(solution, private_checks, key, asks, limits):
    """A function that grades one submission, with a worker of its own."""
    reference = LabReference(solution, private_checks)
    with Worker(asks, limits=limits or Limits()) as worker:
        judge = Judge(reference, worker, key)
        judge.try_the_solution()
        yield judge.grade


def processors():
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1


def _private_checks(private, lab):
    """The private folder of one lab, where it has one."""
    folder = Path(private) / lab if private is not None else None
    return folder if folder is not None and (folder / "checks.py").is_file() else None


def _gave_up(submission):
    return Grade(submission.student, submission.file, NOT_GRADED, "its judge was killed twice while grading it")
