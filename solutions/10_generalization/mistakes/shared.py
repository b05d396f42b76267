"""What several of lab 10's wrong versions use: the right answers in parts, and the chapter's address."""

import numpy as np

BOOK = "10_generalization"


def shuffled(N, seed):
    """0 to N - 1 in random order."""
    return np.random.default_rng(seed).permutation(N)


def sizes(N, fractions):
    """How many examples train, and how many validate."""
    return round(fractions[0] * N), round(fractions[1] * N)


def pieces(N, k, seed):
    """The validation parts of k folds."""
    return np.array_split(shuffled(N, seed), k)


def without(cut, i):
    """All pieces but one, as one array."""
    return np.concatenate(cut[:i] + cut[i + 1 :])


def spread(train):
    """Standard deviations to divide by."""
    std = train.std(axis=0)
    return np.where(std == 0, 1.0, std)


def differences(X, queries):
    """What each query is away from each example, shape (queries, examples, features)."""
    return queries[:, None, :] - X[None, :, :]
