"""Lab 01, exercise 10: the named mistakes of `choice`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

BOUNDARY = f"{BOOK}/neuron.html#the-boundary-is-straight-the-probability-is-a-ramp"

hints(
    "choice",
    "Set the boundary somewhere, note where it crosses the axes, make your change, and compare.",
    "The boundary is where w1 x1 + w2 x2 + b = 0. Which changes keep this equation's solutions?",
)


def letter(option, v):
    return "abcdef"[(option - v) % 6]


@mistake(
    "choice",
    slug="bias-alone",
    says="Doubling b shifts the boundary, parallel to itself, and leaves the ramp as steep as it was.",
    hint=("Move only b and watch the boundary.", "Steepness is the length of (w1, w2): b is not part of it."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(0, v)


@mistake(
    "choice",
    slug="weights-alone",
    says="Doubling w1 and w2 makes the ramp steeper, but without b the boundary moves towards the average flower.",
    hint=("Double both weights and watch where the boundary crosses an axis.", "Then see which b brings it back."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(1, v)


@mistake(
    "choice",
    slug="one-weight",
    says="Doubling w1 alone turns the boundary: it stands at a right angle to (w1, w2).",
    hint=("Move only w1 and watch the boundary's angle.", "To keep the angle, keep the ratio of w1 and w2."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(2, v)


@mistake(
    "choice",
    slug="bias-shifted",
    says="Adding 1 to b shifts the boundary and changes no steepness.",
    hint=("Move only b and watch the boundary.", "Steepness is the length of (w1, w2): b is not part of it."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(4, v)


@mistake(
    "choice",
    slug="signs-changed",
    says="Changing all signs leaves the boundary and the steepness, but swaps its sides: every σ(z) becomes 1 − σ(z).",
    hint=("Change the three signs and watch the colors.", "The ramp must become steeper, not turn around."),
    link=BOUNDARY,
    answer=True,
)
def choice(v):
    return letter(5, v)
