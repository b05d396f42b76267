"""What several of lab 11's wrong versions use: the right answers in parts, and the chapter's address."""

import numpy as np

from course_utils.nn.functional import sigmoid

BOOK = "11_regularization"


class RightDropout:
    """Inverted dropout as it should be, in parts that a wrong version can replace."""

    def __init__(self, p, seed):
        self.p, self.rng, self.factor = p, np.random.default_rng(seed), 1.0

    def forward(self, h, training):
        self.factor = self.mask(h) * self.scale() if training else 1.0
        return h * self.factor

    def mask(self, h):
        return self.rng.random(h.shape) >= self.p

    def scale(self):
        return 1 / (1 - self.p)

    def backward(self, g):
        return g * self.factor


class Stopping:
    """Early stopping as it should be, in parts that a wrong version can replace."""

    def __init__(self, theta, train, validation_error, test_error, patience):
        self.theta, self.train, self.patience = theta, train, patience
        self.validation_error, self.test_error = validation_error, test_error
        self.best, self.best_round, self.lowest, self.rounds, self.waited = theta.copy(), 0, self.start(), 0, 0

    def run(self):
        while self.goes_on():
            self.train(self.theta)
            self.rounds += 1
            error = self.look()
            if self.better(error):
                self.keep(error)
            else:
                self.waited += 1
            self.after(error)
        return self.result()

    def start(self):
        return np.inf

    def goes_on(self):
        return self.waited < self.patience

    def look(self):
        return self.validation_error(self.theta)

    def better(self, error):
        return error < self.lowest

    def keep(self, error):
        self.best, self.best_round, self.lowest, self.waited = self.theta.copy(), self.rounds, error, 0

    def after(self, error):
        pass

    def result(self):
        return self.best, self.best_round, self.test_error(self.best)


def slope_of(X, y, w, b):
    """The gradient of each example's loss for its pixels."""
    return (sigmoid(X @ w + b) - y)[:, None] * w


def targets_of(Z, y, eps):
    """The smoothed targets."""
    targets = np.full(Z.shape, eps / (Z.shape[1] - 1))
    targets[np.arange(len(y)), y] = 1 - eps
    return targets


def moved(images, down, right, fill=0.0):
    """The images moved; what comes in has the value ``fill``."""
    n, height, width = images.shape
    frame = np.full((n, 3 * height, 3 * width), fill)
    frame[:, height : 2 * height, width : 2 * width] = images
    return frame[:, height - down : 2 * height - down, width - right : 2 * width - right].copy()
