r"""The equations of chapter 07: the atlas against the package's table and PyTorch, the rest by integrals.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

from pathlib import Path

import numpy as np
import pytest
import torch
from scipy import integrate, special, stats
from torch.nn import functional as F

from course_utils import nn
from course_utils.nn import ACTIVATIONS
from course_utils.nn.activations.rectifier import SELU_ALPHA, SELU_SCALE
from course_utils.nn.activations.smooth import swish
from course_utils.training import ManyNetworks

ROOT = Path(__file__).resolve().parents[2]
rng = np.random.default_rng(7)
Z = np.linspace(-5, 5, 41) + 0.0123  # meets neither 0 nor 3 nor -3
PAIR = rng.normal(size=(2, 60)) * 2
CLOSE = dict(rtol=1e-11, atol=1e-13)
ON = {"[z > 0]": "on", r"[z \le 0]": "off"}
BRACKETS = dict(on=Z > 0, off=Z <= 0)
GATES = dict(sigma=special.expit, Phi=stats.norm.cdf, phi=stats.norm.pdf)
TORCH = {
    "identity": torch.nn.Identity(),
    "sigmoid": torch.sigmoid,
    "tanh": torch.tanh,
    "arctan": torch.atan,
    "relu": F.relu,
    "leaky_relu": F.leaky_relu,
    "prelu": lambda z: F.prelu(z, torch.tensor([0.25], dtype=torch.float64)),
    "elu": F.elu,
    "celu": F.celu,
    "selu": F.selu,
    "softplus": F.softplus,
    "gelu": F.gelu,
    "silu": F.silu,
    "hardswish": F.hardswish,
}
TORCH_PAIR = {
    "maxout": torch.maximum,
    "glu": lambda a, b: F.glu(torch.stack([a, b]), dim=0)[0],
    "bilinear": torch.mul,
    "reglu": lambda a, b: a * F.relu(b),
    "geglu": lambda a, b: a * F.gelu(b),
    "swiglu": lambda a, b: a * F.silu(b),
}


def is_function(name, formula, z=Z, **values):
    """The printed formula is the table's function, and PyTorch's where it has one."""
    printed = formula(z=z, **values)
    np.testing.assert_allclose(printed, ACTIVATIONS[name].function(z), **CLOSE)
    if name in TORCH:
        np.testing.assert_allclose(printed, TORCH[name](torch.tensor(z)).numpy(), **CLOSE)


def is_slope(name, formula, **values):
    """The printed slope is the table's, and what PyTorch's back-propagation finds, or a difference quotient."""
    printed = formula(z=Z, **values)
    np.testing.assert_allclose(printed, ACTIVATIONS[name].derivative(Z), rtol=1e-10, atol=1e-12)
    if name in TORCH:
        t = torch.tensor(Z, requires_grad=True)
        TORCH[name](t).sum().backward()
        np.testing.assert_allclose(printed, t.grad.numpy(), rtol=1e-9, atol=1e-12)
    else:
        h, f = 1e-6, ACTIVATIONS[name].function
        np.testing.assert_allclose(printed, (f(Z + h) - f(Z - h)) / (2 * h), rtol=1e-6, atol=1e-8)


def is_pair(name, formula, **values):
    """The printed formula of two arguments is the table's and PyTorch's."""
    printed = formula(z_1=PAIR[0], z_2=PAIR[1], **GATES, **values)
    np.testing.assert_allclose(printed, ACTIVATIONS[name].function(*PAIR), **CLOSE)
    np.testing.assert_allclose(printed, TORCH_PAIR[name](*torch.tensor(PAIR)).numpy(), **CLOSE)


def is_pair_slope(name, place, formula, **values):
    """The printed slope with respect to one of the two is the table's, and PyTorch's."""
    printed = np.broadcast_to(formula(z_1=PAIR[0], z_2=PAIR[1], **GATES, **values), PAIR[0].shape)
    np.testing.assert_allclose(printed, ACTIVATIONS[name].derivative(*PAIR)[place], **CLOSE)
    pair = [torch.tensor(z, requires_grad=True) for z in PAIR]
    TORCH_PAIR[name](*pair).sum().backward()
    np.testing.assert_allclose(printed, pair[place].grad.numpy(), rtol=1e-10, atol=1e-12)


def normal_mean(function):
    """The mean of a function of a standard normal number, by SciPy's adaptive quadrature."""
    parts = [integrate.quad(lambda z: function(z) * stats.norm.pdf(z), a, b)[0] for a, b in ((-12, 0), (0, 12))]
    return sum(parts)


