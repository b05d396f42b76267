r"""The equations of chapter 03, each held against the tape, PyTorch or a difference quotient.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import itertools
import re

import numpy as np
import pytest
import torch

from course_utils import autodiff as ad
from course_utils.authoring.formula import Formula
from course_utils.autodiff import Tensor
from course_utils.nn import ACTIVATIONS, overlap
from course_utils.nn import functional as F

rng = np.random.default_rng(3)


def leaves(*values):
    """PyTorch's float64 tensors that want a gradient."""
    return [torch.tensor(np.asarray(v, dtype=float), requires_grad=True) for v in values]


def slope(function, *at):
    """PyTorch's derivative of a number with respect to each argument, as arrays."""
    inputs = leaves(*at)
    result = function(*inputs)
    gradients = torch.autograd.grad(result.sum(), inputs, allow_unused=True)
    return [np.zeros(np.shape(v)) if g is None else g.numpy() for g, v in zip(gradients, at)]


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are read in pieces."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


def by_cases(tex, choose, names=None, **values):
    """The value of the case whose condition holds: ``choose`` maps each condition's LaTeX to an array of bools."""
    body = re.search(r"\\begin\{cases\}(.*)\\end\{cases\}", tex)[1]
    cases = dict(reversed(case.split(r"& \text{if } ")) for case in body.split(r"\\ "))
    cases = {condition.strip(): Formula("q = " + term, names)(**values) for condition, term in cases.items()}
    assert cases.keys() == choose.keys()
    return np.select([choose[condition] for condition in cases], list(cases.values()), np.nan)


# the first page: differences, and the price of both directions


@pytest.mark.equation(
    "forward-difference",
    tex=r"\frac{\partial J}{\partial \theta_i} = \frac{J(\theta + h \mathbf{e}_i) - J(\theta)}{h} + O(h)",
    names={r"O(h)": "rest", r"\mathbf{e}_i": "unit"},
)
def test_the_one_sided_quotient_has_an_error_of_h_times_half_the_second_derivative(formula):
    def J(theta):
        return np.exp(theta[0]) * np.sin(theta[1])

    theta, h = np.array([0.3, 0.8]), 1e-4
    first = slope(lambda t: torch.exp(t[0]) * torch.sin(t[1]), theta)[0]
    for i, second in enumerate((J(theta), -J(theta))):  # d2J/dtheta_i^2
        value = formula(J=J, theta=theta, h=h, unit=np.eye(2)[i], rest=-h / 2 * second)
        assert value == pytest.approx(first[i], rel=1e-7)


class Counting(np.ndarray):
    """An array that counts the multiplications of every matrix product it takes part in."""

    count = 0

    def __array_ufunc__(self, ufunc, method, *inputs, **kwargs):
        plain = [np.asarray(x) for x in inputs]
        if ufunc is np.matmul:
            Counting.count += plain[0].size * (plain[1].shape[-1] if plain[1].ndim > 1 else 1)
        return np.asarray(getattr(ufunc, method)(*plain, **kwargs)).view(Counting)


def counted(task):
    """How many multiplications the matrix products of a task take."""
    Counting.count = 0
    task()
    return Counting.count


def passes(sizes):
    """Multiplications of one example's forward pass through a tanh network, and of its way back."""
    weights = [rng.normal(size=size).view(Counting) for size in itertools.pairwise(sizes)]
    activations = [rng.normal(size=(1, sizes[0])).view(Counting)]

    def forward():
        for W in weights:
            activations.append(np.tanh(activations[-1] @ W))

    def back():
        g = activations.pop()
        while activations:
            W, a = weights[len(activations) - 1], activations.pop()
            a.T @ g
            if activations:  # nobody wants the gradient of the first layer's input
                g = g @ W.T

    return counted(forward), counted(back)


@pytest.mark.equation("cost-forward", tex=r"C = \sum_{k=1}^{L} n_k m_k")
def test_the_forward_pass_multiplies_as_often_as_all_weight_matrices_have_entries(formula):
    network = torch.nn.Sequential(torch.nn.Linear(64, 32, bias=False), torch.nn.Linear(32, 10, bias=False))
    weights = sum(p.numel() for p in network.parameters())
    assert formula(n=np.array([64, 32]), m=np.array([32, 10]), L=2) == weights == passes((64, 32, 10))[0]


@pytest.mark.equation("cost-backward", tex=r"C_{\text{back}} = 2 C - n_1 m_1")
def test_going_back_costs_two_products_for_each_layer_but_one_for_the_first(formula):
    for sizes in ((64, 32, 10), (5, 7, 3, 2), (4, 4)):
        forward, back = passes(sizes)
        assert formula(C=forward, n_1=sizes[0], m_1=sizes[1]) == back <= 2 * forward


# the chain rule


def chain(x):
    """y = f1(f2(f3(x))) with f1 = exp, f2 = sin, f3 = square: all values, and each link's slope by PyTorch."""
    (x,) = leaves(x)
    u_2 = x**2
    u_1 = torch.sin(u_2)
    y = torch.exp(u_1)
    grad = torch.autograd.grad
    links = [grad(a, b, retain_graph=True)[0].item() for a, b in ((y, u_1), (u_1, u_2), (u_2, x))]
    return links, grad(y, x)[0].item()


@pytest.mark.equation(
    "chain-rule-one",
    tex=r"\frac{dy}{dx} = \frac{dy}{du} \frac{du}{dx}",
    names={r"\frac{dy}{du}": "outer", r"\frac{du}{dx}": "inner"},
)
def test_rates_multiply_as_in_pytorch(formula):
    (outer, middle, inner), whole = chain(0.7)
    assert formula(outer=outer, inner=middle * inner) == pytest.approx(whole, rel=1e-13)


@pytest.mark.equation("chain-rule-example", tex=r"\frac{dy}{dx} = 2 (3 x^3 + 2) \cdot 9 x^2 = 54 x^5 + 36 x^2")
def test_deck_4s_example_in_both_forms_is_pytorchs(formula):
    x = rng.normal(size=7)
    np.testing.assert_allclose(formula(x=x), slope(lambda x: (3 * x**3 + 2) ** 2, x)[0], rtol=1e-12)


