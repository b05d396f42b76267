"""Lab 08: the depth read off, the solution against PyTorch, SciPy and simulation; draws are judged fairly."""

import numpy as np
import pytest
import torch
from all_labs import read_lab
from scipy import integrate, stats

from course_utils.checks import VARIANTS, Variant, judge, observe
from course_utils.checks.variants import public_rng
from course_utils.checks.watched import Names
from course_utils.explorers.signal_propagation import compute

LAB = "08_initialization"


def solution(name):
    return read_lab(LAB).namespace(0)[name]


@pytest.mark.parametrize("number", range(4))
def test_the_depth_at_which_the_signal_has_faded_is_what_the_figure_shows(number):
    names = read_lab(LAB).namespace(number)
    last = "standard deviation, last layer"
    stds = [compute(k, "uniform ±1/√n", names["activation"], 64).numbers[last] for k in range(1, 16)]
    assert names["fading_depth"] == 1 + int(np.argmax(np.array(stds) < 0.001))
    assert all(abs(std / 0.001 - 1) > 0.1 for std in stds), "too close to call by eye"
    assert read_lab(LAB).namespace(number + VARIANTS // 2)["fading_depth"] == names["fading_depth"]


@pytest.mark.parametrize("rule", ["xavier", "kaiming"])
def test_weights_have_the_spread_that_pytorch_s_have(rule):
    theirs = torch.empty(500, 300)  # PyTorch keeps (out, in)
    torch.manual_seed(0)
    if rule == "xavier":
        torch.nn.init.xavier_normal_(theirs, gain=1.5)
    else:
        torch.nn.init.kaiming_normal_(theirs, nonlinearity="linear")
        theirs *= 1.5
    assert solution("weight_std")((300, 500), rule, 1.5) == pytest.approx(float(theirs.std()), rel=0.01)


@pytest.mark.parametrize("f", [np.tanh, np.arctan, np.abs], ids=["tanh", "arctan", "abs"])
def test_the_gain_is_what_scipy_integrates(f):
    mean_square, _ = integrate.quad(lambda z: f(z) ** 2 * stats.norm.pdf(z), -12, 12)
    assert solution("gain")(f) == pytest.approx(mean_square**-0.5, rel=1e-6)


def test_the_variance_of_a_product_is_that_of_a_million_products():
    rng = np.random.default_rng(0)
    products = rng.normal(2, 1.5, 1_000_000) * rng.exponential(3, 1_000_000)
    assert solution("product_variance")(2, 1.5**2, 3, 9) == pytest.approx(products.var(), rel=0.02)


def test_the_chain_s_gradients_are_pytorch_s():
    w = torch.tensor([0.5, -2.0, 0.0, 1.5], dtype=torch.float64, requires_grad=True)
    (3.0 * w.prod()).backward()
    assert solution("chain")(3.0, w.detach().numpy())[1] == pytest.approx(w.grad.numpy())


RIGHT = {
    "scaled standard numbers": ("layer", "a * rng.standard_normal(shape), np.zeros(shape[1])"),
    "transposed draw": ("layer", "rng.normal(0, a, shape[::-1]).T, np.zeros(shape[1])"),
    "one by one": ("layer", "np.array([rng.normal(0, a, shape[1]) for _ in range(shape[0])]), np.zeros(shape[1])"),
    "from random()": ("layer", "a * np.sqrt(12) * (rng.random(shape) - 0.5), np.zeros(shape[1])"),
    "whole zeros": ("layer", "rng.normal(0, a, shape), np.zeros(shape[1], int)"),
    "U V of the SVD": ("orthogonal", "(lambda u, s, v: u @ v)(*np.linalg.svd(rng.normal(size=shape), False))"),
    "Gauss and Hermite": ("gain", "(lambda z, w: (w @ f(z) ** 2 / w.sum()) ** -0.5)(*nodes(200))"),
}


@pytest.mark.parametrize("words", RIGHT)
def test_any_right_way_of_drawing_or_integrating_passes(words):
    exercise, body = RIGHT[words]
    lab = read_lab(LAB)
    for number in range(VARIANTS):
        names = dict(lab.namespace(number))
        arguments = {"layer": "shape, a, law, rng", "orthogonal": "shape, rng", "gain": "f"}[exercise]
        exec(
            f"nodes = np.polynomial.hermite_e.hermegauss\nright = {exercise}\n"
            f"def {exercise}({arguments}):\n    return {body}",
            names,
        )
        if exercise == "layer":  # the other law is the solution's own
            mine = "uniform" if words == "from random()" else "normal"
            exec(
                f"one = layer\ndef layer(s, a, law, rng): return (one if law == {mine!r} else right)(s, a, law, rng)",
                names,
            )
        v = Variant(number)
        for check in (c for c in lab.checks if c.exercise == exercise):
            rng = public_rng(LAB, check.name, v)
            expected, allowed = lab.expected(check, v, rng)
            seen = observe(check, Names(names), v, public_rng(LAB, check.name, v))
            (result,) = judge(check, {check.name: seen}, {check.name: expected}, {check.name: allowed})
            assert (result.status, result.says) == ("passed", ""), check.name
