"""Wrong answers written without a look at mistakes.py: each must be failed, and none misnamed.

A file ``blind/LAB/EXERCISE__n.py`` holds a wrong answer. Its first comment may say ``# is: slug`` or ``# is: unnamed``;
then the diagnosis must agree, on every variant.
"""

import re
from pathlib import Path

import pytest
from all_labs import read_lab

from course_utils.checks import VARIANTS, Variant, judge, observe
from course_utils.checks.variants import public_rng
from course_utils.checks.watched import Names

FILES = sorted((Path(__file__).parent / "blind").glob("*/*__*.py"))


def results_of(lab, exercise, source, number, public):
    """The results of a wrong answer that stands in the solution's place."""
    v = Variant(number)
    names = dict(lab.namespace(v))
    exec(source, names)
    checks = [c for c in lab.checks if c.exercise == exercise and not (public and c.hidden)]
    rngs = {c.name: public_rng(lab.lab, c.name, v) for c in checks}
    right = {c.name: lab.expected(c, v, rngs[c.name]) for c in checks}
    mistakes = lab.mistakes(exercise, v, rngs)
    seen = {c.name: observe(c, Names(names), v, rngs[c.name]) for c in checks}
    expected, allowed = ({name: pair[k] for name, pair in right.items()} for k in (0, 1))
    return judge(checks, seen, expected, allowed, mistakes)


@pytest.mark.parametrize("path", FILES, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_blind_wrong_answer_is_failed_and_not_misnamed(path, record_property):
    lab = read_lab(path.parent.name)
    exercise = path.stem.partition("__")[0]
    assert exercise in lab.exercises, f"{path.name}: the lab has no exercise {exercise!r}"
    source = path.read_text(encoding="utf-8")
    said = re.match(r"# is: ([\w-]+)", source)
    names = set()
    for number in range(VARIANTS):
        for public in (True, False):
            results = results_of(lab, exercise, source, number, public)
            failed = [r for r in results if r.status in ("failed", "error")]
            assert failed, f"variant {number}: this wrong answer passes"
            names |= {r.mistake or "unnamed" for r in failed}
    if said:
        assert names == {said.group(1)}
    record_property("blind", "unnamed" if names == {"unnamed"} else "named")


def test_there_are_blind_answers_to_every_lab_that_has_any():
    assert FILES
