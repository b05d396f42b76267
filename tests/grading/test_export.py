"""Grades in the forms of Canvas, Moodle and Gradescope, and graders for Gradescope and GitHub Classroom."""

import csv
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import course
import fake_judge
import pytest

from course_utils.errors import CourseError
from course_utils.grading import command
from course_utils.grading.export import classroom, export, on_gradescope
from course_utils.grading.gradebook import Gradebook
from course_utils.grading.manual import points

BOOK = Path(__file__).parents[2]
CANVAS = (
    "Student,ID,SIS User ID,SIS Login ID,Section,Lab 99 (88),Essay (89),Final Score\n"
    "    Points Possible,,,,,14,5,(read only)\n"
    '"Lovelace, Ada",4711,S1,ada,A,,3,1\n"Noether, Emmy",4712,S2,emmy,A,,4,2\n"Student, Test",99,,,A,,,\n'
)
MOODLE = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed,Feedback comments\n"
    'Participant 17,Ada Lovelace,ada@x,Submitted,,"28,00",Yes,\n'
    'Participant 18,Emmy Noether,emmy@x,No,,"28,00",Yes,old\n'
)


@pytest.fixture
def graded(tmp_path, monkeypatch):
    monkeypatch.setattr(command, "_runner", fake_judge.runner())
    for name in ("lovelaceada_4711_1_lab.ipynb", "stranger_1_2_lab.ipynb"):
        course.hand_in(tmp_path / "in", name, [f"x = {name!r}"])
    (tmp_path / "canvas.csv").write_text(CANVAS)
    (tmp_path / "moodle.csv").write_text(MOODLE)
    out = tmp_path / "out"
    command.grade(course.LAB, tmp_path / "in", out=out, unsafe=True, root=course.ROOT, roster=tmp_path / "canvas.csv")
    return out


def marks(out):
    with Gradebook.existing(out) as book:
        return {mark.student: mark for mark in book.marks()}


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def test_canvas_s_own_file_comes_back_with_one_column_filled_in(graded, tmp_path, capsys):
    export("canvas", graded, roster=tmp_path / "canvas.csv")
    table = rows(graded / "canvas.csv")
    assert list(table[0]) == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "Lab 99 (88)"]
    assert [row["Student"] for row in table] == [
        "    Points Possible",
        "Lovelace, Ada",
        "Noether, Emmy",
        "Student, Test",
    ]
    assert float(table[1]["Lab 99 (88)"]) == marks(graded)["Ada Lovelace"].total
    assert (table[0]["Lab 99 (88)"], table[2]["Lab 99 (88)"]) == ("14", "")  # who handed in nothing has no grade
    assert "not in Canvas's file, so not exported: stranger" in capsys.readouterr().err


def test_a_canvas_column_that_cannot_be_guessed_is_asked_for(graded, tmp_path):
    (tmp_path / "canvas.csv").write_text(CANVAS.replace("Lab 99", "Homework"))
    with pytest.raises(CourseError, match=r"--column; the assignments are: 'Homework \(88\)', 'Essay \(89\)'"):
        export("canvas", graded, roster=tmp_path / "canvas.csv")
    export("canvas", graded, roster=tmp_path / "canvas.csv", column="Homework")
    assert rows(graded / "canvas.csv")[1]["Homework (88)"]


def test_moodle_s_worksheet_comes_back_in_its_own_scale_and_decimal_mark(graded, tmp_path):
    export("moodle", graded, roster=tmp_path / "moodle.csv")
    ada, emmy = rows(graded / "moodle.csv")
    total = marks(graded)["Ada Lovelace"].total
    assert float(ada["Grade"].replace(",", ".")) == 2 * total  # 28 points there, 14 here
    assert f"{total:g} of 14 points." in ada["Feedback comments"]
    assert (emmy["Grade"], emmy["Feedback comments"]) == ("", "old")


@pytest.mark.parametrize("form", ["canvas", "moodle"])
def test_a_file_of_another_platform_is_refused(graded, tmp_path, form):
    (tmp_path / "other.csv").write_text("a,b\n1,2\n")
    with pytest.raises(CourseError, match=f"has no column .* as {form.capitalize()} exports it"):
        export(form, graded, roster=tmp_path / "other.csv")
    with pytest.raises(CourseError, match="needs --roster"):
        export(form, graded)


def test_gradescope_s_results_hold_points_and_words_and_nothing_of_a_hidden_check(graded, grade):
    export("gradescope", graded)
    told = json.loads((graded / "gradescope" / "stranger.json").read_text())
    assert told["score"] == marks(graded)["stranger"].total == sum(test["score"] for test in told["tests"])
    assert {test["status"] for test in told["tests"]} <= {"passed", "failed"}

    from course_utils.grading.export.gradescope import results
    from course_utils.grading.gradebook import Mark

    wrong = grade(course.with_cell("def softplus", "def softplus(z): return z"))
    told = results(Mark(wrong))
    assert "SECRET" not in json.dumps(told) and "secretly" not in json.dumps(told)
    hidden = [test for test in told["tests"] if test["name"] == "softplus: on other inputs, when graded"]
    assert [(test["score"], test["max_score"]) for test in hidden] == [(2, 2)]
    (first,) = [test for test in told["tests"] if test["name"] == "softplus: softplus of a vector."]
    assert first["status"] == "failed" and "expected" in first["output"]


