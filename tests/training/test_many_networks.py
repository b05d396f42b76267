"""Many networks at once do what one network does alone, in PyTorch and in the book's own training loop."""

import numpy as np
import pytest
import torch

from course_utils.training import ManyNetworks

rng = np.random.default_rng(0)
X, Y = rng.normal(size=(24, 5)), rng.integers(0, 3, size=24)
LAYERS = {
    "relu": torch.relu,
    "tanh": torch.tanh,
    "gelu": torch.nn.functional.gelu,
    "glu": lambda z: torch.nn.functional.glu(z, dim=-1),
    "maxout": lambda z: torch.maximum(*z.chunk(2, dim=-1)),
}


def in_pytorch(nets, rate, seed):
    """The same weights as tensors, and the forward pass."""
    theta = [
        torch.tensor(array[rate, seed].astype(float), requires_grad=True)
        for pair in zip(nets.W, nets.b)
        for array in pair
    ]

    def forward(x):
        a = torch.tensor(x)
        for i in range(0, len(theta), 2):
            a = a @ theta[i] + theta[i + 1]
            if i < len(theta) - 2:
                a = LAYERS[nets.row.name](a)
        return a

    return theta, forward


@pytest.mark.parametrize("name", LAYERS)
@pytest.mark.parametrize("regression", [False, True])
def test_ten_steps_are_pytorch_s_sgd_with_momentum(name, regression):
    nets = ManyNetworks((5, 6, 4, 3), name, [3, 4], [0.05, 0.2], regression=regression)
    y = rng.normal(size=(24, 3)) if regression else Y
    copies = {(r, s): in_pytorch(nets, r, s) for r in (0, 1) for s in (0, 1)}
    optimizers = {
        key: torch.optim.SGD(theta, lr=[0.05, 0.2][key[0]], momentum=0.9) for key, (theta, _) in copies.items()
    }
    loss = torch.nn.MSELoss() if regression else torch.nn.CrossEntropyLoss()
    for _ in range(10):
        nets.step(X, y)
        for key, (_, forward) in copies.items():
            optimizers[key].zero_grad()
            loss(forward(X), torch.tensor(y)).backward()
            optimizers[key].step()
    for (r, s), (theta, forward) in copies.items():
        np.testing.assert_allclose(nets.W[0][r, s], theta[0].detach().numpy(), atol=2e-4)
        np.testing.assert_allclose(nets.b[-1][r, s], theta[-1].detach().numpy(), atol=2e-4)
        assert nets.loss(X, y)[r, s] == pytest.approx(loss(forward(X), torch.tensor(y)).item(), abs=1e-3)


def test_a_seed_s_run_does_not_depend_on_its_neighbors():
    together = ManyNetworks((5, 6, 3), "relu", [1, 2, 3], [0.1, 0.3])
    alone = ManyNetworks((5, 6, 3), "relu", [2], [0.3])
    for nets in (together, alone):
        nets.fit(X, Y, epochs=3, batch_size=7)
    np.testing.assert_allclose(together.W[0][1, 1], alone.W[0][0, 0], rtol=1e-4, atol=1e-6)


def test_an_epoch_sees_every_example_once_also_those_of_the_last_uneven_batch():
    nets, seen = ManyNetworks((5, 6, 3), "relu", [0, 1], [0.1]), []
    nets.step = lambda X, y: seen.append(X)
    nets.fit(X, Y, epochs=1, batch_size=7)
    assert [batch.shape[1] for batch in seen] == [7, 7, 7, 3]
    rows = np.concatenate(seen, axis=1)
    for of_seed in rows:
        np.testing.assert_allclose(np.sort(of_seed[:, 0]), np.sort(X[:, 0].astype(np.float32)))


def test_first_weights_have_the_gain_and_a_diverged_network_has_an_infinite_loss():
    nets = ManyNetworks((400, 300, 300, 10), "relu", [0], [1e6])
    assert nets.W[0].std() == pytest.approx(1 / 20, rel=0.02)
    assert nets.W[1].std() == pytest.approx(np.sqrt(2 / 300), rel=0.02)
    x, y = rng.normal(size=(8, 400)), rng.integers(0, 10, size=8)
    nets.fit(x, y, epochs=20, batch_size=8)
    assert nets.loss(x, y)[0, 0] == np.inf


def test_where_each_seed_has_its_own_examples_it_learns_from_those():
    own, labels = rng.normal(size=(2, 12, 5)), rng.integers(0, 3, size=(2, 12))
    together = ManyNetworks((5, 6, 3), "tanh", [1, 2], [0.1])
    together.fit(own, labels, epochs=3, batch_size=5)
    for i, seed in enumerate((1, 2)):
        alone = ManyNetworks((5, 6, 3), "tanh", [seed], [0.1])
        alone.fit(own[i], labels[i], epochs=3, batch_size=5)
        np.testing.assert_allclose(together.theta[0, i], alone.theta[0, 0], rtol=1e-4, atol=1e-6)


def test_seeds_differ_in_weights_and_order_and_rates_share_both():
    nets, seen = ManyNetworks((5, 6, 6, 3), "relu", [0, 1], [0.1, 0.2], bias=0.5), []
    assert not np.allclose(nets.W[1][0, 0], nets.W[1][0, 1])
    layers = nets.W[0][0, 0].ravel(), nets.W[1][0, 0, :5].ravel()  # from one stream they would differ by a factor only
    assert abs(np.corrcoef(*layers)[0, 1]) < 0.7
    np.testing.assert_array_equal(nets.theta[0], nets.theta[1])
    assert [np.unique(b).tolist() for b in nets.b] == [[0.5], [0.5], [0.0]]
    nets.step = lambda X, y: seen.append(X)
    nets.fit(X, Y, epochs=1, batch_size=24)
    assert not np.array_equal(seen[0][0], seen[0][1])


def test_accuracy_is_the_share_of_largest_scores_that_are_right():
    nets = ManyNetworks((5, 6, 3), "relu", [1, 2], [0.1])
    for i in range(2):
        _, forward = in_pytorch(nets, 0, i)
        assert nets.accuracy(X, Y)[0, i] == pytest.approx((forward(X).argmax(dim=1).numpy() == Y).mean())


def test_a_network_that_leaves_the_floats_is_nan_from_there_on_and_its_neighbors_go_on():
    nets, alone = (ManyNetworks((5, 6, 3), "relu", [1], rates) for rates in ([0.1, 1e30], [0.1]))
    losses = np.stack([nets.step(X, Y)[:, 0] for _ in range(5)])
    beside = np.stack([alone.step(X, Y)[:, 0] for _ in range(5)])
    np.testing.assert_allclose(losses[:, 0], beside[:, 0], rtol=1e-5)
    assert np.isfinite(losses[0, 1]) and np.isnan(losses[2:, 1]).all() and np.isnan(nets.theta[1]).all()


def test_a_squared_error_that_overflows_counts_as_left_though_its_gradient_is_finite():
    nets = ManyNetworks((5, 6, 1), "relu", [1], [0.1], regression=True)
    assert np.isnan(nets.step(X, np.full((24, 1), 1e30))).all() and np.isnan(nets.theta).all()
