"""Answers in words: what a person has to grade, as a table to fill in, and the points read back from it.

``course points GRADES`` writes ``points.csv`` with every student's answer; fill in the column ``points`` (and
``comment``) in any spreadsheet; ``course points GRADES --from points.csv`` reads it. Points given so stay when the
notebook is graded again.
"""

import ast
import re
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading.files import as_typed, read_table, short, write_table
from course_utils.grading.gradebook import ByHand, Gradebook
from course_utils.grading.publish import publish
from course_utils.grading.terminal import say

POINTS_FILE = "points.csv"
COLUMNS = ("student", "exercise", "points", "of", "comment", "answer")
NEEDED = ("student", "exercise", "points")


def graded_by_a_person(reference):
    """The exercises whose checks are worth nothing, and what the lab's text says a person gives for each.

    Returns
    -------
    dict of str to float
        0 where the text does not say.
    """
    text = "\n".join(cell["source"] for cell in reference.cells if cell["cell_type"] == "markdown")
    worth = {}
    for exercise in reference.exercises:
        if not any(check.points for check in reference.checks if check.exercise == exercise):
            told = re.search(rf"Exercise `{re.escape(exercise)}`\*\* \(([\d.]+) points?", text)
            worth[exercise] = float(told[1]) if told else 0.0
    return worth


def points(grades, source=None):
    """Write the table to fill in, or with ``source`` read it.

    Parameters
    ----------
    grades : path
        The folder that ``course grade`` wrote.
    source : path, optional
        A filled-in table. An empty cell under ``points`` changes nothing.
    """
    grades = Path(grades)
    with Gradebook.existing(grades) as book:
        if source is None:
            _write(book, grades / POINTS_FILE)
            return
        changed = sum([book.give(*row) for row in _checked(book, source)])
        publish(book, grades)
    say(f"{changed} entr{'y' if changed == 1 else 'ies'} changed; the pages and tables in {grades} are up to date.")


def _write(book, path):
    if path.exists():
        raise CourseError(f"{path} is there already: read it with --from, or move it away first")
    rows = []
    cells = {submission.student: submission.cells for _, submission, _ in book.submissions()}
    for mark in book.marks():
        for exercise in sorted({*mark.open_questions, *mark.by_hand}):
            hand = mark.by_hand.get(exercise)
            worth = hand.worth if hand else mark.open_questions[exercise]
            answer = answer_in(cells.get(mark.student, ()), exercise)
            given = (
                (short(hand.points), short(worth), hand.comment) if hand else ("", short(worth) if worth else "", "")
            )
            rows.append((mark.student, exercise, *given, answer))
    if not rows:
        raise CourseError(f"nothing in {book.lab} is graded by a person")
    write_table(path, COLUMNS, rows)
    say(f"wrote {path}: fill in the column points, then run `course points {path.parent} --from {path}`.")


def _checked(book, source):
    """Every row's student, exercise and points; CourseError names the first row that cannot be used, none is kept."""
    students = {mark.student: mark for mark in book.marks()}
    given = []
    for line, row in enumerate(read_table(source, NEEDED), 2):
        where = f"{source}, line {line}"
        student, exercise = as_typed(row["student"]), as_typed(row["exercise"])
        told = as_typed(row["points"]).replace(",", ".")
        if not told:
            continue
        if student not in students:
            raise CourseError(f"{where}: there is no student {student!r} in the gradebook")
        mark = students[student]
        if exercise not in mark.open_questions and exercise not in mark.by_hand:
            names = ", ".join(sorted({*mark.open_questions, *mark.by_hand})) or "none"
            raise CourseError(f"{where}: {exercise!r} is not graded by a person; those are: {names}")
        known = mark.by_hand[exercise].worth if exercise in mark.by_hand else mark.open_questions[exercise]
        worth = _number(as_typed(row.get("of", "")).replace(",", ".") or f"{known:g}", f"{where}, column of")
        number = _number(told, f"{where}, column points")
        if not 0 <= number <= worth:
            raise CourseError(f"{where}: {number:g} points are not between 0 and {worth:g} (the column of)")
        given.append((student, exercise, ByHand(number, worth, as_typed(row.get("comment", "")))))
    return given


def _number(text, where):
    try:
        number = float(text)
        if number == number and abs(number) < 1e9:
            return number
    except ValueError:
        pass
    raise CourseError(f"{where}: {text!r} is not a number")


def answer_in(cells, name):
    """The text that a notebook's last assignment of ``name`` gives it, read without running anything."""
    answer = ""
    for source in cells:
        try:
            body = ast.parse(source).body
        except (SyntaxError, ValueError, RecursionError, MemoryError):
            continue
        for node in body:
            if isinstance(node, ast.Assign) and any(isinstance(t, ast.Name) and t.id == name for t in node.targets):
                constant = isinstance(node.value, ast.Constant)
                told = node.value.value if constant else "(not plain text: see the notebook)"
                answer = told if isinstance(told, str) else "" if told is ... else str(told)
    return answer
