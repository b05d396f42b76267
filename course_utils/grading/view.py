"""The view of ``course_utils`` that students' processes import: a copy without the makers' parts, and without what the
lab asks to be written.

What is not in a file, and never was in the process, cannot be found there by any trick: so names are cut out of the
sources before the process starts. An import of one fails with a sentence. What depends on such a name at import time
is left out with it, which is right: it would give the answer away.
"""

import ast
import shutil
from pathlib import Path

import course_utils
from course_utils.errors import CourseError

MAKERS = ("grading", "authoring", "cli.py")
GUARD = "left_out.py"  # comes into the copy, beside the package's own modules


def make_view(folder, asks=(), package=Path(course_utils.__file__).parent):
    """Write the view into ``folder``, which becomes an entry of ``sys.path``.

    Parameters
    ----------
    folder : path
    asks : iterable of str
        Full names, as ``course_utils.nn.functional.sigmoid``, that the lab has the student write.
    package : path, optional
        What to copy; another one in tests.

    Raises
    ------
    CourseError
        When a name is not to be found, and so would not be left out.
    """
    copy = Path(folder) / package.name
    shutil.copytree(package, copy, ignore=lambda where, names: MAKERS if Path(where) == package else ())
    (copy / GUARD).write_text(_GUARD.replace("PACKAGE", package.name), encoding="utf-8")
    for maker in ("grading", "authoring"):
        (copy / maker).mkdir()
        (copy / maker / "__init__.py").write_text(_REFUSAL.replace("PACKAGE", package.name), encoding="utf-8")
    hidden = {}  # file -> names
    for name in asks:
        module, _, attribute = name.rpartition(".")
        for file, name_there in _homes(copy.parent, module, attribute):
            hidden.setdefault(file, set()).add(name_there)
    for file, names in hidden.items():
        _cut(file, names, package.name)


def _file(root, module):
    """The file of a module, or None."""
    path = Path(root, *module.split("."))
    found = (path / "__init__.py", path.with_suffix(".py"))
    return next((file for file in found if file.is_file()), None)


def _homes(root, module, name):
    """Where a name is: its module's file, and the file that it was imported from, down to where it is defined."""
    file = _file(root, module)
    statement = file and _statement(ast.parse(file.read_text(encoding="utf-8")), name)
    if statement is None:
        raise CourseError(f"the lab asks for {module}.{name}, but there is no such name to leave out")
    yield file, name
    if isinstance(statement, ast.ImportFrom):
        parts = module.split(".") if file.name == "__init__.py" else module.split(".")[:-1]
        parts = parts[: len(parts) + 1 - statement.level] if statement.level else []
        source = ".".join([*parts, *filter(None, [statement.module])])
        original = next(alias.name for alias in statement.names if (alias.asname or alias.name) == name)
        if statement.module is None:
            raise CourseError(f"the lab asks for the module {module}.{name}: say which names in it")
        if source.partition(".")[0] == module.partition(".")[0]:
            yield from _homes(root, source, original)


def _statement(tree, name):
    """The statement of a module that makes this name, or None."""
    return next((statement for statement in tree.body if name in _made_by(statement)), None)


def _made_by(statement):
    """The names that a statement makes."""
    if isinstance(statement, ast.FunctionDef | ast.AsyncFunctionDef | ast.ClassDef):
        return {statement.name}
    if isinstance(statement, ast.ImportFrom):
        return {alias.asname or alias.name for alias in statement.names}
    targets = getattr(statement, "targets", None) or [getattr(statement, "target", None)]
    return {node.id for target in targets if target for node in ast.walk(target) if isinstance(node, ast.Name)}


def _cut(file, names, package):
    """Take names out of a module's source; other lines stay where they are."""
    source = file.read_text(encoding="utf-8")
    lines = source.splitlines()
    for statement in ast.parse(source).body:
        if not names & _made_by(statement):
            continue
        first = min([statement.lineno, *(d.lineno for d in getattr(statement, "decorator_list", ()))])
        lines[first - 1 : statement.end_lineno] = [""] * (statement.end_lineno - first + 1)
        if isinstance(statement, ast.ImportFrom):
            kept = [alias for alias in statement.names if (alias.asname or alias.name) not in names]
            if kept:
                rest = ast.ImportFrom(statement.module, kept, statement.level)
                lines[first - 1] = ast.unparse(rest)
    lines += [f"import {package}.left_out", f"{package}.left_out.explain(__name__, {sorted(names)!r})"]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    for compiled in (file.parent / "__pycache__").glob(f"{file.stem}.*"):
        compiled.unlink()


_REFUSAL = '''"""Not for labs."""

from PACKAGE.checks.absent import refuse_makers

refuse_makers(__name__)
'''

_GUARD = '''"""What a module of this copy says of a name that the lab asks for."""

import sys


def explain(module, names):
    """Let the module answer a request for one of the names with a sentence; other names as before."""
    before = vars(sys.modules[module]).get("__getattr__")

    def __getattr__(name):
        if name in names:
            from PACKAGE.checks.absent import asked

            raise ImportError(asked(f"{module}.{name}"), name=name)
        if before is not None:
            return before(name)
        raise AttributeError(f"module {module!r} has no attribute {name!r}")

    sys.modules[module].__getattr__ = __getattr__
'''
