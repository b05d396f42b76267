"""Lab 11, exercise 11: the named mistakes of `smallest_patience`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

EXPLORER = f"{BOOK}/early_stopping.html#algorithm-7-1"

hints(
    "smallest_patience",
    "Leave the noise as it is. Compare the validation loss kept with the lowest of the picture, patience by patience.",
    "Go up one by one; the first patience at which the two are equal is the answer.",
)


def right(v):
    """Read off the figure for each noise; a test computes them again."""
    return v.choose(9, 13, 6, 4)


@mistake(
    "smallest_patience",
    slug="too-little",
    says="Too little: with this patience training gives up at a bump, and a lower loss was to come.",
    hint=("Compare the loss kept with the lowest of the picture.", "Move to the right."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return right(v) - 1


@also("smallest_patience", "too-little")
def smallest_patience(v):
    return 3


@mistake(
    "smallest_patience",
    slug="more-than-needed",
    says="It is enough, but not the smallest: a smaller patience keeps the same step.",
    hint=("Look at the next position on the left.", "Move left until the step that is kept changes."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return right(v) + 1


@also("smallest_patience", "more-than-needed")
def smallest_patience(v):
    return right(v) + 2


@mistake(
    "smallest_patience",
    slug="most",
    says="The largest patience keeps the best step, and runs long for it. Asked for is the smallest that does.",
    hint=("Look at the steps run.", "Move to the left."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return 20


@mistake(
    "smallest_patience",
    slug="start",
    says="That is where the slider stands at the start: there training gives up too early.",
    hint=("Compare the loss kept with the lowest of the picture.", "Move to the right."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return 2


@mistake(
    "smallest_patience",
    slug="none",
    says="With patience 1 training gives up at the first bump.",
    hint=("Compare the loss kept with the lowest of the picture.", "Move to the right."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return 1


@mistake(
    "smallest_patience",
    slug="step",
    says="That is the step that is kept. Asked for is the patience.",
    hint=("Look at which number you read.", "The position of the slider patience."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return v.choose(350, 350, 225, 165)


@mistake(
    "smallest_patience",
    slug="steps-run",
    says="That is the number of steps run. Asked for is the patience, in evaluations.",
    hint=("Look at which number you read.", "The position of the slider patience."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return v.choose(395, 400, 255, 185)


@mistake(
    "smallest_patience",
    slug="noise",
    says="That is the noise. Asked for is the patience.",
    hint=("Look at which slider you read.", "The one named patience."),
    link=EXPLORER,
    answer=True,
)
def smallest_patience(v):
    return v.choose(0.6, 0.7, 1.1, 1.2)
