r"""The equations of chapter 14, each held against PyTorch's own counters, gradients and formats, or the package.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import itertools
import math

import numpy as np
import pytest
import torch
from torch.utils.flop_counter import FlopCounterMode

from course_utils.authoring.formula import Formula
from course_utils.landscapes import quadratic
from course_utils.nn import Linear, Sequential
from course_utils.nn.interop import to_torch
from course_utils.optim import SGD
from course_utils.optim.rounding import BITS, round_to, spacing

F = torch.nn.functional
rng = np.random.default_rng(14)
SIZES = (7, 5, 4, 3)
N_IN, N_OUT = np.array(SIZES[:-1]), np.array(SIZES[1:])


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are not equalities."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


def tanh_network(sizes=SIZES):
    """Linear layers with tanh between them, in double precision."""
    layers = itertools.chain(*[(torch.nn.Linear(a, b), torch.nn.Tanh()) for a, b in itertools.pairwise(sizes)])
    return torch.nn.Sequential(*list(layers)[:-1]).double()


# same_network


@pytest.mark.equation(
    "torch-linear",
    tex=r"\mathbf{z} = \mathbf{x} W^\top + \mathbf{b}",
    names={r"\mathbf{x} W^\top": "xW", r"\mathbf{b}": "b"},
)
def test_a_layer_of_pytorch_multiplies_by_the_transpose_of_its_weight(formula):
    model = Sequential(Linear(5, 3), rng=0)
    ours = model.layers[0]
    theirs = to_torch(model)[0]
    x, W = rng.normal(size=(4, 5)), theirs.weight.detach().numpy()
    assert W.shape == (3, 5)
    z = formula(xW=x @ W.T, b=theirs.bias.detach().numpy())
    np.testing.assert_allclose(z, theirs(torch.tensor(x)).detach().numpy(), rtol=1e-12)
    np.testing.assert_allclose(z, ours(x).data, rtol=1e-12)


@pytest.mark.equation("apart-step", tex=r"d \leftarrow (1 - \eta h) d")
def test_a_step_multiplies_the_difference_of_two_runs_like_a_distance_from_the_minimum(formula):
    bowl, apart = quadratic(condition=50), np.array([1e-3, -2e-3])
    for lr in (0.01, 0.045):
        here, there = np.array([1.0, 2.0]), np.array([1.0, 2.0]) + apart
        for theta in (here, there):
            SGD(theta, lr=lr).step(bowl.gradient(theta))
        np.testing.assert_allclose(there - here, formula(eta=lr, h=np.array([1.0, 50.0]), d=apart), rtol=1e-9)


# autograd


@pytest.mark.equation("tape-numbers", tex=r"M = B \sum_{k=1}^{L} n_k")
def test_the_tape_of_pytorch_holds_the_input_of_each_layer_once(formula):
    network, kept = tanh_network(), {}
    known = {p.untyped_storage().data_ptr() for p in network.parameters()}

    def keep(tensor):
        kept[tensor.untyped_storage().data_ptr()] = tensor.numel()
        return tensor

    with torch.autograd.graph.saved_tensors_hooks(keep, lambda tensor: tensor):
        out = network(torch.randn(11, 7, dtype=torch.float64))
    assert out.requires_grad
    held = sum(size for place, size in kept.items() if place not in known)
    assert formula(B=11, n=N_IN, L=3) == held


def counted_flops():
    """Operations forward and backward of the network on 11 examples, by PyTorch's counter."""
    network, inputs = tanh_network(), torch.randn(11, 7, dtype=torch.float64)
    with FlopCounterMode(display=False) as forward:
        loss = network(inputs).square().sum()
    with FlopCounterMode(display=False) as backward:
        loss.backward()
    return forward.get_total_flops(), backward.get_total_flops()


@pytest.mark.equation("flops-forward", tex=r"F = 2 B \sum_{k=1}^{L} n_k m_k")
def test_the_forward_pass_takes_the_operations_that_pytorch_counts(formula):
    assert formula(B=11, n=N_IN, m=N_OUT, L=3) == counted_flops()[0]


@pytest.mark.equation("flops-backward", tex=r"G = 2 F - 2 B n_1 m_1")
def test_the_way_back_takes_the_operations_that_pytorch_counts(formula):
    forward, backward = counted_flops()
    assert formula(F=forward, B=11, n_1=7, m_1=5) == backward


