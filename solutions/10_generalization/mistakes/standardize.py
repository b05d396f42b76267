"""Lab 10, exercise 4: the named mistakes of `standardize`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, spread

WHOLE = f"{BOOK}/mistakes.html#wrong-statistics-before-split"
OWN = f"{BOOK}/mistakes.html#wrong-scaled-apart"
STATISTICS = f"{BOOK}/leakage.html#leak-statistics"

hints(
    "standardize",
    "Each column of the first result has mean 0; those of the second need not.",
    "mean and std of train along axis 0; the same two arrays for both parts; a std of 0 becomes 1.",
)


@mistake(
    "standardize",
    slug="whole-data-set",
    says="The statistics are those of both parts together: the examples to be judged by have shaped the model.",
    hint=("Look at what your mean is the mean of.", "train alone."),
    link=WHOLE,
)
def standardize(train, other):
    every = np.concatenate([train, other])
    mean, std = every.mean(axis=0), spread(every)
    return (train - mean) / std, (other - mean) / std


@also("standardize", "whole-data-set")
def standardize(train, other):
    every = np.concatenate([train, other])
    return (train - train.mean(axis=0)) / spread(train), (other - every.mean(axis=0)) / spread(every)


@mistake(
    "standardize",
    slug="each-its-own",
    says="The other part was standardized by its own statistics: the same input then means different things.",
    hint=("Look at the mean of each column of the second result.", "The numbers of train, for both."),
    link=OWN,
)
def standardize(train, other):
    return (train - train.mean(axis=0)) / spread(train), (other - other.mean(axis=0)) / spread(other)


@also("standardize", "each-its-own")
def standardize(train, other):
    return (train - train.mean(axis=0)) / spread(train), (other - other.mean(axis=0)) / spread(train)


@mistake(
    "standardize",
    slug="statistics-of-the-other",
    says="Both parts are moved by the statistics of the other part, not of the training part.",
    hint=("Look at which part your mean is taken of.", "train."),
    link=WHOLE,
)
def standardize(train, other):
    mean, std = other.mean(axis=0), spread(other)
    return (train - mean) / std, (other - mean) / std


@mistake(
    "standardize",
    slug="one-number-for-all",
    says="One mean and one deviation were taken over all columns. Each column has its own.",
    hint=("Look at the shape of your mean.", "axis=0."),
    link=STATISTICS,
)
def standardize(train, other):
    return (train - train.mean()) / train.std(), (other - train.mean()) / train.std()


@mistake(
    "standardize",
    slug="ddof-one",
    says="The deviation divides by N - 1: ddof=1 was asked for, np.std as it is divides by N.",
    hint=("Look for ddof.", "train.std(axis=0), without more."),
    link=STATISTICS,
)
def standardize(train, other):
    mean, std = train.mean(axis=0), train.std(axis=0, ddof=1)
    std = np.where(std == 0, 1.0, std)
    return (train - mean) / std, (other - mean) / std


@mistake(
    "standardize",
    slug="variance",
    says="The columns were divided by the variance; its root is the standard deviation.",
    hint=("Look at what you divide by.", "std, not var."),
    link=STATISTICS,
)
def standardize(train, other):
    mean, std = train.mean(axis=0), spread(train)
    return (train - mean) / std**2, (other - mean) / std**2


@mistake(
    "standardize",
    slug="divided-by-zero",
    says="A column that never changes in train has the deviation 0, and was divided by it.",
    hint=("Look at a column of zeros.", "np.where(std == 0, 1.0, std)."),
    link=STATISTICS,
)
def standardize(train, other):
    mean, std = train.mean(axis=0), train.std(axis=0)
    with np.errstate(all="ignore"):
        return (train - mean) / std, (other - mean) / std


@mistake(
    "standardize",
    slug="small-number-added",
    says="A small number was added to every deviation: all columns come out a little too small, a dead one huge.",
    hint=("Look at what you divide by.", "Only a deviation of exactly 0 is replaced, by 1."),
    link=STATISTICS,
)
def standardize(train, other):
    mean, std = train.mean(axis=0), train.std(axis=0) + 1e-8
    return (train - mean) / std, (other - mean) / std


@mistake(
    "standardize",
    slug="not-divided",
    says="The mean is subtracted, but nothing is divided: a column in large units still outweighs the others.",
    hint=("Look at the deviation of each column of the first result: it must be 1.", "Divide by std."),
    link=STATISTICS,
)
def standardize(train, other):
    return train - train.mean(axis=0), other - train.mean(axis=0)


@mistake(
    "standardize",
    slug="not-centered",
    says="The columns are divided, but the mean is not subtracted: the columns keep their places.",
    hint=("Look at the mean of each column of the first result: it must be 0.", "Subtract first, then divide."),
    link=STATISTICS,
)
def standardize(train, other):
    return train / spread(train), other / spread(train)


@mistake(
    "standardize",
    slug="parentheses",
    says="Only the mean was divided by the deviation: the division binds more tightly than the minus.",
    hint=("Look at the parentheses.", "(train - mean) / std."),
    link=STATISTICS,
)
def standardize(train, other):
    mean, std = train.mean(axis=0), spread(train)
    return train - mean / std, other - mean / std


@mistake(
    "standardize",
    slug="other-untouched",
    says="The other part came back as it was: the model would meet numbers of another scale.",
    hint=("Look at the second result.", "The same mean and std, for both."),
    link=OWN,
)
def standardize(train, other):
    return (train - train.mean(axis=0)) / spread(train), other.copy()


@mistake(
    "standardize",
    slug="min-and-max",
    says="The columns were stretched to the range 0 to 1. Asked for are mean 0 and deviation 1.",
    hint=("Look at what you subtract.", "The mean; and divide by the standard deviation."),
    link=STATISTICS,
)
def standardize(train, other):
    low, high = train.min(axis=0), train.max(axis=0)
    width = np.where(high == low, 1.0, high - low)
    return (train - low) / width, (other - low) / width


@mistake(
    "standardize",
    slug="order",
    says="The two parts are in the wrong order.",
    hint=("Look at the order in which you return them.", "train first."),
    link=STATISTICS,
)
def standardize(train, other):
    mean, std = train.mean(axis=0), spread(train)
    return (other - mean) / std, (train - mean) / std
