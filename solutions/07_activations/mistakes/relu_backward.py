"""Lab 07, exercise 3: the named mistakes of `relu_backward`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

CARD = f"{BOOK}/rectifiers.html#card-relu"
KINK = f"{BOOK}/mistakes.html#wrong-relu-slope-at-zero"
LEAKY = f"{BOOK}/rectifiers.html#card-leaky-relu"

hints(
    "relu_backward",
    "Where z is positive, upstream passes; elsewhere nothing does.",
    "(z > 0) times upstream; at 0 nothing passes.",
)


@mistake(
    "relu_backward",
    slug="one-at-zero",
    says="At z = 0 the slope is taken as 1; the course and PyTorch take 0.",
    hint=(
        "Look at z = 0.",
        "z > 0, not z >= 0.",
    ),
    link=KINK,
)
def relu_backward(z, upstream):
    return np.where(z >= 0, upstream, 0.0)


@mistake(
    "relu_backward",
    slug="half-at-zero",
    says="At z = 0 the slope is taken as 1/2; the course and PyTorch take 0.",
    hint=(
        "Look at z = 0.",
        "z > 0.",
    ),
    link=KINK,
)
def relu_backward(z, upstream):
    return np.where(z > 0, upstream, np.where(z == 0, upstream / 2, 0.0))


@mistake(
    "relu_backward",
    slug="upstream-forgotten",
    says="That is the slope alone: upstream is not in it.",
    hint=(
        "Look at whether upstream matters.",
        "Multiply by upstream.",
    ),
    link=CARD,
)
def relu_backward(z, upstream):
    return np.where(z > 0, 1.0, 0.0)


@mistake(
    "relu_backward",
    slug="passed-through-relu",
    says="ReLU was applied to the gradient: its sign decides, where the sign of z should.",
    hint=(
        "Look at a negative upstream where z is positive.",
        "The mask comes from z.",
    ),
    link=CARD,
)
def relu_backward(z, upstream):
    return np.maximum(upstream, 0)


@mistake(
    "relu_backward",
    slug="both-masks",
    says="Negative gradients are cut off as well: only z decides what passes.",
    hint=(
        "Look at a negative upstream where z is positive.",
        "The mask comes from z alone.",
    ),
    link=CARD,
)
def relu_backward(z, upstream):
    return np.where((z > 0) & (upstream > 0), upstream, 0.0)


@mistake(
    "relu_backward",
    slug="times-the-value",
    says="Multiplied by ReLU's value instead of its slope.",
    hint=(
        "Look at where z is positive: upstream must pass as it is.",
        "The slope there is 1.",
    ),
    link=CARD,
)
def relu_backward(z, upstream):
    return upstream * np.maximum(z, 0)


@mistake(
    "relu_backward",
    slug="everything-passes",
    says="Everything passes, as if there were no ReLU.",
    hint=(
        "Look at where z is negative.",
        "Nothing passes there.",
    ),
    link=CARD,
)
def relu_backward(z, upstream):
    return upstream * 1.0


@mistake(
    "relu_backward",
    slug="mirrored",
    says="The mask is the wrong way round.",
    hint=(
        "Look at where z is positive.",
        "upstream passes where z > 0.",
    ),
    link=CARD,
)
def relu_backward(z, upstream):
    return np.where(z <= 0, upstream, 0.0)


@mistake(
    "relu_backward",
    slug="negative-on-the-left",
    says="On the left the gradient comes back with the other sign; it must be 0 there.",
    hint=(
        "Look at where z is negative.",
        "0, not -1.",
    ),
    link=CARD,
)
def relu_backward(z, upstream):
    return np.sign(z) * upstream


@mistake(
    "relu_backward",
    slug="leaks",
    says="A little passes on the left: that is a leaky ReLU.",
    hint=(
        "Look at where z is negative.",
        "0 there.",
    ),
    link=LEAKY,
)
def relu_backward(z, upstream):
    return np.where(z > 0, upstream, 0.01 * upstream)
