"""What an optimizer's letters are made of: θ, arrays that it remembers, and numbers that it is set to.

Both can be read and set from outside between steps; what can't be meant is refused in a sentence.
"""

import math

import numpy as np


class Theta:
    """The array that an optimizer steps; another one of the same shape may be put in its place."""

    def __set__(self, optimizer, value):
        old = optimizer.__dict__.get("theta")
        if old is not None and old.shape != np.shape(value):
            raise ValueError(
                f"theta had the shape {old.shape}, and can't be replaced by one of shape {np.shape(value)}."
            )
        optimizer.__dict__["theta"] = checked_theta(value)
        optimizer.parts = None  # cut anew at the next step


class State:
    """An array that an optimizer remembers between steps, of θ's shape.

    Setting it copies the values in, after a look at their shape. Having no ``__get__``, the descriptor leaves reading
    to the instance's own dictionary, which costs nothing.
    """

    def __init__(self, says):
        self.says = says

    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, optimizer, value):
        if np.shape(value) != optimizer.theta.shape:
            raise ValueError(
                f"{self.name} ({self.says}) was given the shape {np.shape(value)}, "
                f"but theta's shape is {optimizer.theta.shape}; give one number for each number of theta."
            )
        optimizer.__dict__[self.name] = np.array(value, optimizer.theta.dtype)
        optimizer.parts = None  # cut anew at the next step


class Setting:
    """A hyperparameter: a number between two bounds, or a tuple of such numbers; it may be changed between steps."""

    def __init__(self, low=0.0, high=math.inf, includes_high=False):
        self.low, self.high, self.includes_high = low, high, includes_high

    def __set_name__(self, owner, name):
        self.name = name

    def __set__(self, optimizer, value):
        for number in value if isinstance(value, tuple | list) else (value,):
            inside = self.low <= number < self.high or (self.includes_high and number == self.high)
            if not inside:  # NaN too ends here
                right = "]" if self.includes_high else ")"
                raise ValueError(f"{self.name} is {value!r}, but has to lie in [{self.low:g}, {self.high:g}{right}.")
        optimizer.__dict__[self.name] = tuple(value) if isinstance(value, list) else value
        optimizer.constants = None  # made anew at the next step


def checked_theta(theta):
    """Refuse in a sentence what can't be updated in place as one vector of floats."""
    if not isinstance(theta, np.ndarray):
        raise TypeError(
            f"theta is a {type(theta).__name__}; an optimizer writes into a NumPy array: np.array(..., float)."
        )
    if theta.dtype not in (np.float32, np.float64):
        raise TypeError(f"theta holds {theta.dtype} numbers, but steps are fractions: use theta.astype(float).")
    if not (theta.flags.c_contiguous and theta.flags.writeable):
        raise ValueError("theta has to be one contiguous array that can be written to; a copy, theta.copy(), is one.")
    return theta
