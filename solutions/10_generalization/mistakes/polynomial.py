"""Lab 10, exercise 8: the named mistakes of `polynomial`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CAPACITY = f"{BOOK}/capacity.html#polynomial-capacity"

hints(
    "polynomial",
    "For degree 3 there are 9 columns: 2 of degree 1, 3 of degree 2, 4 of degree 3.",
    "Two loops: d from 1 to degree, and inside it the power j of x2 from 0 to d; the power of x1 is d - j.",
)


def columns(X, powers):
    """The products with these powers (i, j)."""
    return np.column_stack([X[:, 0] ** i * X[:, 1] ** j for i, j in powers])


def right(degree, start=1):
    """The right powers in the right order."""
    return [(d - j, j) for d in range(start, degree + 1) for j in range(d + 1)]


@mistake(
    "polynomial",
    slug="no-mixed-products",
    says="Only powers of single features are there: the mixed products, such as x1 x2, are missing.",
    hint=("Count the columns for degree 2.", "All i and j with i + j at most the degree."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, [p for p in right(degree) if 0 in p])


@also("polynomial", "no-mixed-products")
def polynomial(X, degree):
    return columns(X, [(d, 0) for d in range(1, degree + 1)] + [(0, d) for d in range(1, degree + 1)])


@mistake(
    "polynomial",
    slug="constant-included",
    says="The first column is all ones: i + j = 0 is not asked for, since the bias is the model's own.",
    hint=("Look at your first column.", "Degrees from 1 on."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, right(degree, start=0))


@mistake(
    "polynomial",
    slug="each-power-up-to-the-degree",
    says="Each power goes up to the degree by itself: x1² x2² has degree 4, not 2.",
    hint=("Count the columns for degree 2: 5.", "The *sum* of the powers is bounded."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, [(i, j) for i in range(degree + 1) for j in range(degree + 1) if i + j])


@also("polynomial", "each-power-up-to-the-degree")
def polynomial(X, degree):
    powers = [(i, j) for i in range(degree + 1) for j in range(degree + 1) if i + j]
    return columns(X, sorted(powers, key=lambda p: (p[0] + p[1], -p[0])))


@mistake(
    "polynomial",
    slug="one-degree-short",
    says="The highest degree is missing: a range ends before its second number.",
    hint=("Look at the last value of your outer loop.", "range(1, degree + 1)."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, right(degree - 1)) if degree > 1 else np.zeros((len(X), 0))


@mistake(
    "polynomial",
    slug="last-column-of-a-degree-missing",
    says="The pure powers of x2 are missing: the inner range ends before its second number.",
    hint=("Look at the last value of your inner loop.", "j goes up to d, d included: range(d + 1)."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, [(d - j, j) for d in range(1, degree + 1) for j in range(d)])


@mistake(
    "polynomial",
    slug="highest-degree-only",
    says="Only the products of the highest degree are there; those of lower degree belong to the model too.",
    hint=("Count the columns for degree 2.", "A loop over d from 1 to the degree."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, [(degree - j, j) for j in range(degree + 1)])


@mistake(
    "polynomial",
    slug="powers-of-x2-first",
    says="Within a degree the columns come in the opposite order: the highest power of x1 comes first.",
    hint=("Look at the first column.", "x1, x2, then x1², x1 x2, x2²."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, [(j, d - j) for d in range(1, degree + 1) for j in range(d + 1)])


@mistake(
    "polynomial",
    slug="not-ordered-by-degree",
    says="All products are there, but not ordered by degree: each weight would meet another product.",
    hint=("Look at the order of your columns for degree 2.", "The outer loop runs over the degree i + j."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, [(i, j) for i in range(degree + 1) for j in range(degree + 1 - i) if i + j])


@also("polynomial", "not-ordered-by-degree")
def polynomial(X, degree):
    return columns(X, [(i, j) for j in range(degree + 1) for i in range(degree + 1 - j) if i + j])


@mistake(
    "polynomial",
    slug="times-instead-of-power",
    says="The features were multiplied by the exponents, not raised to them.",
    hint=("Look for ** in your code.", "x ** i, not x * i."),
    link=CAPACITY,
)
def polynomial(X, degree):
    pairs = right(degree)
    return np.column_stack([(X[:, 0] * i if i else 1) * (X[:, 1] * j if j else 1) for i, j in pairs])


@mistake(
    "polynomial",
    slug="powers-added",
    says="The powers of the two features were added; asked for are their products.",
    hint=("Look at the sign between the two powers.", "Times."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return np.column_stack([X[:, 0] ** i + X[:, 1] ** j for i, j in right(degree)])


@also("polynomial", "powers-added")
def polynomial(X, degree):
    return np.column_stack([(X[:, 0] ** i if i else 0) + (X[:, 1] ** j if j else 0) for i, j in right(degree)])


@mistake(
    "polynomial",
    slug="mixed-twice",
    says="Mixed products come twice: x1 x2 and x2 x1 are the same column.",
    hint=("Count the columns for degree 2: 5.", "Each pair of powers once."),
    link=CAPACITY,
)
def polynomial(X, degree):
    table, found = X, [X]
    for _ in range(degree - 1):
        table = np.column_stack([table * X[:, [k]] for k in (0, 1)])
        found.append(table)
    return np.column_stack(found)


@mistake(
    "polynomial",
    slug="transposed",
    says="The products stand in rows: each example needs a row, each product a column.",
    hint=("Look at the shape.", "np.column_stack, or a transpose."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, right(degree)).T


@mistake(
    "polynomial",
    slug="in-one-row",
    says="The products were put end to end into one long row.",
    hint=("Look at the shape.", "np.column_stack puts them side by side."),
    link=CAPACITY,
)
def polynomial(X, degree):
    return columns(X, right(degree)).T.ravel()
