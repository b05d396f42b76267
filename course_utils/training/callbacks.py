"""Callbacks: what may look at a run while it goes, and stop it, without the loop knowing what for.

A callback overrides the moments it needs. Raising :class:`StopTraining` ends the run; its sentence becomes
``history.stopped``.
"""

from dataclasses import dataclass
from typing import Any

from course_utils.data.examples import counting_number
from course_utils.training.history import History


class StopTraining(Exception):
    """Ends a run; the message says why."""


@dataclass
class Run:
    """What a callback is shown.

    Attributes
    ----------
    model, optimizer : object
        The ones that :func:`course_utils.training.fit` was given.
    history : History
        The record so far.
    epoch : int
        The epoch that is under way or has just ended, from 1; 0 before the first.
    epochs : int
        How many there are to be.
    X, y : ndarray or None
        The batch of the present iteration.
    loss : float or None
        Its loss, before the update.
    g : ndarray or None
        Its gradient, of theta's shape.
    """

    model: Any
    optimizer: Any
    history: History
    epochs: int
    epoch: int = 0
    X: Any = None
    y: Any = None
    loss: float | None = None
    g: Any = None


class Callback:
    """Does nothing at each of the four moments."""

    def before_fit(self, run):
        """Before the first batch."""

    def after_backward(self, run):
        """When the gradient of a batch is known and theta has not moved yet."""

    def after_iteration(self, run):
        """When theta has moved."""

    def after_epoch(self, run):
        """When every example has been seen once more, and the losses of the epoch are in the history."""


class StopOnExplosion(Callback):
    """Break off when the cost is more than 3 times what it was at first.

    Parameters
    ----------
    factor : float
        Above 1. The default is the lectures'.
    """

    def __init__(self, factor=3.0):
        if not factor > 1:
            raise ValueError(f"factor must be above 1, got {factor!r}: otherwise the first loss would already stop it")
        self.factor = factor

    def after_backward(self, run):
        first = run.history.loss[0]
        if run.loss > self.factor * first:
            raise StopTraining(
                f"the loss exploded: {run.loss:.4g} in iteration {run.history.iterations} is more than "
                f"{self.factor:g} times the first, {first:.4g}. Lower the learning rate."
            )


class Path(Callback):
    """Keep theta before the first iteration and after each ``every``-th one.

    Parameters
    ----------
    every : int
        Iterations from one copy to the next.

    Attributes
    ----------
    thetas : list of ndarray
    """

    def __init__(self, every=1):
        self.every, self.thetas = counting_number(every, "every"), []

    def before_fit(self, run):
        self.thetas = [run.model.theta.copy()]

    def after_iteration(self, run):
        if run.history.iterations % self.every == 0:
            self.thetas.append(run.model.theta.copy())