# index


@pytest.mark.equation(
    "linear-collapse",
    tex=r"(X W_1 + b_1) W_2 + b_2 = X (W_1 W_2) + b_1 W_2 + b_2",
    names={"X (W_1 W_2)": "xw", "b_1 W_2": "bw"},
)
def test_two_straight_layers_are_one(formula):
    X, W_1, W_2 = rng.normal(size=(5, 3)), rng.normal(size=(3, 4)), rng.normal(size=(4, 2))
    b_1, b_2 = rng.normal(size=4), rng.normal(size=2)
    network = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.Linear(4, 2)).double()
    with torch.no_grad():
        for layer, W, b in zip(network, (W_1, W_2), (b_1, b_2)):
            layer.weight.copy_(torch.tensor(W.T))
            layer.bias.copy_(torch.tensor(b))
        expected = network(torch.tensor(X)).numpy()
    np.testing.assert_allclose(formula(xw=X @ (W_1 @ W_2), bw=b_1 @ W_2, b_2=b_2), expected, **CLOSE)


@pytest.mark.equation("sum-of-corners", tex=r"\hat{y} = c + \sum_{j=1}^{n} v_j \max(0, x w_j + b_j)")
def test_a_layer_of_relus_is_a_sum_of_corners(formula):
    nets = ManyNetworks((1, 7, 1), "relu", [0], [0.1], regression=True)
    nets.b[0][:] = rng.normal(size=nets.b[0].shape)
    nets.b[1][:] = 0.3
    w, b, v = nets.W[0][0, 0, 0], nets.b[0][0, 0, 0], nets.W[1][0, 0, :, 0]
    for x in (-1.3, 0.2, 2.0):
        expected = nets.forward(np.array([[x]]))[0, 0, 0, 0]
        assert formula(c=0.3, v=v, x=x, w=w, b=b, n=7) == pytest.approx(expected, rel=1e-5)


# atlas


@pytest.mark.equation(
    "gain",
    tex=r"\text{gain} = \frac{1}{\sqrt{\operatorname{E}[f(z)^2]}}",
    names={r"\operatorname{E}[f(z)^2]": "mean_square"},
)
def test_the_gain_is_the_package_s_and_an_integral(formula):
    for name in ("relu", "tanh", "sigmoid", "gelu", "softplus", "hardswish"):
        f = ACTIVATIONS[name].function
        square = normal_mean(lambda z, f=f: float(f(np.array(z))) ** 2)
        assert formula(mean_square=square) == pytest.approx(nn.gain(name), rel=1e-7)


@pytest.mark.equation("act-step", tex=r"f(z) = [z \ge 0]", names={r"[z \ge 0]": "on"})
def test_step(formula):
    is_function("step", formula, on=Z >= 0)
    assert ACTIVATIONS["step"].function(np.array(0.0)) == torch.heaviside(torch.tensor(0.0), torch.tensor(1.0)).item()


@pytest.mark.equation("act-step-slope", tex=r"f'(z) = 0")
def test_step_slope(formula):
    assert formula() == 0
    assert not ACTIVATIONS["step"].derivative(Z).any()
    f = ACTIVATIONS["step"].function
    assert not (f(Z + 1e-6) - f(Z - 1e-6)).any()


@pytest.mark.equation("act-identity", tex=r"f(z) = z")
def test_identity(formula):
    is_function("identity", formula)


@pytest.mark.equation("act-identity-slope", tex=r"f'(z) = 1")
def test_identity_slope(formula):
    np.testing.assert_array_equal(ACTIVATIONS["identity"].derivative(Z), np.full(Z.shape, formula()))


@pytest.mark.equation("act-sigmoid", tex=r"f(z) = \frac{1}{1 + e^{-z}}")
def test_sigmoid(formula):
    is_function("sigmoid", formula)


@pytest.mark.equation("act-sigmoid-slope", tex=r"f'(z) = \sigma(z) (1 - \sigma(z))")
def test_sigmoid_slope(formula):
    is_slope("sigmoid", formula, **GATES)


