r"""k-fold cross-validation: every example validates once and trains k - 1 times.

For small data, where one validation part would be too few examples to choose by.

    error = 1/k sum_i error on fold i of a model trained on the other k - 1      {eq}`cross-validation`
"""

import numpy as np

from course_utils.data.examples import Part, counting_number, examples
from course_utils.data.splits import shuffled


def k_fold(data, folds=5, *, rng, stratify=False):
    """Pairs of a training and a validation part.

    Parameters
    ----------
    data : Dataset, Part, or pair (X, y)
        N examples: all that may be used for choosing. The test part stays out of it.
    folds : int
        k, from 2 to N; N is leave-one-out. 5 is scikit-learn's default.
    rng : numpy.random.Generator
        Shuffles once, before the cut.
    stratify : bool
        Give each fold each class in the same proportion.

    Returns
    -------
    list of (Part, Part)
        The first N mod k validation parts have one example more than the others, as in scikit-learn.

    Examples
    --------
    >>> X, y = np.arange(7.0)[:, None], np.arange(7)
    >>> [(len(train), len(validation)) for train, validation in k_fold((X, y), 3, rng=np.random.default_rng(0))]
    [(4, 3), (5, 2), (5, 2)]
    """
    X, y = examples(data)
    folds = counting_number(folds, "the number of folds")
    if not 2 <= folds <= len(X):
        raise ValueError(f"the number of folds must lie between 2 and the {len(X)} examples, got {folds}")
    pieces = np.array_split(shuffled(y, rng, stratify), folds)
    pairs = []
    for i, held_out in enumerate(pieces):
        rest = np.concatenate(pieces[:i] + pieces[i + 1 :])
        pairs.append((Part(X[rest], y[rest], rest, "training"), Part(X[held_out], y[held_out], held_out, "validation")))
    return pairs
