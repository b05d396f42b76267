"""What the atlas says of an activation besides its formula, computed from the row of the table.

Mean and gain are those for a standard normal z. An activation is *dead* where its slope is exactly 0, *saturated* where
the slope stays below ``FLAT`` all the way out, and it *turns* where the slope changes its sign. One of two arguments is
looked at along z_2, with z_1 = 1; there both slopes together count.
"""

from dataclasses import dataclass

import numpy as np

from course_utils.nn.activations.table import normal_quadrature
from course_utils.nn.normal import normal_cdf

FLAT = 0.05
FAR = 12.0  # what holds here holds further out
GRID = np.linspace(-FAR, FAR, 770)  # an even number: it meets neither 0 nor -3/2, where slopes are 0


@dataclass(frozen=True)
class Facts:
    """Numbers for one card.

    Attributes
    ----------
    mean : float
        E f(z): 0 for an activation that is centered.
    gain : float
        1 / sqrt(E f(z)^2).
    steepest : float
        The largest slope in size.
    dead, saturated : tuple of (float, float)
        Stretches of z; -inf and inf stand for "all the way".
    dead_share, saturated_share : float
        How much of a standard normal z lies there.
    turns : tuple of float
    """

    mean: float
    gain: float
    steepest: float
    dead: tuple
    saturated: tuple
    dead_share: float
    saturated_share: float
    turns: tuple


def facts(row):
    """The facts of a row of the table.

    Examples
    --------
    >>> from course_utils.nn import ACTIVATIONS
    >>> relu = facts(ACTIVATIONS["relu"])
    >>> round(relu.mean, 3), relu.dead, relu.dead_share
    (0.399, ((-inf, 0.0),), 0.5)
    """
    dead = stretches(lambda z: slope_size(row, z) == 0)
    flat = stretches(lambda z: slope_size(row, z) < FLAT)
    saturated = tuple(s for s in flat if s not in dead and (s[0] == -np.inf or s[1] == np.inf))
    return Facts(
        mean=mean(row),
        gain=row.gain,
        steepest=float(
            np.max(slope_size(row, np.concatenate([GRID, *[[k - 1e-12, k + 1e-12] for k in (0, *row.kinks)]])))
        ),
        dead=dead,
        saturated=saturated,
        dead_share=_share(dead),
        saturated_share=_share(saturated),
        turns=_turns(row),
    )


def mean(row):
    """E f(z) for a standard normal z, or for two of them.

    >>> from course_utils.nn import ACTIVATIONS
    >>> round(mean(ACTIVATIONS["sigmoid"]), 12)
    0.5
    """
    z, weights = normal_quadrature()
    if row.arguments == 1:
        return float(weights @ row.function(z))
    return float(weights @ row.function(z[:, None], z[None, :]) @ weights)


def slope_size(row, z):
    """|f'(z)|, or the length of both slopes at (1, z)."""
    if row.arguments == 1:
        return np.abs(row.derivative(z))
    to_first, to_second = row.derivative(np.ones_like(z), z)
    return np.hypot(to_first, to_second)


def stretches(holds):
    """The intervals of z on which ``holds(z)`` is true, their ends found by bisection."""
    inside = holds(GRID)
    edges = np.flatnonzero(np.diff(np.concatenate([[False], inside, [False]]).astype(int)))
    found = []
    for first, after in edges.reshape(-1, 2):
        low = -np.inf if first == 0 else _edge(holds, GRID[first - 1], GRID[first])
        high = np.inf if after == len(GRID) else _edge(holds, GRID[after - 1], GRID[after])
        if high > low:
            found.append((low, high))
    return tuple(found)


def _edge(holds, a, b):
    """Where ``holds`` changes between a and b."""
    at_a = holds(np.array([a]))[0]
    for _ in range(60):
        middle = (a + b) / 2
        a, b = (middle, b) if holds(np.array([middle]))[0] == at_a else (a, middle)
    return float(round((a + b) / 2, 12)) + 0.0  # no -0.0


def _share(intervals):
    """How much of a standard normal number lies in these intervals."""
    return float(sum(normal_cdf(np.float64(high)) - normal_cdf(np.float64(low)) for low, high in intervals))


def _turns(row):
    """Where the slope of an activation of one argument changes its sign, but for stretches where it is 0."""
    if row.arguments > 1:
        return ()
    slope = row.derivative(GRID)
    signs = np.sign(slope)
    at = np.flatnonzero(signs[1:] * signs[:-1] < 0)
    return tuple(_edge(lambda z: row.derivative(z) > 0, GRID[i], GRID[i + 1]) for i in at)
