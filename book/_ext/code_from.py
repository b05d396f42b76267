"""``{code-from}``: the source of a function or class of the package, as it is, never retyped into a page.

The docstring is left out, because the page explains what it says; ``:docstring:`` keeps it.
"""

import ast
import importlib
import inspect
import textwrap
from pathlib import Path
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

ROOT = Path(__file__).resolve().parents[2]


def find(name):
    """The object of a full name such as ``course_utils.nn.functional.sigmoid``, or of a method in a class.

    Raises
    ------
    ValueError
        When there is no such object; the message is a sentence.
    """
    parts = name.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        try:
            found = importlib.import_module(".".join(parts[:cut]))
        except ModuleNotFoundError:
            continue
        try:
            for part in parts[cut:]:
                found = getattr(found, part)
        except AttributeError:
            break
        return found
    raise ValueError(f"there is no {name!r} in the package")


def source_of(thing, docstring=False):
    """The source of a function or class, dedented; its docstring left out unless asked for."""
    text = textwrap.dedent(inspect.getsource(thing)).rstrip()
    definition = ast.parse(text).body[0]
    if docstring or ast.get_docstring(definition) is None or len(definition.body) == 1:
        return text
    words, lines = definition.body[0], text.splitlines()
    before, after = lines[: words.lineno - 1], lines[words.end_lineno :]
    while after and not after[0].strip():
        after.pop(0)
    return "\n".join(before + after)


class CodeFrom(SphinxDirective):
    """``{code-from} NAME [NAME ...]``: one block of code, with the file's name below it."""

    required_arguments = 1
    optional_arguments = 20
    option_spec: ClassVar = {"docstring": directives.flag, "name": directives.unchanged_required}

    def run(self):
        """Read the sources and note the files, so that a change in them makes the page again."""
        blocks, files = [], []
        for name in self.arguments:
            try:
                thing = find(name)
            except ValueError as problem:
                raise self.error(f"code-from: {problem}") from None
            blocks.append(source_of(thing, "docstring" in self.options))
            path = Path(inspect.getsourcefile(thing))
            self.env.note_dependency(str(path))
            file = path.relative_to(ROOT).as_posix()
            if file not in files:
                files.append(file)
        code = nodes.literal_block("\n\n\n".join(blocks), "\n\n\n".join(blocks), language="python")
        self.set_source_info(code)
        place = nodes.paragraph("", "", classes=["code-place"])
        for i, file in enumerate(files):
            place += [nodes.Text(", ")] * bool(i) + [nodes.literal("", file)]
        box = nodes.container("", code, place, classes=["code-from"])
        self.add_name(box)
        return [box]


def setup(app):
    """Register with Sphinx."""
    app.add_directive("code-from", CodeFrom)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
