"""Lab 07, exercise 12: the named mistakes of `spread`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

ATLAS = f"{BOOK}/atlas.html#atlas-explorer"
VANISH = f"{BOOK}/saturation.html#two-ways-to-vanish"
READ = f"{BOOK}/atlas.html#how-to-read"

hints(
    "spread",
    "Leave the activation as it is. Move the standard deviation and read the share in the table of numbers.",
    "Go up in steps of 0.1 until the share of the first activation is 0.2 or more.",
)


@mistake(
    "spread",
    slug="one-step-too-far",
    says="At one step less, the share is 0.2 or more already.",
    hint=(
        "Look at the share at 0.1 less.",
        "Asked for is the smallest one.",
    ),
    link=ATLAS,
    answer=True,
)
def spread(v):
    return v.choose(1.8, 2.3, 3.1, 3.6) + 0.1


@also("spread", "one-step-too-far")
def spread(v):
    return v.choose(1.8, 2.3, 3.1, 3.6) + 0.2


@mistake(
    "spread",
    slug="one-step-short",
    says="There the share is still below 0.2.",
    hint=(
        "Look at the digits after 0.19.",
        "One step more.",
    ),
    link=ATLAS,
    answer=True,
)
def spread(v):
    return v.choose(1.8, 2.3, 3.1, 3.6) - 0.1


@mistake(
    "spread",
    slug="another-activation-s",
    says="That is the answer for another activation.",
    hint=(
        "Look at the first activation: is it the one that the figure opened with?",
        "Read the row of your own activation.",
    ),
    link=ATLAS,
    answer=True,
)
def spread(v):
    return v.choose(2.3, 3.1, 3.6, 1.8)


@also("spread", "another-activation-s")
def spread(v):
    return v.choose(3.1, 3.6, 1.8, 3.1)


@mistake(
    "spread",
    slug="the-start",
    says="That is where the slider stands at the start.",
    hint=(
        "Move the standard deviation and read the share.",
        "To the right.",
    ),
    link=ATLAS,
    answer=True,
)
def spread(v):
    return 1.0


@mistake(
    "spread",
    slug="the-end",
    says="That is the end of the slider: the share is above 0.2 long before.",
    hint=(
        "Read the share on the way.",
        "To the left.",
    ),
    link=ATLAS,
    answer=True,
)
def spread(v):
    return 5.0


@mistake(
    "spread",
    slug="a-share",
    says="That is the share; asked for is the standard deviation.",
    hint=(
        "Look at which number you read.",
        "The position of the slider.",
    ),
    link=READ,
    answer=True,
)
def spread(v):
    return 0.2


@mistake(
    "spread",
    slug="of-the-identity",
    says="The identity is never flat; the row of your activation counts.",
    hint=(
        "Look at the names in the table.",
        "The first activation.",
    ),
    link=VANISH,
    answer=True,
)
def spread(v):
    return 0.0


@mistake(
    "spread",
    slug="a-tenth",
    says="There the share is about a tenth.",
    hint=(
        "Look at the share again.",
        "0.2 is two tenths.",
    ),
    link=ATLAS,
    answer=True,
)
def spread(v):
    return v.choose(1.3, 1.8, 1.9, 2.3)
