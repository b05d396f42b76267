"""Lab 06, exercise 5: the named mistakes of `warmup`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

RISE = f"{BOOK}/warmup.html#linear-warmup"
ZERO = f"{BOOK}/mistakes.html#wrong-warmup-zero"
STUCK = f"{BOOK}/mistakes.html#wrong-warmup-stuck"
NOT_SHIFTED = f"{BOOK}/mistakes.html#wrong-not-shifted"
CALLED = f"{BOOK}/mistakes.html#wrong-called-once"
PURE = f"{BOOK}/functions.html#pure-schedule"
COMPOSED = f"{BOOK}/functions.html#composition"

hints(
    "warmup",
    "Try steps = 4 and a schedule that is always 1: 0.25, 0.5, 0.75, 1, then 1 for ever.",
    "Inside warmup, define a function of t with two cases: t < steps, and the rest.",
)


@mistake(
    "warmup",
    slug="divides-by-zero",
    says="With steps = 0 yours divides by 0: there is no warm-up then, and nothing to divide.",
    hint=(
        "Look at steps = 0.",
        "Decide first whether t < steps; divide only there.",
    ),
    link=ZERO,
)
def warmup(schedule, steps):
    def rate(t):
        share = min(1.0, (t + 1) / steps)
        return share * schedule(max(t - steps, 0))

    return rate


@mistake(
    "warmup",
    slug="starts-at-zero",
    says="The first step has the rate 0: it is wasted.",
    hint=(
        "Look at step 0: (t + 1) / steps.",
        "t + 1, because t is 0 in the first step.",
    ),
    link=STUCK,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return t / steps * schedule(0)
        return schedule(t - steps)

    return rate


@mistake(
    "warmup",
    slug="not-from-its-start",
    says="After the warm-up the schedule goes on at step t, as if it had run all the time.",
    hint=(
        "Look at the step after the warm-up: it must be schedule(0).",
        "schedule(t - steps).",
    ),
    link=NOT_SHIFTED,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return (t + 1) / steps * schedule(0)
        return schedule(t)

    return rate


@mistake(
    "warmup",
    slug="falls-while-rising",
    says="During the warm-up the schedule falls already: its own clock must wait.",
    hint=(
        "Look at which step you ask the schedule for during the warm-up.",
        "schedule(0) until the warm-up is over.",
    ),
    link=COMPOSED,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return (t + 1) / steps * schedule(t)
        return schedule(t - steps)

    return rate


@mistake(
    "warmup",
    slug="a-factor-on-a-running-schedule",
    says="The schedule runs from the first step on, and the warm-up is only a factor on it.",
    hint=(
        "Look at which step you ask the schedule for.",
        "schedule(0) at first, then schedule(t - steps).",
    ),
    link=NOT_SHIFTED,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return (t + 1) / steps * schedule(t)
        return schedule(t)

    return rate


@mistake(
    "warmup",
    slug="up-to-one",
    says="The way up ends at the rate 1, whatever the schedule starts with.",
    hint=(
        "Look at the last step of the warm-up: it must be schedule(0).",
        "Times schedule(0).",
    ),
    link=RISE,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return (t + 1) / steps
        return schedule(t - steps)

    return rate


@mistake(
    "warmup",
    slug="one-step-too-long",
    says="The warm-up takes one step too many, and its last rate is above schedule(0).",
    hint=(
        "Look at step number steps: it belongs to the schedule.",
        "t < steps.",
    ),
    link=RISE,
)
def warmup(schedule, steps):
    def rate(t):
        if steps and t <= steps:
            return (t + 1) / steps * schedule(0)
        return schedule(t - steps)

    return rate


@mistake(
    "warmup",
    slug="a-step-is-skipped",
    says="The schedule's step 0 is skipped: it takes over with step 1.",
    hint=(
        "Look at the step after the warm-up.",
        "schedule(t - steps).",
    ),
    link=NOT_SHIFTED,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return (t + 1) / steps * schedule(0)
        return schedule(t - steps + 1)

    return rate


@mistake(
    "warmup",
    slug="no-way-up",
    says="During the warm-up the rate stands still: nothing rises.",
    hint=(
        "Look at the first two steps.",
        "(t + 1) / steps.",
    ),
    link=RISE,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return schedule(0) / steps
        return schedule(t - steps)

    return rate


@mistake(
    "warmup",
    slug="a-rate-returned",
    says="What came back is no function: warmup has to return a function of t.",
    hint=(
        "Look at what the last line returns.",
        "Define a function inside, and return it without calling it.",
    ),
    link=CALLED,
)
def warmup(schedule, steps):
    return schedule(0) / max(steps, 1)


@mistake(
    "warmup",
    slug="waits-at-zero",
    says="The rate is 0 all through the warm-up.",
    hint=(
        "Look at the steps before the schedule starts.",
        "(t + 1) / steps * schedule(0).",
    ),
    link=STUCK,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return 0.0
        return schedule(t - steps)

    return rate


@mistake(
    "warmup",
    slug="remembers",
    says="Yours counts its own calls: asked twice for one step, it answers differently.",
    hint=(
        "Look at whether t decides alone.",
        "Use t, count nothing.",
    ),
    link=PURE,
)
def warmup(schedule, steps):
    count = [0]

    def rate(t):
        count[0] += 1
        if count[0] <= steps:
            return count[0] / steps * schedule(0)
        return schedule(count[0] - 1 - steps)

    return rate


@mistake(
    "warmup",
    slug="downward",
    says="The warm-up runs downward: its first rate is the highest.",
    hint=(
        "Look at the first step.",
        "(t + 1) / steps.",
    ),
    link=RISE,
)
def warmup(schedule, steps):
    def rate(t):
        if t < steps:
            return (steps - t) / steps * schedule(0)
        return schedule(t - steps)

    return rate
