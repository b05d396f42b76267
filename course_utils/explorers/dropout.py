r"""Dropout: what one mask does to a layer, and how the mean over many masks comes to what the layer gives in use.

inverted:  train  h m / (1 - p)      use  h             {eq}`dropout-inverted`
vanilla:   train  h m                use  (1 - p) h     {eq}`dropout-vanilla`
"""

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Band, Bars, Line, Scene
from course_utils.nn import Dropout

UNITS, MOST = 12, 400
FORMS = {"inverted": True, "vanilla": False}


def activations():
    """The layer before dropout, and the weights of the one unit that reads it."""
    rng = np.random.default_rng(2)
    return np.round(rng.uniform(0.3, 1.5, UNITS), 2), np.round(rng.uniform(-0.2, 0.8, UNITS), 2)


def passes(p, form, count, seed):
    """What the layer gives in training for ``count`` masks, shape (count, units), and what it gives in use."""
    h, _ = activations()
    layer = Dropout(p, FORMS[form], rng=np.random.default_rng(seed + 1))
    trained = layer(np.tile(h, (count, 1))).data
    layer.eval()
    return trained, layer(h[None]).data[0]


def compute(p, masks, form, seed):
    """The Scene: the last mask on the layer, and the running mean of the next unit's input over all masks."""
    masks = int(masks)
    trained, used = passes(p, form, MOST, int(seed))
    h, w = activations()
    units = np.arange(1, UNITS + 1, dtype=float)
    dropped = int(np.sum(trained[masks - 1] == 0))
    layer = (
        Bars(units, trained[masks - 1], "forward", f"mask {masks}", width=0.55),
        *(
            Line(np.array([u - 0.4, u + 0.4]), np.full(2, value), "accent", "in use" if u == 1 else "")
            for u, value in zip(units, used)
        ),
    )
    z = trained @ w
    n = np.arange(1, MOST + 1)
    mean = np.cumsum(z) / n
    goal = float(used @ w)
    error = 2 * float(z.std()) / np.sqrt(n)
    shown = slice(0, masks)
    running = (
        Band(n, goal - error, goal + error, "axis", "± two standard errors"),
        Line(np.array([1.0, MOST]), np.full(2, goal), "accent", "in use"),
        Line(n[shown], mean[shown], "forward", "mean over masks"),
    )
    reach = 2.5 * float(z.std()) + 0.2
    y_range = (goal - reach, goal + reach)
    top = 1.12 * float(max(trained.max(), h.max()))
    ticks = tuple((float(u), f"{u:g}") for u in units)
    return Scene(
        axes=(
            Axes("unit", "activation", (0.3, UNITS + 0.7), (0.0, top), layer, x_ticks=ticks, legend=True),
            Axes("masks averaged", "input of the next unit", (1, MOST), y_range, running, "log", legend=True),
        ),
        says=f"Mask {masks} drops {dropped} of {UNITS} units; the mean over {masks} masks is {mean[masks - 1]:.3f}, "
        f"and in use the layer gives {goal:.3f}.",
        numbers={
            "dropped by this mask": dropped,
            "mean over the masks": float(mean[masks - 1]),
            "in use": goal,
            "standard deviation of one mask": float(z.std()),
            "factor on what is kept, in training": 1 / (1 - p) if FORMS[form] else 1.0,
        },
    )


EXPLORER = Explorer(
    name="dropout",
    title="One mask, and the mean over many",
    controls=(
        Control("masks", "masks", 10, 1, MOST, 1),
        Control("p", "probability of dropping p", 0.5, 0.0, 0.9, 0.05),
        Control("form", "form", "inverted", choices=tuple(FORMS)),
        Control("seed", "another draw of masks", 0, 0, 20, 1, folded=True),
    ),
    compute=compute,
)
