r"""The equations of chapter 06, each held against the package's schedules, PyTorch's schedulers or a plain loop.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import math
import warnings

import numpy as np
import pytest
import torch
from torch.optim import lr_scheduler

from course_utils.nn import Linear, Sequential
from course_utils.optim import SGD, schedules
from course_utils.training import range_test

EXACT = dict(rtol=1e-12, atol=1e-15)


def pytorchs(make, steps, lr=0.3):
    """The rates that a scheduler of PyTorch sets before each step."""
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=lr)
    rates = []
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of its own deprecations
        scheduler = make(optimizer)
        for _ in range(steps):
            rates.append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            scheduler.step()
    return np.array(rates, float)


def rates_of(schedule, steps):
    return np.array([schedule(t) for t in range(steps)])


# index


@pytest.mark.equation(
    "scheduled-step", tex=r"\theta_{t+1} = \theta_t - \eta(t) g_t", names={r"\theta_t": "theta", r"\eta(t)": "rate"}
)
def test_an_optimizer_asks_its_schedule_for_the_steps_done_so_far(formula):
    schedule, theta = schedules.linear(0.3, 0.1, 5), np.array([1.0, -2.0])
    optimizer = SGD(theta, lr=schedule)
    for t in range(7):
        before, g = theta.copy(), np.array([0.7, 1.3]) * (t + 1)
        optimizer.step(g)
        np.testing.assert_allclose(formula(theta=before, rate=schedule(t), g=g), theta, **EXACT)


# why_shrink


def distances(rates, h, s, D):
    """The mean squared distance after each step: chapter 04's recursion, in a plain loop."""
    path = [D]
    for lr in rates:
        path.append((1 - lr * h) ** 2 * path[-1] + lr**2 * s**2)
    return np.array(path)


@pytest.mark.equation("distance-floor", tex=r"D_\infty = \frac{\eta s^2}{h (2 - \eta h)}")
def test_the_floor_is_where_the_recursion_ends_and_where_runs_of_sgd_do(formula):
    for lr, h, s in ((0.2, 1.5, 0.7), (0.05, 0.5, 2.0)):
        assert formula(eta=lr, h=h, s=s) == pytest.approx(distances([lr] * 3000, h, s, 9.0)[-1], rel=1e-9)
    rng, theta = np.random.default_rng(0), np.zeros(40_000)
    optimizer = SGD(theta, lr=0.2)
    for _ in range(60):
        optimizer.step(1.5 * theta + 0.7 * rng.normal(size=theta.size))
    assert formula(eta=0.2, h=1.5, s=0.7) == pytest.approx(np.mean(theta**2), rel=0.03)


@pytest.mark.equation(
    "floor-approach",
    tex=r"D_t = D_\infty + (1 - \eta h)^{2 t} (D_0 - D_\infty)",
    names={r"D_\infty": "floor", "D_0": "start"},
)
def test_the_way_to_the_floor_is_the_recursions(formula):
    lr, h, s = 0.05, 1.5, 0.7
    floor = distances([lr] * 5000, h, s, 0.0)[-1]
    path = distances([lr] * 40, h, s, 9.0)
    for t in (0, 1, 7, 40):
        assert formula(floor=floor, eta=lr, h=h, t=t, start=9.0) == pytest.approx(path[t], rel=1e-9)


@pytest.mark.equation("best-next-rate", tex=r"\eta_t = \frac{h D_t}{h^2 D_t + s^2}", names={"D_t": "D"})
def test_no_other_rate_makes_the_next_distance_smaller(formula):
    for h, D, s in ((1.5, 4.0, 0.7), (0.2, 100.0, 3.0)):
        rate = float(formula(h=h, D=D, s=s))
        grid = np.linspace(0, 2 / h, 20_001)
        best = grid[np.argmin((1 - grid * h) ** 2 * D + grid**2 * s**2)]
        assert rate == pytest.approx(best, abs=2e-4 / h)


