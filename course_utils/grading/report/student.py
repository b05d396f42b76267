"""A student's page: what to do next, then every exercise with its verdict, in one file that needs nothing else.

All of a student's text is escaped. Of hidden checks it shows points and nothing more: no title, no input, no number.
"""

import re

from course_utils.checks.markup import place, says
from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED, OUTCOMES, PASSED
from course_utils.checks.report import outcome_of, points_of
from course_utils.grading.files import short
from course_utils.grading.report.html import code, css, esc, sign, whole_page

GO_ON = {
    PASSED: "Every check passed. There is nothing left to do here.",
    NOT_ATTEMPTED: "No exercise was attempted yet: write your answers in the place of the <code>...</code>.",
}


def page(mark, lab, title, book=""):
    """The page of one student, as HTML.

    Parameters
    ----------
    mark : Mark
    lab, title : str
        The lab's name and its chapter's title.
    book : str
        Address of the book's root, with a closing slash. Without it, pages of the book are named but not linked.
    """
    grade = mark.grade
    exercises, told = {}, {}
    for result in grade.results:
        exercises.setdefault(result.exercise, []).append(result)
    by_machine = {name: results for name, results in exercises.items() if any(result.worth for result in results)}
    head = f"<p class='lab'>{esc(title)} <span>{esc(lab)}</span></p><h1>{esc(grade.student)}</h1>{_score(mark)}"
    next_step = f"<h2 id='next'>What to do next</h2>{_next(grade, by_machine, book)}"
    parts = [
        f"<header>{head}</header>",
        f"<section class='next' aria-labelledby='next'>{next_step}</section>",
        _problems(grade),
        *(_exercise(name, results, mark, book, told) for name, results in exercises.items()),
        f"<footer>{_footer(grade, mark.sandbox)}</footer>",
    ]
    return whole_page(f"{grade.student}: {title}", parts)


def _score(mark):
    share = mark.total / mark.worth if mark.worth else 0
    waiting = [f"<code>{esc(name)}</code>" for name in mark.open_questions] if mark.grade.status == "graded" else []
    parts = [f"<p class='late'>{esc(mark.late.says)} (-{short(mark.deducted)}).</p>"] if mark.deducted else []
    if waiting:
        parts.append(f"<p class='open'>{', '.join(waiting)} {'is' if len(waiting) == 1 else 'are'} not graded yet.</p>")
    return (
        f"<p class='score'><strong>{short(mark.total)}</strong> of {short(mark.worth)} points</p>"
        f"<div class='bar' aria-hidden='true'><i style='width:{100 * share:.1f}%'></i></div>{''.join(parts)}"
    )


def _next(grade, exercises, book):
    """One thing to do: what stopped the grading, else the first exercise that can still gain points."""
    if grade.status == "missing":
        return "<p>No file of yours was handed in.</p>"
    if grade.status == "unreadable":
        return f"<p>Your file {code(grade.reason)}. Hand it in again.</p>"
    if grade.status == "not graded":
        return f"<p>Your notebook could not be graded, and that is not your fault ({code(grade.reason)}).</p>"
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


def _exercise(name, results, mark, book, told):
    """One exercise: folded when all of it passed, or when all that is wrong was told above (``told``: where)."""
    outcome = outcome_of(results)
    known = _known(results)
    held_back = next((result.mend_first for result in results if result.mend_first), "")
    wrong = [result for result in results if result.status in (FAILED, ERROR)]
    told_already = any(not result.hidden for result in wrong) and all(r.hidden or r.says in told for r in wrong)
    rows = [_check(result, name, told) for result in results if not result.hidden]
    hidden = [result for result in results if result.hidden]
    if hidden:
        rows.append(_hidden(hidden))
    if outcome in (FAILED, ERROR):
        rows.append(_help(known, (mark.grade.hints or {}).get(name, ()), book, held_back))
    hand = mark.by_hand.get(name)
    if hand:
        rows.append(_comment(hand))
    word = OUTCOMES[outcome].word if any(result.worth for result in results) else ""
    unfold = " open" if (wrong and not told_already) or (hand and hand.comment) else ""
    return (
        f"<details class='exercise {css(outcome)}' id='{_anchor(name)}'{unfold}>"
        f"<summary><h2>{sign(outcome)} <code>{esc(name).replace('_', '_<wbr>')}</code></h2>"
        f"<span class='word'>{word}</span><span class='points'>{_points(results, hand)}</span></summary>"
        f"<ul>{''.join(rows)}</ul></details>"
    )