@pytest.mark.equation(
    "chain-rule-three",
    tex=r"\frac{dy}{dx} = \frac{dy}{du_1} \frac{du_1}{du_2} \frac{du_2}{dx}",
    names={r"\frac{dy}{du_1}": "a", r"\frac{du_1}{du_2}": "b", r"\frac{du_2}{dx}": "c"},
)
def test_three_functions_have_three_links(formula):
    (a, b, c), whole = chain(-0.4)
    assert formula(a=a, b=b, c=c) == pytest.approx(whole, rel=1e-13)


@pytest.mark.equation(
    "slope-of-a-neuron", tex=r"\frac{d a}{d x} = \sigma'(z) w", names={r"\sigma'(z)": "slope_of_sigma"}
)
def test_a_neuron_passes_on_its_slope_times_its_weight(formula):
    x, w, b = 0.7, -1.3, 0.2
    s = F.sigmoid(w * x + b)
    assert formula(slope_of_sigma=s * (1 - s), w=w) == pytest.approx(
        slope(lambda x: torch.sigmoid(w * x + b), x)[0], rel=1e-12
    )


@pytest.mark.equation(
    "slope-of-two-neurons",
    tex=r"\frac{d a_2}{d x} = \sigma'(z_2) w_2 \sigma'(z_1) w_1",
    names={r"\sigma'(z_1)": "s1", r"\sigma'(z_2)": "s2"},
)
def test_two_neurons_pass_on_four_factors(formula):
    x, w1, b1, w2, b2 = 0.7, 1.5, -0.2, -2.0, 0.5
    a1 = F.sigmoid(w1 * x + b1)
    a2 = F.sigmoid(w2 * a1 + b2)
    theirs = slope(lambda x: torch.sigmoid(w2 * torch.sigmoid(w1 * x + b1) + b2), x)[0]
    assert formula(s2=a2 * (1 - a2), w_2=w2, s1=a1 * (1 - a1), w_1=w1) == pytest.approx(theirs, rel=1e-12)


@pytest.mark.equation(
    "chain-rule-many",
    tex=r"\frac{\partial y}{\partial x} = \sum_{k=1}^{K} \frac{\partial y}{\partial u_k} "
    r"\frac{\partial u_k}{\partial x}",
    names={r"\frac{\partial y}{\partial u_k}": "outer", r"\frac{\partial u_k}{\partial x}": "inner"},
)
def test_over_the_ways_the_products_add(formula):
    (x,) = leaves(0.6)
    u = torch.stack([x**2, torch.sin(x), 3 * x])
    y = u[0] * u[1] + torch.exp(u[2] * u[0])
    outer = torch.autograd.grad(y, u, retain_graph=True)[0].numpy()
    inner = [torch.autograd.grad(part, x, retain_graph=True)[0].item() for part in u]
    whole = torch.autograd.grad(y, x)[0].item()
    assert formula(outer=outer, inner=np.array(inner), K=3) == pytest.approx(whole, rel=1e-12)


@pytest.mark.equation("product-rule-by-ways", tex=r"\frac{dy}{dx} = 2 x \sin(x) + x^2 \cos(x)")
def test_the_product_rule_is_two_ways(formula):
    x = rng.normal(size=6)
    np.testing.assert_allclose(formula(x=x), slope(lambda x: x**2 * torch.sin(x), x)[0], rtol=1e-11)


W_0, W_1, X_0, Q = rng.normal(size=(3, 4)), rng.normal(size=(2, 3)), rng.normal(size=4), np.array([0.0, 1.0])


def deck_4():
    """The loss of one hidden layer by PyTorch: values, and the gradients at u6 and at W_0."""
    (W,) = leaves(W_0)
    u6 = W @ torch.tensor(X_0)
    u6.retain_grad()
    u5 = torch.tanh(u6)
    u3 = torch.softmax(torch.tensor(W_1) @ u5, 0)
    u0 = -torch.tensor(Q) @ torch.log(u3)
    u0.backward()
    return u0.item(), u3.detach().numpy(), u5.detach().numpy(), u6.grad.numpy(), W.grad.numpy()


@pytest.mark.equation(
    "loss-as-a-chain",
    tex=r"u_0(W_0) = -\mathbf{q}^\top \log(\text{softmax}(W_1 a(W_0 \mathbf{x})))",
    names={r"\mathbf{q}^\top \log(\text{softmax}(W_1 a(W_0 \mathbf{x})))": "picked"},
)
def test_the_loss_of_deck_4s_network_is_the_cross_entropy(formula):
    u0, *_ = deck_4()
    scores = W_1 @ np.tanh(W_0 @ X_0)
    assert formula(picked=Q @ F.log_softmax(scores)) == pytest.approx(u0, rel=1e-12)
    theirs = torch.nn.functional.cross_entropy(torch.tensor(scores), torch.tensor(1)).item()
    assert u0 == pytest.approx(theirs, rel=1e-12)


@pytest.mark.equation(
    "chain-of-jacobians",
    tex=r"\frac{\partial u_0}{\partial u_6} = -\mathbf{q}^\top D P W_1 A",
    names={r"\mathbf{q}^\top D P W_1 A": "product"},
)
def test_the_product_of_deck_4s_jacobians_is_pytorchs_gradient(formula):
    _, p, a, at_u6, _ = deck_4()
    product = Q @ np.diag(1 / p) @ (np.diag(p) - np.outer(p, p)) @ W_1 @ np.diag(1 - a**2)
    np.testing.assert_allclose(formula(product=product), at_u6, rtol=1e-11)


@pytest.mark.equation(
    "outer-product-gradient",
    tex=r"\frac{\partial u_0}{\partial W_{0, j k}} = \delta_j x_k",
)
def test_the_gradient_of_a_matrix_is_an_outer_product(formula):
    *_, at_u6, at_W0 = deck_4()
    np.testing.assert_allclose(formula(delta=at_u6[:, None], x=X_0[None, :]), at_W0, rtol=1e-11)


def chain_of_products(n, L, from_left):
    """Multiplications for row J1 J2 ... JL, worked out from either end."""
    row, *jacobians = (rng.normal(size=s).view(Counting) for s in [(n,)] + [(n, n)] * L)

    def left():
        product = row
        for J in jacobians:
            product = product @ J

    def right():
        product = jacobians[-1]
        for J in reversed(jacobians[:-1]):
            product = J @ product
        row @ product

    return counted(left if from_left else right)


