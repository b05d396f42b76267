"""Networks with their own hyperparameters do what one does in PyTorch; searches in rounds, what one search does."""

import numpy as np
import pytest
import torch

from course_utils.data import digit_splits, load_digits
from course_utils.optim import SGD, Adam
from course_utils.training import ManySettings
from course_utils.training.search import (
    LogUniform,
    coarse_to_fine,
    grid_search,
    random_search,
    search_in_rounds,
)

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(24, 5)), rng.integers(0, 3, size=24)
SPACE = {"lr": LogUniform(1e-4, 1.0), "weight_decay": LogUniform(1e-3, 1.0)}


@pytest.mark.parametrize(("make", "theirs"), [(None, "sgd"), (SGD, "plain"), (Adam, "adam")])
def test_six_steps_are_pytorchs_with_each_settings_rate_penalty_and_first_weights(make, theirs):
    lr, decay, scale = [0.05, 0.2], [0.0, 0.3], [1.0, 2.0]
    options = {} if make is None else {"make": make}
    nets = ManySettings((5, 6, 3), "tanh", [3, 4], lr, decay, scale, watch=True, **options)
    plain = ManySettings((5, 6, 3), "tanh", [3, 4], lr)
    np.testing.assert_allclose(nets.W[1][1], 2 * plain.W[1][1])
    copies = []
    for i in range(2):
        theta = [
            torch.tensor(array[i, 1].astype(float), requires_grad=True)
            for pair in zip(nets.W, nets.b)
            for array in pair
        ]
        groups = [
            {"params": theta[::2], "weight_decay": decay[i]},
            {"params": theta[1::2], "weight_decay": 0.0},
        ]
        optimizer = {
            "sgd": lambda g, lr: torch.optim.SGD(g, lr=lr, momentum=0.9),
            "plain": lambda g, lr: torch.optim.SGD(g, lr=lr),
            "adam": lambda g, lr: torch.optim.Adam(g, lr=lr),
        }[theirs](groups, lr[i])
        losses, ratios = [], []
        for _ in range(6):
            optimizer.zero_grad()
            a = torch.tanh(torch.tensor(X) @ theta[0] + theta[1])
            loss = torch.nn.functional.cross_entropy(a @ theta[2] + theta[3], torch.tensor(Y))
            loss.backward()
            before = torch.cat([W.detach().clone().ravel() for W in theta[::2]])
            optimizer.step()
            after = torch.cat([W.detach().ravel() for W in theta[::2]])
            losses.append(loss.item())
            ratios.append(float((after - before).norm() / before.norm()))
        copies.append((theta, losses, ratios))
    for _ in range(6):
        nets.step(X, Y)
    for i, (theta, losses, ratios) in enumerate(copies):
        np.testing.assert_allclose(nets.W[0][i, 1], theta[0].detach(), atol=2e-4)
        np.testing.assert_allclose(nets.batch_loss[:, i, 1], losses, rtol=1e-3)
        np.testing.assert_allclose(nets.ratio[:, i, 1], ratios, rtol=2e-3)


def test_a_setting_may_differ_from_seed_to_seed_and_a_wrong_shape_is_a_sentence():
    each = ManySettings((5, 4, 3), "relu", [0, 1], [[0.1, 0.5]])
    alone = ManySettings((5, 4, 3), "relu", [1], [0.5])
    for nets in (each, alone):
        nets.fit(X, Y, epochs=3, batch_size=8)
    np.testing.assert_allclose(each.theta[0, 1], alone.theta[0, 0], atol=1e-6)
    with pytest.raises(ValueError, match="2 seeds"):
        ManySettings((5, 4, 3), "relu", [0, 1], [[0.1, 0.5, 0.9]])


def test_a_run_that_left_the_floats_scores_nothing():
    nets = ManySettings((5, 4, 3), "relu", [0], [1e30, 0.1])
    nets.fit(100 * X, Y, epochs=4, batch_size=8)
    assert nets.accuracy(X, Y)[0, 0] == 0 < nets.accuracy(X, Y)[1, 0]
    assert np.isnan(nets.batch_loss[-1, 0, 0])


@pytest.mark.parametrize("stages", [1, 2, 3])
def test_a_search_in_rounds_is_the_search_one_score_at_a_time(stages):
    def score(params):
        return -((np.log10(params["lr"]) + 2) ** 2) - params["weight_decay"]

    calls = []

    def score_many(params):
        calls.append(params["lr"].shape)
        return -((np.log10(params["lr"]) + 2) ** 2) - params["weight_decay"]

    def search(score, rng):
        return coarse_to_fine(score, SPACE, 12, rng=rng, stages=stages)

    together = search_in_rounds(search, score_many, [5, 6], 12 // stages)
    assert calls == [(12 // stages, 2)] * stages, "nothing is trained twice"
    for seed, found in zip((5, 6), together):
        alone = search(score, np.random.default_rng(seed))
        assert [trial.params for trial in found.trials] == [trial.params for trial in alone.trials]
        np.testing.assert_allclose([t.score for t in found.trials], [t.score for t in alone.trials])


def test_a_grid_that_uses_less_than_its_budget_still_ends():
    found = search_in_rounds(
        lambda score, rng: grid_search(score, SPACE, 10), lambda params: -params["lr"], [0], size=10
    )
    assert found[0].evaluations == 9
    with pytest.raises(ValueError, match="different numbers"):
        search_in_rounds(
            lambda score, rng: random_search(score, SPACE, int(rng.integers(1, 99)), rng=rng),
            lambda params: -params["lr"],
            range(4),
            size=100,
        )


def test_each_seed_has_a_split_of_its_own_that_holds_every_digit_once():
    digits = load_digits()
    parts = digit_splits([0, 1], 100, 50)
    for seed in range(2):
        together = np.concatenate([X[seed] for X, _ in parts])
        order = np.lexsort(together.T)
        expected = (digits.X / 16).astype(np.float32)
        np.testing.assert_array_equal(together[order], expected[np.lexsort(expected.T)])
        labels = np.concatenate([y[seed] for _, y in parts])
        assert np.bincount(labels).tolist() == np.bincount(digits.y).tolist()
    assert not np.array_equal(parts[0][1][0], parts[0][1][1])
    with pytest.raises(ValueError, match="below 1797"):
        digit_splits([0], 1000, 797)
