"""The fragments of the reports: a student's text is escaped here, and an outcome gets its sign and its color.

Styles stand on the elements, because notebooks strip style sheets; grounds are left alone, so that light and dark pages
serve alike.
"""

import html

from course_utils.checks.outcomes import OUTCOMES

FRAME = "border-left:3px solid {color};padding:.15em 0 .15em .9em;margin:.4em 0;max-width:46em;line-height:1.5"
QUIET = "opacity:.75;font-size:.92em"


def says(result):
    """Where and what, in one sentence."""
    return f"{result.where}: {result.says}" if result.where else result.says


def one_line(text, limit=160):
    """Text on one line, cut to ``limit`` characters."""
    text = " ".join(text.split())
    return text if len(text) <= limit else text[: limit - 1] + "…"


def esc(text):
    """Text for HTML: markup in it is shown, not obeyed."""
    return html.escape(str(text))


def code(text):
    """Escaped text whose `backticks` become code."""
    parts = esc(text).split("`")
    if len(parts) % 2 == 0:
        return esc(text)
    return "".join(f"<code>{part}</code>" if k % 2 else part for k, part in enumerate(parts))


def quiet(text):
    """Smaller and paler."""
    return f'<span style="{QUIET}">{esc(text)}</span>'


def signed(status, word):
    """An outcome: its sign, hidden from screen readers, and a word for it."""
    o = OUTCOMES[status]
    return f'<span style="color:{o.color};white-space:nowrap"><b aria-hidden="true">{o.sign}</b> {word}</span>'


def head(exercise, status, word, points):
    """The first line of a report."""
    o = OUTCOMES[status]
    name = f'<strong style="color:{o.color}"><span aria-hidden="true">{o.sign}</span> {esc(exercise)}: {word}</strong>'
    return f'<div>{name} <span style="{QUIET}">{points}</span></div>'


def row(r, news):
    """One check; its sentence where it is ``news``."""
    o = OUTCOMES[r.status]
    sign = f'<b style="color:{o.color}" role="img" aria-label="{o.word}">{o.sign}</b>'
    row = f'<div style="margin-left:.2em">{sign} {code(r.title)}'
    if news:
        where = f"<code>{esc(r.where)}</code>: " if r.where else ""
        row += f'<div style="margin-left:1.3em">{where}{code(r.says)}</div>'
    if r.printed.strip():
        row += f'<div style="margin-left:1.3em">{quiet("Your code printed: " + one_line(r.printed))}</div>'
    return row + "</div>"


def place(link):
    """A link in words: "chapter 01, page loss, log of zero"."""
    page, _, part = link.partition("#")
    chapter, _, page = page.removesuffix(".html").partition("/")
    return ", ".join(filter(None, [f"chapter {chapter[:2]}", page and f"page {page}", part.replace("-", " ")]))


def reading(book, link):
    """Where to read on, as text: an address where the book's is known, else words."""
    return f"Read {book}{link}" if book else f"Read in the book: {place(link)}."


def anchor(book, link):
    """Where to read on: an address where the book's is known, else words."""
    if not book:
        return quiet(reading(book, link))
    return f'<a href="{esc(book + link)}" target="_blank" rel="noopener">Read in the book: {esc(place(link))}</a>'


def frame(status, label, rows):
    """The whole report, named for screen readers."""
    style = FRAME.format(color=OUTCOMES[status].color)
    return f'<div role="group" aria-label="{esc(label)}" style="{style}">{"".join(rows)}</div>'
