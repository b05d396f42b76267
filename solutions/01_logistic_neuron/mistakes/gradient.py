"""Lab 01, exercise 5: the named mistakes of `gradient`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake
from course_utils.nn import functional as F

from .shared import BOOK, right_gradient

GRADIENT = f"{BOOK}/loss.html#the-gradient-link-by-link"

hints(
    "gradient",
    "Write the error ŷ − y first: it has one number for each example. Both parts are made of it.",
    "g_w has shape (d,): X.T @ error adds, for each feature, input times error over the examples. Then divide by N.",
)


@mistake(
    "gradient",
    slug="sum-not-mean",
    says="Both parts are sums over the examples. The loss is a mean, so its gradient is one too: divide by N.",
    hint=("Look at how both parts change when every example is given twice.", "Divide both by len(y)."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w * len(y), g_b * len(y)


@mistake(
    "gradient",
    slug="sign",
    says="The sign is wrong: y − ŷ points downhill. The gradient points uphill, and descent subtracts it.",
    hint=("Look at the order in the difference.", "The error is ŷ − y."),
    link=f"{BOOK}/mistakes.html#sign-of-the-gradient",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return -g_w, -g_b


@mistake(
    "gradient",
    slug="bias-not-averaged",
    says="g_w is a mean, but g_b is a sum: the bias would learn N times as fast as the weights.",
    hint=("Look at g_b alone; g_w is right.", "np.mean(error) instead of np.sum(error)."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w, g_b * len(y)


@mistake(
    "gradient",
    slug="weights-not-averaged",
    says="g_b is a mean, but g_w is a sum: the weights would learn N times as fast as the bias.",
    hint=("Look at g_w alone; g_b is right.", "X.T @ error adds over the examples: divide by len(y)."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w * len(y), g_b


@mistake(
    "gradient",
    slug="squared-error",
    says="An extra factor ŷ(1 − ŷ): that is the squared error's gradient. In the cross-entropy this factor cancels.",
    hint=(
        "Look for σ′ in your error.",
        "The derivative of the loss with respect to the score is ŷ − y, with no factor.",
    ),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    y_hat = F.sigmoid(X @ w + b)
    error = (y_hat - y) * y_hat * (1 - y_hat)
    return X.T @ error / len(y), np.mean(error)


@mistake(
    "gradient",
    slug="bias-forgotten",
    says="The forward pass leaves the bias out, so the errors are those of another neuron.",
    hint=("Look at the probabilities you start from.", "They are neuron(X, w, b), with b."),
    link=f"{BOOK}/mistakes.html#bias-forgotten",
)
def gradient(X, y, w, b):
    return right_gradient(X, y, w, 0.0)


@mistake(
    "gradient",
    slug="order-swapped",
    says="The two parts come back in the wrong order: g_w first, then g_b.",
    hint=("Look at the return line.", "return g_w, g_b"),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return right_gradient(X, y, w, b)[::-1]


@mistake(
    "gradient",
    slug="inputs-forgotten",
    says="The weights' part is not multiplied by the inputs: every weight gets the bias's gradient.",
    hint=("Look at what g_w would be if a feature were always 0: it must be 0 too.", "Each error is times its input."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    g_b = right_gradient(X, y, w, b)[1]
    return np.full(X.shape[1], g_b), g_b


def from_error(X, error):
    """Both parts from the errors."""
    return X.T @ error / len(error), np.mean(error)


@mistake(
    "gradient",
    slug="score-for-probability",
    says="The error is score minus label: that is linear regression. Here it is probability minus label.",
    hint=("Look at what y is subtracted from.", "neuron(X, w, b) − y"),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return from_error(X, X @ w + b - y)


@mistake(
    "gradient",
    slug="decision-for-probability",
    says="The error is decision minus label: that is the perceptron. Here it is probability minus label.",
    hint=("Look for a comparison: the gradient has none.", "neuron(X, w, b) − y"),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return from_error(X, (X @ w + b >= 0) - y)


@mistake(
    "gradient",
    slug="factor-two",
    says="Both parts are twice too large. The 2 comes from a square, and this loss has none.",
    hint=("Look for a factor 2.", "The derivative of the loss with respect to the score is ŷ − y."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    return from_error(X, 2 * (F.sigmoid(X @ w + b) - y))


@mistake(
    "gradient",
    slug="divided-by-features",
    says="Both sums are divided by the number of features. A mean over examples is divided by their number.",
    hint=("Look at what you divide by: X.shape is (N, d).", "len(y), or X.shape[0]."),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    error = F.sigmoid(X @ w + b) - y
    return X.T @ error / X.shape[1], np.sum(error) / X.shape[1]


@mistake(
    "gradient",
    slug="quotient-form",
    says="Where the probability is exactly 0 or 1 you divide by 0. In ŷ − y these factors have cancelled.",
    hint=("Look for a division by ŷ or 1 − ŷ.", "Multiply the links of the chain by hand: ŷ − y is left."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    y_hat = F.sigmoid(X @ w + b)
    return from_error(X, (-y / y_hat + (1 - y) / (1 - y_hat)) * y_hat * (1 - y_hat))


@mistake(
    "gradient",
    slug="wrong-axis",
    says="g_w is a mean over the features: one number for each example. Each weight should get one.",
    hint=("Look at the shape of g_w: it should be (d,).", "Average over the examples, axis 0."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    error = F.sigmoid(X @ w + b) - y
    return np.mean(error[:, None] * X, axis=1), np.mean(error)


@mistake(
    "gradient",
    slug="mean-over-all",
    says="g_w is a single number, the mean over examples and features. Each weight has its own part.",
    hint=("Look at the shape of g_w: it should be (d,).", "np.mean needs axis=0, or use X.T @ error / N."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    error = F.sigmoid(X @ w + b) - y
    return np.mean(error[:, None] * X), np.mean(error)


@mistake(
    "gradient",
    slug="column",
    says="g_w is a column of shape (d, 1). w minus it would broadcast to a matrix of shape (d, d).",
    hint=("Look at the shape of your error: (N,) or (N, 1)?", "Leave it (N,): X.T @ error then has shape (d,)."),
    link=f"{BOOK}/mistakes.html#broadcasting",
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w[:, None], g_b


@mistake(
    "gradient",
    slug="bias-per-example",
    says="g_b holds one error for each example. The bias is one number, and so is its part: their mean.",
    hint=("Look at the shape of g_b.", "np.mean(error)"),
    link=f"{BOOK}/mistakes.html#sum-or-mean",
)
def gradient(X, y, w, b):
    return right_gradient(X, y, w, b)[0], F.sigmoid(X @ w + b) - y


@mistake(
    "gradient",
    slug="bias-times-b",
    says="g_b is multiplied by b. The derivative of the score with respect to b is 1.",
    hint=("Look at g_b alone; g_w is right.", "The bias acts as a weight whose input is 1."),
    link=GRADIENT,
)
def gradient(X, y, w, b):
    g_w, g_b = right_gradient(X, y, w, b)
    return g_w, g_b * b
