"""What chapter 09 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import numpy as np
import pytest
import scipy.stats
import torch
from sklearn.decomposition import PCA as TheirPCA

from course_utils.data import Standardizer, Whitening, load_digits
from course_utils.nn import BatchNorm1d, GroupNorm, LayerNorm, Linear, ReLU, Sequential, init
from course_utils.nn.normalization import normalize
from course_utils.optim import SGD
from course_utils.training import fit

DIGITS = load_digits()


@pytest.fixture
def slides(lectures):
    """``slides(2)`` is the text of a deck."""
    return lambda deck: next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8")


# errata


@pytest.mark.erratum("Deck 0: the variance of numbers that were not centered")
def test_deck_0s_variance_is_the_mean_square_of_numbers_that_were_not_centered(slides):
    text = slides(0)
    assert r"\sigma^2 = \frac{1}{m} \sum_{i=1}^m x^{(i)2}" in text
    assert r"x^{(i)\mu, \sigma^2} = x^{(i)\mu} / \sigma" in text
    x = np.array([3.0, 1.0, 7.0])
    printed = np.mean(x**2)
    assert (round(printed, 1), round(x.var(), 1)) == (19.7, 6.2)
    assert ((x - x.mean()) / np.sqrt(printed)).std() == pytest.approx(0.56, abs=0.005)
    assert Standardizer().fit_transform(x[:, None]).std() == pytest.approx(1)


def chain_gradient(x, w, layers):
    """Mean derivative of the chain's output by its first weight."""
    weights = torch.full((layers,), w, dtype=torch.float64, requires_grad=True)
    out = torch.tensor(x)
    for weight in weights:
        out = weight * out
    (out**2).mean().backward()
    return weights.grad[0].item()


@pytest.mark.erratum("Deck 0: standardized inputs as a remedy for exploding gradients")
@pytest.mark.parametrize("w", [1.5, 0.5])
def test_deck_0_standardized_inputs_do_not_stop_gradients_from_exploding_or_vanishing(slides, w):
    assert "Remedies for exploding/vanishing gradients: Data Normalization" in slides(0)
    raw = np.random.default_rng(0).normal(2, 3, 50)
    standardized = (raw - raw.mean()) / raw.std()
    growth = [chain_gradient(x, w, 50) / chain_gradient(x, w, 10) for x in (raw, standardized)]
    assert growth[0] == pytest.approx(growth[1], rel=1e-12)
    assert growth[0] == pytest.approx(w**80, rel=1e-9)  # of the squared output: w^40 for the output itself


@pytest.mark.erratum("Deck 2: the two lines that divide by zero, and the advice they contradict")
def test_deck_2s_two_lines_divide_by_zero_on_digits_and_refuse_whole_numbers(slides):
    text = slides(2)
    assert "X -= np.mean(X, axis = 0)" in text and "X /= np.std(X, axis = 0)" in text
    assert "Not common to normalize" in text
    X = DIGITS.X.copy()
    with np.errstate(invalid="ignore"):
        X -= np.mean(X, axis=0)
        X /= np.std(X, axis=0)
    assert np.isnan(X).any(axis=0).sum() == 3
    whole = DIGITS.X.astype(np.uint8)
    with pytest.raises(TypeError, match="Cannot cast"):
        whole -= np.mean(whole, axis=0)
    assert np.isfinite(Standardizer().fit_transform(DIGITS.X)).all()


@pytest.mark.erratum('Deck 2: "to make each dimension unit Gaussian"')
def test_deck_2_normalizing_does_not_make_a_distribution_gaussian(slides):
    assert "To make each dimension unit gaussian" in slides(2)
    x = np.random.default_rng(0).exponential(size=(10000, 1))
    z = normalize(x, (0,), 0.0).data
    for moment in (scipy.stats.skew, scipy.stats.kurtosis):
        np.testing.assert_allclose(moment(z), moment(x), rtol=1e-10)
    assert scipy.stats.skew(z)[0] == pytest.approx(2, abs=0.15)  # a Gaussian has 0


