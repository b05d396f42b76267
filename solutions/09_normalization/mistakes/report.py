"""Lab 09, exercise 11: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Take one digit: whose mean is subtracted from it, in each of the printed lines?",
    "What does forward change in training mode, besides what it returns?",
)
