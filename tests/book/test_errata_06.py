"""What chapter 06 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import math
import warnings

import numpy as np
import pytest
import torch
from torch.optim import lr_scheduler

from course_utils.optim import SGD, Adam, schedules


@pytest.fixture
def deck(lectures):
    """``deck(n)``: the text of lecture n, white space squeezed."""

    def text(n):
        return " ".join(next(lectures.glob(f"{n:03d}*.txt")).read_text(encoding="utf-8").split())

    return text


def optimizer(lr=0.1, momentum=0.0):
    return torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr, momentum=momentum)


def walked(make, steps, lr=0.1, momentum=0.0):
    """Rates, momenta of a scheduler before each step."""
    o = optimizer(lr, momentum)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        scheduler, seen = make(o), []
        for _ in range(steps):
            seen.append((o.param_groups[0]["lr"], o.param_groups[0]["momentum"]))
            o.step()
            scheduler.step()
    return np.array(seen, float).T


# why_shrink


def test_deck_1_a_fixed_rate_converges_with_the_true_gradient_and_stays_on_a_floor_without_it(deck):
    text = deck(1)
    assert "Batch gradient descent uses fixed learning rate" in text
    assert "noise that does not vanish even when we arrive at a minimum" in text
    rng, ends = np.random.default_rng(0), {}
    for noise in (0.0, 1.0):
        theta = np.full(500, 5.0)
        fixed = SGD(theta, lr=0.1)
        for _ in range(400):
            fixed.step(theta + noise * rng.normal(size=500))
        ends[noise] = np.mean(theta**2)
    assert ends[0.0] < 1e-30 and ends[1.0] == pytest.approx(0.1 / 1.9, rel=0.2)


@pytest.mark.parametrize("number", [2, 3])
def test_decks_2_and_3_the_small_rates_come_last(deck, number):
    assert {2: "Learning rate decay over time!", 3: "low learning rate is better at later epochs"}[number] in deck(
        number
    )
    rates = np.linspace(0.5, 0.005, 200)
    ends = {}
    for name, order in (("falling", rates), ("rising", rates[::-1]), ("mean", np.full(200, rates.mean()))):
        D = 25.0
        for lr in order:
            D = (1 - lr) ** 2 * D + lr**2
        ends[name] = D
    assert ends["falling"] < 0.2 * ends["mean"] and ends["mean"] < ends["rising"]


# functions


def test_the_convention_of_the_clock_an_epochs_schedule_stepped_once_an_epoch(deck):
    assert "epnum" in deck(0) and "learning rate at iteration $k$" in deck(1)
    o = optimizer()
    scheduler = lr_scheduler.ExponentialLR(o, 0.7)
    ours = schedules.per_epoch(schedules.exponential(0.1, 0.7), 5)
    for t in range(40):
        assert ours(t) == pytest.approx(o.param_groups[0]["lr"], rel=1e-12)
        o.step()
        if t % 5 == 4:
            scheduler.step()
    assert scheduler.last_epoch == 8


def test_the_convention_of_the_warm_ups_start():
    (theirs, _) = walked(lambda o: lr_scheduler.LinearLR(o), 12)
    ours = schedules.warmup(schedules.constant(0.1), 5, start=1 / 3)
    np.testing.assert_allclose([ours(t) for t in range(12)], theirs, rtol=1e-12)
    with pytest.raises(ValueError, match="greater than 0"):
        lr_scheduler.LinearLR(optimizer(), start_factor=0.0)
    assert schedules.warmup(schedules.constant(0.1), 5)(0) == 0


def test_a_step_of_rate_zero_moves_nothing_but_adam_takes_the_gradient_in():
    theta = np.ones(2)
    adam = Adam(theta, lr=schedules.warmup(schedules.constant(0.1), 5))
    adam.step(np.array([1.0, -2.0]))
    np.testing.assert_array_equal(theta, [1, 1])
    np.testing.assert_allclose(adam.m, [0.1, -0.2])


# decays


def test_the_convention_of_letters_deck_2s_k_deck_0s_decr_and_deck_1s_alpha(deck):
    assert r"\alpha = \alpha_0 e^{-kt}" in deck(2) and r"\alpha = \alpha_0 / (1 + kt)" in deck(2)
    assert r"\frac{1}{1 + \text{decr} \cdot \text{epnum}} \alpha_0" in deck(0)
    assert r"\alpha = \min(1, k/\tau)" in deck(1)
    assert "learning_rate_decay=0.9" in deck(2) and "learning_rate_decay=1" in deck(2)
    for t in range(30):
        one = schedules.natural_exponential(0.1, 0.05)(t)
        assert one == pytest.approx(schedules.exponential(0.1, math.exp(-0.05))(t), rel=1e-12)
    assert schedules.exponential(0.1, gamma=1)(30) == 0.1


@pytest.mark.erratum("Deck 0: an epoch number that must start at 0, and at 1")
def test_deck_0s_three_rates_have_no_common_count_of_epochs(deck):
    text = deck(0)
    assert r"\alpha = d^{\text{epnum}} \cdot \alpha_0" in text
    assert r"\alpha = \frac{d}{\sqrt{\text{epnum}}} \cdot \alpha_0" in text

    def rates(epoch, decr=0.5, d=0.9):
        with np.errstate(divide="ignore"):
            return 1 / (1 + decr * epoch), d**epoch, d / np.sqrt(np.float64(epoch))

    first, second, third = rates(0)
    assert first == second == 1 and math.isinf(third)
    first, second, third = rates(1)
    assert first < 1 and second < 1 and third == 0.9
    # d in d^epnum must be below 1; in d / sqrt(epnum) it need not be
    assert rates(2, d=1.5)[1] > rates(1, d=1.5)[1] and rates(2, d=1.5)[2] < rates(1, d=1.5)[2]
    # the book's count
    assert schedules.inverse_sqrt(1.0, scale=0.9)(0) == 0.9


# cycles


def test_the_convention_past_the_end_of_a_cosine():
    theirs, _ = walked(lambda o: lr_scheduler.CosineAnnealingLR(o, 20), 50)
    wave = schedules.cosine(0.1, 20)
    np.testing.assert_allclose([wave(t) for t in range(50)], theirs, rtol=1e-9, atol=1e-15)
    held = schedules.hold_after(wave, 20)
    assert wave(40) == pytest.approx(0.1) and held(40) == pytest.approx(0.0, abs=1e-15)


@pytest.mark.erratum("Deck 2: a class that PyTorch does not have")
def test_deck_2_names_a_class_that_pytorch_does_not_have(deck):
    assert "CosineAnnealingWarmRestartsLR" in deck(2)
    assert not hasattr(lr_scheduler, "CosineAnnealingWarmRestartsLR")
    assert hasattr(lr_scheduler, "CosineAnnealingWarmRestarts")


def in_best_well(schedule, seed, steps=400, starts=400):
    """Share of the starts that end in the best well of the page's landscape."""
    rng = np.random.default_rng(seed)
    theta = rng.uniform(-4, 4, starts)
    for t in range(steps):
        theta -= schedule(t) * (0.1 * theta + np.sin(3 * theta) + rng.normal(size=starts))
    return np.mean(np.abs(theta) < 1)


