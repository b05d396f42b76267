"""Schedules against ``torch.optim.lr_scheduler``, past their end too, and what they refuse."""

import math
import pickle
import warnings

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.optim import lr_scheduler

from course_utils.optim import SGD, schedules
from course_utils.optim.schedules.cycles import between
from course_utils.optim.schedules.one_cycle import straight


def torch_rates(make, steps, lr=0.3):
    """The rates that PyTorch's scheduler sets before each step."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own deprecations
        scheduler = make(optimizer)
        rates = []
        for _ in range(steps):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
    return np.array(rates, float)


PAIRS = {
    "constant": (schedules.constant(0.3), lambda o: lr_scheduler.ConstantLR(o, factor=1.0)),
    "inverse_time": (schedules.inverse_time(0.3, 0.2), lambda o: lr_scheduler.LambdaLR(o, lambda t: 1 / (1 + 0.2 * t))),
    "exponential": (schedules.exponential(0.3, 0.9), lambda o: lr_scheduler.ExponentialLR(o, 0.9)),
    "natural_exponential": (
        schedules.natural_exponential(0.3, 0.1),
        lambda o: lr_scheduler.ExponentialLR(o, math.exp(-0.1)),
    ),
    "inverse_sqrt": (
        schedules.inverse_sqrt(0.3, 0.7),
        lambda o: lr_scheduler.LambdaLR(o, lambda t: 0.7 / math.sqrt(t + 1)),
    ),
    "step_decay": (schedules.step_decay(0.3, 7, 0.5), lambda o: lr_scheduler.StepLR(o, 7, 0.5)),
    "multistep": (schedules.multistep_decay(0.3, [20, 5], 0.2), lambda o: lr_scheduler.MultiStepLR(o, [5, 20], 0.2)),
    "linear": (
        schedules.linear(0.3, 0.003, 40),
        lambda o: lr_scheduler.LinearLR(o, start_factor=1.0, end_factor=0.01, total_iters=40),
    ),
    "polynomial": (schedules.polynomial(0.3, 40, 2.5), lambda o: lr_scheduler.PolynomialLR(o, 40, 2.5)),
    "cosine": (schedules.cosine(0.3, 30, 0.01), lambda o: lr_scheduler.CosineAnnealingLR(o, 30, 0.01)),
    "warm restarts": (
        schedules.cosine_warm_restarts(0.3, 10, 2, 0.01),
        lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 10, 2, 0.01),
    ),
    "equal restarts": (
        schedules.cosine_warm_restarts(0.3, 9),
        lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 9),
    ),
    "cyclic": (
        schedules.cyclic(0.1, 0.9, 8, 5),
        lambda o: lr_scheduler.CyclicLR(o, 0.1, 0.9, 8, 5, cycle_momentum=False),
    ),
    "cyclic_halved": (
        schedules.cyclic_halved(0.1, 0.9, 8),
        lambda o: lr_scheduler.CyclicLR(o, 0.1, 0.9, 8, mode="triangular2", cycle_momentum=False),
    ),
    "cyclic_exponential": (
        schedules.cyclic_exponential(0.1, 0.9, 0.97, 8),
        lambda o: lr_scheduler.CyclicLR(o, 0.1, 0.9, 8, mode="exp_range", gamma=0.97, cycle_momentum=False),
    ),
    "warm-up, then cosine": (
        schedules.warmup(schedules.cosine(0.3, 30), 10, start=0.1),
        lambda o: lr_scheduler.SequentialLR(
            o,
            [lr_scheduler.LinearLR(o, 0.1, 1.0, 10), lr_scheduler.CosineAnnealingLR(o, 30)],
            [10],
        ),
    ),
    "sequence": (
        schedules.sequence([schedules.exponential(0.3, 0.9), schedules.step_decay(0.3, 5, 0.5)], [12]),
        lambda o: lr_scheduler.SequentialLR(
            o, [lr_scheduler.ExponentialLR(o, 0.9), lr_scheduler.StepLR(o, 5, 0.5)], [12]
        ),
    ),
    "product": (
        schedules.product(schedules.exponential(0.3, 0.95), schedules.step_decay(1.0, 10, 0.5)),
        lambda o: lr_scheduler.ChainedScheduler([lr_scheduler.ExponentialLR(o, 0.95), lr_scheduler.StepLR(o, 10, 0.5)]),
    ),
}


@pytest.mark.parametrize("name", PAIRS)
def test_a_schedule_is_pytorchs_from_the_first_step_to_far_past_its_end(name):
    ours, theirs = PAIRS[name]
    expected = torch_rates(theirs, 150)
    got = np.array([ours(t) for t in range(150)])
    assert np.abs(got - expected).max() <= 1e-12 * expected.max()


@pytest.mark.parametrize("options", [{}, {"pct_start": 0.1}, {"div_factor": 4.0, "final_div_factor": 10.0}])
@pytest.mark.parametrize("three_phase", [False, True])
@pytest.mark.parametrize(("shape", "name"), [(between, "cos"), (straight, "linear")])
def test_one_cycle_is_pytorchs_and_stays_at_its_end_where_pytorch_refuses(options, three_phase, shape, name):
    ours = schedules.one_cycle(0.7, 60, anneal=shape, three_phase=three_phase, **options)

    def make(optimizer):
        return lr_scheduler.OneCycleLR(
            optimizer, 0.7, 60, anneal_strategy=name, three_phase=three_phase, cycle_momentum=False, **options
        )

    expected = torch_rates(make, 60)
    assert np.abs([ours(t) for t in range(60)] - expected).max() <= 1e-12
    assert ours(60) == ours(10**9) == pytest.approx(expected[-1], rel=1e-12)
    with pytest.raises(ValueError, match="Tried to step 61 times"):
        torch_rates(make, 62)


@pytest.mark.parametrize("three_phase", [False, True])
@pytest.mark.parametrize(("shape", "name"), [(between, "cos"), (straight, "linear")])
def test_one_cycles_momentum_is_pytorchs(shape, name, three_phase):
    ours = schedules.one_cycle_momentum(60, 0.4, 0.8, 0.93, anneal=shape, three_phase=three_phase)
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1, momentum=0.9)
    scheduler = lr_scheduler.OneCycleLR(
        optimizer,
        0.7,
        60,
        pct_start=0.4,
        anneal_strategy=name,
        base_momentum=0.8,
        max_momentum=0.93,
        three_phase=three_phase,
    )
    for t in range(60):
        assert ours(t) == pytest.approx(optimizer.param_groups[0]["momentum"], rel=1e-12)
        optimizer.step()
        scheduler.step()


@pytest.mark.parametrize("name", PAIRS)
@pytest.mark.parametrize("step", [-1, -0.5, math.nan, math.inf])
def test_a_negative_step_is_refused_in_a_sentence(name, step):
    with pytest.raises(ValueError, match=r"asked for step .*, but steps count from 0"):
        PAIRS[name][0](step)


@given(
    st.floats(1e-8, 1e3),
    st.integers(1, 500),
    st.integers(0, 10**7),
    st.sampled_from(["linear", "polynomial", "cosine"]),
)
def test_a_rate_never_leaves_its_bounds_however_late(lr, steps, t, name):
    schedule = {
        "linear": schedules.linear(lr, 0.0, steps),
        "polynomial": schedules.polynomial(lr, steps, 2.0),
        "cosine": schedules.cosine(lr, steps),
    }[name]
    assert 0 <= schedule(t) <= lr * (1 + 1e-15)


@given(st.integers(0, 10**6), st.integers(1, 50), st.integers(1, 3))
def test_restarts_begin_at_the_top_again(cycles, first, factor):
    cycles = cycles % 12
    start = first * (factor**cycles - 1) // (factor - 1) if factor > 1 else first * cycles
    assert schedules.cosine_warm_restarts(0.3, first, factor)(start) == 0.3


def test_an_epochs_schedule_is_constant_within_the_epoch():
    rate = schedules.per_epoch(schedules.step_decay(1.0, 1, 0.5), 3)
    assert [rate(t) for t in range(7)] == [1, 1, 1, 0.5, 0.5, 0.5, 0.25]


def test_holding_stops_the_rise_of_a_cosine_past_its_end():
    wave = schedules.cosine(0.3, 10, 0.1)
    held = schedules.hold_after(wave, 10)
    assert [held(t) for t in range(11)] == [wave(t) for t in range(11)]
    assert held(17) == pytest.approx(0.1) and wave(17) > 0.2


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda: schedules.constant(-0.1), "lr is -0.1, but a learning rate has to be 0 or more"),
        (lambda: schedules.constant(math.nan), "lr is nan"),
        (lambda: schedules.linear(0.1, -1.0, 10), "end is -1"),
        (lambda: schedules.cosine(0.1, 0), "steps is 0, but has to be above 0"),
        (lambda: schedules.step_decay(0.1, 0), "every is 0"),
        (lambda: schedules.cyclic(0.1, 0.2, 0), "step_size_up is 0"),
        (lambda: schedules.one_cycle(0.1, 1), "give at least 2 steps"),
        (lambda: schedules.cosine_warm_restarts(0.1, 5, 0.5), "factor is 0.5, but has to be 1 or more"),
        (lambda: schedules.sequence([schedules.constant(0.1)], [3]), "one milestone fewer"),
    ],
)
def test_numbers_that_make_no_schedule_are_refused_in_a_sentence(make, says):
    with pytest.raises(ValueError, match=says):
        make()


def test_an_optimizer_asks_its_schedule_for_step_0_first():
    asked = []
    optimizer = SGD(np.zeros(1), lambda step: asked.append(step) or 0.1)
    for _ in range(3):
        optimizer.step(np.ones(1))
    assert asked == [0, 1, 2]


def test_an_optimizer_without_a_schedule_can_be_pickled_and_goes_on_the_same():
    optimizer = SGD(np.array([1.0, 2.0]), 0.1, momentum=0.9)
    optimizer.step(np.array([1.0, -1.0]))
    other = pickle.loads(pickle.dumps(optimizer))
    for one in (optimizer, other):
        one.step(np.array([0.5, 0.5]))
    assert (other.theta == optimizer.theta).all() and other.t == optimizer.t == 2