def test_points_given_by_a_person_reach_every_export(graded, tmp_path):
    points(graded)
    path = graded / "points.csv"
    path.write_text(path.read_text().replace(",,4,,", ",3,4,Well said,"))
    points(graded, path)
    export("gradescope", graded)
    export("moodle", graded, roster=tmp_path / "moodle.csv")
    told = json.loads((graded / "gradescope" / "stranger.json").read_text())
    assert told["tests"][-1]["name"] == "essay: graded by a person" and told["tests"][-1]["output"] == "Well said"
    assert "essay: Well said" in rows(graded / "moodle.csv")[0]["Feedback comments"]


@pytest.fixture
def autograder(tmp_path):
    """What Gradescope unpacks, with its folder for one hand-in."""
    (tmp_path / "private").mkdir()
    (tmp_path / "private" / "course.key").write_text("a key for the tests of the exports")
    path = tmp_path / "autograder.zip"
    export("autograder", course.LAB, out=path, private=tmp_path / "private", unsafe=True, root=course.ROOT)
    home = tmp_path / "autograder"
    with zipfile.ZipFile(path) as archive:
        names = {info.filename: info.external_attr >> 16 for info in archive.infolist()}
        archive.extractall(home / "source")
    assert names["run_autograder"] & 0o111 and names["setup.sh"] & 0o111
    (home / "submission").mkdir()
    (home / "submission_metadata.json").write_text('{"users": [{"name": "Ada Lovelace", "id": 1}]}')
    return home


def test_the_autograder_s_zip_grades_by_itself_and_leaves_results(autograder):
    shutil.rmtree(autograder / "source" / "solutions" / course.LAB / "__pycache__", ignore_errors=True)
    course.hand_in(autograder / "submission", "lab.ipynb", course.with_cell("answer = ", "answer = 3"))
    code = (
        "from pathlib import Path; import course_utils\n"
        f"assert Path(course_utils.__file__).is_relative_to({str(autograder)!r})\n"
        "from course_utils.grading.export.on_gradescope import main\n"
        f"main({course.LAB!r}, unsafe=True, home=Path({str(autograder)!r}))"
    )
    environment = {**os.environ, "PYTHONPATH": str(autograder / "source")}
    subprocess.run([sys.executable, "-c", code], cwd=autograder / "source", env=environment, check=True)
    told = json.loads((autograder / "results" / "results.json").read_text())
    assert told["score"] == course.POINTS - 1
    assert (autograder / "source" / "run_autograder").read_text().rstrip().endswith("99_fixture --unsafe")


@pytest.mark.parametrize(
    ("damage", "says"),
    [
        (lambda home: (home / "submission_metadata.json").write_text("{}"), "names no student"),
        (lambda home: (home / "source" / "curriculum.toml").write_text("["), "not your fault"),
        (lambda home: shutil.rmtree(home / "source" / "private"), "not your fault"),
    ],
)
def test_whatever_goes_wrong_there_is_a_results_file_that_says_so(autograder, damage, says, monkeypatch):
    monkeypatch.setattr(on_gradescope.Engine, "__call__", lambda self: pytest.fail("it should not come so far"))
    damage(autograder)
    on_gradescope.main(course.LAB, unsafe=True, home=autograder)
    told = json.loads((autograder / "results" / "results.json").read_text())
    assert told["score"] == 0 and says in told["output"]


@pytest.mark.parametrize(("lab", "needs"), [("01_logistic_neuron", False), ("14_pytorch", True)])
def test_pytorch_is_installed_there_for_the_lab_that_needs_it(tmp_path, lab, needs):
    (tmp_path / "course.key").write_text("a key for the tests of the exports")
    export("autograder", lab, out=tmp_path / "zip", private=tmp_path, root=BOOK)
    with zipfile.ZipFile(tmp_path / "zip") as archive:
        setup = archive.read("setup.sh").decode()
    assert ("pip install -q torch==" in setup) == needs and "pip install -q numpy==" in setup
    assert subprocess.run(["bash", "-n"], input=setup, text=True).returncode == 0


def test_an_autograder_without_a_key_is_refused(tmp_path):
    with pytest.raises(CourseError, match="needs --private"):
        export("autograder", course.LAB, out=tmp_path / "a.zip", root=course.ROOT)


def test_the_classroom_s_workflow_checks_each_exercise_for_its_public_points():
    from course_utils.checks import load_checks

    text = classroom.workflow(load_checks(course.SOLUTION / "checks.py"))
    yaml = pytest.importorskip("yaml")
    told = yaml.safe_load(text)
    steps = told["jobs"]["run-autograding-tests"]["steps"]
    graders = {step["id"]: step["with"] for step in steps if "id" in step}
    assert {name: step["max-score"] for name, step in graders.items()} == {
        "softplus": 1,
        "momentum": 4,
        "line-search": 2,
        "answer": 1,
    }
    assert steps[-1]["with"]["runners"] == "softplus,momentum,line-search,answer"
    assert steps[-1]["env"]["LINE-SEARCH_RESULTS"] == "${{steps.line-search.outputs.result}}"
    assert graders["line-search"]["command"].endswith("lab.ipynb line_search")
    assert "SECRET" not in text and "secretly" not in text


def test_a_form_that_does_not_exist_is_answered_with_those_that_do(tmp_path):
    with pytest.raises(CourseError, match="there are canvas, moodle, gradescope, autograder, classroom"):
        export("blackboard", tmp_path)
