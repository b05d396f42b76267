"""Faults of the data: labels, rows and features that are not what the user believes."""

import numpy as np

from course_utils.clinic.fault import fault
from course_utils.clinic.plan import shuffled
from course_utils.data import Standardizer


@fault(
    "Labels off by one row",
    "Inputs and labels were read from two files, and one of them lost a line: every input has its neighbor's label.",
    "Line inputs and labels up again, and look at a few examples with their labels before training.",
)
def shifted_labels(plan, rng):
    X, y = plan.train
    plan.train = (X, np.roll(y, rng.choice([-1, 1])))


@fault(
    "Labels shuffled",
    "The inputs were shuffled and the labels were not, or by another order: labels have nothing to do with inputs.",
    "Shuffle rows of inputs and labels by one and the same permutation.",
)
def shuffled_labels(plan, rng):
    X, y = plan.train
    plan.train = (X, rng.permutation(y))


@fault(
    "Validation rows in the training part",
    "Some of the validation examples are training examples too: the validation accuracy is too good to be true.",
    "Remove duplicates first, split afterwards.",
)
def leaked_rows(plan, rng):
    (X, y), (X_val, y_val) = plan.train, plan.validation
    count = int(rng.uniform(0.3, 0.6) * len(X_val))
    there, here = rng.choice(len(X_val), count, replace=False), rng.choice(len(X), count, replace=False)
    X, y = X.copy(), y.copy()
    X[here], y[here] = X_val[there], y_val[there]
    plan.train = (X, y)


@fault(
    "Statistics of the validation part",
    "Features were standardized before the split, by means and deviations that the validation part had a share in.",
    "Split first; fit the standardizer on the training part alone.",
)
def leaked_statistics(plan, rng):
    both = Standardizer().fit(np.concatenate([plan.train[0], plan.validation[0]]))
    plan.train, plan.validation = ((both.transform(X), y) for X, y in (plan.train, plan.validation))


@fault(
    "No shuffling",
    "The examples are sorted by class and are dealt in that order: each batch knows one or two classes only.",
    "Shuffle the training examples anew in every epoch.",
)
def no_shuffle(plan, rng):
    X, y = plan.train
    order = np.argsort(y, kind="stable")
    plan.train = (X[order], y[order])
    plan.deal = in_order


def in_order(train, batch_size, rng):
    """One epoch of batches in the order given."""
    return shuffled(train, batch_size, rng=None)


@fault(
    "Features of very different sizes",
    "Some features are measured in units that make them a hundred times larger than others.",
    "Standardize every feature by the training part's mean and deviation.",
)
def unscaled_features(plan, rng):
    features = plan.train[0].shape[1]
    count = max(1, round(rng.uniform(0.2, 0.5) * features))
    scale = np.ones(features)
    scale[rng.choice(features, min(count, features - 1), replace=False)] = 10 ** rng.uniform(2, 3)
    plan.train, plan.validation = ((X * scale, y) for X, y in (plan.train, plan.validation))


@fault(
    "Constant features",
    "Most features never vary: a mask, a failed join or a division of whole numbers has emptied them.",
    "Look at each feature's deviation; find the line that made it 0.",
)
def constant_features(plan, rng):
    features = plan.train[0].shape[1]
    gone = rng.choice(features, min(features - 1, round(rng.uniform(0.6, 0.9) * features) or 1), replace=False)
    parts = []
    for X, y in (plan.train, plan.validation):
        X = X.copy()
        X[:, gone] = 0.0
        parts.append((X, y))
    plan.train, plan.validation = parts
