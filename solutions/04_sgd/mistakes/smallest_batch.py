"""Lab 04, exercise 11: the named mistakes of `smallest_batch`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

WANDERS = f"{BOOK}/noise.html#how-far-it-wanders"

hints(
    "smallest_batch",
    "Set rate and draw as the text says, start from the left, and watch the distance in the table.",
    "The slider shows a power of 2: at position 3 the batch has 8 examples.",
)


def right(v):
    """Read off the figure for each of the eight draws; a test computes them again."""
    return [8, 8, 16, 32, 8, 8, 16, 16][v]


@mistake(
    "smallest_batch",
    slug="position",
    says="So few are not enough. If that is the position of the slider: the batch size is 2 to that power.",
    hint=(
        "Look at the batch size in the table of numbers.",
        "Position 3 means 8 examples.",
    ),
    link=WANDERS,
    answer=True,
)
def smallest_batch(v):
    return int(np.log2(right(v)))


@mistake(
    "smallest_batch",
    slug="not-yet",
    says="One position too far left: at this size the path still strays further than allowed.",
    hint=(
        "Look at the distance at your size: is it less than the limit?",
        "Go one position further.",
    ),
    link=WANDERS,
    answer=True,
)
def smallest_batch(v):
    return right(v) // 2


@mistake(
    "smallest_batch",
    slug="not-the-smallest",
    says="It stays close enough, but a batch half as large does too.",
    hint=(
        "Look at the distance one position further left.",
        "The smallest size that does is asked for.",
    ),
    link=WANDERS,
    answer=True,
)
def smallest_batch(v):
    return right(v) * 2


@also("smallest_batch", "not-the-smallest")
def smallest_batch(v):
    return right(v) * 4


@mistake(
    "smallest_batch",
    slug="all-examples",
    says="The whole data set has no noise at all; much smaller batches are close enough.",
    hint=(
        "Move the slider to the left, and watch the distance.",
        "Stop at the last size that stays below the limit.",
    ),
    link=WANDERS,
    answer=True,
)
def smallest_batch(v):
    return 256


@mistake(
    "smallest_batch",
    slug="examples-seen",
    says="That is how many examples were seen in 60 steps, not how many are in a batch.",
    hint=(
        "Look at the row called batch size.",
        "Divide by the number of steps.",
    ),
    link=WANDERS,
    answer=True,
)
def smallest_batch(v):
    return 60 * right(v)


@mistake(
    "smallest_batch",
    slug="distance",
    says="That is a distance; asked for is a batch size.",
    hint=(
        "Look at the question: which quantity?",
        "A whole number: 1, 2, 4, … 256.",
    ),
    link=WANDERS,
    answer=True,
)
def smallest_batch(v):
    return v.choose(0.3, 0.25, 0.15, 0.11)
