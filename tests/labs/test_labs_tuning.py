"""Lab 13's patients are real runs, its figure's answer is the figure's, its solutions PyTorch's and the package's."""

import ast
from itertools import pairwise

import numpy as np
import pytest
import torch
from all_labs import read_lab
from sick_runs import BY_HEART, DEAD, PATIENT_A, PATIENT_B, SCRAMBLED, SLOW, numbers, run

from course_utils.checks import VARIANTS
from course_utils.explorers.hyperparameter_search import compute
from course_utils.training import expected_initial_loss, update_ratio
from course_utils.training.search import LogUniform, grid_search

DRAWS = (2, 6, 5, 8)  # what the figure is opened with, by variant
POSITIONS = np.round(np.arange(0, 1.01, 0.05), 2)


@pytest.fixture
def solution():
    """The names of the solution."""
    return read_lab("13_tuning").namespace(0)


@pytest.fixture
def rng():
    """A generator of its own for each test."""
    return np.random.default_rng(13)


def shown(patient):
    """The numbers of a patient that the lab's text holds, by variant."""
    cells = [c["source"] for c in read_lab("13_tuning").cells if c["source"].startswith("bedside(")]
    call = ast.parse(cells[patient]).body[0].value
    options = next(n for n in ast.walk(call) if isinstance(n, ast.Call) and ast.unparse(n.func) == "v.choose")
    return ast.literal_eval(call.args[0]), [ast.literal_eval(option) for option in options.args]


@pytest.mark.parametrize(("number", "patient"), [(0, PATIENT_A), (1, PATIENT_B)])
def test_the_patients_are_real_runs(number, patient):
    looks, told = shown(number)
    for one, fault, made in zip(told, patient, numbers(patient), strict=True):
        assert looks == fault.get("looks", (1, 5, 20))
        flat, again = (np.hstack([np.ravel(x) for x in numbers_of]) for numbers_of in (one, made))
        assert flat == pytest.approx(
            again, rel=0.02, abs=0.0101
        )  # one unit of the last digit shown, on another machine
        assert (flat == 0).tolist() == (again == 0).tolist()


NAMES = {
    id(SLOW): "rate too low",
    id(DEAD): "dead units",
    id(BY_HEART): "learned by heart",
    id(SCRAMBLED): "validation labels out of order",
}


def test_the_diagnosis_is_the_fault_that_was_made():
    lab = read_lab("13_tuning")
    for number in range(VARIANTS):
        names = lab.namespace(number)
        assert names["patient_a"] == NAMES[id(PATIENT_A[number % 4])]
        assert names["patient_b"] == NAMES[id(PATIENT_B[number % 4])]
        assert {names["patient_a"], names["patient_b"]} <= set(names["FAULTS"])


def test_the_network_without_a_fault_is_well_so_the_fault_is_what_is_seen():
    first, train_loss, _, train_right, validation_right, *ratios, silent, few = run(1)
    assert abs(first - np.log(10)) < 0.25 and train_loss[-1] < 0.3
    assert min(train_right[-1], validation_right[-1]) > 0.9 and few == 1
    assert all(1e-3 <= r <= 5e-2 for r in ratios) and silent < 0.2


