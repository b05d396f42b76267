"""Clipping against PyTorch's, with its 1e-6 and without; averages against their closed forms and PyTorch's."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from torch.optim.swa_utils import AveragedModel, get_ema_multi_avg_fn

from course_utils.optim.averaging import ExponentialAverage, PolyakAverage
from course_utils.optim.clipping import clip_by_norm, clip_by_value

finite = st.floats(-1e100, 1e100)


@given(st.lists(finite, min_size=1, max_size=8), st.floats(1e-3, 1e3))
def test_clipping_by_value_and_by_norm_is_pytorchs(numbers, limit):
    g = np.array(numbers)
    parameter = torch.zeros(len(numbers), dtype=torch.float64, requires_grad=True)
    parameter.grad = torch.tensor(g)
    torch.nn.utils.clip_grad_value_([parameter], limit)
    assert (clip_by_value(g, limit) == parameter.grad.numpy()).all()
    parameter.grad = torch.tensor(g)
    torch.nn.utils.clip_grad_norm_([parameter], limit)
    assert np.allclose(clip_by_norm(g, limit, eps=1e-6), parameter.grad.numpy(), rtol=1e-12, atol=0)


@given(st.lists(st.floats(-1e300, 1e300), min_size=2, max_size=8), st.floats(1e-3, 1e3))
def test_a_clipped_gradient_keeps_its_direction_and_is_never_longer_than_allowed(numbers, limit):
    g = np.array(numbers)
    clipped = clip_by_norm(g, limit)
    assert np.linalg.norm(clipped) <= limit * (1 + 1e-14)
    if np.abs(g).max() > 1e-100:
        assert np.allclose(clipped / np.abs(clipped).max(), g / np.abs(g).max(), rtol=1e-12, atol=1e-300)


def test_a_gradient_short_enough_is_left_as_it_is_and_never_changed_in_place():
    g = np.array([0.3, -0.4])
    assert (clip_by_norm(g, 1.0) == g).all() and clip_by_norm(g, 1.0) is not g
    assert (clip_by_norm(np.zeros(3), 1.0) == 0).all()
    clip_by_norm(g, 0.1), clip_by_value(g, 0.1)
    assert (g == [0.3, -0.4]).all()
    assert clip_by_norm(np.ones(2, np.float32), 0.1).dtype == np.float32


@pytest.mark.parametrize("clip", [clip_by_value, clip_by_norm])
def test_clipping_refuses_what_it_cannot_mend(clip):
    with pytest.raises(ValueError, match="clipping can't mend"):
        clip(np.array([1.0, np.nan]), 1.0)
    with pytest.raises(ValueError, match="has to be above 0"):
        clip(np.array([1.0]), 0.0)


def thetas(n=50):
    return np.random.default_rng(0).normal(size=(n, 4)) + 5


def test_polyaks_average_is_the_mean_and_pytorchs():
    average, model = PolyakAverage(), torch.nn.Linear(4, 1, bias=False, dtype=torch.float64)
    swa = AveragedModel(model)
    for theta in thetas():
        average.update(theta)
        model.weight.data[:] = torch.tensor(theta)
        swa.update_parameters(model)
    assert np.allclose(average.theta, thetas().mean(axis=0), rtol=1e-14)
    assert np.allclose(average.theta, swa.module.weight.detach().numpy(), rtol=1e-13)


def test_the_exponential_average_starts_at_the_first_theta_as_pytorchs_does():
    average, model = ExponentialAverage(0.9), torch.nn.Linear(4, 1, bias=False, dtype=torch.float64)
    ema = AveragedModel(model, multi_avg_fn=get_ema_multi_avg_fn(0.9))
    for theta in thetas():
        average.update(theta)
        model.weight.data[:] = torch.tensor(theta)
        ema.update_parameters(model)
        assert np.allclose(average.theta, ema.module.weight.detach().numpy(), rtol=1e-13)


@given(st.floats(0, 0.999), st.integers(1, 40))
def test_the_corrected_average_is_deck_2s_weighted_mean(decay, n):
    average = ExponentialAverage(decay, bias_correction=True)
    for theta in thetas(n):
        average.update(theta)
    weights = decay ** np.arange(n)[::-1]
    assert np.allclose(average.theta, weights @ thetas(n) / weights.sum(), rtol=1e-10)


@pytest.mark.parametrize("average", [PolyakAverage(), ExponentialAverage(0.5)])
def test_an_average_refuses_nan_and_other_shapes_and_stays_as_it_was(average):
    average.update(np.ones(2))
    for bad, says in [(np.array([1.0, np.nan]), "NaN"), (np.ones(3), "shape"), (np.array([1, 2]), "int64")]:
        with pytest.raises((ValueError, TypeError), match=says):
            average.update(bad)
    assert (average.theta == 1).all() and average.t == 1


def test_an_average_keeps_no_hold_of_theta():
    average, theta = PolyakAverage(), np.ones(2)
    average.update(theta)
    theta[:] = 7
    assert (average.theta == 1).all()
