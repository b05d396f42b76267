"""An invented class: its hand-ins of one lab are made, graded by the real grader, and shown on the site.

Who is in the class and what goes wrong there is in ``book/instructors/sample_class``; nobody in it exists. The build
grades it once, and again when the grader or the lab has changed; where no sandbox works the site says so instead.
"""

import contextlib
import datetime
import io
import json
import os
import random
import re
import shutil
import tomllib
from pathlib import Path

from course_utils.authoring import curriculum
from course_utils.authoring.state import files_of, hash_of
from course_utils.errors import CourseError
from course_utils.grading.command import grade
from course_utils.grading.files import read_table, write_table
from course_utils.grading.limits import Limits
from course_utils.grading.manual import points
from course_utils.grading.warm import Worker

FOLDER = "book/instructors/sample_class"
RESULT = "_build/sample_class"
PUBLISHED = ("index.html", "students", "grades.csv")  # not the gradebook, which holds answers and who graded
TO_THE_BOOK = "../../../"  # from _static/sample_class/students
COPY_RENAMES = {"losses": "curve", "g_w": "dw", "g_b": "db", "p": "prob", "total": "acc", "e": "ex", "m": "top"}
LATE = """deadline = {deadline}
zone = "UTC"
grace_minutes = 15
percent_per_day = 10
at_most_percent = 50
"""


def provide(root=None, say=print):
    """Grade the sample class unless that is done; returns the folder with its pages, or the reason why there is none.

    Returns
    -------
    folder : Path or None
    reason : str
        Why there is none; empty where there is.
    """
    root = curriculum.find_root(root)
    result, stamp = root / RESULT, root / RESULT / "state"
    state = state_of(root)
    if not (stamp.is_file() and stamp.read_text() == state):
        reason = sandbox_problem()
        if reason:
            return None, reason
        say("grading the sample class")
        grade_class(root, result)
        stamp.write_text(state)
    return result, ""


def state_of(root):
    """A hash of all that the class's pages follow from."""
    lab = read_class(root)["lab"]
    made_of = ("course_utils", FOLDER, f"labs/{lab}", f"solutions/{lab}")
    return hash_of(root, [path for name in made_of for path in files_of(root / name)])


def sandbox_problem():
    """Why students' code cannot be kept in on this machine; empty where it can."""
    try:
        with Worker() as worker:
            worker.start()
    except CourseError as problem:
        return str(problem)
    return ""


def grade_class(root, out):
    """Make the hand-ins, grade them, and enter the points that a person gave; what was in ``out`` is replaced."""
    told = read_class(root)
    work = out.with_name(out.name + ".work")
    for folder in (work, out):
        shutil.rmtree(folder, ignore_errors=True)
    hand_in(root, told, work / "submissions")
    (work / "course.key").write_text(told["key"], encoding="utf-8")
    (work / "late.toml").write_text(LATE.format(deadline=told["deadline"].isoformat()), encoding="utf-8")
    options = {"roster": work / "roster.csv", "private": work, "late": work / "late.toml", "root": root}
    write_roster(told, options["roster"])
    with _linked_to(TO_THE_BOOK), _quietly():
        grade(told["lab"], work / "submissions", out=out, limits=Limits(cpu=1.0, after_a_hang=0.2), **options)
        _give_points(told, out)
    for path in out.iterdir():
        if path.name not in PUBLISHED:
            path.unlink()
    shutil.rmtree(work)


def read_class(root):
    """``class.toml`` as a dictionary."""
    return tomllib.loads((root / FOLDER / "class.toml").read_text(encoding="utf-8"))


def read_answers(root):
    """``answers.txt``: (exercise, "right" or the mistake's name) -> the ways in which it is written."""
    text = (root / FOLDER / "answers.txt").read_text(encoding="utf-8")
    answers = {}
    for piece in re.split(r"^--- ", text, flags=re.MULTILINE)[1:]:
        head, _, source = piece.partition("\n")
        exercise, _, kind = head.partition(": ")
        answers.setdefault((exercise, kind.strip()), []).append(source.strip() + "\n")
    return answers


def hand_ins_of(student):
    """The names of the files that a student hands in, the one that counts last."""
    name = student["name"].lower().replace(" ", ".")
    how = student.get("how", "")
    return [] if how == "missing" else [f"{name}.ipynb", f"{name}-2.ipynb"] if how == "twice" else [f"{name}.ipynb"]


