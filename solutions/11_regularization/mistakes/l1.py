"""Lab 11, exercise 2: the named mistakes of `l1`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

L1 = f"{BOOK}/penalties.html#l1-every-weight-pays-for-its-size"
BIASES = f"{BOOK}/mistakes.html#wrong-lambda-on-biases"
CORNER = f"{BOOK}/mistakes.html#wrong-l1-at-zero"

hints(
    "l1",
    "Do it by hand: weights 3, 0 and -1, a bias 5, λ = 2. The value is 8, the slope 2, 0, -2 and 0.",
    "np.sign gives 0 at 0; theta * is_weight has a 0 in the place of each bias.",
)


@mistake(
    "l1",
    slug="a-sign-at-zero",
    says="A weight that is exactly 0 got a slope: it would be pushed away from 0, where L1 wants it to stay.",
    hint=("Look at the slope of a weight that is 0.", "np.sign gives 0 there; a comparison of two cases does not."),
    link=CORNER,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(np.abs(w)), strength * np.where(theta >= 0, 1.0, -1.0) * is_weight


@also("l1", "a-sign-at-zero")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(np.abs(w)), strength * np.where(theta > 0, 1.0, -1.0) * is_weight


@mistake(
    "l1",
    slug="zero-by-zero",
    says="The sign was made as w / |w|: at 0 that is 0 / 0, and nan spreads through the network.",
    hint=("Look at the slope of a weight that is 0.", "np.sign."),
    link=CORNER,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    with np.errstate(all="ignore"):
        return strength * np.sum(np.abs(w)), strength * (theta / np.abs(theta)) * is_weight


@also("l1", "zero-by-zero")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    with np.errstate(all="ignore"):
        return strength * np.sum(np.abs(w)), strength * w / np.abs(w)


@mistake(
    "l1",
    slug="biases-too",
    says="The biases are penalized too: that pulls the output toward 0 and makes nothing sparser.",
    hint=("Look at the slope where is_weight is False.", "theta * is_weight, in the value and in the slope."),
    link=BIASES,
)
def l1(theta, is_weight, strength):
    return strength * np.sum(np.abs(theta)), strength * np.sign(theta)


@mistake(
    "l1",
    slug="biases-in-the-value",
    says="The slope leaves the biases alone, but the value counts them: it is no longer the value of that slope.",
    hint=("Look at what the sum runs over.", "Only weights."),
    link=BIASES,
)
def l1(theta, is_weight, strength):
    return strength * np.sum(np.abs(theta)), strength * np.sign(theta) * is_weight


@mistake(
    "l1",
    slug="biases-in-the-slope",
    says="The value leaves the biases out, but the slope pulls at them, and the slope is what trains.",
    hint=("Look at the slope where is_weight is False.", "0 there."),
    link=BIASES,
)
def l1(theta, is_weight, strength):
    return strength * np.sum(np.abs(theta * is_weight)), strength * np.sign(theta)


@mistake(
    "l1",
    slug="signs-kept-in-the-value",
    says="The value sums the weights with their signs: a positive and a negative one pay nothing together.",
    hint=("Look at the bars in the formula.", "np.abs, before the sum."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(w), strength * np.sign(w)


@also("l1", "signs-kept-in-the-value")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.abs(np.sum(w)), strength * np.sign(w)


@mistake(
    "l1",
    slug="slope-of-l2",
    says="The slope grows with the weight: that is L2's. L1 pulls at every weight equally hard.",
    hint=("Differentiate |w| for w = 3.", "Only the sign of w is left."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(np.abs(w)), strength * w


@mistake(
    "l1",
    slug="slope-without-sign",
    says="The slope is positive at every weight: negative ones would be pushed further down.",
    hint=("Differentiate |w| for w = -3.", "The sign of w."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(np.abs(w)), strength * is_weight.astype(float)


@also("l1", "slope-without-sign")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(np.abs(w)), strength * np.abs(w)


@mistake(
    "l1",
    slug="squares",
    says="The value is L2's: squares. L1 sums sizes.",
    hint=("Look at the bars in the formula.", "np.abs."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(w**2), strength * np.sign(w)


@also("l1", "squares")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(w**2), strength * w


@also("l1", "squares")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(w**2), strength * np.sign(w)


@mistake(
    "l1",
    slug="half",
    says="There is a half too many: L1 has none.",
    hint=("Look at the formula.", "strength, without a half, in both."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(np.abs(w)), strength * np.sign(w)


@also("l1", "half")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength / 2 * np.sum(np.abs(w)), strength / 2 * np.sign(w)


@mistake(
    "l1",
    slug="strength-forgotten",
    says="The slope has no strength in it: it pulls equally hard whatever λ is.",
    hint=("Look for strength in both results.", "strength * the sign."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sum(np.abs(w)), np.sign(w)


@also("l1", "strength-forgotten")
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return np.sum(np.abs(w)), np.sign(w)


@mistake(
    "l1",
    slug="mean",
    says="The sizes were averaged; the formula sums them.",
    hint=("Look at the sum sign.", "np.sum."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.mean(np.abs(w)), strength * np.sign(w)


@mistake(
    "l1",
    slug="order",
    says="Value and slope are in the wrong order.",
    hint=("Look at the order in which you return them.", "The value first."),
    link=L1,
)
def l1(theta, is_weight, strength):
    w = theta * is_weight
    return strength * np.sign(w), strength * np.sum(np.abs(w))
