"""Lab 07, exercise 5: the named mistakes of `elu`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

CARD = f"{BOOK}/rectifiers.html#card-elu"
WHERE = f"{BOOK}/mistakes.html#wrong-where"
CELU = f"{BOOK}/rectifiers.html#card-celu"
SIDES = f"{BOOK}/mistakes.html#wrong-leaky-side"
AT_OUTPUT = f"{BOOK}/mistakes.html#wrong-derivative-at-output"

hints(
    "elu",
    "On the left the value goes from 0 to -alpha, and the slope from alpha to 0.",
    "Take np.exp(np.minimum(z, 0)): it is right on the left and harmless on the right.",
)


@mistake(
    "elu",
    slug="unused-side-overflows",
    says="np.where computes both sides everywhere: the exponential overflows where it is not used.",
    hint=(
        "Look at z = 1000.",
        "np.exp(np.minimum(z, 0)).",
    ),
    link=WHERE,
)
def elu(z, alpha):
    below = alpha * np.exp(z)
    return np.where(z > 0, z, below - alpha), np.where(z > 0, 1.0, below)


@mistake(
    "elu",
    slug="slope-of-one-at-zero",
    says="At z = 0 the slope is taken as 1; here it is that of the left side, alpha.",
    hint=(
        "Look at z = 0.",
        "z > 0 is the right side.",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, below - alpha), np.where(z >= 0, 1.0, below)


@mistake(
    "elu",
    slug="slope-at-the-output",
    says="The exponential was taken of the value, not of z.",
    hint=(
        "Look at what stands in the exponent.",
        "alpha * exp(z), or value + alpha.",
    ),
    link=AT_OUTPUT,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, below - alpha), np.where(z > 0, 1.0, alpha * np.exp(np.minimum(below - alpha, 0)))


@mistake(
    "elu",
    slug="alpha-not-taken-off",
    says="The value jumps at 0: alpha e^z comes to alpha there, where z comes to 0.",
    hint=(
        "Look at the value at z = 0.",
        "alpha (e^z - 1).",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, below), np.where(z > 0, 1.0, below)


@mistake(
    "elu",
    slug="one-taken-off",
    says="1 was taken off alpha e^z; the bracket is (e^z - 1), with alpha in front of both.",
    hint=(
        "Look at the value at z = 0.",
        "alpha (e^z - 1).",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, below - 1), np.where(z > 0, 1.0, below)


@mistake(
    "elu",
    slug="alpha-missing-in-the-slope",
    says="The slope lacks alpha.",
    hint=(
        "Look at the slope just left of 0: it is alpha.",
        "alpha e^z.",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, below - alpha), np.where(z > 0, 1.0, below / alpha)


@mistake(
    "elu",
    slug="slope-less-alpha",
    says="The slope is the value itself: the constant -alpha has no slope.",
    hint=(
        "Look at the slope far to the left: it must be 0.",
        "alpha e^z.",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, below - alpha), np.where(z > 0, 1.0, below - alpha)


@mistake(
    "elu",
    slug="alpha-ignored",
    says="alpha is not in it.",
    hint=(
        "Look at the value far to the left: it must be -alpha.",
        "alpha (e^z - 1), and alpha e^z.",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = np.exp(np.minimum(z, 0))
    return np.where(z > 0, z, below - 1), np.where(z > 0, 1.0, below)


@mistake(
    "elu",
    slug="alpha-on-the-right",
    says="alpha scales the right side too: that is what SELU's scale does.",
    hint=(
        "Look at the value at z = 3.",
        "z itself.",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, alpha * z, below - alpha), np.where(z > 0, alpha, below)


@mistake(
    "elu",
    slug="celu",
    says="That is CELU: alpha stands in the exponent too.",
    hint=(
        "Look at what stands in the exponent.",
        "e^z.",
    ),
    link=CELU,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0) / alpha)
    return np.where(z > 0, z, below - alpha), np.where(z > 0, 1.0, below / alpha)


@mistake(
    "elu",
    slug="sides-swapped",
    says="The two sides are exchanged.",
    hint=(
        "Look at the value at z = 3: it must be 3.",
        "z on the right.",
    ),
    link=SIDES,
)
def elu(z, alpha):
    below = alpha * np.exp(np.clip(z, -99, 99))
    return np.where(z <= 0, z, below - alpha), np.where(z <= 0, 1.0, below)


@mistake(
    "elu",
    slug="order",
    says="Value and slope are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "The value first.",
    ),
    link=CARD,
)
def elu(z, alpha):
    below = alpha * np.exp(np.minimum(z, 0))
    return np.where(z > 0, 1.0, below), np.where(z > 0, z, below - alpha)
