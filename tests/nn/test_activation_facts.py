"""What the cards of the atlas say, against SciPy's integrals and root finding."""

import numpy as np
import pytest
from scipy import integrate, optimize, stats

from course_utils.authoring.formula import Formula
from course_utils.nn import ACTIVATIONS
from course_utils.nn.activations.facts import FLAT, facts, slope_size
from course_utils.nn.activations.rectifier import SELU_ALPHA, SELU_SCALE

ONE = [name for name, row in ACTIVATIONS.items() if row.arguments == 1]


@pytest.mark.parametrize("name", ONE)
def test_the_mean_is_the_integral(name):
    f = ACTIVATIONS[name].function
    pieces = ((-12, -3), (-3, 0), (0, 3), (3, 12))
    exact = sum(integrate.quad(lambda z: float(f(np.array(z))) * stats.norm.pdf(z), a, b)[0] for a, b in pieces)
    assert facts(ACTIVATIONS[name]).mean == pytest.approx(exact, abs=1e-9)


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_inside_a_zone_the_slope_is_what_the_zone_says_and_outside_it_is_not(name):
    row, z = ACTIVATIONS[name], np.linspace(-11, 11, 2001) + 1e-4
    f = facts(row)
    size = slope_size(row, z)
    dead = np.any([(z > low) & (z < high) for low, high in f.dead], axis=0) if f.dead else np.zeros(z.shape, bool)
    np.testing.assert_array_equal(dead, size == 0)
    for low, high in f.saturated:
        assert (size[(z > low) & (z < high)] < FLAT).all()
        for edge in (low, high):
            if np.isfinite(edge):
                beyond = edge + (1e-3 if edge == high else -1e-3)
                assert slope_size(row, np.array([beyond]))[0] >= FLAT


def test_shares_are_those_of_a_normal_sample():
    z = np.random.default_rng(0).normal(size=200_000)
    for name in ("relu", "hardswish", "tanh", "gelu"):
        row, f = ACTIVATIONS[name], facts(ACTIVATIONS[name])
        assert f.dead_share == pytest.approx(np.mean(row.derivative(z) == 0), abs=0.004)
        tails = np.any([(z > low) & (z < high) for low, high in f.saturated], axis=0) if f.saturated else np.zeros(1)
        assert f.saturated_share == pytest.approx(np.mean(tails), abs=0.002)


def test_an_activation_turns_at_its_lowest_point():
    for name in ONE:
        row = ACTIVATIONS[name]
        turns = facts(row).turns
        if name in ("gelu", "quick_gelu", "silu", "swish", "hardswish"):
            lowest = optimize.minimize_scalar(lambda z, f=row.function: float(f(np.array(z))), bounds=(-2.9, 0)).x
            assert turns == (pytest.approx(lowest, abs=1e-4),)
        else:
            assert turns == ()


@pytest.mark.parametrize("name", ACTIVATIONS)
def test_the_formula_in_the_table_is_the_function(name):
    row, z = ACTIVATIONS[name], np.random.default_rng(0).normal(size=(2, 40)) * 3
    gates = {"sigma": lambda z: 1 / (1 + np.exp(-z)), "Phi": stats.norm.cdf, "arctan": np.arctan}
    numbers = {"lambda": SELU_SCALE, "beta": 1.0, "alpha": {"selu": SELU_ALPHA}.get(name, 1.0)}
    numbers["alpha"] = row.options.get("negative_slope", row.options.get("a", numbers["alpha"]))
    values = {"z": z[0], "z_1": z[0], "z_2": z[1], "on": z[0] >= 0} | gates | numbers
    printed = Formula("f = " + row.tex, {r"[z \ge 0]": "on"})(**values)
    np.testing.assert_allclose(printed, row.function(*z[: row.arguments]), rtol=1e-9, atol=1e-12)


def test_the_steepest_slope_is_found_also_beside_a_kink():
    steepest = {name: facts(ACTIVATIONS[name]).steepest for name in ("selu", "hardswish", "sigmoid", "gelu")}
    assert steepest["selu"] == pytest.approx(SELU_SCALE * SELU_ALPHA) and steepest["hardswish"] == pytest.approx(1.5)
    assert steepest["sigmoid"] == pytest.approx(0.25)
    slope = ACTIVATIONS["gelu"].derivative
    exact = -optimize.minimize_scalar(lambda z: -float(slope(np.array(z))), bounds=(0, 3)).fun
    assert steepest["gelu"] == pytest.approx(exact, abs=1e-4)
