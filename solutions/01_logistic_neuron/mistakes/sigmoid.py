"""Lab 01, exercise 1: the named mistakes of `sigmoid`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake
from course_utils.nn import functional as F

from .shared import BOOK

SIGMOID = f"{BOOK}/neuron.html#sigmoid-that-never-overflows"

hints(
    "sigmoid",
    "Try your function on np.array([-740., 0., 740.]) by hand, and look at the exponent that np.exp gets each time.",
    "One of the two forms of the sigmoid is safe for z ≥ 0, the other for z < 0; np.where picks between them.",
)


@mistake(
    "sigmoid",
    slug="overflow",
    says="For scores below −709 the tiny probability becomes exactly 0: e^−z is too large for a float there, 1/∞ is 0.",
    hint=(
        "Look at very negative scores: what does np.exp(-z) give for z = -740?",
        "For z < 0 use e^z / (1 + e^z): the exponential then goes to 0 instead of infinity.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return 1 / (1 + np.exp(-z))


@mistake(
    "sigmoid",
    slug="inf-over-inf",
    says="`np.exp(z)` overflows to inf for scores above 709, and inf / (1 + inf) is nan.",
    hint=(
        "Look at very positive scores: what does np.exp(z) give for z = 740?",
        "For z ≥ 0 use 1 / (1 + e^-z): the exponential then goes to 0 instead of infinity.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake(
    "sigmoid",
    slug="sign-of-the-exponent",
    says="The exponent has the wrong sign: a large score gets a small probability. Yours is σ(−z).",
    hint=(
        "Look at the sign inside the exponential: a high score must give a probability near 1.",
        "In 1 / (1 + e^…) the exponent is −z; in e^… / (1 + e^…) it is +z.",
    ),
    link=f"{BOOK}/neuron.html#the-sigmoid-any-number-becomes-a-probability",
)
def sigmoid(z):
    return F.sigmoid(-z)  # 1 / (1 + exp(z)) is within rounding of it and gets the same name


@mistake(
    "sigmoid",
    slug="tanh",
    says="That is the hyperbolic tangent. It runs from −1 to 1; a probability must stay between 0 and 1.",
    hint=(
        "Look at the smallest value your function takes.",
        "σ(z) = (1 + tanh(z/2)) / 2: shift and scale, or use the formula with the exponential.",
    ),
    link=f"{BOOK}/neuron.html#two-properties-to-know-by-heart",
)
def sigmoid(z):
    return np.tanh(z)


@mistake(
    "sigmoid",
    slug="half-tanh",
    says="(1 + tanh(z/2)) / 2 is the sigmoid, but for scores below −38 the tanh rounds to −1 and the probability to 0.",
    hint=(
        "Look at very negative scores: a probability of 4e-322 is small, not 0.",
        "Adding 1 to a number close to −1 loses its digits. Use an exponential of −|z| instead.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return (1 + np.tanh(z / 2)) / 2


@mistake(
    "sigmoid",
    slug="clipped",
    says="Clipping the scores to ±500 avoids the overflow by changing the answer: σ(−740) becomes σ(−500).",
    hint=(
        "Look at what happens to a score before it reaches the exponential.",
        "No clipping is needed when only negative numbers are exponentiated.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(np.clip(z, -500, 500))


@mistake(
    "sigmoid",
    slug="derivative",
    says="That is the sigmoid's derivative, σ(1 − σ): it is largest at 0 and falls on both sides.",
    hint=("Look at the last line: what is multiplied there?", "Return σ(z) alone; its derivative comes in exercise 5."),
    link=f"{BOOK}/neuron.html#two-properties-to-know-by-heart",
)
def sigmoid(z):
    return F.sigmoid(z) * F.sigmoid(-z)


@mistake(
    "sigmoid",
    slug="one-minus",
    says="For negative scores yours is 1 − σ(−z). That subtraction loses small probabilities: below −37 it gives 0.",
    hint=("Look at the branch for negative scores: is there a subtraction?", "e^z / (1 + e^z) needs no subtraction."),
    link=SIGMOID,
)
def sigmoid(z):
    s = 1 / (1 + np.exp(-np.abs(z)))
    return np.where(z >= 0, s, 1 - s)


@mistake(
    "sigmoid",
    slug="zero-forgotten",
    says="A score of exactly 0 falls between your two cases and gets 0; σ(0) is 0.5.",
    hint=("Look at what your function gives for np.array([0.0]).", "One of the two comparisons must be >= or <=."),
    link=SIGMOID,
)
def sigmoid(z):
    return np.where(z == 0, 0.0, F.sigmoid(z))


@mistake(
    "sigmoid",
    slug="integers",
    says="The result has the type of z: for whole scores the probabilities are cut to 0 and 1.",
    hint=(
        "Look at the dtype of your result for np.array([-1, 0, 2]).",
        "np.zeros(z.shape) holds floats, zeros_like(z) may not.",
    ),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(z).astype(z.dtype)


@mistake(
    "sigmoid",
    slug="single-precision",
    says="The result is float32: it keeps 7 digits, and probabilities below 1e-45 become 0.",
    hint=("Look at the dtype of your result.", "Leave z as it comes: float64 keeps 16 digits."),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(np.asarray(z, dtype=np.float32))


@mistake(
    "sigmoid",
    slug="flattened",
    says="The numbers are right, but the shape of z is lost.",
    hint=("Look at the shape of your result for a matrix.", "np.where and arithmetic keep the shape; ravel does not."),
    link=SIGMOID,
)
def sigmoid(z):
    return F.sigmoid(z).ravel()