@pytest.mark.erratum("Deck 2: what warm restarts are for")
def test_deck_2_restarts_leave_wells_but_no_more_than_one_fall_from_a_high_rate(deck):
    assert "Try to escape local minima" in deck(2)
    small, one, four = (
        np.array([in_best_well(schedule, seed) for seed in range(8)])
        for schedule in (
            schedules.cosine(0.05, 400),
            schedules.cosine(0.4, 400),
            schedules.cosine_warm_restarts(0.4, first=27, factor=2),
        )
    )
    assert one.mean() > small.mean() + 0.2 and four.mean() > small.mean() + 0.2
    assert four.mean() < one.mean() + 0.02


@pytest.mark.erratum("Deck 2: a listing that stops with an error")
def test_deck_2s_one_cycle_listing_stops_with_an_error_and_runs_with_the_missing_argument(deck):
    text = deck(2)
    assert "scheduler = OneCycleLR(optimizer," in text and "total_steps" not in text
    assert "for _ in range(32): lr.append(scheduler.get_last_lr()) scheduler.step()" in text
    with pytest.raises(ValueError, match="total_steps"):
        lr_scheduler.OneCycleLR(optimizer(), max_lr=1e-3, anneal_strategy="cos")
    scheduler = lr_scheduler.OneCycleLR(optimizer(), max_lr=1e-3, anneal_strategy="cos", total_steps=32)
    lr = []
    with pytest.warns(UserWarning, match="before `optimizer.step"):
        for _ in range(32):
            lr.append(scheduler.get_last_lr()[0])
            scheduler.step()
    ours = schedules.one_cycle(1e-3, total_steps=32)
    np.testing.assert_allclose(lr, [ours(t) for t in range(32)], rtol=1e-9, atol=1e-15)
    with pytest.raises(ValueError, match="Tried to step 33 times"):
        scheduler.step()


