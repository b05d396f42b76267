"""Lab 12, exercise 5: the named mistakes of `bfgs`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BFGS, OTHER_MATRIX, OUTER, REFUSE, right_bfgs

hints(
    "bfgs",
    "Do it by hand: B = I, s = (1, 0), y = (2, 0) give rho = 0.5 and diag(0.5, 1). The new B must turn y into s.",
    "M = I - rho s y' with np.outer(s, y); then M B M' + rho s s'. Before all that, the test of y's.",
)


def product(B, s, y, left=None, right=None, rho=None, tail=None):
    """BFGS's formula, or B where the pair is refused, with parts that a wrong version can replace."""
    if not s @ y > 0:
        return B
    rho, I = 1 / (s @ y) if rho is None else rho, np.eye(len(s))
    left = I - rho * np.outer(s, y) if left is None else left
    right = I - rho * np.outer(y, s) if right is None else right
    return left @ B @ right + (rho * np.outer(s, s) if tail is None else tail)


@mistake(
    "bfgs",
    slug="sides-exchanged",
    says="The two factors are exchanged: I - rho s y' stands on the left of B, its transpose on the right.",
    hint=("Look at B' y: is it s?", "s first in the left np.outer."),
    link=BFGS,
)
def bfgs(B, s, y):
    M = np.eye(len(s)) - np.outer(y, s) / (s @ y) if s @ y != 0 else np.eye(len(s))
    return product(B, s, y, left=M, right=M.T)


@mistake(
    "bfgs",
    slug="same-factor-twice",
    says="The same factor stands on both sides. The right one is the transpose of the left one, or B' is not "
    "symmetric.",
    hint=("Look at whether your B' is symmetric.", "np.outer(s, y) on the left, np.outer(y, s) on the right."),
    link=BFGS,
)
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    M = np.eye(len(s)) - np.outer(s, y) / (s @ y)
    return product(B, s, y, left=M, right=M)


@also("bfgs", "same-factor-twice")
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    M = np.eye(len(s)) - np.outer(y, s) / (s @ y)
    return product(B, s, y, left=M, right=M)


@mistake(
    "bfgs",
    slug="hessian-s-form",
    says="s and y are exchanged: that updates the Hessian. B stands for the inverse and has to turn y into s.",
    hint=("Look at B' y and at B' s.", "rho s s' at the end; s first in the left factor."),
    link=OTHER_MATRIX,
)
def bfgs(B, s, y):
    return right_bfgs(B, y, s)


@mistake(
    "bfgs",
    slug="dfp",
    says="That is DFP's formula, exercise 4.",
    hint=("Look at the formula of section 5.", "Two factors around B, and rho s s'."),
    link=BFGS,
)
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    By = B @ y
    return B + np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ By)


@mistake(
    "bfgs",
    slug="last-term-forgotten",
    says="rho s s' is missing: B' y comes out as 0.",
    hint=("Look at B' y.", "Add rho * np.outer(s, s)."),
    link=BFGS,
)
def bfgs(B, s, y):
    return product(B, s, y, tail=0.0)


@mistake(
    "bfgs",
    slug="last-term-without-rho",
    says="The last term lacks its rho: B' y is s times y's, not s.",
    hint=("Look at B' y.", "rho * np.outer(s, s)."),
    link=BFGS,
)
def bfgs(B, s, y):
    return product(B, s, y, tail=np.outer(s, s))


@mistake(
    "bfgs",
    slug="last-term-subtracted",
    says="The last term is subtracted: B' y is -s.",
    hint=("Look at B' y.", "+ rho * np.outer(s, s)."),
    link=BFGS,
)
def bfgs(B, s, y):
    return product(B, s, y, tail=-np.outer(s, s) / (s @ y if s @ y > 0 else 1.0))


@mistake(
    "bfgs",
    slug="rho-upside-down",
    says="rho is y's itself. It is 1 over it.",
    hint=("Look at the factor I - rho s y', multiplied by s: it has to give 0.", "rho = 1 / (y @ s)."),
    link=BFGS,
)
def bfgs(B, s, y):
    return product(B, s, y, rho=s @ y)


@mistake(
    "bfgs",
    slug="rho-from-the-wrong-product",
    says="rho is made from y'y or s's. It is 1 over y's, the curvature along the step.",
    hint=("Look at rho's denominator.", "rho = 1 / (y @ s)."),
    link=BFGS,
)
def bfgs(B, s, y):
    return product(B, s, y, rho=1 / (y @ y) if s @ y > 0 else None)


@also("bfgs", "rho-from-the-wrong-product")
def bfgs(B, s, y):
    return product(B, s, y, rho=1 / (s @ s))


@mistake(
    "bfgs",
    slug="entry-by-entry",
    says="s * y is taken entry by entry, or s @ y as a number, where the outer product of s and y is meant.",
    hint=("Look at the shape of s * y.", "np.outer(s, y)."),
    link=OUTER,
)
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    rho, I = 1 / (s @ y), np.eye(len(s))
    return (I - rho * s * y) @ B @ (I - rho * y * s) + rho * s * s


@also("bfgs", "entry-by-entry")
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    rho, I = 1 / (s @ y), np.eye(len(s))
    return (I - rho * (s @ y)) @ B @ (I - rho * (y @ s)) + rho * (s @ s)


