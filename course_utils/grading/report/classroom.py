"""The class's page: the distribution and the three most frequent mistakes first, then question by question.

It is the instructor's: it names students and links to their pages. Still it shows no hidden check.
"""

from course_utils.grading.files import short
from course_utils.grading.report.html import code, count, esc, whole_page

TO_LOOK_AT = ("unreadable", "not graded", "missing")
WEAK = 0.15  # a discrimination below this deserves a look
SHOWN = 50  # rows of a list; the rest is in grades.csv
COPIES, PAIRS, RECALL, PRECISION = 30, 2760, 1.0, 0.88  # measured and held by tests/grading/test_similarity.py


def class_page(lines, told, pairs, lab, title):
    """The page as HTML.

    Parameters
    ----------
    lines : list of Line
    told : Statistics
    pairs : list of Pair
    lab, title : str
    """
    head = f"<p class='lab'>{esc(title)} <span>{esc(lab)}</span></p><h1>{_headline(told)}</h1>{_facts(lines, told)}"
    first = f"<div class='two'>{_distribution(told)}{_mistakes(told)}</div>"
    parts = [f"<header>{head}</header>", first, _questions(told), _time(told), _similar(pairs, lines)]
    return whole_page(f"{title}: the class", [*parts, _look_at(lines), _everybody(lines), _footer(lines)], wide=True)


def _headline(told):
    if not told.graded:
        return "Nothing is graded yet"
    return f"Half the class has {short(told.median)} of {short(told.max_score)} points or more"


def _facts(lines, told):
    missing = sum(line.status == "missing" for line in lines)
    late = sum(bool(line.deducted) for line in lines)
    facts = [count(told.students, "student"), f"{told.graded:,} graded", f"mean {told.mean:.1f}"]
    facts += [f"{missing:,} handed in nothing"] if missing else []
    facts += [f"{late:,} late"] if late else []
    facts += [f"{count(told.waiting, 'answer')} for a person to grade"] if told.waiting else []
    return f"<p class='facts'>{' · '.join(facts)}</p>"


def _distribution(told):
    """Ten bars, drawn as SVG; the numbers stand on them, so that no axis is needed."""
    highest, width = max(told.bins, default=0) or 1, 32
    bars = []
    for k, number in enumerate(told.bins):
        height = 90 * number / highest
        bars.append(
            f"<rect x='{k * width + 3}' y='{108 - height:.1f}' width='{width - 6}' height='{height:.1f}' rx='2'/>"
        )
        if number:
            bars.append(f"<text x='{k * width + width / 2}' y='{102 - height:.1f}'>{number}</text>")
    ends = (
        f"<text class='end' x='3' y='124'>0</text><text class='end last' x='317' y='124'>{short(told.max_score)}</text>"
    )
    words = ", ".join(f"{number} in the {k + 1}. tenth" for k, number in enumerate(told.bins) if number)
    picture = (
        f"<svg viewBox='0 0 320 128' role='img' aria-label='{esc(words or 'no scores')}'>{''.join(bars)}{ends}</svg>"
    )
    return f"<section><h2>How the scores lie</h2><figure>{picture}<figcaption>points</figcaption></figure></section>"


def _mistakes(told):
    if not told.mistakes:
        return "<section><h2>Most frequent mistakes</h2><p>No known mistake was made.</p></section>"
    rows = [
        f"<li><code>{esc(exercise)}</code>: {esc(slug)} <small>{count(number, 'student')}</small></li>"
        for (exercise, slug), number in told.mistakes
    ]
    folded = f"<summary>{len(rows) - 3:,} more</summary><ol start='4'>{''.join(rows[3:])}</ol>"
    rest = f"<details>{folded}</details>" if len(rows) > 3 else ""
    return f"<section><h2>Most frequent mistakes</h2><ol>{''.join(rows[:3])}</ol>{rest}</section>"


