"""Lab 01, exercise 6: the named mistakes of `train`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, right_gradient, score_loss

TRAIN = f"{BOOK}/training.html#the-first-training-loop"

hints(
    "train",
    "Check gradient and binary_cross_entropy_with_logits first: train calls them, and their mistakes show here.",
    "In each step: note the loss, compute both gradients, then change w and b. The first loss is 0.6931.",
)


def descend(X, y, lr, steps, direction=-1, with_bias=True, start=0.0, start_b=None, loss_first=True):
    """The training loop with the options that wrong versions get wrong."""
    w, b, losses = np.full(X.shape[1], start), start if start_b is None else start_b, []
    for _ in range(steps):
        loss = score_loss(X @ w + b, y)
        g_w, g_b = right_gradient(X, y, w, b)
        w, b = w + direction * lr * g_w, (b + direction * lr * g_b if with_bias else b)
        losses.append(loss if loss_first else score_loss(X @ w + b, y))
    return w, b, losses


@mistake(
    "train",
    slug="ascent",
    says="The step goes up the slope: the loss rises. Descent subtracts the gradient.",
    hint=("Look at the sign before lr, and at your first losses.", "w − lr · g_w and b − lr · g_b."),
    link=f"{BOOK}/mistakes.html#sign-of-the-gradient",
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, direction=1)


@mistake(
    "train",
    slug="loss-after-the-step",
    says="The losses are those after each step. The first one must be log 2 = 0.6931, the loss of zero weights.",
    hint=("Look at where in the loop the loss is noted.", "Note it before w and b change."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, loss_first=False)


@mistake(
    "train",
    slug="one-step-short",
    says="One step too few is taken.",
    hint=("Look at the range of the loop.", "range(steps) counts steps times, from 0."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps - 1)


@mistake(
    "train",
    slug="bias-not-trained",
    says="The bias stays 0: only the weights move.",
    hint=("Look at what changes in each step.", "b moves as w does, by its own gradient."),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, with_bias=False)


@mistake(
    "train",
    slug="start-not-zero",
    says="The weights start at 1. The exercise starts from zero, so that the first loss is log 2.",
    hint=("Look at the values before the loop.", "np.zeros(X.shape[1]) and 0.0."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, start=1.0)


@mistake(
    "train",
    slug="stale-gradient",
    says="The gradient is computed once, at the start, and used in every step. It changes as w and b change.",
    hint=("Look at what is computed before the loop.", "Call gradient inside the loop."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    g_w, g_b = right_gradient(X, y, w, b)
    for _ in range(steps):
        losses.append(score_loss(X @ w + b, y))
        w, b = w - lr * g_w, b - lr * g_b
    return w, b, losses


@mistake(
    "train",
    slug="weights-first",
    says="The bias's gradient is computed after the weights have moved. Both parts belong to the same point.",
    hint=("Look at the order of the lines in the loop.", "Compute g_w and g_b in one call, before anything moves."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = np.zeros(X.shape[1]), 0.0, []
    for _ in range(steps):
        losses.append(score_loss(X @ w + b, y))
        w = w - lr * right_gradient(X, y, w, b)[0]
        b = b - lr * right_gradient(X, y, w, b)[1]
    return w, b, losses


@mistake(
    "train",
    slug="summed-loss",
    says="w and b are right, but the losses are sums over the examples, not means.",
    hint=("Look at the loss that you note.", "Use your binary_cross_entropy_with_logits, which takes the mean."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def train(X, y, lr, steps):
    w, b, losses = descend(X, y, lr, steps)
    return w, b, [loss * len(y) for loss in losses]


@also("train", "start-not-zero")
def train(X, y, lr, steps):
    return descend(X, y, lr, steps, start=1.0, start_b=0.0)


@mistake(
    "train",
    slug="order",
    says="The losses come back first. The exercise asks for w, b and the losses, in this order.",
    hint=("Look at the return line.", "return w, b, losses"),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = descend(X, y, lr, steps)
    return losses, w, b


@mistake(
    "train",
    slug="one-loss-more",
    says="There is one loss too many: that of the end is noted as well.",
    hint=("Look at what is noted after the loop.", "The list has `steps` entries, each from before a step."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    w, b, losses = descend(X, y, lr, steps)
    return w, b, [*losses, score_loss(X @ w + b, y)]


@mistake(
    "train",
    slug="lr-ignored",
    says="The learning rate is always 0.1, whatever is asked.",
    hint=("Look for lr in your loop.", "w − lr · g_w and b − lr · g_b."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, 0.1, steps)


@mistake(
    "train",
    slug="summed-gradient",
    says="Each step is N times too long: the gradient of the sum is used, or a mean multiplied by N.",
    hint=("Look for len(y) or a sum in your loop.", "gradient returns the mean already."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def train(X, y, lr, steps):
    return descend(X, y, lr * len(y), steps)


@mistake(
    "train",
    slug="half-the-step",
    says="Each step is half as long as it should be.",
    hint=("Look for a factor 1/2 in your loop.", "The step is lr times the gradient, with no other factor."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr / 2, steps)


@mistake(
    "train",
    slug="one-step-only",
    says="Only one step is taken, however many are asked for: is the return inside the loop?",
    hint=("Look at the indentation of the return line.", "return stands under for, not inside it."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend(X, y, lr, 1)


@mistake(
    "train",
    slug="standardized",
    says="The features are standardized first, so the weights belong to other features than the ones you were given.",
    hint=("Look at what happens to X before the loop.", "Train on X as it comes."),
    link=TRAIN,
)
def train(X, y, lr, steps):
    return descend((X - X.mean(axis=0)) / X.std(axis=0), y, lr, steps)
