"""A lab's one source, ``solutions/NN/lab.md``: read as a notebook, and turned into what a student gets.

``# BEGIN SOLUTION`` … ``# END SOLUTION`` becomes a stub that evaluates to ``...``; cells tagged ``rubric`` or
``solution-only`` are left out; a cell's id is a hash of its content, so that the same source gives the same bytes.
"""

import ast
import hashlib
import json
from pathlib import Path

from course_utils.errors import CourseError

BEGIN, END = "# BEGIN SOLUTION", "# END SOLUTION"
STUB = "...  # your code here"
KEPT_BACK = {"rubric", "solution-only"}  # tags of cells that students do not get
METADATA = {
    "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
    "language_info": {"name": "python"},
}


def read_source(path):
    """The notebook that a ``lab.md`` describes.

    Returns
    -------
    list of dict
        Cells as {"cell_type", "source", "tags"}.

    Raises
    ------
    CourseError
        When it is missing, its solution regions do not pair up, or its first code cell does not set ``STUDENT``.
    """
    import jupytext

    path = Path(path)
    if not path.is_file():
        raise CourseError(f"there is no {path}: a lab's source is a folder solutions/NN_name with a lab.md in it")
    notebook = jupytext.reads(path.read_text(encoding="utf-8"), fmt="md:myst")
    cells = [
        {"cell_type": c.cell_type, "source": c.source.strip("\n"), "tags": list(c.metadata.get("tags", []))}
        for c in notebook.cells
        if c.source.strip()
    ]
    code = [c["source"] for c in cells if c["cell_type"] == "code"]
    if not code or not code[0].lstrip().startswith("STUDENT ="):
        raise CourseError(f'{path}: the first code cell must begin with STUDENT = "..."')
    for source in code:
        if source.count(BEGIN) != source.count(END):
            raise CourseError(f"{path}: a {BEGIN} has no {END} in the cell that begins: {source.splitlines()[0]}")
    return cells


def solution_regions(source):
    """The text of every solution region of a cell, markers left out."""
    regions, inside = [], None
    for line in source.splitlines():
        if line.strip() == BEGIN:
            inside = []
        elif line.strip() == END:
            regions.append("\n".join(inside))
            inside = None
        elif inside is not None:
            inside.append(line)
    return regions


def without_markers(source):
    """A cell as the solution notebook shows it."""
    return "\n".join(line for line in source.splitlines() if line.strip() not in (BEGIN, END))


def with_stubs(source):
    """A cell as a student gets it: each solution region replaced by a stub.

    Examples
    --------
    >>> print(with_stubs("def f(x):\\n    # BEGIN SOLUTION\\n    return 2 * x\\n    # END SOLUTION"))
    def f(x):
        return ...  # your code here
    >>> with_stubs("# BEGIN SOLUTION\\nrate = 0.1\\n# END SOLUTION")
    'rate = ...  # your code here'
    """
    lines, region, indent, inside, defined = [], [], "", False, ""
    for line in source.splitlines():
        bare = line.strip()
        if bare.startswith("def "):
            defined = bare[4:].partition("(")[0]
        if bare == BEGIN:
            region, inside, indent = [], True, line[: len(line) - len(line.lstrip())]
        elif bare == END:
            lines += _stub(region, indent, defined)
            inside = False
        elif inside:
            region.append(line)
        else:
            lines.append(line)
    return "\n".join(lines)


def _stub(region, indent, defined):
    if indent:
        return [indent + (STUB if defined == "__init__" else f"return {STUB}")]
    names = []
    for node in ast.parse("\n".join(region)).body:
        if not isinstance(node, ast.Assign) or not isinstance(node.targets[0], ast.Name):
            raise CourseError(f"a solution region outside a function holds assignments only, not: {ast.unparse(node)}")
        names.append(node.targets[0].id)
    return [f"{name} = {STUB}" for name in names]


def notebook_json(cells):
    """The notebook as JSON text, the same bytes for the same cells."""
    seen, written = set(), []
    for cell in cells:
        content = cell["cell_type"] + "\0" + cell["source"]
        key = hashlib.sha256(content.encode()).hexdigest()[:12]
        count = 1
        while key in seen:
            count += 1
            key = hashlib.sha256(f"{content}\0{count}".encode()).hexdigest()[:12]
        seen.add(key)
        entry = {"cell_type": cell["cell_type"], "id": key, "metadata": {"tags": cell["tags"]} if cell["tags"] else {}}
        if cell["cell_type"] == "code":
            entry |= {"execution_count": cell.get("execution_count"), "outputs": cell.get("outputs", [])}
        written.append(entry | {"source": cell["source"].splitlines(keepends=True)})
    notebook = {"cells": written, "metadata": METADATA, "nbformat": 4, "nbformat_minor": 5}
    return json.dumps(notebook, indent=1, ensure_ascii=False, sort_keys=True) + "\n"


def student_cells(cells):
    """The cells of the released lab."""
    return [
        {**c, "source": with_stubs(c["source"]) if c["cell_type"] == "code" else c["source"]}
        for c in cells
        if not KEPT_BACK & set(c["tags"])
    ]


def solution_cells(cells):
    """The cells of the solution notebook."""
    return [{**c, "source": without_markers(c["source"]) if c["cell_type"] == "code" else c["source"]} for c in cells]
