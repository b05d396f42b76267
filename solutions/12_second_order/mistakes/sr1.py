"""Lab 12, exercise 3: the named mistakes of `sr1`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import OTHER_MATRIX, OUTER, SKIP, SR1

hints(
    "sr1",
    "Do it by hand: B = I, s = (1, 0), y = (2, 0) give w = (-1, 0), w'y = -2, and B becomes diag(0.5, 1).",
    "w first; then the test with the two lengths; then np.outer(w, w) / (w @ y), added to B.",
)


def weak(w, y):
    """Whether the update has to be left out."""
    return not abs(w @ y) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y)


@mistake(
    "sr1",
    slug="never-skipped",
    says="The update is made even where its denominator is 0 or nearly so: B fills with nan, or with huge numbers.",
    hint=("Look at s = B y: what is divided by what?", "Return B unless |w'y| is above 1e-8 |w| |y|."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    with np.errstate(all="ignore"):
        return B + np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="zero-is-not-skipped",
    says="Where B explains the step already, w is 0 and both sides of your test are 0: 0 < 0 is false, and 0 is "
    "divided by 0.",
    hint=("Look at s = B y.", "Skip unless |w'y| is above the bound."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    if abs(w @ y) < 1e-8 * np.linalg.norm(w) * np.linalg.norm(y):
        return B
    with np.errstate(all="ignore"):
        return B + np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="only-zero-is-skipped",
    says="You skip a denominator that is exactly 0. One that is nearly 0 makes B just as useless.",
    hint=("Look at a w that stands nearly square to y.", "Compare |w'y| with 1e-8 |w| |y|."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if w @ y == 0 else B + np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="absolute-threshold",
    says="The bound does not know how long w and y are: small steps near the minimum would all be skipped.",
    hint=("Look at s and y in another unit, a hundred thousand times smaller.", "1e-8 times the lengths of w and y."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    return B + np.outer(w, w) / (w @ y) if abs(w @ y) > 1e-8 else B


@mistake(
    "sr1",
    slug="negative-skipped",
    says="A negative denominator is skipped as well. SR1 may lower B; only a small one is dangerous, of either sign.",
    hint=("Look at B = I, s = (1, 0), y = (2, 0).", "abs(w @ y) on the left of the test."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    return B + np.outer(w, w) / (w @ y) if w @ y > 1e-8 * np.linalg.norm(w) * np.linalg.norm(y) else B


@mistake(
    "sr1",
    slug="hessian-s-form",
    says="y - B s belongs to the update of H. B stands for the inverse Hessian, so w compares s with B y.",
    hint=("Look at your first line: which vector is B multiplied by?", "w = s - B @ y."),
    link=OTHER_MATRIX,
)
def sr1(B, s, y):
    w = y - B @ s
    with np.errstate(all="ignore"):
        return B if not abs(w @ s) > 1e-8 * np.linalg.norm(w) * np.linalg.norm(s) else B + np.outer(w, w) / (w @ s)


@also("sr1", "hessian-s-form")
def sr1(B, s, y):
    w = y - B @ s
    with np.errstate(all="ignore"):
        return B if weak(w, y) else B + np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="inner-product",
    says="w w' is a matrix, the outer product. w @ w is one number, and it was added to every entry of B.",
    hint=("Look at the shape of what you add to B.", "np.outer(w, w)."),
    link=OUTER,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else B + w @ w / (w @ y)


@mistake(
    "sr1",
    slug="entry-by-entry",
    says="w * w is taken entry by entry: a vector, which NumPy adds to every row of B.",
    hint=("Look at the shape of what you add to B.", "np.outer(w, w)."),
    link=OUTER,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else B + w * w / (w @ y)


@mistake(
    "sr1",
    slug="divided-by-ws",
    says="The denominator is w's: in the update of B it is w'y.",
    hint=("Look at what the secant equation asks: B' times which vector?", "w @ y."),
    link=SR1,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else B + np.outer(w, w) / (w @ s)


@mistake(
    "sr1",
    slug="divided-by-ww",
    says="The denominator is w'w. Then B' y is s only where w and y happen to agree.",
    hint=("Look at the denominator in the text.", "w @ y."),
    link=SR1,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else B + np.outer(w, w) / (w @ w)


@mistake(
    "sr1",
    slug="subtracted",
    says="The outer product is subtracted, by its sign or by a w turned round: B moves away from the secant equation.",
    hint=("Look at B' y: is it s?", "B + …, with w = s - B @ y above and below."),
    link=SR1,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else B - np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="correction-only",
    says="What comes back is the change of B, not the new B.",
    hint=("Look at what your sum begins with.", "B + …"),
    link=SR1,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else np.outer(w, w) / (w @ y)


@also("sr1", "correction-only")
def sr1(B, s, y):
    w = s - B @ y
    return 0 * B if weak(w, y) else np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="in-place",
    says="B itself is changed: += writes into the caller's array.",
    hint=("Look for +=.", "Return a new matrix: B + …"),
    link=SR1,
)
def sr1(B, s, y):
    w = s - B @ y
    if not weak(w, y):
        B += np.outer(w, w) / (w @ y)
    return B


@mistake(
    "sr1",
    slug="identity-where-skipped",
    says="Where the update is left out, B is forgotten and starts anew. It was to stay as it is.",
    hint=("Look at what you return where you skip.", "B."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    return np.eye(len(s)) if weak(w, y) else B + np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="none-where-skipped",
    says="Where the update is left out nothing comes back: a return is missing there.",
    hint=("Look at what you return where you skip.", "return B."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    return None if weak(w, y) else B + np.outer(w, w) / (w @ y)


@mistake(
    "sr1",
    slug="outer-of-w-and-y",
    says="One of the two factors of the outer product is y: the new B is not symmetric.",
    hint=("Look at whether your B' is symmetric.", "np.outer(w, w)."),
    link=SR1,
)
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else B + np.outer(w, y) / (w @ y)


@also("sr1", "outer-of-w-and-y")
def sr1(B, s, y):
    w = s - B @ y
    return B if weak(w, y) else B + np.outer(w, y) / (y @ y)


@mistake(
    "sr1",
    slug="test-reversed",
    says="The test is the wrong way round: the safe updates are left out, the dangerous ones made.",
    hint=("Look at an ordinary step: does B change?", "Update where |w'y| is above the bound."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    with np.errstate(all="ignore"):
        return B + np.outer(w, w) / (w @ y) if weak(w, y) else B


@mistake(
    "sr1",
    slug="curvature-test",
    says="You skip where y's is not positive. That is BFGS's test; SR1 takes such pairs in and has a test of its own.",
    hint=("Look at which two vectors your test multiplies.", "w and y, and their lengths."),
    link=SKIP,
)
def sr1(B, s, y):
    w = s - B @ y
    with np.errstate(all="ignore"):
        return B + np.outer(w, w) / (w @ y) if y @ s > 0 else B


@also("sr1", "curvature-test")
def sr1(B, s, y):
    w = s - B @ y
    return B + np.outer(w, w) / (w @ y) if y @ s > 0 and not weak(w, y) else B
