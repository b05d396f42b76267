"""Canvas: the gradebook that Canvas exports, with one assignment's column filled in, to be imported there.

A student who handed in nothing keeps an empty cell: what that means is Canvas's policy.
"""

import re

from course_utils.errors import CourseError
from course_utils.grading.export import sheet
from course_utils.grading.files import short
from course_utils.grading.intake.roster import read_roster
from course_utils.grading.terminal import say

WHO = ("Student", "ID", "SIS User ID", "SIS Login ID", "Section")
ASSIGNMENT = re.compile(r".+ \(\d+\)")
CANVAS_FILE = "canvas.csv"


def write(grades, roster, out=None, column=None):
    """Write ``canvas.csv``."""
    columns, rows = sheet.read(roster, ("Student", "ID"), "Canvas")
    marks, lab = sheet.marks_of(grades)
    column = _column(columns, column, lab, roster)
    known, used = read_roster(roster), {}
    worth = max((mark.worth for mark in marks.values()), default=0)
    for row in rows:
        if row["Student"].strip() == "Points Possible":
            if row[column] and _number(row[column]) not in (None, worth):
                say(f"Canvas gives {row[column].strip()} points for {column}, the lab {short(worth)}: mend it there.")
            continue
        student = known.student(ids=(row["ID"],))
        mark = marks.get(student)
        graded = mark is not None and mark.grade.status in sheet.HANDED_IN
        row[column] = short(mark.total) if graded else ""
        if graded:
            used[student] = mark
    path = out or grades / CANVAS_FILE
    sheet.write(path, [name for name in WHO if name in columns] + [column], rows)
    sheet.tell(path, marks, used, "Canvas")


def _column(columns, column, lab, roster):
    """The assignment's column: the one that is named, or the only one that is named like the lab."""
    assignments = [name for name in columns if ASSIGNMENT.fullmatch(name)]
    if column is not None:
        found = [name for name in columns if name == column] or [n for n in assignments if n.startswith(f"{column} (")]
    else:
        number, _, words = lab.partition("_")
        like = (lab, words.replace("_", " "), f"lab {number}", f"lab {number.lstrip('0')}")
        found = [n for n in assignments if any(w and re.search(rf"\b{re.escape(w)}\b", n, re.IGNORECASE) for w in like)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(repr(name) for name in assignments) or "none"
    raise CourseError(f"which column of {roster} is {lab}? Say it with --column; the assignments are: {names}")


def _number(text):
    try:
        return float(text.strip().replace(",", "."))
    except ValueError:
        return None
