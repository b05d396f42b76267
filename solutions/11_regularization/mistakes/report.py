"""Lab 11, exercise 12: hints only; a person grades the report."""

from course_utils.authoring.wrong import hints

hints(
    "report",
    "Divide each gain by the number behind +-: below about two it may be luck.",
    "Ask which labels each remedy has seen, and what five members that learned the same wrong labels have in common.",
)
