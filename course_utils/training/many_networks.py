r"""Many small networks, trained at once: one for each learning rate and each seed.

Comparing activations needs hundreds of short runs of plain SGD with momentum; ``BatchedMLP`` holds their equations.
Here are the first weights of each seed, and the order in which each seed's run sees its examples.
"""

import numpy as np

from course_utils.nn.activations import ACTIVATIONS
from course_utils.optim.sgd import SGD
from course_utils.training.batched_mlp import BatchedMLP, layer_shapes


class ManyNetworks(BatchedMLP):
    """Fully connected networks, one for each pair of a rate and a seed.

    Parameters
    ----------
    widths, activation, regression
        See ``BatchedMLP``.
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
        μ, in PyTorch's form.

    Attributes
    ----------
    W, b, z, a : list of ndarray
        See ``BatchedMLP``.

    Examples
    --------
    >>> X, y = np.array([[0.0, 0], [0, 1], [1, 0], [1, 1]]), np.array([0, 1, 1, 0])
    >>> nets = ManyNetworks((2, 8, 2), "tanh", seeds=range(3), rates=[0.03, 0.3])
    >>> nets.fit(X, y, epochs=300, batch_size=4)
    >>> nets.loss(X, y).shape, bool((nets.loss(X, y)[1] < 0.01).all())
    ((2, 3), True)
    """

    def __init__(self, widths, activation, seeds, rates, *, gain=None, bias=0.0, momentum=0.9, regression=False):
        row = ACTIVATIONS[activation] if isinstance(activation, str) else activation
        self.seeds, self.rates = list(seeds), np.asarray(rates, np.float32)
        size = sum((n_in + 1) * n_out for n_in, n_out in layer_shapes(widths, row))
        theta = np.zeros((len(self.rates), len(self.seeds), size), np.float32)
        super().__init__(theta, widths, row, regression=regression)
        gain = row.gain if gain is None else gain
        for i, W in enumerate(self.W):
            first = np.stack([np.random.default_rng([seed, i]).normal(size=W.shape[2:]) for seed in self.seeds])
            W[...] = first * (gain if i else 1.0) / np.sqrt(W.shape[2])
        for b in self.b[:-1]:
            b[...] = bias
        lr = np.broadcast_to(self.rates[:, None, None], theta.shape)
        self.optimizer = SGD(theta, lr, momentum=momentum)

    def step(self, X, y):
        """One step of every network on its batch."""
        return self.train_step(self.optimizer, X, y)

    def fit(self, X, y, epochs, batch_size):
        """Train; examples are (N, ...), or (seeds, N, ...) where each seed has its own."""
        X, y = np.asarray(X, np.float32), np.asarray(y)
        own = np.arange(len(self.seeds))[:, None]
        rngs = [np.random.default_rng([seed, 10**6]) for seed in self.seeds]
        n = X.shape[-2]
        for _ in range(epochs):
            order = np.stack([rng.permutation(n) for rng in rngs])
            for start in range(0, n, batch_size):
                rows = order[:, start : start + batch_size]
                at = (own, rows) if X.ndim == 3 else rows
                self.step(X[at], y[at])

    def loss(self, X, y):
        """The mean loss, shape (rates, seeds); infinite for a network that has left the floats."""
        losses = super().loss(X, y)
        return np.where(np.isfinite(losses), losses, np.inf)