def test_the_tipping_point_is_what_the_figure_shows():
    lab = read_lab("13_tuning")
    for number, draw in enumerate(DRAWS):
        wins = [compute(3, float(x), draw).numbers["runs in which random search wins"] for x in POSITIONS]
        tip = int(np.argmax(np.array(wins) < 10))
        assert wins[tip] < 10 <= min(wins[:tip])
        assert lab.namespace(number)["tipping_point"] == lab.namespace(number + VARIANTS // 2)["tipping_point"]
        assert lab.namespace(number)["tipping_point"] == POSITIONS[tip]


@pytest.mark.parametrize(("sizes", "std", "strength"), [((64, 32, 10), 0.05, 3.0), ((20, 4), 0.2, 0.0)])
def test_the_solution_expects_what_the_package_expects_and_a_network_shows(solution, rng, sizes, std, strength):
    count = sum(a * b for a, b in pairwise(sizes))
    expected = solution["first_loss"](sizes, std, strength)
    assert expected == pytest.approx(expected_initial_loss(sizes[-1], strength, count, std))
    weights = rng.normal(0, std, size=(400, count))
    penalties = strength / 2 * (weights**2).sum(axis=1)
    error = penalties.std() / 20
    assert np.log(sizes[-1]) + penalties.mean() == pytest.approx(expected, abs=5 * error + 1e-12)


def test_the_solution_s_ratios_are_the_package_s(solution, rng):
    before = [rng.normal(size=(3, 4)), rng.normal(size=4), np.zeros(2), np.zeros(2)]
    after = [before[0] + 1e-3, before[1] * 1.1, np.ones(2), np.zeros(2)]
    assert solution["update_ratios"](before, after).tolist() == [update_ratio(a, b) for a, b in zip(before, after)]


def test_the_solution_s_rates_and_grid_are_the_package_s(solution):
    low, high = 1e-5, 3e-1
    theirs = [LogUniform(low, high).at(u) for u in (0, 0.3, 1)]
    assert solution["rate_at"](np.array([0, 0.3, 1]), low, high) == pytest.approx(theirs)
    for budget in (1, 3, 8, 26, 27, 64, 125):
        space = {"a": LogUniform(1e-4, 1.0), "b": LogUniform(1e-6, 1e-2), "c": LogUniform(0.1, 3.0)}
        tried = [list(t.params.values()) for t in grid_search(lambda params: 0.0, space, budget).trials]
        mine = solution["grid"]([(1e-4, 1.0), (1e-6, 1e-2), (0.1, 3.0)], budget)
        assert np.log(sorted(mine.tolist())) == pytest.approx(np.log(sorted(tried)))


def test_the_solution_s_mended_loop_is_pytorch_s(solution, rng):
    images, labels = rng.normal(size=(7, 3)), rng.integers(0, 4, size=7)
    W, b = torch.zeros((3, 4), dtype=torch.float64, requires_grad=True), torch.zeros(4, dtype=torch.float64)
    b.requires_grad_()
    optimizer = torch.optim.SGD([{"params": [W], "weight_decay": 0.2}, {"params": [b]}], lr=0.3)
    dealt = np.random.default_rng(5)
    for _ in range(3):
        for rows in torch.tensor(dealt.permutation(7)).split(3):
            optimizer.zero_grad()
            scores = torch.tensor(images)[rows] @ W + b
            torch.nn.functional.cross_entropy(scores, torch.tensor(labels)[rows]).backward()
            optimizer.step()
    weights, bias = solution["train"](images, labels, 4, 3, 3, 0.3, 0.2, 5)
    assert weights == pytest.approx(W.detach().numpy())
    assert bias == pytest.approx(b.detach().numpy())


def test_the_broken_loop_differs_from_the_mended_one_in_six_places_that_together_give_it_back():
    cell = next(c["source"] for c in read_lab("13_tuning").cells if c["source"].startswith("def broken("))
    once = "n, order = len(labels), rng.permutation(len(labels))\n    for _ in range(epochs):"
    each = "n = len(labels)\n    for _ in range(epochs):\n        order = rng.permutation(n)"
    mended = cell
    for fault, right in (
        (once, each),
        (" labels[k : k + batch_size]", " labels[order[k : k + batch_size]]"),
        ("softmax(softmax(some @ weights + bias))", "softmax(some @ weights + bias)"),
        ("some.T @ slope, slope.sum(axis=0)", "some.T @ slope / len(some), slope.mean(axis=0)"),
        ("slope_weights - strength", "slope_weights + strength"),
        ("(slope_bias - strength * bias)", "slope_bias"),
    ):
        assert mended.count(fault) == 1
        mended = mended.replace(fault, right)
    names = dict(read_lab("13_tuning").namespace(0))
    exec(mended, names)
    rng = np.random.default_rng(3)
    images, labels = rng.normal(size=(8, 2)), rng.integers(0, 3, size=8)
    ours = names["broken"](images, labels, 3, 2, 3, 0.4, 0.1, 1)
    theirs = names["train"](images, labels, 3, 2, 3, 0.4, 0.1, 1)
    for mine, right in zip(ours, theirs):
        assert mine == pytest.approx(right)
