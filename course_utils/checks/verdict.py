"""The verdict: from what was observed and what was expected to one result per check. Pure; runs no one's code."""

from dataclasses import dataclass

from course_utils.checks.comparison import difference
from course_utils.checks.diagnosis import recognize
from course_utils.checks.inputs import for_which
from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED, PASSED


@dataclass(frozen=True)
class Result:
    """What one check found, ready to be shown.

    Attributes
    ----------
    exercise, check, title : str
    status : str
        "passed", "failed", "not attempted" or "error".
    points, worth : float
        Earned, and what the check is worth.
    got, expected, where, says : str
        The first place that differs and the sentence about it; empty where it passed.
    mistake : str or None
        The slug of the recognized mistake, joint over the exercise's checks.
    diagnosis, link : str
        The mistake's own words and the book's paragraph.
    hints : tuple of str
        In stages: where to look, what to look for.
    printed : str
        The first of what the code printed meanwhile.
    hidden : bool
    mend_first : str
        Where the exercise builds on one that does not pass: the sentence that says so, in the place of a name.
    """

    exercise: str
    check: str
    title: str
    status: str
    points: float
    worth: float
    got: str = ""
    expected: str = ""
    where: str = ""
    says: str = ""
    mistake: str | None = None
    diagnosis: str = ""
    hints: tuple[str, ...] = ()
    link: str = ""
    printed: str = ""
    hidden: bool = False
    mend_first: str = ""


def judge(checks, observations, expected, tolerances, mistakes=()):
    """Judge the checks of one exercise, or of several.

    Parameters
    ----------
    checks : Check or list of Check
    observations, expected : mapping of check name to Observation
        What the student's answer gave; what the solution gives on the same inputs.
    tolerances : mapping of check name to tolerances
        One dict per step, as :func:`course_utils.checks.conditioning.tolerances` makes them.
    mistakes : iterable of Mistake
        With observations on the same inputs; those of other exercises are passed over.

    Returns
    -------
    list of Result
        One per check, in the order of ``checks``. A mistake is named on every check of an exercise that did not pass,
        and only if all checks of that exercise given here agree with it.
    """
    checks = checks if isinstance(checks, (list, tuple)) else [checks]
    results = {}
    for exercise in dict.fromkeys(c.exercise for c in checks):
        mine = [c for c in checks if c.exercise == exercise]
        verdicts = {c.name: _verdict(c, observations[c.name], expected[c.name], tolerances) for c in mine}
        named = None
        if any(verdict["status"] in (FAILED, ERROR) for verdict in verdicts.values()):
            known = [m for m in mistakes if m.exercise == exercise]
            named = recognize({c.name: observations[c.name] for c in mine}, tolerances, known)
        for c in mine:
            results[c.name] = _result(c, verdicts[c.name], observations[c.name], named)
    return [results[c.name] for c in checks]


def _verdict(check, seen, expected, tolerances):
    """Status and, where it did not pass, the place and the sentence."""
    if seen.status is not None:
        return {"status": seen.status, "says": seen.sentence}
    found = difference(seen.steps, expected.steps, tolerances[check.name])
    if found:
        says = found.says + _input(seen, found) + found.note + _warning(seen, found)
        return {"status": FAILED, "says": says, "where": found.where, "got": found.got, "expected": found.expected}
    if seen.mutated and not expected.mutated:
        return {"status": FAILED, "says": f"{seen.mutated[0]} in place: the caller still needs it, so work on a copy"}
    return {"status": PASSED}


def _input(seen, found):
    """The input behind a wrong number; one that was changed in place can no longer be shown."""
    if found.shape is None or seen.mutated or found.step >= len(seen.given):
        return ""
    return for_which(seen.given[found.step], found.at, found.shape)


def _warning(seen, found):
    """The first warning that may be behind what is wrong: one about inf or nan, or an overflow where 0 came out."""
    strange = found.got in ("nan", "inf", "-inf")
    told = [text for text in seen.warned if strange or (found.got == "0" and "overflow" in text)]
    return f"; NumPy warned: {told[0]}" if told else ""


def _result(check, verdict, seen, named):
    status = verdict["status"]
    if named and status in (FAILED, ERROR):
        verdict |= {"mistake": named.slug, "diagnosis": named.says, "hints": named.hints, "link": named.link}
    return Result(
        exercise=check.exercise,
        check=check.name,
        title=check.title,
        points=check.points if status == PASSED else 0,
        worth=check.points,
        printed="" if status == NOT_ATTEMPTED else seen.printed,
        hidden=check.hidden,
        **verdict,
    )
