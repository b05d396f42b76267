"""Lab 13, exercise 6: the named mistakes of `grid`."""

from itertools import product

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, at, largest, lattice, middles

GRID = f"{BOOK}/search.html#grid-and-random"

hints(
    "grid",
    "A budget of 7 pays for 2 values of each of two hyperparameters, at the shares 1/4 and 3/4, and so for 4 settings.",
    "Count k up while (k + 1) ** d fits; rate_at of the middles for each range; then every combination.",
)


@mistake(
    "grid",
    slug="k-is-the-budget",
    says="Each hyperparameter gets as many values as the whole budget, and the grid costs far more than that.",
    hint=("Count your rows: are they at most budget?", "k ** d must not be above budget."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, budget if len(ranges) < 3 else largest(budget, 3))


@mistake(
    "grid",
    slug="shared-out",
    says=(
        "The budget was shared out among the hyperparameters. But k values "
        "of each make k ** d combinations, not k times d."
    ),
    hint=("Count your rows: are they at most budget?", "The largest k with k ** d at most budget."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, max(budget // len(ranges), 1))


@mistake(
    "grid",
    slug="rounded-up",
    says="k was rounded up, or to the nearest: the grid costs more than the budget pays for.",
    hint=("Count your rows: are they at most budget?", "The largest k with k ** d at most budget."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, int(np.ceil(round(budget ** (1 / len(ranges)), 9))))


@mistake(
    "grid",
    slug="root-cut-off",
    says=(
        "The root of the budget was cut off to a whole number. 64 ** (1 / 3) is "
        "3.9999999999999996 in floats, so 3 comes out where 4 would be paid for."
    ),
    hint=("Try int(64 ** (1 / 3)).", "Count k up with whole numbers."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, int(budget ** (1 / len(ranges))))


@mistake(
    "grid",
    slug="square-root-always",
    says=(
        "k is the square root of the budget, whatever the number of "
        "hyperparameters: with one or three of them it is another root."
    ),
    hint=("Look at one hyperparameter with a budget of 5.", "The root of order len(ranges)."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, 2))


@mistake(
    "grid",
    slug="ends-included",
    says="The values stand on the ends of the range, not in the middles of equal stretches.",
    hint=("Look at k = 2: the shares are 1/4 and 3/4.", "(np.arange(k) + 0.5) / k."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, len(ranges)), lambda k: np.linspace(0, 1, k))


@mistake(
    "grid",
    slug="lower-ends",
    says="The values stand at the lower ends of the stretches, not in their middles.",
    hint=("Look at k = 2: the shares are 1/4 and 3/4.", "(np.arange(k) + 0.5) / k."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, len(ranges)), lambda k: np.arange(k) / k)


@mistake(
    "grid",
    slug="upper-ends",
    says="The values stand at the upper ends of the stretches, not in their middles.",
    hint=("Look at k = 2: the shares are 1/4 and 3/4.", "(np.arange(k) + 0.5) / k."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, len(ranges)), lambda k: (np.arange(k) + 1) / k)


@mistake(
    "grid",
    slug="inner-points",
    says="The values cut the range into k + 1 stretches. They should stand in the middles of k.",
    hint=("Look at k = 2: the shares are 1/4 and 3/4, not 1/3 and 2/3.", "(np.arange(k) + 0.5) / k."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, len(ranges)), lambda k: np.arange(1, k + 1) / (k + 1))


@mistake(
    "grid",
    slug="linear",
    says="The values are spread evenly, not their logarithms: most decades get none.",
    hint=("Look at the middle of 1e-4 and 1.", "rate_at."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, len(ranges)), place=lambda u, low, high: low + u * (high - low))


@mistake(
    "grid",
    slug="diagonal",
    says=(
        "Those are the settings on the diagonal: the first value with the first, "
        "the second with the second. A grid has every combination."
    ),
    hint=("Count your rows.", "np.meshgrid, or itertools.product."),
    link=GRID,
)
def grid(ranges, budget):
    k = largest(budget, len(ranges))
    return np.stack([at(middles(k), low, high) for low, high in ranges], axis=1)


@also("grid", "diagonal")
def grid(ranges, budget):
    return np.stack([at(middles(budget), low, high) for low, high in ranges], axis=1)


@mistake(
    "grid",
    slug="turned",
    says="Rows and columns are exchanged: each setting is a row, each hyperparameter a column.",
    hint=("Look at the shape.", "np.stack(…, axis=1)."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, len(ranges))).T


@mistake(
    "grid",
    slug="one-range-for-all",
    says="Every hyperparameter got the values of the first range.",
    hint=("Look at your second column.", "Each range has its own low and high."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice([ranges[0]] * len(ranges), largest(budget, len(ranges)))


@mistake(
    "grid",
    slug="a-list",
    says="The settings are right, but they come as a list. Asked for is an array.",
    hint=("Look at the type of your answer.", "np.array(…)."),
    link=GRID,
)
def grid(ranges, budget):
    k = largest(budget, len(ranges))
    return [list(row) for row in product(*[at(middles(k), low, high).tolist() for low, high in ranges])]


@also("grid", "a-list")
def grid(ranges, budget):
    k = largest(budget, len(ranges))
    return list(product(*[at(middles(k), low, high) for low, high in ranges]))


@mistake(
    "grid",
    slug="one-value-too-few",
    says="k is one too small where the budget pays for exactly k ** d settings: at most includes equal.",
    hint=("Try a budget of 4 with two hyperparameters.", "<=, not <."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, max(largest(budget - 1, len(ranges)), 1))


@mistake(
    "grid",
    slug="one-value-too-many",
    says="k is one too large: the count went on until the grid no longer fitted the budget.",
    hint=("Count your rows: are they at most budget?", "Ask whether k + 1 still fits before you count up."),
    link=GRID,
)
def grid(ranges, budget):
    return lattice(ranges, largest(budget, len(ranges)) + 1)
