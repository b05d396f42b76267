"""Lab 08, exercise 11: the named mistakes of `fading_depth`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import DEPTH

hints(
    "fading_depth",
    "Leave the other controls as they are. Move the number of layers and watch the row 'standard deviation, last "
    "layer'.",
    "Go on until it is below 0.001 for the first time.",
)


def right(v):
    """Read off the figure for each activation; a test computes them again."""
    return v.choose(12, 8, 13, 6)


@mistake(
    "fading_depth",
    slug="not-yet",
    says="One layer too few: there the standard deviation is still above 0.001.",
    hint=("Look at the standard deviation of the last layer at your number.", "Move on to the right."),
    link=DEPTH,
    answer=True,
)
def fading_depth(v):
    return right(v) - 1


@mistake(
    "fading_depth",
    slug="not-the-first",
    says="It is below 0.001 there, but it is so with fewer layers already.",
    hint=("Look one layer further left.", "The smallest number is asked for."),
    link=DEPTH,
    answer=True,
)
def fading_depth(v):
    return right(v) + 1


@also("fading_depth", "not-the-first")
def fading_depth(v):
    return right(v) + 2


@mistake(
    "fading_depth",
    slug="a-hundredth",
    says="There the standard deviation falls below 0.01; asked for is 0.001.",
    hint=("Look at the zeros.", "Move on to the right."),
    link=DEPTH,
    answer=True,
)
def fading_depth(v):
    return v.choose(8, 5, 9, 4)


@mistake(
    "fading_depth",
    slug="start",
    says="That is where the slider stands at the start: the signal is still strong there.",
    hint=("Move the number of layers.", "Watch the table of numbers."),
    link=DEPTH,
    answer=True,
)
def fading_depth(v):
    return 3


@mistake(
    "fading_depth",
    slug="most-layers",
    says="With a hundred layers nothing is left; it is so long before that.",
    hint=("Move to the left.", "The smallest number of layers is asked for."),
    link=DEPTH,
    answer=True,
)
def fading_depth(v):
    return 100


@mistake(
    "fading_depth",
    slug="width",
    says="That is the number of units in a layer, not the number of layers.",
    hint=("Look at which control you read.", "The one called layers."),
    link=DEPTH,
    answer=True,
)
def fading_depth(v):
    return 64


@mistake(
    "fading_depth",
    slug="standard-deviation",
    says="That is the limit itself; asked for is a number of layers.",
    hint=("Look at the question: which quantity?", "A whole number."),
    link=DEPTH,
    answer=True,
)
def fading_depth(v):
    return 0.001
