"""Lab 10, exercise 2: the named mistakes of `stratified`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, shuffled

STRATIFIED = f"{BOOK}/splits.html#stratify"
ORDER = f"{BOOK}/splits.html#stratify"
SEED = f"{BOOK}/mistakes.html#wrong-split-twice"
SHARED = f"{BOOK}/leakage.html#leak-copies"

hints(
    "stratified",
    "Count the classes of y[stratified(y, 0.5, 0)]: each must have half as many as in y.",
    "For each class: find its examples with np.flatnonzero(y == label), shuffle them, take the first ones.",
)


def members(y):
    """The example numbers of each class."""
    return [np.flatnonzero(y == label) for label in np.unique(y)]


@mistake(
    "stratified",
    slug="not-stratified",
    says="The part was drawn from all examples together: chance decides how many of each class are in it.",
    hint=("Look at how many of each class you hold out.", "Draw from each class separately."),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    return shuffled(len(y), seed)[: round(fraction * len(y))]


@also("stratified", "not-stratified")
def stratified(y, fraction, seed):
    return np.random.default_rng(seed).choice(len(y), round(fraction * len(y)), replace=False)


@mistake(
    "stratified",
    slug="equally-many-of-each",
    says="Every class has the same number in the part. Asked for is the same *share*: a common class has more.",
    hint=("Look at how many of each class you hold out.", "round(fraction * n), with n of this class."),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    rng, classes = np.random.default_rng(seed), members(y)
    return np.concatenate([rng.permutation(m)[: round(fraction * len(y) / len(classes))] for m in classes])


@also("stratified", "equally-many-of-each")
def stratified(y, fraction, seed):
    rng, classes = np.random.default_rng(seed), members(y)
    fewest = min(map(len, classes))
    return np.concatenate([rng.permutation(m)[: round(fraction * fewest)] for m in classes])


@mistake(
    "stratified",
    slug="not-shuffled",
    says="The first examples of each class are held out: chance has no say.",
    hint=("Call it with two seeds.", "Shuffle the members of a class before you take some."),
    link=ORDER,
)
def stratified(y, fraction, seed):
    return np.concatenate([m[: round(fraction * len(m))] for m in members(y)])


@mistake(
    "stratified",
    slug="places-inside-the-class",
    says="These are places in the list of a class's members, not numbers of examples in y.",
    hint=(
        "Look at the largest number that you return.",
        "Shuffle the members themselves: np.flatnonzero(y == label).",
    ),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.permutation(len(m))[: round(fraction * len(m))] for m in members(y)])


@mistake(
    "stratified",
    slug="the-other-part",
    says="That is the part that stays for training: the share 1 - fraction of each class.",
    hint=("Look at the size of what you return.", "members[:n], not members[n:]."),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.permutation(m)[round(fraction * len(m)) :] for m in members(y)])


@mistake(
    "stratified",
    slug="with-replacement",
    says="Within a class, examples were drawn with replacement: one can be held out twice.",
    hint=("Look for a number that comes twice.", "permutation, or choice with replace=False."),
    link=SHARED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.choice(m, round(fraction * len(m))) for m in members(y)])


@mistake(
    "stratified",
    slug="last-class-only",
    says="Only the last class is in the part: each class overwrites the one before.",
    hint=("Look at what your loop keeps.", "Collect the parts in a list, concatenate after the loop."),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    return [rng.permutation(m)[: round(fraction * len(m))] for m in members(y)][-1]


@mistake(
    "stratified",
    slug="first-class-only",
    says="Only the first class is in the part: the function returns inside the loop.",
    hint=("Look at where your return stands.", "Return after the loop."),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    m = members(y)[0]
    return np.random.default_rng(seed).permutation(m)[: round(fraction * len(m))]


@mistake(
    "stratified",
    slug="rounded-down",
    says="The number of each class is rounded down: int cuts the fraction off. Asked for is round.",
    hint=("Look at a class of 9 of which 30 % are held out: 2.7.", "round, not int or //."),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    return np.concatenate([rng.permutation(m)[: int(fraction * len(m))] for m in members(y)])


@mistake(
    "stratified",
    slug="seed-ignored",
    says="The same seed gives another part at every call: the generator was made without the seed.",
    hint=("Look at how your generator is made.", "np.random.default_rng(seed), with the argument in it."),
    link=SEED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng()
    return np.concatenate([rng.permutation(m)[: round(fraction * len(m))] for m in members(y)])


@mistake(
    "stratified",
    slug="a-generator-for-each-class",
    says="Every class was shuffled by a new generator from the same seed: classes of one size lose the same places.",
    hint=("Look at where the generator is made.", "Make it once, before the loop over the classes."),
    link=SEED,
)
def stratified(y, fraction, seed):
    return np.concatenate([m[shuffled(len(m), seed)[: round(fraction * len(m))]] for m in members(y)])


@mistake(
    "stratified",
    slug="seed-fixed",
    says="Every seed gives the same part: the generator has a seed of its own, or chance has no say.",
    hint=("Look at how your generator is made.", "np.random.default_rng(seed), with the argument in it."),
    link=SEED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng(0)
    return np.concatenate([rng.permutation(m)[: round(fraction * len(m))] for m in members(y)])


@mistake(
    "stratified",
    slug="labels-returned",
    says="These are the labels of the examples held out; asked for are the numbers of the examples.",
    hint=("Look at what is in your array.", "Return the numbers themselves, not y at them."),
    link=STRATIFIED,
)
def stratified(y, fraction, seed):
    rng = np.random.default_rng(seed)
    return y[np.concatenate([rng.permutation(m)[: round(fraction * len(m))] for m in members(y)])]
