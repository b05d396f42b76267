"""Lab 10, exercise 10: the named mistakes of `best_between`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CHARGED = f"{BOOK}/capacity.html#capacity-three"

hints(
    "best_between",
    "Two models cost the same where J + λ Ω of one equals J + λ Ω of the other. Solve that for λ, twice.",
    "A large λ favors the small model, a small λ the large one: each neighbor gives one end of the range.",
)


def models(v):
    """J and Omega of the three models."""
    return v.choose(
        ((10, 3, 1), (1, 3, 23)),
        ((12, 4, 1), (2, 4, 14)),
        ((9, 3, 0), (1, 5, 20)),
        ((14, 5, 2), (1, 4, 34)),
    )


def tie(v, a, b):
    """The strength at which two models cost the same."""
    J, Omega = models(v)
    return (J[a] - J[b]) / (Omega[b] - Omega[a])


@mistake(
    "best_between",
    slug="order",
    says="The two ends are right, but the larger one comes first.",
    hint=("Look at the order of your pair.", "The smaller one first."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    return tie(v, 0, 1), tie(v, 1, 2)


@mistake(
    "best_between",
    slug="upside-down",
    says="The fractions are upside down: the difference of J is divided by the difference of Ω.",
    hint=("Solve J₁ + λ Ω₁ = J₂ + λ Ω₂ for λ again.", "λ (Ω₂ - Ω₁) = J₁ - J₂."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    return 1 / tie(v, 0, 1), 1 / tie(v, 1, 2)


@also("best_between", "upside-down")
def best_between(v):
    return 1 / tie(v, 1, 2), 1 / tie(v, 0, 1)


@mistake(
    "best_between",
    slug="first-against-third",
    says="One end compares the first model with the third. The middle one has to be in both comparisons.",
    hint=("Look at which models you compare.", "Middle and first; middle and third."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    return tie(v, 0, 2), tie(v, 0, 1)


@also("best_between", "first-against-third")
def best_between(v):
    return tie(v, 1, 2), tie(v, 0, 2)


@mistake(
    "best_between",
    slug="only-against-the-small-model",
    says="The middle model was compared with the first only. For small λ the third one is better.",
    hint=("Try λ = 0 in all three.", "The third model gives the lower end."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    return 0.0, tie(v, 0, 1)


@mistake(
    "best_between",
    slug="only-against-the-large-model",
    says="The middle model was compared with the third only. For large λ the first one is better.",
    hint=("Try a very large λ in all three.", "The first model gives the upper end."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    return tie(v, 1, 2), float("inf")


@mistake(
    "best_between",
    slug="differences-of-j",
    says="These are differences of J. Divide each by the difference of Ω that it is paid for.",
    hint=("Look for Ω in your numbers.", "λ (Ω₂ - Ω₁) = J₁ - J₂."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    J, _ = models(v)
    return float(J[1] - J[2]), float(J[0] - J[1])


@mistake(
    "best_between",
    slug="ratios",
    says="J was divided by Ω within a model. What counts is the *difference* to another model.",
    hint=("Solve J₁ + λ Ω₁ = J₂ + λ Ω₂ for λ.", "Differences above and below the fraction line."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    J, Omega = models(v)
    return J[2] / Omega[2], J[1] / Omega[1]


@also("best_between", "ratios")
def best_between(v):
    J, Omega = models(v)
    return J[1] / Omega[1], J[0] / Omega[0]


@mistake(
    "best_between",
    slug="negative",
    says="A strength is not negative: in one difference the models are in the opposite order.",
    hint=("Look at the signs above and below the fraction line.", "J falls while Ω grows."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    return -tie(v, 0, 1), -tie(v, 1, 2)


@also("best_between", "negative")
def best_between(v):
    return -tie(v, 1, 2), -tie(v, 0, 1)


@mistake(
    "best_between",
    slug="half-the-penalty",
    says="These strengths belong to λ/2 times Ω: here the penalty has no half.",
    hint=("Look at the formula above your pair.", "J + λ Ω."),
    link=CHARGED,
    answer=True,
)
def best_between(v):
    return 2 * tie(v, 1, 2), 2 * tie(v, 0, 1)
