"""The lectures' pathological cases: a cliff, a plateau, steep optima, a sharp and a flat minimum, a kink in a slope.

Deck 2 shows them without their formulas; where its figure comes from a public tutorial (PyTorch Lightning's third),
that tutorial's formula is used.
"""

import numpy as np

from .surface import Surface, polished


def wells(depths, centers, widths, bowl=0.0):
    """Value, gradient and Hessian of ½ bowl |x|² − Σ depth · exp(−|x − center|² / 2 width²)."""
    parts = [(depth, np.array(center, float), width) for depth, center, width in zip(depths, centers, widths)]

    def terms(x):
        for depth, center, width in parts:
            away = x - center.reshape(2, *[1] * (np.ndim(x) - 1))
            yield depth * np.exp(-np.sum(away**2, axis=0) / (2 * width**2)), away, width

    def value(x):
        return 0.5 * bowl * np.sum(x**2, axis=0) - sum(well for well, _, _ in terms(x))

    def gradient(x):
        return bowl * x + sum(well * away / width**2 for well, away, width in terms(x))

    def hessian(x):
        H = bowl * np.eye(2)
        for well, away, width in terms(x):
            H += well / width**2 * (np.eye(2) - np.outer(away, away) / width**2)
        return H

    return value, gradient, hessian


def plateau():
    """1 − exp(−|x|²/2) with its minimum at (0, 0): far out, the gradient tells nothing.

    Examples
    --------
    >>> plateau()([0.0, 0.0])[0], bool(plateau()([6.0, 6.0])[1].max() < 1e-14)
    (0.0, True)
    """
    value, gradient, hessian = wells([1.0], [(0, 0)], [1.0])
    return Surface(
        "plateau",
        lambda x: 1 + value(x),
        gradient,
        hessian,
        minima=[np.zeros(2)],
        bounds=((-5.0, 5.0), (-5.0, 5.0)),
        start=(3.0, 2.0),
        says="a small gradient does not mean that a minimum is near",
    )


def steep_optima():
    """Three narrow wells in a plane (deck 2's "steep optima"): what a step must not jump over.

    The tutorial's sum of three Gaussian densities of standard deviation 0.2.

    Examples
    --------
    >>> [m.round(3).tolist() for m in steep_optima().minima]
    [[1.0, -0.5], [-1.0, 0.5], [-0.5, -0.8]]
    """
    centers = [(1.0, -0.5), (-1.0, 0.5), (-0.5, -0.8)]
    value, gradient, hessian = wells([1 / (2 * np.pi * 0.04)] * 3, centers, [0.2] * 3)
    return Surface(
        "steep optima",
        value,
        gradient,
        hessian,
        minima=polished(gradient, hessian, centers),
        bounds=((-2.0, 2.0), (-2.0, 2.0)),
        start=(0.0, 0.0),
        says="SGD jumps across a well or never feels it; its saddles, far out in the plane, are not listed",
    )


def sharp_and_flat():
    """Two minima of about the same depth in a wide bowl: a sharp one at the left, a flat one at the right.

    Examples
    --------
    >>> surface = sharp_and_flat()
    >>> [round(float(np.linalg.eigvalsh(surface.hessian(m)).max()), 1) for m in surface.minima]
    [24.8, 1.0]
    """
    value, gradient, hessian = wells([0.99, 1.0], [(-1.5, 0), (1.5, 0)], [0.2, 1.0], bowl=0.02)
    return Surface(
        "sharp and flat",
        value,
        gradient,
        hessian,
        minima=polished(gradient, hessian, [(-1.5, 0), (1.48, 0)]),
        saddles=polished(gradient, hessian, [(-1.0, 0)]),
        bounds=((-3.0, 3.0), (-2.0, 2.0)),
        start=(-2.5, 1.0),
        says="other data shift the surface a little: that costs much in the sharp minimum, little in the flat one",
    )


def cliff():
    """A gentle bowl with a wall 10 high at x = 2: at its face the gradient is about 50 (deck 1, gradient clipping).

    |x|²/10 + 10 σ(20 (x₁ − 2)).

    Examples
    --------
    >>> float(cliff()([2.0, 0.0])[1].max())
    50.4
    """

    def sigma(x):
        return 0.5 * (1 + np.tanh(10 * (x[0] - 2)))

    def gradient(x):
        s = sigma(x)
        return np.stack([x[0] / 5 + 200 * s * (1 - s), x[1] / 5])

    def hessian(x):
        s = sigma(x)
        return np.diag([1 / 5 + 4000 * s * (1 - s) * (1 - 2 * s), 1 / 5])

    return Surface(
        "cliff",
        value=lambda x: np.sum(x**2, axis=0) / 10 + 10 * sigma(x),
        gradient=gradient,
        hessian=hessian,
        minima=polished(gradient, hessian, [(0, 0)]),
        bounds=((-4.0, 4.0), (-4.0, 4.0)),
        start=(2.05, 3.0),
        says="one step at the face throws x far away, unless the gradient is clipped",
    )


def pathological_curve():
    """tanh²x + |x|/100 + σ(y): a steep ravine that falls slowly for ever along y (deck 2, after the tutorial).

    |x| is rounded to √(x² + 10⁻⁶), so that the floor has a second derivative. There is no minimum: it lies at y = −∞.

    Examples
    --------
    >>> pathological_curve()([0.0, 0.0])[1]
    array([0.  , 0.25])
    """
    kink = 1e-6

    def gradient(z):
        x, y = z
        s = 0.5 * (1 + np.tanh(y / 2))
        return np.stack([2 * np.tanh(x) / np.cosh(x) ** 2 + 0.01 * x / np.sqrt(x**2 + kink), s * (1 - s)])

    def hessian(z):
        x, y = z
        s = 0.5 * (1 + np.tanh(y / 2))
        across = (2 - 4 * np.sinh(x) ** 2) / np.cosh(x) ** 4 + 0.01 * kink / (x**2 + kink) ** 1.5
        return np.diag([across, s * (1 - s) * (1 - 2 * s)])

    return Surface(
        "pathological curve",
        value=lambda z: np.tanh(z[0]) ** 2 + 0.01 * np.sqrt(z[0] ** 2 + kink) + 0.5 * (1 + np.tanh(z[1] / 2)),
        gradient=gradient,
        hessian=hessian,
        bounds=((-6.0, 6.0), (-6.0, 6.0)),
        start=(-5.0, 5.0),
        says="momentum gains speed along the ravine; plain descent crosses it to and fro",
    )