def greedy(h, s, D, steps):
    """Distances and rates when each rate is the best for its step, found by a fine search, not by the formula."""
    path, rates = [D], []
    for _ in range(steps):
        low, high = 0.0, 2 / h
        for _ in range(60):  # golden section would do; thirds are shorter
            a, b = low + (high - low) / 3, high - (high - low) / 3
            if (1 - a * h) ** 2 * path[-1] + (a * s) ** 2 < (1 - b * h) ** 2 * path[-1] + (b * s) ** 2:
                high = b
            else:
                low = a
        rates.append((low + high) / 2)
        path.append(distances(rates[-1:], h, s, path[-1])[-1])
    return np.array(path), np.array(rates)


@pytest.mark.equation("best-distance", tex=r"D_t = \frac{D_0 s^2}{s^2 + h^2 D_0 t}", names={"D_0": "start"})
def test_the_distance_under_the_best_rates(formula):
    path, _ = greedy(0.5, 1.3, 6.0, 25)
    for t in (0, 1, 9, 25):
        assert formula(start=6.0, s=1.3, h=0.5, t=t) == pytest.approx(path[t], rel=1e-9)


@pytest.mark.equation("best-schedule", tex=r"\eta_t = \frac{\eta_0}{1 + h \eta_0 t}", names={r"\eta_0": "first"})
def test_the_best_rates_are_one_over_t_decay(formula):
    _, rates = greedy(0.5, 1.3, 6.0, 25)
    ours = schedules.inverse_time(rates[0], decay=0.5 * rates[0])
    for t in (0, 1, 9, 24):
        assert formula(first=rates[0], h=0.5, t=t) == pytest.approx(rates[t], rel=1e-6)
        assert formula(first=rates[0], h=0.5, t=t) == pytest.approx(ours(t), rel=1e-12)


# functions


@pytest.mark.equation(
    "epoch-clock", tex=r"\eta(t) = f(\lfloor t / n \rfloor)", names={r"f(\lfloor t / n \rfloor)": "rate"}
)
def test_an_epochs_schedule_asked_by_step_is_pytorchs_stepped_by_epoch(formula):
    by_epoch = schedules.step_decay(0.3, every=2, gamma=0.5)
    optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.3)
    scheduler = lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
    ours, n = schedules.per_epoch(by_epoch, 7), 7
    for t in range(70):
        theirs = optimizer.param_groups[0]["lr"]
        assert ours(t) == pytest.approx(theirs) and formula(rate=by_epoch(math.floor(t / n))) == pytest.approx(theirs)
        optimizer.step()
        if (t + 1) % n == 0:
            scheduler.step()


@pytest.mark.equation(
    "step-gamma", tex=r"\gamma_{\text{step}} = \gamma^{1 / n}", names={r"\gamma_{\text{step}}": "by_step"}
)
def test_a_factor_of_a_step_makes_the_factor_of_an_epoch(formula):
    by_step = schedules.exponential(0.3, gamma=float(formula(gamma=0.8, n=63)))
    by_epoch = schedules.per_epoch(schedules.exponential(0.3, gamma=0.8), 63)
    for epoch in range(5):
        assert by_step(63 * epoch) == pytest.approx(by_epoch(63 * epoch), rel=1e-12)


# decays


@pytest.mark.equation("inverse-time", tex=r"\eta(t) = \frac{\eta_0}{1 + k t}", names={r"\eta_0": "first"})
def test_one_over_t(formula):
    ours = schedules.inverse_time(0.3, decay=0.2)
    theirs = pytorchs(lambda o: lr_scheduler.LambdaLR(o, lambda t: (1 + 0.2 * t) ** -1.0), 30)
    t = np.arange(30)
    np.testing.assert_allclose(formula(first=0.3, k=0.2, t=t), rates_of(ours, 30), **EXACT)
    np.testing.assert_allclose(formula(first=0.3, k=0.2, t=t), theirs, **EXACT)