def write_roster(told, path):
    """The roster: who, which file, when. Whoever hands in nothing is on it too."""
    lines = ["student,file,handed_in"]
    for number, student in enumerate(told["student"]):
        hours = student.get("late", -(1 + number * 37 % 50))
        when = told["deadline"] + datetime.timedelta(hours=hours, minutes=number * 17 % 60 - 60)
        for k, file in enumerate(hand_ins_of(student) or [f"{student['name']}.ipynb"]):
            # a second hand-in comes twenty minutes later
            lines.append(f"{student['name']},{file},{when + datetime.timedelta(minutes=20 * k)} +00:00")
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")


def hand_in(root, told, folder):
    """Write everybody's notebooks into ``folder``."""
    folder.mkdir(parents=True)
    released = json.loads((root / "labs" / told["lab"] / "lab.ipynb").read_text(encoding="utf-8"))
    answers, known = read_answers(root), {student["name"]: student for student in told["student"]}
    for student in told["student"]:
        how = student.get("how", "")
        author = known[how.removeprefix("copied from ")] if how.startswith("copied from ") else student
        cells = [dict(cell) for cell in released["cells"]]
        for cell in cells:
            cell["source"] = filled_in("".join(cell["source"]), author, answers).replace("your.name", student["name"])
        if author is not student:
            cells = [{**cell, "source": disguised(cell)} for cell in cells]
        cells = [*extra_cells(how), *cells]
        for number, file in enumerate(hand_ins_of(student)):
            text = json.dumps({**released, "cells": cells if number or how != "twice" else cells[: len(cells) // 2]})
            (folder / file).write_text(text[: len(text) // 3] if how == "cut off" else text, encoding="utf-8")


def filled_in(source, student, answers):
    """A cell of the lab as this student leaves it."""
    found = re.search(r"^(?:def )?(\w+)(?:\(| = \.\.\.)", source, flags=re.MULTILINE)
    exercise = found.group(1) if found and "..." in source else ""
    untouched = student.get("how") == "untouched" or exercise in student.get("blank", ())
    if untouched or not any(exercise == name for name, _ in answers):
        return source
    kind = student.get("report", "good") if exercise == "report" else student.get("wrong", {}).get(exercise, "right")
    ways = answers[exercise, kind]
    return random.Random(f"{student['name']} {exercise}").choice(ways)


def disguised(cell):
    """A copied cell: other names, and a comment on top."""
    source = cell["source"]
    if cell["cell_type"] != "code" or "def " not in source:
        return source
    for old, new in COPY_RENAMES.items():
        source = re.sub(rf"\b{old}\b", new, source)
    return f"# my own solution\n{source}"


def extra_cells(how):
    """Cells that a student has put before the lab's."""
    added = {"crash": "import os\nos._exit(1)", "out of order": "print(train(X, y, 0.1, 5)[2])"}.get(how)
    cell = {"cell_type": "code", "id": "added", "metadata": {}, "execution_count": None, "outputs": []}
    return [{**cell, "source": added}] if added else []


def _give_points(told, out):
    """Fill in the table that ``course points`` writes, and read it, as an instructor does."""
    points(out)
    kinds = {student["name"]: student.get("report") for student in told["student"]}
    rows = read_table(out / "points.csv", ("student", "points", "comment", "answer"))
    for row in rows:
        kind = kinds[row["student"]] if row["answer"] else "nothing"
        row |= {key: str(value) for key, value in told["points"][kind].items()}
    write_table(out / "points.csv", tuple(rows[0]), [tuple(row.values()) for row in rows])
    points(out, source=out / "points.csv")


@contextlib.contextmanager
def _linked_to(address):
    """Let the pages link to the book at this address."""
    before = os.environ.get("COURSE_BOOK")
    os.environ["COURSE_BOOK"] = address
    try:
        yield
    finally:
        os.environ.pop("COURSE_BOOK")
        if before is not None:
            os.environ["COURSE_BOOK"] = before


@contextlib.contextmanager
def _quietly():
    """Keep what the grader says to an instructor off the terminal."""
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        yield


def main():
    """``course sample-class``: grade the class and say where its pages are."""
    folder, reason = provide(say=lambda sentence: print(f"course: {sentence}"))
    if folder is None:
        raise CourseError(f"the sample class is not graded: {reason}")
    print(f"course: the sample class's page is {Path(folder) / 'index.html'}")
