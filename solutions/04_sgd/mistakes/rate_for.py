"""Lab 04, exercise 9: the named mistakes of `rate_for`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

LINEAR = f"{BOOK}/rate_and_batch.html#the-linear-rule"
RESCALED = f"{BOOK}/mistakes.html#rate-not-rescaled-with-the-batch-size"
SUM = f"{BOOK}/minibatch.html#mean-or-sum"

hints(
    "rate_for",
    "Take a batch twice as large, half as many steps: how long must each be?",
    "For means, the rate grows as the batch does; a sum has grown already.",
)


@mistake(
    "rate_for",
    slug="not-rescaled",
    says="The rate stays as it was: with a larger batch the epoch covers less ground.",
    hint=(
        "Look at what your function gives for a batch 8 times as large.",
        "For means, multiply by B_new / B.",
    ),
    link=RESCALED,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr


@mistake(
    "rate_for",
    slug="inverse",
    says="Yours shrinks the rate as the batch grows; fewer steps want longer ones.",
    hint=(
        "Look at a batch twice as large: half as many steps, each …?",
        "B_new / B, not B / B_new.",
    ),
    link=LINEAR,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B / B_new if reduction == "mean" else lr


@also("rate_for", "inverse")
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B / B_new if reduction == "mean" else lr * B_new / B


@mistake(
    "rate_for",
    slug="root",
    says="That is the square-root rule, for equal noise; the linear rule keeps the ground covered in an epoch.",
    hint=(
        "Look at the factor for a batch 4 times as large: the linear rule wants 4.",
        "No root.",
    ),
    link=LINEAR,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * np.sqrt(B_new / B) if reduction == "mean" else lr


@also("rate_for", "root")
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * np.sqrt(B_new / B)


@mistake(
    "rate_for",
    slug="sum-rescaled-too",
    says="A sum over the batch has already grown with it: multiplying the rate too makes the steps far too long.",
    hint=(
        'Look at reduction="sum" for a batch twice as large.',
        "For sums the rate stays.",
    ),
    link=SUM,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new / B


@mistake(
    "rate_for",
    slug="sum-divided",
    says="For sums yours divides the rate: steps then stay as long as before, and the linear rule wants longer ones.",
    hint=(
        "Look at how long a step is with twice the examples and your rate.",
        "The sum itself is the longer step that the rule wants: leave the rate.",
    ),
    link=SUM,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new / B if reduction == "mean" else lr * B / B_new


@mistake(
    "rate_for",
    slug="swapped",
    says="Mean and sum are the wrong way round.",
    hint=(
        "Look at which of the two grows with the batch by itself.",
        "The sum does, so its rate stays; the mean's is multiplied.",
    ),
    link=SUM,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr if reduction == "mean" else lr * B_new / B


@mistake(
    "rate_for",
    slug="whole-number-division",
    says="B_new // B drops the rest: from 50 to 75 it gives 1, and to a smaller batch 0.",
    hint=(
        "Look at B = 100 and B_new = 20.",
        "Divide with /.",
    ),
    link=LINEAR,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * (B_new // B) if reduction == "mean" else lr


@mistake(
    "rate_for",
    slug="factor-only",
    says="That is the factor, not the rate: lr is not in it.",
    hint=(
        "Look at whether lr matters.",
        "Multiply the factor by lr.",
    ),
    link=LINEAR,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return B_new / B if reduction == "mean" else lr


@also("rate_for", "factor-only")
def rate_for(lr, B, B_new, reduction="mean"):
    return B_new / B if reduction == "mean" else 1.0


@mistake(
    "rate_for",
    slug="times-new-size",
    says="The rate was multiplied by the new batch size, without dividing by the old one.",
    hint=(
        "Look at B_new = B: the rate must stay.",
        "B_new / B.",
    ),
    link=LINEAR,
)
def rate_for(lr, B, B_new, reduction="mean"):
    return lr * B_new if reduction == "mean" else lr
