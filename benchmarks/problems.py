"""Problems for ``minimize``: the named ones, and ones generated from a seed, on which nothing was tuned.

A problem is a name, ``fun(x) -> (value, gradient)`` and starts. The gradients are held against finite differences in
``tests/optim/test_benchmark_problems.py``.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Problem:
    """A function to minimize, and where from."""

    name: str
    fun: Callable
    starts: list


def around(start, rng, count=9, spread=0.5):
    """The start itself, and others around it."""
    start = np.array(start, float)
    return [start] + [start + spread * rng.normal(size=start.size) for _ in range(count - 1)]


def rosenbrock(x, weight=100.0):
    """Chained Rosenbrock, of any dimension."""
    head = x[:-1]
    a, b = 1 - head, x[1:] - head**2
    g = np.empty_like(x)
    g[-1] = 0
    g[:-1] = -2 * a - 4 * weight * head * b
    g[1:] += 2 * weight * b
    return float(a.dot(a) + weight * b.dot(b)), g


def beale(z):
    """Beale's function."""
    x, y = z.tolist()
    p, q, r = 1.5 - x * (1 - y), 2.25 - x * (1 - y**2), 2.625 - x * (1 - y**3)
    slopes = [-2 * (p * (1 - y) + q * (1 - y**2) + r * (1 - y**3)), 2 * x * (p + 2 * q * y + 3 * r * y**2)]
    return p * p + q * q + r * r, np.array(slopes)


def himmelblau(z):
    """Himmelblau's function: four minima."""
    x, y = z.tolist()
    p, q = x**2 + y - 11, x + y**2 - 7
    return p**2 + q**2, np.array([4 * x * p + 2 * q, 2 * p + 4 * y * q])


def quadratic(eigenvalues, rng):
    """½ xᵀHx with the given spectrum, in a random basis."""
    basis, _ = np.linalg.qr(rng.normal(size=(len(eigenvalues), len(eigenvalues))))
    H = basis * eigenvalues @ basis.T
    H = (H + H.T) / 2

    def fun(x):
        g = H @ x
        return 0.5 * float(x @ g), g

    return fun


def logistic(X, y, decay):
    """Logistic regression with a bias and a penalty decay/2 |w|²; y in {0, 1}."""
    X = np.column_stack([X, np.ones(len(X))])
    sign = 2.0 * y - 1

    def fun(w):
        z = sign * (X @ w)
        value = np.mean(np.logaddexp(0, -z)) + 0.5 * decay * (w @ w)
        slope = -sign * 0.5 * (1 - np.tanh(z / 2)) / len(X)
        return float(value), slope @ X + decay * w

    return fun


