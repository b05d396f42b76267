"""The lectures' babysitting session on data of CIFAR-10's shape and on digits: the printed numbers, with reasons."""

import copy

import numpy as np
import pytest
from small_models import PlainSGD, TwoLayerNet, linear_classifier

from course_utils.data import Centering, make_image_like, prepare, train_val_test_split
from course_utils.nn import BatchNorm1d, Dropout, Linear, ReLU, Sequential, Tanh
from course_utils.training import (
    StopOnExplosion,
    dead_units,
    expected_initial_loss,
    fit,
    gradient_norms,
    initial_loss_check,
    layer_statistics,
    overfit_check,
    saturated,
)

generator = np.random.default_rng
WEIGHTS = 3072 * 50 + 50 * 10


@pytest.fixture(scope="module")
def images():
    """2,400 training and 300 validation images of 3072 numbers, centered by the training mean."""
    split = train_val_test_split(make_image_like(3000, rng=generator(0)), (0.8, 0.1, 0.1), rng=generator(1))
    return prepare(split, Centering())


def network(reg=0.0, seed=0):
    return TwoLayerNet((3072, 50, 10), generator(seed), reg=reg)


def test_the_first_loss_is_ln_10(images):
    assert round(expected_initial_loss(10), 4) == 2.3026
    loss = network().loss_and_gradient(images.train.X, images.train.y)[0]
    assert loss == pytest.approx(2.30261216167, abs=2e-4), "the slide's number"
    assert initial_loss_check(network(), images.train, np.log(10), tolerance=1e-3).passed


def test_a_penalty_of_a_thousand_lifts_it_to_3_07_and_the_slides_number_is_within_its_sampling_error(images):
    expected = expected_initial_loss(10, weight_decay=1e3, weights=WEIGHTS, std=1e-4)
    # lambda/2 sum W^2 with sum W^2 = std^2 chi^2(n): mean lambda/2 n std^2 = 0.7705, std lambda/2 std^2 sqrt(2 n)
    spread = 1e3 / 2 * 1e-8 * np.sqrt(2 * WEIGHTS)
    assert expected == pytest.approx(np.log(10) + 0.7705) and spread == pytest.approx(0.00278, abs=1e-5)
    assert abs(3.06859716482 - expected) < 3 * spread, "the slide's: 1.6 standard deviations low"
    losses = [network(1e3, seed).loss_and_gradient(images.train.X[:9], images.train.y[:9])[0] for seed in range(20)]
    assert abs(np.mean(losses) - expected) < 4 * spread / np.sqrt(20)
    assert 0.5 < np.std(losses) / spread < 1.6


def test_on_digits_the_same_penalty_gives_2_32():
    assert expected_initial_loss(10, weight_decay=1e3, weights=64 * 50 + 50 * 10, std=1e-4) == pytest.approx(
        2.3211, abs=1e-4
    )


def test_twenty_examples_are_learned_by_heart_with_the_slides_settings_and_the_model_is_untouched(images):
    net = network()
    before = net.theta.copy()
    finding = overfit_check(net, lambda theta: PlainSGD(theta, 1e-3), images.train)
    assert finding.passed and finding.value == 1.0 and "accuracy 1.00 on 20 examples" in finding.says
    assert finding.history.epochs == finding.history.iterations == 200
    assert finding.history.loss[0] == pytest.approx(np.log(10), abs=1e-3) and finding.history.loss[-1] < 0.01
    np.testing.assert_array_equal(net.theta, before)


def test_a_model_that_cannot_learn_is_found_out(images):
    net = network()
    finding = overfit_check(net, lambda theta: PlainSGD(theta, 1e-12), images.train, epochs=5)
    assert not finding.passed and "look for a bug" in finding.says
    exploded = overfit_check(net, lambda theta: PlainSGD(theta, 1e200), images.train)
    assert not exploded.passed and "learning rate that is too high" in exploded.says


