r"""Batches: an epoch deals the training set out in small handfuls, each example to exactly one of them.

Sampling without replacement: shuffle once, then cut. The last batch is smaller when B does not divide N.

    order  <- a permutation of 1 .. N
    batch  = order[kB : (k + 1)B],   k = 0 .. ceil(N / B) - 1          {eq}`batches-per-epoch`
"""

import numpy as np

from course_utils.data.examples import counting_number, examples, generator


def batches_per_epoch(n, size):
    """How many batches an epoch has: N / B, rounded up.

    >>> batches_per_epoch(n=1797, size=32)
    57
    """
    n, size = counting_number(n, "the number of examples"), counting_number(size, "the batch size")
    return -(-n // size)  # whole-number division rounds down; two minus signs turn that into up


def batches(train, size=32, rng=None, replacement=False):
    """One epoch of batches.

    Parameters
    ----------
    train : Dataset, Part, or pair (X, y)
        N examples.
    size : int
        Examples in a batch, B. The default is the smallest of the lectures' "32 to 256". More than N gives one batch.
    rng : numpy.random.Generator, optional
        Shuffles. Without it the examples come in the order given, every epoch the same.
    replacement : bool
        Draw each of the N examples anew from all of them: what *not* to do. An epoch then sees only about 63% of the
        data, 1 - 1/e, and some examples several times.

    Yields
    ------
    X, y : ndarray
        Copies, with at most B rows. The last batch has what is left.

    Raises
    ------
    ValueError, TypeError
        At the call, before the first batch: no examples, NaN, a size below 1, ``replacement`` without ``rng``.

    Examples
    --------
    >>> [y.tolist() for X, y in batches(([[1], [2], [3], [4], [5]], [1, 2, 3, 4, 5]), size=2)]
    [[1, 2], [3, 4], [5]]
    """
    X, y = examples(train)
    size = counting_number(size, "the batch size")
    if rng is not None or replacement:
        generator(rng, "sampling")
    return _deal(X, y, size, rng, replacement)


def _deal(X, y, size, rng, replacement):
    """The generator itself, apart, so that the call itself says what is wrong and draws nothing."""
    N = len(X)
    if replacement:
        order = rng.integers(N, size=N)
    else:
        order = np.arange(N) if rng is None else rng.permutation(N)
    for start in range(0, N, size):
        chosen = order[start : start + size]
        yield X[chosen], y[chosen]
