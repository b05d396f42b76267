"""What the lectures print or claim about whole networks: first loss, symmetry, variance of products, vanishing."""

from functools import partial

import numpy as np
import pytest

from course_utils.data import load_digits
from course_utils.nn import Linear, ReLU, Sequential, Sigmoid, Tanh, init
from course_utils.nn.regularization import L2

TINY = partial(init.normal, std=1e-4)


def two_layer_network(n_in, seed=0, weights=TINY):
    """Deck 2's init_two_layer_model: 0.0001 randn, biases 0, one hidden layer of 50, 10 classes."""
    layers = [Linear(n_in, 50, weight_init=weights, bias_init=init.zeros), ReLU()]
    return Sequential(*layers, Linear(50, 10, weight_init=weights, bias_init=init.zeros), rng=seed)


def batch(n_in, n=100, seed=1):
    rng = np.random.default_rng(seed)
    return rng.normal(size=(n, n_in)), rng.integers(0, 10, n)


def test_deck_2_the_first_loss_is_the_logarithm_of_10():
    """Printed: 2.30261216167. The network knows nothing yet, so every class gets 1/10."""
    loss, _ = two_layer_network(3072).loss_and_gradient(*batch(3072))
    assert loss == pytest.approx(np.log(10), abs=1e-4)
    assert pytest.approx(np.log(10), abs=1e-4) == 2.30261216167


def test_deck_2_with_lambda_1e3_the_first_loss_is_3_07():
    """Printed: 3.06859716482 - 2.30261216167 = 0.76598500.

    lambda/2 sum w^2 with lambda = 1e3 and w = 1e-4 z, over 3072 * 50 + 50 * 10 = 154,100 weights: the sum of z^2 is
    154,100 +- sqrt(2 * 154,100), so the penalty is 0.7705 +- 0.0028, and the loss 3.073 +- 0.003.
    """
    weights = 3072 * 50 + 50 * 10
    mean, error = 1e3 / 2 * 1e-8 * weights, 1e3 / 2 * 1e-8 * np.sqrt(2 * weights)
    assert (mean, error) == (pytest.approx(0.7705), pytest.approx(0.002776, abs=1e-6))
    assert abs(3.06859716482 - 2.30261216167 - mean) < 2 * error  # the slide's is 1.6 errors low
    model = two_layer_network(3072)
    X, y = batch(3072)
    plain = model.loss_and_gradient(X, y)[0]
    model.penalty = L2(1e3, model.where("weight"))
    raised = model.loss_and_gradient(X, y)[0]
    assert abs(raised - plain - mean) < 3 * error
    assert raised == pytest.approx(3.07, abs=0.012)
    # the other ways to write lambda would give 3.84 (without the half) or 2.31 (over the 100 examples)
    assert abs(3.06859716482 - np.log(10) - 2 * mean) > 100 * error


def test_on_digits_the_same_lambda_raises_the_first_loss_to_2_32_only():
    digits = load_digits()
    model = two_layer_network(64)
    model.penalty = L2(1e3, model.where("weight"))
    loss, _ = model.loss_and_gradient(digits.X, digits.y)
    assert loss == pytest.approx(np.log(10) + 0.5e-5 * (64 * 50 + 500), abs=0.003)
    assert round(loss, 2) == 2.32


def test_deck_2_twenty_examples_are_learned_by_heart():
    digits = load_digits()
    X = (digits.X - digits.X.mean(axis=0)) / 16
    model = two_layer_network(64, weights=init.kaiming_normal)
    for _ in range(200):
        model.theta -= 0.5 * model.loss_and_gradient(X[:20], digits.y[:20])[1]
    assert model.loss_and_gradient(X[:20], digits.y[:20])[0] < 0.02
    assert (model.predict(X[:20]).argmax(axis=1) == digits.y[:20]).all()


@pytest.mark.parametrize("activation", [Tanh, Sigmoid, ReLU])
def test_with_equal_weights_all_units_of_a_layer_stay_equal_for_ever(activation):
    constant = partial(init.constant, value=0.1)
    X, y = batch(6)
    model = Sequential(Linear(6, 4, weight_init=constant), activation(), Linear(4, 10, weight_init=init.normal), rng=0)
    W2 = model[2].weight.data
    W2[...] = W2[0]  # each unit is heard alike
    model[0].bias.data[...] = 0
    for _ in range(20):
        model.theta -= 0.5 * model.loss_and_gradient(X, y)[1]
    W1 = model[0].weight.data
    np.testing.assert_allclose(W1, W1[:, :1] * np.ones(4), rtol=1e-10)
    assert np.abs(W1 - 0.1).max() > 1e-3  # they did learn, all the same


def test_with_zero_weights_a_tanh_network_learns_nothing_but_the_last_bias():
    X, y = batch(6)
    zeros = {"weight_init": init.zeros, "bias_init": init.zeros}
    model = Sequential(Linear(6, 4, **zeros), Tanh(), Linear(4, 10, **zeros), rng=0)
    for _ in range(5):
        _, g = model.loss_and_gradient(X, y)
        assert (g[~model.where("2.bias")] == 0).all()
        model.theta -= g


@pytest.mark.parametrize("means", [(0.0, 0.0), (1.5, -0.7)])
def test_deck_2_variance_of_a_product_of_independent_numbers(means):
    """Var(XY) = E[X]^2 Var(Y) + E[Y]^2 Var(X) + Var(X) Var(Y), by simulation within 5 standard errors."""
    rng, n = np.random.default_rng(0), 1_000_000
    x, y = rng.normal(means[0], 2.0, n), means[1] + rng.uniform(-3, 3, n)
    exact = means[0] ** 2 * 3 + means[1] ** 2 * 4 + 4 * 3
    squares = (x * y - means[0] * means[1]) ** 2
    assert abs(squares.mean() - exact) < 5 * squares.std() / np.sqrt(n)


def test_deck_2_var_y_is_n_var_w_var_x_also_backwards_with_the_number_of_outputs():
    rng = np.random.default_rng(0)
    W = rng.normal(0, 0.3, (400, 700))
    x, g = rng.normal(0, 2, (300, 400)), rng.normal(0, 2, (300, 700))
    assert (x @ W).var() == pytest.approx(400 * 0.09 * 4, rel=0.02)
    assert (g @ W.T).var() == pytest.approx(700 * 0.09 * 4, rel=0.02)


def test_deck_0_a_chain_of_one_weight_explodes_or_vanishes_as_its_power():
    for w, L in ((1.5, 50), (0.5, 50)):
        chain = Sequential(
            *[Linear(1, 1, bias=False, weight_init=partial(init.constant, value=w)) for _ in range(L)], rng=0
        )
        assert chain.predict(np.ones((1, 1))).item() == pytest.approx(w**L, rel=1e-12)


def test_deck_3_sigmoid_gradients_shrink_by_a_quarter_or_more_per_layer_and_relu_gradients_do_not():
    def first_over_last(activation, depth=12):
        layers = [
            part for _ in range(depth) for part in (Linear(30, 30, weight_init=init.kaiming_normal), activation())
        ]
        model = Sequential(*layers, Linear(30, 10), rng=0)
        _, g = model.loss_and_gradient(*batch(30))
        return np.linalg.norm(g[model.where("0.weight")]) / np.linalg.norm(g[model.where(f"{2 * depth - 2}.weight")])

    assert first_over_last(Sigmoid) < 0.25**6
    assert first_over_last(ReLU) > 0.1
