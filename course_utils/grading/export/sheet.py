"""A platform's own gradebook file: read as it is, filled in, and written in the same form."""

import csv
import io

from course_utils.errors import CourseError
from course_utils.grading.files import write_whole
from course_utils.grading.gradebook import Gradebook
from course_utils.grading.terminal import say

HANDED_IN = ("graded", "not attempted", "unreadable")


def read(path, needed, platform):
    """Columns and rows; CourseError where a column is missing."""
    try:
        with open(path, newline="", encoding="utf-8-sig") as lines:
            table = csv.DictReader(lines)
            rows = list(table)
            columns = list(table.fieldnames or ())
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise CourseError(f"cannot read {path}: {problem}") from problem
    missing = [name for name in needed if name not in columns]
    if missing:
        raise CourseError(
            f"{path} has no column {missing[0]!r}: give the gradebook as {platform} exports it (in English)"
        )
    return columns, [{key: value or "" for key, value in row.items() if type(key) is str} for row in rows]


def write(path, columns, rows):
    """Write it for the platform: cells exactly as they are, since it compares names."""
    text = io.StringIO()
    table = csv.DictWriter(text, columns, extrasaction="ignore", lineterminator="\r\n")
    table.writeheader()
    table.writerows(rows)
    write_whole(path, text.getvalue())


def marks_of(grades):
    """Every student's mark, by name, and the lab's name."""
    with Gradebook.existing(grades) as book:
        return {mark.student: mark for mark in book.marks()}, book.lab


def tell(path, marks, used, platform):
    """Say what was written, and whom it does not hold."""
    say(f"wrote {path}: {len(used)} grades, to be imported into {platform}.")
    left = [mark.student for mark in marks.values() if mark.grade.status in HANDED_IN and mark.student not in used]
    if left:
        shown = ", ".join(left[:5]) + (f" and {len(left) - 5} more" if len(left) > 5 else "")
        say(f"not in {platform}'s file, so not exported: {shown}.")
