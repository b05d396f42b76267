r"""The equations of chapter 05, each held against the package's optimizers, PyTorch, NumPy's roots or a plain loop.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import itertools
import re

import numpy as np
import pytest
import torch

from course_utils import landscapes
from course_utils.authoring.formula import Formula
from course_utils.optim import SGD, Adadelta, Adagrad, AdagradNorm, Adam, AdamW, ExponentialAverage, RMSprop, Rprop
from course_utils.optim.conventions import (
    AdamIncomplete,
    AdamInsideRoot,
    AveragedMomentum,
    GammaMomentum,
    NesterovLookAhead,
    NesterovRewritten,
    SutskeverMomentum,
    incomplete_rate,
)

rng = np.random.default_rng(5)
THETA = rng.normal(size=4)
GRADIENTS = rng.normal(size=(12, 4)) * [1.0, 0.1, 10.0, 1.0]
G = GRADIENTS[-1]
EXACT = dict(rtol=1e-12, atol=1e-14)


def warm(make, gradients=GRADIENTS[:-1]):
    """An optimizer that has already made some steps, so that its state is not zero."""
    optimizer = make(THETA.copy())
    for g in gradients:
        optimizer.step(g)
    return optimizer


def stepped(optimizer, g=G):
    """θ and the state before a step, and the optimizer after it."""
    before = {name: getattr(optimizer, name).copy() for name in ("theta", *optimizer.states)}
    optimizer.step(g)
    return before, optimizer


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are read in pieces."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


def cases(tex):
    """The LaTeX of each case's term, by its condition."""
    body = re.search(r"\\begin\{cases\}(.*)\\end\{cases\}", tex)[1]
    rows = (case.split(r"& \text{if } ") for case in body.split(r"\\"))
    return {condition.strip(): Formula("q = " + term) for term, condition in rows}


# index


@pytest.mark.equation("ravine", tex=r"J(\theta) = \frac{1}{2} \theta_1^2 + \frac{100}{2} \theta_2^2")
def test_the_ravine_is_the_packages_quadratic(formula):
    for x in rng.normal(size=(5, 2)):
        assert formula(theta_1=x[0], theta_2=x[1]) == pytest.approx(landscapes.quadratic(100)(x)[0], rel=1e-12)


# averages


@pytest.mark.equation("ema", tex=r"\bar{\theta} \leftarrow d \bar{\theta} + (1 - d) \theta")
def test_the_moving_average_is_the_packages_and_pytorchs(formula):
    ours = ExponentialAverage(0.9)
    theirs = torch.optim.swa_utils.get_ema_avg_fn(0.9)
    ours.update(THETA)
    bar = THETA
    for y in GRADIENTS:
        ours.update(y)
        pytorch = theirs(torch.tensor(bar), torch.tensor(y), 1).numpy()
        bar = formula(theta_bar=bar, d=0.9, theta=y)
        np.testing.assert_allclose(bar, ours.theta, **EXACT)
        np.testing.assert_allclose(bar, pytorch, **EXACT)


def from_zero(y, d):
    """The recursion of the average, started at zero."""
    average = 0.0
    for value in y:
        average = d * average + (1 - d) * value
    return average


@pytest.mark.equation("ema-unrolled", tex=r"\bar{y}_t = \sum_{i=1}^{t} w_i y_i")
def test_the_unrolled_average_is_the_recursion_from_zero(formula):
    y = rng.normal(size=15)
    weights = [from_zero(np.eye(15)[i], 0.8) for i in range(15)]  # what a single 1 at place i leaves
    assert formula(w=weights, y=y, t=15) == pytest.approx(from_zero(y, 0.8), rel=1e-12)


@pytest.mark.equation("ema-weight", tex=r"w_i = (1 - d) d^{t-i}")
def test_the_weight_of_a_value_is_what_a_single_one_leaves(formula):
    for i in range(1, 16):
        assert formula(d=0.8, t=15, i=i) == pytest.approx(from_zero(np.eye(15)[i - 1], 0.8), rel=1e-12)


@pytest.mark.equation("ema-half-life", tex=r"k = \frac{-\log 2}{\log d}")
def test_after_k_steps_a_value_counts_half(formula):
    for d in (0.5, 0.9, 0.99, 0.999):
        assert d ** float(formula(d=d)) == pytest.approx(0.5, rel=1e-12)


@pytest.mark.equation("ema-variance", tex=r"s^2 = \frac{1 - d}{1 + d} \sigma^2")
def test_the_long_run_variance_is_the_sum_of_the_squared_weights(formula):
    for d in (0.5, 0.9, 0.99):
        weights = (1 - d) * d ** np.arange(20000)
        assert formula(d=d, sigma=1.7) == pytest.approx(np.sum(weights**2) * 1.7**2, rel=1e-9)


@pytest.mark.equation("ema-weights", tex=r"\sum_{i=1}^{t} w_i = 1 - d^t")
def test_the_weights_from_zero_are_what_an_average_of_ones_reaches(formula):
    for t in (1, 5, 17):
        assert formula(d=0.93, t=t) == pytest.approx(from_zero(np.ones(t), 0.93), rel=1e-12)
        assert formula(d=0.93, t=t) == pytest.approx(sum(0.07 * 0.93 ** (t - i) for i in range(1, t + 1)), rel=1e-12)


@pytest.mark.equation("ema-corrected", tex=r"\hat{y}_t = \frac{\bar{y}_t}{1 - d^t}")
def test_the_corrected_average_is_the_packages(formula):
    ours, raw = ExponentialAverage(0.9, bias_correction=True), np.zeros(4)
    for t, y in enumerate(GRADIENTS, 1):
        ours.update(y)
        raw = 0.9 * raw + 0.1 * y
        np.testing.assert_allclose(formula(y_bar=raw, d=0.9, t=t), ours.theta, **EXACT)


# momentum


@pytest.mark.equation("momentum", tex=r"u \leftarrow \mu u + g")
def test_the_velocity_is_the_packages_and_pytorchs(formula):
    before, optimizer = stepped(warm(lambda theta: SGD(theta, 0.1, 0.9)))
    np.testing.assert_allclose(formula(mu=0.9, u=before["velocity"], g=G), optimizer.velocity, **EXACT)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.SGD([theta], 0.1, 0.9)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    np.testing.assert_allclose(pytorch.state[theta]["momentum_buffer"].numpy(), optimizer.velocity, **EXACT)


