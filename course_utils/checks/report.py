"""What a student reads after ``check(...)``: one compact report, as HTML in Jupyter and as text elsewhere.

All of a student's text is escaped. Each outcome has one sign, one word and one color; the words alone suffice. The
ground stays the notebook's own, so that light and dark pages serve alike.
"""

import html
import textwrap
from dataclasses import dataclass

from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED, OUTCOMES, PASSED

WIDTH = 88
_FRAME = "border-left:3px solid {color};padding:.15em 0 .15em .9em;margin:.4em 0;max-width:46em;line-height:1.5"
_QUIET = "opacity:.75;font-size:.92em"


def outcome_of(results):
    """One outcome for several results: the worst that happened; passed only when all passed."""
    states = {r.status for r in results}
    return next(s for s in (ERROR, FAILED, NOT_ATTEMPTED, PASSED) if s in states)


def points_of(results):
    """``"2 of 4 points"``; a check worth none only looks whether there is something for a person to grade."""
    if not any(r.worth for r in results):
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
            return f'Write your answer in the place of `...`, run the cell, then check("{self.exercise}") again.'
        return f'hint("{self.exercise}") tells you where to look.'

    def _text(self, paint):
        status = outcome_of(self.results)
        yield paint(status, f"{OUTCOMES[status].sign} {self.exercise}: {status}") + f" ({points_of(self.results)})"
        for r in self.results:
            yield from _wrap(f"{OUTCOMES[r.status].sign} {r.title}", 2)
            if r.says and not (r.status == NOT_ATTEMPTED and r is not self.results[0]):
                yield from _wrap(says(r), 6)
            if r.printed.strip():
                yield from _wrap(f"Your code printed: {_one_line(r.printed)}", 6)
        for r in _named(self.results):
            yield from _wrap(f"This is a known mistake ({r.mistake}). {r.diagnosis}", 2)
            yield f"  Read: {self.book}{r.link}"
        if self._closing():
            yield from _wrap(self._closing(), 2)

    def text(self, color=False):
        """The report as text; ``color`` adds a terminal's color codes."""
        return "\n".join(self._text(_painter(color)))

    def __repr__(self):
        return self.text()

    def _repr_html_(self):
        status = outcome_of(self.results)
        rows = [_head(self.exercise, status, points_of(self.results))]
        for r in self.results:
            rows.append(_row(r, first=r is self.results[0]))
        for r in _named(self.results):
            words = f"<strong>A known mistake: {_esc(r.mistake)}.</strong> {_code(r.diagnosis)}"
            rows.append(f'<div style="margin:.45em 0 0">{words} {_link(self.book, r.link)}</div>')
        if self._closing():
            rows.append(f'<div style="{_QUIET};margin-top:.35em">{_code(self._closing())}</div>')
        return _frame(status, f"Check of {self.exercise}: {status}", rows)


@dataclass(frozen=True)
class Summary:
    """The report of all exercises: ``results`` maps an exercise to its results, in order."""

    results: dict
    hidden: int = 0

    def _closing(self):
        states = [outcome_of(rs) for rs in self.results.values()]
        if all(s == PASSED for s in states):
            return "All passed." + (" Grading also tries other inputs." if self.hidden else "")
        count = {s: states.count(s) for s in (PASSED, FAILED, ERROR, NOT_ATTEMPTED)}
        said = [f"{n} {s}" for s, n in count.items() if n]
        return f"{', '.join(said)}, of {len(states)} exercises."

    def text(self, color=False):
        """The table as text."""
        paint, width = _painter(color), max(map(len, self.results))
        lines = []
        for exercise, rs in self.results.items():
            status = outcome_of(rs)
            word = paint(status, f"{OUTCOMES[status].sign} {status:<13}")
            lines.append(f"{word}  {exercise:<{width}}  {points_of(rs)}")
        return "\n".join([*lines, self._closing()])

    def __repr__(self):
        return self.text()

    def _repr_html_(self):
        cell = 'style="text-align:left;padding:.1em 1.2em .1em 0;background:none;border:none"'
        rows = []
        for exercise, rs in self.results.items():
            status = outcome_of(rs)
            known = next((f"known mistake: {r.mistake}" for r in rs if r.mistake), "")
            shown = (_signed(status), f"<code>{_esc(exercise)}</code>", points_of(rs), _quiet(known))
            cells = "".join(f"<td {cell}>{text}</td>" for text in shown)
            rows.append(f'<tr style="background:none">{cells}</tr>')
        head = "".join(f"<th {cell} scope='col'>{h}</th>" for h in ("outcome", "exercise", "points", ""))
        table = (
            f"<table style='border:none;margin:0'><thead><tr>{head}</tr></thead><tbody>{''.join(rows)}</tbody></table>"
        )
        worst = outcome_of([r for rs in self.results.values() for r in rs])
        return _frame(worst, "Summary of all checks", [table, f"<div><strong>{_esc(self._closing())}</strong></div>"])


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
        lines += [f"  Read: {self.book}{self.link}"] if self.link else []
        return "\n".join(lines + ([*_wrap(self.closing, 2)] if self.closing else []))

    def __repr__(self):
        return self.text()

    def _repr_html_(self):
        link = f" {_link(self.book, self.link)}" if self.link else ""
        body = f"<div><strong>{_esc(self.exercise)}, {_esc(self.stage)}.</strong> {_code(self.words)}{link}</div>"
        rows = [body] + ([f'<div style="{_QUIET}">{_code(self.closing)}</div>'] if self.closing else [])
        style = _FRAME.format(color="#3A7CA5")
        return f'<div role="note" style="{style}">{"".join(rows)}</div>'