def named(starts=9):
    """The problems of issue 3's table."""
    from sklearn.datasets import load_breast_cancer, load_iris

    rng = np.random.default_rng(12)
    problems = [
        Problem(f"rosenbrock {n}", rosenbrock, around(np.tile([-1.2, 1.0], n // 2), rng, starts)) for n in (2, 10, 100)
    ]
    problems.append(Problem("beale", beale, around([1.0, 1.0], rng, starts, 0.3)))
    problems.append(Problem("himmelblau", himmelblau, around([0.0, 0.0], rng, starts, 1.0)))
    for condition in (1e4, 1e6):
        spectrum = np.geomspace(1, condition, 50)
        for label, eigenvalues in (("", spectrum), (" below 1", spectrum / condition)):
            fun = quadratic(eigenvalues, rng)
            problems.append(Problem(f"quadratic {condition:.0e}{label}", fun, around(np.ones(50), rng, starts)))
    iris, cancer = load_iris(), load_breast_cancer()
    kept = iris.target > 0
    for name, X, y in (
        ("iris", iris.data[kept], iris.target[kept] == 2),
        ("breast cancer", cancer.data, cancer.target),
    ):
        X = (X - X.mean(axis=0)) / X.std(axis=0)
        for decay in (1e-2, 1e-4):
            fun = logistic(X, y, decay)
            problems.append(Problem(f"{name} {decay:g}", fun, around(np.zeros(X.shape[1] + 1), rng, starts)))
    return problems


# Generated ------------------------------------------------------------------------------------------------------------


def some_quadratic(rng):
    n, condition, scale = rng.integers(3, 80), 10 ** rng.uniform(0.5, 6), 10 ** rng.uniform(-3, 3)
    return quadratic(scale * condition ** rng.uniform(-1, 0, size=n), rng), rng.normal(size=n)


def some_chain(rng):
    weight, n = 10 ** rng.uniform(0, 3), rng.integers(2, 40)
    return lambda x: rosenbrock(x, weight), rng.normal(size=n)


def some_logistic(rng):
    n, count = rng.integers(2, 30), rng.integers(40, 200)
    X = rng.normal(size=(count, n)) * 10 ** rng.uniform(-1, 1, size=n)
    y = rng.random(count) < 0.5 * (1 + np.tanh(X @ rng.normal(size=n) / 4))
    return logistic(X, y, 10 ** rng.uniform(-5, -1)), rng.normal(size=n + 1) / 10


def some_robust_fit(rng):
    """Σ √(1 + r²): a fit that outliers pull less."""
    n = rng.integers(2, 30)
    A, b = rng.normal(size=(3 * n, n)) * 10 ** rng.uniform(-1, 1, size=n), rng.normal(size=3 * n) * 10

    def fun(x):
        r = A @ x - b
        root = np.sqrt(1 + r**2)
        return float(root.sum()), (r / root) @ A

    return fun, rng.normal(size=n)


def some_smooth_maximum(rng):
    """log Σ exp(a x + b) + a small bowl."""
    n = rng.integers(2, 30)
    A, b, decay = rng.normal(size=(4 * n, n)), rng.normal(size=4 * n), 10 ** rng.uniform(-4, -1)

    def fun(x):
        z = A @ x + b
        top = z.max()
        p = np.exp(z - top)
        return float(top + np.log(p.sum()) + 0.5 * decay * (x @ x)), p / p.sum() @ A + decay * x

    return fun, rng.normal(size=n)


def some_quartic(rng):
    """Σ λ x² + Σ x⁴ around a shifted center."""
    n = rng.integers(2, 40)
    lam, center = 10 ** rng.uniform(-2, 2, size=n), rng.normal(size=n)

    def fun(x):
        d = x - center
        return float(np.sum(lam * d**2 + d**4)), 2 * lam * d + 4 * d**3

    return fun, 3 * rng.normal(size=n)


def some_powell_singular(rng):
    """Powell's function, whose Hessian has no inverse at the minimum."""
    scale = 10 ** rng.uniform(-1, 1)

    def fun(x):
        a, b, c, d = x
        p, q, r, s = a + 10 * b, c - d, b - 2 * c, a - d
        g = np.array([2 * p + 40 * s**3, 20 * p + 4 * r**3, 10 * q - 8 * r**3, -10 * q - 40 * s**3])
        return float(scale * (p**2 + 5 * q**2 + r**4 + 10 * s**4)), scale * g

    return fun, np.array([3.0, -1, 0, 1]) + 0.5 * rng.normal(size=4)


def some_broyden(rng):
    """Broyden's tridiagonal system as least squares."""
    n, bend = rng.integers(3, 40), rng.uniform(0.5, 2)

    def fun(x):
        r = (3 - bend * x) * x + 1
        r[1:] -= x[:-1]
        r[:-1] -= 2 * x[1:]
        g = 2 * r * (3 - 2 * bend * x)
        g[:-1] -= 2 * r[1:]
        g[1:] -= 4 * r[:-1]
        return float(r @ r), g

    return fun, -np.ones(n) + 0.3 * rng.normal(size=n)


def some_poisson_fit(rng):
    """Poisson regression: Σ exp(z) − y z, with a penalty."""
    n = rng.integers(2, 15)
    X = rng.normal(size=(100, n)) / np.sqrt(n)
    y, decay = rng.poisson(np.exp(X @ rng.normal(size=n))), 10 ** rng.uniform(-3, 0)

    def fun(w):
        z = np.minimum(X @ w, 300)
        return float(np.sum(np.exp(z) - y * z) + 0.5 * decay * (w @ w)), (np.exp(z) - y) @ X + decay * w

    return fun, rng.normal(size=n)


def some_wood(rng):
    """Wood's function, with random weights."""
    u, v = 10 ** rng.uniform(0.5, 2.5, size=2)

    def fun(x):
        a, b, c, d = x
        p, q, e, f = b - a**2, d - c**2, b - 1, d - 1
        value = u * p**2 + (1 - a) ** 2 + v * q**2 + (1 - c) ** 2 + 10 * (e + f) ** 2 + (e - f) ** 2 / 10
        both, apart = 20 * (e + f), (e - f) / 5
        g = [-4 * u * a * p - 2 * (1 - a), 2 * u * p + both + apart]
        return float(value), np.array([*g, -4 * v * c * q - 2 * (1 - c), 2 * v * q + both - apart])

    return fun, np.array([-3.0, -1, -3, -1]) + rng.normal(size=4)


FAMILIES = [
    some_quadratic,
    some_chain,
    some_logistic,
    some_robust_fit,
    some_smooth_maximum,
    some_quartic,
    some_powell_singular,
    some_broyden,
    some_poisson_fit,
    some_wood,
]


def generated(seeds, starts=9):
    """One problem of every family for each seed."""
    problems = []
    for seed in seeds:
        for number, family in enumerate(FAMILIES):
            rng = np.random.default_rng([seed, number])
            fun, start = family(rng)
            problems.append(Problem(f"{family.__name__[5:]} {seed}", fun, around(start, rng, starts, 0.3)))
    return problems
