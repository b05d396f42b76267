"""Lab 01, exercise 2: the named mistakes of `neuron`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake
from course_utils.nn import functional as F

from .shared import BOOK

SIGMOID = f"{BOOK}/neuron.html#sigmoid-that-never-overflows"
NEURON = f"{BOOK}/neuron.html#the-score-a-weighted-sum"

hints(
    "neuron",
    "Write the shapes beside each factor: X is (N, d), w is (d,). What shape has X @ w?",
    "One matrix product, one sum, one call of your sigmoid: nothing else is needed.",
)


@mistake(
    "neuron",
    slug="bias-forgotten",
    says="The bias is not added: the boundary is then tied to the origin.",
    hint=("Look at the score: which of the three arguments does it not use?", "z = X @ w + b."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(X @ w)


@mistake(
    "neuron",
    slug="activation-forgotten",
    says="That is the score z. The neuron's output is σ(z), between 0 and 1.",
    hint=("Look at what happens to the score after the sum.", "Pass the score through your sigmoid."),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def neuron(X, w, b):
    return X @ w + b


@mistake(
    "neuron",
    slug="bias-subtracted",
    says="The bias is subtracted. In this course the score is x·w + b.",
    hint=("Look at the sign before b.", "Some texts write a threshold θ that is subtracted; a bias is added: b = −θ."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(X @ w - b)


@mistake(
    "neuron",
    slug="bias-before-weights",
    says="The bias is added to the inputs and then weighed with them. It belongs to the score, after the sum.",
    hint=("Look at the parentheses.", "First X @ w, then + b."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid((X + b) @ w)


@mistake(
    "neuron",
    slug="step",
    says="The output is 0 or 1: a step took the sigmoid's place. A probability keeps what lies between.",
    hint=("Look for a comparison such as z > 0.", "Deciding comes later, in predict. Here the output is σ(z)."),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def neuron(X, w, b):
    return (X @ w + b > 0).astype(float)


@mistake(
    "neuron",
    slug="column",
    says="The result is a column of shape (N, 1). Minus labels of shape (N,), it would broadcast to (N, N) unnoticed.",
    hint=("Look at the shape of your result.", "Leave w as it is: X @ w has shape (N,) when w has shape (d,)."),
    link=f"{BOOK}/mistakes.html#broadcasting",
)
def neuron(X, w, b):
    return F.sigmoid(X @ w.reshape(-1, 1) + b)


@mistake(
    "neuron",
    slug="batch-summed",
    says="All examples are summed into one score. Each row of X gets its own.",
    hint=("Look at the sum: over which axis does it go?", "Sum over features only: axis=1, or X @ w."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(np.sum(X * w) + b)


@mistake(
    "neuron",
    slug="overflow",
    says="The sigmoid in here overflows for very negative scores. Yours from exercise 1 does not: call it.",
    hint=("Look for np.exp in this function.", "sigmoid(X @ w + b)"),
    link=SIGMOID,
)
def neuron(X, w, b):
    return 1 / (1 + np.exp(-(X @ w + b)))


@mistake(
    "neuron",
    slug="sigmoid-twice",
    says="The sigmoid is applied twice: all your probabilities lie between 0.5 and 0.73.",
    hint=("Count the calls of sigmoid.", "The score goes through it once."),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def neuron(X, w, b):
    return F.sigmoid(F.sigmoid(X @ w + b))


@mistake(
    "neuron",
    slug="bias-per-feature",
    says="The bias is added to every product, so it counts once for each feature.",
    hint=("Look at where b is added: before the sum or after it?", "First the sum over the features, then + b."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid((X * w + b).sum(axis=1))


@mistake(
    "neuron",
    slug="bias-outside",
    says="The bias is added to the probability. It belongs to the score, inside the sigmoid.",
    hint=("Look at the parentheses around the sigmoid.", "sigmoid(X @ w + b)"),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(X @ w) + b


@mistake(
    "neuron",
    slug="other-class",
    says="That is σ(−z), the probability of the label 0.",
    hint=("Look at the sign of the score.", "A larger score must give a larger probability."),
    link=f"{BOOK}/neuron.html#two-properties-to-know-by-heart",
)
def neuron(X, w, b):
    return F.sigmoid(-(X @ w + b))


@mistake(
    "neuron",
    slug="mean-not-sum",
    says="The products are averaged. The score is their sum: a feature more does not make the others count less.",
    hint=("Look at how the products are put together.", "X @ w adds them."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(np.mean(X * w, axis=1) + b)


@mistake(
    "neuron",
    slug="wrong-axis",
    says="The sum goes over the examples: one number for each feature. Each example should get one.",
    hint=("Look at the axis of your sum.", "Features lie along axis 1: X @ w, or axis=1."),
    link=NEURON,
)
def neuron(X, w, b):
    return F.sigmoid(np.sum(X * w, axis=0) + b)