@pytest.mark.erratum('Deck 2: "to recover the identity mapping"')
def test_deck_2_the_identity_is_recovered_for_one_batch_and_in_use_but_not_in_training(slides):
    assert "to recover the identity mapping" in slides(2)
    first, second = np.random.default_rng(0).normal(2, 3, (2, 32, 4))
    layer = BatchNorm1d(4).build()
    printed = BatchNorm1d(4, eps=0.1).build()
    layer.weight.data[:], layer.bias.data[:] = np.sqrt(first.var(axis=0) + 1e-5), first.mean(axis=0)
    printed.weight.data[:], printed.bias.data[:] = first.std(axis=0), first.mean(axis=0)
    np.testing.assert_allclose(layer(first).data, first, rtol=1e-12)
    assert np.abs(printed(first).data - first).max() > 0.01  # γ without ε
    assert np.abs(layer(second).data - second).max() > 0.5
    layer.weight.data[:], layer.bias.data[:] = np.sqrt(layer.running_var + 1e-5), layer.running_mean
    np.testing.assert_allclose(layer.eval()(second).data, second, rtol=1e-12)


@pytest.mark.erratum('Deck 2: "a single fixed empirical mean of activations"')
def test_deck_2_with_only_the_mean_fixed_an_answer_would_depend_on_the_neighbors(slides):
    assert "a single fixed empirical mean of activations during training is used" in slides(2)
    layer = BatchNorm1d(3).build()
    X = np.random.default_rng(0).normal(2, 3, (16, 3))
    layer(X)
    other = X.copy()
    other[1:] *= 5

    def mean_fixed_only(x):
        return (x - layer.running_mean) / np.sqrt(x.var(axis=0) + layer.eps)

    assert not np.allclose(mean_fixed_only(X)[0], mean_fixed_only(other)[0], rtol=0.1)
    np.testing.assert_allclose(layer.eval()(X).data[0], layer.eval()(other).data[0], rtol=1e-14)


def growth(scale, norm, depth=24, width=100):
    """Factor per layer by which the gradient of the weights grows toward the input, at initialization."""
    rng = np.random.default_rng(1)
    layers, inputs = [], 64
    for _ in range(depth):
        linear = Linear(inputs, width, bias=False, weight_init=lambda s, r: scale * init.kaiming_normal(s, r))
        layers += [linear, *([BatchNorm1d(width)] if norm else []), ReLU()]
        inputs = width
    model = Sequential(*layers, Linear(inputs, 10), rng=rng)
    model.loss_and_gradient((DIGITS.X[:64] - DIGITS.X[:64].mean(axis=0)) / 6, DIGITS.y[:64])
    # times the scale, since weights that are larger have smaller gradients, all by the same factor
    sizes = [np.linalg.norm(layer.weight.grad) for layer in model.layers[:-1] if isinstance(layer, Linear)]
    return (sizes[1] / sizes[-2]) ** (1 / (depth - 3))


@pytest.mark.erratum("Deck 0: batch norm as a remedy for exploding gradients")
def test_deck_0_batch_norm_makes_gradients_explode_with_depth_at_any_initialization(slides):
    assert "Remedies for Vanishing/Exploding Gradients: Batch Normalization" in slides(0)
    for scale in (0.3, 1.0, 10.0):
        assert growth(scale, norm=True) == pytest.approx(np.sqrt(np.pi / (np.pi - 1)), rel=0.04)
    assert growth(1.0, norm=False) == pytest.approx(1, abs=0.08)


