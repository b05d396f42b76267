"""Points that a person gives: a table out, a table in, and nothing of it lost when a notebook is graded again."""

import csv
import os
import time

import course
import fake_judge
import pytest

from course_utils.errors import CourseError
from course_utils.grading import command
from course_utils.grading.gradebook import Gradebook
from course_utils.grading.manual import answer_in, points

STUDENTS = ("ada", "=emmy")
POLICY = 'deadline = 2026-01-01T00:00:00\nzone = "UTC"\npercent_per_day = 10\nat_most_percent = 20\n'


@pytest.fixture
def graded(tmp_path, monkeypatch):
    """A graded folder, and a function that grades it again."""

    def again(**options):
        monkeypatch.setattr(command, "_runner", fake_judge.runner())
        return command.grade(
            course.LAB, tmp_path / "in", out=tmp_path / "out", unsafe=True, root=course.ROOT, **options
        )

    for student in STUDENTS:
        course.hand_in(
            tmp_path / "in", f"{student}.ipynb", [f"me = {student!r}", 'essay = """Because of\nthe noise."""']
        )
    again()
    return tmp_path / "out", again


def rows(path):
    with open(path, newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


def fill(path, **given):
    table = rows(path)
    for row in table:
        row |= given
    with open(path, "w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, table[0].keys())
        writer.writeheader()
        writer.writerows(table)


def totals(out):
    with Gradebook.existing(out) as book:
        return {mark.student: (mark.total, mark.worth) for mark in book.marks()}


def test_the_table_holds_every_answer_and_no_formula(graded):
    out, _ = graded
    points(out)
    (first, second) = rows(out / "points.csv")
    assert first["student"] == "'=emmy" and second["student"] == "ada"
    assert second["answer"] == "Because of the noise." and (second["points"], second["of"]) == ("", "4")
    with pytest.raises(CourseError, match=r"is there already: read it with --from"):
        points(out)


def test_points_count_show_on_the_page_and_survive_grading_again(graded, tmp_path, capsys):
    out, again = graded
    before = totals(out)
    assert {worth for _, worth in before.values()} == {14}  # 10 by the checks, 4 by a person
    points(out)
    fill(out / "points.csv", points="2,5", comment="Good; <b>say</b> more.")
    points(out, out / "points.csv")
    assert "2 entries changed" in capsys.readouterr().err
    expected = {student: (total + 2.5, worth) for student, (total, worth) in before.items()}
    assert totals(out) == expected
    points(out, out / "points.csv")
    assert "0 entries changed" in capsys.readouterr().err
    again(regrade=["changed"], again=True)
    course.hand_in(tmp_path / "in", "ada.ipynb", ["me = 'ada'", 'essay = "better"'])
    again()
    assert totals(out)["=emmy"] == expected["=emmy"] and totals(out)["ada"][1] == 14
    with Gradebook.existing(out) as book:
        assert book.by_hand("ada")["essay"].comment == "Good; <b>say</b> more."
    trail = [row for row in rows(out / "changes.csv") if row["kind"] == "points"]
    assert [row["after"] for row in trail] == ["2.5 of 4: Good; <b>say</b> more."] * 2


def test_an_empty_cell_changes_nothing(graded):
    out, _ = graded
    points(out)
    points(out, out / "points.csv")
    with Gradebook.existing(out) as book:
        assert book.by_hand("ada") == {}


@pytest.mark.parametrize(
    ("changed", "says"),
    [
        ({"points": "many"}, "line 2, column points: 'many' is not a number"),
        ({"points": "nan"}, "is not a number"),
        ({"points": "5"}, "5 points are not between 0 and 4"),
        ({"points": "1", "student": "nobody"}, "there is no student 'nobody'"),
        ({"points": "1", "exercise": "softplus"}, "'softplus' is not graded by a person; those are: essay"),
    ],
)
def test_a_row_that_cannot_be_used_is_named_and_nothing_is_kept(graded, changed, says):
    out, _ = graded
    before = totals(out)
    points(out)
    fill(out / "points.csv", **changed)
    with pytest.raises(CourseError, match=says):
        points(out, out / "points.csv")
    assert totals(out) == before


def test_a_late_policy_is_remembered_told_and_can_be_changed(graded, tmp_path):
    out, again = graded
    (tmp_path / "late.toml").write_text(POLICY)
    day = 86400
    os.utime(tmp_path / "in" / "ada.ipynb", (time.time(), 1767225600 + day + 5))  # a day and five seconds late
    os.utime(tmp_path / "in" / "=emmy.ipynb", (time.time(), 1767225600))
    before = totals(out)
    again(late=tmp_path / "late.toml")
    again()  # without naming it once more
    assert totals(out)["=emmy"] == before["=emmy"]
    assert totals(out)["ada"][0] == pytest.approx(max(0, before["ada"][0] - 2.8))  # two days begun, a tenth of 14 each
    page = (out / "students" / "ada.html").read_text()
    assert "2 days late (handed in 2026-01-02 00:00 UTC, by the file&#x27;s date): 20% off (-2.8)" in page
    (tmp_path / "late.toml").write_text(POLICY.replace("percent_per_day = 10", "percent_per_day = 0"))
    again(late=tmp_path / "late.toml")
    assert totals(out)["ada"] == before["ada"]
    trail = [row["kind"] for row in rows(out / "changes.csv")]
    assert trail.count("late policy") == 2


@pytest.mark.parametrize(
    ("cells", "answer"),
    [
        (['essay = "a"', 'essay = "b"'], "b"),
        (["essay = ..."], ""),
        (["essay = 3"], "3"),
        (["essay = f'{1}'"], "(not plain text: see the notebook)"),
        (["def broken(:", "x = 1"], ""),
        (["(" * 9999], ""),
    ],
)
def test_an_answer_is_read_from_the_notebook_without_running_it(cells, answer):
    assert answer_in(cells, "essay") == answer
