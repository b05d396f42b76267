"""What a section of the benchmark hands in, and how it is printed and written to ``RESULTS.md``.

A file of this folder with a function ``measure(quick) -> Section`` is a section; ``__main__.SECTIONS`` names them.
"""

import re
from dataclasses import dataclass, field
from pathlib import Path

RESULTS = Path(__file__).parent / "RESULTS.md"
HEAD = """# Results

Written by `make bench` (`python -m benchmarks`); a section that was not run again stays as it was. Ratios are medians
against the peer in the same run, lower is better. One thread decides. Nothing is timed that did not give the peer's
numbers first.
"""


@dataclass
class Goal:
    """One line of the table of goals: a measured value beside what it has to be at most."""

    work: str
    value: float
    must: float
    stretch: float | None = None

    @property
    def held(self):
        """Whether the value is what it has to be."""
        return self.value <= self.must

    def cells(self):
        stretch = "" if self.stretch is None else f"{self.stretch:g}"
        return [self.work, f"{self.value:.3g}", f"{self.must:g}", stretch, "yes" if self.held else "**no**"]


@dataclass
class Section:
    """A title, goals, tables of details, and remarks."""

    title: str
    goals: list = field(default_factory=list)
    tables: list = field(default_factory=list)
    remarks: list = field(default_factory=list)

    def markdown(self, settings):
        """The section as Markdown."""
        parts = [f"## {self.title}", settings]
        if self.goals:
            header = ["work", "measured", "must", "stretch", "held"]
            parts.append(table(header, [goal.cells() for goal in self.goals]))
        parts += [table(header, rows) for header, rows in self.tables]
        parts += self.remarks
        return "\n\n".join(parts) + "\n"


def table(header, rows):
    """A Markdown table with its columns lined up."""
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[i]) for row in [header, *rows]) for i in range(len(header))]
    lines = ["| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths)) + " |" for row in [header, *rows]]
    return "\n".join([lines[0], "|" + "|".join("-" * (width + 2) for width in widths) + "|", *lines[1:]])


def write(sections):
    """Put the sections (title to Markdown) into ``RESULTS.md``, in place of those with the same titles."""
    old = RESULTS.read_text(encoding="utf-8") if RESULTS.exists() else ""
    kept = {part.split("\n", 1)[0][3:]: part for part in re.split(r"(?m)^(?=## )", old) if part.startswith("## ")}
    kept |= sections
    RESULTS.write_text("\n".join([HEAD, *(part.rstrip("\n") + "\n" for part in kept.values())]), encoding="utf-8")
