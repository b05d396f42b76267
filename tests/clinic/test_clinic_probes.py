"""The probes measure what they say: against scikit-learn, SciPy, PyTorch, and runs whose numbers are known."""

import math

import numpy as np
import pytest
import torch
from scipy import stats
from sklearn.neighbors import KNeighborsClassifier

from course_utils.clinic import PROBES, make_plan, make_run, probe, train
from course_utils.clinic.statistics import wilson
from course_utils.data import batches


@pytest.fixture(scope="module")
def sound():
    return make_run(data="six clouds", seed=7, width=16, steps=80, activation="Tanh", batch_norm=False, depth=2)


def test_neighbors_are_those_of_scikit_learn(sound):
    X, y = sound.train
    X = (X - X.mean(axis=0)) / X.std(axis=0)
    nearest = KNeighborsClassifier(2).fit(X, y).kneighbors(X, return_distance=False)[:, 1]
    chance = sum((np.mean(y == k)) ** 2 for k in range(6))
    expected = (np.mean(y[nearest] == y) - chance) / math.sqrt(chance * (1 - chance) / len(y))
    assert probe(sound, "neighbors_agree") == pytest.approx(expected, rel=1e-6)
    shifted = make_run("shifted_labels", data="six clouds", seed=7, steps=2)
    assert probe(shifted, "neighbors_agree") < 4
    assert probe(shifted, "neighbors_agree_shifted") == pytest.approx(expected, rel=1e-6)


def test_the_mix_of_batches_is_scipy_s_chi_square(sound):
    dealt = [y for _, y in batches(sound.train, sound.config.batch_size, np.random.default_rng(0))]
    table = np.array([np.bincount(y, minlength=6) for y in dealt])
    found = stats.chi2_contingency(table, correction=False)
    expected = (found.statistic - found.dof) / math.sqrt(2 * found.dof)
    assert probe(sound, "batch_mix") == pytest.approx(expected, rel=1e-9)


def test_the_first_slope_is_minus_the_gradient_s_length_for_sgd_and_pytorch_agrees_on_the_gradient():
    run = make_run(data="iris", seed=3, width=8, steps=2, optimizer="SGD", activation="Tanh", batch_norm=False, depth=1)
    assert probe(run, "first_step_slope") == pytest.approx(-1, abs=1e-6)
    assert probe(run, "gradient_error") < 1e-6
    X, y = run.train
    first, _, last = run.start.layers
    W = [torch.tensor(p.data, requires_grad=True) for p in (first.weight, first.bias, last.weight, last.bias)]
    z = torch.tanh(torch.tensor(X) @ W[0] + W[1]) @ W[2] + W[3]
    torch.nn.functional.cross_entropy(z, torch.tensor(y)).backward()
    g = run.start.loss_and_gradient(X, y)[1]
    np.testing.assert_allclose(g, np.concatenate([w.grad.numpy().ravel() for w in W]), rtol=1e-9, atol=1e-12)
    weights = np.concatenate([W[0].detach().numpy().ravel(), W[2].detach().numpy().ravel()])
    pull = np.concatenate([W[0].grad.numpy().ravel(), W[2].grad.numpy().ravel()])
    expected = run.config.weight_decay * np.linalg.norm(weights) / np.linalg.norm(pull)
    assert probe(run, "decay_share") == pytest.approx(expected, rel=1e-9)


def test_features_are_measured_against_their_geometric_mean():
    run = make_run("unscaled_features", data="moons", seed=1, steps=2)
    std = run.train[0].std(axis=0)
    assert probe(run, "feature_scales") == pytest.approx(std.max() / stats.gmean(std), rel=1e-9)


def test_rows_in_both_parts_and_constant_features_are_counted():
    run = make_run("leaked_rows", data="moons", seed=1, steps=2)
    twins = sum(any(np.array_equal(row, other) for other in run.train[0]) for row in run.validation[0])
    assert probe(run, "rows_in_both_parts") == twins / len(run.validation[0]) > 0.2
    run = make_run("constant_features", data="digits", seed=1, steps=2)
    assert probe(run, "constant_features") == np.mean([len(set(column)) == 1 for column in run.train[0].T])


