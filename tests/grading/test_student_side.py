"""``course check`` and ``course submit``: the notebook's own words on the command line, and a zip to be graded."""

import json
import shutil
import zipfile
from functools import cache
from pathlib import Path

import course
import pytest

from course_utils.checks.face import Face
from course_utils.checks.report import ExerciseReport
from course_utils.errors import CourseError
from course_utils.grading import check as checking
from course_utils.grading.intake import read_folder
from course_utils.grading.submit import student_of, submit

ROOT = Path(__file__).parents[2]
LAB = "01_logistic_neuron"


@pytest.fixture(scope="module")
def lab(tmp_path_factory):
    """A student's copy of lab 01."""
    return Path(shutil.copytree(ROOT / "labs" / LAB, tmp_path_factory.mktemp("student") / LAB))


@cache
def right():
    """The beginning of a right notebook: the name, the imports, sigmoid and neuron."""
    plain = json.loads((ROOT / "solutions" / LAB / "lab.ipynb").read_text(encoding="utf-8"))
    code = ["".join(cell["source"]) for cell in plain["cells"] if cell["cell_type"] == "code"]
    return code[:2] + [cell for cell in code if cell.startswith(("def sigmoid", "def neuron"))]


def notebook(lab, cells, name="mine.ipynb", student="Ada Lovelace"):
    (lab / name).write_text(course.ipynb([cell.replace("your.name", student) for cell in cells]), encoding="utf-8")
    return lab / name


def test_it_says_what_check_says_in_the_notebook(lab, capfd):
    cells = [*right()[:2], "def sigmoid(z):\n    return 1 / (1 + np.exp(z))", right()[3]]
    with pytest.raises(SystemExit) as ended:
        checking.check(notebook(lab, cells))
    told = capfd.readouterr().out
    namespace = {"STUDENT": "Ada Lovelace"}
    for cell in ("import numpy as np", *cells[2:]):
        exec(cell, namespace)
    report = ExerciseReport("sigmoid", Face(namespace, lab).results("sigmoid"), hidden=1)
    assert ended.value.code == 1 and "known mistake" in told
    assert report.text().replace("`hint(", "In the notebook, `hint(") in told
    assert "○ not attempted  train" in told


def test_one_exercise_alone_that_is_right_ends_with_0(lab, capfd):
    checking.check(notebook(lab, right()), exercise="sigmoid")
    assert capfd.readouterr().out.startswith("✓ sigmoid: passed (3 of 3 points)")


@pytest.mark.parametrize(
    ("cell", "says"),
    [("import os; os._exit(0)", "cell 2 of your notebook ended Python"), ("import sys; sys.exit()", None)],
)
def test_a_notebook_that_ends_python_is_told_where(lab, cell, says):
    path = notebook(lab, [right()[0], cell, *right()[1:]])
    if says is None:
        assert "✓ passed         neuron" in checking.run(path, capture=True)[1]
    else:
        with pytest.raises(CourseError, match=says):
            checking.run(path, capture=True)


def test_a_loop_without_end_is_told_and_the_rest_is_checked(lab, monkeypatch):
    monkeypatch.setenv("COURSE_CELL_SECONDS", "0.5")
    code, told = checking.run(notebook(lab, [right()[0], "while True: pass", *right()[1:]]), capture=True)
    assert code == 1 and "Cell 2: your code did not finish within 0.5 seconds" in told
    assert "✓ passed         neuron" in told


def test_what_the_grader_could_not_read_is_told_in_the_grader_s_words(lab, tmp_path):
    (lab / "cut.ipynb").write_text(course.ipynb(right())[:300])
    with pytest.raises(CourseError, match="is cut off: the file ends in the middle"):
        checking.check(lab / "cut.ipynb")
    shutil.copy(notebook(lab, right()), tmp_path / "alone.ipynb")
    with pytest.raises(CourseError, match=r"checks.py is not beside alone.ipynb"):
        checking.check(tmp_path / "alone.ipynb")
    with pytest.raises(CourseError, match="cannot read"):
        checking.check(tmp_path / "nowhere.ipynb")


def test_what_is_packed_can_be_graded_and_holds_no_outputs(lab, tmp_path, capsys):
    path = notebook(lab, right())
    plain = json.loads(path.read_text())
    plain["cells"][1]["outputs"] = [{"output_type": "stream", "name": "stdout", "text": "x" * 100_000}]
    path.write_text(json.dumps(plain))
    (tmp_path / "in").mkdir()
    submit(path, out=tmp_path / "in" / "Ada Lovelace.zip")
    assert "Packed for Ada Lovelace" in capsys.readouterr().out
    (row,) = read_folder(tmp_path / "in")
    assert (row.student, row.problem) == ("Ada Lovelace", None)
    assert row.cells == tuple(cell.replace("your.name", "Ada Lovelace") for cell in right())
    with zipfile.ZipFile(tmp_path / "in" / "Ada Lovelace.zip") as archive:
        assert json.loads(archive.read("submission.json"))["lab"] == LAB
        assert len(archive.read("lab.ipynb")) < 50_000


@pytest.mark.parametrize(
    ("cells", "says"),
    [
        (['STUDENT = "your.name"'], 'STUDENT is still "your.name"'),
        (["x = 1"], "has no cell with STUDENT"),
        (["def broken(:", 'STUDENT = ""'], 'STUDENT is still ""'),
    ],
)
def test_a_notebook_without_a_name_is_not_packed(cells, says):
    with pytest.raises(CourseError, match=says):
        student_of(cells)
