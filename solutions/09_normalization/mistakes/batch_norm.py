"""Lab 09, exercise 3: the named mistakes of `batch_norm`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import AXIS, DDOF, EPS, FORWARD, ROOT

hints(
    "batch_norm",
    "Do it by hand for the column 3, 1, 7 with eps 0: the mean is 3.67, std 2.49, and x_hat is -0.27, -1.07, 1.34.",
    "Three lines in the order of the formulas: std with eps under the root, x_hat from it, y from x_hat.",
)


def go(x, gamma, beta, std, mean=None):
    """The right order with other statistics."""
    x_hat = (x - (x.mean(axis=0) if mean is None else mean)) / std
    return gamma * x_hat + beta, x_hat, std


def right_std(x, eps):
    """The right sigma."""
    return np.sqrt(x.var(axis=0) + eps)


@mistake(
    "batch_norm",
    slug="n-minus-one",
    says="The variance was divided by N - 1 (ddof=1). The batch is normalized with 1/N; only the running variance "
    "takes N - 1.",
    hint=("Look for ddof.", "Leave it out."),
    link=DDOF,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, beta, np.sqrt(x.var(axis=0, ddof=1) + eps))


@mistake(
    "batch_norm",
    slug="eps-outside",
    says="eps was added to the standard deviation; it belongs under the root, to the variance.",
    hint=("Look at what the root covers.", "The root of the variance plus eps."),
    link=EPS,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, beta, x.std(axis=0) + eps)


@mistake(
    "batch_norm",
    slug="eps-forgotten",
    says="eps does not come in: a feature that does not vary is divided by 0.",
    hint=("Look for eps.", "Add it to the variance."),
    link=EPS,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    with np.errstate(all="ignore"):
        return go(x, gamma, beta, x.std(axis=0))


@mistake(
    "batch_norm",
    slug="eps-fixed",
    says="eps is always 1e-5, whatever was handed over.",
    hint=("Look at the number under your root.", "Use the argument."),
    link=EPS,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, beta, right_std(x, 1e-5))


@mistake(
    "batch_norm",
    slug="root-forgotten",
    says="x was divided by the variance: the root is missing.",
    hint=("Look at the standard deviation of x_hat: it must be near 1.", "np.sqrt."),
    link=ROOT,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, beta, x.var(axis=0) + eps)


@mistake(
    "batch_norm",
    slug="example-by-example",
    says="Mean and variance were taken over the features of each example: that is layer norm.",
    hint=("Look for the axis.", "axis=0 runs over the batch."),
    link=AXIS,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    x_hat = (x - x.mean(axis=1, keepdims=True)) / std
    return gamma * x_hat + beta, x_hat, std[:, 0]


@also("batch_norm", "example-by-example")
def batch_norm(x, gamma, beta, eps=1e-5):
    std = np.sqrt(x.var(axis=1, keepdims=True) + eps)
    x_hat = (x - x.mean(axis=1, keepdims=True)) / std
    return gamma * x_hat + beta, x_hat, std


@mistake(
    "batch_norm",
    slug="one-number-for-all",
    says="One mean and one variance serve all features.",
    hint=("Look for the axis.", "axis=0 gives one number for each feature."),
    link=AXIS,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, beta, np.sqrt(x.var() + eps), x.mean())


@also("batch_norm", "one-number-for-all")
def batch_norm(x, gamma, beta, eps=1e-5):
    y, x_hat, std = go(x, gamma, beta, np.sqrt(x.var() + eps), x.mean())
    return y, x_hat, np.full(x.shape[1], std)


@mistake(
    "batch_norm",
    slug="not-centered",
    says="The mean was not subtracted.",
    hint=("Look at the mean of x_hat: it must be 0.", "Subtract the batch's mean."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, beta, right_std(x, eps), 0.0)


@mistake(
    "batch_norm",
    slug="not-scaled-and-shifted",
    says="gamma and beta do not come in: y is x_hat.",
    hint=("Look at the last formula.", "Scale and shift x_hat."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    _, x_hat, std = go(x, gamma, beta, right_std(x, eps))
    return x_hat.copy(), x_hat, std


@mistake(
    "batch_norm",
    slug="gamma-and-beta-exchanged",
    says="gamma and beta are exchanged: gamma scales, beta shifts.",
    hint=("Look at which of them is multiplied.", "gamma."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, beta, gamma, right_std(x, eps))


@mistake(
    "batch_norm",
    slug="shift-scaled-too",
    says="beta was added before the scale, so gamma multiplies it too.",
    hint=("Look at the parentheses in y.", "Multiply first, then add."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    _, x_hat, std = go(x, gamma, beta, right_std(x, eps))
    return gamma * (x_hat + beta), x_hat, std


@mistake(
    "batch_norm",
    slug="x-scaled-instead-of-x-hat",
    says="gamma and beta were put on x itself; they belong on x_hat.",
    hint=("Look at what gamma multiplies.", "x_hat."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    _, x_hat, std = go(x, gamma, beta, right_std(x, eps))
    return gamma * x + beta, x_hat, std


@mistake(
    "batch_norm",
    slug="variance-returned",
    says="y and x_hat are right, but the variance came back as std: the root is missing there.",
    hint=("Look at the third thing you return.", "The root that you divided by."),
    link=ROOT,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    y, x_hat, std = go(x, gamma, beta, right_std(x, eps))
    return y, x_hat, std**2


@also("batch_norm", "variance-returned")
def batch_norm(x, gamma, beta, eps=1e-5):
    y, x_hat, _ = go(x, gamma, beta, right_std(x, eps))
    return y, x_hat, x.var(axis=0)


@mistake(
    "batch_norm",
    slug="std-without-eps-returned",
    says="y and x_hat are right, but the returned std has no eps in it: the backward pass needs what was divided by.",
    hint=("Look at the third thing you return.", "The root that you divided by."),
    link=EPS,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    y, x_hat, _ = go(x, gamma, beta, right_std(x, eps))
    return y, x_hat, x.std(axis=0)


@mistake(
    "batch_norm",
    slug="order",
    says="x_hat and y are in the wrong order.",
    hint=("Look at the order in which you return them.", "y, x_hat, std."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    y, x_hat, std = go(x, gamma, beta, right_std(x, eps))
    return x_hat, y, std


@mistake(
    "batch_norm",
    slug="beta-subtracted",
    says="beta was subtracted; it is added.",
    hint=("Look at the sign in y.", "Plus beta."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, -beta, right_std(x, eps))


@mistake(
    "batch_norm",
    slug="squares-summed",
    says="The squared deviations were summed, not averaged: std grows with the size of the batch.",
    hint=("Look at the variance of 3, 1, 7: it is 6.2, not 18.7.", "Divide the sum by N."),
    link=FORWARD,
)
def batch_norm(x, gamma, beta, eps=1e-5):
    return go(x, gamma, beta, np.sqrt(np.sum((x - x.mean(axis=0)) ** 2, axis=0) + eps))
