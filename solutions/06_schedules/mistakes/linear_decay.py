"""Lab 06, exercise 2: the named mistakes of `linear_decay`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

FORMULA = f"{BOOK}/decays.html#seven-formulas"
PAST_THE_END = f"{BOOK}/mistakes.html#wrong-past-the-end"
SHAPES = f"{BOOK}/decays.html#seven-shapes"
STUCK = f"{BOOK}/mistakes.html#wrong-warmup-stuck"
BOUNDARY = f"{BOOK}/mistakes.html#wrong-boundary"

hints(
    "linear_decay",
    "Do it by hand for lr = 1, end = 0.2, tau = 4: 1, 0.8, 0.6, 0.4, 0.2, 0.2, ….",
    "a is the share of the way that is done: t / tau, but never more than 1.",
)


@mistake(
    "linear_decay",
    slug="goes-on",
    says="Past tau the line goes on: the rate falls below end, and then below 0.",
    hint=(
        "Look at step 5 * tau.",
        "a = min(1, t / tau).",
    ),
    link=PAST_THE_END,
)
def linear_decay(lr, end, tau, t):
    a = t / tau
    return (1 - a) * lr + a * end


@mistake(
    "linear_decay",
    slug="ends-swapped",
    says="The line runs from end to lr: the weights are exchanged.",
    hint=(
        "Look at step 0.",
        "1 - a belongs to lr.",
    ),
    link=FORMULA,
)
def linear_decay(lr, end, tau, t):
    a = min(1, t / tau)
    return a * lr + (1 - a) * end


@mistake(
    "linear_decay",
    slug="end-ignored",
    says="The line runs down to 0: end is not in it.",
    hint=(
        "Look at step tau.",
        "a * end has to be added.",
    ),
    link=FORMULA,
)
def linear_decay(lr, end, tau, t):
    a = min(1, t / tau)
    return (1 - a) * lr


@mistake(
    "linear_decay",
    slug="end-on-top",
    says="end was added whole: the line starts above lr.",
    hint=(
        "Look at step 0: it must be lr.",
        "a * end, not end.",
    ),
    link=FORMULA,
)
def linear_decay(lr, end, tau, t):
    a = min(1, t / tau)
    return (1 - a) * lr + end


@mistake(
    "linear_decay",
    slug="nothing-at-the-end",
    says="Past tau the rate is 0, not end.",
    hint=(
        "Look at step tau + 1.",
        "The rate stays at end.",
    ),
    link=PAST_THE_END,
)
def linear_decay(lr, end, tau, t):
    if t > tau:
        return 0.0
    a = t / tau
    return (1 - a) * lr + a * end


@also("linear_decay", "nothing-at-the-end")
def linear_decay(lr, end, tau, t):
    if t >= tau:
        return 0.0
    a = t / tau
    return (1 - a) * lr + a * end


@mistake(
    "linear_decay",
    slug="back-to-the-start",
    says="Past tau the rate is up again: it has to stay at end.",
    hint=(
        "Look at step tau + 1.",
        "The rate stays at end.",
    ),
    link=PAST_THE_END,
)
def linear_decay(lr, end, tau, t):
    if t > tau:
        return lr
    a = t / tau
    return (1 - a) * lr + a * end


@also("linear_decay", "back-to-the-start")
def linear_decay(lr, end, tau, t):
    a = t % tau / tau
    return (1 - a) * lr + a * end


@mistake(
    "linear_decay",
    slug="arrives-early",
    says="The line reaches end one step early, at tau - 1.",
    hint=(
        "Look at step tau - 1 and at step tau.",
        "Divide by tau.",
    ),
    link=BOUNDARY,
)
def linear_decay(lr, end, tau, t):
    a = min(1, t / (tau - 1))
    return (1 - a) * lr + a * end


@also("linear_decay", "arrives-early")
def linear_decay(lr, end, tau, t):
    a = min(1, (t + 1) / tau)
    return (1 - a) * lr + a * end


@mistake(
    "linear_decay",
    slug="whole-numbers",
    says="There is no line, only a jump: until tau, a is 0.",
    hint=(
        "Look at step 3.",
        "t / tau, not t // tau.",
    ),
    link=STUCK,
)
def linear_decay(lr, end, tau, t):
    a = min(1, t // tau)
    return (1 - a) * lr + a * end


@mistake(
    "linear_decay",
    slug="same-factor",
    says="The rate falls by the same factor at each step; on a line it falls by the same amount.",
    hint=(
        "Look at the middle, step tau / 2: it must be the mean of lr and end.",
        "(1 - a) * lr + a * end.",
    ),
    link=SHAPES,
)
def linear_decay(lr, end, tau, t):
    a = min(1, t / tau)
    return lr * (end / lr) ** a


@mistake(
    "linear_decay",
    slug="share-upside-down",
    says="The share of the way is upside down: tau / t instead of t / tau.",
    hint=(
        "Look at step 1.",
        "t / tau.",
    ),
    link=FORMULA,
)
def linear_decay(lr, end, tau, t):
    a = min(1, tau / t) if t else 0
    return (1 - a) * lr + a * end


@mistake(
    "linear_decay",
    slug="max-for-min",
    says="max holds a at 1 from the first step on: the rate is end at once.",
    hint=(
        "Look at step 0.",
        "min(1, t / tau).",
    ),
    link=PAST_THE_END,
)
def linear_decay(lr, end, tau, t):
    a = max(1, t / tau)
    return (1 - a) * lr + a * end
