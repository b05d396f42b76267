"""What the forward pass holds on to for the way back; backward() frees it gate by gate."""

from dataclasses import dataclass

import numpy as np

from course_utils.autodiff.tape import is_recorded, tape
from course_utils.autodiff.tensor import value_of


@dataclass(frozen=True)
class TapeMemory:
    """Bytes that a recorded computation keeps alive until ``backward()``; leaves and inputs are not counted.

    Attributes
    ----------
    bytes : int
        In all.
    by_gate : dict of str to int
        The same, by the gate that made or kept them.
    """

    bytes: int
    by_gate: dict


def memory_held(output):
    """How much memory the way back needs: the arrays that the gates made and those their rules keep.

    Parameters
    ----------
    output : Tensor
        The result of a recorded computation, before its ``backward()``.

    Returns
    -------
    TapeMemory

    Examples
    --------
    >>> from course_utils.autodiff import Tensor, exp
    >>> memory_held(exp(Tensor(np.zeros(1000), requires_grad=True))).bytes
    8000
    """
    tensors = tape(output)
    given = [value_of(x) for t in tensors for x in t.inputs if not is_recorded(x)]
    seen = {id(_owner(x)) for x in given if isinstance(x, np.ndarray)}
    by_gate = {}
    for tensor in tensors:
        for array in [tensor.data, *_kept(tensor.edges)]:
            owner = _owner(array)
            if id(owner) not in seen:
                seen.add(id(owner))
                by_gate[tensor.gate] = by_gate.get(tensor.gate, 0) + owner.nbytes
    return TapeMemory(sum(by_gate.values()), by_gate)


def _owner(array):
    """The array that owns the memory which ``array`` looks at."""
    while isinstance(array.base, np.ndarray):
        array = array.base
    return array


def _kept(edges):
    """The arrays that gradient rules hold on to, through the functions they close over."""
    for _, rule in edges:
        for cell in rule.__closure__ or ():
            if isinstance(cell.cell_contents, np.ndarray):
                yield cell.cell_contents
