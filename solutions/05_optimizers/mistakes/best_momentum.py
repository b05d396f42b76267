"""Lab 05, exercise 9: the named mistakes of `best_momentum`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

QUADRATIC = f"{BOOK}/momentum.html#on-a-quadratic-the-square-root-of-the-condition-number"

hints(
    "best_momentum",
    "Leave rate and condition number as they are. Move the momentum and watch the factor per step.",
    "Where the color changes its kind, the factor has a sharp minimum; go there in steps of 0.01.",
)


def right(v):
    """Read off the figure for each rate; a test computes them again."""
    return v.choose(0.74, 0.67, 0.62, 0.57)


@mistake(
    "best_momentum",
    slug="fastest-of-all",
    says="That is the momentum of the fastest point in the whole figure; it belongs to another rate.",
    hint=(
        "Look at the point's rate: is it yours?",
        "Move only the momentum, at your rate.",
    ),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return 0.48


@mistake(
    "best_momentum",
    slug="a-little-too-much",
    says="A little too much: further left the factor is still smaller.",
    hint=(
        "Look at the factor at 0.01 less.",
        "On this side each 0.01 makes it a little larger.",
    ),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return right(v) + 0.01


@also("best_momentum", "a-little-too-much")
def best_momentum(v):
    return right(v) + 0.02


@mistake(
    "best_momentum",
    slug="a-little-too-little",
    says="A little too little: further right the factor is still smaller.",
    hint=(
        "Look at the factor at 0.01 more.",
        "On this side the factor falls quickly.",
    ),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return right(v) - 0.01


@also("best_momentum", "a-little-too-little")
def best_momentum(v):
    return right(v) - 0.02


@mistake(
    "best_momentum",
    slug="most",
    says="More momentum is not better: at 0.99 each step hardly shrinks the error.",
    hint=(
        "Look at the factor at 0.99.",
        "Move to the left.",
    ),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return 0.99


@mistake(
    "best_momentum",
    slug="usual",
    says="0.9 is the usual value, but on this bowl it is too much.",
    hint=(
        "Look at the factor at 0.9.",
        "Move to the left.",
    ),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return 0.9


@mistake(
    "best_momentum",
    slug="factor",
    says="That is a factor per step, not a momentum.",
    hint=(
        "Look at which row of the table you read.",
        "The position of the momentum slider.",
    ),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return v.choose(0.86, 0.82, 0.79, 0.76)


@mistake(
    "best_momentum",
    slug="none",
    says="Without momentum the flat direction is slow: a little helps much.",
    hint=(
        "Look at the factor at 0 and at 0.3.",
        "Move to the right.",
    ),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return 0.0


@mistake(
    "best_momentum",
    slug="rate",
    says="That is the rate. Asked for is the momentum.",
    hint=("Look at which slider you read.", "The first one, momentum μ."),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return v.choose(0.6, 1.0, 1.4, 1.8)


@mistake(
    "best_momentum",
    slug="start",
    says="That is where the slider stands at the start: the factor is smaller elsewhere.",
    hint=("Move the momentum and watch the factor.", "Move to the right."),
    link=QUADRATIC,
    answer=True,
)
def best_momentum(v):
    return 0.5
