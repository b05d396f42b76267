"""What Python's operators and the usual method names do with a Tensor: each is a gate of the same name."""

from course_utils.autodiff import arrays, gates
from course_utils.autodiff.tape import tape
from course_utils.autodiff.tensor import Tensor

BINARY = {
    "add": gates.add,
    "sub": gates.sub,
    "mul": gates.mul,
    "truediv": gates.div,
    "pow": gates.power,
    "matmul": arrays.matmul,
}
METHODS = {
    "__neg__": gates.neg,
    "__abs__": gates.absolute,
    "__getitem__": arrays.getitem,
    "sum": arrays.sum,
    "mean": arrays.mean,
    "max": arrays.max,
    "exp": gates.exp,
    "log": gates.log,
    "sqrt": gates.sqrt,
    "square": gates.square,
    "reciprocal": gates.reciprocal,
    "tanh": gates.tanh,
    "sigmoid": gates.sigmoid,
    "relu": gates.relu,
    "transpose": arrays.transpose,
}


def _reflected(gate):
    return lambda self, other: gate(other, self)


def _reshape(self, *shape):
    """The same numbers in another shape: ``t.reshape(2, 3)`` or ``t.reshape((2, 3))``."""
    return arrays.reshape(self, shape[0] if len(shape) == 1 else shape)


def give_tensor_its_operators():
    """Attach operators and methods to the class; ``course_utils.autodiff`` does so once."""
    for name, gate in BINARY.items():
        setattr(Tensor, f"__{name}__", gate)
        setattr(Tensor, f"__r{name}__", _reflected(gate))
    for name, gate in METHODS.items():
        setattr(Tensor, name, gate)
    Tensor.reshape = _reshape
    Tensor.T = property(arrays.transpose)
    Tensor.tape = tape
