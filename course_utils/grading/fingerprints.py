"""What a grade rests on: one fingerprint for each exercise, of its checks, the solution, its mistakes and the key.

Where a fingerprint is the same, judging again would give the same result, so it is not done again.
"""

import ast
import hashlib
from pathlib import Path

from course_utils.authoring.reference import mistake_files
from course_utils.checks.needs import needs_of
from course_utils.errors import CourseError


def fingerprints(reference, key, private=None):
    """One for each exercise of a lab.

    Parameters
    ----------
    reference : LabReference
    key : bytes
    private : path, optional
        The folder whose ``checks.py`` is used in the place of the lab's own.

    Returns
    -------
    dict of str to str
    """
    source = (Path(private or reference.folder) / "checks.py").read_text(encoding="utf-8")
    of_checks, shared = _parts(source, {check.name for check in reference.checks})
    solution = [cell["source"] for cell in reference.cells if cell["cell_type"] == "code"]
    files = {path.stem: path.read_text(encoding="utf-8") for path in mistake_files(reference.folder)}
    own = {exercise for exercise in reference.exercises if exercise in files}
    common = [text for stem, text in files.items() if stem not in own]
    found = {}
    for exercise in reference.exercises:
        checks = [of_checks.get(c.name, "") for c in reference.checks if c.exercise == exercise]
        told = repr([checks, shared, solution, files.get(exercise, ""), common, hashlib.sha256(key).digest()])
        found[exercise] = hashlib.sha256(told.encode()).hexdigest()[:16]
    return found


def _parts(source, names):
    """The text of each check, and of all else in the file."""
    lines = source.splitlines()
    checks, taken = {}, set()
    for node in ast.parse(source).body:
        if isinstance(node, ast.FunctionDef) and node.name in names:
            first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
            checks[node.name] = "\n".join(lines[first - 1 : node.end_lineno])
            taken |= set(range(first - 1, node.end_lineno))
    return checks, "\n".join(line for k, line in enumerate(lines) if k not in taken and line.strip())


def exercise_of(reference, name):
    """The exercise that a check, or an exercise, of this name belongs to."""
    for check in reference.checks:
        if name in (check.name, check.exercise):
            return check.exercise
    names = ", ".join(reference.exercises)
    raise CourseError(f"there is no check or exercise {name!r} in {reference.lab}; the exercises are: {names}")


def judged_with(reference, changed):
    """The exercises to judge together when some have changed: what they build on, and what builds on them.

    What is said of an answer depends on whether those that it builds on pass.
    """
    needs = needs_of(reference.checks)
    touched = set(changed) | {exercise for exercise, below in needs.items() if set(below) & set(changed)}
    touched |= {need for exercise in touched for need in needs[exercise]}
    return tuple(exercise for exercise in reference.exercises if exercise in touched)
