"""The judge: runs every check on a student's notebook from outside, and decides.

It holds what the student's process never sees: hidden checks, the solution, the named mistakes and the course key.
Whatever goes wrong inside a check is worth no points and is noted; it stops neither the submission nor the run.
"""

from dataclasses import dataclass

from course_utils.authoring.reference import NOT_RUN, again
from course_utils.checks import judge as verdicts
from course_utils.checks import observe, variant
from course_utils.checks.conditioning import tolerances
from course_utils.checks.needs import mend_first, needs_of
from course_utils.checks.observation import Observation
from course_utils.checks.outcomes import ERROR, FAILED, NOT_ATTEMPTED
from course_utils.checks.verdict import Result
from course_utils.errors import CourseError
from course_utils.grading.keys import generator
from course_utils.grading.notebook import Notebook
from course_utils.grading.proxy import Student, times_raised
from course_utils.grading.session import SessionLost

GRADED, UNTOUCHED, UNREADABLE, MISSING, NOT_GRADED = "graded", "not attempted", "unreadable", "missing", "not graded"


@dataclass(frozen=True)
class Grade:
    """What one submission earned, as plain data.

    Attributes
    ----------
    student, file : str
    status : str
        "graded", "not attempted", "unreadable", "missing" (in the roster, no file) or "not graded" (the grader failed).
    reason : str
        Why there is no grade, or what the instructor should know about it; empty where all went well.
    results : tuple of Result
        One per check, hidden ones included.
    problems : tuple of (int, str)
        Cells that did not run to their end.
    notes : tuple of str
        What the student should know as well; part of ``reason``.
    hints : dict of str to tuple of str
        By exercise, for answers that match no named mistake.
    """

    student: str
    file: str
    status: str
    reason: str = ""
    results: tuple[Result, ...] = ()
    problems: tuple[tuple[int, str], ...] = ()
    notes: tuple[str, ...] = ()
    hints: dict | None = None

    @property
    def score(self):
        return sum(result.points for result in self.results)

    @property
    def max_score(self):
        return sum(result.worth for result in self.results)


class Judge:
    """Grades submissions of one lab.

    Parameters
    ----------
    reference : LabReference
        The lab's checks, solution and named mistakes.
    worker : Worker
    key : bytes
        The course key.
    """

    def __init__(self, reference, worker, key):
        self.reference = reference
        self.worker = worker
        self.key = key
        drawn = (cell["source"].strip() for cell in reference.cells if NOT_RUN & set(cell["tags"]))
        self._drawings = frozenset(drawn)

    def try_the_solution(self):
        """Refuse to grade with a solution that does not pass its own checks."""
        for check in self.reference.checks:
            expected, _ = self.reference.expected(check, variant("a student"), self._rng(check, "a student"))
            if expected.status is not None:
                raise CourseError(
                    f"the solution of {self.reference.lab} does not get through its own check {check.name!r} "
                    f"({expected.sentence}), so nothing can be graded with it"
                )

    def grade(self, submission):
        """Grade one submission; never raises for what a submission holds."""
        if submission.problem is not None:
            status = UNREADABLE if submission.file else MISSING
            return self._nothing(submission, status, submission.problem)
        if not any(cell.strip() for cell in submission.cells):
            return self._nothing(submission, UNTOUCHED, "the notebook holds no code")
        try:
            with Notebook(self.worker, submission.cells, self._drawings) as notebook:
                results, flags = self._judge(notebook, submission.student)
                return self._grade(submission, notebook, results, flags)
        except CourseError:
            raise
        except Exception as problem:
            return self._nothing(submission, NOT_GRADED, f"the grader failed: {type(problem).__name__}: {problem}")

    def _grade(self, submission, notebook, results, flags):
        untouched = all(result.status == NOT_ATTEMPTED for result in results)
        problems = tuple(sorted(notebook.problems.items()))
        notes = [submission.note] if submission.note else []
        notes += self._other_name(notebook, submission.student)
        reasons = ["no exercise was attempted"] if untouched else []
        if problems:
            more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
            reasons.append(f"cell {problems[0][0]}: {problems[0][1]}{more}")
        return Grade(
            submission.student,
            submission.file,
            UNTOUCHED if untouched else GRADED,
            "; ".join([*reasons, *notes, *flags]),
            tuple(results),
            problems,
            tuple(notes),
            self.reference.hints,
        )

    def _nothing(self, submission, status, reason):
        reason = "; ".join(filter(None, [reason, submission.note]))
        results = tuple(
            Result(c.exercise, c.name, c.title, NOT_ATTEMPTED, 0, c.points, hidden=c.hidden)
            for c in self.reference.checks
        )
        return Grade(submission.student, submission.file, status, reason, results)

    def _judge(self, notebook, student):
        """Results of all checks, in order, and what the instructor should look at."""
        v, flags = variant(student), []
        results = {}
        for exercise in self.reference.exercises:
            checks = [check for check in self.reference.checks if check.exercise == exercise]
            rngs = {check.name: self._rng(check, student) for check in checks}
            seen = {check.name: self._observe(notebook, check, v, rngs[check.name], flags) for check in checks}
            right = {check.name: self.reference.right(check, v, rngs[check.name]) for check in checks}
            strict = {name: tolerances(observation.steps, []) for name, observation in right.items()}
            judged = verdicts(checks, seen, right, strict)
            if any(result.status in (FAILED, ERROR) for result in judged):  # else stricter than need be was enough
                allowed = {check.name: self.reference.tolerances(check, v, rngs[check.name]) for check in checks}
                judged = verdicts(checks, seen, right, allowed, self.reference.mistakes(exercise, v, rngs))
            results[exercise] = judged
        told = mend_first(results, needs_of(self.reference.checks))
        return [result for each in told.values() for result in each], list(dict.fromkeys(flags))

    def _observe(self, notebook, check, v, rng, flags):
        """What one check sees; a process that was lost on the way is an error of that check."""
        try:
            session = notebook.session()
            student = Student(session, notebook.broken)
            observation = observe(check, student, v, again(rng))
        except SessionLost as lost:
            return Observation(status=ERROR, sentence=lost.sentence, raised="SessionLost")
        if session.lost:
            if session.lost.dishonest:
                flags.append(f"to be looked at: its process {session.lost.sentence}")
            return Observation(status=ERROR, sentence=session.lost.sentence, raised="SessionLost")
        if observation.status == ERROR and not times_raised(student):
            if observation.raised == "KeyboardInterrupt":
                raise KeyboardInterrupt
            flags.append(f"to be looked at: the check {check.name} itself raised {observation.raised}")
        return observation

    def _other_name(self, notebook, student):
        """A note where the notebook's own ``STUDENT`` means other constants than the ones it is graded with."""
        try:
            own = getattr(Student(notebook.session()), "STUDENT", None)
        except Exception:
            return []
        if type(own) is not str or variant(own) == variant(student):
            return []
        return [f"the notebook says STUDENT = {own[:60]!r}, whose constants differ from those of {student!r}"]

    def _rng(self, check, student):
        return generator(self.key, self.reference.lab, check.name, student)
