"""Initializations by their laws: mean, variance, bounds, and the whole distribution, against formulas and PyTorch."""

import numpy as np
import pytest
import torch
from scipy import stats

from course_utils.nn import Linear, init

SHAPE = (300, 500)
N = SHAPE[0] * SHAPE[1]
# 5 standard errors of a variance: a normal's is var sqrt(2/N), a uniform's var sqrt(0.8/N)
NORMAL_ERROR, UNIFORM_ERROR = 5 * np.sqrt(2 / N), 5 * np.sqrt(0.8 / N)


def rng():
    return np.random.default_rng(7)


LAWS = {
    "normal": (init.normal, {"mean": 2.0, "std": 3.0}, stats.norm(2, 3)),
    "uniform": (init.uniform, {"low": -2.0, "high": 0.5}, stats.uniform(-2, 2.5)),
    "xavier_normal": (init.xavier_normal, {}, stats.norm(0, np.sqrt(2 / 800))),
    "xavier_normal, gain": (init.xavier_normal, {"gain": 5 / 3}, stats.norm(0, 5 / 3 * np.sqrt(2 / 800))),
    "xavier_uniform": (init.xavier_uniform, {}, stats.uniform(-np.sqrt(6 / 800), 2 * np.sqrt(6 / 800))),
    "kaiming_normal": (init.kaiming_normal, {}, stats.norm(0, np.sqrt(2 / 300))),
    "kaiming_normal, fan_out": (init.kaiming_normal, {"mode": "fan_out"}, stats.norm(0, np.sqrt(2 / 500))),
    "kaiming_uniform": (init.kaiming_uniform, {}, stats.uniform(-np.sqrt(6 / 300), 2 * np.sqrt(6 / 300))),
    "kaiming_uniform, gain 1": (
        init.kaiming_uniform,
        {"gain": 1.0, "mode": "fan_out"},
        stats.uniform(-np.sqrt(3 / 500), 2 * np.sqrt(3 / 500)),
    ),
}


@pytest.mark.parametrize("name", LAWS)
def test_a_sample_has_the_law(name):
    function, options, law = LAWS[name]
    W = function(SHAPE, rng(), **options)
    assert W.shape == SHAPE
    assert abs(W.mean() - law.mean()) < 5 * law.std() / np.sqrt(N)
    error = NORMAL_ERROR if law.dist.name == "norm" else UNIFORM_ERROR
    assert abs(W.var() / law.var() - 1) < error
    # Kolmogorov's distance of 20,000 of them: 1.95/sqrt(n) is exceeded once in a thousand
    assert stats.kstest(W.ravel()[::8][:20_000], law.cdf).statistic < 1.95 / np.sqrt(18_750)


TORCH = {
    "xavier_normal": torch.nn.init.xavier_normal_,
    "xavier_uniform": torch.nn.init.xavier_uniform_,
    "kaiming_normal": lambda w: torch.nn.init.kaiming_normal_(w, nonlinearity="relu"),
    "kaiming_uniform": lambda w: torch.nn.init.kaiming_uniform_(w, nonlinearity="relu"),
    "kaiming_normal, fan_out": lambda w: torch.nn.init.kaiming_normal_(w, mode="fan_out", nonlinearity="relu"),
}


@pytest.mark.parametrize("name", TORCH)
def test_the_law_is_pytorchs(name):
    torch.manual_seed(0)
    theirs = TORCH[name](torch.empty(SHAPE[1], SHAPE[0], dtype=torch.float64)).numpy()  # PyTorch: (out, in)
    function, options, _ = LAWS[name]
    ours = function(SHAPE, rng(), **options)
    assert stats.ks_2samp(ours.ravel()[::8], theirs.ravel()[::8]).pvalue > 1e-3
    assert abs(ours.var() / theirs.var() - 1) < np.sqrt(2) * NORMAL_ERROR


def test_uniform_and_normal_forms_have_one_variance():
    for uniform, normal in ((init.xavier_uniform, init.xavier_normal), (init.kaiming_uniform, init.kaiming_normal)):
        assert abs(uniform(SHAPE, rng()).var() / normal(SHAPE, rng()).var() - 1) < NORMAL_ERROR + UNIFORM_ERROR


def test_constants_are_constant():
    assert (init.zeros((2, 3)) == 0).all() and (init.ones((2,)) == 1).all()
    assert (init.constant((2, 3), value=0.1) == 0.1).all()


@pytest.mark.parametrize("shape", [(5, 5), (7, 3), (3, 7)])
def test_an_orthogonal_matrix_keeps_lengths(shape):
    W = init.orthogonal(shape, rng(), gain=2.0)
    assert W.shape == shape
    gram = W.T @ W if shape[0] >= shape[1] else W @ W.T
    np.testing.assert_allclose(gram, 4 * np.eye(min(shape)), atol=1e-14)


def test_orthogonal_matrices_have_no_preferred_direction():
    """Without the sign of R's diagonal the first entry would be one-sided; the mean has the error 1/sqrt(3 * 2000)."""
    generator = rng()
    first = [init.orthogonal((3, 3), generator)[0, 0] for _ in range(2000)]
    assert abs(np.mean(first)) < 5 / np.sqrt(3 * 2000)
    assert stats.kstest(first, stats.uniform(-1, 2).cdf).pvalue > 1e-3  # Archimedes: each coordinate on a sphere


def test_the_default_of_a_linear_layer_is_pytorchs():
    layer = Linear(300, 500).build(rng())
    theirs = torch.nn.Linear(300, 500).weight.detach().numpy()
    bound = 1 / np.sqrt(300)
    for values in (layer.weight.data, layer.bias.data, theirs):
        assert np.abs(values).max() <= bound and np.abs(values).max() > 0.98 * bound
    assert stats.kstest(layer.weight.data.ravel()[::8], stats.uniform(-bound, 2 * bound).cdf).pvalue > 1e-3


def test_the_same_seed_gives_the_same_numbers_and_another_seed_others():
    for function in (init.xavier_normal, init.kaiming_uniform, init.orthogonal):
        np.testing.assert_array_equal(function((4, 5), rng()), function((4, 5), rng()))
        assert not np.allclose(function((4, 5), rng()), function((4, 5), np.random.default_rng(8)))


def test_a_shape_without_fans_or_an_unknown_mode_is_refused():
    with pytest.raises(ValueError, match=r"\(in, out\)"):
        init.xavier_normal((3,), rng())
    with pytest.raises(ValueError, match="fan_in"):
        init.kaiming_normal((3, 4), rng(), mode="fan_avg")
