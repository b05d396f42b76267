"""Many runs of one small network at once, for every pair of a schedule and a seed.

A schedule is a function of the step, so that runs may differ in it and still do each step together. Runs with the same
seed have the same examples, first weights and order of batches: what differs between them is the schedule alone.
"""

import itertools

import numpy as np

from course_utils.nn import Linear, ReLU, Sequential
from course_utils.nn.functional import log_softmax
from course_utils.optim.sgd import SGD


def side_by_side(
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
    grid = (len(schedules), len(seeds))
    rates = np.repeat(np.array([[rate(t) for t in range(steps)] for rate in schedules], dtype), len(seeds), axis=0)
    seeds = np.tile(seeds, len(schedules))
    widths = (X.shape[1], *hidden, int(y.max()) + 1)
    shapes = [shape for n_in, n_out in itertools.pairwise(widths) for shape in ((n_in, n_out), (1, n_out))]
    start = {seed: _start(int(seed), len(X), n_train, widths, batch_size, steps) for seed in np.unique(seeds)}
    theta, batches, held_out = (np.stack([start[seed][part] for seed in seeds]) for part in range(3))
    theta, X = theta.astype(dtype), X.astype(dtype)
    g = np.empty_like(theta)
    layers, slopes = _parts(theta, shapes), _parts(g, shapes)
    optimizer = make(theta, lambda t: np.repeat(rates[:, t, None], theta.shape[1], axis=1))
    batch_loss, seen, alive = np.empty(rates.shape), [], np.ones(len(rates), bool)
    with np.errstate(all="ignore"):
        for t in range(steps):
            rows = batches[:, t]
            batch_loss[:, t] = _backward(X[rows], y[rows], layers, slopes)
            alive &= np.isfinite(batch_loss[:, t]) & np.isfinite(g).all(axis=1)
            g[~alive] = 0  # a run that has left the floats stands still; the others go on
            if momentum is not None:
                optimizer.momentum = momentum(t)
            optimizer.step(g)
            if t + 1 in looks or t + 1 == steps:
                seen.append(_look(X, y, held_out, layers))
            batch_loss[~alive, t] = np.nan
    loss, accuracy = np.stack(seen, axis=-1).reshape(2, *grid, -1)
    finite = np.isfinite(loss)
    return batch_loss.reshape(*grid, steps), np.where(finite, loss, np.nan), np.where(finite, accuracy, np.nan)


def _start(seed, n, n_train, widths, batch_size, steps):
    """θ, the rows of every batch and the held-out rows of one seed: drawn as a loop with ``fit`` would draw them."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(n)
    layers = [layer for n_in, n_out in itertools.pairwise(widths) for layer in (Linear(n_in, n_out), ReLU())]
    model = Sequential(*layers[:-1], rng=rng)
    per_epoch = n_train // batch_size
    rows = [order[:n_train][rng.permutation(n_train)[: per_epoch * batch_size]] for _ in range(-(-steps // per_epoch))]
    return model.theta.copy(), np.concatenate(rows)[: steps * batch_size].reshape(steps, batch_size), order[n_train:]


def _parts(theta, shapes):
    """Views of the weight and the bias of each layer, of shapes (runs, in, out) and (runs, 1, out)."""
    ends = np.cumsum([n_in * n_out for n_in, n_out in shapes])
    views = [
        part.reshape(len(theta), *shape) for part, shape in zip(np.split(theta, ends[:-1], axis=1), shapes, strict=True)
    ]
    return list(zip(views[::2], views[1::2], strict=True))


def _backward(x, y, layers, slopes):
    """Mean cross-entropy of each run's batch; its gradient is written into ``slopes``."""
    inputs = [x]
    for W, b in layers[:-1]:
        inputs.append(np.maximum(inputs[-1] @ W + b, 0))
    W, b = layers[-1]
    log_p = log_softmax(inputs[-1] @ W + b)
    place = np.arange(len(y))[:, None], np.arange(y.shape[1]), y
    dz = np.exp(log_p)
    dz[place] -= 1
    dz /= dz.dtype.type(y.shape[1])
    for (W, _), (dW, db), a in zip(layers[::-1], slopes[::-1], inputs[::-1], strict=True):
        np.matmul(a.swapaxes(1, 2), dz, out=dW)
        db[...] = dz.sum(axis=1, keepdims=True)
        dz = (dz @ W.swapaxes(1, 2)) * (a > 0)
    return -log_p[place].mean(axis=1)


def _look(X, y, held_out, layers):
    """Loss and accuracy of each run's held-out part."""
    losses, hits = [], []
    for run, rows in enumerate(held_out):
        a = X[rows]
        for W, b in layers[:-1]:
            a = np.maximum(a @ W[run] + b[run], 0)
        W, b = layers[-1]
        log_p = log_softmax(a @ W[run] + b[run])
        losses.append(-log_p[np.arange(len(rows)), y[rows]].mean())
        hits.append(np.mean(log_p.argmax(axis=1) == y[rows]))
    return np.array(losses), np.array(hits)
