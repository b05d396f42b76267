"""What several of lab 13's wrong versions use: the right answers in parts, and the chapter's address."""

from itertools import pairwise

import numpy as np

from course_utils.nn.functional import softmax

BOOK = "13_tuning"


def count_weights(sizes):
    """The weights of a fully connected network."""
    return sum(a * b for a, b in pairwise(sizes))


class ByHeart:
    """overfit_few as it should be, in parts that a wrong version can replace."""

    def __init__(self, theta, loss_and_gradient, accuracy, X, y, per_class, lr, limit):
        self.theta, self.slope, self.accuracy, self.limit = theta, loss_and_gradient, accuracy, limit
        self.X, self.y, self.per_class, self.lr = X, y, per_class, lr
        self.steps, self.reached = 0, 0.0

    def rows(self):
        return np.concatenate([np.flatnonzero(self.y == label)[: self.per_class] for label in np.unique(self.y)])

    def taught(self, rows):
        return self.X[rows], self.y[rows]

    def asked(self, rows):
        return self.X[rows], self.y[rows]

    def move(self, rows):
        self.theta = self.theta - self.lr * self.slope(self.theta, *self.taught(rows))[1]

    def done(self):
        return self.reached == 1

    def result(self):
        return self.theta, self.steps, self.reached

    def run(self):
        rows = self.rows()
        while self.steps < self.limit:
            self.move(rows)
            self.steps += 1
            self.reached = self.accuracy(self.theta, *self.asked(rows))
            if self.done():
                break
        return self.result()


def first(losses, bad):
    """The index of the first loss that ``bad(losses, t)`` says stops the run."""
    for t in range(len(losses)):
        if bad(losses, t):
            return t
    return None


def is_bad(losses, t):
    """The rule itself."""
    return bool(not np.isfinite(losses[t]) or losses[t] > 3 * losses[0])


def ratios(before, after, size, of=None):
    """Ratios with another measure of size, or of another array than the one before."""
    told = []
    for old, new in zip(before, after):
        moved, scale = size(new - old), size((of or (lambda old, new: old))(old, new))
        told.append(moved / scale if scale > 0 else np.inf if moved > 0 else 0.0)
    return np.array(told)


def norm(x):
    """The root of the sum of squares."""
    return np.sqrt(np.sum(x**2))


def middles(k):
    """The shares in the middles of k equal stretches."""
    return (np.arange(k) + 0.5) / k


def largest(budget, dimensions):
    """The largest k that the budget pays for."""
    k = 1
    while (k + 1) ** dimensions <= budget:
        k += 1
    return k


def at(u, low, high):
    """Rates on the logarithmic scale."""
    return low * (high / low) ** np.asarray(u)


def lattice(ranges, k, shares=middles, place=at):
    """All combinations of k values of each range."""
    axes = np.meshgrid(*[place(shares(k), low, high) for low, high in ranges])
    return np.stack([axis.ravel() for axis in axes], axis=1)


def around(best, width):
    """The range of this width, in decades, about 10 to the power of ``best``."""
    return 10 ** (best - width / 2), 10 ** (best + width / 2)


class Loop:
    """The mended loop, in parts that a wrong version can replace."""

    def __init__(self, images, labels, classes, epochs, batch_size, lr, strength, seed):
        self.X, self.y, self.K, self.n = images, labels, classes, len(labels)
        self.epochs, self.size, self.lr, self.strength = epochs, batch_size, lr, strength
        self.rng = np.random.default_rng(seed)
        self.W, self.b = np.zeros((images.shape[1], classes)), np.zeros(classes)

    def order(self):
        return self.rng.permutation(self.n)

    def begins(self):
        return range(0, self.n, self.size)

    def labels(self, order, begin):
        return self.y[order[begin : begin + self.size]]

    def guess(self, Z):
        return softmax(Z)

    def share(self, count):
        return 1 / count

    def decay(self, count):
        return self.strength * self.W

    def bias_decay(self):
        return 0.0

    def epoch(self):
        order = self.order()
        for begin in self.begins():
            self.step(order, begin)

    def step(self, order, begin):
        X, y = self.X[order[begin : begin + self.size]], self.labels(order, begin)
        g = (self.guess(X @ self.W + self.b) - np.eye(self.K)[y]) * self.share(len(y))
        decay = self.decay(len(y))
        self.W = self.W - self.lr * (X.T @ g + decay)
        self.b = self.b - self.lr * (g.sum(axis=0) + self.bias_decay())

    def run(self):
        for _ in range(self.epochs):
            self.epoch()
        return self.result()

    def result(self):
        return self.W, self.b


class OrderOnce:
    """A fault: the order is drawn once."""

    def order(self):
        if not hasattr(self, "drawn"):
            self.drawn = self.rng.permutation(self.n)
        return self.drawn


class LabelsInPlace:
    """A fault: labels are taken by place, images by the order."""

    def labels(self, order, begin):
        return self.y[begin : begin + self.size]


class SoftmaxTwice:
    """A fault: the softmax of a softmax."""

    def guess(self, Z):
        return softmax(softmax(Z))


class SumForMean:
    """A fault: the gradient of the sum."""

    def share(self, count):
        return 1.0


class Growth:
    """A fault: the penalty lets the weights grow."""

    def decay(self, count):
        return -self.strength * self.W


class GrowingBias:
    """A fault: the biases are in the penalty too, with its wrong sign."""

    def bias_decay(self):
        return -self.strength * self.b


class BiasDecay:
    """A fault: the biases are in the penalty too."""

    def bias_decay(self):
        return self.strength * self.b
