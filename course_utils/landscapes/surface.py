"""What a test surface is: its value, gradient and Hessian, and the places that are known to be minima and saddles.

A surface is called as ``minimize`` calls it: ``surface(x)`` returns the value and the gradient.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np


@dataclass(frozen=True)
class Surface:
    """A smooth function of n numbers, mostly two, with what is known about it.

    Attributes
    ----------
    name : str
    value, gradient : callable
        Of an array whose *first* axis holds the coordinates: one point (n,), or a grid (2, rows, columns).
    hessian : callable
        Of one point (n,), returning (n, n).
    minima, saddles : list of ndarray (n,)
        All of them, unless ``says`` tells otherwise; empty where there are none.
    bounds : ((float, float), (float, float))
        A window that shows what is worth seeing.
    start : ndarray (n,)
        Where descents are usually started.
    says : str
        What it is for.
    """

    name: str
    value: Callable
    gradient: Callable
    hessian: Callable
    minima: list = field(default_factory=list)
    saddles: list = field(default_factory=list)
    bounds: tuple = ((-2.0, 2.0), (-2.0, 2.0))
    start: tuple = (1.0, 1.0)
    says: str = ""

    def __call__(self, x):
        """Value and gradient at one point."""
        x = np.asarray(x, float)
        return float(self.value(x)), self.gradient(x)

    def grid(self, points=200):
        """The surface over its bounds.

        Returns
        -------
        X, Y, Z : ndarray (points, points)
        """
        X, Y = np.meshgrid(*(np.linspace(low, high, points) for low, high in self.bounds))
        return X, Y, self.value(np.stack([X, Y]))


def polished(gradient, hessian, places):
    """Places that are nearly stationary, brought there by Newton steps to the last digits."""
    found = []
    for x in places:
        x = np.array(x, float)
        for _ in range(20):
            step = np.linalg.solve(hessian(x), gradient(x))
            x = x - step
            if np.abs(step).max() <= 1e-15 * (1 + np.abs(x).max()):
                break
        found.append(x)
    return found
