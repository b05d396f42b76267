"""Lab 05, exercise 5: the named mistakes of `adagrad`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

ADAGRAD = f"{BOOK}/adagrad.html#divide-by-what-the-gradient-has-been"
NORM = f"{BOOK}/adagrad.html#adagrad-norm-one-rate-for-all"
SQUARE = f"{BOOK}/mistakes.html#the-square-or-the-root-forgotten"
RESET = f"{BOOK}/mistakes.html#adagrad-s-accumulator-reset-each-epoch"
EPS = f"{BOOK}/mistakes.html#inside-the-root-by-mistake"

hints(
    "adagrad",
    "Do it by hand: v = 9, g = 4 gives v = 25, and theta moves by lr 4 / 5.",
    "v collects squares; theta is divided by the root of the new v, and eps is added after the root.",
)


@mistake(
    "adagrad",
    slug="not-collected",
    says="v holds the last square only: nothing is collected.",
    hint=(
        "Look at v after two steps.",
        "v + g**2.",
    ),
    link=RESET,
)
def adagrad(theta, v, g, lr, eps):
    new = g**2
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "adagrad",
    slug="square-forgotten",
    says="v collects gradients, or their sizes, not their squares.",
    hint=(
        "Look at v after g = 3: it must be 9.",
        "g**2.",
    ),
    link=SQUARE,
)
def adagrad(theta, v, g, lr, eps):
    new = v + np.abs(g)
    return theta - lr * g / (np.sqrt(new) + eps), new


@also("adagrad", "square-forgotten")
def adagrad(theta, v, g, lr, eps):
    new = v + g
    with np.errstate(invalid="ignore", divide="ignore"):
        return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "adagrad",
    slug="root-forgotten",
    says="The root is missing: the step is divided by v itself.",
    hint=(
        "Look at v = 25: the step is divided by 5.",
        "np.sqrt(v).",
    ),
    link=SQUARE,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return theta - lr * g / (new + eps), new


@mistake(
    "adagrad",
    slug="eps-inside",
    says="eps stands inside the root: where v is small, its root is much larger than eps.",
    hint=(
        "Look at where eps is added.",
        "np.sqrt(v) + eps.",
    ),
    link=EPS,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return theta - lr * g / np.sqrt(new + eps), new


@mistake(
    "adagrad",
    slug="eps-forgotten",
    says="eps is missing: where the gradient is 0 from the start, yours divides by 0.",
    hint=(
        "Look for eps.",
        "np.sqrt(v) + eps.",
    ),
    link=EPS,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    with np.errstate(invalid="ignore", divide="ignore"):
        return theta - lr * g / np.sqrt(new), new


@mistake(
    "adagrad",
    slug="one-v-for-all",
    says="All entries share one v, the sum of squares: that is AdaGrad-Norm.",
    hint=(
        "Look at the entries of v: each must have its own.",
        "g**2, entry by entry.",
    ),
    link=NORM,
)
def adagrad(theta, v, g, lr, eps):
    new = v + np.sum(g**2)
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "adagrad",
    slug="old-v",
    says="theta was divided by the old v; in the first step that is 0.",
    hint=(
        "Look at the order of your two lines.",
        "Update v first.",
    ),
    link=ADAGRAD,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return theta - lr * g / (np.sqrt(v) + eps), new


@mistake(
    "adagrad",
    slug="averaged",
    says="Yours forgets: AdaGrad sums the squares and keeps them all.",
    hint=(
        "Look at what multiplies the old v.",
        "v + g**2.",
    ),
    link=ADAGRAD,
)
def adagrad(theta, v, g, lr, eps):
    new = 0.9 * v + 0.1 * g**2
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "adagrad",
    slug="uphill",
    says="theta moves uphill.",
    hint=(
        "Look at the sign in front of lr.",
        "theta - lr * …",
    ),
    link=ADAGRAD,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return theta + lr * g / (np.sqrt(new) + eps), new


@mistake(
    "adagrad",
    slug="v-not-returned",
    says="The old v came back: the next step will not remember this one.",
    hint=(
        "Look at the second thing you return.",
        "The new v.",
    ),
    link=RESET,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return theta - lr * g / (np.sqrt(new) + eps), v


@mistake(
    "adagrad",
    slug="order",
    says="theta and v are in the wrong order.",
    hint=("Look at the order in which you return them.", "theta first."),
    link=ADAGRAD,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return new, theta - lr * g / (np.sqrt(new) + eps)


@mistake(
    "adagrad",
    slug="eps-outside-the-fraction",
    says="eps is added to theta, not to the root: the denominator has no parentheses.",
    hint=("Look at what the fraction line covers.", "/ (np.sqrt(v) + eps)"),
    link=EPS,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return theta - lr * g / np.sqrt(new) + eps, new


@mistake(
    "adagrad",
    slug="root-stored",
    says="The root came back as v: the next step takes it for the squares.",
    hint=("Look at the second thing you return.", "v itself; the root is taken only where theta is moved."),
    link=SQUARE,
)
def adagrad(theta, v, g, lr, eps):
    new = v + g**2
    return theta - lr * g / (np.sqrt(new) + eps), np.sqrt(new)
