"""To PyTorch and back: the same outputs, gradients and training, and a sentence where there is no counterpart."""

import numpy as np
import pytest
import torch

from course_utils import nn
from course_utils.nn.interop import from_torch, to_torch
from course_utils.optim import Adam

X = np.random.default_rng(0).normal(size=(9, 4))
Y = np.random.default_rng(1).integers(0, 3, 9)

MODELS = {
    "plain": [nn.Linear(4, 6), nn.ReLU(), nn.Linear(6, 3)],
    "no bias, smooth": [nn.Linear(4, 6, bias=False), nn.GELU(), nn.Linear(6, 6), nn.SiLU(), nn.Linear(6, 3)],
    "norms": [nn.Linear(4, 6), nn.BatchNorm1d(6), nn.Tanh(), nn.LayerNorm(6), nn.GroupNorm(2, 6), nn.Linear(6, 3)],
    "rectifiers": [
        nn.Linear(4, 6),
        nn.LeakyReLU(0.2),
        nn.PReLU(),
        nn.ELU(0.5),
        nn.CELU(2.0),
        nn.SELU(),
        nn.Linear(6, 3),
    ],
    "gates": [
        nn.Linear(4, 6),
        nn.Softplus(2.0),
        nn.Hardswish(),
        nn.GLU(),
        nn.Sigmoid(),
        nn.Identity(),
        nn.Linear(3, 3),
    ],
    "nested": [nn.Sequential(nn.Linear(4, 6), nn.ReLU()), nn.Sequential(nn.Linear(6, 3))],
}


@pytest.mark.parametrize("name", MODELS)
def test_outputs_and_gradients_agree_in_both_directions(name):
    model = nn.Sequential(*MODELS[name])
    if model.parameters()["0.weight" if name != "nested" else "0.0.weight"].data is None:
        model.build(0)
    else:
        model._lay_out(np.float64)
    theirs = to_torch(model)
    back = from_torch(theirs)
    np.testing.assert_array_equal(back.theta, model.theta)
    loss, g = model.loss_and_gradient(X, Y)
    other = torch.nn.functional.cross_entropy(theirs(torch.tensor(X)), torch.tensor(Y))
    other.backward()
    assert loss == pytest.approx(other.item(), rel=1e-12)
    flat = [(p.grad.T if p.ndim == 2 else p.grad).reshape(-1).numpy() for p in theirs.parameters()]
    np.testing.assert_allclose(g, np.concatenate(flat), rtol=1e-8, atol=1e-13)
    np.testing.assert_array_equal(back.loss_and_gradient(X, Y)[1], g)


def test_a_training_run_gives_the_same_numbers_as_in_pytorch():
    model = nn.Sequential(nn.Linear(4, 8), nn.BatchNorm1d(8), nn.Tanh(), nn.Linear(8, 3), rng=5)
    theirs = to_torch(model)
    ours, other = Adam(model.theta, lr=1e-2), torch.optim.Adam(theirs.parameters(), lr=1e-2)
    for _ in range(20):
        ours.step(model.loss_and_gradient(X, Y)[1])
        other.zero_grad()
        torch.nn.functional.cross_entropy(theirs(torch.tensor(X)), torch.tensor(Y)).backward()
        other.step()
    # a closed loop multiplies rounding errors from step to step: 1e-16 becomes 1e-10 here
    np.testing.assert_allclose(model.predict(X), theirs.eval()(torch.tensor(X)).detach().numpy(), rtol=0, atol=1e-8)


def test_float32_mode_and_copies():
    model = nn.Sequential(nn.Linear(4, 3), nn.Dropout(0.3), rng=0, dtype=np.float32).eval()
    theirs = to_torch(model)
    assert theirs[0].weight.dtype == torch.float32 and not theirs.training
    with torch.no_grad():
        theirs[0].weight.zero_()
    assert (model.theta != 0).any()
    assert from_torch(theirs).theta.dtype == np.float32


def test_a_layer_without_a_counterpart_is_named():
    with pytest.raises(ValueError, match="PyTorch has no layer that does what Dropout"):
        to_torch(nn.Sequential(nn.Linear(4, 3), nn.Dropout(0.5, inverted=False), rng=0))
    with pytest.raises(ValueError, match="course_utils has no layer that does what Conv1d"):
        from_torch(torch.nn.Sequential(torch.nn.Conv1d(1, 1, 1)))
    with pytest.raises(ValueError, match="GELU"):
        from_torch(torch.nn.Sequential(torch.nn.GELU(approximate="tanh")))


def test_softplus_stays_exact_beyond_pytorchs_threshold():
    model = nn.Sequential(nn.Softplus(2.0)).build(0)
    x = np.array([[11.0, 15.0, -3.0]])
    np.testing.assert_allclose(to_torch(model)(torch.tensor(x)).numpy(), model.predict(x), rtol=1e-15)
