"""Lab 12, exercise 12: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Divide evaluations by steps in each line, and ask what makes a first trial with alpha = 1 too long.",
    "gamma gives L-BFGS's direction its length; what does B know in BFGS's first steps?",
)
