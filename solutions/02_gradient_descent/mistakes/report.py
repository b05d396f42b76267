"""Lab 02, exercise 10: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Write one step of x on your parabola, and put x outside a bracket: what stands in it?",
    "Compare the size of that factor with 1, and look at its sign; then do the same for y.",
)
