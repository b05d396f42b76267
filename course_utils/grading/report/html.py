"""The frame of the pages, and the two ways in which text enters one: escaped, or escaped with `code` in it."""

import html

from course_utils.checks.outcomes import OUTCOMES
from course_utils.grading.report.style import STYLE

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><meta name="robots" content="noindex"><title>{title}</title>
<style>{style}</style></head>
<body><main{wide}>
{body}
</main></body></html>
"""


def whole_page(title, parts, wide=False):
    """A page from its parts; empty parts are left out. ``title`` is plain text."""
    body = "\n".join(part for part in parts if part)
    return PAGE.format(title=esc(title), style=STYLE, body=body, wide=" class='wide'" if wide else "")


def esc(text):
    """Text as HTML, with what a browser must not see taken out."""
    return html.escape("".join(c for c in str(text) if c.isprintable() or c in "\n\t"))


def code(text):
    """Escaped text whose `backticks` become code."""
    parts = esc(text).split("`")
    if len(parts) % 2 == 0:
        return esc(text)
    return "".join(f"<code>{part}</code>" if k % 2 else part for k, part in enumerate(parts))


def sign(outcome):
    """An outcome's sign, named for screen readers."""
    shown = OUTCOMES[outcome]
    return f"<b class='sign' role='img' aria-label='{shown.word}'>{shown.sign}</b>"


def css(outcome):
    """An outcome's class."""
    return outcome.replace(" ", "-")


def count(number, one, many=None):
    """``1 student``, ``3 students``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"
