"""Runs side by side against one run after another, and the range test of the learning rate."""

import itertools

import numpy as np
import pytest

from course_utils.data import load_digits
from course_utils.nn import Linear, ReLU, Sequential
from course_utils.optim import SGD, Adam, schedules
from course_utils.training import compare_schedules, fit, range_test, steepest

digits = load_digits()
X, y = digits.X / 16, digits.y


def one_run(rate, seed, hidden, make, epochs):
    """The same run by ``fit``: 64 digits to train on, batches of 16."""
    rng = np.random.default_rng(seed)
    order = rng.permutation(len(X))
    rows, others = order[:64], order[64:]
    widths = (64, *hidden, 10)
    layers = [layer for a, b in itertools.pairwise(widths) for layer in (Linear(a, b), ReLU())]
    model = Sequential(*layers[:-1], rng=rng)
    history = fit(
        model,
        make(model.theta, rate),
        (X[rows], y[rows]),
        (X[others], y[others]),
        epochs=epochs,
        batch_size=16,
        rng=rng,
    )
    return history.loss, history.validation_loss, history.validation_accuracy


@pytest.mark.parametrize("hidden", [(8,), (8, 6)])
@pytest.mark.parametrize("make", [lambda theta, lr: SGD(theta, lr, momentum=0.9), Adam])
def test_runs_side_by_side_are_those_of_fit(hidden, make):
    rates = [schedules.cosine(0.05, 12), schedules.step_decay(0.02, 4, 0.5)]
    losses, held_out, accuracy = compare_schedules(
        X, y, rates, [3, 4, 5], steps=12, n_train=64, hidden=hidden, make=make, looks=(4, 8), dtype=np.float64
    )
    assert losses.shape == (2, 3, 12) and held_out.shape == accuracy.shape == (2, 3, 3)
    for (i, rate), (j, seed) in itertools.product(enumerate(rates), enumerate((3, 4, 5))):
        loss, validation, share = one_run(rate, seed, hidden, make, epochs=3)
        np.testing.assert_allclose(losses[i, j], loss, rtol=1e-9)
        np.testing.assert_allclose(held_out[i, j], validation, rtol=1e-9)
        np.testing.assert_allclose(accuracy[i, j], share, rtol=1e-12)


def test_a_seeds_run_is_the_same_beside_whatever_else_runs():
    losses, *_ = compare_schedules(X, y, [schedules.constant(0.1)] * 2, [7, 8], steps=6, n_train=64)
    alone, *_ = compare_schedules(X, y, [schedules.constant(0.1)], [7], steps=6, n_train=64)
    np.testing.assert_array_equal(losses[0], losses[1])
    np.testing.assert_allclose(losses[0, 0], alone[0, 0], rtol=1e-5)


def test_a_run_that_explodes_is_nan_and_leaves_the_others_alone():
    rates = [schedules.constant(0.1), schedules.constant(1e30)]
    losses, loss, accuracy = compare_schedules(X, y, rates, [7], steps=8, n_train=64, looks=(1,))
    alone, *_ = compare_schedules(X, y, rates[:1], [7], steps=8, n_train=64)
    assert np.isnan(losses[1, 0, -1]) and np.isnan(loss[1, 0, -1]) and np.isnan(accuracy[1, 0, -1])
    np.testing.assert_allclose(losses[0], alone[0], rtol=1e-5)


def test_a_momentum_that_is_a_function_of_the_step_is_set_before_each_step():
    seen = []

    class Watched(SGD):
        def step(self, g):
            seen.append(self.momentum)
            super().step(g)

    mu = schedules.one_cycle_momentum(8)
    compare_schedules(X, y, [schedules.constant(0.1)], [0], steps=8, n_train=64, make=Watched, momentum=mu)
    assert seen == [mu(t) for t in range(8)]


def small():
    return Sequential(Linear(64, 8), ReLU(), Linear(8, 10), rng=np.random.default_rng(0)), (X[:200], y[:200])


def test_the_range_tests_rates_rise_by_one_factor_from_low_to_high_and_the_model_is_as_before():
    model, train = small()
    before = model.theta.copy()
    rates, losses = range_test(model, train, low=1e-3, high=0.5, steps=40, batch_size=20, rng=np.random.default_rng(1))
    np.testing.assert_allclose(rates, np.geomspace(1e-3, 0.5, 40), rtol=1e-12)
    assert len(losses) == 40 and losses[-5:].mean() < 0.96 * losses[:5].mean()
    np.testing.assert_array_equal(model.theta, before)


def test_the_range_test_gives_up_where_the_loss_explodes():
    model, train = small()
    before = model.theta.copy()
    rates, losses = range_test(model, train, low=0.1, high=1e6, steps=60, rng=np.random.default_rng(1))
    assert len(rates) == len(losses) < 60 and not losses[-1] <= 4 * losses[0]
    assert (losses[:-1] <= 4 * losses[0]).all()
    np.testing.assert_array_equal(model.theta, before)


@pytest.mark.parametrize("wrong", [{"steps": 1}, {"low": 0.0}, {"low": 1.0, "high": 0.5}])
def test_a_range_that_does_not_rise_is_refused_in_a_sentence(wrong):
    with pytest.raises(ValueError, match="a range test needs 2 steps or more and 0 < low < high"):
        range_test(*small(), **wrong)


def test_the_steepest_rate_is_where_the_loss_falls_fastest_per_factor():
    rates = np.geomspace(1e-3, 10, 200)
    losses = 2.3 / (1 + (rates / 0.05) ** 2)  # falls fastest, on a logarithmic axis, where rate = 0.05
    assert steepest(rates, losses, decay=0.0) == pytest.approx(0.05, rel=0.05)


def test_smoothing_starts_at_the_first_loss_and_not_at_zero():
    assert steepest(np.geomspace(0.01, 1, 5), np.array([4.0, 1, 1, 1, 1]), decay=0.8) == 0.01


def test_the_range_tests_generator_decides_its_batches():
    first, again, other = (range_test(*small(), steps=10, rng=np.random.default_rng(s))[1] for s in (1, 1, 2))
    np.testing.assert_array_equal(first, again)
    assert not np.allclose(first, other)
