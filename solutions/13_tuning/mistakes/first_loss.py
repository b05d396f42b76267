"""Lab 13, exercise 1: the named mistakes of `first_loss`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, count_weights

GUESS = f"{BOOK}/sanity.html#initial-loss-section"
PENALTY = f"{BOOK}/mistakes.html#wrong-expected-loss"

hints(
    "first_loss",
    "Do it by hand for sizes (3, 2), std 0.1 and strength 10: ln 2 + 5 times 6 weights times 0.01.",
    "The logarithm of the number of classes, and strength / 2 times the number of weights times the variance.",
)


def penalty(sizes, std, strength):
    return strength / 2 * count_weights(sizes) * std**2


@mistake(
    "first_loss",
    slug="no-penalty",
    says=(
        "The penalty is missing: with a large strength the first loss is "
        "far above the logarithm of the number of classes."
    ),
    hint=("Compare your two answers, without and with a penalty.", "Add strength / 2 times the sum of all w squared."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1])


@mistake(
    "first_loss",
    slug="half-forgotten",
    says="The penalty is twice as large as it should be: its half is missing.",
    hint=("Look at the factor in front of the sum.", "strength / 2."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + 2 * penalty(sizes, std, strength)


@mistake(
    "first_loss",
    slug="std-not-squared",
    says="The mean of w squared is the variance, and that is the standard deviation squared. Yours takes std itself.",
    hint=("Look at what a weight's square is on average.", "std**2."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * count_weights(sizes) * std


@mistake(
    "first_loss",
    slug="another-logarithm",
    says="The logarithm has another base than e. The cross-entropy is made with the natural one.",
    hint=("Look at your value for 10 classes without a penalty: it must be 2.3026.", "np.log."),
    link=GUESS,
)
def first_loss(sizes, std, strength):
    return np.log10(sizes[-1]) + penalty(sizes, std, strength)


@also("first_loss", "another-logarithm")
def first_loss(sizes, std, strength):
    return np.log2(sizes[-1]) + penalty(sizes, std, strength)


@mistake(
    "first_loss",
    slug="inputs-for-classes",
    says="You took the number of inputs for the number of classes.",
    hint=("Look at which end of sizes the classes are.", "The last one."),
    link=GUESS,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[0]) + penalty(sizes, std, strength)


@mistake(
    "first_loss",
    slug="biases-counted",
    says="You counted the biases among the weights. They are not in the penalty, and they are no random numbers.",
    hint=("Look at how many numbers you count for a layer.", "n_in times n_out, and nothing more."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * (count_weights(sizes) + sum(sizes[1:])) * std**2


@mistake(
    "first_loss",
    slug="one-layer-only",
    says="Only one layer's weights are counted. The penalty weighs those of all layers.",
    hint=("Count the weights of (64, 32, 10): there are two matrices.", "Sum over all neighbors in sizes."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * sizes[0] * sizes[1] * std**2


@also("first_loss", "one-layer-only")
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * sizes[-2] * sizes[-1] * std**2


@mistake(
    "first_loss",
    slug="units-counted",
    says="You counted units, not weights. A layer has a weight for each pair of an input and an output.",
    hint=("Look at a layer from 3 units to 2: how many lines run between them?", "n_in times n_out for each layer."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * sum(sizes) * std**2


@also("first_loss", "units-counted")
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * sum(sizes[1:]) * std**2


@mistake(
    "first_loss",
    slug="all-sizes-multiplied",
    says="All sizes are multiplied with one another. Each layer has a matrix of its own, and their weights add up.",
    hint=("Count the weights of (64, 32, 10) by hand.", "Products of neighbors, then their sum."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * np.prod(sizes) * std**2


@mistake(
    "first_loss",
    slug="mean-for-sum",
    says="Your penalty is that of a single weight: it takes a mean where the formula has a sum.",
    hint=("Look for the number of weights in your penalty.", "Times the number of weights."),
    link=PENALTY,
)
def first_loss(sizes, std, strength):
    return np.log(sizes[-1]) + strength / 2 * std**2


@mistake(
    "first_loss",
    slug="penalty-alone",
    says="That is the penalty alone: the cross-entropy of a guess is missing.",
    hint=("Look at your answer without a penalty: it must not be 0.", "Add the logarithm of the number of classes."),
    link=GUESS,
)
def first_loss(sizes, std, strength):
    return penalty(sizes, std, strength)


@mistake(
    "first_loss",
    slug="sign-of-the-logarithm",
    says="The cross-entropy is minus the logarithm of 1/K, and that is above 0. Yours is below.",
    hint=("Look at the sign of your answer without a penalty.", "-log(1 / K) is log(K)."),
    link=GUESS,
)
def first_loss(sizes, std, strength):
    return -np.log(sizes[-1]) + penalty(sizes, std, strength)


@mistake(
    "first_loss",
    slug="chance-for-loss",
    says="1/K is the accuracy of a guess. The loss is minus its logarithm.",
    hint=("Look at what a probability of 1/K costs.", "-log(1 / K)."),
    link=GUESS,
)
def first_loss(sizes, std, strength):
    return 1 / sizes[-1] + penalty(sizes, std, strength)
