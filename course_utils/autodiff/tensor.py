r"""A Tensor is an array that remembers how it was made, so that it can say how to change its inputs to change it.

    dL/dx = sum over every y that used x of  dy/dx dL/dy        {eq}`chain-rule-merge`

The forward pass computes values, one gate after another; :meth:`Tensor.backward` goes back through the same gates in
reverse. Each gate gets the gradient of its output and passes on that gradient times its own local derivative.
"""

import itertools

import numpy as np

from course_utils.autodiff.tape import TapeError, fingerprint, mode, tape

_orders = itertools.count()


class Tensor:
    """An array with a gradient.

    Parameters
    ----------
    data : array_like
        Numbers. Whole numbers become float64; float32 and float64 stay.
    requires_grad : bool
        Whether gradients are wanted with respect to this Tensor.
    name : str, optional
        Shown in drawings and messages.

    Attributes
    ----------
    data : ndarray
        The values.
    grad : ndarray or None
        The gradient of the last ``backward()``, of the same shape. It is there for every Tensor on the way, not for
        leaves only as in PyTorch. In leaves it adds up over calls, as in PyTorch, until it is set to None.

    Examples
    --------
    >>> x = Tensor([1.0, 2.0], requires_grad=True)
    >>> y = (x * x).sum()
    >>> y.backward()
    >>> x.grad
    array([2., 4.])
    """

    __array_ufunc__ = None  # makes `array * tensor` ask the Tensor, instead of making an array of Tensors

    grad = name = None
    order = gate = inputs = edges = stamps = None  # a recorded Tensor has its own: see record()

    def __init__(self, data, requires_grad=False, name=None):
        data = np.asarray(data)
        self.data = data if data.dtype.char in "fd" else data.astype(np.float64)  # "f", "d": float32, float64
        self.requires_grad = requires_grad
        if name is not None:
            self.name = name

    @property
    def shape(self):
        """The shape of the values."""
        return self.data.shape

    @property
    def ndim(self):
        """The number of axes."""
        return self.data.ndim

    @property
    def size(self):
        """How many numbers there are."""
        return self.data.size

    @property
    def dtype(self):
        """float32 or float64."""
        return self.data.dtype

    def __len__(self):
        return len(self.data)

    def __float__(self):
        return float(self.data)

    def item(self):
        """The one number in here, as a Python float."""
        return self.data.item()

    def detach(self):
        """The same values, cut off from the graph."""
        return Tensor(self.data)

    def __repr__(self):
        made = f", made by {self.gate}" if self.gate else ", requires_grad=True" if self.requires_grad else ""
        return f"Tensor({np.array2string(self.data, separator=', ', prefix='Tensor(')}{made})"

    def __bool__(self):
        raise TypeError("a Tensor is neither true nor false: compare its .data, for example (t.data > 0).all()")

    def __array__(self, dtype=None, copy=None):
        raise TypeError("a Tensor is not an array: take its .data, which forgets how it was made")

    def __setitem__(self, index, value):
        if self.requires_grad and mode.recording:
            raise TapeError(
                "assigning into a recorded Tensor would falsify its gradient: build a new one with where() or "
                "concatenate(), or assign inside `with no_grad():` before the forward pass"
            )
        self.data[index] = value_of(value)

    def backward(self, gradient=None, retain_graph=False):
        """Go back through the tape and leave in every Tensor the gradient of this one with respect to it.

        Parameters
        ----------
        gradient : array_like, optional
            The gradient that arrives at this Tensor; 1 when it is a single number.
        retain_graph : bool
            Keep the graph for another call. Otherwise it is freed on the way, gate by gate.

        Raises
        ------
        TapeError
            When nothing was recorded, when the graph is used up, or when a parameter has changed since the forward
            pass (an optimizer's step in between): the gradient would be one at numbers that are no longer there.
        """
        if not self.requires_grad:
            raise TapeError("nothing here was recorded: give a Tensor requires_grad=True and compute outside no_grad()")
        g = self._arriving(gradient)
        if self.order is None:
            self._receive(g)
            return
        recorded = tape(self)
        for tensor in recorded:
            tensor.grad = None
            if tensor.stamps:
                tensor._check_stamps()
        self.grad = g
        while recorded:
            tensor = recorded.pop()  # the last one made: everything that used it has already sent its share
            g = tensor.grad
            for x, rule in tensor.edges:
                x._receive(rule(g))
            if not retain_graph:
                tensor.inputs = tensor.edges = None

    def _arriving(self, gradient):
        if gradient is None:
            if self.data.size != 1:
                raise TapeError(f"backward() starts from one number, this has shape {self.shape}: pass a gradient")
            return np.array(1, self.dtype, ndmin=self.ndim)
        gradient = np.asarray(value_of(gradient), dtype=self.data.dtype)
        if gradient.shape != self.shape:
            raise TapeError(f"the gradient has shape {gradient.shape}, the Tensor {self.shape}: they must be the same")
        return gradient

    def _receive(self, g):
        """Add a share of the gradient: where paths merge, their gradients add up."""
        if g.shape != self.data.shape:
            g = unbroadcast(g, self.data.shape)
        if self.grad is not None:
            self.grad = self.grad + g  # never in place: g may be another Tensor's gradient too
        elif self.order is None:
            self.grad = np.array(g, dtype=self.data.dtype)  # a leaf's gradient is its own, to be changed at will
        else:
            self.grad = g

    def _check_stamps(self):
        for x, stamp in self.stamps:
            if fingerprint(x.data) != stamp:
                raise TapeError(
                    f"{x.name or 'a parameter'} has changed since this forward pass (an optimizer.step in between?): "
                    "its gradient would belong to the old numbers; compute the loss again"
                )


def value_of(x):
    """The array in a Tensor; anything else as it is."""
    return x.data if isinstance(x, Tensor) else x


def record(value, inputs, rules, gate):
    """The output of a gate, as a Tensor that knows its inputs if any of them wants a gradient.

    Parameters
    ----------
    value : ndarray or scalar
        What the gate computed.
    inputs : sequence
        What it was given: Tensors, arrays, numbers.
    rules : sequence of callable
        For each input, the function from the gradient of the output to that of the input.
    gate : str
        The gate's name.

    Returns
    -------
    Tensor
    """
    out = Tensor(value)
    if mode.recording:
        edges = []
        for x, rule in zip(inputs, rules):
            if isinstance(x, Tensor) and x.requires_grad:
                if rule is None:
                    raise TypeError(f"{gate} has no derivative with respect to one of its Tensors: pass its .data")
                edges.append((x, rule))
        if edges:
            out.requires_grad = True
            out.inputs, out.edges, out.gate, out.order = inputs, edges, gate, next(_orders)
            if mode.stamping:
                out.stamps = [(x, fingerprint(x.data)) for x, _ in edges if x.order is None]
    return out


def unbroadcast(g, shape):
    """Sum a gradient over the axes along which an input of this shape was repeated.

    Repeating is copying, and copies are paths that merge: their gradients add up.

    >>> unbroadcast(np.ones((4, 3)), (3,))
    array([4., 4., 4.])
    """
    g = g.sum(axis=tuple(range(g.ndim - len(shape))))
    repeated = tuple(axis for axis, n in enumerate(shape) if n == 1 and g.shape[axis] != 1)
    return g.sum(axis=repeated, keepdims=True) if repeated else g
