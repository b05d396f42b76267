"""The tape: which Tensors were computed, in which order, and what they keep in memory for the way back.

A Tensor is only ever made after its inputs, so the order of creation is already a topological order of the graph: going
back through it in reverse meets every Tensor after all that use it. No recursion is needed, however deep the graph is.
"""

import threading
from contextlib import ContextDecorator
from operator import attrgetter

import numpy as np


class TapeError(RuntimeError):
    """Going back along a tape that is not there, is used up, or no longer fits the numbers."""


class _Mode(threading.local):
    """What gates do in this thread: record at all, and stamp the parameters they use."""

    recording = True
    stamping = True


mode = _Mode()


class no_grad(ContextDecorator):
    """Compute without recording: nothing is remembered, nothing can be differentiated.

    Examples
    --------
    >>> from course_utils.autodiff import Tensor
    >>> w = Tensor(3.0, requires_grad=True)
    >>> with no_grad():
    ...     (w * w).requires_grad
    False
    """

    def __enter__(self):
        self._before = mode.recording
        mode.recording = False

    def __exit__(self, *error):
        mode.recording = self._before


def tape(output):
    """Every recorded Tensor that ``output`` depends on, itself included, in the order of creation.

    Parameters
    ----------
    output : Tensor
        The result of a recorded computation.

    Returns
    -------
    list of Tensor

    Raises
    ------
    TapeError
        When an earlier ``backward()`` has used up a part of the graph.
    """
    found, orders = [output], {output.order}
    for tensor in found:  # which grows on the way
        if tensor.edges is None:
            raise TapeError(
                "backward() has already used up this graph: compute the loss again, "
                "or call the first backward(retain_graph=True)"
            )
        for x, _ in tensor.edges:
            if x.order is not None and x.order not in orders:
                orders.add(x.order)
                found.append(x)
    return sorted(found, key=attrgetter("order"))


def is_recorded(x):
    """Whether x is the output of a recorded gate: neither a plain array nor a leaf of the graph."""
    return getattr(x, "order", None) is not None


_BITS = {2: np.uint16, 4: np.uint32, 8: np.uint64}


def fingerprint(array):
    """A number that changes when the array does: the sum of its bits, read as whole numbers, modulo a power of two."""
    bits = _BITS[array.itemsize]
    return np.add.reduce(array.ravel().view(bits), dtype=bits)
