"""Lab 07, exercise 4: the named mistakes of `prelu_backward`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CARD = f"{BOOK}/rectifiers.html#card-prelu"
MAXIMUM = f"{BOOK}/mistakes.html#wrong-prelu-max"
KINK = f"{BOOK}/mistakes.html#wrong-relu-slope-at-zero"
SIDES = f"{BOOK}/mistakes.html#wrong-leaky-side"
RELU = f"{BOOK}/rectifiers.html#card-relu"

hints(
    "prelu_backward",
    "On the left f is a z: its derivative with respect to z is a, with respect to a it is z.",
    "The gradient of a is a sum over all places on the left, of upstream times z.",
)


@mistake(
    "prelu_backward",
    slug="not-summed",
    says="The slope's gradient came back as an array: a is one number, and every place adds to its gradient.",
    hint=(
        "Look at the shape of your second gradient.",
        "np.sum.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.where(left, upstream * z, 0.0)


@mistake(
    "prelu_backward",
    slug="mean-for-sum",
    says="The slope's gradient is a mean: it must be a sum, because upstream holds the mean over the batch already.",
    hint=(
        "Look at how many places you divided by.",
        "np.sum.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.mean(np.where(left, upstream * z, 0.0))


@also("prelu_backward", "mean-for-sum")
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.sum((upstream * z)[left]) / max(left.sum(), 1)


@mistake(
    "prelu_backward",
    slug="right-side-too",
    says="The right side adds to the slope's gradient; a does not act there.",
    hint=(
        "Look at which places add to it.",
        "Only where z <= 0.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.sum(upstream * z)


@mistake(
    "prelu_backward",
    slug="only-the-right-side",
    says="The slope's gradient was taken on the right side; a acts on the left.",
    hint=(
        "Look at which places add to it.",
        "Where z <= 0.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.sum((upstream * z)[~left])


@mistake(
    "prelu_backward",
    slug="upstream-forgotten",
    says="The slope's gradient lacks upstream.",
    hint=(
        "Look at the chain rule for a.",
        "upstream times z.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.sum(z[left])


@mistake(
    "prelu_backward",
    slug="z-forgotten",
    says="The slope's gradient lacks z: the derivative of a z with respect to a is z.",
    hint=(
        "Look at the chain rule for a.",
        "upstream times z.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.sum(upstream[left])


@mistake(
    "prelu_backward",
    slug="times-a",
    says="The slope's gradient was multiplied by a: the derivative of a z with respect to a is z.",
    hint=(
        "Look at the chain rule for a.",
        "upstream times z.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0) * upstream, np.sum((upstream * a * z)[left])


@mistake(
    "prelu_backward",
    slug="sides-swapped",
    says="The slopes of the two sides are exchanged.",
    hint=(
        "Look at where z is positive: upstream must pass as it is.",
        "a belongs to the left.",
    ),
    link=SIDES,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, 1.0, a) * upstream, np.sum((upstream * z)[left])


@mistake(
    "prelu_backward",
    slug="one-at-zero",
    says="At z = 0 the slope is taken as 1; here it is that of the left side, a.",
    hint=(
        "Look at z = 0.",
        "z <= 0 is the left.",
    ),
    link=KINK,
)
def prelu_backward(z, a, upstream):
    left = z < 0
    return np.where(left, a, 1.0) * upstream, np.sum((upstream * z)[left])


@mistake(
    "prelu_backward",
    slug="a-plain-relu",
    says="Nothing passes on the left: that is a plain ReLU.",
    hint=(
        "Look at where z is negative.",
        "a times upstream.",
    ),
    link=RELU,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, 0.0, upstream), np.sum((upstream * z)[left])


@mistake(
    "prelu_backward",
    slug="no-upstream-at-all",
    says="The gradient of z is the slope alone: upstream is not in it.",
    hint=(
        "Look at whether upstream matters.",
        "Multiply by upstream.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a, 1.0), np.sum((upstream * z)[left])


@mistake(
    "prelu_backward",
    slug="order",
    says="The two gradients are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "That of z first.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.sum((upstream * z)[left]), np.where(left, a, 1.0) * upstream


@mistake(
    "prelu_backward",
    slug="times-the-value",
    says="The gradient of z was multiplied by PReLU's value instead of its slope.",
    hint=(
        "Look at where z is positive: upstream must pass as it is.",
        "The slope is 1 or a.",
    ),
    link=CARD,
)
def prelu_backward(z, a, upstream):
    left = z <= 0
    return np.where(left, a * z, z) * upstream, np.sum((upstream * z)[left])


@mistake(
    "prelu_backward",
    slug="larger-of-both",
    says="The side was chosen by which of z and a z is larger: for a above 1 that is the other side.",
    hint=(
        "Try a slope above 1, such as a = 1.5.",
        "Ask whether z is above 0, not which of z and a z is larger.",
    ),
    link=MAXIMUM,
)
def prelu_backward(z, a, upstream):
    left = z <= a * z
    return np.where(left, a, 1.0) * upstream, np.sum((upstream * z)[left])


@also("prelu_backward", "larger-of-both")
def prelu_backward(z, a, upstream):
    return np.where(z <= a * z, a, 1.0) * upstream, np.sum((upstream * z)[z <= 0])
