"""Walk downhill with one fixed rate: where the steps go, whether they shrink, and what the loss does.

    theta <- theta - lr g                                                    {eq}`gradient-descent`

On a bowl the part of theta along an eigenvector of the Hessian is multiplied by 1 - lr h in each step: it shrinks
while lr h < 2, and changes its sign in each step where lr h > 1.
"""

import numpy as np

from course_utils.explorers import surfaces
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range, log_range
from course_utils.explorers.scene import Axes, Line, Points, Scene
from course_utils.explorers.words import number
from course_utils.optim import SGD

ROLE = "gradient descent"
FLOOR, CEILING = 1e-12, 1e8  # what the axis of the loss shows


def compute(rate, landscape, steps, start):
    """The Scene: the path on the landscape, and the loss after each step."""
    on = surfaces.surface(landscape)
    theta = start * surfaces.start(landscape)
    walk = surfaces.walk(on, SGD(theta.copy(), lr=rate), int(steps))
    done = len(walk.path) - 1
    return Scene(
        axes=(_landscape(on, landscape, walk), _losses(on, walk, int(steps))),
        says=_says(on, rate, walk, done),
        numbers={
            "steps done": done,
            "loss at the start": float(walk.losses[0]),
            "loss at the end": float(walk.losses[-1]),
            "largest curvature h at the end": _curvature(on, walk),
        },
    )


def _landscape(on, name, walk):
    if walk.path.shape[1] == 1:
        x = np.linspace(*on.bounds[0], 121)
        marks = (
            Line(x, on.value(x[None]), "axis"),
            Line(walk.path[:, 0], walk.losses, ROLE, ends=True),
            Points(walk.path[:, 0], walk.losses, ROLE, size=0.6),
        )
        return Axes("θ", "loss J", on.bounds[0], (-0.25, 4.0), marks)
    marks = (
        surfaces.contours(name),
        Line(walk.path[:, 0], walk.path[:, 1], ROLE, ends=True),
        Points(walk.path[:, 0], walk.path[:, 1], ROLE, size=0.6),
        *surfaces.minima(on),
    )
    return Axes("θ₁", "θ₂", *on.bounds, marks, equal=True)


def _losses(on, walk, steps):
    lowest = surfaces.lowest(on)
    t = np.arange(len(walk.losses))
    if lowest is None:  # it falls for ever: nothing to measure a distance from
        curve = Line(t, walk.losses, ROLE, ends=True)
        return Axes("step t", "loss J", (0, steps), linear_range(walk.losses), (curve,))
    above = np.clip(walk.losses - lowest, FLOOR, CEILING)
    marks = (Line(t, above, ROLE, ends=True), Points(t, above, ROLE, size=0.6))
    return Axes("step t", "loss above the lowest", (0, steps), log_range(above), marks, y_scale="log")


def _curvature(on, walk):
    """The Hessian's largest eigenvalue at the nearest minimum to the path's end, or at the end where none is known."""
    end = walk.path[-1]
    at = min(on.minima, key=lambda m: np.sum((m - end) ** 2), default=end)
    return float(np.linalg.eigvalsh(on.hessian(at)).max())


def _says(on, rate, walk, done):
    fall = f"In {done} steps the loss went from {number(walk.losses[0])} to {number(walk.losses[-1])}"
    if not on.minima:
        return f"{fall}; this landscape has no minimum, only places where it is steep or flat."
    product = rate * _curvature(on, walk)
    if walk.left:
        return (
            f"The path left the picture in step {done}: the rate {number(rate)} times the largest curvature is "
            f"{number(product)}, and above 2 steps grow."
        )
    return f"{fall}; the rate {number(rate)} times the largest curvature is {number(product)}, and 2 is the limit."


EXPLORER = Explorer(
    name="gradient_descent",
    title="Gradient descent, step by step",
    controls=(
        Control("rate", "learning rate η", 0.185, 1e-4, 1e3, 0.02, scale="log"),
        Control("landscape", "landscape", "valley", choices=tuple(surfaces.SURFACES)),
        Control("steps", "steps", 25, 1, 100, 1),
        Control("start", "start, times the usual one", 1.0, -1.2, 1.2, 0.05, folded=True),
    ),
    compute=compute,
)
