"""Lab 13, exercise 12: the named mistakes of `tipping_point`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

EXPLORER = f"{BOOK}/search.html#searches-on-equal-budgets"

hints(
    "tipping_point",
    "Leave the budget at 3 and the draw as it is. Go up from 0, one position at a time, and write down the wins.",
    "The first position with at most 9 wins of 20 is the answer.",
)


def right(v):
    """Read off the figure for each draw; a test computes them again."""
    return v.choose(0.35, 0.45, 0.6, 0.3)


@mistake(
    "tipping_point",
    slug="exactly-half",
    says="At this position random search wins in half of the runs or more. Asked for is the first with fewer.",
    hint=("Read the number of wins there.", "Move to the right."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return round(right(v) - 0.05, 2)


@also("tipping_point", "exactly-half")
def tipping_point(v):
    return 0.2


@mistake(
    "tipping_point",
    slug="further-than-needed",
    says="It wins in fewer than half here, but not for the first time: a smaller position does it too.",
    hint=("Look at the next position on the left.", "Go up from 0."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return round(right(v) + 0.05, 2)


@also("tipping_point", "further-than-needed")
def tipping_point(v):
    return round(right(v) + 0.1, 2)


@mistake(
    "tipping_point",
    slug="start",
    says="That is where the slider stood at the start: there random search still wins in half of the runs or more.",
    hint=("Read the number of wins there.", "Move to the right."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return 0.1


@mistake(
    "tipping_point",
    slug="zero",
    says=(
        "At 0 only the rate matters, and random search, which tries nine rates where "
        "the grid tries three, wins in more than half of the runs."
    ),
    hint=("Read the number of wins there.", "Move to the right."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return 0.0


@mistake(
    "tipping_point",
    slug="end",
    says=(
        "That is the end of the slider, where both hyperparameters matter equally. Asked for is the smallest position."
    ),
    hint=("Go up from 0 and read the wins.", "Move to the left."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return 1.0


@mistake(
    "tipping_point",
    slug="wins",
    says="That is the number of wins. Asked for is the position of the slider.",
    hint=("Look at which number you read.", "How much the weight decay matters, between 0 and 1."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return v.choose(9.0, 9.0, 9.0, 8.0)


@mistake(
    "tipping_point",
    slug="budget",
    says="That is the budget. Asked for is how much the weight decay matters.",
    hint=("Look at which slider you read.", "The second one."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return 3.0


@mistake(
    "tipping_point",
    slug="percent",
    says="That is the position in percent. Asked for is the number beside the slider.",
    hint=("Look at the number beside the slider.", "It lies between 0 and 1."),
    link=EXPLORER,
    answer=True,
)
def tipping_point(v):
    return 100 * right(v)
