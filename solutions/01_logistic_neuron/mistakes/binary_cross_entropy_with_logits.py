"""Lab 01, exercise 4: the named mistakes of `binary_cross_entropy_with_logits`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake
from course_utils.nn import functional as F

from .shared import BOOK, happened, score_loss

LOSS = f"{BOOK}/loss.html#from-a-probability-to-a-loss"
LOGITS = f"{BOOK}/loss.html#bce-from-logits"

hints(
    "binary_cross_entropy_with_logits",
    "Try one example at a time: z = 800 costs 800 with y = 0 and 0 with y = 1; z = 0 costs log 2 = 0.6931.",
    "Three terms: max(z, 0), minus y z, plus log1p of e to the minus |z|. Only the last one has an exponential.",
)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="through-the-sigmoid",
    says="Your loss goes through the sigmoid. For large scores it rounds to 0 or 1, and the logarithm gives inf.",
    hint=(
        "Look at what your sigmoid gives for z = 800, and at the logarithm of one minus that.",
        "Never form the probability: the formula of this exercise takes z itself.",
    ),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return -np.mean(np.log(happened(F.sigmoid(z), y)))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="overflow",
    says="`np.exp(z)` overflows for large scores: log(1 + inf) is inf. max(z, 0) is there to prevent that.",
    hint=(
        "Look at the number inside the exponential: can it be large?",
        "Use log(1 + e^z) = max(z, 0) + log(1 + e^-|z|).",
    ),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.log(1 + np.exp(z)) - y * z)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="sum-not-mean",
    says="That is the sum of the losses, not their mean.",
    hint=("Look at how the losses of the examples are put together.", "Divide by the number of examples: np.mean."),
    link=LOSS,
)
def binary_cross_entropy_with_logits(z, y):
    return score_loss(z, y) * len(z)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="labels-swapped",
    says="The labels are swapped: a high score is charged where y = 1. Look at the sign of z in each case.",
    hint=("Look at what z = 3 with y = 1 costs: it should be small.", "The term is − y z."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return score_loss(z, 1 - y)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="plus-minus-labels",
    says="log(1 + e^(−yz)) is the loss for labels −1 and +1. Here the labels are 0 and 1, and a 0 costs log 2 always.",
    hint=("Look at what your loss gives for y = 0: does it depend on z?", "Map the labels with 2y − 1, or use − y z."),
    link=f"{BOOK}/mistakes.html#labels-minus-one",
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(F.softplus(-y * z))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="corner-kept",
    says="The term log(1 + e^−|z|) is missing. What is left has a corner at 0, and costs nothing on the right side.",
    hint=("Look at what z = 0 costs: it should be log 2.", "Add np.log1p(np.exp(-np.abs(z)))."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z)


@also("binary_cross_entropy_with_logits", "through-the-sigmoid")
def binary_cross_entropy_with_logits(z, y):
    return -np.mean(y * np.log(F.sigmoid(z)) + (1 - y) * np.log(1 - F.sigmoid(z)))


@also("binary_cross_entropy_with_logits", "through-the-sigmoid")
def binary_cross_entropy_with_logits(z, y):
    return -np.mean(y * np.log(F.sigmoid(z)) + (1 - y) * np.log(F.sigmoid(-z)))


@also("binary_cross_entropy_with_logits", "overflow")
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.log1p(np.exp(z)) - y * z)


@also("binary_cross_entropy_with_logits", "overflow")
def binary_cross_entropy_with_logits(z, y):
    return np.mean((1 - y) * np.log1p(np.exp(z)) + y * np.log1p(np.exp(-z)))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="log-not-log1p",
    says="A tiny loss vanishes: 1 + t is 1 for t below 1e-16, and its logarithm 0. np.log1p(t) keeps t.",
    hint=("Look at the loss of z = 50 with y = 1: it should be 2e-22.", "np.log1p(t) in the place of np.log(1 + t)."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log(1 + np.exp(-np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="tiny-loss-cancelled",
    says="For the label 1 a large number is subtracted from a large one, and a tiny loss is lost between them.",
    hint=(
        "Look at the loss of z = 50 with y = 1: it should be 2e-22.",
        "Subtract y z from max(z, 0) first, then add log1p.",
    ),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.logaddexp(0, z) - y * z)


@mistake(
    "binary_cross_entropy_with_logits",
    slug="per-example",
    says="There is one loss for each example. The exercise asks for their mean, one number.",
    hint=("Look at the shape of your result.", "np.mean(...) around it."),
    link=LOSS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.maximum(z, 0) - y * z + np.log1p(np.exp(-np.abs(z)))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="plus-yz",
    says="y z is added. It is subtracted: a high score with the label 1 costs little.",
    hint=("Look at the sign of each of the three terms.", "max(z, 0) − y z + log(1 + e^−|z|)"),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) + y * z + np.log1p(np.exp(-np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="abs-for-max",
    says="|z| stands where max(z, 0) belongs: a score of −3 with the label 0 is charged 3 too much.",
    hint=("Look at the first of the three terms for a negative score.", "np.maximum(z, 0) is 0 there."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.abs(z) - y * z + np.log1p(np.exp(-np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="exp-of-abs",
    says="The exponent is |z|, not −|z|: the exponential grows with the score, and overflows.",
    hint=("Look at the sign inside the exponential.", "np.exp(-np.abs(z)) is never above 1."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.maximum(z, 0) - y * z + np.log1p(np.exp(np.abs(z))))


@mistake(
    "binary_cross_entropy_with_logits",
    slug="max-over-axis",
    says="np.max(z, 0) is the largest score of the batch. np.maximum(z, 0) compares each score with 0.",
    hint=("Look at the shape of your first term.", "np.maximum takes two things to compare, np.max an axis."),
    link=LOGITS,
)
def binary_cross_entropy_with_logits(z, y):
    return np.mean(np.max(z, 0) - y * z + np.log1p(np.exp(-np.abs(z))))
