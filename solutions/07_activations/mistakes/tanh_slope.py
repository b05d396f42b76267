"""Lab 07, exercise 2: the named mistakes of `tanh_slope`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CARD = f"{BOOK}/atlas.html#card-tanh"
AT_OUTPUT = f"{BOOK}/mistakes.html#wrong-derivative-at-output"
OVERFLOW = f"{BOOK}/mistakes.html#wrong-tanh-overflow"
SIGMOID = f"{BOOK}/atlas.html#card-sigmoid"

hints(
    "tanh_slope",
    "The slope is 1 at z = 0 and goes to 0 on both sides.",
    "1 - tanh(z)**2.",
)


@mistake(
    "tanh_slope",
    slug="at-the-output",
    says="You took z for the output: 1 - z**2 is right only if z is tanh of something.",
    hint=(
        "Look at z = 3: your slope is negative.",
        "1 - np.tanh(z)**2.",
    ),
    link=AT_OUTPUT,
)
def tanh_slope(z):
    return 1 - z**2


@mistake(
    "tanh_slope",
    slug="tanh-of-tanh",
    says="tanh was taken twice: of the output, not of z.",
    hint=(
        "Look at how often tanh stands there.",
        "np.tanh(z), once.",
    ),
    link=AT_OUTPUT,
)
def tanh_slope(z):
    return 1 - np.tanh(np.tanh(z)) ** 2


@mistake(
    "tanh_slope",
    slug="not-squared",
    says="The square is missing.",
    hint=(
        "Look at z = -3: your slope is above 1.",
        "np.tanh(z)**2.",
    ),
    link=CARD,
)
def tanh_slope(z):
    return 1 - np.tanh(z)


@mistake(
    "tanh_slope",
    slug="sign",
    says="The sign is wrong: tanh rises everywhere.",
    hint=(
        "Look at z = 0: the slope is 1.",
        "1 - tanh**2.",
    ),
    link=CARD,
)
def tanh_slope(z):
    return np.tanh(z) ** 2 - 1


@mistake(
    "tanh_slope",
    slug="no-one",
    says="The 1 is missing.",
    hint=(
        "Look at z = 0: the slope is 1.",
        "1 - tanh**2.",
    ),
    link=CARD,
)
def tanh_slope(z):
    return np.tanh(z) ** 2


@also("tanh_slope", "no-one")
def tanh_slope(z):
    return -(np.tanh(z) ** 2)


@mistake(
    "tanh_slope",
    slug="sigmoid-s",
    says="That is the form of the sigmoid's slope, s (1 - s).",
    hint=(
        "Look at z = 0: the slope is 1.",
        "1 - tanh**2.",
    ),
    link=SIGMOID,
)
def tanh_slope(z):
    return np.tanh(z) * (1 - np.tanh(z))


@mistake(
    "tanh_slope",
    slug="the-value",
    says="That is tanh itself, not its slope.",
    hint=(
        "Look at z = 0: the slope is 1.",
        "1 - tanh**2.",
    ),
    link=CARD,
)
def tanh_slope(z):
    return np.tanh(z)


@mistake(
    "tanh_slope",
    slug="one-plus",
    says="1 + tanh**2 grows away from 0; the slope falls.",
    hint=(
        "Look at z = 3.",
        "1 - tanh**2.",
    ),
    link=CARD,
)
def tanh_slope(z):
    return 1 + np.tanh(z) ** 2


@mistake(
    "tanh_slope",
    slug="cosh-overflows",
    says="1 / cosh**2 is right, but cosh overflows far from 0.",
    hint=(
        "Look at z = 800.",
        "1 - tanh**2 never overflows.",
    ),
    link=OVERFLOW,
)
def tanh_slope(z):
    with np.errstate(all="ignore"):
        c = np.exp(z) + np.exp(-z)
        return (np.exp(z) * 4 / c) / c


@mistake(
    "tanh_slope",
    slug="halved",
    says="The slope is a factor off.",
    hint=(
        "Look at z = 0: the slope is 1.",
        "1 - tanh**2.",
    ),
    link=CARD,
)
def tanh_slope(z):
    return (1 - np.tanh(z) ** 2) / 2


@also("tanh_slope", "halved")
def tanh_slope(z):
    return 2 * (1 - np.tanh(z) ** 2)
