"""Recognizing a named mistake: only where *all* of an exercise's checks saw exactly what that mistake makes.

A single equal number proves little. Because the match is joint, two mistakes at once, or another wrong answer that
shares some numbers with a known one, are left unnamed rather than misnamed.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from course_utils.checks.comparison import within
from course_utils.checks.observation import Observation
from course_utils.checks.values import NUMERIC

ALIKE = 1e-9  # relative: two roads to one mistake round differently; two mistakes differ by far more


@dataclass(frozen=True)
class Mistake:
    """A named wrong answer, as data: what it says to the student and what each check sees of it.

    Attributes
    ----------
    exercise, slug : str
        Which exercise it belongs to; its name in reports and statistics, as "overflow".
    says : str
        The diagnosis, one or two sentences.
    hints : tuple of str
        Where to look; what to look for.
    link : str
        The paragraph of the book that treats it, relative to the book's root.
    observations : mapping of check name to Observation
    """

    exercise: str
    slug: str
    says: str
    hints: tuple[str, ...] = ()
    link: str = ""
    observations: Mapping[str, Observation] = field(default_factory=dict)


def recognize(observations, tolerances, mistakes):
    """The one mistake that explains every observation, or None.

    Parameters
    ----------
    observations : mapping of check name to Observation
        All that the student's answer to one exercise gave.
    tolerances : mapping of check name to the right answer's tolerances
    mistakes : iterable of Mistake
    """
    found = [
        mistake
        for mistake in mistakes
        if all(
            name in mistake.observations and alike(seen, mistake.observations[name], tolerances.get(name, ()))
            for name, seen in observations.items()
        )
    ]
    return found[0] if len({mistake.slug for mistake in found}) == 1 else None  # a slug may have several forms


def alike(a, b, tolerances=()):
    """Are two observations the same answer?"""
    if (a.status, a.raised, len(a.steps), bool(a.mutated)) != (b.status, b.raised, len(b.steps), bool(b.mutated)):
        return False
    if a.status == "failed" and a.sentence != b.sentence:
        return False
    for k, (mine, theirs) in enumerate(zip(a.steps, b.steps)):
        allowed = tolerances[k] if k < len(tolerances) else {}
        if mine.keys() != theirs.keys():
            return False
        if not all(_alike(mine[name], theirs[name], allowed.get(name)) for name in mine):
            return False
    return True


def _alike(a, b, tolerance):
    if a.kind == b.kind == "sequence":
        inner = tolerance if isinstance(tolerance, tuple) and len(tolerance) == len(b.data) else (None,) * len(b.data)
        return len(a.data) == len(b.data) and all(map(_alike, a.data, b.data, inner))
    if a.kind not in NUMERIC or b.kind not in NUMERIC:
        return a.kind == b.kind and a.data == b.data
    if a.data.shape != b.data.shape or (a.kind == "list") != (b.kind == "list"):
        return False
    if (a.data.dtype.kind == "b") != (b.data.dtype.kind == "b"):
        return False
    fits = isinstance(tolerance, np.ndarray) and tolerance.shape == b.data.shape
    with np.errstate(all="ignore"):
        allowed = (tolerance if fits else 0.0) + ALIKE * np.abs(b.data)
    return bool(within(a.data, b.data, allowed).all())