@pytest.mark.equation("cost-from-the-left", tex=r"C_{\text{left}} = L n^2")
def test_from_the_left_each_jacobian_costs_n_squared(formula):
    for n, L in ((5, 3), (8, 6)):
        assert formula(L=L, n=n) == chain_of_products(n, L, True)


@pytest.mark.equation("cost-from-the-right", tex=r"C_{\text{right}} = (L - 1) n^3 + n^2")
def test_from_the_right_all_but_the_last_product_cost_n_cubed(formula):
    for n, L in ((5, 3), (8, 6)):
        assert formula(L=L, n=n) == chain_of_products(n, L, False)


# graphs


@pytest.mark.equation(
    "local-times-upstream",
    tex=r"\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y} \frac{\partial y}{\partial x}",
    names={r"\frac{\partial L}{\partial y}": "upstream", r"\frac{\partial y}{\partial x}": "local"},
)
def test_each_gate_of_the_tape_sends_upstream_times_local(formula):
    x = Tensor(0.8, True)
    y = ad.tanh(x)
    ad.exp(y * 3.0).backward()
    local = slope(torch.tanh, 0.8)[0]
    assert formula(upstream=y.grad, local=local) == pytest.approx(float(x.grad), rel=1e-13)


AT = (-2.0, 5.0, -4.0)


@pytest.mark.equation("first-graph", tex=r"f = (x + y) z")
def test_the_first_graph_has_deck_2s_value(formula):
    x, y, z = (Tensor(v, True) for v in AT)
    assert formula(x=AT[0], y=AT[1], z=AT[2]) == ((x + y) * z).item() == -12


@pytest.mark.equation("first-graph-z", tex=r"\frac{\partial f}{\partial z} = x + y")
def test_z_gets_the_sum(formula):
    assert formula(x=AT[0], y=AT[1]) == slope(lambda x, y, z: (x + y) * z, *AT)[2] == 3


@pytest.mark.equation(
    "first-graph-x",
    tex=r"\frac{\partial f}{\partial x} = \frac{\partial f}{\partial q} \frac{\partial q}{\partial x} = z",
    names={r"\frac{\partial f}{\partial q}": "upstream", r"\frac{\partial q}{\partial x}": "local"},
)
def test_x_and_y_get_z(formula):
    by_pytorch = slope(lambda x, y, z: (x + y) * z, *AT)
    x, y, z = (Tensor(v, True) for v in AT)
    q = x + y
    (q * z).backward()
    assert formula(upstream=q.grad, local=1.0, z=AT[2]) == by_pytorch[0] == by_pytorch[1] == -4


NEURON = (2.0, -1.0, -3.0, -2.0, -3.0)  # w0, x0, w1, x1, w2: the page's choice


def neuron(w_0, x_0, w_1, x_1, w_2):
    return torch.sigmoid(w_0 * x_0 + w_1 * x_1 + w_2)


@pytest.mark.equation("sigmoid-as-graph", tex=r"f = \frac{1}{1 + e^{-(w_0 x_0 + w_1 x_1 + w_2)}}")
def test_the_sigmoid_graph_is_pytorchs_neuron(formula):
    for values in (NEURON, rng.normal(size=5)):
        given = dict(zip(("w_0", "x_0", "w_1", "x_1", "w_2"), values))
        assert formula(**given) == pytest.approx(neuron(*leaves(*values)).item(), rel=1e-12)


@pytest.mark.equation("reciprocal-slope", tex=r"\frac{d}{dv} \frac{1}{v} = -\frac{1}{v^2}")
def test_the_slope_of_one_over_v_is_pytorchs(formula):
    v = np.array([1.3678794, -0.5, 3.0])
    np.testing.assert_allclose(formula(v=v), slope(lambda v: 1 / v, v)[0], rtol=1e-12)


@pytest.mark.equation(
    "sigmoid-four-gates",
    tex=r"\frac{d f}{d z} = -\frac{1}{(1 + e^{-z})^2} \cdot 1 \cdot e^{-z} \cdot (-1) "
    r"= \frac{e^{-z}}{(1 + e^{-z})^2}",
)
def test_four_gates_have_the_slope_of_the_sigmoid(formula):
    z = rng.normal(scale=2, size=8)
    np.testing.assert_allclose(formula(z=z), slope(torch.sigmoid, z)[0], rtol=1e-11)


@pytest.mark.equation(
    "sigmoid-graph-weight",
    tex=r"\frac{\partial f}{\partial w_i} = f (1 - f) x_i",
)
def test_the_weights_of_the_sigmoid_graph_get_pytorchs_gradients(formula):
    f = neuron(*leaves(*NEURON)).item()
    gradients = slope(neuron, *NEURON)
    np.testing.assert_allclose(formula(f=f, x=np.array([-1.0, -2.0])), [gradients[0], gradients[2]], rtol=1e-11)


# gates


@pytest.mark.equation(
    "add-gate",
    tex=r"\frac{\partial L}{\partial x} = \frac{\partial L}{\partial y} = \frac{\partial L}{\partial s}",
    names={r"\frac{\partial L}{\partial y}": "y", r"\frac{\partial L}{\partial s}": "s"},
)
def test_add_hands_what_arrives_to_both(formula):
    x, y = Tensor(1.5, True), Tensor(-0.4, True)
    s = ad.add(x, y)
    ad.exp(s).backward()
    assert formula(y=y.grad, s=s.grad) == x.grad
    assert slope(lambda x, y: torch.exp(x + y), 1.5, -0.4)[0] == pytest.approx(float(x.grad), rel=1e-13)


@pytest.mark.equation(
    "mul-gate",
    tex=r"\frac{\partial L}{\partial x} = \frac{\partial L}{\partial p} y",
    names={r"\frac{\partial L}{\partial p}": "upstream"},
)
def test_mul_gives_each_input_the_other(formula):
    x, y = Tensor(3.0, True), Tensor(-4.0, True)
    p = ad.mul(x, y)
    ad.sin(p).backward()
    by_pytorch = slope(lambda x, y: torch.sin(x * y), 3.0, -4.0)
    assert formula(upstream=p.grad, y=-4.0) == pytest.approx(float(by_pytorch[0]), rel=1e-12) == float(x.grad)
    assert formula(upstream=p.grad, y=3.0) == pytest.approx(float(by_pytorch[1]), rel=1e-12) == float(y.grad)


