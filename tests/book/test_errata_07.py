"""What chapter 07 says of the slides, shown: each erratum, each convention, and claims that are not equations."""

import re
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from course_utils import nn
from course_utils.data import load_digits
from course_utils.nn import ACTIVATIONS
from course_utils.nn.activations.facts import facts
from course_utils.training import ManyNetworks

NORMAL = np.random.default_rng(0).normal(size=200_000)


@pytest.fixture
def deck_2(lectures):
    return next(lectures.glob("002*.txt")).read_text(encoding="utf-8")


# rectifiers


@pytest.mark.erratum('Deck 2: "Introduced by Nair and Hinton in 2010"')
def test_the_rectifier_is_41_years_older_than_the_slide_says(deck_2):
    assert "Introduced by Nair and Hinton in 2010 and popularized by Alexnet in 2012" in deck_2
    entries = (Path(__file__).parents[2] / "book" / "references.bib").read_text(encoding="utf-8").split("\n@")
    year = {
        key: int(re.search(r"year\s*=\s*\{(\d+)\}", entry)[1])
        for entry in entries
        for key in ("fukushima1969", "nair2010")
        if f"{{{key}," in entry
    }
    assert year["nair2010"] == 2010 and year["nair2010"] - year["fukushima1969"] == 41


@pytest.mark.erratum('Deck 2: "Not zero-centered and output always positive"')
def test_a_relu_is_0_for_half_of_its_inputs_and_never_negative(deck_2):
    assert "Not zero-centered and output always positive" in deck_2
    out = F.relu(torch.tensor(NORMAL)).numpy()
    assert (out >= 0).all() and np.mean(out == 0) == pytest.approx(0.5, abs=0.005)


@pytest.mark.erratum('Deck 2: "f(x) = max(x, αx)" with a learnable α')
def test_the_maximum_of_x_and_alpha_x_is_prelu_for_alpha_up_to_1_only(deck_2):
    assert r"$f(x) = \max(x, \alpha x)$" in deck_2 and "Replace 0.01 by" not in deck_2
    assert "Replace 0.01 with a learnable" in deck_2
    x = np.linspace(-2, 2, 9)
    for alpha, equal in ((0.25, True), (1.0, True), (2.0, False)):
        theirs = F.prelu(torch.tensor(x), torch.tensor([alpha], dtype=torch.float64)).numpy()
        np.testing.assert_allclose(ACTIVATIONS["prelu"].function(x, alpha), theirs)
        assert np.allclose(np.maximum(x, alpha * x), theirs) is equal
    # at 2 the slide's formula is wrong on both sides
    assert not np.isclose(np.maximum(x, 2 * x), F.leaky_relu(torch.tensor(x), 2.0).numpy())[x != 0].any()


@pytest.mark.erratum('Deck 2: "zero-mean, unit variance input ⇒ zero-mean, unit variance output"')
def test_selu_keeps_mean_and_variance_of_normal_inputs_but_not_of_a_coin(deck_2):
    assert r"zero-mean, unit variance input \Rightarrow zero-mean, unit variance output" in deck_2
    coin = F.selu(torch.tensor([-1.0, 1.0], dtype=torch.float64)).numpy()
    assert coin.mean() == pytest.approx(-0.03, abs=0.005) and coin.var() == pytest.approx(1.17, abs=0.01)
    normal = F.selu(torch.tensor(NORMAL)).numpy()
    assert abs(normal.mean()) < 5 / np.sqrt(NORMAL.size) and normal.var() == pytest.approx(1, abs=0.02)


def test_celu_has_no_kink_for_any_alpha_and_elu_only_for_1(deck_2):
    assert "to make function differentiable at 0" in deck_2
    for alpha in (0.5, 1.0, 2.0):
        jumps = []
        for f in (F.celu, F.elu):
            t = torch.tensor([-1e-9, 1e-9], dtype=torch.float64, requires_grad=True)
            f(t, alpha).sum().backward()
            jumps.append(abs(float(t.grad[1] - t.grad[0])))
        assert jumps[0] < 1e-6 and (jumps[1] < 1e-6) is (alpha == 1.0)


def test_the_deck_s_two_constants_of_selu_are_rounded_right(deck_2):
    assert r"$\lambda \approx 1.0507, \alpha \approx 1.6733$" in deck_2
    rectifier = nn.activations.rectifier
    assert round(rectifier.SELU_SCALE, 4) == 1.0507 and round(rectifier.SELU_ALPHA, 4) == 1.6733


# smooth


