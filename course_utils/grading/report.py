"""A student's page: what to do next, then every exercise with its verdict, in one file that needs nothing else.

All of a student's text is escaped. Of hidden checks it shows points and nothing more: no title, no input, no number.
"""

import hashlib
import html
import os
import re

from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED, OUTCOMES, PASSED
from course_utils.checks.report import outcome_of, points_of, says
from course_utils.grading.gradebook import short
from course_utils.grading.style import STYLE

GO_ON = {
    PASSED: "Every check passed. There is nothing left to do here.",
    NOT_ATTEMPTED: "No exercise was attempted yet: write your answers in the place of the <code>...</code>.",
}


def page_names(submissions):
    """A file name for each submission: readable, safe in any file system, and no two the same."""
    names, taken = {}, set()
    for submission in submissions:
        safe = re.sub(r"[^A-Za-z0-9._@-]+", "_", submission.student).strip("._")[:60]
        name = safe
        if safe != submission.student or name.lower() in taken or name.lower() == "index":
            told = f"{submission.student}\0{submission.file}".encode()
            name = f"{safe or 'student'}-{hashlib.sha256(told).hexdigest()[:8]}"
        taken.add(name.lower())
        names[submission] = f"{name}.html"
    return names


def page(grade, lab, title, *, unsafe, book=None):
    """The page of one student, as HTML.

    Parameters
    ----------
    grade : Grade
    lab, title : str
        The lab's name and its chapter's title.
    unsafe : bool
        Whether the code ran without a sandbox; the page says so.
    book : str, optional
        Address of the book's root, with a closing slash; by default what COURSE_BOOK says. Without it, pages of the book
        are named but not linked.
    """
    book = os.environ.get("COURSE_BOOK", "") if book is None else book
    exercises = {}
    for result in grade.results:
        exercises.setdefault(result.exercise, []).append(result)
    body = [
        f"<header><p class='lab'>{esc(title)} <span>{esc(lab)}</span></p><h1>{esc(grade.student)}</h1>{_score(grade)}</header>",
        f"<section class='next' aria-labelledby='next'><h2 id='next'>What to do next</h2>{_next(grade, exercises, book)}</section>",
        _problems(grade),
        *(_exercise(name, results, (grade.hints or {}).get(name, ()), book) for name, results in exercises.items()),
        f"<footer>{_footer(grade, unsafe)}</footer>",
    ]
    return (
        "<!doctype html>\n<html lang='en'><head><meta charset='utf-8'>"
        "<meta name='viewport' content='width=device-width, initial-scale=1'><meta name='color-scheme' content='light dark'>"
        f"<title>{esc(grade.student)}: {esc(title)}</title><style>{STYLE}</style></head>\n<body><main>\n"
        + "\n".join(filter(None, body))
        + "\n</main></body></html>\n"
    )


def _score(grade):
    share = grade.score / grade.max_score if grade.max_score else 0
    return (
        f"<p class='score'><strong>{short(grade.score)}</strong> of {short(grade.max_score)} points</p>"
        f"<div class='bar' aria-hidden='true'><i style='width:{100 * share:.1f}%'></i></div>"
    )


def _next(grade, exercises, book):
    """One thing to do: what stopped the grading, else the first exercise that can still gain points."""
    if grade.status in ("unreadable", "missing", "not graded"):
        return f"<p>Your submission could not be graded: {code(grade.reason)}. Hand it in again.</p>"
    outcomes = {name: outcome_of(results) for name, results in exercises.items()}
    if set(outcomes.values()) == {PASSED}:
        return f"<p>{GO_ON[PASSED]}</p>"
    if set(outcomes.values()) == {NOT_ATTEMPTED}:
        return f"<p>{GO_ON[NOT_ATTEMPTED]}</p>"
    order = sorted(outcomes, key=lambda name: (outcomes[name] not in (FAILED, ERROR), outcomes[name] != NOT_ATTEMPTED))
    name = order[0]
    link = f"<a href='#{_anchor(name)}'><code>{esc(name)}</code></a>"
    if outcomes[name] == NOT_ATTEMPTED:
        return f"<p>Go on with {link}: it is not attempted yet.</p>"
    known = _known(exercises[name])
    hints = known.hints if known else (grade.hints or {}).get(name, ())
    words = f" {code(known.diagnosis)}" if known else f" {code(hints[0])}" if hints else ""
    gain = sum(result.worth - result.points for result in exercises[name])
    read = f" {_read(book, known.link)}" if known else ""
    return f"<p>Look at {link} first ({short(gain)} to gain).{words}{read}</p>"


