"""Rprop: only the gradient's sign counts; each parameter's step grows while the sign stays and shrinks when it turns.

θ ← θ − step · sign(g), where step is multiplied by η₊ or η₋ (equation rprop). For full batches: RMSProp's ancestor.
"""

import numpy as np

from .optimizer import Optimizer
from .settings import Setting, State


class Rprop(Optimizer):
    """Resilient back-propagation (Riedmiller and Braun, 1993), the variant and the defaults of PyTorch.

    Parameters
    ----------
    theta, maximize
        See ``Optimizer``.
    lr : float or ndarray of theta's shape, default 0.01
        Length of the first step. Later ones follow from the signs alone, so a schedule is refused.
    etas : (float, float), default (0.5, 1.2)
        What a step is multiplied by where the gradient's sign has turned, and where it has stayed.
    step_sizes : (float, float), default (1e-6, 50)
        Shortest and longest step.

    Attributes
    ----------
    step_size, g_before : ndarray of theta's shape
        Length of the last step, and its gradient, 0 where the sign had turned.

    Examples
    --------
    >>> theta = np.array([1.0, 1.0])
    >>> optimizer = Rprop(theta, lr=0.1)
    >>> optimizer.step(np.array([5.0, -1e-9]))
    >>> theta
    array([0.9, 1.1])
    """

    step_size = State("the step of each parameter")
    g_before = State("the gradient before")
    step_sizes = Setting()

    def __init__(self, theta, lr=1e-2, etas=(0.5, 1.2), step_sizes=(1e-6, 50.0), *, maximize=False):
        if callable(lr):
            raise TypeError("Rprop's lr is the length of its first step: give a number or an array, not a schedule.")
        super().__init__(theta, lr, maximize=maximize)
        if not 0 < etas[0] < 1 < etas[1]:
            raise ValueError(f"etas is {etas}, but has to be (below 1, above 1), such as (0.5, 1.2).")
        self.etas = etas
        self.step_sizes = step_sizes
        self.step_size[...] = lr

    def update(self, theta, g, lr, step_size, g_before):
        agree = g * g_before
        shrink, grow = self.etas
        step_size *= np.where(agree > 0, grow, np.where(agree < 0, shrink, 1.0))
        np.clip(step_size, *self.step_sizes, out=step_size)
        g = np.where(agree < 0, 0, g)  # where the sign turned: no step now, and the next one neither grows nor shrinks
        theta -= step_size * np.sign(g)
        g_before[...] = g
