"""For every lab: the solution passes, the untouched lab is not attempted, each mistake is failed under its own name."""

import contextlib
import io
import json

import numpy as np
import pytest
from all_labs import face_of, variants_for

from course_utils.authoring import mistakes as table
from course_utils.checks import VARIANTS, Variant, judge, observe
from course_utils.checks.face import Face
from course_utils.checks.report import outcome_of
from course_utils.checks.variants import public_rng, student_of
from course_utils.checks.watched import Names


def run(path):
    """The names that a released or solution notebook defines; cells that draw are run too."""
    names = {"__name__": "__main__", "__course_reference__": True}
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            with contextlib.redirect_stdout(io.StringIO()):
                exec("".join(cell["source"]), names)
    return names


@pytest.mark.parametrize("number", range(VARIANTS))
def test_the_solution_passes_every_check_on_every_variant(lab, number):
    v = Variant(number)
    for check in lab.checks:
        rng = public_rng(lab.lab, check.name, v)
        right, allowed = lab.expected(check, v, rng)
        seen = observe(check, Names(lab.namespace(v)), v, public_rng(lab.lab, check.name, v))
        result = judge(check, {check.name: seen}, {check.name: right}, {check.name: allowed})[0]
        assert (result.status, result.says) == ("passed", ""), check.name


def test_the_recorded_answers_accept_the_solution_on_every_variant(lab, released):
    for number in range(VARIANTS):
        face = Face({**lab.namespace(number), "STUDENT": student_of(number)}, released)
        states = {name: outcome_of(face.results(name)) for name in face.exercises}
        assert set(states.values()) == {"passed"}, states


def test_the_untouched_lab_runs_and_every_exercise_is_not_attempted(lab, released):
    names = run(released / "lab.ipynb")
    face = Face(names, released)
    assert {name: outcome_of(face.results(name)) for name in face.exercises} == dict.fromkeys(
        lab.exercises, "not attempted"
    )


def test_every_mistake_is_failed_with_its_own_name_on_every_variant(lab):
    rows = table.rows(lab)  # that it holds with hidden checks too, release proves
    assert len(rows) == len(lab.wrong)
    assert not [(r.exercise, r.slug, r.failed, r.named) for r in rows if (r.failed, r.named) != (VARIANTS, VARIANTS)]


def test_every_mistake_is_named_in_the_notebook_too(lab):
    face = face_of(lab.lab)
    for wrong in lab.wrong:
        for number in variants_for(wrong.exercise + wrong.key):
            face.namespace = {**lab.with_wrong(wrong, number), "STUDENT": student_of(number)}
            failed = [r for r in face.results(wrong.exercise) if r.status != "passed"]
            assert failed and {r.mistake for r in failed} == {wrong.slug}


def test_no_lab_asks_less_than_it_should(lab):
    graded = [e for e in lab.exercises if any(c.points for c in lab.checks if c.exercise == e)]
    assert len(graded) >= 6
    for exercise in graded:
        assert sum(w.exercise == exercise for w in lab.wrong) >= 5, f"{exercise} names fewer than 5 mistakes"
    for wrong in lab.wrong:
        assert len(wrong.hints) == 2 and all(wrong.hints) and wrong.says and wrong.link
    assert sum(c.hidden for c in lab.checks) >= 2


def test_variants_get_different_inputs(lab):
    seen = set()
    for number in range(VARIANTS):
        check = lab.checks[0]
        observation = observe(
            check, Names(lab.namespace(number)), Variant(number), public_rng(lab.lab, check.name, number)
        )
        seen.add(str([np.array(value.data).tolist() for step in observation.steps for value in step.values()]))
    assert len(seen) == VARIANTS
