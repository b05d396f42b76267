"""Lab 07, exercise 10: the named mistakes of `gain`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, DENSITY, GRID, STEP

GAIN = f"{BOOK}/atlas.html#gain-by-quadrature"

hints(
    "gain",
    "Try f(z) = z: its gain is 1. For ReLU the gain is the root of 2.",
    "f squared, times the density, summed, times STEP; then 1 over the root.",
)


@mistake(
    "gain",
    slug="root-forgotten",
    says="The root is missing: that is the gain squared.",
    hint=(
        "Look at ReLU: the gain is the root of 2.",
        "1 / np.sqrt(…).",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / (np.sum(f(GRID) ** 2 * DENSITY) * STEP)


@mistake(
    "gain",
    slug="not-inverted",
    says="That is the root mean square itself; the gain is 1 over it.",
    hint=(
        "Look at f(z) = 2 z: it makes numbers larger, so its gain is below 1.",
        "1 / np.sqrt(…).",
    ),
    link=GAIN,
)
def gain(f):
    return np.sqrt(np.sum(f(GRID) ** 2 * DENSITY) * STEP)


@mistake(
    "gain",
    slug="variance-for-mean-square",
    says="The mean was taken off first: that is the variance, not the mean square.",
    hint=(
        "Look at f(z) = 1 + z, or at ReLU.",
        "The mean of f squared.",
    ),
    link=GAIN,
)
def gain(f):
    mean = np.sum(f(GRID) * DENSITY) * STEP
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * DENSITY) * STEP - mean**2 + 1e-300)


@mistake(
    "gain",
    slug="not-squared",
    says="f was not squared: positive and negative values cancel.",
    hint=(
        "Look at f(z) = z: the sum is 0.",
        "f(GRID)**2.",
    ),
    link=GAIN,
)
def gain(f):
    with np.errstate(all="ignore"):
        return 1 / np.sqrt(np.sum(f(GRID) * DENSITY) * STEP)


@mistake(
    "gain",
    slug="absolute-values",
    says="That is the mean of |f|, not the root of the mean of f squared.",
    hint=(
        "Look at f(z) = z: the gain is 1.",
        "Square, then the root.",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / (np.sum(np.abs(f(GRID)) * DENSITY) * STEP)


@mistake(
    "gain",
    slug="density-forgotten",
    says="Every point counts the same: the normal density is missing.",
    hint=(
        "Look at f(z) = z: the gain is 1.",
        "Times the density.",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2) * STEP)


@also("gain", "density-forgotten")
def gain(f):
    return 1 / np.sqrt(np.mean(f(GRID) ** 2))


@mistake(
    "gain",
    slug="step-forgotten",
    says="The width STEP of the points is missing.",
    hint=(
        "Look at f(z) = 1: the mean square is 1.",
        "Times STEP.",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * DENSITY))


@mistake(
    "gain",
    slug="not-normed",
    says="The density lacks 1 / sqrt(2 pi).",
    hint=(
        "Look at f(z) = 1: the mean square is 1.",
        "The density's sum times STEP must be 1.",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2) / 2)) * STEP)


@mistake(
    "gain",
    slug="exponent-not-halved",
    says="The exponent comes to -z**2: the half is missing, or the density was squared with f.",
    hint=(
        "Look at the exponent: -z**2 / 2.",
        "exp(-z**2 / 2).",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2)) / np.sqrt(2 * np.pi)) * STEP)


@also("gain", "exponent-not-halved")
def gain(f):
    return 1 / np.sqrt(np.sum(f(GRID) ** 2 * np.exp(-(GRID**2)) / np.sqrt(np.pi)) * STEP)


@mistake(
    "gain",
    slug="mean-for-sum",
    says="A mean where the sum belongs: the density's weights already add up to 1.",
    hint=(
        "Look at f(z) = 1: the mean square is 1.",
        "np.sum, times STEP.",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(np.mean(f(GRID) ** 2 * DENSITY))


@mistake(
    "gain",
    slug="density-squared",
    says="The density was squared with f.",
    hint=(
        "Look at the brackets.",
        "f(GRID)**2 * density.",
    ),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(np.sum((f(GRID) * DENSITY) ** 2) * STEP)
