r"""Many networks of one shape at once: their parameters lie in one array, so that one step of all is a few products.

A comparison needs hundreds of short runs, for each learning rate or schedule and for each seed. Forward and backward
pass are written here once, for any activation f:

    z_k = a_k W_k + b_k,    a_(k+1) = f(z_k),    delta_k = delta_(k+1) W_(k+1)^T f'(z_k)

with delta_k the gradient at z_k. First weights and batches are drawn elsewhere, by ``ManyNetworks`` for each rate and
by ``compare_schedules`` for each schedule.
"""

from itertools import pairwise

import numpy as np

from course_utils.nn.activations import ACTIVATIONS
from course_utils.nn.functional import log_softmax


class BatchedMLP:
    """Fully connected networks, one for each row of ``theta`` along its last axis.

    Parameters
    ----------
    theta : ndarray, shape (rates, seeds, parameters)
        Weight and bias of each layer in turn; kept, and changed in place. All is computed in its type.
    widths : sequence of int
        Features, units of each hidden layer, outputs.
    activation : str or Activation
        Of the hidden layers; one of two arguments takes twice as many weights in the layer before it.
    regression : bool
        Mean squared error instead of cross-entropy; y is then a float array (..., N, outputs).

    Attributes
    ----------
    W, b : list of ndarray
        Views of theta: weights (rates, seeds, in, out) and biases (rates, seeds, 1, out) of each layer.
    z, a : list of ndarray
        From the last forward pass: every layer's pre-activations, and what entered each layer, X first.

    Examples
    --------
    >>> nets = BatchedMLP(np.zeros((2, 3, 37)), (4, 5, 2))  # 4 · 5 + 5 and 5 · 2 + 2 parameters
    >>> [W.shape for W in nets.W], nets.forward(np.ones((6, 4))).shape
    ([(2, 3, 4, 5), (2, 3, 5, 2)], (2, 3, 6, 2))
    """

    def __init__(self, theta, widths, activation="relu", *, regression=False):
        self.row = ACTIVATIONS[activation] if isinstance(activation, str) else activation
        self.theta, self.regression = theta, regression
        self.shapes = layer_shapes(widths, self.row)
        self.W, self.b = self.parts(theta)

    def parts(self, array):
        """Views of an array of theta's shape, such as a gradient: the layers' weights, and their biases."""
        sizes = [size for n_in, n_out in self.shapes for size in (n_in * n_out, n_out)]
        pieces = np.split(array, np.cumsum(sizes)[:-1], axis=-1)
        W = [part.reshape(*part.shape[:-1], *shape) for part, shape in zip(pieces[::2], self.shapes)]
        return W, [part[..., None, :] for part in pieces[1::2]]

    def forward(self, X):
        """The outputs for X of shape (N, features) or (seeds, N, features); keeps all z and a."""
        self.a, self.z = [np.asarray(X, self.theta.dtype)], []
        for W, b in zip(self.W, self.b):
            if self.z:  # the last layer's z is the output: it has no activation
                self.a.append(self.row.function(*self._arguments(self.z[-1])))
            self.z.append(self.a[-1] @ W + b)
        return self.z[-1]

    def _arguments(self, z):
        """What the activation is given: z, or its halves."""
        return (z,) if self.row.arguments == 1 else np.split(z, self.row.arguments, axis=-1)

    def loss_and_gradient(self, X, y):
        """The mean loss (rates, seeds), and its gradient, of theta's shape; y is (N,) or (seeds, N)."""
        loss, delta = self._loss_and_error(self.forward(X), y)
        g = np.empty_like(self.theta)
        g_W, g_b = self.parts(g)
        for i in reversed(range(len(self.W))):
            np.matmul(self.a[i].swapaxes(-1, -2), delta, out=g_W[i])
            g_b[i][...] = delta.sum(axis=-2, keepdims=True)
            if i:
                upstream = delta @ self.W[i].swapaxes(-1, -2)
                slopes = self.row.derivative(*self._arguments(self.z[i - 1]))
                if self.row.arguments == 1:
                    delta = upstream * slopes
                else:
                    delta = np.concatenate([upstream * slope for slope in slopes], axis=-1)
        return loss, g

    def _loss_and_error(self, out, y):
        """The mean loss, and its gradient at the outputs."""
        n, outputs = out.shape[-2:]
        if self.regression:
            error = (out - y).astype(out.dtype)
            return (error**2).mean(axis=(-1, -2)), 2 * error / (n * outputs)
        log_p, right = log_softmax(out), np.eye(outputs, dtype=bool)[y]
        loss = -np.where(right, log_p, 0).sum(axis=-1).mean(axis=-1)
        return loss, (np.exp(log_p) - right) / n

    def train_step(self, optimizer, X, y):
        """One step of every network on its batch, and the loss before it; NaN from where a network has left the floats.

        Parameters
        ----------
        optimizer : Optimizer
            Of ``theta``: one of the package's that treats each number by itself.
        """
        with np.errstate(all="ignore"):
            loss, g = self.loss_and_gradient(X, y)
            left = ~(np.isfinite(loss) & np.isfinite(g).all(axis=-1))
            loss[left], self.theta[left], g[left] = np.nan, np.nan, 0  # the optimizer takes finite gradients only
            optimizer.step(g)
        return loss

    def loss(self, X, y):
        """The mean loss, shape (rates, seeds); not finite for a network that has left the floats."""
        with np.errstate(all="ignore"):
            return self._loss_and_error(self.forward(X), y)[0]

    def accuracy(self, X, y):
        """The share of right answers, shape (rates, seeds)."""
        with np.errstate(all="ignore"):
            return (self.forward(X).argmax(axis=-1) == y).mean(axis=-1)


def layer_shapes(widths, row):
    """The shape of each layer's weights; before an activation of two arguments a layer is twice as wide."""
    last = len(widths) - 2
    return [(n_in, n_out * (row.arguments if i < last else 1)) for i, (n_in, n_out) in enumerate(pairwise(widths))]
