r"""Deck 1's eight tables of products and deck 2's five 10 x 500 runs: theory, the printed numbers, and our own run.

What a table's standard deviations may differ by. Let q be the mean square of the numbers that enter a layer. A layer of
n units multiplies it by a random factor whose relative variance is known:

* one vector, no activation: the new q is a mean of n squared normals, relative variance 2/n;
* one vector, ReLU: a mean of n numbers relu(z)^2, whose relative variance is E relu^4 / (E relu^2)^2 - 1 = 5: 5/n;
* many vectors that share the weights: the same for the part of them that is correlated, c: for ReLU
  4 E[relu(z)^2 relu(z')^2] - 1, over n, which runs from 0 (c = 0) to 5/n (c = 1);
* n vectors, no activation: the energy is spread over many directions; the start and j - 1 products are j matrices, for
  whose eigenvalues l is E l^2/(E l)^2 = j + 1 (Fuss and Catalan), so the j-th factor has the relative variance
  2 (j + 1)/n^2; with the start's 2/n^2 that is (k + 1)(k + 2)/n^2 after k products.

log std varies half as much as log q. Every bound below is 4.5 such standard errors, plus half of the last
printed digit.
"""

from functools import partial

import numpy as np
import pytest
import torch

from course_utils.data import lecture_tables
from course_utils.nn import init
from course_utils.nn.propagation import propagate

TABLES = lecture_tables()
SIGMAS, DIGIT = 4.5, 0.5e-6


def printed(table):
    return TABLES[table]


def relu(a):
    return np.maximum(a, 0)


N = 512
Z_MEAN, Z_STD = 1 / np.sqrt(2 * np.pi), np.sqrt(0.5 - 1 / (2 * np.pi))  # of relu(z), z standard normal
SMALL = partial(init.normal, std=0.01)
BOX = partial(init.uniform, low=-1.0, high=1.0)
# table: weights, activation, factor of the mean square of z per layer
VECTORS = {
    "uniform": (BOX, None, N / 3),
    "xavier normal": (init.xavier_normal, None, 1.0),
    "xavier uniform": (init.xavier_uniform, None, 1.0),
    "xavier normal, ReLU": (init.xavier_normal, relu, 1.0),
    "kaiming uniform, ReLU": (init.kaiming_uniform, relu, 2.0),
    "kaiming normal, ReLU": (init.kaiming_normal, relu, 2.0),
}


def expected_for_a_vector(factor, activation, depth):
    """Mean, std, and the standard error of log std and of the mean over std, after each layer."""
    k = np.arange(1, depth + 1)
    if activation is None:
        std = factor ** (k / 2)
        return 0 * std, std, np.sqrt((2 + 2 * k) / N) / 2, np.full(depth, 1 / np.sqrt(N))
    rms = np.sqrt(factor * (factor / 2) ** (k - 1))  # of z: ReLU lets half of the mean square pass
    before = (2 + 5 * (k - 1)) / N  # relative variance of the mean square of z
    # of the sample variance of relu(z): (m4 / var^2 - 1) / n, by quadrature
    z = np.linspace(-10, 10, 200_001)
    weight = np.exp(-z * z / 2) / np.sqrt(2 * np.pi) * (z[1] - z[0])
    fourth = (weight * (relu(z) - Z_MEAN) ** 4).sum() / Z_STD**4
    error = np.sqrt(before + (fourth - 1) / N) / 2
    return rms * Z_MEAN, rms * Z_STD, error, np.sqrt((Z_MEAN / Z_STD) ** 2 * before / 4 + 1 / N)


def assert_within_the_spread(mean, std, expected):
    right_mean, right_std, log_error, mean_error = (e[: len(std)] for e in expected)
    assert (np.abs(std - right_std) <= right_std * np.expm1(SIGMAS * log_error) + DIGIT).all()
    assert (np.abs(mean - right_mean) <= SIGMAS * mean_error * right_std + DIGIT).all()


@pytest.mark.parametrize("table", VECTORS)
def test_deck_1_vectors_the_printed_numbers_lie_within_the_spread(table):
    _, activation, factor = VECTORS[table]
    mean, std = printed(table)
    assert_within_the_spread(mean, std, expected_for_a_vector(factor, activation, len(std)))


