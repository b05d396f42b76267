"""The objective along a line, φ(α) = J(x + α d): what a line search sees, and where evaluations are counted.

Also the two ways in which a search can end without a step, each an exception with a sentence.
"""

import math
from typing import NamedTuple

import numpy as np


class NoStep(Exception):
    """A line search found no step length; its message says why."""


class UnboundedBelow(Exception):
    """The objective falls without end along a line."""


class Point(NamedTuple):
    """A point of the line: α, φ(α), φ'(α), and x and the gradient there."""

    alpha: float
    value: float
    slope: float
    x: np.ndarray
    g: np.ndarray


class Objective:
    """``fun(x) -> (value, gradient)``, with its evaluations counted and its answers looked at.

    Attributes
    ----------
    nfev : int
        Evaluations so far, of value and gradient together.
    """

    def __init__(self, fun, n):
        self.fun = fun
        self.shape = (n,)
        self.nfev = 0

    def __call__(self, x):
        self.nfev += 1
        answer = self.fun(x)
        if not isinstance(answer, tuple) or len(answer) != 2:
            raise TypeError(f"fun(x) returned {type(answer).__name__}, but has to return two things: value, gradient.")
        value, g = answer
        if np.shape(g) != self.shape:
            raise ValueError(
                f"fun's gradient has the shape {np.shape(g)}, but x has {self.shape}: they have to be equal."
            )
        return float(value), np.array(g, float)  # a copy: fun may fill the same array again at the next call


class Line:
    """φ(α) = J(x + α d); ``line(alpha)`` evaluates it.

    Attributes
    ----------
    start : Point
        The line at α = 0; its slope is gᵀd.
    rounding : float
        How far two values of J may differ by rounding alone.
    """

    def __init__(self, objective, x, value, g, d):
        self.objective = objective
        self.d = d
        self.start = Point(0.0, value, float(g.dot(d)), x, g)
        self.rounding = 2e-15 * abs(value)

    def __call__(self, alpha):
        x = self.start.x + alpha * self.d
        value, g = self.objective(x)
        slope = float(g.dot(self.d))
        if value == -math.inf:
            raise UnboundedBelow(f"J is −∞ at the step length {alpha:.3g}")
        if not (math.isfinite(value) and math.isfinite(slope)):
            value, slope = math.inf, math.nan  # outside of J's domain: as high as can be
        return Point(alpha, value, slope, x, g)

    def require_descent(self):
        """Refuse, in a sentence, a direction along which J does not fall."""
        if not self.start.slope < 0:
            raise ValueError(
                f"The slope gᵀd along this direction is {self.start.slope:.3g}: a line search needs one that is "
                "negative, as for d = −g."
            )
