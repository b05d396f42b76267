"""Add far-away flowers that are already right, and see whom they push: the least-squares line, or the logistic neuron.

    z = x w + b   by least squares, cut at one half      y_hat = sigma(x w + b)   by cross-entropy, cut at one half

Both are fitted anew at every move. The hundred real flowers never change, so a new mistake among them is the giants'.
"""

import numpy as np

from course_utils.data import two_species
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Line, Points, Scene
from course_utils.models import LinearRegression, LogisticRegression
from course_utils.optim import minimize

PAIRS = {
    "versicolor, virginica": ("versicolor", "virginica"),
    "setosa, virginica": ("setosa", "virginica"),
}
X_RANGE = (0.5, 15.5)
Y_RANGE = (-0.4, 1.5)


def fitted(X, y):
    """The neuron at its minimum, by BFGS: twenty evaluations, where gradient descent takes a thousand.

    Between species that a number separates there is no minimum; there it stops when the slope is 1e-5.
    """
    neuron = LogisticRegression(max_iter=0).fit(X, y)

    def loss_and_gradient(theta):
        neuron.theta[:] = theta
        return neuron.loss_and_gradient(X, y)

    neuron.theta[:] = minimize(loss_and_gradient, neuron.theta.copy(), maxiter=60).x
    return neuron


def compute(species, giants, at):
    """The Scene: labels against petal length, the line and the neuron's curve, and where each crosses one half."""
    names = PAIRS[species]
    x, y = two_species(*names, features=("petal length",))
    all_x = np.vstack([x, np.full((giants, 1), at)])
    all_y = np.append(y, np.ones(giants, dtype=np.int64))

    line = LinearRegression().fit_exactly(all_x, all_y)
    center, scale = all_x.mean(), all_x.std()
    neuron = fitted((all_x - center) / scale, all_y)
    line_at = float((0.5 - line.b) / line.w[0])
    neuron_at = float(center - scale * neuron.b / neuron.w[0])
    line_mistakes, neuron_mistakes = (int(np.sum((x[:, 0] > cut) != y)) for cut in (line_at, neuron_at))

    grid = np.linspace(*X_RANGE, 241)
    ends = np.clip(line.predict(np.array(X_RANGE)[:, None]), *Y_RANGE)  # where the line enters and leaves the picture
    marks = (
        Line(np.array(X_RANGE), np.array([0.5, 0.5]), "faint"),
        *(Points(x[y == k, 0], y[y == k].astype(float), f"class {k}", name) for k, name in enumerate(names)),
        Points(np.full(min(giants, 1), at), np.ones(min(giants, 1)), "class 1"),
        Line((ends - line.b) / line.w[0], ends, "axis", "line", "dashed"),
        Line(grid, neuron.predict_proba((grid[:, None] - center) / scale)[:, 1], "ink", "neuron"),
        Points(np.array([line_at, neuron_at]), np.array([0.5, 0.5]), "accent"),
    )
    said = f"the line makes {line_mistakes} mistakes on the 100 flowers, the neuron {neuron_mistakes}."
    return Scene(
        axes=(Axes("petal length (cm)", "label, and prediction", X_RANGE, Y_RANGE, marks),),
        says=f"With {giants} giants {said}",
        numbers={
            "the line's boundary (cm)": line_at,
            "the neuron's boundary (cm)": neuron_at,
            "the line's mistakes": line_mistakes,
            "the neuron's mistakes": neuron_mistakes,
        },
    )


EXPLORER = Explorer(
    name="line_and_neuron",
    title="Giants against a line and a neuron",
    controls=(
        Control("species", "species", "versicolor, virginica", choices=tuple(PAIRS)),
        Control("giants", "giant Virginica added", 5, 0, 30, 1),
        Control("at", "their petal length", 12.0, 7.0, 15.0, 0.5, unit="cm"),
    ),
    compute=compute,
)
