"""Lab 02, exercise 9: the named mistakes of `steps_needed`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

RAVINE = f"{BOOK}/conditioning.html#each-direction-has-its-own-factor"

hints(
    "steps_needed",
    "Leave the rate as it is; the landscape is the valley. Move only the steps and watch the loss at the end.",
    "Find two neighboring numbers of steps: at the first the loss is above 0.1, at the second below.",
)


def right(v):
    """Read off the figure for each rate; a test computes them again."""
    return v.choose(14, 9, 6, 13)


@mistake(
    "steps_needed",
    slug="one-too-few",
    says="At this number of steps the loss is still above 0.1.",
    hint=(
        "Look at the loss at your number.",
        "One step further.",
    ),
    link=RAVINE,
    answer=True,
)
def steps_needed(v):
    return right(v) - 1


@mistake(
    "steps_needed",
    slug="one-too-many",
    says="It is below 0.1 there, but one step earlier it is already.",
    hint=(
        "Look at the loss one step earlier.",
        "The smallest number is asked for.",
    ),
    link=RAVINE,
    answer=True,
)
def steps_needed(v):
    return right(v) + 1


@mistake(
    "steps_needed",
    slug="below-one-hundredth",
    says="That is where the loss falls below 0.01.",
    hint=(
        "Look at the number in the question.",
        "0.1, not 0.01.",
    ),
    link=RAVINE,
    answer=True,
)
def steps_needed(v):
    return v.choose(37, 23, 15, 18)


@mistake(
    "steps_needed",
    slug="below-one",
    says="That is where the loss falls below 1.",
    hint=(
        "Look at the number in the question.",
        "0.1, not 1.",
    ),
    link=RAVINE,
    answer=True,
)
def steps_needed(v):
    return v.choose(3, 2, 2, 7)


@mistake(
    "steps_needed",
    slug="loss",
    says="That is a loss; asked for is the number of steps.",
    hint=(
        "Look at the question.",
        "A whole number.",
    ),
    link=RAVINE,
    answer=True,
)
def steps_needed(v):
    return 0.1


@mistake(
    "steps_needed",
    slug="all-steps",
    says="So many steps are not needed.",
    hint=(
        "Move the slider to the left, and watch the loss.",
        "Stop where it is about to rise above 0.1.",
    ),
    link=RAVINE,
    answer=True,
)
def steps_needed(v):
    return 100


@also("steps_needed", "all-steps")
def steps_needed(v):
    return 25
