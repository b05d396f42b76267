"""The tape: order, depth, merging, and everything it refuses with a sentence."""

import threading

import numpy as np
import pytest
import torch

from course_utils.autodiff import (
    TapeError,
    Tensor,
    clip,
    concatenate,
    exp,
    no_grad,
    square,
    tape,
)
from course_utils.autodiff.tape import fingerprint


def test_paths_that_merge_add_their_gradients():
    x = Tensor(3.0, requires_grad=True)
    y = x * x + exp(x) * x + x
    y.backward()
    assert x.grad == pytest.approx(2 * 3 + np.exp(3) * 3 + np.exp(3) + 1, rel=1e-15)


def test_a_gradient_that_two_tensors_share_is_not_spoiled_by_adding_to_one_of_them():
    a, b = Tensor([1.0, 2.0], requires_grad=True), Tensor([3.0, 4.0], requires_grad=True)
    q = a + b  # hands one and the same gradient array to both
    (q.sum() + (a * 10).sum()).backward()
    np.testing.assert_array_equal(a.grad, [11, 11])
    np.testing.assert_array_equal(b.grad, [1, 1])
    a.grad *= 2
    np.testing.assert_array_equal(b.grad, [1, 1])


def test_a_leafs_gradient_is_its_own_array():
    a, b = Tensor([1.0, 2.0], requires_grad=True), Tensor([3.0, 4.0], requires_grad=True)
    arriving = np.ones(2)
    (a + b).backward(arriving)
    a.grad *= 2
    np.testing.assert_array_equal(b.grad, [1, 1])
    np.testing.assert_array_equal(arriving, [1, 1])


def test_ten_thousand_gates_deep_needs_no_recursion():
    x = Tensor(1.0, requires_grad=True)
    y = x
    for _ in range(10_000):
        y = y * 1.0001
    y.backward()
    assert x.grad == pytest.approx(1.0001**10_000, rel=1e-11)


def test_a_deep_graph_that_was_never_walked_back_is_freed_without_recursion():
    y = Tensor(1.0, requires_grad=True)
    for _ in range(50_000):
        y = y + 1.0
    del y


def test_the_number_of_paths_may_be_astronomical():
    x = Tensor(1.0, requires_grad=True)
    y = x
    for _ in range(200):
        y = y + y  # 2^200 paths, 200 gates
    y.backward()
    assert x.grad == 2.0**200


def test_the_tape_is_in_the_order_of_creation():
    x = Tensor(2.0, requires_grad=True)
    a = x * 3
    b = exp(a)
    c = a + b
    assert [t.gate for t in tape(c)] == ["mul", "exp", "add"]
    assert tape(c)[0] is a and tape(c)[-1] is c


def test_no_grad_records_nothing_and_restores_the_mode_after_an_error():
    x = Tensor(2.0, requires_grad=True)
    with pytest.raises(ZeroDivisionError), no_grad():
        assert not (x * x).requires_grad
        raise ZeroDivisionError
    assert (x * x).requires_grad


def test_no_grad_works_as_a_decorator():
    @no_grad()
    def f(x):
        return x * x

    assert not f(Tensor(1.0, requires_grad=True)).requires_grad


def test_no_grad_in_one_thread_does_not_reach_another():
    seen = []
    with no_grad():
        worker = threading.Thread(target=lambda: seen.append((Tensor(1.0, requires_grad=True) * 2).requires_grad))
        worker.start()
        worker.join()
    assert seen == [True]


def test_what_depends_on_no_parameter_is_not_recorded():
    assert (Tensor([1.0]) * 2 + Tensor([3.0])).order is None


def test_assignment_into_a_recorded_tensor_is_refused():
    x = Tensor([1.0, 2.0], requires_grad=True)
    y = x * 2
    for tensor in (x, y):
        with pytest.raises(TapeError, match="falsify"):
            tensor[0] = 5.0
    np.testing.assert_array_equal(x.data, [1, 2])


def test_assignment_is_allowed_where_nothing_is_recorded():
    constant, x = Tensor([1.0, 2.0]), Tensor([1.0, 2.0], requires_grad=True)
    constant[0] = 5.0
    with no_grad():
        x[0] = Tensor(7.0)
    assert constant.data[0] == 5 and x.data[0] == 7


