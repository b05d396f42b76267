"""What the tape keeps alive, and that it lets go."""

import gc
import weakref

import numpy as np
import pytest

from course_utils.autodiff import TapeError, Tensor, exp, linear, memory_held, relu, reshape, tape


def test_memory_held_counts_outputs_and_what_rules_keep_but_neither_inputs_nor_views():
    X, W = np.zeros((32, 64)), Tensor(np.zeros((64, 100)), requires_grad=True)
    b = Tensor(np.zeros(100), requires_grad=True)
    z = linear(X, W, b)
    h = relu(z)
    held = memory_held(reshape(h, (3200,)))
    assert held.by_gate == {"linear": 32 * 100 * 8, "relu": 32 * 100 * 8}
    assert held.bytes == 2 * 32 * 100 * 8


def test_memory_grows_with_depth_and_backward_frees_it():
    x = Tensor(np.zeros(1000), requires_grad=True)
    y, held = x, []
    for _ in range(3):
        y = exp(y)
        held.append(memory_held(y).bytes)
    assert held == [8000, 16000, 24000]
    middle = weakref.ref(tape(y)[0])
    y.backward(np.ones(1000))
    gc.collect()
    assert middle() is None
    with pytest.raises(TapeError):
        memory_held(y)


def test_a_training_loop_leaves_nothing_behind():
    x, alive = Tensor(np.ones(10), requires_grad=True), []
    gc.disable()
    try:
        for _ in range(5):
            h = exp(x)
            alive.append(weakref.ref(h))
            h.sum()  # recorded and never walked back: freed by counting references alone
            del h
    finally:
        gc.enable()
    assert all(ref() is None for ref in alive)
