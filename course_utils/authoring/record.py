"""Writing ``mistakes.json``, one line for each check and variant, so that a change shows as the lines it touches."""

import json
import math

from course_utils.checks.diagnosis import alike
from course_utils.checks.recorded import FORM, observation_to, shortened, tolerances_to

MISTAKE_DIGITS = 11  # a mistake is recognized to a relative 1e-9


def mistakes_json(reference, proved, asks=()):
    """The text of ``mistakes.json``: public checks only, numbers and sentences, no code.

    Parameters
    ----------
    reference : LabReference
    proved : dict
        What :func:`course_utils.authoring.proofs.prove` returned.
    asks : iterable of str
        Names of course_utils that the notebook refuses, because the lab has the student write them.
    """
    public = [c for c in reference.checks if not c.hidden]
    hidden = [c.exercise for c in reference.checks if c.hidden]
    words = {}
    for wrong in reference.wrong:
        entry = {"says": wrong.says, "hints": list(wrong.hints), "link": wrong.link}
        entry |= {"forms": wrong.form} if wrong.form > 1 else {}
        words.setdefault(wrong.exercise, {})[wrong.slug] = entry  # the last form knows how many there are
    head = {
        "form": FORM,
        "lab": reference.lab,
        "asks": list(asks),
        "hints": {exercise: list(stages) for exercise, stages in reference.hints.items()},
        "hidden": {exercise: hidden.count(exercise) for exercise in dict.fromkeys(hidden)},
        "mistakes": words,
    }
    lines = [f" {_text(key)}: {_text(value)}," for key, value in head.items()]
    blocks = []
    for seen in proved.values():
        rows = [f"  {_text(c.name)}: {_text(_entry(*seen[c.name]))}" for c in public]
        blocks.append(" {\n" + ",\n".join(rows) + "\n }")
    return "{\n" + "\n".join(lines) + '\n "variants": [\n' + ",\n".join(blocks) + "\n ]\n}\n"


def _entry(expected, tolerances, mistakes):
    """One check on one variant; a mistake that gives the right answer here is left out."""
    right = observation_to(expected, MISTAKE_DIGITS)
    return {
        "expected": observation_to(expected),
        "tolerances": tolerances_to(tolerances),
        "mistakes": {
            slug: shortened(observation_to(seen, MISTAKE_DIGITS), right)
            for slug, seen in mistakes.items()
            if not alike(seen, expected, tolerances)
        },
    }


def _text(value):
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def same_record(a, b):
    """Do two texts record the same answers? Another processor's exp may differ in the last digit."""
    try:
        return _same(json.loads(a), json.loads(b), 1e-6)
    except ValueError:
        return False


def _same(a, b, rel):
    if isinstance(a, dict) and isinstance(b, dict):
        return a.keys() == b.keys() and all(_same(a[k], b[k], 0.3 if k == "tolerances" else rel) for k in a)
    if isinstance(a, list) and isinstance(b, list):
        return len(a) == len(b) and all(_same(x, y, rel) for x, y in zip(a, b))
    if isinstance(a, float) and isinstance(b, float):
        return math.isclose(a, b, rel_tol=rel, abs_tol=1e-15)
    return a == b
