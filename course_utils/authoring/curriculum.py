"""``curriculum.toml``, read once and checked: the one place that says which chapter holds what.

The table of contents, the coverage test, the map from the lectures, the rule "a lab uses only what was taught", and the
names that a lab's grading child must not have are all derived from what this module returns.
"""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from course_utils.errors import CourseError


@dataclass(frozen=True)
class Chapter:
    """One chapter as ``curriculum.toml`` describes it."""

    name: str  # "01_logistic_neuron": also its folder in book/, labs/, solutions/
    title: str
    section: int  # of COVERAGE
    pages: tuple[str, ...]  # in reading order; the first opens the chapter
    teaches: tuple[str, ...]  # full names, as "course_utils.nn.functional.sigmoid"
    asks: tuple[str, ...]  # names that its lab has the student write
    explorers: tuple[str, ...]
    lab: str
    torch: bool
    gpu: bool
    decks: tuple[dict, ...] = ()  # {deck = 0, sections = ["Iris Flower Data", ...], page = "index"}


@dataclass(frozen=True)
class Curriculum:
    """The whole course, chapters in order."""

    root: Path
    title: str
    front: str
    instructors: tuple[str, ...]  # the guide's pages; the first opens it
    back: tuple[str, ...]
    tools: tuple[str, ...]
    chapters: tuple[Chapter, ...]

    def chapter(self, lab):
        """The chapter of a lab; a name that does not exist is answered with those that do."""
        for chapter in self.chapters:
            if chapter.lab == lab:
                return chapter
        known = ", ".join(c.lab for c in self.chapters if c.lab)
        raise CourseError(f"there is no lab {lab!r}; the labs are: {known}")

    def taught_before(self, lab):
        """Names of ``course_utils`` that earlier chapters taught, in order."""
        names = []
        for chapter in self.chapters:
            if chapter.lab == lab:
                return tuple(names)
            names += chapter.teaches
        return tuple(names)

    def toc(self):
        """The table of contents, in the form that sphinx-external-toc reads."""
        lines = [
            "# Written by `course toc` from curriculum.toml; do not edit.",
            "format: jb-book",
            f"root: {self.front}",
        ]
        lines += ["parts:", "- caption: Chapters", "  numbered: 1", "  chapters:"]
        for chapter in self.chapters:
            first, *rest = chapter.pages
            lines.append(f"  - file: {chapter.name}/{first}")
            if rest:
                lines.append("    sections:")
                lines += [f"    - file: {chapter.name}/{page}" for page in rest]
        if self.instructors:
            first, *rest = self.instructors
            lines += ["- caption: For instructors", "  chapters:", f"  - file: {first}", "    sections:"]
            lines += [f"    - file: {page}" for page in rest]
        lines += ["- caption: Back matter", "  chapters:"]
        lines += [f"  - file: {page}" for page in self.back]
        return "\n".join(lines) + "\n"


def find_root(start=None):
    """The course's root folder: the nearest one at or above ``start`` that holds ``curriculum.toml``."""
    start = Path(start or Path.cwd()).resolve()
    for folder in (start, *start.parents):
        if (folder / "curriculum.toml").is_file():
            return folder
    raise CourseError(f"no curriculum.toml at or above {start}: run this inside the course's folder")


def load(root=None):
    """Read ``curriculum.toml``.

    Raises
    ------
    CourseError
        When the file is not TOML, or a chapter lacks a key or has one too many.
    """
    root = find_root(root)
    try:
        text = tomllib.loads((root / "curriculum.toml").read_text(encoding="utf-8"))
    except tomllib.TOMLDecodeError as problem:
        raise CourseError(f"curriculum.toml is not valid TOML: {problem}") from problem
    chapters = []
    for entry in text.get("chapter", []):
        try:
            chapters.append(Chapter(**{k: tuple(v) if isinstance(v, list) else v for k, v in entry.items()}))
        except TypeError as problem:
            raise CourseError(f"curriculum.toml, chapter {entry.get('name', '?')}: {problem}") from problem
    book = text["book"]
    guide, back, tools = book.get("instructors", ()), book["back"], text["tools"]["names"]
    return Curriculum(root, book["title"], book["front"], tuple(guide), tuple(back), tuple(tools), tuple(chapters))


def write_toc():
    """Write ``book/_toc.yml``; a test holds that it is what the curriculum says."""
    curriculum = load()
    (curriculum.root / "book" / "_toc.yml").write_text(curriculum.toc(), encoding="utf-8")
