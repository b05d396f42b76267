"""A parameter is a leaf of the graph that does not own its numbers: it looks at its place in the model's theta."""

import numpy as np

from course_utils.autodiff import Tensor
from course_utils.autodiff.tensor import unbroadcast


class Parameter(Tensor):
    """A part of theta, with a shape and a rule for its first values.

    Parameters
    ----------
    shape : tuple of int
        Its shape.
    initialize : callable
        ``initialize(shape, rng) -> ndarray``, for example ``course_utils.nn.init.zeros``.

    Attributes
    ----------
    data : ndarray or None
        A view into the model's theta; None until a model is built.
    slot : ndarray or None
        A view into the model's gradient, of the same shape; ``grad`` is this view once a gradient has arrived.
    """

    def __init__(self, shape, initialize):
        super().__init__(0.0, requires_grad=True)
        self.data = self.slot = None
        self.full_shape = tuple(shape)
        self.initialize = initialize

    def _receive(self, g):
        """Write the first share of a gradient into the slot, add the others."""
        if g.shape != self.full_shape:
            g = unbroadcast(g, self.full_shape)
        if self.slot is None:
            super()._receive(g)
        elif self.grad is None:
            self.slot[...] = g
            self.grad = self.slot
        else:
            np.add(self.slot, g, out=self.slot)

    def __getstate__(self):
        data = None if self.data is None else self.data.copy()
        return {"data": data, "name": self.name, "full_shape": self.full_shape, "initialize": self.initialize}

    def __setstate__(self, state):
        self.__init__(state["full_shape"], state["initialize"])
        self.data, self.name = state["data"], state["name"]

    def __repr__(self):
        return f"Parameter({self.name or ''}{self.full_shape})"
