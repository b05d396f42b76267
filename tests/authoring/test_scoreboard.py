"""The README's numbers are those that `course scoreboard` counts, and a count that is wrong would be seen."""

import json
from pathlib import Path

import pytest

from course_utils.authoring import scoreboard
from course_utils.authoring.scoreboard import Row
from course_utils.errors import CourseError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def counted():
    return scoreboard.rows(ROOT)


def test_the_readme_has_the_numbers_that_the_command_counts(counted):
    told = scoreboard.read((ROOT / "README.md").read_text(encoding="utf-8"))
    built = (ROOT / "_build" / "html.sha256").is_file()  # else the site is none, or another's
    kinds = (scoreboard.TREE, scoreboard.SITE) if built else (scoreboard.TREE,)
    fresh = {row.what: row.value for row in counted if row.kind in kinds}
    assert {what: told.get(what) for what in fresh} == fresh, "run `course scoreboard`"
    assert set(told) <= {row.what for row in counted}


def test_exercises_and_mistakes_are_those_of_the_released_record(tmp_path):
    record = {"hints": {"a": [], "b": [], "report": []}, "mistakes": {"a": {"x": {}, "y": {}}, "b": {"x": {}}}}
    (tmp_path / "mistakes.json").write_text(json.dumps(record))
    assert scoreboard.exercises_and_mistakes(tmp_path) == (3, 3)


def test_a_picture_without_words_and_a_request_to_another_host_are_seen(tmp_path):
    site = tmp_path / "_build" / "html"
    site.mkdir(parents=True)
    (site / "site.json").write_text(json.dumps({"hosts": []}))
    page = '<script src="https://example.org/a.js"></script><article>'
    page += '<img src="a.svg" alt="a line that falls"><img src="b.svg">'
    (site / "index.html").write_text(page + '<figure class="explorer" data-explorer="race"></figure></article>')
    told = {row.what: row.value for row in scoreboard._of_the_site(tmp_path)}
    assert list(told.values()) == ["1 in 1 places", "1 of 2", "1"]


def test_without_a_site_the_rows_are_empty_and_keep_what_the_readme_says(tmp_path):
    found = scoreboard._of_the_site(tmp_path)
    assert {row.value for row in found} == {""}
    kept = scoreboard.table(found, {found[0].what: "20 in 50 places"})
    assert "20 in 50 places" in kept and found[1].what not in kept


def test_the_grader_s_speed_is_that_of_the_largest_class_measured(tmp_path):
    (tmp_path / "benchmarks").mkdir()
    rows = "| course grade | 20 | 0.0610 | 0.05 |\n| course grade | 500 | 0.0312 | 0.02 |\n"
    (tmp_path / "benchmarks" / "RESULTS.md").write_text(f"## Grading a class\n\n| grader | a |\n{rows}")
    told = {row.what: row.value for row in scoreboard._measured(tmp_path)}
    assert told["Grading"] == "31 ms of one processor for each of 500"
    assert told["Flipped signs that a test notices"] == ""


def test_a_table_is_read_back_as_it_was_written():
    text = scoreboard.BEGIN + scoreboard.table([Row("a", "1 of 2", "`b`", scoreboard.TREE)]) + scoreboard.END
    assert scoreboard.read(text) == {"a": "1 of 2"}
    with pytest.raises(CourseError, match="no place for the scoreboard"):
        scoreboard.read("nothing here")
