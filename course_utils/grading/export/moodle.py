"""Moodle: the grading worksheet that Moodle exports, with grades and a line of feedback, to be uploaded there."""

from course_utils.grading.export import sheet
from course_utils.grading.files import short
from course_utils.grading.intake.roster import read_roster

MOODLE_FILE = "moodle.csv"


def write(grades, roster, out=None):
    """Write ``moodle.csv``. Grades are scaled to Moodle's maximum where that differs from the lab's."""
    columns, rows = sheet.read(roster, ("Identifier", "Full name", "Grade"), "Moodle")
    marks, _ = sheet.marks_of(grades)
    known, used = read_roster(roster), {}
    for row in rows:
        student = known.student(ids=("".join(c for c in row["Identifier"] if c.isdigit()),))
        mark = marks.get(student)
        if mark is None or mark.grade.status not in sheet.HANDED_IN:
            continue
        row["Grade"] = _grade(mark, row.get("Maximum Grade", ""))
        if "Feedback comments" in columns:
            row["Feedback comments"] = _feedback(mark)
        used[student] = mark
    path = out or grades / MOODLE_FILE
    sheet.write(path, columns, rows)
    sheet.tell(path, marks, used, "Moodle")


def _grade(mark, maximum):
    """In Moodle's scale, with its decimal mark."""
    try:
        most = float(maximum.replace(",", "."))
    except ValueError:
        most = mark.worth
    told = short(round(mark.total * most / mark.worth, 2) if mark.worth else 0)
    return told.replace(".", ",") if "," in maximum else told


def _feedback(mark):
    words = [f"{short(mark.total)} of {short(mark.worth)} points."]
    words += [f"{mark.late.says}."] if mark.deducted else []
    named = dict.fromkeys((r.exercise, r.mistake) for r in mark.grade.results if r.mistake)
    words += [f"{exercise}: {slug}." for exercise, slug in named]
    words += [f"{name}: {hand.comment}" for name, hand in mark.by_hand.items() if hand.comment]
    if mark.grade.status != "graded" and mark.grade.reason:
        words.append(f"{mark.grade.reason}.")
    return " ".join(" ".join(words).split())
