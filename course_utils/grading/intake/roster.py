"""The roster: who the students are, and which file or platform number is whose.

It is a CSV file: the course's own (``student`` with ``file`` or ``id``, perhaps ``handed_in``), or what a platform
exports as it is: Canvas's gradebook, Moodle's grading worksheet, Gradescope's roster.
"""

import csv
from dataclasses import dataclass, field

from course_utils.errors import CourseError
from course_utils.grading.intake.gradescope import seconds

WANTED = "student with file or id, or a gradebook exported from Canvas, Moodle or Gradescope"


@dataclass
class Roster:
    """Students by file, by the platform's number, and by address; and when they handed in, where the roster says so.

    ``by_file`` alone is exact: with it, a file that is not listed deserves a note.
    """

    students: list = field(default_factory=list)
    by_file: dict = field(default_factory=dict)
    by_id: dict = field(default_factory=dict)
    times: dict = field(default_factory=dict)

    def student(self, file="", ids=()):
        """The student of a file, or of one of the numbers and addresses; None where there is none."""
        if file and file in self.by_file:
            return self.by_file[file]
        return next((self.by_id[key] for key in ids if key and key in self.by_id), None)


def read_roster(path):
    """Read a roster; CourseError where it is none."""
    try:
        with open(path, newline="", encoding="utf-8-sig") as lines:
            table = csv.DictReader(lines)
            columns = set(table.fieldnames or ())
            rows = [{key: (value or "").strip() for key, value in row.items() if type(key) is str} for row in table]
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise CourseError(f"cannot read the roster {path}: {problem}") from problem
    for wanted, reader in (
        ({"student", "file"}, _own),
        ({"student", "id"}, _own),
        ({"Student", "ID"}, _canvas),
        ({"Identifier", "Full name"}, _moodle),
        ({"First Name", "Last Name", "SID"}, _gradescope),
        ({"Name", "SID"}, _gradescope),
    ):
        if wanted <= columns:
            return reader(path, rows)
    raise CourseError(f"the roster {path} needs the columns student,file in its first line (or: {WANTED})")


def _own(path, rows):
    roster = Roster()
    for row in rows:
        student, file, number = row["student"], row.get("file", ""), row.get("id", "")
        if not student or not (file or number):
            raise CourseError(f"the roster {path} has a line without a student or without a file or id")
        for known, key in ((roster.by_file, file), (roster.by_id, number)):
            if key and known.setdefault(key, student) != student:
                raise CourseError(f"the roster {path} gives {key!r} to two students: {known[key]} and {student}")
        roster.students.append(student)
        if row.get("handed_in"):
            when = seconds(row["handed_in"])
            if when is None:
                raise CourseError(
                    f"the roster {path} says that {student} handed in at {row['handed_in']!r}: "
                    "write it as 2026-11-20 23:59:00 +01:00"
                )
            roster.times[file or student] = when
    return roster


def _canvas(path, rows):
    """``Lovelace, Ada`` is Ada Lovelace; the line of possible points and the test student are no one."""
    roster = Roster()
    for row in rows:
        if row["ID"].isdigit() and row["Student"] and row["Student"] != "Student, Test":
            _enter(roster, first_name_first(row["Student"]), row["ID"], row.get("SIS User ID"), row.get("SIS Login ID"))
    return roster


def _moodle(path, rows):
    roster = Roster()
    for row in rows:
        number = "".join(c for c in row["Identifier"] if c.isdigit())
        if number:
            _enter(roster, row["Full name"] or row["Identifier"], number, row.get("Email address"))
    return roster


def _gradescope(path, rows):
    roster = Roster()
    for row in rows:
        name = row.get("Name") or f"{row.get('First Name', '')} {row.get('Last Name', '')}".strip()
        if name:
            _enter(roster, name, row["SID"], row.get("Email"))
    return roster


def _enter(roster, student, *keys):
    """Two students of one name are told apart by their number."""
    if student in roster.students:
        student = f"{student} {keys[0]}"
    roster.students.append(student)
    roster.by_id.update({key: student for key in keys if key})


def first_name_first(name):
    """``Lovelace, Ada`` -> ``Ada Lovelace``."""
    last, comma, first = name.partition(",")
    return f"{first.strip()} {last.strip()}" if comma else name
