"""What chapter 01 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import numpy as np
import pytest
import sklearn.linear_model
import torch

from course_utils import models
from course_utils.data import load_iris, two_species
from course_utils.nn import losses
from course_utils.nn.functional import sigmoid


def standardized(*pair):
    X, y = two_species(*pair)
    return (X - X.mean(axis=0)) / X.std(axis=0), y


@pytest.mark.erratum('Deck 0 spells the species "Virsicolor"')
def test_deck_0_virsicolor_is_versicolor_and_its_ten_rows_are_our_first_ten():
    iris = load_iris()
    assert "versicolor" in iris.target_names and "virsicolor" not in iris.target_names
    printed = """5.1 3.5 1.4 0.2  4.9 3.0 1.4 0.2  4.7 3.2 1.3 0.2  4.6 3.1 1.5 0.2  5.0 3.6 1.4 0.2
                 5.4 3.9 1.7 0.4  4.6 3.4 1.4 0.3  5.0 3.4 1.5 0.2  4.4 2.9 1.4 0.2  4.9 3.1 1.5 0.1"""
    np.testing.assert_array_equal(iris.X[:10], np.array(printed.split(), dtype=float).reshape(10, 4))
    assert {iris.target_names[k] for k in iris.y[:10]} == {"setosa"}


@pytest.mark.erratum('Deck 0 spells the species "Virsicolor"')
def test_deck_0_virsicolor_is_on_the_slides(lectures):
    text = next(lectures.glob("000*.txt")).read_text(encoding="utf-8")
    assert "Virsicolor" in text and "$$z = \\vec{w}^T \\vec{x}$$" in text and "= f(x) =" in text
    assert "until we reach the global minimum" in text and "Sum the gradients for all m" in text


@pytest.mark.erratum("Deck 0: the same formula for the fixed model and for the learned one")
def test_deck_0_the_learned_model_is_printed_with_the_fixed_models_formula(lectures):
    text = next(lectures.glob("000*.txt")).read_text(encoding="utf-8")
    formula = r"$$x_n \rightarrow \sum_{n=0}^{N-1} x_n \cdot e^{-\frac{i2\pi}{N}kn} \rightarrow X_k$$"
    fixed, learned = text.split("Fixed model", 1)[1].split("Learned model", 1)
    assert fixed.strip() == formula and learned.lstrip().startswith(formula)
    signals = np.random.default_rng(0).normal(size=(40, 8))
    found = np.linalg.lstsq(signals.astype(complex), np.fft.fft(signals), rcond=None)[0]
    n = np.arange(8)
    np.testing.assert_allclose(found, np.exp(-2j * np.pi * np.outer(n, n) / 8), atol=1e-12)


@pytest.mark.erratum('Deck 0: "y = P(y = 1 | x)"')
def test_deck_0_an_output_that_is_its_own_label_teaches_nothing():
    z = np.linspace(-4, 4, 9)
    np.testing.assert_array_equal(losses.binary_cross_entropy_with_logits_gradient(z, sigmoid(z)), 0)


@pytest.mark.erratum('Deck 0: "z = wᵀx" beside "y = σ(wᵀx + b)"')
def test_deck_0_a_score_without_the_bias_puts_the_boundary_through_the_origin():
    X, y = two_species("versicolor", "virginica")
    neuron = models.LogisticRegression(lr=0.2, max_iter=5000).fit(X, y)
    as_printed = X @ neuron.w > 0
    assert np.mean(as_printed == y) < 0.6 < 0.9 < np.mean(neuron.predict(X) == y)


@pytest.mark.erratum('Deck 0: "L(ŷ, y) = f(x)"')
def test_deck_0_the_loss_is_not_a_function_of_x_alone():
    X, y = two_species("versicolor", "virginica")
    first, second = X[(X == [4.9, 6.3]).all(axis=1)], y[(X == [4.9, 6.3]).all(axis=1)]
    assert len(first) == 2 and sorted(second) == [0, 1]
    y_hat = 0.8
    assert losses.binary_cross_entropy([y_hat], [0]) != losses.binary_cross_entropy([y_hat], [1])


@pytest.mark.erratum('Deck 0: "Cross entropy loss is convex ⇔ L(ŷ, y)″ ≥ 0"')
def test_deck_0_the_squared_error_is_convex_in_the_probability_and_not_in_the_weights():
    def below_chord(f, a, b):
        return f((a + b) / 2) <= (f(a) + f(b)) / 2 + 1e-12

    def squared(w):
        return (sigmoid(w) - 1) ** 2 / 2

    def entropy(w):
        return losses.binary_cross_entropy_with_logits([w], [1])

    pairs = np.random.default_rng(0).uniform(-9, 9, size=(200, 2))
    assert all(below_chord(lambda p: (p - 1) ** 2 / 2, *sigmoid(pair)) for pair in pairs)
    assert not all(below_chord(squared, *pair) for pair in pairs)
    assert all(below_chord(entropy, *pair) for pair in pairs)


@pytest.mark.erratum('Deck 0: "Cross entropy loss is convex ⇔ L(ŷ, y)″ ≥ 0"')
def test_deck_0_the_cross_entropy_of_a_network_with_a_hidden_layer_is_not_convex():
    # swapping two hidden units gives the same loss; the point halfway between them gives a larger one
    def loss(theta):
        w, v = theta[:2], theta[2:]
        x, y = np.array([-1.0, 1.0]), np.array([0, 1])
        return losses.binary_cross_entropy_with_logits(np.tanh(np.outer(x, w)) @ v, y)

    theta, swapped = np.array([3.0, -3.0, 2.0, -2.0]), np.array([-3.0, 3.0, -2.0, 2.0])
    assert loss(theta) == pytest.approx(loss(swapped))
    assert loss((theta + swapped) / 2) > loss(theta)


@pytest.mark.erratum('Deck 0: "Cross entropy loss is convex ⇔ L(ŷ, y)″ ≥ 0"')
def test_deck_0_a_function_can_be_convex_without_a_second_derivative():
    z = np.linspace(-2, 2, 41)
    hinge = np.maximum(0, -z)
    assert np.all(np.diff(hinge, 2) >= -1e-12)
    left, right = np.diff(hinge)[19], np.diff(hinge)[20]
    assert left != pytest.approx(right)


@pytest.mark.erratum('Deck 0: "J = L(w, b, y)", "J = L(ŷ, y)", and the sum that is a mean')
def test_deck_0_the_sum_of_the_gradients_is_m_times_the_gradient_of_the_printed_cost():
    X, y = standardized("versicolor", "virginica")
    neuron = models.LogisticRegression(max_iter=3).fit(X, y)
    of_the_mean = neuron.loss_and_gradient(X, y)[1]
    of_each = [neuron.loss_and_gradient(X[i : i + 1], y[i : i + 1])[1] for i in range(100)]
    np.testing.assert_allclose(np.sum(of_each, axis=0), 100 * of_the_mean, rtol=1e-10)
    assert neuron.loss_and_gradient(X, y)[0] != neuron.loss_and_gradient(X[:1], y[:1])[0]


@pytest.mark.erratum('Deck 0: "until we reach the global minimum"')
def test_deck_0_there_is_no_global_minimum_on_its_separable_pair_and_there_is_one_on_the_other():
    X, y = standardized("setosa", "virginica")
    neuron = models.LogisticRegression(lr=1.0, max_iter=2000).fit(X, y)
    losses_at_multiples = []
    for factor in (1, 2, 4, 8):
        neuron.theta[:] = factor * neuron.path_[-1]
        losses_at_multiples.append(neuron.loss_and_gradient(X, y)[0])
    assert np.all(np.diff(losses_at_multiples) < 0) and losses_at_multiples[-1] > 0
    X, y = standardized("versicolor", "virginica")
    neuron = models.LogisticRegression(lr=4.0, max_iter=20000, tol=1e-9).fit(X, y)
    best = neuron.losses_[-1]
    for factor in (0.9, 1.1, 2):
        neuron.theta[:] = factor * neuron.path_[-1]
        assert neuron.loss_and_gradient(X, y)[0] > best


def test_deck_0_old_or_new_weights_in_the_biass_step_differ_in_path_and_agree_in_the_end():
    X, y = standardized("versicolor", "virginica")
    at_once = models.LogisticRegression(lr=1.0, max_iter=20000).fit(X, y)
    one_by_one = models.LogisticRegression(max_iter=0).fit(X, y)
    path = []
    for _ in range(20000):
        one_by_one.w[:] -= one_by_one.loss_and_gradient(X, y)[1][:-1]
        one_by_one.theta[-1] -= one_by_one.loss_and_gradient(X, y)[1][-1]
        path.append(one_by_one.theta.copy())
    assert not np.allclose(path[1], at_once.path_[2], rtol=1e-6)
    np.testing.assert_allclose(path[-1], at_once.theta, rtol=2e-3)


@pytest.mark.erratum('Deck 3: "Outputs are 0 and 1"')
def test_deck_3_outputs_of_exactly_0_and_1_would_cost_nothing_or_everything():
    z = np.linspace(-30, 30, 61)
    assert np.all((sigmoid(z) > 0) & (sigmoid(z) < 1))
    assert losses.binary_cross_entropy([1.0], [1]) == 0 and losses.binary_cross_entropy([1.0], [0]) == np.inf


def test_decks_0_and_3_and_this_book_write_the_same_loss():
    for y_hat in (0.1, 0.5, 0.93):
        for y in (0, 1):
            deck_0 = -(y * np.log(y_hat) + (1 - y) * np.log(1 - y_hat))
            deck_3 = -y * np.log(y_hat) - (1 - y) * np.log(1 - y_hat)
            assert losses.binary_cross_entropy([y_hat], [y]) == pytest.approx(deck_0) == pytest.approx(deck_3)


def test_rows_times_weights_is_the_transpose_of_weights_times_columns():
    rng = np.random.default_rng(0)
    X, W, b = rng.normal(size=(7, 4)), rng.normal(size=(4, 3)), rng.normal(size=3)
    np.testing.assert_allclose(X @ W + b, (W.T @ X.T + b[:, None]).T)
    layer = torch.nn.Linear(4, 3, dtype=torch.float64)
    layer.weight.data, layer.bias.data = torch.tensor(W.T.copy()), torch.tensor(b)
    np.testing.assert_allclose(X @ W + b, layer(torch.tensor(X)).detach().numpy())


def test_pytorch_caps_the_logarithm_at_minus_100_and_the_package_does_not():
    capped = torch.nn.functional.binary_cross_entropy(torch.zeros(1), torch.ones(1)).item()
    assert capped == 100 and losses.binary_cross_entropy([0.0], [1]) == np.inf


def test_the_sum_with_a_rate_divided_by_n_takes_the_steps_of_the_mean():
    X, y = standardized("versicolor", "virginica")
    theta = np.zeros(3)
    A = np.column_stack([X, np.ones(100)])
    for _ in range(50):
        theta -= (0.7 / 100) * A.T @ (sigmoid(A @ theta) - y)
    np.testing.assert_allclose(theta, models.LogisticRegression(lr=0.7, max_iter=50).fit(X, y).theta, rtol=1e-9)


def test_scikit_learn_pulls_the_weights_toward_zero_unless_told_otherwise():
    X, y = standardized("versicolor", "virginica")
    default = sklearn.linear_model.LogisticRegression().fit(X, y)
    free = sklearn.linear_model.LogisticRegression(C=np.inf, max_iter=1000).fit(X, y)
    assert np.linalg.norm(default.coef_) < np.linalg.norm(free.coef_) / 2


def test_the_line_through_the_labels_has_the_direction_of_fishers_discriminant():
    X, y = two_species("versicolor", "virginica")
    line = models.LinearRegression().fit_exactly(X, y)
    within = sum(np.cov(X[y == k].T, bias=True) for k in (0, 1))
    fisher = np.linalg.solve(within, X[y == 1].mean(axis=0) - X[y == 0].mean(axis=0))
    np.testing.assert_allclose(line.w / np.linalg.norm(line.w), fisher / np.linalg.norm(fisher), rtol=1e-10)


def test_the_sigmoid_reaches_1_near_37_and_0_near_minus_745():
    assert sigmoid(36.0) < 1 and sigmoid(37.0) == 1
    assert sigmoid(-745.0) > 0 and sigmoid(-746.0) == 0


def test_two_layers_without_an_activation_between_are_one():
    rng = np.random.default_rng(0)
    X, first, second = rng.normal(size=(5, 4)), rng.normal(size=(4, 6)), rng.normal(size=(6, 2))
    np.testing.assert_allclose((X @ first) @ second, X @ (first @ second))


def test_one_unit_of_a_feature_moves_the_probability_by_a_quarter_of_its_weight_while_the_weight_is_small():
    def gain(w):
        return sigmoid(w / 2) - sigmoid(-w / 2)

    for w in (0.1, 0.5, 1.0):
        assert gain(w) == pytest.approx(w / 4, rel=0.03)
    assert round(float(gain(1.0)), 3) == 0.245 and round(float(gain(4.0)), 2) == 0.76


def test_a_virginicas_petal_is_long_for_its_sepal():
    X, y = two_species("versicolor", "virginica")
    share = X[:, 0] / X[:, 1]
    assert np.quantile(share[y == 1], 0.2) > np.quantile(share[y == 0], 0.8)


def test_softmax_twice_leaves_a_floor_of_log_one_plus_two_over_e_for_three_classes():
    certain = np.array([[1.0, 0.0, 0.0]])
    assert losses.cross_entropy(certain, [0]) == pytest.approx(np.log(1 + 2 / np.e), rel=1e-12)
    assert round(np.log(1 + 2 / np.e), 2) == 0.55


def test_the_perceptrons_correction_is_a_step_down_the_negative_part_of_the_margin():
    X, y = standardized("versicolor", "virginica")
    for x, label in zip(X[::7], y[::7]):
        model = models.Perceptron(max_iter=2).fit(X, y)
        theta = torch.tensor(model.theta, requires_grad=True)
        margin = (2 * int(label) - 1) * (torch.tensor(np.append(x, 1.0)) @ theta)
        torch.clamp(-margin, min=0).backward()
        before = model.theta.copy()
        model._correct(x, label)
        np.testing.assert_allclose(model.theta, before - theta.grad.numpy(), rtol=1e-14)


def test_a_clipped_probability_hides_the_nan_and_makes_the_gradient_of_the_worst_mistake_zero():
    z = torch.tensor([40.0, 2.0], dtype=torch.float64, requires_grad=True)  # both wrong: the labels are 0
    clipped = torch.clamp(torch.sigmoid(z), 1e-7, 1 - 1e-7)
    (-torch.log(1 - clipped)).sum().backward()
    assert z.grad[0] == 0 and z.grad[1] == pytest.approx(sigmoid(2.0))
    assert losses.binary_cross_entropy_with_logits_gradient([40.0], [0]) == 1


def test_one_minus_the_sigmoid_keeps_about_three_digits_at_30():
    direct, exact = np.log(1 - sigmoid(30.0)), -(30 + np.log1p(np.exp(-30.0)))
    lost = abs(np.exp(direct) / np.exp(exact) - 1)  # of 1 - sigma itself; its logarithm hides two digits of that
    assert 1e-4 < lost < 1e-2
