"""Lab 04, exercise 2: the named mistakes of `deal`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CUT = f"{BOOK}/sampling.html#shuffle-then-cut"
DROPPED = f"{BOOK}/mistakes.html#last-batch-dropped"
REPLACED = f"{BOOK}/mistakes.html#sampling-with-replacement"
ORDER = f"{BOOK}/mistakes.html#forgotten-shuffle-sorted-data-in-the-same-order"
ANEW = f"{BOOK}/mistakes.html#the-generator-made-anew-in-every-epoch"
OFF_BY_ONE = f"{BOOK}/mistakes.html#one-index-off-an-example-lost-at-every-cut"
LAST = f"{BOOK}/sampling.html#the-last-batch"

hints(
    "deal",
    "Print one epoch of deal(10, 4, 2, 0): which numbers are in it, how often, in which order?",
    "Make the generator once, before the loop; inside it shuffle 0 to N - 1, and cut from 0 in steps of B.",
)


@mistake(
    "deal",
    slug="last-batch-dropped",
    says="The examples left over at the end of an epoch are in no batch.",
    hint=(
        "Look at the last batch when B does not divide N.",
        "range(0, N, B) starts a batch for the rest too; slicing past the end is allowed.",
    ),
    link=DROPPED,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    dealt = []
    for _ in range(epochs):
        order = rng.permutation(N)
        dealt.append([order[start : start + B] for start in range(0, N - B + 1, B)])
    return dealt


@also("deal", "last-batch-dropped")
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [list(rng.permutation(N)[: N // B * B].reshape(-1, B)) for _ in range(epochs)]


@mistake(
    "deal",
    slug="with-replacement",
    says="Some examples come up more than once in an epoch, others never: each draw was made from all of them.",
    hint=(
        "Look at how often each number appears in one epoch.",
        "Shuffle the numbers once (permutation) and cut, instead of drawing numbers.",
    ),
    link=REPLACED,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    dealt = []
    for _ in range(epochs):
        order = rng.integers(N, size=N)
        dealt.append([order[start : start + B] for start in range(0, N, B)])
    return dealt


@also("deal", "with-replacement")
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    dealt = []
    for _ in range(epochs):
        order = rng.choice(N, N)
        dealt.append([order[start : start + B] for start in range(0, N, B)])
    return dealt


@also("deal", "with-replacement")
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [[rng.choice(N, B) for _ in range(0, N, B)] for _ in range(epochs)]


@also("deal", "with-replacement")
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [[rng.permutation(N)[:B] for _ in range(0, N, B)] for _ in range(epochs)]


@also("deal", "with-replacement")
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [[rng.permutation(N)[: min(B, N - start)] for start in range(0, N, B)] for _ in range(epochs)]


@mistake(
    "deal",
    slug="not-shuffled",
    says="The examples come in the order 0, 1, 2, …: nothing was shuffled. Sorted data gives batches of one label.",
    hint=(
        "Look at the numbers in the first batch.",
        "Cut a random order, not np.arange(N).",
    ),
    link=ORDER,
)
def deal(N, B, epochs, seed):
    order = np.arange(N)
    return [[order[start : start + B] for start in range(0, N, B)] for _ in range(epochs)]


@mistake(
    "deal",
    slug="batches-shuffled",
    says="Only the batches change places; inside each, neighbors stay neighbors.",
    hint=(
        "Look at the numbers inside one batch.",
        "Shuffle the examples first, then cut.",
    ),
    link=ORDER,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    batches = [np.arange(N)[start : start + B] for start in range(0, N, B)]
    return [[batches[k] for k in rng.permutation(len(batches))] for _ in range(epochs)]


@mistake(
    "deal",
    slug="same-order-every-epoch",
    says="Every epoch has the same order: shuffled once only, by a generator made anew, or all in one shared array.",
    hint=(
        "Look at the first batch of each epoch.",
        "Make the generator once, before the loop; shuffle anew inside it.",
    ),
    link=ANEW,
)
def deal(N, B, epochs, seed):
    dealt = []
    for _ in range(epochs):
        order = np.random.default_rng(seed).permutation(N)
        dealt.append([order[start : start + B] for start in range(0, N, B)])
    return dealt


@also("deal", "same-order-every-epoch")
def deal(N, B, epochs, seed):
    order = np.random.default_rng(seed).permutation(N)
    return [[order[start : start + B] for start in range(0, N, B)] for _ in range(epochs)]


@mistake(
    "deal",
    slug="seed-ignored",
    says="The same seed gives another deal at every call: the generator was made without the seed.",
    hint=(
        "Look at how your generator is made.",
        "np.random.default_rng(seed), with the argument in it.",
    ),
    link=CUT,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng()
    dealt = []
    for _ in range(epochs):
        order = rng.permutation(N)
        dealt.append([order[start : start + B] for start in range(0, N, B)])
    return dealt


@mistake(
    "deal",
    slug="seed-fixed",
    says="Every seed gives the same deal: the generator has a seed of its own.",
    hint=(
        "Look at how your generator is made.",
        "np.random.default_rng(seed), with the argument in it.",
    ),
    link=CUT,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(0)
    dealt = []
    for _ in range(epochs):
        order = rng.permutation(N)
        dealt.append([order[start : start + B] for start in range(0, N, B)])
    return dealt


@mistake(
    "deal",
    slug="last-batch-filled-up",
    says="The last batch was filled up with examples that had their turn already.",
    hint=(
        "Look at the size of the last batch, and at who is in it.",
        "Let the last batch be smaller.",
    ),
    link=LAST,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    dealt = []
    for _ in range(epochs):
        order = rng.permutation(N)
        dealt.append([order[np.arange(start, start + B) % N] for start in range(0, N, B)])
    return dealt


@mistake(
    "deal",
    slug="sizes-evened-out",
    says="Your batches are made as equal as possible. Asked for are batches of B, and one last batch with the rest.",
    hint=(
        "Look at the sizes of your batches for N = 10 and B = 4: they must be 4, 4, 2.",
        "np.array_split evens out; slices of length B do not.",
    ),
    link=LAST,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [np.array_split(rng.permutation(N), -(-N // B)) for _ in range(epochs)]


@mistake(
    "deal",
    slug="one-lost-at-every-cut",
    says="One example is missing at the end of every batch: a slice's end is not part of it.",
    hint=(
        "Look at the sizes of your batches.",
        "order[start : start + B] has B entries; with start + B - 1 it has one fewer.",
    ),
    link=OFF_BY_ONE,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    dealt = []
    for _ in range(epochs):
        order = rng.permutation(N)
        dealt.append([order[start : start + B - 1] for start in range(0, N, B)])
    return dealt


@mistake(
    "deal",
    slug="counted-from-one",
    says="Your example numbers run from 1 to N; Python's run from 0 to N - 1.",
    hint=(
        "Look at the smallest and the largest number in an epoch.",
        "rng.permutation(N) already starts at 0.",
    ),
    link=CUT,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    dealt = []
    for _ in range(epochs):
        order = rng.permutation(np.arange(1, N + 1))
        dealt.append([order[start : start + B] for start in range(0, N, B)])
    return dealt


@mistake(
    "deal",
    slug="dealt-into-b",
    says="You made B batches; asked for are batches of B examples.",
    hint=(
        "Look at the size of a batch, and at how many there are.",
        "B is the length of a slice, not the number of slices.",
    ),
    link=CUT,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    return [np.array_split(rng.permutation(N), B) for _ in range(epochs)]


@mistake(
    "deal",
    slug="empty-batch",
    says="Where B divides N, an empty batch comes last.",
    hint=(
        "Look at the last batch of deal(24, 6, 1, 0).",
        "range(0, N, B) has exactly the starts that are needed.",
    ),
    link=LAST,
)
def deal(N, B, epochs, seed):
    rng = np.random.default_rng(seed)
    dealt = []
    for _ in range(epochs):
        order = rng.permutation(N)
        dealt.append([order[k * B : (k + 1) * B] for k in range(N // B + 1)])
    return dealt


@mistake(
    "deal",
    slug="seed-plus-epoch",
    says="A new generator was made for each epoch from seed + epoch: runs of neighboring seeds share their epochs.",
    hint=(
        "Compare the second epoch of one seed with the first of the next.",
        "One generator for the whole call, made before the loop.",
    ),
    link=ANEW,
)
def deal(N, B, epochs, seed):
    dealt = []
    for k in range(epochs):
        order = np.random.default_rng(seed + k).permutation(N)
        dealt.append([order[start : start + B] for start in range(0, N, B)])
    return dealt
