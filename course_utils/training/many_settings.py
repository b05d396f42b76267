r"""Many small networks, each with its own hyperparameters: what a comparison of searches or of rates is paid with.

One search of 16 trials over 20 seeds is 320 runs. Here they take each step together, and leave behind the numbers that
one watches while a run goes: the loss of each batch, and how far each step moved the weights (equation update-ratio).
"""

from functools import partial

import numpy as np

from course_utils.optim.sgd import SGD
from course_utils.training.many_networks import ManyNetworks

MOMENTUM = partial(SGD, momentum=0.9)


class ManySettings(ManyNetworks):
    """Fully connected networks, one for each pair of a setting and a seed.

    Parameters
    ----------
    widths, activation, seeds
        See ``ManyNetworks``: a seed fixes first weights and order of the examples, whatever the setting.
    lr : array_like, shape (settings,) or (settings, seeds)
    weight_decay : float or array_like of such a shape
        λ of a penalty λ/2 Σ w² on the weights; biases are left alone.
    scale : float or array_like of such a shape
        Factor on all first weights.
    make : callable ``(theta, lr, weight_decay) -> optimizer``
        Momentum 0.9 by default.
    watch : bool
        Also keep the update ratio of each step, of all weights together.

    Attributes
    ----------
    batch_loss : ndarray, shape (steps, settings, seeds)
        The loss of each batch, before its step and without the penalty; NaN from where a run has left the floats.
    ratio : ndarray, shape (steps, settings, seeds)
        ||update|| / ||weights||, with ``watch``.

    Examples
    --------
    >>> X, y = np.eye(4), np.arange(4)
    >>> nets = ManySettings((4, 8, 4), "relu", range(3), lr=[0.01, 0.1])
    >>> nets.fit(X, y, epochs=60, batch_size=4)
    >>> nets.accuracy(X, y)[1].tolist(), nets.batch_loss.shape
    ([1.0, 1.0, 1.0], (60, 2, 3))
    """

    def __init__(
        self, widths, activation, seeds, lr, weight_decay=0.0, scale=1.0, *, make=MOMENTUM, watch=False, **options
    ):
        seeds = list(seeds)
        lr, weight_decay, scale = (_column(values, len(seeds)) for values in (lr, weight_decay, scale))
        super().__init__(widths, activation, seeds, np.broadcast_to(lr[:, 0, 0], len(lr)), **options)
        for W in self.W:
            W *= scale[..., None]
        self.is_weight = np.zeros(self.theta.shape[-1], bool)
        for W in self.parts(self.is_weight[None, None])[0]:
            W[...] = True
        rates = np.broadcast_to(lr, self.theta.shape)
        decay = np.broadcast_to(weight_decay * self.is_weight, self.theta.shape).astype(np.float32)
        self.optimizer = make(self.theta, lr=rates, weight_decay=decay)
        self.watch, self._losses, self._ratios = watch, [], []

    def step(self, X, y):
        before = self.theta.copy() if self.watch else None
        loss = super().step(X, y)
        self._losses.append(loss)
        if self.watch:
            with np.errstate(all="ignore"):
                moved = np.linalg.norm((self.theta - before)[..., self.is_weight], axis=-1)
                self._ratios.append(moved / np.linalg.norm(before[..., self.is_weight], axis=-1))
        return loss

    @property
    def batch_loss(self):
        return np.array(self._losses)

    @property
    def ratio(self):
        return np.array(self._ratios)

    def accuracy(self, X, y):
        """The share of right answers, shape (settings, seeds); 0 for a run that has left the floats."""
        return np.where(np.isfinite(self.theta).all(axis=-1), super().accuracy(X, y), 0.0)


def _column(values, seeds):
    """(settings, seeds, 1) or something that broadcasts to it, as the networks compute."""
    values = np.asarray(values, np.float32)
    if values.ndim > 2 or (values.ndim == 2 and values.shape[1] != seeds):
        raise ValueError(f"settings must have shape (settings,) or (settings, {seeds} seeds), not {values.shape}")
    return values.reshape(-1, 1, 1) if values.ndim < 2 else values[..., None]
