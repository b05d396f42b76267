"""Stochastic gradient descent, with momentum in PyTorch's form and with Nesterov's correction.

u ← μ u + g, then θ ← θ − η u; with Nesterov θ ← θ − η (g + μ u) (equations sgd, momentum, nesterov).
"""

from .optimizer import Optimizer
from .settings import Setting, State


class SGD(Optimizer):
    """Gradient descent with momentum.

    Parameters
    ----------
    theta, lr, weight_decay, maximize
        See ``Optimizer``; ``lr`` is 0.001 by default, as in PyTorch.
    momentum : float in [0, 1], default 0
        μ: the share of the velocity that survives a step.
    dampening : float in [0, 1], default 0
        The gradient enters the velocity as (1 − dampening) g, except, as in PyTorch, at the first step.
    nesterov : bool, default False
        Step along g + μ u instead of u. Needs momentum without dampening.

    Attributes
    ----------
    velocity : ndarray of theta's shape
        u. A sum of gradients, so the step is up to 1/(1 − μ) times as long as without momentum.

    Examples
    --------
    >>> theta = np.array([1.0, -2.0])
    >>> optimizer = SGD(theta, lr=0.1, momentum=0.5)
    >>> for _ in range(2):
    ...     optimizer.step(theta)
    >>> theta, optimizer.velocity
    (array([ 0.76, -1.52]), array([ 1.4, -2.8]))
    """

    velocity = State("the velocity u")
    momentum = Setting(0, 1, includes_high=True)
    dampening = Setting(0, 1, includes_high=True)

    def __init__(
        self, theta, lr=1e-3, momentum=0.0, dampening=0.0, weight_decay=0.0, nesterov=False, *, maximize=False
    ):
        super().__init__(theta, lr, weight_decay=weight_decay, maximize=maximize)
        self.momentum = momentum
        self.dampening = dampening
        if nesterov and (momentum == 0 or dampening != 0):
            raise ValueError(
                f"Nesterov's correction needs a momentum above 0 and a dampening of 0, not {momentum} and {dampening}."
            )
        self.nesterov = nesterov

    def coefficients(self):
        return self.momentum, 1 - self.dampening

    def update(self, theta, g, lr, velocity):
        mu, share = self.constants
        if self.momentum == 0:
            theta -= lr * g
            return
        velocity *= mu
        velocity += g if self.t == 1 or self.dampening == 0 else share * g  # PyTorch leaves the first one undamped
        theta -= lr * (g + mu * velocity if self.nesterov else velocity)
