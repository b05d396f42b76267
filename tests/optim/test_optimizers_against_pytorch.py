"""Every optimizer, with every option, at a normal and at an absurd rate, against PyTorch's, on recorded gradients."""

import numpy as np
import pytest
import torch
from recorded import distance, gradients, path, torch_path

from course_utils.optim import SGD, Adadelta, Adagrad, Adam, AdamW, RMSprop, Rprop

TORCH = {
    SGD: torch.optim.SGD,
    Adagrad: torch.optim.Adagrad,
    RMSprop: torch.optim.RMSprop,
    Adadelta: torch.optim.Adadelta,
    Rprop: torch.optim.Rprop,
    Adam: torch.optim.Adam,
    AdamW: torch.optim.AdamW,
}
OPTIONS = {
    SGD: [
        {},
        {"momentum": 0.9},
        {"momentum": 0.9, "dampening": 0.4},
        {"momentum": 0.9, "nesterov": True},
        {"momentum": 0.5, "nesterov": True, "weight_decay": 0.01, "maximize": True},
        {"weight_decay": 0.02},
        {"momentum": 0.9, "dampening": 0.9, "weight_decay": 0.01, "maximize": True},
        {"maximize": True},
    ],
    Adagrad: [
        {},
        {"lr_decay": 0.1},
        {"initial_accumulator_value": 0.3},
        {"eps": 1e-7},
        {"weight_decay": 0.02},
        {"lr_decay": 0.01, "initial_accumulator_value": 2.0, "eps": 1e-3, "weight_decay": 0.01, "maximize": True},
    ],
    RMSprop: [
        {},
        {"alpha": 0.9},
        {"eps": 1e-3},
        {"momentum": 0.9},
        {"centered": True},
        # Centered *and* decaying at an absurd rate, λθ swamps g, and v − m² is left with no digits on either side.
        {"centered": True, "momentum": 0.5, "alpha": 0.8, "eps": 1e-4, "maximize": True},
        {"weight_decay": 0.02, "momentum": 0.5},
    ],
    Adadelta: [{}, {"rho": 0.5}, {"eps": 1e-3}, {"weight_decay": 0.02}, {"rho": 0.99, "maximize": True}],
    Rprop: [{}, {"etas": (0.3, 1.5)}, {"step_sizes": (1e-3, 0.5)}, {"maximize": True}],
    Adam: [
        {},
        {"betas": (0.5, 0.9)},
        {"betas": (0.0, 0.99)},
        {"eps": 1e-3},
        {"amsgrad": True},
        {"weight_decay": 0.02},
        {"weight_decay": 0.01, "amsgrad": True, "betas": (0.7, 0.8), "eps": 1e-5, "maximize": True},
    ],
    AdamW: [
        {},
        {"weight_decay": 0.0},
        {"weight_decay": 0.05, "amsgrad": True},
        {"betas": (0.5, 0.9), "eps": 1e-3, "maximize": True},
    ],
}
GRID = [(kind, options) for kind, grid in OPTIONS.items() for options in grid]
NORMAL = {SGD: 0.01, Adagrad: 0.01, RMSprop: 0.01, Adadelta: 1.0, Rprop: 0.01, Adam: 1e-3, AdamW: 1e-3}
START = np.array([0.3, -1.2, 2.0, 0.01, -5.0, 1.0])


@pytest.mark.parametrize(("kind", "options"), GRID, ids=lambda x: x.__name__ if isinstance(x, type) else str(x))
@pytest.mark.parametrize("rate", ["normal", "absurd"])
def test_the_path_is_pytorchs_after_1_and_10_and_1000_steps(kind, options, rate):
    lr = NORMAL[kind] if rate == "normal" else 25.0
    g = gradients()
    ours = path(kind(START.copy(), lr, **options), g)
    theirs = torch_path(lambda p: TORCH[kind](p, lr=lr, **options), START, g)
    assert distance(ours, theirs) <= 1e-12


@pytest.mark.parametrize("kind", list(TORCH))
def test_what_is_not_given_is_what_pytorch_takes(kind):
    g = gradients()
    assert distance(path(kind(START.copy()), g), torch_path(TORCH[kind], START, g)) <= 1e-12


