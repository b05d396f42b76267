"""Points in the plane whose classes a picture shows at a glance: blobs, moons, spirals, XOR and curved borders.

Names as in scikit-learn where it has the set. Every set is shuffled and returns ``X`` of shape (N, 2) and whole labels.
"""

import numpy as np

from course_utils.data.examples import counting_number, generator


def make_blobs(n_samples=100, centers=((-2.0, 0.0), (2.0, 0.0)), cluster_std=1.0, *, rng):
    """Normal clouds, one per class, as equal in size as they can be.

    Parameters
    ----------
    n_samples : int
    centers : array_like, shape (K, features)
    cluster_std : float
        Standard deviation in every direction.
    rng : numpy.random.Generator

    Returns
    -------
    X : ndarray, shape (n_samples, features)
    y : ndarray of int, shape (n_samples,)

    Examples
    --------
    >>> X, y = make_blobs(5, rng=np.random.default_rng(0))
    >>> X.shape, sorted(y.tolist())
    ((5, 2), [0, 0, 0, 1, 1])
    """
    centers = np.asarray(centers, dtype=np.float64)
    if centers.ndim != 2:
        raise ValueError(f"centers must have shape (K, features), got {centers.shape}")
    y = _labels(n_samples, len(centers))
    X = centers[y] + generator(rng, "a random data set").normal(0, _spread(cluster_std), (len(y), centers.shape[1]))
    return _shuffled(X, y, rng)


def make_moons(n_samples=100, noise=0.1, *, rng):
    """Two half circles, each reaching into the other: no line separates them.

    Parameters
    ----------
    n_samples : int
    noise : float
        Standard deviation added to both coordinates.
    rng : numpy.random.Generator
    """
    y = _labels(n_samples, 2)
    angle = np.pi * _evenly(y)
    upper = np.column_stack([np.cos(angle), np.sin(angle)])
    X = np.where(y[:, None] == 0, upper, [1.0, 0.5] - upper)
    return _shuffled(_noisy(X, noise, rng), y, rng)


def make_spirals(n_samples=100, arms=2, turns=1.0, noise=0.05, *, rng):
    """Spiral arms that start at the middle and wind around each other.

    Parameters
    ----------
    n_samples : int
    arms : int
        Classes.
    turns : float
        Of each arm; more are harder.
    noise : float
        Standard deviation added to both coordinates; the spiral has radius 1.
    rng : numpy.random.Generator
    """
    y = _labels(n_samples, counting_number(arms, "arms"))
    radius = 0.05 + 0.95 * _evenly(y)
    angle = 2 * np.pi * (turns * radius + y / arms)
    X = radius[:, None] * np.column_stack([np.cos(angle), np.sin(angle)])
    return _shuffled(_noisy(X, noise, rng), y, rng)


def make_xor(n_samples=100, noise=0.0, *, rng):
    """The square from -1 to 1; class 1 where the coordinates' signs differ. One neuron cannot do it.

    Parameters
    ----------
    n_samples : int
    noise : float
        Standard deviation added to both coordinates after the label was given.
    rng : numpy.random.Generator
    """
    X = generator(rng, "a random data set").uniform(-1, 1, (counting_number(n_samples, "n_samples"), 2))
    y = (X[:, 0] * X[:, 1] < 0).astype(np.int64)
    return _noisy(X, noise, rng), y


def make_polynomial_classes(n_samples=100, noise=0.1, *, rng):
    """A border that is a parabola: straight models underfit it, high degrees chase the wrong labels near it.

    Class 1 lies above x_2 = 2 x_1^2 - 1 in the square from -1 to 1.

    Parameters
    ----------
    n_samples : int
    noise : float
        Share of the labels that are swapped, from 0 to below one half: no model can do better on new points.
    rng : numpy.random.Generator
    """
    if not 0 <= noise < 0.5:
        raise ValueError(f"noise is a share of swapped labels, from 0 to below 0.5; got {noise!r}")
    X = generator(rng, "a random data set").uniform(-1, 1, (counting_number(n_samples, "n_samples"), 2))
    y = X[:, 1] > 2 * X[:, 0] ** 2 - 1
    swapped = rng.random(len(y)) < noise
    return X, (y ^ swapped).astype(np.int64)


def _labels(n_samples, classes):
    """0 .. classes - 1 in sorted order, as equally many of each as can be."""
    n_samples = counting_number(n_samples, "n_samples")
    return np.sort(np.arange(n_samples) % classes)


def _evenly(y):
    """Each example's place among those of its class, from 0 to 1."""
    place = np.empty(len(y))
    for label in np.unique(y):
        place[y == label] = np.linspace(0, 1, np.count_nonzero(y == label))
    return place


def _spread(value):
    if not value >= 0:
        raise ValueError(f"a standard deviation must be at least 0, got {value!r}")
    return value


def _noisy(X, noise, rng):
    return X + generator(rng, "a random data set").normal(0, _spread(noise), X.shape)


def _shuffled(X, y, rng):
    order = generator(rng, "a random data set").permutation(len(X))
    return X[order], y[order]
