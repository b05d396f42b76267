"""Lab 14's answer that was read off a figure is what the figure says; its solution agrees with book and PyTorch."""

import numpy as np
import pytest
import torch
from all_labs import read_lab

from course_utils import nn, optim
from course_utils.checks import VARIANTS
from course_utils.explorers.rounded_descent import compute
from course_utils.nn.interop import to_torch

RATES = (0.02, 0.04, 0.08, 0.16)  # what the figure is opened with, by variant


@pytest.fixture(autouse=True)
def float64():
    """The lab computes in float64; other tests must not."""
    kept = torch.get_default_dtype()
    yield
    torch.set_default_dtype(kept)


@pytest.fixture
def solution():
    """The names of the solution, for the first variant."""
    return read_lab("14_pytorch").namespace(0)


def test_the_bits_are_the_fewest_that_the_figure_shows_below_a_hundredth():
    for number, rate in enumerate(RATES):
        bits = read_lab("14_pytorch").namespace(number)["bits_needed"]
        ends = [compute(b, rate, "rounded").numbers["distance at the end"] for b in (bits - 1, bits, bits + 1)]
        assert ends[0] > 0.0105 and max(ends[1:]) < 0.0095, "too close to call"
        assert bits == read_lab("14_pytorch").namespace(number + VARIANTS // 2)["bits_needed"]


def test_the_state_dict_makes_pytorch_compute_what_the_book_does(solution):
    model = nn.Sequential(nn.Linear(4, 3), nn.Tanh(), nn.Linear(3, 3), nn.Tanh(), nn.Linear(3, 2), rng=1)
    state = solution["state_from_theta"](model.theta, (4, 3, 3, 2))
    expected = to_torch(model).state_dict()
    assert list(state) == list(expected)
    assert all(torch.equal(state[name], expected[name]) for name in expected)


def test_the_step_and_the_pieces_are_the_book_s_gradient_descent(solution):
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(7, 4)), rng.integers(3, size=7)
    for how in ("training_step", "accumulate_step"):
        model = nn.Sequential(nn.Linear(4, 5), nn.Tanh(), nn.Linear(5, 3), rng=2)
        network, ours = to_torch(model), optim.SGD(model.theta, lr=0.3)
        theirs = torch.optim.SGD(network.parameters(), lr=0.3)
        extra = (3,) if how == "accumulate_step" else ()
        for _ in range(5):
            loss, g = model.loss_and_gradient(X, y)
            told = solution[how](network, theirs, torch.tensor(X), torch.tensor(y), *extra)
            ours.step(g)
            assert told is None if extra else told == pytest.approx(loss, rel=1e-12)
        np.testing.assert_allclose(network(torch.tensor(X)).detach().numpy(), model.predict(X), rtol=1e-9, atol=1e-12)


def test_swish_passes_pytorch_s_gradient_check_and_is_its_silu(solution):
    x = torch.linspace(-4, 4, 9, dtype=torch.float64, requires_grad=True)
    swish = solution["Swish"].apply
    assert torch.autograd.gradcheck(swish, x)
    assert torch.allclose(swish(x), torch.nn.functional.silu(x))


def test_the_optimizer_is_pytorch_s_adagrad(solution):
    rng, start = np.random.default_rng(1), torch.tensor([1.0, -2.0, 0.5], dtype=torch.float64)
    mine, reference = (torch.nn.Parameter(start.clone()) for _ in range(2))
    ours, theirs = solution["MyAdagrad"]([mine], lr=0.2), torch.optim.Adagrad([reference], lr=0.2)
    for g in rng.normal(size=(20, 3)):
        mine.grad, reference.grad = torch.tensor(g), torch.tensor(g)
        ours.step()
        theirs.step()
    assert torch.allclose(mine, reference, rtol=1e-12)


def test_the_groups_deal_every_parameter_once_and_the_run_uses_pytorch_s_rates(solution):
    network = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4), torch.nn.Linear(4, 2)).double()
    made = solution["groups"](network, 0.1)
    dealt = [id(p) for group in made for p in group["params"]]
    assert sorted(dealt) == sorted(id(p) for p in network.parameters())
    optimizer = torch.optim.SGD(network.parameters(), lr=1.0)
    scheduler = torch.optim.lr_scheduler.StepLR(optimizer, 2, 0.1)
    used = []
    optimizer.register_step_pre_hook(lambda o, args, kwargs: used.append(o.param_groups[0]["lr"]))
    batches = [(torch.randn(4, 3, dtype=torch.float64), torch.tensor([0, 1, 0, 1]))] * 2
    solution["run"](network, optimizer, scheduler, batches, 3)
    assert used == pytest.approx([1, 1, 1, 1, 0.1, 0.1])