@pytest.mark.equation("act-sigmoid-stable", tex=r"f(z) = \frac{e^{\min(0, z)}}{1 + e^{-|z|}}")
def test_sigmoid_stable(formula):
    is_function("sigmoid", formula)
    assert formula(z=np.array([-1e4, 1e4])).tolist() == [0, 1]


@pytest.mark.equation("act-sigmoid-slope-stable", tex=r"f'(z) = \frac{e^{-|z|}}{(1 + e^{-|z|})^2}")
def test_sigmoid_slope_stable(formula):
    is_slope("sigmoid", formula)
    assert formula(z=np.array(40.0)) == pytest.approx(np.exp(-40), rel=1e-12)


@pytest.mark.equation("act-tanh", tex=r"f(z) = \frac{e^z - e^{-z}}{e^z + e^{-z}}")
def test_tanh(formula):
    is_function("tanh", formula)


@pytest.mark.equation("act-tanh-slope", tex=r"f'(z) = 1 - \tanh(z)^2")
def test_tanh_slope(formula):
    is_slope("tanh", formula)


@pytest.mark.equation("act-tanh-stable", tex=r"|f(z)| = \frac{1 - e^{-2 |z|}}{1 + e^{-2 |z|}}")
def test_tanh_stable(formula):
    np.testing.assert_allclose(formula(z=Z), np.abs(torch.tanh(torch.tensor(Z)).numpy()), **CLOSE)
    assert formula(z=np.array(1e4)) == 1


@pytest.mark.equation("act-tanh-slope-stable", tex=r"f'(z) = \frac{4 e^{-2 |z|}}{(1 + e^{-2 |z|})^2}")
def test_tanh_slope_stable(formula):
    is_slope("tanh", formula)
    assert formula(z=np.array(30.0)) == pytest.approx(4 * np.exp(-60), rel=1e-12)


@pytest.mark.equation("act-arctan", tex=r"f(z) = \arctan(z)")
def test_arctan(formula):
    is_function("arctan", formula, arctan=np.arctan)


@pytest.mark.equation("act-arctan-slope", tex=r"f'(z) = \frac{1}{1 + z^2}")
def test_arctan_slope(formula):
    is_slope("arctan", formula)


@pytest.mark.equation("sigmoid-from-tanh", tex=r"\sigma(z) = \frac{1}{2} + \frac{1}{2} \tanh(\frac{z}{2})")
def test_the_sigmoid_is_a_tanh_squeezed_and_lifted(formula):
    np.testing.assert_allclose(formula(z=Z), torch.sigmoid(torch.tensor(Z)).numpy(), **CLOSE)


@pytest.mark.equation(
    "tanh-network-by-sigmoid",
    tex=r"\tanh(z) W + b = \sigma(2 z) (2 W) + b - s",
    names={r"\sigma(2 z) (2 W)": "product"},
)
def test_a_tanh_layer_is_a_sigmoid_layer_with_other_weights(formula):
    z, W, b = rng.normal(size=(6, 4)), rng.normal(size=(4, 3)), rng.normal(size=3)
    moved = formula(product=special.expit(2 * z) @ (2 * W), b=b, s=W.sum(axis=0))
    np.testing.assert_allclose(moved, np.tanh(z) @ W + b, **CLOSE)


# rectifiers


@pytest.mark.equation("act-relu", tex=r"f(z) = \max(0, z)")
def test_relu(formula):
    is_function("relu", formula)


@pytest.mark.equation("act-relu-slope", tex=r"f'(z) = [z > 0]", names={"[z > 0]": "on"})
def test_relu_slope(formula):
    is_slope("relu", formula, on=Z > 0)
    assert ACTIVATIONS["relu"].derivative(np.array(0.0)) == 0


@pytest.mark.equation("relu-mean", tex=r"\operatorname{E}[\max(0, z)] = \frac{1}{\sqrt{2 \pi}}")
def test_the_mean_of_a_relu(formula):
    assert formula(pi=np.pi) == pytest.approx(normal_mean(lambda z: max(0, z)), rel=1e-9)


@pytest.mark.equation("relu-square", tex=r"\operatorname{E}[\max(0, z)^2] = \frac{1}{2}")
def test_the_mean_square_of_a_relu(formula):
    assert formula() == pytest.approx(normal_mean(lambda z: max(0, z) ** 2), rel=1e-9)


