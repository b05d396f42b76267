"""Lab 02, exercise 5: the named mistakes of `fates`."""

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

FACTOR = f"{BOOK}/descent.html#deck-4-s-exercise-five-rates"
LIMIT = f"{BOOK}/descent.html#why-2-over-the-curvature-is-the-limit"
DIVERGENT = f"{BOOK}/mistakes.html#divergent-rate-steps-that-grow"
SHOWN = (0.25, 0.5, 2.0, 10.0)  # c, by variant

hints(
    "fates",
    "What is the gradient of c x²? Write one step from x, and put x outside a bracket.",
    "Each step multiplies x by 1 - 2 c times the rate; take its size to the power 100.",
)


def fate(factor):
    """What a factor makes of x in 100 steps."""
    if abs(factor) == 1:
        return "swinging"
    return "away" if abs(factor) > 1 else "arrived" if abs(factor) ** 100 < 0.001 else "on the way"


def right(v):
    """The five right words."""
    return [fate(1 - 2 * v.choose(*SHOWN) * rate) for rate in (0.01, 0.1, 1, 100, 1000)]


@mistake(
    "fates",
    slug="the-lecture-s-parabola",
    says="These are the fates on x². Your parabola is steeper or flatter, and the limit moves with it.",
    hint=(
        "Look at your c: is it in your factor?",
        "1 - 2 c rate.",
    ),
    link=FACTOR,
    answer=True,
)
def fates(v):
    return [fate(1 - 2 * rate) for rate in (0.01, 0.1, 1, 100, 1000)]


@mistake(
    "fates",
    slug="c-upside-down",
    says="As if c stood below the fraction line: a steeper parabola bears a smaller rate, not a larger one.",
    hint=(
        "Look at how c enters the gradient.",
        "2 c x: c multiplies.",
    ),
    link=LIMIT,
    answer=True,
)
def fates(v):
    return [fate(1 - 2 * rate / v.choose(*SHOWN)) for rate in (0.01, 0.1, 1, 100, 1000)]


@mistake(
    "fates",
    slug="all-arrive",
    says="With the rates 100 and 1000 every step throws x further out.",
    hint=(
        "Do one step with the rate 100 by hand.",
        "The size of the factor must be below 1.",
    ),
    link=DIVERGENT,
    answer=True,
)
def fates(v):
    return ["arrived"] * 5


@mistake(
    "fates",
    slug="all-diverge",
    says="A small rate is slow, but it comes closer in each step.",
    hint=(
        "Do one step with the rate 0.01 by hand.",
        "A factor between -1 and 1 shrinks x.",
    ),
    link=FACTOR,
    answer=True,
)
def fates(v):
    return ["away"] * 5


@mistake(
    "fates",
    slug="swinging-for-away",
    says="Changing sides is not yet swinging: with these rates each swing is longer than the one before.",
    hint=(
        "Look at the size of x after two steps with the rate 100.",
        "Only a factor of exactly -1 keeps the size.",
    ),
    link=DIVERGENT,
    answer=True,
)
def fates(v):
    return ["swinging" if word == "away" else word for word in right(v)]


@mistake(
    "fates",
    slug="never-arrives",
    says="A shrinking x does get below 0.001 if the factor to the power 100 does.",
    hint=(
        "Compute the factor to the power 100 for each rate.",
        "0.9 to the power 100 is 0.00003.",
    ),
    link=FACTOR,
    answer=True,
)
def fates(v):
    return ["on the way" if word == "arrived" else word for word in right(v)]


@mistake(
    "fates",
    slug="back-to-front",
    says="The order is turned: the first word belongs to the rate 0.01.",
    hint=(
        "Look at the order of the rates.",
        "From the smallest rate to the largest.",
    ),
    link=FACTOR,
    answer=True,
)
def fates(v):
    return right(v)[::-1]
