"""Lab 09: the share read off the figure, the solution against PyTorch, and every way of whitening."""

import numpy as np
import pytest
import torch
from all_labs import read_lab

from course_utils.checks import VARIANTS, Variant, judge, observe
from course_utils.checks.variants import public_rng
from course_utils.checks.watched import Names
from course_utils.explorers.batch_norm import compute

LAB = "09_normalization"
SIZES = (4, 32, 8, 64)  # what the figure is opened with, by variant


def solution(name):
    return read_lab(LAB).namespace(0)[name]


def tensor(x, **options):
    return torch.tensor(x, dtype=torch.float64, **options)


@pytest.fixture
def rng():
    return np.random.default_rng(0)


@pytest.mark.parametrize("number", range(4))
def test_the_smallest_share_is_what_the_figure_shows(number):
    names = read_lab(LAB).namespace(number)
    shares = [k / 100 for k in range(1, 21)]
    means = [compute(SIZES[number], 1.0, 0.0, share).numbers["running mean"] for share in shares]
    assert names["smallest_share"] == shares[int(np.argmax(np.array(means) >= names["least"]))]
    assert all(abs(mean - names["least"]) > 0.025 for mean in means[:6]), "too close to call by eye"
    assert read_lab(LAB).namespace(number + VARIANTS // 2)["smallest_share"] == names["smallest_share"]


def test_batch_norm_and_its_gradients_are_pytorch_s(rng):
    x, g, gamma, beta = rng.normal(size=(6, 3)), rng.normal(size=(6, 3)), rng.normal(size=3), rng.normal(size=3)
    X, scale, shift = (tensor(a, requires_grad=True) for a in (x, gamma, beta))
    theirs = torch.nn.functional.batch_norm(X, None, None, scale, shift, training=True, eps=0.01)
    theirs.backward(tensor(g))
    y, x_hat, std = solution("batch_norm")(x, gamma, beta, 0.01)
    assert y == pytest.approx(theirs.detach().numpy())
    for mine, leaf in zip(solution("batch_norm_backward")(g, x_hat, std, gamma), (X, scale, shift)):
        assert mine == pytest.approx(leaf.grad.numpy())
    assert solution("batch_norm")(x, *solution("undo")(x))[0] == pytest.approx(x)


def test_the_layer_s_two_modes_are_pytorch_s(rng):
    mine = solution("BatchNorm")(np.full(3, 2.0), np.full(3, 0.5), momentum=0.3, eps=0.01)
    theirs = torch.nn.BatchNorm1d(3, momentum=0.3, eps=0.01, dtype=torch.float64)
    torch.nn.init.constant_(theirs.weight, 2.0)
    torch.nn.init.constant_(theirs.bias, 0.5)
    for k, x in enumerate(rng.normal(3, 2, size=(6, 5, 3))):
        for layer in (mine, theirs):
            (layer.eval if k % 3 == 2 else layer.train)()
        assert mine.forward(x) == pytest.approx(theirs(tensor(x)).detach().numpy())
        assert mine.running_mean == pytest.approx(theirs.running_mean.numpy())
        assert mine.running_var == pytest.approx(theirs.running_var.numpy())


def test_the_four_norms_are_pytorch_s(rng):
    x = rng.normal(size=(3, 6, 4))
    F, X = torch.nn.functional, tensor(x)
    theirs = {
        ("batch", 1): F.batch_norm(X, None, None, training=True),
        ("layer", 1): F.layer_norm(X, X.shape[1:]),
        ("instance", 1): F.instance_norm(X),
        ("group", 2): F.group_norm(X, 2),
        ("group", 3): F.group_norm(X, 3),
    }
    for (kind, groups), y in theirs.items():
        assert solution("normalize")(x, kind, groups) == pytest.approx(y.numpy())


def test_the_folded_layer_is_pytorch_s(rng):
    W, (b, gamma, beta, mean), var = rng.normal(size=(4, 3)), rng.normal(size=(4, 3)), rng.uniform(1, 2, size=3)
    theirs, bias = torch.nn.utils.fusion.fuse_linear_bn_weights(
        *(tensor(a) for a in (W.T, b, mean, var)), 1e-5, tensor(gamma), tensor(beta)
    )
    mine = solution("fold")(W, b, gamma, beta, mean, var)
    assert mine[0] == pytest.approx(theirs.numpy().T) and mine[1] == pytest.approx(bias.numpy())


WHITENINGS = {
    "along the axes, by the SVD": "np.linalg.svd(D, full_matrices=False)[2].T / s * N**0.5",
    "turned back (ZCA)": "(V.T / s * N**0.5) @ V",
    "by Cholesky": "np.linalg.inv(np.linalg.cholesky(D.T @ D / N)).T",
    "mirrored": "-(V.T / s * N**0.5)[:, ::-1]",
}


@pytest.mark.parametrize("words", WHITENINGS)
def test_every_way_of_whitening_passes(words):
    lab = read_lab(LAB)
    checks = [c for c in lab.checks if c.exercise == "whiten"]
    for number in range(VARIANTS):
        names = dict(lab.namespace(number))
        exec(
            "def whiten(X_train, X_test):\n    N, D = len(X_train) - 1, X_train - X_train.mean(axis=0)\n"
            "    _, s, V = np.linalg.svd(D, full_matrices=False)\n"
            f"    return (X_test - X_train.mean(axis=0)) @ ({WHITENINGS[words]})",
            names,
        )
        v = Variant(number)
        for check in checks:
            rng = public_rng(LAB, check.name, v)
            expected, allowed = lab.expected(check, v, rng)
            seen = observe(check, Names(names), v, public_rng(LAB, check.name, v))
            (result,) = judge(check, {check.name: seen}, {check.name: expected}, {check.name: allowed})
            assert (result.status, result.says) == ("passed", ""), check.name
