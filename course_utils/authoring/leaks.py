"""No released file may hold a hidden check, a reference solution or a mistake's code: a last look before writing.

Text is compared by statements, normalized by the syntax tree, so that white space or a renamed file hides nothing.
"""

import ast
import textwrap

from course_utils.authoring.labsource import solution_regions
from course_utils.authoring.public import is_hidden, public_source
from course_utils.errors import CourseError

SHORT = 24  # characters: a statement this short ("return z") proves nothing


def secrets(reference, checks_source, mistakes_source):
    """The statements and names that must not be in a released file.

    Returns
    -------
    statements : dict of str to str
        Normalized statement -> whose it is.
    names : dict of str to str
        Names of hidden checks -> whose they are.
    """
    statements = {}
    for cell in reference.cells:
        if cell["cell_type"] == "code":
            for region in solution_regions(cell["source"]):
                _collect(textwrap.dedent(region), "the solution", statements)
    hidden = [node for node in ast.parse(checks_source).body if is_hidden(node)]
    open_to_all = {ast.unparse(n) for n in ast.walk(ast.parse(public_source(checks_source))) if isinstance(n, ast.stmt)}
    for node in hidden:
        for part in node.body[1:]:
            if (text := ast.unparse(part)) not in open_to_all:
                statements[text] = f"the hidden check {node.name}"
    for node in ast.parse(mistakes_source).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            _collect("\n".join(map(ast.unparse, node.body)), f"a mistake's {node.name}", statements)
    return statements, {node.name: f"the hidden check {node.name}" for node in hidden}


def _collect(source, owner, into):
    try:
        parts = ast.parse(source).body
    except SyntaxError:
        parts = ast.parse(f"def f():\n{textwrap.indent(source, ' ')}").body[0].body
    for part in parts:
        for node in ast.walk(part):
            words = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)  # a docstring
            if isinstance(node, ast.stmt) and not words and len(text := ast.unparse(node)) > SHORT:
                into.setdefault(text, owner)


def refuse_leaks(reference, released, checks_source, mistakes_source):
    """Raise a CourseError if a released file (name -> text) holds a secret."""
    statements, names = secrets(reference, checks_source, mistakes_source)
    public = {name: _flat(text) for name, text in released.items()}
    for secret, owner in [*statements.items(), *names.items()]:
        needle = _flat(secret)
        for name, text in public.items():
            if needle in text:
                raise CourseError(f"{reference.lab}: the released {name} would hold code of {owner}: {secret[:60]!r}")


def _flat(text):
    r"""Text without white space, quotes and JSON's escapes, so that a string in a notebook compares as code."""
    for drop in ("\\n", "\\", '"', "'"):
        text = text.replace(drop, "")
    return "".join(text.split())
