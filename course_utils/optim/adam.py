"""Adam: momentum in the numerator, RMSProp in the denominator, both corrected for having started at 0.

m ← β₁ m + (1 − β₁) g, v ← β₂ v + (1 − β₂) g², m̂ = m / (1 − β₁ᵗ), v̂ = v / (1 − β₂ᵗ), θ ← θ − η m̂ / (√v̂ + ε)
(equations adam-m, adam-v, adam-m-hat, adam-v-hat, adam). AdamW shrinks θ first, apart from the gradient (adamw).
"""

import numpy as np

from .optimizer import Optimizer
from .root import over_root
from .settings import Setting, State


class Adam(Optimizer):
    """Adam (Kingma and Ba, 2015), with PyTorch's defaults.

    Parameters
    ----------
    theta, lr, weight_decay, maximize
        See ``Optimizer``; ``lr`` is 0.001 by default. The decay is added to the gradient, so it is divided by √v̂ too.
    betas : (float, float) in [0, 1), default (0.9, 0.999)
        β₁ and β₂: shares of m and of v that survive a step.
    eps : float, default 1e-8
        ε, outside the root. The lectures also have 1e-7, and put it inside: ``conventions.AdamInsideRoot``.
    amsgrad : bool, default False
        Divide by the root of the largest v so far, so that no rate ever rises. PyTorch's variant of three:
        the largest raw v, then corrected. The other two are in ``conventions``.

    Attributes
    ----------
    m, v : ndarray of theta's shape
        First and second moment of the gradient, not yet corrected.
    v_max : ndarray of theta's shape
        Largest v so far (kept up to date with ``amsgrad`` only).

    Examples
    --------
    >>> theta = np.array([1.0, 1.0])
    >>> optimizer = Adam(theta, lr=0.1)
    >>> optimizer.step(np.array([1e-3, 1e3]))  # the first step is lr long, whatever the gradient
    >>> theta.round(4), optimizer.m
    (array([0.9, 0.9]), array([1.e-04, 1.e+02]))
    """

    m = State("the first moment")
    v = State("the second moment")
    v_max = State("the largest second moment")
    betas = Setting(0, 1)
    eps = Setting()

    def __init__(
        self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=0.0, amsgrad=False, *, maximize=False
    ):
        super().__init__(theta, lr, weight_decay=weight_decay, maximize=maximize)
        self.betas = betas
        self.eps = eps
        self.amsgrad = amsgrad

    def coefficients(self):
        beta1, beta2 = self.betas
        return beta1, 1 - beta1, beta2, 1 - beta2, self.eps

    def update(self, theta, g, lr, m, v, v_max):
        beta1, new1, beta2, new2, eps = self.constants
        m *= beta1
        m += new1 * g
        v *= beta2
        v += new2 * g**2
        if self.amsgrad:
            v = np.maximum(v_max, v, out=v_max)
        lr_m_hat = lr / (1 - self.betas[0] ** self.t) * m
        v_hat = v / (1 - self.betas[1] ** self.t)
        theta -= over_root(lr_m_hat, v_hat, eps, out=v_hat)


class AdamW(Adam):
    """Adam with decoupled weight decay (Loshchilov and Hutter, 2019): θ ← θ − η λ θ, then Adam's step.

    Parameters
    ----------
    theta, lr, betas, eps, amsgrad, maximize
        See ``Adam``.
    weight_decay : float or ndarray of theta's shape, default 0.01
        λ. Every parameter shrinks by the factor 1 − ηλ, however large its gradients are.

    Examples
    --------
    >>> theta = np.array([1.0, 1.0])
    >>> AdamW(theta, lr=0.1, weight_decay=np.array([0.5, 0.0])).step(np.array([0.0, 0.0]))
    >>> theta
    array([0.95, 1.  ])
    """

    def __init__(
        self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-8, weight_decay=1e-2, amsgrad=False, *, maximize=False
    ):
        super().__init__(theta, lr, betas, eps, weight_decay, amsgrad, maximize=maximize)

    def advance(self, theta, g, lr, weight_decay, *state):
        if self.maximize:
            g = -g
        if weight_decay is not None:
            theta *= 1 - lr * weight_decay
        self.update(theta, g, lr, *state)
