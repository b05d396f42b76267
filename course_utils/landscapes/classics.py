"""The classics of numerical optimization: Rosenbrock, Beale, Himmelblau, Booth, Rastrigin."""

import itertools

import numpy as np

from .surface import Surface, polished


def rosenbrock(n=2):
    """Σ (1 − xᵢ)² + 100 (xᵢ₊₁ − xᵢ²)²: a curved valley with a flat floor (Rosenbrock, 1960).

    For n from 4 on there is a second, local minimum near (−1, 1, …, 1), which is not listed.

    Examples
    --------
    >>> rosenbrock()([-1.0, 1.0])
    (4.0, array([-4.,  0.]))
    """

    def value(x):
        return np.sum((1 - x[:-1]) ** 2 + 100 * (x[1:] - x[:-1] ** 2) ** 2, axis=0)

    def gradient(x):
        bend = x[1:] - x[:-1] ** 2
        g = np.zeros(np.shape(x))
        g[:-1] = -2 * (1 - x[:-1]) - 400 * x[:-1] * bend
        g[1:] += 200 * bend
        return g

    def hessian(x):
        H = np.zeros((n, n))
        first = np.arange(n - 1)
        H[first, first] = 2 - 400 * (x[1:] - 3 * x[:-1] ** 2)
        H[first + 1, first + 1] += 200
        H[first, first + 1] = H[first + 1, first] = -400 * x[:-1]
        return H

    return Surface(
        f"Rosenbrock, {n}-D",
        value,
        gradient,
        hessian,
        minima=[np.ones(n)],
        bounds=((-2.0, 2.0), (-1.0, 3.0)),
        start=tuple(np.resize([-1.2, 1.0], n)),
        says="the valley is found at once, its floor is followed for long: what curvature is for",
    )


def beale():
    """Beale's function (1958): a minimum at (3, ½) behind plateaus and steep corners.

    Examples
    --------
    >>> beale()([3.0, 0.5])
    (0.0, array([0., 0.]))
    """
    a = (1.5, 2.25, 2.625)

    def value(z):
        x, y = z
        return sum((a[i - 1] - x * (1 - y**i)) ** 2 for i in (1, 2, 3))

    def gradient(z):
        x, y = z
        r = {i: a[i - 1] - x * (1 - y**i) for i in (1, 2, 3)}
        return np.stack(
            [
                sum(-2 * r[i] * (1 - y**i) for i in r),
                sum(2 * r[i] * x * i * y ** (i - 1) for i in r),
            ]
        )

    def hessian(z):
        x, y = z
        H = np.zeros((2, 2))
        for i in (1, 2, 3):
            r = a[i - 1] - x * (1 - y**i)
            d = np.array([-(1 - y**i), x * i * y ** (i - 1)])
            mixed = i * y ** (i - 1)
            H += 2 * np.outer(d, d) + 2 * r * np.array([[0, mixed], [mixed, x * i * (i - 1) * y ** max(i - 2, 0)]])
        return H

    return Surface(
        "Beale",
        value,
        gradient,
        hessian,
        minima=[np.array([3.0, 0.5])],
        saddles=[np.array([0.0, 1.0])],
        bounds=((-4.5, 4.5), (-4.5, 4.5)),
        start=(1.0, 1.0),
        says="plateaus and cliffs in one picture",
    )


def himmelblau():
    """(x² + y − 11)² + (x + y² − 7)²: four minima of value 0, four saddles (Himmelblau, 1972).

    Examples
    --------
    >>> himmelblau()([3.0, 2.0])
    (0.0, array([0., 0.]))
    """

    def value(z):
        x, y = z
        return (x**2 + y - 11) ** 2 + (x + y**2 - 7) ** 2

    def gradient(z):
        x, y = z
        p, q = x**2 + y - 11, x + y**2 - 7
        return np.stack([4 * x * p + 2 * q, 2 * p + 4 * y * q])

    def hessian(z):
        x, y = z
        p, q = x**2 + y - 11, x + y**2 - 7
        return np.array([[4 * p + 8 * x**2 + 2, 4 * x + 4 * y], [4 * x + 4 * y, 2 + 4 * q + 8 * y**2]])

    near_minima = [(3, 2), (-2.805, 3.131), (-3.779, -3.283), (3.584, -1.848)]
    near_saddles = [(0.087, 2.884), (3.385, 0.074), (-3.073, -0.081), (-0.128, -1.954)]
    return Surface(
        "Himmelblau",
        value,
        gradient,
        hessian,
        minima=polished(gradient, hessian, near_minima),
        saddles=polished(gradient, hessian, near_saddles),
        bounds=((-5.0, 5.0), (-5.0, 5.0)),
        start=(0.0, 0.0),
        says="four equal minima: the start and the rate decide which one is found",
    )


def booth():
    """(x + 2y − 7)² + (2x + y − 5)²: a quadratic with its minimum at (1, 3).

    Examples
    --------
    >>> booth()([0.0, 0.0])
    (74.0, array([-34., -38.]))
    """

    def gradient(z):
        x, y = z
        p, q = x + 2 * y - 7, 2 * x + y - 5
        return np.stack([2 * p + 4 * q, 4 * p + 2 * q])

    return Surface(
        "Booth",
        value=lambda z: (z[0] + 2 * z[1] - 7) ** 2 + (2 * z[0] + z[1] - 5) ** 2,
        gradient=gradient,
        hessian=lambda z: np.array([[10.0, 8.0], [8.0, 10.0]]),
        minima=[np.array([1.0, 3.0])],
        bounds=((-10.0, 10.0), (-10.0, 10.0)),
        start=(-5.0, -5.0),
        says="a bowl that is not aligned with the axes",
    )


def rastrigin():
    """20 + Σ xᵢ² − 10 cos 2π xᵢ: a bowl full of dents (Rastrigin, 1974).

    Listed are the nine minima nearest to (0, 0), the lowest first, and the twelve saddles between them.

    Examples
    --------
    >>> rastrigin()([0.0, 0.0])
    (0.0, array([0., 0.]))
    """

    def gradient(x):
        return 2 * x + 20 * np.pi * np.sin(2 * np.pi * x)

    def hessian(x):
        return np.diag(2 + 40 * np.pi**2 * np.cos(2 * np.pi * x))

    dents, ridges = (0.0, -0.995, 0.995), (-0.5, 0.5)
    saddles = [*itertools.product(dents, ridges), *itertools.product(ridges, dents)]
    return Surface(
        "Rastrigin",
        value=lambda x: 20 + np.sum(x**2 - 10 * np.cos(2 * np.pi * x), axis=0),
        gradient=gradient,
        hessian=hessian,
        minima=polished(gradient, hessian, itertools.product(dents, dents)),
        saddles=polished(gradient, hessian, saddles),
        bounds=((-5.12, 5.12), (-5.12, 5.12)),
        start=(3.2, -2.3),
        says="a method that only goes down stops in the first dent",
    )
