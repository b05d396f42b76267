"""Schedules compared on one small network: many runs at once, for every pair of a schedule and a seed.

A schedule is a function of the step, so that runs may differ in it and still do each step together. Runs with the same
seed have the same examples, first weights and order of batches: what differs between them is the schedule alone.
The network is a ``BatchedMLP``; what a seed draws is what a loop with ``fit`` draws.
"""

import itertools

import numpy as np

from course_utils.nn import Linear, ReLU, Sequential
from course_utils.optim.sgd import SGD
from course_utils.training.batched_mlp import BatchedMLP


def compare_schedules(
    X,
    y,
    schedules,
    seeds,
    *,
    steps,
    n_train,
    hidden=(32,),
    batch_size=16,
    make=SGD,
    momentum=None,
    looks=(),
    dtype=np.float32,
):
    """Train a network of ReLU layers with every schedule and every seed, all runs in step.

    Parameters
    ----------
    X : ndarray, shape (N, features)
    y : ndarray of int, shape (N,)
    schedules : sequence of callable
        Functions of the step, from 0 on.
    seeds : sequence of int
        Each is one generator: it splits the examples, draws the first weights and shuffles each epoch.
    steps : int
        Length of each run.
    n_train : int
        Examples to train on; the others are the held-out part.
    hidden : tuple of int
        Units of each hidden layer.
    batch_size : int
        The last batch of an epoch is left out where it would be smaller.
    make : callable ``(theta, lr) -> optimizer``, default ``SGD``
        One of the package's optimizers; it steps all runs at once.
    momentum : callable, optional
        A function of the step, to which the optimizer's momentum is set before each step.
    looks : sequence of int
        Numbers of steps after which the held-out part is looked at, besides the end.
    dtype : numpy.dtype
        Of all that is computed.

    Returns
    -------
    batch_loss : ndarray, shape (schedules, seeds, steps)
        Before each step, as ``fit`` records it. A run that has left the floats is NaN from there on.
    loss, accuracy : ndarray, shape (schedules, seeds, looks + 1)
        Of the held-out part, after each look and at the end; NaN where the run is.
    """
    seeds = [int(seed) for seed in seeds]
    rates = np.array([[rate(t) for t in range(steps)] for rate in schedules], dtype)[:, None, :, None]
    widths = (X.shape[1], *hidden, int(y.max()) + 1)
    starts = [_start(seed, len(X), n_train, widths, batch_size, steps) for seed in seeds]
    first, batches, held_out = (np.stack(parts) for parts in zip(*starts, strict=True))
    theta, X = np.repeat(first[None].astype(dtype), len(schedules), axis=0), X.astype(dtype)
    nets = BatchedMLP(theta, widths)
    optimizer = make(theta, lambda t: np.broadcast_to(rates[:, :, t], theta.shape))
    batch_loss, seen = np.empty((*theta.shape[:2], steps)), []
    for t in range(steps):
        if momentum is not None:
            optimizer.momentum = momentum(t)
        batch_loss[..., t] = nets.train_step(optimizer, X[batches[:, t]], y[batches[:, t]])
        if t + 1 in looks or t + 1 == steps:
            seen.append((nets.loss(X[held_out], y[held_out]), nets.accuracy(X[held_out], y[held_out])))
    loss, accuracy = np.stack(seen, axis=-1)
    finite = np.isfinite(loss)
    return batch_loss, np.where(finite, loss, np.nan), np.where(finite, accuracy, np.nan)


def _start(seed, n, n_train, widths, batch_size, steps):
    """θ, the rows of every batch and the held-out rows of one seed: drawn as a loop with ``fit`` would draw them."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    layers = [layer for n_in, n_out in itertools.pairwise(widths) for layer in (Linear(n_in, n_out), ReLU())]
    model = Sequential(*layers[:-1], rng=rng)
    per_epoch = n_train // batch_size
    rows = [order[:n_train][rng.permutation(n_train)[: per_epoch * batch_size]] for _ in range(-(-steps // per_epoch))]
    return model.theta.copy(), np.concatenate(rows)[: steps * batch_size].reshape(steps, batch_size), order[n_train:]
