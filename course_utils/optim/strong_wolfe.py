"""A step length at which J has fallen enough and its slope has flattened: the strong Wolfe conditions.

J(x + α d) ≤ J(x) + c₁ α gᵀd and |g(x + α d)ᵀd| ≤ c₂ |gᵀd| (equations armijo, curvature). First go out until the
interval behind must hold such a step, then close in on it (Nocedal and Wright, algorithms 3.5 and 3.6).
"""

import math
from dataclasses import dataclass

from .line import NoStep, UnboundedBelow


@dataclass(frozen=True)
class StrongWolfe:
    """Line search for the strong Wolfe conditions, by cubic interpolation.

    Parameters
    ----------
    c1 : float, default 1e-4
        Share of the fall that the slope promises which is asked for.
    c2 : float in (c1, 1), default 0.9
        Share of the slope that may be left. 0.9 suits BFGS, 0.1 DFP.
    max_alpha : float, default 1e10
        Where J still falls at so long a step it is taken to be unbounded below.
    max_evaluations : int, default 40
        For going out, and again for closing in.

    Examples
    --------
    >>> from course_utils.optim.line import Line, Objective
    >>> bowl = Objective(lambda x: (float(x @ x), 2 * x), 1)
    >>> line = Line(bowl, np.array([3.0]), 9.0, np.array([6.0]), d=np.array([-1.0]))
    >>> StrongWolfe(c2=0.1).search(line, alpha=1.0).x
    array([0.])
    """

    c1: float = 1e-4
    c2: float = 0.9
    max_alpha: float = 1e10
    max_evaluations: int = 40

    def __post_init__(self):
        if not 0 < self.c1 < self.c2 < 1:
            raise ValueError(f"c1 is {self.c1} and c2 {self.c2}, but 0 < c1 < c2 < 1 has to hold.")

    def search(self, line, alpha):
        """A Point of the line where both conditions hold, starting from the step length ``alpha``."""
        line.require_descent()
        before = line.start
        for _ in range(self.max_evaluations):
            here = line(alpha)
            if self.too_high(line, here) or (before.alpha > 0 and here.value >= before.value + line.rounding):
                return self.close_in(line, before, here)
            if self.flat(line, here):
                return here
            if here.slope >= 0:
                return self.close_in(line, here, before)
            if alpha >= self.max_alpha:
                raise UnboundedBelow(f"J still falls at the step length {alpha:.1e}")
            # J falls ever on: go out to where a cubic through both points has its minimum, by 1.1 to 9 intervals.
            width = alpha - before.alpha
            guess = cubic_minimum(before, here)
            guess = alpha + 9 * width if guess is None or guess <= alpha else guess
            alpha = min(max(guess, alpha + 1.1 * width), alpha + 9 * width, self.max_alpha)
            before = here
        raise NoStep(f"no step length up to {alpha:.1e} bounded J's fall")

    def close_in(self, line, low, high):
        """Shrink the interval between two points: ``low`` is the lowest found, and J falls from it toward ``high``."""
        width_before = abs(high.alpha - low.alpha)
        for turn in range(self.max_evaluations):
            width = high.alpha - low.alpha
            alpha = self.between(low, high)
            if turn % 3 == 2:  # three turns that did not shrink the interval to two thirds: halve it
                if abs(width) > 0.66 * width_before:
                    alpha = low.alpha + width / 2
                width_before = abs(width)
            here = line(alpha)
            if self.too_high(line, here) or here.value >= low.value + line.rounding:
                high = here
            elif self.flat(line, here):
                return here
            else:
                if here.slope * width >= 0:
                    high = low
                low = here
            if abs(high.alpha - low.alpha) <= 1e-14 * max(low.alpha, high.alpha):
                break
        if low.alpha > 0:
            return low  # J has fallen enough, though its slope has not: all that rounding leaves
        raise NoStep(f"J did not fall at any step length down to {high.alpha:.1e}")

    def too_high(self, line, point):
        """Whether J has not fallen enough, beyond what rounding may hide."""
        return point.value > line.start.value + self.c1 * point.alpha * line.start.slope + line.rounding

    def flat(self, line, point):
        """Whether the slope is small enough."""
        return abs(point.slope) <= -self.c2 * line.start.slope

    def between(self, low, high):
        """The cubic's minimum, kept a tenth of the interval away from its ends; its middle if there is none."""
        width = high.alpha - low.alpha
        if math.isinf(high.value):
            return low.alpha + 0.1 * width
        guess = cubic_minimum(low, high)
        share = 0.5 if guess is None else (guess - low.alpha) / width
        return low.alpha + width * (min(max(share, 0.1), 0.9) if 0 < share < 1 else 0.5)


def cubic_minimum(a, b):
    """Where the cubic through two points and their slopes has its minimum; None where it has none.

    Nocedal and Wright, equation 3.59.
    """
    width = b.alpha - a.alpha
    if width == 0:
        return None
    d1 = a.slope + b.slope - 3 * (b.value - a.value) / width
    square = d1 * d1 - a.slope * b.slope
    if not square >= 0:
        return None
    d2 = math.copysign(math.sqrt(square), width)
    denominator = b.slope - a.slope + 2 * d2
    return b.alpha - width * (b.slope + d2 - d1) / denominator if denominator != 0 else None
