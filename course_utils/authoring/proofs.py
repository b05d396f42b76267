"""What release demands of a lab before it writes anything: each refusal is one sentence that names the culprit.

The solution passes, the untouched lab is "not attempted", every named mistake is failed with its own diagnosis, and all
that on every variant.
"""

import contextlib
import io

from course_utils.authoring.labsource import student_cells
from course_utils.checks.diagnosis import alike
from course_utils.checks.observation import observe
from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED, PASSED
from course_utils.checks.variants import VARIANTS, Variant, public_rng
from course_utils.checks.verdict import judge
from course_utils.checks.watched import Names
from course_utils.errors import CourseError

TINY = 1e-300  # where floats lose digits, so do tolerances
LOOSEST = 1e-4  # a tolerance above this share of the answer means inputs at a point where the answer jumps


def prove(reference):
    """Prove a lab, or raise a CourseError that says what is wrong with it.

    Returns
    -------
    dict
        variant -> check name -> (expected observation, tolerances, {form: observation}); what release records.
    """
    _prove_named(reference)
    _prove_stub(reference)
    return {v: _prove_variant(reference, Variant(v)) for v in range(VARIANTS)}


def _prove_named(reference):
    """Mistakes and hints belong to exercises; slugs are unique."""
    seen = set()
    for wrong in reference.wrong:
        if wrong.exercise not in reference.exercises:
            raise CourseError(f"{reference.lab}: mistake {wrong.slug!r} is of {wrong.exercise!r}, which has no check")
        if (wrong.exercise, wrong.key) in seen:
            raise CourseError(f"{reference.lab}: {wrong.exercise!r} names {wrong.slug!r} twice")
        seen.add((wrong.exercise, wrong.key))
    for c in reference.checks:
        later = [need for need in c.needs if need not in reference.exercises]
        if later:
            raise CourseError(f"{reference.lab}: {c.exercise!r} needs {later[0]!r}, which is no exercise of this lab")
    public = {c.exercise for c in reference.checks if not c.hidden}
    for exercise in reference.exercises:
        if exercise not in reference.hints:
            raise CourseError(f"{reference.lab}: {exercise!r} has no hints(...) in mistakes/ for unknown answers")
        if exercise not in public:
            raise CourseError(f"{reference.lab}: {exercise!r} has hidden checks only: give students one to try")


def _prove_stub(reference):
    """Run the untouched lab; every check must say that it was not attempted."""
    names = {"__name__": "__main__", "__course_reference__": True}
    for cell in student_cells(reference.cells):
        if cell["cell_type"] == "code":
            try:
                with contextlib.redirect_stdout(io.StringIO()):
                    exec(compile(_quiet(cell), "<student>", "exec"), names)
            except Exception as problem:
                start = cell["source"].splitlines()[0]
                where = f"{reference.lab}: untouched, the cell that begins `{start}`"
                raise CourseError(f"{where} raises {type(problem).__name__}: {problem}") from problem
    for check in reference.checks:
        seen = observe(check, Names(names), Variant(0), public_rng(reference.lab, check.name, 0))
        if seen.status != NOT_ATTEMPTED:
            how = seen.status or "an answer"
            raise CourseError(f"{reference.lab}: the untouched lab gives {how} in {check.name}, not {NOT_ATTEMPTED!r}")


def _quiet(cell):
    """A cell's source, or nothing for one that draws: what it needs may not be installed where a lab is proved."""
    return "" if {"figure", "explorer", "gpu"} & set(cell["tags"]) else cell["source"]


def _prove_variant(reference, v):
    checks, seen = reference.checks, {}
    rngs = {c.name: public_rng(reference.lab, c.name, v) for c in checks}
    expected, tolerances = {}, {}
    for c in checks:
        expected[c.name], tolerances[c.name] = reference.expected(c, v, rngs[c.name])
        _prove_solution(reference, c, v, expected[c.name], tolerances[c.name])
    for exercise in reference.exercises:
        mine = [c for c in checks if c.exercise == exercise]
        mistakes = reference.mistakes(exercise, v, rngs)
        for share in (mine, [c for c in mine if not c.hidden]):
            _prove_mistakes(reference, share, v, expected, tolerances, mistakes)
        for c in mine:
            per_form = {key: m.observations[c.name] for key, m in zip(reference.forms(exercise), mistakes)}
            seen[c.name] = (expected[c.name], tolerances[c.name], per_form)
    return seen


def _prove_solution(reference, check, v, seen, tolerances):
    at = f"{reference.lab}, variant {int(v)}: the solution"
    if seen.status is not None:
        raise CourseError(f"{at} {seen.status} in {check.name}: {seen.sentence}")
    if seen.mutated:
        raise CourseError(
            f"{at}: {seen.mutated[0]} in place in {check.name}; declare @check(..., mutates=True) if asked for"
        )
    if seen.warned:
        raise CourseError(f"{at} warns in {check.name}: {seen.warned[0]}")
    for step, row in zip(seen.steps, tolerances):
        for name, value in step.items():
            if value.kind in ("array", "number", "list") and value.data.dtype.kind == "f":
                scale = abs(value.data).max(initial=0.0)
                if scale < float("inf") and (row[name] > LOOSEST * scale + TINY).any():
                    says = "is so badly conditioned that a wrong answer could pass: choose other inputs"
                    raise CourseError(f"{at}'s quantity {name!r} in {check.name} {says}")


def _prove_mistakes(reference, checks, v, expected, tolerances, mistakes):
    """Each mistake fails with its own name, and no two look alike."""
    names = [c.name for c in checks]
    at = f"{reference.lab}, variant {int(v)}, checks {', '.join(names)}"
    for k, one in enumerate(mistakes):
        observations = {name: one.observations[name] for name in names}
        for other in mistakes[:k]:
            if other.slug != one.slug and all(
                alike(observations[n], other.observations[n], tolerances[n]) for n in names
            ):
                raise CourseError(f"{at}: {other.slug!r} and {one.slug!r} are not told apart: choose other inputs")
    for one in mistakes:
        observations = {name: one.observations[name] for name in names}
        if all(seen.status == ERROR for seen in observations.values()):
            raise CourseError(f"{at}: the mistake {one.slug!r} raises everywhere: any other error would get its name")
        results = judge(checks, observations, expected, tolerances, mistakes)
        failed = [r for r in results if r.status in (FAILED, ERROR)]
        if all(r.status == PASSED for r in results):
            raise CourseError(f"{at}: the mistake {one.slug!r} passes: choose inputs that show it")
        if not failed or any(r.mistake != one.slug for r in failed):
            raise CourseError(f"{at}: the mistake {one.slug!r} is failed without its own diagnosis")
