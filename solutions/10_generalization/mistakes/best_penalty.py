"""Lab 10, exercise 11: the named mistakes of `best_penalty`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

EXPLORER = f"{BOOK}/capacity.html#capacity-not-chosen"

hints(
    "best_penalty",
    "Leave the degree at 9. Move the penalty one position at a time and write down the share on new points.",
    "The share falls, then rises: the answer is the λ at its lowest, between those that are a little higher.",
)


def right(v):
    """Read off the figure for each draw; a test computes them again."""
    return v.choose(0.01, 0.0001, 0.0316, 0.000316)


def moved(v, positions):
    """So many positions of the slider further right."""
    return float(f"{right(v) * 10 ** (positions / 2):.3g}")


@mistake(
    "best_penalty",
    slug="none",
    says="That is the smallest penalty of the slider: the border is free to go around single points.",
    hint=("Look at the share on new points there, and further right.", "Move to the right."),
    link=EXPLORER,
    answer=True,
)
def best_penalty(v):
    return 1e-6


@mistake(
    "best_penalty",
    slug="most",
    says="That is the largest penalty: the weights are held so small that the border misses the law.",
    hint=("Look at both shares there.", "Move to the left."),
    link=EXPLORER,
    answer=True,
)
def best_penalty(v):
    return 1.0


@mistake(
    "best_penalty",
    slug="too-much",
    says="Too much: further left the share on new points is smaller.",
    hint=("Look at the next position on the left.", "Compare each position with its two neighbors."),
    link=EXPLORER,
    answer=True,
)
def best_penalty(v):
    return moved(v, 1)


@also("best_penalty", "too-much")
def best_penalty(v):
    return moved(v, 2)


@mistake(
    "best_penalty",
    slug="too-little",
    says="Too little: further right the share on new points is smaller.",
    hint=("Look at the next position on the right.", "Compare each position with its two neighbors."),
    link=EXPLORER,
    answer=True,
)
def best_penalty(v):
    return moved(v, -1)


@also("best_penalty", "too-little")
def best_penalty(v):
    return moved(v, -2)


@mistake(
    "best_penalty",
    slug="percent",
    says="That is a share of wrong answers, in percent. Asked for is the penalty.",
    hint=("Look at which number you read.", "The position of the slider penalty λ."),
    link=EXPLORER,
    answer=True,
)
def best_penalty(v):
    return v.choose(18.7, 18.3, 15.475, 16.325)


@mistake(
    "best_penalty",
    slug="degree",
    says="That is the degree. Asked for is the penalty.",
    hint=("Look at which slider you read.", "The one named penalty λ."),
    link=EXPLORER,
    answer=True,
)
def best_penalty(v):
    return 9.0


@mistake(
    "best_penalty",
    slug="exponent",
    says="That is the power of ten. Asked for is the penalty itself.",
    hint=("Look at the number beside the slider.", "0.001 is 10 to the power of -3."),
    link=EXPLORER,
    answer=True,
)
def best_penalty(v):
    return v.choose(-2.0, -4.0, -1.5, -3.5)
