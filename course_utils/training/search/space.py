r"""What may be searched: a range on a line, a range on a logarithmic scale, or a list of choices.

A learning rate of 0.001 is to 0.01 what 0.01 is to 0.1, so it is searched evenly in its logarithm:

    lr = 10^u,  u ~ U(log10 low, log10 high)                     {eq}`log-uniform`

A space is a dictionary from a hyperparameter's name to one of these; each of them maps the interval from 0 to 1 onto
its values.
"""

import math
from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Uniform:
    """Evenly between ``low`` and ``high``.

    >>> Uniform(0.0, 10.0).at(0.25)
    2.5
    """

    low: float
    high: float

    def __post_init__(self):
        if not (math.isfinite(self.low) and math.isfinite(self.high) and self.low < self.high):
            raise ValueError(f"low must be below high, both finite; got {self.low!r} and {self.high!r}")

    def at(self, u):
        """The value at the share u, from 0 to 1, of the way."""
        return float(self.low + u * (self.high - self.low))

    def place(self, value):
        """The share of the way at which a value lies: the inverse of :meth:`at`."""
        return (value - self.low) / (self.high - self.low)

    def around(self, value, share):
        """A range of ``share`` of the width about a value, moved inside where it would stick out."""
        start = min(max(self.place(value) - share / 2, 0.0), 1 - share)
        return type(self)(self.at(start), self.at(start + share))


@dataclass(frozen=True)
class LogUniform(Uniform):
    """Evenly in the logarithm between ``low`` and ``high``, both above 0.

    >>> round(LogUniform(1e-6, 1e-2).at(0.5), 12)
    0.0001
    """

    def __post_init__(self):
        super().__post_init__()
        if not self.low > 0:
            raise ValueError(f"a logarithmic range must lie above 0, got low = {self.low!r}")

    def at(self, u):
        value = 10 ** (math.log10(self.low) + u * math.log10(self.high / self.low))
        return float(min(max(value, self.low), self.high))  # rounding must not leave the range

    def place(self, value):
        return math.log(value / self.low) / math.log(self.high / self.low)


@dataclass(frozen=True)
class Choice:
    """One of a few options, each as likely.

    >>> Choice(("sgd", "adam")).at(0.7)
    'adam'
    """

    options: tuple

    def __post_init__(self):
        object.__setattr__(self, "options", tuple(self.options))
        if not self.options:
            raise ValueError("a choice needs at least one option")

    def at(self, u):
        return self.options[min(int(u * len(self.options)), len(self.options) - 1)]

    def around(self, value, share):
        """Options have no neighbors: all of them stay."""
        return self


def draw(space, rng):
    """One setting at random: a dictionary from name to value."""
    return {name: dimension.at(rng.random()) for name, dimension in space.items()}


def checked_space(space):
    """``space`` if it is one; otherwise a sentence."""
    if not space:
        raise ValueError("the space is empty: name at least one hyperparameter, such as {'lr': LogUniform(1e-4, 1e-1)}")
    for name, dimension in space.items():
        if not isinstance(dimension, Uniform | Choice):
            raise TypeError(f"{name!r} must be a Uniform, LogUniform or Choice, got {dimension!r}")
    return space


def per_axis(evaluations, dimensions):
    """How many values per axis a grid of at most so many points can have: the whole part of the root.

    >>> per_axis(evaluations=27, dimensions=3), per_axis(evaluations=26, dimensions=3)
    (3, 2)
    """
    k = round(evaluations ** (1 / dimensions))
    return int(k if k**dimensions <= evaluations else k - 1)


def interior(k):
    """k places spread evenly between 0 and 1, each in the middle of its k-th.

    >>> interior(2).tolist()
    [0.25, 0.75]
    """
    return (np.arange(k) + 0.5) / k
