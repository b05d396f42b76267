"""Lab 11, exercise 1: the named mistakes of `l2`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

L2 = f"{BOOK}/penalties.html#l2-and-decay"
BIASES = f"{BOOK}/mistakes.html#wrong-lambda-on-biases"
FORMS = f"{BOOK}/mistakes.html#wrong-l2-factor"

hints(
    "l2",
    "Do it by hand: weights 1 and -2, a bias 5, λ = 0.4. The value is 1, the gradient 0.4, -0.8 and 0.",
    "theta * is_weight has a 0 in the place of each bias; both the value and the gradient can be made from it.",
)


@mistake(
    "l2",
    slug="biases-too",
    says="The biases are penalized too: that pulls the output toward 0 and makes nothing smoother.",
    hint=("Look at the gradient where is_weight is False.", "theta * is_weight, in the value and in the gradient."),
    link=BIASES,
)
def l2(theta, is_weight, strength):
    return strength / 2 * np.sum(theta**2), strength * theta


@mistake(
    "l2",
    slug="biases-in-the-value",
    says="The gradient leaves the biases alone, but the value counts them: it is no longer the value of that gradient.",
    hint=("Look at the value when every parameter is a bias.", "Only weights in the sum."),
    link=BIASES,
)
def l2(theta, is_weight, strength):
    return strength / 2 * np.sum(theta**2), strength * theta * is_weight


@mistake(
    "l2",
    slug="biases-in-the-gradient",
    says="The value leaves the biases out, but the gradient pulls at them, and the gradient is what trains.",
    hint=("Look at the gradient where is_weight is False.", "0 there."),
    link=BIASES,
)
def l2(theta, is_weight, strength):
    return strength / 2 * np.sum((theta * is_weight) ** 2), strength * theta


@mistake(
    "l2",
    slug="weights-free",
    says="The biases are penalized and the weights are not: the mask is turned around.",
    hint=("Look at what is_weight says.", "True at weights: multiply by it."),
    link=BIASES,
)
def l2(theta, is_weight, strength):
    b = theta * ~is_weight
    return strength / 2 * np.sum(b**2), strength * b


@mistake(
    "l2",
    slug="half-forgotten",
    says="The half is missing in the value; the gradient of λ Σ w² would be twice yours.",
    hint=("Look at the formula.", "strength / 2."),
    link=FORMS,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(w**2), strength * w


@mistake(
    "l2",
    slug="without-the-half",
    says="That is λ Σ w² with its gradient 2 λ w: a penalty twice as strong as the one asked for.",
    hint=("Look at the formula.", "strength / 2, and the derivative of w² cancels it."),
    link=FORMS,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(w**2), 2 * strength * w


@mistake(
    "l2",
    slug="gradient-twice",
    says="The gradient is twice too large: the half of the value cancels the 2 of the derivative.",
    hint=("Differentiate the formula for one weight.", "strength * w."),
    link=FORMS,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(w**2), 2 * strength * w


@mistake(
    "l2",
    slug="gradient-halved",
    says="The half stands before the gradient too. The 2 of the derivative cancels it.",
    hint=("Differentiate the formula for one weight.", "strength * w."),
    link=FORMS,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(w**2), strength / 2 * w


@mistake(
    "l2",
    slug="norm",
    says="The value holds the norm, not its square: the root is one too many.",
    hint=("Look at the powers in the formula.", "The sum of the squares, without a root."),
    link=L2,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sqrt(np.sum(w**2)), strength * w


@mistake(
    "l2",
    slug="mean",
    says="The squares were averaged; the formula sums them. The strength would depend on the size of the network.",
    hint=("Look at the sum sign.", "np.sum."),
    link=L2,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.mean(w**2), strength * w


@also("l2", "mean")
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.mean(w**2), strength * w / len(w)


@mistake(
    "l2",
    slug="l1",
    says="That is the L1 penalty: sizes and signs. L2 takes squares.",
    hint=("Look at the power of w.", "w**2, and its derivative."),
    link=L2,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(np.abs(w)), strength * np.sign(w)


@mistake(
    "l2",
    slug="strength-forgotten",
    says="The gradient has no strength in it: it pulls equally hard whatever λ is.",
    hint=("Look for strength in both results.", "strength * w."),
    link=L2,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(w**2), w


@also("l2", "strength-forgotten")
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return np.sum(w**2) / 2, w


@mistake(
    "l2",
    slug="downhill",
    says="The gradient has a minus: a step against it would make the weights grow.",
    hint=("Differentiate the formula for one weight.", "It points away from 0; the step subtracts it."),
    link=L2,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(w**2), -strength * w


@mistake(
    "l2",
    slug="biases-cut-out",
    says="The gradient is shorter than theta: the biases were cut out. They need an entry, which is 0.",
    hint=("Look at the shape of the gradient.", "Multiply by is_weight instead of indexing with it."),
    link=BIASES,
)
def l2(theta, is_weight, strength):
    w = theta[is_weight]
    return strength / 2 * np.sum(w**2), strength * w


@mistake(
    "l2",
    slug="order",
    says="Value and gradient are in the wrong order.",
    hint=("Look at the order in which you return them.", "The value first."),
    link=L2,
)
def l2(theta, is_weight, strength):
    w = theta * is_weight
    return strength * w, strength / 2 * np.sum(w**2)