@pytest.mark.equation(
    "max-gate",
    tex=r"\frac{\partial L}{\partial x} = \begin{cases} \frac{\partial L}{\partial m} & \text{if } x > y "
    r"\\ 0 & \text{if } x < y \end{cases}",
)
def test_max_routes_as_the_tape_and_pytorch_do(tex):
    x, y, g = rng.normal(size=9), rng.normal(size=9), rng.normal(size=9)
    names = {r"\frac{\partial L}{\partial m}": "g"}
    value = by_cases(tex, {"x > y": x > y, "x < y": x < y}, names, g=g)
    np.testing.assert_array_equal(value, slope(lambda x, y: torch.maximum(x, y) * torch.tensor(g), x, y)[0])
    t = Tensor(x, True)
    ad.maximum(t, y).backward(g)
    np.testing.assert_array_equal(value, t.grad)


@pytest.mark.equation(
    "relu-gate",
    tex=r"\frac{\partial L}{\partial z} = \begin{cases} \frac{\partial L}{\partial a} & \text{if } z > 0 "
    r"\\ 0 & \text{if } z < 0 \end{cases}",
)
def test_relu_is_a_door_as_in_the_tape_and_pytorch(tex):
    z, g = rng.normal(size=9), rng.normal(size=9)
    value = by_cases(tex, {"z > 0": z > 0, "z < 0": z < 0}, {r"\frac{\partial L}{\partial a}": "g"}, g=g)
    np.testing.assert_array_equal(value, slope(lambda z: torch.relu(z) * torch.tensor(g), z)[0])
    t = Tensor(z, True)
    ad.relu(t).backward(g)
    np.testing.assert_array_equal(value, t.grad)


@pytest.mark.equation(
    "chain-rule-merge",
    tex=r"\frac{\partial L}{\partial x} = \sum_{k=1}^{K} \frac{\partial L}{\partial y_k} "
    r"\frac{\partial y_k}{\partial x}",
    names={r"\frac{\partial L}{\partial y_k}": "upstream", r"\frac{\partial y_k}{\partial x}": "local"},
)
def test_a_value_used_three_times_gets_the_sum_on_the_tape(formula):
    x = Tensor(0.6, True)
    users = [ad.square(x), ad.sin(x), ad.mul(x, 3.0)]
    (users[0] * users[1] + ad.exp(users[2])).backward()
    local = [slope(f, 0.6)[0].item() for f in (torch.square, torch.sin, lambda x: 3 * x)]
    upstream = np.array([float(y.grad) for y in users])
    whole = slope(lambda x: x**2 * torch.sin(x) + torch.exp(3 * x), 0.6)[0]
    assert formula(upstream=upstream, local=np.array(local), K=3) == pytest.approx(float(whole), rel=1e-12)
    assert float(x.grad) == pytest.approx(float(whole), rel=1e-12)


@pytest.mark.equation("merge-example", tex=r"\frac{\partial L}{\partial x} = y + 2 x")
def test_the_smallest_merge_is_pytorchs(formula):
    assert formula(x=-2.0, y=5.0) == slope(lambda x, y: x * y + x**2, -2.0, 5.0)[0] == 1


@pytest.mark.equation(
    "bias-gradient",
    tex=r"\frac{\partial L}{\partial b_k} = \sum_{i=1}^{N} \frac{\partial L}{\partial z_{i k}}",
    names={r"\frac{\partial L}{\partial z_{i k}}": "G"},
)
def test_the_gradient_of_a_bias_is_the_sum_over_rows(formula):
    G, b = rng.normal(size=(5, 3)), rng.normal(size=3)
    theirs = slope(lambda b: (torch.zeros(5, 3, dtype=torch.float64) + b) * torch.tensor(G), b)[0]
    np.testing.assert_allclose(formula(G=G, N=5), theirs, rtol=1e-12)
    x, W, ours = Tensor(rng.normal(size=(5, 2))), Tensor(rng.normal(size=(2, 3)), True), Tensor(b, True)
    ad.linear(x, W, ours).backward(G)
    np.testing.assert_allclose(formula(G=G, N=5), ours.grad, rtol=1e-12)


# the engine


@pytest.mark.equation("tape-memory", tex=r"M = 16 N \sum_{k=1}^{L} m_k")
def test_the_tape_holds_two_arrays_for_each_layer(formula):
    widths, n = (7, 12, 5), 30
    a, fan_in = Tensor(rng.normal(size=(n, 4))), 4
    for m in widths:
        a = ad.tanh(ad.linear(a, Tensor(rng.normal(size=(fan_in, m)), True), Tensor(np.zeros(m), True)))
        fan_in = m
    assert formula(N=n, m=np.array(widths), L=3) == ad.memory_held(a).bytes


# vectors


@pytest.mark.equation(
    "vector-jacobian-product",
    tex=r"\frac{\partial L}{\partial x_j} = \sum_{k=1}^{K} \frac{\partial L}{\partial y_k} J_{k j}",
    names={r"\frac{\partial L}{\partial y_k}": "g", r"J_{k j}": "J"},
)
def test_a_row_times_the_jacobian_is_pytorchs_gradient(formula):
    x, g, A = rng.normal(size=4), rng.normal(size=3), torch.tensor(rng.normal(size=(3, 4)))
    J = torch.autograd.functional.jacobian(lambda x: torch.tanh(A @ x), torch.tensor(x)).numpy()
    theirs = slope(lambda x: torch.tanh(A @ x) * torch.tensor(g), x)[0]
    np.testing.assert_allclose(formula(g=g[:, None], J=J, K=3), theirs, rtol=1e-11)


W_2, X_2, Q_2 = np.array([[0.1, 0.5], [-0.3, 0.8]]), np.array([0.2, 0.4]), np.array([0.3, -0.2])


def squared_norm(W, x, target=Q_2):
    return ((W @ x - torch.tensor(target)) ** 2).sum()


