r"""All activation functions of the lectures in one table: function, derivative, range, kinks, and PyTorch's name.

The layers, the figures, the tests and the gains for initialization are all made from this table. A gain says by how
much weights must be larger to make up for what the activation takes:

    gain = 1 / sqrt(E f(z)^2)     for z ~ N(0, 1)                     {eq}`gain`
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from math import inf

import numpy as np

from course_utils.nn.activations import gated, rectifier, smooth, threshold


@dataclass(frozen=True)
class Activation:
    """One row of the table.

    Attributes
    ----------
    name : str
    function, derivative : callable
        On float arrays; of one argument, or of two, and then the derivative is a pair.
    tex : str
        The formula f(z), in the letters of the book's cards; f(z_1, z_2) for one of two arguments.
    low, high : float
        The range: no value lies outside.
    torch : str
        Its name in ``torch.nn`` or ``torch.nn.functional``; empty where PyTorch has none.
    options : dict
        Further arguments and their defaults.
    kinks : tuple of float
        Where there is no derivative.
    arguments : int
    """

    name: str
    function: Callable
    derivative: Callable
    tex: str
    low: float
    high: float
    torch: str = ""
    options: dict = field(default_factory=dict)
    kinks: tuple = ()
    arguments: int = 1

    @property
    def gain(self):
        """1 / sqrt(E f(x)^2) for standard normal x, by Gauss-Legendre quadrature between the kinks."""
        x, weights = normal_quadrature()
        if self.arguments == 1:
            return float(1 / np.sqrt(weights @ self.function(x) ** 2))
        return float(1 / np.sqrt(weights @ self.function(x[:, None], x[None, :]) ** 2 @ weights))


def normal_quadrature(nodes=80):
    """Nodes and weights for the mean of a function of a standard normal number, with panels between -3, 0 and 3."""
    x, w = np.polynomial.legendre.leggauss(nodes)
    edges = np.array([-14, -3, 0, 3, 14.0])
    half, middle = np.diff(edges)[:, None] / 2, (edges[1:] + edges[:-1])[:, None] / 2
    x = (middle + half * x).ravel()
    return x, (half * w).ravel() * np.exp(-x * x / 2) / np.sqrt(2 * np.pi)


def _row(module, name, tex, low, high, torch="", **more):
    return Activation(name, getattr(module, name), getattr(module, f"{name}_derivative"), tex, low, high, torch, **more)


_BOTTOM_OF_GELU, _BOTTOM_OF_SILU = -0.16997120747990369, -0.27846454276107379

ROWS = (
    _row(threshold, "step", r"[z \ge 0]", 0, 1, kinks=(0,)),
    _row(threshold, "identity", "z", -inf, inf, "Identity"),
    _row(threshold, "sigmoid", r"\frac{1}{1 + e^{-z}}", 0, 1, "Sigmoid"),
    _row(threshold, "tanh", r"\tanh(z)", -1, 1, "Tanh"),
    _row(threshold, "arctan", r"\arctan(z)", -np.pi / 2, np.pi / 2),
    _row(rectifier, "relu", r"\max(0, z)", 0, inf, "ReLU", kinks=(0,)),
    _row(
        rectifier,
        "leaky_relu",
        r"\max(0, z) + \alpha \min(0, z)",
        -inf,
        inf,
        "LeakyReLU",
        options={"negative_slope": 0.01},
        kinks=(0,),
    ),
    Activation(
        "prelu",
        lambda x, a=0.25: rectifier.leaky_relu(x, a),
        lambda x, a=0.25: rectifier.leaky_relu_derivative(x, a),
        r"\max(0, z) + \alpha \min(0, z)",
        -inf,
        inf,
        "PReLU",
        {"a": 0.25},
        (0,),
    ),
    _row(rectifier, "elu", r"\max(0, z) + \alpha (e^{\min(0, z)} - 1)", -1, inf, "ELU", options={"alpha": 1.0}),
    _row(
        rectifier,
        "celu",
        r"\max(0, z) + \alpha (e^{\min(0, z) / \alpha} - 1)",
        -1,
        inf,
        "CELU",
        options={"alpha": 1.0},
    ),
    _row(
        rectifier,
        "selu",
        r"\lambda (\max(0, z) + \alpha (e^{\min(0, z)} - 1))",
        -rectifier.SELU_SCALE * rectifier.SELU_ALPHA,
        inf,
        "SELU",
        kinks=(0,),
    ),
    _row(rectifier, "softplus", r"\frac{1}{\beta} \log(1 + e^{\beta z})", 0, inf, "Softplus", options={"beta": 1.0}),
    _row(smooth, "gelu", r"z \Phi(z)", _BOTTOM_OF_GELU, inf, "GELU"),
    _row(smooth, "quick_gelu", r"z \sigma(1.702 z)", _BOTTOM_OF_SILU / smooth.QUICK, inf),
    _row(smooth, "silu", r"z \sigma(z)", _BOTTOM_OF_SILU, inf, "SiLU"),
    _row(smooth, "swish", r"z \sigma(\beta z)", _BOTTOM_OF_SILU, inf, options={"beta": 1.0}),
    _row(smooth, "hardswish", r"\frac{z}{6} \min(\max(z + 3, 0), 6)", -0.375, inf, "Hardswish", kinks=(-3, 3)),
    _row(gated, "maxout", r"\max(z_1, z_2)", -inf, inf, arguments=2),
    _row(gated, "glu", r"z_1 \sigma(z_2)", -inf, inf, "GLU", arguments=2),
    _row(gated, "bilinear", "z_1 z_2", -inf, inf, arguments=2),
    _row(gated, "reglu", r"z_1 \max(0, z_2)", -inf, inf, arguments=2, kinks=(0,)),
    _row(gated, "geglu", r"z_1 z_2 \Phi(z_2)", -inf, inf, arguments=2),
    _row(gated, "swiglu", r"z_1 z_2 \sigma(z_2)", -inf, inf, arguments=2),
)
ACTIVATIONS = {row.name: row for row in ROWS}


def gain(name):
    """The gain of an activation, for the initializations.

    Examples
    --------
    >>> round(gain("relu") ** 2, 12), round(gain("tanh"), 4)  # PyTorch's table says 5/3 for tanh: a rule of thumb
    (2.0, 1.5925)
    """
    if name not in ACTIVATIONS:
        raise ValueError(f"no activation is called {name!r}: there are {', '.join(ACTIVATIONS)}")
    return ACTIVATIONS[name].gain
