"""Lab 07, exercise 11: the named mistakes of `dead_units`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

DEAD = f"{BOOK}/zeros.html#how-a-unit-dies"
SPARSE = f"{BOOK}/zeros.html#how-sparse"

hints(
    "dead_units",
    "A unit is one column; it is dead if all of its numbers are 0 or less.",
    "np.all(…, axis=0): along the examples.",
)


@mistake(
    "dead_units",
    slug="along-the-units",
    says="That looks along each row: it tells which examples wake no unit.",
    hint=(
        "Look at the shape of your answer: one entry for each column.",
        "axis=0.",
    ),
    link=DEAD,
)
def dead_units(Z):
    return np.all(Z <= 0, axis=1)


@mistake(
    "dead_units",
    slug="zero-counts-as-alive",
    says="A unit that is 0 everywhere counts as alive; but at 0 the slope is 0.",
    hint=(
        "Look at a column of zeros.",
        "<=, not <.",
    ),
    link=SPARSE,
)
def dead_units(Z):
    return np.all(Z < 0, axis=0)


@mistake(
    "dead_units",
    slug="one-silent-example-is-enough",
    says="One example without a response is enough for yours; dead means all of them.",
    hint=(
        "Look at a unit that answers to half of the examples.",
        "np.all.",
    ),
    link=DEAD,
)
def dead_units(Z):
    return np.any(Z <= 0, axis=0)


@mistake(
    "dead_units",
    slug="alive",
    says="That tells which units are alive.",
    hint=(
        "Look at a unit that answers to an example.",
        "The opposite.",
    ),
    link=DEAD,
)
def dead_units(Z):
    return np.any(Z > 0, axis=0)


@mistake(
    "dead_units",
    slug="mean-below-zero",
    says="The mean decides in yours: one example that wakes the unit keeps it alive.",
    hint=(
        "Look at a unit that a single example wakes.",
        "All examples.",
    ),
    link=DEAD,
)
def dead_units(Z):
    return Z.mean(axis=0) <= 0


@also("dead_units", "mean-below-zero")
def dead_units(Z):
    return Z.sum(axis=0) <= 0


@mistake(
    "dead_units",
    slug="a-count",
    says="The number of dead units came back; asked for is one entry for each unit.",
    hint=(
        "Look at the shape of your answer.",
        "The array of True and False.",
    ),
    link=DEAD,
)
def dead_units(Z):
    return int(np.all(Z <= 0, axis=0).sum())


@mistake(
    "dead_units",
    slug="which-ones",
    says="The places of the dead units came back; asked for is True or False for each unit.",
    hint=(
        "Look at the shape of your answer.",
        "The array of True and False.",
    ),
    link=DEAD,
)
def dead_units(Z):
    return np.flatnonzero(np.all(Z <= 0, axis=0))


@mistake(
    "dead_units",
    slug="the-whole-layer",
    says="One answer for the whole layer came back.",
    hint=(
        "Look at the shape of your answer.",
        "axis=0.",
    ),
    link=DEAD,
)
def dead_units(Z):
    return np.all(Z <= 0)


@mistake(
    "dead_units",
    slug="only-exact-zeros",
    says="Only units that are exactly 0 count as dead; Z holds pre-activations, before the ReLU.",
    hint=(
        "Look at a column that is negative throughout.",
        "Z <= 0.",
    ),
    link=SPARSE,
)
def dead_units(Z):
    return np.all(Z == 0, axis=0)
