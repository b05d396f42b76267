"""Lab 10, exercise 9: the named mistakes of `decompose`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

PARTS = f"{BOOK}/bias_variance.html#bias-variance-derived"

hints(
    "decompose",
    "Their sum must be the mean squared error of all predictions; compute it and compare.",
    "First the mean over the runs, axis 0: one number for each point. Both parts are made with it.",
)


@mistake(
    "decompose",
    slug="means-over-the-points",
    says="The mean was taken over the points of a run. The mean prediction at a point is taken over the runs.",
    hint=("Look at the axis of your mean.", "Rows are runs: axis=0."),
    link=PARTS,
)
def decompose(predictions, truth):
    mean = predictions.mean(axis=1, keepdims=True)
    return np.mean((mean - truth) ** 2), np.mean((predictions - mean) ** 2)


@also("decompose", "means-over-the-points")
def decompose(predictions, truth):
    return np.mean((predictions.mean(axis=0) - truth) ** 2), np.mean(predictions.var(axis=1))


@mistake(
    "decompose",
    slug="one-mean-for-all",
    says="One mean was taken over all runs and all points. There is a mean prediction at each point.",
    hint=("Look at the shape of your mean.", "axis=0."),
    link=PARTS,
)
def decompose(predictions, truth):
    mean = predictions.mean()
    return np.mean((mean - truth) ** 2), np.mean((predictions - mean) ** 2)


@also("decompose", "one-mean-for-all")
def decompose(predictions, truth):
    return np.mean((predictions.mean(axis=0) - truth) ** 2), np.var(predictions)


@mistake(
    "decompose",
    slug="error-for-bias",
    says="The first number is the whole error, variance included. The bias is that of the *mean* prediction.",
    hint=("Look at which predictions you compare with the truth.", "Their mean over the runs."),
    link=PARTS,
)
def decompose(predictions, truth):
    return np.mean((predictions - truth) ** 2), np.mean((predictions - predictions.mean(axis=0)) ** 2)


@mistake(
    "decompose",
    slug="bias-averaged-before-the-square",
    says="The bias was averaged over the points and then squared: too high here and too low there cancel.",
    hint=("Look at the order of mean and square.", "Square at each point, then take the mean over the points."),
    link=PARTS,
)
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.mean(mean - truth) ** 2, np.mean((predictions - mean) ** 2)


@mistake(
    "decompose",
    slug="bias-not-squared",
    says="The bias is not squared: then the two parts do not sum to the error.",
    hint=("Look at the first of the two terms.", "Square the difference, then take the mean."),
    link=PARTS,
)
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.mean(np.abs(mean - truth)), np.mean((predictions - mean) ** 2)


@also("decompose", "bias-not-squared")
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.mean(mean - truth), np.mean((predictions - mean) ** 2)


@also("decompose", "bias-not-squared")
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.sqrt(np.mean((mean - truth) ** 2)), np.mean((predictions - mean) ** 2)


@mistake(
    "decompose",
    slug="ddof-one",
    says="The variance divides by the number of runs minus 1. Then the two parts no longer sum to the error.",
    hint=("Look for ddof.", "A plain mean of the squares."),
    link=PARTS,
)
def decompose(predictions, truth):
    return np.mean((predictions.mean(axis=0) - truth) ** 2), np.mean(predictions.var(axis=0, ddof=1))


@mistake(
    "decompose",
    slug="standard-deviation",
    says="The second number is a standard deviation: the square is missing, and the parts do not sum to the error.",
    hint=("Look at std and var.", "The mean of the squares, without a root."),
    link=PARTS,
)
def decompose(predictions, truth):
    return np.mean((predictions.mean(axis=0) - truth) ** 2), np.mean(predictions.std(axis=0))


@also("decompose", "standard-deviation")
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.mean((mean - truth) ** 2), np.sqrt(np.mean((predictions - mean) ** 2))


@mistake(
    "decompose",
    slug="around-the-truth",
    says="The variance was taken around the truth: it contains the bias. It is the scatter around the mean prediction.",
    hint=("Look at what is subtracted in the second term.", "The mean over the runs."),
    link=PARTS,
)
def decompose(predictions, truth):
    return np.mean((predictions.mean(axis=0) - truth) ** 2), np.mean((predictions - truth) ** 2)


@mistake(
    "decompose",
    slug="variance-of-the-means",
    says="The variance is that of the mean predictions from point to point. Asked for is the scatter over the runs.",
    hint=("Look at which axis is left when you take the variance.", "Over the runs, at each point."),
    link=PARTS,
)
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.mean((mean - truth) ** 2), np.var(mean)


@mistake(
    "decompose",
    slug="sums",
    says="Squares were summed over the points; asked for is their mean.",
    hint=("Look at sum and mean.", "A mean over points and runs in both terms."),
    link=PARTS,
)
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.sum((mean - truth) ** 2), np.sum(predictions.var(axis=0))


@also("decompose", "sums")
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.sum((mean - truth) ** 2), np.sum((predictions - mean) ** 2)


@mistake(
    "decompose",
    slug="one-run",
    says="The bias is that of a single run: its luck is in it. Take the mean prediction of all runs.",
    hint=("Look at which row you compare with the truth.", "predictions.mean(axis=0)."),
    link=PARTS,
)
def decompose(predictions, truth):
    return np.mean((predictions[0] - truth) ** 2), np.mean(predictions.var(axis=0))


@mistake(
    "decompose",
    slug="for-each-point",
    says="These are two arrays, one number for each point: the mean over the points is missing.",
    hint=("Look at the shape of what you return.", "np.mean over the points, at the end."),
    link=PARTS,
)
def decompose(predictions, truth):
    return (predictions.mean(axis=0) - truth) ** 2, predictions.var(axis=0)


@mistake(
    "decompose",
    slug="order",
    says="bias squared and variance are in the wrong order.",
    hint=("Look at the order in which you return them.", "bias squared first."),
    link=PARTS,
)
def decompose(predictions, truth):
    mean = predictions.mean(axis=0)
    return np.mean((predictions - mean) ** 2), np.mean((mean - truth) ** 2)
