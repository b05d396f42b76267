"""Lab 01, exercise 11: the named mistakes of `report`."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Multiply w1, w2 and b by 3 in the figure of section 10: what happens to the boundary, and to the probabilities?",
    "Which flowers get cheaper when every probability moves towards 0 or 1, and which get dearer?",
)
