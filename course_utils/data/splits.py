r"""Splits: one part to learn from, one to choose with, one to be judged by, and no example in two of them.

The order is shuffled once and cut; a stratified order deals every class out evenly, so that each cut has its share.

    n_k = round(f_k N), adjusted to sum to N                      {eq}`split-sizes`
"""

from dataclasses import dataclass

import numpy as np

from course_utils.data.examples import Part, counting_number, examples, generator

#: Training, validation and test shares that the lectures name.
COMMON_RATIOS = ((0.70, 0.15, 0.15), (0.80, 0.10, 0.10), (0.60, 0.20, 0.20))


@dataclass(frozen=True)
class Split:
    """Three parts of one data set: ``train``, ``validation``, ``test``, each a :class:`Part`."""

    train: Part
    validation: Part
    test: Part

    def __iter__(self):
        return iter((self.train, self.validation, self.test))


def split_sizes(n, fractions):
    """Whole numbers that sum to n, each within one of its fraction of n.

    What rounding down leaves over goes to the parts with the largest remainders.

    >>> split_sizes(150, (0.70, 0.15, 0.15))
    [105, 23, 22]
    """
    n, fractions = counting_number(n, "the number of examples"), np.asarray(fractions, dtype=np.float64)
    if fractions.ndim != 1 or not (fractions > 0).all() or abs(fractions.sum() - 1) > 1e-9:
        raise ValueError(f"fractions must be positive and sum to 1, got {fractions.tolist()} (sum {fractions.sum():g})")
    exact = np.round(fractions * n, 9)  # 0.7 * 10 is 7.000000000000001 in some orders of multiplication
    sizes = np.floor(exact).astype(int)
    largest_first = np.argsort(sizes - exact, kind="stable")
    sizes[largest_first[: n - sizes.sum()]] += 1
    if (sizes == 0).any():
        raise ValueError(f"{n} examples are too few for the fractions {fractions.tolist()}: a part would be empty")
    return sizes.tolist()


def shuffled(y, rng, stratify=False):
    """The rows in random order; stratified, every run of that order holds each class in about its share.

    Each class's examples are shuffled and spread evenly over the interval from 0 to 1; all are then read from left to
    right.

    Returns
    -------
    ndarray of int, shape (n,)
    """
    order = generator(rng, "splitting").permutation(len(y))
    if not stratify:
        return order
    place = np.empty(len(y))
    for label in np.unique(y):
        members = order[y[order] == label]
        place[members] = (np.arange(len(members)) + rng.random()) / len(members)
    return np.argsort(place)


def train_val_test_split(data, fractions=(0.70, 0.15, 0.15), *, rng, stratify=False):
    """Cut a data set into training, validation and test parts.

    Parameters
    ----------
    data : Dataset, or pair (X, y)
        N examples.
    fractions : three floats
        Shares of training, validation and test; positive, sum 1. The lectures name 70-15-15, 80-10-10 and 60-20-20.
    rng : numpy.random.Generator
        Decides who goes where.
    stratify : bool
        Give each part each class in the same proportion; ``y`` must hold classes.

    Returns
    -------
    Split

    Examples
    --------
    >>> X = np.arange(20.0).reshape(10, 2)
    >>> split = train_val_test_split((X, np.arange(10)), (0.6, 0.2, 0.2), rng=np.random.default_rng(0))
    >>> [len(part) for part in split]
    [6, 2, 2]
    """
    X, y = examples(data)
    if len(fractions) != 3:
        raise ValueError(f"fractions must be three numbers, for training, validation and test; got {len(fractions)}")
    first, second, _ = np.cumsum(split_sizes(len(X), fractions))
    pieces = np.split(shuffled(y, rng, stratify), [first, second])
    names = ("training", "validation", "test")
    return Split(*(Part(X[rows], y[rows], rows, name) for rows, name in zip(pieces, names, strict=True)))
