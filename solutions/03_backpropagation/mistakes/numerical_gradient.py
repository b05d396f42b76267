"""Lab 03, section 8: the named mistakes of `numerical_gradient`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, WRONG

SIDES = f"{BOOK}/gradient_check.html#one-side-or-two"
STEP = f"{BOOK}/gradient_check.html#choice-of-h"

hints(
    "numerical_gradient",
    "Try f = lambda x: x[0]**2 + 10 * x[1] at x = [3., 0.]: the formula gives [6, 10], whatever h is.",
    "For each place k: one copy of x with x[k] + h, one with x[k] − h, and the difference of f over 2h.",
)


def walk(f, x, h, quotient, number=float):
    """quotient(value of f when place k moves by a step, h) for each place k."""
    x = np.array(x, dtype=number)
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):

        def at(step, k=k):
            moved = x.copy()
            moved[k] += step
            return f(moved)

        g[k] = quotient(at, h)
    return g


def central(at, h):
    return (at(h) - at(-h)) / (2 * h)


@mistake(
    "numerical_gradient",
    slug="one-sided",
    says="The difference is taken on one side only. With both sides the errors of order h cancel.",
    hint=("Look at the two points at which f is called.", "x + h and x − h, over 2h."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, lambda at, h: (at(h) - at(0)) / h)


@also("numerical_gradient", "one-sided")
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, lambda at, h: (at(0) - at(-h)) / h)


@mistake(
    "numerical_gradient",
    slug="half-of-one-side",
    says="The difference is taken on one side only, and divided by 2h: about half of the gradient comes out.",
    hint=("Look at the two points at which f is called.", "x + h and x − h: they lie 2h apart."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, lambda at, h: (at(h) - at(0)) / (2 * h))


@mistake(
    "numerical_gradient",
    slug="divided-by-h",
    says="The difference is divided by h. The two points lie 2h apart.",
    hint=("Look at the denominator.", "2 * h"),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, lambda at, h: (at(h) - at(-h)) / h)


@mistake(
    "numerical_gradient",
    slug="precedence",
    says="`/ 2 * h` divides by 2 and then multiplies by h. The whole of 2h belongs into the denominator.",
    hint=("Look at the brackets in the denominator.", "/ (2 * h)"),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, lambda at, h: (at(h) - at(-h)) / 2 * h)


@mistake(
    "numerical_gradient",
    slug="not-divided",
    says="The difference is not divided by anything. It is the change of f; the gradient is the change over 2h.",
    hint=("Look for the denominator.", "/ (2 * h)"),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, lambda at, h: at(h) - at(-h))


@mistake(
    "numerical_gradient",
    slug="sign",
    says="The sign is wrong: f(x − h) stands first.",
    hint=("Look at the order of the two values of f.", "f(x + h) − f(x − h)"),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, lambda at, h: (at(-h) - at(h)) / (2 * h))


@mistake(
    "numerical_gradient",
    slug="all-at-once",
    says="All places move at once, so every entry is the same number. Move one place, and leave the others.",
    hint=("Look at x + h: which places does it change?", "Copy x, and change the one place k of the copy."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    return np.full(x.shape, (f(x + h) - f(x - h)) / (2 * h))


@mistake(
    "numerical_gradient",
    slug="rows-at-once",
    says="Whole rows of a matrix move at once. Each single number has its own derivative.",
    hint=("Look at what x[k] is for a matrix: a number or a row?", "for k in np.ndindex(x.shape) gives single places."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    g = np.zeros(x.shape)
    for k in range(len(x)):
        up, down = x.copy(), x.copy()
        up[k] += h
        down[k] -= h
        g[k] = (f(up) - f(down)) / (2 * h)
    return g


@mistake(
    "numerical_gradient",
    slug="not-put-back",
    says="A place that was moved is not put back before the next one moves, so later differences start somewhere else.",
    hint=("Look at x[k] at the end of the loop's body: is it what it was?", "Make a new copy of x for each place."),
    link=f"{WRONG}#wrong-cache-changed",
)
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    return _moving(f, x, h, -h)


@also("numerical_gradient", "not-put-back")
def numerical_gradient(f, x, h=1e-5):
    return _moving(f, x if x.dtype == float else np.array(x, dtype=float), h, -h)


@also("numerical_gradient", "not-put-back")
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    return _moving(f, x, h, h)


def _moving(f, x, h, left):
    """Central differences in x itself, which is left moved by so much."""
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        start = x[k]
        x[k] = start + h
        above = f(x)
        x[k] = start - h
        g[k] = (above - f(x)) / (2 * h)
        x[k] = start + left
    return g


@mistake(
    "numerical_gradient",
    slug="moved-once-only",
    says="`x[k] -= h` after `x[k] += h` is back at x: the second value is f(x), not f(x − h).",
    hint=("Look at x[k] at each call of f.", "From x + h to x − h it is 2h; with fresh copies nothing can go wrong."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        x[k] += h
        above = f(x)
        x[k] -= h
        g[k] = (above - f(x)) / (2 * h)
        x[k] += h
    return g


@mistake(
    "numerical_gradient",
    slug="h-ignored",
    says="The step is always the same, whatever h is given.",
    hint=("Look for h in your loop: is there a number in its place?", "Use the argument h everywhere."),
    link=STEP,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, 1e-5, central)


@also("numerical_gradient", "h-ignored")
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, 1e-4, central)


@also("numerical_gradient", "h-ignored")
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, 1e-3, central)


@mistake(
    "numerical_gradient",
    slug="step-scaled",
    says="The step is multiplied by x. The formula moves every place by the same h.",
    hint=("Look at how far each place moves.", "By h, not by h · x."),
    link=STEP,
)
def numerical_gradient(f, x, h=1e-5):
    x = np.array(x, dtype=float)
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        up, down = x.copy(), x.copy()
        up[k] *= 1 + h
        down[k] *= 1 - h
        g[k] = (f(up) - f(down)) / (2 * h * x[k])
    return g


@mistake(
    "numerical_gradient",
    slug="integers",
    says="Where x holds whole numbers, so does your copy of it, or your result: fractions are cut off, and h vanishes.",
    hint=("Look at the dtype of your copies and of your result.", "np.array(x, dtype=float) and np.zeros(x.shape)."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, central, number=x.dtype)


@also("numerical_gradient", "integers")
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, central).astype(x.dtype)


@mistake(
    "numerical_gradient",
    slug="flattened",
    says="The numbers are right, but the shape of x is lost.",
    hint=("Look at the shape of your result for a matrix.", "np.zeros(x.shape), and .reshape(x.shape) after a list."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, central).ravel()


@mistake(
    "numerical_gradient",
    slug="added-up",
    says="The entries are added up. The gradient has one number for each place of x.",
    hint=("Look at the shape of your result.", "g[k] = …, in an array of the shape of x."),
    link=SIDES,
)
def numerical_gradient(f, x, h=1e-5):
    return walk(f, x, h, central).sum()


@also("numerical_gradient", "not-put-back")
def numerical_gradient(f, x, h=1e-5):
    return _moving(f, x, h, -h)


@also("numerical_gradient", "integers")
def numerical_gradient(f, x, h=1e-5):
    g = np.zeros(x.shape)
    for k in np.ndindex(x.shape):
        x[k] += h
        above = f(x)
        x[k] -= 2 * h
        below = f(x)
        x[k] += h
        g[k] = (above - below) / (2 * h)
    return g
