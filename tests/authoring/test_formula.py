"""Formulas are evaluated from their LaTeX as the book means them, and refused where they could be misread."""

import numpy as np
import pytest

from course_utils.authoring.formula import Formula
from course_utils.authoring.latex import FormulaError, name

z = np.array([-1.0, 0.5, 2.0])
y = np.array([0.0, 1.0, 1.0])
p = 1 / (1 + np.exp(-z))


def sigma(u):
    return 1 / (1 + np.exp(-u))


@pytest.mark.parametrize(
    ("tex", "values", "expected"),
    [
        (r"\sigma(z) = \frac{1}{1 + e^{-z}}", {"z": z}, p),
        (r"\sigma(z) = \frac{1}{1 + e^{-z}} = \frac{e^z}{1 + e^z}", {"z": z}, p),
        (r"\sigma'(z) = \sigma(z)\,\bigl(1 - \sigma(z)\bigr)", {"z": z, "sigma": sigma}, p * (1 - p)),
        (
            r"\ell = -\bigl(y \log \hat{y} + (1 - y)\log(1 - \hat{y})\bigr)",
            {"y": y, "y_hat": p},
            -np.log(abs(1 - y - p)),
        ),
        (r"J = -\frac{1}{N} \sum_{i=1}^{N} y_i \log \hat y_i + b", {"y": y, "y_hat": p, "N": 3, "b": 2.0}, None),
        (r"\theta_{t+1} \leftarrow \theta_t - \eta g_t", {"theta": 1.0, "eta": 0.1, "g": z}, 1 - 0.1 * z),
        (r"\hat{m}_t = \frac{m_t}{1 - \beta_1^t}", {"m": z, "beta_1": 0.9, "t": 3}, z / (1 - 0.9**3)),
        (r"s = \max(0, z) + \log(1 + e^{-|z|})", {"z": z}, np.logaddexp(0, z)),
        (r"p_k = \frac{e^{z_k}}{\sum_{j=1}^{K} e^{z_j}}", {"z": z}, np.exp(z) / np.exp(z).sum()),
        (r"z = w_1 x_1 + w_2 x_2", {"w_1": 2, "x_1": 3, "w_2": 5, "x_2": 7}, 41),
        (r"J = \tfrac12 (\hat y - y)^2", {"y": y, "y_hat": p}, (p - y) ** 2 / 2),
        (r"f = -z^2", {"z": z}, -(z**2)),
        (r"f = 2 z \sqrt{z^2} 3", {"z": z}, 6 * z * abs(z)),
    ],
)
def test_a_formula_has_the_value_it_is_read_with(tex, values, expected):
    if expected is None:
        expected = -np.mean(y * np.log(p)) + 2.0
    np.testing.assert_allclose(Formula(tex)(**values), expected, rtol=1e-12)


def test_a_piece_of_the_latex_can_be_named():
    tex = r"\nabla J = \frac{1}{N} X^\top (\hat{\mathbf{y}} - \mathbf{y})"
    formula = Formula(tex, names={r"X^\top (\hat{\mathbf{y}} - \mathbf{y})": "product"})
    assert formula(N=3, product=6.0) == 2.0


def test_sides_that_disagree_are_noticed():
    with pytest.raises(AssertionError):
        Formula(r"f = z + 1 = z - 1")(z=z)


@pytest.mark.parametrize(
    ("tex", "values", "says"),
    [
        (r"\log x", {"x": 1.0}, "no `=`"),
        (r"f = \log x y", {"x": 1.0, "y": 2.0}, "parentheses"),
        (r"f = x + q", {"x": 1.0}, "no such value was given"),
        (r"f = \theta_{t-1}", {"theta": 1.0}, "name it in the mark"),
        (r"f = \lVert x \rVert", {"x": 1.0}, "lVert"),
        (r"f = (x", {"x": 1.0}, "never closed"),
    ],
)
def test_what_could_be_misread_is_refused_with_a_sentence(tex, values, says):
    with pytest.raises(FormulaError, match=says):
        Formula(tex)(**values)


@pytest.mark.parametrize(
    ("symbol", "called"),
    [
        (r"\hat{y}", "y_hat"),
        (r"\hat y", "y_hat"),
        (r"\hat{\mathbf{m}}_t", "m_hat"),
        (r"\boldsymbol{\theta}", "theta"),
        (r"w_{12}", "w_12"),
        (r"x_{i,j}", "x"),
        (r"\varepsilon", "eps"),
    ],
)
def test_a_symbol_is_named_as_the_code_names_it(symbol, called):
    assert name(symbol) == called


@pytest.mark.parametrize(
    ("tex", "words"),
    [
        (r"J = \sum_{i=2}^{M} y_i", "not over all 3"),
        (r"J = \sum_{i=0}^{N} y_i", "not over all 3"),
        (r"J = \sum_{i=1}^{N-1} y_i", "not over all 3"),
        (r"p_k = \frac{e^{z_k}}{\sum_{j=1}^{K} e^{z_k}}", "does not have"),
        (r"J = \sum_{i + j \le d} y_i", "runs over j, which"),
        (r"J = \sum_{k \ne i} y_i", "runs over k, which"),
        (r"J = \sum_{t < T} y_i", "runs over t, which"),
    ],
)
def test_a_sum_over_a_part_of_its_axis_or_over_an_index_it_lacks_is_refused(tex, words):
    with pytest.raises(FormulaError, match=words):
        Formula(tex)(y=y, z=z, N=3)
    for condition in (r"i + j \le d", r"j \ne i", "i < j", r"i \in S"):
        assert Formula(rf"J = \sum_{{{condition}}} y_{{ij}}")(y=y) == y.sum()
    assert Formula(r"J = \sum_{n=0}^{N-1} y_n + \sum_{i=1}^{N} y_i + \sum_{j=0}^{T} y_j")(y=y, N=3) == 6
