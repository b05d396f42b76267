r"""Too little capacity and too much: a polynomial border through labels of which one in ten is wrong.

    f(x)  = sigma( w_00 + sum of w_ij x_1^i x_2^j )              {eq}`polynomial-classifier`
    J~(w) = J(w) + lambda/2 |w|^2                                {eq}`regularized-objective`

Left the border that the degree and the penalty choose, right the share of wrong answers at every degree, on the points
that were learned from and on two thousand new ones.
"""

import functools

import numpy as np

from course_utils.data import make_polynomial_classes
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Field, Line, Points, Scene
from course_utils.models import PolynomialClassifier

DEGREES, NEW, GRID = 9, 2000, 41
WRONG = 0.1  # share of labels that are swapped: what no model gets below on new points, except by luck


@functools.cache
def data(n, sample):
    """The points that are learned from, and new ones from the same law."""
    rng = np.random.default_rng(sample)
    return make_polynomial_classes(n, WRONG, rng=rng), make_polynomial_classes(NEW, WRONG, rng=np.random.default_rng(0))


@functools.lru_cache(maxsize=512)
def fitted(degree, strength, n, sample):
    """A fitted model with its share of wrong answers on both sets."""
    train, new = data(n, sample)
    model = PolynomialClassifier(degree, strength).fit(*train)
    return model, *(float(np.mean(model.predict(X) != y)) for X, y in (train, new))


def compute(degree, strength, n, sample):
    """The Scene: the points with the border, and both errors against the degree."""
    degree, n, sample = int(degree), int(n), int(sample)
    runs = [fitted(d, strength, n, sample) for d in range(1, DEGREES + 1)]
    model, train_error, new_error = runs[degree - 1]
    (X, y), _ = data(n, sample)
    x = np.linspace(-1, 1, GRID)
    grid = np.stack(np.meshgrid(x, x), axis=-1).reshape(-1, 2)
    probability = model.predict_proba(grid)[:, 1].reshape(GRID, GRID)
    truth = np.linspace(-1, 1, 61)
    picture = (
        Field(probability, (-1.0, 1.0), (-1.0, 1.0), (0.0, 1.0), (0.5,)),
        Line(truth, 2 * truth**2 - 1, "faint", kind="dotted"),
        Points(X[y == 0, 0], X[y == 0, 1], "class 0", "label 0"),
        Points(X[y == 1, 0], X[y == 1, 1], "class 1", "label 1"),
    )
    d = np.arange(1.0, DEGREES + 1)
    curves = (
        Line(np.array([1.0, DEGREES]), np.full(2, 100 * WRONG), "faint", "wrong labels"),
        Line(d, 100 * np.array([run[1] for run in runs]), "ink", "learned from"),
        Line(d, 100 * np.array([run[2] for run in runs]), "accent", "new points", "dashed"),
        Points(np.full(2, float(degree)), 100 * np.array([train_error, new_error]), "accent", size=1.2),
    )
    best = int(np.argmin([run[2] for run in runs])) + 1
    weights = (degree + 1) * (degree + 2) // 2
    return Scene(
        axes=(
            Axes("x₁", "x₂", (-1.0, 1.0), (-1.0, 1.0), picture, equal=True),
            Axes("degree", "wrong answers (%)", (1.0, DEGREES), (0.0, 50.0), curves, legend=True),
        ),
        says=f"Degree {degree} has {weights} weights; it is wrong on {100 * train_error:.0f} % of the {n} points it "
        f"learned from and on {100 * new_error:.0f} % of new ones. On new points degree {best} is best.",
        numbers={
            "weights": weights,
            "wrong on the points learned from (%)": 100 * train_error,
            "wrong on new points (%)": 100 * new_error,
            "best degree on new points": best,
            "half the squared length of the weights": float(model.w @ model.w / 2),
        },
    )


EXPLORER = Explorer(
    name="polynomial_capacity",
    title="Too little, enough, too much",
    controls=(
        Control("degree", "degree", 2, 1, DEGREES, 1),
        Control("strength", "penalty λ", 1e-6, 1e-6, 1.0, 0.5, scale="log"),
        Control("n", "points to learn from", 60, 20, 400, 20),
        Control("sample", "another draw", 8, 1, 20, 1),
    ),
    compute=compute,
)