@pytest.mark.equation("momentum-step", tex=r"\theta \leftarrow \theta - \eta u")
def test_the_step_follows_the_velocity(formula):
    before, optimizer = stepped(warm(lambda theta: SGD(theta, 0.1, 0.9)))
    np.testing.assert_allclose(formula(theta=before["theta"], eta=0.1, u=optimizer.velocity), optimizer.theta, **EXACT)


@pytest.mark.equation("velocity-unrolled", tex=r"u_t = \sum_{i=1}^{t} \mu^{t-i} g_i")
def test_the_velocity_is_a_fading_sum_of_all_gradients(formula):
    optimizer = warm(lambda theta: SGD(theta, 0.1, 0.7), GRADIENTS)
    i = np.arange(1, 13)[:, None]
    np.testing.assert_allclose(formula(mu=0.7, i=i, g=GRADIENTS, t=12), optimizer.velocity, rtol=1e-11)


@pytest.mark.equation("velocity-gain", tex=r"u_t = \frac{1 - \mu^t}{1 - \mu} g")
def test_a_steady_gradient_is_amplified(formula):
    optimizer = warm(lambda theta: SGD(theta, 0.1, 0.9), [G] * 30)
    np.testing.assert_allclose(formula(mu=0.9, t=30, g=G), optimizer.velocity, rtol=1e-12)


@pytest.mark.equation("velocity-alternating", tex=r"u = \frac{1}{1 + \mu} g")
def test_an_alternating_gradient_is_damped(formula):
    optimizer = warm(lambda theta: SGD(theta, 0.1, 0.9), [G * (-1) ** t for t in range(501)])
    np.testing.assert_allclose(formula(mu=0.9, g=G), optimizer.velocity, rtol=1e-12)


@pytest.mark.equation("momentum-sutskever", tex=r"u \leftarrow \mu u - \eta g")
def test_deck_1s_velocity_is_that_of_its_form_and_traces_pytorchs_path(formula):
    before, optimizer = stepped(warm(lambda theta: SutskeverMomentum(theta, 0.1, 0.9)))
    np.testing.assert_allclose(formula(mu=0.9, u=before["velocity"], eta=0.1, g=G), optimizer.velocity, **EXACT)
    np.testing.assert_allclose(optimizer.theta, warm(lambda t: SGD(t, 0.1, 0.9), GRADIENTS).theta, rtol=1e-12)


@pytest.mark.equation("momentum-gamma", tex=r"u \leftarrow \gamma u + \eta g")
def test_deck_3s_velocity_is_that_of_its_form_and_traces_pytorchs_path(formula):
    before, optimizer = stepped(warm(lambda theta: GammaMomentum(theta, 0.1, 0.9)))
    np.testing.assert_allclose(formula(gamma=0.9, u=before["velocity"], eta=0.1, g=G), optimizer.velocity, **EXACT)
    np.testing.assert_allclose(optimizer.theta, warm(lambda t: SGD(t, 0.1, 0.9), GRADIENTS).theta, rtol=1e-12)


@pytest.mark.equation("momentum-averaged-rate", tex=r"u \leftarrow \mu u - \eta (1 - \mu) g")
def test_deck_2s_first_velocity_needs_a_rate_ten_times_larger_for_the_same_path(formula):
    before, optimizer = stepped(warm(lambda theta: SutskeverMomentum(theta, 1.0, 0.9, averaged=True)))
    np.testing.assert_allclose(formula(mu=0.9, u=before["velocity"], eta=1.0, g=G), optimizer.velocity, **EXACT)
    np.testing.assert_allclose(optimizer.theta, warm(lambda t: SGD(t, 0.1, 0.9), GRADIENTS).theta, rtol=1e-11)


@pytest.mark.equation("momentum-averaged", tex=r"u \leftarrow \mu u + (1 - \mu) g")
def test_deck_2s_second_velocity_is_an_average_and_needs_the_same_conversion(formula):
    before, optimizer = stepped(warm(lambda theta: AveragedMomentum(theta, 1.0, 0.9)))
    np.testing.assert_allclose(formula(mu=0.9, u=before["velocity"], g=G), optimizer.velocity, **EXACT)
    np.testing.assert_allclose(optimizer.theta, warm(lambda t: SGD(t, 0.1, 0.9), GRADIENTS).theta, rtol=1e-11)


@pytest.mark.equation("effective-rate", tex=r"\eta_{\text{eff}} = \frac{\eta}{1 - \mu}")
def test_a_steady_slope_moves_theta_by_the_effective_rate(formula):
    optimizer = warm(lambda theta: SGD(theta, 0.1, 0.9), [G] * 600)
    before, optimizer = stepped(optimizer)
    np.testing.assert_allclose(before["theta"] - optimizer.theta, formula(eta=0.1, mu=0.9) * G, rtol=1e-9)


QUADRATIC = dict(h=3.0, eta=0.2, mu=0.6)


def distances(nesterov=False, h=3.0, eta=0.2, mu=0.6, steps=30):
    """θ of the package's SGD on h/2 θ², from 1, which is the distance from its minimum."""
    theta, seen = np.ones(1), [1.0]
    optimizer = SGD(theta, eta, mu, nesterov=nesterov)
    for _ in range(steps):
        optimizer.step(h * theta)
        seen.append(theta[0])
    return np.array(seen)


@pytest.mark.equation(
    "heavy-ball",
    tex=r"\theta_{t+1} = \theta_t - \eta g_t + \mu (\theta_t - \theta_{t-1})",
    names={r"\theta_{t-1}": "before"},
)
def test_the_heavy_ball_is_momentum_without_its_velocity(formula):
    path = [THETA.copy()]
    optimizer = SGD(THETA.copy(), 0.1, 0.9)
    for g in GRADIENTS:
        optimizer.step(g)
        path.append(optimizer.theta.copy())
    for t in range(1, 12):
        after = formula(theta=path[t], eta=0.1, g=GRADIENTS[t], mu=0.9, before=path[t - 1])
        np.testing.assert_allclose(after, path[t + 1], rtol=1e-10)


