"""What a lab imports is there while it is graded, where what it asks for is cut out of course_utils."""

import ast
import json
import os
import subprocess
import sys

from all_labs import ROOT

from course_utils.authoring import curriculum
from course_utils.grading.view import make_view


def imports_of(notebook):
    """The import statements of a lab's cells, those of its figures left out: a grader draws nothing."""
    for cell in json.loads(notebook.read_text(encoding="utf-8"))["cells"]:
        if cell["cell_type"] == "code" and not {"figure", "explorer"} & set(cell["metadata"].get("tags", ())):
            for node in ast.parse("".join(cell["source"])).body:
                if isinstance(node, ast.Import | ast.ImportFrom):
                    yield ast.unparse(node)


def test_what_a_lab_imports_is_there_while_it_is_graded(lab, released, tmp_path):
    asks = curriculum.load(ROOT).chapter(lab.lab).asks
    make_view(tmp_path, asks)
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    module, _, attribute = asks[0].rpartition(".")
    told = run(f"from {module} import {attribute}", tmp_path, environment)
    assert "is what this lab asks you to write" in told.stderr, "the view is not the one that was imported"
    told = run("\n".join(imports_of(released / "lab.ipynb")), tmp_path, environment)
    assert told.returncode == 0, told.stderr


def run(code, folder, environment):
    """A Python process that runs ``code``."""
    return subprocess.run(
        [sys.executable, "-c", code], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
