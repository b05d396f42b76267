"""Reading a lab's ``checks.py``: the file is run by itself, and its checks come back in the order they are written."""

import ast
from pathlib import Path

from course_utils.checks.probe import Check
from course_utils.errors import CourseError


def load_checks(path):
    """The checks that a ``checks.py`` defines.

    Returns
    -------
    list of Check

    Raises
    ------
    CourseError
        When the file cannot be read or run, or two checks have one name.
    """
    path = Path(path)
    try:
        source = path.read_text(encoding="utf-8")
        names = {"__name__": f"checks_of_{path.parent.name}", "__file__": str(path)}
        exec(compile(source, str(path), "exec"), names)
    except Exception as problem:
        raise CourseError(f"the checks in {path} cannot be read: {type(problem).__name__}: {problem}") from problem
    written = [node.name for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]
    twice = sorted({name for name in written if written.count(name) > 1})
    if twice:
        raise CourseError(f"{path} defines {twice[0]} twice: the name of a check is unique within its lab")
    return [c for thing in list(names.values()) if isinstance(c := getattr(thing, "check", None), Check)]
