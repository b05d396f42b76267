"""Probes of the data: each looks at what the run was fed with, trains nothing, and returns one number.

None means that the probe does not apply to this run.
"""

import numpy as np

SHIFTS = (-2, -1, 1, 2)


def feature_scales(run):
    """Largest standard deviation of a feature over the geometric mean of all; standardized features have 1."""
    std = run.train[0].std(axis=0)
    varying = std[std > 1e-12]
    return float(varying.max() / np.exp(np.log(varying).mean())) if len(varying) else None


def constant_features(run):
    """Share of the features that never vary."""
    return float((run.train[0].std(axis=0) <= 1e-12).mean())


def rows_in_both_parts(run):
    """Share of the validation examples whose inputs are, number for number, those of a training example."""
    seen = {row.tobytes() for row in run.train[0]}
    return float(np.mean([row.tobytes() in seen for row in run.validation[0]]))


def pooled_mean(run):
    """Largest mean of a feature over both parts together, over the largest mean in the training part alone.

    Standardized by the training part alone the second is 0 but for rounding, and the ratio is huge. Where the ratio is
    almost 0 the means were taken over both parts.
    """
    X, X_val = run.train[0], run.validation[0]
    alone = np.abs(X.mean(axis=0)).max()
    return float(np.abs(np.concatenate([X, X_val]).mean(axis=0)).max() / alone) if alone > 0 else None


def neighbors_agree(run):
    """How far above chance training examples have their nearest neighbor's label, in standard errors."""
    return _agreement(run, (0,))


def neighbors_agree_shifted(run):
    """The same with the labels moved by one or two rows: the best of these four."""
    return _agreement(run, SHIFTS)


def _agreement(run, shifts):
    X, y = run.train
    std = X.std(axis=0)
    X = (X - X.mean(axis=0)) / np.where(std > 0, std, 1)
    square = (X**2).sum(axis=1)
    distance = square[:, None] + square - 2 * X @ X.T
    np.fill_diagonal(distance, np.inf)
    nearest = distance.argmin(axis=1)
    chance = ((np.bincount(y) / len(y)) ** 2).sum()
    agree = max((moved == moved[nearest]).mean() for moved in (np.roll(y, shift) for shift in shifts))
    return float((agree - chance) / np.sqrt(chance * (1 - chance) / len(y) + 1e-12))


def batch_mix(run):
    """How unevenly one epoch deals the classes out to its batches: chi-square, in deviations from what chance gives."""
    batches = [y for _, y in run.deal(run.train, run.config.batch_size, np.random.default_rng(0))]
    share = np.bincount(run.train[1], minlength=run.classes) / len(run.train[1])
    present = share > 0
    freedom = (len(batches) - 1) * (present.sum() - 1)
    if freedom < 1:
        return None
    counts = np.array([np.bincount(y, minlength=run.classes)[present] for y in batches])
    expected = np.array([[len(y)] for y in batches]) * share[present]
    return float((((counts - expected) ** 2 / expected).sum() - freedom) / np.sqrt(2 * freedom))
