"""``course mistakes``: the table of every exercise and every named mistake, and whether it gets its own diagnosis."""

from dataclasses import dataclass

from course_utils.authoring.curriculum import find_root
from course_utils.authoring.reference import LabReference
from course_utils.checks.outcomes import OUTCOMES, PASSED
from course_utils.checks.variants import VARIANTS, Variant, public_rng
from course_utils.checks.verdict import judge
from course_utils.errors import CourseError


@dataclass(frozen=True)
class Row:
    """How one mistake fares: on how many variants it is failed, and failed with its own name."""

    exercise: str
    slug: str  # with its form, as "clipped#2", where the mistake is made in several ways
    failed: int
    named: int
    says: str


def rows(reference, public=True):
    """One :class:`Row` for each mistake of a lab, over all variants; ``public`` leaves hidden checks out."""
    checks = [c for c in reference.checks if not (public and c.hidden)]
    count = {}
    for v in map(Variant, range(VARIANTS)):
        for exercise in reference.exercises:
            mine = [c for c in checks if c.exercise == exercise]
            rngs = {c.name: public_rng(reference.lab, c.name, v) for c in mine}
            right = {c.name: reference.expected(c, v, rngs[c.name]) for c in mine}
            expected, allowed = ({name: pair[k] for name, pair in right.items()} for k in (0, 1))
            mistakes = reference.mistakes(exercise, v, rngs)
            for form, m in zip(reference.forms(exercise), mistakes):
                results = judge(mine, m.observations, expected, allowed, mistakes)
                failed = [r for r in results if r.status != PASSED]
                tally = count.setdefault((exercise, form), [0, 0, m.says])
                tally[0] += bool(failed)
                tally[1] += bool(failed) and all(r.mistake == m.slug for r in failed)
    return [Row(exercise, form, *tally[:2], tally[2]) for (exercise, form), tally in count.items()]


def table(lab=None):
    """Print the table, and raise if a mistake is not failed with its own diagnosis everywhere."""
    from rich.console import Console
    from rich.table import Table

    root = find_root()
    known = sorted(p.parent.name for p in (root / "solutions").glob("*/lab.md"))
    if lab is not None and lab not in known:
        raise CourseError(f"there is no lab {lab!r} in solutions/; the labs are: {', '.join(known)}")
    console, missed = Console(), 0
    for name in [lab] if lab else known:
        found = rows(LabReference(root / "solutions" / name))
        grid = Table(title=f"{name}: {len(found)} named mistakes on {VARIANTS} variants", title_justify="left")
        for column in ("exercise", "mistake", "failed", "own diagnosis"):
            grid.add_column(column)
        before = None
        for row in found:
            sign = OUTCOMES["passed" if row.named == VARIANTS else "failed"].sign
            missed += row.named != VARIANTS
            shown = "" if row.exercise == before else row.exercise
            grid.add_row(shown, row.slug, f"{row.failed} of {VARIANTS}", f"{sign} {row.named} of {VARIANTS}")
            before = row.exercise
        console.print(grid)
    if missed:
        raise CourseError(f"{missed} mistakes are not failed with their own diagnosis on every variant")