def test_a_tape_older_than_the_last_step_is_refused():
    W = Tensor(np.ones((3, 2)), requires_grad=True, name="W")
    loss = square(Tensor(np.ones((4, 3))) @ W).mean()
    W.data -= 1e-12  # what an optimizer does to theta, behind the tape's back
    with pytest.raises(TapeError, match=r"W has changed since this forward pass \(an optimizer.step in between\?\)"):
        loss.backward()
    assert W.grad is None


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_a_change_of_one_bit_is_seen(dtype):
    a = np.random.default_rng(0).normal(size=(7, 5)).astype(dtype)
    before = fingerprint(a)
    a[3, 2] = np.nextafter(a[3, 2], dtype(10))
    assert fingerprint(a) != before
    assert fingerprint(a.T[::2]) == fingerprint(a.T[::2].copy())


def test_a_second_backward_is_refused_unless_the_graph_was_kept():
    x = Tensor(3.0, requires_grad=True)
    y = x * x
    y.backward()
    with pytest.raises(TapeError, match="already used up"):
        y.backward()
    with pytest.raises(TapeError, match="already used up"):
        (y + 1).backward()

    z = x * x
    z.backward(retain_graph=True)
    z.backward()
    assert x.grad == 3 * 6  # leaves add up over calls, as in PyTorch


def test_gradients_between_are_those_of_the_last_pass():
    x = Tensor(3.0, requires_grad=True)
    q = x * 2
    z = q * q
    z.backward(retain_graph=True)
    z.backward(retain_graph=True)
    assert q.grad == 12


def test_backward_says_why_it_can_not():
    x = Tensor([1.0, 2.0], requires_grad=True)
    with pytest.raises(TapeError, match="starts from one number"):
        (x * 2).backward()
    with pytest.raises(TapeError, match="must be the same"):
        (x * 2).backward(np.ones(3))
    with pytest.raises(TapeError, match="nothing here was recorded"):
        Tensor(1.0).backward()
    with pytest.raises(TypeError, match="neither true nor false"):
        bool(x)


def test_what_has_no_derivative_is_refused_at_once_and_a_tensor_is_no_array():
    x, low = Tensor([1.0, 2.0], requires_grad=True), Tensor(0.0, requires_grad=True)
    with pytest.raises(TypeError, match="clip has no derivative with respect to one of its Tensors"):
        clip(x, low, 3.0)
    with pytest.raises(TypeError, match=r"take its \.data"):
        np.asarray(x)
    assert [t.item() for t in x] == [1.0, 2.0]


def test_backward_at_a_leaf_is_its_own_gradient():
    x = Tensor(5.0, requires_grad=True)
    x.backward()
    assert x.grad == 1


def test_a_random_graph_has_pytorchs_gradients():
    def grow(leaf, values, cat):
        rng = np.random.default_rng(11)
        nodes = [leaf(v) for v in values]
        for _ in range(60):
            a, b = nodes[rng.integers(len(nodes))], nodes[rng.integers(len(nodes))]
            nodes.append(
                [lambda a, b: a * b * 0.3, lambda a, b: a + b, lambda a, b: (a - b).tanh()][rng.integers(3)](a, b)
            )
        return nodes[: len(values)], cat(nodes).sum()

    values = list(np.random.default_rng(12).normal(size=(4, 3)))
    ours, y = grow(lambda v: Tensor(v, requires_grad=True), values, concatenate)
    theirs, t = grow(lambda v: torch.tensor(v, requires_grad=True), values, torch.cat)
    y.backward()
    t.backward()
    assert y.item() == pytest.approx(t.item(), rel=1e-13)
    for a, b in zip(ours, theirs):
        np.testing.assert_allclose(a.grad, b.grad.numpy(), rtol=1e-12)


def test_whole_numbers_become_floats_and_repr_says_what_made_it():
    x = Tensor([1, 2], requires_grad=True)
    assert x.dtype == np.float64
    assert repr(x) == "Tensor([1., 2.], requires_grad=True)"
    assert repr(x * 2) == "Tensor([2., 4.], made by mul)"
    assert len(x) == 2 and float(x[0]) == 1.0 and not x.detach().requires_grad
