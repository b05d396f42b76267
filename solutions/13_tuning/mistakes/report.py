"""Lab 13, exercise 13: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Read the table of section 4 row by row: which rates learn, and which number says so before the accuracy does?",
    "For the search by stages, ask where in its range each best rate lies, and what the next stage found.",
)
