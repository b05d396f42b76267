"""Minimize a smooth function: a direction rule times a step rule, until the gradient is small.

d = −B g, θ ← θ + α d, then the pair s = α d, y = g' − g teaches the direction rule (deck 2's "summary of BFGS").
"""

import math
from dataclasses import dataclass, field

import numpy as np

from .directions import BFGS
from .line import Line, NoStep, Objective, UnboundedBelow
from .strong_wolfe import StrongWolfe


@dataclass
class Result:
    """What ``minimize`` found, named as in SciPy.

    Attributes
    ----------
    x, fun, jac : ndarray (n,), float, ndarray (n,)
        Place, value and gradient.
    path : ndarray (nit + 1, n)
        Every x, from the start on.
    nfev, nit : int
        Evaluations of value and gradient (always together); iterations.
    success, message : bool, str
        Whether the gradient got small, and how it ended, in a sentence.
    notes : list of str
        What went wrong on the way and was mended, a sentence each, with its iteration.
    """

    x: np.ndarray
    fun: float
    jac: np.ndarray
    nit: int = 0
    nfev: int = 0
    success: bool = False
    message: str = ""
    path: np.ndarray = field(default=None, repr=False)
    notes: list = field(default_factory=list)


def minimize(fun, x0, direction=None, step=None, *, gtol=1e-5, maxiter=None):
    """Minimize a function of n variables from its values and gradients.

    Parameters
    ----------
    fun : callable
        ``fun(x)`` returns the value and the gradient at x, an ndarray (n,).
    x0 : array_like (n,)
        Start; it is not changed.
    direction : Direction, default ``BFGS()``
        ``Newton(hessian)``, ``SR1()``, ``DFP()``, ``BFGS()``, ``LBFGS(r)``, ``CompactLBFGS(r)``.
    step : step rule, default ``StrongWolfe`` with the direction's own c₂
        ``StrongWolfe()``, ``Armijo()``, ``GoldenSection()``.
    gtol : float, default 1e-5
        Success is max|g| ≤ gtol (SciPy's default and norm).
    maxiter : int, default 200 n
        As in SciPy.

    Returns
    -------
    Result

    Raises
    ------
    TypeError, ValueError
        In a sentence: fun does not return a value and a gradient of x's shape, or is not finite at x0.

    Examples
    --------
    >>> def rosenbrock(x):
    ...     a, b = 1 - x[0], x[1] - x[0] ** 2
    ...     return a**2 + 100 * b**2, np.array([-2 * a - 400 * x[0] * b, 200 * b])
    >>> minimize(rosenbrock, [-1.2, 1.0]).x.round(4)
    array([1., 1.])
    """
    direction = BFGS() if direction is None else direction
    step = StrongWolfe(c2=direction.c2) if step is None else step
    x, objective, value, g = evaluated_start(fun, x0)
    maxiter = 200 * x.size if maxiter is None else maxiter
    direction.start(x.size)
    result = Result(x, value, g)
    path, fall, fresh, stalled, g_best = [x], None, True, 0, math.inf

    for k in range(maxiter + 1):
        g_max = float(np.maximum.reduce(np.absolute(g)))
        result.success = g_max <= gtol
        if result.success:
            result.message = f"The gradient is small: max|g| = {g_max:.1e} is at most gtol."
            break
        stalled = 0 if g_max < g_best or fall is None or fall > 0 else stalled + 1
        g_best = min(g_best, g_max)
        if stalled == 10:
            result.message = f"Ten steps lowered neither J nor max|g| = {g_max:.1e}: rounding allows no more."
            break
        if stalled == 5:
            result.notes.append(
                f"Iteration {k}: five steps lowered neither J nor max|g|; what was learned is forgotten."
            )
            direction.start(x.size)
            fall, fresh = None, True
        if k == maxiter:
            result.message = f"{maxiter} iterations (maxiter) did not bring max|g| = {g_max:.1e} down to gtol."
            break

        d = direction.direction(x, g)
        line = Line(objective, x, value, g, d)
        if not line.start.slope < 0:
            result.notes.append(
                f"Iteration {k}: d was no descent direction (gᵀd = {line.start.slope:.1e}); −g was taken."
            )
            direction.start(x.size)
            fall, fresh = None, True
            line = Line(objective, x, value, g, -g)
        try:
            point = step.search(line, trial(direction, line, fall))
        except UnboundedBelow as why:
            result.message = f"J seems to be unbounded below: {why}."
            break
        except NoStep as why:
            if fresh:
                result.message = f"No step was found even along −g: {why}. max|g| is {g_max:.1e}."
                break
            result.notes.append(f"Iteration {k}: {why}; what was learned is forgotten.")
            direction.start(x.size)
            fall, fresh = None, True
            continue

        refusal = direction.learn(point.x - x, point.g - g)
        if refusal:
            result.notes.append(f"Iteration {k}: {refusal}.")
        fall = value - point.value
        x, value, g, fresh = point.x, point.value, point.g, False
        path.append(x)

    result.x, result.fun, result.jac, result.path = x, value, g, np.array(path)
    result.nfev, result.nit = objective.nfev, len(path) - 1
    return result


def trial(direction, line, fall):
    """First step length to try: the direction's own, at most 1, and 1 where it has none."""
    alpha = direction.first_trial(line.start.slope, fall, line.start.g)
    return min(alpha, 1.0) if alpha > 0 else 1.0


def evaluated_start(fun, x0):
    """The start as an array of its own, and the objective's value and gradient there."""
    x = np.array(x0, float)
    if x.ndim != 1 or x.size == 0:
        raise ValueError(f"x0 has the shape {x.shape}, but has to be a vector of at least one number.")
    objective = Objective(fun, x.size)
    value, g = objective(x)
    if not (math.isfinite(value) and np.isfinite(g).all()):
        raise ValueError(f"fun is {value} at x0, its gradient {g}: start where both are finite.")
    return x, objective, value, g
