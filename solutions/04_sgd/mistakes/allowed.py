"""Lab 04, exercise 10: the named mistakes of `allowed`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CONDITIONS = f"{BOOK}/convergence.html#the-two-conditions"
FIRST = f"{BOOK}/convergence.html#what-the-first-forbids-stopping-on-the-way"
SECOND = f"{BOOK}/convergence.html#what-the-second-forbids-noise-for-ever"

hints(
    "allowed",
    "Write both sums for one p: what is the exponent of t in each?",
    "The first wants p at most 1; the second wants 2p greater than 1.",
)


def listed(v):
    """The powers that the student is shown."""
    return v.choose(
        [0.0, 0.4, 0.5, 0.6, 0.9, 1.0, 1.1, 2.0],
        [0.0, 0.25, 0.5, 0.55, 0.75, 1.0, 1.2, 1.5],
        [0.0, 0.3, 0.5, 0.7, 0.8, 1.0, 1.3, 3.0],
        [0.0, 0.1, 0.45, 0.5, 0.65, 1.0, 1.05, 2.5],
    )


@mistake(
    "allowed",
    slug="half-included",
    says="For p = 0.5 the squares are 1/t, and the sum of 1/t is infinite: the second condition fails at exactly 0.5.",
    hint=(
        "Look at p = 0.5 in the second condition.",
        "2p must be greater than 1, not equal to it.",
    ),
    link=SECOND,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if 0.5 <= p <= 1]


@mistake(
    "allowed",
    slug="one-excluded",
    says="For p = 1 the rates are 1/t, whose sum is infinite: the first condition holds at exactly 1.",
    hint=(
        "Look at p = 1 in the first condition.",
        "The sum of 1/t has no end.",
    ),
    link=FIRST,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if 0.5 < p < 1]


@mistake(
    "allowed",
    slug="edges-swapped",
    says="Both edges are the wrong way round: 1/t has an infinite sum. So p = 1 is allowed and p = 0.5 is not.",
    hint=(
        "Look at p = 0.5 and p = 1 in both sums.",
        "The sum of 1/t is infinite: good in the first condition, bad in the second.",
    ),
    link=CONDITIONS,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if 0.5 <= p < 1]


@mistake(
    "allowed",
    slug="second-only",
    says="These satisfy the second condition only. With p > 1 the steps end before the minimum: their sum is finite.",
    hint=(
        "Look at p = 2 in the first condition.",
        "How far can theta get, if all steps together are finite?",
    ),
    link=FIRST,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if p > 0.5]


@also("allowed", "second-only")
def allowed(v):
    return [p for p in listed(v) if p >= 0.5]


@mistake(
    "allowed",
    slug="first-only",
    says="These satisfy the first condition only. With p of 0.5 or less the noise never dies.",
    hint=(
        "Look at p = 0 in the second condition.",
        "The sum of the squares must be finite too.",
    ),
    link=SECOND,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if p <= 1]


@also("allowed", "first-only")
def allowed(v):
    return [p for p in listed(v) if p < 1]


@mistake(
    "allowed",
    slug="any-that-shrinks",
    says="Shrinking is not enough: below p = 0.5 the rates fall too slowly for the noise to die.",
    hint=(
        "Look at p = 0.4 or smaller in the second condition.",
        "2p must be greater than 1.",
    ),
    link=SECOND,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if 0 < p <= 1]


@also("allowed", "any-that-shrinks")
def allowed(v):
    return [p for p in listed(v) if p > 0]


@also("allowed", "any-that-shrinks")
def allowed(v):
    return [p for p in listed(v) if 0 < p < 1]


@mistake(
    "allowed",
    slug="first-turned-round",
    says="The first sum must be infinite; for these it is finite.",
    hint=(
        "Look at what = ∞ asks for.",
        "p above 1 makes the steps end on the way.",
    ),
    link=FIRST,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if p > 1]


@also("allowed", "first-turned-round")
def allowed(v):
    return [p for p in listed(v) if p >= 1]


@mistake(
    "allowed",
    slug="second-turned-round",
    says="The sum of the squares must be finite; for these it is infinite.",
    hint=(
        "Look at what < ∞ asks for.",
        "p must be above 0.5.",
    ),
    link=SECOND,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if p <= 0.5]


@also("allowed", "second-turned-round")
def allowed(v):
    return [p for p in listed(v) if p < 0.5]


@mistake(
    "allowed",
    slug="only-one",
    says="p = 1 satisfies both conditions, and so do others: all between 0.5 and 1.",
    hint=(
        "Look at p = 0.9 or 0.75 in both sums.",
        "The conditions leave a whole range.",
    ),
    link=CONDITIONS,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if p == 1]


@mistake(
    "allowed",
    slug="all",
    says="Not all of them: p = 0 never shrinks, and large p stop on the way.",
    hint=(
        "Look at p = 0.",
        "Try the smallest and the largest in both conditions.",
    ),
    link=CONDITIONS,
    answer=True,
)
def allowed(v):
    return [p for p in listed(v) if p >= 0]
