"""The first-order methods that explorers let race, and what can be seen inside each while it steps."""

import functools

import numpy as np

from course_utils.explorers import surfaces
from course_utils.optim import SGD, Adagrad, Adam, AdamW, RMSprop
from course_utils.optim.root import over_root

# name, as it has a color -> (theta, lr) -> optimizer
METHODS = {
    "SGD": lambda theta, lr: SGD(theta, lr),
    "momentum": lambda theta, lr: SGD(theta, lr, momentum=0.9),
    "Nesterov": lambda theta, lr: SGD(theta, lr, momentum=0.9, nesterov=True),
    "AdaGrad": lambda theta, lr: Adagrad(theta, lr),
    "RMSProp": lambda theta, lr: RMSprop(theta, lr, alpha=0.9),
    "Adam": lambda theta, lr: Adam(theta, lr),
    "AdamW": lambda theta, lr: AdamW(theta, lr),
}
RATES = 10.0 ** np.arange(-4, 0.51, 0.25)  # what tuning tries: 19 rates for every method
TUNED_FOR = 100  # steps
FALLS_FOR_EVER = {"saddle": 0.05, "pathological curve": 0.3}  # no minimum to tune for: one rate for all

# the best of RATES on each landscape, by method in the order above; `tuned` found them, and a test runs it again.
# AdamW takes Adam's: its decay toward 0 would be tuned to hit the minima that happen to lie there
TUNED = {
    "valley": (0.178, 0.01, 0.1, 3.16, 0.0562, 0.562),
    "ravine": (0.0178, 0.00316, 0.01, 3.16, 0.0562, 0.562),
    "x² + y²": (0.562, 0.0178, 0.562, 1.78, 0.0316, 0.1),
    "Rosenbrock": (0.00562, 0.00178, 0.00178, 1.78, 0.178, 0.562),
    "Beale": (0.0562, 0.0178, 0.00562, 1, 0.0562, 0.562),
    "Himmelblau": (0.0178, 0.00562, 0.01, 1, 0.0562, 3.16),
    "cliff": (1, 0.0178, 0.316, 1.78, 0.1, 0.316),
    "plateau": (0.316, 1, 0.316, 0.316, 0.0316, 1.78),
    "steep optima": (0.316, 0.0562, 0.0316, 0.1, 0.01, 0.316),
    "sharp and flat": (1, 3.16, 0.0316, 0.1, 0.01, 0.316),
}


def tuned(landscape, method):
    """The rate with the lowest mean loss over the last ten steps: 19 tries for every method, so that a race is fair."""
    on = surfaces.surface(landscape)
    scores = []
    for lr in RATES:
        walk = surfaces.walk(on, METHODS[method](surfaces.start(landscape).copy(), lr), TUNED_FOR)
        scores.append(np.inf if walk.left else float(np.mean(walk.losses[-10:])))
    return float(RATES[int(np.argmin(scores))])


@functools.cache
def rate(landscape, method):
    """The tuned rate of a method on a landscape."""
    if landscape in FALLS_FOR_EVER:
        return FALLS_FOR_EVER[landscape]
    return TUNED[landscape][list(METHODS).index("Adam" if method == "AdamW" else method)]


def velocity(optimizer, g):
    """u or m of the first coordinate: what a step follows; the gradient itself where nothing is remembered."""
    if isinstance(optimizer, SGD):
        return float(optimizer.velocity[0] if optimizer.momentum else g[0])
    return float(optimizer.m[0] if isinstance(optimizer, Adam) else g[0])


def effective_rate(optimizer, g):
    """What multiplies the first coordinate of the gradient, or of u or m-hat: lr, or lr / (sqrt v + eps)."""
    if isinstance(optimizer, SGD):
        return float(optimizer.lr)
    v = optimizer.v[:1]
    if isinstance(optimizer, Adam):
        v = v / (1 - optimizer.betas[1] ** optimizer.t)
    return float(over_root(optimizer.lr, v, optimizer.eps)[0])


def squares(optimizer, g):
    """v of the first coordinate; None where there is none."""
    return None if isinstance(optimizer, SGD) else float(optimizer.v[0])
