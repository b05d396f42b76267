"""What chapter 02 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import numpy as np
import pytest
import scipy.integrate
import scipy.stats
import torch

from course_utils import explorers, landscapes, models, optim
from course_utils.data import load_digits, load_iris
from course_utils.nn import losses
from course_utils.nn.functional import log_softmax, sigmoid, softmax, softplus

M = np.array([0.6, 0.5, 0.0, 0.0, 0.0])  # the risk page's world: bells around +m and -m


def world(n, rng):
    y = rng.integers(0, 2, n)
    return rng.normal(size=(n, 5)) + np.where(y[:, None] == 1, M, -M), y


def loss_of_the_truth(X, y):
    return losses.binary_cross_entropy_with_logits(X @ (2 * M), y)


@pytest.fixture
def slides(lectures):
    """``slides(4)``: the text of deck 4 on one line, without the marks for bold."""

    def read(number):
        text = next(lectures.glob(f"{number:03d}_*.txt")).read_text(encoding="utf-8")
        return " ".join(text.replace("**", "").split())

    return read


# cross-entropy


@pytest.mark.erratum('Deck 0: "J ≈ Measure of difference in distributions"')
def test_deck_0_cross_entropy_is_no_difference_for_soft_labels_and_the_divergence_is(slides):
    assert r"$J \approx$ Measure of difference in distributions" in slides(0)
    q = np.array([0.9, 0.05, 0.05])
    with_itself = losses.cross_entropy(np.log(q)[None], q[None])
    assert with_itself == pytest.approx(scipy.stats.entropy(q)) == pytest.approx(0.394, abs=5e-4)
    assert scipy.stats.entropy(q, q) == 0 < scipy.stats.entropy(q, [0.8, 0.1, 0.1])
    assert scipy.stats.entropy([1.0, 0.0, 0.0]) == 0


def test_the_five_ways_of_the_decks_are_one_number_but_for_the_sum():
    iris = load_iris()
    model = models.SoftmaxRegression(lr=0.5, max_iter=5).fit(iris.X, iris.y)
    z, y = model.decision_function(iris.X), iris.y
    probs = softmax(z)
    one = losses.cross_entropy(z, y)
    assert np.mean([-np.log(p[c]) for p, c in zip(probs, y)]) == pytest.approx(one)  # decks 0 and 1
    assert -np.sum(np.log(probs[range(150), y])) / 150 == pytest.approx(one)  # deck 2's line
    assert sum(-np.log(p[c]) for p, c in zip(probs, y)) == pytest.approx(150 * one)  # deck 3
    assert -np.mean([np.eye(3)[c] @ np.log(p) for p, c in zip(probs, y)]) == pytest.approx(one)  # deck 4
    theirs = torch.nn.functional.cross_entropy(torch.tensor(z), torch.tensor(y), reduction="sum").item()
    assert theirs == pytest.approx(150 * one)


def test_the_five_ways_are_on_the_slides(slides):
    assert r"\frac{1}{m} \sum_{i=1}^m L(\hat{y}^{(i)}, y^{(i)})" in slides(0)
    assert r"\hat{p}_{data}} L(f(\mathbf{x}; \boldsymbol{\theta}), y) = \frac{1}{m} \sum_{i=1}^m" in slides(1)
    assert r"$L = -\sum_l q_l \log \sigma_l(o)$" in slides(2)
    assert "-np.sum(np.log(probs[range(N), y])) / N" in slides(2)
    assert r"\sum_{k=1}^{n} \mathcal{L}(f_{\boldsymbol{\theta}}(x_k), y_k)" in slides(3)
    assert r"-\frac{1}{n} \sum_{i=1}^n [y^{(i)}]^{\top} \log(\text{softmax}" in slides(4)


@pytest.mark.erratum('Deck 3: "Loss function is arg min …"')
def test_deck_3_calls_the_arg_min_the_loss_and_uses_one_letter_twice(slides):
    text = slides(3)
    assert r"Loss function is $$\arg\min_{\boldsymbol{\theta}}" in text and "Sample mean loss" in text
    assert r"= \eta \left( \mathbf{W}^{[n]}" in text and r"$\eta$ is called *learning rate*" in text
    values = {theta: (theta - 1.0) ** 2 + 3 for theta in np.linspace(0, 2, 21)}
    arg_min, smallest = min(values, key=values.get), min(values.values())
    assert arg_min == pytest.approx(1) and smallest == pytest.approx(3)  # a place and a value


@pytest.mark.erratum("Deck 4: a bracket that is never closed, and a label of two kinds")
def test_deck_4_opens_more_brackets_than_it_closes_and_needs_a_one_hot_label(slides):
    text = slides(4)
    start = text.index(r"-\frac{1}{n} \sum_{i=1}^n [y^{(i)}]^{\top}")
    formula = text[start : text.index("$$", start)]
    assert formula.count("(") - formula.count(")") == 1
    assert "each with a class $y^{(1)}, \\dots, y^{(n)}$" in text
    logarithms = np.log(softmax(np.array([1.0, 2.0, 3.0])))
    assert np.ndim(2 * logarithms) == 1  # a class number: no number comes out
    assert np.eye(3)[2] @ logarithms == pytest.approx(logarithms[2])


def test_a_probability_rounds_to_zero_at_746_and_in_float32_at_104():
    for kind, above, below in ((np.float64, 745, 746), (np.float32, 103, 104)):
        assert softmax(np.array([0, -above], dtype=kind))[1] > 0
        assert softmax(np.array([0, -below], dtype=kind))[1] == 0
    assert log_softmax([0.0, -746.0])[1] == -746
    with np.errstate(divide="ignore"):
        assert np.isinf(-np.log(softmax(np.array([[800.0, 0, 0]]))[range(1), [1]]).sum())


def test_the_temperature_explorer_first_falls_and_then_rises():
    explorer = explorers.load("softmax_temperature")
    loss = [explorer.scene(temperature=T, right="dog").numbers["loss"] for T in (1.0, 2.0, 10.0)]
    assert loss[0] > loss[1] < loss[2] < np.log(4) < loss[0]


# the two risks


@pytest.mark.erratum('Deck 1: "the minimized J(θ) on the test data"')
def test_deck_1_the_loss_on_test_data_spreads_around_the_true_risk(slides):
    text = slides(1)
    assert "we hope to find the minimized $J(\\theta)$ on the test data" in text
    assert "which can never be known" in text
    tests = [loss_of_the_truth(*world(100, np.random.default_rng(seed))) for seed in range(100)]
    exact = scipy.integrate.quad(lambda z: softplus(-z) * scipy.stats.norm.pdf(z, 1.22, 1.22**0.5 * 2**0.5), -30, 30)[0]
    assert np.mean(tests) == pytest.approx(exact, abs=0.02)
    assert np.ptp(tests) > 0.2 and np.std(tests) > 0.03


def test_the_truth_loses_on_the_training_set_every_time():
    for seed in range(20):
        X, y = world(100, np.random.default_rng(seed))
        assert models.LogisticRegression(lr=2.0, max_iter=500).fit(X, y).losses_[-1] < loss_of_the_truth(X, y)


def test_the_share_of_mistakes_has_no_slope():
    X, y = world(200, np.random.default_rng(1))
    theta = np.array([0.3, -0.2, 0.1, 0.0, 0.2])
    shares = {np.mean((X @ (theta + 1e-6 * e) > 0) != y) for e in np.eye(5)} | {np.mean((X @ theta > 0) != y)}
    assert len(shares) == 1


# convexity


@pytest.mark.erratum('Deck 1: "In convex problems, no matter what the initialization, convergence is guaranteed"')
def test_deck_1_convex_problems_need_a_rate_a_minimum_and_no_kink(slides):
    assert "In convex problems, no matter what the initialization, convergence is guaranteed." in slides(1)

    def last(df, x, lr, steps=200):
        for _ in range(steps):
            x = x - lr * df(x)
        return x

    assert abs(last(lambda x: 2 * x, 1.0, 1.0)) == 1  # bounces
    assert abs(last(lambda x: 2 * x, 1e-6, 1.01, steps=2000)) > 1e6  # diverges
    assert last(lambda x: -np.exp(-x), 0.0, 1.0, steps=10**4) > last(lambda x: -np.exp(-x), 0.0, 1.0) > 5  # no minimum
    path = [last(np.sign, 0.55, 0.1, steps) for steps in (100, 101)]
    assert np.abs(np.diff(path)) == pytest.approx(0.1)  # |x|: the steps never get shorter
    for start in (-1e3, 0.1, 1e3):
        assert abs(last(lambda x: 2 * x, start, 0.9)) < 1e-12  # below the limit: from every start


def test_squares_of_a_hidden_layers_weights_have_as_many_copies_as_permutations():
    rng = np.random.default_rng(0)
    X, W, v = rng.normal(size=(5, 2)), rng.normal(size=(2, 3)), rng.normal(size=3)
    for order in ([1, 0, 2], [2, 1, 0], [1, 2, 0]):
        np.testing.assert_allclose(np.tanh(X @ W[:, order]) @ v[order], np.tanh(X @ W) @ v)


# descent


@pytest.mark.erratum('Deck 4: "x₁ such that f(x₁) is lower than f(x₂)"')
def test_deck_4_the_second_index_is_a_slip_and_descent_need_not_descend(slides):
    text = slides(4).replace("$", "")
    assert "starting from some x_0" in text and "finds x_1 such that f(x_1) is lower than f(x_2)" in text
    after = {lr: (1 - lr * 2) ** 2 for lr in (0.1, 1.0, 100.0)}
    assert after[0.1] < 1 == after[1.0] < after[100.0] == 39601


def test_deck_4s_five_rates_do_what_the_page_says():
    def steps_and_end(lr, most=2000):
        x, t = np.float64(1.0), 0
        with np.errstate(all="ignore"):
            while abs(2 * x) >= 1e-6 and t < most:
                x, t = x - lr * 2 * x, t + 1
        return t, x

    assert [steps_and_end(lr)[0] for lr in (0.01, 0.1)] == [719, 66]
    assert steps_and_end(1.0) == (2000, 1.0)
    assert np.isnan(steps_and_end(100.0)[1]) and np.isnan(steps_and_end(1000.0)[1])
    assert steps_and_end(0.5)[0] == 1


def test_a_plain_power_raises_where_a_product_becomes_infinite():
    assert 1e200 * 1e200 == np.inf
    with pytest.raises(OverflowError):
        1e200**2  # noqa: B018


def test_the_packages_optimizer_refuses_a_gradient_that_is_not_finite():
    theta = np.array([1.0, -2.0])
    optimizer = optim.SGD(theta, lr=1000.0)
    with pytest.raises(ValueError, match="smaller learning rate"), np.errstate(all="ignore"):
        for _ in range(200):
            optimizer.step(2 * theta)


def test_on_a_quartic_one_rate_converges_from_one_start_and_diverges_from_another():
    def end(x, steps=60):
        for _ in range(steps):
            x = x - 0.1 * 4 * x**3
            if abs(x) > 1e6:
                return np.inf
        return abs(x)

    assert end(1.0) < 0.3 and end(3.0) == np.inf


def test_other_units_are_another_path():
    def path(scale, steps=5):  # x in the unit `scale`: J = (x scale - 1)^2 + (y - 1)^2
        x, y = 0.0, 0.0
        for _ in range(steps):
            x, y = x - 0.1 * 2 * scale * (x * scale - 1), y - 0.1 * 2 * (y - 1)
        return x * scale, y

    assert path(1.0)[0] == pytest.approx(path(1.0)[1])
    assert path(0.1)[0] < 0.02 < path(0.1)[1]


def test_the_decks_stop_in_three_ways(slides):
    assert r"until $|\text{grad}| < \epsilon" in slides(4) or "until |grad| < " in slides(4).replace("$", "")
    assert "while stopping criterion not met" in slides(1)
    assert "while True:" in slides(2) and "weights += - step_size * weights_grad" in slides(2)


def test_the_norms_of_the_stopping_rules_differ_by_at_most_the_root_of_the_dimension():
    for D in (1, 10, 10**6):
        for g in (np.ones(D), np.eye(1, D)[0]):
            ratio = np.linalg.norm(g) / np.abs(g).max()
            assert 1 <= ratio <= np.sqrt(D) * (1 + 1e-12)
    assert np.linalg.norm(np.ones(10**6)) == pytest.approx(1000)


def test_the_change_of_the_loss_is_the_rate_times_the_squared_gradient():
    for lr in (1e-3, 1e-5):
        assert 1 - (1 - 2 * lr) ** 2 == pytest.approx(lr * 2**2, rel=2e-3)


# landscapes


@pytest.mark.erratum('Decks 2 and 4: "gradient descent gets stuck" at a saddle')
def test_decks_2_and_4_a_saddle_delays_and_does_not_hold(slides):
    assert "Zero gradient, gradient descent gets stuck" in slides(2)
    assert "Depending on where it is initialized" in slides(4)
    surface = landscapes.double_well()

    def end(theta, steps=500):
        theta = np.array(theta, dtype=float)
        for _ in range(steps):
            theta = theta - 0.1 * surface.gradient(theta)
        return theta

    np.testing.assert_array_equal(end([0.0, 0.0]), [0, 0])  # at the saddle: stays
    np.testing.assert_allclose(end([0.0, 1.5]), [0, 0], atol=1e-12)  # on the ridge: ends there
    starts = np.random.default_rng(0).uniform(-2, 2, size=(2, 1000))
    np.testing.assert_allclose(np.abs(end(starts)[0]), 1, atol=1e-6)  # beside it: never
    x = 1.0
    for _ in range(10**5):
        x = x - 0.1 * 3 * x**2  # the flat inflection of x^3, from the right
    assert 0 < x < 1e-4


def test_all_weights_zero_lie_on_the_ridge_of_a_network():
    w = torch.zeros(3, dtype=torch.float64, requires_grad=True)
    (0.5 * (w.prod() - 1) ** 2).backward()
    assert (w.grad == 0).all()


def exclusive_or(width, runs=40, steps=2000, lr=1.0):
    rng = np.random.default_rng(5)
    X = torch.tensor([[-1.0, -1], [-1, 1], [1, -1], [1, 1]], dtype=torch.float64)
    y = torch.tensor([0.0, 1, 1, 0], dtype=torch.float64)
    W = torch.tensor(rng.normal(size=(runs, 2, width)), requires_grad=True)
    b = torch.tensor(rng.normal(size=(runs, 1, width)), requires_grad=True)
    V = torch.tensor(rng.normal(size=(runs, width, 1)), requires_grad=True)
    c = torch.tensor(rng.normal(size=(runs, 1, 1)), requires_grad=True)
    optimizer = torch.optim.SGD([W, b, V, c], lr=lr)
    for _ in range(steps):
        optimizer.zero_grad()
        z = (torch.tanh(X @ W + b) @ V + c)[..., 0]
        each = torch.nn.functional.binary_cross_entropy_with_logits(z, y.expand(runs, 4), reduction="none").mean(1)
        each.sum().backward()
        optimizer.step()
    return each.detach().numpy() > 0.1


@pytest.mark.erratum('Deck 4: "one can show that these points are prevalent in Deep Learning loss surfaces"')
def test_deck_4_bad_minima_are_frequent_in_the_smallest_network_and_absent_from_a_wider_one(slides):
    assert "these points are prevalent in Deep Learning loss surfaces" in slides(4)
    assert "Today, that does not appear to be the case" in slides(1)
    assert 0.3 < exclusive_or(2).mean() < 0.7 and exclusive_or(6).sum() == 0


def test_an_escape_costs_a_constant_number_of_steps_for_each_power_of_ten():
    steps = [np.log(1 / c) / np.log(1.2) for c in (1e-3, 1e-6, 1e-9)]
    assert np.diff(steps) == pytest.approx([np.log(1000) / np.log(1.2)] * 2)


def test_what_the_pages_say_of_the_descent_explorer_holds():
    explorer = explorers.load("gradient_descent")

    def numbers(**controls):
        return explorer.scene(**controls).numbers

    parabola = {"landscape": "x²", "steps": 20}
    assert numbers(rate=0.5, **parabola)["loss at the end"] < 1e-25
    assert numbers(rate=0.99, **parabola)["loss at the end"] < numbers(rate=0.99, **parabola)["loss at the start"]
    assert numbers(rate=1.01, **parabola)["loss at the end"] > numbers(rate=1.01, **parabola)["loss at the start"]
    ravine = {"landscape": "ravine", "steps": 60}
    start = numbers(rate=0.0198, **ravine)["loss at the start"]
    assert numbers(rate=0.0198, **ravine)["loss at the end"] < start / 5
    assert numbers(rate=0.0202, **ravine)["loss at the end"] > 2 * start

    def to_one(rate):
        return np.log(1000) / np.log(1 + 2 * rate)

    assert round(to_one(0.05)) == 72 and round(to_one(0.2)) == 21
    cliff = landscapes.cliff()
    first = np.array([2.05, 3.0]) - 0.5 * cliff.gradient(np.array([2.05, 3.0]))
    assert -19 < first[0] < -17 and 35 < np.linalg.norm(cliff.gradient(np.array([2.05, 3.0]))) < 45


def test_the_plateau_takes_15_22_and_743_steps():
    surface, counts = landscapes.plateau(), []
    for start in (1.0, 1.2, 2.0):
        theta, t = start * np.array([1.6, 1.2]), 0
        while surface(theta)[0] > 0.01:
            theta, t = theta - 0.3 * surface.gradient(theta), t + 1
        counts.append(t)
    assert counts == [15, 22, 743]
    assert np.abs(surface.gradient(np.array([10.0, 0.0]))).max() < 1e-20


# the ravine


def test_deck_2s_condition_number_is_the_eigenvalues_at_a_minimum_and_hides_a_saddle(slides):
    assert "ratio of largest to smallest singular value of the Hessian matrix is large" in slides(2)
    assert "Very slow progress along shallow dimension, jitter along steep direction" in slides(2)
    bowl, saddle = np.diag([2.0, 50.0]), np.diag([2.0, -50.0])
    assert np.linalg.cond(bowl) == pytest.approx(25) == np.linalg.cond(saddle)
    assert np.linalg.eigvalsh(saddle)[-1] / np.linalg.eigvalsh(saddle)[0] < 0
    X = np.column_stack([load_iris().X[:, :3], np.ones(150)])
    assert np.linalg.cond(X.T @ X) == pytest.approx(np.linalg.cond(X) ** 2, rel=1e-6)


def test_the_jitter_begins_at_half_the_limit():
    for lr, jitters in ((0.0099, False), (0.0101, True)):
        c = [0.4]
        for _ in range(5):
            c.append(c[-1] * (1 - lr * 100))
        assert bool(np.any(np.diff(np.sign(c)) != 0)) == jitters


def test_less_than_the_best_rate_costs_in_proportion_and_more_costs_everything():
    h = np.array([1.0, 100.0])

    def steps(lr, most=20_000):
        c, t = np.array([1.0, 1.0]), 0
        first = h @ c**2
        while h @ c**2 > 1e-6 * first and t < most and np.abs(c).max() < 1e3:
            c, t = c * (1 - lr * h), t + 1
        return t if h @ c**2 <= 1e-6 * first else np.inf

    best = 2 / 101
    assert 1.4 < steps(0.5 * best) / steps(0.95 * best) < 2.4
    assert steps(1.009 * best) > 10 * steps(0.95 * best)
    assert steps(1.02 * best) == np.inf
    assert best * 100 / 2 == pytest.approx(100 / 101)  # the best rate as a share of the limit


def test_centering_and_scaling_irises_saves_a_factor_of_several_hundred():
    X = load_iris().X[:, :3]
    X = np.column_stack([X, np.ones(150)]), np.column_stack([(X - X.mean(0)) / X.std(0), np.ones(150)])
    kappa = [np.linalg.cond(x.T @ x) for x in X]
    assert kappa[0] / kappa[1] > 200


# clipping


def test_deck_1_clipping_by_value_or_norm_or_of_the_step_are_three_methods(slides):
    text = slides(1)
    assert "just cut the gradient if it exceeds a threshold" in text
    assert "only the optimal direction within an infinitesimal region" in text
    g, eta, c = np.array([30.0, 0.4]), 0.1, 1.0
    by_norm, by_value = optim.clip_by_norm(g, c), optim.clip_by_value(g, c)
    assert by_norm[0] * g[1] == pytest.approx(by_norm[1] * g[0])  # parallel
    assert by_value[0] * g[1] != pytest.approx(by_value[1] * g[0])
    np.testing.assert_allclose(optim.clip_by_norm(eta * g, c), eta * optim.clip_by_norm(g, c / eta))


def test_pytorchs_norm_is_a_little_shorter_and_not_finite_gradients_pass_it_silently():
    theta = torch.zeros(2, dtype=torch.float64, requires_grad=True)
    theta.grad = torch.tensor([30.0, 0.4], dtype=torch.float64)
    torch.nn.utils.clip_grad_norm_([theta], 1.0)
    np.testing.assert_allclose(theta.grad.numpy(), optim.clip_by_norm(np.array([30.0, 0.4]), 1.0, eps=1e-6), rtol=1e-9)
    assert np.linalg.norm(theta.grad.numpy()) < 1
    theta.grad = torch.tensor([np.inf, 1.0], dtype=torch.float64)
    torch.nn.utils.clip_grad_norm_([theta], 1.0)
    assert theta.grad.isnan().any()
    with pytest.raises(ValueError, match="clipping can't mend"):
        optim.clip_by_norm(np.array([np.inf, 1.0]), 1.0)


def test_clipping_by_value_turns_a_softmax_gradient_by_45_degrees():
    digits = load_digits()
    reader = models.SoftmaxRegression(lr=1.0, max_iter=300).fit(digits.X / 16, digits.y)
    g = torch.tensor(reader.loss_and_gradient(digits.X / 16, digits.y)[1])
    clipped = g.clamp(-1e-3 * g.abs().max(), 1e-3 * g.abs().max())
    cosine = torch.nn.functional.cosine_similarity(clipped.ravel(), g.ravel(), dim=0)
    assert np.degrees(np.arccos(cosine.item())) == pytest.approx(45, abs=0.5)


def test_the_power_of_twenty_is_solved_with_clipping_and_mostly_not_without():
    starts = np.random.default_rng(1).uniform(0.9, 1.4, 40)

    def solved(lr, clip):
        w = starts.copy()
        with np.errstate(all="ignore"):
            for _ in range(300):
                g = (w**20 - 0.5) * 20 * w**19
                w = w - lr * (np.clip(g, -1, 1) if clip else g)
            return np.mean((w**20 - 0.5) ** 2 / 2 < 1e-4)

    rates = 10.0 ** np.arange(-9, 0)
    assert max(solved(lr, False) for lr in rates) < 0.45 < 0.95 < max(solved(lr, True) for lr in rates)
    assert (1.4**20 - 0.5) * 20 * 1.4**19 == pytest.approx(1e7, rel=0.01)


def test_the_error_of_a_sign_in_the_mean_of_the_clipped():
    g = np.array([1.0] * 9 + [-12.0])
    assert np.clip(g, -1, 1).mean() > 0 > g.mean()


# mistakes


def test_the_mean_over_classes_too_divides_loss_and_gradient_by_the_number_of_classes():
    z, y = np.zeros((6, 3)), np.arange(6) % 3
    assert -np.mean(np.eye(3)[y] * np.log(softmax(z))) == pytest.approx(np.log(3) / 3)
    wrong = (softmax(z) - np.eye(3)[y]) / z.size
    np.testing.assert_allclose(3 * wrong, losses.cross_entropy_gradient(z, y))


def test_a_small_number_inside_the_logarithm_caps_the_loss_at_27_6():
    assert -np.log(0 + 1e-12) == pytest.approx(27.6, abs=0.05)


def test_a_step_of_fixed_length_ends_between_two_distances_that_add_up_to_the_rate():
    theta, late = np.array([1.0, 0.7]), []
    for _ in range(400):
        theta = theta - 0.1 * theta / np.linalg.norm(theta)
        late.append(np.linalg.norm(theta))
    assert late[-1] + late[-2] == pytest.approx(0.1)


def test_an_array_of_whole_numbers_refuses_or_cuts():
    theta = np.array([3, -2])
    with pytest.raises(TypeError):
        theta -= 0.1 * theta
    theta[:] = theta - 0.2 * theta
    assert theta.tolist() == [2, -1]


def test_the_sigmoid_of_the_score_is_the_posterior_of_the_risk_pages_world():
    x = np.random.default_rng(0).normal(size=(20, 5))
    p_1 = np.exp(-((x - M) ** 2).sum(axis=1) / 2)
    p_0 = np.exp(-((x + M) ** 2).sum(axis=1) / 2)
    np.testing.assert_allclose(sigmoid(x @ (2 * M)), p_1 / (p_0 + p_1), rtol=1e-10)
