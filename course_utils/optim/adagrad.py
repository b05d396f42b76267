"""AdaGrad: each parameter has its own rate, which falls with the squares of all its gradients so far.

v ← v + g², then θ ← θ − η g / (√v + ε) (equation adagrad); AdaGrad-Norm keeps one sum for all of θ (adagrad-norm).
"""

import math

import numpy as np

from .optimizer import Optimizer
from .root import over_root
from .settings import Setting, State


class Adagrad(Optimizer):
    """AdaGrad (Duchi, Hazan and Singer, 2011), with PyTorch's defaults.

    Parameters
    ----------
    theta, lr, weight_decay, maximize
        See ``Optimizer``; ``lr`` is 0.01 by default.
    lr_decay : float, default 0
        The rate of the step with t steps before it is lr / (1 + t lr_decay).
    initial_accumulator_value : float, default 0
        Where the sum of squares starts.
    eps : float, default 1e-10
        ε, outside the root: no division by 0. The lectures' 1e-7 is the same formula.

    Attributes
    ----------
    v : ndarray of theta's shape
        Sum of the squared gradients.

    Examples
    --------
    >>> theta = np.array([1.0, 1.0])
    >>> Adagrad(theta, lr=0.5).step(np.array([1e-3, 1e3]))  # the first step is lr long, whatever the gradient
    >>> theta.round(6)
    array([0.5, 0.5])
    """

    v = State("the sum of the squared gradients")
    lr_decay = Setting()
    initial_accumulator_value = Setting()
    eps = Setting()

    def __init__(
        self,
        theta,
        lr=1e-2,
        lr_decay=0.0,
        weight_decay=0.0,
        initial_accumulator_value=0.0,
        eps=1e-10,
        *,
        maximize=False,
    ):
        super().__init__(theta, lr, weight_decay=weight_decay, maximize=maximize)
        self.lr_decay = lr_decay
        self.initial_accumulator_value = initial_accumulator_value
        self.eps = eps
        self.v += initial_accumulator_value

    def coefficients(self):
        return (self.eps,)

    def update(self, theta, g, lr, v):
        (eps,) = self.constants
        if self.lr_decay:
            lr = lr / (1 + (self.t - 1) * self.lr_decay)
        v += g**2
        theta -= over_root(lr * g, v, eps)


class AdagradNorm(Optimizer):
    """AdaGrad with one rate for all parameters, deck 4's form: θ ← θ − η g / √(ε + Σ ‖g‖²).

    Parameters
    ----------
    theta, lr, weight_decay, maximize
        See ``Optimizer``; ``lr`` is 0.01 by default, as in ``Adagrad``.
    eps : float, default 1e-10
        ε, inside the root as the lecture has it.

    Attributes
    ----------
    v : float
        Sum of the squared norms of the gradients.

    Examples
    --------
    >>> theta = np.zeros(2)
    >>> AdagradNorm(theta, lr=1.0).step(np.array([3.0, 4.0]))  # the direction is the gradient's, the length is lr
    >>> theta.round(6)
    array([-0.6, -0.8])
    """

    blockwise = False  # the norm is of the whole gradient
    v = Setting()
    eps = Setting()

    def __init__(self, theta, lr=1e-2, eps=1e-10, weight_decay=0.0, *, maximize=False):
        super().__init__(theta, lr, weight_decay=weight_decay, maximize=maximize)
        self.eps = eps
        self.v = 0.0

    def update(self, theta, g, lr):
        self.v += float(np.sum(g**2))
        theta -= lr * g / theta.dtype.type(math.sqrt(self.eps + self.v))