@pytest.mark.equation("act-leaky-relu", tex=r"f(z) = \max(0, z) + \alpha \min(0, z)")
def test_leaky_relu(formula):
    is_function("leaky_relu", formula, alpha=0.01)


@pytest.mark.equation("act-leaky-relu-slope", tex=r"f'(z) = [z > 0] + \alpha [z \le 0]", names=ON)
def test_leaky_relu_slope(formula):
    is_slope("leaky_relu", formula, alpha=0.01, **BRACKETS)


@pytest.mark.equation("act-prelu", tex=r"f(z) = \max(0, z) + \alpha \min(0, z)")
def test_prelu(formula):
    is_function("prelu", formula, alpha=0.25)


@pytest.mark.equation("act-prelu-slope", tex=r"f'(z) = [z > 0] + \alpha [z \le 0]", names=ON)
def test_prelu_slope(formula):
    is_slope("prelu", formula, alpha=0.25, **BRACKETS)


@pytest.mark.equation("act-elu", tex=r"f(z) = \max(0, z) + \alpha (e^{\min(0, z)} - 1)")
def test_elu(formula):
    is_function("elu", formula, alpha=1.0)
    np.testing.assert_allclose(formula(z=Z, alpha=0.5), F.elu(torch.tensor(Z), 0.5).numpy(), **CLOSE)


@pytest.mark.equation("act-elu-slope", tex=r"f'(z) = [z > 0] + \alpha [z \le 0] e^{\min(0, z)}", names=ON)
def test_elu_slope(formula):
    is_slope("elu", formula, alpha=1.0, **BRACKETS)
    np.testing.assert_allclose(formula(z=Z, alpha=0.5, **BRACKETS), ACTIVATIONS["elu"].derivative(Z, 0.5), **CLOSE)


@pytest.mark.equation("act-celu", tex=r"f(z) = \max(0, z) + \alpha (e^{\min(0, z) / \alpha} - 1)")
def test_celu(formula):
    is_function("celu", formula, alpha=1.0)
    np.testing.assert_allclose(formula(z=Z, alpha=0.5), F.celu(torch.tensor(Z), 0.5).numpy(), **CLOSE)


@pytest.mark.equation("act-celu-slope", tex=r"f'(z) = e^{\min(0, z) / \alpha}")
def test_celu_slope(formula):
    is_slope("celu", formula, alpha=1.0)
    np.testing.assert_allclose(formula(z=Z, alpha=0.5), ACTIVATIONS["celu"].derivative(Z, 0.5), **CLOSE)


@pytest.mark.equation("act-selu", tex=r"f(z) = \lambda (\max(0, z) + \alpha (e^{\min(0, z)} - 1))")
def test_selu(formula):
    is_function("selu", formula, **{"lambda": SELU_SCALE}, alpha=SELU_ALPHA)


@pytest.mark.equation("act-selu-slope", tex=r"f'(z) = \lambda ([z > 0] + \alpha [z \le 0] e^{\min(0, z)})", names=ON)
def test_selu_slope(formula):
    is_slope("selu", formula, **{"lambda": SELU_SCALE}, alpha=SELU_ALPHA, **BRACKETS)


@pytest.mark.equation(
    "selu-mean",
    tex=r"\operatorname{E}[f(z)] = \lambda \left( \frac{1}{\sqrt{2 \pi}} + \alpha (\sqrt{e} \Phi(-1) - "
    r"\frac{1}{2}) \right) = 0",
)
def test_selu_keeps_the_mean_of_a_normal_input(formula):
    constants = {"lambda": SELU_SCALE, "alpha": SELU_ALPHA, "e": np.e, "Phi": stats.norm.cdf}
    selu = ACTIVATIONS["selu"].function
    assert formula(**constants, pi=np.pi) == pytest.approx(normal_mean(lambda z: float(selu(np.array(z)))), abs=1e-9)


@pytest.mark.equation(
    "selu-square",
    tex=r"\operatorname{E}[f(z)^2] = \lambda^2 \left( \frac{1}{2} + \alpha^2 (e^2 \Phi(-2) - "
    r"2 \sqrt{e} \Phi(-1) + \frac{1}{2}) \right) = 1",
)
def test_selu_keeps_the_mean_square_of_a_normal_input(formula):
    constants = {"lambda": SELU_SCALE, "alpha": SELU_ALPHA, "e": np.e, "Phi": stats.norm.cdf}
    selu = ACTIVATIONS["selu"].function
    assert formula(**constants) == pytest.approx(normal_mean(lambda z: float(selu(np.array(z))) ** 2), rel=1e-9)


