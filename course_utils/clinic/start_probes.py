"""Probes of the model: its first values, its layers before training, and what training left of them.

Each returns one number, None where it does not apply.
"""

import math

import numpy as np

from course_utils.nn import BatchNorm1d, Linear
from course_utils.training import loss_of


def initial_loss(run):
    """The first loss that the user saw, over ln K: 1 for a classifier that knows nothing and says so."""
    return float(run.history.loss[0] / math.log(run.classes))


def outputs_sum_to_one(run):
    """How far from 1 the outputs for an example sum, at most; logits have no reason to be near it."""
    out = run.start.predict(run.train[0][:64])
    return float(np.abs(out.sum(axis=1) - 1).max()) if (out >= 0).all() else math.inf


def equal_units(run):
    """Share of hidden units that begin with the same weights as another unit of their layer: the worst layer's."""
    shares = []
    for layer in _linears(run.start)[:-1]:
        columns = np.unique(layer.weight.data, axis=1).shape[1]
        shares.append(1 - columns / layer.weight.data.shape[1])
    return float(max(shares)) if shares else None


def dead_units(run):
    """Share of units that are 0 for each of 64 training examples, before training: the worst layer's."""
    return float(max(layer.dead for layer in run.layers[0]))


def saturation(run):
    """Share of tanh activations beyond 0.98 before training, where the slope is below 4%: the worst layer's."""
    return _saturated(run.start, run.train[0][:64])


def _saturated(model, X):
    worst, h = None, X
    for layer in model.layers:
        h = layer(h).data
        if type(layer).__name__ == "Tanh":
            worst = max(worst or 0.0, float((np.abs(h) > 0.98).mean()))
    return worst


def signal_growth(run):
    """Standard deviation after the last hidden layer over that after the first, before training."""
    std = hidden_deviations(run.layers[0])
    return std[-1] / std[0] if len(std) > 1 and std[0] > 0 else None


def hidden_deviations(statistics):
    """Standard deviation of the activations of every hidden layer, in order, from an entry of ``run.layers``."""
    return [s.std for s in statistics if s.name.split()[1] not in ("Linear", "BatchNorm1d", "Softmax")]


def running_statistics(run):
    """Batches that batch norm's running statistics have seen, over the steps made."""
    seen = [int(layer.num_batches_tracked) for layer in run.model.layers if isinstance(layer, BatchNorm1d)]
    return min(seen) / run.history.iterations if seen else None


def unmoved_layers(run):
    """How many layers have a gradient at the start and the very same weights at the end."""
    X, y = run.train
    g = np.abs(run.start.loss_and_gradient(X[:64], y[:64])[1])
    moved = run.start.theta != run.model.theta
    count = 0
    if not moved.any():
        return None
    for i, layer in enumerate(run.start.layers):
        if isinstance(layer, Linear):
            here = run.start.where(f"{i}.weight")
            count += bool(g[here].max() > 1e-8 * g.max() and not moved[here].any())
    return count


def loss_left(run):
    """Training loss at the end over ln K; infinite when numbers left the floats."""
    loss = loss_of(run.model, run.train) if not run.history.stopped else math.inf
    return float(loss / math.log(run.classes)) if math.isfinite(loss) else math.inf


def update_ratio(run):
    """The median over all steps of how far a step moves theta, as a share of its length."""
    ratios = run.history.extra.get("update_ratio")
    return float(np.median(ratios)) if ratios else None


def _linears(model):
    return [layer for layer in model.layers if isinstance(layer, Linear)]