@pytest.mark.equation(
    "heavy-ball-error", tex=r"e_{t+1} = (1 + \mu - \eta h) e_t - \mu e_{t-1}", names={"e_t": "e", "e_{t-1}": "before"}
)
def test_the_distance_obeys_a_recursion_of_two_terms(formula):
    e = distances()
    np.testing.assert_allclose(formula(e=e[1:-1], before=e[:-2], **QUADRATIC), e[2:], rtol=1e-10, atol=1e-14)


def roots(h=3.0, eta=0.2, mu=0.6):
    """Roots of the recursion, from the matrix that takes (e_t, e_{t-1}) to the next pair."""
    return np.linalg.eigvals(np.array([[1 + mu - eta * h, -mu], [1.0, 0.0]]))


@pytest.mark.equation("heavy-ball-characteristic", tex=r"z^2 = (1 + \mu - \eta h) z - \mu")
def test_the_growth_factors_solve_the_characteristic_equation(formula):
    for mu, eta in itertools.product((0.1, 0.2), (0.05, 0.1)):  # real roots, which the formula's arrays can hold
        z = roots(eta=eta, mu=mu)
        assert np.isrealobj(z) or np.allclose(z.imag, 0)
        np.testing.assert_allclose(formula(mu=mu, eta=eta, h=3.0, z=z.real), z.real**2, rtol=1e-9)


@pytest.mark.equation("heavy-ball-root", tex=r"|z| = \sqrt{\mu}")
def test_complex_roots_have_the_length_of_the_root_of_mu_whatever_rate_and_curvature(formula):
    for mu, rate_h in itertools.product((0.5, 0.9, 0.99), (0.2, 1.0, 2.0)):
        z = roots(h=rate_h, eta=1.0, mu=mu)
        assert np.all(z.imag != 0)
        np.testing.assert_allclose(np.abs(z), formula(mu=mu), rtol=1e-12)
    assert np.abs(distances(h=1.0, eta=1.0, mu=0.81, steps=200))[-60:].max() < 0.9**130


@pytest.mark.equation("heavy-ball-stable", tex=r"\eta h = 2 (1 + \mu)")
def test_the_heavy_ball_converges_just_below_its_edge_and_diverges_just_above(formula):
    for mu in (0.3, 0.9):
        edge = float(formula(mu=mu))
        inside, outside = (np.abs(distances(h=1.0, eta=x * edge, mu=mu, steps=3000)[-1]) for x in (0.99, 1.01))
        assert inside < 1e-2 and outside > 1e2


def factor(eta, mu, curvatures=(1.0, 9.0)):
    """The larger growth factor of two eigenvectors."""
    return max(np.abs(roots(h, eta, mu)).max() for h in curvatures)


def fastest():
    """Rate and momentum with the smallest factor, found by a search on a grid."""
    return min(itertools.product(np.linspace(0.05, 0.45, 41), np.linspace(0, 0.6, 41)), key=lambda pair: factor(*pair))


@pytest.mark.equation(
    "heavy-ball-best-rate",
    tex=r"\eta = \frac{4}{(\sqrt{h_{\max}} + \sqrt{h_{\min}})^2}",
    names={r"h_{\max}": "h_max", r"h_{\min}": "h_min"},
)
def test_no_rate_on_a_grid_beats_the_best_one(formula):
    eta, mu = fastest()
    best = float(formula(h_max=9.0, h_min=1.0))
    assert best == pytest.approx(eta, abs=0.02)
    assert factor(best, 0.25) <= factor(eta, mu) + 1e-7


@pytest.mark.equation(
    "heavy-ball-best-momentum", tex=r"\mu = \left(\frac{\sqrt{\kappa} - 1}{\sqrt{\kappa} + 1}\right)^2"
)
def test_no_momentum_on_a_grid_beats_the_best_one(formula):
    best = float(formula(kappa=9.0))
    assert best == pytest.approx(fastest()[1], abs=0.02)
    assert factor(4 / 16, best) == pytest.approx((3 - 1) / (3 + 1), abs=1e-6)


# Nesterov


def slope(theta):
    """The gradient of a surface that is no quadratic."""
    return np.sin(theta) + 0.3 * theta**3


def look_ahead_path(steps=6):
    """θ, u and the look-ahead before and after each step of the first form."""
    optimizer = NesterovLookAhead(THETA.copy(), 0.05, 0.9)
    seen = [(optimizer.theta.copy(), optimizer.velocity.copy(), optimizer.look_ahead.copy())]
    for _ in range(steps):
        optimizer.step(slope(optimizer.look_ahead))
        seen.append((optimizer.theta.copy(), optimizer.velocity.copy(), optimizer.look_ahead.copy()))
    return list(itertools.pairwise(seen))


PAST = {r"\theta_{t-1}": "theta", "u_{t-1}": "u_before"}


@pytest.mark.equation(
    "nesterov-look-ahead-velocity", tex=r"u_t = \mu u_{t-1} - \eta g(\theta_{t-1} + \mu u_{t-1})", names=PAST
)
def test_the_look_ahead_velocity_is_the_packages(formula):
    for (theta, u_before, _), (_, u, _) in look_ahead_path():
        np.testing.assert_allclose(formula(mu=0.9, u_before=u_before, eta=0.05, theta=theta, g=slope), u, **EXACT)


@pytest.mark.equation("nesterov-look-ahead-step", tex=r"\theta_t = \theta_{t-1} + u_t", names=PAST)
def test_the_look_ahead_step_is_the_packages(formula):
    for (theta, _, _), (after, u, _) in look_ahead_path():
        np.testing.assert_allclose(formula(theta=theta, u=u), after, **EXACT)


@pytest.mark.equation("nesterov-shift", tex=r"\tilde\theta_t = \theta_t + \mu u_t")
def test_the_place_ahead_is_the_packages(formula):
    for _, (theta, u, ahead) in look_ahead_path():
        np.testing.assert_allclose(formula(theta=theta, mu=0.9, u=u), ahead, **EXACT)


@pytest.mark.equation("nesterov-proof-1", tex=r"\tilde\theta_t = \theta_{t-1} + u_t + \mu u_t", names=PAST)
def test_the_first_line_of_the_proof_holds_on_the_path(formula):
    for (theta, _, _), (_, u, ahead) in look_ahead_path():
        np.testing.assert_allclose(formula(theta=theta, u=u, mu=0.9), ahead, **EXACT)