def says(result):
    """Where and what, in one sentence."""
    return f"{result.where}: {result.says}" if result.where else result.says


def _named(results):
    """At most one result that carries the recognized mistake."""
    return [r for r in results if r.mistake][:1]


def _wrap(text, indent):
    pad = " " * indent
    hanging = pad + ("  " if indent == 2 else "")
    return textwrap.wrap(text, WIDTH, initial_indent=pad, subsequent_indent=hanging, break_long_words=True)


def _one_line(text, limit=160):
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _painter(color):
    if not color:
        return lambda status, text: text
    return lambda status, text: f"\033[{OUTCOMES[status].ansi}m{text}\033[0m"


def _esc(text):
    return html.escape(str(text))


def _code(text):
    """Escaped text whose `backticks` become code."""
    parts = _esc(text).split("`")
    if len(parts) % 2 == 0:
        return _esc(text)
    return "".join(f"<code>{part}</code>" if k % 2 else part for k, part in enumerate(parts))


def _quiet(text):
    return f'<span style="{_QUIET}">{_esc(text)}</span>'


def _signed(status):
    o = OUTCOMES[status]
    return f'<span style="color:{o.color};white-space:nowrap"><b aria-hidden="true">{o.sign}</b> {o.word}</span>'


def _head(exercise, status, points):
    o = OUTCOMES[status]
    name = (
        f'<strong style="color:{o.color}"><span aria-hidden="true">{o.sign}</span> {_esc(exercise)}: {o.word}</strong>'
    )
    return f'<div>{name} <span style="{_QUIET}">{points}</span></div>'


def _row(r, first):
    o = OUTCOMES[r.status]
    sign = f'<b style="color:{o.color}" role="img" aria-label="{o.word}">{o.sign}</b>'
    row = f'<div style="margin-left:.2em">{sign} {_code(r.title)}'
    if r.says and (first or r.status != NOT_ATTEMPTED):
        where = f"<code>{_esc(r.where)}</code>: " if r.where else ""
        row += f'<div style="margin-left:1.3em">{where}{_code(r.says)}</div>'
    if r.printed.strip():
        row += f'<div style="margin-left:1.3em">{_quiet("Your code printed: " + _one_line(r.printed))}</div>'
    return row + "</div>"


def _link(book, link):
    page, _, part = link.partition("#")
    words = f"{page.removesuffix('.html')}, {part.replace('-', ' ')}" if part else page.removesuffix(".html")
    if not book:
        return f'<span style="{_QUIET}">Read in the book: {_esc(words)}.</span>'
    return f'<a href="{_esc(book + link)}" target="_blank" rel="noopener">Read: {_esc(words)}</a>'


def _frame(status, label, rows):
    style = _FRAME.format(color=OUTCOMES[status].color)
    return f'<div role="group" aria-label="{_esc(label)}" style="{style}">{"".join(rows)}</div>'