@pytest.mark.parametrize("table", VECTORS)
def test_deck_1_vectors_our_initializations_give_the_same_table(table):
    weights, activation, factor = VECTORS[table]
    rng = np.random.default_rng(1)
    ours = propagate(rng.normal(size=N), weights, 25, rng, activation)
    assert_within_the_spread(ours.mean, ours.std, expected_for_a_vector(factor, activation, 25))


@pytest.mark.parametrize("table, right", [("xavier normal", "kaiming normal, ReLU"), ("uniform", "xavier uniform")])
def test_the_spread_is_narrow_enough_to_tell_the_tables_apart(table, right):
    _, activation, factor = VECTORS[right]
    mean, std = printed(table)
    with pytest.raises(AssertionError):
        assert_within_the_spread(mean, std, expected_for_a_vector(factor, activation, len(std)))


def expected_for_a_matrix(scale, depth):
    k = np.arange(1, depth + 1)
    std = (scale * np.sqrt(N)) ** k
    return 0 * std, std, np.sqrt((k + 1) * (k + 2)) / N / 2, np.full(depth, 1 / N)


@pytest.mark.parametrize("table, scale", [("normal", 1.0), ("small normal", 0.01)])
def test_deck_1_matrices_the_printed_numbers_lie_within_the_spread(table, scale):
    mean, std = printed(table)
    finite = np.isfinite(mean)
    right_mean, right_std, log_error, mean_error = expected_for_a_matrix(scale, len(std))
    assert (np.abs(std - right_std) <= right_std * np.expm1(SIGMAS * log_error) + DIGIT)[finite].all()
    # the mean is 1^T a 1 / n^2: a vector 1^T a of n numbers, whose length varies like a vector's
    spread = SIGMAS * mean_error * right_std * np.exp(2 * np.sqrt((np.arange(len(std)) + 2) / (2 * N)))
    assert (np.abs(mean - right_mean) <= spread + DIGIT)[finite].all()


def test_deck_1_matrices_the_spread_that_was_derived_is_the_one_that_is_seen():
    """200 tables of 64 x 64: the standard deviation of log std over tables, against the formula with n = 64."""
    rng, n, depth = np.random.default_rng(0), 64, 12
    log_std = np.array([np.log(propagate(rng.normal(size=(n, n)), init.normal, depth, rng).std) for _ in range(200)])
    k = np.arange(1, depth + 1)
    seen, derived = log_std.std(axis=0, ddof=1), np.sqrt((k + 1) * (k + 2)) / n / 2
    assert (np.abs(np.log(seen / derived)) < 3.5 / np.sqrt(2 * 199)).all()  # 18 %: k (k + 1) + 2 would not do
    assert np.abs(log_std.mean(axis=0) - k * np.log(np.sqrt(n))).max() < 0.1


def test_deck_1_the_mean_is_nan_from_product_27_on_in_float32():
    """The sum of 512^2 numbers of std 512^(k/2) is about 512^(k/2 + 1); float32 ends at 3.4e38, which is k = 26.4."""
    mean, std = printed("normal")
    assert np.isnan(mean).nonzero()[0][0] + 1 == 27
    assert np.isfinite(std[26]) and np.isnan(std[27])
    largest = np.log(np.finfo(np.float32).max) / np.log(512)
    assert 26 < 2 * (largest - 1) < 27
    generator = torch.Generator().manual_seed(0)
    a, first = torch.randn(512, 512, generator=generator), None
    for k in range(1, 29):
        a = a @ torch.randn(512, 512, generator=generator)
        if first is None and not torch.isfinite(a.mean()):
            first = k
    assert first in (27, 28)
    float64 = propagate(np.random.default_rng(0).normal(size=(64, 64)), init.normal, 100, np.random.default_rng(1))
    assert np.isfinite(float64.std).all()


