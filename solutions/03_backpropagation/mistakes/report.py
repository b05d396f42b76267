"""Lab 03, section 11: a report has no named mistakes, but its own hints."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Look at the picture: on the right h is large, on the left tiny. What is wrong with the formula at each end?",
    "Count: one number of θ moved, up and down, is two forward passes. Then look at what your gates keep on self.",
)
