"""Lab 09, exercise 9: the named mistakes of `fold`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import EPS, FOLD, ROOT

hints(
    "fold",
    "Put x = 0 in: what comes out of linear layer and batch norm together is b'.",
    "Call gamma over the root the scale. Every output of the linear layer, weights and bias alike, is multiplied by "
    "its scale.",
)


def go(W, b, beta, mean, scale):
    """The right layer for a scale."""
    return W * scale, (b - mean) * scale + beta


def right_scale(gamma, var, eps):
    """gamma over sigma."""
    return gamma / np.sqrt(var + eps)


@mistake(
    "fold",
    slug="rows-scaled",
    says="The rows of W were scaled: they belong to the inputs. Batch norm comes after, so each output, a column, has "
    "its scale.",
    hint=("Look at the shape of W: (in, out).", "Multiply the columns: W * scale."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = right_scale(gamma, var, eps)
    return scale[:, None] * W, (b - mean) * scale + beta


@mistake(
    "fold",
    slug="bias-not-scaled",
    says="The old bias went in as it was; batch norm scales it like everything that comes out of the linear layer.",
    hint=("Put x = 0 in: what happens to b?", "Scale b less the mean."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = right_scale(gamma, var, eps)
    return W * scale, b - mean * scale + beta


@mistake(
    "fold",
    slug="mean-not-scaled",
    says="The mean was subtracted without its scale: it is subtracted before the division.",
    hint=("Put x = 0 in: in which order do mean and scale come?", "Scale b less the mean."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = right_scale(gamma, var, eps)
    return W * scale, b * scale - mean + beta


@also("fold", "mean-not-scaled")
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return W * right_scale(gamma, var, eps), b - mean + beta


@mistake(
    "fold",
    slug="mean-forgotten",
    says="The running mean does not come into the bias.",
    hint=("Put x = 0 in: b less the mean is what gets scaled.", "Subtract the mean from b first."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, beta, 0.0, right_scale(gamma, var, eps))


@mistake(
    "fold",
    slug="old-bias-forgotten",
    says="The bias of the linear layer does not come in.",
    hint=("Put x = 0 in: b comes out of the linear layer.", "b less the mean."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, 0.0, beta, mean, right_scale(gamma, var, eps))


@mistake(
    "fold",
    slug="beta-forgotten",
    says="beta does not come into the bias.",
    hint=("Look at the last term of the formula.", "Add beta at the end."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, 0.0, mean, right_scale(gamma, var, eps))


@mistake(
    "fold",
    slug="beta-scaled",
    says="beta was scaled too; it is added after the scale.",
    hint=("Look at the order of batch norm's steps.", "Add beta last."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = right_scale(gamma, var, eps)
    return W * scale, (b - mean + beta) * scale


@mistake(
    "fold",
    slug="mean-added",
    says="The mean was added; it is subtracted.",
    hint=("Look at the sign of the mean.", "b less the mean."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, beta, -mean, right_scale(gamma, var, eps))


@mistake(
    "fold",
    slug="gamma-forgotten",
    says="gamma does not come in: the scale is 1 over the root alone.",
    hint=("Look at your scale.", "gamma over the root."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, beta, mean, right_scale(1.0, var, eps))


@mistake(
    "fold",
    slug="root-forgotten",
    says="The scale was divided by the variance: the root is missing.",
    hint=("Look at your scale.", "The root of var plus eps."),
    link=ROOT,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, beta, mean, gamma / (var + eps))


@mistake(
    "fold",
    slug="eps-forgotten",
    says="eps does not come in.",
    hint=("Look at your scale.", "Put eps under the root."),
    link=EPS,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, beta, mean, gamma / np.sqrt(var))


@mistake(
    "fold",
    slug="eps-outside",
    says="eps was added to the root; it belongs under it.",
    hint=("Look at what the root covers.", "var plus eps."),
    link=EPS,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, beta, mean, gamma / (np.sqrt(var) + eps))


@mistake(
    "fold",
    slug="weights-as-they-were",
    says="Only the bias was changed: the weights need the scale too.",
    hint=("Look at the first thing you return.", "Scale the columns of W."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return W.copy(), go(W, b, beta, mean, right_scale(gamma, var, eps))[1]


@mistake(
    "fold",
    slug="order",
    says="b' and W' are in the wrong order.",
    hint=("Look at the order in which you return them.", "W' first."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, beta, mean, right_scale(gamma, var, eps))[::-1]


@mistake(
    "fold",
    slug="mean-taken-from-the-weights",
    says="The mean was subtracted from the weights; it moves the output, so it belongs into the bias alone.",
    hint=("Look at W': what does x multiply?", "W times the scale, nothing else."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = right_scale(gamma, var, eps)
    return (W - mean) * scale, (b - mean) * scale + beta


@also("fold", "mean-taken-from-the-weights")
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    scale = right_scale(gamma, var, eps)
    return (W - mean) * scale, b * scale + beta


@mistake(
    "fold",
    slug="beta-subtracted",
    says="beta was subtracted; it is added.",
    hint=("Look at the sign of beta.", "Plus beta."),
    link=FOLD,
)
def fold(W, b, gamma, beta, mean, var, eps=1e-5):
    return go(W, b, -beta, mean, right_scale(gamma, var, eps))
