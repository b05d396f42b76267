"""What a student reads after ``check(...)``: one compact report, as HTML in Jupyter and as text elsewhere.

All of a student's text is escaped. Each outcome has one sign, one word and one color; the words alone suffice. The
ground stays the notebook's own, so that light and dark pages serve alike.
"""

import textwrap
from dataclasses import dataclass

from course_utils.checks.markup import (
    FRAME,
    QUIET,
    anchor,
    code,
    esc,
    frame,
    head,
    one_line,
    quiet,
    reading,
    row,
    says,
    signed,
)
from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED, OUTCOMES, PASSED

WIDTH = 88
HANDED_IN = "handed in"


def outcome_of(results):
    """One outcome for several results: the worst that happened; passed only when all passed."""
    states = {r.status for r in results}
    return next(s for s in (ERROR, FAILED, NOT_ATTEMPTED, PASSED) if s in states)


def word_of(results):
    """The outcome in a word; what a person grades is handed in, not passed."""
    status = outcome_of(results)
    return HANDED_IN if status == PASSED and _by_hand(results) else OUTCOMES[status].word


def _by_hand(results):
    return not any(r.worth for r in results)


def points_of(results):
    """``"2 of 4 points"``; a check worth none only looks whether there is something for a person to grade."""
    if _by_hand(results):
        return "graded by a person"
    earned, worth = (sum(getattr(r, name) for r in results) for name in ("points", "worth"))
    return f"{earned:g} of {worth:g} point{'' if worth == 1 else 's'}"


@dataclass(frozen=True)
class ExerciseReport:
    """The report of one exercise.

    Attributes
    ----------
    exercise : str
    results : list of Result
    hidden : int
        How many more checks grading runs.
    book : str
        Address of the book's root with a closing slash, or empty where it is not known.
    """

    exercise: str
    results: list
    hidden: int = 0
    book: str = ""

    def _closing(self):
        """What to do next, in one line."""
        status = outcome_of(self.results)
        if status == PASSED:
            return "Grading also tries other inputs." if self.hidden else ""
        if status == NOT_ATTEMPTED:
            held_back = self._mend_first()
            return held_back or (
                f'Write your answer in the place of `...`, run the cell, then `check("{self.exercise}")` again.'
            )
        if self._mend_first():
            return self._mend_first()
        return f'`hint("{self.exercise}")` tells you where to look.'

    def _mend_first(self):
        return next((r.mend_first for r in self.results if r.mend_first), "")

    def _text(self, paint):
        status, word = outcome_of(self.results), word_of(self.results)
        yield paint(status, f"{OUTCOMES[status].sign} {self.exercise}: {word}") + f" ({points_of(self.results)})"
        for r, news in zip(self.results, _news(self.results)):
            yield from _wrap(f"{OUTCOMES[r.status].sign} {r.title}", 2)
            if news:
                yield from _wrap(says(r), 6)
            if r.printed.strip():
                yield from _wrap(f"Your code printed: {one_line(r.printed)}", 6)
        for r in _named(self.results):
            yield from _wrap(f"This is a known mistake: {r.mistake}.", 2)
        if self._closing():
            yield from _wrap(self._closing(), 2)

    def text(self, color=False):
        """The report as text; ``color`` adds a terminal's color codes."""
        return "\n".join(self._text(_painter(color)))

    def __repr__(self):
        return self.text()

    def _repr_html_(self):
        status, word = outcome_of(self.results), word_of(self.results)
        rows = [head(self.exercise, status, word, points_of(self.results))]
        for r, news in zip(self.results, _news(self.results)):
            rows.append(row(r, news))
        for r in _named(self.results):
            rows.append(f'<div style="margin:.45em 0 0"><strong>A known mistake: {esc(r.mistake)}.</strong></div>')
        if self._closing():
            rows.append(f'<div style="{QUIET};margin-top:.35em">{code(self._closing())}</div>')
        return frame(status, f"Check of {self.exercise}: {word}", rows)


