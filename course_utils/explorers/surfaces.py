"""The landscapes that explorers offer, how they are drawn, and a walk over one of them with any optimizer.

A walk ends where it leaves the picture by far, so that a rate that is too high gives a picture and no overflow.
"""

import functools
from dataclasses import dataclass, replace

import numpy as np

from course_utils import landscapes
from course_utils.explorers.scene import Field, Points
from course_utils.landscapes import Surface

GRID = 61
FAR = 6.0  # windows' widths from the window's middle: what lies outside is not seen


def _squares(n):
    """The lectures' first examples: x², and x² + y²."""
    return Surface(
        "x²" if n == 1 else "x² + y²",
        value=lambda x: np.sum(x**2, axis=0),
        gradient=lambda x: 2 * x,
        hessian=lambda x: 2 * np.eye(n),
        minima=[np.zeros(n)],
        bounds=((-2.0, 2.0), (-2.0, 2.0)),
        start=(1.6, 1.2)[:n],
    )


SURFACES = {
    "valley": lambda: landscapes.quadratic(condition=10.0, angle=0.5),
    "ravine": lambda: landscapes.quadratic(condition=100.0, angle=0.5),
    "x²": lambda: _squares(1),
    "x² + y²": lambda: _squares(2),
    "Rosenbrock": landscapes.rosenbrock,
    "Beale": lambda: replace(landscapes.beale(), bounds=((-0.5, 4.0), (-1.8, 1.8))),
    "Himmelblau": landscapes.himmelblau,
    "saddle": landscapes.saddle,
    "cliff": landscapes.cliff,
    "plateau": landscapes.plateau,
    "steep optima": landscapes.steep_optima,
    "sharp and flat": landscapes.sharp_and_flat,
    "pathological curve": landscapes.pathological_curve,
}
STARTS = {
    "valley": (-1.8, 1.4),
    "ravine": (-1.8, 1.4),
    "plateau": (1.6, 1.2),
    "cliff": (2.05, 3.0),
}  # elsewhere the surface's own


@functools.cache
def surface(name):
    """The surface of a name."""
    return SURFACES[name]()


@functools.cache
def start(name):
    """Where a descent starts unless the reader says otherwise."""
    return np.array(STARTS.get(name, surface(name).start), float)


@functools.cache
def contours(name):
    """The surface as contour lines, denser where it is low, for marks to be drawn on."""
    _, _, Z = surface(name).grid(GRID)
    low, high = float(Z.min()), float(Z.max())
    levels = low + (high - low) * np.linspace(0, 1, 14)[1:-1] ** 3
    return Field(Z, *surface(name).bounds, (low, high), tuple(levels.tolist()), filled=False)


def minima(on):
    """The known minima, as marks; none where there is none."""
    if not on.minima:
        return ()
    x, y = np.array(on.minima).T
    return (Points(x, y, "accent", "minimum" if len(x) == 1 else "minima"),)


@dataclass(frozen=True)
class Walk:
    """Where an optimizer went: ``path`` (steps + 1, n), ``losses`` (steps + 1,), and whether it ``left`` the picture.

    ``watched`` holds what the ``watch`` of :func:`walk` returned before each further step; shape (steps,).
    """

    path: np.ndarray
    losses: np.ndarray
    left: bool
    watched: np.ndarray


def walk(on, optimizer, steps, watch=None):
    """Step an optimizer ``steps`` times over the surface ``on``, with its own update and nothing else.

    Parameters
    ----------
    on : Surface
    optimizer : Optimizer
        Its ``theta`` is the start.
    steps : int
    watch : callable, optional
        ``watch(optimizer, g)``, called after each step with the gradient it was given.
    """
    bounds = np.array(on.bounds[: optimizer.theta.size])
    middle, reach = bounds.mean(axis=1).tolist(), (FAR * np.ptp(bounds, axis=1)).tolist()
    theta = optimizer.theta
    path, watched, left = [theta.copy()], [], False
    for _ in range(steps):
        g = on.gradient(theta)
        optimizer.step(g)
        if watch is not None:
            watched.append(watch(optimizer, g))
        out = max(abs(x - m) / r for x, m, r in zip(theta.tolist(), middle, reach))
        left = out > 1
        path.append(middle + (theta - middle) / out if left else theta.copy())  # the edge of what is far
        if left:
            break
    path = np.array(path)
    return Walk(path, on.value(path.T), left, np.array(watched))


def lowest(on):
    """The lowest known value of a surface, or None where it falls for ever."""
    return min((float(on.value(m)) for m in on.minima), default=None)
