"""The four normalizations: PyTorch's values, gradients and running statistics; the closed form against the tape."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from course_utils.autodiff import Tensor, check_gradient
from course_utils.nn import BatchNorm1d, GroupNorm, InstanceNorm1d, LayerNorm
from course_utils.nn.normalization import normalize, normalize_by_tape

rng = np.random.default_rng(4)
FLAT, LONG = rng.normal(size=(6, 4)) * 3 + 2, rng.normal(size=(5, 4, 7)) * 2 - 1

CASES = {
    "batch norm": (BatchNorm1d(4), torch.nn.BatchNorm1d(4), FLAT),
    "batch norm of sequences": (BatchNorm1d(4), torch.nn.BatchNorm1d(4), LONG),
    "batch norm, cumulative": (BatchNorm1d(4, momentum=None), torch.nn.BatchNorm1d(4, momentum=None), FLAT),
    "batch norm, not affine": (BatchNorm1d(4, affine=False), torch.nn.BatchNorm1d(4, affine=False), FLAT),
    "layer norm": (LayerNorm(4), torch.nn.LayerNorm(4), FLAT),
    "layer norm of two axes": (LayerNorm((4, 7)), torch.nn.LayerNorm((4, 7)), LONG),
    "group norm": (GroupNorm(2, 4), torch.nn.GroupNorm(2, 4), LONG),
    "group norm of features": (GroupNorm(2, 4), torch.nn.GroupNorm(2, 4), FLAT),
    "instance norm": (InstanceNorm1d(4), torch.nn.InstanceNorm1d(4), LONG),
    "instance norm, affine": (InstanceNorm1d(4, affine=True), torch.nn.InstanceNorm1d(4, affine=True), LONG),
}


@pytest.mark.parametrize("name", CASES)
def test_values_gradients_and_running_statistics_equal_pytorchs(name):
    ours, theirs, X = CASES[name]
    theirs = theirs.double()
    if not ours.parameters():
        ours.prepare(None, np.float64)
    elif ours._theta is None:
        ours.build()
        ours.theta = np.random.default_rng(1).normal(size=ours.theta.size)
        with torch.no_grad():
            theirs.weight.copy_(torch.tensor(ours.weight.data))
            theirs.bias.copy_(torch.tensor(ours.bias.data))
    for shift in (0.0, 1.5):  # two batches, then in use
        x, t = Tensor(X + shift, requires_grad=True), torch.tensor(X + shift, requires_grad=True)
        y, u = ours(x), theirs(t)
        upstream = np.random.default_rng(2).normal(size=X.shape)
        y.backward(upstream)
        u.backward(torch.tensor(upstream))
        np.testing.assert_allclose(y.data, u.detach().numpy(), rtol=1e-12, atol=1e-13)
        np.testing.assert_allclose(x.grad, t.grad.numpy(), rtol=1e-9, atol=1e-13)
    if ours.parameters():
        np.testing.assert_allclose(ours.weight.grad, theirs.weight.grad.numpy(), rtol=1e-11, atol=1e-13)
        np.testing.assert_allclose(ours.bias.grad, theirs.bias.grad.numpy(), rtol=1e-11, atol=1e-13)
    for key, value in ours.state().items():
        np.testing.assert_allclose(value, theirs.state_dict()[key].numpy(), rtol=1e-13)
    ours.eval()
    theirs.eval()
    np.testing.assert_allclose(ours(X).data, theirs(torch.tensor(X)).detach().numpy(), rtol=1e-12, atol=1e-13)


@pytest.mark.parametrize("axes", [(0,), (0, 2), (1, 2), (2,)])
def test_the_closed_form_of_the_gradient_is_the_tapes(axes):
    upstream = np.random.default_rng(2).normal(size=LONG.shape)
    gradients = []
    for form in (normalize, normalize_by_tape):
        x = Tensor(LONG, requires_grad=True)
        y = form(x, axes, 1e-5)
        y.backward(upstream)
        gradients.append((y.data, x.grad))
    np.testing.assert_allclose(gradients[0][0], gradients[1][0], rtol=1e-14, atol=1e-15)
    np.testing.assert_allclose(gradients[0][1], gradients[1][1], rtol=1e-11, atol=1e-14)


def test_the_closed_form_passes_the_gradient_check():
    weights = np.random.default_rng(2).normal(size=FLAT.shape)

    def fun(theta):
        x = Tensor(theta, requires_grad=True)
        loss = (normalize(x, (0,), 1e-5) * weights).sum()
        loss.backward()
        return loss.item(), x.grad

    check_gradient(fun, FLAT, np.random.default_rng(0))


def test_the_gradient_has_no_part_along_1_and_none_along_x_hat():
    x = Tensor(FLAT, requires_grad=True)
    x_hat = normalize(x, (0,), 0.0)
    x_hat.backward(np.random.default_rng(2).normal(size=FLAT.shape))
    np.testing.assert_allclose(x.grad.sum(axis=0), 0, atol=1e-14)
    np.testing.assert_allclose((x.grad * x_hat.data).sum(axis=0), 0, atol=1e-14)


@given(scale=st.floats(1e-3, 1e3), shift=st.floats(-1e3, 1e3), seed=st.integers(0, 2**32 - 1))
def test_batch_norm_does_not_see_scale_and_shift_of_its_input(scale, shift, seed):
    X = np.random.default_rng(seed).normal(size=(8, 3))
    a, b = (BatchNorm1d(3, eps=0.0).build()(v).data for v in (X, scale * X + shift))
    # the shift costs digits: the conditioning of x - mean is |shift| / (scale * std)
    np.testing.assert_allclose(a, b, rtol=0, atol=1e-13 * (1 + abs(shift) / scale) * 10)


@given(scale=st.floats(0.1, 10), seed=st.integers(0, 2**32 - 1))
def test_weights_before_a_normalization_may_be_scaled_and_their_gradient_shrinks_by_as_much(scale, seed):
    """Batch norm makes the loss blind to the size of the weights before it: f(cW) = f(W), gradient times 1/c."""
    generator = np.random.default_rng(seed)
    X, W, upstream = generator.normal(size=(8, 3)), generator.normal(size=(3, 2)), generator.normal(size=(8, 2))
    results = []
    for c in (1.0, scale):
        w = Tensor(c * W, requires_grad=True)
        y = normalize(Tensor(X) @ w, (0,), 0.0)
        y.backward(upstream)
        results.append((y.data, w.grad))
    np.testing.assert_allclose(results[0][0], results[1][0], rtol=1e-9, atol=1e-10)
    np.testing.assert_allclose(results[0][1], scale * results[1][1], rtol=1e-6, atol=1e-8)


def test_gamma_root_var_and_beta_mean_undo_it():
    layer = BatchNorm1d(4, eps=1e-5).build()
    layer.weight.data[...] = np.sqrt(FLAT.var(axis=0) + 1e-5)
    layer.bias.data[...] = FLAT.mean(axis=0)
    np.testing.assert_allclose(layer(FLAT).data, FLAT, rtol=1e-13)


def test_the_slides_3_7_and_2_5_are_mean_and_std_of_its_first_column():
    first_column = np.array([3.0, 1.0, 7.0])
    assert (round(first_column.mean(), 1), round(first_column.std(), 1)) == (3.7, 2.5)
    assert round(first_column.std(ddof=1), 1) == 3.1  # so the slide divides by N
    outputs = np.array([[3.0, 5, 7, 5, 7], [1, 5, 3, 7, 8], [7, 8, 4, 2, 4]])
    layer = BatchNorm1d(5, eps=0.0).build()
    np.testing.assert_allclose(layer(outputs).data[:, 0], (first_column - 11 / 3) / np.sqrt(56 / 9), rtol=1e-14)
    # none of the other readings of the slide gives both numbers
    for other in [outputs, *outputs, *outputs.T[1:]]:
        assert (round(other.mean(), 1), round(other.std(), 1)) != (3.7, 2.5)


def test_group_norm_is_instance_norm_and_layer_norm_at_its_ends():
    instance, layer = InstanceNorm1d(4)(LONG).data, LayerNorm((4, 7), affine=False)(LONG).data
    np.testing.assert_allclose(GroupNorm(4, 4, affine=False)(LONG).data, instance, rtol=1e-14)
    np.testing.assert_allclose(GroupNorm(1, 4, affine=False)(LONG).data, layer, rtol=1e-14)


def test_only_batch_norm_mixes_examples():
    other = LONG.copy()
    other[1:] += 5
    for layer, mixes in ((BatchNorm1d(4), True), (LayerNorm((4, 7)), False), (GroupNorm(2, 4), False)):
        layer.build()
        assert np.allclose(layer(LONG).data[0], layer(other).data[0]) != mixes


def test_in_use_one_example_is_enough_and_nothing_is_tracked():
    layer = BatchNorm1d(4).build()
    layer(FLAT)
    before = layer.state()
    layer.eval()
    layer(FLAT[:1])
    assert all((before[k] == v).all() for k, v in layer.state().items())


def test_bad_input_is_answered_with_a_sentence_and_changes_no_statistic():
    layer = BatchNorm1d(4).build()
    with pytest.raises(ValueError, match="more than one value"):
        layer(FLAT[:1])
    with pytest.raises(ValueError, match=r"takes \(N, 4\)"):
        layer(FLAT[:, :3])
    assert (layer.running_mean == 0).all() and layer.num_batches_tracked == 0
    with pytest.raises(ValueError, match="equal groups"):
        GroupNorm(3, 4)
    with pytest.raises(ValueError, match="eps"):
        LayerNorm(4, eps=-1)
    with pytest.raises(ValueError, match="L of at least 2"):
        InstanceNorm1d(4)(FLAT)
    with pytest.raises(ValueError, match="last axes"):
        LayerNorm(4)(LONG)
    with pytest.raises(ValueError, match="takes"):
        GroupNorm(2, 4)(LONG[:, :3])
