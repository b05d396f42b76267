"""Backtracking: shorten the step until J has fallen enough.

α ← ρ α until J(x + α d) ≤ J(x) + c₁ α gᵀd (equation armijo).
"""

from dataclasses import dataclass

from .line import NoStep


@dataclass(frozen=True)
class Armijo:
    """Backtracking line search (Armijo, 1966).

    Parameters
    ----------
    c1 : float in (0, 1), default 1e-4
        Share of the fall that the slope promises which is asked for.
    shrink : float in (0, 1), default 0.5
        ρ: what a step that is too long is multiplied by.
    max_evaluations : int, default 60
        With it the shortest step tried is about 1e-18 times the first.

    Examples
    --------
    >>> from course_utils.optim import minimize
    >>> from course_utils.optim.directions import Direction
    >>> minimize(lambda x: (float(x @ x), 2 * x), [1.0, 1.0], direction=Direction(), step=Armijo()).success
    True
    """

    c1: float = 1e-4
    shrink: float = 0.5
    max_evaluations: int = 60

    def __post_init__(self):
        if not (0 < self.c1 < 1 and 0 < self.shrink < 1):
            raise ValueError(f"c1 is {self.c1} and shrink {self.shrink}, but both have to lie between 0 and 1.")

    def search(self, line, alpha):
        """A Point of the line where J has fallen enough, starting from the step length ``alpha``."""
        line.require_descent()
        for _ in range(self.max_evaluations):
            here = line(alpha)
            if here.value <= line.start.value + self.c1 * alpha * line.start.slope + line.rounding:
                return here
            alpha *= self.shrink
        raise NoStep(f"J did not fall at any step length down to {alpha:.1e}")
