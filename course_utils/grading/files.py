"""The one way in which anything is written: whole, or not at all; and cells of tables that no spreadsheet runs."""

import csv
import io
import os
import tempfile
from pathlib import Path

from course_utils.errors import CourseError

FORMULA = ("=", "+", "-", "@")


def write_whole(path, text, durable=True):
    """Write a file so that it is there with all its content, or as it was before, even after a kill.

    ``durable`` stands up to a power cut too, which costs a wait for the disk: not needed for what can be made again.
    """
    path = Path(path)
    descriptor, temporary = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    try:
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            if durable:
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


def write_table(path, columns, rows):
    """Write a CSV file; what a person may have typed is made harmless."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(columns)
    table.writerows([harmless(cell) if type(cell) is str else cell for cell in row] for row in rows)
    write_whole(path, text.getvalue())


def read_table(path, columns):
    """The rows of a CSV file as dicts; CourseError where it cannot be read or lacks one of ``columns``."""
    try:
        with open(path, newline="", encoding="utf-8-sig") as lines:
            table = csv.DictReader(lines)
            there = tuple(table.fieldnames or ())
            rows = [{name: value or "" for name, value in row.items() if type(name) is str} for row in table]
    except (OSError, UnicodeDecodeError, csv.Error) as problem:
        raise CourseError(f"cannot read {path}: {problem}") from problem
    missing = [name for name in columns if name not in there]
    if missing:
        raise CourseError(f"{path} has no column {missing[0]!r} in its first line; it needs {', '.join(columns)}")
    return rows


def short(points):
    """Points as people write them: 7, not 7.0, and 7.5 as it is."""
    return f"{round(points, 6):g}"


def harmless(cell):
    """One line, and no formula: a spreadsheet runs a cell that begins with an equals sign."""
    cell = " ".join(cell.split())
    return "'" + cell if cell[:1] in FORMULA else cell


def as_typed(cell):
    """A cell that :func:`harmless` has made, or a person has typed, as it was meant."""
    return cell[1:] if cell[:1] == "'" and cell[1:2] in FORMULA else cell.strip()
