"""Probes of the step: try the user's gradient and optimizer on a copy of the model as it was before training.

Each returns one number, None where it does not apply.
"""

import copy
import math

import numpy as np

from course_utils.nn import Linear

BATCH = 24
H = 1e-6  # of a central difference, along a direction of length 1


def _patient(run, noise=0.02):
    """A copy of the first model, moved a little off the kinks that weights of exactly 0 sit on; and a batch."""
    model = copy.deepcopy(run.start)
    model.theta += noise * np.random.default_rng(0).normal(size=model.theta.shape)
    X, y = run.train
    rows = np.random.default_rng(0).permutation(len(X))[:BATCH]  # the rows may be sorted
    return model, X[rows], y[rows]


def gradient_error(run, directions=6):
    """How far the user's gradient is from central differences of the user's loss, relative: the median direction's."""
    model, X, y = _patient(run)
    theta, rng = model.theta.copy(), np.random.default_rng(1)
    g = run.make_gradient(model)(X, y)[1]
    errors = []
    for _ in range(directions):
        d = np.sign(g) * np.abs(rng.normal(size=theta.shape))  # uphill by the gradient's own word: nothing cancels
        d /= np.linalg.norm(d)
        slope = _slope(run, model, theta, d, X, y)
        errors.append(abs(slope - g @ d) / max(abs(slope), abs(g @ d), 1e-12))
    return float(np.median(errors))


def _slope(run, model, theta, d, X, y):
    """The derivative of the user's loss along d."""
    values = []
    for side in (H, -H):
        model.theta = theta + side * d
        values.append(run.make_gradient(model)(X, y)[0])
    model.theta = theta
    return (values[0] - values[1]) / (2 * H)


def first_step_slope(run):
    """Slope of the loss along the first step, over the gradient's length: below 0 where the step goes downhill."""
    model, X, y = _patient(run)
    theta = model.theta.copy()
    optimizer = run.make_optimizer(model, run.config)
    optimizer.weight_decay = 0.0
    g = run.make_gradient(model)(X, y)[1]
    optimizer.step(g)
    step = model.theta - theta
    length = np.linalg.norm(step) * np.linalg.norm(g)
    return float(_slope(run, model, theta, step / np.linalg.norm(step), X, y) / np.linalg.norm(g)) if length else None


def gradient_repeats(run):
    """How much a second call at the same place, on the same batch, changes the gradient, relative."""
    model, X, y = _patient(run)
    gradient = run.make_gradient(model)
    first = np.copy(gradient(X, y)[1])
    return float(np.linalg.norm(gradient(X, y)[1] - first) / max(np.linalg.norm(first), 1e-300))


def doubled_batch(run):
    """The loss of a batch written down twice over the loss of that batch: 1 for a mean, 2 for a sum."""
    model, X, y = _patient(run)
    once, _ = run.make_gradient(model)(X, y)
    XX, yy = np.concatenate([X, X]), np.concatenate([y, y])
    twice, _ = run.make_gradient(model)(XX, yy)
    return float(twice / once)


def decay_off_the_weights(run):
    """Where a step with a gradient of 0 moves theta: how far biases and scales, over how far weights."""
    if not run.config.weight_decay:
        return None
    model = copy.deepcopy(run.start)
    model.theta += 1.0
    before = model.theta.copy()
    run.make_optimizer(model, run.config).step(np.zeros_like(before))
    moved, weights = np.abs(model.theta - before), model.where("weight", Linear)
    return float(moved[~weights].max() / moved[weights].max()) if moved[weights].any() else math.inf


def decay_share(run):
    """The pull of the decay over the pull of the loss on the weights, at the start."""
    model, X, y = copy.deepcopy(run.start), *run.train
    weights = model.where("weight", Linear)
    g = model.loss_and_gradient(X, y)[1][weights]
    return float(run.config.weight_decay * np.linalg.norm(model.theta[weights]) / max(np.linalg.norm(g), 1e-300))