@pytest.mark.equation(
    "nesterov-rewritten",
    tex=r"\tilde\theta_t = \tilde\theta_{t-1} + u_t + \mu (u_t - u_{t-1})",
    names={r"\tilde\theta_{t-1}": "ahead_before", "u_{t-1}": "u_before"},
)
def test_the_rewritten_step_leads_from_look_ahead_to_look_ahead(formula):
    for (_, u_before, ahead_before), (_, u, ahead) in look_ahead_path():
        value = formula(ahead_before=ahead_before, u=u, mu=0.9, u_before=u_before)
        np.testing.assert_allclose(value, ahead, **EXACT)


@pytest.mark.equation(
    "nesterov-rewritten-velocity",
    tex=r"u_t = \mu u_{t-1} - \eta g_{t-1}",
    names={"u_{t-1}": "u_before", "g_{t-1}": "g_before"},
)
def test_the_rewritten_velocity_is_the_packages(formula):
    optimizer = NesterovRewritten(THETA.copy(), 0.05, 0.9)
    for _ in range(6):
        g = slope(optimizer.theta)
        before, optimizer = stepped(optimizer, g)
        value = formula(mu=0.9, u_before=before["velocity"], eta=0.05, g_before=g)
        np.testing.assert_allclose(value, optimizer.velocity, **EXACT)


@pytest.mark.equation("nesterov", tex=r"\theta \leftarrow \theta - \eta (g + \mu u)")
def test_the_short_form_is_the_packages_pytorchs_and_the_rewritten_path(formula):
    ours, rewritten = SGD(THETA.copy(), 0.05, 0.9, nesterov=True), NesterovRewritten(THETA.copy(), 0.05, 0.9)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.SGD([theta], 0.05, 0.9, nesterov=True)
    for _ in range(6):
        g = slope(ours.theta)
        before, ours = stepped(ours, g)
        value = formula(theta=before["theta"], eta=0.05, g=g, mu=0.9, u=ours.velocity)
        rewritten.step(slope(rewritten.theta))
        theta.grad = torch.tensor(slope(theta.detach().numpy()))
        pytorch.step()
        for other in (ours.theta, rewritten.theta, theta.detach().numpy()):
            np.testing.assert_allclose(value, other, rtol=1e-11)


@pytest.mark.equation(
    "nesterov-error",
    tex=r"\tilde e_{t+1} = (1 + \mu) (1 - \eta h) \tilde e_t - \mu (1 - \eta h) \tilde e_{t-1}",
    names={r"\tilde e_t": "e", r"\tilde e_{t-1}": "before"},
)
def test_nesterovs_distance_obeys_its_recursion(formula):
    e = distances(nesterov=True)
    np.testing.assert_allclose(formula(e=e[1:-1], before=e[:-2], **QUADRATIC), e[2:], rtol=1e-10, atol=1e-14)


@pytest.mark.equation("nesterov-momentum", tex=r"\mu_h = \mu (1 - \eta h)")
def test_nesterov_is_a_heavy_ball_with_less_momentum_where_it_is_steep(formula):
    h, eta, mu = 8.0, 0.1, 0.9
    e = distances(nesterov=True, h=h, eta=eta, mu=mu)
    less = float(formula(mu=mu, eta=eta, h=h))
    # the same recursion: its last coefficient is the momentum, its other one 1 + momentum - (rate times curvature)
    first = 1 + less - eta * h
    np.testing.assert_allclose(first * e[1:-1] - less * e[:-2], e[2:], rtol=1e-9, atol=1e-14)


@pytest.mark.equation("nesterov-stable", tex=r"\eta h = \frac{2 (1 + \mu)}{1 + 2 \mu}")
def test_nesterov_converges_just_below_its_edge_and_diverges_just_above(formula):
    for mu in (0.3, 0.9):
        edge = float(formula(mu=mu))
        ends = [np.abs(distances(True, h=1.0, eta=x * edge, mu=mu, steps=3000)[-1]) for x in (0.99, 1.01)]
        assert ends[0] < 1e-2 and ends[1] > 1e2


# AdaGrad


@pytest.mark.equation("adagrad-v", tex=r"v \leftarrow v + g^2")
def test_adagrads_sum_is_the_packages(formula):
    before, optimizer = stepped(warm(lambda theta: Adagrad(theta, 0.1)))
    np.testing.assert_allclose(formula(v=before["v"], g=G), optimizer.v, **EXACT)
    np.testing.assert_allclose(optimizer.v, np.sum(GRADIENTS**2, axis=0), rtol=1e-12)


@pytest.mark.equation("adagrad", tex=r"\theta \leftarrow \theta - \frac{\eta g}{\sqrt{v} + \varepsilon}")
def test_adagrads_step_is_the_packages_and_pytorchs(formula):
    before, optimizer = stepped(warm(lambda theta: Adagrad(theta, 0.1, eps=0.3)))
    value = formula(theta=before["theta"], eta=0.1, g=G, v=optimizer.v, eps=0.3)
    np.testing.assert_allclose(value, optimizer.theta, **EXACT)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.Adagrad([theta], 0.1, eps=0.3)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    np.testing.assert_allclose(value, theta.detach().numpy(), rtol=1e-11)


@pytest.mark.equation(
    "adagrad-norm",
    tex=r"\theta \leftarrow \theta - \frac{\eta}{\sqrt{\varepsilon + \sum_{i=1}^{t} n_i^2}} g",
)
def test_deck_4s_adagrad_is_the_packages_adagrad_norm(formula):
    optimizer = warm(lambda theta: AdagradNorm(theta, 0.1, eps=0.3))
    theta = optimizer.theta.copy()
    optimizer.step(G)
    lengths = np.linalg.norm(GRADIENTS, axis=1)
    value = formula(theta=theta, eta=0.1, eps=0.3, n=lengths, t=12, g=G)
    np.testing.assert_allclose(value, optimizer.theta, **EXACT)


