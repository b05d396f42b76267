"""What chapter 05 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import itertools

import numpy as np
import pytest
import torch

from course_utils import landscapes
from course_utils.optim import SGD, Adadelta, Adagrad, AdagradNorm, Adam, AdamW, ExponentialAverage, RMSprop, Rprop
from course_utils.optim.conventions import (
    AdagradInsideRoot,
    AdamInsideRoot,
    AMSGradCorrected,
    AMSGradReddi,
    AveragedMomentum,
    GammaMomentum,
    NesterovLookAhead,
    RMSpropInsideRoot,
    SutskeverMomentum,
)

RAVINE = landscapes.quadratic(condition=100)


def run(make, steps, gradient=RAVINE.gradient, start=(1.0, 1.0)):
    """θ after so many steps."""
    theta = np.array(start, float)
    optimizer = make(theta)
    for _ in range(steps):
        optimizer.step(gradient(theta))
    return theta


def fed(make, gradients):
    """An optimizer that was given these gradients, one parameter for each column."""
    gradients = np.asarray(gradients, float)
    optimizer = make(np.zeros(gradients.shape[1]))
    for g in gradients:
        optimizer.step(g)
    return optimizer


@pytest.fixture
def slides(lectures):
    """``slides(2)`` is the text of a deck."""
    return lambda deck: next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8")


# averages


@pytest.mark.erratum("Deck 2: two formulas for one average that are not equal")
def test_deck_2s_sum_is_not_its_recursion_and_its_quotient_is_the_corrected_average(slides):
    text = slides(2)
    assert r"S_t = \begin{cases} Y_1, & t = 1" in text and r"\alpha [Y_t + (1 - \alpha)Y_{t-1}" in text
    alpha, y = 0.1, np.random.default_rng(0).normal(size=12)
    first, corrected = ExponentialAverage(1 - alpha), ExponentialAverage(1 - alpha, bias_correction=True)
    for value in y:
        first.update(np.array(value))
        corrected.update(np.array(value))
    weights = (1 - alpha) ** np.arange(12)
    the_sum, quotient = alpha * weights @ y[::-1], weights @ y[::-1] / weights.sum()
    assert first.theta != pytest.approx(the_sum, rel=0.01)
    # what is missing: the first value counts (1 - α)^(t-1), not α times that
    assert first.theta == pytest.approx(the_sum + (1 - alpha) * weights[-1] * y[0])
    assert quotient == pytest.approx(float(corrected.theta)) and quotient != pytest.approx(float(first.theta), rel=0.01)


# momentum


@pytest.mark.erratum('Deck 1: "a moving average", and a comparison of α with ε')
def test_deck_1s_velocity_is_no_average_and_epsilon_decides_nothing_about_its_direction(slides):
    text = slides(1)
    assert "exponentially decaying moving average" in text
    assert r"If  $\alpha$  is larger than  $\varepsilon$  the current update is more affected" in text
    ones = fed(lambda theta: SutskeverMomentum(theta, 0.02, 0.9), -np.ones((400, 1)))
    assert ones.velocity[0] == pytest.approx(0.02 / (1 - 0.9)) and 0.02 / (1 - 0.9) != 1
    gradients = np.random.default_rng(0).normal(size=(20, 3))
    directions = []
    for epsilon in (0.01, 0.1, 1.0, 10.0):  # below, at and above α = 0.1
        u = fed(lambda theta, rate=epsilon: SutskeverMomentum(theta, rate, 0.1), gradients).velocity
        directions.append(u / np.linalg.norm(u))
    for direction in directions[1:]:
        np.testing.assert_allclose(direction, directions[0], rtol=1e-12)


@pytest.mark.erratum('Deck 2: "Sutskever et al." without Sutskever\'s formula')
def test_deck_2s_sutskever_is_not_sutskevers_and_pytorchs_step_is_as_long_as_the_papers(slides):
    text = slides(2)
    assert "Sutskever et al.:" in text and r"\text{lr}(1 - \mu) \nabla_{\mathbf{x}} L" in text
    assert r"effectively $\frac{1}{1-\mu}$ more than original Sutskever's" in text
    paper = run(lambda theta: SutskeverMomentum(theta, 0.01, 0.9), 30)
    pytorch = run(lambda theta: SGD(theta, 0.01, 0.9), 30)
    deck = run(lambda theta: SutskeverMomentum(theta, 0.01, 0.9, averaged=True), 30)
    np.testing.assert_allclose(paper, pytorch, rtol=1e-11)
    assert not np.allclose(deck, pytorch, rtol=0.1)
    deck_converted = run(lambda theta: SutskeverMomentum(theta, 0.1, 0.9, averaged=True), 30)
    np.testing.assert_allclose(deck_converted, pytorch, rtol=1e-11)


@pytest.mark.erratum('Deck 3: "if the optimization surface is steeper than the other"')
def test_deck_3_a_steep_direction_makes_sgd_oscillate_at_some_rates_only(slides):
    text = slides(3)
    assert "If the optimization surface is steeper than the other SGD will oscillate" in text
    signs = {}
    for lr in (0.009, 0.018):
        theta, seen = np.ones(2), []
        optimizer = SGD(theta, lr)
        for _ in range(20):
            optimizer.step(RAVINE.gradient(theta))
            seen.append(np.sign(theta[1]))
        signs[lr] = len(set(seen))
    assert signs == {0.009: 1, 0.018: 2}


def test_deck_3s_sum_over_the_batch_is_the_mean_with_a_rate_multiplied_by_its_size(slides):
    assert r"\eta \sum_{k \in \mathcal{K}_j}" in slides(3)
    each = np.random.default_rng(0).normal(size=(10, 32, 4))
    summed = fed(lambda theta: GammaMomentum(theta, 0.01 / 32, 0.9), each.sum(axis=1))
    meant = fed(lambda theta: SGD(theta, 0.01, 0.9), each.mean(axis=1))
    np.testing.assert_allclose(summed.theta, meant.theta, rtol=1e-11)


def test_every_form_of_momentum_is_converted_by_as_sgd_in_the_middle_of_its_path():
    forms = (
        lambda theta: SutskeverMomentum(theta, 0.01, 0.9),
        lambda theta: SutskeverMomentum(theta, 0.1, 0.9, averaged=True),
        lambda theta: GammaMomentum(theta, 0.01, 0.9),
        lambda theta: AveragedMomentum(theta, 0.1, 0.9),
    )
    for make in forms:
        optimizer = make(np.ones(2))
        for _ in range(7):
            optimizer.step(RAVINE.gradient(optimizer.theta))
        sgd = optimizer.as_sgd()
        assert sgd.lr == pytest.approx(0.01)
        for _ in range(20):
            optimizer.step(RAVINE.gradient(optimizer.theta))
            sgd.step(RAVINE.gradient(sgd.theta))
        np.testing.assert_allclose(optimizer.theta, sgd.theta, rtol=1e-9)


def test_dampening_is_nearly_the_averaged_form_but_for_the_first_step():
    gradients = np.random.default_rng(1).normal(size=(3, 2))
    damped = fed(lambda theta: SGD(theta, 0.1, 0.9, dampening=0.9), gradients[:1])
    averaged = fed(lambda theta: AveragedMomentum(theta, 0.1, 0.9), gradients[:1])
    np.testing.assert_allclose(damped.theta, 10 * averaged.theta)


def test_under_a_falling_rate_the_forms_part():
    def rate(step):
        return 0.1 if step < 5 else 0.01

    ones = -np.ones((8, 1))
    assert (
        fed(lambda t: SGD(t, rate, 0.9), ones).theta < 0.75 * fed(lambda t: SutskeverMomentum(t, rate, 0.9), ones).theta
    )


def test_the_weights_of_the_past_have_the_share_mu_in_the_long_run():
    for mu in (0.5, 0.9):
        weights = mu ** np.arange(2000)
        assert weights[1:].sum() / weights.sum() == pytest.approx(mu)


# Nesterov


def test_the_look_ahead_form_with_the_gradient_at_theta_is_plain_momentum():
    wrong = run(lambda theta: NesterovLookAhead(theta, 0.005, 0.9), 40)
    np.testing.assert_allclose(wrong, run(lambda theta: SGD(theta, 0.005, 0.9), 40), rtol=1e-10)


def test_the_heavy_ball_circles_for_ever_on_a_convex_function_on_which_the_others_arrive():
    def slope(x):
        return np.where(x < 1, 25 * x, np.where(x < 2, x + 24, 25 * x - 24))

    x = np.linspace(-5, 5, 2001)
    increase = np.diff(slope(x)) / np.diff(x)
    assert increase.min() >= 1 - 1e-6 and increase.max() <= 25 + 1e-6  # convex, with these curvatures
    kappa = 25.0
    best = dict(lr=4 / (np.sqrt(25) + 1) ** 2, momentum=((np.sqrt(kappa) - 1) / (np.sqrt(kappa) + 1)) ** 2)
    assert best["lr"] == pytest.approx(1 / 9) and best["momentum"] == pytest.approx(4 / 9)
    ball, again = (run(lambda theta: SGD(theta, **best), steps, slope, [3.3]) for steps in (300, 303))
    assert abs(ball[0]) > 0.1 and ball == pytest.approx(again, abs=1e-9)
    assert abs(run(lambda t: SGD(t, 1 / 25, 2 / 3, nesterov=True), 300, slope, [3.3])[0]) < 1e-9
    assert abs(run(lambda t: SGD(t, 2 / 26), 300, slope, [3.3])[0]) < 1e-9


# AdaGrad


@pytest.mark.erratum("Deck 1: squares of what?")
def test_deck_1_adagrad_sums_squared_gradients_and_not_squared_values_of_the_parameters(slides):
    assert "their **historical squared values**" in slides(1)
    theta, v = np.array([1.0, 1.0]), 0.0
    for _ in range(10):
        v = v + theta**2
        theta = theta - 0.1 * RAVINE.gradient(theta) / (np.sqrt(v) + 1e-10)
    assert not np.allclose(theta, run(lambda t: Adagrad(t, 0.1), 10), rtol=0.1)


@pytest.mark.erratum("Deck 2: not what was explored, but what was steep")
def test_deck_2_a_direction_that_was_not_explored_is_penalized_as_much_as_one_that_was(slides):
    assert (
        "penalize direction that has already have explored a lot (with large cumulative partial derivative)"
        in slides(2)
    )
    gradients = np.array([[(-1.0) ** t, 1.0] for t in range(100)])
    optimizer = fed(lambda theta: Adagrad(theta, 0.1), gradients)
    cumulative = gradients.sum(axis=0)
    assert cumulative.tolist() == [0.0, 100.0]
    assert optimizer.v[0] == optimizer.v[1] == 100 and abs(optimizer.theta[0]) < 0.1 < 1 < abs(optimizer.theta[1])


@pytest.mark.erratum('Deck 4: "slight changes", and which steps become smaller')
def test_deck_4s_scalar_adagrad_differs_by_more_than_slight_changes_and_does_not_see_the_scale(slides):
    text = slides(4)
    assert "with slight changes" in text and "the larger the previous gradients/steps were, the smaller" in text
    assert "Nestorov" in text and "Adadelata" in text
    scalar = RAVINE(run(lambda theta: AdagradNorm(theta, 1.0), 100, start=(1.3, 0.7)))[0]
    own = RAVINE(run(lambda theta: Adagrad(theta, 1.0), 100, start=(1.3, 0.7)))[0]
    assert scalar > 1e-3 and own < 1e-30
    gradients = np.random.default_rng(0).normal(size=(30, 3))
    for make in (lambda theta: AdagradNorm(theta, 0.1, eps=0.0), lambda theta: Adagrad(theta, 0.1, eps=0.0)):
        np.testing.assert_allclose(fed(make, 10 * gradients).theta, fed(make, gradients).theta, rtol=1e-12)


@pytest.mark.erratum('Deck 0: "It eliminates the need to manually tune the learning rate"')
def test_deck_0_adagrad_does_not_spare_the_tuning_of_the_rate_but_that_of_the_losss_unit(slides):
    assert "It eliminates the need to manually tune the learning rate." in slides(0)

    def loss(lr, scale=1.0):
        return RAVINE(run(lambda theta: Adagrad(theta, lr), 100, lambda theta: scale * RAVINE.gradient(theta)))[0]

    assert loss(0.01, scale=100.0) == pytest.approx(loss(0.01), rel=1e-6)
    assert loss(0.01) > 1e6 * loss(1.0)


# Rprop, RMSProp, Adadelta


@pytest.mark.erratum("Deck 2: Rprop is more than a division")
def test_deck_2_rprop_is_more_than_a_division_by_the_gradients_size(slides):
    assert "rprop is equivalent to using the gradient but also dividing by the size of the gradient" in slides(2)
    ones = -np.ones((30, 1))
    sign_only = 30 * 0.01
    assert fed(lambda theta: Rprop(theta, 0.01), ones).theta[0] > 30 * sign_only


def test_hintons_ten_mini_batches_leave_sgd_in_place_move_the_sign_and_blow_rprop_up():
    tens = np.array([[0.1]] * 9 + [[-0.9]])
    gradients = np.tile(tens, (20, 1))
    assert abs(fed(lambda theta: SGD(theta, 0.01), gradients).theta[0]) < 1e-12
    assert np.sum(-0.01 * np.sign(gradients)) == pytest.approx(-1.6)
    assert fed(lambda theta: Rprop(theta, 0.01), gradients).theta[0] < -1000
    for alpha in (0.9, 0.99):
        assert -0.6 < fed(lambda theta, alpha=alpha: RMSprop(theta, 0.01, alpha), gradients).theta[0] < 0


def test_deck_2s_lines_of_adagrad_and_rmsprop_run_as_printed(slides):
    text = slides(2)
    assert "cache = decay_rate * cache + (1 - decay_rate) * dx**2" in text
    assert "x += - learning_rate * dx / (np.sqrt(cache) + 1e-7)" in text
    start, scale = np.array([1.0, -2.0]), np.array([1.0, 30.0])
    x, cache = start.copy(), 0.0
    for _ in range(40):
        dx = scale * x
        cache += dx**2
        x += -0.1 * dx / (np.sqrt(cache) + 1e-7)
    np.testing.assert_allclose(x, run(lambda t: Adagrad(t, 0.1, eps=1e-7), 40, lambda t: scale * t, start), rtol=1e-10)


def test_adadeltas_first_step_is_set_by_epsilon():
    for eps in (1e-6, 1e-4):
        step = -fed(lambda theta, eps=eps: Adadelta(theta, eps=eps), [[5.0]]).theta[0]
        assert step == pytest.approx(np.sqrt(eps) / np.sqrt(0.1), rel=0.01)


# Adam


@pytest.mark.erratum("Deck 2: one iteration too few")
def test_deck_2s_loop_makes_one_step_too_few(slides):
    assert "for t in range(1, num_iterations):" in slides(2)
    num_iterations = 50
    assert len(range(1, num_iterations)) == 49 and len(range(1, num_iterations + 1)) == 50
    assert 1 - 0.9**0 == 0  # why it has to begin at 1


@pytest.mark.erratum("Deck 1: δ slipped under the root")
def test_deck_1s_delta_under_adams_root_is_another_algorithm(slides):
    text = slides(1)
    assert (
        r"\frac{\hat{\mathbf{s}}}{\sqrt{\hat{\mathbf{r}} + \delta}}" in text
        and r"(Suggested default:  $10^{-8}$ )" in text
    )
    assert (
        r"\frac{\epsilon}{\delta + \sqrt{\mathbf{r}}}" in text
        and r"\frac{\epsilon}{\sqrt{\delta + \mathbf{r}}}" in text
    )
    outside, inside = (
        -fed(lambda t, method=method: method(t, 1.0, eps=1e-8), [[1e-6]]).theta[0] for method in (Adam, AdamInsideRoot)
    )
    assert outside == pytest.approx(0.99, abs=0.001) and inside == pytest.approx(0.01, abs=0.001)
    theta = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    theta.grad = torch.full((1,), 1e-6, dtype=torch.float64)
    torch.optim.Adam([theta], 1.0).step()
    assert -theta.item() == pytest.approx(outside, rel=1e-9)


def test_no_choice_of_epsilon_makes_the_inner_root_the_outer_one():
    g = np.array([[1e-6, 1e-4, 1e-2]])
    outside = fed(lambda theta: Adam(theta, 1.0, eps=1e-4), g).theta
    for power in np.arange(-14, 0, 0.25):
        assert not np.allclose(
            fed(lambda theta, eps=10**power: AdamInsideRoot(theta, 1.0, eps=eps), g).theta, outside, rtol=0.2
        )
    for own, inside in ((Adagrad, AdagradInsideRoot), (RMSprop, RMSpropInsideRoot)):
        a, b = (fed(lambda theta, method=method: method(theta, 1.0, eps=1e-4), g).theta for method in (own, inside))
        assert not np.allclose(a, b, rtol=0.2)


def test_adam_with_a_huge_epsilon_is_averaged_momentum():
    gradients = np.random.default_rng(2).normal(size=(20, 2))
    huge = 1e9
    adam = fed(lambda theta: Adam(theta, 0.05 * huge, (0.9, 0.0), eps=huge), gradients)
    momentum = fed(lambda theta: AveragedMomentum(theta, lambda t: 0.05 / (1 - 0.9 ** (t + 1)), 0.9), gradients)
    np.testing.assert_allclose(adam.theta, momentum.theta, rtol=1e-6)


# AMSGrad, AdamW


def test_on_the_counterexample_adam_ends_at_the_worst_point_and_amsgrad_at_the_best():
    def end(make):
        optimizer = make(np.zeros(1))
        for t in range(1, 3001):
            optimizer.step(np.array([3.0 if t % 3 == 1 else -1.0]))
            np.clip(optimizer.theta, -1, 1, out=optimizer.theta)
        return optimizer.theta[0]

    def lr(step):
        return 0.5 / np.sqrt(step + 1)

    assert end(lambda theta: Adam(theta, lr, (0.0, 0.1))) > 0.9
    assert end(lambda theta: SGD(theta, lr)) < -0.9
    for method in (AMSGradReddi, AMSGradCorrected):
        assert end(lambda theta, method=method: method(theta, lr, (0.0, 0.1))) < -0.9
    assert end(lambda theta: Adam(theta, lr, (0.0, 0.1), amsgrad=True)) < -0.9
    assert end(lambda theta: Adam(theta, lr, (0.0, 0.999))) < -0.9  # the default memory is long enough here


@pytest.mark.erratum("Deck 2: a maximum with itself")
def test_deck_2s_maximum_refers_to_itself_and_its_form_is_not_pytorchs(slides):
    text = slides(2)
    assert r"\widehat{v}_t^{max} \leftarrow \max(\widehat{v}_t^{max}, \widehat{v}_t)" in text
    assert (
        r"\widehat{v}_0^{max} \leftarrow 0" in text
        and r"$f(\theta)$ (objective)" in text
        and r"\nabla_{\theta} f_t(" in text
    )
    gradients = np.array([[10.0]] + [[1.0]] * 50)
    theta = torch.zeros(1, dtype=torch.float64, requires_grad=True)
    pytorch = torch.optim.AdamW([theta], 0.01, amsgrad=True, weight_decay=0.0)
    for g in gradients:
        theta.grad = torch.tensor(g)
        pytorch.step()
    own = fed(lambda t: Adam(t, 0.01, amsgrad=True), gradients)
    deck = fed(lambda t: AMSGradCorrected(t, 0.01), gradients)
    assert theta.item() == pytest.approx(own.theta[0], rel=1e-10)
    assert abs(deck.theta[0]) < 0.7 * abs(own.theta[0])


def test_amsgrads_rate_rises_while_the_correction_dies_out_and_never_after():
    optimizer, divisors = Adam(np.zeros(1), amsgrad=True), []
    for t in range(1, 20001):
        optimizer.step(np.array([10.0 if t == 1 else 1.0]))
        divisors.append(optimizer.v_max[0] / (1 - 0.999**t))
    assert divisors[100] < 0.1 * divisors[0]
    assert np.all(np.diff(divisors[15000:]) > -1e-6)


@pytest.mark.erratum("Deck 2: amsgrad against getting stuck")
def test_deck_2_amsgrad_leaves_no_well_that_adam_stays_in(slides):
    assert "you may set amsgrad to True, that try to prevent ADAM from getting stuck" in slides(2)
    surface = landscapes.sharp_and_flat()
    sharp = surface.minima[0]
    side = np.linspace(-1.9, 1.9, 20)
    starts = np.stack(np.meshgrid(np.linspace(-2.9, 2.9, 20), side)).reshape(2, -1)
    caught = []
    for amsgrad in (False, True):
        theta = starts.copy()
        optimizer = Adam(theta, 0.05, amsgrad=amsgrad)
        for _ in range(400):
            optimizer.step(surface.gradient(theta))
        caught.append(np.hypot(*(theta - sharp[:, None])) < 0.4)
    assert 0.15 < caught[0].mean() < 0.35
    np.testing.assert_array_equal(*caught)


@pytest.mark.erratum('Deck 2: "weight decay (L2 penalty)"')
def test_deck_2_decay_and_penalty_are_one_in_plain_sgd_and_two_with_momentum_and_in_adam(slides):
    text = slides(2)
    assert "weight decay (L2 penalty)" in text and "L2 regularization and weight decay are not the same in Adam" in text
    gradients = np.random.default_rng(3).normal(size=(2, 3))

    def both(make, lr=0.1, decay=0.3):
        """Ends of two steps with the penalty in the gradient, and with θ shrunk before the step."""
        coupled, shrunk = make(np.ones(3), decay), make(np.ones(3), 0.0)
        for g in gradients:
            coupled.step(g)
            shrunk.theta *= 1 - lr * decay
            shrunk.step(g)
        return coupled.theta, shrunk.theta

    np.testing.assert_allclose(*both(lambda theta, decay: SGD(theta, 0.1, weight_decay=decay)), rtol=1e-12)
    for make in (
        lambda theta, decay: SGD(theta, 0.1, 0.9, weight_decay=decay),
        lambda theta, decay: Adam(theta, 0.1, weight_decay=decay),
    ):
        assert not np.allclose(*both(make), rtol=1e-3)


def test_adam_with_l2_decays_small_gradients_more_and_adamw_all_alike():
    noise = np.random.default_rng(1).normal(size=(1000, 3)) * [0.01, 0.1, 10.0]
    ends = []
    for method in (Adam, AdamW):
        optimizer = method(np.ones(3), 0.001, weight_decay=0.1)
        for g in noise:
            optimizer.step(g)
        ends.append(optimizer.theta)
    assert ends[0][0] < ends[0][1] < 0.6 < 0.9 < ends[0][2]
    np.testing.assert_allclose(ends[1], (1 - 1e-4) ** 1000, atol=0.08)


# pathologies, which one


def test_the_slides_print_no_formula_and_the_landscapes_are_the_tutorials(slides):
    assert "PyTorch Lightning Tutorial 3" in slides(2) and "tanh(w1)" not in slides(2)
    for x, y in itertools.product((-3.0, 0.2, 2.0), (-2.0, 1.5)):
        tutorial = np.tanh(x) ** 2 + 0.01 * abs(x) + 1 / (1 + np.exp(-y))
        assert landscapes.pathological_curve()([x, y])[0] == pytest.approx(tutorial, abs=1e-4)

        def bell(a, b, x=x, y=y):
            return np.exp(-((x - a) ** 2 + (y - b) ** 2) / (2 * 0.2**2)) / (2 * np.pi * 0.2**2)

        wells = -bell(1.0, -0.5) - bell(-1.0, 0.5) - bell(-0.5, -0.8)
        assert landscapes.steep_optima()([x, y])[0] == pytest.approx(wells, rel=1e-9)


def test_adaptive_methods_leave_a_saddle_from_anywhere_in_the_same_number_of_steps():
    surface = landscapes.saddle()

    def steps(make, offset):
        theta = np.array([1.5, offset])
        optimizer = make(theta)
        for step in range(1, 2000):
            optimizer.step(surface.gradient(theta))
            if surface(theta)[0] < -1:
                return step
        return np.inf

    for make in (lambda t: RMSprop(t, 0.05, 0.9), lambda t: Adam(t, 0.05), lambda t: Adagrad(t, 0.05)):
        assert abs(steps(make, 1e-3) - steps(make, 1e-6)) <= 1
    assert steps(lambda t: SGD(t, 0.05), 1e-6) - steps(lambda t: SGD(t, 0.05), 1e-3) > 60


@pytest.mark.erratum('Deck 1: "trail and error"')
def test_deck_1_writes_trail_and_error_and_loses_its_hats(slides):
    text = slides(1)
    assert "trail and error" in text
    assert r"SGD:  $\theta \leftarrow \theta - \varepsilon \hat{g}$" in text and r"r \leftarrow r + g \odot g" in text


def test_the_turned_ravine_takes_adagrads_advantage_away():
    def loss(make, angle):
        surface = landscapes.quadratic(100, angle=angle)
        turn = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
        rates = 10.0 ** np.arange(-2.5, 1.1, 0.25)
        start = np.ascontiguousarray(turn @ [1.3, 0.7])
        ends = []
        for lr in rates:
            with np.errstate(over="ignore"):
                theta = start.copy()
                optimizer = make(theta, lr)
                for _ in range(100):
                    optimizer.step(surface.gradient(theta))
                ends.append(surface(theta)[0])
        return min(ends)

    assert loss(Adagrad, 0.0) < 1e-12 and loss(Adagrad, np.pi / 4) > 1e-4
    assert loss(SGD, np.pi / 4) == pytest.approx(loss(SGD, 0.0), rel=1e-6)
