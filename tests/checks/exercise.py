"""A small exercise that the tests of the checks share: double an array, and give its sum."""

import numpy as np

from course_utils.checks import Mistake, check, judge, observe, parts
from course_utils.checks.conditioning import tolerances
from course_utils.checks.watched import Names


@check("double", points=2)
def doubles(student, v, rng):
    """Doubling and summing."""
    return parts(student.double(rng.normal(size=3)), "doubled", "sum")


@check("double", points=1)
def doubles_a_matrix(student, v, rng):
    """Doubling a matrix."""
    return parts(student.double(rng.normal(size=(2, 2))), "doubled", "sum")


CHECKS = [doubles.check, doubles_a_matrix.check]


def right(z):
    return 2 * z, (2 * z).sum()


def seen_of(function, check=CHECKS[0]):
    """The observation of one function."""
    return observe(check, Names({"double": function}), 0, np.random.default_rng(3))


def all_seen(function):
    return {c.name: seen_of(function, c) for c in CHECKS}


def judged(function, mistakes=(), checks=CHECKS):
    """The results of a function, against ``right``."""
    expected = all_seen(right)
    allowed = {name: tolerances(seen.steps, [seen.steps]) for name, seen in expected.items()}
    return judge(checks, all_seen(function), expected, allowed, mistakes)


def named(slug, function):
    """``function`` as a named mistake."""
    return Mistake("double", slug, f"This is {slug}.", ("where", "what"), "page.html#part", all_seen(function))
