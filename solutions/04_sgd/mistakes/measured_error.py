"""Lab 04, exercise 7: the named mistakes of `measured_error`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, right_gradient

MEASURED = f"{BOOK}/standard_error.html#measured-on-digits"
FAR = f"{BOOK}/standard_error.html#how-far-off-it-is"

hints(
    "measured_error",
    "Take a single draw: your answer must be the length of one difference of gradients.",
    "Square the lengths, take their mean over the draws, then the root.",
)


def deviations(theta, X, y, draws):
    """What every draw's gradient is off by, a row for each."""
    g = right_gradient(theta, X, y)
    return np.array([right_gradient(theta, X[draw], y[draw]) - g for draw in draws])


@mistake(
    "measured_error",
    slug="mean-of-lengths",
    says="That is the mean of the lengths. Asked for is the root of the mean of their squares, which is larger.",
    hint=(
        "Look at the order: square, mean, root.",
        "Do not take the root before the mean.",
    ),
    link=MEASURED,
)
def measured_error(theta, X, y, draws):
    return np.mean(np.sqrt(np.sum(deviations(theta, X, y, draws) ** 2, axis=1)))


@mistake(
    "measured_error",
    slug="root-forgotten",
    says="That is the mean square: the root is missing.",
    hint=(
        "Look at the unit: sigma, or sigma squared?",
        "np.sqrt around the mean.",
    ),
    link=FAR,
)
def measured_error(theta, X, y, draws):
    return np.mean(np.sum(deviations(theta, X, y, draws) ** 2, axis=1))


@mistake(
    "measured_error",
    slug="mean-over-coordinates",
    says="The squares were averaged over the entries of theta too: a length is the root of the *sum* of squares.",
    hint=(
        "Look at how you combine the entries of one difference.",
        "Sum over the entries, mean over the draws.",
    ),
    link=MEASURED,
)
def measured_error(theta, X, y, draws):
    return np.sqrt(np.mean(deviations(theta, X, y, draws) ** 2))


@mistake(
    "measured_error",
    slug="sum-over-draws",
    says="The squares were summed over the draws: with twice the draws the error would grow.",
    hint=(
        "Look at what happens when every draw is listed twice.",
        "Take the mean over the draws.",
    ),
    link=MEASURED,
)
def measured_error(theta, X, y, draws):
    return np.sqrt(np.sum(deviations(theta, X, y, draws) ** 2))


@mistake(
    "measured_error",
    slug="around-their-own-mean",
    says="That is the scatter around the mean of the drawn gradients, not the distance from the full gradient.",
    hint=(
        "Look at a single draw: your error is 0.",
        "Compare each draw with the gradient of all of X and y.",
    ),
    link=FAR,
)
def measured_error(theta, X, y, draws):
    d = deviations(theta, X, y, draws)
    return np.sqrt(np.mean(np.sum((d - d.mean(axis=0)) ** 2, axis=1)))


@mistake(
    "measured_error",
    slug="length-of-the-mean",
    says="The differences were averaged before their length was taken: errors in opposite directions cancel.",
    hint=(
        "Look at the order: length of each difference first.",
        "Square and sum each difference, then take the mean.",
    ),
    link=FAR,
)
def measured_error(theta, X, y, draws):
    return np.sqrt(np.sum(deviations(theta, X, y, draws).mean(axis=0) ** 2))


@mistake(
    "measured_error",
    slug="difference-of-lengths",
    says="You compared the lengths of the gradients; two of the same length may point in different directions.",
    hint=(
        "Look at what is subtracted from what.",
        "Subtract the gradients, then take the length.",
    ),
    link=FAR,
)
def measured_error(theta, X, y, draws):
    g = right_gradient(theta, X, y)
    lengths = np.sqrt(np.sum((deviations(theta, X, y, draws) + g) ** 2, axis=1))
    return np.sqrt(np.mean((lengths - np.sqrt(g @ g)) ** 2))


@mistake(
    "measured_error",
    slug="no-comparison",
    says="That is the length of the batches' gradients themselves: nothing was subtracted.",
    hint=(
        "Look at a draw that holds every example: the error must be 0.",
        "Subtract the gradient of all examples.",
    ),
    link=FAR,
)
def measured_error(theta, X, y, draws):
    g = right_gradient(theta, X, y)
    return np.sqrt(np.mean(np.sum((deviations(theta, X, y, draws) + g) ** 2, axis=1)))


@mistake(
    "measured_error",
    slug="relative",
    says="The error was divided by the length of the full gradient: asked for is the error itself.",
    hint=(
        "Look at the last division.",
        "No division by the gradient's length.",
    ),
    link=MEASURED,
)
def measured_error(theta, X, y, draws):
    g = right_gradient(theta, X, y)
    return np.sqrt(np.mean(np.sum(deviations(theta, X, y, draws) ** 2, axis=1)) / (g @ g))


@mistake(
    "measured_error",
    slug="absolute-values",
    says="The length of a difference was taken as the sum of absolute values.",
    hint=(
        "Look at how you measure one difference.",
        "The root of the sum of squares.",
    ),
    link=MEASURED,
)
def measured_error(theta, X, y, draws):
    return np.sqrt(np.mean(np.sum(np.abs(deviations(theta, X, y, draws)), axis=1) ** 2))


@mistake(
    "measured_error",
    slug="last-draw-only",
    says="Only the last draw counts: each one overwrites the one before, or the function returns too early.",
    hint=(
        "Look at what your loop keeps.",
        "Collect the squares of all draws.",
    ),
    link=MEASURED,
)
def measured_error(theta, X, y, draws):
    return np.sqrt(np.sum(deviations(theta, X, y, draws)[-1] ** 2))


@also("measured_error", "last-draw-only")
def measured_error(theta, X, y, draws):
    return np.sqrt(np.sum(deviations(theta, X, y, draws)[0] ** 2))


@mistake(
    "measured_error",
    slug="root-of-draws",
    says="The mean square was divided by the number of draws once more, as for the error of a mean.",
    hint=(
        "Look at the number of divisions by len(draws).",
        "One mean over the draws, then the root.",
    ),
    link=MEASURED,
)
def measured_error(theta, X, y, draws):
    return np.sqrt(np.mean(np.sum(deviations(theta, X, y, draws) ** 2, axis=1)) / len(draws))
