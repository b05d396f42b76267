r"""Cross-validation: train k times, validate each time on another fold, and report how much the scores differ.

Whatever is fitted, preprocessing included, is fitted anew in every fold, on its training part alone.

    error = 1/k sum_i error on fold i of a model trained on the other k - 1      {eq}`cross-validation`
"""

import numpy as np

from course_utils.data.folds import k_fold


def cross_validate(train_and_score, data, folds=5, *, rng, stratify=False):
    """Score of every fold.

    Parameters
    ----------
    train_and_score : callable ``(train, validation) -> float``
        Given two parts; trains on the first, returns the score on the second.
    data : Dataset, Part, or pair (X, y)
        All that may be used for choosing; the test part stays out of it.
    folds : int
        k; 5 is scikit-learn's default.
    rng : numpy.random.Generator
        Shuffles once.
    stratify : bool
        Give each fold each class in the same proportion.

    Returns
    -------
    ndarray, shape (folds,)
        Its mean is the estimate. Its spread understates the uncertainty: any two training sets share most examples.

    Examples
    --------
    >>> data = np.arange(6.0)[:, None], np.arange(6)
    >>> cross_validate(lambda train, validation: len(train), data, 3, rng=np.random.default_rng(0)).tolist()
    [4.0, 4.0, 4.0]
    """
    pairs = k_fold(data, folds, rng=rng, stratify=stratify)
    return np.array([float(train_and_score(train, validation)) for train, validation in pairs])
