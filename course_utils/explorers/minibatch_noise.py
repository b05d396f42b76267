r"""A smaller batch is cheaper and noisier: what the noise does to the path, and how it falls with the batch's size.

    error of a batch of B = sigma / sqrt(B)                                    {eq}`standard-error`

A straight line is fitted to 256 points, so the whole objective can be drawn: theta is a slope and a level.
"""

import functools

import numpy as np

from course_utils.data import batches
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import log_range
from course_utils.explorers.scene import Axes, Field, Line, Points, Scene
from course_utils.models import LinearRegression
from course_utils.optim import SGD
from course_utils.training.gradient_noise import measured_error, predicted_error

N, GRID, STEPS = 256, 49, 60
TRUE, START = (1.0, 0.5), (-1.4, 2.2)
WINDOW = ((-2.0, 3.0), (-1.5, 3.0))
SIZES = tuple(2**i for i in range(9))
DRAWS = 60  # batches for each measured error


@functools.cache
def data():
    """Points about a line, the same in every picture."""
    rng = np.random.default_rng(4)
    x = rng.uniform(-1.7, 1.7, (N, 1))
    return x, x[:, 0] * TRUE[0] + TRUE[1] + rng.normal(0, 1.2, N)


def model(theta):
    """Linear regression with this slope and level."""
    line = LinearRegression()
    line.theta = np.array(theta, float)
    return line


@functools.cache
def objective():
    """The loss over the window, and its lowest place."""
    x, y = data()
    slopes, levels = (np.linspace(*window, GRID) for window in WINDOW)
    predictions = slopes[None, :, None] * x[:, 0] + levels[:, None, None]
    values = np.mean((predictions - y) ** 2, axis=2) / 2
    low, high = float(values.min()), float(values.max())
    levels = tuple((low + (high - low) * np.linspace(0, 1, 12)[1:-1] ** 2).tolist())
    return Field(values, *WINDOW, (low, high), levels, filled=False), LinearRegression().fit_exactly(x, y).theta


@functools.cache
def errors():
    """The gradient's error at the start: measured for each size, and sigma, which predicts it."""
    rng, line = np.random.default_rng(6), model(START)
    measured = [measured_error(line, data(), n, DRAWS, rng=rng, replacement=True) for n in SIZES]
    return np.array(measured), predicted_error(line, data(), 1, replacement=True)


@functools.lru_cache(maxsize=64)
def descend(size, lr, seed):
    """Theta before the first step and after each of STEPS steps; batches without replacement, epoch after epoch."""
    line = model(START)
    optimizer, rng, path = SGD(line.theta, lr=lr), np.random.default_rng(seed), [line.theta.copy()]
    while True:
        for X, y in batches(data(), size, rng):
            optimizer.step(line.loss_and_gradient(X, y)[1])
            path.append(line.theta.copy())
            if len(path) > STEPS:
                return np.array(path)


def compute(size, rate, seed):
    """The Scene: the path over the objective, and the gradient's error against the batch's size."""
    n = int(2 ** round(size))
    field, lowest = objective()
    path = descend(n, rate, int(seed))
    measured, sigma = errors()
    sizes = np.array(SIZES, float)
    here = SIZES.index(n)
    late = float(np.sqrt(np.mean(np.sum((path[STEPS // 2 :] - lowest) ** 2, axis=1))))
    plane = (
        field,
        Line(path[:, 0], path[:, 1], "SGD", ends=True),
        Points(path[:, 0], path[:, 1], "SGD", size=0.5),
        Points(lowest[:1], lowest[1:], "accent", "minimum"),
    )
    law = (
        Line(sizes, sigma / np.sqrt(sizes), "axis", "σ/√B", "dashed"),
        Points(sizes, measured, "SGD", "measured"),
        Points(sizes[here : here + 1], measured[here : here + 1], "accent", "your batch", size=1.5),
    )
    return Scene(
        axes=(
            Axes("slope θ₁", "level θ₂", *WINDOW, plane, equal=True),
            Axes(
                "batch size B",
                "error of the gradient",
                (0.8, 400.0),
                log_range(measured),
                law,
                "log",
                "log",
                legend=True,
            ),
        ),
        says=f"With {n} of {N} examples in a batch the gradient is off by {measured[here]:.2f}, where σ/√B is "
        f"{sigma / np.sqrt(n):.2f}; in the second half of {STEPS} steps the path stays {late:.2f} from the minimum.",
        numbers={
            "batch size": n,
            "error of the gradient, measured": float(measured[here]),
            "σ/√B": float(sigma / np.sqrt(n)),
            "distance from the minimum, later half": late,
            "examples seen": STEPS * n,
        },
    )


EXPLORER = Explorer(
    name="minibatch_noise",
    title="How noisy a mini-batch is",
    controls=(
        Control("size", "batch size, as a power of 2", 2, 0, 8, 1),
        Control("rate", "learning rate η", 0.25, 0.01, 1.0, 0.05, scale="log"),
        Control("seed", "another draw of batches", 0, 0, 20, 1),
    ),
    compute=compute,
)
