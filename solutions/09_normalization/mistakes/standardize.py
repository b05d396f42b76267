"""Lab 09, exercise 1: the named mistakes of `standardize`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import AXIS, CONSTANT, DDOF, LEAK, OWN, ROOT, SCALE

hints(
    "standardize",
    "Afterwards each feature of the training part has mean 0 and standard deviation 1. The test part has not, and "
    "need not.",
    "Take mean and std of X_train along axis 0, and use these two for both parts.",
)


def go(X_train, X_test, mean, std):
    """Both parts by these statistics."""
    return (X_train - mean) / std, (X_test - mean) / std


def spread(X, **options):
    """The right divisors."""
    std = X.std(axis=0, **options)
    return np.where(std == 0, 1.0, std)


@mistake(
    "standardize",
    slug="statistics-of-the-whole-data",
    says="Mean and standard deviation come from both parts together, so the test part leaks into the training. They "
    "must be learned from the training part alone.",
    hint=("Look at what you take the mean of.", "X_train only."),
    link=LEAK,
)
def standardize(X_train, X_test):
    X = np.concatenate([X_train, X_test])
    return go(X_train, X_test, X.mean(axis=0), spread(X))


@mistake(
    "standardize",
    slug="test-part-by-its-own",
    says="The test part was standardized by its own mean or standard deviation: the same example then gets other "
    "numbers in training and test.",
    hint=("Look at what you subtract from X_test.", "The training part's mean and std for both."),
    link=OWN,
)
def standardize(X_train, X_test):
    train = go(X_train, X_train, X_train.mean(axis=0), spread(X_train))[0]
    return train, go(X_test, X_test, X_test.mean(axis=0), spread(X_test))[0]


@mistake(
    "standardize",
    slug="statistics-of-the-test-part",
    says="Both parts were standardized by the statistics of the test part.",
    hint=("Look at what you take the mean of.", "X_train."),
    link=OWN,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, X_test.mean(axis=0), spread(X_test))


@mistake(
    "standardize",
    slug="n-minus-one",
    says="The variance was divided by N - 1 (ddof=1); here it is N, as the text says at the top.",
    hint=("Look for ddof.", "Leave it out."),
    link=DDOF,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), spread(X_train, ddof=1))


@mistake(
    "standardize",
    slug="divided-by-the-variance",
    says="The features were divided by their variance: the root is missing.",
    hint=("Look at the unit: the divisor must have that of the feature.", "std, not var."),
    link=ROOT,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), spread(X_train) ** 2)


@mistake(
    "standardize",
    slug="not-centered",
    says="The means were not subtracted: the features are only scaled.",
    hint=("Look at the mean of a column afterwards: it must be 0.", "Subtract first."),
    link=SCALE,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, 0.0, spread(X_train))


@mistake(
    "standardize",
    slug="only-centered",
    says="The features were centered, but not scaled.",
    hint=("Look at the standard deviation of a column afterwards: it must be 1.", "Divide by it."),
    link=SCALE,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), 1.0)


@mistake(
    "standardize",
    slug="constant-feature-divided-by-zero",
    says="A feature that never varies was divided by its standard deviation, 0. Blank pixels become nan or inf.",
    hint=("Look at a column that is all 0.", "Where the standard deviation is 0, divide by 1."),
    link=CONSTANT,
)
def standardize(X_train, X_test):
    with np.errstate(all="ignore"):
        return go(X_train, X_test, X_train.mean(axis=0), X_train.std(axis=0))


@mistake(
    "standardize",
    slug="constant-feature-not-centered",
    says="A feature that never varies was left as it is. It still has a mean, which must be subtracted.",
    hint=("Look at a feature that is 1 in every example: what must come out?", "Only its divisor is special."),
    link=CONSTANT,
)
def standardize(X_train, X_test):
    constant = X_train.std(axis=0) == 0
    return go(X_train, X_test, np.where(constant, 0.0, X_train.mean(axis=0)), spread(X_train))


@mistake(
    "standardize",
    slug="small-number-added",
    says="A small number was added to the standard deviation: a constant feature is then blown up instead of left "
    "alone.",
    hint=(
        "Look at a feature that is 0 in training and 2 in the test part: it must stay 2.",
        "Divide by exactly 1 there.",
    ),
    link=CONSTANT,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), X_train.std(axis=0) + 1e-8)


@also("standardize", "small-number-added")
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), np.sqrt(X_train.var(axis=0) + 1e-8))


@also("standardize", "small-number-added")
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), np.sqrt(X_train.var(axis=0) + 1e-5))


@also("standardize", "small-number-added")
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), np.maximum(X_train.std(axis=0), 1e-8))


@mistake(
    "standardize",
    slug="constant-feature-wiped-out",
    says="A feature that never varies in training was set to 0 in the test part too; it is only centered, and keeps "
    "its units.",
    hint=("Look at a feature that is 0 in training and 2 in the test part: it must stay 2.", "Divide by 1 there."),
    link=CONSTANT,
)
def standardize(X_train, X_test):
    train, test = go(X_train, X_test, X_train.mean(axis=0), spread(X_train))
    return train, np.where(X_train.std(axis=0) == 0, 0.0, test)


@mistake(
    "standardize",
    slug="one-number-for-all",
    says="One mean and one standard deviation serve all features: those on a small scale stay small.",
    hint=("Look for the axis.", "axis=0 gives one number for each column."),
    link=AXIS,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(), X_train.std())


@mistake(
    "standardize",
    slug="row-by-row",
    says="Each example was standardized by itself; asked for is each feature, over the examples.",
    hint=("Look for the axis.", "axis=0 runs over the examples."),
    link=AXIS,
)
def standardize(X_train, X_test):
    return tuple((X - X.mean(axis=1, keepdims=True)) / X.std(axis=1, keepdims=True) for X in (X_train, X_test))


@mistake(
    "standardize",
    slug="test-part-as-it-was",
    says="The test part came back as it was: it must be moved and scaled like the training part.",
    hint=("Look at the second thing you return.", "The same mean, the same divisor."),
    link=OWN,
)
def standardize(X_train, X_test):
    return go(X_train, X_train, X_train.mean(axis=0), spread(X_train))[0], X_test.copy()


@mistake(
    "standardize",
    slug="order",
    says="Test part and training part are in the wrong order.",
    hint=("Look at the order in which you return them.", "The training part first."),
    link=SCALE,
)
def standardize(X_train, X_test):
    return go(X_train, X_test, X_train.mean(axis=0), spread(X_train))[::-1]


@mistake(
    "standardize",
    slug="divided-by-the-range",
    says="The features were divided by their range, largest less smallest, not by their standard deviation.",
    hint=("Look at your divisor.", "The standard deviation."),
    link=SCALE,
)
def standardize(X_train, X_test):
    width = np.ptp(X_train, axis=0)
    return go(X_train, X_test, X_train.mean(axis=0), np.where(width == 0, 1.0, width))


@mistake(
    "standardize",
    slug="scaled-before-centered",
    says="The features were divided first, and then the old mean was subtracted: that mean belongs to the old scale.",
    hint=("Look at the parentheses.", "Subtract, then divide the difference."),
    link=SCALE,
)
def standardize(X_train, X_test):
    mean, std = X_train.mean(axis=0), spread(X_train)
    return X_train / std - mean, X_test / std - mean


@also("standardize", "test-part-by-its-own")
def standardize(X_train, X_test):
    train, test = go(X_train, X_test - X_test.mean(axis=0), X_train.mean(axis=0), spread(X_train))
    return train, test + X_train.mean(axis=0) / spread(X_train)


@also("standardize", "test-part-by-its-own")
def standardize(X_train, X_test):
    train, _ = go(X_train, X_test, X_train.mean(axis=0), spread(X_train))
    return train, (X_test - X_train.mean(axis=0)) / spread(X_test)