UNITS = 500
RUNS = {
    "tanh, 0.01": (SMALL, np.tanh),
    "tanh, 1": (init.normal, np.tanh),
    "tanh, 1/sqrt(n)": (partial(init.kaiming_normal, gain=1.0), np.tanh),
    "ReLU, 1/sqrt(n)": (partial(init.kaiming_normal, gain=1.0), relu),
    "ReLU, 1/sqrt(n/2)": (init.kaiming_normal, relu),
}
VARIANCE = {"tanh, 0.01": 1e-4 * UNITS, "tanh, 1": UNITS, "ReLU, 1/sqrt(n/2)": 2.0}  # n Var(w), else 1


def expected_for_a_run(name):
    """Mean, std and the standard error of their logarithms for ten layers, of infinitely many units and samples.

    The error is that of 500 units: each layer adds what its shared weights vary by, from 0 for uncorrelated samples.
    """
    gain, f = VARIANCE.get(name, 1.0), RUNS[name][1]
    z = np.linspace(-12, 12, 100_001)  # fine enough for the bend of ReLU and for a saturated tanh
    density = np.exp(-z * z / 2) / np.sqrt(2 * np.pi) * (z[1] - z[0])
    q, c, variance, means, stds, errors = 1.0, 0.0, 2 / (UNITS * 1000), [], [], []
    for layer in range(10):
        s = np.sqrt(gain * q)
        mean, q = (density * f(s * z)).sum(), (density * f(s * z) ** 2).sum()
        if f is relu:
            angle = np.arccos(np.clip(c, -1, 1))  # of two samples' z; arc-cosine kernels of order 1 and 2
            c = (np.sin(angle) + (np.pi - angle) * np.cos(angle)) / np.pi
            fourth = 3 * np.sin(angle) * np.cos(angle) + (np.pi - angle) * (1 + 2 * np.cos(angle) ** 2)
            variance += (4 * fourth / (2 * np.pi) - 1) / UNITS
            of_the_mean = (np.pi * c - 1) / UNITS if c > 1 / np.pi else 0.0
        else:
            # odd: samples stay uncorrelated and only the spread over directions counts, which saturation lessens
            variance += 2 * (layer + 1) / UNITS**2
            of_the_mean = 0.0
        means.append(mean)
        stds.append(np.sqrt(q - mean**2))
        errors.append(np.sqrt(variance / 4 + of_the_mean))
    return np.array(means), np.array(stds), np.array(errors)


def assert_run(name, mean, std):
    right_mean, right_std, error = expected_for_a_run(name)
    samples = SIGMAS / np.sqrt(2 * UNITS * 1000)  # if there were 1,000 of them: the slide does not say
    assert (np.abs(std - right_std) <= right_std * np.expm1(SIGMAS * error + samples) + DIGIT).all()
    around_0 = SIGMAS * right_std / np.sqrt(UNITS * 100)  # 100 samples or more
    assert (np.abs(mean - right_mean) <= right_mean * np.expm1(SIGMAS * error + samples) + around_0 + DIGIT).all()


@pytest.mark.parametrize("name", RUNS)
def test_deck_2_runs_the_printed_numbers_lie_within_the_sampling_error(name):
    mean, std = printed(name)
    assert abs(std[0] - 1) < 0.002 and abs(mean[0]) < 0.002  # the input: 500 x 1000 normal numbers or so
    assert_run(name, mean[1:], std[1:])


@pytest.mark.parametrize("name", RUNS)
def test_deck_2_runs_our_initializations_give_the_same_numbers(name):
    rng = np.random.default_rng(2)
    weights, activation = RUNS[name]
    ours = propagate(rng.normal(size=(1000, UNITS)), weights, 10, rng, activation)
    assert_run(name, ours.mean, ours.std)


def test_deck_2_a_run_is_not_mistaken_for_another():
    for name in RUNS:
        for other in RUNS.keys() - {name}:
            mean, std = printed(other)
            with pytest.raises(AssertionError):
                assert_run(name, mean[1:], std[1:])


def test_the_precision_of_what_enters_is_kept():
    rng = np.random.default_rng(0)
    with np.errstate(over="ignore", invalid="ignore"):
        out = propagate(np.ones(512, dtype=np.float32), partial(init.normal, std=1e9), 6, rng)
    assert not np.isfinite(out.std[-1])
