"""Lab 12, exercise 4: the named mistakes of `dfp`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BFGS, DFP, OTHER_MATRIX, OUTER, right_bfgs

hints(
    "dfp",
    "Do it by hand: B = I, s = (1, 0), y = (2, 0) give diag(0.5, 1). The new B must turn y into s.",
    "B y is a vector; each of the two terms is an outer product, divided by a number.",
)


@mistake(
    "dfp",
    slug="second-term-added",
    says="The second term is added: what B said along y before stays in it, and B' y is not s.",
    hint=("Look at B' y.", "Minus np.outer(By, By) / (y @ By)."),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    return B + np.outer(s, s) / (s @ y) + np.outer(By, By) / (y @ By)


@mistake(
    "dfp",
    slug="first-term-subtracted",
    says="The first term is subtracted: what the step has shown is taken out of B.",
    hint=("Look at the sign of s s'.", "B + np.outer(s, s) / (s @ y) - …"),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    return B - np.outer(s, s) / (s @ y) + np.outer(By, By) / (y @ By)


@also("dfp", "first-term-subtracted")
def dfp(B, s, y):
    By = B @ y
    return B - np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ By)


@mistake(
    "dfp",
    slug="hessian-s-form",
    says="s and y are exchanged: that is BFGS's update of the Hessian. B stands for the inverse.",
    hint=("Look at which vector B is multiplied by.", "B @ y."),
    link=OTHER_MATRIX,
)
def dfp(B, s, y):
    Bs = B @ s
    return B + np.outer(y, y) / (s @ y) - np.outer(Bs, Bs) / (s @ Bs)


@mistake(
    "dfp",
    slug="bfgs",
    says="That is BFGS's update of B. It solves the secant equation too, but it is the next exercise.",
    hint=("Look at the formula's two terms.", "Only the two outer products, no I - rho s y'."),
    link=BFGS,
)
def dfp(B, s, y):
    return right_bfgs(B, s, y)


@mistake(
    "dfp",
    slug="inner-products",
    says="A product of two vectors was taken as a number, or entry by entry, where the outer product, a matrix, is "
    "meant.",
    hint=("Look at the shapes of the two terms.", "np.outer."),
    link=OUTER,
)
def dfp(B, s, y):
    By = B @ y
    return B + s @ s / (s @ y) - By @ By / (y @ By)


@also("dfp", "inner-products")
def dfp(B, s, y):
    By = B @ y
    return B + s * s / (s @ y) - By * By / (y @ By)


@also("dfp", "inner-products")
def dfp(B, s, y):
    return B + s * s.T / (s * y) - (B @ y) * (y @ B) / (y @ B @ y)


@also("dfp", "inner-products")
def dfp(B, s, y):
    By = B @ y
    return B + np.outer(s, s) / (s @ y) - By @ By / (y @ By)


@mistake(
    "dfp",
    slug="outer-of-y",
    says="The second term holds y y' without B on both sides: what is taken out is not what B says along y.",
    hint=("Look at what stands in the second numerator.", "The outer product of B y with itself."),
    link=DFP,
)
def dfp(B, s, y):
    return B + np.outer(s, s) / (s @ y) - np.outer(y, y) / (y @ B @ y)


@also("dfp", "outer-of-y")
def dfp(B, s, y):
    return B + np.outer(s, s) / (s @ y) - np.outer(B @ y, y) / (y @ B @ y)


@also("dfp", "outer-of-y")
def dfp(B, s, y):
    return B + np.outer(s, s) / (s @ y) - np.outer(y, y) / (y @ y)


@also("dfp", "outer-of-y")
def dfp(B, s, y):
    return B + np.outer(s, s) / (s @ y) - np.outer(y, y) @ B / (y @ B @ y)


@mistake(
    "dfp",
    slug="denominators-exchanged",
    says="The two denominators are exchanged.",
    hint=("Look at what each term is divided by.", "s'y under s s', y'B y under the other."),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    return B + np.outer(s, s) / (y @ By) - np.outer(By, By) / (s @ y)


@mistake(
    "dfp",
    slug="one-denominator",
    says="The second term is not divided by its own denominator, y'B y.",
    hint=("Look at what the second term is divided by.", "y @ B @ y."),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    return B + (np.outer(s, s) - np.outer(By, By)) / (s @ y)


@also("dfp", "one-denominator")
def dfp(B, s, y):
    By = B @ y
    return B + np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ y)


@mistake(
    "dfp",
    slug="second-term-forgotten",
    says="The second term is missing: what B said along y before is still in it.",
    hint=("Look at B' y.", "Subtract the outer product of B y."),
    link=DFP,
)
def dfp(B, s, y):
    return B + np.outer(s, s) / (s @ y)


@mistake(
    "dfp",
    slug="first-term-forgotten",
    says="The first term is missing: B' y comes out as 0.",
    hint=("Look at B' y.", "Add np.outer(s, s) / (s @ y)."),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    return B - np.outer(By, By) / (y @ By)


@mistake(
    "dfp",
    slug="correction-only",
    says="What comes back is the change of B, not the new B.",
    hint=("Look at what your sum begins with.", "B + …"),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    return np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ By)


@mistake(
    "dfp",
    slug="in-place",
    says="B itself is changed: += and -= write into the caller's array.",
    hint=("Look for += or -=.", "Return a new matrix: B + …"),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    B += np.outer(s, s) / (s @ y) - np.outer(By, By) / (y @ By)
    return B


@also("dfp", "in-place")
def dfp(B, s, y):
    B += np.outer(s, s) / (s @ y)
    By = B @ y
    B -= np.outer(By, By) / (y @ By)
    return B


@mistake(
    "dfp",
    slug="new-b-in-the-second-term",
    says="The second term was worked out with the B that the first term has changed already.",
    hint=("Look at which B your B y comes from.", "B y of the old B in both places."),
    link=DFP,
)
def dfp(B, s, y):
    B = B + np.outer(s, s) / (s @ y)
    By = B @ y
    return B - np.outer(By, By) / (y @ By)


@mistake(
    "dfp",
    slug="lengths-as-denominators",
    says="The first term is divided by s's. It is the curvature s'y that scales it.",
    hint=("Look at the denominator of the first term.", "s @ y."),
    link=DFP,
)
def dfp(B, s, y):
    By = B @ y
    return B + np.outer(s, s) / (s @ s) - np.outer(By, By) / (y @ By)
