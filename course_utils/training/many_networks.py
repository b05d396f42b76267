r"""Many small networks of one shape, trained at once: one for each learning rate and each seed.

A comparison of activations needs hundreds of short runs. Here their weights lie in one array, so that a step of all of
them costs little more than its arithmetic. It is plain SGD with momentum, in PyTorch's form:

    u <- mu u + g,    theta <- theta - lr u
"""

from itertools import pairwise

import numpy as np

from course_utils.nn.activations import ACTIVATIONS


class ManyNetworks:
    """Fully connected networks, one for each pair of a rate and a seed.

    Parameters
    ----------
    widths : sequence of int
        Features, units of each hidden layer, outputs.
    activation : str or Activation
        Of the hidden layers; one of two arguments takes twice as many weights in the layer before it.
    seeds : sequence of int
        A seed fixes first weights and order of the examples, the same for every rate and every activation.
    rates : sequence of float
        Learning rates.
    gain : float, optional
        First weights of a layer with n inputs are normal with standard deviation gain / sqrt(n), those of the first
        layer 1 / sqrt(n). The activation's own gain by default.
    bias : float
        First value of the hidden biases.
    momentum : float
        mu.
    regression : bool
        Mean squared error instead of cross-entropy; y is then a float array (..., N, outputs).

    Attributes
    ----------
    W, b : list of ndarray
        Weights (rates, seeds, in, out) and biases (rates, seeds, 1, out) of each layer.
    z, a : list of ndarray
        From the last forward pass: every layer's pre-activations, and what entered each layer, X first.

    Examples
    --------
    >>> X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    >>> nets = ManyNetworks((2, 8, 2), "tanh", seeds=range(3), rates=[0.03, 0.3])
    >>> nets.fit(X, y, epochs=300, batch_size=4)
    >>> nets.loss(X, y).shape, bool((nets.loss(X, y)[1] < 0.01).all())
    ((2, 3), True)
    """

    def __init__(self, widths, activation, seeds, rates, *, gain=None, bias=0.0, momentum=0.9, regression=False):
        self.row = ACTIVATIONS[activation] if isinstance(activation, str) else activation
        self.seeds, self.momentum, self.regression = list(seeds), momentum, regression
        self.lr = np.asarray(rates, dtype=np.float32)[:, None, None, None]
        gain = self.row.gain if gain is None else gain
        self.W, self.b = [], []
        for i, (n_in, n_out) in enumerate(pairwise(widths)):
            hidden = i < len(widths) - 2
            wide = n_out * (self.row.arguments if hidden else 1)
            first = np.stack([np.random.default_rng([seed, i]).normal(size=(n_in, wide)) for seed in self.seeds])
            W = first * (gain if i else 1.0) / np.sqrt(n_in)
            self.W.append(np.repeat(W[None].astype(np.float32), len(self.lr), axis=0))
            self.b.append(np.full((*self.W[-1].shape[:2], 1, wide), bias if hidden else 0.0, np.float32))
        self.u = [np.zeros_like(array) for array in (*self.W, *self.b)]

    def forward(self, X):
        """The outputs for X of shape (N, features) or (seeds, N, features); keeps all z and a."""
        self.a, self.z = [np.asarray(X, dtype=np.float32)], []
        for W, b in zip(self.W, self.b):
            if self.z:  # the last layer's z is the output: it has no activation
                self.a.append(self.row.function(*self._parts(self.z[-1])))
            self.z.append(self.a[-1] @ W + b)
        return self.z[-1]

    def _parts(self, z):
        """The arguments of the activation: z, or its halves."""
        return np.split(z, self.row.arguments, axis=-1)

    def gradients(self, X, y):
        """The gradient of the mean loss for each array of W, then for each of b."""
        delta = self._output_error(self.forward(X), y)
        g_W, g_b = [], []
        for i in reversed(range(len(self.W))):
            g_W.insert(0, np.swapaxes(self.a[i], -1, -2) @ delta)
            g_b.insert(0, delta.sum(axis=-2, keepdims=True))
            if i:
                upstream = delta @ np.swapaxes(self.W[i], -1, -2)
                slopes = self.row.derivative(*self._parts(self.z[i - 1]))
                slopes = slopes if self.row.arguments > 1 else (slopes,)
                delta = np.concatenate([upstream * slope for slope in slopes], axis=-1)
        return g_W + g_b

    def _output_error(self, out, y):
        """The gradient of the mean loss at the outputs."""
        if self.regression:
            return 2 * (out - y).astype(np.float32) / (out.shape[-1] * out.shape[-2])
        p = np.exp(_log_softmax(out))
        return (p - _one_hot(y, out.shape[-1])) / out.shape[-2]

    def step(self, X, y):
        """One step of every network on its batch; a network that has left the floats stays where it is."""
        with np.errstate(all="ignore"):
            for theta, u, g in zip((*self.W, *self.b), self.u, self.gradients(X, y)):
                u *= self.momentum
                u += g
                theta -= self.lr * u

    def fit(self, X, y, epochs, batch_size):
        """Train; examples are (N, ...), or (seeds, N, ...) where each seed has its own."""
        X, y = np.asarray(X, np.float32), np.asarray(y)
        per_seed = X.ndim == 3
        rngs = [np.random.default_rng([seed, 10**6]) for seed in self.seeds]
        n = X.shape[-2]
        for _ in range(epochs):
            order = np.stack([rng.permutation(n) for rng in rngs])
            for start in range(0, n, batch_size):
                rows = order[:, start : start + batch_size]
                if per_seed:
                    at = np.arange(len(self.seeds))[:, None]
                    self.step(X[at, rows], y[at, rows])
                else:
                    self.step(X[rows], y[rows])

    def loss(self, X, y):
        """The mean loss, shape (rates, seeds); infinite for a network that has left the floats."""
        with np.errstate(all="ignore"):
            out = self.forward(X)
            if self.regression:
                losses = ((out - y) ** 2).mean(axis=(-1, -2))
            else:
                losses = -(_one_hot(y, out.shape[-1]) * _log_softmax(out)).sum(axis=-1).mean(axis=-1)
        return np.where(np.isfinite(losses), losses, np.inf)

    def accuracy(self, X, y):
        """The share of right answers, shape (rates, seeds)."""
        with np.errstate(all="ignore"):
            return (self.forward(X).argmax(axis=-1) == y).mean(axis=-1)


def _log_softmax(z):
    z = z - z.max(axis=-1, keepdims=True)
    return z - np.log(np.exp(z).sum(axis=-1, keepdims=True))


def _one_hot(y, classes):
    return np.eye(classes, dtype=np.float32)[y]
