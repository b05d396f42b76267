"""What the explorers of descent show is what the formula, PyTorch or a loop written by hand gives."""

import numpy as np
import pytest

from course_utils.explorers import load, methods, minibatch_noise, momentum_phase, moving_average, schedule_composer, surfaces
from course_utils.explorers.scene import Line


def path_of(scene, role, panel=0):
    """The line of a role in a panel, shape (points, 2)."""
    line = next(mark for mark in scene.axes[panel].marks if isinstance(mark, Line) and mark.role == role)
    return np.column_stack([line.x, line.y])


# Gradient descent


@pytest.mark.parametrize("rate", [0.01, 0.1, 0.4, 0.9, 1.0])
def test_on_x_squared_the_place_after_t_steps_is_the_start_times_1_minus_2_eta_to_the_t(rate):
    path = path_of(load("gradient_descent").scene(landscape="x²", rate=rate, steps=20), "gradient descent")
    assert path[:, 0] == pytest.approx(1.6 * (1 - 2 * rate) ** np.arange(21), rel=1e-12)
    assert path[:, 1] == pytest.approx(path[:, 0] ** 2)


@pytest.mark.parametrize(("rate", "leaves"), [(1.0, False), (1.05, False), (1.5, True), (100.0, True), (1000.0, True)])
def test_a_rate_above_2_over_the_curvature_leaves_the_picture(rate, leaves):
    scene = load("gradient_descent").scene(landscape="x² + y²", rate=rate, steps=10)
    assert ("left the picture" in scene.says) == leaves
    assert (scene.numbers["loss at the end"] > scene.numbers["loss at the start"]) == (rate > 1)


def test_the_curvature_that_is_told_is_that_of_the_minimum_which_was_found():
    numbers = load("gradient_descent").scene(landscape="Rosenbrock", rate=1e-3).numbers
    largest = np.linalg.eigvalsh([[802, -400], [-400, 200]]).max()  # the Hessian at (1, 1)
    assert numbers["largest curvature h at the end"] == pytest.approx(largest)


# Optimizer race


def test_every_racer_walks_the_path_of_pytorchs_optimizer():
    torch = pytest.importorskip("torch")
    on, lr = surfaces.surface("Beale"), 0.01
    makers = {
        "SGD": lambda p: torch.optim.SGD(p, lr),
        "momentum": lambda p: torch.optim.SGD(p, lr, momentum=0.9),
        "Nesterov": lambda p: torch.optim.SGD(p, lr, momentum=0.9, nesterov=True),
        "AdaGrad": lambda p: torch.optim.Adagrad(p, lr),
        "RMSProp": lambda p: torch.optim.RMSprop(p, lr, alpha=0.9),
        "Adam": lambda p: torch.optim.Adam(p, lr),
        "AdamW": lambda p: torch.optim.AdamW(p, lr),
    }
    assert set(makers) == set(methods.METHODS)
    for name, make in makers.items():
        theta = torch.tensor(surfaces.start("Beale"), requires_grad=True)
        optimizer = make([theta])
        for _ in range(40):
            theta.grad = torch.tensor(on.gradient(theta.detach().numpy()))
            optimizer.step()
        walk = surfaces.walk(on, methods.METHODS[name](surfaces.start("Beale").copy(), lr), 40)
        assert walk.path[-1] == pytest.approx(theta.detach().numpy(), rel=1e-9), name


def test_the_race_draws_the_walk_at_the_tuned_rate_times_the_factor():
    scene = load("optimizer_race").scene(landscape="Himmelblau", factor=0.5, steps=30)
    theta = surfaces.start("Himmelblau").copy()
    walk = surfaces.walk(
        surfaces.surface("Himmelblau"), methods.METHODS["Adam"](theta, 0.5 * methods.rate("Himmelblau", "Adam")), 30
    )
    assert path_of(scene, "Adam") == pytest.approx(walk.path)


def test_what_is_seen_inside_fits_the_first_step():
    explorer, g = load("optimizer_race"), surfaces.surface("ravine").gradient(surfaces.start("ravine"))[0]
    rate = path_of(explorer.scene(inside="effective rate"), "Adam", 1)[0, 1]
    assert rate * abs(g) == pytest.approx(methods.rate("ravine", "Adam"), rel=1e-6)  # Adam's first step is lr long
    assert path_of(explorer.scene(inside="squares v"), "Adam", 1)[0, 1] == pytest.approx(0.001 * g**2)
    assert path_of(explorer.scene(inside="velocity u or m"), "Adam", 1)[0, 1] == pytest.approx(0.1 * g)
    assert path_of(explorer.scene(inside="velocity u or m"), "momentum", 1)[0, 1] == pytest.approx(g)


@pytest.mark.parametrize("landscape", ["ravine", "steep optima"])
def test_the_rates_of_the_race_are_what_tuning_finds(landscape):
    found = [methods.tuned(landscape, name) for name in methods.METHODS if name != "AdamW"]
    assert found == pytest.approx(methods.TUNED[landscape], rel=5e-3)


def test_nobody_racing_is_said():
    rests = {name.lower(): "rests" for name in methods.METHODS}
    assert load("optimizer_race").scene(**rests).says == "Nobody races: choose a method."


# Momentum


@pytest.mark.parametrize("momentum", [0.0, 0.3, 0.7, 0.95])
@pytest.mark.parametrize("rate", [0.1, 1.0, 2.5, 3.9])
def test_the_factor_is_the_largest_eigenvalue_of_two_steps_tied_together(rate, momentum):
    condition = 30.0
    largest = max(
        np.abs(np.linalg.eigvals([[1 + momentum - h, -momentum], [1, 0]])).max() for h in (rate, rate / condition)
    )
    factor = load("momentum_phase").scene(rate=rate, momentum=momentum, condition=condition).numbers["factor per step"]
    assert factor == pytest.approx(largest, rel=1e-12)


