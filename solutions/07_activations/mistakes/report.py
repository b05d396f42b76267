"""Lab 07, exercise 13: the named mistakes of `report`."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    'Compare the columns "back, 1 layer" and "mean output": does the one follow from the other?',
    "A slope of at most 1/4: what is left of it after twenty layers?",
)
