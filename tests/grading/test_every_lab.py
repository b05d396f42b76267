"""Every lab goes through the real grader: its solution earns every point that a check can give, the untouched lab none.

A lab's own tests run its checks in one process; here every array, object and callback crosses to the student's.
"""

import csv
import sys
from pathlib import Path

import pytest

from course_utils.authoring.reference import LabReference
from course_utils.errors import CourseError
from course_utils.grading.command import grade

ROOT = Path(__file__).resolve().parents[2]
LABS = sorted(path.parent.name for path in (ROOT / "solutions").glob("*/lab.md"))


@pytest.mark.parametrize("lab", LABS)
def test_a_lab_s_solution_gets_every_point_and_the_untouched_lab_none(lab, tmp_path):
    handed_in, private = tmp_path / "handed_in", tmp_path / "private"
    handed_in.mkdir()
    private.mkdir()
    (private / "course.key").write_text("a key for the tests of the labs")
    for name, folder in {"solved": "solutions", "untouched": "labs"}.items():
        text = (ROOT / folder / lab / "lab.ipynb").read_text(encoding="utf-8")
        (handed_in / f"{name}.ipynb").write_text(text.replace("your.name", name), encoding="utf-8")
    grade(lab, handed_in, out=tmp_path / "grades", private=private, jobs=1)
    with open(tmp_path / "grades" / "grades.csv", encoding="utf-8") as file:
        rows = {row["student"]: row for row in csv.DictReader(file)}
    can_give = sum(check.points for check in LabReference(ROOT / "solutions" / lab).checks)
    assert float(rows["solved"]["score"]) == can_give
    assert rows["solved"]["status"] == "graded" and not rows["solved"]["reason"]
    assert float(rows["untouched"]["score"]) == 0 and rows["untouched"]["status"] == "not attempted"


def test_a_lab_that_needs_pytorch_says_so_where_there_is_none(tmp_path, monkeypatch):
    monkeypatch.setitem(sys.modules, "torch", None)
    with pytest.raises(CourseError, match=r"14_pytorch needs PyTorch, .* pip install torch"):
        grade("14_pytorch", tmp_path, out=tmp_path / "grades")
