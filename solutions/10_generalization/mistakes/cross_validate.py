"""Lab 10, exercise 6: the named mistakes of `cross_validate`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

FOLDS = f"{BOOK}/folds.html#k-fold"
ERROR = f"{BOOK}/folds.html#fold-spread"
SHARED = f"{BOOK}/mistakes.html#wrong-training-score"

hints(
    "cross_validate",
    "Let error_of give 1, 2, 3 in turn: the mean is 2, s is 1, the standard error 1/√3 = 0.577.",
    "One error for each pair, in a list; then np.mean, and np.std with ddof=1 divided by the root of k.",
)


def errors_of(error_of, X, y, pairs):
    """The right error of each fold."""
    return np.array([error_of(X[a], y[a], X[b], y[b]) for a, b in pairs])


@mistake(
    "cross_validate",
    slug="ddof-zero",
    says="s divides by k instead of k - 1: np.std without ddof makes the spread of a few folds too small.",
    hint=("Look at the formula for s².", "ddof=1."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="spread-not-divided",
    says="That is s, the spread of single folds. The standard error of their mean is s over the root of k.",
    hint=("Look at the second thing you return.", "Divide by np.sqrt(k)."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e, ddof=1)


@also("cross_validate", "spread-not-divided")
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e)


@mistake(
    "cross_validate",
    slug="divided-by-k",
    says="s was divided by k. It is divided by the root of k.",
    hint=("Look at the second formula.", "np.sqrt(k)."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e, ddof=1) / len(e)


@also("cross_validate", "divided-by-k")
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e) / len(e)


@mistake(
    "cross_validate",
    slug="divided-by-the-examples",
    says="s was divided by the root of the number of examples. There are only k errors, one for each fold.",
    hint=("Look at what stands under the root.", "k, the number of pairs."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e, ddof=1) / np.sqrt(len(X))


@also("cross_validate", "divided-by-the-examples")
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e) / np.sqrt(len(X))


@mistake(
    "cross_validate",
    slug="root-of-k-minus-one",
    says="k - 1 is used twice: in s, and again under the root. The mean is of k errors.",
    hint=("Look at what stands under the root.", "k."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e, ddof=1) / np.sqrt(len(e) - 1)


@mistake(
    "cross_validate",
    slug="variance",
    says="The variance was used in the place of s: the root is missing.",
    hint=("Look at the power of s.", "np.std, not np.var."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.var(e, ddof=1) / np.sqrt(len(e))


@also("cross_validate", "variance")
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.var(e, ddof=1) / len(e)


@mistake(
    "cross_validate",
    slug="trained-on-all",
    says="Every model was trained on all examples, those it is validated on too: the error comes out too small.",
    hint=("Look at the first two arguments of error_of.", "X[train], y[train]."),
    link=SHARED,
)
def cross_validate(error_of, X, y, pairs):
    e = [error_of(X, y, X[b], y[b]) for _, b in pairs]
    return np.mean(e), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="training-error",
    says="The models were validated on the examples they were trained on: that is the training error.",
    hint=("Look at the last two arguments of error_of.", "The second part of the pair."),
    link=SHARED,
)
def cross_validate(error_of, X, y, pairs):
    e = [error_of(X[a], y[a], X[a], y[a]) for a, _ in pairs]
    return np.mean(e), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="validated-on-all",
    says="The models were validated on all examples, those they learned from too.",
    hint=("Look at the last two arguments of error_of.", "The second part of the pair only."),
    link=SHARED,
)
def cross_validate(error_of, X, y, pairs):
    e = [error_of(X[a], y[a], X, y) for a, _ in pairs]
    return np.mean(e), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="swapped",
    says="Training and validation are exchanged: each model learned from one fold and was judged on all others.",
    hint=("Look at the order in a pair.", "(training, validation)."),
    link=FOLDS,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, [(b, a) for a, b in pairs])
    return np.mean(e), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="weighted-by-size",
    says="The errors were weighted by the size of their fold. Here each fold counts the same.",
    hint=("Look at how you take the mean.", "np.mean of the k errors."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.average(e, weights=[len(b) for _, b in pairs]), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="best-fold",
    says="The mean error is that of the best fold. It is the mean of all of them.",
    hint=("Look at the first thing you return.", "np.mean, not np.min."),
    link=FOLDS,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.min(e), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="sum",
    says="The errors were summed; asked for is their mean.",
    hint=("Look at the first thing you return.", "Divide by k."),
    link=FOLDS,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.sum(e), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="trained-twice",
    says="Every model was trained twice, once for each number you return.",
    hint=("Look at how often you call error_of.", "Keep the errors in a list, then use the list twice."),
    link=FOLDS,
)
def cross_validate(error_of, X, y, pairs):
    errors_of(error_of, X, y, pairs)
    e = errors_of(error_of, X, y, pairs)
    return np.mean(e), np.std(e, ddof=1) / np.sqrt(len(e))


@mistake(
    "cross_validate",
    slug="order",
    says="The mean error and its standard error are in the wrong order.",
    hint=("Look at the order in which you return them.", "The mean first."),
    link=ERROR,
)
def cross_validate(error_of, X, y, pairs):
    e = errors_of(error_of, X, y, pairs)
    return np.std(e, ddof=1) / np.sqrt(len(e)), np.mean(e)