@pytest.mark.erratum('Deck 1: a regularizer, "in some cases eliminating the need for Dropout"')
def test_deck_1_the_noise_that_regularizes_falls_with_the_batch(slides):
    assert "in some cases eliminating the need for Dropout" in slides(1)
    assert "slightly reduces the need for dropout, maybe" in slides(2)
    rng = np.random.default_rng(0)
    spread = {}
    for size in (8, 512):
        batches = rng.normal(size=(400, size, 1))
        batches[:, 0] = 1.0  # the same example in other company
        spread[size] = np.std([normalize(x, (0,), 1e-5).data[0, 0] for x in batches])
    assert spread[8] / spread[512] == pytest.approx(np.sqrt(512 / 8), rel=0.3)


# conventions and claims


def test_three_numbers_tell_the_two_standard_deviations_apart():
    x = np.array([3.0, 1.0, 7.0])
    assert (round(x.std(), 1), round(torch.tensor(x).std().item(), 1)) == (2.5, 3.1)


def test_whitening_without_eps_is_scikit_learns_where_no_axis_is_empty():
    X = DIGITS.X[:, np.ptp(DIGITS.X, axis=0) > 0]
    ours, theirs = Whitening(n_components=30, eps=0).fit(X), TheirPCA(n_components=30, whiten=True).fit(X)
    np.testing.assert_allclose(ours.transform(X), theirs.transform(X), rtol=1e-8, atol=1e-10)


def test_without_scale_and_shift_one_group_is_layer_norm_over_channels_and_places():
    x = np.random.default_rng(0).normal(size=(3, 4, 5))
    ours = GroupNorm(1, 4, affine=False)(x).data
    np.testing.assert_allclose(ours, LayerNorm((4, 5), affine=False)(x).data, rtol=1e-12)
    assert GroupNorm(1, 4).build().weight.data.size == 4 and LayerNorm((4, 5)).build().weight.data.size == 20
    theirs = torch.nn.GroupNorm(1, 4), torch.nn.LayerNorm((4, 5)), torch.nn.InstanceNorm1d(4)
    assert [m.weight.numel() if m.weight is not None else None for m in theirs] == [4, 20, None]


def test_a_norms_gamma_is_called_weight_here_and_in_pytorch():
    model = Sequential(Linear(4, 5), BatchNorm1d(5), rng=0)
    assert model.where("weight").sum() == 25 and model.where("weight", Linear).sum() == 20
    theirs = torch.nn.Sequential(torch.nn.Linear(4, 5), torch.nn.BatchNorm1d(5))
    assert sum(p.numel() for name, p in theirs.named_parameters() if name.endswith("weight")) == 25


def test_in_training_the_momentum_of_the_running_statistics_changes_no_loss():
    losses = []
    for momentum in (0.01, 0.1, 0.9):
        model = Sequential(Linear(64, 16), BatchNorm1d(16, momentum=momentum), ReLU(), Linear(16, 10), rng=0)
        history = fit(model, SGD(model.theta, lr=0.3), (DIGITS.X[:200], DIGITS.y[:200]), epochs=2, batch_size=25)
        losses.append(history.loss)
    assert losses[0] == losses[1] == losses[2]


@pytest.mark.parametrize("start", [0.2, 5.0])
def test_the_balance_of_decay_and_growth_is_neared_in_one_over_four_eta_lambda_steps(start):
    """Gradients of one size, perpendicular to w: in that time the distance of |w|^4 falls to one part in e."""
    lr, decay, G = 0.01, 0.05, 2.0
    balance = lr * G / (decay * (2 - lr * decay))
    rng, w = np.random.default_rng(0), np.zeros(500)
    w[0] = start * balance**0.25
    for _ in range(round(1 / (4 * lr * decay))):
        g = rng.normal(size=500)
        g -= (g @ w) / (w @ w) * w  # perpendicular to w, as every gradient here
        g *= np.sqrt(G) / np.linalg.norm(g) / np.linalg.norm(w)
        w = (1 - lr * decay) * w - lr * g
    left = (np.linalg.norm(w) ** 4 - balance) / (start**4 * balance - balance)
    assert left == pytest.approx(np.exp(-1), rel=0.02)
