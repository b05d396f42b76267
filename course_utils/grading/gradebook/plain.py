"""Grades as text for the database's cells, and back."""

import dataclasses
import json
import zlib

from course_utils.checks.verdict import Result
from course_utils.grading.judge import Grade

FIELDS = {field.name for field in dataclasses.fields(Result)}


def result_to(result):
    """A result as JSON."""
    return json.dumps(dataclasses.asdict(result), ensure_ascii=False, sort_keys=True)


def result_from(text):
    """The inverse of :func:`result_to`; what an older or newer version kept besides is passed over."""
    told = {name: value for name, value in json.loads(text).items() if name in FIELDS}
    return Result(**told | {"hints": tuple(told.get("hints", ()))})


def cells_to(cells):
    """Code cells as compressed JSON."""
    return zlib.compress(json.dumps(cells).encode("utf-8", "replace"))


def cells_from(blob):
    """The inverse of :func:`cells_to`."""
    return tuple(json.loads(zlib.decompress(blob)))


def grade_from(student, file, row, results, note, hints):
    """A grade from its row, with the hand-in's note put where people look for it."""
    status, reason, notes, problems, _ = row
    notes = json.loads(notes)
    return Grade(
        student,
        file,
        status,
        "; ".join(filter(None, [reason, note])),
        tuple(results),
        tuple((number, words) for number, words in json.loads(problems)),
        tuple([*([note] if note else []), *notes]),
        hints,
    )
