"""What to expect of wide random networks, against SciPy's integrals, closed forms and PyTorch's gradients."""

import numpy as np
import pytest
import torch
from scipy import integrate, stats

from course_utils.nn import ACTIVATIONS
from course_utils.nn.propagation import backward_factor, expected_propagation


def over_normal(f, s):
    """E f(s x) for a standard normal x, by SciPy, split where functions bend."""
    parts = [(-12, -0.05), (-0.05, 0), (0, 0.05), (0.05, 12)]
    return sum(integrate.quad(lambda x: float(f(np.array(s * x))) * stats.norm.pdf(x), *part)[0] for part in parts)


@pytest.mark.parametrize("name", ["relu", "tanh", "gelu", "sigmoid", "elu"])
@pytest.mark.parametrize("scale", [0.05, 1.0, 30.0])
def test_two_layers_are_scipys_integrals(name, scale):
    f = ACTIVATIONS[name].function
    ours, q = expected_propagation(scale, 2, f, start=0.7), 0.7
    for layer in range(2):
        s = np.sqrt(scale * q)
        mean, q = over_normal(f, s), over_normal(lambda z: f(z) ** 2, s)
        assert ours.mean[layer] == pytest.approx(mean, rel=1e-5, abs=1e-9)
        assert ours.std[layer] == pytest.approx(np.sqrt(q - mean**2), rel=1e-5)


def test_without_activation_it_is_a_power():
    np.testing.assert_allclose(expected_propagation(512.0, 4).std, 512.0 ** (np.arange(1, 5) / 2))
    assert (expected_propagation(512.0, 4).mean == 0).all()


@pytest.mark.parametrize("name", ["relu", "tanh", "sigmoid", "leaky_relu"])
def test_the_backward_factor_is_scipys_integral_of_pytorchs_slope(name):
    function = getattr(torch.nn.functional, name)

    def slope_squared(z):
        z = torch.tensor(z, dtype=torch.float64, requires_grad=True)
        function(z).backward()
        return float(z.grad) ** 2

    right = 3.0 * over_normal(slope_squared, 1.3)
    assert backward_factor(3.0, ACTIVATIONS[name].derivative, 1.3) == pytest.approx(right, rel=1e-5)
