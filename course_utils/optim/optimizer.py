"""What every first-order optimizer shares: one θ, one ``step``, the checks, and letters that can be read and set.

A method itself is then one short ``update``, in the order of its equation. It is called on whole arrays, or on one
block of them after another where θ is long, so that what it computes on the way stays in the processor's cache.
"""

import math

import numpy as np

from .settings import State, Theta

BLOCK = 2**17  # numbers per block: the arrays of one block fit in the cache together


class Optimizer:
    """Base of the optimizers: ``optimizer.step(g)`` changes ``theta`` in place.

    Parameters
    ----------
    theta : ndarray of float32 or float64, any shape, contiguous
        All parameters. The optimizer keeps this very array and writes into it.
    lr : float, ndarray of theta's shape, or callable
        Learning rate η. A callable is a schedule: it is given the number of steps done so far, 0 at the first.
    weight_decay : float or ndarray of theta's shape, default 0
        λ. Adds λθ to the gradient, which is what a penalty λ/2 ‖θ‖² does (``AdamW`` decays otherwise).
    maximize : bool, default False
        Climb instead of descend.

    Attributes
    ----------
    t : int
        Steps done.

    Raises
    ------
    TypeError, ValueError
        In a sentence, for a θ that is not an array of floats, rates below 0, a gradient of another shape or one that is
        not finite. θ and the state are then as they were.
    """

    theta = Theta()
    blockwise = True  # whether update may be called on one block of θ after another
    constants = None  # coefficients(), as arrays
    parts = None  # blocks of θ and of the state

    def __init__(self, theta, lr, *, weight_decay=0.0, maximize=False):
        self.theta = theta
        self.lr = lr
        self.weight_decay = weight_decay
        self.maximize = maximize
        self.t = 0
        kinds = {name: kind for base in reversed(type(self).__mro__) for name, kind in vars(base).items()}
        self.states = [name for name, kind in kinds.items() if isinstance(kind, State)]
        for name in self.states:
            setattr(self, name, np.zeros_like(self.theta))

    def coefficients(self):
        """Numbers that the equation multiplies arrays by; ``constants`` holds them as arrays of θ's type."""
        return ()

    def update(self, theta, g, lr, *state):
        """The method's equation, on θ or on a block of it; changes ``theta`` and the state in place."""
        raise NotImplementedError

    def step(self, g):
        """Do one step.

        Parameters
        ----------
        g : ndarray of theta's shape
            Gradient of the objective at the present θ. It is not changed.
        """
        g = self.checked_gradient(g)
        lr = self._rate if self._rate is not None else self.checked_number("lr", self._lr(self.t))
        if self.constants is None:
            # A ufunc takes an array of no dimensions in half the time that it takes to convert a Python float.
            self.constants = [np.array(c, self.theta.dtype) for c in self.coefficients()]
        if self.parts is None:
            self.parts = self.cut()
        self.t += 1
        for part, theta, state in self.parts:
            self.advance(theta, cut(g, part), cut(lr, part), cut(self._decay, part), *state)

    def cut(self):
        """The blocks of θ and of the state that a step goes through: one, if θ is short."""
        arrays = [self.theta, *[getattr(self, name) for name in self.states]]
        if self.theta.size <= BLOCK or not self.blockwise:
            return [(None, arrays[0], arrays[1:])]
        parts = [slice(start, start + BLOCK) for start in range(0, self.theta.size, BLOCK)]
        return [(part, cut(arrays[0], part), [cut(a, part) for a in arrays[1:]]) for part in parts]

    def __getstate__(self):
        return {**self.__dict__, "parts": None}  # a copied view would be no view any more

    def advance(self, theta, g, lr, weight_decay, *state):
        """``update`` with the gradient of what is really minimized."""
        if self.maximize:
            g = -g
        if weight_decay is not None:
            g = g + weight_decay * theta
        self.update(theta, g, lr, *state)

    # Checks ----------------------------------------------------------------------------------------------------------

    @property
    def lr(self):
        """Learning rate: as it was given."""
        return self._lr

    @lr.setter
    def lr(self, value):
        self._rate = None if callable(value) else self.checked_number("lr", value)
        self._lr = value

    @property
    def weight_decay(self):
        """Weight decay: as it was given."""
        return self._weight_decay

    @weight_decay.setter
    def weight_decay(self, value):
        checked = self.checked_number("weight_decay", value)
        self._decay = checked if checked.any() else None
        self._weight_decay = value

    def checked_number(self, name, value):
        """A rate in θ's type, refused in a sentence where it is negative, not finite or of a wrong shape."""
        array = np.array(value, self.theta.dtype)
        if array.ndim and array.shape != self.theta.shape:
            raise ValueError(
                f"{name} has the shape {array.shape}; give one number, or theta's shape {self.theta.shape}."
            )
        if not (array >= 0).all() or not (array < math.inf).all():
            raise ValueError(f"{name} is {value!r}, but has to be 0 or more, and finite.")
        return array[()]  # a NumPy scalar, where it is one number

    def checked_gradient(self, g):
        """The gradient as an array of θ's type, refused in a sentence where it can't be used."""
        g = np.asarray(g, self.theta.dtype)
        if g.shape != self.theta.shape:
            raise ValueError(
                f"The gradient's shape is {g.shape}, but theta's is {self.theta.shape}: they have to be equal."
            )
        if not is_finite(g):
            bad = np.flatnonzero(~np.isfinite(g))
            raise ValueError(
                f"The gradient holds {bad.size} number(s) that are NaN or infinite, the first at index {bad[0]}: "
                "try a smaller learning rate, or clip the gradient. Theta is left as it was."
            )
        return g


def cut(array, part):
    """A part of an array of θ's shape; what is no such array, or has to stay in one piece, as it is."""
    return array if part is None or array is None or not array.ndim else array.reshape(-1)[part]


def is_finite(array):
    """Whether no number is NaN or infinite: in one pass where the squares have a finite sum, exactly where not."""
    return math.isfinite(np.vdot(array, array)) or bool(np.isfinite(array).all())
