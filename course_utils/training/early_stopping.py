r"""Early stopping: keep the parameters that did best on the validation set; give up after p looks without a better one.

:func:`early_stopping` is algorithm 7.1 of Goodfellow, Bengio and Courville line by line, in its letters:
{eq}`early-stopping`. :class:`EarlyStopping` is the same rule as a callback of ``fit``.
"""

from dataclasses import dataclass

import numpy as np

from course_utils.data.examples import counting_number
from course_utils.training.callbacks import Callback, StopTraining
from course_utils.training.checkpoint import Checkpoint


@dataclass(frozen=True)
class Stopped:
    """What early stopping determined.

    Attributes
    ----------
    theta : Checkpoint
        theta*, the best parameters (and running statistics, where the model has some).
    steps : int
        i*, the training steps that led to them.
    error : float
        v, their validation error: infinite if no evaluation was better than infinity.
    errors : tuple of float
        Every v', in order.
    steps_run : int
        i, the steps that were run in all.
    """

    theta: Checkpoint
    steps: int
    error: float
    errors: tuple
    steps_run: int


def early_stopping(model, train_for, validation_error, n, p, max_steps=1_000_000):
    """Algorithm 7.1. The model is left with the best parameters.

    Parameters
    ----------
    model : object with ``theta``
        Starts at theta_0.
    train_for : callable ``(n)``
        Runs the training algorithm for n steps; changes ``model.theta`` in place. See ``Steps``.
    validation_error : callable ``() -> float``
        Of the model as it is now. NaN counts as worse.
    n : int
        Steps between evaluations.
    p : int
        The patience: how many evaluations in a row may fail to improve. Its optimum depends on the noise of the
        validation error; the algorithm names no default, and neither does this function.
    max_steps : int
        The printed algorithm runs forever where the error keeps falling; this bound is not part of it.

    Returns
    -------
    Stopped

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> model, curve = SimpleNamespace(theta=np.zeros(1)), iter([3.0, 1.0, 2.0, 2.0])
    >>> def train_for(n): model.theta += n
    >>> best = early_stopping(model, train_for, lambda: next(curve), n=10, p=2)
    >>> best.steps, best.error, model.theta.tolist()
    (20, 1.0, [20.0])
    """
    n, p = counting_number(n, "n, the steps between evaluations,"), counting_number(p, "the patience p")
    counting_number(max_steps, "max_steps")
    i = 0
    j = 0
    v = np.inf
    theta_star = Checkpoint.of(model)
    i_star = i
    errors = []
    while j < p and i < max_steps:
        train_for(n)
        i = i + n
        v_prime = float(validation_error())
        if v_prime < v:
            j = 0
            theta_star = Checkpoint.of(model)
            i_star = i
            v = v_prime
        else:
            j = j + 1
        errors.append(v_prime)
    theta_star.restore(model)
    return Stopped(theta_star, i_star, v, tuple(errors), i)


class EarlyStopping(Callback):
    """Algorithm 7.1 as a callback: n is one epoch, the error is the validation loss.

    The model keeps the last parameters; ``best.restore(model)`` puts the best ones back.

    Parameters
    ----------
    patience : int
        p, in epochs.

    Attributes
    ----------
    best : Checkpoint
        theta*; that before the first epoch until one was better than infinity.
    best_epoch, best_error : int, float
        i* in epochs, and v.
    """

    def __init__(self, patience):
        self.patience = counting_number(patience, "the patience")

    def before_fit(self, run):
        self.best, self.best_epoch, self.best_error, self.waited = Checkpoint.of(run.model), 0, np.inf, 0

    def after_epoch(self, run):
        if not run.history.validation_loss:
            raise ValueError("early stopping needs a validation part: give fit one as its fourth argument")
        error = run.history.validation_loss[-1]
        if error < self.best_error:
            self.best, self.best_epoch, self.best_error, self.waited = Checkpoint.of(run.model), run.epoch, error, 0
        else:
            self.waited += 1
        if self.waited == self.patience:
            raise StopTraining(
                f"the validation loss has not improved for {self.patience} epochs; "
                f"its best was {self.best_error:.4g} after epoch {self.best_epoch}"
            )
