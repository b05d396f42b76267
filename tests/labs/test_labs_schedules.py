"""Lab 06's answer that was read off a figure is what the figure says, and the student's schedules are PyTorch's."""

import numpy as np
import pytest
import torch
from all_labs import read_lab

from course_utils.checks import VARIANTS
from course_utils.explorers.schedule_composer import SHAPES, compute

PEAKS = (0.1, 3.0, 6.0, 10.0)  # what the figure is opened with, by variant


def test_the_best_shape_is_what_the_figure_shows():
    lab = read_lab("06_schedules")
    for number in range(4):
        losses = {shape: compute(PEAKS[number], shape, 0.0).numbers["loss at the end"] for shape in SHAPES}
        best = min(losses, key=losses.get)
        assert lab.namespace(number)["best_shape"] == best
        assert sorted(losses.values())[1] - losses[best] > 1e-2, "too close to call by eye"
        assert lab.namespace(number + VARIANTS // 2)["best_shape"] == best


def rates(make, steps):
    """The rates of a PyTorch scheduler, from a first rate of 0.8."""
    optimizer = torch.optim.SGD([torch.nn.Parameter(torch.zeros(1))], lr=0.8)
    scheduler, told = make(optimizer), []
    for _ in range(steps):
        told.append(optimizer.param_groups[0]["lr"])
        optimizer.step()
        scheduler.step()
    return told


def test_the_solution_s_schedules_are_pytorch_s():
    lab, torchs = read_lab("06_schedules").namespace(0), torch.optim.lr_scheduler
    for ours, theirs in (
        (lambda t: lab["step_decay"](0.8, 4, 0.3, t), lambda o: torchs.StepLR(o, 4, 0.3)),
        (lambda t: lab["linear_decay"](0.8, 0.2, 7, t), lambda o: torchs.LinearLR(o, 1.0, 0.25, 7)),
        (lambda t: lab["cosine"](0.8, 0.1, 20, t), lambda o: torchs.CosineAnnealingLR(o, 20, 0.1)),
        (lab["restarts"](0.8, 0.1, 3, 2), lambda o: torchs.CosineAnnealingWarmRestarts(o, 3, 2, 0.1)),
        (lab["warmup"](lambda t: 0.8, 5), lambda o: torchs.LinearLR(o, 1 / 5, 1.0, 4)),
    ):
        assert [ours(t) for t in range(20)] == pytest.approx(rates(theirs, 20), rel=1e-12)


def test_the_decays_constants_reach_the_share():
    constant_for = read_lab("06_schedules").namespace(0)["constant_for"]
    assert constant_for("power", 0.1, 30) ** 30 == pytest.approx(0.1)
    assert np.exp(-30 * constant_for("exponential", 0.1, 30)) == pytest.approx(0.1)
    assert 1 / (1 + 30 * constant_for("time", 0.1, 30)) == pytest.approx(0.1)
