r"""Batch norm taken apart: what each of its steps does to a batch, and how the running statistics follow the batches.

x_hat = (x - mean) / sqrt(var + eps)          {eq}`normalize`
y     = gamma x_hat + beta                    {eq}`scale-and-shift`
"""

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range
from course_utils.explorers.scene import Axes, Line, Points, Scene, Text
from course_utils.explorers.words import fixed
from course_utils.nn import BatchNorm1d

MEAN, STD = 2.0, 1.5  # of what comes from the layer before
BATCHES = 60
TICKS = ((4.0, "x"), (3.0, "x − x̄"), (2.0, "x̂"), (1.0, "y"), (0.0, "use"))
STAGES = ("from the layer before", "less the mean", "over the deviation", "times γ, plus β", "the same, in use")


def examples(size, seed=4):
    """As many batches as the picture shows, shape (batches, size, 1)."""
    return np.random.default_rng(seed).normal(MEAN, STD, (BATCHES, size, 1))


def layer(gamma, beta, momentum):
    """The package's layer with this scale and shift."""
    norm = BatchNorm1d(1, momentum=momentum).build(0)
    norm.weight.data[:], norm.bias.data[:] = gamma, beta
    return norm


def compute(size, gamma, beta, momentum):
    """The Scene: one batch after each step of the layer, and the batches' means with the running mean."""
    size = int(size)
    X = examples(size)
    norm = layer(gamma, beta, momentum)
    running = []
    for x in X:
        out = norm(x).data  # the last batch is the one that the picture shows
        running.append((float(norm.running_mean[0]), float(norm.running_var[0])))
    normalized = layer(1.0, 0.0, momentum)(X[-1]).data
    norm.eval()
    used = norm(X[-1]).data
    x = X[-1]
    stages = [x, x - x.mean(), normalized, out, used]
    rows = []
    for i, (name, values) in enumerate(zip(STAGES, stages)):
        height = np.full(size, float(len(STAGES) - 1 - i))
        rows.append(Text(LOW + 0.15, height[0] + 0.36, f"{name}: {_words(values)}", "ink"))
        rows.append(Points(np.clip(values[:, 0], LOW, HIGH), height, "accent" if i == 3 else "forward", size=0.9))
    rows.insert(0, Line(np.zeros(2), np.array([-0.4, 4.7]), "faint"))

    t = np.arange(1, BATCHES + 1)
    means = X.mean(axis=(1, 2))
    mean = np.array([m for m, _ in running])
    follow = (
        Points(t, means, "forward", "mean of a batch", size=0.6),
        Line(t, mean, "accent", "running mean"),
        Line(np.array([0.0, BATCHES]), np.full(2, MEAN), "axis", "true mean", "dashed"),
    )
    return Scene(
        axes=(
            Axes(
                "value of one feature; in words: mean ± deviation",
                "",
                (LOW, HIGH),
                (-0.6, 4.8),
                tuple(rows),
                y_ticks=TICKS,
            ),
            Axes("batch", "mean", (0, BATCHES), linear_range(means, mean), follow, legend=True),
        ),
        says=f"The batch of {size} has mean {fixed(x.mean())} and standard deviation {fixed(x.std())}, after the layer "
        f"{fixed(out.mean())} and {fixed(out.std())}; in use, with running statistics, {fixed(used.mean())} and "
        f"{fixed(used.std())}.",
        numbers={
            "mean before": float(x.mean()),
            "standard deviation before": float(x.std()),
            "mean after": float(out.mean()),
            "standard deviation after": float(out.std()),
            "mean in use": float(used.mean()),
            "running mean": running[-1][0],
            "running variance": running[-1][1],
            "spread of the batches' means": float(means.std()),
        },
    )


LOW, HIGH = -6.0, 8.0


def _words(values):
    return f"{fixed(values.mean())} ± {fixed(values.std())}"


EXPLORER = Explorer(
    name="batch_norm",
    title="Batch norm, taken apart",
    controls=(
        Control("size", "batch size", 8, 2, 64, 1),
        Control("gamma", "scale γ", 1.0, -2.0, 2.0, 0.1),
        Control("beta", "shift β", 0.0, -3.0, 3.0, 0.1),
        Control("momentum", "share of the new batch in the running mean", 0.1, 0.01, 1.0, 0.01),
    ),
    compute=compute,
)
