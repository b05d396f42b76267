"""What a check is, how it compares and diagnoses, and its face in a notebook.

In a lab: ``check, hint = notebook(globals())``. In a lab's ``checks.py``: ``check``, ``require``, ``require_words``,
``parts`` and ``given``. In the grader: ``load_checks``, ``observe`` and ``judge``.
"""

from course_utils.checks.diagnosis import Mistake
from course_utils.checks.loading import load_checks
from course_utils.checks.observation import Observation, observe
from course_utils.checks.outcomes import OUTCOMES
from course_utils.checks.probe import Check, check, given, parts, require, require_words
from course_utils.checks.variants import VARIANTS, Variant, variant
from course_utils.checks.verdict import Result, judge

__all__ = [
    "OUTCOMES",
    "VARIANTS",
    "Check",
    "Mistake",
    "Observation",
    "Result",
    "Variant",
    "check",
    "given",
    "judge",
    "load_checks",
    "notebook",
    "observe",
    "parts",
    "require",
    "require_words",
    "variant",
]


def notebook(namespace):
    """``check, hint = notebook(globals())``: see :mod:`course_utils.checks.face`."""
    from course_utils.checks.face import notebook as face

    return face(namespace)
