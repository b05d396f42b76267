"""Probes that train again, from the first model and with the user's own step: the slow ones, tens of milliseconds each.

Each returns one number, None where it does not apply.
"""

import copy
import math
from dataclasses import replace

import numpy as np

from course_utils.clinic.plan import shuffled
from course_utils.training import accuracy

STEPS = 60  # of a trial with another rate
WINDOW = 10  # last losses that are averaged


def overfit_20(run, size=20, steps=100):
    """Accuracy on 20 training examples after 100 steps on nothing else, without decay: 1 for a model that can learn."""
    X, y = run.train
    rows = np.random.default_rng(0).permutation(len(X))[:size]
    tiny = (X[rows], y[rows])
    model, _ = retrain(run, tiny, steps, size, weight_decay=0.0)
    return float(accuracy(model, tiny)) if np.isfinite(model.theta).all() else 0.0


def shuffled_labels(run):
    """The run's loss after as many steps over that of the same run on labels dealt at random: 1 says they were, too."""
    X, y = run.train
    steps = min(run.config.steps, run.history.iterations)
    at_random = (X, np.random.default_rng(0).permutation(y))
    _, losses = retrain(run, at_random, steps, run.config.batch_size)
    return _ratio(run.history.loss[:steps], losses)


def lower_rate(run):
    """Loss after 60 steps at a tenth, a hundredth or a thousandth of the rate, the best of them, over the run's own."""
    return _other_rates(run, (0.1, 0.01, 0.001))


def higher_rate(run):
    """The same with ten, a hundred and a thousand times the rate."""
    return _other_rates(run, (10.0, 100.0, 1000.0))


def _other_rates(run, factors):
    own, ratios = run.history.loss[:STEPS], []
    for factor in factors:
        _, losses = retrain(run, run.train, STEPS, run.config.batch_size, lr=factor * run.config.lr)
        ratios.append(_ratio(losses, own))
    return min(ratios)


def _ratio(losses, others):
    """Mean of the last losses over that of the others; a series that left the floats counts as infinite."""
    end, other = (np.mean(s[-WINDOW:]) if np.isfinite(s).all() and len(s) else math.inf for s in (losses, others))
    if not math.isfinite(end):
        return math.inf if math.isfinite(other) else 1.0
    return float(end / other) if math.isfinite(other) else 0.0


def retrain(run, train, steps, batch_size, **changes):
    """The user's own training with another training part or configuration.

    Returns
    -------
    model : Sequential
    losses : list of float
    """
    model, config, rng = copy.deepcopy(run.start), replace(run.config, **changes), np.random.default_rng(0)
    gradient, optimizer, losses = run.make_gradient(model), run.make_optimizer(model, config), []
    while True:
        for X, y in shuffled(train, batch_size, rng):
            loss, g = gradient(X, y)
            losses.append(float(loss))
            if len(losses) == steps or not (np.isfinite(loss) and np.isfinite(g).all()):
                return model, losses
            optimizer.step(g)
