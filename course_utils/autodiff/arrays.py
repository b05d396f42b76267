"""The gates that work on whole arrays: sums and maxima along axes, new shapes, pieces, products of matrices.

Each gradient rule undoes the movement of its forward rule: a sum spreads the gradient out again, a reshape shapes it
back, a piece puts it back in its place among zeros.
"""

import numpy as np

from course_utils.autodiff.gate import gate
from course_utils.autodiff.tensor import record, value_of


@gate
def sum(a, axis=None, keepdims=False):
    """The sum, over all numbers or along axes."""
    return a.sum(axis=axis, keepdims=keepdims), (lambda g: np.broadcast_to(_restore(g, a, axis, keepdims), a.shape),)


@gate
def mean(a, axis=None, keepdims=False):
    """The mean, over all numbers or along axes."""
    y = a.mean(axis=axis, keepdims=keepdims)
    n = a.size / np.size(y)
    return y, (lambda g: np.broadcast_to(_restore(g, a, axis, keepdims) / n, a.shape),)


@gate
def max(a, axis=None, keepdims=False):
    """The largest, over all numbers or along an axis. Equal maxima share the gradient, as in torch.amax."""
    y = a.max(axis=axis, keepdims=keepdims)

    def rule(g):
        largest = a == _restore(y, a, axis, keepdims)
        return _restore(g, a, axis, keepdims) * largest / largest.sum(axis=axis, keepdims=True)

    return y, (rule,)


def _restore(y, a, axis, keepdims):
    """A reduced array with the axes it lost put back, of length 1."""
    if keepdims or axis is None:
        return np.asarray(y) if keepdims else np.reshape(y, (1,) * a.ndim)
    return np.expand_dims(y, axis)


@gate
def reshape(a, shape):
    """The same numbers in another shape."""
    return a.reshape(shape), (lambda g: g.reshape(a.shape), None)


@gate
def transpose(a, axes=None):
    """The axes in another order; reversed when no order is given."""
    back = None if axes is None else np.argsort(axes)
    return np.transpose(a, axes), (lambda g: np.transpose(g, back), None)


@gate
def getitem(a, index):
    """A piece of an array. A number taken twice gets both gradients."""

    def rule(g):
        back = np.zeros_like(a)
        np.add.at(back, index, g)
        return back

    return a[index], (rule, None)


def concatenate(tensors, axis=0):
    """Arrays one after another along an axis."""
    arrays = [value_of(t) for t in tensors]
    ends = np.cumsum([np.shape(a)[axis] for a in arrays])
    rules = [lambda g, i=i: np.split(g, ends[:-1], axis=axis)[i] for i in range(len(arrays))]
    return record(np.concatenate(arrays, axis=axis), tuple(tensors), rules, "concatenate")


def stack(tensors, axis=0):
    """Arrays of one shape along a new axis."""
    arrays = [value_of(t) for t in tensors]
    rules = [lambda g, i=i: np.take(g, i, axis=axis) for i in range(len(arrays))]
    return record(np.stack(arrays, axis=axis), tuple(tensors), rules, "stack")


@gate
def matmul(a, b):
    """The product of matrices, a @ b, of stacks of matrices, or of a matrix and a vector."""
    y = a @ b
    row, column = np.atleast_2d(a), b[:, None] if b.ndim == 1 else b  # a vector is a matrix of one row or one column
    full = (*np.broadcast_shapes(row.shape[:-2], column.shape[:-2]), row.shape[-2], column.shape[-1])

    def for_a(g):
        d = g.reshape(full) @ np.swapaxes(column, -1, -2)
        return d[..., 0, :] if a.ndim == 1 else d

    def for_b(g):
        d = np.swapaxes(row, -1, -2) @ g.reshape(full)
        return d[..., 0] if b.ndim == 1 else d

    return y, (for_a, for_b)
