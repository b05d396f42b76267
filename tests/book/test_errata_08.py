"""What chapter 08 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import itertools
import re

import numpy as np
import pytest
import torch
from scipy import stats

from course_utils.data import lecture_tables
from course_utils.models import LogisticRegression
from course_utils.nn import Linear, Sequential, Tanh, init
from course_utils.optim import SGD


@pytest.fixture
def slides(lectures):
    """``slides(2)`` is the text of a deck."""
    return lambda deck: next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8")


# the tables as data


@pytest.mark.parametrize("deck, names", [(1, slice(0, 8)), (2, slice(8, 13))])
def test_every_number_of_the_tables_is_the_slides(slides, deck, names):
    text = slides(deck)
    if deck == 1:
        printed = re.findall(r"^(-?\d+\.\d{6}|nan), (\d+\.\d{6}|nan)\s*$", text, flags=re.M)
    else:
        printed = re.findall(r"(?:input layer|hidden layer \d+) had mean (-?\d\.\d{6}) and std (\d\.\d{6})", text)
        printed = printed[11:]  # the first run stands on two slides
    tables = list(lecture_tables().values())[names]
    ours = np.concatenate(tables, axis=1).T
    assert len(printed) == len(ours)
    np.testing.assert_allclose(ours, np.array(printed, float), rtol=1e-8, atol=1e-12)


# chain


@pytest.mark.erratum('Deck 0: "w < 1"')
def test_deck_0_a_weight_below_1_may_explode_with_its_sign_changing(slides):
    text = slides(0)
    assert r"w_l = w < 1; \quad \hat{y} = w^L x \rightarrow 0" in text
    assert abs((-2.0) ** 60) > 1e18 and (-2.0) ** 61 < 0 and (-0.5) ** 60 == pytest.approx(0, abs=1e-18)


@pytest.mark.erratum("Deck 0: a prime too many, and a factor too few")
def test_deck_0_the_chain_has_a_prime_too_many_and_lacks_the_losss_slope(slides):
    text = slides(0)
    assert r"\dots w_3 \sigma_3(w_2 \sigma_2(\sigma'_1(w_1 x)))" in text
    assert r"\frac{\partial J}{\partial w_1} = \sigma'_3(z_3) w_3 \sigma'_2(z_2) w_2 \sigma'_1(z_1) x" in text
    w, x = torch.tensor([0.7, -1.3, 0.9], dtype=torch.float64, requires_grad=True), 0.6
    a, z = torch.tensor(x, dtype=torch.float64), []
    for weight in w:
        z.append(weight * a)
        a = torch.tanh(z[-1])
    J = (a - 1) ** 2
    J.backward()
    s1, s2, s3 = (float(1 - torch.tanh(value.detach()) ** 2) for value in z)
    printed = s3 * 0.9 * s2 * (-1.3) * s1 * x
    assert float(w.grad[0]) != pytest.approx(printed, rel=0.1)
    assert float(w.grad[0]) == pytest.approx(2 * float((a - 1).detach()) * printed)
    with_a_prime = np.tanh(0.9 * np.tanh(-1.3 * (1 - np.tanh(0.7 * x) ** 2)))
    assert float(a.detach()) != pytest.approx(with_a_prime, rel=0.1)


# variance


@pytest.mark.erratum("Deck 2: a lost minus")
def test_deck_2_the_grouped_line_has_lost_a_minus(slides):
    text = slides(2)
    lost = r"- E[X]^2(E[Y^2] - E[Y]^2) \\ &\quad E[Y]^2(E[X^2] - E[X]^2) - E[X]^2E[Y]^2"
    assert text.count(lost) == 2
    EX, EX2, EY, EY2 = 3.5, 91 / 6, 1.0, 5.0  # a die, and a coin with -1 and 3
    right = (EX2 - EX**2) * (EY2 - EY**2)
    head, middle, tail = EX2 * EY2 - EX**2 * (EY2 - EY**2), EY**2 * (EX2 - EX**2), EX**2 * EY**2
    assert head - middle - tail == pytest.approx(right)
    assert head + middle - tail != pytest.approx(right)
    assert EX2 * EY2 - EX**2 * (EY2 - EY**2) * middle - tail != pytest.approx(right)


@pytest.mark.erratum("Deck 2: independence is never said")
def test_deck_2_the_variance_of_a_product_needs_independence_which_is_never_said(slides):
    text = slides(2)
    start = text.index("Variance calibration for linear layer")
    slide = text[start : text.index("Xavier weight initialization", start)]
    assert "Assume linear activation and zero-mean weights and inputs" in slide and "independen" not in slide
    square = stats.norm.moment(4) - stats.norm.moment(2) ** 2
    assert square == pytest.approx(2) and square != 0 + 0 + 1 * 1


def test_inputs_need_not_be_independent_if_weights_are():
    rng = np.random.default_rng(0)
    x = rng.normal(size=(20_000, 1)) * np.ones(50)  # fifty copies of one number
    y = (rng.normal(0, 0.1, size=x.shape) * x).sum(axis=1)
    assert y.var() == pytest.approx(50 * 0.01, rel=0.1)


# products


@pytest.mark.erratum("Deck 1: functions that do not exist")
def test_deck_1_calls_functions_that_pytorch_does_not_have_in_that_form(slides):
    text = slides(1)
    for name in ("xavier_normal", "xavier_uniform", "kaiming_uniform", "kaiming_normal"):
        assert f"x = {name}(512, 512)" in text and f"def {name}" not in text
        assert not hasattr(torch, name)
        with pytest.raises((TypeError, AttributeError)):
            getattr(torch.nn.init, f"{name}_")(512, 512)


@pytest.mark.erratum("Deck 1: convergence that is guaranteed")
def test_deck_1_convex_problems_do_not_converge_whatever_the_step(slides):
    assert "In convex problems, no matter what the initialization, convergence is guaranteed." in slides(1)
    for start in (1e-6, -3.0):
        theta = np.array([start])
        optimizer = SGD(theta, lr=1.1)
        for _ in range(100):
            optimizer.step(2 * theta)
        assert abs(theta[0]) > 1e6 * abs(start)
    x, y = np.array([[-1.0], [1.0]]), np.array([0, 1])
    lengths = [abs(LogisticRegression(lr=1.0, max_iter=steps).fit(x, y).w[0]) for steps in (10, 1000, 10_000)]
    assert lengths[2] > lengths[1] + 1 > lengths[0] + 2


# backward


def deep_tanh(std, seed, depth=10, units=500, examples=20):
    """Deck 2's network in PyTorch: sizes of the gradients at each layer's input, and of its weights' gradients."""
    generator = torch.Generator().manual_seed(seed)
    h = torch.randn(examples, units, generator=generator, requires_grad=True)
    inputs, weights = [], []
    for _ in range(depth):
        h.retain_grad()
        inputs.append(h)
        weights.append((std * torch.randn(units, units, generator=generator)).requires_grad_())
        h = torch.tanh(h @ weights[-1])
    h.backward(torch.randn(examples, units, generator=generator))
    size = [np.array([float(t.grad.square().mean().sqrt()) for t in tensors]) for tensors in (inputs, weights)]
    return *size, float((h.detach().abs() > 0.99).float().mean())