@pytest.mark.erratum('Deck 2: "Gaussian ELU (often known as GeLU)"')
def test_gelu_is_no_elu_it_turns_around(deck_2):
    assert "Gaussian ELU (often known as GeLU)" in deck_2
    x = np.linspace(-6, 6, 2001)
    assert (np.diff(F.elu(torch.tensor(x)).numpy()) > 0).all()
    gelu = F.gelu(torch.tensor(x)).numpy()
    assert (np.diff(gelu) < 0).any() and (np.diff(gelu) > 0).any()
    assert gelu.min() == pytest.approx(-0.17, abs=0.001) and x[gelu.argmin()] == pytest.approx(-0.75, abs=0.01)
    (turn,) = facts(ACTIVATIONS["gelu"]).turns
    assert turn == pytest.approx(x[gelu.argmin()], abs=0.01)


def test_three_functions_share_the_name_gelu(deck_2):
    assert r"GeLU(x) = x\Phi(x) \approx x\sigma(1.702x)" in deck_2
    x = torch.linspace(-6, 6, 6001, dtype=torch.float64)
    exact, cubic, quick = F.gelu(x), F.gelu(x, approximate="tanh"), x * torch.sigmoid(1.702 * x)
    np.testing.assert_allclose(ACTIVATIONS["gelu"].function(x.numpy()), exact.numpy(), atol=1e-14)
    np.testing.assert_allclose(ACTIVATIONS["quick_gelu"].function(x.numpy()), quick.numpy(), rtol=1e-12)
    assert float((cubic - exact).abs().max()) == pytest.approx(4.7e-4, rel=0.02)
    assert float((quick - exact).abs().max()) == pytest.approx(0.0203, rel=0.01)


def test_hardswish_is_within_15_hundredths_of_silu(deck_2):
    assert "Piecewise approximation of Swish" in deck_2
    x = torch.linspace(-8, 8, 16001, dtype=torch.float64)
    off = (F.hardswish(x) - F.silu(x)).abs()
    assert float(off.max()) == pytest.approx(0.1423, abs=1e-4) and abs(float(x[off.argmax()])) == pytest.approx(3)


def test_the_deck_s_table_of_wins_counts_nine_comparisons_each(deck_2):
    rows = {
        line.split("\t")[0]: [int(n) for n in line.split("\t")[1:]]
        for line in deck_2.splitlines()
        if line.startswith("Swish ") and "\t" in line
    }
    wins, ties, losses = (rows[f"Swish {sign} Baseline"] for sign in (">", "=", "<"))
    assert [sum(column) for column in zip(wins, ties, losses)] == [9] * 6
    assert wins[0] == 9 and (wins[3], ties[3], losses[3]) == (7, 1, 1)


# gated


def test_the_deck_has_the_gate_first_and_pytorch_second(deck_2):
    assert r"\sigma(xW + b) \otimes (xV + c)" in deck_2
    z = np.random.default_rng(1).normal(size=(5, 8))
    first, second = np.split(z, 2, axis=1)
    deck = torch.sigmoid(torch.tensor(first)).numpy() * second
    np.testing.assert_allclose(nn.GLU()(z).data, F.glu(torch.tensor(z)).numpy(), rtol=1e-12)
    assert not np.allclose(nn.GLU()(z).data, deck)
    np.testing.assert_allclose(nn.GLU()(np.concatenate([second, first], axis=1)).data, deck, rtol=1e-12)


def test_maxout_contains_relu_leaky_relu_and_the_absolute_value(deck_2):
    assert "Try to generalize ReLU and leaky ReLU" in deck_2
    maxout, x = ACTIVATIONS["maxout"].function, NORMAL[:50]
    np.testing.assert_array_equal(maxout(x, 0 * x), F.relu(torch.tensor(x)).numpy())
    np.testing.assert_array_equal(maxout(x, 0.01 * x), F.leaky_relu(torch.tensor(x)).numpy())
    np.testing.assert_array_equal(maxout(x, -x), np.abs(x))


# saturation, zeros, which one


@pytest.mark.erratum('Deck 2: "No gradient vanishing problem" for ReLU')
def test_with_weights_of_variance_1_over_n_a_gradient_shrinks_through_30_relus(deck_2):
    assert "No gradient vanishing problem" in deck_2 and "when using the ReLU nonlinearity it breaks" in deck_2
    sizes = []
    for seed in range(20):
        torch.manual_seed(seed)
        x = torch.randn(50, 100, dtype=torch.float64, requires_grad=True)
        a = x
        for _ in range(30):
            a = torch.relu(a @ (torch.randn(100, 100, dtype=torch.float64) / 10))
        upstream = torch.randn_like(a)
        a.backward(upstream)
        sizes.append(float(x.grad.norm() / upstream.norm()))
    assert np.exp(np.mean(np.log(sizes))) == pytest.approx(2.0**-15, rel=0.5)