def test_the_overfit_check_turns_the_penalty_off(digits):
    model = Sequential(Linear(64, 50), ReLU(), Linear(50, 10), rng=0, penalty=lambda theta: (1e9, 1e9 * theta))
    assert overfit_check(model, lambda theta: PlainSGD(theta, 0.5), digits.train).passed
    assert model.penalty is not None


def test_a_rate_too_low_moves_the_accuracy_before_it_moves_the_loss(images):
    net = network(reg=1e-6)
    optimizer = PlainSGD(net.theta, 3e-4)
    history = fit(net, optimizer, images.train, epochs=8, batch_size=100, rng=generator(2), evaluate_train=True)
    assert 0 < history.train_loss[0] - history.train_loss[-1] < 1e-3, "the loss barely changes"
    assert history.train_accuracy[-1] > 0.22, "one in ten has become one in four: the largest score needs no margin"
    assert history.train_accuracy[0] < 0.15


def test_a_rate_of_a_million_gives_not_a_number_and_the_edge_is_caught_at_three_times_the_first_cost(images):
    net = network(reg=1e-6)
    assert "loss is nan" in fit(net, PlainSGD(net.theta, 1e6), images.train, epochs=10, batch_size=100).stopped
    for rate, explodes in ((3e-3, False), (1e-2, True)):
        net = network(reg=1e-6)
        optimizer, guard = PlainSGD(net.theta, rate), StopOnExplosion()
        history = fit(net, optimizer, images.train, epochs=4, batch_size=100, rng=generator(2), callbacks=[guard])
        assert ("more than 3 times the first, 2.303" in history.stopped) == explodes
        assert np.isfinite(history.loss).all()


def test_weights_too_large_and_shifted_labels_fail_the_first_check(digits):
    too_large = TwoLayerNet((64, 50, 10), generator(0), std=1.0)
    finding = initial_loss_check(too_large, digits.train, expected_initial_loss(10))
    assert not finding.passed and "first weights are too large" in finding.says and finding.value > 3
    trained = linear_classifier(digits.train)
    fit(trained, PlainSGD(trained.theta, 1.0), digits.train, epochs=5)
    assert "knows the labels already" in initial_loss_check(trained, digits.train, np.log(10)).says


def test_a_network_of_this_package_starts_at_ln_10_too(digits):
    assert initial_loss_check(
        Sequential(Linear(64, 50), ReLU(), Linear(50, 10), rng=0), digits.train, np.log(10)
    ).passed


def test_layer_statistics_are_those_of_the_activations_and_leave_the_model_as_it_was(digits):
    model = Sequential(Linear(64, 30), BatchNorm1d(30), ReLU(), Dropout(0.5), Linear(30, 10), rng=0)
    theta, state, twin = model.theta.copy(), model.state(), copy.deepcopy(model)
    batch = digits.train.X[:50], digits.train.y[:50]
    statistics = layer_statistics(model, batch)
    assert [s.name for s in statistics] == ["0 Linear", "1 BatchNorm1d", "2 ReLU", "3 Dropout", "4 Linear"]
    W, b = theta[: 64 * 30].reshape(64, 30), theta[64 * 30 : 65 * 30]
    z = batch[0] @ W + b
    assert statistics[0].mean == pytest.approx(z.mean()) and statistics[0].std == pytest.approx(z.std())
    x_hat = (z - z.mean(axis=0)) / np.sqrt(z.var(axis=0) + 1e-5)
    assert statistics[1].std == pytest.approx(x_hat.std())
    assert statistics[2].zeros == pytest.approx((x_hat <= 0).mean()) and statistics[2].dead == 0
    np.testing.assert_array_equal(model.theta, theta)
    assert all((state[name] == value).all() for name, value in model.state().items())
    assert model.loss_and_gradient(*batch)[0] == twin.loss_and_gradient(*batch)[0], "dropout's generator did not move"


