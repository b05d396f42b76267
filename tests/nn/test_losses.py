"""Cross-entropies and their gradients, against PyTorch, scikit-learn, mpmath and finite differences."""

import mpmath
import numpy as np
import pytest
import torch
from sklearn.metrics import log_loss

from course_utils.nn import losses
from course_utils.nn.functional import sigmoid

rng = np.random.default_rng(1)
Z, Y = 5 * rng.normal(size=40), rng.integers(0, 2, size=40)
SCORES, CLASSES = 4 * rng.normal(size=(30, 5)), rng.integers(0, 5, size=30)


def torch_value_and_gradient(function, first, second):
    leaf = torch.tensor(first, requires_grad=True)
    value = function(leaf, torch.tensor(second))
    value.backward()
    return value.item(), leaf.grad.numpy()


def test_binary_cross_entropy_and_its_gradient_agree_with_pytorch():
    y_hat, y = sigmoid(Z), Y.astype(float)
    value, gradient = torch_value_and_gradient(torch.nn.functional.binary_cross_entropy, y_hat, y)
    assert losses.binary_cross_entropy(y_hat, Y) == pytest.approx(value, rel=1e-13)
    np.testing.assert_allclose(losses.binary_cross_entropy_gradient(y_hat, Y), gradient, rtol=1e-10)


def test_binary_cross_entropy_agrees_with_scikit_learn():
    assert losses.binary_cross_entropy(sigmoid(Z), Y) == pytest.approx(log_loss(Y, sigmoid(Z)), rel=1e-12)


@pytest.mark.parametrize("y", [Y.astype(float), rng.uniform(size=40)], ids=["hard labels", "soft labels"])
def test_the_loss_from_logits_and_its_gradient_agree_with_pytorch(y):
    function = torch.nn.functional.binary_cross_entropy_with_logits
    value, gradient = torch_value_and_gradient(function, Z, y)
    assert losses.binary_cross_entropy_with_logits(Z, y) == pytest.approx(value, rel=1e-13)
    np.testing.assert_allclose(losses.binary_cross_entropy_with_logits_gradient(Z, y), gradient, rtol=1e-12, atol=1e-17)


def test_the_loss_from_logits_keeps_its_digits_where_the_sigmoid_has_rounded_to_one():
    for z in (40.0, 200.0, 700.0, -40.0, -700.0):
        for y in (0, 1):
            with mpmath.workdps(400):
                exact = float(mpmath.log1p(mpmath.exp(-z if y else z)))
            assert losses.binary_cross_entropy_with_logits([z], [y]) == pytest.approx(exact, rel=1e-14)


def test_a_certain_and_right_prediction_costs_nothing_and_a_certain_and_wrong_one_is_infinite():
    assert losses.binary_cross_entropy([1.0, 0.0], [1, 0]) == 0
    assert losses.binary_cross_entropy([0.0], [1]) == np.inf
    assert losses.binary_cross_entropy([1.0], [0]) == np.inf


def test_the_gradient_at_a_certain_and_right_prediction_is_finite():
    assert losses.binary_cross_entropy_gradient([1.0, 0.0], [1, 0]).tolist() == [-0.5, 0.5]


@pytest.mark.parametrize("hard", [True, False], ids=["class numbers", "class probabilities"])
def test_cross_entropy_and_its_gradient_agree_with_pytorch(hard):
    y = CLASSES if hard else rng.dirichlet(np.ones(5), size=30)
    value, gradient = torch_value_and_gradient(torch.nn.functional.cross_entropy, SCORES, y)
    assert losses.cross_entropy(SCORES, y) == pytest.approx(value, rel=1e-13)
    np.testing.assert_allclose(losses.cross_entropy_gradient(SCORES, y), gradient, rtol=1e-10, atol=1e-17)


def test_cross_entropy_agrees_with_finite_differences():
    g, h = losses.cross_entropy_gradient(SCORES, CLASSES), 1e-6
    for i, k in [(0, 0), (3, 2), (29, 4)]:
        e = np.zeros_like(SCORES)
        e[i, k] = h
        slope = (losses.cross_entropy(SCORES + e, CLASSES) - losses.cross_entropy(SCORES - e, CLASSES)) / (2 * h)
        assert slope == pytest.approx(g[i, k], abs=1e-9)


def test_the_mean_runs_over_every_number_of_a_table_of_scores_as_in_pytorch():
    z, y = Z.reshape(10, 4), Y.reshape(10, 4).astype(float)
    value, gradient = torch_value_and_gradient(torch.nn.functional.binary_cross_entropy_with_logits, z, y)
    assert losses.binary_cross_entropy_with_logits(z, y) == pytest.approx(value, rel=1e-13)
    np.testing.assert_allclose(losses.binary_cross_entropy_with_logits_gradient(z, y), gradient, rtol=1e-12)


def test_gradients_of_float32_scores_stay_float32():
    z = SCORES.astype(np.float32)
    assert losses.cross_entropy_gradient(z, CLASSES).dtype == np.float32
    assert losses.binary_cross_entropy_with_logits_gradient(z[:, 0], CLASSES % 2).dtype == np.float32
    assert losses.binary_cross_entropy_gradient(sigmoid(z[:, 0]), CLASSES % 2).dtype == np.float32


def test_two_classes_cost_the_same_in_both_losses():
    scores = np.column_stack([np.zeros_like(Z), Z])
    assert losses.cross_entropy(scores, Y) == pytest.approx(losses.binary_cross_entropy_with_logits(Z, Y), rel=1e-14)


def test_no_finite_logit_overflows():
    assert losses.cross_entropy([[1e300, 0.0]], [1]) == 1e300
    assert losses.binary_cross_entropy_with_logits([-1e300], [1]) == 1e300


@pytest.mark.parametrize(
    ("call", "words"),
    [
        (lambda: losses.binary_cross_entropy(np.full((3, 1), 0.5), np.ones(3)), "shape"),
        (lambda: losses.binary_cross_entropy([0.5], [-1]), "map -1 to 0"),
        (lambda: losses.binary_cross_entropy([3.0], [1]), "with_logits"),
        (lambda: losses.binary_cross_entropy([-0.5], [1]), "with_logits"),
        (lambda: losses.cross_entropy([0.0, 1.0], [1]), r"\(N, K\)"),
        (lambda: losses.cross_entropy([[0.0, 1.0]], [2]), "0 .. 1"),
        (lambda: losses.cross_entropy([[0.0, 1.0]], [-1]), "0 .. 1"),
        (lambda: losses.cross_entropy([[0.0, 1.0]], [0.5]), "whole numbers"),
    ],
)
def test_a_wrong_input_is_answered_with_a_sentence_that_says_which(call, words):
    with pytest.raises(ValueError, match=words):
        call()
