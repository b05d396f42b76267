"""Dropout in both forms: the expectation identity, the modes, whose p it is."""

import itertools

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from course_utils.autodiff import Tensor
from course_utils.nn import Dropout, Linear, Sequential


@given(p=st.floats(0, 0.95), inverted=st.booleans(), seed=st.integers(0, 2**32 - 1))
def test_the_mean_over_all_masks_is_what_is_used_later(p, inverted, seed):
    """Exact: the 2^5 masks of five units, each weighted with its probability."""
    h = np.random.default_rng(seed).normal(size=5)

    class Chosen:
        def random(self, shape):
            return np.where(mask, 0.0, 1.0)  # below 1 - p: kept

    total, mean = 0.0, np.zeros(5)
    for mask in itertools.product((True, False), repeat=5):
        mask = np.array(mask)
        probability = np.prod(np.where(mask, 1 - p, p))
        if probability:
            mean += probability * Dropout(p, inverted, Chosen())(h).data
            total += probability
    in_use = Dropout(p, inverted).eval()(h).data
    assert total == pytest.approx(1)
    np.testing.assert_allclose(mean, in_use, rtol=1e-10, atol=1e-12)


@pytest.mark.parametrize("inverted", [True, False])
def test_p_is_the_probability_of_dropping_as_in_pytorch(inverted):
    n, p = 200_000, 0.2
    y = Dropout(p, inverted, np.random.default_rng(0))(np.ones(n)).data
    assert abs((y == 0).mean() - p) < 5 * np.sqrt(p * (1 - p) / n)
    torch.manual_seed(0)
    theirs = torch.nn.Dropout(p)(torch.ones(n)).numpy()
    assert abs((theirs == 0).mean() - p) < 5 * np.sqrt(p * (1 - p) / n)
    assert set(np.unique(y)) == ({0.0, 1 / (1 - p)} if inverted else {0.0, 1.0})


def test_the_gradient_passes_where_the_unit_was_kept():
    x = Tensor(np.ones(1000), requires_grad=True)
    y = Dropout(0.3, rng=np.random.default_rng(0))(x)
    y.sum().backward()
    np.testing.assert_array_equal(x.grad, y.data)


def test_in_use_inverted_dropout_does_nothing_and_vanilla_scales():
    h = np.arange(4.0)
    np.testing.assert_array_equal(Dropout(0.5).eval()(h).data, h)
    np.testing.assert_array_equal(Dropout(0.25, inverted=False).eval()(h).data, 0.75 * h)


def test_deck_2s_two_inputs_give_half_of_the_sum_in_training():
    """The slide's average over four masks, 1/4 each, of w1 x + w2 y."""
    w, x = np.array([3.0, -1.0]), np.array([2.0, 5.0])
    four = [w @ (x * m) for m in itertools.product((0, 1), repeat=2)]
    assert np.mean(four) == 0.5 * (w @ x)


def test_deck_2s_number_of_masks():
    """2^4096 masks are about 10^1233, as the slide says."""
    assert int(4096 * np.log10(2)) == 1233


def test_dropout_does_not_change_the_first_weights_of_the_model_it_is_in():
    plain = Sequential(Linear(5, 5), Linear(5, 2), rng=3)
    dropping = Sequential(Linear(5, 5), Dropout(0.5), Linear(5, 2), rng=3)
    np.testing.assert_array_equal(plain.theta, dropping.theta)


def test_masks_do_not_disturb_what_else_is_drawn_from_the_models_generator():
    def order_of_examples(*layers):
        rng = np.random.default_rng(3)
        model = Sequential(Linear(5, 5), *layers, Linear(5, 2), rng=rng)
        model.loss_and_gradient(np.ones((4, 5)), np.zeros(4, dtype=int))
        return rng.permutation(100)

    np.testing.assert_array_equal(order_of_examples(), order_of_examples(Dropout(0.5)))


def test_a_model_with_a_seed_drops_the_same_units_again():
    X, y = np.ones((8, 5)), np.zeros(8, dtype=int)
    runs = [Sequential(Linear(5, 50), Dropout(0.5), Linear(50, 2), rng=3).loss_and_gradient(X, y) for _ in range(2)]
    assert runs[0][0] == runs[1][0]
    np.testing.assert_array_equal(runs[0][1], runs[1][1])


@pytest.mark.parametrize("p", [-0.1, 1.0, 2.0, float("nan")])
def test_an_impossible_p_is_refused(p):
    with pytest.raises(ValueError, match="probability of dropping"):
        Dropout(p)


def test_without_randomness_it_says_so():
    with pytest.raises(ValueError, match="no source of randomness"):
        Dropout(0.5)(np.ones(3))


def test_float32_stays_float32():
    x = Tensor(np.ones(5, dtype=np.float32))
    for inverted in (True, False):
        layer = Dropout(0.3, inverted, np.random.default_rng(0))
        assert layer(x).dtype == layer.eval()(x).dtype == np.float32
