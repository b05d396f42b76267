"""Numbers that the lectures print about back-propagation, each computed by the tape."""

import numpy as np
import pytest

from course_utils.autodiff import Tensor, exp, log, matmul, maximum, reciprocal, sigmoid, softmax, square, sum, tanh


def leaves(**values):
    return [Tensor(v, requires_grad=True, name=n) for n, v in values.items()]


def test_deck_2_x_plus_y_times_z_at_minus_2_5_minus_4():
    x, y, z = leaves(x=-2.0, y=5.0, z=-4.0)
    q = x + y
    f = q * z
    f.backward()
    assert (q.item(), f.item()) == (3, -12)
    assert (x.grad, y.grad, z.grad, q.grad, f.grad) == (-4, -4, 3, -4, 1)


def test_deck_2_sigmoid_graph_fine_and_coarse_grained_give_the_same():
    """The slide's inputs are lost with its figure; these are the ones of the course it was taken from (CS231n)."""
    values = {"w0": 2.0, "x0": -1.0, "w1": -3.0, "x1": -2.0, "w2": -3.0}
    fine, coarse = leaves(**values), leaves(**values)
    w0, x0, w1, x1, w2 = fine
    z = w0 * x0 + w1 * x1 + w2
    e = exp(-z)
    d = e + 1.0
    f = reciprocal(d)
    f.backward()
    # what the slide's four local rules give, gate by gate
    assert (z.item(), f.item()) == (1.0, pytest.approx(0.73105857863, rel=1e-11))
    assert d.grad == pytest.approx(-1 / 1.36787944117**2, rel=1e-10)
    assert e.grad == d.grad  # f_c = c + x has slope 1
    assert z.grad == pytest.approx((1 - f.item()) * f.item(), rel=1e-15)
    np.testing.assert_allclose([t.grad for t in fine], np.array([-1, 2, -2, -3, 1]) * 0.19661193324148, rtol=1e-13)

    w0, x0, w1, x1, w2 = coarse
    sigmoid(w0 * x0 + w1 * x1 + w2).backward()
    np.testing.assert_allclose([t.grad for t in coarse], [t.grad for t in fine], rtol=1e-14)


def test_deck_2_patterns_add_distributes_max_routes_mul_switches():
    x, y, z, w = leaves(x=3.0, y=-4.0, z=2.0, w=-1.0)
    f = (x * y + maximum(z, w)) * 2.0
    f.backward()
    assert (x.grad, y.grad) == (-8, 6)  # switched
    assert (z.grad, w.grad) == (2, 0)  # routed


def test_deck_2_squared_norm_of_Wx_minus_q_with_q_0():
    W, x = leaves(W=[[0.1, 0.5], [-0.3, 0.8]], x=[0.2, 0.4])
    q = matmul(W, x)
    L = sum(square(q - np.zeros(2)))
    L.backward()
    np.testing.assert_allclose(q.data, [0.22, 0.26], rtol=1e-14)
    assert L.item() == pytest.approx(0.116, rel=1e-14)
    np.testing.assert_allclose(q.grad, [0.44, 0.52], rtol=1e-14)
    np.testing.assert_allclose(W.grad, [[0.088, 0.176], [0.104, 0.208]], rtol=1e-14)
    np.testing.assert_allclose(x.grad, [-0.112, 0.636], rtol=1e-13)


def test_deck_2_softmax_jacobian_is_sigma_delta_minus_sigma_sigma():
    o = np.array([0.3, -1.0, 2.0])
    s = np.exp(o) / np.exp(o).sum()
    for i in range(3):
        t = Tensor(o, requires_grad=True)
        softmax(t)[i].backward()
        np.testing.assert_allclose(t.grad, s[i] * ((np.arange(3) == i) - s), rtol=1e-14)


def test_deck_2_softmax_then_cross_entropy_gives_sigma_minus_q():
    q = np.array([0.2, 0.5, 0.3])
    o = Tensor([0.3, -1.0, 2.0], requires_grad=True)
    s = softmax(o)
    (-sum(q * log(s))).backward()
    np.testing.assert_allclose(s.grad, -q / s.data, rtol=1e-14)
    np.testing.assert_allclose(o.grad, s.data - q, rtol=1e-13)


def linear_2_2_1(w, i):
    """The 2-2-1 linear network of deck 3: h1 = w1 i1 + w2 i2, h2 = w3 i1 + w4 i2, y = h1 w5 + h2 w6."""
    w1, w2, w3, w4, w5, w6 = w
    h1, h2 = i[0] * w1 + i[1] * w2, i[0] * w3 + i[1] * w4
    return h1, h2, h1 * w5 + h2 * w6


