r"""Which step lengths a line search accepts: those where J has fallen enough and its slope has flattened.

J(x + alpha d) <= J(x) + c1 alpha g'd                    {eq}`armijo`
|g(x + alpha d)'d| <= c2 |g'd|                           {eq}`curvature`
"""

import functools

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range
from course_utils.explorers.scene import Axes, Band, Line, Points, Scene
from course_utils.optim import StrongWolfe
from course_utils.optim.line import Line as SearchLine
from course_utils.optim.line import Objective

FURTHEST, GRID = 4.0, 401
ALPHA = np.linspace(0, FURTHEST, GRID)
# phi(alpha) and its slope; each falls at 0
LINES = {
    "a wave on a slope": (
        lambda a: 0.12 * (a - 2.6) ** 2 + 0.22 * np.cos(3 * a) - 0.3 * np.sin(a),
        lambda a: 0.24 * (a - 2.6) - 0.66 * np.sin(3 * a) - 0.3 * np.cos(a),
    ),
    "a parabola": (lambda a: 0.5 * (a - 1.5) ** 2, lambda a: a - 1.5),
    "a cliff": (
        lambda a: -0.6 * a + 0.25 * np.logaddexp(0, 12 * (a - 2)),
        lambda a: -0.6 + 1.5 * (1 + np.tanh(6 * (a - 2))),
    ),
}


def search_line(name):
    """The line as the package's line searches see it."""
    value, slope = LINES[name]
    objective = Objective(lambda x: (float(value(x[0])), np.array([slope(x[0])])), 1)
    x = np.zeros(1)
    return SearchLine(objective, x, *objective(x), np.ones(1))


@functools.cache
def points(name):
    """The line at every step length of the picture."""
    line = search_line(name)
    return line, [line(alpha) for alpha in ALPHA[1:]]


def accepted(name, c1, c2):
    """For each step length above 0: whether J has fallen enough, and whether its slope is small enough."""
    line, at = points(name)
    rule = StrongWolfe(c1, c2)
    return np.array([not rule.too_high(line, p) for p in at]), np.array([rule.flat(line, p) for p in at])


def compute(c1, c2, first, function):
    """The Scene: J along the line and its slope, the accepted step lengths, and the one that is found."""
    raised = c2 <= c1  # 0 < c1 < c2 < 1 has to hold
    c2 = c1 + 0.01 if raised else c2
    line, at = points(function)
    fallen, flat = accepted(function, c1, c2)
    found = StrongWolfe(c1, c2).search(search_line(function), first)
    counted = search_line(function)
    StrongWolfe(c1, c2).search(counted, first)
    start = line.start
    values = np.array([start.value, *(p.value for p in at)])
    slopes = np.array([start.slope, *(p.slope for p in at)])
    y_range, s_range = linear_range(np.minimum(values, start.value + 1.5)), linear_range(np.clip(slopes, -3, 3))
    both = _stretches(fallen & flat)
    allowed = start.value + c1 * ALPHA * start.slope
    level = -c2 * start.slope
    picture = (
        *_bands(both, y_range, "accent", "accepted"),
        Line(ALPHA, values, "ink"),
        Line(ALPHA, allowed, "forward", "has to lie below", "dashed"),
        Points(np.array([found.alpha]), np.array([found.value]), "accent", "found", size=1.3),
    )
    steepness = (
        *_bands(both, s_range, "accent", ""),
        Band(ALPHA[[0, -1]], np.full(2, -level), np.full(2, level), "backward", "has to lie within"),
        Line(ALPHA, np.clip(slopes, -4, 4), "ink"),
        Points(np.array([found.alpha]), np.array([found.slope]), "accent", size=1.3),
    )
    parts = ", ".join(f"{a:.2f} to {b:.2f}" for a, b in both) or "none on this stretch"
    return Scene(
        axes=(
            Axes("step length α", "J along the line", (0, FURTHEST), y_range, picture, legend=True),
            Axes("step length α", "slope along the line", (0, FURTHEST), s_range, steepness, legend=True),
        ),
        says=f"Accepted step lengths: {parts}; a search that starts at {first:g} finds {found.alpha:.3f} "
        f"after {counted.objective.nfev - 1} evaluations."
        + (f" c₂ has to be above c₁, so {c2:.2f} was used." if raised else ""),
        numbers={
            "share of step lengths that fall enough": float(fallen.mean()),
            "share of step lengths that are flat enough": float(flat.mean()),
            "share that is accepted": float((fallen & flat).mean()),
            "step length found": found.alpha,
            "c₂ in use": float(c2),
        },
    )


def _stretches(holds):
    edges = np.flatnonzero(np.diff(np.concatenate([[False], holds, [False]])))
    return [(float(ALPHA[1:][a]), float(ALPHA[1:][b - 1])) for a, b in edges.reshape(-1, 2)]


def _bands(stretches, y_range, role, label):
    low, high = (np.full(2, edge) for edge in y_range)
    return [Band(np.array(s), low, high, role, label if i == 0 else "") for i, s in enumerate(stretches)]


EXPLORER = Explorer(
    name="wolfe_intervals",
    title="Which step lengths are good enough",
    controls=(
        Control("c2", "slope that may be left c₂", 0.5, 0.05, 0.99, 0.01),
        Control("c1", "share of the promised fall c₁", 0.1, 0.01, 0.9, 0.01),
        Control("first", "first step tried", 1.0, 0.05, 4.0, 0.05),
        Control("function", "J along the line", "a wave on a slope", choices=tuple(LINES)),
    ),
    compute=compute,
)