@pytest.mark.erratum('Deck 2: "Gradients will be all zero"')
def test_deck_2_saturated_gradients_are_not_zero_they_explode(slides):
    assert "Almost all neurons completely saturated, either -1 and 1. Gradients will be all zero." in slides(2)
    for seed in range(2):
        gradients, of_weights, saturated = deep_tanh(1.0, seed)
        assert saturated > 0.9
        assert gradients[0] > 1e5 and (gradients[:-1] / gradients[1:] > 3).all()
        assert of_weights[0] > 1e4 * of_weights[-1]


def test_small_weights_starve_all_layers_weights_alike_while_activations_gradients_vanish():
    gradients, of_weights, _ = deep_tanh(0.01, 0)
    np.testing.assert_allclose(gradients[:-1] / gradients[1:], 0.01 * np.sqrt(500), rtol=0.1)
    assert of_weights.max() / of_weights.min() < 1.15 and of_weights.max() < 1e-4


# recipes


@pytest.mark.erratum("Deck 2: one underscore too many")
def test_deck_2_pytorchs_function_has_one_underscore(slides):
    text = slides(2)
    assert text.count("xavier_normal__") == 3 and "nn.init.xavier_normal_(" not in text
    assert not hasattr(torch.nn.init, "xavier_normal__") and hasattr(torch.nn.init, "xavier_normal_")


