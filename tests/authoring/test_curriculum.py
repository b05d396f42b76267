"""``curriculum.toml`` and what is derived from it."""

import importlib

import pytest

from course_utils.authoring import curriculum
from course_utils.errors import CourseError

COURSE = curriculum.load()

ENTRY = """
[book]
title = "T"
front = "index"
back = ["notation"]
[tools]
names = ["course_utils.data"]
[[chapter]]
name = "01_a"
title = "A"
section = 1
pages = ["index", "more"]
teaches = ["course_utils.nn.functional.sigmoid"]
asks = []
explorers = []
lab = "01_a"
torch = false
gpu = false
[[chapter]]
name = "02_b"
title = "B"
section = 2
pages = ["index"]
teaches = []
asks = []
explorers = []
lab = "02_b"
torch = false
gpu = false
"""


@pytest.fixture
def small(tmp_path):
    (tmp_path / "curriculum.toml").write_text(ENTRY)
    return curriculum.load(tmp_path)


def resolve(name):
    """The object behind a dotted name, which may be a module."""
    module, _, attribute = name.rpartition(".")
    found = getattr(importlib.import_module(module), attribute, None)
    return importlib.import_module(name) if found is None else found


def test_the_table_of_contents_is_the_one_that_the_curriculum_says():
    assert (COURSE.root / "book" / "_toc.yml").read_text(encoding="utf-8") == COURSE.toc()


def test_every_page_named_exists():
    for chapter in COURSE.chapters:
        for page in chapter.pages:
            assert (COURSE.root / "book" / chapter.name / f"{page}.md").is_file(), f"{chapter.name}/{page}.md"


def test_every_page_written_is_named():
    written = {f"{p.parent.name}/{p.stem}" for p in (COURSE.root / "book").glob("[0-9]*/*.md")}
    named = {f"{chapter.name}/{page}" for chapter in COURSE.chapters for page in chapter.pages}
    assert written == named


def test_every_name_taught_exists_in_the_package():
    for chapter in COURSE.chapters:
        for name in (*chapter.teaches, *chapter.asks):
            assert resolve(name) is not None, name


def test_every_lab_has_a_source_and_a_release():
    for chapter in COURSE.chapters:
        assert (COURSE.root / "solutions" / chapter.lab / "lab.md").is_file()
        assert (COURSE.root / "labs" / chapter.lab / "lab.ipynb").is_file()


def test_a_lab_is_taught_what_earlier_chapters_teach_and_no_more(small):
    assert small.taught_before("01_a") == ()
    assert small.taught_before("02_b") == ("course_utils.nn.functional.sigmoid",)


def test_sections_follow_the_first_page_of_their_chapter(small):
    assert "- file: 01_a/index\n    sections:\n    - file: 01_a/more\n" in small.toc()


def test_an_unknown_lab_is_answered_with_the_labs_there_are(small):
    with pytest.raises(CourseError, match=r"01_a, 02_b"):
        small.chapter("03_c")


def test_a_misspelled_key_is_a_sentence(tmp_path):
    (tmp_path / "curriculum.toml").write_text(ENTRY.replace("teaches", "teachs", 1))
    with pytest.raises(CourseError, match=r"01_a.*teachs"):
        curriculum.load(tmp_path)


def test_broken_toml_is_a_sentence(tmp_path):
    (tmp_path / "curriculum.toml").write_text("[book")
    with pytest.raises(CourseError, match="not valid TOML"):
        curriculum.load(tmp_path)
