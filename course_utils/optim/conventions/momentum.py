"""Momentum and Nesterov's correction as the lectures spell them. At a constant rate all momentum forms trace one path.

PyTorch (``SGD``) and deck 4: u ← μ u + g, θ ← θ − η u. Deck 1: u ← μ u − η g, θ ← θ + u. Deck 2: the same with
η (1 − μ), or u ← μ u + (1 − μ) g. Deck 3: u ← γ u + η g, θ ← θ − u. Each form's ``as_sgd`` gives the SGD it equals.
"""

import numpy as np

from ..optimizer import Optimizer
from ..settings import Setting, State
from ..sgd import SGD


class MomentumForm(Optimizer):
    """What the forms share: a velocity that starts at 0, a momentum, and ``as_sgd``."""

    velocity = State("the velocity u")
    momentum = Setting(0, 1, includes_high=True)

    def __init__(self, theta, lr, momentum=0.9, *, weight_decay=0.0, maximize=False):
        super().__init__(theta, lr, weight_decay=weight_decay, maximize=maximize)
        self.momentum = momentum

    def coefficients(self):
        return self.momentum, 1 - self.momentum

    def as_sgd(self):
        """The ``SGD`` that goes on exactly as this optimizer would, on a copy of θ; needs a constant rate."""
        if callable(self.lr):
            raise ValueError("Under a schedule this form and PyTorch's part: only a constant rate can be converted.")
        lr, velocity = self.pytorch_terms()
        nesterov = isinstance(self, NesterovRewritten)
        theta = self.theta.copy()
        sgd = SGD(theta, lr, self.momentum, 0.0, self.weight_decay, nesterov, maximize=self.maximize)
        sgd.velocity, sgd.t = velocity, self.t
        return sgd

    def pytorch_terms(self):
        """Learning rate and velocity in PyTorch's form."""
        raise NotImplementedError


class SutskeverMomentum(MomentumForm):
    """u ← μ u − η g, θ ← θ + u: deck 1's algorithm 8.2, after Sutskever et al. (2013).

    The rate is inside the velocity: when it changes, the old steps keep their old rate. With ``averaged=True`` the rate
    is η (1 − μ), as on deck 2's slide.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> optimizer = SutskeverMomentum(theta, lr=0.1, momentum=0.5)
    >>> optimizer.step(np.array([2.0]))
    >>> theta, optimizer.velocity
    (array([0.8]), array([-0.2]))
    """

    def __init__(self, theta, lr, momentum=0.9, averaged=False, *, weight_decay=0.0, maximize=False):
        super().__init__(theta, lr, momentum, weight_decay=weight_decay, maximize=maximize)
        self.averaged = averaged

    def update(self, theta, g, lr, velocity):
        mu, rest = self.constants
        if self.averaged:
            lr = lr * rest
        velocity *= mu
        velocity -= lr * g
        theta += velocity

    def pytorch_terms(self):
        lr = self.lr * (1 - self.momentum) if self.averaged else self.lr
        return lr, -self.velocity / lr


class GammaMomentum(MomentumForm):
    """u ← γ u + η g, θ ← θ − u: deck 3's form, Sutskever's with the velocity's sign turned."""

    def update(self, theta, g, lr, velocity):
        gamma, _ = self.constants
        velocity *= gamma
        velocity += lr * g
        theta -= velocity

    def pytorch_terms(self):
        return self.lr, self.velocity / self.lr


class AveragedMomentum(MomentumForm):
    """u ← μ u + (1 − μ) g, θ ← θ − η u: deck 2's second form, where u is a weighted mean of gradients.

    PyTorch leaves the factor 1 − μ out, so that its rate is effectively 1/(1 − μ) times larger: a rate that is right
    here is right there after multiplication by 1 − μ.
    """

    def update(self, theta, g, lr, velocity):
        mu, rest = self.constants
        velocity *= mu
        velocity += rest * g
        theta -= lr * velocity

    def pytorch_terms(self):
        return self.lr * (1 - self.momentum), self.velocity / (1 - self.momentum)


class NesterovLookAhead(MomentumForm):
    """u ← μ u − η ∇J(θ + μ u), θ ← θ + u: Nesterov's method as deck 2 first writes it.

    The gradient has to be taken at ``optimizer.look_ahead``, not at θ.

    Examples
    --------
    >>> theta = np.array([1.0])
    >>> optimizer = NesterovLookAhead(theta, lr=0.1, momentum=0.5)
    >>> for _ in range(2):
    ...     optimizer.step(2 * optimizer.look_ahead)
    >>> theta
    array([0.56])
    """

    @property
    def look_ahead(self):
        """θ + μ u: where the next step's gradient is to be taken."""
        return self.theta + np.asarray(self.momentum, self.theta.dtype) * self.velocity

    def update(self, theta, g, lr, velocity):
        mu, _ = self.constants
        velocity *= mu
        velocity -= lr * g
        theta += velocity

    def rewritten(self):
        """The ``NesterovRewritten`` whose θ is this one's look-ahead, now and after every further step."""
        other = NesterovRewritten(
            self.look_ahead, self.lr, self.momentum, weight_decay=self.weight_decay, maximize=self.maximize
        )
        other.velocity, other.t = self.velocity, self.t
        return other


class NesterovRewritten(MomentumForm):
    """u' ← μ u − η g, θ ← θ + u' + μ (u' − u): deck 2's form for a gradient taken at θ itself.

    Its θ is the look-ahead of ``NesterovLookAhead``, and the θ of ``SGD(nesterov=True)``.
    """

    def update(self, theta, g, lr, velocity):
        mu, _ = self.constants
        before = velocity.copy()
        velocity *= mu
        velocity -= lr * g
        theta += velocity + mu * (velocity - before)

    def pytorch_terms(self):
        return self.lr, -self.velocity / self.lr
