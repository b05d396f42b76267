"""Losses on Tensors, squared error, overlap and label smoothing: values and gradients against PyTorch and by hand."""

import numpy as np
import pytest
import torch
from torch.nn import functional as F

from course_utils.autodiff import Tensor, check_gradient
from course_utils.nn import BCELoss, BCEWithLogitsLoss, CrossEntropyLoss, IoULoss, MSELoss, smooth_labels
from course_utils.nn.label_smoothing import pytorch_label_smoothing
from course_utils.nn.losses import cross_entropy, cross_entropy_gradient
from course_utils.nn.overlap import iou_loss, iou_loss_gradient
from course_utils.nn.squared_error import mean_squared_error

rng = np.random.default_rng(3)
Z, Y = rng.normal(size=(6, 4)) * 3, rng.integers(0, 4, 6)
SOFT = rng.dirichlet(np.ones(4), 6)
P, MASK = rng.uniform(0.05, 0.95, size=(3, 8)), rng.integers(0, 2, (3, 8))

CASES = {
    "cross-entropy": (CrossEntropyLoss(), F.cross_entropy, Z, Y),
    "cross-entropy, soft": (CrossEntropyLoss(), F.cross_entropy, Z, SOFT),
    "cross-entropy, smoothed": (
        CrossEntropyLoss(0.1),
        lambda z, y: F.cross_entropy(z, y, label_smoothing=0.1),
        Z,
        Y,
    ),
    "cross-entropy, soft and smoothed": (
        CrossEntropyLoss(0.2),
        lambda z, y: F.cross_entropy(z, y, label_smoothing=0.2),
        Z,
        SOFT,
    ),
    "BCE": (BCELoss(), F.binary_cross_entropy, P, MASK.astype(float)),
    "BCE with logits": (BCEWithLogitsLoss(), F.binary_cross_entropy_with_logits, Z, (SOFT > 0.3).astype(float)),
    "MSE": (MSELoss(), F.mse_loss, Z, SOFT),
}


@pytest.mark.parametrize("name", CASES)
def test_value_and_gradient_equal_pytorchs(name):
    ours, theirs, prediction, y = CASES[name]
    x, t = Tensor(prediction, requires_grad=True), torch.tensor(prediction, requires_grad=True)
    loss, other = ours(x, y), theirs(t, torch.tensor(y))
    (2 * loss).backward()
    (2 * other).backward()
    assert loss.item() == pytest.approx(other.item(), rel=1e-13)
    np.testing.assert_allclose(x.grad, t.grad.numpy(), rtol=1e-11, atol=1e-15)


def test_the_fused_gate_equals_the_plain_function():
    for y in (Y, SOFT):
        x = Tensor(Z, requires_grad=True)
        loss = CrossEntropyLoss()(x, y)
        loss.backward()
        assert loss.item() == pytest.approx(cross_entropy(Z, y), rel=1e-14)
        np.testing.assert_allclose(x.grad, cross_entropy_gradient(Z, y), rtol=1e-12, atol=1e-16)


def test_smoothed_targets_are_the_lectures_and_convert_to_pytorchs():
    eps, k = 0.1, 4
    targets = smooth_labels(Y, k, eps)
    np.testing.assert_allclose(targets[np.arange(6), Y], 1 - eps)
    np.testing.assert_allclose(np.sort(targets)[:, :-1], eps / (k - 1))
    np.testing.assert_allclose(targets.sum(axis=1), 1)
    ours = CrossEntropyLoss()(Tensor(Z), targets).item()
    theirs = F.cross_entropy(torch.tensor(Z), torch.tensor(Y), label_smoothing=pytorch_label_smoothing(eps, k)).item()
    assert ours == pytest.approx(theirs, rel=1e-13)
    with pytest.raises(ValueError, match="two classes"):
        smooth_labels([0], 1, 0.1)


def test_smoothing_makes_the_best_logits_finite():
    """The lecture's reason: with hard labels the loss falls for ever as the logits grow; smoothed, it has a minimum."""
    grow = [CrossEntropyLoss()(Tensor([[c, 0.0, 0.0]]), np.array([0])).item() for c in (2.0, 5.0, 10.0)]
    assert grow[0] > grow[1] > grow[2]
    targets = smooth_labels([0], 3, 0.1)
    best = np.log(0.9 / 0.05)
    x = Tensor([[best, 0.0, 0.0]], requires_grad=True)
    CrossEntropyLoss()(x, targets).backward()
    np.testing.assert_allclose(x.grad, 0, atol=1e-15)


def test_iou_and_its_gradient_are_the_slides():
    x, y = P[0], MASK[0]
    intersection, union = (x * y).sum(), (x + y - x * y).sum()
    assert iou_loss(P[:1], MASK[:1]) == pytest.approx(1 - intersection / union, rel=1e-14)
    slide = np.where(y == 1, 1 / union, -intersection / union**2)
    np.testing.assert_allclose(iou_loss_gradient(P[:1], MASK[:1])[0], -slide, rtol=1e-13)

    def fun(theta):
        t = Tensor(theta, requires_grad=True)
        loss = IoULoss()(t, MASK)
        loss.backward()
        return loss.item(), t.grad

    check_gradient(fun, P, np.random.default_rng(0))


def test_iou_of_a_perfect_an_empty_and_a_disjoint_mask():
    y = np.array([[1.0, 1, 0], [0, 0, 0], [0, 0, 1]])
    assert iou_loss(y, y) == 0
    assert iou_loss(y[:1], y[2:]) == 1
    assert np.isfinite(iou_loss_gradient(y, y)).all()
    assert (iou_loss_gradient(y, y)[1] == 0).all()


def test_a_lecture_halves_the_squared_error():
    assert 0.5 * mean_squared_error([0.191], [1.0]) == pytest.approx(0.5 * 0.809**2)


@pytest.mark.parametrize(
    "y, sentence",
    [
        (np.array([0, 1, 2, 3, 4, 0]), "labels must lie in 0 .. 3, got 0 to 4"),
        (np.array([0, 1, 2, 3, -1, 0]), "labels must lie in 0 .. 3, got -1 to 3"),
        (np.array([0, 1]), "whole-number labels"),
        (np.array([0.0, 1, 2, 3, 0, 0]), "whole-number labels"),
    ],
)
@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_bad_labels_are_refused_with_a_sentence(y, sentence, smoothing):
    with pytest.raises(ValueError, match=sentence):
        CrossEntropyLoss(smoothing)(Tensor(Z), y)


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_the_order_of_logits_in_memory_changes_nothing(smoothing):
    y = np.array([0, 3, 1, 2, 0, 1])
    by_rows, by_columns = Tensor(Z, requires_grad=True), Tensor(np.asfortranarray(Z), requires_grad=True)
    for z in (by_rows, by_columns):
        CrossEntropyLoss(smoothing)(z, y).backward()
    assert np.allclose(by_rows.grad, by_columns.grad, rtol=1e-14, atol=0)


def test_shapes_that_would_broadcast_silently_are_refused():
    column, row = Tensor(np.zeros((5, 1))), np.zeros(5)
    for loss in (MSELoss(), BCEWithLogitsLoss()):
        with pytest.raises(ValueError, match="must be the same"):
            loss(column, row)
    with pytest.raises(ValueError, match="must be the same"):
        IoULoss()(column, row)
    with pytest.raises(ValueError, match="label_smoothing"):
        CrossEntropyLoss(1.0)
