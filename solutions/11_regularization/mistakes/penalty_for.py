"""Lab 11, exercise 6: the named mistakes of `penalty_for`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

SHARES = f"{BOOK}/early_stopping.html#stopping-is-a-penalty"
LIMIT = f"{BOOK}/early_stopping.html#stopping-is-a-penalty"

hints(
    "penalty_for",
    "Put your α into h / (h + α): it must be the share 1 - (1 - ηh)^t again.",
    "With q = (1 - ηh)^t the equation is 1 - q = h / (h + α). Solve it for α.",
)


def missing(h, lr, steps):
    """The share of the minimum that is not reached."""
    return (1 - lr * h) ** steps


@mistake(
    "penalty_for",
    slug="limit",
    says="1 / (η t) is the limit for small η h; asked for is the strength that is exactly equal, for each h.",
    hint=("Put your α into h / (h + α).", "Solve the equation without an approximation."),
    link=LIMIT,
)
def penalty_for(h, lr, steps):
    return np.full(h.shape, 1 / (lr * steps))


@also("penalty_for", "limit")
def penalty_for(h, lr, steps):
    return 1 / (lr * steps)


@mistake(
    "penalty_for",
    slug="shares-exchanged",
    says="The fraction is upside down: the share that is *missing* stands above, the share reached below.",
    hint=("Take more steps: must α grow or shrink?", "Solve 1 - q = h / (h + α) for α again."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    q = missing(h, lr, steps)
    return h * (1 - q) / q


@mistake(
    "penalty_for",
    slug="curvature-forgotten",
    says="The curvature h is missing as a factor: that is α / h.",
    hint=("Look at the last step of your solution.", "α = h q / (1 - q)."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    q = missing(h, lr, steps)
    return q / (1 - q)


@mistake(
    "penalty_for",
    slug="share-returned",
    says="That is a share of the minimum, not the strength of a penalty.",
    hint=("Look at what the question asks for.", "Set the two shares equal and solve for α."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    return 1 - missing(h, lr, steps)


@also("penalty_for", "share-returned")
def penalty_for(h, lr, steps):
    return missing(h, lr, steps)


@mistake(
    "penalty_for",
    slug="not-divided",
    says="h times a share is not yet the strength: the division by the other share is missing.",
    hint=("Put your α into h / (h + α).", "α = h q / (1 - q)."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    return h * missing(h, lr, steps)


@also("penalty_for", "not-divided")
def penalty_for(h, lr, steps):
    return h * (1 - missing(h, lr, steps))


@also("penalty_for", "not-divided")
def penalty_for(h, lr, steps):
    return h / (1 - missing(h, lr, steps))


@mistake(
    "penalty_for",
    slug="times-instead-of-power",
    says="What is missing shrinks by the *same factor* in every step: (1 - ηh) to the power of t, not 1 - ηht.",
    hint=("Look at what two steps leave of the way.", "**, not *."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    q = 1 - lr * h * steps
    return h * q / (1 - q)


@also("penalty_for", "times-instead-of-power")
def penalty_for(h, lr, steps):
    q = (1 - lr * h) * steps
    return h * q / (1 - q)


@mistake(
    "penalty_for",
    slug="steps-forgotten",
    says="The number of steps does not count: that is the strength for a single step.",
    hint=("Look for steps in your code.", "(1 - lr * h) ** steps."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    q = 1 - lr * h
    return h * q / (1 - q) + 0 * steps


@mistake(
    "penalty_for",
    slug="rate-forgotten",
    says="The rate is missing in the share: a step shrinks what is missing by 1 - ηh, not by 1 - h.",
    hint=("Look for lr in your code.", "1 - lr * h."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    q = (1 - h) ** steps
    return h * q / (1 - q)


@mistake(
    "penalty_for",
    slug="exponential",
    says="exp(-ηht) is the limit of many tiny steps. These steps have a size: (1 - ηh)^t.",
    hint=("Compare the two for t = 1.", "(1 - lr * h) ** steps."),
    link=LIMIT,
)
def penalty_for(h, lr, steps):
    q = np.exp(-lr * h * steps)
    return h * q / (1 - q)


@mistake(
    "penalty_for",
    slug="one-step-off",
    says="The power is off by one: after t steps what is missing has shrunk t times.",
    hint=("Do it by hand for t = 1.", "The power is steps."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    q = missing(h, lr, steps + 1)
    return h * q / (1 - q)


@also("penalty_for", "one-step-off")
def penalty_for(h, lr, steps):
    q = missing(h, lr, steps - 1)
    with np.errstate(all="ignore"):
        return h * q / (1 - q)


@mistake(
    "penalty_for",
    slug="one-for-all",
    says="There is one strength for all curvatures; each one needs its own.",
    hint=("Look at the shape of what you return.", "Entry by entry, without a mean."),
    link=SHARES,
)
def penalty_for(h, lr, steps):
    q = missing(h, lr, steps)
    return np.mean(h * q / (1 - q))
