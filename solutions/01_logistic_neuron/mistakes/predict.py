"""Lab 01, exercise 7: the named mistakes of `predict`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake
from course_utils.nn import functional as F

from .shared import BOOK

PREDICT = f"{BOOK}/mistakes.html#threshold"

hints(
    "predict",
    "Print the probabilities beside the labels you give, and look at the one that is exactly 0.5.",
    "neuron(X, w, b) >= threshold gives True and False; .astype(int) makes 1 and 0 of them.",
)


def at_least(X, w, b, threshold):
    return F.sigmoid(X @ w + b) >= threshold


@mistake(
    "predict",
    slug="wrong-side",
    says="The threshold is used on the wrong side: low probabilities get the label 1.",
    hint=("Look at the comparison's direction.", "The label is 1 where the probability is high."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return (~at_least(X, w, b, threshold)).astype(int)


@mistake(
    "predict",
    slug="tie-to-0",
    says="A probability of exactly the threshold gets the label 0. The exercise says *at least*: it is 1.",
    hint=("Look at the example whose score is exactly 0.", ">= instead of >."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return (F.sigmoid(X @ w + b) > threshold).astype(int)


@mistake(
    "predict",
    slug="threshold-ignored",
    says="The threshold is always 0.5, whatever is asked.",
    hint=("Look for the argument `threshold` in your code.", "Compare with threshold, not with a number."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, 0.5).astype(int)


@mistake(
    "predict",
    slug="score-compared",
    says="The score is compared with the threshold. A threshold of 0.5 is meant for the probability: σ(0) = 0.5.",
    hint=("Look at what stands left of >=.", "Compare neuron(X, w, b), not X @ w + b."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return (X @ w + b >= threshold).astype(int)


@mistake(
    "predict",
    slug="plus-minus-labels",
    says="The labels are −1 and +1. In this lab they are 0 and 1, as in y.",
    hint=("Look at the smaller of your two labels.", "(neuron(X, w, b) >= threshold).astype(int) gives 0 and 1."),
    link=f"{BOOK}/mistakes.html#labels-minus-one",
)
def predict(X, w, b, threshold=0.5):
    return np.where(at_least(X, w, b, threshold), 1, -1)


@mistake(
    "predict",
    slug="probabilities",
    says="These are probabilities. The exercise asks for the decision, 0 or 1.",
    hint=("Look for a comparison: there is none.", "Compare the probabilities with the threshold."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return F.sigmoid(X @ w + b)


@mistake(
    "predict",
    slug="true-and-false",
    says="These are True and False. The exercise asks for the numbers 0 and 1.",
    hint=("Look at the dtype of your result.", ".astype(int) makes numbers of them."),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, threshold)


@mistake(
    "predict",
    slug="bias-forgotten",
    says="The bias is left out of the score.",
    hint=("Look at how the probability is computed.", "neuron(X, w, b) has the bias in it."),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, 0.0, threshold).astype(int)


@mistake(
    "predict",
    slug="one-minus-threshold",
    says="The probability is compared with 1 − threshold: right for 0.5, and only there.",
    hint=("Look at what stands right of >=.", "neuron(X, w, b) >= threshold"),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, 1 - threshold).astype(int)


@mistake(
    "predict",
    slug="rounded",
    says="The probability is rounded: 0.5 goes to the even 0, and the threshold is not used.",
    hint=("Look for np.round.", "neuron(X, w, b) >= threshold"),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return np.round(F.sigmoid(X @ w + b)).astype(int)


@mistake(
    "predict",
    slug="column",
    says="The labels are right, but in a column, (N, 1). Compared with y of shape (N,) it broadcasts to (N, N).",
    hint=("Look at the shape of your result.", "The comparison keeps the shape (N,) of the probabilities."),
    link=f"{BOOK}/mistakes.html#broadcasting",
)
def predict(X, w, b, threshold=0.5):
    return at_least(X, w, b, threshold).astype(int)[:, None]


@mistake(
    "predict",
    slug="indices",
    says="These are the row numbers of the examples with label 1. The exercise asks for a label for each row.",
    hint=("Look at the length of your result.", "(neuron(X, w, b) >= threshold).astype(int)"),
    link=PREDICT,
)
def predict(X, w, b, threshold=0.5):
    return np.flatnonzero(at_least(X, w, b, threshold))
