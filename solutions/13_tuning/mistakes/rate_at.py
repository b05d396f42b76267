"""Lab 13, exercise 5: the named mistakes of `rate_at`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, at

SCALE = f"{BOOK}/search.html#log-scale"
LINE = f"{BOOK}/mistakes.html#wrong-line-for-rates"

hints(
    "rate_at",
    "Half of the way from 1e-4 to 1e-2 must be 1e-3.",
    "Walk from log10(low) to log10(high), and take 10 to the power of where you are.",
)


@mistake(
    "rate_at",
    slug="linear",
    says="The rates are spread evenly, not their logarithms. Nine tenths of them then fall into the highest decade.",
    hint=("Look at half of the way from 1e-4 to 1e-2.", "Walk between the logarithms."),
    link=LINE,
)
def rate_at(u, low, high):
    return low + u * (high - low)


@mistake(
    "rate_at",
    slug="ends-in-the-exponent",
    says="low and high themselves went into the exponent. There their logarithms belong.",
    hint=("Look at your rate at the share 0: it must be low.", "np.log10(low), np.log10(high)."),
    link=SCALE,
)
def rate_at(u, low, high):
    return 10 ** (low + u * (high - low))


@mistake(
    "rate_at",
    slug="exponents",
    says="Those are the exponents. The rates are powers of ten with them.",
    hint=("Look at your rate at the share 0: it must be low.", "10 ** at the end."),
    link=SCALE,
)
def rate_at(u, low, high):
    return np.log10(low) + u * np.log10(high / low)


@also("rate_at", "exponents")
def rate_at(u, low, high):
    return np.log(low) + u * np.log(high / low)


@mistake(
    "rate_at",
    slug="two-bases",
    says="Logarithm and power have two bases: one is e, the other 10.",
    hint=("Look at your rate at the share 0: it must be low.", "np.log10 with 10 **, or np.log with np.exp."),
    link=SCALE,
)
def rate_at(u, low, high):
    return np.exp(np.log10(low) + u * np.log10(high / low))


@also("rate_at", "two-bases")
def rate_at(u, low, high):
    return 10 ** (np.log(low) + u * np.log(high / low))


@mistake(
    "rate_at",
    slug="backward",
    says="The way runs from high to low.",
    hint=("Look at your rate at the share 0: it must be low.", "Start at low."),
    link=SCALE,
)
def rate_at(u, low, high):
    return at(1 - u, low, high)


@mistake(
    "rate_at",
    slug="ratio-for-difference",
    says="Logarithms were divided where they should be subtracted: the length of the way is log high - log low.",
    hint=(
        "Look at your rate at the share 1: it must be high.",
        "np.log10(high) - np.log10(low), or np.log10(high / low).",
    ),
    link=SCALE,
)
def rate_at(u, low, high):
    return 10 ** (np.log10(low) + u * np.log10(high) / np.log10(low))


@mistake(
    "rate_at",
    slug="only-the-upper-end",
    says="The way is as long as log high, not as the range: low was not taken away.",
    hint=("Look at your rate at the share 1: it must be high.", "log high - log low."),
    link=SCALE,
)
def rate_at(u, low, high):
    return 10 ** (np.log10(low) + u * np.log10(high))


@mistake(
    "rate_at",
    slug="starts-at-one",
    says="The way is right, but it does not start at low.",
    hint=("Look at your rate at the share 0: it must be low.", "Times low, or plus log low in the exponent."),
    link=SCALE,
)
def rate_at(u, low, high):
    return (high / low) ** u


@mistake(
    "rate_at",
    slug="difference-to-a-power",
    says="The difference of the ends was raised to the power u. On this scale a step is a factor: their ratio.",
    hint=("Look at your rate at the share 1: it must be high.", "high / low, to the power u, times low."),
    link=SCALE,
)
def rate_at(u, low, high):
    return low * (high - low) ** u


@mistake(
    "rate_at",
    slug="even-steps",
    says="u was not used: you give evenly spaced rates, and nothing is drawn.",
    hint=("Try u = np.array([0.5]).", "One rate for each share in u, at that share."),
    link=SCALE,
)
def rate_at(u, low, high):
    return np.geomspace(low, high, len(u))


@mistake(
    "rate_at",
    slug="linear-in-the-inverse",
    says="Evenly in 1 / rate: that crowds the rates at the lower end as the linear scale does at the upper.",
    hint=("Look at half of the way from 1e-4 to 1e-2.", "Walk between the logarithms."),
    link=SCALE,
)
def rate_at(u, low, high):
    return 1 / (1 / low + u * (1 / high - 1 / low))
