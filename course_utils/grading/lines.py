"""One line for each student: what tables and statistics need of a mark, small enough to keep a whole class of them."""

from dataclasses import dataclass

from course_utils.checks.outcomes import NOT_ATTEMPTED
from course_utils.grading.files import short

COLUMNS = ("student", "file", "score", "max_score", "status", "reason", "checks", "by_hand", "late", "sandbox")
OUT_OF_TIME = "ran out of time"


@dataclass(frozen=True)
class Line:
    """Attributes
    ----------
    student, file, status, reason : str
    score, max_score : float
        With points given by a person, and less what lateness takes away.
    checks, by_hand, deducted : float
    late : str
    sandbox, page : str
        The level's name; the file of the student's page.
    exercises : dict of str to (float, float, bool)
        Points, worth, and whether it was attempted.
    mistakes : frozenset of (str, str)
        Exercise and the mistake's name.
    out_of_time : frozenset of str
        Exercises, or "cell 3", that ran out of time.
    waiting : tuple of str
        Answers that no person has graded yet.
    """

    student: str
    file: str
    score: float
    max_score: float
    status: str
    reason: str
    checks: float
    by_hand: float
    deducted: float
    late: str
    sandbox: str
    page: str
    exercises: dict
    mistakes: frozenset
    out_of_time: frozenset
    waiting: tuple

    def cells(self):
        """The row of ``grades.csv``."""
        points = [short(self.score), short(self.max_score)]
        parts = [short(self.checks), short(self.by_hand), self.late]
        return [self.student, self.file, *points, self.status, self.reason, *parts, self.sandbox]


def line_of(mark, page):
    """The line of a :class:`~course_utils.grading.gradebook.Mark`."""
    grade, exercises = mark.grade, {}
    for result in grade.results:
        points, worth, tried = exercises.get(result.exercise, (0.0, 0.0, False))
        tried = tried or result.status != NOT_ATTEMPTED
        exercises[result.exercise] = points + result.points, worth + result.worth, tried
    slow = {result.exercise for result in grade.results if OUT_OF_TIME in result.says}
    slow |= {f"cell {number}" for number, words in grade.problems if OUT_OF_TIME in words}
    return Line(
        student=grade.student,
        file=grade.file,
        score=mark.total,
        max_score=mark.worth,
        status=grade.status,
        reason=grade.reason,
        checks=grade.score,
        by_hand=sum(hand.points for hand in mark.by_hand.values()),
        deducted=mark.deducted,
        late=mark.late.says,
        sandbox=mark.sandbox,
        page=page,
        exercises=exercises,
        mistakes=frozenset((result.exercise, result.mistake) for result in grade.results if result.mistake),
        out_of_time=frozenset(slow),
        waiting=tuple(mark.open_questions) if grade.file and grade.status == "graded" else (),
    )
