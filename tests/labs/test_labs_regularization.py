"""Lab 11's answer that was read off a figure is what the figure says; its solutions are PyTorch's and the package's."""

import numpy as np
import pytest
import torch
from all_labs import read_lab

from course_utils.checks import VARIANTS
from course_utils.data.augmentation import translate
from course_utils.explorers.early_stopping import compute
from course_utils.training import kept_by_penalty, kept_by_stopping

NOISES = (0.6, 0.7, 1.1, 1.2)  # what the figure is opened with, by variant


@pytest.fixture
def solution():
    """The names of the solution."""
    return read_lab("11_regularization").namespace(0)


@pytest.fixture
def rng():
    """A generator of its own for each test."""
    return np.random.default_rng(11)


def slope(function, x):
    """PyTorch's gradient of ``function`` at ``x``."""
    x = torch.tensor(x, requires_grad=True)
    function(x).backward()
    return x.grad.numpy()


def test_the_smallest_patience_is_what_the_figure_shows():
    lab = read_lab("11_regularization")
    for number, noise in enumerate(NOISES):
        gaps = []
        for patience in range(1, 21):
            seen = compute(patience, noise).numbers
            gaps.append(seen["validation loss kept"] - seen["lowest validation loss of the picture"])
        right = lab.namespace(number)["smallest_patience"]
        assert max(gaps[right - 1 :]) == 0
        assert min(gaps[: right - 1]) > 1e-4, "too close to call by eye"
        assert lab.namespace(number + VARIANTS // 2)["smallest_patience"] == right


@pytest.mark.parametrize("name", ["l1", "l2"])
def test_the_solution_s_penalty_has_pytorch_s_gradient(solution, rng, name):
    theta, is_weight = rng.normal(size=6), np.array([1, 1, 0, 1, 0, 1], bool)
    theta[1] = 0
    weights = torch.tensor(is_weight)

    def penalty(x):
        return 0.3 * x[weights].abs().sum() if name == "l1" else 0.15 * (x[weights] ** 2).sum()

    value, gradient = solution[name](theta, is_weight, 0.3)
    assert value == pytest.approx(penalty(torch.tensor(theta)).item())
    assert gradient == pytest.approx(slope(penalty, theta))


def test_the_solution_s_proximal_step_is_where_the_step_s_objective_is_lowest(solution, rng):
    theta, g, is_weight = rng.normal(size=5), rng.normal(size=5), np.array([1, 1, 1, 0, 1], bool)
    new = solution["proximal"](theta, g, is_weight, 0.5, 0.8)
    grid = np.linspace(-4, 4, 160_001)
    for k in range(5):
        lowest = grid[np.argmin((grid - theta[k] + 0.5 * g[k]) ** 2 / 2 + 0.5 * 0.8 * is_weight[k] * np.abs(grid))]
        assert new[k] == pytest.approx(lowest, abs=1e-4)


def test_the_solution_s_dropout_keeps_the_mean_and_its_gradient_is_the_mask_s(solution):
    drop, h = solution["Dropout"](0.3, seed=0), np.full(4, 2.0)
    passes = np.array([drop.forward(h, True) for _ in range(20_000)])
    assert passes.mean(axis=0) == pytest.approx(h, abs=4 * 2 * (0.3 / 0.7 / 20_000) ** 0.5)
    assert drop.backward(h) == pytest.approx(passes[-1])


def test_the_solution_s_strengths_keep_what_stopping_keeps(solution):
    h = np.array([0.05, 0.7, 2.5])
    alpha = solution["penalty_for"](h, 0.2, 9)
    assert [kept_by_penalty(one, a) for one, a in zip(h, alpha)] == pytest.approx(kept_by_stopping(h, 0.2, 9))


def test_the_solution_s_smoothed_gradient_is_pytorch_s_at_the_converted_eps(solution, rng):
    Z, y, eps = rng.normal(size=(5, 4)), np.array([0, 3, 1, 1, 2]), 0.2
    loss = torch.nn.CrossEntropyLoss(label_smoothing=eps * 4 / 3)
    assert solution["smooth_gradient"](Z, y, eps) == pytest.approx(slope(lambda z: loss(z, torch.tensor(y)), Z))


def test_the_solution_s_adversary_follows_pytorch_s_gradient(solution, rng):
    X, y, w = rng.uniform(size=(6, 4)), np.arange(6) % 2, rng.normal(size=4)
    loss = torch.nn.BCEWithLogitsLoss(reduction="sum")
    g = slope(lambda x: loss(x @ torch.tensor(w) + 0.3, torch.tensor(y, dtype=torch.float64)), X)
    assert solution["fgsm"](X, y.astype(float), w, 0.3, 0.1) == pytest.approx(np.clip(X + 0.1 * np.sign(g), 0, 1))


@pytest.mark.parametrize(("down", "right"), [(1, 2), (-2, 0), (0, -1), (-1, 3), (0, 0)])
def test_the_solution_shifts_as_the_package_translates(solution, rng, down, right):
    images = rng.uniform(size=(3, 5, 6))
    assert solution["shift"](images, down, right) == pytest.approx(translate(images, down, right))


def test_the_solution_s_ensemble_is_the_mean_of_pytorch_s_softmax(solution, rng):
    scores = rng.normal(size=(3, 4, 5))
    theirs = torch.softmax(torch.tensor(scores), dim=2).mean(dim=0)
    assert solution["ensemble"](scores) == pytest.approx(theirs.numpy())
