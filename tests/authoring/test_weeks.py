"""The course's ten weeks hold every chapter, fit the time there is, and take their minutes from the teaching pages."""

from pathlib import Path

import pytest

from course_utils.authoring import curriculum, weeks
from course_utils.errors import CourseError

ROOT = Path(__file__).resolve().parents[2]
COURSE = curriculum.load(ROOT)
WEEKS = weeks.load(ROOT)

PLAN = """# Teaching notes

## A plan

| minutes | what | page |
|---|---|---|
| 10 | a vote | [start](index.md) |
| 15 | the loop | [loop](loop.md#how) |
| | *second lecture* | |
| 20 | the loop again | [loop](loop.md) |

## At the board

Draw.
"""


def test_there_are_ten_weeks_and_each_fits_two_meetings():
    assert len(WEEKS) == 10
    for week in WEEKS:
        assert week.minutes <= weeks.LONGEST, week.title
        assert week.minutes >= 90 or not week.in_class or week.number == 10, week.title


def test_every_chapter_is_in_the_course_in_the_book_s_order():
    taken = list(dict.fromkeys(chapter.name for week in WEEKS for chapter, _ in week.in_class))
    assert taken == [chapter.name for chapter in COURSE.chapters]


def test_every_lab_is_given_out_once_and_after_its_chapter():
    given = [lab for week in WEEKS for lab in week.labs]
    assert sorted(given) == sorted(chapter.lab for chapter in COURSE.chapters if chapter.lab)
    seen = set()
    for week in WEEKS:
        seen |= {chapter.lab for chapter, _ in week.in_class}
        assert set(week.labs) <= seen, week.title


def test_the_five_decks_are_all_taught():
    assert {deck for week in WEEKS for deck in week.decks} == set(range(5))


def test_no_page_is_taken_into_class_twice():
    pages = [(chapter.name, page) for week in WEEKS for chapter, taken in week.in_class for page in taken]
    assert len(pages) == len(set(pages))


def test_a_plan_s_minutes_are_added_for_each_page(tmp_path):
    (tmp_path / "book" / "01_a").mkdir(parents=True)
    (tmp_path / "book" / "01_a" / "teaching.md").write_text(PLAN)
    chapter = curriculum.Chapter("01_a", "A", 1, ("index", "loop"), (), (), (), "", False, False)
    assert weeks.plan_of(tmp_path, chapter) == {"index": 10, "loop": 35}


def test_a_section_ends_where_the_next_begins_and_a_missing_one_is_named():
    assert weeks.section(PLAN, "At the board") == "Draw."
    with pytest.raises(CourseError, match="no section 'What students get wrong'"):
        weeks.section(PLAN, "What students get wrong")


@pytest.mark.parametrize("chapter", COURSE.chapters, ids=lambda chapter: chapter.name)
def test_every_row_of_a_plan_with_minutes_counts(chapter):
    text = (ROOT / "book" / chapter.name / "teaching.md").read_text(encoding="utf-8")
    rows = [line.split("|")[1].strip() for line in weeks.section(text, "A plan").splitlines() if line.startswith("|")]
    assert sum(weeks.plan_of(ROOT, chapter).values()) == sum(int(cell) for cell in rows if cell.isdigit())