def _points(results, hand):
    return f"{short(hand.points)} of {short(hand.worth)} points" if hand else points_of(results)


def _comment(hand):
    """What the person who graded an answer in words has written."""
    words = f"<p>{esc(hand.comment)}</p>" if hand.comment else ""
    return f"<li class='by-hand'><span>Graded by a person</span> <small>{_points((), hand)}</small>{words}</li>"


def _help(known, hints, book, held_back):
    """What to mend first, or else the diagnosis, where a mistake was recognized, and hints that unfold one by one."""
    diagnosis = ""
    if held_back:
        return f"<li><p class='diagnosis'>{code(held_back)}</p></li>"
    if known:
        words = f"<b>A known mistake: {esc(known.mistake)}.</b> {code(known.diagnosis)} {_read(book, known.link)}"
        diagnosis = f"<p class='diagnosis'>{words}</p>"
    stages = zip(("Hint: where to look", "Hint: what to look for"), known.hints if known else hints)
    folded = "".join(f"<details><summary>{stage}</summary><p>{code(words)}</p></details>" for stage, words in stages)
    return f"<li>{diagnosis}{folded}</li>"


def _check(result, exercise, told):
    """One public check: its title, and what it found where it did not pass and that was not told before."""
    words = ""
    if result.status in (FAILED, ERROR) and result.says:
        first = told.setdefault(result.says, exercise)
        if first != exercise:
            words = f"<p>The same as in <a href='#{_anchor(first)}'><code>{esc(first)}</code></a>.</p>"
        elif result.says in told.get((exercise,), ()):
            words = "<p>The same.</p>"
        else:
            told.setdefault((exercise,), set()).add(result.says)
            words = f"<p>{code(says(result))}</p>{_numbers(result)}"
    return f"<li class='{css(result.status)}'>{sign(result.status)} <span>{code(result.title)}</span>{words}</li>"


def _numbers(result):
    """What came out and what should have, where the sentence does not say it already."""
    if not result.expected or result.expected in result.says:
        return ""
    rows = (("got", result.got), ("expected", result.expected))
    cells = "".join(f"<tr><th scope='row'>{name}</th><td><code>{esc(value)}</code></td></tr>" for name, value in rows)
    return f"<table>{cells}</table>"


def _hidden(results):
    """The checks that only grading runs: their points and no more."""
    outcome = outcome_of(results)
    words = f"<span>On other inputs, when graded</span> <small>{points_of(results)}</small>"
    return f"<li class='{css(outcome)}'>{sign(outcome)} {words}</li>"


def _problems(grade):
    """Cells that did not run to their end."""
    if not grade.problems:
        return ""
    rows = "".join(f"<li>Cell {number}: {code(words)}</li>" for number, words in grade.problems[:5])
    more = f"<li>and {len(grade.problems) - 5} more</li>" if len(grade.problems) > 5 else ""
    head = "<h2>Cells that did not run to their end</h2><p>The rest was graded.</p>"
    return f"<section class='cells'>{head}<ul>{rows}{more}</ul></section>"


def _footer(grade, sandbox):
    words = [f"From the file <code>{esc(grade.file)}</code>." if grade.file else "No file was handed in."]
    words += [f"Note: {code(note)}." for note in grade.notes]
    if sandbox == "unsafe" and grade.results:
        words.append("Graded with <code>--unsafe</code>: the code ran without a sandbox.")
    elif sandbox:
        words.append(f"Graded in the sandbox <code>{esc(sandbox)}</code>.")
    return f"<p>{' '.join(words)}</p>"


def _known(results):
    """A result that carries the mistake that was recognized, or None."""
    return next((result for result in results if result.mistake), None)


def _read(book, link):
    """Where to read on: a link where the book's address is known, else words."""
    if not link:
        return ""
    where = esc(place(link))
    return (
        f"<a href='{esc(book + link)}'>Read: {where}</a>"
        if book
        else f"<span class='read'>In the book: {where}.</span>"
    )


def _anchor(name):
    return "exercise-" + re.sub(r"[^A-Za-z0-9_-]", "-", name)
