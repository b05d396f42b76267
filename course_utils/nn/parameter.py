"""A parameter is a leaf of the graph that does not own its numbers: it looks at its place in the model's theta."""

from course_utils.autodiff import Tensor


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
    full_shape : tuple of int
        The shape, which is known before.
    """

    def __init__(self, shape, initialize):
        super().__init__(0.0, requires_grad=True)
        self.data = None
        self.full_shape = tuple(shape)
        self.initialize = initialize

    def _receive(self, g):
        """As in any Tensor, but the first share is not copied: the model copies all of them into one array anyway."""
        if self.grad is None and g.shape == self.full_shape:
            self.grad = g
        else:
            super()._receive(g)

    def __getstate__(self):
        data = None if self.data is None else self.data.copy()
        return {"data": data, "name": self.name, "full_shape": self.full_shape, "initialize": self.initialize}

    def __setstate__(self, state):
        self.__init__(state["full_shape"], state["initialize"])
        self.data, self.name = state["data"], state["name"]

    def __repr__(self):
        return f"Parameter({self.name or ''}{self.full_shape})"