def test_the_convention_of_momentum_two_schedulers_switch_it_on_unless_told_not_to(deck):
    assert "`optimizer = optim.SGD(parms,lr)`" in deck(2) and "lr_scheduler.CyclicLR" in deck(2)
    for make, momentum in (
        (lambda o, **k: lr_scheduler.CyclicLR(o, base_lr=0.01, max_lr=0.1, **k), 0.9),
        (lambda o, **k: lr_scheduler.OneCycleLR(o, max_lr=0.1, total_steps=40, **k), 0.95),
    ):
        plain = optimizer()
        make(plain)
        assert plain.param_groups[0]["momentum"] == momentum
        plain = optimizer()
        make(plain, cycle_momentum=False)
        assert plain.param_groups[0]["momentum"] == 0


def test_one_cycle_alone_is_pytorchs_without_momentum_and_with_its_momentum_the_default():
    ours, mu = schedules.one_cycle(0.1, total_steps=40), schedules.one_cycle_momentum(total_steps=40)
    for cycled in (False, True):
        rates, momenta = walked(
            lambda o, cycled=cycled: lr_scheduler.OneCycleLR(o, 0.1, total_steps=40, cycle_momentum=cycled),
            40,
            0.1,
            0.9,
        )
        np.testing.assert_allclose([ours(t) for t in range(40)], rates, rtol=1e-9, atol=1e-15)
        np.testing.assert_allclose([mu(t) if cycled else 0.9 for t in range(40)], momenta, rtol=1e-9)


# mistakes


def test_a_scheduler_made_anew_starts_from_the_decayed_rate():
    o = optimizer()
    first = lr_scheduler.ExponentialLR(o, 0.5)
    for _ in range(3):
        o.step()
        first.step()
    lr_scheduler.ExponentialLR(o, 0.5)
    assert o.param_groups[0]["lr"] == pytest.approx(0.1 * 0.5**3)


def test_deck_2_prints_the_two_steps_in_the_right_order(deck):
    assert "- `loss.backward()` - `optimizer.step()` - `scheduler.step()`" in deck(2)
    after, _ = walked(lambda o: lr_scheduler.StepLR(o, 3, 0.1), 6, lr=1.0)
    np.testing.assert_allclose(after, [1, 1, 1, 0.1, 0.1, 0.1])


# loss_curves, range_test


def test_what_deck_2_prints_of_three_rates(deck):
    text = deck(2)
    assert "Finished epoch 1 / 10: cost 2.302576" in text and "Finished epoch 10 / 10: cost 2.302420" in text
    assert "cost: NaN almost always means high learning rate..." in text
    assert [f"epoch {i} / 10: cost {cost}" in text for i, cost in ((3, "1.942257"), (4, "1.827868"), (5, "inf"))] == [
        True
    ] * 3
    assert "[1e-3 ... 1e-5]" in text
