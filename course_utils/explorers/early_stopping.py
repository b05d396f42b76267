r"""When to stop: the validation error falls, then rises again, and patience decides how long one waits to be sure.

    after t steps:    w_t     = (1 - (1 - lr h)^t) w*                  {eq}`shrinkage-steps`
    with a penalty:   w_alpha = h / (h + alpha) w*                     {eq}`shrinkage-penalty`

Stopping after t steps keeps of each coordinate of the minimum what a penalty of 1 / (lr t) keeps.
"""

import functools

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Line, Points, Scene
from course_utils.explorers.words import number
from course_utils.models import LinearRegression
from course_utils.optim import SGD
from course_utils.training import Steps, early_stopping, equivalent_weight_decay, kept_by_penalty, kept_by_stopping

N, FEATURES, BATCH, RATE = 40, 30, 8, 0.1
EVERY, MOST = 5, 400  # steps between evaluations, and of the whole run
H = 10.0 ** np.linspace(-3, 0, 61)


@functools.cache
def data(noise, seed=3):
    """Training and validation examples of a line in 30 dimensions, some of which hardly vary."""
    rng = np.random.default_rng(seed)
    scales = 10.0 ** np.linspace(0, -1, FEATURES)
    w = rng.normal(size=FEATURES)
    X = rng.normal(size=(2 * N, FEATURES)) * scales
    y = X @ w + rng.normal(0, noise, 2 * N)
    return (X[:N], y[:N]), (X[N:], y[N:])


def fresh(noise):
    """A model at 0, its training run, and its validation error as a function."""
    train, validation = data(noise)
    model = LinearRegression()
    model.theta = np.zeros(FEATURES + 1)
    run = Steps(model, SGD(model.theta, lr=RATE), train, batch_size=BATCH, rng=np.random.default_rng(0))
    return model, run, lambda: model.loss_and_gradient(*validation)[0]


@functools.lru_cache(maxsize=32)
def whole_run(noise):
    """Both losses every few steps, to the end of the picture: steps, training, validation."""
    model, run, validation_error = fresh(noise)
    train, _ = data(noise)
    seen = [(0, model.loss_and_gradient(*train)[0], validation_error())]
    while run.iterations < MOST:
        run(EVERY)
        seen.append((run.iterations, model.loss_and_gradient(*train)[0], validation_error()))
    return np.array(seen).T


def compute(patience, noise):
    """The Scene: both losses with the best place and where training ended, and what stopping keeps of the minimum."""
    noise = round(noise, 6)
    t, training, validation = whole_run(noise)
    model, run, validation_error = fresh(noise)
    stopped = early_stopping(model, run, validation_error, n=EVERY, p=int(patience), max_steps=MOST)
    best, end = max(stopped.steps, EVERY), stopped.steps_run
    lowest = float(validation[1:].min())
    y_range = (0.0, 2.5 * lowest)  # the first steps are above it, so that the rise is seen
    curves = (
        Line(t, training, "ink", "training"),
        Line(t, validation, "ink", "validation", "dashed"),
        Line(np.full(2, float(end)), np.array(y_range), "axis", "gave up", "dotted"),
        Points(np.array([float(best)]), np.array([stopped.error]), "accent", "kept", size=1.4),
    )
    kept = (
        Line(H, kept_by_stopping(H, RATE, best), "ink", f"{best} steps"),
        Line(H, kept_by_penalty(H, equivalent_weight_decay(RATE, best)), "accent", "penalty", "dashed"),
    )
    rises = (
        f"{lowest:.3f}" if np.isclose(lowest, stopped.error) else f"{stopped.error:.3f}, where {lowest:.3f} was to come"
    )
    how = "ran to the end" if end >= MOST else f"gave up after {end} steps"
    return Scene(
        axes=(
            Axes("step", "loss J", (0, MOST), y_range, curves, legend=True),
            Axes("eigenvalue h of the Hessian", "share kept", (1e-3, 1.0), (0.0, 1.05), kept, "log", legend=True),
        ),
        says=f"Training {how} and keeps step {best}, with a validation loss of {rises}; that is a penalty of "
        f"{number(equivalent_weight_decay(RATE, best))}.",
        numbers={
            "step that is kept": best,
            "steps run": end,
            "validation loss kept": stopped.error,
            "lowest validation loss of the picture": lowest,
            "validation loss at the end of the picture": float(validation[-1]),
            "equivalent penalty": equivalent_weight_decay(RATE, best),
        },
    )


EXPLORER = Explorer(
    name="early_stopping",
    title="When to stop",
    controls=(
        Control("patience", "patience, in evaluations", 4, 1, 20, 1),
        Control("noise", "noise of the labels", 1.2, 0.0, 2.0, 0.1),
    ),
    compute=compute,
)
