"""Adadelta: RMSProp whose rate is the root mean square of its own past steps, so that it has the units of θ.

v ← ρ v + (1 − ρ) g², Δ = √(d + ε) / √(v + ε) · g, d ← ρ d + (1 − ρ) Δ², θ ← θ − η Δ (equation adadelta).
"""

import numpy as np

from .optimizer import Optimizer
from .settings import Setting, State


class Adadelta(Optimizer):
    """Adadelta (Zeiler, 2012), with PyTorch's defaults.

    Parameters
    ----------
    theta, lr, weight_decay, maximize
        See ``Optimizer``; ``lr`` is 1 by default: the paper has no rate.
    rho : float in [0, 1], default 0.9
        ρ: share of both mean squares that survives a step.
    eps : float, default 1e-6
        ε, inside both roots. It also decides how long the first steps are.

    Attributes
    ----------
    v, d : ndarray of theta's shape
        Mean square of the gradient and of the steps.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> Adadelta(theta).step(np.array([100.0]))
    >>> theta.round(5)
    array([0.99684])
    """

    v = State("the mean square of the gradient")
    d = State("the mean square of the steps")
    rho = Setting(0, 1, includes_high=True)
    eps = Setting()

    def __init__(self, theta, lr=1.0, rho=0.9, eps=1e-6, weight_decay=0.0, *, maximize=False):
        super().__init__(theta, lr, weight_decay=weight_decay, maximize=maximize)
        self.rho = rho
        self.eps = eps

    def coefficients(self):
        return self.rho, 1 - self.rho, self.eps

    def update(self, theta, g, lr, v, d):
        rho, new, eps = self.constants
        v *= rho
        v += new * g**2
        delta = np.sqrt(d + eps) / np.sqrt(v + eps) * g
        d *= rho
        d += new * delta**2
        theta -= lr * delta