def test_gradient_statistics_of_the_last_layer_are_those_of_softmax_minus_label(digits):
    model = Sequential(Linear(64, 10), rng=0)
    X, y = digits.train.X[:40], digits.train.y[:40]
    Z = X @ model.theta[:640].reshape(64, 10) + model.theta[640:]
    P = np.exp(Z) / np.exp(Z).sum(axis=1, keepdims=True)
    P[np.arange(40), y] -= 1
    last = layer_statistics(model, (X, y))[-1]
    assert last.gradient_std == pytest.approx(P.std()) and last.gradient_mean == pytest.approx(0, abs=1e-15)


def test_small_weights_let_activations_and_gradients_fade_and_the_statistics_show_it(digits):
    def deep(std):
        layers = [part for _ in range(6) for part in (Linear(64, 64), Tanh())]
        model = Sequential(*layers, Linear(64, 10), rng=0)
        weights = model.where("weight")
        model.theta[:] = 0
        model.theta[weights] = std * generator(0).normal(size=weights.sum())
        return [s for s in layer_statistics(model, digits.train) if "Tanh" in s.name]

    faded, healthy = deep(0.01), deep(1 / 8)
    assert faded[-1].std < 1e-6 < 0.1 < healthy[-1].std
    assert (
        faded[0].gradient_std < 1e-5 * faded[-1].gradient_std
        and healthy[0].gradient_std > 0.1 * healthy[-1].gradient_std
    )


def test_units_with_a_very_negative_bias_are_dead_and_get_no_gradient(digits):
    model = Sequential(Linear(64, 20), ReLU(), Linear(20, 10), rng=0)
    bias = np.flatnonzero(model.where("0.bias"))
    model.theta[bias[:5]] = -1000
    relu = layer_statistics(model, digits.train)[1]
    assert relu.dead == 0.25
    g = model.loss_and_gradient(digits.train.X, digits.train.y)[1]
    assert (g[bias[:5]] == 0).all() and (g[bias[5:]] != 0).any()
    norms = gradient_norms(model, g)
    assert list(norms) == ["0.weight", "0.bias", "2.weight", "2.bias"]
    assert norms["0.bias"] == pytest.approx(np.linalg.norm(g[bias]))


def test_saturation_counts_both_ends_and_nothing_between():
    assert saturated([-0.999, 0.0, 0.999, 0.97], -1.0, 1.0) == 0.5
    assert saturated([0.5], 0.0, 1.0) == 0.0


def test_the_gap_between_training_and_validation_opens_when_a_model_overfits(images):
    net = network()
    train, validation = images.train, images.validation
    optimizer = PlainSGD(net.theta, 3e-3)
    history = fit(net, optimizer, train, validation, epochs=8, batch_size=100, rng=generator(2), evaluate_train=True)
    assert history.accuracy_gap()[-1] > 0.2 and abs(history.accuracy_gap()[0]) < 0.1
    assert history.gap()[-1] > 0.3


def test_bad_input_is_a_sentence(digits):
    with pytest.raises(ValueError, match="classes must be"):
        expected_initial_loss(0)
    with pytest.raises(ValueError, match="size must be"):
        overfit_check(network(), PlainSGD, digits.train, size=0)
    with pytest.raises(ValueError, match="no example"):
        initial_loss_check(network(), (np.zeros((0, 3072)), np.zeros(0, int)), 2.3)
    with pytest.raises(ValueError, match="at least one example"):
        dead_units(np.zeros((0, 3)))
    with pytest.raises(ValueError, match="high must be above low"):
        saturated([0.0], 1.0, 1.0)
    model = Sequential(Linear(64, 10), rng=0)
    with pytest.raises(ValueError, match="they must be the same"):
        gradient_norms(model, np.zeros(3))
    with pytest.raises(ValueError, match="no gap to read"):
        fit(model, PlainSGD(model.theta), digits.train, epochs=1).accuracy_gap()
