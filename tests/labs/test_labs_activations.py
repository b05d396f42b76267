"""Lab 07's answer that was read off a figure is what the figure says, and the student's functions are PyTorch's."""

import numpy as np
import pytest
import torch
from all_labs import read_lab

from course_utils.checks import VARIANTS
from course_utils.explorers.activation_atlas import compute

SHOWN = ("tanh", "sigmoid", "hardswish", "elu")  # what the figure is opened with, by variant
F = torch.nn.functional


def test_the_spread_is_what_the_figure_shows():
    lab = read_lab("07_activations")
    for number in range(4):
        spreads = np.arange(1, 51) / 10
        told = f"share of flat pre-activations, {SHOWN[number]}"
        shares = np.array([compute(SHOWN[number], "identity", 0.05, s).numbers[told] for s in spreads])
        first = int(np.argmax(shares >= 0.2))
        assert lab.namespace(number)["spread"] == pytest.approx(spreads[first])
        assert min(shares[first] - 0.2, 0.2 - shares[first - 1]) > 1e-3, "too close to read off a table of three digits"
        assert lab.namespace(number + VARIANTS // 2)["spread"] == lab.namespace(number)["spread"]


def pytorch(function, z, upstream=None):
    """What a PyTorch function gives at z, and the gradient it sends back."""
    x = torch.tensor(z, requires_grad=True)
    y = function(x)
    y.backward(torch.ones_like(y) if upstream is None else torch.tensor(upstream))
    return y.detach().numpy(), x.grad.numpy()


def test_the_solution_s_values_and_slopes_are_pytorch_s():
    lab, rng = read_lab("07_activations").namespace(0), np.random.default_rng(0)
    z, upstream = np.concatenate([[0.0], 3 * rng.normal(size=20)]), rng.normal(size=21)
    same = [
        (lab["softplus"](z, 2.0), pytorch(lambda x: F.softplus(x, 2.0, threshold=100), z)[0]),
        (lab["tanh_slope"](z), pytorch(torch.tanh, z)[1]),
        (lab["relu_backward"](z, upstream), pytorch(torch.relu, z, upstream)[1]),
        (lab["elu"](z, 1.3)[0], pytorch(lambda x: F.elu(x, 1.3), z)[0]),
        (lab["elu"](z, 1.3)[1], pytorch(lambda x: F.elu(x, 1.3), z)[1]),
        (lab["swish_slope"](z, 1.0), pytorch(F.silu, z)[1]),
        (lab["gelu"](z, "exact"), pytorch(F.gelu, z)[0]),
        (lab["gelu"](z, "tanh"), pytorch(lambda x: F.gelu(x, approximate="tanh"), z)[0]),
    ]
    for ours, theirs in same:
        assert ours == pytest.approx(theirs, rel=1e-12, abs=1e-14)


def test_the_solution_s_prelu_is_pytorch_s():
    rng = np.random.default_rng(1)
    z, upstream = np.concatenate([[0.0], rng.normal(size=9)]), rng.normal(size=10)
    layer = torch.nn.PReLU(init=0.3, dtype=torch.float64)
    x = torch.tensor(z, requires_grad=True)
    layer(x).backward(torch.tensor(upstream))
    g_z, g_a = read_lab("07_activations").namespace(0)["prelu_backward"](z, 0.3, upstream)
    assert g_z == pytest.approx(x.grad.numpy()) and g_a == pytest.approx(layer.weight.grad.item())


def test_the_gain_is_the_package_s():
    from course_utils.nn.activations import ACTIVATIONS

    gain = read_lab("07_activations").namespace(0)["gain"]
    for name in ("relu", "tanh", "gelu", "silu"):
        assert gain(ACTIVATIONS[name].function) == pytest.approx(ACTIVATIONS[name].gain, rel=1e-4)