@pytest.mark.parametrize("kind", [SGD, Adagrad, RMSprop, Adadelta, Adam, AdamW])
def test_a_schedule_is_pytorchs_with_its_rate_set_before_each_step(kind):
    def schedule(step):
        return 0.1 / (1 + step)

    g = gradients()
    ours = path(kind(START.copy(), schedule), g)
    theirs = torch_path(lambda p: TORCH[kind](p, lr=0.1), START, g, schedule)
    assert distance(ours, theirs) <= 1e-12


@pytest.mark.parametrize("kind", [SGD, Adagrad, RMSprop, Adadelta, Adam, AdamW])
def test_arrays_of_rates_and_decays_are_pytorchs_parameter_groups(kind):
    lr = np.array([1e-3, 1e-2, 0.1, 1e-3, 0.0, 1.0])
    decay = np.array([0.0, 0.1, 0.0, 0.01, 0.2, 0.0])
    g = gradients()
    ours = path(kind(START.copy(), lr, weight_decay=decay), g)
    parameters = [torch.tensor(START[i : i + 1], requires_grad=True) for i in range(6)]
    groups = [{"params": [p], "lr": lr[i], "weight_decay": decay[i]} for i, p in enumerate(parameters)]
    optimizer = TORCH[kind](groups)
    for gradient in g:
        for p, value in zip(parameters, gradient):
            p.grad = torch.tensor([value])
        optimizer.step()
    theirs = np.array([p.item() for p in parameters])
    assert distance(ours[-1:], [theirs]) <= 1e-12


@pytest.mark.parametrize("kind", list(TORCH))
def test_a_long_theta_that_is_cut_into_blocks_takes_the_same_path(kind, monkeypatch):
    g = gradients(steps=10)
    options = OPTIONS[kind][-1]
    whole = path(kind(START.copy(), 0.01, **options), g)
    monkeypatch.setattr("course_utils.optim.optimizer.BLOCK", 4)
    assert distance(path(kind(START.copy(), 0.01, **options), g), whole) == 0


def test_float32_stays_float32_and_close_to_pytorchs():
    g = gradients(steps=100).astype(np.float32)
    for kind in TORCH:
        theta = START.astype(np.float32)
        optimizer = kind(theta, 0.01)
        ours = path(optimizer, g)
        theirs = torch_path(lambda p, kind=kind: TORCH[kind](p, lr=0.01), START.astype(np.float32), g)
        assert all(getattr(optimizer, name).dtype == np.float32 for name in ("theta", *optimizer.states))
        assert distance(ours, theirs) <= 1e-5


def test_a_constant_gradient_does_not_make_centered_rmsprop_nan_as_it_does_pytorchs():
    theta = np.full(50, 1.0)
    optimizer = RMSprop(theta, 1e-9, alpha=0.5, centered=True)
    parameter = torch.tensor(theta.copy(), requires_grad=True)
    theirs = torch.optim.RMSprop([parameter], lr=1e-9, alpha=0.5, centered=True)
    g = np.random.default_rng(0).normal(size=50)
    for _ in range(100):
        optimizer.step(g)
        parameter.grad = torch.from_numpy(g)
        theirs.step()
    assert np.isfinite(theta).all()
    assert np.isnan(parameter.detach().numpy()).any(), "PyTorch has mended this: say so no longer"


def test_closed_loop_on_a_convex_problem_ends_where_pytorch_ends():
    rng = np.random.default_rng(1)
    A = rng.normal(size=(8, 5))
    H, b = A.T @ A / 8 + 0.1 * np.eye(5), rng.normal(size=5)
    for kind, lr in ((SGD, 0.1), (Adam, 0.05), (RMSprop, 0.01), (Adagrad, 0.5), (Adadelta, 1.0)):
        theta = np.ones(5)
        optimizer = kind(theta, lr)
        parameter = torch.ones(5, dtype=torch.float64, requires_grad=True)
        theirs = TORCH[kind]([parameter], lr=lr)
        for _ in range(200):
            optimizer.step(H @ theta - b)
            theirs.zero_grad()
            (0.5 * parameter @ torch.from_numpy(H) @ parameter - torch.from_numpy(b) @ parameter).backward()
            theirs.step()
        assert distance([theta], [parameter.detach().numpy()]) <= 1e-10
