"""Lab 06, exercise 4: the named mistakes of `constant_for`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

FORMULA = f"{BOOK}/decays.html#seven-formulas"
CLOCK = f"{BOOK}/functions.html#which-clock"

hints(
    "constant_for",
    "Set eta(steps) = share * eta_0 in the form and solve for its constant.",
    "Put your constant into the formula for t = steps: the share must come out.",
)


@mistake(
    "constant_for",
    slug="wrong-sign",
    says="Your k is negative: the rate would rise.",
    hint=(
        "Look at the sign of np.log(share) for a share below 1.",
        "k = -log(share) / steps.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return np.log(share) / steps
    return (1 / share - 1) / steps


@mistake(
    "constant_for",
    slug="log-of-ten",
    says="That is the logarithm to base 10; exp needs the natural one.",
    hint=(
        "Look at which logarithm undoes exp.",
        "np.log.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log10(share) / steps
    return (1 / share - 1) / steps


@mistake(
    "constant_for",
    slug="not-shared-out",
    says="The whole fall happens in one step: the number of steps is not in it.",
    hint=(
        "Look at whether steps matters.",
        "Divide by steps, or take the root.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share
    if form == "exponential":
        return -np.log(share)
    return 1 / share - 1


@also("constant_for", "not-shared-out")
def constant_for(form, share, steps):
    if form == "power":
        return share
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps


@also("constant_for", "not-shared-out")
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share)
    return (1 / share - 1) / steps


@also("constant_for", "not-shared-out")
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return 1 / share - 1


@mistake(
    "constant_for",
    slug="power-divided",
    says="gamma is the share to the power 1 / steps, not the share divided by steps.",
    hint=(
        "Put your gamma into the formula: gamma ** steps.",
        "The root: share ** (1 / steps).",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share / steps
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps


@mistake(
    "constant_for",
    slug="power-of-steps",
    says="That is the share to the power steps: gamma comes out far too small.",
    hint=(
        "Put your gamma into the formula: gamma ** steps.",
        "The root: share ** (1 / steps).",
    ),
    link=CLOCK,
)
def constant_for(form, share, steps):
    if form == "power":
        return share**steps
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps


@mistake(
    "constant_for",
    slug="exponent-for-gamma",
    says="For the power form that is k, not gamma.",
    hint=(
        "Look at whether gamma is between 0 and 1 and near 1.",
        "gamma = exp(-k).",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return -np.log(share) / steps
    if form == "exponential":
        return -np.log(share) / steps
    return (1 / share - 1) / steps


@mistake(
    "constant_for",
    slug="one-step-off",
    says="The rate has to be down after steps steps, that is at t = steps.",
    hint=(
        "Look at what t is after the last step.",
        "Divide by steps.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / (steps - 1))
    if form == "exponential":
        return -np.log(share) / (steps - 1)
    return (1 / share - 1) / (steps - 1)


@also("constant_for", "one-step-off")
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / (steps + 1))
    if form == "exponential":
        return -np.log(share) / (steps + 1)
    return (1 / share - 1) / (steps + 1)


@mistake(
    "constant_for",
    slug="what-is-lost",
    says="share is what is left, not what is lost.",
    hint=(
        "Look at share = 0.9: does the rate fall much?",
        "Use share as it is.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return (1 - share) ** (1 / steps)
    if form == "exponential":
        return -np.log(1 - share) / steps
    return (1 / (1 - share) - 1) / steps


@mistake(
    "constant_for",
    slug="one-forgotten",
    says="For time, eta_0 / (1 + k t): the 1 is not taken off.",
    hint=(
        "Put your k into the formula.",
        "(1 / share - 1) / steps.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return 1 / (share * steps)


@mistake(
    "constant_for",
    slug="time-upside-down",
    says="For time, the share itself was used where its inverse belongs: k comes out negative or too small.",
    hint=(
        "Solve 1 + k * steps = 1 / share.",
        "(1 / share - 1) / steps.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return (1 - share) / steps


@also("constant_for", "time-upside-down")
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return (share - 1) / steps


@mistake(
    "constant_for",
    slug="time-as-exponential",
    says="For time, that is the constant of the exponential.",
    hint=(
        "Put your k into eta_0 / (1 + k t).",
        "(1 / share - 1) / steps.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return -np.log(share) / steps
    return -np.log(share) / steps


@mistake(
    "constant_for",
    slug="exponential-as-time",
    says="For the exponential, that is the constant of time.",
    hint=(
        "Put your k into exp(-k t).",
        "-log(share) / steps.",
    ),
    link=FORMULA,
)
def constant_for(form, share, steps):
    if form == "power":
        return share ** (1 / steps)
    if form == "exponential":
        return (1 / share - 1) / steps
    return (1 / share - 1) / steps
