"""The judge: runs every check on a student's notebook from outside, and decides.

It holds what the student's process never sees: hidden checks, the solution, the named mistakes and the course key. Whatever
goes wrong inside a check is worth no points and is noted; it stops neither the submission nor the run.
"""

import copy
from dataclasses import dataclass


from course_utils.authoring.reference import NOT_RUN
from course_utils.checks import judge as verdicts
from course_utils.checks import observe, variant
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
    hints : dict of str to tuple of str
        By exercise, for answers that match no named mistake.
    """

    student: str
    file: str
    status: str
    reason: str = ""
    results: tuple[Result, ...] = ()
    problems: tuple[tuple[int, str], ...] = ()
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
                results, notes = self._judge(notebook, submission.student)
        except CourseError:
            raise
        except Exception as problem:
            return self._nothing(submission, NOT_GRADED, f"the grader failed: {type(problem).__name__}: {problem}")
        return self._grade(submission, notebook, results, notes)

    def _grade(self, submission, notebook, results, notes):
        untouched = all(result.status == NOT_ATTEMPTED for result in results)
        problems = tuple(sorted(notebook.problems.items()))
        reasons = [submission.note] if submission.note else []
        if untouched:
            reasons.append("no exercise was attempted")
        if problems:
            more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
            reasons.append(f"cell {problems[0][0]}: {problems[0][1]}{more}")
        reasons += notes
        status = UNTOUCHED if untouched else GRADED
        return Grade(
            submission.student,
            submission.file,
            status,
            "; ".join(reasons),
            tuple(results),
            problems,
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
        """Results of all checks, in order, and notes for the instructor."""
        v, notes = variant(student), []
        results = []
        for exercise in self.reference.exercises:
            checks = [check for check in self.reference.checks if check.exercise == exercise]
            rngs = {check.name: self._rng(check, student) for check in checks}
            seen = {check.name: self._observe(notebook, check, v, rngs[check.name], notes) for check in checks}
            right = {check.name: self.reference.expected(check, v, rngs[check.name]) for check in checks}
            expected = {name: observation for name, (observation, _) in right.items()}
            tolerances = {name: allowed for name, (_, allowed) in right.items()}
            judged = verdicts(checks, seen, expected, tolerances)
            if any(result.status in (FAILED, ERROR) for result in judged):
                mistakes = self.reference.mistakes(exercise, v, rngs)
                judged = verdicts(checks, seen, expected, tolerances, mistakes)
            results += judged
        notes += self._other_name(notebook, student)
        return results, list(dict.fromkeys(notes))

    def _observe(self, notebook, check, v, rng, notes):
        """What one check sees; a process that was lost on the way is an error of that check."""
        try:
            session = notebook.session()
            student = Student(session, notebook.broken)
            observation = observe(check, student, v, copy.deepcopy(rng))
        except SessionLost as lost:
            return Observation(status=ERROR, sentence=lost.sentence, raised="SessionLost")
        if session.lost:
            if session.lost.dishonest:
                notes.append(f"to be looked at: its process {session.lost.sentence}")
            return Observation(status=ERROR, sentence=session.lost.sentence, raised="SessionLost")
        if observation.status == ERROR and not times_raised(student):
            if observation.raised == "KeyboardInterrupt":
                raise KeyboardInterrupt
            notes.append(f"to be looked at: the check {check.name} itself raised {observation.raised}")
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