@pytest.mark.equation("exponential-decay", tex=r"\eta(t) = \eta_0 \gamma^t", names={r"\eta_0": "first"})
def test_geometric_decay_is_pytorchs(formula):
    theirs = pytorchs(lambda o: lr_scheduler.ExponentialLR(o, 0.9), 40)
    np.testing.assert_allclose(formula(first=0.3, gamma=0.9, t=np.arange(40)), theirs, rtol=1e-12)
    np.testing.assert_allclose(rates_of(schedules.exponential(0.3, 0.9), 40), theirs, rtol=1e-12)


@pytest.mark.equation("natural-exponential", tex=r"\eta(t) = \eta_0 e^{-k t}", names={r"\eta_0": "first"})
def test_deck_2s_exponential_is_pytorchs(formula):
    theirs = pytorchs(lambda o: lr_scheduler.ExponentialLR(o, math.exp(-0.1)), 40)
    np.testing.assert_allclose(formula(first=0.3, k=0.1, t=np.arange(40)), theirs, rtol=1e-12)
    np.testing.assert_allclose(rates_of(schedules.natural_exponential(0.3, 0.1), 40), theirs, rtol=1e-12)


@pytest.mark.equation("gamma-from-k", tex=r"\gamma = e^{-k}")
def test_the_two_geometric_forms_are_one(formula):
    ours = schedules.exponential(0.3, gamma=float(formula(k=0.07)))
    np.testing.assert_allclose(rates_of(ours, 50), rates_of(schedules.natural_exponential(0.3, 0.07), 50), rtol=1e-12)


@pytest.mark.equation("decay-half-life", tex=r"t_{1/2} = \frac{-\log 2}{\log \gamma}", names={r"t_{1/2}": "half"})
def test_after_the_half_life_the_rate_has_halved(formula):
    for gamma in (0.5, 0.9, 0.995):
        assert schedules.exponential(0.3, gamma)(float(formula(gamma=gamma))) == pytest.approx(0.15, rel=1e-12)


@pytest.mark.equation(
    "gamma-to-end",
    tex=r"\gamma = \left( \frac{\eta_\tau}{\eta_0} \right)^{1 / \tau}",
    names={r"\eta_\tau": "last", r"\eta_0": "first"},
)
def test_the_factor_that_leads_to_a_given_rate(formula):
    ours = schedules.exponential(0.3, gamma=float(formula(last=0.003, first=0.3, tau=120)))
    assert ours(120) == pytest.approx(0.003, rel=1e-12)


@pytest.mark.equation("inverse-sqrt", tex=r"\eta(t) = \frac{d \eta_0}{\sqrt{t + 1}}", names={r"\eta_0": "first"})
def test_one_over_the_root(formula):
    theirs = pytorchs(lambda o: lr_scheduler.LambdaLR(o, lambda t: 0.7 * (t + 1) ** -0.5), 40)
    np.testing.assert_allclose(formula(d=0.7, first=0.3, t=np.arange(40)), theirs, rtol=1e-12)
    np.testing.assert_allclose(rates_of(schedules.inverse_sqrt(0.3, scale=0.7), 40), theirs, rtol=1e-12)


@pytest.mark.equation(
    "step-decay",
    tex=r"\eta(t) = \eta_0 \gamma^{\lfloor t / m \rfloor}",
    names={r"\eta_0": "first", r"\lfloor t / m \rfloor": "drops"},
)
def test_step_decay_is_pytorchs(formula):
    theirs = pytorchs(lambda o: lr_scheduler.StepLR(o, 7, 0.5), 40)
    np.testing.assert_allclose(formula(first=0.3, gamma=0.5, drops=np.floor(np.arange(40) / 7)), theirs, rtol=1e-12)
    np.testing.assert_allclose(rates_of(schedules.step_decay(0.3, every=7, gamma=0.5), 40), theirs, rtol=1e-12)


def linear_lr(optimizer):
    return lr_scheduler.LinearLR(optimizer, start_factor=1.0, end_factor=0.01, total_iters=25)


