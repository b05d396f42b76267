"""Activations as layers, with PyTorch's names. Each takes its function and derivative from the table."""

from course_utils.autodiff import max as largest
from course_utils.autodiff import relu, reshape, sigmoid, where
from course_utils.autodiff.tensor import record
from course_utils.nn import init
from course_utils.nn.activations.table import ACTIVATIONS
from course_utils.nn.module import Module
from course_utils.nn.parameter import Parameter


def apply(row, x, **options):
    """Apply a row of the table to a Tensor.

    Parameters
    ----------
    row : Activation
        Of one argument.
    x : Tensor
    **options : float
        The row's options.

    Returns
    -------
    Tensor
    """
    a = x.data
    return record(row.function(a, **options), (x,), (lambda g: g * row.derivative(a, **options),), row.name)


def apply_pair(row, a, b):
    """Apply a row of two arguments to two Tensors of one shape."""
    x, y = a.data, b.data
    rules = (lambda g: g * row.derivative(x, y)[0], lambda g: g * row.derivative(x, y)[1])
    return record(row.function(x, y), (a, b), rules, row.name)


class ActivationLayer(Module):
    """An activation without learned numbers, by its name in the table.

    Parameters
    ----------
    name : str
    **options : float
        As the table lists them.

    Examples
    --------
    >>> ActivationLayer("elu", alpha=2.0)([1.0, -1000.0]).data.tolist()
    [1.0, -2.0]
    """

    def __init__(self, name, **options):
        self.row = ACTIVATIONS[name]
        unknown = options.keys() - self.row.options.keys()
        if unknown:
            has = ", ".join(self.row.options) or "none"
            raise TypeError(f"{name} has no option {', '.join(unknown)}: it has {has}")
        self.name, self.options = name, options

    def forward(self, x):
        """f(x), number by number."""
        return apply(self.row, x, **self.options)

    def __getstate__(self):
        return {k: v for k, v in super().__getstate__().items() if k != "row"}  # the table is code, not state

    def __setstate__(self, state):
        super().__setstate__(state)
        self.row = ACTIVATIONS[self.name]

    def __repr__(self):
        return f"{type(self).__name__}({', '.join(f'{k}={v}' for k, v in self.options.items())})"


def _layer(class_name, name):
    """A layer class for one row."""
    row = ACTIVATIONS[name]
    options = "".join(f", {k}={v}" for k, v in row.options.items())
    doc = f"The activation {name}: {row.tex}.{' Options: ' + options[2:] + '.' if options else ''}"
    return type(
        class_name, (ActivationLayer,), dict(__init__=_init(name, row.options), __doc__=doc, __module__=__name__)
    )


def _init(name, defaults):
    def __init__(self, *values, **options):
        if len(values) > len(defaults):
            raise TypeError(f"{name} takes {len(defaults)} numbers at most, got {len(values)}")
        ActivationLayer.__init__(self, name, **(defaults | dict(zip(defaults, values)) | options))

    return __init__


Identity = _layer("Identity", "identity")
Sigmoid = _layer("Sigmoid", "sigmoid")
Tanh = _layer("Tanh", "tanh")
Arctan = _layer("Arctan", "arctan")
LeakyReLU = _layer("LeakyReLU", "leaky_relu")
ELU = _layer("ELU", "elu")
CELU = _layer("CELU", "celu")
SELU = _layer("SELU", "selu")
Softplus = _layer("Softplus", "softplus")
GELU = _layer("GELU", "gelu")
QuickGELU = _layer("QuickGELU", "quick_gelu")
SiLU = _layer("SiLU", "silu")
Hardswish = _layer("Hardswish", "hardswish")


class ReLU(Module):
    """max(0, x)."""

    def forward(self, x):
        """x where it is positive."""
        return relu(x)

    def __repr__(self):
        return "ReLU()"


class PReLU(Module):
    """x, or a x where x < 0, with a learned.

    Parameters
    ----------
    num_parameters : int
        1, or one for each feature.
    initial : float
        First value of a (0.25, as in PyTorch).
    """

    def __init__(self, num_parameters=1, initial=0.25):
        self.initial = initial
        self.weight = Parameter((num_parameters,), self._first)

    def _first(self, shape, rng):
        return init.constant(shape, rng, self.initial)

    def forward(self, x):
        """(..., features), to the same shape."""
        return where(x.data > 0, x, x * self.weight)


class Swish(Module):
    """x sigma(beta x), with beta learned unless told otherwise.

    Parameters
    ----------
    beta : float
        Its first value.
    learn : bool
    """

    def __init__(self, beta=1.0, learn=True):
        self.beta = Parameter((1,), self._first) if learn else beta
        self.initial = beta

    def _first(self, shape, rng):
        return init.constant(shape, rng, self.initial)

    def forward(self, x):
        """Any shape."""
        return x * sigmoid(x * self.beta)


class _Gated(Module):
    """Half of the features times a gate of the other half, in the order of ``torch.nn.GLU``: signal, then gate."""

    name = None  # in the table

    def forward(self, x):
        """(..., 2 n) to (..., n)."""
        if x.shape[-1] % 2:
            raise ValueError(f"a gated unit halves its features, got an odd number of them: {x.shape[-1]}")
        n = x.shape[-1] // 2
        return apply_pair(ACTIVATIONS[self.name], x[..., :n], x[..., n:])

    def __repr__(self):
        return f"{type(self).__name__}()"


class GLU(_Gated):
    """a sigma(b) for the halves a and b of the features."""

    name = "glu"


class BilinearGate(_Gated):
    """a b for the halves a and b of the features; ``torch.nn.Bilinear`` is something else."""

    name = "bilinear"


class ReGLU(_Gated):
    """a max(0, b) for the halves a and b of the features."""

    name = "reglu"


class GEGLU(_Gated):
    """a GELU(b) for the halves a and b of the features."""

    name = "geglu"


class SwiGLU(_Gated):
    """a Swish(b) for the halves a and b of the features."""

    name = "swiglu"


class Maxout(Module):
    """The largest of every ``pieces`` features.

    Parameters
    ----------
    pieces : int
        How many straight pieces each unit is made of; the layer before has that many times as many outputs.
    """

    def __init__(self, pieces=2):
        if pieces < 2:
            raise ValueError(f"maxout chooses among two pieces or more, got {pieces}")
        self.pieces = pieces

    def forward(self, x):
        """(..., units * pieces) to (..., units)."""
        if x.shape[-1] % self.pieces:
            raise ValueError(f"{x.shape[-1]} features can't be split into groups of {self.pieces}")
        return largest(reshape(x, (*x.shape[:-1], -1, self.pieces)), axis=-1)