@pytest.mark.equation("squared-norm", tex=r"L = \sum_{i=1}^{n} (q_i - \tilde{q}_i)^2")
def test_deck_2s_squared_norm_is_0116_for_a_target_of_0(formula):
    assert formula(q=W_2 @ X_2, q_tilde=np.zeros(2), n=2) == pytest.approx(0.116, rel=1e-12)
    theirs = squared_norm(*leaves(W_2, X_2)).item()
    assert formula(q=W_2 @ X_2, q_tilde=Q_2, n=2) == pytest.approx(theirs, rel=1e-12)


@pytest.mark.equation("squared-norm-q", tex=r"\frac{\partial L}{\partial q_i} = 2 (q_i - \tilde{q}_i)")
def test_the_slope_of_the_squared_norm_is_pytorchs(formula):
    q = W_2 @ X_2
    theirs = slope(lambda q: (q - torch.tensor(Q_2)) ** 2, q)[0]
    np.testing.assert_allclose(formula(q=q, q_tilde=Q_2), theirs, rtol=1e-12)
    np.testing.assert_allclose(formula(q=q, q_tilde=0), [0.44, 0.52], rtol=1e-12)


@pytest.mark.equation("squared-norm-weights", tex=r"\frac{\partial L}{\partial W_{i j}} = 2 (q_i - \tilde{q}_i) x_j")
def test_the_weights_of_the_squared_norm_get_pytorchs_gradient(formula):
    value = formula(q=(W_2 @ X_2)[:, None], q_tilde=Q_2[:, None], x=X_2)
    np.testing.assert_allclose(value, slope(squared_norm, W_2, X_2)[0], rtol=1e-12)


@pytest.mark.equation(
    "squared-norm-input",
    tex=r"\frac{\partial L}{\partial x_j} = \sum_{i=1}^{n} 2 (q_i - \tilde{q}_i) W_{i j}",
    names={r"W_{i j}": "W"},
)
def test_the_input_of_the_squared_norm_gets_pytorchs_gradient(formula):
    value = formula(q=(W_2 @ X_2)[:, None], q_tilde=Q_2[:, None], W=W_2, n=2)
    np.testing.assert_allclose(value, slope(squared_norm, W_2, X_2)[1], rtol=1e-12)


BATCH, WEIGHTS, UPSTREAM = rng.normal(size=(5, 4)), rng.normal(size=(4, 3)), rng.normal(size=(5, 3))


def layer(X, W):
    return (X @ W) * torch.tensor(UPSTREAM)


@pytest.mark.equation(
    "layer-gradient-weights",
    tex=r"\frac{\partial L}{\partial W_{j k}} = \sum_{i=1}^{N} X_{i j} G_{i k}",
    names={r"X_{i j}": "X", r"G_{i k}": "G"},
)
def test_the_weights_of_a_layer_get_input_transposed_times_upstream(formula):
    theirs = slope(layer, BATCH, WEIGHTS)[1]
    np.testing.assert_allclose(formula(X=BATCH[:, :, None], G=UPSTREAM[:, None, :], N=5), theirs, rtol=1e-11)
    np.testing.assert_allclose(BATCH.T @ UPSTREAM, theirs, rtol=1e-11)


@pytest.mark.equation(
    "layer-gradient-inputs",
    tex=r"\frac{\partial L}{\partial X_{i j}} = \sum_{k=1}^{m} G_{i k} W_{j k}",
    names={r"G_{i k}": "G", r"W_{j k}": "W"},
)
def test_the_inputs_of_a_layer_get_upstream_times_weights_transposed(formula):
    theirs = slope(layer, BATCH, WEIGHTS)[0]
    np.testing.assert_allclose(formula(G=UPSTREAM.T[:, :, None], W=WEIGHTS.T[:, None, :], m=3), theirs, rtol=1e-11)
    np.testing.assert_allclose(UPSTREAM @ WEIGHTS.T, theirs, rtol=1e-11)


SCORES = rng.normal(scale=1.5, size=4)
P = F.softmax(SCORES)
LABEL = np.array([0.1, 0.0, 0.7, 0.2])


@pytest.mark.equation(
    "softmax-jacobian",
    tex=r"\frac{\partial \hat{y}_i}{\partial z_j} = \hat{y}_i (\delta_{i j} - \hat{y}_j)",
    names={r"\delta_{i j}": "identity", r"\hat{y}_i": "row", r"\hat{y}_j": "column"},
)
def test_the_jacobian_of_softmax_is_pytorchs(formula):
    theirs = torch.autograd.functional.jacobian(lambda z: torch.softmax(z, 0), torch.tensor(SCORES)).numpy()
    np.testing.assert_allclose(formula(row=P[:, None], identity=np.eye(4), column=P), theirs, rtol=1e-11)


@pytest.mark.equation(
    "softmax-vector-product",
    tex=r"\frac{\partial L}{\partial z_j} = \hat{y}_j (g_j - \sum_{k=1}^{K} g_k \hat{y}_k)",
)
def test_the_product_with_softmaxs_jacobian_is_the_tapes_and_pytorchs(formula):
    g = rng.normal(size=4)
    value = formula(y_hat=P, g=g, K=4)
    np.testing.assert_allclose(value, slope(lambda z: torch.softmax(z, 0) * torch.tensor(g), SCORES)[0], rtol=1e-11)
    z = Tensor(SCORES, True)
    ad.softmax(z).backward(g)
    np.testing.assert_allclose(value, z.grad, rtol=1e-12)


@pytest.mark.equation(
    "cross-entropy-d-probability", tex=r"\frac{\partial \ell}{\partial \hat{y}_k} = -\frac{q_k}{\hat{y}_k}"
)
def test_the_slope_of_the_cross_entropy_in_a_probability_is_pytorchs(formula):
    theirs = slope(lambda p: -torch.tensor(LABEL) * torch.log(p), P)[0]
    np.testing.assert_allclose(formula(q=LABEL, y_hat=P), theirs, rtol=1e-12)


@pytest.mark.equation(
    "softmax-cross-entropy-by-jacobian",
    tex=r"\frac{\partial \ell}{\partial z_i} = \hat{y}_i (1 - q_i) - q_i (1 - \hat{y}_i) = \hat{y}_i - q_i",
)
def test_softmax_and_cross_entropy_together_are_prediction_minus_label(formula):
    theirs = slope(lambda z: -torch.tensor(LABEL) * torch.log_softmax(z, 0), SCORES)[0]
    np.testing.assert_allclose(formula(y_hat=P, q=LABEL), theirs, rtol=1e-11)
    z = Tensor(SCORES[None], True)
    ad.softmax_cross_entropy(z, LABEL[None]).backward()
    np.testing.assert_allclose(formula(y_hat=P, q=LABEL), z.grad[0], rtol=1e-11)


