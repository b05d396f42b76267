"""Lab 03, section 4: the named mistakes of `moved`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, WRONG

MERGING = f"{BOOK}/gates.html#merging"

hints(
    "moved",
    "Is the graph x y + x², and your own number set? Move step on from 0, one by one, and read the line each time.",
    "Wait for the first line that says how much is handed to x. That is the step, and that is the second number.",
)


def seen(v):
    """x, its two shares (through the square, through the product), and its gradient."""
    x = -2 + v.choose(-2.5, -0.5, -1.5, 0.5, 1.0, 1.5, 2.5, 3.0)
    return x, 2 * x, 5.0, 2 * x + 5


@mistake(
    "moved",
    slug="counted-backward",
    says="The step is counted from the start of the way back. The setting of step counts the forward steps as well.",
    hint=("Look at the number beside the slider.", "Three steps forward come first."),
    link=MERGING,
    answer=True,
)
def moved(v):
    return 2, seen(v)[1], seen(v)[3]


@mistake(
    "moved",
    slug="second-share",
    says="That is the second step at which x is handed something. One step earlier the other path brings its share.",
    hint=("Go one step back, and read the line.", "Both paths hand to x; the exercise asks for the first one."),
    link=MERGING,
    answer=True,
)
def moved(v):
    return 6, seen(v)[2], seen(v)[3]


@also("moved", "second-share")
def moved(v):
    return 6, seen(v)[1], seen(v)[3]


@also("moved", "second-share")
def moved(v):
    return 5, seen(v)[2], seen(v)[3]


@mistake(
    "moved",
    slug="shift-forgotten",
    says='Those are the numbers for x = −2. Set "add to the first input" to the number that the cell prints for you.',
    hint=("Look at the second slider.", "x is −2 plus your number."),
    link=MERGING,
    answer=True,
)
def moved(v):
    return 5, -4.0, 1.0


@mistake(
    "moved",
    slug="first-share-only",
    says="The last number is the first share alone. x is handed a second one, and they add.",
    hint=("Move step to the end, and read the crimson number below x.", "The sum of what both paths bring."),
    link=f"{WRONG}#wrong-overwritten",
    answer=True,
)
def moved(v):
    return 5, seen(v)[1], seen(v)[1]


@mistake(
    "moved",
    slug="last-share-only",
    says="The last number is the second share alone, as if it replaced the first one. They add.",
    hint=("Move step to the end, and read the crimson number below x.", "The sum of what both paths bring."),
    link=f"{WRONG}#wrong-overwritten",
    answer=True,
)
def moved(v):
    return 5, seen(v)[1], seen(v)[2]


@mistake(
    "moved",
    slug="value-for-gradient",
    says="The last number is a value, in teal above its node. The gradient stands below x, in crimson.",
    hint=("Look at the color of the number.", "Move step to the end; the gradient of x stands below it."),
    link=f"{BOOK}/graphs.html#one-node",
    answer=True,
)
def moved(v):
    return 5, seen(v)[1], seen(v)[0]


@also("moved", "value-for-gradient")
def moved(v):
    x = seen(v)[0]
    return 5, seen(v)[1], x * x + 5 * x


@also("moved", "value-for-gradient")
def moved(v):
    x = seen(v)[0]
    return 5, seen(v)[1], x * x


@mistake(
    "moved",
    slug="gradient-of-y",
    says="The last number is the gradient of y, which is the value of x. The exercise asks for the gradient of x.",
    hint=("Look at whose crimson number you read.", "The one below x, at the last step."),
    link=f"{BOOK}/gates.html#gate-mul",
    answer=True,
)
def moved(v):
    x, first, *_ = seen(v)
    return 6, first, x


@mistake(
    "moved",
    slug="a-step-too-early",
    says="At step 4 the sum hands 1 to each of the two gates, and nothing to x yet.",
    hint=("Look at who is handed something at step 4.", "x is handed something one step later."),
    link=MERGING,
    answer=True,
)
def moved(v):
    return 4, 1.0, seen(v)[3]


@also("moved", "a-step-too-early")
def moved(v):
    return 4, seen(v)[1], seen(v)[3]


@mistake(
    "moved",
    slug="step-of-the-end",
    says="The step is the last one, at which all of the gradient has arrived. The exercise asks for the first share's.",
    hint=("Look at when x is handed something for the first time.", "Not the step at which x is done: one earlier."),
    link=MERGING,
    answer=True,
)
def moved(v):
    return 6, seen(v)[3], seen(v)[3]


@mistake(
    "moved",
    slug="other-graph",
    says="Those are the numbers of the graph (x + y) z. Choose the graph x y + x² in the menu.",
    hint=("Look at the menu above the sliders.", "x y + x²: paths merge"),
    link=MERGING,
    answer=True,
)
def moved(v):
    return 4, -4.0, -4.0


@mistake(
    "moved",
    slug="shift-for-x",
    says="x was taken to be the printed number itself. That number is added to x, which is −2 without it.",
    hint=("Look at the value above x in the figure.", "x is −2 plus your number."),
    link=MERGING,
    answer=True,
)
def moved(v):
    shift = seen(v)[0] + 2
    return 5, 2 * shift, 5 + 2 * shift
