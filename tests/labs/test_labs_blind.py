"""Answers written without a look at mistakes/ or checks.py: wrong ones fail, under no false name; right ones pass.

``blind/LAB/EXERCISE__words.py`` holds a wrong answer, ``blind/LAB/right/…`` an unusual right one; ``blind/README.md``
says what their first line means. A missing name is a pity, a false one a defect.
"""

import re
from functools import cache
from pathlib import Path

import pytest
from all_labs import LABS, face_of, read_lab, variants_for

from course_utils.authoring.labsource import without_markers
from course_utils.checks import Variant, judge, observe
from course_utils.checks.variants import public_rng, student_of
from course_utils.checks.watched import Names

BLIND = Path(__file__).parent / "blind"
WRONG, RIGHT = sorted(BLIND.glob("*/*__*.py")), sorted(BLIND.glob("*/right/*__*.py"))


@cache
def known(name, exercise, number):
    """What the solution and each named mistake give; computed once for all answers to an exercise."""
    lab, v = read_lab(name), Variant(number)
    checks = [c for c in lab.checks if c.exercise == exercise]
    rngs = {c.name: public_rng(lab.lab, c.name, v) for c in checks}
    right = {c.name: lab.expected(c, v, rngs[c.name]) for c in checks}
    expected, allowed = ({name: pair[k] for name, pair in right.items()} for k in (0, 1))
    return checks, expected, allowed, lab.mistakes(exercise, v, rngs)


def results_of(lab, exercise, source, number, public):
    """The results of an answer that stands in the solution's place."""
    names = dict(lab.namespace(number))
    exec(source, names)
    checks, expected, allowed, mistakes = known(lab.lab, exercise, number)
    checks = [c for c in checks if not (public and c.hidden)]
    seen = {c.name: observe(c, Names(names), Variant(number), public_rng(lab.lab, c.name, number)) for c in checks}
    return judge(checks, seen, expected, allowed, mistakes)


def case(path):
    """The lab, the exercise, the code and what it is said to be."""
    lab = read_lab(next(part for part in path.parts if part in LABS))
    exercise = path.stem.partition("__")[0]
    assert exercise in lab.exercises, f"{path.name}: the lab has no exercise {exercise!r}"
    source = path.read_text(encoding="utf-8")
    return lab, exercise, source, re.match(r"# is: ([\w-]+)", source).group(1)


def for_a_person(lab, exercise):
    """An exercise that no check gives points for: a person decides."""
    return not any(c.points for c in lab.checks if c.exercise == exercise)


@pytest.mark.parametrize("path", WRONG, ids=lambda p: f"{p.parent.name}/{p.stem}")
def test_a_blind_wrong_answer_is_failed_and_not_misnamed(path, record_property):
    lab, exercise, source, said = case(path)
    names = set()
    for number in variants_for(path.stem):
        for public in (True, False):
            results = results_of(lab, exercise, source, number, public)
            failed = [r for r in results if r.status in ("failed", "error")]
            assert failed or public or for_a_person(lab, exercise), f"variant {number}: this wrong answer passes"
            names |= {r.mistake or "unnamed" for r in failed}
    assert names <= {said, "unnamed"}
    record_property("blind", "unnamed" if names == {"unnamed"} else "named")


@pytest.mark.parametrize("path", RIGHT, ids=lambda p: f"{p.parent.parent.name}/{p.stem}")
def test_an_unusual_right_answer_passes(path):
    lab, exercise, source, said = case(path)
    assert said in ("right", "disputed")
    for number in variants_for(path.stem):
        states = {(r.check, r.status, r.says) for r in results_of(lab, exercise, source, number, public=False)}
        if said == "right":
            assert {state for _, state, _ in states} == {"passed"}, states


CASCADES = {
    "gradient with another sign": ("gradient", "X, y, w, b", "[-g for g in right(X, y, w, b)]", "train"),
    "the bias's part times b": ("gradient", "X, y, w, b", "(right(X, y, w, b)[0], b * right(X, y, w, b)[1])", "train"),
    "losses summed": ("binary_cross_entropy_with_logits", "z, y", "right(z, y) * len(y)", "train"),
    "no bias": ("neuron", "X, w, b", "right(X, w, 0.0)", "gradient"),
    "scores": ("neuron", "X, w, b", "X @ w + b", "predict"),
    "labels": ("neuron", "X, w, b", "(X @ w + b >= 0).astype(float)", "predict"),
    "sigma(0) is 0": ("sigmoid", "z", "np.where(z == 0, 0.0, right(z))", "predict"),
}


@pytest.mark.parametrize("words", CASCADES)
def test_a_right_exercise_that_builds_on_a_wrong_one_is_told_to_wait_and_gets_no_name(words):
    wrong, arguments, body, exercise = CASCADES[words]
    lab = read_lab("01_logistic_neuron")
    for number in variants_for(words):
        names = dict(lab.namespace(number))
        for cell in lab.cells:  # run anew, so that the functions call one another in these names
            if cell["source"].startswith("def "):
                exec(without_markers(cell["source"]), names)
        exec(f"right = {wrong}\ndef {wrong}({arguments}):\n    return {body}", names)
        face = face_of(lab.lab)
        face.namespace = {**names, "STUDENT": student_of(number)}
        failed = [r for r in face.results(exercise) if r.status != "passed"]
        assert failed, "the wrong answer below does not show here: choose another"
        for r in failed:
            assert r.mistake is None and not r.hints
            assert r.mend_first == f"`{wrong}` does not pass yet, and this exercise builds on it: mend that first."


def test_there_are_blind_answers_wrong_and_right():
    assert len(WRONG) >= 100 and len(RIGHT) >= 20
