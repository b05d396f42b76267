"""Averages of θ along the path: the noise of single steps cancels in them.

Polyak: θ̄ ← θ̄ + (θ − θ̄)/t, the mean of all. Exponential: θ̄ ← d θ̄ + (1 − d) θ, the mean of about the last 1/(1 − d)
(equations polyak, ema).
"""

import numpy as np

from .settings import checked_theta


class PolyakAverage:
    """Mean of every θ shown to it (Polyak and Juditsky, 1992).

    Attributes
    ----------
    theta : ndarray
        The average so far.
    t : int
        How many θ it has seen.

    Examples
    --------
    >>> average = PolyakAverage()
    >>> for theta in ([0.0], [1.0], [5.0]):
    ...     average.update(np.array(theta))
    >>> average.theta
    array([2.])
    """

    def __init__(self):
        self.t = 0
        self.theta = None

    def update(self, theta):
        """Take one more θ into the mean."""
        theta = fitting(theta, self.theta)
        self.t += 1
        self.theta = theta.copy() if self.t == 1 else self.theta + (theta - self.theta) / self.t


class ExponentialAverage:
    """Exponential moving average of θ, or of any series of numbers.

    Parameters
    ----------
    decay : float in [0, 1), default 0.999
        d: share of the old average that survives. Deck 2 writes α for 1 − d.
    bias_correction : bool, default False
        False: start at the first θ, as deck 2 and PyTorch do. True: start at 0 and divide by 1 − dᵗ, as Adam does.
        The two give the early values different weights; without either, the average starts too near 0.

    Attributes
    ----------
    theta : ndarray
        The average so far.
    t : int
        How many θ it has seen.

    Examples
    --------
    >>> average = ExponentialAverage(decay=0.5)
    >>> for theta in ([0.0], [1.0], [1.0]):
    ...     average.update(np.array(theta))
    >>> average.theta
    array([0.75])
    """

    def __init__(self, decay=0.999, bias_correction=False):
        if not 0 <= decay < 1:
            raise ValueError(f"decay is {decay}, but has to lie in [0, 1).")
        self.decay = decay
        self.bias_correction = bias_correction
        self.t = 0
        self._raw = None

    @property
    def theta(self):
        """The average so far, corrected where that was asked for."""
        return self._raw / (1 - self.decay**self.t) if self.bias_correction and self.t else self._raw

    def update(self, theta):
        """Take one more θ into the average."""
        theta = fitting(theta, self._raw)
        self.t += 1
        if self._raw is None:
            self._raw = (1 - self.decay) * theta if self.bias_correction else theta.copy()
        else:
            self._raw = self.decay * self._raw + (1 - self.decay) * theta


def fitting(theta, average):
    """θ, refused where it is no array of floats, not of the average's shape, or not finite."""
    checked_theta(theta)
    if average is not None and theta.shape != average.shape:
        raise ValueError(f"theta's shape is {theta.shape}, but the average has {average.shape}: they have to be equal.")
    if not np.isfinite(theta).all():
        raise ValueError(
            "theta holds NaN or infinite numbers: an average would hold them for good. It is left as it was."
        )
    return theta
