"""Lab 06, exercise 10: the named mistakes of `best_shape`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

COMPARED = f"{BOOK}/which_one.html#schedules-compared"
ROBUST = f"{BOOK}/which_one.html#schedule-robustness"
ONE_CYCLE = f"{BOOK}/cycles.html#one-cycle-policy"
RESTARTS = f"{BOOK}/cycles.html#restarts-warm"

hints(
    "best_shape",
    "Leave the highest rate and the warm-up as they are. Try each shape and read the loss at the end.",
    "The table of numbers under the figure tells the loss at the end; there are ten shapes.",
)


@mistake(
    "best_shape",
    slug="second-best",
    says="Close: that shape is the second best at this rate.",
    hint=(
        "Compare the losses at the end in the table of numbers.",
        "One shape is still a little lower.",
    ),
    link=COMPARED,
    answer=True,
)
def best_shape(v):
    return v.choose("cyclic", "linear", "1/t", "1/t")


@mistake(
    "best_shape",
    slug="best-at-another-rate",
    says="That shape wins at another highest rate.",
    hint=(
        "Look at the highest rate: is it the one that the figure opened with?",
        "Set it back, and try the shapes again.",
    ),
    link=ROBUST,
    answer=True,
)
def best_shape(v):
    return v.choose("cosine", "step decay", "1/√t", "constant")


@also("best_shape", "best-at-another-rate")
def best_shape(v):
    return v.choose("step decay", "constant", "constant", "cosine")


@also("best_shape", "best-at-another-rate")
def best_shape(v):
    return v.choose("1/√t", "1/√t", "cosine", "step decay")


@mistake(
    "best_shape",
    slug="the-start",
    says="That is the shape the figure opens with.",
    hint=(
        "Try the other shapes too.",
        "Compare the losses at the end.",
    ),
    link=ROBUST,
    answer=True,
)
def best_shape(v):
    return "exponential"


@mistake(
    "best_shape",
    slug="one-cycle",
    says="One cycle is a good default, but at this rate another shape ends lower.",
    hint=(
        "Compare the losses at the end.",
        "Try all ten shapes.",
    ),
    link=ONE_CYCLE,
    answer=True,
)
def best_shape(v):
    return "one cycle"


@mistake(
    "best_shape",
    slug="restarts",
    says="With warm restarts the rate is high again at the end.",
    hint=(
        "Compare the losses at the end.",
        "Try all ten shapes.",
    ),
    link=RESTARTS,
    answer=True,
)
def best_shape(v):
    return "warm restarts"


@mistake(
    "best_shape",
    slug="a-straight-line",
    says="The straight line is good at many rates, but not the best at this one.",
    hint=(
        "Compare the losses at the end.",
        "Try all ten shapes.",
    ),
    link=COMPARED,
    answer=True,
)
def best_shape(v):
    return v.choose("linear", "straight line", "linear", "linear")


@mistake(
    "best_shape",
    slug="a-loss",
    says="That is a number. Asked for is the name of the shape.",
    hint=(
        "Look at what the exercise asks for.",
        "A name in quotes, as the figure writes it.",
    ),
    link=COMPARED,
    answer=True,
)
def best_shape(v):
    return v.choose(0.312, 0.163, 0.089, 0.125)


@mistake(
    "best_shape",
    slug="not-a-shape",
    says="That is no name that the figure knows.",
    hint=(
        "Look at how the figure writes the shapes.",
        'Copy the name, for example "warm restarts".',
    ),
    link=COMPARED,
    answer=True,
)
def best_shape(v):
    return v.choose("none", "cos", "step", "sqrt")