@pytest.mark.erratum('Deck 2: "Sparsity may have a role after all: … ELU, Leaky-ReLU < Swish, GELU"')
def test_swish_and_gelu_are_no_sparser_than_elu_and_leaky_relu(deck_2):
    assert "Sparsity may have a role after all (just my guess)" in deck_2 and "ELU, Leaky-ReLU < Swish, GELU" in deck_2
    near = {}
    for name, f in {"silu": F.silu, "gelu": F.gelu, "elu": F.elu, "leaky": F.leaky_relu, "relu": F.relu}.items():
        out = f(torch.tensor(NORMAL)).numpy()
        assert bool(np.mean(out == 0) > 0.49) is (name == "relu")
        assert name == "relu" or not (out == 0).any()
        near[name] = np.mean(np.abs(out) < 0.05)
    assert near["gelu"] == pytest.approx(0.1, abs=0.03) and near["silu"] < 0.12
    assert near["leaky"] > 0.5 and near["elu"] < near["gelu"]


@pytest.mark.erratum('Deck 2: "Never use Sigmoid"')
def test_a_trained_tanh_network_is_a_sigmoid_network_with_the_same_outputs(deck_2):
    assert "Never use Sigmoid (use Tanh instead)" in deck_2 and r"x\sigma(1.702x)" in deck_2
    digits = load_digits()
    X, y = digits.X[:400] / 16, digits.y[:400]
    tanh = nn.Sequential(nn.Linear(64, 20), nn.Tanh(), nn.Linear(20, 10), rng=np.random.default_rng(0))
    for _ in range(40):
        _, g = tanh.loss_and_gradient(X, y)
        tanh.theta -= 0.5 * g
    first, last = tanh[0], tanh[2]
    layers = torch.nn.Linear(64, 20), torch.nn.Sigmoid(), torch.nn.Linear(20, 10)
    sigmoid = torch.nn.Sequential(*layers).double()
    W, b = last.weight.data, last.bias.data
    with torch.no_grad():
        sigmoid[0].weight.copy_(torch.tensor(2 * first.weight.data.T))
        sigmoid[0].bias.copy_(torch.tensor(2 * first.bias.data))
        sigmoid[2].weight.copy_(torch.tensor(2 * W.T))
        sigmoid[2].bias.copy_(torch.tensor(b - W.sum(axis=0)))
        moved = sigmoid(torch.tensor(X)).numpy()
    np.testing.assert_allclose(moved, tanh(X).data, atol=1e-10)


def test_pytorch_s_gains_for_tanh_sigmoid_and_selu_do_not_keep_the_mean_square():
    for name, theirs in (("tanh", 5 / 3), ("sigmoid", 1), ("selu", 3 / 4)):
        assert torch.nn.init.calculate_gain(name) == theirs
        square = np.mean(ACTIVATIONS[name].function(NORMAL) ** 2)
        assert nn.gain(name) ** 2 * square == pytest.approx(1, abs=0.02)
        assert abs(theirs**2 * square - 1) > 0.08
    for name, theirs in (("relu", "relu"), ("leaky_relu", "leaky_relu")):
        assert nn.gain(name) == pytest.approx(torch.nn.init.calculate_gain(theirs), rel=1e-12)


# the chapter's main findings, at the size that a test can afford


def some_digits(center, seeds=range(5)):
    digits = load_digits()
    pixels = digits.X / 16 - center * digits.X.mean(axis=0) / 16
    rows = np.array([np.random.default_rng(seed).permutation(1797)[:1000] for seed in seeds])
    return pixels[rows], digits.y[rows]


def test_the_deep_sigmoid_network_fails_for_its_mean_and_not_for_its_slopes():
    from dataclasses import replace

    row = ACTIVATIONS["sigmoid"]
    centered = replace(row, function=lambda z: row.function(z) - np.float32(0.5))
    X, y = some_digits(center=True)
    accuracy = {}
    for word, activation in (("raw", row), ("centered", centered)):
        nets = ManyNetworks((64, 32, 32, 32, 32, 10), activation, range(5), [0.1, 0.3, 0.6])
        nets.fit(X, y, 5, 50)
        accuracy[word] = nets.accuracy(X, y).mean(axis=1).max()
    assert accuracy["raw"] < 0.4 and accuracy["centered"] > 0.9


def test_units_die_on_positive_pixels_and_live_on_centered_ones():
    closed = {}
    for center in (False, True):
        X, y = some_digits(center)
        nets = ManyNetworks((64, 32, 10), "relu", range(5), [0.5])
        nets.fit(X, y, 5, 50)
        nets.forward(X)
        closed[center] = (nets.z[0] <= 0).all(axis=2).mean()
    assert closed[False] > 0.2 and closed[True] < 0.02


def test_a_unit_dead_in_the_first_layer_gets_no_gradient_and_stays_dead():
    X, y = some_digits(center=False)
    nets = ManyNetworks((64, 32, 10), "relu", range(5), [0.1], momentum=0.0, bias=-50.0)
    before = nets.W[0].copy()
    nets.fit(X, y, 1, 50)
    np.testing.assert_array_equal(nets.W[0], before)
