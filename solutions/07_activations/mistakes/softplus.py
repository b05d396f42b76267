"""Lab 07, exercise 1: the named mistakes of `softplus`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CARD = f"{BOOK}/rectifiers.html#card-softplus"
OVERFLOW = f"{BOOK}/mistakes.html#wrong-softplus-overflow"

hints(
    "softplus",
    "At z = 0 the value is log(2) / beta; far to the right it is z, far to the left 0.",
    "np.logaddexp(a, b) is log(exp(a) + exp(b)) without overflow, and 1 is exp(0).",
)


@mistake(
    "softplus",
    slug="overflows",
    says="The exponential overflows: the value comes out infinite, although softplus itself is all but z there.",
    hint=(
        "Look at z = 800.",
        "np.logaddexp(0, beta * z), or max(z, 0) plus what is left.",
    ),
    link=OVERFLOW,
)
def softplus(z, beta):
    with np.errstate(all="ignore"):
        return np.log(1 + np.exp(beta * z)) / beta


@also("softplus", "overflows")
def softplus(z, beta):
    with np.errstate(all="ignore"):
        return np.log1p(np.exp(beta * z)) / beta


@mistake(
    "softplus",
    slug="rounded-to-zero",
    says="Far to the left the value is rounded to 0: 1 + a small number loses the small number.",
    hint=(
        "Look at z = -30 with log(1 + …), or at a cut-off on the left.",
        "np.log1p, or np.logaddexp.",
    ),
    link=OVERFLOW,
)
def softplus(z, beta):
    return np.maximum(z, 0) + np.where(np.abs(beta * z) < 20, np.log(1 + np.exp(-np.abs(beta * z))) / beta, 0.0)


@also("softplus", "rounded-to-zero")
def softplus(z, beta):
    return np.maximum(z, 0) + np.log(1 + np.exp(-np.abs(beta * z))) / beta


@also("softplus", "rounded-to-zero")
def softplus(z, beta):
    return np.where(beta * z > 20, z, np.log(1 + np.exp(np.minimum(beta * z, 20))) / beta)


@mistake(
    "softplus",
    slug="relu-far-out",
    says="Beyond a bound you return z or 0 as ReLU does, but softplus has not come so near to it yet.",
    hint=(
        "Look at z = -5.",
        "np.logaddexp needs no bound.",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.where(np.abs(beta * z) > 4, np.maximum(z, 0), np.logaddexp(0, beta * np.clip(z, -99, 99)) / beta)


@mistake(
    "softplus",
    slug="not-divided",
    says="The value is beta times too large: the division by beta is missing.",
    hint=(
        "Look at a large z: softplus must be z.",
        "1 / beta in front.",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.logaddexp(0, beta * z)


@mistake(
    "softplus",
    slug="beta-multiplied",
    says="Multiplied by beta instead of divided.",
    hint=(
        "Look at a large z: softplus must be z.",
        "1 / beta in front.",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.logaddexp(0, beta * z) * beta


@mistake(
    "softplus",
    slug="beta-not-inside",
    says="beta is missing in the exponent.",
    hint=(
        "Look at what beta does to z.",
        "beta * z.",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.logaddexp(0, z) / beta


@mistake(
    "softplus",
    slug="beta-ignored",
    says="beta is not in it.",
    hint=(
        "Look at whether beta matters.",
        "beta * z inside, 1 / beta in front.",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.logaddexp(0, z)


@mistake(
    "softplus",
    slug="mirrored",
    says="That is softplus of -z: it falls.",
    hint=(
        "Look at a large z.",
        "exp(beta z), with a plus.",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.logaddexp(0, -beta * z) / beta


@mistake(
    "softplus",
    slug="its-slope",
    says="That is the slope of softplus, the sigmoid.",
    hint=(
        "Look at a large z: the value must be z, not 1.",
        "The logarithm of 1 + exp(beta z).",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.exp(-np.logaddexp(0, -beta * z))


@mistake(
    "softplus",
    slug="log-of-two",
    says="The base of the logarithm is wrong: at 0 the value must be log(2) / beta, about 0.69 / beta.",
    hint=(
        "Look at z = 0.",
        "The natural logarithm.",
    ),
    link=CARD,
)
def softplus(z, beta):
    return np.logaddexp(0, beta * z) / np.log(2) / beta


@mistake(
    "softplus",
    slug="clipped",
    says="The pre-activation was clipped: far out the value stands still.",
    hint=(
        "Look at z = 800.",
        "np.logaddexp needs no clipping.",
    ),
    link=OVERFLOW,
)
def softplus(z, beta):
    return np.log1p(np.exp(np.clip(beta * z, -100, 100))) / beta
