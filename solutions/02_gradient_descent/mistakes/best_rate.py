"""Lab 02, exercise 6: the named mistakes of `best_rate`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

BEST = f"{BOOK}/conditioning.html#the-best-fixed-rate"
FLAT = f"{BOOK}/mistakes.html#a-rate-for-the-flat-direction"

hints(
    "best_rate",
    "Take the curvatures 1 and 9: the rate is 0.2, and both factors, 1 - 0.2 and 1 - 1.8, have the size 0.8.",
    "Only the smallest and the largest curvature count.",
)


@mistake(
    "best_rate",
    slug="one-over-the-steepest",
    says="1 over the largest curvature is safe, but the flat direction could go almost twice as fast.",
    hint=(
        "Look at the factors of both directions: they must be of equal size.",
        "2 over the sum of the smallest and the largest.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 1 / high, (high - low) / (high + low)


@also("best_rate", "one-over-the-steepest")
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 1 / high, 1 - low / high


@mistake(
    "best_rate",
    slug="limit-for-best",
    says="2 over the largest curvature is the limit: the steep direction then swings for ever.",
    hint=(
        "Look at the factor of the steepest direction.",
        "2 over the sum of the smallest and the largest.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / high, (high - low) / (high + low)


@also("best_rate", "limit-for-best")
def best_rate(curvatures):
    return 2 / np.max(curvatures), 1.0


@mistake(
    "best_rate",
    slug="one-over-the-flattest",
    says="1 over the smallest curvature throws the steep direction out.",
    hint=(
        "Look at the factor of the steepest direction.",
        "2 over the sum of the smallest and the largest.",
    ),
    link=FLAT,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 1 / low, (high - low) / (high + low)


@also("best_rate", "one-over-the-flattest")
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / low, (high - low) / (high + low)


@mistake(
    "best_rate",
    slug="one-for-two",
    says="1 over the sum, where 2 over the sum belongs: half the best rate.",
    hint=(
        "Look at the factors of both directions.",
        "The 2 is above the fraction line.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 1 / (low + high), (high - low) / (high + low)


@also("best_rate", "one-for-two")
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 1 / (low + high), 1 - low / (low + high)


@mistake(
    "best_rate",
    slug="first-and-last",
    says="The first and the last curvature were taken for the smallest and the largest.",
    hint=(
        "Look at curvatures in another order.",
        "np.min and np.max.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = curvatures[0], curvatures[-1]
    kappa = high / low
    return 2 / (low + high), (kappa - 1) / (kappa + 1)


@mistake(
    "best_rate",
    slug="sum-of-all",
    says="All curvatures were added; only the smallest and the largest count.",
    hint=(
        "Look at five curvatures: what is below your fraction line?",
        "The middle ones shrink faster anyway.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / np.sum(curvatures), (high - low) / (high + low)


@mistake(
    "best_rate",
    slug="mean-curvature",
    says="1 over the mean curvature: the mean of all is not the middle between the smallest and the largest.",
    hint=(
        "Look at five curvatures.",
        "2 over the sum of the smallest and the largest.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 1 / np.mean(curvatures), (high - low) / (high + low)


@also("best_rate", "mean-curvature")
def best_rate(curvatures):
    rate = 1 / np.mean(curvatures)
    return rate, np.max(np.abs(1 - rate * curvatures))


@mistake(
    "best_rate",
    slug="swapped",
    says="Rate and factor are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "The rate first.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return (high - low) / (high + low), 2 / (low + high)


@mistake(
    "best_rate",
    slug="factor-sign",
    says="The sign of the factor is turned: it is the size by which the error shrinks, so it is positive.",
    hint=(
        "Look at your factor: it must lie between 0 and 1.",
        "κ is largest over smallest; of 1 - rate * h take the absolute value.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / (low + high), (low - high) / (high + low)


@mistake(
    "best_rate",
    slug="condition-for-factor",
    says="That is the condition number κ itself, not the factor.",
    hint=(
        "Look at your factor: it must lie between 0 and 1.",
        "(κ - 1) / (κ + 1).",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / (low + high), high / low


@mistake(
    "best_rate",
    slug="kappa-minus-one-over-kappa",
    says="(κ - 1) / κ is the factor of the rate 1 / h_max, not of the best rate.",
    hint=(
        "Look at the denominator of the factor.",
        "κ + 1.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / (low + high), 1 - low / high


@mistake(
    "best_rate",
    slug="factor-upside-down",
    says="The factor stands upside down: it is larger than 1.",
    hint=(
        "Look at your factor: it must lie between 0 and 1.",
        "κ - 1 above, κ + 1 below.",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    with np.errstate(divide="ignore"):
        return 2 / (low + high), (high + low) / (high - low)


@mistake(
    "best_rate",
    slug="root-of-kappa",
    says="The root of κ belongs to momentum; plain descent has κ itself.",
    hint=(
        "Look for a root.",
        "(κ - 1) / (κ + 1).",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / (low + high), (np.sqrt(high / low) - 1) / (np.sqrt(high / low) + 1)


@mistake(
    "best_rate",
    slug="brackets-missing",
    says="Brackets are missing: without them only the neighbors of the division sign are divided.",
    hint=(
        "Look at every sum or difference that stands above or below a fraction line.",
        "2 / (low + high), and (kappa - 1) / (kappa + 1).",
    ),
    link=BEST,
)
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    kappa = high / low
    return 2 / (low + high), kappa - 1 / kappa + 1


@also("best_rate", "brackets-missing")
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    return 2 / low + high, (high - low) / (high + low)


@also("best_rate", "brackets-missing")
def best_rate(curvatures):
    low, high = np.min(curvatures), np.max(curvatures)
    kappa = high / low
    return 2 / low + high, kappa - 1 / kappa + 1
