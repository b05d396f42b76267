"""Automatic differentiation in a few short files: what a gate is, the gates, the tape, a check, and a drawing.

``Tensor`` records what is computed with it; ``backward()`` goes back. Read ``gate.py``, then ``gates.py``.
"""

from course_utils.autodiff.arrays import concatenate, getitem, matmul, max, mean, reshape, stack, sum, transpose
from course_utils.autodiff.blocks import linear, log_softmax, softmax, softmax_cross_entropy
from course_utils.autodiff.drawing import Drawing, draw
from course_utils.autodiff.gate import gate
from course_utils.autodiff.gates import (
    absolute,
    add,
    clip,
    cos,
    div,
    exp,
    expm1,
    log,
    log1p,
    maximum,
    minimum,
    mul,
    neg,
    power,
    reciprocal,
    relu,
    sigmoid,
    sin,
    sqrt,
    square,
    sub,
    tanh,
    where,
)
from course_utils.autodiff.gradcheck import GradientCheck, check_gradient
from course_utils.autodiff.memory import TapeMemory, memory_held
from course_utils.autodiff.operators import give_tensor_its_operators
from course_utils.autodiff.tape import TapeError, no_grad, tape
from course_utils.autodiff.tensor import Tensor

__all__ = [
    "Drawing",
    "GradientCheck",
    "TapeError",
    "TapeMemory",
    "Tensor",
    "absolute",
    "add",
    "check_gradient",
    "clip",
    "concatenate",
    "cos",
    "div",
    "draw",
    "exp",
    "expm1",
    "gate",
    "getitem",
    "linear",
    "log",
    "log1p",
    "log_softmax",
    "matmul",
    "max",
    "maximum",
    "mean",
    "memory_held",
    "minimum",
    "mul",
    "neg",
    "no_grad",
    "power",
    "reciprocal",
    "relu",
    "reshape",
    "sigmoid",
    "sin",
    "softmax",
    "softmax_cross_entropy",
    "sqrt",
    "square",
    "stack",
    "sub",
    "sum",
    "tanh",
    "tape",
    "transpose",
    "where",
]

give_tensor_its_operators()
