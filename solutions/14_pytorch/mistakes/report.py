"""Lab 14, exercise 10: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "For each mistake: which two numbers would you print side by side?",
    "For the weight: compare the length of a step with the distance to the next number.",
)