@pytest.mark.parametrize("condition", [2.0, 30.0, 500.0])
def test_no_pair_of_rate_and_momentum_is_faster_than_the_one_that_is_marked(condition):
    rates, momenta = np.meshgrid(np.linspace(0, 4, 200), np.linspace(0, 1, 200))
    rate, momentum, fastest = momentum_phase.best(condition)
    at_the_mark = momentum_phase.slowest(np.array(rate), np.array(momentum), condition)
    assert at_the_mark == pytest.approx(fastest, abs=1e-6)  # two equal roots: rounding shows as its root
    assert momentum_phase.slowest(rates, momenta, condition).min() >= fastest * (1 - 1e-12)
    assert fastest == pytest.approx((np.sqrt(condition) - 1) / (np.sqrt(condition) + 1))


def test_the_optimizer_shrinks_the_distance_by_the_factor():
    distance = momentum_phase.distances(1.0 / 30, 0.2, 30.0)
    factor = momentum_phase.slowest(np.array(1.0), np.array(0.2), 30.0)
    assert (distance[60] / distance[40]) ** (1 / 20) == pytest.approx(factor, rel=1e-3)


# Mini-batches


def test_the_error_of_a_batch_is_sigma_over_the_root_of_its_size():
    X, y = minibatch_noise.data()
    slope, level = minibatch_noise.START
    each = ((slope * X[:, 0] + level - y) * np.stack([X[:, 0], np.ones(len(y))])).T  # every example's gradient
    sigma = np.sqrt(np.mean(np.sum((each - each.mean(axis=0)) ** 2, axis=1)))
    measured, predicted = minibatch_noise.errors()
    assert predicted == pytest.approx(sigma)
    assert measured == pytest.approx(sigma / np.sqrt(minibatch_noise.SIZES), rel=0.2)


def test_with_all_examples_in_the_batch_the_path_is_gradient_descents():
    X, y = minibatch_noise.data()
    design = np.column_stack([X[:, 0], np.ones(len(y))])
    H, theta = design.T @ design / len(y), np.array(minibatch_noise.START)
    lowest = np.linalg.lstsq(design, y, rcond=None)[0]
    path = minibatch_noise.descend(256, 0.3, 0)
    for place in path[:20]:
        assert place == pytest.approx(theta)
        theta = theta - 0.3 * H @ (theta - lowest)


def test_a_smaller_batch_stays_farther_from_the_minimum():
    far, near = (load("minibatch_noise").scene(size=k).numbers["distance from the minimum, later half"] for k in (0, 6))
    assert far > 3 * near


# Schedules


def test_a_cosine_after_a_warm_up_rises_straight_and_falls_as_half_a_wave():
    scene = load("schedule_composer").scene(shape="cosine", peak=2.0, warmup=0.2)
    rates, up = path_of(scene, "accent")[:, 1], 20
    assert rates[:up] == pytest.approx(2.0 * np.arange(up) / up)
    assert rates[up:] == pytest.approx(1 + np.cos(np.pi * np.arange(80) / 80))


def test_the_loss_is_that_of_the_network_trained_by_a_loop_written_by_hand():
    X, y = schedule_composer.examples()
    first, order = np.random.default_rng(1), np.random.default_rng(2)
    units, q = schedule_composer.UNITS, np.eye(2)[y]
    W, b, V, c = (
        first.uniform(-1 / np.sqrt(n), 1 / np.sqrt(n), shape)
        for n, shape in ((2, (2, units)), (2, units), (units, (units, 2)), (units, 2))
    )

    def forward(X):
        a = np.tanh(X @ W + b)
        z = a @ V + c
        p = np.exp(z - z.max(axis=1, keepdims=True))
        return a, p / p.sum(axis=1, keepdims=True)

    step, size = 0, schedule_composer.BATCH
    while step < schedule_composer.STEPS:
        shuffled = order.permutation(len(X))
        for start in range(0, len(X), size):
            rows = shuffled[start : start + size]
            a, p = forward(X[rows])
            d = (p - q[rows]) / len(rows)
            e = d @ V.T * (1 - a**2)
            lr = 3.0 / 2 * (1 + np.cos(np.pi * step / schedule_composer.STEPS))
            V, c, W, b = V - lr * a.T @ d, c - lr * d.sum(axis=0), W - lr * X[rows].T @ e, b - lr * e.sum(axis=0)
            step += 1
            if step == schedule_composer.STEPS:
                break
    loss = -np.mean(np.log(forward(X)[1][np.arange(len(y)), y]))
    assert load("schedule_composer").scene().numbers["loss at the end"] == pytest.approx(loss, rel=1e-6)


# An average that forgets


@pytest.mark.parametrize("start", ["zero", "first value", "corrected"])
def test_the_weights_shown_are_those_of_the_average_shown(start):
    scene = load("moving_average").scene(decay=0.93, noisy=1.0, start=start)
    y = scene.axes[0].marks[0].y
    w = moving_average.weights(60, 0.93, start)
    assert scene.numbers["average after 60 values"] == pytest.approx(w @ y[:60], rel=1e-12)
    np.testing.assert_array_equal(scene.axes[1].marks[0].y, w)


def test_without_noise_the_average_from_zero_is_short_by_the_decay_to_the_power_of_t():
    scene = load("moving_average").scene(decay=0.99, noisy=0.0)
    np.testing.assert_allclose(scene.axes[0].marks[2].y, 1 - 0.99 ** np.arange(1, 301), rtol=1e-10)
    assert load("moving_average").scene(decay=0.99, noisy=0.0, start="corrected").says.count("at value 1;") == 1
