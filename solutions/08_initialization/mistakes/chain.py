"""Lab 08, exercise 1: the named mistakes of `chain`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import CHAIN, CHAIN_GRADIENT

hints(
    "chain",
    "Do it by hand for x = 1 and w = [2, 3, 5]: the activations are 2, 6, 30, the gradients 15, 10, 6.",
    "The gradient of weight l needs the activation before it and the product of the weights after it: two loops.",
)


def forward(x, w):
    """The right activations."""
    return x * np.cumprod(w)


def after(w):
    """For each weight the product of those after it."""
    return np.concatenate([np.cumprod(w[:0:-1])[::-1], [1.0]])


def backward(x, w):
    """The right gradients."""
    return np.concatenate([[x], forward(x, w)[:-1]]) * after(w)


@mistake(
    "chain",
    slug="divided-by-the-weight",
    says="The last activation was divided by the weight. That is right until a weight is 0; then it is 0/0.",
    hint=(
        "Look at the chain whose second or third weight is 0.",
        "Multiply what comes before with what comes after; nothing has to be divided.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    with np.errstate(all="ignore"):
        return forward(x, w), forward(x, w)[-1] / w


@also("chain", "divided-by-the-weight")
def chain(x, w):
    with np.errstate(all="ignore"):
        return forward(x, w), x * np.prod(w) / w


@mistake(
    "chain",
    slug="own-weight-kept",
    says="Every gradient holds its own weight as a factor: it is the output itself, for each of them.",
    hint=(
        "Look at which factor the derivative takes away.",
        "Before w_l stands the activation l - 1, not l.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    return forward(x, w), forward(x, w) * after(w)


@mistake(
    "chain",
    slug="input-forgotten",
    says="x is missing from the gradients: they begin with the product of weights alone.",
    hint=(
        "Look at the gradient of the first weight for L = 1: it must be x.",
        "What comes before the first weight is x.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    return forward(x, w), backward(1.0, w)


@mistake(
    "chain",
    slug="gradient-of-the-activations",
    says="Those are the gradients with respect to the activations: only what comes after. A weight's gradient has "
    "what comes before, too.",
    hint=(
        "Look at the formula: which factor stands before the product of weights?",
        "Multiply by the activation before the weight.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    return forward(x, w), after(w)


@mistake(
    "chain",
    slug="only-before",
    says="The gradients stop at the next layer: the weights that come after are missing.",
    hint=(
        "Look at what the gradient has to pass on its way back from the output.",
        "Multiply by the product of all later weights.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    return forward(x, w), np.concatenate([[x], forward(x, w)[:-1]])


@mistake(
    "chain",
    slug="gradients-reversed",
    says="The gradients are right, but stand in the order in which the backward pass meets them: last layer first.",
    hint=(
        "Look at the first gradient: to which weight does it belong?",
        "Reverse them before you return them.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    return forward(x, w), backward(x, w)[::-1].copy()


@mistake(
    "chain",
    slug="order",
    says="Gradients and activations are in the wrong order.",
    hint=("Look at the order in which you return them.", "The activations first."),
    link=CHAIN,
)
def chain(x, w):
    return backward(x, w), forward(x, w)


@mistake(
    "chain",
    slug="input-among-the-activations",
    says="x itself is among the activations: the first one asked for comes after the first layer.",
    hint=(
        "Look at the length of your activations: one for each weight.",
        "Start with w_1 times x.",
    ),
    link=CHAIN,
)
def chain(x, w):
    return np.concatenate([[x], forward(x, w)]), backward(x, w)


@also("chain", "input-among-the-activations")
def chain(x, w):
    return np.concatenate([[x], forward(x, w)[:-1]]), backward(x, w)


@mistake(
    "chain",
    slug="input-left-out-of-the-activations",
    says="The activations are products of weights alone: x does not come in.",
    hint=(
        "Look at the first activation: it is w_1 times x.",
        "Start from x.",
    ),
    link=CHAIN,
)
def chain(x, w):
    return forward(1.0, w), backward(x, w)


@also("chain", "input-left-out-of-the-activations")
def chain(x, w):
    return forward(1.0, w), backward(1.0, w)


@mistake(
    "chain",
    slug="activations-not-carried-on",
    says="Every layer got x instead of what the layer before gave.",
    hint=(
        "Look at the second activation: it has two weights in it.",
        "Overwrite a in each step.",
    ),
    link=CHAIN,
)
def chain(x, w):
    return x * w, backward(x, w)


@also("chain", "activations-not-carried-on")
def chain(x, w):
    a = x * w
    return a, np.concatenate([[x], a[:-1]]) * after(w)


@mistake(
    "chain",
    slug="one-weight-for-all",
    says="The power of one weight was taken: that is right only where all weights are equal.",
    hint=(
        "Look at whether the second weight matters to your result.",
        "Multiply by each weight in its turn.",
    ),
    link=CHAIN,
)
def chain(x, w):
    powers = w[0] ** np.arange(1, len(w) + 1)
    return x * powers, x * np.full(len(w), w[0] ** (len(w) - 1.0))


@mistake(
    "chain",
    slug="last-only",
    says="Only the last activation came back; asked for are those of all layers.",
    hint=("Look at the length of what you return first.", "Keep each activation in a list."),
    link=CHAIN,
)
def chain(x, w):
    return forward(x, w)[-1], backward(x, w)


@mistake(
    "chain",
    slug="gradient-one-layer-off",
    says="The product of later weights begins one too late or one too early: a factor next to the weight is lost.",
    hint=(
        "Look at the gradient of the second-last weight: the last weight must be in it.",
        "After w_l comes w_(l+1), and the last weight has nothing after it.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    shifted = np.concatenate([after(w)[1:], [1.0]])
    return forward(x, w), np.concatenate([[x], forward(x, w)[:-1]]) * shifted


@mistake(
    "chain",
    slug="gradient-of-the-input",
    says="That is the gradient with respect to x, the product of all weights, for every layer.",
    hint=(
        "Look at what you differentiate by.",
        "Leave the own weight out of the product, and put in what comes before it.",
    ),
    link=CHAIN_GRADIENT,
)
def chain(x, w):
    return forward(x, w), np.full(len(w), np.prod(w))
