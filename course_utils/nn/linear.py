"""The fully connected layer, z = x W + b."""

from functools import partial

import numpy as np

from course_utils.autodiff import linear, matmul
from course_utils.nn import init
from course_utils.nn.module import Module
from course_utils.nn.parameter import Parameter


class Linear(Module):
    """z = x W + b with W of shape (in, out); PyTorch keeps the transpose.

    Parameters
    ----------
    in_features, out_features : int
    bias : bool
        Whether there is a b.
    weight_init, bias_init : callable, optional
        ``(shape, rng) -> ndarray``. By default uniform in +-1/sqrt(in), as in PyTorch.

    Examples
    --------
    >>> Linear(3, 2).build(0).weight.shape
    (3, 2)
    """

    def __init__(self, in_features, out_features, bias=True, weight_init=None, bias_init=None):
        if in_features < 1 or out_features < 1:
            raise ValueError(f"a layer needs inputs and outputs, got {in_features} and {out_features}")
        bound = 1 / np.sqrt(in_features)
        default = partial(init.uniform, low=-bound, high=bound)
        self.weight = Parameter((in_features, out_features), weight_init or default)
        self.bias = Parameter((out_features,), bias_init or default) if bias else None

    def forward(self, x):
        """x of shape (..., in) to (..., out)."""
        if x.data.shape[-1] != self.weight.full_shape[0]:
            raise ValueError(
                f"this layer takes {self.weight.full_shape[0]} inputs, each example has {x.shape[-1]} "
                f"(x has shape {x.shape})"
            )
        if x.data.ndim == 2 and self.bias is not None:
            return linear(x, self.weight, self.bias)
        z = matmul(x, self.weight)
        return z if self.bias is None else z + self.bias

    def __repr__(self):
        n_in, n_out = self.weight.full_shape
        return f"Linear({n_in}, {n_out}{'' if self.bias is not None else ', bias=False'})"
