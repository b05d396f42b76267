"""Lab 04, exercise 1: the named mistakes of `iterations`."""

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

EPOCH = f"{BOOK}/words.html#how-many-iterations-make-an-epoch"
DROPPED = f"{BOOK}/mistakes.html#last-batch-dropped"

hints(
    "iterations",
    "Deal 10 examples out in batches of 4 on paper, and count the batches.",
    "Divide, and round up: the rest is a batch too.",
)


@mistake(
    "iterations",
    slug="last-batch-dropped",
    says="That counts full batches only: the examples that are left over never get their step.",
    hint=(
        "Look at N = 10 and B = 4: who is in the last batch?",
        "Rounding down drops the rest. Round up: a whole-number way is (N + B - 1) // B.",
    ),
    link=DROPPED,
)
def iterations(N, B):
    return N // B


@mistake(
    "iterations",
    slug="one-too-many",
    says="Where B divides N, yours adds a step with an empty batch.",
    hint=(
        "Look at N = 10 and B = 5: how many batches are there?",
        "N // B + 1 is right only if something is left over.",
    ),
    link=EPOCH,
)
def iterations(N, B):
    return N // B + 1


@mistake(
    "iterations",
    slug="not-whole",
    says="An iteration is a whole step: a fraction of one must be rounded up.",
    hint=(
        "Look at what N / B gives for N = 10 and B = 4.",
        "Round it up: math.ceil, np.ceil or whole-number division.",
    ),
    link=EPOCH,
)
def iterations(N, B):
    return N / B


@mistake(
    "iterations",
    slug="rounded",
    says="Yours rounds to the nearest whole number: a rest of less than half a batch is lost.",
    hint=(
        "Look at N = 1003 and B = 100.",
        "Any rest, however small, is a batch: round up.",
    ),
    link=EPOCH,
)
def iterations(N, B):
    return round(N / B)


@mistake(
    "iterations",
    slug="one-per-example",
    says="That is one step for each example: true for batches of one only.",
    hint=(
        "Look at your answer for B = 32: does B appear in it?",
        "Each step uses up B examples.",
    ),
    link=EPOCH,
)
def iterations(N, B):
    return N


@mistake(
    "iterations",
    slug="upside-down",
    says="Yours divides the batch by the data set: with more examples an epoch would get shorter.",
    hint=(
        "Look at which number stands below the fraction line.",
        "N examples, B in each step: N over B.",
    ),
    link=EPOCH,
)
def iterations(N, B):
    return -(-B // N)


@also("iterations", "upside-down")
def iterations(N, B):
    return B / N


@also("iterations", "upside-down")
def iterations(N, B):
    return B // N


@mistake(
    "iterations",
    slug="batch-size",
    says="That is the number of examples in a batch, not the number of batches.",
    hint=(
        "Look at what your function gives when N doubles.",
        "Twice the data is twice the steps.",
    ),
    link=EPOCH,
)
def iterations(N, B):
    return B


@mistake(
    "iterations",
    slug="rest-only",
    says="The remainder says how large the last batch is, not how many batches there are.",
    hint=(
        "Look at N = 10 and B = 4: yours gives 2.",
        "% is the rest, // the whole number of times.",
    ),
    link=EPOCH,
)
def iterations(N, B):
    return N % B