@pytest.mark.equation("act-softplus", tex=r"f(z) = \frac{1}{\beta} \log(1 + e^{\beta z})")
def test_softplus(formula):
    is_function("softplus", formula, beta=1.0)
    np.testing.assert_allclose(formula(z=Z, beta=3.0), F.softplus(torch.tensor(Z), 3.0).numpy(), rtol=1e-8)


@pytest.mark.equation("act-softplus-slope", tex=r"f'(z) = \sigma(\beta z)")
def test_softplus_slope(formula):
    is_slope("softplus", formula, beta=1.0, **GATES)
    np.testing.assert_allclose(formula(z=Z, beta=3.0, **GATES), ACTIVATIONS["softplus"].derivative(Z, 3.0), **CLOSE)


@pytest.mark.equation("act-softplus-stable", tex=r"f(z) = \max(0, z) + \frac{1}{\beta} \log(1 + e^{-\beta |z|})")
def test_softplus_stable(formula):
    is_function("softplus", formula, beta=1.0)
    assert formula(z=np.array([-1e4, 1e4]), beta=2.0).tolist() == [0, 1e4]
    np.testing.assert_allclose(formula(z=Z, beta=3.0), np.logaddexp(0, 3 * Z) / 3, **CLOSE)


@pytest.mark.equation("softplus-gap", tex=r"f(0) - \max(0, 0) = \frac{\log(2)}{\beta}")
def test_the_gap_between_softplus_and_relu_is_largest_at_0(formula):
    z = np.linspace(-3, 3, 6001)
    for beta in (1.0, 20.0):
        gap = F.softplus(torch.tensor(z), beta, threshold=1000).numpy() - np.maximum(0, z)
        assert formula(beta=beta) == pytest.approx(gap.max(), rel=1e-12) and abs(z[gap.argmax()]) < 1e-9


# smooth


@pytest.mark.equation("act-gelu", tex=r"f(z) = z \Phi(z)")
def test_gelu(formula):
    is_function("gelu", formula, **GATES)


@pytest.mark.equation("act-gelu-slope", tex=r"f'(z) = \Phi(z) + z \phi(z)")
def test_gelu_slope(formula):
    is_slope("gelu", formula, **GATES)


@pytest.mark.equation("act-gelu-stable", tex=r"\Phi(z) = \frac{1}{2} c(\frac{-z}{\sqrt{2}})")
def test_the_normal_law_by_the_complementary_error_function(formula):
    np.testing.assert_allclose(formula(z=Z, c=special.erfc), stats.norm.cdf(Z), rtol=1e-12)
    assert formula(z=np.array(-9.0), c=special.erfc) == pytest.approx(stats.norm.cdf(-9), rel=1e-9)


@pytest.mark.equation("gelu-expectation", tex=r"\operatorname{E}[z [n < z]] = z \Phi(z)")
def test_gelu_is_the_mean_of_what_a_random_gate_lets_pass(formula):
    n = rng.normal(size=400_000)
    for z in (-1.5, -0.5, 0.7, 2.0):
        passed = np.where(n < z, z, 0)
        assert formula(z=z, **GATES) == pytest.approx(passed.mean(), abs=5 * passed.std() / np.sqrt(n.size))


@pytest.mark.equation("gelu-tanh", tex=r"f(z) = \frac{z}{2} (1 + \tanh(\sqrt{\frac{2}{\pi}} (z + 0.044715 z^3)))")
def test_the_cubic_gelu_is_pytorch_s(formula):
    np.testing.assert_allclose(
        formula(z=Z, pi=np.pi), F.gelu(torch.tensor(Z), approximate="tanh").numpy(), rtol=1e-8, atol=1e-13
    )


@pytest.mark.equation("act-quick-gelu", tex=r"f(z) = z \sigma(1.702 z)")
def test_quick_gelu(formula):
    is_function("quick_gelu", formula, **GATES)


@pytest.mark.equation("act-quick-gelu-slope", tex=r"f'(z) = \sigma(1.702 z) (1 + 1.702 z (1 - \sigma(1.702 z)))")
def test_quick_gelu_slope(formula):
    is_slope("quick_gelu", formula, **GATES)


