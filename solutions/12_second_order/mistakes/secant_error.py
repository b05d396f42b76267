"""Lab 12, exercise 2: the named mistakes of `secant_error`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import SECANT, SWAPPED

hints(
    "secant_error",
    "Do it by hand: B = 2 I, y = (1, 0), s = (4, 0) give |2 - 4| / 4 = 0.5.",
    "B @ y - s, then absolute values, then the largest; divide by the largest absolute value in s.",
)


@mistake(
    "secant_error",
    slug="hessian-s-form",
    says="B s = y is the secant equation of the Hessian. B stands for the inverse: it has to turn y into s.",
    hint=("Look at which of the two B is multiplied by.", "B @ y - s."),
    link=SWAPPED,
)
def secant_error(B, s, y):
    return np.max(np.abs(B @ s - y)) / np.max(np.abs(s))


@also("secant_error", "hessian-s-form")
def secant_error(B, s, y):
    return np.max(np.abs(B @ s - y)) / np.max(np.abs(y))


@mistake(
    "secant_error",
    slug="not-relative",
    says="The error is not divided by the size of s: a small step would seem to be explained by any B.",
    hint=("Look at what s and y a thousandth as long would give.", "Divide by the largest absolute value in s."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.max(np.abs(B @ y - s))


@mistake(
    "secant_error",
    slug="no-absolute-value",
    says="A large negative entry is overlooked: absolute values have to be taken before the largest.",
    hint=("Look at what a B that is much too small gives.", "np.max(np.abs(…)), above and below."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.max(B @ y - s) / np.max(s)


@also("secant_error", "no-absolute-value")
def secant_error(B, s, y):
    return np.max(B @ y - s) / np.max(np.abs(s))


@also("secant_error", "no-absolute-value")
def secant_error(B, s, y):
    return np.max(np.abs(B @ y - s)) / np.max(s)


@mistake(
    "secant_error",
    slug="length",
    says="That is the ratio of the Euclidean lengths. Asked for are the largest entries.",
    hint=("Look at what np.linalg.norm does with two entries.", "np.max(np.abs(…))."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.linalg.norm(B @ y - s) / np.linalg.norm(s)


@mistake(
    "secant_error",
    slug="mean",
    says="The entries were averaged. One entry that is far off must not be hidden by the others.",
    hint=("Look for np.mean or np.sum.", "np.max."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.mean(np.abs(B @ y - s)) / np.mean(np.abs(s))


@also("secant_error", "mean")
def secant_error(B, s, y):
    return np.mean(np.abs(B @ y - s)) / np.max(np.abs(s))


@also("secant_error", "mean")
def secant_error(B, s, y):
    return np.sum(np.abs(B @ y - s)) / np.max(np.abs(s))


@mistake(
    "secant_error",
    slug="relative-to-y",
    says="The error is measured against y. Its unit is that of s.",
    hint=("Look at the denominator.", "The largest absolute value in s."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.max(np.abs(B @ y - s)) / np.max(np.abs(y))


@mistake(
    "secant_error",
    slug="entry-by-entry",
    says="Each entry was divided by its own entry of s, so a small one blows the error up. Divide the largest by the "
    "largest.",
    hint=("Look at where you divide: before or after the maximum?", "Two maxima, then one division."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.max(np.abs((B @ y - s) / s))


@mistake(
    "secant_error",
    slug="added",
    says="s is added where it has to be subtracted.",
    hint=("Look at the sign between B y and s.", "B @ y - s."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.max(np.abs(B @ y + s)) / np.max(np.abs(s))


@mistake(
    "secant_error",
    slug="times-entry-by-entry",
    says="B * y multiplies each column by an entry of y and gives a matrix. The product of a matrix and a vector is B "
    "@ y.",
    hint=("Look at the shape of B * y.", "B @ y."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.max(np.abs(B * y - s)) / np.max(np.abs(s))


@mistake(
    "secant_error",
    slug="all-entries",
    says="All entries came back; asked for is one number, the largest.",
    hint=("Look at the shape of what you return.", "np.max(np.abs(B @ y - s)) above."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.abs(B @ y - s) / np.max(np.abs(s))


@mistake(
    "secant_error",
    slug="relative-to-by",
    says="The error is measured against B y, which is what is under suspicion. Measure it against s.",
    hint=("Look at the denominator.", "The largest absolute value in s."),
    link=SECANT,
)
def secant_error(B, s, y):
    return np.max(np.abs(B @ y - s)) / np.max(np.abs(B @ y))