@pytest.mark.equation(
    "linear-decay",
    tex=r"\eta(t) = (1 - a) \eta_0 + a \eta_\tau",
    names={r"\eta_0": "first", r"\eta_\tau": "last"},
)
def test_deck_1s_line_is_pytorchs(formula):
    theirs = pytorchs(linear_lr, 40)
    share = np.minimum(1, np.arange(40) / 25)
    np.testing.assert_allclose(formula(a=share, first=0.3, last=0.003), theirs, rtol=1e-12)
    np.testing.assert_allclose(rates_of(schedules.linear(0.3, end=0.003, steps=25), 40), theirs, rtol=1e-12)


@pytest.mark.equation("linear-share", tex=r"a = \min(1, \frac{t}{\tau})")
def test_the_share_of_the_last_rate_is_what_pytorchs_rates_are_made_of(formula):
    theirs = pytorchs(linear_lr, 40)
    share = formula(t=np.arange(40), tau=25)
    np.testing.assert_allclose(share, (0.3 - theirs) / (0.3 - 0.003), rtol=1e-10, atol=1e-12)


# cycles


@pytest.mark.equation(
    "cosine",
    tex=r"\eta(t) = \eta_{\min} + \frac{1}{2} (\eta_0 - \eta_{\min}) (1 + \cos(\pi t / \tau))",
    names={r"\eta_{\min}": "low", r"\eta_0": "first", r"\pi": "pi"},
)
def test_the_cosine_is_pytorchs_also_past_its_end(formula):
    theirs = pytorchs(lambda o: lr_scheduler.CosineAnnealingLR(o, 30, 0.01), 75)
    mine = formula(low=0.01, first=0.3, pi=math.pi, t=np.arange(75), tau=30)
    np.testing.assert_allclose(mine, theirs, rtol=1e-9)
    np.testing.assert_allclose(rates_of(schedules.cosine(0.3, 30, lr_min=0.01), 75), theirs, rtol=1e-9)


@pytest.mark.equation(
    "warm-restarts",
    tex=r"\eta(t) = \eta_{\min} + \frac{1}{2} (\eta_0 - \eta_{\min}) (1 + \cos(\pi t_c / T_i))",
    names={r"\eta_{\min}": "low", r"\eta_0": "first", r"\pi": "pi", "t_c": "since", "T_i": "length"},
)
def test_a_restarted_fall_is_pytorchs(formula):
    theirs = pytorchs(lambda o: lr_scheduler.CosineAnnealingWarmRestarts(o, 5, 2, 0.01), 35)
    since, length = np.array([(since, length) for length in (5, 10, 20) for since in range(length)]).T
    mine = formula(low=0.01, first=0.3, pi=math.pi, since=since, length=length)
    np.testing.assert_allclose(mine, theirs, rtol=1e-12)
    np.testing.assert_allclose(rates_of(schedules.cosine_warm_restarts(0.3, 5, 2, 0.01), 35), theirs, rtol=1e-12)


@pytest.mark.equation("restart-times", tex=r"t_i = T_0 \frac{m^i - 1}{m - 1}", names={"T_0": "first", "m^i": "power"})
def test_restarts_come_where_pytorchs_rate_is_back_at_the_top(formula):
    for first, m in ((5, 2), (4, 3)):
        make = lambda o, first=first, m=m: lr_scheduler.CosineAnnealingWarmRestarts(o, first, m)  # noqa: E731
        tops = np.flatnonzero(pytorchs(make, 160) == 0.3)
        mine = formula(first=first, power=float(m) ** np.arange(len(tops)), m=m)
        np.testing.assert_allclose(mine, tops)
        assert len(tops) >= 4


CYCLE = dict(base_lr=0.1, max_lr=0.9, step_size_up=8)


def saw_tooth(steps):
    return pytorchs(lambda o: lr_scheduler.CyclicLR(o, cycle_momentum=False, **CYCLE), steps)


@pytest.mark.equation(
    "cyclic",
    tex=r"\eta(t) = \eta_{\min} + (\eta_{\max} - \eta_{\min}) a",
    names={r"\eta_{\min}": "low", r"\eta_{\max}": "high"},
)
def test_the_cycles_are_pytorchs(formula):
    share = np.array([1 - abs(t % 16 / 8 - 1) for t in range(50)])
    np.testing.assert_allclose(formula(low=0.1, high=0.9, a=share), saw_tooth(50), rtol=1e-9)
    np.testing.assert_allclose(rates_of(schedules.cyclic(**CYCLE), 50), saw_tooth(50), rtol=1e-9)


