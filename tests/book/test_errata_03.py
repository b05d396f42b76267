"""What chapter 03 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import numpy as np
import pytest
import torch

from course_utils import autodiff as ad
from course_utils.autodiff import Tensor
from course_utils.nn import ACTIVATIONS
from course_utils.nn import functional as F


@pytest.fixture
def deck(lectures):
    """The text of a deck by its number, with runs of white space made one blank."""

    def read(number):
        text = next(lectures.glob(f"00{number}*.txt")).read_text(encoding="utf-8")
        return " ".join(text.split())

    return read


# deck 4: the chain


@pytest.mark.erratum('Deck 4: a chain that ends in "duₙ/dx"')
def test_deck_4_prints_a_last_factor_that_does_not_exist(deck):
    assert r"\frac{du_2}{du_3} \dots \frac{du_n}{dx}" in deck(4)
    # n = 2: y = f1(f2(x)) has one value between, u1 = f2(x); one more link multiplies by a slope too many
    x = torch.tensor(0.7, dtype=torch.float64, requires_grad=True)
    u_1 = torch.sin(x)
    y = u_1**2
    dy_du1 = torch.autograd.grad(y, u_1, retain_graph=True)[0]
    du1_dx = torch.autograd.grad(u_1, x, retain_graph=True)[0]
    right = torch.autograd.grad(y, x)[0]
    assert (dy_du1 * du1_dx).item() == pytest.approx(right.item(), rel=1e-14)
    assert (dy_du1 * du1_dx * du1_dx).item() != pytest.approx(right.item(), rel=0.01)


@pytest.mark.erratum('Deck 4: "u₆(z) = zᵀx" for W₀x')
def test_deck_4_z_transposed_x_is_another_vector_or_none(deck):
    assert r"$u_6(z) = z^\top x$" in deck(4) and r"W_1 a(W_0 x)" in deck(4)
    rng = np.random.default_rng(0)
    W, x = rng.normal(size=(3, 4)), rng.normal(size=4)
    assert (W @ x).shape == (3,)
    with pytest.raises(ValueError, match="mismatch"):
        W.T @ x
    square, v = rng.normal(size=(3, 3)), rng.normal(size=3)
    assert not np.allclose(square @ v, square.T @ v)


@pytest.mark.erratum('Deck 4: "du₁/dz = −y" beside "du₄/dz = W₁"')
def test_deck_4_a_column_and_a_jacobian_cannot_be_multiplied(deck):
    assert r"$du_1/dz = -y$, $du_4(z)/dz = W_1$" in deck(4)
    y, D, W_1 = np.array([[0.0], [1.0]]), np.eye(2), np.ones((2, 3))
    with pytest.raises(ValueError, match="mismatch"):
        -y @ D @ W_1
    assert (-y.T @ D @ W_1).shape == (1, 3)  # rows
    assert (W_1.T @ D @ -y).shape == (3, 1)  # columns: all transposed, in reverse order


def test_both_layouts_of_a_layer_give_the_same_numbers():
    rng = np.random.default_rng(1)
    X, W, b, G = rng.normal(size=(5, 4)), rng.normal(size=(4, 3)), rng.normal(size=3), rng.normal(size=(5, 3))
    columns = (W.T @ X.T) + b[:, None]  # the decks': an example in each column, W of shape (out, in)
    np.testing.assert_allclose((X @ W + b).T, columns)
    np.testing.assert_allclose((X.T @ G).T, G.T @ X)  # their delta x^T, summed over the examples
    theirs = torch.nn.Linear(4, 3, dtype=torch.float64)
    assert theirs.weight.shape == (3, 4)


# deck 3: the chain, the network as one formula


@pytest.mark.erratum('Deck 3: "∂f/∂x" for y = f(g(h(x)))')
def test_deck_3_the_slope_of_the_last_function_is_not_the_slope_of_the_chain(deck):
    assert r"y=f(g(h(x)))" in deck(3) and r"\left.\frac{\partial f}{\partial x}\right|_{x=c}" in deck(3)
    x = torch.tensor(1.0, dtype=torch.float64, requires_grad=True)
    torch.sin(3 * x).square().backward()
    assert x.grad.item() == pytest.approx(-0.838, abs=1e-3)
    assert 2 * 1.0 != pytest.approx(x.grad.item(), abs=0.1)  # f'(c) for f(u) = u^2


@pytest.mark.erratum("Deck 3: a bias outside its activation")
def test_deck_3_has_one_closing_bracket_too_many_and_a_bias_outside(deck):
    text = deck(3)
    start = text.index(r"f_{\boldsymbol{\theta}}(\mathbf{x}) =")
    formula = text[start : text.index("$$", start)]
    assert formula.count(r"\left(") == 4 and formula.count(r"\right)") == 5
    assert r"\mathbf{b}^{[1]} \right) \right) + \mathbf{b}^{[2]}" in formula
    rng = np.random.default_rng(0)
    W1, W2, b1, x = rng.normal(size=(4, 4)), rng.normal(size=(4, 4)), rng.normal(size=4), rng.normal(size=4)
    b2 = np.full(4, 2.0)
    inside = F.sigmoid(W2 @ F.sigmoid(W1 @ x + b1) + b2)
    as_printed = F.sigmoid(W2 @ F.sigmoid(W1 @ x + b1)) + b2
    assert inside.max() < 1 < as_printed.min()


# deck 2: the sigmoid graph, the code


@pytest.mark.erratum("Deck 2: w₂ becomes w₂x₂")
def test_deck_2_prints_two_different_sigmoid_examples(deck):
    text = deck(2)
    with_bias, with_weight = "e^{-(w_0x_0 + w_1x_1 + w_2)}", "e^{-(w_0x_0 + w_1x_1 + w_2x_2)}"
    assert text.count(with_bias) >= 2 and text.count(with_weight) >= 2
    for x_2, same in ((1.0, True), (-0.5, False)):
        w_2 = [torch.tensor(-3.0, dtype=torch.float64, requires_grad=True) for _ in range(2)]
        torch.sigmoid(4.0 + w_2[0]).backward()
        torch.sigmoid(4.0 + w_2[1] * x_2).backward()
        assert (w_2[0].grad.item() == pytest.approx(w_2[1].grad.item())) is same


@pytest.mark.erratum("Deck 2: methods without self")
def test_deck_2s_printed_gate_raises_a_type_error_and_runs_once_self_is_added(deck):
    text = deck(2)
    assert "def forward(x,y): z = x*y self.x = x # must keep these around! self.y = y return z" in text
    assert "def backward(dz): dx = self.y * dz" in text
    printed = """