@dataclass(frozen=True)
class Summary:
    """The report of all exercises: ``results`` maps an exercise to its results, in order."""

    results: dict
    hidden: int = 0

    def _closing(self):
        states = [outcome_of(rs) for rs in self.results.values()]
        for_a_person = [f"`{name}`" for name, rs in self.results.items() if word_of(rs) == HANDED_IN]
        if all(s == PASSED for s in states):
            handed = f", and {', '.join(for_a_person)} handed in for a person to grade" if for_a_person else ""
            return f"All passed{handed}." + (" Grading also tries other inputs." if self.hidden else "")
        words = [word_of(rs) for rs in self.results.values()]
        count = {s: words.count(s) for s in (PASSED, HANDED_IN, FAILED, ERROR, NOT_ATTEMPTED)}
        said = [f"{n} {s}{'s' if s == ERROR and n > 1 else ''}" for s, n in count.items() if n]
        return f"{', '.join(said)}, of {len(states)} exercises."

    def text(self, color=False):
        """The table as text."""
        paint, width = _painter(color), max(map(len, self.results))
        lines = []
        for exercise, rs in self.results.items():
            status = outcome_of(rs)
            word = paint(status, f"{OUTCOMES[status].sign} {word_of(rs):<13}")
            lines.append(f"{word}  {exercise:<{width}}  {points_of(rs)}")
        return "\n".join([*lines, self._closing()])

    def __repr__(self):
        return self.text()

    def _repr_html_(self):
        cell = 'style="text-align:left;padding:.1em 1.2em .1em 0;background:none;border:none;white-space:nowrap"'
        rows = []
        for exercise, rs in self.results.items():
            status = outcome_of(rs)
            known = next((r.mend_first or f"known mistake: {r.mistake}" for r in rs if r.mend_first or r.mistake), "")
            shown = (signed(status, word_of(rs)), f"<code>{esc(exercise)}</code>", points_of(rs), quiet(known))
            cells = "".join(f"<td {cell}>{text}</td>" for text in shown)
            rows.append(f'<tr style="background:none">{cells}</tr>')
        heads = "".join(f"<th {cell} scope='col'>{h}</th>" for h in ("outcome", "exercise", "points", ""))
        table = (
            f"<table style='border:none;margin:0'><thead><tr>{heads}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )
        worst = outcome_of([r for rs in self.results.values() for r in rs])  # the frame's color
        return frame(worst, "Summary of all checks", [table, f"<div><strong>{code(self._closing())}</strong></div>"])


@dataclass(frozen=True)
class HintReport:
    """One stage of help."""

    exercise: str
    stage: str  # "where to look"
    words: str
    closing: str = ""
    link: str = ""
    book: str = ""

    def text(self, color=False):
        """The hint as text."""
        lines = [f"{self.exercise}, {self.stage}:", *_wrap(self.words, 2)]
        lines += _wrap(reading(self.book, self.link), 2) if self.link else []
        return "\n".join(lines + ([*_wrap(self.closing, 2)] if self.closing else []))

    def __repr__(self):
        return self.text()

    def _repr_html_(self):
        link = f" {anchor(self.book, self.link)}" if self.link else ""
        body = f"<div><strong>{esc(self.exercise)}, {esc(self.stage)}.</strong> {code(self.words)}{link}</div>"
        rows = [body] + ([f'<div style="{QUIET}">{code(self.closing)}</div>'] if self.closing else [])
        style = FRAME.format(color="#3A7CA5")
        return f'<div role="note" style="{style}">{"".join(rows)}</div>'


def _news(results):
    """For each result, whether its sentence is not there yet: one error seen by three checks is said once."""
    seen = set()
    return [bool(says(r)) and says(r) not in seen and not seen.add(says(r)) for r in results]


def _named(results):
    """At most one result that carries the recognized mistake."""
    return [r for r in results if r.mistake][:1]


def _wrap(text, indent):
    pad = " " * indent
    hanging = pad + ("  " if indent == 2 else "")
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=hanging, break_long_words=True)


def _painter(color):
    if not color:
        return lambda status, text: text
    return lambda status, text: f"\033[{OUTCOMES[status].ansi}m{text}\033[0m"
