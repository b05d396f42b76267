"""What a student gets in the end: the checks' points, points given by a person, and what lateness takes away."""

from dataclasses import dataclass, field

from course_utils.grading.judge import Grade
from course_utils.grading.late import ON_TIME, Lateness


@dataclass(frozen=True)
class ByHand:
    """Points that a person gave for an answer in words."""

    points: float
    worth: float
    comment: str = ""


@dataclass(frozen=True)
class Mark:
    """One student's line of the gradebook.

    Attributes
    ----------
    grade : Grade
        Of the latest hand-in.
    by_hand : dict of str to ByHand
        By exercise.
    open_questions : dict of str to float
        Answers in words that no person has graded yet, and what each is worth.
    late : Lateness
    sandbox : str
        How the student's code was kept in: a level's name, or "unsafe".
    """

    grade: Grade
    by_hand: dict = field(default_factory=dict)
    open_questions: dict = field(default_factory=dict)
    late: Lateness = ON_TIME
    sandbox: str = "unsafe"

    @property
    def student(self):
        return self.grade.student

    @property
    def earned(self):
        """Before lateness."""
        return self.grade.score + sum(hand.points for hand in self.by_hand.values())

    @property
    def worth(self):
        """All there is to earn, open questions included."""
        by_hand = sum(hand.worth for hand in self.by_hand.values())
        return self.grade.max_score + by_hand + sum(self.open_questions.values())

    @property
    def deducted(self):
        """Points that lateness takes away: never more than were earned."""
        return round(min(self.earned, self.late.share * self.worth), 6)

    @property
    def total(self):
        return round(self.earned - self.deducted, 6)
