"""A run: what is left of a plan after training, and all that the doctor gets to see.

For each step the history holds loss, gradient norm and update ratio; for each epoch losses, accuracies and the
statistics of every layer. The model before training is kept, so that a probe can begin again from it.
"""

import copy
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np

from course_utils.clinic.plan import Configuration
from course_utils.nn import Sequential
from course_utils.training import History, accuracy, layer_statistics, loss_of, update_ratio

LOOKED_AT = 64  # training examples on which the layers' statistics are taken


@dataclass
class Run:
    """A training run that is over.

    Attributes
    ----------
    train, validation : pairs (X, y)
        As they were fed to the model.
    config : Configuration
        What the user set.
    start, model : Sequential
        Before training, and after.
    history : History
        Per step ``loss``, ``gradient_norm`` and ``extra["update_ratio"]``; per epoch ``train_loss``,
        ``train_accuracy``, ``validation_loss``, ``validation_accuracy``; why it stopped, if it did.
    layers : list of list of LayerStatistics
        Before training and after each epoch, for each layer.
    make_gradient, make_optimizer, deal : callable
        The user's own code, as in :class:`Plan`, for probes to try out.
    """

    train: tuple
    validation: tuple
    config: Configuration
    start: Sequential
    model: Sequential
    make_gradient: Callable = field(repr=False)
    make_optimizer: Callable = field(repr=False)
    deal: Callable = field(repr=False)
    history: History = field(default_factory=History, repr=False)
    layers: list = field(default_factory=list, repr=False)

    @property
    def classes(self):
        """K."""
        return int(max(self.train[1].max(), self.validation[1].max())) + 1


def train(plan):
    """Carry a plan out.

    Parameters
    ----------
    plan : Plan
        It is not changed: the run has a copy of the model.

    Returns
    -------
    Run
        After ``plan.config.steps`` steps, or when a number left the floats.
    """
    run = Run(
        plan.train,
        plan.validation,
        plan.config,
        start=copy.deepcopy(plan.model),
        model=copy.deepcopy(plan.model),
        make_gradient=plan.make_gradient,
        make_optimizer=plan.make_optimizer,
        deal=plan.deal,
    )
    with np.errstate(all="ignore"):  # an explosion is told once, in history.stopped
        _train(run, np.random.default_rng(plan.seed))
    return run


def _train(run, rng):
    model, history, config = run.model, run.history, run.config
    gradient, optimizer = run.make_gradient(model), run.make_optimizer(model, config)
    _measure(run)
    while history.iterations < config.steps and not history.stopped:
        before = history.iterations
        for X, y in run.deal(run.train, config.batch_size, rng):
            loss, g = gradient(X, y)
            history.loss.append(float(loss))
            history.gradient_norm.append(float(np.linalg.norm(g)))
            history.batch_size.append(len(X))
            if not np.isfinite(loss) or not np.isfinite(g).all():
                history.stopped = f"the loss or the gradient is not finite in step {history.iterations}"
                break
            theta = model.theta.copy()
            optimizer.step(g)
            history.record("update_ratio", update_ratio(theta, model.theta))
            if history.iterations == config.steps:
                break
        history.close_epoch(history.iterations - before)
        _measure(run)


def _measure(run):
    """Losses and accuracies of both parts; how large activations and gradients are in each layer."""
    X, y = run.train
    run.layers.append(layer_statistics(run.model, (X[:LOOKED_AT], y[:LOOKED_AT])))
    for name, part in (("train", run.train), ("validation", run.validation)):
        getattr(run.history, f"{name}_loss").append(loss_of(run.model, part))
        getattr(run.history, f"{name}_accuracy").append(accuracy(run.model, part))