@pytest.mark.equation(
    "accumulated", tex=r"g = \sum_{k=1}^{K} \frac{B_k}{B} g_k", names={r"B_k": "pieces", r"B": "whole"}
)
def test_gradients_of_pieces_weighted_by_their_shares_add_up_to_the_batch_s(formula):
    network, X, y = tanh_network(), torch.tensor(rng.normal(size=(10, 7))), torch.tensor(rng.integers(3, size=10))

    def gradient(rows):
        parts = torch.autograd.grad(F.cross_entropy(network(X[rows]), y[rows]), list(network.parameters()))
        return torch.cat([part.reshape(-1) for part in parts]).numpy()

    pieces = (slice(0, 4), slice(4, 9), slice(9, 10))
    shares = np.array([4, 5, 1])[:, None]
    together = formula(pieces=shares, whole=10, g=np.array([gradient(rows) for rows in pieces]), K=3)
    np.testing.assert_allclose(together, gradient(slice(0, 10)), rtol=1e-9, atol=1e-14)


def linear_gradients():
    """x, W, what arrives from above, and PyTorch's gradients of x and W."""
    x, W, z_bar = (torch.tensor(rng.normal(size=size)) for size in ((4, 5), (3, 5), (4, 3)))
    x.requires_grad_(), W.requires_grad_()
    F.linear(x, W).backward(z_bar)
    return [t.detach().numpy() for t in (x, W, z_bar, x.grad, W.grad)]


@pytest.mark.equation(
    "torch-linear-x", tex=r"\bar{\mathbf{x}} = \bar{\mathbf{z}} W", names={r"\bar{\mathbf{z}} W": "zW"}
)
def test_the_gradient_of_a_layer_s_input_is_pytorch_s(formula):
    _, W, z_bar, x_grad, _ = linear_gradients()
    np.testing.assert_allclose(formula(zW=z_bar @ W), x_grad, rtol=1e-12)


@pytest.mark.equation(
    "torch-linear-w",
    tex=r"\bar{W} = \bar{\mathbf{z}}^\top \mathbf{x}",
    names={r"\bar{\mathbf{z}}^\top \mathbf{x}": "zx"},
)
def test_the_gradient_of_a_layer_s_weight_is_pytorch_s(formula):
    x, _, z_bar, _, W_grad = linear_gradients()
    np.testing.assert_allclose(formula(zx=z_bar.T @ x), W_grad, rtol=1e-12)


# layers


@pytest.mark.equation("torch-default-bound", tex=r"c = \sqrt{\frac{2}{1 + a^2}} \sqrt{\frac{3}{n}}")
def test_the_bound_of_pytorch_s_default_is_one_over_the_root_of_the_inputs(formula):
    for n in (9, 100, 400):
        bound = float(formula(a=math.sqrt(5), n=n))
        assert bound == pytest.approx(1 / math.sqrt(n), rel=1e-12)
        torch.manual_seed(0)
        largest = torch.nn.Linear(n, 4000).weight.abs().max().item()
        assert 0.999 * bound < largest <= bound * (1 + 1e-6)
    slope = torch.nn.init.kaiming_uniform_(torch.empty(4000, 100), a=0.7).abs().max().item()
    assert slope == pytest.approx(float(formula(a=0.7, n=100)), rel=1e-3)


# precision


@pytest.mark.equation("spacing", tex=r"\Delta = 2^{E - p}")
def test_the_distance_to_the_next_number_is_pytorch_s_in_every_format(formula):
    for name in ("float32", "float16", "bfloat16"):
        dtype, p = getattr(torch, name), BITS[name]
        for exponent, theta in ((0, 1.5), (3, 9.0), (-4, 0.0703125)):
            here = torch.tensor(theta, dtype=dtype)
            step = float(formula(E=exponent, p=p))
            assert step == spacing(theta, p)
            assert (here.double() + step).to(dtype) > here  # the next number is there
            assert (here.double() + step).to(dtype).double() == here.double() + step
            assert (here.double() + 0.49 * step).to(dtype) == here  # and nothing nearer
    assert spacing(1.0, BITS["tf32"]) == 2.0**-10


