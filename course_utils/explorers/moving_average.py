r"""An average that forgets: what its decay and its start do to a noisy series, and how much each value counts in it.

    average <- d average + (1 - d) y                                              {eq}`ema`

From 0 its weights add up to 1 - d^t only; "corrected" divides by that, and "first value" starts where the series does.
"""

import functools

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range
from course_utils.explorers.scene import Axes, Bars, Line, Points, Scene
from course_utils.explorers.words import fixed
from course_utils.optim import ExponentialAverage

STEPS, SHOWN = 300, 60
STARTS = ("zero", "first value", "corrected")
LEVEL, JUMP_AT = 1.0, 150


@functools.cache
def noise():
    """The same noise in every picture, of standard deviation 1."""
    return np.random.default_rng(7).normal(size=STEPS)


def averages(y, decay, start):
    """The average after each value of the series ``y``."""
    average = ExponentialAverage(decay, bias_correction=start != "first value")
    seen = []
    for t, value in enumerate(y, start=1):
        average.update(np.array(value))
        seen.append(float(average.theta) * (1 - decay**t if start == "zero" else 1.0))
    return np.array(seen)


def weights(t, decay, start):
    """What each of the first t values counts in the average after them, the oldest first; with "zero" less than 1."""
    w = (1 - decay) * decay ** np.arange(t - 1, -1, -1.0)
    if start == "first value":
        w[0] = decay ** (t - 1)
    return w / w.sum() if start == "corrected" else w


def compute(decay, noisy, jump, start):
    """The Scene: the series with its average, and the weights after 60 values."""
    t = np.arange(1, STEPS + 1)
    level = np.where(t > JUMP_AT, LEVEL + jump, LEVEL)
    y = level + noisy * noise()
    seen = averages(y, decay, start)
    w = weights(SHOWN, decay, start)
    near = np.flatnonzero(np.abs(seen - LEVEL) <= 0.1 * LEVEL)
    first = f"is first within a tenth of the level at value {near[0] + 1}" if len(near) else "never comes near"
    marks = (
        Points(t, y, "faint", size=0.5),
        Line(t, level, "axis", "level", "dashed"),
        Line(t, seen, "accent", "average"),
    )
    return Scene(
        axes=(
            Axes("value t", "value", (0, STEPS), linear_range(y, level, np.zeros(1)), marks, legend=True),
            Axes(
                "value t",
                f"its weight after {SHOWN} values",
                (0, SHOWN + 1),
                linear_range(w, np.zeros(1)),
                (Bars(np.arange(1.0, SHOWN + 1), w, "accent"),),
            ),
        ),
        says=f"With the decay {fixed(decay, 3)} the average {first}; after {SHOWN} values its weights add up to "
        f"{fixed(w.sum(), 3)}, and the first value has {w[0]:.1%}.",
        numbers={
            "average after 10 values": float(seen[9]),
            f"average after {SHOWN} values": float(seen[SHOWN - 1]),
            "sum of the weights": float(w.sum()),
            "weight of the first value": float(w[0]),
            "weight of the newest value": float(w[-1]),
        },
    )


EXPLORER = Explorer(
    name="moving_average",
    title="An average that forgets",
    controls=(
        Control("decay", "decay d", 0.9, 0.0, 0.995, 0.005),
        Control("noisy", "noise", 0.5, 0.0, 2.0, 0.1),
        Control("jump", "jump at the middle", 0.0, 0.0, 3.0, 0.1),
        Control("start", "start", "zero", choices=STARTS),
    ),
    compute=compute,
)
