"""Deck 1's ε inside the root: θ ← θ − η g / √(v + δ) instead of η g / (√v + ε).

No choice of ε turns one into the other: where a gradient is much smaller than √δ, as for an input that is nearly
always 0, this form steps by η g/√δ, and the package's own by nearly η. The paths part by a factor, not by rounding.
"""

import numpy as np

from ..adagrad import Adagrad
from ..adam import Adam
from ..rmsprop import RMSprop


class AdagradInsideRoot(Adagrad):
    """v ← v + g², θ ← θ − η g / √(v + δ); δ is ``eps``, 1e-7 by default, as in deck 1.

    Examples
    --------
    >>> theta = np.array([1.0, 1.0])
    >>> AdagradInsideRoot(theta, lr=0.5, eps=1.0).step(np.array([1e-3, 1e3]))
    >>> theta.round(4)
    array([0.9995, 0.5   ])
    """

    def __init__(self, theta, lr=1e-2, eps=1e-7, *, maximize=False):
        super().__init__(theta, lr, eps=eps, maximize=maximize)

    def update(self, theta, g, lr, v):
        (delta,) = self.constants
        v += g**2
        theta -= lr * g / np.sqrt(v + delta)


class RMSpropInsideRoot(RMSprop):
    """v ← ρ v + (1 − ρ) g², θ ← θ − η g / √(v + δ): deck 1's algorithm 8.5, with its δ = 1e-6 as ``eps``."""

    def __init__(self, theta, lr=1e-2, alpha=0.99, eps=1e-6, *, maximize=False):
        super().__init__(theta, lr, alpha, eps, maximize=maximize)

    def update(self, theta, g, lr, v, *unused):
        rho, new, delta, _ = self.constants
        v *= rho
        v += new * g**2
        theta -= lr * g / np.sqrt(v + delta)


class AdamInsideRoot(Adam):
    """Adam with θ ← θ − η m̂ / √(v̂ + δ): deck 1's algorithm 8.7, with its δ = 1e-8 as ``eps``.

    Beside an ε of 1e-8 outside the root this δ is a large one: √δ is 1e-4.
    """

    def update(self, theta, g, lr, m, v, *unused):
        beta1, new1, beta2, new2, delta = self.constants
        m *= beta1
        m += new1 * g
        v *= beta2
        v += new2 * g**2
        m_hat = m / (1 - self.betas[0] ** self.t)
        v_hat = v / (1 - self.betas[1] ** self.t)
        theta -= lr * m_hat / np.sqrt(v_hat + delta)
