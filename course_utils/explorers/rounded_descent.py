"""Gradient descent on one weight that is stored with few bits: it stands still as soon as its steps are too short.

    theta <- round(theta - lr g),   g = theta - 1

A step shorter than half the distance between neighbors is lost, {eq}`lost-step`: at the distance spacing / (2 lr) from
the minimum the descent ends. A copy of the weight in full precision, or rounding by chance, goes on.
"""

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import log_range
from course_utils.explorers.scene import Axes, Line, Scene
from course_utils.explorers.words import number
from course_utils.optim.rounding import round_to, spacing

START, MINIMUM, STEPS = 1.9, 1.0, 400
ROUNDED, MASTER, CHANCE = "rounded", "rounded copy of a full one", "rounded by chance"
ROLE = "Adam"  # a strong color: the stored weight
EXACT = "gradient descent"
FLOOR = 1e-4


def descend(bits, rate, keep):
    """The stored weight before each step and after the last one, shape (STEPS + 1,)."""
    rng = np.random.default_rng(0) if keep == CHANCE else None
    full = stored = round_to(START, bits)
    path = [float(stored)]
    for _ in range(STEPS):
        full = (full if keep == MASTER else stored) - rate * (stored - MINIMUM)
        stored = round_to(full, bits, rng)
        path.append(float(stored))
    return np.array(path)


def compute(bits, rate, keep):
    """The Scene: the weight over the steps with few bits and with all, and its distance from the minimum."""
    path = descend(bits, rate, keep)
    exact = MINIMUM + (START - MINIMUM) * (1 - rate) ** np.arange(STEPS + 1.0)
    steps = np.arange(STEPS + 1)
    apart, apart_exact = (np.maximum(np.abs(line - MINIMUM), FLOOR) for line in (path, exact))
    stall = min(float(spacing(MINIMUM, bits)) / (2 * rate), START - MINIMUM)
    weights = (
        Line(steps, exact, EXACT, kind="dashed"),
        Line(steps, path, ROLE, ends=True),
    )
    distances = (
        Line(steps, apart_exact, EXACT, kind="dashed"),
        Line(steps, apart, ROLE, ends=True),
        Line(np.array([0, STEPS]), np.full(2, max(stall, FLOOR)), "axis", kind="dotted"),
    )
    moved = int(np.sum(np.diff(path) != 0))
    return Scene(
        axes=(
            Axes("step t", "weight θ", (0, STEPS), (0.93, 1.95), weights),
            Axes(
                "step t",
                "distance from the minimum",
                (0, STEPS),
                log_range(apart_exact, np.array([FLOOR, 1.0])),
                distances,
                y_scale="log",
            ),
        ),
        says=(
            f"With {int(bits)} bits, {moved} of {STEPS} steps moved the weight, and it ended "
            f"{number(abs(path[-1] - MINIMUM))} from the minimum; a rounded weight is lost at {number(stall)}."
        ),
        numbers={
            "steps that moved it": moved,
            "distance at the end": float(abs(path[-1] - MINIMUM)),
            "distance at the end with all bits": float(abs(exact[-1] - MINIMUM)),
            "distance where steps are lost": stall,
        },
    )


EXPLORER = Explorer(
    name="rounded_descent",
    title="Descent with few bits",
    controls=(
        Control("bits", "stored bits p", 7, 3, 23, 1),
        Control("rate", "learning rate η", 0.02, 0.002, 0.2, 0.05, scale="log"),
        Control("keep", "weight", ROUNDED, choices=(ROUNDED, MASTER, CHANCE)),
    ),
    compute=compute,
)
