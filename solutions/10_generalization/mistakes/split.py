"""Lab 10, exercise 1: the named mistakes of `split`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, shuffled, sizes

PARTS = f"{BOOK}/splits.html#three-parts"
ORDER = f"{BOOK}/splits.html#stratify"
SEED = f"{BOOK}/mistakes.html#wrong-split-twice"
SHARED = f"{BOOK}/leakage.html#leak-copies"

hints(
    "split",
    "Print split(10, (0.6, 0.2, 0.2), 0): is every number from 0 to 9 there, and only once?",
    "Shuffle once, then cut twice: the second cut lies behind the first one by the size of the validation part.",
)


@mistake(
    "split",
    slug="not-shuffled",
    says="The parts are 0, 1, 2, … in order: nothing was shuffled. Sorted data would put whole classes into one part.",
    hint=("Look at the numbers in the training part.", "Cut a random order, not np.arange(N)."),
    link=ORDER,
)
def split(N, fractions, seed):
    order, (first, more) = np.arange(N), sizes(N, fractions)
    return order[:first], order[first : first + more], order[first + more :]


@mistake(
    "split",
    slug="shuffled-after-the-cut",
    says="Each part is shuffled inside, but the first examples always train and the last ones always test.",
    hint=("Look at the smallest and the largest number of each part.", "Shuffle all numbers first, then cut."),
    link=ORDER,
)
def split(N, fractions, seed):
    rng, (first, more) = np.random.default_rng(seed), sizes(N, fractions)
    return tuple(rng.permutation(part) for part in np.split(np.arange(N), [first, first + more]))


@mistake(
    "split",
    slug="drawn-apart",
    says="The training part shares examples with both others: they were not cut one behind the other from one order.",
    hint=("Look for a number that is in two parts.", "One shuffle for all three parts, then cut it."),
    link=SHARED,
)
def split(N, fractions, seed):
    rng, (first, more) = np.random.default_rng(seed), sizes(N, fractions)
    return tuple(rng.permutation(N)[:n] for n in (first, more, N - first - more))


@also("split", "drawn-apart")
def split(N, fractions, seed):
    rng, (first, more) = np.random.default_rng(seed), sizes(N, fractions)
    return tuple(rng.choice(N, n, replace=False) for n in (first, more, N - first - more))


@mistake(
    "split",
    slug="with-replacement",
    says="Numbers were drawn with replacement: an example comes up several times, and others never.",
    hint=("Look for a number that is twice in one part.", "permutation(N) has every number once; integers has not."),
    link=SHARED,
)
def split(N, fractions, seed):
    order, (first, more) = np.random.default_rng(seed).integers(N, size=N), sizes(N, fractions)
    return order[:first], order[first : first + more], order[first + more :]


@also("split", "with-replacement")
def split(N, fractions, seed):
    order, (first, more) = np.random.default_rng(seed).choice(N, N), sizes(N, fractions)
    return order[:first], order[first : first + more], order[first + more :]


@mistake(
    "split",
    slug="rounded-down",
    says="The sizes are rounded down: int cuts the fraction off, and a part comes out too small. Asked for is round.",
    hint=("Look at the size of the training part for N = 48: 0.7 · 48 is 33.6.", "round, not int or //."),
    link=PARTS,
)
def split(N, fractions, seed):
    order, first, more = shuffled(N, seed), int(fractions[0] * N), int(fractions[1] * N)
    return order[:first], order[first : first + more], order[first + more :]


@also("split", "rounded-down")
def split(N, fractions, seed):
    order = shuffled(N, seed)
    first, second = int(fractions[0] * N), int((fractions[0] + fractions[1]) * N)
    return order[:first], order[first:second], order[second:]


@mistake(
    "split",
    slug="rest-lost",
    says="Examples are left over: the test part has a rounded share of its own, and the sizes do not sum to N.",
    hint=("Add up the sizes of your three parts.", "The test part goes to the end of the shuffled order."),
    link=PARTS,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[:first], order[first : first + more], order[first + more :][: round(fractions[2] * N)]


@also("split", "rest-lost")
def split(N, fractions, seed):
    order, first, more, last = shuffled(N, seed), *(int(f * N) for f in fractions)
    return order[:first], order[first : first + more], order[first + more :][:last]


@mistake(
    "split",
    slug="second-cut-too-early",
    says="The second cut was made at the *size* of the validation part. It lies that far behind the first cut.",
    hint=("Look at the size of the validation part.", "The second cut is at the sum of the first two sizes."),
    link=PARTS,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[:first], order[first:more], order[more:]


@mistake(
    "split",
    slug="validation-in-the-training-part",
    says="Training and validation part share examples: the model has learned from what it is chosen by.",
    hint=("Look for a number that is in two parts.", "The training part ends where the validation part begins."),
    link=SHARED,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[: first + more], order[first : first + more], order[first + more :]


@also("split", "validation-in-the-training-part")
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[:first], order[:more], order[first + more :]


@mistake(
    "split",
    slug="test-is-validation",
    says="Validation and test part share examples: the model is judged by what it was chosen by.",
    hint=("Look for a number that is in two parts.", "The test part begins where the validation part ends."),
    link=SHARED,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[:first], order[first : first + more], order[first:]


@also("split", "test-is-validation")
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[:first], order[-more:], order[first + more :]


@mistake(
    "split",
    slug="test-in-the-training-part",
    says="Training and test part share examples: the model is judged by what it has learned from.",
    hint=("Look for a number that is in two parts.", "The test part begins where the validation part ends."),
    link=SHARED,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[:first], order[first : first + more], order[: N - first - more]


@also("split", "test-in-the-training-part")
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return np.concatenate([order[:first], order[first + more :]]), order[first : first + more], order[first + more :]


@mistake(
    "split",
    slug="order",
    says="The parts are right, but not in the order asked for.",
    hint=("Look at the sizes, and at the order in which you return.", "Training, validation, test."),
    link=PARTS,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[first + more :], order[first : first + more], order[:first]


@mistake(
    "split",
    slug="seed-ignored",
    says="The same seed gives other parts at every call: the generator was made without the seed.",
    hint=("Look at how your generator is made.", "np.random.default_rng(seed), with the argument in it."),
    link=SEED,
)
def split(N, fractions, seed):
    order, (first, more) = np.random.default_rng().permutation(N), sizes(N, fractions)
    return order[:first], order[first : first + more], order[first + more :]


@mistake(
    "split",
    slug="seed-fixed",
    says="Every seed gives the same parts: the generator has a seed of its own, or chance has no say.",
    hint=("Look at how your generator is made.", "np.random.default_rng(seed), with the argument in it."),
    link=SEED,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, 0), sizes(N, fractions)
    return order[:first], order[first : first + more], order[first + more :]


@mistake(
    "split",
    slug="counted-from-one",
    says="Your example numbers run from 1 to N; Python's run from 0 to N - 1.",
    hint=("Look at the smallest and the largest number.", "rng.permutation(N) already starts at 0."),
    link=PARTS,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed) + 1, sizes(N, fractions)
    return order[:first], order[first : first + more], order[first + more :]


@mistake(
    "split",
    slug="one-lost-at-every-cut",
    says="One example is missing at every cut: a slice ends before its second number, and the next one begins there.",
    hint=("Add up the sizes of your three parts.", "order[:a], order[a:b], order[b:]: nothing between them."),
    link=PARTS,
)
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[:first], order[first + 1 : first + more], order[first + more + 1 :]


@also("split", "one-lost-at-every-cut")
def split(N, fractions, seed):
    order, (first, more) = shuffled(N, seed), sizes(N, fractions)
    return order[: first - 1], order[first : first + more - 1], order[first + more :]
