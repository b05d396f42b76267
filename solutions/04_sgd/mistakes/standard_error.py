"""Lab 04, exercise 6: the named mistakes of `standard_error`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

ROOT = f"{BOOK}/mistakes.html#n-where-the-square-root-of-n-belongs"
FAR = f"{BOOK}/standard_error.html#how-far-off-it-is"
FINITE = f"{BOOK}/standard_error.html#without-replacement-it-is-less"

hints(
    "standard_error",
    "Check the ends: B = 1 must give sigma, and B = N without replacement must give 0.",
    "sigma over the root of B; where N is given, times the root of (N - B) / (N - 1).",
)


@mistake(
    "standard_error",
    slug="root-forgotten",
    says="Yours divides by B; the error falls with the root of B only.",
    hint=(
        "Look at B = 100: the error must be a tenth of sigma.",
        "np.sqrt(B).",
    ),
    link=ROOT,
)
def standard_error(sigma, B, N=None):
    error = sigma / B
    return error if N is None else error * np.sqrt((N - B) / (N - 1))


@mistake(
    "standard_error",
    slug="variance",
    says="That is the variance of the mean; its root is the standard error.",
    hint=(
        "Look at the unit of your result: sigma, or sigma squared?",
        "Take the root at the end, or divide sigma by the root of B.",
    ),
    link=FAR,
)
def standard_error(sigma, B, N=None):
    error = sigma**2 / B
    return error if N is None else error * (N - B) / (N - 1)


@also("standard_error", "variance")
def standard_error(sigma, B, N=None):
    error = sigma**2 / B
    return error if N is None else error * np.sqrt((N - B) / (N - 1))


@mistake(
    "standard_error",
    slug="upside-down",
    says="Yours grows with the batch: it multiplies by the root of B.",
    hint=(
        "Look at whether a larger batch has a larger error.",
        "Divide.",
    ),
    link=FAR,
)
def standard_error(sigma, B, N=None):
    error = sigma * np.sqrt(B)
    return error if N is None else error * np.sqrt((N - B) / (N - 1))


@mistake(
    "standard_error",
    slug="correction-forgotten",
    says="N is ignored: without replacement the error is smaller, and 0 when the batch is everything.",
    hint=(
        "Look at B = N.",
        "Where N is given, multiply by the root of (N - B) / (N - 1).",
    ),
    link=FINITE,
)
def standard_error(sigma, B, N=None):
    return sigma / np.sqrt(B)


@mistake(
    "standard_error",
    slug="correction-without-root",
    says="The correction has no root: (N - B) / (N - 1) corrects the variance, its root the error.",
    hint=(
        "Look at B = N / 2: the factor must be near 0.71, not near 0.5.",
        "Take the root of the factor too.",
    ),
    link=FINITE,
)
def standard_error(sigma, B, N=None):
    error = sigma / np.sqrt(B)
    return error if N is None else error * (N - B) / (N - 1)


@mistake(
    "standard_error",
    slug="n-for-n-minus-one",
    says="The correction divides by N; it must be N - 1. With B = 1 it would not be 1.",
    hint=(
        "Look at B = 1: drawing a single example cannot repeat one.",
        "(N - B) / (N - 1).",
    ),
    link=FINITE,
)
def standard_error(sigma, B, N=None):
    error = sigma / np.sqrt(B)
    return error if N is None else error * np.sqrt((N - B) / N)


@mistake(
    "standard_error",
    slug="correction-upside-down",
    says="The correction stands upside down: it makes the error larger.",
    hint=(
        "Look at whether the factor is below 1.",
        "(N - B) above, (N - 1) below.",
    ),
    link=FINITE,
)
def standard_error(sigma, B, N=None):
    error = sigma / np.sqrt(B)
    with np.errstate(divide="ignore"):
        return error if N is None else error * np.sqrt(np.float64(N - 1) / (N - B))


@mistake(
    "standard_error",
    slug="root-of-n",
    says="Where N is given, yours comes down to sigma / √N: the batch size has dropped out.",
    hint=(
        "Look at whether B still matters when N is given.",
        "N appears in the correction only.",
    ),
    link=FINITE,
)
def standard_error(sigma, B, N=None):
    error = sigma / np.sqrt(B)
    return error if N is None else sigma / np.sqrt(N)


@also("standard_error", "root-of-n")
def standard_error(sigma, B, N=None):
    error = sigma / np.sqrt(B)
    return error if N is None else error * np.sqrt(B / N)


@mistake(
    "standard_error",
    slug="b-minus-one",
    says="Yours divides by the root of B - 1.",
    hint=(
        "Look at B = 1: the error of a single example is sigma.",
        "B - 1 belongs to an estimate of sigma from the batch itself; here sigma is given.",
    ),
    link=FAR,
)
def standard_error(sigma, B, N=None):
    with np.errstate(divide="ignore", invalid="ignore"):
        error = sigma / np.sqrt(np.float64(B - 1))
        return error if N is None else error * np.sqrt((N - B) / (N - 1))


@mistake(
    "standard_error",
    slug="correction-alone",
    says="Where N is given, sigma is only corrected: the division by the root of B is missing there.",
    hint=(
        "Look at B = 10 with a very large N: it must be as with replacement.",
        "The factor multiplies sigma over the root of B.",
    ),
    link=FINITE,
)
def standard_error(sigma, B, N=None):
    return sigma / np.sqrt(B) if N is None else sigma * np.sqrt((N - B) / (N - 1))
