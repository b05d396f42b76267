"""Lab 12, exercise 9: the named mistakes of `smallest_c2`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import WOLFE

hints(
    "smallest_c2",
    "Start at the small c2 and raise it: the table tells the step length found. Watch for the moment when it becomes "
    "the first step tried.",
    "Leave c1 and the first step as the figure opened. A hundredth less than your answer must still find another step.",
)


@mistake(
    "smallest_c2",
    slug="last-that-refuses",
    says="With this c2 the search still goes on to another step. One hundredth more, and it stops at the first.",
    hint=(
        "Look at the step length found with your c2.",
        "The first c2 that keeps the first step, not the last that does not.",
    ),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return v.choose(0.69, 0.55, 0.42, 0.29)


@mistake(
    "smallest_c2",
    slug="one-too-far",
    says="With this c2 the first step is kept, but a hundredth less keeps it too.",
    hint=("Look at the c2 just below yours.", "Go down until the step length found changes, then one back."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return v.choose(0.71, 0.57, 0.44, 0.31)


@mistake(
    "smallest_c2",
    slug="step-length",
    says="That is the first step itself. Asked for is the c2 with which the search keeps it.",
    hint=("Look at which slider you moved.", "The number on the slider of c2."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return v.choose(1.0, 1.05, 1.1, 1.15)


@mistake(
    "smallest_c2",
    slug="found-instead",
    says="That is the step length that a smaller c2 finds. Asked for is the c2 that keeps the first step.",
    hint=("Look at which number of the table you took.", "The number on the slider of c2."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return v.choose(1.26, 1.27, 1.29, 1.30)


@mistake(
    "smallest_c2",
    slug="as-it-opened",
    says="That is the c2 with which the figure opens, and with it the search finds another step than the first.",
    hint=("Look at the step length found there.", "Raise c2."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return 0.15


@mistake(
    "smallest_c2",
    slug="stretches-that-meet",
    says="There all accepted step lengths become one stretch. Asked for is when the first step tried is among them.",
    hint=("Look at the step length found, not at the bands.", "It has to be the first step."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return 0.48


@mistake(
    "smallest_c2",
    slug="largest",
    says="That is the end of the slider: the search keeps its first step there, but long before as well.",
    hint=("Look for the smallest c2, not for the largest.", "Go down until the step length found changes."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return 0.99


@mistake(
    "smallest_c2",
    slug="in-percent",
    says="That is c2 in percent; the slider goes from 0 to 1.",
    hint=("Look at the number beside the slider.", "Two decimals."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return v.choose(70, 56, 43, 30)


@mistake(
    "smallest_c2",
    slug="flattened-by",
    says="That is by how much the slope has flattened, 1 - c2. c2 is the share of the slope that may be left.",
    hint=("Look at the number beside the slider of c2.", "c2 itself."),
    link=WOLFE,
    answer=True,
)
def smallest_c2(v):
    return v.choose(0.30, 0.44, 0.57, 0.70)
