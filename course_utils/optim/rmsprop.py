"""RMSProp: AdaGrad with a memory that fades, so that the rate can rise again.

v ← α v + (1 − α) g², then θ ← θ − η g / (√v + ε) (equation rmsprop); centered, v less the square of the mean gradient.
"""

import numpy as np

from .optimizer import Optimizer
from .root import over_root
from .settings import Setting, State


class RMSprop(Optimizer):
    """RMSProp (Tieleman and Hinton, 2012), with PyTorch's defaults.

    Parameters
    ----------
    theta, lr, weight_decay, maximize
        See ``Optimizer``; ``lr`` is 0.01 by default.
    alpha : float in [0, 1], default 0.99
        Share of the mean square that survives a step. The lectures write ρ or decay_rate, Hinton's slide has 0.9.
    eps : float, default 1e-8
        ε, outside the root. Inside it, as deck 1 has it, is another algorithm: ``conventions.RMSpropInsideRoot``.
    momentum : float, default 0
        μ: what is stepped along is then a velocity u ← μ u + g / (√v + ε).
    centered : bool, default False
        Divide by an estimate of the gradient's standard deviation instead of its root mean square.

    Attributes
    ----------
    v, m, velocity : ndarray of theta's shape
        Mean square and (centered) mean of the gradient; (with momentum) the velocity.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> optimizer = RMSprop(theta, lr=0.01)
    >>> optimizer.step(np.array([5.0]))
    >>> theta, optimizer.v
    (array([0.9]), array([0.25]))
    """

    v = State("the mean square of the gradient")
    m = State("the mean of the gradient")
    velocity = State("the velocity u")
    alpha = Setting(0, 1, includes_high=True)
    eps = Setting()
    momentum = Setting()

    def __init__(
        self,
        theta,
        lr=1e-2,
        alpha=0.99,
        eps=1e-8,
        weight_decay=0.0,
        momentum=0.0,
        centered=False,
        *,
        maximize=False,
    ):
        super().__init__(theta, lr, weight_decay=weight_decay, maximize=maximize)
        self.alpha = alpha
        self.eps = eps
        self.momentum = momentum
        self.centered = centered

    def coefficients(self):
        return self.alpha, 1 - self.alpha, self.eps, self.momentum

    def update(self, theta, g, lr, v, m, velocity):
        alpha, new, eps, mu = self.constants
        v *= alpha
        v += new * g**2
        variance = v
        if self.centered:
            m *= alpha
            m += new * g
            variance = np.maximum(v - m**2, 0)  # 0 for a constant gradient; rounding must not take it below
        if self.momentum == 0:
            theta -= over_root(lr * g, variance, eps)
            return
        velocity *= mu
        velocity += over_root(g, variance, eps)
        theta -= lr * velocity