@pytest.mark.equation("lost-step", tex=r"\eta |g| < \frac{\Delta}{2}")
def test_a_step_shorter_than_half_the_spacing_leaves_bfloat16_as_it_was(tex):
    left = Formula("q = " + tex.split("<")[0])
    half = float(Formula("q = " + tex.split("<")[1])(Delta=spacing(1.5, 7)))
    for share, lost in ((0.98, True), (1.02, False)):
        theta = torch.tensor(1.5, dtype=torch.bfloat16)
        step = float(left(eta=share * half, g=-1.0))
        assert step == pytest.approx(share * half)
        moved = (theta.double() - step).to(torch.bfloat16)
        assert (moved == theta) == lost
        assert (round_to(1.5 - step, 7) == 1.5) == lost


@pytest.mark.equation("stall-distance", tex=r"s = \frac{\Delta}{2 \eta h}")
def test_descent_in_bfloat16_stops_at_this_distance(formula):
    for lr, h in ((0.02, 1.0), (0.005, 4.0), (0.05, 1.0)):
        theta = torch.tensor(1.9, dtype=torch.bfloat16)
        for _ in range(3000):
            theta = (theta.float() - lr * h * (theta.float() - 1)).to(torch.bfloat16)
        predicted = float(formula(Delta=2.0**-7, eta=lr, h=h))
        assert abs(theta.item() - 1 - predicted) <= 2.0**-7


# gpu


@pytest.mark.equation("intensity", tex=r"I = \frac{2 B n m}{(B n + n m + B m) b}")
def test_the_intensity_is_operations_over_bytes_moved(formula):
    A, W = torch.randn(6, 5), torch.randn(5, 4)
    with FlopCounterMode(display=False) as counter:
        out = A @ W
    moved = sum(t.numel() * t.element_size() for t in (A, W, out))
    assert float(formula(B=6, n=5, m=4, b=4)) == pytest.approx(counter.get_total_flops() / moved, rel=1e-12)


@pytest.mark.equation("training-memory", tex=r"m = 4 (2 + k) P + 4 M")
def test_the_memory_of_training_is_what_pytorch_s_tensors_take(formula):
    kinds = ((torch.optim.SGD, {}, 0), (torch.optim.SGD, {"momentum": 0.9}, 1), (torch.optim.Adam, {}, 2))
    for kind, options, k in kinds:
        network = tanh_network().float()
        optimizer = kind(network.parameters(), lr=0.1, **options)
        network(torch.randn(11, 7)).square().mean().backward()
        optimizer.step()
        P = sum(p.numel() for p in network.parameters())
        tensors = [*network.parameters(), *(p.grad for p in network.parameters())]
        for p in network.parameters():  # a step's counter is one number and not of the parameter's size
            tensors += [t for t in optimizer.state[p].values() if torch.is_tensor(t) and t.shape == p.shape]
        held = sum(t.numel() * t.element_size() for t in tensors)
        assert formula(k=k, P=P, M=100) == held + 4 * 100


@pytest.mark.equation("agreement-tolerance", tex=r"\tau = (2 n u + 5 v) \sum_{i=1}^{n} |x_i w_i|")
def test_two_roads_to_one_sum_stay_within_the_tolerance_and_a_wrong_weight_does_not(formula):
    n = 256
    x, w = rng.normal(size=n), rng.normal(size=n)
    exact = float(x.astype(np.float32).astype(float) @ w.astype(np.float32).astype(float))
    products = x.astype(np.float32) * w.astype(np.float32)
    tolerance = float(formula(n=n, u=2.0**-24, v=0.0, x=x, w=w))
    assert tolerance == pytest.approx(2 * n * 2.0**-24 * np.abs(x * w).sum(), rel=1e-12)
    one_by_one = np.float32(0)
    for product in products:
        one_by_one += product
    for total in (products.sum(), one_by_one, products[::-1].cumsum(dtype=np.float32)[-1]):
        assert 0 < abs(float(total) - exact) < tolerance
    for name in ("tf32", "bfloat16"):
        v = 2.0 ** -(BITS[name] + 1)
        rounded = round_to(round_to(x, BITS[name]) @ round_to(w, BITS[name]), BITS[name])
        tolerance = float(formula(n=n, u=2.0**-24, v=v, x=x, w=w))
        assert tolerance > 5 * v * np.abs(x * w).sum()
        assert abs(rounded - x @ w) < tolerance
