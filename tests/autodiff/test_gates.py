"""Every gate: its value and its gradient against PyTorch, and its gradient against central differences."""

import numpy as np
import pytest
import torch

import course_utils.autodiff as ad
from course_utils.autodiff import Tensor, check_gradient

rng = np.random.default_rng(5)
A, B, POSITIVE = rng.normal(size=(3, 4)), rng.normal(size=(3, 4)), rng.uniform(0.5, 2, size=(3, 4))
ROW, COLUMN = rng.normal(size=4), rng.normal(size=(3, 1))

# name: (our function, PyTorch's, inputs)
GATES = {
    "add": (ad.add, torch.add, (A, B)),
    "add a row": (ad.add, torch.add, (A, ROW)),
    "add row and column": (ad.add, torch.add, (COLUMN, ROW)),
    "sub": (ad.sub, torch.sub, (COLUMN, A)),
    "mul": (ad.mul, torch.mul, (A, B)),
    "mul by a column": (ad.mul, torch.mul, (A, COLUMN)),
    "div": (ad.div, torch.div, (A, POSITIVE)),
    "div by a row": (ad.div, torch.div, (A, POSITIVE[0])),
    "neg": (ad.neg, torch.neg, (A,)),
    "power": (lambda a: a**3, lambda a: a**3, (A,)),
    "power, both learned": (ad.power, torch.pow, (POSITIVE, A)),
    "two to the power": (lambda a: 2.0**a, lambda a: 2.0**a, (A,)),
    "reciprocal": (ad.reciprocal, torch.reciprocal, (POSITIVE,)),
    "square": (ad.square, torch.square, (A,)),
    "sqrt": (ad.sqrt, torch.sqrt, (POSITIVE,)),
    "exp": (ad.exp, torch.exp, (A,)),
    "expm1": (ad.expm1, torch.expm1, (A,)),
    "log": (ad.log, torch.log, (POSITIVE,)),
    "log1p": (ad.log1p, torch.log1p, (POSITIVE,)),
    "absolute": (ad.absolute, torch.abs, (A,)),
    "sin": (ad.sin, torch.sin, (A,)),
    "cos": (ad.cos, torch.cos, (A,)),
    "tanh": (ad.tanh, torch.tanh, (A,)),
    "sigmoid": (ad.sigmoid, torch.sigmoid, (A,)),
    "relu": (ad.relu, torch.relu, (A,)),
    "maximum": (ad.maximum, torch.maximum, (A, B)),
    "minimum": (ad.minimum, torch.minimum, (A, ROW)),
    "clip": (lambda a: ad.clip(a, -0.5, 0.7), lambda a: torch.clip(a, -0.5, 0.7), (A,)),
    "where": (
        lambda a, b: ad.where(A > 0, a, b),
        lambda a, b: torch.where(torch.tensor(A > 0), a, b),
        (A, B),
    ),
    "sum": (ad.sum, torch.sum, (A,)),
    "sum of columns": (lambda a: ad.sum(a, axis=0), lambda a: a.sum(0), (A,)),
    "sum of rows, kept": (lambda a: ad.sum(a, axis=1, keepdims=True), lambda a: a.sum(1, keepdim=True), (A,)),
    "sum over two axes": (lambda a: ad.sum(a, axis=(0, 1)), lambda a: a.sum((0, 1)), (A,)),
    "mean": (ad.mean, torch.mean, (A,)),
    "mean of rows": (lambda a: ad.mean(a, axis=-1), lambda a: a.mean(-1), (A,)),
    "max": (ad.max, torch.amax, (A,)),
    "max of rows": (lambda a: ad.max(a, axis=1), lambda a: a.amax(1), (A,)),
    "max of columns, kept": (lambda a: ad.max(a, axis=0, keepdims=True), lambda a: a.amax(0, keepdim=True), (A,)),
    "reshape": (lambda a: a.reshape(2, 6), lambda a: a.reshape(2, 6), (A,)),
    "transpose": (lambda a: a.T, lambda a: a.T, (A,)),
    "transpose three axes": (
        lambda a: ad.transpose(a, (2, 0, 1)),
        lambda a: a.permute(2, 0, 1),
        (rng.normal(size=(2, 3, 4)),),
    ),
    "a slice": (lambda a: a[1:, ::2], lambda a: a[1:, ::2], (A,)),
    "a row taken twice": (lambda a: a[[0, 2, 0]], lambda a: a[[0, 2, 0]], (A,)),
    "a mask": (lambda a: a[A > 0], lambda a: a[torch.tensor(A > 0)], (A,)),
    "concatenate": (lambda a, b: ad.concatenate([a, b], axis=1), lambda a, b: torch.cat([a, b], 1), (A, COLUMN)),
    "stack": (lambda a, b: ad.stack([a, b], axis=1), lambda a, b: torch.stack([a, b], 1), (A, B)),
    "matrix times matrix": (ad.matmul, torch.matmul, (A, B.T)),
    "matrix times vector": (ad.matmul, torch.matmul, (A, ROW)),
    "vector times matrix": (ad.matmul, torch.matmul, (ROW, B.T)),
    "vector times vector": (ad.matmul, torch.matmul, (ROW, ROW + 1)),
    "stack times matrix": (ad.matmul, torch.matmul, (rng.normal(size=(2, 3, 4)), B.T)),
    "matrix times stack": (ad.matmul, torch.matmul, (A, rng.normal(size=(2, 4, 5)))),
    "stack times vector": (ad.matmul, torch.matmul, (rng.normal(size=(2, 3, 4)), ROW)),
    "vector times stack": (ad.matmul, torch.matmul, (ROW, rng.normal(size=(2, 4, 5)))),
    "linear": (
        ad.linear,
        lambda x, W, b: torch.nn.functional.linear(x, W.T, b),
        (A, rng.normal(size=(4, 2)), rng.normal(size=2)),
    ),
    "softmax": (ad.softmax, lambda z: torch.softmax(z, -1), (A,)),
    "softmax of columns": (lambda z: ad.softmax(z, axis=0), lambda z: torch.softmax(z, 0), (A,)),
    "log_softmax": (ad.log_softmax, lambda z: torch.log_softmax(z, -1), (A,)),
    "softmax_cross_entropy": (
        lambda z: ad.softmax_cross_entropy(z, np.array([0, 3, 1])),
        lambda z: torch.nn.functional.cross_entropy(z, torch.tensor([0, 3, 1])),
        (A,),
    ),
    "softmax_cross_entropy of soft labels": (
        lambda z: ad.softmax_cross_entropy(z, POSITIVE / POSITIVE.sum(1, keepdims=True)),
        lambda z: torch.nn.functional.cross_entropy(z, torch.tensor(POSITIVE / POSITIVE.sum(1, keepdims=True))),
        (A,),
    ),
}