@pytest.mark.equation("adagrad-rate", tex=r"\eta_t = \frac{\eta}{|g| \sqrt{t}}")
def test_adagrads_rate_falls_with_the_root_of_the_steps(formula):
    optimizer = warm(lambda theta: Adagrad(theta, 0.1, eps=0.0), [-G] * 37)
    np.testing.assert_allclose(formula(eta=0.1, g=-G, t=37), 0.1 / np.sqrt(optimizer.v), rtol=1e-12)


# Rprop, RMSProp, Adadelta


@pytest.mark.equation(
    "rprop", tex=r"\theta \leftarrow \theta - s \operatorname{sign}(g)", names={r"\operatorname{sign}(g)": "sign"}
)
def test_rprops_step_is_the_packages_where_the_sign_has_stayed(formula):
    gradients = np.abs(GRADIENTS) * [1, -1, 1, -1]
    before, optimizer = stepped(warm(lambda theta: Rprop(theta, 0.1), gradients[:-1]), gradients[-1])
    value = formula(theta=before["theta"], s=optimizer.step_size, sign=np.sign(gradients[-1]))
    np.testing.assert_allclose(value, optimizer.theta, **EXACT)


@pytest.mark.equation(
    "rprop-factor",
    tex=r"s \leftarrow \begin{cases} \eta_+ s & \text{if } g_t g_{t-1} > 0 \\ "
    r"\eta_- s & \text{if } g_t g_{t-1} < 0 \end{cases}",
)
def test_rprops_steps_grow_and_shrink_as_the_cases_say_and_as_pytorchs(tex):
    stays, turns = cases(tex).values()
    assert list(cases(tex)) == [r"g_t g_{t-1} > 0", r"g_t g_{t-1} < 0"]
    stays.names, turns.names = {r"\eta_+": "up"}, {r"\eta_-": "down"}
    theta = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    pytorch = torch.optim.Rprop([theta], 0.1)
    ours = Rprop(np.zeros(2), 0.1)
    for g in ([1.0, 1.0], [2.0, -1.0]):
        theta.grad = torch.tensor(g, dtype=torch.float64)
        pytorch.step()
        ours.step(np.array(g))
    expected = [stays(up=1.2, s=0.1), turns(down=0.5, s=0.1)]
    np.testing.assert_allclose(ours.step_size, expected, rtol=1e-12)
    np.testing.assert_allclose(pytorch.state[theta]["step_size"].numpy(), expected, rtol=1e-12)


@pytest.mark.equation("rmsprop-v", tex=r"v \leftarrow \alpha v + (1 - \alpha) g^2")
def test_rmsprops_average_is_the_packages(formula):
    before, optimizer = stepped(warm(lambda theta: RMSprop(theta, 0.1, alpha=0.8)))
    np.testing.assert_allclose(formula(alpha=0.8, v=before["v"], g=G), optimizer.v, **EXACT)


@pytest.mark.equation("rmsprop", tex=r"\theta \leftarrow \theta - \frac{\eta g}{\sqrt{v} + \varepsilon}")
def test_rmsprops_step_is_the_packages_and_pytorchs(formula):
    before, optimizer = stepped(warm(lambda theta: RMSprop(theta, 0.1, 0.8, eps=0.3)))
    value = formula(theta=before["theta"], eta=0.1, g=G, v=optimizer.v, eps=0.3)
    np.testing.assert_allclose(value, optimizer.theta, **EXACT)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.RMSprop([theta], 0.1, 0.8, eps=0.3)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    np.testing.assert_allclose(value, theta.detach().numpy(), rtol=1e-11)


@pytest.mark.equation("rmsprop-first-step", tex=r"\Delta = \frac{\eta}{\sqrt{1 - \alpha}}")
def test_rmsprops_first_step_is_long(formula):
    for alpha in (0.9, 0.99):
        theta = np.zeros(1)
        RMSprop(theta, 0.01, alpha, eps=0.0).step(np.array([-5.0]))
        assert formula(eta=0.01, alpha=alpha) == pytest.approx(theta[0], rel=1e-12)


@pytest.mark.equation("rmsprop-centered", tex=r"\theta \leftarrow \theta - \frac{\eta g}{\sqrt{v - m^2} + \varepsilon}")
def test_the_centered_step_is_the_packages_and_pytorchs(formula):
    before, optimizer = stepped(warm(lambda theta: RMSprop(theta, 0.1, 0.8, eps=0.3, centered=True)))
    value = formula(theta=before["theta"], eta=0.1, g=G, v=optimizer.v, m=optimizer.m, eps=0.3)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.RMSprop([theta], 0.1, 0.8, eps=0.3, centered=True)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    np.testing.assert_allclose(value, optimizer.theta, **EXACT)
    np.testing.assert_allclose(value, theta.detach().numpy(), rtol=1e-11)


def adadelta_step():
    """State before, optimizer after, and Δ as the change of θ."""
    before, optimizer = stepped(warm(lambda theta: Adadelta(theta, 0.5, rho=0.8, eps=0.01)))
    return before, optimizer, (before["theta"] - optimizer.theta) / 0.5


@pytest.mark.equation("adadelta-step", tex=r"\Delta = \frac{\sqrt{d + \varepsilon}}{\sqrt{v + \varepsilon}} g")
def test_adadeltas_step_is_the_packages(formula):
    before, optimizer, delta = adadelta_step()
    np.testing.assert_allclose(formula(d=before["d"], eps=0.01, v=optimizer.v, g=G), delta, rtol=1e-10)


@pytest.mark.equation("adadelta-d", tex=r"d \leftarrow \rho d + (1 - \rho) \Delta^2")
def test_adadeltas_memory_of_its_steps_is_the_packages(formula):
    before, optimizer, delta = adadelta_step()
    np.testing.assert_allclose(formula(rho=0.8, d=before["d"], Delta=delta), optimizer.d, rtol=1e-10)


@pytest.mark.equation("adadelta", tex=r"\theta \leftarrow \theta - \eta \Delta")
def test_adadelta_moves_as_pytorchs(formula):
    before, optimizer, _ = adadelta_step()
    delta = np.sqrt(before["d"] + 0.01) / np.sqrt(optimizer.v + 0.01) * G
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.Adadelta([theta], 0.5, rho=0.8, eps=0.01)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    value = formula(theta=before["theta"], eta=0.5, Delta=delta)
    np.testing.assert_allclose(value, optimizer.theta, rtol=1e-11)
    np.testing.assert_allclose(value, theta.detach().numpy(), rtol=1e-11)


