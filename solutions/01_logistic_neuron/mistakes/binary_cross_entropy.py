"""Lab 01, exercise 3: the named mistakes of `binary_cross_entropy`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, happened

LOSS = f"{BOOK}/loss.html#from-a-probability-to-a-loss"
LOG_OF_ZERO = f"{BOOK}/mistakes.html#log-of-zero"

hints(
    "binary_cross_entropy",
    "Compute by hand what one example costs: y_hat = 0.25 with y = 0 costs -log(0.75) = 0.2877.",
    "np.where(y == 1, …, …) picks the probability that the model gave to what happened; then one logarithm, one mean.",
)


@mistake(
    "binary_cross_entropy",
    slug="log-of-zero",
    says="Where the prediction is exactly 0 or 1 your formula computes 0 · log 0 = 0 · (−inf), which is nan.",
    hint=(
        "Look at an example with y = 1 and y_hat = 1: what is (1 − y) · log(1 − y_hat)?",
        "Take the logarithm only of the probability of what happened: np.where(y == 1, y_hat, 1 - y_hat).",
    ),
    link=LOG_OF_ZERO,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@mistake(
    "binary_cross_entropy",
    slug="sum-not-mean",
    says="That is the sum of the losses. The mean does not grow with the batch, so one learning rate fits all.",
    hint=("Look at how the losses of the examples are put together.", "Divide by the number of examples: np.mean."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.sum(np.log(happened(y_hat, y)))


@mistake(
    "binary_cross_entropy",
    slug="sign",
    says="The minus is missing: your loss is negative, and better predictions make it larger.",
    hint=("Look at the sign of log(0.9).", "Put a minus before the mean."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return np.mean(np.log(happened(y_hat, y)))


@mistake(
    "binary_cross_entropy",
    slug="labels-swapped",
    says="The two cases are swapped: y = 1 is charged with log(1 − y_hat).",
    hint=("Look at which logarithm goes with y = 1.", "y = 1 costs −log(y_hat); y = 0 costs −log(1 − y_hat)."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.log(happened(y_hat, 1 - y)))


@mistake(
    "binary_cross_entropy",
    slug="label-1-only",
    says="Only examples with y = 1 are charged. A model that says 1 to everything would cost nothing.",
    hint=("Look at what an example with y = 0 costs.", "The term with 1 − y and log(1 − y_hat) is missing."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.log(np.where(y == 1, y_hat, 1.0)))


@mistake(
    "binary_cross_entropy",
    slug="clipped",
    says="Something is clipped, or added inside the logarithm, so that sure and wrong costs a finite amount.",
    hint=(
        "Look for np.clip, for a maximum, or for a small number that is added inside the logarithm.",
        "Without it a loss of inf says the truth; exercise 4 keeps it finite without changing the loss.",
    ),
    link=LOG_OF_ZERO,
)
def binary_cross_entropy(y_hat, y):
    p = np.clip(y_hat, 1e-12, 1 - 1e-12)
    return -np.mean(np.log(happened(p, y)))


@mistake(
    "binary_cross_entropy",
    slug="base-2",
    says="The logarithm has base 2. The loss uses the natural one; yours is 1.4427 times too large.",
    hint=("Look at the name of the logarithm.", "np.log is the natural logarithm."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(np.log2(happened(y_hat, y)))


def clipped_at(y_hat, y, low):
    return -np.mean(np.log(happened(np.clip(y_hat, low, 1 - low), y)))


def added_inside(y_hat, y, tiny):
    return -np.mean(np.log(happened(y_hat, y) + tiny))


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-15)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-10)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-8)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return clipped_at(y_hat, y, 1e-7)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-15)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-12)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-10)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-9)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    return added_inside(y_hat, y, 1e-8)


@also("binary_cross_entropy", "clipped")
def binary_cross_entropy(y_hat, y):
    with np.errstate(divide="ignore"):
        return -np.mean(np.maximum(np.log(happened(y_hat, y)), -100))  # what PyTorch does


@mistake(
    "binary_cross_entropy",
    slug="per-example",
    says="There is one loss for each example. The exercise asks for their mean, one number.",
    hint=("Look at the shape of your result.", "np.mean(...) around it."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.log(happened(y_hat, y))


@mistake(
    "binary_cross_entropy",
    slug="arguments-swapped",
    says="Label and probability have changed places: the logarithm is taken of the label.",
    hint=("Look at what stands inside the logarithm.", "Logarithms of y_hat and 1 − y_hat, chosen by y."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.mean(y_hat * np.log(y) + (1 - y_hat) * np.log(1 - y))


@mistake(
    "binary_cross_entropy",
    slug="log-of-the-mean",
    says="That is the logarithm of the mean probability. The loss is the mean of the logarithms.",
    hint=("Look at the order of mean and logarithm.", "First one logarithm for each example, then the mean."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.log(np.mean(happened(y_hat, y)))


@mistake(
    "binary_cross_entropy",
    slug="squared-error",
    says="That is the mean squared error. It never costs more than 1, however sure and wrong a prediction is.",
    hint=("Look for a square: the loss has none.", "−log of the probability of what happened."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return np.mean((y_hat - y) ** 2)


@mistake(
    "binary_cross_entropy",
    slug="nan-dropped",
    says="Examples that give nan are left out of the mean. A sure and right one costs 0, and counts.",
    hint=("Look for nanmean.", "Take the logarithm only of the probability of what happened: nan never arises."),
    link=LOG_OF_ZERO,
)
def binary_cross_entropy(y_hat, y):
    return -np.nanmean(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))


@mistake(
    "binary_cross_entropy",
    slug="class-means-added",
    says="The mean of the ones and the mean of the zeros are added. Every example counts 1/N, whatever its class.",
    hint=("Look at what you divide each part by.", "Divide both sums by the number of all examples."),
    link=LOSS,
)
def binary_cross_entropy(y_hat, y):
    return -np.log(y_hat[y == 1]).mean() - np.log(1 - y_hat[y == 0]).mean()