MASK, TRUTH = rng.uniform(0.05, 0.95, size=12), rng.integers(0, 2, size=12).astype(float)


def iou(x):
    y = torch.tensor(TRUTH)
    return (x * y).sum() / (x + y - x * y).sum()


@pytest.mark.equation("iou", tex=r"\text{IoU} = \frac{\sum_{v} x_v y_v}{\sum_{v} (x_v + y_v - x_v y_v)}")
def test_iou_is_the_packages_and_counts_pixels_for_zeros_and_ones(formula):
    assert formula(x_v=MASK, y_v=TRUTH) == pytest.approx(1 - overlap.iou_loss(MASK[None], TRUTH[None]), rel=1e-12)
    hard = (MASK > 0.5).astype(float)
    both, either = np.sum((hard == 1) & (TRUTH == 1)), np.sum((hard == 1) | (TRUTH == 1))
    assert formula(x_v=hard, y_v=TRUTH) == pytest.approx(both / either, rel=1e-12)


@pytest.mark.equation("iou-quotient", tex=r"\frac{\partial \text{IoU}}{\partial x_v} = \frac{U y_v - I (1 - y_v)}{U^2}")
def test_the_gradient_of_iou_is_pytorchs_and_minus_the_losss(formula):
    I, U = np.sum(MASK * TRUTH), np.sum(MASK + TRUTH - MASK * TRUTH)
    value = formula(U=U, I=I, y_v=TRUTH)
    np.testing.assert_allclose(value, slope(iou, MASK)[0], rtol=1e-11)
    np.testing.assert_allclose(value, -overlap.iou_loss_gradient(MASK[None], TRUTH[None])[0], rtol=1e-11)


@pytest.mark.equation(
    "iou-gradient",
    tex=r"\frac{\partial \text{IoU}}{\partial x_v} = \begin{cases} \frac{1}{U} & \text{if } y_v = 1 "
    r"\\ -\frac{I}{U^2} & \text{if } y_v = 0 \end{cases}",
)
def test_the_gradient_of_iou_in_cases_is_pytorchs(tex):
    I, U = np.sum(MASK * TRUTH), np.sum(MASK + TRUTH - MASK * TRUTH)
    value = by_cases(tex, {"y_v = 1": TRUTH == 1, "y_v = 0": TRUTH == 0}, U=U, I=I)
    np.testing.assert_allclose(value, slope(iou, MASK)[0], rtol=1e-11)


# the two networks

DECK_3 = dict(zip(("w_1", "w_2", "w_3", "w_4", "w_5", "w_6"), (0.11, 0.21, 0.12, 0.08, 0.14, 0.15)))


def linear_network(w_1, w_2, w_3, w_4, w_5, w_6):
    return (2.0 * w_1 + 3.0 * w_2) * w_5 + (2.0 * w_3 + 3.0 * w_4) * w_6


def linear_gradients():
    """PyTorch's gradient of half the squared error for each of deck 3's six weights."""
    gradients = slope(lambda *w: (linear_network(*w) - 1) ** 2 / 2, *DECK_3.values())
    return dict(zip(DECK_3, map(float, gradients)))


TARGET = {r"y^*": "target"}


@pytest.mark.equation("linear-network", tex=r"y = (i_1 w_1 + i_2 w_2) w_5 + (i_1 w_3 + i_2 w_4) w_6")
def test_the_linear_network_gives_0191(formula):
    assert formula(i_1=2, i_2=3, **DECK_3) == pytest.approx(0.191, rel=1e-12)
    other = dict(zip(DECK_3, rng.normal(size=6)))
    assert formula(i_1=2, i_2=3, **other) == pytest.approx(linear_network(**other), rel=1e-12)


@pytest.mark.equation("linear-network-loss", tex=r"E = \frac{1}{2} (y - y^*)^2", names=TARGET)
def test_half_the_squared_error_has_the_slope_that_deck_3_uses(formula):
    y, h = 0.191, 1e-6
    assert formula(y=y, target=1.0) == pytest.approx(0.32724, abs=1e-6)
    assert (formula(y=y + h, target=1) - formula(y=y - h, target=1)) / (2 * h) == pytest.approx(-0.809, abs=1e-9)


@pytest.mark.equation("linear-network-w6", tex=r"\frac{\partial E}{\partial w_6} = (y - y^*) h_2", names=TARGET)
def test_w6_gets_error_times_hidden_value(formula):
    assert formula(y=0.191, target=1, h_2=0.48) == pytest.approx(linear_gradients()["w_6"], rel=1e-12)
    assert formula(y=0.191, target=1, h_2=0.85) == pytest.approx(linear_gradients()["w_5"], rel=1e-12)


@pytest.mark.equation("linear-network-w1", tex=r"\frac{\partial E}{\partial w_1} = (y - y^*) w_5 i_1", names=TARGET)
def test_w1_gets_error_times_the_weight_on_the_way_times_input(formula):
    assert formula(y=0.191, target=1, w_5=0.14, i_1=2) == pytest.approx(linear_gradients()["w_1"], rel=1e-12)


@pytest.mark.equation(
    "linear-network-update",
    tex=r"W_{j k} \leftarrow W_{j k} - \eta \Delta i_j v_k",
    names={r"W_{j k}": "W", r"i_j": "i", r"v_k": "v"},
)
def test_the_update_in_matrices_gives_the_new_weights(formula):
    W, v = np.array([[0.11, 0.12], [0.21, 0.08]]), np.array([0.14, 0.15])
    new = formula(W=W, eta=0.05, Delta=-0.809, i=np.array([[2.0], [3.0]]), v=v)
    expected = {name: value - 0.05 * linear_gradients()[name] for name, value in DECK_3.items()}
    np.testing.assert_allclose(new, [[expected["w_1"], expected["w_3"]], [expected["w_2"], expected["w_4"]]])
    assert new.round(2).tolist() == [[0.12, 0.13], [0.23, 0.10]]  # as deck 3 prints them