# Adam

BETAS = dict(beta_1=0.8, beta_2=0.97)


def adam_step(**settings):
    """State before the twelfth step of Adam, and the optimizer after it."""
    return stepped(warm(lambda theta: Adam(theta, 0.1, (0.8, 0.97), eps=0.3, **settings)))


@pytest.mark.equation("adam-m", tex=r"m \leftarrow \beta_1 m + (1 - \beta_1) g")
def test_the_first_moment_is_the_packages(formula):
    before, optimizer = adam_step()
    np.testing.assert_allclose(formula(beta_1=0.8, m=before["m"], g=G), optimizer.m, **EXACT)


@pytest.mark.equation("adam-v", tex=r"v \leftarrow \beta_2 v + (1 - \beta_2) g^2")
def test_the_second_moment_is_the_packages(formula):
    before, optimizer = adam_step()
    np.testing.assert_allclose(formula(beta_2=0.97, v=before["v"], g=G), optimizer.v, **EXACT)


@pytest.mark.equation("adam-m-hat", tex=r"\hat{m} = \frac{m}{1 - \beta_1^t}")
def test_the_first_correction_recovers_a_steady_gradient(formula):
    optimizer = warm(lambda theta: Adam(theta, betas=(0.8, 0.97)), [G] * 7)
    np.testing.assert_allclose(formula(m=optimizer.m, beta_1=0.8, t=7), G, rtol=1e-12)


@pytest.mark.equation("adam-v-hat", tex=r"\hat{v} = \frac{v}{1 - \beta_2^t}")
def test_the_second_correction_recovers_a_steady_square(formula):
    optimizer = warm(lambda theta: Adam(theta, betas=(0.8, 0.97)), [G] * 7)
    np.testing.assert_allclose(formula(v=optimizer.v, beta_2=0.97, t=7), G**2, rtol=1e-12)


@pytest.mark.equation("adam", tex=r"\theta \leftarrow \theta - \frac{\eta \hat{m}}{\sqrt{\hat{v}} + \varepsilon}")
def test_adams_step_is_the_packages_and_pytorchs(formula):
    before, optimizer = adam_step()
    m_hat, v_hat = optimizer.m / (1 - 0.8**12), optimizer.v / (1 - 0.97**12)
    value = formula(theta=before["theta"], eta=0.1, m_hat=m_hat, v_hat=v_hat, eps=0.3)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.Adam([theta], 0.1, (0.8, 0.97), eps=0.3)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    np.testing.assert_allclose(value, optimizer.theta, **EXACT)
    np.testing.assert_allclose(value, theta.detach().numpy(), rtol=1e-11)


@pytest.mark.equation("adam-expected-v", tex=r"\operatorname{E}[v_t] = (1 - \beta_2^t) s^2")
def test_the_mean_of_v_over_many_runs_is_short_by_the_start(formula):
    many = np.random.default_rng(0).normal(0, 2.0, size=(6, 200000))
    optimizer = Adam(np.zeros(200000), betas=(0.9, 0.9))
    for g in many:
        optimizer.step(g)
    assert formula(beta_2=0.9, t=6, s=2.0) == pytest.approx(optimizer.v.mean(), rel=0.01)


@pytest.mark.equation("adam-incomplete", tex=r"r_t = \frac{1 - \beta_1^t}{\sqrt{1 - \beta_2^t}}")
def test_without_correction_the_step_is_longer_by_this_factor(formula):
    for t in (1, 2, 12, 100):
        assert formula(t=t, **BETAS) == pytest.approx(incomplete_rate(1.0, (0.8, 0.97))(t - 1), rel=1e-12)
    full, incomplete = (
        warm(lambda theta, method=method: method(theta, 0.1, (0.8, 0.97), eps=0.0)) for method in (Adam, AdamIncomplete)
    )
    (a, full), (b, incomplete) = stepped(full), stepped(incomplete)
    ratio = (incomplete.theta - b["theta"]) / (full.theta - a["theta"])
    np.testing.assert_allclose(ratio, formula(t=12, **BETAS), rtol=1e-9)


@pytest.mark.equation(
    "adam-first-step",
    tex=r"\theta_1 = \theta_0 - \eta \operatorname{sign}(g_1)",
    names={r"\theta_0": "theta", r"\operatorname{sign}(g_1)": "sign"},
)
def test_the_first_step_has_the_length_of_the_rate(formula):
    optimizer = Adam(THETA.copy(), 0.1, eps=0.0)
    optimizer.step(G)
    np.testing.assert_allclose(formula(theta=THETA, eta=0.1, sign=np.sign(G)), optimizer.theta, rtol=1e-12)


def step_after(gradients, lr=1.0):
    """The length of the last step of Adam."""
    optimizer = Adam(np.zeros(1), lr, eps=0.0 if gradients[0] else 1e-30)
    for g in gradients:
        before, optimizer = stepped(optimizer, np.array([g]))
    return float(np.abs(optimizer.theta - before["theta"])[0])


@pytest.mark.equation("adam-after-silence", tex=r"\Delta = \frac{\eta (1 - \beta_1)}{\sqrt{1 - \beta_2}}")
def test_after_a_long_silence_the_first_gradient_makes_this_step(formula):
    bound = formula(eta=1.0, beta_1=0.9, beta_2=0.999)
    assert step_after([0.0] * 15000 + [3.0]) == pytest.approx(float(bound), rel=1e-6)


@pytest.mark.equation(
    "adam-largest-step",
    tex=r"\Delta = \frac{\eta (1 - \beta_1)}{\sqrt{(1 - \beta_2) (1 - \beta_1^2 / \beta_2)}}",
)
def test_gradients_that_rise_steadily_make_the_longest_step_and_no_random_series_beats_it(formula):
    bound = float(formula(eta=1.0, beta_1=0.9, beta_2=0.999))
    rising = (0.999 / 0.9) ** np.arange(1500)  # the correction of v is still felt before
    assert step_after(list(rising)) == pytest.approx(bound * np.sqrt(1 - 0.999**1500), rel=1e-6)
    optimizer = Adam(np.zeros(500), 1.0)
    for g in np.random.default_rng(0).standard_cauchy(size=(300, 500)) ** 3:
        before, optimizer = stepped(optimizer, g)
        assert np.abs(optimizer.theta - before["theta"]).max() <= bound


