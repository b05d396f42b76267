"""Lab 08, exercise 12: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "For each start and each row, ask what gradient reaches the first layer.",
    "tanh has slope 0 where it is saturated; ReLU passes half of the numbers on.",
)
