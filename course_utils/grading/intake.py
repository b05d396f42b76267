"""Reads submissions: whatever lies in the folder becomes a row, with its code cells or with the reason why it has none.

A file is read once, whole, up to a cap, and only if it is a regular file; links are not followed. Answers are found
by name when the code has run, so nothing in a notebook's metadata is looked at, and a copied or renamed cell does no
harm.
"""

import csv
import json
import os
import stat
from dataclasses import dataclass
from pathlib import Path

from course_utils.errors import CourseError

LARGEST = 32 << 20  # bytes; pictures in outputs count too
MOST_CELLS = 1_000
MOST_CODE = 2 << 20  # characters
LEFTOVERS = {".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints", "__MACOSX"}  # of file managers and Jupyter


@dataclass(frozen=True)
class Submission:
    """One entry of the submissions folder.

    Attributes
    ----------
    student : str
        From the roster, else the file's name; never from inside the notebook.
    file : str
        The entry's name; empty for a student of the roster who handed in nothing.
    cells : tuple of str
        The code cells' text.
    problem : str or None
        Why it cannot be graded.
    note : str
        What the instructor should know although it can be graded.
    """

    student: str
    file: str
    cells: tuple[str, ...] = ()
    problem: str | None = None
    note: str = ""


class _Unreadable(Exception):
    """Its text is the reason in the row."""


def read_folder(folder, roster=None):
    """All submissions of a folder, by file name.

    Parameters
    ----------
    folder : path
    roster : path, optional
        A CSV file with the columns ``student`` and ``file``.

    Raises
    ------
    CourseError
        When the folder, or the roster, cannot be read, or there is nothing to grade.
    """
    folder = Path(folder)
    students = read_roster(roster) if roster is not None else {}
    try:
        with os.scandir(folder) as found:
            names = sorted(entry.name for entry in found if entry.name not in LEFTOVERS)
    except OSError as problem:
        raise CourseError(f"cannot read the submissions folder {folder}: {problem.strerror.lower()}") from problem
    if not names:
        raise CourseError(f"the submissions folder {folder} is empty: it should hold one notebook per student")
    submissions = [read_file(folder / name, students.get(name), roster is not None) for name in names]
    missing = [
        Submission(student, "", problem="no file was handed in")
        for file, student in sorted(students.items())
        if file not in names
    ]
    return submissions + missing


def read_roster(path):
    """Which student each file belongs to."""
    try:
        with open(path, newline="", encoding="utf-8-sig") as lines:
            table = csv.DictReader(lines)
            if not {"student", "file"} <= set(table.fieldnames or ()):
                raise CourseError(f"the roster {path} needs the columns student,file in its first line")
            rows = [((row["file"] or "").strip(), (row["student"] or "").strip()) for row in table]
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise CourseError(f"cannot read the roster {path}: {problem}") from problem
    students = {}
    for file, student in rows:
        if not file or not student:
            raise CourseError(f"the roster {path} has a line without a student or without a file")
        if students.setdefault(file, student) != student:
            raise CourseError(f"the roster {path} gives {file!r} to two students: {students[file]} and {student}")
    return students


def read_file(path, student=None, expected=False):
    """One submission; whatever the file is, this returns a row.

    Parameters
    ----------
    student : str, optional
        The roster's name for this file.
    expected : bool
        Whether there is a roster, so that a file it does not list deserves a note.
    """
    name = path.name.encode("utf-8", "replace").decode()
    notes = [] if student or not expected else ["not in the roster"]
    student = student or _stem(name)
    try:
        cells = notebook_cells(_bytes(path))
    except _Unreadable as reason:
        return Submission(student, name, problem=str(reason), note="; ".join(notes))
    if not path.name.endswith(".ipynb"):
        notes.append("its name does not end in .ipynb")
    return Submission(student, name, cells, note="; ".join(notes))


def _stem(name):
    """``ada.ipynb`` -> ``ada``; also where a browser or a mail program has added to the extension."""
    for ending in (".ipynb.txt", ".ipynb.json", ".ipynb", ".json", ".txt"):
        if name.lower().endswith(ending) and len(name) > len(ending):
            return name[: -len(ending)]
    return name


def _bytes(path):
    try:
        kind = os.lstat(path).st_mode
        if stat.S_ISLNK(kind):
            raise _Unreadable("is a link, which is not followed")
        if stat.S_ISDIR(kind):
            raise _Unreadable("is a folder, not a notebook")
        if not stat.S_ISREG(kind):
            raise _Unreadable("is not a regular file")
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
        with os.fdopen(descriptor, "rb") as file:
            data = file.read(LARGEST + 1)
    except OSError as problem:
        raise _Unreadable(f"cannot be read: {(problem.strerror or 'unknown reason').lower()}") from problem
    if len(data) > LARGEST:
        raise _Unreadable(f"is larger than {LARGEST >> 20} MiB: clear its outputs and hand it in again")
    return data


def notebook_cells(data):
    """The text of a notebook's code cells, from its bytes (nbformat 3 and 4)."""
    if not data.strip():
        raise _Unreadable("is empty")
    try:
        notebook = json.loads(data.decode("utf-8-sig"))
    except UnicodeDecodeError:
        raise _Unreadable("is not a notebook: it is not text") from None
    except RecursionError:
        raise _Unreadable("is not a notebook: it is nested too deep") from None
    except ValueError as problem:
        raise _Unreadable(
            "is cut off: the file ends in the middle of the notebook"
            if _ends_early(problem)
            else "is not a notebook: it is not JSON"
        ) from None
    cells = _cells(notebook)
    code = [_source(cell) for cell in cells if cell.get("cell_type") == "code"]
    if len(cells) > MOST_CELLS or sum(map(len, code)) > MOST_CODE:
        raise _Unreadable(f"has more than {MOST_CELLS} cells, or {MOST_CODE >> 20} MiB of code")
    return tuple(code)


def _ends_early(problem):
    """Whether JSON that begins well goes wrong only at its very end, or in a string without one."""
    if not isinstance(problem, json.JSONDecodeError) or not problem.doc.lstrip().startswith("{"):
        return False
    near_the_end = problem.pos >= len(problem.doc.rstrip()) - len("false")
    return near_the_end or problem.msg.startswith("Unterminated")


def _cells(notebook):
    cells = notebook.get("cells") if type(notebook) is dict else None
    if cells is None and type(notebook) is dict and type(notebook.get("worksheets")) is list:  # nbformat 3
        sheets = [sheet.get("cells") for sheet in notebook["worksheets"] if type(sheet) is dict]
        cells = [cell for sheet in sheets if type(sheet) is list for cell in sheet]
    if type(cells) is not list or not all(type(cell) is dict for cell in cells):
        raise _Unreadable("is JSON, but not a notebook: it has no list of cells")
    return cells


def _source(cell):
    """A cell's text, with what UTF-8 cannot write replaced."""
    source = cell.get("source", cell.get("input", ""))
    if type(source) is list and all(type(line) is str for line in source):
        source = "".join(source)
    if type(source) is not str:
        raise _Unreadable("is damaged: the text of a cell is not text")
    return source.encode("utf-8", "replace").decode().replace("\0", "")
