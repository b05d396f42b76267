"""Two activation functions side by side with their derivatives, and where a unit learns nothing.

Where the derivative is all but 0 no gradient passes: the unit is saturated, or dead where it is exactly 0.
"""

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range
from course_utils.explorers.scene import Axes, Band, Line, Scene
from course_utils.nn.activations import ACTIVATIONS
from course_utils.nn.normal import normal_cdf

NAMES = tuple(name for name, row in ACTIVATIONS.items() if row.arguments == 1)
X_RANGE, Y_RANGE = (-6.0, 6.0), (-2.2, 4.2)
X = np.linspace(*X_RANGE, 481)
STRIPE = 0.05  # height of a band that marks a flat stretch, as a share of the picture
STYLES = (("class 0", "solid"), ("class 1", "dashed"))


def compute(first, second, flat, spread):
    """The Scene: both functions and both derivatives, with a band under each stretch where a derivative is small."""
    names = (first,) if first == second else (first, second)
    rows = [ACTIVATIONS[name] for name in names]
    values = [row.function(X) for row in rows]
    slopes = [row.derivative(X) for row in rows]
    y_slopes = linear_range(*slopes, np.array([0.0, 1.0]), room=0.14)
    shares = {row.name: _share(np.abs(row.derivative(X)) < flat, spread) for row in rows}
    curves, gradients = [], []
    for i, (row, value, slope) in enumerate(zip(rows, values, slopes)):
        role, kind = STYLES[i]
        curves.append(Line(X, np.clip(value, -3, 5), role, row.name, kind))
        bottom = y_slopes[0] + i * STRIPE * (y_slopes[1] - y_slopes[0])
        top = bottom + STRIPE * (y_slopes[1] - y_slopes[0])
        gradients += [Band(x, np.full(2, bottom), np.full(2, top), role) for x in _stretches(np.abs(slope) < flat)]
        gradients.append(Line(X, slope, role, row.name, kind))
    flats = " and ".join(f"{share:.0%} with {name}" for name, share in shares.items())
    return Scene(
        axes=(
            Axes("pre-activation z", "activation f(z)", X_RANGE, Y_RANGE, tuple(curves), legend=True),
            Axes("pre-activation z", "derivative f′(z)", X_RANGE, y_slopes, tuple(gradients), legend=True),
        ),
        says=f"Of pre-activations with mean 0 and standard deviation {spread:g}, the derivative is below {flat:g} for "
        f"{flats}.",
        numbers={f"share of flat pre-activations, {name}": share for name, share in shares.items()}
        | {f"largest derivative of {row.name}": float(np.max(row.derivative(X))) for row in rows},
    )


def _stretches(flat):
    """The intervals of x where ``flat`` holds, as pairs."""
    edges = np.flatnonzero(np.diff(np.concatenate([[False], flat, [False]])))
    return [X[[a, b - 1]] for a, b in edges.reshape(-1, 2)]


def _share(flat, spread):
    """How much of a normal law with mean 0 and this standard deviation lies where ``flat`` holds.

    Beyond the ends of X things are as at its ends.
    """
    cells = (X[1:] + X[:-1]) / 2
    upper = normal_cdf(np.concatenate([cells, [np.inf]]) / spread)
    return float(np.diff(np.concatenate([[0.0], upper])) @ flat)


EXPLORER = Explorer(
    name="activation_atlas",
    title="Activations and where they learn nothing",
    controls=(
        Control("spread", "standard deviation of z", 1.5, 0.1, 5.0, 0.1),
        Control("first", "activation", "sigmoid", choices=NAMES),
        Control("second", "beside it", "relu", choices=NAMES),
        Control("flat", "flat: a derivative below", 0.05, 0.001, 0.2, 0.1, scale="log", folded=True),
    ),
    compute=compute,
)
