"""Lab 04, exercise 12: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Compare the first column of numbers from row to row, then the second and the third in the last row.",
    "Four times the batch, half the error; and 256 is most of the digits there are.",
)
