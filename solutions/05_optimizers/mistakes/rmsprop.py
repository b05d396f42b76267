"""Lab 05, exercise 6: the named mistakes of `rmsprop`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

RMSPROP = f"{BOOK}/rmsprop.html#rmsprop"
SQUARE = f"{BOOK}/mistakes.html#the-square-or-the-root-forgotten"
SWAPPED = f"{BOOK}/mistakes.html#a-beta-and-its-complement-swapped"
EPS = f"{BOOK}/mistakes.html#inside-the-root-by-mistake"
ANEW = f"{BOOK}/mistakes.html#state-that-starts-anew"

hints(
    "rmsprop",
    "Do it by hand: v = 4, g = 2, alpha = 0.5 gives v = 4, and theta moves by lr 2 / 2.",
    "v is an average of squares; theta is divided by the root of the new v, and eps is added after the root.",
)


@mistake(
    "rmsprop",
    slug="swapped",
    says="alpha and 1 - alpha are exchanged: yours forgets almost everything in each step.",
    hint=(
        "Look at alpha = 0.9: how much of the old v stays?",
        "alpha belongs to the old v.",
    ),
    link=SWAPPED,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = (1 - alpha) * v + alpha * g**2
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "rmsprop",
    slug="summed",
    says="The square came in whole: without 1 - alpha it is no average.",
    hint=(
        "Look at what multiplies g**2.",
        "(1 - alpha) * g**2.",
    ),
    link=RMSPROP,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + g**2
    return theta - lr * g / (np.sqrt(new) + eps), new


@also("rmsprop", "summed")
def rmsprop(theta, v, g, lr, alpha, eps):
    new = v + g**2
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "rmsprop",
    slug="square-forgotten",
    says="v averages gradients, or their sizes, not their squares.",
    hint=(
        "Look at v after g = 3 from rest: it must be 9 (1 - alpha).",
        "g**2.",
    ),
    link=SQUARE,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * np.abs(g)
    return theta - lr * g / (np.sqrt(new) + eps), new


@also("rmsprop", "square-forgotten")
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g
    with np.errstate(invalid="ignore", divide="ignore"):
        return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "rmsprop",
    slug="root-forgotten",
    says="The root is missing: the step is divided by v itself.",
    hint=(
        "Look at v = 25: the step is divided by 5.",
        "np.sqrt(v).",
    ),
    link=SQUARE,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / (new + eps), new


@mistake(
    "rmsprop",
    slug="eps-inside",
    says="eps stands inside the root: where v is small, its root is much larger than eps.",
    hint=(
        "Look at where eps is added.",
        "np.sqrt(v) + eps.",
    ),
    link=EPS,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / np.sqrt(new + eps), new


@mistake(
    "rmsprop",
    slug="eps-forgotten",
    says="eps is missing.",
    hint=(
        "Look for eps.",
        "np.sqrt(v) + eps.",
    ),
    link=EPS,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / np.sqrt(new), new


@mistake(
    "rmsprop",
    slug="old-v",
    says="theta was divided by the old v.",
    hint=(
        "Look at the order of your two lines.",
        "Update v first.",
    ),
    link=RMSPROP,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / (np.sqrt(v) + eps), new


@mistake(
    "rmsprop",
    slug="v-not-returned",
    says="The old v came back: the next step will not remember this one.",
    hint=(
        "Look at the second thing you return.",
        "The new v.",
    ),
    link=ANEW,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / (np.sqrt(new) + eps), v


@mistake(
    "rmsprop",
    slug="squared-average",
    says="The average of the gradient was squared; asked for is the average of the square.",
    hint=(
        "Look at gradients that change their sign: is your v small?",
        "Square first, then average.",
    ),
    link=SQUARE,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = (alpha * np.sqrt(v) + (1 - alpha) * g) ** 2
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "rmsprop",
    slug="last-square",
    says="v holds the last square only: the step is lr times the sign.",
    hint=(
        "Look at whether alpha matters.",
        "alpha * v + (1 - alpha) * g**2.",
    ),
    link=RMSPROP,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = g**2
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "rmsprop",
    slug="uphill",
    says="theta moves uphill.",
    hint=(
        "Look at the sign in front of lr.",
        "theta - lr * …",
    ),
    link=RMSPROP,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta + lr * g / (np.sqrt(new) + eps), new


@mistake(
    "rmsprop",
    slug="order",
    says="theta and v are in the wrong order.",
    hint=("Look at the order in which you return them.", "theta first."),
    link=RMSPROP,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return new, theta - lr * g / (np.sqrt(new) + eps)


@mistake(
    "rmsprop",
    slug="eps-outside-the-fraction",
    says="eps is added to theta, not to the root: the denominator has no parentheses.",
    hint=("Look at what the fraction line covers.", "/ (np.sqrt(v) + eps)"),
    link=EPS,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / np.sqrt(new) + eps, new


@mistake(
    "rmsprop",
    slug="root-stored",
    says="The root came back as v: the next step takes it for the squares.",
    hint=("Look at the second thing you return.", "v itself; the root is taken only where theta is moved."),
    link=SQUARE,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / (np.sqrt(new) + eps), np.sqrt(new)


@mistake(
    "rmsprop",
    slug="corrected",
    says="v was divided by 1 - alpha, as if to correct it: RMSProp corrects nothing.",
    hint=("Look at what stands under the root.", "The root of v as it is."),
    link=RMSPROP,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g**2
    return theta - lr * g / (np.sqrt(new / (1 - alpha)) + eps), new


@mistake(
    "rmsprop",
    slug="one-v-for-all",
    says="The squares of all entries went into every v. Each parameter has its own.",
    hint=("Look for np.mean or np.sum.", "g**2, entry by entry."),
    link=RMSPROP,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * np.mean(g**2)
    return theta - lr * g / (np.sqrt(new) + eps), new


@also("rmsprop", "one-v-for-all")
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * np.sum(g**2)
    return theta - lr * g / (np.sqrt(new) + eps), new


@mistake(
    "rmsprop",
    slug="share-squared",
    says="The factor 1 - alpha was squared together with g.",
    hint=("Look at what ** 2 covers.", "(1 - alpha) * g**2"),
    link=SQUARE,
)
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + ((1 - alpha) * g) ** 2
    return theta - lr * g / (np.sqrt(new) + eps), new


@also("rmsprop", "square-forgotten")
def rmsprop(theta, v, g, lr, alpha, eps):
    new = alpha * v + (1 - alpha) * g
    return theta - lr * g / (np.sqrt(np.abs(new)) + eps), new
