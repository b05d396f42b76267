r"""The equations of chapter 04, each held against the package's code, PyTorch, SciPy or a simulation.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import re

import numpy as np
import pytest
import scipy.optimize
import scipy.special
import scipy.stats
import torch

from course_utils.authoring.formula import Formula
from course_utils.data import batches, batches_per_epoch, load_digits
from course_utils.models import SoftmaxRegression
from course_utils.optim import SGD
from course_utils.training import fit, measured_error, predicted_error

digits = load_digits()
X, y = digits.X[:300] / 16, digits.y[:300]


def at_zero():
    return SoftmaxRegression(max_iter=0).fit(X, y)


def gradients(rows, theta=None):
    """The gradient of each single example, by PyTorch."""
    theta = torch.zeros(650, dtype=torch.float64) if theta is None else torch.tensor(theta)
    theta.requires_grad_(True)
    found = []
    for row in rows:
        scores = torch.tensor(X[row]) @ theta[:640].reshape(64, 10) + theta[640:]
        loss = torch.nn.functional.cross_entropy(scores[None], torch.tensor(y[row : row + 1]))
        found.append(torch.autograd.grad(loss, theta)[0].numpy())
    return np.array(found)


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are read in pieces."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


# index


@pytest.mark.equation("full-gradient", tex=r"g = \frac{1}{N} \sum_{i=1}^{N} g_i")
def test_the_full_gradient_is_the_mean_of_pytorchs_single_ones(formula):
    each = gradients(range(40))
    model = at_zero()
    np.testing.assert_allclose(formula(N=40, g=each), model.loss_and_gradient(X[:40], y[:40])[1], atol=1e-14)


# words


@pytest.mark.equation("batches-per-epoch", tex=r"K = \left\lceil \frac{N}{B} \right\rceil")
def test_the_number_of_batches_is_the_quotient_rounded_up(tex):
    assert re.fullmatch(r"K = \\left\\lceil (.*) \\right\\rceil", tex)
    inside = Formula("K = " + re.search(r"lceil (.*) \\right", tex)[1])
    for N in (1, 5, 32, 33, 300):
        for B in (1, 2, 7, 32, 400):
            assert np.ceil(inside(N=N, B=B)) == batches_per_epoch(N, B) == len(torch.arange(N).split(B))


@pytest.mark.equation("last-batch", tex=r"B_K = N - (K - 1) B")
def test_the_last_batch_holds_what_the_others_leave(formula):
    for N, B in ((300, 128), (300, 100), (5, 9)):
        sizes = [len(b) for A, b in batches((X[:N], y[:N]), B)]
        assert formula(N=N, K=batches_per_epoch(N, B), B=min(B, N)) == sizes[-1]


@pytest.mark.equation("total-iterations", tex=r"T = E K")
def test_the_iterations_of_a_run_are_those_that_fit_counts(formula):
    model = at_zero()
    history = fit(model, SGD(model.theta, lr=0.1), (X, y), epochs=3, batch_size=64)
    assert formula(E=3, K=batches_per_epoch(300, 64)) == history.iterations == 15


@pytest.mark.equation("size-from-count", tex=r"B = \frac{N}{m}")
def test_deck_0s_batch_size_is_the_data_over_the_number_of_batches(formula):
    for m in (1, 3, 100, 300):
        assert {len(part) for part in np.array_split(np.arange(300), m)} == {int(formula(N=300, m=m))}


# minibatch


@pytest.mark.equation("sgd", tex=r"\theta_{t+1} = \theta_t - \eta \frac{1}{B} \sum_{i=1}^{B} g_i")
def test_a_step_of_sgd_is_the_packages_and_pytorchs(formula):
    rows, rng = [3, 8, 21, 40], np.random.default_rng(0)
    start = rng.normal(size=650)
    model = at_zero()
    model.theta[:] = start
    SGD(model.theta, lr=0.3).step(model.loss_and_gradient(X[rows], y[rows])[1])
    expected = formula(theta=start, eta=0.3, B=4, g=gradients(rows, start.copy()))
    np.testing.assert_allclose(model.theta, expected, rtol=1e-12)
    parameter = torch.nn.Parameter(torch.tensor(start))
    parameter.grad = torch.tensor(gradients(rows, start.copy()).mean(axis=0))
    torch.optim.SGD([parameter], lr=0.3).step()
    np.testing.assert_allclose(parameter.detach().numpy(), expected, rtol=1e-12)


@pytest.mark.equation("batch-gradient", tex=r"g_B = \frac{1}{B} \sum_{i=1}^{B} g_i")
def test_the_gradient_of_a_batch_is_the_mean_that_the_model_returns(formula):
    rows = [5, 6, 250]
    np.testing.assert_allclose(
        formula(B=3, g=gradients(rows)), at_zero().loss_and_gradient(X[rows], y[rows])[1], atol=1e-14
    )


@pytest.mark.equation(
    "sum-rate-of-batch",
    tex=r"\eta_{\text{sum}} = \frac{\eta_{\text{mean}}}{B}",
    names={r"\eta_{\text{mean}}": "eta_mean"},
)
def test_a_sum_with_the_divided_rate_takes_the_step_of_the_mean(formula):
    each = gradients([1, 2, 3, 4, 5])
    np.testing.assert_allclose(formula(eta_mean=0.7, B=5) * each.sum(axis=0), 0.7 * each.mean(axis=0), rtol=1e-12)


@pytest.mark.equation("accumulation", tex=r"g = \sum_{k=1}^{K} \frac{B_k}{N} g_k")
def test_the_gradient_taken_in_weighted_pieces_is_pytorchs_accumulated_one(formula):
    pieces = [(len(A), at_zero().loss_and_gradient(A, b)[1]) for A, b in batches((X, y), 130)]
    sizes, parts = np.array([size for size, _ in pieces])[:, None], np.array([g for _, g in pieces])
    layer = torch.nn.Linear(64, 10, dtype=torch.float64)
    torch.nn.init.zeros_(layer.weight)
    torch.nn.init.zeros_(layer.bias)
    for A, b in batches((X, y), 130):
        loss = torch.nn.functional.cross_entropy(layer(torch.tensor(A)), torch.tensor(b), reduction="sum") / 300
        loss.backward()  # adds to the gradient
    theirs = np.append(layer.weight.grad.numpy().T, layer.bias.grad.numpy())
    np.testing.assert_allclose(formula(B=sizes, N=300, g=parts, K=3), theirs, atol=1e-14)


# standard error


@pytest.mark.equation("one-is-unbiased", tex=r"\mathbb{E}[g_i] = \sum_{i=1}^{N} \frac{1}{N} g_i")
def test_the_expected_gradient_of_one_draw_is_the_full_one(formula):
    each = gradients(range(50))
    np.testing.assert_allclose(formula(N=50, g=each), at_zero().loss_and_gradient(X[:50], y[:50])[1], atol=1e-14)


@pytest.mark.equation(
    "gradient-variance",
    tex=r"\sigma^2 = \frac{1}{N} \sum_{i=1}^{N} \lVert d_i \rVert^2",
    names={r"\lVert d_i \rVert": "distance"},
)
def test_sigma_is_what_the_package_computes(formula):
    each = gradients(range(60))
    distance = np.linalg.norm(each - each.mean(axis=0), axis=1)
    sigma = predicted_error(at_zero(), (X[:60], y[:60]), 1, replacement=True)
    assert np.sqrt(formula(N=60, distance=distance)) == pytest.approx(sigma, rel=1e-10)


@pytest.mark.equation(
    "error-squared",
    tex=r"\lVert g_B - g \rVert^2 = \frac{1}{B^2} \sum_{i=1}^{B} \sum_{j=1}^{B} d_i \cdot d_j",
    names={r"\sum_{i=1}^{B} \sum_{j=1}^{B} d_i \cdot d_j": "square"},
)
def test_the_squared_error_is_the_square_of_products(formula):
    each = gradients(range(30))
    rows = [2, 9, 9, 17]
    d = each[rows] - each.mean(axis=0)
    error = np.linalg.norm(each[rows].mean(axis=0) - each.mean(axis=0)) ** 2
    assert formula(B=4, square=(d @ d.T).sum()) == pytest.approx(error, rel=1e-10)


@pytest.mark.equation("standard-error", tex=r"\sigma_B = \frac{\sigma}{\sqrt{B}}", names={r"\sigma": "sigma"})
def test_the_standard_error_is_measured_on_digits_and_scipys_for_one_coordinate(formula):
    model, rng = at_zero(), np.random.default_rng(0)
    sigma = predicted_error(model, (X, y), 1, replacement=True)
    for B in (4, 64):
        measured = measured_error(model, (X, y), B, 600, rng=rng, replacement=True)
        assert formula(sigma=sigma, B=B) == pytest.approx(measured, rel=0.05)
        assert formula(sigma=sigma, B=B) == pytest.approx(predicted_error(model, (X, y), B, replacement=True))
    sample = gradients(range(50))[:, 100]
    assert formula(sigma=sample.std(ddof=1), B=50) == pytest.approx(scipy.stats.sem(sample), rel=1e-12)


@pytest.mark.equation(
    "two-draws", tex=r"\mathbb{E}[d_i \cdot d_j] = -\frac{\sigma^2}{N - 1}", names={r"\sigma": "sigma"}
)
def test_two_different_draws_deviate_against_each_other(formula):
    each = gradients(range(25))
    d = each - each.mean(axis=0)
    products = d @ d.T
    mean = (products.sum() - np.trace(products)) / (25 * 24)
    assert formula(sigma=np.sqrt(np.mean(np.sum(d**2, axis=1))), N=25) == pytest.approx(mean, rel=1e-9)


@pytest.mark.equation(
    "standard-error-finite",
    tex=r"\sigma_B = \frac{\sigma}{\sqrt{B}} \sqrt{\frac{N - B}{N - 1}}",
    names={r"\sigma": "sigma"},
)
def test_without_replacement_the_error_is_the_packages_measured_and_the_hypergeometric_one(formula):
    model, rng = at_zero(), np.random.default_rng(0)
    sigma = predicted_error(model, (X, y), 1, replacement=True)
    for B in (10, 200):
        measured = measured_error(model, (X, y), B, 600, rng=rng)
        assert formula(sigma=sigma, B=B, N=300) == pytest.approx(measured, rel=0.05)
        assert formula(sigma=sigma, B=B, N=300) == pytest.approx(predicted_error(model, (X, y), B))
    p = 30 / 300
    theirs = scipy.stats.hypergeom(300, 30, 200).std() / 200
    assert formula(sigma=np.sqrt(p * (1 - p)), B=200, N=300) == pytest.approx(theirs, rel=1e-12)


@pytest.mark.equation("ratio-of-errors", tex=r"\frac{\sigma_{100}}{\sigma_{10000}} = \sqrt{\frac{10000}{100}}")
def test_a_hundred_times_the_examples_make_the_error_ten_times_smaller(formula):
    model = at_zero()
    errors = [predicted_error(model, (X, y), size, replacement=True) for size in (100, 10_000)]
    assert formula() == pytest.approx(errors[0] / errors[1]) == 10


# sampling


@pytest.mark.equation("missed-share", tex=r"q = \left(1 - \frac{1}{N}\right)^N")
def test_the_share_missed_with_replacement_is_a_binomial_zero(formula):
    for N in (1, 2, 10, 1797):
        assert formula(N=N) == pytest.approx(scipy.stats.binom(N, 1 / N).pmf(0), rel=1e-9, abs=1e-15)
    rng = np.random.default_rng(0)
    missed = [1 - len(np.unique(rng.integers(300, size=300))) / 300 for _ in range(400)]
    assert formula(N=300) == pytest.approx(np.mean(missed), abs=0.005)


@pytest.mark.equation("missed-after-epochs", tex=r"q_E = e^{-E}")
def test_the_share_missed_after_some_epochs_is_a_power_of_one_over_e(formula):
    for E in (1, 2, 5):
        assert formula(E=E) == pytest.approx((1 - 1e-6) ** (E * 1_000_000), rel=1e-5)


@pytest.mark.equation("weight-in-last-batch", tex=r"w = \frac{B}{B_K}", names={"B_K": "last"})
def test_an_example_of_the_last_batch_weighs_as_much_more_as_the_batch_is_smaller(formula):
    # one example's coefficient in the step, read off by doubling its gradient
    rows_full, rows_last = np.arange(256), np.arange(5)
    coefficient = [1 / len(rows) for rows in (rows_full, rows_last)]
    assert formula(B=256, last=5) == pytest.approx(coefficient[1] / coefficient[0]) == 51.2


@pytest.mark.equation("weighted-mean", tex=r"J = \frac{1}{N} \sum_{k=1}^{K} B_k J_k")
def test_the_loss_of_all_is_the_weighted_mean_of_the_batches(formula):
    model = at_zero()
    model.theta[:] = np.random.default_rng(0).normal(size=650)
    parts = np.array([(len(A), model.loss_and_gradient(A, b)[0]) for A, b in batches((X, y), 128)])
    whole = model.loss_and_gradient(X, y)[0]
    assert formula(N=300, K=3, B=parts[:, 0], J=parts[:, 1]) == pytest.approx(whole, rel=1e-12)
    assert abs(parts[:, 1].mean() - whole) > 1e-3


# noise


def numeric_slope(function, at, h=1e-6):
    return (function(at + h) - function(at - h)) / (2 * h)


@pytest.mark.equation("saddle", tex=r"J(x, y) = \frac{x^2 - y^2}{2} + \frac{y^4}{4}")
def test_the_saddle_has_its_gradient_its_saddle_and_its_minima(formula):
    for x, v in ((0.0, 0.0), (0.7, -0.4), (0.0, 1.0)):
        assert numeric_slope(lambda x, v=v: formula(x=x, y=v), x) == pytest.approx(x, abs=1e-8)
        assert numeric_slope(lambda v, x=x: formula(x=x, y=v), v) == pytest.approx(-v + v**3, abs=1e-8)
    assert formula(x=0.0, y=1.0) == pytest.approx(-0.25)


def escape_by_recursion(t, eta, s, B):
    variance = 0.0
    for _ in range(t):
        variance = (1 + eta) ** 2 * variance + eta**2 * s**2 / B
    return variance


@pytest.mark.equation(
    "escape-variance", tex=r"V_t = \frac{\eta^2 s^2}{B} \, \frac{(1 + \eta)^{2 t} - 1}{(1 + \eta)^2 - 1}"
)
def test_the_variance_on_the_ridge_sums_the_kicks(formula):
    for t, eta, s, B in ((1, 0.1, 1.0, 1), (7, 0.3, 2.0, 5), (40, 0.1, 0.5, 100)):
        assert formula(t=t, eta=eta, s=s, B=B) == pytest.approx(escape_by_recursion(t, eta, s, B), rel=1e-10)


@pytest.mark.equation(
    "escape-steps",
    tex=r"t = \frac{\log\left(1 + \frac{B r^2 \left((1 + \eta)^2 - 1\right)}{\eta^2 s^2}\right)}{2 \log(1 + \eta)}",
)
def test_after_that_many_steps_the_variance_has_the_size_asked_for(formula):
    for r, eta, s, B in ((0.5, 0.1, 1.0, 1), (0.5, 0.1, 2.0, 10**6), (1.0, 0.2, 1.0, 16)):
        t = formula(B=B, r=r, eta=eta, s=s)
        below, above = (escape_by_recursion(int(k), eta, s, B) for k in (np.floor(t), np.ceil(t)))
        assert below <= r**2 * (1 + 1e-9) and above >= r**2 * (1 - 1e-9)


@pytest.mark.equation("tilted-well", tex=r"J(x) = \frac{x^4}{4} - \frac{x^2}{2} + \frac{x}{4}")
def test_the_tilted_well_has_its_gradient_and_the_two_minima_that_the_page_names(formula):
    for x in (-1.2, 0.3, 0.9):
        assert numeric_slope(lambda x: formula(x=x), x) == pytest.approx(x**3 - x + 0.25, abs=1e-7)
    x = np.linspace(-2, 2, 4001)
    J = formula(x=x)
    least = x[1:-1][(J[1:-1] < J[:-2]) & (J[1:-1] < J[2:])]
    assert least == pytest.approx([-1.11, 0.84], abs=0.006) and formula(x=least[0]) < formula(x=least[1])


@pytest.mark.equation("mean-objective", tex=r"J(\theta) = \frac{1}{2 N} \sum_{i=1}^{N} (\theta - x_i)^2")
def test_the_objective_of_the_mean_is_least_at_the_mean_with_curvature_one(formula):
    x = X.sum(axis=1)[:50]
    assert numeric_slope(lambda theta: formula(theta=theta, x=x, N=50), x.mean()) == pytest.approx(0, abs=1e-7)
    assert numeric_slope(lambda theta: formula(theta=theta, x=x, N=50), x.mean() + 1) == pytest.approx(1, abs=1e-6)
    assert formula(theta=x.mean(), x=x, N=50) == pytest.approx(x.var() / 2)


def simulated_variance(eta, h, s, steps=300, runs=4000, start=0.0):
    rng, theta = np.random.default_rng(0), np.full(runs, start)
    for _ in range(steps):
        theta = theta - eta * (h * theta + s * rng.normal(size=runs))
    return np.mean(theta**2)


@pytest.mark.equation("variance-recursion", tex=r"V_{t+1} = (1 - \eta h)^2 V_t + \eta^2 s^2")
def test_the_variance_recursion_is_that_of_simulated_runs(formula):
    for eta, h, s in ((0.3, 1.0, 1.0), (0.2, 4.0, 0.5)):
        V = 0.0
        for _ in range(3):
            V = formula(eta=eta, h=h, V=V, s=s)
        assert pytest.approx(simulated_variance(eta, h, s, steps=3, runs=200_000), rel=0.02) == V


@pytest.mark.equation("wandering-variance", tex=r"V = \frac{\eta s^2}{h (2 - \eta h)}")
def test_the_stationary_variance_is_the_fixed_point_and_that_of_simulated_runs(formula):
    for eta, h, s in ((0.3, 1.0, 1.0), (0.2, 4.0, 0.5), (0.9, 2.0, 1.0)):
        V = formula(eta=eta, h=h, s=s)
        assert (1 - eta * h) ** 2 * V + eta**2 * s**2 == pytest.approx(V, rel=1e-12)
    assert formula(eta=0.3, h=1.0, s=1.0) == pytest.approx(simulated_variance(0.3, 1.0, 1.0), rel=0.06)


@pytest.mark.equation("noise-floor", tex=r"\mathbb{E}[J] - J^* = \frac{\eta s^2}{2 (2 - \eta h)}")
def test_the_noise_floor_is_half_the_curvature_times_the_variance(formula):
    for eta, h, s in ((0.3, 1.0, 1.0), (0.2, 4.0, 0.5)):
        assert formula(eta=eta, h=h, s=s) == pytest.approx(h / 2 * simulated_variance(eta, h, s), rel=0.06)


@pytest.mark.equation("running-mean", tex=r"\theta_{t+1} = \theta_t - \frac{1}{t} (\theta_t - x_t)")
def test_one_over_t_makes_the_running_mean(formula):
    x, theta = np.random.default_rng(0).normal(size=20), 7.0
    for t, value in enumerate(x, start=1):
        theta = formula(theta=theta, t=t, x=value)
        assert theta == pytest.approx(x[:t].mean(), rel=1e-10)


# convergence


@pytest.mark.equation("distance-recursion", tex=r"D_{t+1} = (1 - \eta_t h)^2 D_t + \eta_t^2 s^2")
def test_the_distance_recursion_with_a_changing_rate_is_that_of_simulated_runs(formula):
    rng, theta, D = np.random.default_rng(0), np.full(100_000, 2.0), 4.0
    for t in range(1, 9):
        theta = theta - 0.8 / t * (0.5 * theta + 1.5 * rng.normal(size=len(theta)))
        D = formula(eta=0.8 / t, h=0.5, D=D, s=1.5)
    assert pytest.approx(np.mean(theta**2), rel=0.03) == D


@pytest.mark.equation("geometric-reach", tex=r"R = \frac{\eta_0}{1 - d}")
def test_the_reach_is_the_sum_of_all_rates(formula):
    for d in (0.5, 0.99):
        assert formula(eta_0=0.5, d=d) == pytest.approx(np.sum(0.5 * d ** np.arange(5000)), rel=1e-9)


@pytest.mark.equation("left-over", tex=r"\frac{D_\infty}{D_0} = e^{-2 h R}")
def test_what_is_left_for_ever_is_the_product_in_the_limit_of_slow_decay(formula):
    for h in (0.2, 1.0):
        rates = 2e-4 * (1 - 1e-4) ** np.arange(200_000)  # they sum to 2
        assert formula(h=h, R=2.0) == pytest.approx(np.prod((1 - rates * h) ** 2), rel=1e-3)
        assert np.prod((1 - 100 * rates[::100] * h) ** 2) < formula(h=h, R=2.0)


@pytest.mark.equation("one-over-t-bias", tex=r"\frac{b_t}{b_0} = \frac{t^{-c h}}{\Gamma(1 - c h)}")
def test_the_bias_left_by_one_over_t_is_the_product(formula):
    for c, h in ((0.1, 1.0), (0.5, 0.6), (0.8, 1.0)):
        product = np.prod(1 - c * h / np.arange(1, 200_001))
        found = formula(t=200_000, c=c, h=h, Gamma=scipy.special.gamma)
        assert found == pytest.approx(product, rel=1e-4)


@pytest.mark.equation("one-over-t-variance", tex=r"V_t = \frac{c^2 s^2}{(2 c h - 1) t}")
def test_the_variance_of_one_over_t_is_the_recursions_and_least_at_the_inverse_curvature(formula):
    for c, h, s in ((1.0, 1.0, 1.0), (3.0, 0.5, 2.0)):
        V = 0.0
        for t in range(1, 200_001):
            V = (1 - c * h / t) ** 2 * V + (c * s / t) ** 2
        assert formula(c=c, h=h, s=s, t=200_000) == pytest.approx(V, rel=2e-3)
    grid = np.linspace(1.05, 8, 2000)  # c h above one half
    best = grid[np.argmin(formula(c=grid, h=0.5, s=1.0, t=100))]
    assert best == pytest.approx(2.0, abs=0.01)


# rate and batch


@pytest.mark.equation("k-small-steps", tex=r"\theta_{t+k} - \theta_t = -\eta \sum_{j=1}^{k} g_j")
def test_k_small_steps_move_theta_by_the_sum_of_their_gradients(formula):
    model, seen = at_zero(), []
    start, optimizer = model.theta.copy(), SGD(model.theta, lr=0.2)
    for A, b in batches((X, y), 75):
        seen.append(model.loss_and_gradient(A, b)[1])
        optimizer.step(seen[-1])
    np.testing.assert_allclose(model.theta - start, formula(eta=0.2, k=4, g=np.array(seen)), atol=1e-13)


@pytest.mark.equation("linear-rule", tex=r"\eta' = \eta \frac{B'}{B}", names={"B'": "larger"})
def test_one_step_by_the_linear_rule_is_the_small_steps_as_the_rate_goes_to_zero(formula):
    def moved(eta):
        model = at_zero()
        for A, b in batches((X, y), 75):
            model.theta -= eta * model.loss_and_gradient(A, b)[1]
        large = -formula(eta=eta, larger=300, B=75) * at_zero().loss_and_gradient(X, y)[1]
        return np.linalg.norm(model.theta - large) / np.linalg.norm(large)

    assert moved(1e-4) < 1e-3 and moved(1e-3) / moved(1e-4) == pytest.approx(10, rel=0.05)


EXPECTED = (
    r"\mathbb{E}[J'] = J - \eta \lVert g \rVert^2 + \frac{h \eta^2}{2} "
    r"\left( \lVert g \rVert^2 + \frac{\sigma^2}{B} \right)"
)
NORM = {r"\lVert g \rVert": "length", r"\sigma": "sigma"}


@pytest.mark.equation(
    "expected-step",
    tex=r"\mathbb{E}[J'] = J - \eta \lVert g \rVert^2 + \frac{h \eta^2}{2} "
    r"\left( \lVert g \rVert^2 + \frac{\sigma^2}{B} \right)",
    names={r"\lVert g \rVert": "length", r"\sigma": "sigma"},
)
def test_the_expected_loss_after_a_step_is_that_of_all_possible_batches(formula):
    # J = h/2 mean of |theta - x_i|^2: all batches of two with replacement, counted out
    rng, h, eta = np.random.default_rng(0), 1.7, 0.4
    x, theta = rng.normal(size=(7, 3)), rng.normal(size=3)
    each = h * (theta - x)
    g = each.mean(axis=0)

    def J(theta):
        return h / 2 * np.mean(np.sum((theta - x) ** 2, axis=1))

    after = [J(theta - eta * (each[i] + each[j]) / 2) for i in range(7) for j in range(7)]
    sigma = np.sqrt(np.mean(np.sum((each - g) ** 2, axis=1)))
    found = formula(J=J(theta), eta=eta, length=np.linalg.norm(g), h=h, sigma=sigma, B=2)
    assert found == pytest.approx(np.mean(after), rel=1e-12)


@pytest.mark.equation(
    "best-rate-of-batch",
    tex=r"\eta_B = \frac{1}{h \left( 1 + \frac{B_n}{B} \right)}",
    names={"B_n": "scale"},
)
def test_the_best_rate_is_where_the_expected_loss_is_least(formula):
    expected, h, sigma, length = Formula(EXPECTED, NORM), 1.7, 3.0, 0.8
    eta = np.array([0.0, 0.5, 1.0])
    for B in (1, 10, 1000):
        square, linear, _ = np.polyfit(eta, expected(J=5.0, eta=eta, length=length, h=h, sigma=sigma, B=B), 2)
        assert square > 0
        assert formula(h=h, scale=sigma**2 / length**2, B=B) == pytest.approx(-linear / (2 * square), rel=1e-9)


@pytest.mark.equation(
    "noise-scale",
    tex=r"B_n = \frac{\sigma^2}{\lVert g \rVert^2}",
    names={r"\lVert g \rVert": "length", r"\sigma": "sigma"},
)
def test_at_the_noise_scale_the_error_is_as_long_as_the_gradient(formula):
    model = at_zero()
    length, sigma = (
        np.linalg.norm(model.loss_and_gradient(X, y)[1]),
        predicted_error(model, (X, y), 1, replacement=True),
    )
    scale = formula(length=length, sigma=sigma)
    assert sigma / np.sqrt(scale) == pytest.approx(length, rel=1e-12)


@pytest.mark.equation(
    "steps-and-batch",
    tex=r"S = S_{\min} \left( 1 + \frac{B_n}{B} \right)",
    names={r"S_{\min}": "fewest", "B_n": "scale"},
)
def test_steps_are_inverse_to_the_gain_of_the_best_step(formula):
    expected, h, sigma, length = Formula(EXPECTED, NORM), 1.7, 3.0, 0.8
    scale = sigma**2 / length**2

    def gain(B):
        eta = 1 / (h * (1 + scale / B))
        return 5.0 - expected(J=5.0, eta=eta, length=length, h=h, sigma=sigma, B=B)

    for B in (1, 7, 200):
        assert formula(fewest=1 / gain(1e12), scale=scale, B=B) == pytest.approx(1 / gain(B), rel=1e-6)


# hardware


@pytest.mark.equation("step-time", tex=r"\tau_B = a + c B")
def test_two_times_give_the_fixed_and_the_single_cost(formula):
    times = [formula(a=50.0, c=2.0, B=B) for B in (0, 1, 10)]
    c, a = np.polyfit((0, 1, 10), times, 1)
    assert (a, c) == (pytest.approx(50), pytest.approx(2))


@pytest.mark.equation("throughput-of-a-batch", tex=r"r_B = \frac{B}{a + c B}")
def test_throughput_is_examples_over_time_and_tends_to_one_over_the_single_cost(formula):
    for B in (1, 20, 300):
        assert formula(B=B, a=50.0, c=2.0) * (50.0 + 2.0 * B) == pytest.approx(B)
    assert formula(B=1e12, a=50.0, c=2.0) == pytest.approx(1 / 2.0)


@pytest.mark.equation("half-throughput", tex=r"B_{1/2} = \frac{a}{c}")
def test_half_the_throughput_is_reached_where_both_costs_are_equal(formula):
    B = formula(a=50.0, c=2.0)
    assert B / (50.0 + 2.0 * B) == pytest.approx(0.5 / 2.0)


@pytest.mark.equation("fastest-batch", tex=r"B^* = \sqrt{B_n B_{1/2}}", names={"B_n": "scale", "B_{1/2}": "half"})
def test_the_fastest_batch_is_the_numerical_minimum_of_the_time(formula):
    a, c, scale = 3e-4, 2e-6, 90.0
    found = scipy.optimize.minimize_scalar(
        lambda u: (1 + scale / np.exp(u)) * (a + c * np.exp(u)), bounds=(0, 12), method="bounded"
    )
    assert formula(scale=scale, half=a / c) == pytest.approx(np.exp(found.x), rel=1e-3)
