"""Lab 05, exercise 10: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Compare the best rate of each method with 2/400; then ask what each divides its gradient by.",
    "For momentum: which gradients agree from step to step, and which change their sign?",
)
