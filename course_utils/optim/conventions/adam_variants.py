"""Adam without its correction, and the two published forms of AMSGrad that PyTorch's is not.

Deck 2 prints Adam "incomplete, but close", and AMSGrad with the largest corrected v̂; the paper corrects nothing.
"""

import math

import numpy as np

from ..adam import Adam


class AdamIncomplete(Adam):
    """Adam without bias correction: θ ← θ − η m / (√v + ε), with deck 2's ε = 1e-7.

    Its first step is (1 − β₁)/√(1 − β₂) ≈ 3.2 times too long. But for ε, it is ``Adam`` under ``incomplete_rate``.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> AdamIncomplete(theta, lr=0.1).step(np.array([5.0]))
    >>> theta.round(4)
    array([0.6838])
    """

    def __init__(self, theta, lr=1e-3, betas=(0.9, 0.999), eps=1e-7, *, maximize=False):
        super().__init__(theta, lr, betas, eps, maximize=maximize)

    def update(self, theta, g, lr, m, v, *unused):
        beta1, new1, beta2, new2, eps = self.constants
        m *= beta1
        m += new1 * g
        v *= beta2
        v += new2 * g**2
        theta -= lr * m / (np.sqrt(v) + eps)


def incomplete_rate(lr, betas=(0.9, 0.999)):
    """The schedule under which ``Adam`` does what ``AdamIncomplete`` does at the rate ``lr`` (exactly so for ε = 0).

    Examples
    --------
    >>> round(incomplete_rate(0.1)(0), 4)  # the first step
    0.3162
    """
    beta1, beta2 = betas

    def rate(step):
        t = step + 1
        return lr * (1 - beta1**t) / math.sqrt(1 - beta2**t)

    return rate


class AMSGradReddi(Adam):
    """AMSGrad as its paper has it (Reddi, Kale and Kumar, 2018): no correction, θ ← θ − η m / (√max v + ε)."""

    def update(self, theta, g, lr, m, v, v_max):
        beta1, new1, beta2, new2, eps = self.constants
        m *= beta1
        m += new1 * g
        v *= beta2
        v += new2 * g**2
        np.maximum(v_max, v, out=v_max)
        theta -= lr * m / (np.sqrt(v_max) + eps)


class AMSGradCorrected(Adam):
    """AMSGrad with the largest *corrected* v̂: what deck 2's AdamW slide prints, PyTorch's pages too, but not its code.

    ``v_max`` is the largest v̂ here. v̂ is noisiest in the first steps, and this form never forgets them.
    """

    def update(self, theta, g, lr, m, v, v_max):
        beta1, new1, beta2, new2, eps = self.constants
        m *= beta1
        m += new1 * g
        v *= beta2
        v += new2 * g**2
        m_hat = m / (1 - self.betas[0] ** self.t)
        v_hat = v / (1 - self.betas[1] ** self.t)
        np.maximum(v_max, v_hat, out=v_max)
        theta -= lr * m_hat / (np.sqrt(v_max) + eps)
