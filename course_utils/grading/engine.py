"""Judging one hand-in after another, wherever that is done: in this process, in several, or on other machines."""

import contextlib
import importlib.util
from dataclasses import dataclass, replace
from pathlib import Path

from course_utils.authoring.reference import LabReference
from course_utils.errors import CourseError
from course_utils.grading.judge import GRADED, NOT_GRADED, UNTOUCHED, Grade, Judge
from course_utils.grading.limits import Limits
from course_utils.grading.warm import Worker

UNTOUCHED_SAYS = "no exercise was attempted"


@dataclass(frozen=True)
class Engine:
    """All that a judge needs, as plain data that can be sent to another process or machine.

    Attributes
    ----------
    solution : str
        The folder of the lab's solution; other machines see it under the same path.
    private_checks : str or None
        The folder whose ``checks.py`` is used in the place of the lab's own.
    key : bytes
    asks : tuple of str
        Names of ``course_utils`` that the lab asks for.
    limits : Limits or None
    only : tuple of str or None
        The exercises to judge; None for all.
    unsafe : bool
        Whether students' code may run without a sandbox.
    preload : tuple of str
        Modules that the warm process imports before the first student: PyTorch, where the lab needs it.
    """

    solution: str
    private_checks: str | None
    key: bytes
    asks: tuple
    limits: Limits | None = None
    only: tuple | None = None
    unsafe: bool = False
    preload: tuple = ()

    def reference(self):
        """The lab's checks, solution and mistakes; of the checks only those of ``only``."""
        found = LabReference(self.solution, self.private_checks)
        if self.only is not None:
            found.checks = [check for check in found.checks if check.exercise in self.only]
        return found

    @contextlib.contextmanager
    def __call__(self):
        """A function of one submission that gives its grade and the sandbox it ran in, with a worker of its own."""
        with Worker(self.asks, self.preload, limits=self.limits or Limits(), unsafe=self.unsafe) as worker:
            judge = Judge(self.reference(), worker, self.key)
            judge.try_the_solution()

            def work(submission):
                grade = judge.grade(replace(submission, note=""))  # notes are the gradebook's
                return grade, sandbox_of(worker)

            yield work


def preload_of(chapter):
    """What a chapter's warm process imports first; a :class:`CourseError` where PyTorch is needed and missing."""
    if not chapter.torch:
        return ()
    if importlib.util.find_spec("torch") is None:
        raise CourseError(
            f"{chapter.name} needs PyTorch, which is not installed here. Run: python -m pip install torch"
        )
    return ("torch",)


def sandbox_of(worker):
    """The name of the level at which a worker keeps students' code."""
    level = getattr(worker, "level", None)
    return str(getattr(level, "name", level) or "unsafe")


def gave_up(submission):
    """The result for a submission that has killed two judges."""
    return Grade(submission.student, submission.file, NOT_GRADED, "its judge was killed twice while grading it"), ""


def private_checks_of(private, lab):
    """The private folder of one lab, where it has one."""
    folder = Path(private) / lab if private is not None else None
    return str(folder) if folder is not None and (folder / "checks.py").is_file() else None


def joined(before, again):
    """A grade in which some exercises were judged again: ``again`` holds only their results."""
    redone = {result.exercise for result in again.results}
    results = [result for result in before if result.exercise not in redone] + list(again.results)
    untouched = all(result.status == "not attempted" for result in results)
    words = [part for part in again.reason.split("; ") if part and part != UNTOUCHED_SAYS]
    if again.status not in (GRADED, UNTOUCHED):
        return again
    reason = "; ".join([UNTOUCHED_SAYS, *words] if untouched else words)
    return replace(again, status=UNTOUCHED if untouched else GRADED, reason=reason)