def _exercise(name, results, hints, book):
    """One exercise: folded when all of it passed."""
    outcome = outcome_of(results)
    known = _known(results)
    rows = [_check(result) for result in results if not result.hidden]
    hidden = [result for result in results if result.hidden]
    if hidden:
        rows.append(_hidden(hidden))
    extra = ""
    if outcome in (FAILED, ERROR):
        if known:
            extra = f"<p class='diagnosis'><b>A known mistake: {esc(known.mistake)}.</b> {code(known.diagnosis)} {_read(book, known.link)}</p>"
        stages = known.hints if known else hints
        extra += "".join(
            f"<details><summary>{label}</summary><p>{code(words)}</p></details>"
            for label, words in zip(("Hint: where to look", "Hint: what to look for"), stages)
        )
    shown = OUTCOMES[outcome]
    unfold = "" if outcome in (PASSED, NOT_ATTEMPTED) else " open"
    return (
        f"<details class='exercise {_css(outcome)}' id='{_anchor(name)}'{unfold}><summary><h2>{_sign(outcome)} <code>{esc(name)}</code></h2>"
        f"<span class='word'>{shown.word}</span><span class='points'>{points_of(results)}</span></summary>"
        f"<ul>{''.join(rows)}</ul>{extra}</details>"
    )


def _check(result):
    """One public check: its title, and what it found where it did not pass."""
    told = ""
    if result.status in (FAILED, ERROR) and result.says:
        told = f"<p>{code(says(result))}</p>"
    if result.status == FAILED and result.expected:
        told += (
            f"<table><tr><th scope='row'>got</th><td><code>{esc(result.got)}</code></td></tr>"
            f"<tr><th scope='row'>expected</th><td><code>{esc(result.expected)}</code></td></tr></table>"
        )
    return f"<li class='{_css(result.status)}'>{_sign(result.status)} <span>{code(result.title)}</span>{told}</li>"


def _hidden(results):
    """The checks that only grading runs: their points and no more."""
    outcome = outcome_of(results)
    return f"<li class='{_css(outcome)}'>{_sign(outcome)} <span>On other inputs, when graded</span> <small>{points_of(results)}</small></li>"


def _problems(grade):
    """Cells that did not run to their end."""
    if not grade.problems:
        return ""
    rows = "".join(f"<li>Cell {number}: {code(words)}</li>" for number, words in grade.problems[:5])
    more = f"<li>and {len(grade.problems) - 5} more</li>" if len(grade.problems) > 5 else ""
    return f"<section class='cells'><h2>Cells that did not run to their end</h2><p>The rest was graded.</p><ul>{rows}{more}</ul></section>"


def _footer(grade, unsafe):
    words = [f"From the file <code>{esc(grade.file)}</code>." if grade.file else "No file was handed in."]
    if grade.reason and grade.status in ("graded", "not attempted"):
        words.append(f"Note: {code(grade.reason)}.")
    if unsafe:
        words.append("Graded with <code>--unsafe</code>: the code ran without a sandbox.")
    return f"<p>{' '.join(words)}</p>"


def _known(results):
    """A result that carries the mistake that was recognized, or None."""
    return next((result for result in results if result.mistake), None)


def _read(book, link):
    if not link:
        return ""
    page, _, part = link.partition("#")
    words = esc(page.removesuffix(".html") + (f", {part.replace('-', ' ')}" if part else ""))
    return (
        f"<a href='{esc(book + link)}'>Read: {words}</a>"
        if book
        else f"<span class='read'>In the book: {words}.</span>"
    )


def _sign(outcome):
    shown = OUTCOMES[outcome]
    return f"<b class='sign' role='img' aria-label='{shown.word}'>{shown.sign}</b>"


def _css(outcome):
    return outcome.replace(" ", "-")


def _anchor(name):
    return "exercise-" + re.sub(r"[^A-Za-z0-9_-]", "-", name)


def esc(text):
    """Text as HTML, with what a browser must not see taken out."""
    return html.escape("".join(c for c in str(text) if c.isprintable() or c in "\n\t"))


def code(text):
    """Escaped text whose `backticks` become code."""
    parts = esc(text).split("`")
    if len(parts) % 2 == 0:
        return esc(text)
    return "".join(f"<code>{part}</code>" if k % 2 else part for k, part in enumerate(parts))
