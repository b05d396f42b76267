"""Lab 06, exercise 11: the named mistakes of `report`."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Compare the columns: at which rate is the loss of the constant schedule far from the others'?",
    "For 0.005: is the loss large because of noise, or because theta has not arrived?",
)