@pytest.mark.parametrize("name", GATES)
def test_value_and_gradient_equal_pytorchs(name):
    ours, theirs, inputs = GATES[name]
    xs = [Tensor(x, requires_grad=True) for x in inputs]
    ts = [torch.tensor(x, requires_grad=True) for x in inputs]
    y, t = ours(*xs), theirs(*ts)
    np.testing.assert_allclose(y.data, t.detach().numpy(), rtol=1e-14, atol=1e-15)
    upstream = np.random.default_rng(1).normal(size=y.shape)
    y.backward(upstream)
    t.backward(torch.tensor(upstream))
    for x, u in zip(xs, ts):
        assert x.grad.shape == x.shape
        np.testing.assert_allclose(x.grad, u.grad.numpy(), rtol=1e-13, atol=1e-14)


@pytest.mark.parametrize("name", GATES)
def test_the_gradient_agrees_with_central_differences(name):
    ours, _, inputs = GATES[name]
    sizes = np.cumsum([x.size for x in inputs])[:-1]
    weights = np.random.default_rng(2).normal(size=ours(*map(Tensor, inputs)).shape)

    def fun(theta):
        xs = [Tensor(p.reshape(x.shape), requires_grad=True) for p, x in zip(np.split(theta, sizes), inputs)]
        loss = (ours(*xs) * weights).sum()
        loss.backward()
        return loss.item(), np.concatenate([x.grad.ravel() for x in xs])

    theta = np.concatenate([x.ravel() for x in inputs])
    assert check_gradient(fun, theta, np.random.default_rng(3), directions=4).checked == 4


@pytest.mark.parametrize("name", ["relu", "absolute", "maximum", "minimum"])
def test_at_a_kink_the_slope_is_pytorchs(name):
    x = np.array([-1.0, 0.0, 2.0])
    ours, theirs, inputs = GATES[name]
    xs = [Tensor(x, requires_grad=True)] + [Tensor(x.copy(), requires_grad=True)] * (len(inputs) - 1)
    ts = [torch.tensor(v.data, requires_grad=True) for v in xs]
    ours(*xs).sum().backward()
    theirs(*ts).sum().backward()
    for v, t in zip(xs, ts):
        np.testing.assert_array_equal(v.grad, t.grad.numpy())


def test_equal_maxima_share_the_gradient():
    x = Tensor([1.0, 2.0, 2.0], requires_grad=True)
    x.max().backward()
    np.testing.assert_array_equal(x.grad, [0, 0.5, 0.5])


@pytest.mark.parametrize("name", GATES)
def test_float32_stays_float32(name):
    ours, _, inputs = GATES[name]
    xs = [Tensor(x.astype(np.float32), requires_grad=True) for x in inputs]
    y = ours(*xs)
    if "where" not in name and "soft labels" not in name:
        assert y.dtype == np.float32
    y.backward(np.ones(y.shape, y.dtype))
    assert all(x.grad.dtype == np.float32 for x in xs)


def test_numbers_and_arrays_mix_with_tensors_on_either_side():
    x = Tensor([1.0, 2.0], requires_grad=True)
    y = np.array([3.0, 4.0]) * x + 1 - x / 2 + 2 / x - (1 - x) + np.eye(2) @ x + x @ np.eye(2)
    assert isinstance(y, Tensor)
    y.sum().backward()
    np.testing.assert_allclose(x.grad, np.array([3, 4]) - 0.5 - 2 / np.array([1, 4]) + 1 + 1 + 1)


def test_softmax_and_cross_entropy_stay_finite_for_huge_logits():
    z = Tensor([[1e4, 0.0, -1e4], [0.0, 1e300, 0.0]], requires_grad=True)
    loss = ad.softmax_cross_entropy(z, np.array([0, 0]))
    loss.backward()
    assert loss.item() == 0.5e300
    np.testing.assert_array_equal(z.grad, [[0, 0, 0], [-0.5, 0.5, 0]])
