"""The explorer of the giants, against scikit-learn's line and its logistic regression without a penalty."""

import numpy as np
import pytest
from sklearn.linear_model import LinearRegression, LogisticRegression

from course_utils.data import two_species
from course_utils.explorers import load


@pytest.mark.parametrize("giants", [0, 5, 30])
def test_boundaries_and_mistakes_are_those_of_scikit_learn(giants):
    x, y = two_species("versicolor", "virginica", features=("petal length",))
    all_x, all_y = np.vstack([x, np.full((giants, 1), 12.0)]), np.append(y, np.ones(giants, dtype=int))
    line = LinearRegression().fit(all_x, all_y)
    neuron = LogisticRegression(C=np.inf, tol=1e-8, max_iter=10000).fit(all_x, all_y)
    at = (0.5 - line.intercept_) / line.coef_[0], -neuron.intercept_[0] / neuron.coef_[0, 0]
    numbers = load("line_and_neuron").scene(giants=giants).numbers
    for name, cut in zip(("line", "neuron"), at):
        assert numbers[f"the {name}'s boundary (cm)"] == pytest.approx(cut, abs=0.02)
        assert numbers[f"the {name}'s mistakes"] == np.sum((x[:, 0] > cut) != y)


def test_no_giants_push_the_line_out_of_the_gap_between_setosa_and_virginica():
    x, y = two_species("setosa", "virginica", features=("petal length",))
    assert x[y == 1].min() - x[y == 0].max() > 2
    for giants in (0, 10, 30):
        for at in (7.0, 12.0, 15.0):
            numbers = load("line_and_neuron").scene(species="setosa, virginica", giants=giants, at=at).numbers
            assert numbers["the line's mistakes"] == numbers["the neuron's mistakes"] == 0