@pytest.mark.erratum('Deck 2: "only fan-in is considered"')
def test_deck_2_kaiming_may_take_fan_out_and_either_mode_is_sufficient(slides):
    assert "Unlike Xavier initialization, only fan-in is considered" in slides(2)
    torch.manual_seed(0)
    widths = [64, 256, 128, 512, 128, 64]
    ends = {}
    for mode in ("fan_in", "fan_out"):
        h = torch.randn(200, 64)
        for n, m in itertools.pairwise(widths):
            W = torch.nn.init.kaiming_normal_(torch.empty(m, n), mode=mode, nonlinearity="relu")
            wanted = (2 / (n if mode == "fan_in" else m)) ** 0.5
            assert float(W.std()) == pytest.approx(wanted, rel=0.05)
            h = torch.relu(h @ W.T)
        ends[mode] = float(h.square().mean().sqrt())
    assert all(0.4 < end < 2.5 for end in ends.values())  # neither is a power of the depth away: 2^(5/2) = 5.7


def test_deck_2s_two_boxes_have_one_fan_sum_and_different_fan_ins(slides):
    text = slides(2)
    assert "layer=torch.nn.Linear(10,20)" in text and "w=torch.empty(10,20)" in text
    sizes = torch.nn.init._calculate_fan_in_and_fan_out
    assert sizes(torch.nn.Linear(10, 20).weight) == (10, 20) and sizes(torch.empty(10, 20)) == (20, 10)


@pytest.mark.erratum('Deck 0: the wrong formula under "Other"')
def test_deck_0_the_formula_beside_other_is_hes_and_the_variance_below_it_xaviers(slides):
    lines = [line.strip() for line in slides(0).splitlines() if line.strip()]
    at = lines.index(r"- Other: $w^{[l]} = N(0, 1) \cdot \sqrt{\frac{2}{n^{[l-1]}}}$")
    assert lines[at - 2] == "- He (ReLU):" and lines[at - 1] == r"$$Var(w^{[l]}) : 2/n^{[l-1]}$$"
    assert lines[at + 1] == r"$$Var(w^{[l]}) : \frac{2}{n^{[l-1]} + n^{[l]}}$$"
    rng = np.random.default_rng(0)
    n, m = 400, 900
    drawn = (rng.normal(size=(n, m)) * np.sqrt(2 / n)).var()
    assert drawn == pytest.approx(init.kaiming_normal((n, m), rng).var(), rel=0.02)
    assert drawn != pytest.approx(2 / (n + m), rel=0.5)
    assert init.xavier_normal((n, m), rng).var() == pytest.approx(2 / (n + m), rel=0.02)


def test_deck_0s_xavier_is_this_books_times_a_root(slides):
    text = slides(0)
    assert "- Xavier (tanh):" in text and r"$$Var(w^{[l]}) : 1/n^{[l-1]}$$" in text
    n, m = 400, 900
    ratio = np.sqrt((n + m) / (2 * n))
    ours = init.xavier_normal((n, m), np.random.default_rng(0)) * ratio
    assert ours.std() == pytest.approx(np.sqrt(1 / n), rel=0.01)


