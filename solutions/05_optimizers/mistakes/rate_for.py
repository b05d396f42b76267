"""Lab 05, exercise 3: the named mistakes of `rate_for`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

FORMS = f"{BOOK}/momentum.html#four-forms-one-path"
RESCALED = f"{BOOK}/mistakes.html#learning-rate-not-rescaled-with-the-momentum-form"

hints(
    "rate_for",
    "Do the first step of each form from rest: how far does theta move?",
    "The averaged velocity is 1 - mu times the other; the rate must make up for it.",
)


@mistake(
    "rate_for",
    slug="multiplied",
    says="Multiplied, the averaged form gets still shorter steps; its rate must be larger.",
    hint=(
        "Look at the first step: lr (1 - mu) g, where lr g is wanted.",
        "Divide by 1 - mu.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return lr * (1 - mu) if form == "averaged" else lr


@mistake(
    "rate_for",
    slug="not-rescaled",
    says="With the same rate, the averaged form's steps are shorter by the factor 1 - mu.",
    hint=(
        "Look at the first step of both forms.",
        "Divide by 1 - mu.",
    ),
    link=RESCALED,
)
def rate_for(form, lr, mu):
    return lr


@mistake(
    "rate_for",
    slug="both-rescaled",
    says="Sutskever's form has the rate inside the velocity and no 1 - mu: it needs the same rate.",
    hint=(
        "Look at the first step of Sutskever's form.",
        "Only the averaged form is rescaled.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return lr / (1 - mu)


@mistake(
    "rate_for",
    slug="forms-swapped",
    says="The two forms are exchanged.",
    hint=(
        "Look at the first step of both.",
        "The averaged form is the one with 1 - mu.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return lr if form == "averaged" else lr / (1 - mu)


@also("rate_for", "forms-swapped")
def rate_for(form, lr, mu):
    return lr if form == "averaged" else lr * (1 - mu)


@mistake(
    "rate_for",
    slug="divided-by-mu",
    says="The factor between the forms is 1 - mu, not mu.",
    hint=(
        "Look at the first step: what multiplies g?",
        "Divide by 1 - mu.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return lr / mu if form == "averaged" else lr


@also("rate_for", "divided-by-mu")
def rate_for(form, lr, mu):
    return lr * mu if form == "averaged" else lr


@mistake(
    "rate_for",
    slug="divided-by-one-plus-mu",
    says="The factor between the forms is 1 - mu, not 1 + mu.",
    hint=(
        "Look at the sign.",
        "Divide by 1 - mu.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return lr / (1 + mu) if form == "averaged" else lr


@mistake(
    "rate_for",
    slug="sutskever-negative",
    says="The minus sign belongs to Sutskever's velocity, not to its rate.",
    hint=(
        "Look at the sign of your rate: it must be positive.",
        "The same rate.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return lr / (1 - mu) if form == "averaged" else -lr


@mistake(
    "rate_for",
    slug="factor-only",
    says="That is the factor, not the rate.",
    hint=(
        "Look at whether lr matters.",
        "lr times the factor.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return 1 / (1 - mu) if form == "averaged" else 1.0


@also("rate_for", "factor-only")
def rate_for(form, lr, mu):
    return 1 / (1 - mu) if form == "averaged" else lr


@mistake(
    "rate_for",
    slug="sutskever-multiplied",
    says="The averaged form is right; Sutskever's needs no factor.",
    hint=(
        "Look at the first step of Sutskever's form: lr g.",
        "The same rate.",
    ),
    link=FORMS,
)
def rate_for(form, lr, mu):
    return lr / (1 - mu) if form == "averaged" else lr * (1 - mu)
