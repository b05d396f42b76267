"""``course submit lab.ipynb``: look over a notebook before it is handed in, and pack it.

What would cost points without need is told here: a name that is still missing, a file that is too large, cells that do
not run. The zip holds the notebook without its outputs and needs nothing else.
"""

import ast
import hashlib
import json
import re
import zipfile
from pathlib import Path

from course_utils.checks.face import NOBODY
from course_utils.checks.recorded import read_recorded
from course_utils.errors import CourseError
from course_utils.grading import check as checking
from course_utils.grading.intake.notebook import LARGEST

MIDNIGHT = (1980, 1, 1, 0, 0, 0)


def submit(notebook, out=None):
    """Check a notebook, pack it, and print what was packed.

    Parameters
    ----------
    notebook : path
    out : path, optional
        By default ``NAME.zip`` beside the notebook, after the name in its first cell.
    """
    notebook = Path(notebook)
    cells = checking.cells_of(notebook)
    student = student_of(cells)
    lab = _lab(notebook)
    _, printed = checking.run(notebook, capture=True)
    print(printed)
    out = Path(out) if out else notebook.parent / f"{file_name(student)}.zip"
    content = without_outputs(notebook)
    told = {"lab": lab, "student": student, "sha256": hashlib.sha256(content).hexdigest()}
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in (("lab.ipynb", content), ("submission.json", json.dumps(told, indent=1).encode())):
            archive.writestr(zipfile.ZipInfo(name, MIDNIGHT), data, zipfile.ZIP_DEFLATED)
    print(f"Packed for {student}: {out} ({max(1, out.stat().st_size >> 10)} kB). Hand in this one file.")


def student_of(cells):
    """The name that the notebook's first cell sets; CourseError while it is not the student's own."""
    for source in cells:
        try:
            body = ast.parse(source).body
        except (SyntaxError, ValueError):
            continue
        for node in body:
            target = node.targets[0] if isinstance(node, ast.Assign) else None
            if isinstance(target, ast.Name) and target.id == "STUDENT" and isinstance(node.value, ast.Constant):
                name = str(node.value.value).strip()
                if name and name != NOBODY:
                    return name
                raise CourseError(f'STUDENT is still "{name}": write your own name into the first cell, run all, save')
    raise CourseError('the notebook has no cell with STUDENT = "your.name": take the lab\'s own notebook')


def without_outputs(notebook):
    """The notebook's bytes, its outputs left out: they are made again when it is graded."""
    plain = json.loads(notebook.read_bytes().decode("utf-8-sig"))
    for cell in plain.get("cells", ()):
        if cell.get("cell_type") == "code":
            cell["outputs"], cell["execution_count"] = [], None
    content = json.dumps(plain, indent=1, ensure_ascii=False).encode("utf-8", "replace")
    if len(content) > LARGEST:
        raise CourseError(
            f"without its outputs the notebook is still {len(content) >> 20} MiB: take large data out of it"
        )
    return content


def file_name(student):
    """A name that every platform keeps as it is."""
    return re.sub(r"[^\w.@-]+", ".", student).strip(".") or "student"


def _lab(notebook):
    recorded = notebook.resolve().parent / "mistakes.json"
    try:
        return read_recorded(recorded.read_text(encoding="utf-8")).lab
    except OSError as problem:
        raise CourseError(
            f"mistakes.json is not beside {notebook.name}: keep the notebook in the lab's folder"
        ) from problem
