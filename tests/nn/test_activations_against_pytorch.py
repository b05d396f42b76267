"""The activation table against PyTorch, and the list of points where PyTorch is the one that is wrong."""

import mpmath as mm
import numpy as np
import pytest
import torch
from exact_activations import EXACT, POINTS, ulps
from mpmath import mpf
from torch.nn import functional as F

from course_utils.nn.activations import ACTIVATIONS
from course_utils.nn.activations.rectifier import celu, celu_derivative, softplus
from course_utils.nn.activations.smooth import swish, swish_derivative


@pytest.fixture(autouse=True)
def fifty_digits():
    with mm.workdps(50):
        yield


TORCH = {
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "arctan": torch.atan,
    "relu": F.relu,
    "leaky_relu": F.leaky_relu,
    "prelu": lambda x: F.prelu(x, torch.tensor([0.25], dtype=torch.float64)),
    "elu": F.elu,
    "celu": F.celu,
    "selu": F.selu,
    "softplus": F.softplus,
    "gelu": F.gelu,
    "silu": F.silu,
    "hardswish": F.hardswish,
}
# Where PyTorch is the one that is wrong: (name, "value" or "derivative") -> the points concerned, and why.
PYTORCH_IS_WRONG = {
    ("softplus", "value"): lambda x: x > 20,  # gives x beyond a threshold of 20: 8e-11 off
    ("softplus", "derivative"): lambda x: x > 20,  # gives 1 there: 1.7e-9 off
    ("hardswish", "value"): lambda x: x > 1e307,  # multiplies by 6 before it divides: inf
}


@pytest.mark.parametrize("name", TORCH)
def test_value_and_derivative_equal_pytorchs_but_where_pytorch_is_wrong(name):
    row = ACTIVATIONS[name]
    x = torch.tensor(POINTS, requires_grad=True)
    y = TORCH[name](x)
    y.sum().backward()
    for kind, ours, theirs in (
        ("value", row.function(POINTS), y.detach().numpy()),
        ("derivative", row.derivative(POINTS), x.grad.numpy()),
    ):
        wrong = PYTORCH_IS_WRONG.get((name, kind), lambda x: np.zeros_like(x, dtype=bool))(POINTS)
        off = np.abs(ours - theirs)[~wrong] / np.maximum(1, np.abs(theirs[~wrong]))
        assert off.max() <= 1e-12


@pytest.mark.parametrize("name, kind", PYTORCH_IS_WRONG)
def test_pytorch_is_still_wrong_where_the_list_says_so(name, kind):
    """When this fails, PyTorch has been repaired: take the row out of the list."""
    points = POINTS[PYTORCH_IS_WRONG[name, kind](POINTS)]
    x = torch.tensor(points, requires_grad=True)
    y = TORCH[name](x)
    y.sum().backward()
    theirs = (y.detach() if kind == "value" else x.grad).numpy()
    exact = [EXACT[name][kind == "derivative"](mpf(p)) for p in points]
    assert max(ulps(t, e) if np.isfinite(t) else np.inf for t, e in zip(theirs, exact)) > 100


def test_pytorchs_gelu_is_one_point_eight_percent_off_at_minus_8_and_zero_at_minus_9():
    def theirs(x):
        return F.gelu(torch.tensor(x, dtype=torch.float64)).item()

    exact = float(EXACT["gelu"][0](mpf(-8)))
    assert abs(theirs(-8.0) / exact - 1) == pytest.approx(0.018, abs=0.001)
    assert theirs(-9.0) == 0
    assert ACTIVATIONS["gelu"].function(np.array(-8.0)) == pytest.approx(exact, rel=1e-15)


@pytest.mark.parametrize("name, theirs", [("sigmoid", torch.sigmoid), ("tanh", torch.tanh)])
def test_pytorchs_derivative_is_zero_in_the_tail_where_ours_is_not(name, theirs):
    x = torch.tensor(40.0, dtype=torch.float64, requires_grad=True)
    theirs(x).backward()
    assert x.grad == 0
    assert ACTIVATIONS[name].derivative(np.array(40.0)) == pytest.approx(float(EXACT[name][1](mpf(40))), rel=1e-15)


@pytest.mark.parametrize("alpha", [0.3, 2.0])
def test_celu_is_smooth_at_0_for_every_alpha_and_equals_pytorchs(alpha):
    x = np.linspace(-5, 5, 101)
    np.testing.assert_allclose(celu(x, alpha), F.celu(torch.tensor(x), alpha).numpy(), rtol=1e-14, atol=1e-16)
    assert celu_derivative(np.array(-1e-12), alpha) == pytest.approx(1, abs=1e-11)


@pytest.mark.parametrize("beta", [0.5, 4.0])
def test_softplus_and_swish_with_beta(beta):
    x = np.linspace(-4, 4, 81)
    np.testing.assert_allclose(softplus(x, beta), F.softplus(torch.tensor(x), beta).numpy(), rtol=1e-13)
    t = torch.tensor(x, requires_grad=True)
    y = t * torch.sigmoid(beta * t)
    y.sum().backward()
    np.testing.assert_allclose(swish(x, beta), y.detach().numpy(), rtol=1e-13, atol=1e-16)
    np.testing.assert_allclose(swish_derivative(x, beta), t.grad.numpy(), rtol=1e-12, atol=1e-15)


def test_swish_tends_to_relu_and_for_beta_0_is_half_of_x():
    x = np.linspace(-3, 3, 61)
    np.testing.assert_allclose(swish(x, 1e8), np.maximum(x, 0), atol=1e-9)
    np.testing.assert_array_equal(swish(x, 0.0), x / 2)
    assert swish(np.array(1e300), 1e200) == 1e300


def test_the_lectures_approximation_of_gelu_is_within_two_hundredths():
    x = np.linspace(-8, 8, 4001)
    off = np.abs(ACTIVATIONS["quick_gelu"].function(x) - ACTIVATIONS["gelu"].function(x)).max()
    assert 0.020 < off < 0.021