@pytest.mark.equation("act-swish", tex=r"f(z) = z \sigma(\beta z)")
def test_swish(formula):
    is_function("swish", formula, beta=1.0, **GATES)
    np.testing.assert_allclose(formula(z=Z, beta=2.5, **GATES), swish(Z, 2.5), **CLOSE)


@pytest.mark.equation("act-swish-slope", tex=r"f'(z) = \sigma(\beta z) (1 + \beta z (1 - \sigma(\beta z)))")
def test_swish_slope(formula):
    is_slope("swish", formula, beta=1.0, **GATES)
    t = torch.tensor(Z, requires_grad=True)
    (t * torch.sigmoid(2.5 * t)).sum().backward()
    np.testing.assert_allclose(formula(z=Z, beta=2.5, **GATES), t.grad.numpy(), rtol=1e-9, atol=1e-12)


@pytest.mark.equation(
    "act-swish-beta",
    tex=r"\frac{\partial f}{\partial \beta} = z^2 \sigma(\beta z) (1 - \sigma(\beta z))",
)
def test_swish_slope_in_beta(formula):
    for z in Z[::4]:
        beta = torch.tensor(1.5, dtype=torch.float64, requires_grad=True)
        (z * torch.sigmoid(beta * z)).backward()
        assert formula(z=z, beta=1.5, **GATES) == pytest.approx(beta.grad.item(), rel=1e-9)


@pytest.mark.equation("swish-gap", tex=r"\max(0, z) - f(z) = \frac{0.2785}{\beta}")
def test_the_largest_gap_between_swish_and_relu(formula):
    z = np.linspace(-6, 6, 120_001)
    for beta in (1.0, 4.0):
        gap = np.maximum(0, z) - z * special.expit(beta * z)
        assert formula(beta=beta) == pytest.approx(gap.max(), rel=2e-4)
        assert abs(beta * z[gap.argmax()]) == pytest.approx(1.278, abs=0.002)


@pytest.mark.equation("act-silu", tex=r"f(z) = z \sigma(z)")
def test_silu(formula):
    is_function("silu", formula, **GATES)


@pytest.mark.equation("act-silu-slope", tex=r"f'(z) = \sigma(z) (1 + z (1 - \sigma(z)))")
def test_silu_slope(formula):
    is_slope("silu", formula, **GATES)


@pytest.mark.equation("act-hardswish", tex=r"f(z) = \frac{z}{6} \min(\max(z + 3, 0), 6)")
def test_hardswish(formula):
    is_function("hardswish", formula)


@pytest.mark.equation(
    "act-hardswish-slope",
    tex=r"f'(z) = \frac{2 z + 3}{6} [|z| < 3] + [z \ge 3]",
    names={"[|z| < 3]": "inside", r"[z \ge 3]": "right"},
)
def test_hardswish_slope(formula):
    is_slope("hardswish", formula, inside=np.abs(Z) < 3, right=Z >= 3)


@pytest.mark.equation("nine-wins", tex=r"p = \left( \frac{1}{2} \right)^9 = \frac{1}{512}")
def test_nine_wins_of_nine(formula):
    assert formula() == pytest.approx(stats.binom.pmf(9, 9, 0.5), rel=1e-12)


# gated


@pytest.mark.equation("act-glu", tex=r"f(z_1, z_2) = z_1 \sigma(z_2)")
def test_glu(formula):
    is_pair("glu", formula)


@pytest.mark.equation("act-glu-signal", tex=r"\frac{\partial f}{\partial z_1} = \sigma(z_2)")
def test_glu_slope_along_the_signal(formula):
    is_pair_slope("glu", 0, formula)


@pytest.mark.equation("act-glu-gate", tex=r"\frac{\partial f}{\partial z_2} = z_1 \sigma(z_2) (1 - \sigma(z_2))")
def test_glu_slope_along_the_gate(formula):
    is_pair_slope("glu", 1, formula)


@pytest.mark.equation("act-bilinear", tex=r"f(z_1, z_2) = z_1 z_2")
def test_bilinear(formula):
    is_pair("bilinear", formula)


@pytest.mark.equation("act-bilinear-signal", tex=r"\frac{\partial f}{\partial z_1} = z_2")
def test_bilinear_slope_along_the_signal(formula):
    is_pair_slope("bilinear", 0, formula)