def test_deck_1s_second_argument_is_the_standard_deviation(slides):
    assert r"\mathcal{N} \left( 0, \sqrt{\frac{2}{m+n}} \right)" in slides(1)
    W = init.xavier_normal((400, 900), np.random.default_rng(0))
    assert W.std() == pytest.approx(np.sqrt(2 / 1300), rel=0.01)
    assert W.var() != pytest.approx(np.sqrt(2 / 1300), rel=0.5)


# symmetry


def test_with_all_zeros_only_the_last_biases_ever_move():
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(60, 5)), rng.integers(3, size=60)
    layers = (
        Linear(5, 4, weight_init=init.zeros, bias_init=init.zeros),
        Linear(4, 3, weight_init=init.zeros, bias_init=init.zeros),
    )
    model = Sequential(layers[0], Tanh(), layers[1], rng=rng)
    for _ in range(50):
        model.theta -= 0.5 * model.loss_and_gradient(X, y)[1]
    moved = {name: bool(model.theta[model.where(name)].any()) for name in model.parameters()}
    assert moved == {"0.weight": False, "0.bias": False, "2.weight": False, "2.bias": True}
    torch.manual_seed(0)
    theirs = torch.nn.Sequential(torch.nn.Linear(5, 4), torch.nn.Tanh(), torch.nn.Linear(4, 3))
    for p in theirs.parameters():
        torch.nn.init.zeros_(p)
    torch.nn.functional.cross_entropy(theirs(torch.tensor(X, dtype=torch.float32)), torch.tensor(y)).backward()
    assert [bool(p.grad.any()) for p in theirs.parameters()] == [False, False, False, True]


def test_pytorchs_default_is_kaiming_uniform_with_an_odd_slope_and_loses_five_sixths_a_layer():
    torch.manual_seed(0)
    h, squares = torch.randn(200, 400), []
    for _ in range(8):
        layer = torch.nn.Linear(400, 400)
        h = torch.relu(h @ layer.weight.detach().T)
        squares.append(float(h.square().mean()))
    assert (squares[-1] / squares[0]) ** (1 / 7) == pytest.approx(1 / 6, rel=0.1)
    assert torch.nn.init.calculate_gain("leaky_relu", 5**0.5) ** 2 == pytest.approx(1 / 3)


def twins_apart(epsilon, steps):
    """Largest difference, step by step, between hidden units that begin equal but for one weight of one of them."""
    rng = np.random.default_rng(0)
    X = rng.normal(size=(1000, 8))
    labels = np.eye(4)[(X[:, 0] > 0).astype(int) + 2 * (X[:, 1] > 0)]
    W1, W2, b1, b2, found = np.full((8, 6), 0.1), np.full((6, 4), 0.1), np.zeros(6), np.zeros(4), []
    W1[0, 3] += epsilon
    for _ in range(steps):
        rows = rng.integers(1000, size=50)
        a = np.tanh(X[rows] @ W1 + b1)
        p = np.exp(a @ W2 + b2)
        d2 = (p / p.sum(axis=1, keepdims=True) - labels[rows]) / 50
        d1 = d2 @ W2.T * (1 - a * a)
        W1, W2 = W1 - 0.3 * X[rows].T @ d1, W2 - 0.3 * a.T @ d2
        b1, b2 = b1 - 0.3 * d1.sum(axis=0), b2 - 0.3 * d2.sum(axis=0)
        found.append(np.ptp(W1, axis=1).max())
    return np.array(found)


def test_twins_that_differ_in_the_last_digit_of_one_weight_are_parted_by_training():
    """So a library that adds up one unit's column in another order parts it, as the page on symmetry says."""
    apart = twins_apart(np.nextafter(0.1, 1) - 0.1, 1500)
    assert apart[:20].max() < 1e-14 and apart[-1] > 0.1