@pytest.mark.equation("eps-outside", tex=r"\Delta = \frac{\eta |g|}{|g| + \varepsilon}")
def test_with_eps_outside_a_gradient_as_small_as_eps_makes_half_a_step(formula):
    g = -(10.0 ** np.arange(-10, 1))
    optimizer = Adam(np.zeros(11), 0.1)
    optimizer.step(g)
    np.testing.assert_allclose(formula(eta=0.1, g=g, eps=1e-8), optimizer.theta, rtol=1e-9)
    assert formula(eta=1.0, g=np.array(1e-8), eps=1e-8) == pytest.approx(0.5)


@pytest.mark.equation("eps-inside", tex=r"\Delta = \frac{\eta |g|}{\sqrt{g^2 + \delta}}")
def test_with_delta_inside_the_same_number_acts_ten_thousand_times_earlier(formula):
    g = -(10.0 ** np.arange(-10, 1))
    optimizer = AdamInsideRoot(np.zeros(11), 0.1, eps=1e-8)
    optimizer.step(g)
    np.testing.assert_allclose(formula(eta=0.1, g=g, delta=1e-8), optimizer.theta, rtol=1e-9)


@pytest.mark.equation(
    "adam-merged",
    tex=r"\theta \leftarrow \theta - \frac{\eta \sqrt{1 - \beta_2^t}}{1 - \beta_1^t} "
    r"\frac{m}{\sqrt{v} + \hat\varepsilon}",
    names={r"\hat\varepsilon": "eps_hat"},
)
def test_both_corrections_may_be_merged_into_the_rate(formula):
    before, optimizer = adam_step()
    eps_hat = 0.3 * np.sqrt(1 - 0.97**12)
    value = formula(theta=before["theta"], eta=0.1, t=12, m=optimizer.m, v=optimizer.v, eps_hat=eps_hat, **BETAS)
    np.testing.assert_allclose(value, optimizer.theta, rtol=1e-11)


@pytest.mark.equation("adam-eps-hat", tex=r"\hat\varepsilon = \varepsilon \sqrt{1 - \beta_2^t}")
def test_the_merged_forms_eps_needs_the_root(formula):
    before, optimizer = adam_step()
    rate = 0.1 * np.sqrt(1 - 0.97**12) / (1 - 0.8**12)
    eps_hat = formula(eps=0.3, beta_2=0.97, t=12)
    merged = before["theta"] - rate * optimizer.m / (np.sqrt(optimizer.v) + eps_hat)
    np.testing.assert_allclose(merged, optimizer.theta, rtol=1e-11)
    without_root = before["theta"] - rate * optimizer.m / (np.sqrt(optimizer.v) + 0.3 * (1 - 0.97**12))
    assert not np.allclose(without_root, optimizer.theta, rtol=1e-4)


@pytest.mark.equation("maximize", tex=r"g \leftarrow -g")
def test_maximize_turns_the_gradient_as_pytorchs_does(formula):
    up = warm(lambda theta: AdamW(theta, 0.1, weight_decay=0.5, maximize=True), GRADIENTS)
    turned = warm(lambda theta: AdamW(theta, 0.1, weight_decay=0.5), formula(g=GRADIENTS))
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.AdamW([theta], 0.1, weight_decay=0.5, maximize=True)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    np.testing.assert_allclose(turned.theta, up.theta, **EXACT)
    np.testing.assert_allclose(turned.theta, theta.detach().numpy(), rtol=1e-11)


# AMSGrad, AdamW


@pytest.mark.equation(
    "reddi-loss",
    tex=r"\ell_t = \begin{cases} C \theta & \text{if } t \bmod 3 = 1 \\ "
    r"-\theta & \text{if } t \bmod 3 \ne 1 \end{cases}",
)
def test_the_counterexamples_slopes_are_c_once_and_minus_one_twice(tex):
    loud, quiet = cases(tex).values()
    assert list(cases(tex)) == [r"t \bmod 3 = 1", r"t \bmod 3 \ne 1"]
    for theta in (-1.0, 0.5):
        assert loud(C=3.0, theta=theta + 1) - loud(C=3.0, theta=theta) == pytest.approx(3)
        assert quiet(theta=theta + 1) - quiet(theta=theta) == pytest.approx(-1)


@pytest.mark.equation("reddi-mean", tex=r"\bar g = \frac{C - 2}{3}")
def test_the_counterexamples_mean_slope(formula):
    assert formula(C=3.0) == pytest.approx(np.mean([3.0, -1.0, -1.0]))
    assert formula(C=7.0) == pytest.approx(np.mean([7.0, -1.0, -1.0]))


MAX = {r"v_{\max}": "v_max"}


@pytest.mark.equation("amsgrad-max", tex=r"v_{\max} \leftarrow \max(v_{\max}, v)", names=MAX)
def test_the_largest_second_moment_is_the_packages(formula):
    shrinking = GRADIENTS * np.geomspace(10, 0.1, 12)[:, None]
    before, optimizer = stepped(
        warm(lambda theta: Adam(theta, betas=(0.8, 0.5), amsgrad=True), shrinking[:-1]), shrinking[-1]
    )
    np.testing.assert_allclose(formula(v_max=before["v_max"], v=optimizer.v), optimizer.v_max, **EXACT)
    assert np.all(optimizer.v_max > optimizer.v)


@pytest.mark.equation(
    "amsgrad",
    tex=r"\theta \leftarrow \theta - \frac{\eta \hat{m}}{\sqrt{v_{\max} / (1 - \beta_2^t)} + \varepsilon}",
    names=MAX,
)
def test_amsgrads_step_is_the_packages_and_pytorchs(formula):
    before, optimizer = adam_step(amsgrad=True)
    m_hat = optimizer.m / (1 - 0.8**12)
    value = formula(theta=before["theta"], eta=0.1, m_hat=m_hat, v_max=optimizer.v_max, beta_2=0.97, t=12, eps=0.3)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.Adam([theta], 0.1, (0.8, 0.97), eps=0.3, amsgrad=True)
    for g in GRADIENTS:
        theta.grad = torch.tensor(g)
        pytorch.step()
    np.testing.assert_allclose(value, optimizer.theta, rtol=1e-12)
    np.testing.assert_allclose(value, theta.detach().numpy(), rtol=1e-11)