@pytest.mark.equation("cyclic-share", tex=r"a = 1 - \lvert t / m - 2 c + 1 \rvert")
def test_the_share_goes_up_and_down_once_in_a_cycle(formula):
    theirs = (saw_tooth(50) - 0.1) / 0.8
    t = np.arange(50)
    mine = formula(t=t, m=8, c=1 + t // 16)
    np.testing.assert_allclose(mine, theirs, rtol=1e-9, atol=1e-12)


@pytest.mark.equation("half-wave", tex=r"\eta = b + \frac{1}{2} (a - b) (1 + \cos(\pi p))", names={r"\pi": "pi"})
def test_a_phase_of_one_cycle_is_pytorchs(formula):
    theirs = pytorchs(lambda o: lr_scheduler.OneCycleLR(o, 0.5, 50, pct_start=0.3, cycle_momentum=False), 50)
    up = formula(a=0.02, b=0.5, pi=math.pi, p=np.arange(15) / 14)
    down = formula(a=0.5, b=0.02 / 1e4, pi=math.pi, p=(np.arange(14, 50) - 14) / 35)
    np.testing.assert_allclose(up, theirs[:15], rtol=1e-9)
    np.testing.assert_allclose(down, theirs[14:], rtol=1e-9, atol=1e-15)
    np.testing.assert_allclose(rates_of(schedules.one_cycle(0.5, 50), 50), theirs, rtol=1e-9, atol=1e-15)


# warmup


@pytest.mark.equation("warmup", tex=r"\eta(t) = (q + (1 - q) t / w) \eta_0", names={r"\eta_0": "first"})
def test_the_way_up_is_pytorchs_linear_lr(formula):
    theirs = pytorchs(lambda o: lr_scheduler.LinearLR(o, start_factor=0.25, total_iters=10), 30)
    ours = rates_of(schedules.warmup(schedules.constant(0.3), 10, start=0.25), 30)
    mine = formula(q=0.25, t=np.arange(11), w=10, first=0.3)
    np.testing.assert_allclose(ours, theirs, rtol=1e-12)
    np.testing.assert_allclose(mine, theirs[:11], rtol=1e-12)


@pytest.mark.equation(
    "quartic-factor",
    tex=r"\theta_{t+1} = (1 - \eta \theta_t^2) \theta_t",
    names={r"\theta_t^2": "square", r"\theta_t": "theta"},
)
def test_a_step_on_the_quartic(formula):
    for start in (3.0, -0.4):
        theta = torch.tensor(start, dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.SGD([theta], lr=0.07)
        (theta**4 / 4).backward()
        optimizer.step()
        assert formula(eta=0.07, square=start**2, theta=start) == pytest.approx(theta.item(), rel=1e-12)


# range_test


@pytest.mark.equation(
    "range-test-rate",
    tex=r"\eta_t = \eta_{\text{low}} \left( \frac{\eta_{\text{high}}}{\eta_{\text{low}}} \right)^{t / (T - 1)}",
    names={r"\eta_{\text{low}}": "low", r"\eta_{\text{high}}": "high", "T": "steps"},
)
def test_the_range_tests_rates_rise_by_equal_factors(formula):
    model = Sequential(Linear(3, 2), rng=np.random.default_rng(0))
    train = np.random.default_rng(1).normal(size=(40, 3)), np.arange(40) % 2
    rates, _ = range_test(model, train, low=1e-3, high=0.5, steps=20, batch_size=8, rng=np.random.default_rng(2))
    mine = formula(low=1e-3, high=0.5, t=np.arange(20), steps=20)
    np.testing.assert_allclose(mine, rates, rtol=1e-12)
    np.testing.assert_allclose(mine, np.geomspace(1e-3, 0.5, 20), rtol=1e-12)
