"""From the gradebook to what people read: a page for each student, one for the class, ``grades.csv``, ``changes.csv``.

All of it can be made again at any time, so it is only ever written whole, and the gradebook alone has to be kept.
"""

import json
import os
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading.files import write_table, write_whole
from course_utils.grading.lines import COLUMNS, line_of
from course_utils.grading.report.classroom import class_page
from course_utils.grading.report.names import PageNames
from course_utils.grading.report.student import page
from course_utils.grading.similarity import similar_pairs
from course_utils.grading.statistics import of_class

CSV_FILE = "grades.csv"
CHANGES_FILE = "changes.csv"
CLASS_PAGE = "index.html"
PAGES = "students"
CHANGES = ("at", "who", "kind", "student", "what", "before", "after")


def publish(book, out):
    """Write everything that follows from the gradebook into ``out``.

    Returns
    -------
    list of Line
    """
    out = Path(out)
    title = book.fact("title", book.lab)
    names, lines = PageNames(), []
    for mark in book.marks():
        name = names.page(mark.student, mark.grade.file)
        write_if_changed(out / PAGES / name, page(mark, book.lab, title, book=address()))
        lines.append(line_of(mark, f"{PAGES}/{name}"))
    starter = json.loads(book.fact("starter", "[]"))
    pairs = similar_pairs(((s.student, s.cells) for _, s, _ in book.submissions()), starter)
    write_if_changed(out / CLASS_PAGE, class_page(lines, of_class(lines), pairs, book.lab, title))
    write_table(out / CSV_FILE, COLUMNS, [line.cells() for line in lines])
    write_table(out / CHANGES_FILE, CHANGES, book.history())
    return lines


def address():
    """Where the book is read, with a closing slash; empty where COURSE_BOOK does not say."""
    found = os.environ.get("COURSE_BOOK", "")
    return found if not found or found.endswith("/") else found + "/"


def write_if_changed(path, text):
    """Write a page unless it is as it should be already."""
    try:
        if path.read_text(encoding="utf-8") == text:
            return
    except (OSError, UnicodeDecodeError):
        pass
    write_whole(path, text, durable=False)


def read_text(path, what):
    """A small text file that a person wrote; CourseError where it cannot be read."""
    try:
        return Path(path).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as problem:
        reason = getattr(problem, "strerror", None) or "it is not text"
        raise CourseError(f"cannot read {what} in {path}: {reason.lower()}") from problem
