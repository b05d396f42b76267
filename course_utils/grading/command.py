"""``course grade``: grade a folder of submissions of one lab.

It reads the folder, judges every notebook in a process of its own, enters each grade in the gradebook as it comes, and
writes a page for each student, one for the class, and ``grades.csv``.
"""

import contextlib
import json
import os
import sys
from dataclasses import replace
from pathlib import Path

from course_utils.authoring import curriculum
from course_utils.errors import CourseError
from course_utils.grading import cluster, pool
from course_utils.grading.engine import Engine, gave_up, joined, preload_of, private_checks_of
from course_utils.grading.files import make_out
from course_utils.grading.fingerprints import exercise_of, fingerprints, judged_with
from course_utils.grading.gradebook import Gradebook
from course_utils.grading.gradebook.book import POLICY
from course_utils.grading.intake import take_in
from course_utils.grading.judge import NOT_GRADED
from course_utils.grading.keys import course_key
from course_utils.grading.late import read_policy
from course_utils.grading.manual import graded_by_a_person
from course_utils.grading.publish import publish, read_text
from course_utils.grading.terminal import Progress, say, table

UNSAFE = "students' code runs unsandboxed, with all your rights on this machine"


def grade(
    lab,
    submissions,
    out=Path("GRADES"),
    roster=None,
    private=None,
    late=None,
    regrade=(),
    again=False,
    unsafe=False,
    jobs=None,
    scheduler=None,
    tls=None,
    limits=None,
    root=None,
):
    """Grade a folder of submissions.

    Parameters
    ----------
    lab : str
        As ``01_logistic_neuron``.
    submissions : path
        A folder of notebooks, a platform's export, or its zip; whatever else is in it gets a row and a reason.
    out : path
        For the gradebook, the tables and the pages. What is there already is not graded again.
    roster : path, optional
        A CSV file (:mod:`course_utils.grading.intake.roster`); without it the file's name is the student's.
    private : path, optional
        A folder with ``course.key`` and, for a lab, ``LAB/checks.py`` with its hidden checks.
    late : path, optional
        The late policy (:mod:`course_utils.grading.late`); remembered in the gradebook.
    regrade : iterable of str
        Checks or exercises to judge again where their text has changed; "changed" for all of these.
    again : bool
        With ``regrade``: also where nothing has changed.
    unsafe : bool
        Agree that students' code runs without a sandbox.
    jobs : int, optional
        Judges at work at once; by default one per processor.
    scheduler : str, optional
        Address of a Dask scheduler whose workers judge in the place of this machine's.
    tls : sequence of path, optional
        For the scheduler: the authority's certificate, our certificate, our key.
    limits : Limits, optional
    root : path, optional
        The course's folder; by default the one at or above the working directory.

    Returns
    -------
    list of Mark
        In the order of the rows.

    Raises
    ------
    CourseError
        When there is no such lab, a folder cannot be read or written, or no sandbox works here and ``unsafe`` was not
        agreed to.
    """
    course = curriculum.load(root)
    chapter = course.chapter(lab)
    preload = preload_of(chapter)
    if private is not None and not Path(private).is_dir():
        raise CourseError(f"there is no folder {private}: --private names the folder with course.key in it")
    policy = read_text(late, "the late policy") if late is not None else None
    if policy is not None:
        read_policy(policy, str(late))
    found = take_in(submissions, roster, lab)
    out = make_out(out)
    key, warning = course_key(private, out)
    advice = [*([f"--unsafe: {UNSAFE}"] if unsafe else []), *([warning] if warning else []), *found.advice]
    for sentence in advice:
        say(f"{sentence[0].upper() if sentence[0] != '-' else '-'}{sentence[1:]}.")

    solution = str(course.root / "solutions" / lab)
    checks = private_checks_of(private, lab)
    engine = Engine(solution, checks, key, tuple(chapter.asks), limits, unsafe=unsafe, preload=preload)
    reference = engine.reference()
    prints = fingerprints(reference, key, engine.private_checks)
    jobs = min(jobs or processors(), max(1, len(found.latest) // 3))
    with Gradebook(out) as book:
        book.belongs_to(lab, key)
        book.learn("title", chapter.title)
        book.learn("hints", json.dumps(reference.hints))
        book.learn("graded by a person", json.dumps(graded_by_a_person(reference)))
        book.learn("starter", json.dumps(starter(reference)))
        if policy is not None:
            book.learn(POLICY, policy)
        for entry in found.earlier:
            book.keep(entry.read(), latest=False)
        run = _runner(jobs, scheduler, tls)
        _grade_new(book, found, engine, prints, run)
        if regrade:
            _grade_again(book, reference, engine, prints, run, regrade, again)
        else:
            _say_what_has_changed(book, prints)
        marks = publish(book, out)
    table(marks, out)
    return marks


def _runner(jobs, scheduler, tls):
    """``run(engine, tasks)``: on this machine, or through a scheduler."""
    if scheduler is not None:
        return lambda engine, tasks: cluster.run(scheduler, engine, tasks, tls)
    return lambda engine, tasks: pool.run(engine, tasks, jobs, gave_up)


def _grade_new(book, found, engine, prints, run):
    """Grade every hand-in that has no grade yet."""
    with Progress(len(found.latest), "grading") as progress:

        def waiting():
            for entry in found.latest:
                submission = entry.read()
                if book.is_graded(submission):
                    book.keep(submission)
                    progress.advance()
                else:
                    yield submission

        with contextlib.closing(run(engine, waiting())) as results:
            for submission, (grade, sandbox) in results:
                book.enter(submission, grade, sandbox, prints)
                progress.advance()


def _grade_again(book, reference, engine, prints, run, regrade, again):
    """Judge the named exercises again, where what their grade rests on has changed."""
    names = set(prints) if "changed" in regrade else {exercise_of(reference, name) for name in regrade}
    todo = {}  # exercises to judge -> student -> the hand-in's number
    for number, submission, known in book.submissions():
        changed = {name for name in names if again or known.get(name) != prints[name]}
        if changed:
            todo.setdefault(judged_with(reference, changed), {})[submission.student] = number
    if not todo:
        say("nothing to regrade: the checks are those that the grades rest on (--again regrades all the same).")
    for exercises, numbers in todo.items():
        chosen = (submission for _, submission, _ in book.submissions() if submission.student in numbers)
        with (
            Progress(len(numbers), "regrading") as progress,
            contextlib.closing(run(replace(engine, only=exercises), chosen)) as results,
        ):
            for submission, (grade, sandbox) in results:
                if grade.status != NOT_GRADED:
                    number = numbers[submission.student]
                    book.enter_again(number, joined(book.results(number), grade), sandbox, exercises, prints)
                progress.advance()


def _say_what_has_changed(book, prints):
    changed = {}
    for _, _, known in book.submissions():
        for name, text in prints.items():
            if known.get(name, text) != text:
                changed[name] = changed.get(name, 0) + 1
    if changed:
        name, count = next(iter(changed.items()))
        more = f" and {len(changed) - 1} other exercises" if len(changed) > 1 else ""
        say(f"{name}{more} changed since {count} hand-ins were graded: --regrade changed judges these again.")


def starter(reference):
    """The lab's code as students get it, so that it is not taken for something they share."""
    from course_utils.authoring.labsource import with_stubs

    return [with_stubs(cell["source"]) for cell in reference.cells if cell["cell_type"] == "code"]


def processors():
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if sys.platform == "linux" else os.cpu_count() or 1
