"""Compose a learning-rate schedule and train one small network with it: the rate on the left, the loss on the right.

The network, its first weights and the order of its batches are always the same: only the schedule differs.
"""

import functools

import numpy as np

from course_utils.data import make_moons
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range, log_range
from course_utils.explorers.scene import Axes, Line, Scene
from course_utils.explorers.words import number
from course_utils.nn import Linear, Sequential, Tanh
from course_utils.optim import SGD, schedules
from course_utils.training import Steps, loss_of

STEPS, LOOK = 100, 5  # steps of a run, and between two looks at the loss of all examples
EXAMPLES, BATCH, UNITS = 96, 8, 12

# name -> (peak rate, steps) -> schedule; the lectures' rules of thumb where they give one
SHAPES = {
    "constant": lambda lr, n: schedules.constant(lr),
    "step decay": lambda lr, n: schedules.step_decay(lr, every=max(n // 4, 1), gamma=0.5),
    "exponential": lambda lr, n: schedules.exponential(lr, gamma=0.01 ** (1 / n)),
    "1/t": lambda lr, n: schedules.inverse_time(lr, decay=20 / n),
    "1/√t": lambda lr, n: schedules.inverse_sqrt(lr),
    "linear": lambda lr, n: schedules.linear(lr, lr / 100, n),
    "cosine": lambda lr, n: schedules.cosine(lr, n),
    "warm restarts": lambda lr, n: schedules.cosine_warm_restarts(lr, first=max(n // 7, 1), factor=2),
    "cyclic": lambda lr, n: schedules.cyclic(lr / 10, lr, step_size_up=max(n // 8, 1)),
    "one cycle": lambda lr, n: schedules.one_cycle(lr, total_steps=n),
}


@functools.cache
def examples():
    """Two moons, the same in every run."""
    return make_moons(EXAMPLES, noise=0.25, rng=np.random.default_rng(0))


def schedule(shape, peak, warmup):
    """The composed schedule: a straight way up over a share ``warmup`` of all steps, then the shape on what is left."""
    up = round(warmup * STEPS)
    rest = SHAPES[shape](peak, STEPS - up)
    return schedules.warmup(rest, up) if up else rest


@functools.lru_cache(maxsize=32)
def train(shape, peak, warmup):
    """Loss of all examples before training and after every LOOK steps."""
    model = Sequential(Linear(2, UNITS), Tanh(), Linear(UNITS, 2), rng=np.random.default_rng(1))
    optimizer = SGD(model.theta, lr=schedule(shape, peak, warmup))
    run = Steps(model, optimizer, examples(), BATCH, np.random.default_rng(2))
    losses = [loss_of(model, examples())]
    while run.iterations < STEPS:
        run(LOOK)
        losses.append(loss_of(model, examples()))
    return np.array(losses)


def compute(peak, shape, warmup):
    """The Scene: the rate of every step, and the loss of the run beside that at a constant rate."""
    peak, warmup = float(f"{peak:.6g}"), round(warmup, 6)
    rate = schedule(shape, peak, warmup)
    t = np.arange(STEPS)
    rates = np.array([rate(int(step)) for step in t])
    losses, plain = train(shape, peak, warmup), train("constant", peak, 0.0)
    looks = np.arange(0, STEPS + 1, LOOK)
    curves = (
        Line(looks, plain, "axis", "constant rate", "dashed"),
        Line(looks, losses, "accent", shape if not warmup else f"warm-up, {shape}"),
    )
    return Scene(
        axes=(
            Axes(
                "step t",
                "learning rate η",
                (0, STEPS),
                linear_range(rates, np.array([0.0])),
                (Line(t, rates, "accent"),),
            ),
            Axes(
                "step t",
                "loss of all examples",
                (0, STEPS),
                log_range(losses, plain),
                curves,
                y_scale="log",
                legend=True,
            ),
        ),
        says=f"After {STEPS} steps the loss is {losses[-1]:.3f}, and {plain[-1]:.3f} with a constant rate of "
        f"{number(peak)}; the rate went from {number(rates[0])} to {number(rates[-1])}.",
        numbers={
            "loss at the end": float(losses[-1]),
            "loss at the end, constant rate": float(plain[-1]),
            "highest rate": float(rates.max()),
            "mean rate": float(rates.mean()),
            "last rate": float(rates[-1]),
        },
    )


EXPLORER = Explorer(
    name="schedule_composer",
    title="Compose a schedule",
    controls=(
        Control("peak", "highest rate", 3.0, 0.01, 10.0, 0.1, scale="log"),
        Control("shape", "shape", "cosine", choices=tuple(SHAPES)),
        Control("warmup", "warm-up, as share of all steps", 0.0, 0.0, 0.5, 0.05),
    ),
    compute=compute,
)
