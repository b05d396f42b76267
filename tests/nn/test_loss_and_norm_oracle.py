"""Losses and normalizations, value and gradient, against mpmath at 50 digits, also at the ends of the number line."""

import mpmath as mm
import numpy as np
import pytest
from mpmath import mpf

from course_utils.autodiff import Tensor
from course_utils.nn import BCELoss, BCEWithLogitsLoss, CrossEntropyLoss, IoULoss, LayerNorm, MSELoss

ULPS = 4
BIG, TINY = 1.7e308, 5e-324
LOGITS = [0.0, -0.0, 1e3, -1e3, TINY, -TINY, 1e-310, 37.0, -37.0, 745.0, -745.0, -746.0, BIG, -BIG, 1.5, -0.3]


@pytest.fixture(autouse=True)
def fifty_digits():
    with mm.workdps(50):
        yield


def ulps(computed, exact, scale=0):
    """Distance in units of the last place of the exact value, or of the terms that it is the sum of."""
    return float(abs(mpf(float(computed)) - exact) / mpf(float(np.spacing(float(max(abs(exact), scale))))))


def value_and_gradient(loss, prediction, y):
    x = Tensor(prediction, requires_grad=True)
    result = loss(x, np.asarray(y))
    result.backward()
    return result.item(), x.grad


def exact_softplus(z):
    return max(z, mpf(0)) + mm.log1p(mm.exp(-abs(z)))


def sigma(z):
    return 1 / (1 + mm.exp(-z))


@pytest.mark.parametrize("z", LOGITS)
@pytest.mark.parametrize("y", [0.0, 1.0])
def test_binary_cross_entropy_with_logits(z, y):
    value, gradient = value_and_gradient(BCEWithLogitsLoss(), [z], [y])
    assert ulps(value, exact_softplus(mpf(z) if y == 0 else -mpf(z))) <= ULPS
    exact = sigma(mpf(z)) if y == 0 else -sigma(-mpf(z))
    # for y = 1 it is computed as sigma - 1: exact to the last place of 1, not of its own
    assert ulps(gradient[0], exact, scale=y) <= ULPS


@pytest.mark.parametrize("p", [0.5, 1e-310, 1e-16, 1 - 2**-53, 0.999, 1e-3, TINY])
@pytest.mark.parametrize("y", [0.0, 1.0])
def test_binary_cross_entropy_of_a_probability(p, y):
    if y == 1 and p < 1e-308:
        with np.errstate(over="ignore"):
            value, _ = value_and_gradient(BCELoss(), [p], [y])
        gradient = None  # 1/p is beyond the largest float
    else:
        value, gradient = value_and_gradient(BCELoss(), [p], [y])
    right = mpf(p) if y == 1 else 1 - mpf(p)
    # 1 - p is rounded before its logarithm is taken: relative to p, that is 2^-53 / p
    assert ulps(value, -mm.log(right), scale=1 if y == 0 else 0) <= ULPS
    if gradient is not None:
        assert ulps(gradient[0], (-1 if y == 1 else 1) / right) <= ULPS


ROWS = [
    [0.0, 0.0, 0.0],
    [1e3, -1e3, 0.0],
    [-1e3, 1e3, 0.0],
    [TINY, -TINY, 1e-310],
    [1e300, -1e300, 1.0],
    [700.0, 710.0, 705.0],
    [0.3, -1.2, 2.0],
    [-745.0, 0.0, -744.5],
]


@pytest.mark.parametrize("row", ROWS)
@pytest.mark.parametrize("label", [0, 1, 2])
def test_softmax_and_cross_entropy(row, label):
    value, gradient = value_and_gradient(CrossEntropyLoss(), [row], [label])
    z = [mpf(v) for v in row]
    top = max(z)
    total = mm.fsum(mm.exp(v - top) for v in z)
    exact = mm.log(total) + top - z[label]
    # the sum of exponentials, 1 or more, is rounded before its logarithm is taken: exact to the last place of 1
    assert ulps(value, exact, scale=1.0) <= ULPS
    for k in range(3):
        p = mm.exp(z[k] - top) / total
        # z - max is rounded, and the exponential multiplies its relative error by |z - max|
        condition = max(1.0, min(float(abs(z[k] - top)), 800.0)) if abs(z[k] - top) < 800 else 1.0
        assert ulps(gradient[0, k], p - (k == label), scale=float(k == label)) <= ULPS * condition


def test_squared_error_and_overlap():
    y_hat, y = np.array([0.1, -2.5, 1e-160, 1e150]), np.array([0.3, 1.5, 0.0, -1e150])
    value, gradient = value_and_gradient(MSELoss(), y_hat, y)
    differences = [mpf(a) - mpf(b) for a, b in zip(y_hat, y)]
    assert ulps(value, mm.fsum(d * d for d in differences) / 4) <= ULPS
    for g, d in zip(gradient, differences):
        assert ulps(g, d / 2) <= ULPS

    x, mask = np.array([[0.2, 0.9, 1e-300, 0.5]]), np.array([[0.0, 1.0, 1.0, 0.0]])
    value, gradient = value_and_gradient(IoULoss(), x, mask)
    pairs = [(mpf(a), mpf(b)) for a, b in zip(x[0], mask[0])]
    inside, union = mm.fsum(a * b for a, b in pairs), mm.fsum(a + b - a * b for a, b in pairs)
    assert ulps(value, 1 - inside / union, scale=1.0) <= ULPS
    for g, (_, b) in zip(gradient[0], pairs):
        assert ulps(g, -1 / union if b == 1 else inside / union**2) <= ULPS


@pytest.mark.parametrize(
    "row",
    [
        [3.0, 1.0, 7.0],
        [1e3, -1e3, 0.0],
        [1e-3, 2e-3, -5e-3],
        [1e150, -1e150, 5e149],
        [1e-310, 2e-310, 0.0],
        [0.0, 0.0, 0.0],
    ],
)
def test_normalization_and_its_gradient(row):
    eps, upstream = 1e-5, [0.7, -1.3, 0.2]
    x = Tensor([row], requires_grad=True)
    y = LayerNorm(3, eps=eps, affine=False)(x)
    y.backward(np.array([upstream]))
    v, g, n = [mpf(a) for a in row], [mpf(a) for a in upstream], 3
    mean = mm.fsum(v) / n
    std = mm.sqrt(mm.fsum((a - mean) ** 2 for a in v) / n + mpf(eps))
    x_hat = [(a - mean) / std for a in v]
    along_1, along_x = mm.fsum(g) / n, mm.fsum(a * b for a, b in zip(g, x_hat)) / n
    size = max(abs(a) for a in x_hat)
    for k in range(3):
        # sums of three terms that cancel: the last place is that of the largest term
        assert ulps(y.data[0, k], x_hat[k], scale=float(size)) <= ULPS
        exact = (g[k] - along_1 - x_hat[k] * along_x) / std
        assert ulps(x.grad[0, k], exact, scale=float((abs(g[k]) + abs(along_1) + size * abs(along_x)) / std)) <= ULPS
