"""Lab 08, exercise 2: the named mistakes of `distinct_units`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import TWINS

hints(
    "distinct_units",
    "Write down, for every hidden unit, all numbers that belong to it: its column of W1 and its row of W2, in one row.",
    "np.unique(..., axis=0) gives the different rows of an array.",
)


def units(W1, W2):
    """One row for each hidden unit, all its weights."""
    return np.column_stack([W1.T, W2])


def kinds(rows, **options):
    """How many different rows there are."""
    return len(np.unique(rows, axis=0, **options))


@mistake(
    "distinct_units",
    slug="incoming-only",
    says="Only the incoming weights were compared. Units with different outgoing weights get different gradients, and "
    "part.",
    hint=(
        "Look at W2: does it matter to your count?",
        "Put column j of W1 and row j of W2 together.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return kinds(W1.T)


@mistake(
    "distinct_units",
    slug="outgoing-only",
    says="Only the outgoing weights were compared. Units with different incoming weights are different.",
    hint=(
        "Look at W1: does it matter to your count?",
        "Put column j of W1 and row j of W2 together.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return kinds(W2)


@mistake(
    "distinct_units",
    slug="rows-of-w1",
    says="The rows of W1 were compared: a row belongs to an input, a column to a hidden unit.",
    hint=(
        "Look at the shape of W1: (inputs, hidden units).",
        "W1.T has one hidden unit in each row.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return kinds(np.column_stack([W1, W2])) if len(W1) == len(W2) else kinds(W1)


@also("distinct_units", "rows-of-w1")
def distinct_units(W1, W2):
    return kinds(W1)


@mistake(
    "distinct_units",
    slug="columns-of-w2",
    says="The columns of W2 were compared: a column belongs to an output, a row to a hidden unit.",
    hint=(
        "Look at the shape of W2: (hidden units, outputs).",
        "Row j of W2 belongs to unit j.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return kinds(np.column_stack([W1.T, W2.T])) if W2.shape[0] == W2.shape[1] else kinds(W2.T)


@also("distinct_units", "columns-of-w2")
def distinct_units(W1, W2):
    return kinds(W2.T)


@mistake(
    "distinct_units",
    slug="without-twin",
    says="You counted the units that have no twin at all. A group of twins counts once, not never.",
    hint=(
        "Look at four units that are all alike: the answer is 1, not 0.",
        "Count groups.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    counts = np.unique(units(W1, W2), axis=0, return_counts=True)[1]
    return int(np.sum(counts == 1))


@mistake(
    "distinct_units",
    slug="twins-counted",
    says="You counted the units that could be left out. Asked for are those that remain.",
    hint=(
        "Look at a network without twins: the answer is the number of its hidden units.",
        "Subtract from the number of hidden units.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return len(W2) - kinds(units(W1, W2))


@mistake(
    "distinct_units",
    slug="either-side",
    says="Units were taken for twins when one side is equal. Both must be: the incoming and the outgoing weights.",
    hint=(
        "Look at two units with equal columns in W1 and different rows in W2.",
        "Join both conditions with `and`.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    kept = []
    for j in range(len(W2)):
        if not any((W1[:, j] == W1[:, k]).all() or (W2[j] == W2[k]).all() for k in kept):
            kept.append(j)
    return len(kept)


@also("distinct_units", "either-side")
def distinct_units(W1, W2):
    return min(kinds(W1.T), kinds(W2))


@also("distinct_units", "either-side")
def distinct_units(W1, W2):
    count = 0
    for j in range(len(W2)):
        count += not any((W1[:, j] == W1[:, k]).all() or (W2[j] == W2[k]).all() for k in range(j))
    return count


@mistake(
    "distinct_units",
    slug="sides-added",
    says="The different columns of W1 and the different rows of W2 were counted apart, and the counts combined.",
    hint=(
        "Look at four random units: the answer cannot be larger than four.",
        "Compare column and row of a unit together, in one row of numbers.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return kinds(W1.T) + kinds(W2)


@also("distinct_units", "sides-added")
def distinct_units(W1, W2):
    return kinds(W1.T) * kinds(W2)


@mistake(
    "distinct_units",
    slug="single-numbers",
    says="You counted different numbers, not different units.",
    hint=(
        "Look at what np.unique gives without an axis.",
        "np.unique(..., axis=0) compares whole rows.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return np.unique(units(W1, W2)).size


@also("distinct_units", "single-numbers")
def distinct_units(W1, W2):
    return np.unique(W1).size


@mistake(
    "distinct_units",
    slug="neighbors-only",
    says="Each unit was compared with the one beside it only; twins may stand further apart.",
    hint=(
        "Look at twins with another unit between them.",
        "Compare each unit with all before it.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    rows = units(W1, W2)
    return 1 + int(np.sum((rows[1:] != rows[:-1]).any(axis=1)))


@mistake(
    "distinct_units",
    slug="one-weight-only",
    says="Only the first weight of each unit was compared: different units can share that.",
    hint=(
        "Look at which part of W1 you compare.",
        "All incoming and all outgoing weights.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return np.unique(W1[0]).size


@mistake(
    "distinct_units",
    slug="all-units",
    says="That is the number of hidden units, twins and all.",
    hint=("Look at four units that are all alike: the answer is 1.", "Count equal ones once."),
    link=TWINS,
)
def distinct_units(W1, W2):
    return len(W2)


@mistake(
    "distinct_units",
    slug="multiples-merged",
    says="The rank counts independent units: a unit that is a multiple, or a sum, of others is no twin.",
    hint=(
        "Look at a unit and one with all its weights doubled: they are different.",
        "Compare the numbers; no linear algebra is needed.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return int(np.linalg.matrix_rank(units(W1, W2)))


@mistake(
    "distinct_units",
    slug="sums-compared",
    says="The sums of the weights were compared: different weights can have the same sum.",
    hint=(
        "Look at the incoming weights (1, 2) and (2, 1).",
        "Compare number by number.",
    ),
    link=TWINS,
)
def distinct_units(W1, W2):
    return len(np.unique(units(W1, W2).sum(axis=1)))
