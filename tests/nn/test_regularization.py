"""Penalties and disturbances: values, slopes, the lectures' conventions, and that theta comes back untouched."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from course_utils.autodiff import check_gradient
from course_utils.nn import Linear, MSELoss, ReLU, Sequential, Tanh
from course_utils.nn.multi_task import MultiTask
from course_utils.nn.perturbation import (
    adversarial_loss_and_gradient,
    fgsm,
    input_gradient,
    loss_and_gradient_with_weight_noise,
)
from course_utils.nn.regularization import L1, L2, ElasticNet, Frobenius, max_norm, soft_threshold
from course_utils.nn.sparse_activations import SparseActivations
from course_utils.optim import SGD

THETA = np.random.default_rng(0).normal(size=12)
X, Y = np.random.default_rng(1).normal(size=(8, 4)), np.random.default_rng(2).integers(0, 3, 8)


@pytest.mark.parametrize("penalty", [L1(0.3), L2(0.7), ElasticNet(0.3, 0.7), L2(0.7, np.arange(12) % 3 > 0)])
def test_the_slope_is_that_of_the_value(penalty):
    check_gradient(penalty, THETA, np.random.default_rng(3))


def test_values_are_the_formulas():
    assert L1(0.3)(THETA)[0] == pytest.approx(0.3 * np.abs(THETA).sum(), rel=1e-14)
    assert L2(0.7)(THETA)[0] == pytest.approx(0.35 * (THETA**2).sum(), rel=1e-14)
    assert ElasticNet(0.3, 0.7)(THETA)[0] == pytest.approx(L1(0.3)(THETA)[0] + L2(0.7)(THETA)[0], rel=1e-14)
    mask = THETA > 0
    assert L1(1.0, mask)(THETA)[0] == pytest.approx(THETA[mask].sum(), rel=1e-14)
    assert L1(1.0)(np.array([0.0, -2.0]))[1].tolist() == [0.0, -1.0]


@given(lr=st.floats(1e-4, 0.5), strength=st.floats(0, 1.5))
def test_a_step_with_l2_is_the_lectures_decay_and_pytorchs_weight_decay(lr, strength):
    g = np.random.default_rng(5).normal(size=12)
    stepped = THETA - lr * (g + L2(strength)(THETA)[1])
    np.testing.assert_allclose(stepped, (1 - lr * strength) * THETA - lr * g, rtol=1e-12, atol=1e-14)
    theta = THETA.copy()
    SGD(theta, lr=lr, weight_decay=strength).step(g)
    np.testing.assert_allclose(stepped, theta, rtol=1e-12, atol=1e-14)
    p = torch.tensor(THETA, requires_grad=True)
    p.grad = torch.tensor(g)
    torch.optim.SGD([p], lr=lr, weight_decay=strength).step()
    np.testing.assert_allclose(stepped, p.detach().numpy(), rtol=1e-12, atol=1e-14)


def test_the_lectures_ways_to_write_lambda():
    m, lam = 50, 0.4
    square = (THETA**2).sum()
    for penalty, value in ((L2(lam), lam / 2), (L2.plain(lam), lam), (L2.half_over(lam, m), lam / (2 * m))):
        assert penalty(THETA)[0] == pytest.approx(value * square, rel=1e-14)
        check_gradient(penalty, THETA, np.random.default_rng(0), directions=3)


def test_frobenius_is_l2_on_the_matrices():
    model = Sequential(Linear(4, 5), ReLU(), Linear(5, 3), rng=0)
    ours, same = Frobenius(model, 0.3), L2(0.3, model.where("weight"))
    assert ours(model.theta)[0] == pytest.approx(same(model.theta)[0], rel=1e-14)
    np.testing.assert_allclose(ours(model.theta)[1], same(model.theta)[1], rtol=1e-14)
    by_hand = 0.15 * sum((p.data**2).sum() for p in model.parameters().values() if p.ndim == 2)
    assert ours(model.theta)[0] == pytest.approx(by_hand, rel=1e-14)


def test_max_norm_shortens_the_long_and_leaves_the_short():
    W = np.random.default_rng(0).normal(size=(6, 5)) * np.array([0.1, 0.2, 1, 5, 10])
    before = W.copy()
    max_norm(W, 1.0)
    long = np.linalg.norm(before, axis=0) > 1
    np.testing.assert_allclose(np.linalg.norm(W, axis=0)[long], 1, rtol=1e-14)
    np.testing.assert_array_equal(W[:, ~long], before[:, ~long])
    assert 0 < long.sum() < 5
    cosine = (W * before).sum(axis=0) / np.linalg.norm(W, axis=0) / np.linalg.norm(before, axis=0)
    np.testing.assert_allclose(cosine, 1)


def test_max_norm_reaches_theta_through_the_view():
    model = Sequential(Linear(4, 5), rng=0)
    model.theta *= 100
    max_norm(model[0].weight.data, 0.5)
    assert np.linalg.norm(model.theta[:20].reshape(4, 5), axis=0) == pytest.approx([0.5] * 5)


def test_the_activation_penalty_is_added_in_training_only_with_its_gradient():
    model = Sequential(Linear(4, 5), Tanh(), SparseActivations(0.7), Linear(5, 3), rng=0)
    plain = Sequential(Linear(4, 5), Tanh(), Linear(5, 3), rng=0)
    h = np.tanh(X @ model[0].weight.data + model[0].bias.data)
    loss = model.loss_and_gradient(X, Y)[0]
    assert loss == pytest.approx(plain.loss_and_gradient(X, Y)[0] + 0.7 * np.abs(h).sum() / 8, rel=1e-13)
    check_gradient(model.as_function(X, Y), model.theta, np.random.default_rng(0))
    model.eval()
    assert model.objective(X, Y).item() == pytest.approx(plain.objective(X, Y).item(), rel=1e-14)


def test_the_activation_penalty_makes_units_silent():
    def share_silent(strength):
        model = Sequential(Linear(4, 30), ReLU(), SparseActivations(strength), Linear(30, 3), rng=0)
        for _ in range(300):
            model.theta -= 0.1 * model.loss_and_gradient(X, Y)[1]
        return (np.maximum(X @ model[0].weight.data + model[0].bias.data, 0) < 1e-3).mean()

    assert share_silent(0.1) > share_silent(0.0) + 0.2


def test_weight_noise_is_the_gradient_elsewhere_and_theta_comes_back_to_the_last_bit():
    model = Sequential(Linear(4, 5), Tanh(), Linear(5, 3), rng=0)
    before = model.theta.copy()
    noisy = loss_and_gradient_with_weight_noise(model, X, Y, 0.1, np.random.default_rng(9))
    np.testing.assert_array_equal(model.theta, before)
    moved = before + 0.1 * np.random.default_rng(9).standard_normal(before.size)
    loss, g = model.as_function(X, Y)(moved)
    assert noisy[0] == loss
    np.testing.assert_array_equal(noisy[1], g)
    model.theta = before
    with pytest.raises(ValueError, match="4 inputs"):
        loss_and_gradient_with_weight_noise(model, X[:, :2], Y, 0.1, np.random.default_rng(9))
    np.testing.assert_array_equal(model.theta, before)


def test_the_input_gradient_is_pytorchs_and_fgsm_moves_by_eps_uphill():
    from course_utils.nn.interop import to_torch

    model = Sequential(Linear(4, 5), Tanh(), Linear(5, 3), rng=0)
    t = torch.tensor(X, requires_grad=True)
    torch.nn.functional.cross_entropy(to_torch(model)(t), torch.tensor(Y)).backward()
    np.testing.assert_allclose(input_gradient(model, X, Y), t.grad.numpy(), rtol=1e-10, atol=1e-16)
    moved = fgsm(model, X, Y, 0.01)
    np.testing.assert_allclose(np.abs(moved - X), 0.01, rtol=1e-9)
    first_order = 0.01 * np.abs(t.grad.numpy()).sum()
    rise = model.objective(moved, Y).item() - model.objective(X, Y).item()
    assert rise == pytest.approx(first_order, rel=0.05)
    assert fgsm(model, X, Y, 5.0, low=-1, high=1).max() <= 1


def test_of_all_changes_up_to_eps_fgsm_is_the_worst_for_a_linear_model():
    model = Sequential(Linear(4, 1), rng=0, loss=MSELoss())
    y = X @ model[0].weight.data + 100  # far off on one side: the loss falls along one direction
    worst = model.objective(fgsm(model, X, y, 0.1), y).item()
    rng = np.random.default_rng(0)
    assert all(model.objective(X + rng.uniform(-0.1, 0.1, X.shape), y).item() < worst for _ in range(50))


def test_adversarial_training_mixes_both_losses():
    model = Sequential(Linear(4, 5), Tanh(), Linear(5, 3), rng=0)
    clean, twin = model.loss_and_gradient(X, Y), model.loss_and_gradient(fgsm(model, X, Y, 0.1), Y)
    loss, g = adversarial_loss_and_gradient(model, X, Y, 0.1, share=0.25)
    assert loss == pytest.approx(0.75 * clean[0] + 0.25 * twin[0], rel=1e-14)
    np.testing.assert_allclose(g, 0.75 * clean[1] + 0.25 * twin[1], rtol=1e-13)


def test_two_tasks_pool_their_gradients_in_the_trunk_and_keep_their_heads_apart():
    parity = Y % 2
    model = MultiTask(
        Sequential(Linear(4, 5), Tanh()), {"a": Linear(5, 3), "b": Linear(5, 2)}, weights={"b": 0.5}, rng=0
    )
    only_a, g_a = model.loss_and_gradient(X, {"a": Y})
    only_b, g_b = model.loss_and_gradient(X, {"b": parity})
    both, g = model.loss_and_gradient(X, {"a": Y, "b": parity})
    assert both == pytest.approx(only_a + only_b, rel=1e-14)
    np.testing.assert_allclose(g, g_a + g_b, rtol=1e-12, atol=1e-16)
    assert (g_a[model.where("heads.b")] == 0).all() and (g_b[model.where("heads.a")] == 0).all()
    assert (g_a[model.where("shared")] != 0).any() and (g_b[model.where("shared")] != 0).any()
    fun = model.as_function(X, {"a": Y, "b": parity})
    check_gradient(fun, model.theta, np.random.default_rng(0))
    assert model.predict(X)["b"].shape == (8, 2)
    with pytest.raises(ValueError, match="labels are a dict"):
        model.loss_and_gradient(X, Y)
    with pytest.raises(ValueError, match="no such head"):
        MultiTask(Linear(4, 5), {"a": Linear(5, 3)}, weights={"z": 1.0})


@pytest.mark.parametrize(
    "wrong",
    [
        lambda: L2(-1.0),
        lambda: L1(float("nan")),
        lambda: ElasticNet(1.0, -1e-9),
        lambda: SparseActivations(-1.0),
        lambda: Frobenius(Sequential(Linear(2, 2), rng=0), -1.0),
        lambda: max_norm(np.ones((2, 2)), 0.0),
        lambda: fgsm(None, X, Y, -0.1),
        lambda: loss_and_gradient_with_weight_noise(None, X, Y, -0.1, None),
    ],
)
def test_negative_strengths_are_refused_with_a_sentence(wrong):
    with pytest.raises(ValueError, match=r"(at least|more than) 0"):
        wrong()


def test_deck_1s_three_capacities_each_win_with_their_lambda():
    """J = 10, 3, 0 and Omega = 1, 3, 50: the sum J + lambda Omega is smallest for the first, second, third model."""
    J, omega = np.array([10, 3, 0]), np.array([1, 3, 50])
    assert [int(np.argmin(J + lam * omega)) for lam in (5, 1, 0)] == [0, 1, 2]


def test_the_soft_threshold_is_pytorchs_and_spares_what_has_no_amount():
    np.testing.assert_allclose(
        soft_threshold(THETA, 0.4), torch.nn.functional.softshrink(torch.tensor(THETA), 0.4).numpy(), atol=1e-15
    )
    where = np.arange(12) < 8
    shrunk = soft_threshold(THETA, 0.4 * where)
    assert np.array_equal(shrunk[8:], THETA[8:]) and not np.array_equal(shrunk[:8], THETA[:8])
    with pytest.raises(ValueError, match="at least 0"):
        soft_threshold(THETA, -0.1)
