"""Lab 14, exercise 9: the named mistakes of `bits_needed`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

FORMATS = f"{BOOK}/precision.html#four-formats"
LOST = f"{BOOK}/precision.html#when-a-step-is-lost"


def right(v):
    """Read off the figure for each rate; a test computes them again."""
    return v.choose(12, 11, 10, 9)


hints(
    "bits_needed",
    'Leave the rate and "weight" as they are. Move the bits and read the distance at the end.',
    "Each bit halves the distance; go on until it is below 0.01.",
)


@mistake(
    "bits_needed",
    slug="one-too-few",
    says="One too few: the distance at the end is still above 0.01.",
    hint=(
        "Look at the distance at this number of bits.",
        "One bit more.",
    ),
    link=LOST,
    answer=True,
)
def bits_needed(v):
    return right(v) - 1


@mistake(
    "bits_needed",
    slug="one-too-many",
    says="One too many: with a bit less the distance is below 0.01 already.",
    hint=(
        "Look at the distance at a bit less.",
        "The smallest number that does.",
    ),
    link=LOST,
    answer=True,
)
def bits_needed(v):
    return right(v) + 1


@mistake(
    "bits_needed",
    slug="two-too-many",
    says="Two too many: each bit halves the distance, and two fewer still do.",
    hint=(
        "Look at the distance at a bit less, and less.",
        "The smallest number that does.",
    ),
    link=LOST,
    answer=True,
)
def bits_needed(v):
    return right(v) + 2


@mistake(
    "bits_needed",
    slug="bfloat16",
    says="7 bits are bfloat16's. At this rate the weight stands still far from the minimum.",
    hint=(
        "Look at the distance at 7 bits.",
        "More bits.",
    ),
    link=FORMATS,
    answer=True,
)
def bits_needed(v):
    return 7


@mistake(
    "bits_needed",
    slug="float32",
    says="23 bits are float32's, and far more than this takes.",
    hint=(
        "Look at the distance at half as many.",
        "Fewer.",
    ),
    link=FORMATS,
    answer=True,
)
def bits_needed(v):
    return 23


@mistake(
    "bits_needed",
    slug="start",
    says="That is where the slider stands at the start.",
    hint=(
        "Look at the distance there.",
        "Move to the right.",
    ),
    link=LOST,
    answer=True,
)
def bits_needed(v):
    return 4


@mistake(
    "bits_needed",
    slug="lowest",
    says="3 bits are the fewest on the slider. With so few the weight arrives only if it is not simply rounded.",
    hint=(
        'Look at the control "weight": it says how the weight is kept.',
        "Choose rounded there, and move the bits to the right.",
    ),
    link=LOST,
    answer=True,
)
def bits_needed(v):
    return 3