X_S, W_S, V_S = np.array([1.0, -0.6]), np.array([[0.3, 0.8], [-0.2, 0.4]]), np.array([1.2, -0.7])


def sigmoid_network(y=1.0):
    """Deck 3's second network: activations, output, and PyTorch's gradients for x, W, w and the hidden scores."""
    x, W, w = leaves(X_S, W_S, V_S)
    z = x @ W
    z.retain_grad()
    a = torch.sigmoid(z)
    s = a @ w
    s.retain_grad()
    y_hat = torch.sigmoid(s)
    torch.nn.functional.binary_cross_entropy(y_hat, torch.tensor(y, dtype=torch.float64)).backward()
    return a.detach().numpy(), y_hat.item(), *(t.grad.numpy() for t in (x, W, w, z, s))


@pytest.mark.equation(
    "sigmoid-network",
    tex=r"\hat{y} = \sigma\left(\sum_{k=1}^{2} w_k \sigma\left(\sum_{j=1}^{2} x_j W_{j k}\right)\right)",
    names={r"W_{j k}": "W"},
)
def test_the_sigmoid_network_is_pytorchs(formula):
    assert formula(sigma=F.sigmoid, w=V_S, x=X_S[:, None], W=W_S) == pytest.approx(sigmoid_network()[1], rel=1e-12)


@pytest.mark.equation(
    "delta-output",
    tex=r"\delta = \frac{\partial \ell}{\partial s} = \hat{y} - y",
    names={r"\frac{\partial \ell}{\partial s}": "at_s"},
)
def test_the_output_delta_is_prediction_minus_label(formula):
    for y in (0.0, 1.0):
        _, y_hat, *_, at_s = sigmoid_network(y)
        assert formula(at_s=at_s, y_hat=y_hat, y=y) == pytest.approx(float(at_s), rel=1e-11)


@pytest.mark.equation("sigmoid-network-output-weights", tex=r"\frac{\partial \ell}{\partial w_k} = \delta a_k")
def test_the_output_weights_get_delta_times_activation(formula):
    a, y_hat, _, _, at_w, _, _ = sigmoid_network()
    np.testing.assert_allclose(formula(delta=y_hat - 1, a=a), at_w, rtol=1e-11)


@pytest.mark.equation(
    "delta-hidden",
    tex=r"\delta_k = \frac{\partial \ell}{\partial z_k} = \delta w_k a_k (1 - a_k)",
    names={r"\frac{\partial \ell}{\partial z_k}": "at_z"},
)
def test_the_hidden_delta_is_pytorchs(formula):
    a, y_hat, _, _, _, at_z, _ = sigmoid_network()
    np.testing.assert_allclose(formula(at_z=at_z, delta=y_hat - 1, w=V_S, a=a), at_z, rtol=1e-11)


@pytest.mark.equation(
    "sigmoid-network-hidden-weights",
    tex=r"\frac{\partial \ell}{\partial W_{j k}} = \delta_k x_j",
)
def test_the_hidden_weights_get_delta_times_input(formula):
    *_, at_W, _, at_z, _ = sigmoid_network()
    np.testing.assert_allclose(formula(delta=at_z[None, :], x=X_S[:, None]), at_W, rtol=1e-11)


@pytest.mark.equation(
    "sigmoid-network-input",
    tex=r"\frac{\partial \ell}{\partial x_j} = \sum_{k=1}^{2} \delta_k W_{j k}",
    names={r"W_{j k}": "W"},
)
def test_both_hidden_units_send_their_blame_to_the_input(formula):
    _, _, at_x, _, _, at_z, _ = sigmoid_network()
    np.testing.assert_allclose(formula(delta=at_z[:, None], W=W_S.T), at_x, rtol=1e-11)


@pytest.mark.equation(
    "delta-recursion",
    tex=r"\delta_{i j} = \sigma'(z_{i j}) \sum_{k=1}^{m} \tilde{\delta}_{i k} \tilde{W}_{j k}",
    names={
        r"\sigma'(z_{i j})": "local",
        r"\tilde{\delta}_{i k}": "after",
        r"\tilde{W}_{j k}": "W",
    },
)
def test_the_delta_of_a_layer_comes_from_the_next_ones(formula):
    inputs, W, V = rng.normal(size=(5, 4)), rng.normal(size=(4, 3)), rng.normal(size=(3, 2))
    z = (torch.tensor(inputs) @ torch.tensor(W)).requires_grad_()
    z_next = torch.tanh(z) @ torch.tensor(V)
    loss = torch.nn.functional.cross_entropy(z_next, torch.tensor([0, 1, 1, 0, 1]))
    after, here = (g.numpy() for g in torch.autograd.grad(loss, (z_next, z)))
    local = 1 - np.tanh(z.detach().numpy()) ** 2
    # the sum runs over the first axis: the next layer's units
    value = formula(local=local, after=after.T[:, :, None], W=V.T[:, None, :], m=2)
    np.testing.assert_allclose(value, here, rtol=1e-11)


# activations

Z = np.concatenate([-np.geomspace(0.1, 5, 6), np.geomspace(0.1, 5, 6)])


@pytest.mark.equation("tanh-as-sigmoid", tex=r"\tanh(z) = \frac{2}{1 + e^{-2 z}} - 1")
def test_tanh_is_a_stretched_sigmoid(formula):
    np.testing.assert_allclose(formula(z=Z), ACTIVATIONS["tanh"].function(Z), rtol=1e-12)


@pytest.mark.equation("softplus-slope", tex=r"\frac{d \zeta}{d z} = \frac{1}{1 + e^{-z}}")
def test_the_slope_of_softplus_is_the_packages_and_pytorchs(formula):
    np.testing.assert_allclose(formula(z=Z), ACTIVATIONS["softplus"].derivative(Z), rtol=1e-12)
    np.testing.assert_allclose(formula(z=Z), slope(torch.nn.functional.softplus, Z)[0], rtol=1e-11)


@pytest.mark.equation("arctan-slope", tex=r"\frac{d}{dz} \arctan(z) = \frac{1}{z^2 + 1}")
def test_the_slope_of_arctan_is_the_packages_and_pytorchs(formula):
    np.testing.assert_allclose(formula(z=Z), ACTIVATIONS["arctan"].derivative(Z), rtol=1e-12)
    np.testing.assert_allclose(formula(z=Z), slope(torch.atan, Z)[0], rtol=1e-11)


