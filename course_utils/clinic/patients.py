"""Where a clinic's runs get their data: small classification sets, cut in two and standardized by the training part.

Some are for development, the thresholds of the doctor were fixed on those; the others are for measuring it.
"""

import numpy as np

from course_utils.data import (
    Standardizer,
    load_digits,
    load_iris,
    make_blobs,
    make_moons,
    make_polynomial_classes,
    make_spirals,
    make_xor,
)

MOST = 480  # examples of a set that are used: a run has to be over in a tenth of a second
VALIDATION = 1 / 3


def _digits(rng):
    data = load_digits()
    return data.X / 16, data.y


def _five_digits(rng):
    X, y = _digits(rng)
    return X[y < 5], y[y < 5]


def _six_clouds(rng):
    """Six classes in twelve dimensions that overlap: the best classifier is right nine times in ten."""
    return make_blobs(MOST, rng.normal(0, 0.9, (6, 12)), 1.0, rng=rng)


def _three_clouds(rng):
    """Three classes in twenty dimensions, hardly overlapping."""
    return make_blobs(MOST, rng.normal(0, 0.8, (3, 20)), 1.0, rng=rng)


def _iris(rng):
    data = load_iris()
    return data.X, data.y


#: Sets on which the thresholds were fixed: name to ``function(rng) -> (X, y)``.
DEVELOPMENT = {
    "digits": _digits,
    "five digits": _five_digits,
    "six clouds": _six_clouds,
    "xor": lambda rng: make_xor(MOST, rng=rng),
}

#: Sets that had no part in fixing them.
HELD_OUT = {
    "iris": _iris,
    "moons": lambda rng: make_moons(MOST, noise=0.15, rng=rng),
    "spirals": lambda rng: make_spirals(MOST, arms=3, turns=0.5, rng=rng),
    "parabola": lambda rng: make_polynomial_classes(MOST, noise=0.1, rng=rng),
    "three clouds": _three_clouds,
}

DATA = DEVELOPMENT | HELD_OUT


def parts_of(data, rng):
    """A training part and a validation part, standardized by the statistics of the first.

    Parameters
    ----------
    data : str or pair (X, y)
        A name of :data:`DATA`, or inputs (N, features) and labels 0 .. K - 1.
    rng : numpy.random.Generator
        Draws the set where it is random, and says who goes where.

    Returns
    -------
    train, validation : pairs (X, y)
    """
    if isinstance(data, str) and data not in DATA:
        raise ValueError(f"there is no data set {data!r}: give a pair (X, y), or one of {', '.join(DATA)}")
    X, y = DATA[data](rng) if isinstance(data, str) else data
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    rows = rng.permutation(len(X))[:MOST]
    cut = round(VALIDATION * len(rows))
    validation, train = rows[:cut], rows[cut:]
    scale = Standardizer().fit(X[train])
    return (scale.transform(X[train]), y[train]), (scale.transform(X[validation]), y[validation])