@pytest.mark.equation("act-bilinear-gate", tex=r"\frac{\partial f}{\partial z_2} = z_1")
def test_bilinear_slope_along_the_gate(formula):
    is_pair_slope("bilinear", 1, formula)


@pytest.mark.equation("act-reglu", tex=r"f(z_1, z_2) = z_1 \max(0, z_2)")
def test_reglu(formula):
    is_pair("reglu", formula)


@pytest.mark.equation("act-reglu-signal", tex=r"\frac{\partial f}{\partial z_1} = \max(0, z_2)")
def test_reglu_slope_along_the_signal(formula):
    is_pair_slope("reglu", 0, formula)


@pytest.mark.equation(
    "act-reglu-gate",
    tex=r"\frac{\partial f}{\partial z_2} = z_1 [z_2 > 0]",
    names={"[z_2 > 0]": "open"},
)
def test_reglu_slope_along_the_gate(formula):
    is_pair_slope("reglu", 1, formula, open=PAIR[1] > 0)


@pytest.mark.equation("act-geglu", tex=r"f(z_1, z_2) = z_1 z_2 \Phi(z_2)")
def test_geglu(formula):
    is_pair("geglu", formula)


@pytest.mark.equation("act-geglu-signal", tex=r"\frac{\partial f}{\partial z_1} = z_2 \Phi(z_2)")
def test_geglu_slope_along_the_signal(formula):
    is_pair_slope("geglu", 0, formula)


@pytest.mark.equation("act-geglu-gate", tex=r"\frac{\partial f}{\partial z_2} = z_1 (\Phi(z_2) + z_2 \phi(z_2))")
def test_geglu_slope_along_the_gate(formula):
    is_pair_slope("geglu", 1, formula)


@pytest.mark.equation("act-swiglu", tex=r"f(z_1, z_2) = z_1 z_2 \sigma(z_2)")
def test_swiglu(formula):
    is_pair("swiglu", formula)


@pytest.mark.equation("act-swiglu-signal", tex=r"\frac{\partial f}{\partial z_1} = z_2 \sigma(z_2)")
def test_swiglu_slope_along_the_signal(formula):
    is_pair_slope("swiglu", 0, formula)


@pytest.mark.equation(
    "act-swiglu-gate",
    tex=r"\frac{\partial f}{\partial z_2} = z_1 \sigma(z_2) (1 + z_2 (1 - \sigma(z_2)))",
)
def test_swiglu_slope_along_the_gate(formula):
    is_pair_slope("swiglu", 1, formula)


@pytest.mark.equation("gated-width", tex=r"h' = \frac{2 h}{3}")
def test_two_thirds_of_the_width_cost_the_same(formula):
    h, d = 48, 32
    narrow = int(formula(h=h))
    plain = nn.Sequential(nn.Linear(d, h, bias=False), nn.ReLU(), nn.Linear(h, d, bias=False), rng=0)
    gated = nn.Sequential(nn.Linear(d, 2 * narrow, bias=False), nn.SwiGLU(), nn.Linear(narrow, d, bias=False), rng=0)
    assert narrow == 32 and gated.theta.size == plain.theta.size


@pytest.mark.equation("act-maxout", tex=r"f(z_1, z_2) = \max(z_1, z_2)")
def test_maxout(formula):
    is_pair("maxout", formula)


@pytest.mark.equation(
    "act-maxout-slope",
    tex=r"\frac{\partial f}{\partial z_1} = [z_1 > z_2]",
    names={"[z_1 > z_2]": "wins"},
)
def test_maxout_slope(formula):
    is_pair_slope("maxout", 0, formula, wins=PAIR[0] > PAIR[1])


# saturation, zeros, centering


@pytest.mark.equation("sigmoid-slopes", tex=r"f'(z_1) f'(z_2) \cdots f'(z_k) \le \left(\frac{1}{4}\right)^k = 4^{-k}")
def test_the_slopes_of_k_sigmoids_multiply_to_at_most_this(formula):
    z = torch.zeros((), dtype=torch.float64, requires_grad=True)
    torch.sigmoid(z).backward()
    largest = z.grad.item()
    assert (ACTIVATIONS["sigmoid"].derivative(Z) <= largest).all()
    for k in (1, 5, 10):
        assert formula(k=k) == pytest.approx(largest**k, rel=1e-12)


