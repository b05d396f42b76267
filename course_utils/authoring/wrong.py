"""How a file in a lab's ``mistakes/`` names a wrong answer: a decorated function that takes the right one's place.

The function's own name is the name it replaces. What it says to the student is data; its code is never released.
"""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass, replace

from course_utils.checks.recorded import forms

_found = []  # what the files that are being read have named so far


@dataclass(frozen=True)
class Wrong:
    """A named wrong answer with its code: what :class:`course_utils.checks.Mistake` is before release."""

    exercise: str
    slug: str
    name: str  # the student's name that it replaces
    says: str
    hints: tuple[str, ...]
    link: str
    function: Callable
    answer: bool
    form: int = 1  # a mistake that is made in several ways has several functions

    @property
    def key(self):
        """Slug and form: "clipped", "clipped#2"."""
        return forms(self.slug, self.form)[-1]


@dataclass(frozen=True)
class Hints:
    """The hints of an exercise whose mistake was not recognized: where to look, what to look for, how to go on."""

    exercise: str
    stages: tuple[str, ...]


def mistake(exercise, *, slug, says, hint, link, answer=False):
    """Name a wrong version of ``exercise``.

    Parameters
    ----------
    exercise : str
    slug : str
        The mistake's name, kebab-case, unique within the exercise.
    says : str
        The diagnosis: what is wrong, in one or two sentences.
    hint : tuple of str
        Where to look; what to look for.
    link : str
        The book's paragraph, as "01_logistic_neuron/loss.html#log-of-zero".
    answer : bool
        True where the exercise asks for a value: the function is then called with the variant and returns that value.
    """

    def mark(function):
        _found.append(Wrong(exercise, slug, function.__name__, says, tuple(hint), link, function, answer))
        return function

    return mark


def also(exercise, slug):
    """Give a named mistake one more form: the next function is the same mistake, made in another way."""

    def mark(function):
        known = [m for m in _found if isinstance(m, Wrong) and (m.exercise, m.slug) == (exercise, slug)]
        if not known:
            raise ValueError(f"also({exercise!r}, {slug!r}) comes before the mistake it belongs to")
        _found.append(replace(known[0], name=function.__name__, function=function, form=len(known) + 1))
        return function

    return mark


def hints(exercise, *stages):
    """Set the hints of an exercise for answers that match no named mistake."""
    _found.append(Hints(exercise, stages))


@contextlib.contextmanager
def collecting():
    """The list that :func:`mistake` and :func:`hints` fill while the files of ``mistakes/`` run."""
    _found.clear()
    found = []
    try:
        yield found
        found += _found
    finally:
        _found.clear()