@also("bfgs", "entry-by-entry")
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    return product(B, s, y, tail=s @ s / (s @ y))


@also("bfgs", "entry-by-entry")
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    rho, I = 1 / (s @ y), np.eye(len(s))
    return (I - rho * s * y) @ B @ (I - rho * y * s) + rho * np.outer(s, s)


@mistake(
    "bfgs",
    slug="factors-multiplied-entry-by-entry",
    says="* multiplies matrices entry by entry. The product of matrices is @.",
    hint=("Look at the signs between the three matrices.", "left @ B @ right."),
    link=BFGS,
)
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    rho, I = 1 / (s @ y), np.eye(len(s))
    return (I - rho * np.outer(s, y)) * B * (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


@mistake(
    "bfgs",
    slug="ones-for-the-identity",
    says="1 - rho s y' subtracts from a matrix full of ones. I is the identity.",
    hint=("Look at what stands in the place of I.", "np.eye(len(s))."),
    link=BFGS,
)
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    rho = 1 / (s @ y)
    return (1 - rho * np.outer(s, y)) @ B @ (1 - rho * np.outer(y, s)) + rho * np.outer(s, s)


@mistake(
    "bfgs",
    slug="every-pair-taken",
    says="A pair with y's at or below 0 is taken in: B is no longer positive definite, or holds nan.",
    hint=("Look at s = (1, 0), y = (-1, 0).", "Return B where y's is not positive."),
    link=REFUSE,
)
def bfgs(B, s, y):
    with np.errstate(all="ignore"):
        rho, I = np.divide(1.0, s @ y), np.eye(len(s))
        return (I - rho * np.outer(s, y)) @ B @ (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


@mistake(
    "bfgs",
    slug="only-zero-refused",
    says="You refuse y's = 0 only. A negative one makes B lead uphill.",
    hint=("Look at s = (1, 0), y = (-1, 0).", "Return B where y's is not positive."),
    link=REFUSE,
)
def bfgs(B, s, y):
    if s @ y == 0:
        return B
    rho, I = 1 / (s @ y), np.eye(len(s))
    return (I - rho * np.outer(s, y)) @ B @ (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


@mistake(
    "bfgs",
    slug="zero-is-taken",
    says="You refuse a negative y's, but not 0, by which rho divides.",
    hint=("Look at y = 0.", "Refuse 0 too: update only where y's > 0."),
    link=REFUSE,
)
def bfgs(B, s, y):
    if s @ y < 0:
        return B
    with np.errstate(all="ignore"):
        rho, I = np.divide(1.0, s @ y), np.eye(len(s))
        return (I - rho * np.outer(s, y)) @ B @ (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


@mistake(
    "bfgs",
    slug="absolute-curvature",
    says="The sign of y's was taken away. A pair with negative curvature tells of no valley and has to be refused.",
    hint=("Look at s = (1, 0), y = (-1, 0).", "Return B there."),
    link=REFUSE,
)
def bfgs(B, s, y):
    if s @ y == 0:
        return B
    rho, I = 1 / abs(s @ y), np.eye(len(s))
    return (I - rho * np.outer(s, y)) @ B @ (I - rho * np.outer(y, s)) + rho * np.outer(s, s)


@mistake(
    "bfgs",
    slug="identity-where-refused",
    says="Where the pair is refused, B is forgotten. It was to stay as it is.",
    hint=("Look at what you return where y's is not positive.", "B."),
    link=REFUSE,
)
def bfgs(B, s, y):
    return product(B, s, y) if s @ y > 0 else np.eye(len(s))


@mistake(
    "bfgs",
    slug="none-where-refused",
    says="Where the pair is refused nothing comes back: a return is missing there.",
    hint=("Look at what you return where y's is not positive.", "return B."),
    link=REFUSE,
)
def bfgs(B, s, y):
    return product(B, s, y) if s @ y > 0 else None


@mistake(
    "bfgs",
    slug="small-curvature-refused",
    says="A small positive y's is refused as well: near the minimum, where steps are short, B would learn nothing.",
    hint=("Look at your test for s and y a hundredth as long.", "y's > 0, without a threshold."),
    link=REFUSE,
)
def bfgs(B, s, y):
    return product(B, s, y) if s @ y > 1e-3 else B


@mistake(
    "bfgs",
    slug="in-place",
    says="B itself is changed: the caller's array was written into.",
    hint=("Look for B[...] = or for +=.", "Return a new matrix."),
    link=BFGS,
)
def bfgs(B, s, y):
    if s @ y > 0:
        B[...] = product(B, s, y)
    return B


@mistake(
    "bfgs",
    slug="plus-in-the-factors",
    says="The factors are I + rho s y'. The minus is what takes the old B out along the step.",
    hint=("Look at the factor times s: it has to be 0.", "np.eye(len(s)) - rho * …"),
    link=BFGS,
)
def bfgs(B, s, y):
    if not s @ y > 0:
        return B
    rho, I = 1 / (s @ y), np.eye(len(s))
    return product(B, s, y, left=I + rho * np.outer(s, y), right=I + rho * np.outer(y, s))