def test_deck_3_by_hand_network_every_printed_number():
    w = [Tensor(v, requires_grad=True) for v in (0.11, 0.21, 0.12, 0.08, 0.14, 0.15)]
    i, target, a = (2.0, 3.0), 1.0, 0.05
    h1, h2, y = linear_2_2_1(w, i)
    assert (round(h1.item(), 2), round(h2.item(), 2), round(y.item(), 3)) == (0.85, 0.48, 0.191)

    loss = square(y - target) * 0.5
    loss.backward()
    delta = y.grad.item()
    assert round(delta, 3) == -0.809
    np.testing.assert_allclose([w[4].grad, w[5].grad], [delta * 0.85, delta * 0.48], rtol=1e-14)
    w_1_to_4 = np.array([t.grad for t in w[:4]])
    np.testing.assert_allclose(w_1_to_4, delta * np.array([0.14 * 2, 0.14 * 3, 0.15 * 2, 0.15 * 3]), rtol=1e-13)

    steps = a * np.array([t.grad for t in w])
    # the slide's matrices, in the order w1 w2 w3 w4 w5 w6
    assert steps.round(3).tolist() == [-0.011, -0.017, -0.012, -0.018, -0.034, -0.019]
    new = np.array([t.data for t in w]) - steps
    assert new.round(2).tolist() == [0.12, 0.23, 0.13, 0.10, 0.17, 0.17]
    assert linear_2_2_1(new, i)[2] == pytest.approx(0.2557, abs=5e-5)
    assert round(linear_2_2_1(new, i)[2], 2) == 0.26
    # from the rounded weights on the slide it is 0.2533, which rounds to 0.25
    assert linear_2_2_1(new.round(2), i)[2] == pytest.approx(0.2533, abs=5e-5)


def test_deck_3_has_one_wrong_index_i1_where_i2_belongs():
    """The slide's outer product has a i2 delta w5 in a place that the text before calls i1; the numbers are right."""
    delta, a = -0.809, 0.05
    outer = a * delta * np.outer([2, 3], [0.14, 0.15])
    assert outer.round(3).tolist() == [[-0.011, -0.012], [-0.017, -0.018]]


def test_deck_3_sigmoid_network_with_logistic_loss_both_passes():
    x = np.array([0.5, -1.0])
    alpha, beta = leaves(alpha=[[0.3, -0.2], [0.8, 0.4]], beta=[1.2, -0.7])
    z = sigmoid(matmul(alpha, x))
    y = sigmoid(matmul(beta, z))
    (-log(y)).backward()  # the label is 1
    # the slide's chain, link by link
    dL_dy = -1 / y.item()
    dL_db = dL_dy * y.item() * (1 - y.item())
    np.testing.assert_allclose(beta.grad, dL_db * z.data, rtol=1e-14)
    np.testing.assert_allclose(z.grad, dL_db * beta.data, rtol=1e-14)
    dL_da = dL_db * beta.data * z.data * (1 - z.data)
    np.testing.assert_allclose(alpha.grad, np.outer(dL_da, x), rtol=1e-13)


def test_deck_4_x_squared_of_3x_cubed_plus_2_has_the_slope_54_x5_plus_36_x2():
    x = Tensor(1.7, requires_grad=True)
    u = 3 * x**3 + 2
    square(u).backward()
    assert u.grad == pytest.approx(2 * u.item(), rel=1e-15)  # dy/du, the first factor
    assert x.grad == pytest.approx(54 * 1.7**5 + 36 * 1.7**2, rel=1e-14)


def test_deck_4_the_loss_of_one_hidden_layer_as_a_chain_u0_to_u6_for_W0():
    """Each Jacobian of the slide by hand, multiplied, against the tape. It writes W0 x, then z^T x: here W0 x."""
    rng = np.random.default_rng(0)
    W0, W1, x = rng.normal(size=(3, 4)), rng.normal(size=(2, 3)), rng.normal(size=4)
    y = np.array([0.0, 1.0])
    t = Tensor(W0, requires_grad=True, name="W0")
    u6 = matmul(t, x)
    u5 = tanh(u6)
    u4 = matmul(W1, u5)
    u3 = softmax(u4)
    u0 = -sum(log(u3) * y)
    u0.backward()

    a, p = u5.data, u3.data
    du1 = -y  # du1/dz, as the slide says
    du2 = np.diag(1 / p)
    du3 = np.diag(p) - np.outer(p, p)
    du4 = W1  # as the slide says
    du5 = np.diag(1 - a * a)
    along_u6 = du1 @ du2 @ du3 @ du4 @ du5
    np.testing.assert_allclose(u6.grad, along_u6, rtol=1e-12)
    np.testing.assert_allclose(t.grad, np.outer(along_u6, x), rtol=1e-12)
    np.testing.assert_allclose(u4.grad, p - y, rtol=1e-12)
