"""The grades as a CSV file, and the one way in which anything is written: whole, or not at all."""

import csv
import io
import os
import tempfile
from pathlib import Path

from course_utils.errors import CourseError

COLUMNS = ("student", "file", "score", "max_score", "status", "reason")
CSV_FILE = "grades.csv"


def write_whole(path, text):
    """Write a file so that it is there with all its content, or as it was before, even after a kill or a power cut."""
    path = Path(path)
    descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.chmod(temporary, 0o644)
        os.replace(temporary, path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def make_out(out):
    """The folder for the results, made if need be, and found to be writable before anything is graded."""
    out = Path(out)
    try:
        (out / "students").mkdir(parents=True, exist_ok=True)
        for folder in (out, out / "students"):
            for left in folder.glob(".*.part"):  # of a run that was killed
                left.unlink()
            with tempfile.TemporaryFile(dir=folder):
                pass
    except OSError as problem:
        raise CourseError(
            f"cannot write to {out}: {problem.strerror.lower()}; name another folder with --out"
        ) from problem
    return out


def write_csv(out, grades):
    """Write ``grades.csv``: one row per submission."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    for grade in grades:
        row = (grade.student, grade.file, short(grade.score), short(grade.max_score), grade.status, grade.reason)
        table.writerow([_harmless(cell) for cell in row])
    write_whole(Path(out) / CSV_FILE, text.getvalue())


def short(points):
    """Points as people write them: 7, not 7.0, and 7.5 as it is."""
    return f"{round(points, 6):g}"


def _harmless(cell):
    """One line, and no formula: a spreadsheet runs a cell that begins with an equals sign."""
    cell = " ".join(cell.split())
    return "'" + cell if cell[:1] in ("=", "+", "-", "@") else cell