@pytest.mark.equation("l2-gradient", tex=r"g \leftarrow g + \lambda \theta")
def test_a_penalty_adds_lambda_theta_to_the_gradient(formula):
    theta = torch.tensor(THETA, requires_grad=True)
    (theta @ torch.tensor(G) + 0.3 / 2 * theta @ theta).backward()
    value = formula(g=G, theta=THETA, **{"lambda": 0.3})
    np.testing.assert_allclose(value, theta.grad.numpy(), rtol=1e-12)
    with_decay, by_hand = Adam(THETA.copy(), weight_decay=0.3), Adam(THETA.copy())
    with_decay.step(G)
    by_hand.step(value)
    np.testing.assert_allclose(with_decay.theta, by_hand.theta, **EXACT)


@pytest.mark.equation("weight-decay", tex=r"\theta \leftarrow (1 - \eta \lambda) \theta")
def test_decay_shrinks_theta_by_a_factor(formula):
    optimizer = AdamW(THETA.copy(), 0.1, weight_decay=0.3)
    optimizer.step(np.zeros(4))
    np.testing.assert_allclose(formula(eta=0.1, theta=THETA, **{"lambda": 0.3}), optimizer.theta, **EXACT)


@pytest.mark.equation("l2-is-decay", tex=r"\theta \leftarrow (1 - \eta \lambda) \theta - \eta g")
def test_in_plain_sgd_the_penalty_is_decay_and_pytorchs_weight_decay(formula):
    optimizer = SGD(THETA.copy(), 0.1, weight_decay=0.3)
    theta = torch.tensor(THETA, requires_grad=True)
    theta.grad = torch.tensor(G)
    torch.optim.SGD([theta], 0.1, weight_decay=0.3).step()
    optimizer.step(G)
    value = formula(eta=0.1, theta=THETA, g=G, **{"lambda": 0.3})
    np.testing.assert_allclose(value, optimizer.theta, **EXACT)
    np.testing.assert_allclose(value, theta.detach().numpy(), rtol=1e-12)


@pytest.mark.equation("l2-effective", tex=r"\lambda_{\text{eff}} = \frac{\lambda}{\sqrt{\hat{v}} + \varepsilon}")
def test_through_adams_moments_the_penalty_is_divided_by_the_root(formula):
    # without momentum, θ' = θ - η (g + λθ) / (√v̂ + ε): the share that λ takes is its effective value
    theta, decay = np.array([2.0]), 0.01
    optimizer = Adam(theta, 0.1, (0.0, 0.9), eps=0.3, weight_decay=decay)
    for g in (5.0, -4.0, 6.0):
        before, optimizer = stepped(optimizer, np.array([g]))
    v_hat = optimizer.v / (1 - 0.9**3)
    plain = 0.1 * 6.0 / (np.sqrt(v_hat) + 0.3)
    share = (before["theta"] - optimizer.theta - plain) / (0.1 * before["theta"])
    np.testing.assert_allclose(formula(v_hat=v_hat, eps=0.3, **{"lambda": decay}), share, rtol=1e-8)


@pytest.mark.equation("adamw", tex=r"\theta \leftarrow \theta - \eta \lambda \theta")
def test_adamw_shrinks_first_and_then_steps_as_adam_and_pytorchs_does_so_too(formula):
    ours, plain = AdamW(THETA.copy(), 0.1, weight_decay=0.3), Adam(THETA.copy(), 0.1)
    theta = torch.tensor(THETA, requires_grad=True)
    pytorch = torch.optim.AdamW([theta], 0.1, weight_decay=0.3)
    for g in GRADIENTS:
        plain.theta[:] = formula(theta=plain.theta, eta=0.1, **{"lambda": 0.3})
        plain.step(g)
        ours.step(g)
        theta.grad = torch.tensor(g)
        pytorch.step()
        np.testing.assert_allclose(plain.theta, ours.theta, rtol=1e-11)
        np.testing.assert_allclose(plain.theta, theta.detach().numpy(), rtol=1e-11)


# pathologies, which one


@pytest.mark.equation("saddle-departure", tex=r"\delta_t = (1 + 2 \eta)^t \delta_0", names={r"\delta_0": "delta"})
def test_beside_the_ridge_the_distance_grows_by_a_factor(formula):
    surface, theta = landscapes.saddle(), np.array([1.5, 1e-3])
    optimizer = SGD(theta, 0.05)
    for _ in range(20):
        optimizer.step(surface.gradient(theta))
    assert formula(eta=0.05, t=20, delta=1e-3) == pytest.approx(theta[1], rel=1e-12)


@pytest.mark.equation("sharp-edge", tex=r"\eta = \frac{2}{h}")
def test_gradient_descent_rests_in_the_sharp_well_below_the_edge_only(formula):
    surface = landscapes.sharp_and_flat()
    sharp = surface.minima[0]
    edge = float(formula(h=np.linalg.eigvalsh(surface.hessian(sharp)).max()))
    ends = {}
    for share in (0.98, 1.02):
        theta = sharp + 1e-6
        optimizer = SGD(theta, share * edge)
        for _ in range(2000):
            optimizer.step(surface.gradient(theta))
        ends[share] = np.hypot(*(theta - sharp))
    assert ends[0.98] < 1e-6 < 1e-2 < ends[1.02]


@pytest.mark.equation("expected-best", tex=r"\operatorname{E}[\text{best of } k] = \sum_{i=1}^{n} l_i p_i")
def test_the_expected_best_is_the_mean_over_all_choices_of_k_tries(formula):
    from math import comb

    losses, n = np.sort(rng.exponential(size=7)), 7
    for k in (1, 2, 5, 7):
        chances = np.array([comb(n - i, k - 1) / comb(n, k) for i in range(1, n + 1)])
        by_hand = np.mean([min(choice) for choice in itertools.combinations(losses, k)])
        assert formula(l=losses, p=chances, n=n) == pytest.approx(by_hand, rel=1e-12)
        assert chances.sum() == pytest.approx(1)
