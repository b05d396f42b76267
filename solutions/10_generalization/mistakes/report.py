"""Lab 10, exercise 12: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Ask of the coin flips: which labels had the twenty features seen when they were chosen?",
    "For the degrees: which column falls, which one grows, and which of the two would more examples change?",
)
