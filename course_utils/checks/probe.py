"""What a check is: a function that calls the student's names on inputs and returns what came out.

A check never knows the right answer. The same function probes a notebook, a grader's child process, the solution and
every named mistake; what differs is only the ``student`` it is given. Comparing is the judge's work.
"""

from collections.abc import Callable
from dataclasses import dataclass

from course_utils.checks.values import read
from course_utils.checks.watched import bare


@dataclass(frozen=True)
class Check:
    """One probe of one exercise.

    Attributes
    ----------
    exercise : str
        The exercise it belongs to, as the student types it in ``check("sigmoid")``.
    name : str
        Unique within the lab; the function's name.
    title : str
        What it looks at, in one line, shown to the student: the docstring's first line.
    points : float
        What passing it is worth.
    hidden : bool
        True for a check that only the grader runs.
    function : callable
        ``function(student, v, rng)`` returning quantities: a dict, or a list of dicts for a trace of steps.
    mutates : bool
        True where the exercise asks that arguments be changed in place.
    needs : tuple of str
        Exercises that this one builds on: while one of them does not pass, no mistake is named here.
    """

    exercise: str
    name: str
    title: str
    points: float
    hidden: bool
    function: Callable
    mutates: bool = False
    needs: tuple[str, ...] = ()


class Given(dict):
    """Quantities that know the inputs they came from."""

    rows: dict
    inputs: dict


class Unmet(Exception):
    """A property that :func:`require` asked for does not hold; its text is for the student."""


def check(exercise, *, points=1, hidden=False, mutates=False, needs=()):
    """Make a function a check of ``exercise``; ``needs`` is said once, on any of the exercise's checks.

    Examples
    --------
    >>> @check("double", points=2)
    ... def on_a_vector(student, v, rng):
    ...     '''Doubling a vector.'''
    ...     return {"doubled": student.double(rng.normal(size=3))}
    >>> on_a_vector.check.title
    'Doubling a vector.'
    """

    def mark(function):
        title = (function.__doc__ or "").strip().partition("\n")[0].strip()
        if not title:
            raise ValueError(
                f"the check {function.__name__} of {exercise!r} needs a docstring: it is what students read"
            )
        function.check = Check(exercise, function.__name__, title, points, hidden, function, mutates, tuple(needs))
        return function

    return mark


def require(condition, sentence):
    """Fail the check with ``sentence`` unless ``condition`` holds: for answers that a property decides."""
    if not condition:
        raise Unmet(sentence)


def require_words(text, least, most):
    """Fail the check unless ``text`` is a text of so many words, half of ``least`` of them different.

    For answers that a person reads and grades: it keeps out what is empty, far too long, or one word again and again.
    """
    require(type(text) is str, "this answer must be text in quotes")
    words = text.lower().split()
    require(least <= len(words) <= most, f"your text has {len(words)} words: write {least} to {most}")
    require(len(set(words)) >= least / 2, f"your text has only {len(set(words))} different words")


def given(quantities, rows=None, **inputs):
    """Quantities with the inputs they came from, so that a report can say for which input a number is wrong.

    Parameters
    ----------
    quantities : dict
    rows : dict, optional
        Inputs that hold one example in each row, as ``{"X": X}``: the row of the wrong number is shown.
    **inputs
        All others: the element is shown where the shapes agree, else the whole where it is small.

    Examples
    --------
    >>> given({"sigma": 0.5}, z=0.0).inputs
    {'z': 0.0}
    """
    told = Given(quantities)
    told.rows, told.inputs = rows or {}, inputs
    return told


def parts(value, *names):
    """Give the parts of a returned tuple or list their names, or tell the student what was expected.

    Examples
    --------
    >>> parts((1.0, 2.0), "g_w", "g_b")
    {'g_w': 1.0, 'g_b': 2.0}
    """
    wanted = ", ".join(names)
    if value is None:
        raise Unmet("returned None: is a `return` missing?")
    if type(value) not in (tuple, list):
        raise Unmet(
            f"returned one thing ({read(bare(value)).type_name}); expected {len(names)}, in this order: {wanted}"
        )
    if len(value) != len(names):
        raise Unmet(f"returned {len(value)} things; expected {len(names)}, in this order: {wanted}")
    return dict(zip(names, value))
