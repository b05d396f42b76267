"""Golden-section search: the minimum of a function of one variable between two points, by values alone.

Two inner points divide the interval so that after each cut one of them is again where it has to be: b/a = a/c gives
φ = (1 + √5)/2 (equation golden-ratio). Each iteration costs one evaluation and leaves 1/φ ≈ 0.618 of the interval.
"""

import math
from dataclasses import dataclass
from typing import NamedTuple

from .line import UnboundedBelow

SHARE = (math.sqrt(5) - 1) / 2  # 1/φ


class Minimum(NamedTuple):
    """Where the lowest value was found, the value, the last interval and the number of evaluations."""

    x: float
    fun: float
    interval: tuple[float, float]
    nfev: int


@dataclass(frozen=True)
class GoldenSection:
    """Golden-section search, for a bracket (``minimize``) or along a line (``search``).

    Parameters
    ----------
    tol : float, default 1e-8
        Length of the last interval; along a line, relative to the bracket found there.

    Examples
    --------
    >>> golden = GoldenSection(tol=1e-6)
    >>> found = golden.minimize(lambda x: (x - 2) ** 2, 0.0, 5.0)
    >>> round(found.x, 5), found.nfev
    (2.0, 35)
    """

    tol: float = 1e-8

    def __post_init__(self):
        if not 0 < self.tol < math.inf:
            raise ValueError(f"tol is {self.tol}, but has to be above 0.")

    def iterations(self, length):
        """⌈ln(tol/L) / ln 0.618⌉: how many cuts bring an interval of length L down to tol."""
        return max(0, math.ceil(math.log(self.tol / length) / math.log(SHARE)))

    def minimize(self, f, low, high):
        """The minimum of f between ``low`` and ``high``, where f falls and then rises.

        Parameters
        ----------
        f : callable
            Of one number, returning one number.
        low, high : float
            The bracket, anywhere.

        Returns
        -------
        Minimum

        Raises
        ------
        ValueError
            If the bracket is none, or f is NaN in it.
        """
        length = high - low
        if not 0 < length < math.inf:
            raise ValueError(f"The bracket goes from {low} to {high}: give two finite numbers, the lower one first.")

        def at(share):  # places are shares of the bracket: no digits are lost where it lies far from 0
            value = f(low + share * length)
            if math.isnan(value):
                raise ValueError(f"The function is NaN at {low + share * length}, inside the bracket.")
            return value

        a, width = 0.0, 1.0
        x1, x2 = 1 - SHARE, SHARE
        f1, f2 = at(x1), at(x2)
        cuts = self.iterations(length)
        for _ in range(cuts):
            width *= SHARE
            if f1 <= f2:  # the minimum is left of x2
                x2, f2 = x1, f1
                x1 = a + (1 - SHARE) * width
                f1 = at(x1)
            else:
                a = x1
                x1, f1 = x2, f2
                x2 = a + SHARE * width
                f2 = at(x2)
        x, value = (x1, f1) if f1 <= f2 else (x2, f2)
        return Minimum(low + x * length, value, (low + a * length, low + (a + width) * length), 2 + cuts)

    def search(self, line, alpha):
        """The Point of the line with the lowest J: find a bracket from the step length ``alpha``, then cut it."""
        line.require_descent()
        points = [line.start, line(alpha)]
        while points[-1].value < points[-2].value:  # go out, φ times as far each time, until J rises
            if points[-1].alpha > 1e10:
                raise UnboundedBelow(f"J still falls at the step length {points[-1].alpha:.1e}")
            points.append(line(points[-1].alpha / SHARE))
        high = points[-1].alpha
        low = points[-3].alpha if len(points) > 2 else 0.0

        def value(alpha):
            points.append(line(alpha))
            return points[-1].value

        GoldenSection(self.tol * (high - low)).minimize(value, low, high)
        return min(points, key=lambda point: point.value)
