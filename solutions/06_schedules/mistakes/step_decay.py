"""Lab 06, exercise 1: the named mistakes of `step_decay`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

FORMULA = f"{BOOK}/decays.html#seven-formulas"
NO_FLOOR = f"{BOOK}/mistakes.html#wrong-no-floor"
BOUNDARY = f"{BOOK}/mistakes.html#wrong-boundary"

hints(
    "step_decay",
    "Do it by hand for lr = 1, every = 3, gamma = 0.5: the rates are 1, 1, 1, 0.5, 0.5, 0.5, 0.25, ….",
    "How many drops have happened after t steps? t // every.",
)


@mistake(
    "step_decay",
    slug="every-step",
    says="The rate drops at every step: every is not in it.",
    hint=(
        "Look at step 1: has the rate changed already?",
        "t // every counts the drops.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma**t


@mistake(
    "step_decay",
    slug="smooth",
    says="The rate falls a little at every step: the number of drops is not a whole number.",
    hint=(
        "Look at the steps between two drops.",
        "Round down: t // every.",
    ),
    link=NO_FLOOR,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma ** (t / every)


@mistake(
    "step_decay",
    slug="remainder",
    says="The exponent starts again at each drop: t % every is what is left over, not how often.",
    hint=(
        "Look at step every: where is the drop?",
        "t // every.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma ** (t % every)


@mistake(
    "step_decay",
    slug="one-step-late",
    says="Every drop comes one step late.",
    hint=(
        "Look at step every: t counts the steps done, from 0.",
        "t // every, with t as it is.",
    ),
    link=BOUNDARY,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma ** (max(t - 1, 0) // every)


@also("step_decay", "one-step-late")
def step_decay(lr, every, gamma, t):
    return lr * gamma ** ((t - 1) // every)


@mistake(
    "step_decay",
    slug="one-step-early",
    says="Every drop comes one step early: t is 0 in the first step already.",
    hint=(
        "Look at step every - 1.",
        "t // every, with t as it is.",
    ),
    link=BOUNDARY,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma ** ((t + 1) // every)


@mistake(
    "step_decay",
    slug="only-once",
    says="The rate drops once and then never again.",
    hint=(
        "Look at step 2 * every.",
        "Count the drops: t // every.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma if t >= every else lr


@mistake(
    "step_decay",
    slug="only-at-the-drop",
    says="The rate is lower in the step of the drop only; afterwards it is back.",
    hint=(
        "Look at the step after a drop.",
        "The exponent counts all drops so far.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma if t and t % every == 0 else lr


@mistake(
    "step_decay",
    slug="rounded",
    says="Rounded to the nearest, the drop comes half a period early.",
    hint=(
        "Look at the middle between two drops.",
        "Round down: t // every.",
    ),
    link=NO_FLOOR,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma ** round(t / every)


@mistake(
    "step_decay",
    slug="multiplied",
    says="gamma is multiplied by the number of drops, where it must be raised to it.",
    hint=(
        "Look at step 0: the rate must be lr.",
        "gamma ** drops.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return lr * gamma * (t // every)


@mistake(
    "step_decay",
    slug="divided",
    says="The rate rises: it was divided by gamma.",
    hint=(
        "Look at step every: is the rate smaller?",
        "lr * gamma ** drops.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return lr / gamma ** (t // every)


@mistake(
    "step_decay",
    slug="no-rate",
    says="That is the factor alone: lr is not in it.",
    hint=(
        "Look at step 0: the rate must be lr.",
        "lr times the factor.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return gamma ** (t // every)


@mistake(
    "step_decay",
    slug="complement",
    says="The rate keeps 1 - gamma at each drop: gamma is what is kept, not what is lost.",
    hint=(
        "Look at gamma = 0.1: how much is left after a drop?",
        "gamma ** drops.",
    ),
    link=FORMULA,
)
def step_decay(lr, every, gamma, t):
    return lr * (1 - gamma) ** (t // every)
