r"""The equations of chapter 13, each held against the package, SciPy, PyTorch, a simulation or a plain loop.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import numpy as np
import pytest
import torch
from scipy import stats

from course_utils.nn import Linear, ReLU, Sequential
from course_utils.optim import SGD
from course_utils.training import StopOnExplosion, expected_initial_loss, fit, update_ratio
from course_utils.training.search import (
    LogUniform,
    Uniform,
    coarse_to_fine,
    grid_search,
    halving_rounds,
    lecture_search,
)
from course_utils.training.search.space import draw

rng = np.random.default_rng(13)


# sanity


@pytest.mark.equation("initial-loss", tex=r"J_0 = \ln K + \frac{\lambda}{2} n s^2", names={r"\lambda": "strength"})
def test_the_first_loss_is_pytorch_s_of_many_random_networks(formula):
    K, s, strength, losses = 7, 1e-3, 40.0, []
    shapes = (20, 30), (30, K)
    n = sum(a * b for a, b in shapes)
    for seed in range(15):
        generator = torch.Generator().manual_seed(seed)
        W, V = (s * torch.randn(shape, generator=generator, dtype=torch.float64) for shape in shapes)
        X = torch.randn(50, 20, generator=generator, dtype=torch.float64)
        y = torch.randint(0, K, (50,), generator=generator)
        loss = torch.nn.functional.cross_entropy(torch.relu(X @ W) @ V, y)
        losses.append(float(loss + strength / 2 * ((W**2).sum() + (V**2).sum())))
    expected = float(formula(K=K, strength=strength, n=n, s=s))
    assert expected == pytest.approx(expected_initial_loss(K, strength, n, s), rel=1e-12)
    spread = strength / 2 * s**2 * np.sqrt(2 * n)
    assert expected == pytest.approx(np.mean(losses), abs=4 * spread / np.sqrt(15) + 1e-4)
    assert expected - np.log(K) > 20 * spread, "the penalty's share is seen"


@pytest.mark.equation(
    "initial-loss-spread", tex=r"\sigma_{J_0} = \frac{\lambda}{2} s^2 \sqrt{2 n}", names={r"\lambda": "strength"}
)
def test_the_first_loss_scatters_as_scipys_chi_squared_does(formula):
    for n, s, strength in ((500, 0.01, 3.0), (154_100, 1e-4, 1e3)):
        chi = stats.chi2(n)
        assert float(formula(n=n, s=s, strength=strength)) == pytest.approx(strength / 2 * s**2 * chi.std(), rel=1e-12)


# rates


@pytest.mark.equation(
    "small-logits",
    tex=r"\tilde{\ell} = \ln K - (z_y - \bar{z})",
    names={"z_y": "right", r"\bar{z}": "mean"},
)
def test_a_small_loss_of_pytorch_falls_by_the_margin(formula):
    for seed in range(4):
        z = np.random.default_rng(seed).normal(size=10)
        errors = []
        for c in (1e-2, 1e-3):
            theirs = torch.nn.functional.cross_entropy(torch.tensor(c * z)[None], torch.tensor([3])).item()
            ours = float(formula(K=10, right=c * z[3], mean=c * z.mean()))
            errors.append(abs(ours - theirs))
            assert errors[-1] < 2 * c**2
        assert errors[1] < errors[0] / 50, "the error is of second order"


@pytest.mark.equation("explosion-rule", tex=r"J_t > 3 J_0")
def test_a_run_is_stopped_by_the_first_loss_above_three_times_the_first():
    class Scripted:
        def __init__(self, losses):
            self.theta, self.losses = np.zeros(1), iter(losses)

        def loss_and_gradient(self, X, y):
            return next(self.losses), np.zeros(1)

    for losses, expected in (([1.0, 3.0, 2.9, 3.01, 5.0], 4), ([1.0, 3.0, 0.5, 3.0, 2.0], 5), ([2.0, 6.1, 1, 1, 1], 2)):
        model = Scripted(losses)
        history = fit(
            model,
            SGD(model.theta, lr=0.1),
            (np.zeros((5, 1)), np.zeros(5)),
            epochs=1,
            batch_size=1,
            callbacks=[StopOnExplosion()],
        )
        assert history.iterations == expected and bool(history.stopped) == (expected < 5)


# signals


@pytest.mark.equation(
    "update-ratio",
    tex=r"r = \sqrt{\frac{\sum_{i=1}^{n} (\theta'_i - \theta_i)^2}{\sum_{i=1}^{n} \theta_i^2}}",
    names={r"\theta'_i": "after", r"\theta_i": "before"},
)
def test_the_ratio_of_a_step_of_sgd_is_the_rate_times_the_gradients_length_over_the_weights(formula):
    for lr in (1e-3, 0.5):
        theta, g = rng.normal(size=30), rng.normal(size=30)
        before = theta.copy()
        SGD(theta, lr=lr).step(g)
        by_hand = lr * np.linalg.norm(g) / np.linalg.norm(before)
        ours = float(formula(after=theta, before=before, n=30))
        assert ours == pytest.approx(by_hand) and ours == pytest.approx(update_ratio(before, theta))


@pytest.mark.equation(
    "rate-from-ratio",
    tex=r"\eta = r \frac{\lVert \theta_0 \rVert}{\lVert g_0 \rVert}",
    names={r"\lVert \theta_0 \rVert": "length", r"\lVert g_0 \rVert": "slope"},
)
def test_one_gradient_gives_the_rate_for_a_wanted_ratio(formula):
    model = Sequential(Linear(8, 6), ReLU(), Linear(6, 3), rng=0)
    X, y = rng.normal(size=(20, 8)), rng.integers(0, 3, 20)
    _, g = model.loss_and_gradient(X, y)
    before = model.theta.copy()
    for wanted in (1e-3, 0.2):
        theta = torch.tensor(before, requires_grad=True)
        theta.grad = torch.tensor(g)
        lr = float(formula(r=wanted, length=np.linalg.norm(before), slope=np.linalg.norm(g)))
        torch.optim.SGD([theta], lr=lr).step()
        assert update_ratio(before, theta.detach().numpy()) == pytest.approx(wanted)


@pytest.mark.equation("ratio-needed", tex=r"r = \frac{d}{T}")
def test_straight_steps_of_this_ratio_just_arrive_and_crooked_ones_do_not(formula):
    start = rng.normal(size=50)
    length = np.linalg.norm(start)
    for d, T in ((0.5, 20), (1.5, 300)):
        r = float(formula(d=d, T=T))
        for turns in (False, True):
            theta, direction = start.copy(), rng.normal(size=50)
            for _ in range(T):
                if turns:
                    direction = rng.normal(size=50)
                theta += r * length * direction / np.linalg.norm(direction)
            gone = np.linalg.norm(theta - start) / length
            assert gone < 0.6 * d if turns else gone == pytest.approx(d)


# search


@pytest.mark.equation("log-uniform", tex=r"\eta = a \left(\frac{b}{a}\right)^{u}")
def test_the_value_at_a_share_of_the_way_is_scipys_quantile(formula):
    for a, b in ((1e-6, 1e-3), (0.2, 5.0)):
        for u in (0.0, 0.3, 1.0):
            ours = float(formula(a=a, b=b, u=u))
            assert ours == pytest.approx(stats.loguniform(a, b).ppf(u)) == pytest.approx(LogUniform(a, b).at(u))
        assert float(formula(a=a, b=b, u=0.5)) == pytest.approx(np.sqrt(a * b))


@pytest.mark.equation("line-share", tex=r"p_{\text{line}} = \frac{x - a}{b - a}")
def test_the_share_of_draws_on_a_line_is_scipys(formula):
    for a, b, x in ((1e-4, 10.0, 0.1), (2.0, 5.0, 4.5)):
        assert float(formula(a=a, b=b, x=x)) == pytest.approx(stats.uniform(a, b - a).cdf(x))
    drawn = [draw({"x": Uniform(2.0, 5.0)}, rng)["x"] for _ in range(4000)]
    assert np.mean(np.array(drawn) < 4.5) == pytest.approx(float(formula(a=2, b=5, x=4.5)), abs=0.03)


@pytest.mark.equation(
    "log-share",
    tex=r"p_{\log} = \frac{\log(x / a)}{\log(b / a)}",
)
def test_the_share_of_draws_in_the_exponent_is_scipys(formula):
    for a, b, x in ((1e-4, 10.0, 0.1), (2.0, 50.0, 4.5)):
        assert float(formula(a=a, b=b, x=x)) == pytest.approx(stats.loguniform(a, b).cdf(x))
        assert float(formula(a=a, b=b, x=x)) == pytest.approx(LogUniform(a, b).place(x))
    assert float(formula(a=1e-4, b=10, x=0.1)) == pytest.approx(0.6)


@pytest.mark.equation("grid-values", tex=r"k = \lfloor B^{1/d} \rfloor", names={r"\lfloor B^{1/d} \rfloor": "floor"})
def test_a_grid_has_so_many_values_on_each_axis(formula):
    for budget in (4, 9, 17, 30, 81):
        for d in (1, 2, 3, 4):
            space = {str(i): Uniform(0.0, 1.0) for i in range(d)}
            trials = grid_search(lambda params: 0.0, space, budget).trials
            values = {trial.params["0"] for trial in trials}
            floor = max(k for k in range(1, budget + 1) if k**d <= budget)
            assert len(values) == formula(floor=floor) and len(trials) == floor**d


def hits(trials_of, w, seeds=2000):
    """The share of windows of width w, at a place that nobody knows, into which one of the values falls."""
    found = 0
    for seed in range(seeds):
        places = np.random.default_rng(seed)
        values, start = trials_of(places), places.random()
        found += np.any((values - start) % 1.0 < w)  # on a circle, so that every place is like every other
    return found / seeds


@pytest.mark.equation("grid-hit", tex=r"P_{\text{grid}} = \min(1, k w)", names={r"\min(1, k w)": "smaller"})
def test_an_even_grid_hits_a_window_as_often_as_said(formula):
    for k, w in ((3, 0.1), (5, 0.15), (3, 0.4)):
        expected = float(formula(smaller=min(1, k * w)))
        assert hits(lambda _, k=k: (np.arange(k) + 0.5) / k, w) == pytest.approx(expected, abs=0.03)


@pytest.mark.equation("window-hit", tex=r"P_{\text{random}} = 1 - (1 - w)^{k^d}")
def test_random_points_hit_a_window_as_often_as_said(formula):
    for k, d, w in ((3, 2, 0.1), (5, 1, 0.2), (2, 3, 0.3)):
        expected = float(formula(k=k, d=d, w=w))
        assert hits(lambda places, n=k**d: places.random(n), w) == pytest.approx(expected, abs=0.03)


@pytest.mark.equation("random-hit", tex=r"P = 1 - (1 - q)^n")
def test_at_least_one_good_try_is_scipys_binomial(formula):
    for q, n in ((0.05, 59), (0.2, 7)):
        assert float(formula(q=q, n=n)) == pytest.approx(stats.binom(n, q).sf(0))


@pytest.mark.equation("trials-needed", tex=r"n = \frac{\log(1 - P)}{\log(1 - q)}")
def test_so_many_tries_are_the_fewest_of_scipys_geometric(formula):
    for q, P in ((0.05, 0.95), (0.01, 0.5), (0.3, 0.9)):
        assert np.ceil(float(formula(q=q, P=P))) == stats.geom(q).ppf(P)


# coarse to fine


@pytest.mark.equation("parabola-top", tex=r"u^* = -\frac{b}{2 a}", names={"u^*": "top"})
def test_the_top_is_where_numpys_parabola_is_highest(formula):
    _, fine = lecture_search()
    u = np.log10([trial.params["lr"] for trial in fine.trials])
    a, b, c = np.polyfit(u, [trial.score for trial in fine.trials], 2)
    grid = np.linspace(-4, -2.5, 20_001)
    assert a < 0
    assert float(formula(a=a, b=b)) == pytest.approx(grid[np.polyval((a, b, c), grid).argmax()], abs=1e-4)


@pytest.mark.equation("stage-width", tex=r"w_s = w_1 c^{s - 1}")
def test_the_ranges_of_each_stage_have_this_width(formula):
    space = {"lr": LogUniform(1e-4, 1e0)}
    for c in (0.25, 0.5):
        search = coarse_to_fine(
            lambda params: -abs(np.log10(params["lr"]) + 2), space, 900, rng=rng, stages=3, shrink=c
        )
        for s in (1, 2, 3):
            drawn = np.log10([trial.params["lr"] for trial in search.trials if trial.stage == s - 1])
            assert np.ptp(drawn) == pytest.approx(float(formula(w_1=4.0, c=c, s=s)), rel=0.06)


@pytest.mark.equation("halving-round", tex=r"n_i r_i = n_0 r_0")
def test_each_round_of_halving_costs_the_same(formula):
    for candidates, first in ((27, 2), (81, 1)):
        costs = {n * r for n, r in halving_rounds(candidates, first)}
        assert costs == {int(formula(n_0=candidates, r_0=first))}
