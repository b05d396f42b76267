"""Grid against random search on the same budget: how many different values of what matters each of them tries.

The score has one peak in the learning rate and one, as strong as the reader wants, in the weight decay.
"""

import functools

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Band, Field, Line, Points, Scene
from course_utils.training.search import LogUniform, grid_search, random_search

SPACE = {"lr": LogUniform(1e-4, 1e0), "weight_decay": LogUniform(1e-6, 1e-2)}
PEAK, WIDTH = (0.43, 0.62), 0.09  # as shares of both ranges
GRID, SEEDS = 49, 20
TICKS = ((0.0, "10⁻⁴"), (0.25, "10⁻³"), (0.5, "10⁻²"), (0.75, "0.1"), (1.0, "1"))


def score_at(u, v, second):
    """Accuracy with lr at the share u of its range, the weight decay at v; ``second`` is how much v matters."""
    peak = np.exp(-((u - PEAK[0]) ** 2) / (2 * WIDTH**2))
    return 0.1 + 0.85 * peak * (1 - second + second * np.exp(-((v - PEAK[1]) ** 2) / (2 * WIDTH**2)))


def search_score(second):
    """The same as a search calls it."""
    return lambda params: score_at(*(SPACE[name].place(params[name]) for name in SPACE), second)


@functools.lru_cache(maxsize=64)
def searches(budget, second, seed):
    """Grid, one random search to be shown, and the best of each of SEEDS random searches."""
    score = search_score(second)
    randoms = [random_search(score, SPACE, budget, rng=np.random.default_rng(1000 * seed + i)) for i in range(SEEDS)]
    return grid_search(score, SPACE, budget), randoms


def compute(budget, second, seed):
    """The Scene: where both searches look, and their best score after each evaluation."""
    k = int(budget)
    second = round(second, 6)
    grid, randoms = searches(k * k, second, int(seed))
    u = np.linspace(0, 1, GRID)
    field = Field(score_at(u[None, :], u[:, None], second), (0.0, 1.0), (0.0, 1.0), (0.0, 1.0), (0.3, 0.6, 0.9))
    looked = (
        field,
        Points(*_places(grid), "class 0", "grid"),
        Points(*_places(randoms[0]), "class 1", "random"),
    )
    n = np.arange(1, k * k + 1)
    curves = np.array([search.best_so_far() for search in randoms])
    middle = curves.mean(axis=0)
    lines = (
        Band(n, *np.quantile(curves, (0.25, 0.75), axis=0), "class 1", "half of all runs"),
        Line(n, grid.best_so_far(), "class 0", "grid"),
        Line(n, curves[0], "class 1", "random, left", "dashed"),
        Line(n, middle, "class 1", f"mean of {SEEDS}"),
    )
    better = int(np.sum(curves[:, -1] > grid.best.score))
    return Scene(
        axes=(
            Axes("learning rate", "weight decay, as share of its range", (0, 1), (0, 1), looked, x_ticks=TICKS),
            Axes("evaluations", "best score so far", (1, max(k * k, 2)), (0.0, 1.0), lines, legend=True),
        ),
        says=f"With {k * k} evaluations the grid tries {k} learning rates and finds {grid.best.score:.3f}; random "
        f"search tries {k * k}, finds {middle[-1]:.3f} on average and beats the grid in {better} of {SEEDS} runs.",
        numbers={
            "evaluations": k * k,
            "best of the grid": float(grid.best.score),
            "best of random search, mean": float(middle[-1]),
            "runs in which random search wins": better,
        },
    )


def _places(search):
    """Where the trials lie, as shares of both ranges."""
    return np.array([[SPACE[name].place(trial.params[name]) for trial in search.trials] for name in SPACE])


EXPLORER = Explorer(
    name="hyperparameter_search",
    title="Grid against random search",
    controls=(
        Control("budget", "budget: points on each side of the grid", 3, 1, 7, 1),
        Control("second", "how much the weight decay matters", 0.2, 0.0, 1.0, 0.05),
        Control("seed", "another draw", 3, 0, 20, 1),
    ),
    compute=compute,
)
