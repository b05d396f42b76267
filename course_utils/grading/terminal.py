"""What the instructor sees: one line of progress, warnings in a sentence, and a table at the end.

With ``rich`` and on a terminal there are a bar and colors; otherwise the same words in plain text.
"""

import sys
from collections import Counter

from course_utils.checks.outcomes import ERROR, FAILED, PASSED
from course_utils.grading.gradebook import short
from course_utils.grading.judge import GRADED

WIDEST_REASON = 70


def say(sentence):
    """One sentence for the instructor, apart from the results."""
    print(f"course: {sentence}", file=sys.stderr)


class Progress:
    """A bar, on a terminal; nothing where the output goes to a file."""

    def __init__(self, total):
        self._bar = None
        if sys.stderr.isatty():
            from rich.console import Console
            from rich.progress import BarColumn, MofNCompleteColumn, TextColumn, TimeRemainingColumn
            from rich.progress import Progress as Bar

            columns = (TextColumn("grading"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
            self._bar = Bar(*columns, console=Console(stderr=True), transient=True)
            self._task = self._bar.add_task("grading", total=total)

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


def table(grades, csv_file, pages):
    """Print who got what and why, and where the rest is."""
    if sys.stdout.isatty():
        _rich_table(grades)
    else:
        _plain_table(grades)
    graded = [grade for grade in grades if grade.status == GRADED]
    if graded:
        scores = sorted(grade.score for grade in graded)
        middle = (scores[(len(scores) - 1) // 2] + scores[len(scores) // 2]) / 2
        print(
            f"\n{len(graded)} of {len(grades)} graded; median {short(middle)} of {short(graded[0].max_score)} points."
        )
    else:
        print(f"\nNone of {len(grades)} could be graded.")
    named = Counter(mistake for grade in grades for mistake in mistakes_of(grade))
    if named:
        often = ", ".join(f"{exercise}: {slug} ({count})" for (exercise, slug), count in named.most_common(3))
        print(f"Most frequent mistakes: {often}")
    print(f"Grades: {csv_file}\nPages:  {pages}/")


def mistakes_of(grade):
    """The named mistakes of one submission, each once."""
    return {(result.exercise, result.mistake) for result in grade.results if result.mistake}


def _rows(grades):
    for grade in grades:
        reason = grade.reason if len(grade.reason) <= WIDEST_REASON else grade.reason[: WIDEST_REASON - 1] + "…"
        reason = "".join(c if c.isprintable() else " " for c in reason)  # a student's text must not steer the terminal
        student = "".join(c if c.isprintable() else " " for c in grade.student)[:30]
        points = f"{short(grade.score)}/{short(grade.max_score)}" if grade.max_score else "-"
        yield student, points, grade.status, reason


def _plain_table(grades):
    rows = [("student", "points", "status", "reason"), *_rows(grades)]
    widths = [max(len(row[k]) for row in rows) for k in range(3)]
    for student, points, status, reason in rows:
        print(f"{student:<{widths[0]}}  {points:>{widths[1]}}  {status:<{widths[2]}}  {reason}".rstrip())


def _rich_table(grades):
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    rich = Table(box=None, pad_edge=False, header_style="dim")
    for name, justify in (("student", "left"), ("points", "right"), ("status", "left"), ("reason", "left")):
        rich.add_column(name, justify=justify, no_wrap=name != "reason")
    for grade, (student, points, status, reason) in zip(grades, _rows(grades)):
        rich.add_row(Text(student), Text(points), Text(status, style=_color(grade)), Text(reason, style="dim"))
    Console().print(rich)


def _color(grade):
    if grade.status != GRADED:
        return "yellow"
    states = {result.status for result in grade.results}
    return "green" if states == {PASSED} else "red" if states & {FAILED, ERROR} else ""
