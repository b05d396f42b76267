"""Lab 11, exercise 3: the named mistakes of `proximal`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

STEP = f"{BOOK}/sparsity.html#proximal"
CORNER = f"{BOOK}/mistakes.html#wrong-l1-at-zero"
BIASES = f"{BOOK}/mistakes.html#wrong-lambda-on-biases"

hints(
    "proximal",
    "By hand: θ = 1, g = 4, η = 0.1, λ = 2 give z = 0.6, η λ = 0.2, w = 0.4. With θ = 0.5, z is 0.1 and w is 0.",
    "z = theta - lr * g first. Then everything is made from z: its sign, its size, and np.maximum(…, 0).",
)


def soft(z, t):
    """Every number moved toward 0 by t, no farther than 0."""
    return np.sign(z) * np.maximum(np.abs(z) - t, 0)


@mistake(
    "proximal",
    slug="step-along-the-sign",
    says="That is the step along the slope of L1: it jumps over 0 and back, and no weight ever becomes exactly 0.",
    hint=("Look for a weight that should be exactly 0.", "First the loss's step, then the threshold."),
    link=CORNER,
)
def proximal(theta, g, is_weight, lr, strength):
    return theta - lr * (g + strength * np.sign(theta) * is_weight)


@also("proximal", "step-along-the-sign")
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return z - lr * strength * np.sign(z) * is_weight


@mistake(
    "proximal",
    slug="maximum-forgotten",
    says="The maximum with 0 is missing: a small weight passes 0 and comes out on the other side.",
    hint=("Look at a z that is smaller than η λ.", "np.maximum(…, 0)."),
    link=CORNER,
)
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.sign(z) * np.abs(np.abs(z) - lr * strength), z)


@mistake(
    "proximal",
    slug="biases-too",
    says="The biases were moved toward 0 too. They take the loss's step only.",
    hint=("Look at the entries where is_weight is False.", "A threshold of 0 there."),
    link=BIASES,
)
def proximal(theta, g, is_weight, lr, strength):
    return soft(theta - lr * g, lr * strength)


@mistake(
    "proximal",
    slug="biases-left-behind",
    says="The biases took no step at all: only the penalty spares them.",
    hint=("Look at the entries where is_weight is False.", "z there, not theta."),
    link=BIASES,
)
def proximal(theta, g, is_weight, lr, strength):
    return np.where(is_weight, soft(theta - lr * g, lr * strength), theta)


@also("proximal", "biases-left-behind")
def proximal(theta, g, is_weight, lr, strength):
    return soft(theta - lr * g * is_weight, lr * strength * is_weight)


@mistake(
    "proximal",
    slug="biases-lost",
    says="The biases came out as 0: the mask multiplied the result instead of the threshold.",
    hint=("Look at the entries where is_weight is False.", "Multiply lr * strength by is_weight, not theta."),
    link=BIASES,
)
def proximal(theta, g, is_weight, lr, strength):
    return soft(theta - lr * g, lr * strength) * is_weight


@mistake(
    "proximal",
    slug="rate-forgotten",
    says="The threshold is λ; it is η λ: in a short step the penalty may pull only a little.",
    hint=("Look at how far a large weight is moved.", "lr * strength."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    return soft(theta - lr * g, strength * is_weight)


@mistake(
    "proximal",
    slug="hard-threshold",
    says="Small weights become 0, but the others were not moved. Every weight moves toward 0 by η λ.",
    hint=("Look at a large weight.", "|z| - η λ, for all of them."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(np.abs(z) > lr * strength * is_weight, z, 0.0)


@mistake(
    "proximal",
    slug="sign-lost",
    says="All weights come out positive, or as 0: the sign of z is missing.",
    hint=("Look at a weight that should be negative.", "np.sign(z) times the rest."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.maximum(np.abs(z) - lr * strength, 0), z)


@also("proximal", "sign-lost")
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.maximum(np.abs(z) - lr * strength * is_weight, 0)


@mistake(
    "proximal",
    slug="negative-weights-lost",
    says="Every negative weight became 0: the size of z is what is compared with η λ, not z itself.",
    hint=("Look at a weight that should be negative.", "np.abs(z) - lr * strength."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.maximum(z - lr * strength, 0), z)


@mistake(
    "proximal",
    slug="sign-of-theta",
    says="The sign of the old theta was used: a weight that the loss moves across 0 is put back to its old side.",
    hint=("Look at a weight that changes its sign in the step.", "np.sign(z)."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    z = theta - lr * g
    return np.where(is_weight, np.sign(theta) * np.maximum(np.abs(z) - lr * strength, 0), z)


@mistake(
    "proximal",
    slug="threshold-first",
    says="The threshold came before the loss's step: a weight that was set to 0 is moved away again at once.",
    hint=("Look at the order of your two lines.", "First z, then the threshold of z."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    return soft(theta, lr * strength * is_weight) - lr * g


@mistake(
    "proximal",
    slug="loss-forgotten",
    says="The loss's step is missing: g is not used.",
    hint=("Look for g in your code.", "z = theta - lr * g."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    return soft(theta, lr * strength * is_weight)


@mistake(
    "proximal",
    slug="uphill",
    says="The loss's step goes uphill: with the gradient, not against it.",
    hint=("Look at the sign in front of lr.", "theta - lr * g."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    return soft(theta + lr * g, lr * strength * is_weight)


@mistake(
    "proximal",
    slug="l2-instead",
    says="The weights shrink by a share of themselves: that is L2's decay. L1 takes the same amount from each.",
    hint=("Look at how much a large and a small weight lose.", "Subtract η λ from the size."),
    link=STEP,
)
def proximal(theta, g, is_weight, lr, strength):
    return (1 - lr * strength * is_weight) * theta - lr * g


@also("proximal", "l2-instead")
def proximal(theta, g, is_weight, lr, strength):
    return (theta - lr * g) / (1 + lr * strength * is_weight)