@pytest.mark.equation(
    "gradient-of-a-unit",
    tex=r"\mathbf{g} = \sum_{i=1}^{N} \delta_i f'(z_i) \mathbf{x}_i",
    names={"f'(z_i)": "slope", r"\mathbf{x}_i": "x"},
)
def test_the_gradient_of_a_unit_is_a_sum_over_examples(formula):
    x, w, delta = rng.normal(size=(9, 4)), rng.normal(size=4), rng.normal(size=9)
    t = torch.tensor(w, requires_grad=True)
    (torch.tensor(delta) * torch.relu(torch.tensor(x) @ t)).sum().backward()
    slope = ACTIVATIONS["relu"].derivative(x @ w)
    np.testing.assert_allclose(formula(delta=delta[:, None], slope=slope[:, None], x=x, N=9), t.grad.numpy(), **CLOSE)


@pytest.mark.equation("dead-probability", tex=r"p = \left( 1 - \Phi(\frac{b}{s}) \right)^N")
def test_the_probability_that_a_unit_is_dead_on_n_examples(formula):
    w, b, n = np.array([0.6, -0.8, 1.5]), -2.0, 20
    z = rng.normal(size=(4000, n, 3)) @ w + b
    dead = (z <= 0).all(axis=1)
    error = 5 * dead.std() / np.sqrt(dead.size)
    assert formula(b=b, s=np.linalg.norm(w), N=n, Phi=stats.norm.cdf) == pytest.approx(dead.mean(), abs=error)


@pytest.mark.equation(
    "mean-pre-activation",
    tex=r"\frac{1}{N} \sum_{i=1}^{N} z_i = \bar{\mathbf{x}} \mathbf{w} + b",
    names={r"\bar{\mathbf{x}} \mathbf{w}": "xw"},
)
def test_the_mean_of_z_is_that_of_the_mean_input(formula):
    x, w = rng.normal(size=(9, 4)) + 1, rng.normal(size=4)
    assert formula(xw=x.mean(axis=0) @ w, b=0.7) == pytest.approx((x @ w + 0.7).mean(), rel=1e-12)


@pytest.mark.equation("gradient-of-a-weight", tex=r"g_j = \delta a_j")
def test_the_gradient_of_a_weight_on_one_example(formula):
    a, delta = rng.uniform(0.1, 1, size=6), -0.7
    w = torch.zeros(6, dtype=torch.float64, requires_grad=True)
    (delta * (torch.tensor(a) @ w)).backward()
    np.testing.assert_allclose(formula(delta=delta, a=a), w.grad.numpy(), **CLOSE)
    assert len(set(np.sign(w.grad.numpy()))) == 1


@pytest.mark.equation(
    "second-moment",
    tex=r"\operatorname{E}[\mathbf{a}^\top \mathbf{a}] = C + \mathbf{m}^\top \mathbf{m}",
    names={r"\mathbf{m}^\top \mathbf{m}": "mm"},
)
def test_second_moments_are_covariance_and_mean(formula):
    a = rng.normal(size=(50, 4)) + [1.0, 0.5, -2.0, 0.0]
    m = a.mean(axis=0)
    moments = formula(C=np.cov(a.T, ddof=0), mm=np.outer(m, m))
    np.testing.assert_allclose(moments, a.T @ a / 50, **CLOSE)
    w = torch.zeros(4, dtype=torch.float64)
    curvature = torch.autograd.functional.hessian(lambda w: ((torch.tensor(a) @ w) ** 2).mean() / 2, w)
    np.testing.assert_allclose(moments, curvature.numpy(), **CLOSE)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_a_card_prints_the_table_s_formula(name):
    """The card's equation is the row's ``tex``, which the layers' docstrings show, too."""
    from course_utils.authoring import equations, latex

    pages = [ROOT / "book" / "07_activations" / f"{page}.md" for page in ("atlas", "rectifiers", "smooth", "gated")]
    label = f"act-{name.replace('_', '-')}"
    (side, *_) = latex.right_hand_sides(equations.by_label(equations.collect(ROOT, pages))[label].tex)
    if name == "tanh":  # the card spells it out, as deck 2 does
        assert ACTIVATIONS[name].tex == r"\tanh(z)"
    else:
        assert latex.squeeze(side) == latex.squeeze(ACTIVATIONS[name].tex)
