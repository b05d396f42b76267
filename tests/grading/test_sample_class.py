"""The sample class: everybody's page says what `class.toml` says of them, and nothing private is on the site.

The class is graded by the real grader, once for a state of the project; the site's build does it first.
"""

import csv
import re
from pathlib import Path

import pytest
from bs4 import BeautifulSoup

from course_utils.grading import sample_class

ROOT = Path(__file__).resolve().parents[2]
CLASS = sample_class.read_class(ROOT)
STUDENTS = {student["name"]: student for student in CLASS["student"]}
UNREADABLE = ("cut off", "missing", "untouched")


@pytest.fixture(scope="module")
def folder(skip_or_fail):
    found, reason = sample_class.provide(ROOT)
    if found is None:
        skip_or_fail("sandbox", reason)
    return found


@pytest.fixture(scope="module")
def pages(folder):
    """Name -> page, parsed."""
    found = {}
    for path in (folder / "students").glob("*.html"):
        page = BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        found[page.h1.get_text()] = page
    return found


@pytest.fixture(scope="module")
def rows(folder):
    with open(folder / "grades.csv", newline="", encoding="utf-8") as file:
        return {row["student"]: row for row in csv.DictReader(file)}


def test_there_are_thirty_or_more_and_everybody_has_a_page_and_a_row(pages, rows):
    assert len(STUDENTS) >= 30
    assert set(pages) == set(rows) == set(STUDENTS)


def named(page):
    """Exercise -> the mistake that the page names there."""
    found = {}
    for exercise in page.select("details.exercise"):
        said = exercise.select_one(".diagnosis b")
        if said:
            found[exercise["id"].removeprefix("exercise-")] = (
                said.get_text().removeprefix("A known mistake: ").rstrip(".")
            )
    return found


@pytest.mark.parametrize("name", [name for name in STUDENTS if STUDENTS[name].get("how") not in UNREADABLE])
def test_a_student_s_page_names_the_mistakes_that_were_made_and_no_other(name, pages):
    made = STUDENTS[name].get("wrong", {})
    known = {exercise: kind for exercise, kind in made.items() if kind not in ("unnamed", "hang")}
    assert named(pages[name]) == known
    for exercise in made:
        classes = pages[name].select_one(f"#exercise-{exercise}")["class"]
        assert {"failed", "error"} & set(classes), exercise
    for exercise in STUDENTS[name].get("blank", ()):
        assert exercise == "report" or "not-attempted" in pages[name].select_one(f"#exercise-{exercise}")["class"]


def test_what_went_wrong_with_a_file_is_said(rows, pages):
    of = {student["how"]: rows[name] for name, student in STUDENTS.items() if "how" in student}
    assert of["cut off"]["status"] == "unreadable" and "cut off" in of["cut off"]["reason"]
    assert of["missing"]["status"] == "missing" and of["untouched"]["status"] == "not attempted"
    assert "ended Python" in of["crash"]["reason"] and float(of["crash"]["score"]) == float(of["crash"]["max_score"])
    assert "NameError" in of["out of order"]["reason"] and of["twice"]["file"].endswith("-2.ipynb")
    (hang,) = [name for name, student in STUDENTS.items() if student.get("wrong", {}).get("train") == "hang"]
    assert "ran out of time" in pages[hang].get_text()


def test_lateness_costs_what_the_policy_says(rows):
    late = {name: student["late"] for name, student in STUDENTS.items() if "late" in student}
    assert {name for name, row in rows.items() if "late" in row["late"]} == set(late)
    for name, hours in late.items():
        days = -(-hours // 24)
        off = min(10 * days, 50) / 100 * float(rows[name]["max_score"])
        assert float(rows[name]["score"]) == pytest.approx(
            float(rows[name]["checks"]) + float(rows[name]["by_hand"]) - off
        )


def test_the_copy_is_the_pair_that_is_most_alike(folder):
    page = BeautifulSoup((folder / "index.html").read_text(encoding="utf-8"), "html.parser")
    first = page.select_one("table.pairs tr:has(a)")
    (copy,) = [name for name, student in STUDENTS.items() if student.get("how", "").startswith("copied from")]
    assert {link.get_text() for link in first.select("a")} == {copy, STUDENTS[copy]["how"].removeprefix("copied from ")}


def test_every_answer_in_words_was_graded_by_a_person(folder):
    page = (folder / "index.html").read_text(encoding="utf-8")
    assert "for a person to grade" not in page


def test_nothing_private_is_published(folder):
    assert {path.name for path in folder.iterdir()} == {"index.html", "students", "grades.csv", "state"}
    text = "".join(path.read_text(encoding="utf-8") for path in folder.rglob("*") if path.is_file())
    assert CLASS["key"] not in text and str(ROOT) not in text and str(Path.home()) not in text
    assert not re.search(r"<script|src=|https?://", text)


def test_links_from_a_page_lead_into_the_book(pages):
    found = {link["href"] for page in pages.values() for link in page.select("a[href]") if link["href"][0] != "#"}
    assert len(found) > 5
    for address in found:
        assert address.startswith(sample_class.TO_THE_BOOK), address
        source = address.removeprefix(sample_class.TO_THE_BOOK).partition("#")[0].replace(".html", ".md")
        assert (ROOT / "book" / source).is_file(), address


def test_where_no_sandbox_works_there_is_a_reason_in_the_place_of_pages(monkeypatch, tmp_path):
    monkeypatch.setattr(sample_class, "RESULT", str(tmp_path / "none"))
    monkeypatch.setattr("course_utils.grading.warm.LEVELS", ())
    found, reason = sample_class.provide(ROOT)
    assert found is None and "cannot be kept in on this machine" in reason
