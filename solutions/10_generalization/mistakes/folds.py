"""Lab 10, exercise 3: the named mistakes of `folds`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, pieces, shuffled, without

FOLDS = f"{BOOK}/folds.html#k-fold"
SIZES = f"{BOOK}/folds.html#k-fold"
SHARED = f"{BOOK}/leakage.html#leak-copies"
ORDER = f"{BOOK}/mistakes.html#wrong-unshuffled-folds"
SEED = f"{BOOK}/mistakes.html#wrong-split-twice"

hints(
    "folds",
    "Print folds(7, 3, 0): the validation parts together must hold 0 to 6 once, and each pair all seven.",
    "np.array_split cuts a shuffled order into k pieces; piece i validates, all the others together train.",
)


@mistake(
    "folds",
    slug="rest-dropped",
    says="The examples left over when k does not divide N never validate.",
    hint=("Add up the sizes of your validation parts.", "The first N % k folds are one larger: np.array_split."),
    link=SIZES,
)
def folds(N, k, seed):
    order, n = shuffled(N, seed), N // k
    cut = [order[i * n : (i + 1) * n] for i in range(k)]
    return [(without([*cut, order[k * n :]], i), cut[i]) for i in range(k)]


@also("folds", "rest-dropped")
def folds(N, k, seed):
    order, n = shuffled(N, seed), N // k
    cut = [order[i * n : (i + 1) * n] for i in range(k)]
    return [(without(cut, i), cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="last-fold-takes-the-rest",
    says="The last fold takes all that is left over. Asked for are folds whose sizes differ by one at most.",
    hint=("Look at the sizes of your validation parts.", "The first N % k folds are one larger: np.array_split."),
    link=SIZES,
)
def folds(N, k, seed):
    cut = np.split(shuffled(N, seed), [i * (N // k) for i in range(1, k)])
    return [(without(cut, i), cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="larger-folds-last",
    says="The folds with one example more come last. Asked for is that they come first.",
    hint=("Look at the sizes of your validation parts.", "Cut as np.array_split does."),
    link=SIZES,
)
def folds(N, k, seed):
    cut = pieces(N, k, seed)[::-1]
    return [(without(cut, i), cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="trained-on-all",
    says="The training part holds every example, those that validate too: the error will be far too small.",
    hint=("Look for a number in both parts of a pair.", "Training is all *other* folds."),
    link=SHARED,
)
def folds(N, k, seed):
    order = shuffled(N, seed)
    return [(order, part) for part in np.array_split(order, k)]


@mistake(
    "folds",
    slug="swapped",
    says="Training and validation are exchanged: one fold trains, and the others validate.",
    hint=("Look at the sizes in a pair.", "(training, validation), in this order."),
    link=FOLDS,
)
def folds(N, k, seed):
    cut = pieces(N, k, seed)
    return [(cut[i], without(cut, i)) for i in range(k)]


@mistake(
    "folds",
    slug="trained-on-one-fold",
    says="The training part is one other fold only. All k - 1 of them train.",
    hint=("Look at the size of a training part.", "Put all other pieces together with np.concatenate."),
    link=FOLDS,
)
def folds(N, k, seed):
    cut = pieces(N, k, seed)
    return [(cut[(i + 1) % k], cut[i]) for i in range(k)]


@also("folds", "trained-on-one-fold")
def folds(N, k, seed):
    cut = pieces(N, k, seed)
    return [(cut[i - 1], cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="later-folds-only",
    says="Some folds are in no part of a pair: only those behind, or those before, the validation fold train.",
    hint=("Add up the two sizes of each pair.", "The pieces before i and the pieces behind it."),
    link=FOLDS,
)
def folds(N, k, seed):
    cut = pieces(N, k, seed)
    return [(np.concatenate([*cut[i + 1 :], np.array([], int)]), cut[i]) for i in range(k)]


@also("folds", "later-folds-only")
def folds(N, k, seed):
    cut = pieces(N, k, seed)
    return [(np.concatenate([*cut[:i], np.array([], int)]), cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="shuffled-for-every-fold",
    says="The order was shuffled anew for each fold: some examples validate several times, others never.",
    hint=("Put all validation parts together: is each number there once?", "Shuffle once, before the loop."),
    link=FOLDS,
)
def folds(N, k, seed):
    rng, pairs = np.random.default_rng(seed), []
    for i in range(k):
        cut = np.array_split(rng.permutation(N), k)
        pairs.append((without(cut, i), cut[i]))
    return pairs


@also("folds", "shuffled-for-every-fold")
def folds(N, k, seed):
    rng, pairs = np.random.default_rng(seed), []
    for i in range(k):
        n, order = len(np.array_split(np.arange(N), k)[i]), rng.permutation(N)
        pairs.append((order[n:], order[:n]))
    return pairs


@mistake(
    "folds",
    slug="not-shuffled",
    says="The folds are runs of neighbors: nothing was shuffled. Sorted data would leave a class out of training.",
    hint=("Look at the numbers of a validation part.", "Cut a random order, not np.arange(N)."),
    link=ORDER,
)
def folds(N, k, seed):
    cut = np.array_split(np.arange(N), k)
    return [(without(cut, i), cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="seed-ignored",
    says="The same seed gives other folds at every call: the generator was made without the seed.",
    hint=("Look at how your generator is made.", "np.random.default_rng(seed), with the argument in it."),
    link=SEED,
)
def folds(N, k, seed):
    cut = np.array_split(np.random.default_rng().permutation(N), k)
    return [(without(cut, i), cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="seed-does-not-matter",
    says="Every seed gives the same folds: the generator has a seed of its own, or chance has no say.",
    hint=("Call it with two seeds.", "np.random.default_rng(seed), and shuffle with it."),
    link=SEED,
)
def folds(N, k, seed):
    cut = pieces(N, k, 0)
    return [(without(cut, i), cut[i]) for i in range(k)]


@mistake(
    "folds",
    slug="folds-of-k",
    says="The folds have k examples each; asked for are k folds.",
    hint=("Count the pairs.", "k is the number of pieces, not their size."),
    link=SIZES,
)
def folds(N, k, seed):
    order = shuffled(N, seed)
    cut = [order[start : start + k] for start in range(0, N, k)]
    return [(without(cut, i), cut[i]) for i in range(len(cut))]


@mistake(
    "folds",
    slug="counted-from-one",
    says="Your example numbers run from 1 to N; Python's run from 0 to N - 1.",
    hint=("Look at the smallest and the largest number.", "rng.permutation(N) already starts at 0."),
    link=FOLDS,
)
def folds(N, k, seed):
    cut = np.array_split(shuffled(N, seed) + 1, k)
    return [(without(cut, i), cut[i]) for i in range(k)]