@pytest.mark.equation("prelu-alpha", tex=r"\frac{\partial a}{\partial \alpha} = \min(z, 0)")
def test_the_slope_of_prelu_in_alpha_is_pytorchs(formula):
    (alpha,) = leaves([0.25])
    for z in Z:
        a = torch.nn.functional.prelu(torch.tensor([[z]]), alpha)
        assert formula(z=z) == pytest.approx(torch.autograd.grad(a.sum(), alpha)[0].item(), rel=1e-12)


@pytest.mark.equation("tanh-from-output", tex=r"\frac{d a}{d z} = 1 - a^2")
def test_the_slope_of_tanh_from_its_output_is_the_packages_and_pytorchs(formula):
    np.testing.assert_allclose(formula(a=np.tanh(Z)), ACTIVATIONS["tanh"].derivative(Z), rtol=1e-10)
    np.testing.assert_allclose(formula(a=np.tanh(Z)), slope(torch.tanh, Z)[0], rtol=1e-10)


@pytest.mark.equation(
    "elu-slope",
    tex=r"\frac{d a}{d z} = \begin{cases} a + \alpha & \text{if } z < 0 \\ 1 & \text{if } z > 0 \end{cases}",
)
def test_the_slope_of_elu_from_its_output_is_the_packages_and_pytorchs(tex):
    for alpha in (1.0, 0.4):
        a = ACTIVATIONS["elu"].function(Z, alpha)
        value = by_cases(tex, {"z < 0": Z < 0, "z > 0": Z > 0}, a=a, alpha=alpha)
        np.testing.assert_allclose(value, ACTIVATIONS["elu"].derivative(Z, alpha), rtol=1e-12)
        np.testing.assert_allclose(value, slope(lambda z, c=alpha: torch.nn.functional.elu(z, c), Z)[0], rtol=1e-11)


@pytest.mark.equation(
    "gradient-factor",
    tex=r"r = \sqrt{n s^2 \overline{\sigma'^2}}",
    names={r"\overline{\sigma'^2}": "mean_square"},
)
def test_the_gradients_size_changes_by_the_factor_of_the_page_from_layer_to_layer(formula):
    n, s, many = 400, 0.07, np.random.default_rng(0)
    delta, z = many.normal(size=(200, n)), many.normal(size=(200, n))
    before = (delta @ many.normal(scale=s, size=(n, n)).T) * ACTIVATIONS["tanh"].derivative(z)
    measured = np.sqrt(np.mean(before**2) / np.mean(delta**2))
    expected = formula(n=n, s=s, mean_square=np.mean(ACTIVATIONS["tanh"].derivative(z) ** 2))
    assert measured == pytest.approx(expected, rel=0.01)


# the gradient check


@pytest.mark.equation(
    "central-difference",
    tex=r"\mathbf{g} \cdot \mathbf{d} = \frac{f(\theta + h \mathbf{d}) - f(\theta - h \mathbf{d})}{2 h} + O(h^2)",
    names={r"O(h^2)": "rest"},
)
def test_the_central_quotient_has_an_error_of_h_squared_over_6_times_the_third_derivative(formula):
    def f(theta):
        return np.exp(theta).sum()

    theta, d, h = np.array([0.2, -0.5, 1.0]), np.array([1.0, -2.0, 0.5]), 1e-2
    g = slope(lambda t: torch.exp(t).sum(), theta)[0]
    value = formula(f=f, theta=theta, h=h, d=d, rest=-(h**2) / 6 * np.sum(np.exp(theta) * d**3))
    assert value == pytest.approx(g @ d, rel=1e-8)


@pytest.mark.equation("difference-error", tex=r"e(h) = \frac{M_3 h^2}{6} + \frac{\varepsilon M_0}{h}")
def test_the_error_of_a_central_quotient_stays_below_the_formula_and_comes_near_it(formula):
    eps, x = np.finfo(float).eps, np.linspace(0, 1, 301)
    for h in 10.0 ** -np.arange(1, 12):
        error = np.abs((np.exp(x + h) - np.exp(x - h)) / (2 * h) - np.exp(x)).max()
        bound = formula(M_3=np.exp(1 + h), h=h, eps=eps, M_0=np.exp(1 + h)) + eps * np.e / h
        assert bound / 30 < error < bound
    h = 0.1  # each term by itself is exact: on a cubic, and on a constant whose two values are both rounded
    cubic = ((x + h) ** 3 - (x - h) ** 3) / (2 * h) - 3 * x**2
    np.testing.assert_allclose(cubic, formula(M_3=6, h=h, eps=0, M_0=1), rtol=1e-9)
    rounded = (4 * (1 + 0.01) - 4 * (1 - 0.01)) / (2 * h)
    assert formula(M_3=0, h=h, eps=0.01, M_0=4) == pytest.approx(rounded)


@pytest.mark.equation("best-step", tex=r"h^* = (\frac{3 \varepsilon M_0}{M_3})^{1/3}")
def test_no_other_step_has_a_smaller_bound(formula):
    eps = np.finfo(float).eps

    def bound(h, M_0, M_3):
        return M_3 * h**2 / 6 + eps * M_0 / h

    for M_0, M_3 in ((1.0, 1.0), (50.0, 0.3)):
        best = formula(eps=eps, M_0=M_0, M_3=M_3)
        others = best * np.geomspace(0.5, 2, 200)
        assert bound(best, M_0, M_3) <= bound(others, M_0, M_3).min() * (1 + 1e-9)
    assert 1e-6 < formula(eps=eps, M_0=1, M_3=1) < 1e-5 * 1.2


@pytest.mark.equation("relative-error", tex=r"r = \frac{|g_i - \hat{g}_i|}{\max(|g_i|, |\hat{g}_i|)}")
def test_the_relative_error_does_not_depend_on_units_and_is_1_against_0(formula):
    g, g_hat = np.array([1.0, -2.0, 3.0]), np.array([1.1, -2.0, 0.0])
    np.testing.assert_allclose(formula(g=g, g_hat=g_hat), [0.1 / 1.1, 0, 1], atol=1e-15)
    np.testing.assert_allclose(formula(g=1e-9 * g, g_hat=1e-9 * g_hat), formula(g=g, g_hat=g_hat), atol=1e-15)
