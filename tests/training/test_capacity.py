"""Capacity: the lectures' three models, and bias against variance."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from course_utils.data import make_polynomial_classes, polynomial_features
from course_utils.models import LogisticRegression
from course_utils.training import accuracy, best_model, best_range, bias_variance

J, OMEGA = [10, 3, 0], [1, 3, 50]


SLIDE = [(5, [15, 18, 250], 0), (1, [11, 6, 50], 1), (0, [10, 3, 0], 2)]


@pytest.mark.parametrize(("weight_decay", "costs", "best"), SLIDE)
def test_the_slides_three_models_are_each_the_best_for_the_lambda_it_prints(weight_decay, costs, best):
    assert (np.array(J) + weight_decay * np.array(OMEGA)).tolist() == costs
    assert best_model(J, OMEGA, weight_decay) == best


def test_the_ranges_of_lambda_meet_at_3_47_ths_and_3_and_a_half():
    assert [best_range(J, OMEGA, k) for k in range(3)] == [(3.5, np.inf), (3 / 47, 3.5), (0, 3 / 47)]


numbers = st.floats(0, 100, width=16)


@given(models=st.lists(st.tuples(numbers, numbers), min_size=1, max_size=6, unique=True), strength=numbers)
def test_the_best_model_is_the_one_whose_range_holds_lambda(models, strength):
    J, Omega = np.array(models).T
    best = best_model(J, Omega, strength)
    low, high = best_range(J, Omega, best)
    assert low * (1 - 1e-9) - 1e-9 <= strength <= high * (1 + 1e-9) + 1e-9
    for k in range(len(models)):
        interval = best_range(J, Omega, k)
        if interval is not None and interval[0] + 1e-6 < strength < interval[1] - 1e-6:
            assert J[k] + strength * Omega[k] == pytest.approx(J[best] + strength * Omega[best])


def test_a_model_that_is_dearer_and_worse_is_never_the_best():
    assert best_range([1, 2], [1, 2], 1) is None and best_range([1, 2], [1, 1], 1) is None


def test_bias_and_variance_add_up_to_the_error_and_move_against_each_other_with_the_degree():
    rng, x = np.random.default_rng(0), np.linspace(-1, 1, 50)
    truth, parts = np.sin(3 * x), {}
    for degree in (1, 3, 9):
        predictions = []
        for _ in range(200):
            seen = rng.uniform(-1, 1, 15)
            fitted = np.polynomial.Polynomial.fit(
                seen, np.sin(3 * seen) + rng.normal(0, 0.3, 15), degree, domain=[-1, 1]
            )
            predictions.append(np.clip(fitted(x), -3, 3))
        parts[degree] = bias_variance(predictions, truth)
        assert parts[degree].bias2 + parts[degree].variance == pytest.approx(parts[degree].error)
    assert parts[1].bias2 > 10 * parts[3].bias2 and parts[9].variance > 3 * parts[3].variance > 0
    assert parts[3].error < min(parts[1].error, parts[9].error)


def test_three_capacities_of_the_polynomial_classifier_underfit_fit_and_overfit():
    rng = np.random.default_rng(0)
    train, test = make_polynomial_classes(60, noise=0.1, rng=rng), make_polynomial_classes(4000, noise=0.1, rng=rng)
    scores = {}
    for degree in (1, 2, 12):
        features = [(polynomial_features(X, degree), y) for X, y in (train, test)]
        model = LogisticRegression(lr=2.0, max_iter=20_000 if degree == 12 else 3000).fit(*features[0])
        scores[degree] = [accuracy(model, part) for part in features]
    assert scores[1][0] < scores[2][0] < scores[12][0], "more capacity, higher training accuracy"
    assert scores[2][1] > max(scores[1][1], scores[12][1]) + 0.01, "the right capacity does best on new points"
    assert scores[12][0] - scores[12][1] > 2 * abs(scores[2][0] - scores[2][1])


def test_bad_input_is_a_sentence():
    with pytest.raises(ValueError, match="weight_decay must be at least 0"):
        best_model(J, OMEGA, -1)
    with pytest.raises(ValueError, match="one number for each model"):
        best_model(J, OMEGA[:2], 1)
    with pytest.raises(ValueError, match="one column per point"):
        bias_variance(np.zeros((3, 4)), np.zeros(5))
