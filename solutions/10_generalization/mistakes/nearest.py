"""Lab 10, exercise 5: the named mistakes of `nearest`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, differences

NEAREST = f"{BOOK}/nearest.html#nearest-rule"

hints(
    "nearest",
    "Ask about the training examples themselves: the answers must be their own labels.",
    "For one query: subtract it from every row of X, square, sum along the features, argmin, and look it up in y.",
)


@mistake(
    "nearest",
    slug="places-returned",
    says="These are the numbers of the nearest examples; asked for are their labels.",
    hint=("Look at what argmin gives.", "Look the number up in y."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return np.argmin(np.sum(differences(X, queries) ** 2, axis=2), axis=1)


@mistake(
    "nearest",
    slug="farthest",
    says="That is the farthest example: argmax instead of argmin.",
    hint=("Look at which distance you pick.", "The smallest."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmax(np.sum(differences(X, queries) ** 2, axis=2), axis=1)]


@mistake(
    "nearest",
    slug="absolute-differences",
    says="The distance is a sum of absolute differences. The Euclidean one sums squares.",
    hint=("Look at how the features are combined.", "Square the differences, then sum."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmin(np.sum(np.abs(differences(X, queries)), axis=2), axis=1)]


@mistake(
    "nearest",
    slug="signed-sum",
    says="Differences were summed with their signs: one that is positive cancels one that is negative.",
    hint=("Look at what is summed.", "Square each difference first."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmin(np.abs(np.sum(differences(X, queries), axis=2)), axis=1)]


@also("nearest", "signed-sum")
def nearest(X, y, queries):
    return y[np.argmin(np.sum(differences(X, queries), axis=2), axis=1)]


@mistake(
    "nearest",
    slug="largest-difference",
    says="Only the largest difference of the features counts. The Euclidean distance sums the squares of all.",
    hint=("Look at how the features are combined.", "Sum, not max."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmin(np.max(np.abs(differences(X, queries)), axis=2), axis=1)]


@mistake(
    "nearest",
    slug="first-feature-only",
    says="Only one feature counts. Two examples may agree in it and be far apart in all others.",
    hint=(
        "Look at which columns enter the distance.",
        "Sum along the features, axis 2 of (queries, examples, features).",
    ),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmin(differences(X, queries)[:, :, 0] ** 2, axis=1)]


@also("nearest", "first-feature-only")
def nearest(X, y, queries):
    return y[np.argmin(differences(X, queries)[:, :, -1] ** 2, axis=1)]


@mistake(
    "nearest",
    slug="inner-product",
    says="The example with the largest inner product was taken: a long row wins though it is far away.",
    hint=(
        "Look for a minus between query and example.",
        "|q - x|² is |x|² - 2 q·x and what all x share.",
    ),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmax(queries @ X.T, axis=1)]


@mistake(
    "nearest",
    slug="itself-left-out",
    says="An example at distance 0 was passed over: here a training example may be its own neighbor.",
    hint=("Ask about a training example.", "The smallest distance, also where it is 0."),
    link=NEAREST,
)
def nearest(X, y, queries):
    distances = np.sum(differences(X, queries) ** 2, axis=2)
    return y[np.argmin(np.where(distances == 0, np.inf, distances), axis=1)]


@also("nearest", "itself-left-out")
def nearest(X, y, queries):
    distances = np.sum(differences(X, queries) ** 2, axis=2)
    return y[np.argsort(distances, axis=1)[:, 1]]


@mistake(
    "nearest",
    slug="one-answer-for-each-example",
    says="The minimum was taken along the wrong axis: here is an answer for each training example, not for each query.",
    hint=("Look at the length of what you return.", "argmin along the training examples."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmin(np.sum(differences(X, queries) ** 2, axis=2), axis=0)]


@mistake(
    "nearest",
    slug="first-query-only",
    says="There is one answer only: the function returns inside the loop, or all queries are one.",
    hint=("Look at the length of what you return.", "An answer for each row of queries."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return y[np.argmin(np.sum(differences(X, queries) ** 2, axis=2), axis=1)][:1]


@also("nearest", "first-query-only")
def nearest(X, y, queries):
    return y[np.argmin(np.sum((X - queries[0]) ** 2, axis=1))]


@mistake(
    "nearest",
    slug="distances-returned",
    says="These are distances; asked for are labels.",
    hint=("Look at whether you use argmin or min.", "argmin gives a place; look it up in y."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return np.sqrt(np.min(np.sum(differences(X, queries) ** 2, axis=2), axis=1))


@also("nearest", "distances-returned")
def nearest(X, y, queries):
    return np.min(np.sum(differences(X, queries) ** 2, axis=2), axis=1)


@mistake(
    "nearest",
    slug="rows-returned",
    says="These are the nearest examples themselves; asked for are their labels.",
    hint=("Look at what you index with argmin's answer.", "y, not X."),
    link=NEAREST,
)
def nearest(X, y, queries):
    return X[np.argmin(np.sum(differences(X, queries) ** 2, axis=2), axis=1)]


@mistake(
    "nearest",
    slug="features-summed-first",
    says="The squares were subtracted: that compares the lengths of query and example, not their places.",
    hint=("Look at the order of minus and square.", "Subtract first, then square."),
    link=NEAREST,
)
def nearest(X, y, queries):
    lengths = np.sum(queries**2, axis=1)[:, None] - np.sum(X**2, axis=1)
    return y[np.argmin(np.abs(lengths), axis=1)]