class MultiplyGate(object):
    def forward({0}x,y):
        z = x*y
        self.x = x # must keep these around!
        self.y = y
        return z
    def backward({0}dz):
        dx = self.y * dz # [dz/dx * dL/dz]
        dy = self.x * dz # [dz/dy * dL/dz]
        return [dx, dy]
"""
    as_printed, repaired = {}, {}
    exec(printed.format(""), as_printed)
    exec(printed.format("self, "), repaired)
    with pytest.raises(TypeError, match="positional argument"):
        as_printed["MultiplyGate"]().forward(2.0, 3.0)
    gate = repaired["MultiplyGate"]()
    assert gate.forward(2.0, 3.0) == 6.0 and gate.backward(0.5) == [1.5, 1.0]


@pytest.mark.erratum(
    'Deck 2: "each computing unit will evaluate … also the corresponding local derivatives" in the forward pass'
)
def test_deck_2s_gates_keep_inputs_where_the_slide_says_local_derivatives(deck):
    assert "also the corresponding local derivatives of the output w.r.t. the inputs" in deck(2)
    z = torch.tensor(np.zeros((64, 32)), requires_grad=True)
    x = torch.tensor(np.arange(64.0))
    J = torch.autograd.functional.jacobian(lambda W: x @ W, z)
    assert J.numel() == 65_536 and torch.count_nonzero(J) <= 64 * 32


# deck 2: vectors


@pytest.mark.erratum('Deck 2: "∂L/∂qᵢ = 1.00 · ∂L/∂qᵢ"')
def test_deck_2_says_that_a_gradient_is_itself(deck):
    tautology = r"\frac{\partial L}{\partial q_i} = 1.00 \cdot \frac{\partial L}{\partial q_i}"
    assert deck(2).count(tautology) == 2
    q = Tensor([0.22, 0.26], True)
    ad.sum(ad.square(q)).backward()
    np.testing.assert_allclose(q.grad, [0.44, 0.52])


@pytest.mark.erratum('Deck 2: the softmax derivative without "i ≠ j"')
def test_deck_2s_softmax_derivative_is_wrong_for_equal_indices(deck):
    text = deck(2)
    assert r"\exp(o_j) = -\sigma_i(o)\sigma_j(o)" in text and r"j \neq i" not in text and r"i \neq j" not in text
    s = F.softmax(np.array([0.3, -1.0, 2.0]))
    for_all = -np.outer(s, s)
    right = torch.autograd.functional.jacobian(
        lambda o: torch.softmax(o, 0), torch.tensor([0.3, -1.0, 2.0], dtype=torch.float64)
    ).numpy()
    np.testing.assert_allclose(right.sum(axis=0), 0, atol=1e-15)
    np.testing.assert_allclose(for_all.sum(axis=0), -s)
    off = ~np.eye(3, dtype=bool)
    np.testing.assert_allclose(for_all[off], right[off], rtol=1e-12)


@pytest.mark.erratum("Deck 2: a step that needs Σq = 1")
def test_deck_2s_sigma_minus_q_needs_a_label_that_sums_to_one(deck):
    assert r"\sigma_i(1 - q_i) - q_i(1 - \sigma_i) = \sigma_i - q_i" in deck(2)
    o = torch.tensor([0.3, -1.0, 2.0], dtype=torch.float64, requires_grad=True)
    for q in ([1.0, 1.0, 0.0], [0.2, 0.5, 0.3]):
        q = torch.tensor(q, dtype=torch.float64)
        gradient = torch.autograd.grad(-(q * torch.log_softmax(o, 0)).sum(), o)[0]
        s = torch.softmax(o, 0).detach()
        torch.testing.assert_close(gradient, q.sum() * s - q)
        assert torch.allclose(gradient, s - q) is (abs(q.sum().item() - 1) < 1e-12)


def test_an_undecided_mask_gives_the_object_half_of_the_pull_however_small_it_is():
    for size in (1, 10, 200, 990):
        y = (np.arange(1000) < size).astype(float)
        x = torch.full((1000,), 0.5, dtype=torch.float64, requires_grad=True)
        t = torch.tensor(y)
        (1 - (x * t).sum() / (x + t - x * t).sum()).backward()
        pull = np.abs(x.grad.numpy())
        assert pull[:size].sum() / pull.sum() >= 0.5


# deck 3: the linear network

W = np.array([0.11, 0.21, 0.12, 0.08, 0.14, 0.15])


def output(w):
    return (2 * w[0] + 3 * w[1]) * w[4] + (2 * w[2] + 3 * w[3]) * w[5]


def gradient(w, factor=1.0):
    """Of factor / 2 times the squared error, by PyTorch."""
    t = torch.tensor(w, requires_grad=True)
    (factor * (output(t) - 1) ** 2 / 2).backward()
    return t.grad.numpy()


@pytest.mark.erratum('Deck 3: "½(predicted − label)² ≜ (y − y*)²"')
def test_deck_3_defines_a_half_away(deck):
    assert r"MSE = \frac{1}{2} \text{ (predicted - label)}^2 \triangleq (y - y^*)^2" in deck(3)
    assert (W - 0.05 * gradient(W)).round(2)[4] == 0.17
    assert (W - 0.05 * gradient(W, factor=2))[4] == pytest.approx(0.209, abs=5e-4)


@pytest.mark.erratum("Deck 3: 0.26 from weights that give 0.25")
def test_deck_3_reports_026_with_weights_that_give_025(deck):
    text = deck(3)
    assert r"The new prediction becomes $y = 0.26 \rightarrow$ better!" in text
    assert r"\begin{bmatrix} .12 & .13 \\ .23 & .10 \end{bmatrix}" in text and "0.17 \\\\ 0.17" in text
    new = W - 0.05 * gradient(W)
    printed = np.array([0.12, 0.23, 0.13, 0.10, 0.17, 0.17])
    np.testing.assert_array_equal(new.round(2), printed)
    assert f"{output(printed):.2f}" == "0.25" and f"{output(new):.2f}" == "0.26"
    assert output(printed) == pytest.approx(0.2533, abs=5e-5) and output(new) == pytest.approx(0.2557, abs=5e-5)


@pytest.mark.erratum("Deck 3: i₂ where i₁ belongs")
def test_deck_3_repeats_an_index_in_the_matrix_of_changes(deck):
    first_row = r"\mathbf{a} \mathbf{i_1} \Delta \mathbf{w_5} & \mathbf{a} \mathbf{i_2} \Delta \mathbf{w_6} \\"
    assert first_row in deck(3)
    a, delta, i_1, i_2, w_6 = 0.05, -0.809, 2, 3, 0.15
    assert round(a * i_1 * delta * w_6, 3) == -0.012  # the number that the slide prints there
    assert round(a * i_2 * delta * w_6, 3) == -0.018  # what its letters give


def test_with_ten_times_the_rate_a_right_gradient_overshoots():
    one_step = output(W - 0.5 * gradient(W))
    assert one_step > 1.2
    assert abs(output(W - 0.05 * gradient(W)) - 1) < abs(output(W) - 1)


def test_two_linear_layers_are_one_and_have_no_gradient_at_zero():
    rng = np.random.default_rng(0)
    A, v, X = rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=(5, 2))
    np.testing.assert_allclose(X @ A @ v, X @ (A @ v))
    np.testing.assert_array_equal(gradient(np.zeros(6)), 0)


# deck 3: the sigmoid network, the activations


@pytest.mark.erratum('Deck 3: "∂aⱼ/∂αⱼₖ = x"')
def test_deck_3_prints_x_without_its_index(deck):
    assert r"\frac{\partial a_j}{\partial \alpha_{jk}} = x$$" in deck(3)
    x = torch.tensor([0.5, -1.0], dtype=torch.float64)
    alpha = torch.tensor([[0.3, -0.2], [0.8, 0.4]], dtype=torch.float64, requires_grad=True)
    a = alpha @ x
    for j in range(2):
        (at_alpha,) = torch.autograd.grad(a[j], alpha, retain_graph=True)
        torch.testing.assert_close(at_alpha[j], x)  # entry k is x_k
        torch.testing.assert_close(at_alpha[1 - j], torch.zeros_like(x))


def test_deck_3s_letters_give_the_same_network():
    rng = np.random.default_rng(2)
    alpha, beta, x = rng.normal(size=(2, 2)), rng.normal(size=2), rng.normal(size=2)
    theirs = F.sigmoid(beta @ F.sigmoid(alpha @ x))
    ours = F.sigmoid(F.sigmoid(x @ alpha.T) @ beta)
    assert theirs == pytest.approx(ours, rel=1e-14)


@pytest.mark.erratum('Deck 3: a "?" for the step, a 1 for the others')
def test_deck_3_treats_kinks_of_its_table_differently(deck):
    text = deck(3)
    assert r"? & \text{for } x = 0" in text and r"1 & \text{for } x \ge 0 \end{cases}$ Parameteric" in text
    h = 1e-7

    def sides(f):
        at = f(np.array([-h, 0.0, h]))
        return (at[1] - at[0]) / h, (at[2] - at[1]) / h

    rows = {name: ACTIVATIONS[name].function for name in ("relu", "prelu", "elu")}
    assert sides(rows["relu"]) == pytest.approx((0, 1), abs=1e-6)
    assert sides(lambda x: rows["prelu"](x, 0.25)) == pytest.approx((0.25, 1), abs=1e-6)
    assert sides(lambda x: rows["elu"](x, 1.0)) == pytest.approx((1, 1), abs=1e-6)
    assert sides(lambda x: rows["elu"](x, 0.4)) == pytest.approx((0.4, 1), abs=1e-6)


def test_relu_has_slope_0_at_0_here_and_in_pytorch_and_1_in_deck_3(deck):
    assert r"f'(x) = \begin{cases} 0 & \text{for } x < 0 \\ 1 & \text{for } x \geq 0 \end{cases}" in deck(3)
    zero = torch.tensor(0.0, requires_grad=True)
    torch.relu(zero).backward()
    t = Tensor(0.0, True)
    ad.relu(t).backward()
    assert zero.grad.item() == t.grad == ACTIVATIONS["relu"].derivative(np.zeros(1)) == 0


@pytest.mark.erratum('Deck 3: "Derivative is either 0 or 1 → solves this issue"')
def test_relu_alone_does_not_keep_gradients_from_vanishing(deck):
    text = deck(3)
    assert "Derivative is either 0 or 1" in text and "Solves this issue" in text

    def factor(activation, gain, seed, depth=20, width=100):
        """How much of the gradient is left after each layer, by PyTorch."""
        torch.manual_seed(seed)
        x = torch.randn(50, width, dtype=torch.float64, requires_grad=True)
        a = x
        for _ in range(depth):
            a = activation(a @ (torch.randn(width, width, dtype=torch.float64) * (gain / width) ** 0.5))
        g = torch.randn_like(a)
        (a * g).sum().backward()
        return (x.grad.std() / g.std()).item() ** (1 / depth)

    relu, kaiming, tanh = (
        np.mean([factor(f, gain, seed) for seed in range(5)])
        for f, gain in ((torch.relu, 1), (torch.relu, 2), (torch.tanh, 1))
    )
    assert relu == pytest.approx(0.5**0.5, abs=0.03)
    assert relu < tanh < 1 and kaiming == pytest.approx(1, abs=0.04)


# claims of the pages


def test_the_ladder_has_two_to_the_n_ways_and_n_gates():
    x = Tensor(1.0, True)
    y = x
    for _ in range(10):
        y = y * y

    def ways(tensor):
        return sum(ways(used) for used, _ in tensor.edges) if tensor.edges else 1

    assert ways(y) == 2**10 and len(ad.tape(y)) == 10


def test_four_gates_lose_the_gradient_that_one_gate_keeps():
    with np.errstate(over="ignore", invalid="ignore"):
        z = Tensor(-800.0, True)
        ad.reciprocal(ad.exp(-z) + 1.0).backward()
        assert np.isnan(z.grad)
    z = Tensor(-800.0, True)
    ad.sigmoid(z).backward()
    assert z.grad == 0


def test_leaves_add_up_over_calls_as_in_pytorch():
    ours, theirs = Tensor(3.0, True), torch.tensor(3.0, requires_grad=True)
    for step in (1, 2, 3):
        (ours * ours).backward()
        (theirs * theirs).backward()
        assert ours.grad == theirs.grad.item() == 6.0 * step


def test_a_wrong_first_layer_passes_the_check_at_zero_and_fails_it_at_random():
    rng = np.random.default_rng(0)
    X, y = rng.normal(size=(6, 3)), rng.normal(size=6)

    def no_first_layer(theta):
        V, v = theta[:6].reshape(3, 2), theta[6:]
        a = np.tanh(X @ V)
        delta = 2 * (a @ v - y) / 6
        return np.mean((a @ v - y) ** 2), np.concatenate([np.zeros(6), a.T @ delta])

    assert ad.check_gradient(no_first_layer, np.zeros(8), rng).checked == 10
    with pytest.raises(AssertionError, match="relative error"):
        ad.check_gradient(no_first_layer, rng.normal(size=8), rng)


def test_a_check_says_its_worst_error_as_a_plain_number():
    result = ad.check_gradient(lambda x: ((x**3).sum(), 3 * x**2), np.array([1.0, -0.5]), np.random.default_rng(0))
    assert type(result.worst) is float