def _questions(told):
    if not told.questions:
        return ""
    rows = "".join(
        f"<tr><th scope='row'><code>{esc(q.name)}</code></th><td class='n'>{short(q.worth)}</td>"
        f"<td class='share'><span class='bar'><i style='width:{100 * q.difficulty:.1f}%'></i></span>"
        f"<b>{100 * q.difficulty:.0f}%</b></td><td class='n'>{100 * q.attempted:.0f}%</td>"
        f"<td class='n{' weak' if _is_weak(q) else ''}'>{_sorts(q)}</td></tr>"
        for q in told.questions
    )
    heads = "".join(f"<th scope='col'>{head}</th>" for head in ("question", "points", "earned", "tried", "sorts"))
    weak = [f"<code>{esc(q.name)}</code>" for q in told.questions if _is_weak(q)]
    look = f" Look at {', '.join(weak)}: it hardly depends on the rest." if weak else ""
    words = (
        "<p class='legend'><i>Earned</i> is the mean share of a question's points. <i>Sorts</i> is the correlation of "
        f"that share with all other points: near 0, the question does not tell who knew the rest.{look}</p>"
    )
    table = f"<table class='questions'><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"
    return f"<section><h2>Question by question</h2><div class='scroll'>{table}</div>{words}</section>"


def _is_weak(question):
    return question.discrimination is not None and question.discrimination < WEAK


def _sorts(question):
    return "–" if question.discrimination is None else f"{question.discrimination:.2f}"


def _time(told):
    if not told.out_of_time:
        return ""
    rows = "".join(f"<li><code>{esc(name)}</code> {count(number, 'student')}</li>" for name, number in told.out_of_time)
    return f"<section><h2>Ran out of time</h2><ul>{rows}</ul></section>"


def _similar(pairs, lines):
    if not pairs:
        return ""
    page = {line.student: line.page for line in lines}
    rows = "".join(
        f"<tr><td class='n'>{100 * pair.share:.0f}%</td>"
        f"<td>{_link(pair.one, page)}</td><td>{_link(pair.other, page)}</td></tr>"
        for pair in pairs[:SHOWN]
    )
    more = f"<p>and {len(pairs) - SHOWN:,} more pairs.</p>" if len(pairs) > SHOWN else ""
    words = (
        "<p class='legend'>The share of the smaller notebook's unusual code that is in the other one too. It is a "
        "reason to look at both, not a verdict: people who worked together look like this too. Of "
        f"{COPIES} disguised copies among {PAIRS:,} made-up pairs it finds {RECALL:.0%}, and {PRECISION:.0%} of those "
        "that it names are copies.</p>"
    )
    table = f"<table class='pairs'><tbody>{rows}</tbody></table>{more}"
    return f"<section><h2>Much the same code</h2>{table}{words}</section>"


def _link(student, page):
    return f"<a href='{esc(page[student])}'>{esc(student)}</a>" if student in page else esc(student)


def _look_at(lines):
    rows = [line for line in lines if line.status in TO_LOOK_AT or "to be looked at" in line.reason]
    if not rows:
        return ""
    shown = "".join(f"<li><a href='{esc(x.page)}'>{esc(x.student)}</a>: {code(x.reason)}</li>" for x in rows[:SHOWN])
    more = f"<li>and {len(rows) - SHOWN:,} more, in grades.csv</li>" if len(rows) > SHOWN else ""
    return f"<section><h2>To be looked at</h2><ul class='look'>{shown}{more}</ul></section>"


def _everybody(lines):
    rows = "".join(
        f"<tr><td class='n'>{short(x.score)}</td><td><a href='{esc(x.page)}'>{esc(x.student)}</a></td>"
        f"<td>{esc(x.status)}{' · late' if x.deducted else ''}</td></tr>"
        for x in lines
    )
    table = f"<table class='pairs'><tbody>{rows}</tbody></table>"
    return f"<section><details><summary><h2>Everybody ({len(lines):,})</h2></summary>{table}</details></section>"


def _footer(lines):
    levels = sorted({line.sandbox for line in lines if line.sandbox})
    if "unsafe" in levels:
        words = "Graded with <code>--unsafe</code>: students' code ran without a sandbox."
    else:
        words = f"Sandbox: {', '.join(f'<code>{esc(level)}</code>' for level in levels)}."
    kept = "The gradebook is <code>gradebook.db</code>; <code>changes.csv</code> says what changed when."
    return f"<footer><p>{words} {kept}</p></footer>"
