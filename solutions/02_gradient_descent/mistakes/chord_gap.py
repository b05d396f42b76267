"""Lab 02, exercise 3: the named mistakes of `chord_gap`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CHORD = f"{BOOK}/convexity.html#the-chord-test"

hints(
    "chord_gap",
    "Take f(x) = x² with a = 0, b = 2 and t = 0.5: the chord is at 2, the function at 1, the gap is 1.",
    "t f(a) + (1 - t) f(b) is the chord; f(t a + (1 - t) b) the function below it.",
)


@mistake(
    "chord_gap",
    slug="turned-round",
    says="The sign is turned: function minus chord.",
    hint=(
        "Look at a bowl: the gap must be positive.",
        "Chord minus function.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return f(t * a + (1 - t) * b) - (t * f(a) + (1 - t) * f(b))


@mistake(
    "chord_gap",
    slug="weights-swapped-in-f",
    says="The point and the chord have their weights the other way round: you compare two different places.",
    hint=(
        "Look at t near 1: both must be near a.",
        "t goes with a in both.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b) - f((1 - t) * a + t * b)


@also("chord_gap", "weights-swapped-in-f")
def chord_gap(f, a, b, t):
    return (1 - t) * f(a) + t * f(b) - f(t * a + (1 - t) * b)


@mistake(
    "chord_gap",
    slug="weights-swapped",
    says="t belongs to a, 1 - t to b; yours has them exchanged in both places.",
    hint=(
        "Look at t = 1: your point is b.",
        "t a + (1 - t) b.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return (1 - t) * f(a) + t * f(b) - f((1 - t) * a + t * b)


@mistake(
    "chord_gap",
    slug="middle-only",
    says="Yours always looks at the middle: t is not in it.",
    hint=(
        "Look at whether your result depends on t.",
        "Use t and 1 - t where you have halves.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return (f(a) + f(b)) / 2 - f((a + b) / 2)


@also("chord_gap", "middle-only")
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b) - f((a + b) / 2)


@also("chord_gap", "middle-only")
def chord_gap(f, a, b, t):
    return (f(a) + f(b)) / 2 - f(t * a + (1 - t) * b)


@mistake(
    "chord_gap",
    slug="absolute",
    says="The absolute value hides the one thing asked for: whether the gap is negative.",
    hint=(
        "Look at the ripple.",
        "No abs.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return abs(t * f(a) + (1 - t) * f(b) - f(t * a + (1 - t) * b))


@mistake(
    "chord_gap",
    slug="function-only",
    says="That is f on the way from a to b: the chord is missing.",
    hint=(
        "Look at a straight line: its gap is 0.",
        "Subtract from the chord.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return f(t * a + (1 - t) * b)


@mistake(
    "chord_gap",
    slug="chord-only",
    says="That is the height of the chord; f below it was not subtracted.",
    hint=(
        "Look at a straight line: its gap is 0.",
        "Minus f(t a + (1 - t) b).",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b)


@mistake(
    "chord_gap",
    slug="same-weight-twice",
    says="Both ends have the weight t: the second must have 1 - t.",
    hint=(
        "Look at the sum of your two weights.",
        "They sum to 1.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return t * f(a) + t * f(b) - f(t * a + (1 - t) * b)


@also("chord_gap", "same-weight-twice")
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b) - f(t * a + t * b)


@mistake(
    "chord_gap",
    slug="yes-or-no",
    says="Yours says whether the chord lies above; asked for is by how much.",
    hint=(
        "Look at the type of your result.",
        "Return the difference, not the comparison.",
    ),
    link=CHORD,
)
def chord_gap(f, a, b, t):
    return float(t * f(a) + (1 - t) * f(b) >= f(t * a + (1 - t) * b))


@also("chord_gap", "yes-or-no")
def chord_gap(f, a, b, t):
    return t * f(a) + (1 - t) * f(b) >= f(t * a + (1 - t) * b)
