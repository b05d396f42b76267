"""The course week by week: ``[[week]]`` of ``curriculum.toml``, with the minutes of the chapters' teaching plans.

A chapter's ``teaching.md`` has a table "A plan" of minutes, what, and page; a week names the pages it takes into class.
"""

import re
import tomllib
from dataclasses import dataclass

from course_utils.authoring import curriculum
from course_utils.errors import CourseError

LONGEST = 150  # minutes in class, two meetings of 75
ROW = re.compile(r"\|\s*(\d+)\s*\|.*\|[^|]*\]\(([\w-]+)(?:\.md)?(?:#[^)]*)?\)[^|]*\|\s*$")


@dataclass(frozen=True)
class Week:
    """One week: what is taken into class, chapter by chapter, and the labs of the week."""

    number: int
    title: str
    in_class: tuple  # of (Chapter, pages)
    labs: tuple[str, ...]
    minutes: int
    decks: tuple[int, ...]  # the lectures that its pages come from


def load(root=None):
    """The weeks, with the chapters that exist."""
    course = curriculum.load(root)
    chapters = {chapter.name: chapter for chapter in course.chapters}
    text = tomllib.loads((course.root / "curriculum.toml").read_text(encoding="utf-8"))
    weeks = []
    for number, entry in enumerate(text.get("week", []), 1):
        named = [
            (name.strip(), tuple(pages.split())) for name, _, pages in (e.partition(":") for e in entry["in_class"])
        ]
        taken = tuple((chapters[name], pages) for name, pages in named if name in chapters)
        minutes, decks = 0, set()
        for chapter, pages in taken:
            planned = plan_of(course.root, chapter)
            unknown = set(pages) - set(planned)
            if unknown:
                raise CourseError(f"week {number}: {chapter.name}/teaching.md plans no minutes for {min(unknown)}")
            minutes += sum(planned[page] for page in pages)
            decks |= {entry["deck"] for entry in chapter.decks if entry.get("page", chapter.pages[0]) in pages}
        labs = tuple(lab for lab in entry["labs"] if lab in {chapter.lab for chapter in course.chapters})
        weeks.append(Week(number, entry["title"], taken, labs, minutes, tuple(sorted(decks))))
    return weeks


def plan_of(root, chapter):
    """The minutes that a chapter's teaching plan gives to each of its pages."""
    path = root / "book" / chapter.name / "teaching.md"
    minutes = {}
    for line in section(path.read_text(encoding="utf-8"), "A plan").splitlines():
        row = ROW.match(line)
        if row:
            minutes[row[2]] = minutes.get(row[2], 0) + int(row[1])
    return minutes


def section(text, title):
    """What stands under a heading of the second level; CourseError where a page has no such heading."""
    found = re.search(rf"^## {re.escape(title)}\n(.*?)(?=^## |\Z)", text, flags=re.MULTILINE | re.DOTALL)
    if not found:
        raise CourseError(f"a teaching page has no section {title!r}")
    return found[1].strip()
