"""The normal law: coefficients recomputed with 60 digits, accuracy far into both tails."""

import mpmath as mm
import numpy as np
import pytest
from mpmath import mpf

from course_utils.nn.normal import H, normal_cdf, normal_pdf


def test_the_coefficients_are_those_of_the_function_the_docstring_names():
    with mm.workdps(60):

        def h(t):
            x = 5 * (1 + t) / (1 - t)
            return (1 + x) * mm.erfc(x / mm.sqrt(2)) * mm.exp(x * x / 2) / 2

        n = 64
        nodes = [mm.cos(mm.pi * (j + mpf(1) / 2) / n) for j in range(n)]
        values = [h(t) for t in nodes]
        for k, coefficient in enumerate(H):
            chebyshev = [mm.cos(mm.pi * k * (j + mpf(1) / 2) / n) for j in range(n)]
            exact = (1 if k == 0 else 2) * mm.fdot(values, chebyshev) / n
            assert coefficient == pytest.approx(float(exact), rel=1e-15)


@pytest.mark.parametrize("function, exact", [(normal_cdf, mm.ncdf), (normal_pdf, mm.npdf)])
def test_within_four_ulp_from_minus_38_to_38(function, exact):
    x = np.concatenate([np.linspace(-37.5, 37.5, 700), [0.0, 1e-300, -1e-300, 5e-324, 1e-8]])
    with mm.workdps(50):
        for a, y in zip(x, function(x)):
            right = exact(mpf(a))
            assert abs(mpf(float(y)) - right) <= 4 * mpf(float(np.spacing(float(right)))), a


def test_the_tails_end_at_0_and_1_without_a_warning():
    x = np.array([-np.finfo(float).max, -1e3, -39.0, 39.0, 1e3, np.finfo(float).max])
    with np.errstate(over="raise", invalid="raise"):
        np.testing.assert_array_equal(normal_cdf(x), [0, 0, 0, 1, 1, 1])
        assert (normal_pdf(x) <= 1e-300).all()


def test_float32_stays_float32():
    x = np.linspace(-5, 5, 11, dtype=np.float32)
    assert normal_cdf(x).dtype == normal_pdf(x).dtype == np.float32
    np.testing.assert_allclose(normal_cdf(x), normal_cdf(x.astype(float)), rtol=1e-6)
