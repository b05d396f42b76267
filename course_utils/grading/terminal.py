"""What the instructor sees: one line of progress, warnings in a sentence, and a table at the end.

With ``rich`` and on a terminal there are a bar and colors; otherwise the same words in plain text.
"""

import sys

from course_utils.grading.files import short
from course_utils.grading.judge import GRADED
from course_utils.grading.statistics import of_class

WIDEST_REASON = 70
MOST_ROWS = 40  # of a larger class only those that need a look are printed


def say(sentence):
    """One sentence for the instructor, apart from the results."""
    print(f"course: {sentence}", file=sys.stderr)


class Progress:
    """A bar, on a terminal; nothing where the output goes to a file."""

    def __init__(self, total, what):
        self._bar = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar

            columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task(what, total=total)

    def advance(self):
        if self._bar is not None:
            self._bar.advance(self._task)

    def __enter__(self):
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(self, *_):
        if self._bar is not None:
            self._bar.stop()


def table(lines, out):
    """Print who got what and why, and where the rest is.

    Parameters
    ----------
    lines : list of Line
    out : path
        The folder that holds the tables and pages.
    """
    shown = lines if len(lines) <= MOST_ROWS else [line for line in lines if line.reason or line.status != GRADED]
    (_rich_table if sys.stdout.isatty() else _plain_table)(shown[:MOST_ROWS])
    if len(lines) > MOST_ROWS:
        hidden = len(shown) - MOST_ROWS
        print(f"... and {hidden:,} more to look at" if hidden > 0 else "The others need no look.")
    told = of_class(lines)
    graded = [line for line in lines if line.status == GRADED]
    if graded:
        points = f"median {short(told.median)} of {short(told.max_score)} points"
        print(f"\n{len(graded):,} of {len(lines):,} graded; {points}.")
    else:
        print(f"\nNone of {len(lines):,} could be graded.")
    if told.waiting:
        one = "1 answer waits" if told.waiting == 1 else f"{told.waiting:,} answers wait"
        print(f"{one} for a person to grade: course points {out}")
    if told.mistakes:
        often = ", ".join(f"{exercise}: {slug} ({count})" for (exercise, slug), count in told.mistakes[:3])
        print(f"Most frequent mistakes: {often}")
    print(f"Grades: {out / 'grades.csv'}\nClass:  {out / 'index.html'}\nPages:  {out / 'students'}/")


def _rows(lines):
    for line in lines:
        reason = line.reason if len(line.reason) <= WIDEST_REASON else line.reason[: WIDEST_REASON - 1] + "…"
        reason = "".join(c if c.isprintable() else " " for c in reason)  # a student's text must not steer the terminal
        student = "".join(c if c.isprintable() else " " for c in line.student)[:30]
        points = f"{short(line.score)}/{short(line.max_score)}" if line.max_score else "-"
        yield student, points, line.status, reason


def _plain_table(lines):
    rows = [("student", "points", "status", "reason"), *_rows(lines)]
    widths = [max(len(row[k]) for row in rows) for k in range(3)]
    for student, points, status, reason in rows:
        print(f"{student:<{widths[0]}}  {points:>{widths[1]}}  {status:<{widths[2]}}  {reason}".rstrip())


def _rich_table(lines):
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rich = Table(box=None, pad_edge=False, header_style="dim")
    for name, justify in (("student", "left"), ("points", "right"), ("status", "left"), ("reason", "left")):
        rich.add_column(name, justify=justify, no_wrap=name != "reason")
    for line, (student, points, status, reason) in zip(lines, _rows(lines)):
        rich.add_row(Text(student), Text(points), Text(status, style=_color(line)), Text(reason, style="dim"))
    Console().print(rich)


def _color(line):
    if line.status != GRADED:
        return "yellow"
    return "green" if line.score == line.max_score else "red" if line.mistakes else ""
