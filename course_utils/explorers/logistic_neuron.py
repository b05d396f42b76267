"""Set a logistic neuron's weights and bias by hand: where its line runs, how sure it is, and what loss it has on Iris.

    z = (x - mean) w + b,   y_hat = sigma(z),   J = mean of -(y log y_hat + (1 - y) log(1 - y_hat))

Features are centered, so that a weight turns the line about the average flower and the bias shifts it.
"""

import numpy as np

from course_utils.data import two_species
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Field, Line, Points, Scene
from course_utils.nn.functional import sigmoid
from course_utils.nn.losses import binary_cross_entropy_with_logits

FEATURES = ("petal length", "sepal length")
PAIRS = {
    "setosa, virginica": ("setosa", "virginica"),
    "versicolor, virginica": ("versicolor", "virginica"),
}
WEIGHT = (-6.0, 6.0)
GRID = 81
MARGIN = 0.5  # centimeters around the flowers


def compute(species, w1, w2, b):
    """The Scene: flowers with the probability and the line w gives, and the loss against the first weight."""
    names = PAIRS[species]
    X, y = two_species(*names, features=FEATURES)
    mean = X.mean(axis=0)
    w = np.array([w1, w2])
    z = (X - mean) @ w + b
    loss = binary_cross_entropy_with_logits(z, y)
    right = float(np.mean((z > 0) == (y == 1)))

    x_range, y_range = ((float(X[:, i].min() - MARGIN), float(X[:, i].max() + MARGIN)) for i in range(2))
    x, v = np.linspace(*x_range, GRID), np.linspace(*y_range, GRID)
    surface = sigmoid((x[None, :] - mean[0]) * w1 + (v[:, None] - mean[1]) * w2 + b)
    flowers = (
        Field(surface, x_range, y_range, (0.0, 1.0), (0.1, 0.5, 0.9), f"probability of {names[1]}"),
        *(Points(X[y == k, 0], X[y == k, 1], f"class {k}", name) for k, name in enumerate(names)),
    )

    weights = np.linspace(*WEIGHT, 121)
    others = (X[:, 1] - mean[1]) * w2 + b
    losses = np.array([binary_cross_entropy_with_logits((X[:, 0] - mean[0]) * u + others, y) for u in weights])
    curve = (
        Line(weights, losses, "ink"),
        Points(np.array([w1]), np.array([loss]), "accent"),
    )
    return Scene(
        axes=(
            Axes("petal length (cm)", "sepal length (cm)", x_range, y_range, flowers),
            Axes("weight of petal length $w_1$ (per cm)", "loss $J$", WEIGHT, (0.0, float(1.08 * losses.max())), curve),
        ),
        says=f"The loss is {loss:.3f}; {right:.0%} of the 100 flowers lie on their side of the line.",
        numbers={"loss": float(loss), "share on the right side": right},
    )


EXPLORER = Explorer(
    name="logistic_neuron",
    title="A logistic neuron by hand",
    controls=(
        Control("species", "species", "versicolor, virginica", choices=tuple(PAIRS)),
        Control("w1", "weight of petal length w₁", 2.0, *WEIGHT, 0.1, unit="per cm"),
        Control("w2", "weight of sepal length w₂", 0.0, *WEIGHT, 0.1, unit="per cm"),
        Control("b", "bias b, at the average flower", 0.0, -8.0, 8.0, 0.1),
    ),
    compute=compute,
)