def test_a_pooled_mean_is_zero_where_both_parts_were_centered_together_and_only_there(sound):
    assert probe(make_run("leaked_statistics", data="six clouds", seed=7, steps=2), "pooled_mean") < 1e-9
    assert probe(sound, "pooled_mean") > 1e6


def test_numbers_that_a_fault_fixes_are_those_numbers(sound):
    assert probe(make_run("summed_loss", data="iris", steps=2), "doubled_batch") == pytest.approx(2, rel=1e-12)
    assert probe(sound, "doubled_batch") == pytest.approx(1, rel=1e-12)
    assert probe(make_run("gradient_not_reset", data="iris", steps=2), "gradient_repeats") == pytest.approx(1)
    assert probe(sound, "gradient_repeats") == 0
    assert probe(make_run("wrong_sign", data="iris", seed=1, steps=2), "first_step_slope") > 0
    assert probe(make_run("evaluation_mode", data="iris", steps=10), "running_statistics") == 0
    assert probe(make_run(data="iris", steps=10, batch_norm=True), "running_statistics") == 1
    assert probe(make_run("zero_start", data="iris", width=8, steps=2), "equal_units") == 7 / 8
    assert probe(make_run("frozen_layer", data="iris", steps=10), "unmoved_layers") == 1
    assert probe(make_run("decay_misplaced", data="iris", steps=2), "decay_off_the_weights") == math.inf
    assert probe(sound, "initial_loss") == pytest.approx(sound.history.loss[0] / math.log(6), rel=1e-12)


def test_a_signal_grows_by_the_factor_that_weights_are_multiplied_by_in_each_layer():
    plan = make_plan(data="six clouds", seed=1, width=64, depth=4, activation="ReLU", batch_norm=False, steps=2)
    before = probe(train(plan), "signal_growth")
    for layer in plan.model.layers[2:-1]:
        if hasattr(layer, "weight"):
            layer.weight.data *= 3
    assert probe(train(plan), "signal_growth") == pytest.approx(27 * before, rel=1e-9)


def test_probes_that_train_tell_learning_from_not_learning(sound):
    assert probe(sound, "overfit_20") == 1
    assert probe(make_run("rate_too_low", data="six clouds", seed=7, steps=80), "overfit_20") < 0.5
    assert probe(sound, "shuffled_labels") < 0.6
    assert probe(make_run("shuffled_labels", data="six clouds", seed=7, steps=80), "shuffled_labels") > 0.9
    assert probe(make_run("rate_too_high", data="six clouds", seed=7, steps=80), "lower_rate") < 0.6 < 1
    assert probe(make_run("rate_too_low", data="six clouds", seed=7, steps=80), "higher_rate") < 0.75


def test_no_probe_changes_a_run(sound):
    theta, start = sound.model.theta.copy(), sound.start.theta.copy()
    state = {name: np.copy(value) for name, value in sound.model.state().items()}
    losses = list(sound.history.loss)
    for name in PROBES:
        value = probe(sound, name)
        assert value is None or (isinstance(value, float | int) and not math.isnan(value)), name
    assert np.array_equal(sound.model.theta, theta) and np.array_equal(sound.start.theta, start)
    assert sound.history.loss == losses and state.keys() == sound.model.state().keys()


def test_an_unknown_probe_is_answered_with_a_sentence(sound):
    with pytest.raises(ValueError, match="there is no probe 'pulse': there are feature_scales"):
        probe(sound, "pulse")


@pytest.mark.parametrize(("k", "n"), [(0, 1000), (3, 20), (20, 20), (140, 161)])
def test_wilson_s_interval_is_scipy_s(k, n):
    expected = stats.binomtest(k, n).proportion_ci(0.95, "wilson")
    assert wilson(k, n, z=stats.norm.ppf(0.975)) == pytest.approx((expected.low, expected.high), abs=1e-12)
    with pytest.raises(ValueError, match="0 <= k <= n"):
        wilson(n + 1, n)
