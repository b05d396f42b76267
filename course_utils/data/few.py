"""Few digits: so little to learn from that a network learns it by heart, and so much to test on that one can tell.

The one data set on which chapter 11 measures every remedy against overfitting.
"""

import numpy as np

from course_utils.data.bundled import load_digits
from course_utils.data.examples import Part, counting_number, generator
from course_utils.data.splits import Split


def few_digits(n=200, wrong=0.0, *, rng):
    """Cut the digits into ``n`` images to learn from, ``n`` to choose with, and all the rest to be judged by.

    Parameters
    ----------
    n : int
        Of the training part and of the validation part: at most 800, so that some are left for the test.
    wrong : float
        Share of the training labels that are replaced by another digit, 0 <= wrong <= 1; the other parts stay right.
    rng : numpy.random.Generator
        Decides who goes where, and which labels are wrong.

    Returns
    -------
    Split
        Pixels from 0 to 1.

    Examples
    --------
    >>> [len(part) for part in few_digits(200, rng=np.random.default_rng(0))]
    [200, 200, 1397]
    """
    if not counting_number(n, "n") <= 800:
        raise ValueError(f"n is at most 800, so that some digits are left to test on; got {n}")
    if not 0 <= wrong <= 1:
        raise ValueError(f"wrong is a share of the labels, between 0 and 1; got {wrong!r}")
    digits, order = load_digits(), generator(rng, "splitting").permutation(1797)
    train, validation, test = (
        Part(digits.X[rows] / 16, digits.y[rows], rows, name)
        for rows, name in zip(np.split(order, [n, 2 * n]), ("training", "validation", "test"))
    )
    changed = rng.permutation(n)[: round(wrong * n)]
    y = train.y.copy()
    y[changed] = (y[changed] + rng.integers(1, 10, len(changed))) % 10  # 1 to 9 further: never the same digit
    return Split(Part(train.X, y, train.rows, train.name), validation, test)


def digit_splits(seeds, n=200, m=300):
    """For each seed a split of its own: ``n`` images to learn from, ``m`` to choose with, all others to be judged by.

    Parameters
    ----------
    seeds : sequence of int
    n, m : int
        Together below 1,797.

    Returns
    -------
    train, validation, test : pair (X, y) of ndarray, shapes (seeds, images, 64) and (seeds, images)
        Pixels from 0 to 1 as float32, for :class:`course_utils.training.ManySettings`.

    Examples
    --------
    >>> [X.shape for X, y in digit_splits(range(2))]
    [(2, 200, 64), (2, 300, 64), (2, 1297, 64)]
    """
    if not counting_number(n, "n") + counting_number(m, "m") < 1797:
        raise ValueError(f"n + m must be below 1797, so that some digits are left to test on; got {n} + {m}")
    digits = load_digits()
    order = np.stack([np.random.default_rng([seed, 13]).permutation(1797) for seed in seeds])
    X, y = (digits.X / 16).astype(np.float32), digits.y
    return tuple((X[rows], y[rows]) for rows in np.split(order, [n, n + m], axis=1))
