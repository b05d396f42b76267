"""Lab 02, exercise 1: the named mistakes of `cross_entropy`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, right_loss, softmax

SCORES = f"{BOOK}/cross_entropy.html#always-from-the-scores"
LABELS = f"{BOOK}/cross_entropy.html#from-the-right-class-to-one-hot-labels"
LOG_OF_ZERO = f"{BOOK}/mistakes.html#log-of-zero-one-sure-mistake-among-many-classes"
COLUMNS = f"{BOOK}/mistakes.html#picking-columns-every-example-against-every-label"
MEAN = f"{BOOK}/mistakes.html#mean-over-classes-too-a-gradient-that-is-k-times-too-small"
SUM = f"{BOOK}/mistakes.html#gradient-of-the-sum-rate-of-the-mean"

hints(
    "cross_entropy",
    "Take one row of two scores, [0, 0], and any label: the loss must be log 2 = 0.6931.",
    "Subtract each row's largest score; then the log of the sum of exponentials, minus the right class's score.",
)


@mistake(
    "cross_entropy",
    slug="overflow",
    says="The exponentials of large scores are infinite, and what follows is inf or nan.",
    hint=(
        "Look at a row with a score of 900.",
        "Subtract the row's largest score first: nothing else changes.",
    ),
    link=SCORES,
)
def cross_entropy(scores, labels):
    with np.errstate(all="ignore"):
        picked = scores[np.arange(len(labels)), labels]
        return np.mean(np.log(np.exp(scores).sum(axis=1)) - picked)


@also("cross_entropy", "overflow")
def cross_entropy(scores, labels):
    with np.errstate(all="ignore"):
        p = np.exp(scores) / np.exp(scores).sum(axis=1, keepdims=True)
        return -np.mean(np.log(p[np.arange(len(labels)), labels]))


@mistake(
    "cross_entropy",
    slug="log-of-zero",
    says="A sure and wrong example costs inf: its probability became 0, or an exponential inf, before the logarithm.",
    hint=(
        "Look at the example that is sure and wrong.",
        "Stay with the scores: the logarithm of the quotient is a difference.",
    ),
    link=LOG_OF_ZERO,
)
def cross_entropy(scores, labels):
    with np.errstate(all="ignore"):
        p = softmax(scores)
        return -np.mean(np.log(p[np.arange(len(labels)), labels]))


@mistake(
    "cross_entropy",
    slug="clipped",
    says="A tiny number was added, or the probability clipped: the loss of a sure and wrong example is then made up.",
    hint=(
        "Look at the example that is sure and wrong: its loss is about 800.",
        "From the scores no clipping is needed.",
    ),
    link=LOG_OF_ZERO,
)
def cross_entropy(scores, labels):
    p = softmax(scores)
    return -np.mean(np.log(p[np.arange(len(labels)), labels] + 1e-12))


@also("cross_entropy", "clipped")
def cross_entropy(scores, labels):
    p = softmax(scores)
    return -np.mean(np.log(np.clip(p[np.arange(len(labels)), labels], 1e-12, 1)))


@also("cross_entropy", "clipped")
def cross_entropy(scores, labels):
    p = softmax(scores)
    return -np.mean(np.log(p[np.arange(len(labels)), labels] + 1e-8))


@mistake(
    "cross_entropy",
    slug="summed",
    says="That is the sum over the examples, not the mean.",
    hint=(
        "Repeat every example: does your loss double?",
        "np.mean, or divide by the number of examples.",
    ),
    link=SUM,
)
def cross_entropy(scores, labels):
    return right_loss(scores, labels) * len(labels)


@mistake(
    "cross_entropy",
    slug="picking-columns",
    says="Every example was measured against every label: scores[:, labels] takes whole columns.",
    hint=(
        "Look at the shape of what you pick: it must be (N,).",
        "One score for each row: scores[np.arange(N), labels].",
    ),
    link=COLUMNS,
)
def cross_entropy(scores, labels):
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_p[:, labels])


@mistake(
    "cross_entropy",
    slug="mean-over-classes",
    says="The mean was taken over the classes too: yours is K times too small.",
    hint=(
        "Look at what you divide by: N, or N times K?",
        "Sum over the classes, mean over the examples.",
    ),
    link=MEAN,
)
def cross_entropy(scores, labels):
    return right_loss(scores, labels) / scores.shape[1]


@mistake(
    "cross_entropy",
    slug="wrong-axis",
    says="The softmax runs down the columns: it makes probabilities out of one class's scores for all examples.",
    hint=(
        "Look at the axis of your sum.",
        "Each row sums to 1: axis=1.",
    ),
    link=SCORES,
)
def cross_entropy(scores, labels):
    with np.errstate(all="ignore"):
        shifted = scores - scores.max(axis=0)
        log_p = shifted - np.log(np.exp(shifted).sum(axis=0))
        return -np.mean(log_p[np.arange(len(labels)), labels])


@mistake(
    "cross_entropy",
    slug="sign",
    says="The sign is turned: a loss is positive, and yours is its negative.",
    hint=(
        "Look at the sign of your result.",
        "log of the sum minus the right score.",
    ),
    link=LABELS,
)
def cross_entropy(scores, labels):
    return -right_loss(scores, labels)


@mistake(
    "cross_entropy",
    slug="base-two",
    says="That is the loss in bits: the logarithm has base 2.",
    hint=(
        "Look at the row [0, 0]: yours gives 1, the book 0.6931.",
        "np.log.",
    ),
    link=LABELS,
)
def cross_entropy(scores, labels):
    return right_loss(scores, labels) / np.log(2)


@mistake(
    "cross_entropy",
    slug="shift-forgotten-once",
    says="The largest score was subtracted in one place and not in the other.",
    hint=(
        "Add 5 to all scores: the loss must not change.",
        "Use the shifted scores in the sum and for the right class.",
    ),
    link=SCORES,
)
def cross_entropy(scores, labels):
    largest = scores.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(scores - largest).sum(axis=1)) - scores[np.arange(len(labels)), labels])


@mistake(
    "cross_entropy",
    slug="all-classes",
    says="Every class is treated as if it were the label.",
    hint=(
        "Look at which class's logarithm you take.",
        "Only the right class counts.",
    ),
    link=LABELS,
)
def cross_entropy(scores, labels):
    shifted = scores - scores.max(axis=1, keepdims=True)
    log_p = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    return -np.mean(log_p.sum(axis=1))


@mistake(
    "cross_entropy",
    slug="surest-class",
    says="That is the cost of the class with the largest score, whatever the label.",
    hint=(
        "Look at whether the labels matter.",
        "Pick the score of the label, not the largest.",
    ),
    link=LABELS,
)
def cross_entropy(scores, labels):
    return right_loss(scores, scores.argmax(axis=1))


@mistake(
    "cross_entropy",
    slug="scores-for-probabilities",
    says="The scores were used as if they were probabilities: the softmax is missing.",
    hint=(
        "Look for the exponentials.",
        "log of the sum of exponentials, minus the right score.",
    ),
    link=SCORES,
)
def cross_entropy(scores, labels):
    with np.errstate(all="ignore"):
        return -np.mean(np.log(scores[np.arange(len(labels)), labels]))


@mistake(
    "cross_entropy",
    slug="one-shift-for-all",
    says="One number was subtracted from all rows: a row of far smaller scores then has nothing but zeros to sum.",
    hint=(
        "Look at two rows, one with scores near 900, one near -900.",
        "Each row's own largest: scores.max(axis=1, keepdims=True).",
    ),
    link=SCORES,
)
def cross_entropy(scores, labels):
    with np.errstate(all="ignore"):
        shifted = scores - scores.max()
        return np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels])
