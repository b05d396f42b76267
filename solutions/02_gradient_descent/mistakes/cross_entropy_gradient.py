"""Lab 02, exercise 2: the named mistakes of `cross_entropy_gradient`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK, one_hot, right_gradient, softmax

GRADIENT = f"{BOOK}/cross_entropy.html#equation-ce-mean-gradient"
SCORES = f"{BOOK}/cross_entropy.html#always-from-the-scores"
MEAN = f"{BOOK}/mistakes.html#mean-over-classes-too-a-gradient-that-is-k-times-too-small"
SUM = f"{BOOK}/mistakes.html#gradient-of-the-sum-rate-of-the-mean"
COLUMNS = f"{BOOK}/mistakes.html#picking-columns-every-example-against-every-label"

hints(
    "cross_entropy_gradient",
    "Take one row [0, 0] with the label 0: the gradient is [-0.5, 0.5].",
    "Probabilities minus one-hot labels, divided by the number of examples.",
)


@mistake(
    "cross_entropy_gradient",
    slug="sum",
    says="That is the gradient of the sum: the 1/N is missing.",
    hint=(
        "Repeat every example: must the gradient of one row stay, or halve?",
        "Divide by the number of examples.",
    ),
    link=SUM,
)
def cross_entropy_gradient(scores, labels):
    return right_gradient(scores, labels) * len(labels)


@mistake(
    "cross_entropy_gradient",
    slug="mean-over-classes",
    says="Yours is divided by all entries, N times K.",
    hint=(
        "Look at the number you divide by.",
        "Only the examples are averaged over.",
    ),
    link=MEAN,
)
def cross_entropy_gradient(scores, labels):
    return right_gradient(scores, labels) / scores.shape[1]


@mistake(
    "cross_entropy_gradient",
    slug="divided-by-classes",
    says="Yours is divided by the number of classes, not of examples.",
    hint=(
        "Look at the number you divide by.",
        "len(labels).",
    ),
    link=MEAN,
)
def cross_entropy_gradient(scores, labels):
    return right_gradient(scores, labels) * len(labels) / scores.shape[1]


@mistake(
    "cross_entropy_gradient",
    slug="sign",
    says="The sign is turned: yours points downhill.",
    hint=(
        "Look at the entry of the right class: it must be negative.",
        "Probabilities minus one-hot labels.",
    ),
    link=GRADIENT,
)
def cross_entropy_gradient(scores, labels):
    return -right_gradient(scores, labels)


@mistake(
    "cross_entropy_gradient",
    slug="one-hot-forgotten",
    says="The labels are not in it: these are the probabilities over N.",
    hint=(
        "Look at whether each row sums to 0.",
        "Subtract 1 at the right class.",
    ),
    link=GRADIENT,
)
def cross_entropy_gradient(scores, labels):
    return softmax(scores) / len(labels)


@mistake(
    "cross_entropy_gradient",
    slug="only-the-right-class",
    says="Only the right class has an entry; the scores of the others matter as well.",
    hint=(
        "Look at whether each row sums to 0.",
        "The probabilities of the wrong classes are their gradient.",
    ),
    link=GRADIENT,
)
def cross_entropy_gradient(scores, labels):
    return right_gradient(scores, labels) * one_hot(scores, labels)


@mistake(
    "cross_entropy_gradient",
    slug="columns",
    says="1 was subtracted from whole columns: g[:, labels] does not pick one entry in each row.",
    hint=(
        "Look at what g[:, labels] -= 1 does to a row.",
        "g[np.arange(N), labels] -= 1.",
    ),
    link=COLUMNS,
)
def cross_entropy_gradient(scores, labels):
    g = softmax(scores)
    g[:, labels] -= 1
    return g / len(labels)


@mistake(
    "cross_entropy_gradient",
    slug="wrong-axis",
    says="The softmax runs down the columns.",
    hint=(
        "Look at the axis of your sum: each row must sum to 1.",
        "axis=1, with keepdims=True.",
    ),
    link=SCORES,
)
def cross_entropy_gradient(scores, labels):
    return (softmax(scores, axis=0) - one_hot(scores, labels)) / len(labels)


@mistake(
    "cross_entropy_gradient",
    slug="overflow",
    says="The exponentials of large scores are infinite: inf / inf is nan.",
    hint=(
        "Look at a row with a score of 900.",
        "Subtract each row's largest score first.",
    ),
    link=SCORES,
)
def cross_entropy_gradient(scores, labels):
    with np.errstate(all="ignore"):
        e = np.exp(scores)
        return (e / e.sum(axis=1, keepdims=True) - one_hot(scores, labels)) / len(labels)


@mistake(
    "cross_entropy_gradient",
    slug="scores-for-probabilities",
    says="The one-hot labels were subtracted from the scores: the softmax is missing.",
    hint=(
        "Look at what you subtract the labels from.",
        "From the probabilities.",
    ),
    link=GRADIENT,
)
def cross_entropy_gradient(scores, labels):
    return (scores - one_hot(scores, labels)) / len(labels)


@mistake(
    "cross_entropy_gradient",
    slug="divided-before",
    says="The probabilities were divided by N, but not the 1 that is subtracted.",
    hint=(
        "Look at the order of the two steps.",
        "Subtract first, then divide all of it.",
    ),
    link=GRADIENT,
)
def cross_entropy_gradient(scores, labels):
    return softmax(scores) / len(labels) - one_hot(scores, labels)


@mistake(
    "cross_entropy_gradient",
    slug="softmax-slope",
    says="An extra factor p (1 - p): in softmax with cross-entropy it cancels.",
    hint=(
        "Look for a derivative of the softmax in your product.",
        "Probability minus label, and nothing else.",
    ),
    link=GRADIENT,
)
def cross_entropy_gradient(scores, labels):
    p = softmax(scores)
    return p * (1 - p) * (p - one_hot(scores, labels)) / len(labels)
