r"""The equations of chapter 11, each held against the package, PyTorch, an enumeration of all masks, or a plain loop.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import itertools
import re
from types import SimpleNamespace

import numpy as np
import pytest
import torch

from course_utils.authoring.formula import Formula
from course_utils.autodiff import Tensor
from course_utils.data import augmentation as aug
from course_utils.data import make_color_image
from course_utils.nn import Dropout, Linear, ReLU, Sequential, smooth_labels
from course_utils.nn.functional import log_softmax, softmax
from course_utils.nn.multi_task import MultiTask
from course_utils.nn.perturbation import (
    adversarial_loss_and_gradient,
    fgsm,
    input_gradient,
    loss_and_gradient_with_weight_noise,
)
from course_utils.nn.regularization import L1, L2, ElasticNet, Frobenius, soft_threshold
from course_utils.nn.sparse_activations import SparseActivations
from course_utils.optim import SGD, PolyakAverage
from course_utils.training import (
    Checkpoint,
    Ensemble,
    early_stopping,
    equivalent_weight_decay,
    kept_by_penalty,
    kept_by_stopping,
)

rng = np.random.default_rng(11)
W = rng.normal(size=7)
G = rng.normal(size=7)
EXACT = dict(rtol=1e-12, atol=1e-14)
MASKS = np.array(list(itertools.product((0.0, 1.0), repeat=6)))  # of six units; 1 keeps


def chance(p):
    """The probability of each of the masks when a unit is dropped with probability p."""
    return np.prod(np.where(MASKS == 1, 1 - p, p), axis=1)


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are read in pieces."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


def cases(tex):
    """The LaTeX of each case's term, by its condition."""
    body = re.search(r"\\begin\{cases\}(.*)\\end\{cases\}", tex)[1]
    rows = (case.split(r"& \text{if } ") for case in body.split(r"\\ "))
    return {condition.strip(): Formula("q = " + term) for term, condition in rows}


# penalties


@pytest.mark.equation("penalized-objective", tex=r"\tilde{J}(\theta) = J(\theta) + \lambda \Omega(\theta)")
def test_the_models_loss_is_the_objective_with_the_penalty(formula):
    model = Sequential(Linear(4, 3), rng=0)
    X, y = rng.normal(size=(6, 4)), rng.integers(0, 3, 6)
    plain = model.loss_and_gradient(X, y)[0]
    model.penalty = L2(0.3)
    total = model.loss_and_gradient(X, y)[0]
    omega = 0.5 * float(torch.tensor(model.theta).norm() ** 2)
    value = formula(J=lambda t: plain, Omega=lambda t: omega, theta=0.0, **{"lambda": 0.3})
    assert value == pytest.approx(total, rel=1e-12)


@pytest.mark.equation("l2-penalty", tex=r"\Omega(w) = \frac{1}{2} \sum_{i=1}^{n} w_i^2")
def test_l2_is_the_packages_and_half_the_squared_norm(formula):
    assert formula(w=W, n=7) == pytest.approx(L2(1.0)(W)[0], rel=1e-12)
    assert formula(w=W, n=7) == pytest.approx(float(torch.linalg.norm(torch.tensor(W)) ** 2) / 2, rel=1e-12)


@pytest.mark.equation("decay-step", tex=r"w \leftarrow (1 - \eta \lambda) w - \eta g")
def test_a_step_with_l2_shrinks_first_in_the_package_and_in_pytorch(formula):
    value = formula(eta=0.1, w=W, g=G, **{"lambda": 0.3})
    np.testing.assert_allclose(value, W - 0.1 * (G + L2(0.3)(W)[1]), **EXACT)
    theirs = torch.tensor(W, requires_grad=True)
    theirs.grad = torch.tensor(G)
    torch.optim.SGD([theirs], lr=0.1, weight_decay=0.3).step()
    np.testing.assert_allclose(value, theirs.detach().numpy(), **EXACT)


@pytest.mark.equation("l1-penalty", tex=r"\Omega(w) = \sum_{i=1}^{n} |w_i|")
def test_l1_is_the_packages_and_pytorchs_norm(formula):
    assert formula(w=W, n=7) == pytest.approx(L1(1.0)(W)[0], rel=1e-12)
    assert formula(w=W, n=7) == pytest.approx(float(torch.linalg.norm(torch.tensor(W), 1)), rel=1e-12)


@pytest.mark.equation("l1-step", tex=r"w \leftarrow w - \eta (g + \lambda s)")
def test_a_step_with_l1_follows_pytorchs_gradient(formula):
    theirs = torch.tensor(W, requires_grad=True)
    (torch.tensor(G) @ theirs + 0.3 * theirs.abs().sum()).backward()
    value = formula(w=W, eta=0.1, g=G, s=np.sign(W), **{"lambda": 0.3})
    np.testing.assert_allclose(value, W - 0.1 * theirs.grad.numpy(), **EXACT)
    np.testing.assert_allclose(value, W - 0.1 * (G + L1(0.3)(W)[1]), **EXACT)


@pytest.mark.equation(
    "elastic-net",
    tex=r"\lambda \Omega(w) = \lambda_1 \sum_{i=1}^{n} |w_i| + \frac{\lambda_2}{2} \sum_{i=1}^{n} w_i^2",
)
def test_the_elastic_net_is_the_packages(formula):
    value = formula(lambda_1=0.3, lambda_2=0.7, w=W, n=7)
    assert value == pytest.approx(ElasticNet(l1=0.3, l2=0.7)(W)[0], rel=1e-12)


@pytest.mark.equation("frobenius-norm", tex=r"\|W\|_F^2 = \sum_{i=1}^{n} \sum_{j=1}^{k} w_{i,j}^2")
def test_the_frobenius_norm_is_torchs_and_the_packages_penalty(formula):
    model = Sequential(Linear(4, 3), rng=0)
    M = model.theta[:12].reshape(4, 3)
    value = formula(w=M, n=3, k=4)
    assert value == pytest.approx(float(torch.linalg.norm(torch.tensor(M), "fro") ** 2), rel=1e-12)
    assert 0.25 * value == pytest.approx(Frobenius(model, 0.5)(model.theta)[0], rel=1e-12)


# sparsity


GRID = np.linspace(-4, 4, 800_001)


def lowest(costs):
    """Where on the grid these costs are lowest."""
    return GRID[np.argmin(costs)]


@pytest.mark.equation("shrink-one", tex=r"w = \frac{z}{1 + \lambda}")
def test_l2_divides_one_weight(formula):
    for z in (-2.5, 0.3, 1.7):
        found = lowest((GRID - z) ** 2 / 2 + 0.6 / 2 * GRID**2)
        assert formula(z=z, **{"lambda": 0.6}) == pytest.approx(found, abs=2e-5)


@pytest.mark.equation("soft-threshold", tex=r"w = s \max(|z| - \lambda, 0)")
def test_l1_thresholds_one_weight_as_a_grid_and_pytorch_find(formula):
    for z in (-2.5, -0.4, 0.3, 1.7):
        value = formula(z=z, s=np.sign(z), **{"lambda": 0.6})
        assert value == pytest.approx(lowest((GRID - z) ** 2 / 2 + 0.6 * np.abs(GRID)), abs=2e-5)
        assert value == pytest.approx(soft_threshold(z, 0.6), abs=1e-14)
        assert value == pytest.approx(torch.nn.functional.softshrink(torch.tensor(z), 0.6).item(), abs=1e-6)


@pytest.mark.equation("proximal-step", tex=r"w \leftarrow S(w - \eta g, \eta \lambda)")
def test_the_proximal_step_minimizes_its_own_problem(formula):
    for w, g in ((1.0, 2.0), (0.1, -0.3), (-2.0, 0.5)):
        value = formula(w=w, eta=0.2, g=g, S=soft_threshold, **{"lambda": 0.7})
        found = lowest(g * (GRID - w) + (GRID - w) ** 2 / 0.4 + 0.7 * np.abs(GRID))
        assert value == pytest.approx(found, abs=2e-5)


@pytest.mark.equation("activation-penalty", tex=r"\Omega(h) = \frac{1}{B} \sum_{i=1}^{B} \sum_{j=1}^{n} |h_{i,j}|")
def test_the_penalty_on_activations_is_the_layers_term(formula):
    h = rng.normal(size=(5, 3))
    layer = SparseActivations(0.25)
    layer.forward(Tensor(h))
    # the inner sum goes over the first axis: units first
    assert 0.25 * formula(h=h.T, B=5, n=3) == pytest.approx(layer.term.item(), rel=1e-12)


# dropout


def masked(p, inverted, seed=0):
    """The package's layer in training on a large batch of ones: what it gave, and the mask."""
    layer = Dropout(p, inverted, rng=np.random.default_rng(seed))
    h = np.random.default_rng(1).normal(size=(40, 6))
    out = layer(h).data
    return h, out, (out != 0).astype(float), layer


@pytest.mark.equation("dropout-vanilla", tex=r"\tilde{h}_i = m_i h_i")
def test_vanilla_dropout_multiplies_by_the_mask(formula):
    h, out, mask, _ = masked(0.3, inverted=False)
    np.testing.assert_allclose(formula(m=mask, h=h), out, **EXACT)
    assert 0.6 < mask.mean() < 0.8


@pytest.mark.equation("dropout-vanilla-use", tex=r"h_i^{\text{use}} = (1 - p) h_i")
def test_vanilla_dropout_scales_in_use_to_the_mean_of_training(formula):
    h, _, _, layer = masked(0.3, inverted=False)
    layer.eval()
    np.testing.assert_allclose(formula(p=0.3, h=h), layer(h).data, **EXACT)
    np.testing.assert_allclose(formula(p=0.3, h=h[0]), chance(0.3) @ (MASKS * h[0]), **EXACT)


@pytest.mark.equation("dropout-inverted", tex=r"\tilde{h}_i = \frac{m_i h_i}{1 - p}")
def test_inverted_dropout_is_the_packages_and_pytorchs(formula):
    h, out, mask, layer = masked(0.3, inverted=True)
    np.testing.assert_allclose(formula(m=mask, h=h, p=0.3), out, **EXACT)
    layer.eval()
    np.testing.assert_array_equal(np.asarray(getattr(layer(h), "data", h)), h)
    theirs = torch.nn.functional.dropout(torch.tensor(h), 0.3).numpy()
    np.testing.assert_allclose(formula(m=(theirs != 0), h=h, p=0.3), theirs, rtol=1e-12)


@pytest.mark.equation("dropout-mean", tex=r"\operatorname{E}[\tilde{h}_i] = (1 - p) \frac{h_i}{1 - p}")
def test_the_mean_over_all_masks_is_the_activation(formula):
    h = W[:6]
    for p in (0.2, 0.7):
        mean = chance(p) @ (MASKS * h / (1 - p))
        np.testing.assert_allclose(formula(p=p, h=h), mean, **EXACT)
        np.testing.assert_allclose(mean, h, **EXACT)


@pytest.mark.equation(
    "four-masks",
    tex=r"\operatorname{E}[a] = \frac{1}{4} (w_1 x + w_2 y) + \frac{1}{4} w_1 x + \frac{1}{4} w_2 y"
    r" = \frac{1}{2} (w_1 x + w_2 y)",
)
def test_deck_2s_four_masks(formula):
    w_1, w_2, x, y = rng.normal(size=4)
    mean = np.mean([a * w_1 * x + b * w_2 * y for a in (0, 1) for b in (0, 1)])
    assert formula(w_1=w_1, w_2=w_2, x=x, y=y) == pytest.approx(mean, rel=1e-12)


@pytest.mark.equation("dropout-variance", tex=r"\operatorname{Var}[\tilde{h}_i] = \frac{p}{1 - p} h_i^2")
def test_the_variance_over_all_masks(formula):
    h = W[:6]
    for p in (0.2, 0.7):
        values = MASKS * h / (1 - p)
        np.testing.assert_allclose(formula(p=p, h=h), chance(p) @ (values - h) ** 2, **EXACT)


@pytest.mark.equation(
    "dropout-linear",
    tex=r"\operatorname{E}[(y - \tilde{y})^2] = (y - \hat{y})^2 + \frac{p}{1 - p} \sum_{i=1}^{n} w_i^2 x_i^2",
)
def test_dropout_on_a_linear_model_is_an_l2_penalty(formula):
    w, x, y = W[:6], G[:6], 0.7
    for p in (0.2, 0.7):
        errors = (y - (MASKS * x / (1 - p)) @ w) ** 2
        assert formula(y=y, y_hat=w @ x, p=p, w=w, x=x, n=6) == pytest.approx(chance(p) @ errors, rel=1e-12)


# early stopping


@pytest.mark.equation(
    "early-stopping",
    tex=r"j \leftarrow \begin{cases} 0 & \text{if } v' < v \\ j + 1 & \text{if } v' \ge v \end{cases}",
)
def test_the_counter_is_that_of_the_packages_loop(tex):
    reset, forward = cases(tex)["v' < v"], cases(tex)[r"v' \ge v"]
    for errors in ([3, 2, 2.5, 2, 1, 1, 1.5, 4], [5, 6, 4, 7, 3, 8, 9, 9]):
        j, v, looks = 0, np.inf, 0
        for error in errors:
            looks += 1
            j, v = (int(reset()), error) if error < v else (int(forward(j=j)), v)
            if j == 3:
                break
        model = SimpleNamespace(theta=np.zeros(1))
        stopped = early_stopping(model, lambda n: None, iter(errors).__next__, n=1, p=3, max_steps=8)
        assert stopped.steps_run == looks and stopped.error == v


@pytest.mark.equation(
    "shrinkage-recursion",
    tex=r"w_{t+1} = w_t - \eta h (w_t - w^*)",
    names={"w^*": "minimum"},
)
def test_a_step_on_the_quadratic_is_sgds(formula):
    theta = np.array([0.4])
    optimizer = SGD(theta, lr=0.3)
    for _ in range(5):
        before = theta.copy()
        optimizer.step(1.7 * (theta - 2.0))
        np.testing.assert_allclose(formula(w=before, eta=0.3, h=1.7, minimum=2.0), theta, **EXACT)


@pytest.mark.equation("shrinkage-steps", tex=r"w_t = (1 - (1 - \eta h)^t) w^*", names={"w^*": "minimum"})
def test_after_t_steps_a_share_is_reached(formula):
    for h, t in ((1.7, 1), (0.2, 25), (3.0, 4)):
        theta = np.zeros(1)
        optimizer = SGD(theta, lr=0.3)
        for _ in range(t):
            optimizer.step(h * (theta - 2.0))
        value = formula(eta=0.3, h=h, t=t, minimum=2.0)
        assert value == pytest.approx(theta[0], rel=1e-12)
        assert value == pytest.approx(2.0 * kept_by_stopping(h, 0.3, t), rel=1e-12)


@pytest.mark.equation("shrinkage-penalty", tex=r"w_\lambda = \frac{h}{h + \lambda} w^*", names={"w^*": "minimum"})
def test_the_penalized_minimum_keeps_a_share(formula):
    for h in (0.05, 1.0, 4.0):
        value = formula(h=h, minimum=2.0, **{"lambda": 0.6})
        assert value == pytest.approx(lowest(h / 2 * (GRID - 2.0) ** 2 + 0.3 * GRID**2), abs=2e-5)
        assert value == pytest.approx(2.0 * kept_by_penalty(h, 0.6), rel=1e-12)


@pytest.mark.equation("shrinkage-equal", tex=r"\lambda = \frac{h (1 - \eta h)^t}{1 - (1 - \eta h)^t}")
def test_this_strength_keeps_what_stopping_keeps(formula):
    for h, t in ((0.5, 7), (0.01, 100), (2.0, 3)):
        strength = formula(h=h, eta=0.1, t=t)
        assert h / (h + strength) == pytest.approx(1 - (1 - 0.1 * h) ** t, rel=1e-12)
        assert strength == pytest.approx(equivalent_weight_decay(0.1, t, h), rel=1e-12)


@pytest.mark.equation("shrinkage-limit", tex=r"\lambda = \frac{1}{\eta t}")
def test_for_flat_directions_the_strength_is_one_over_rate_times_steps(formula):
    assert equivalent_weight_decay(0.1, 50, 1e-7) == pytest.approx(float(formula(eta=0.1, t=50)), rel=1e-5)
    assert equivalent_weight_decay(0.1, 50) == pytest.approx(float(formula(eta=0.1, t=50)), rel=1e-12)


@pytest.mark.equation(
    "retrain-same-steps",
    tex=r"t = i^* \frac{N_{\text{train}} + N_{\text{val}}}{N_{\text{train}}}",
    names={"i^*": "best", r"N_{\text{train}}": "train", r"N_{\text{val}}": "val"},
)
def test_the_same_passes_are_more_steps(formula):
    # 12 passes over 225 and over 300 examples, in batches of 25
    assert formula(best=12 * 225 / 25, train=225, val=75) == pytest.approx(12 * 300 / 25)


# augmentation

RAMP = np.indices((9, 9)).astype(float)  # the value of a pixel is its row, or its column


@pytest.mark.equation("affine", tex=r"p = A (q - c - s) + c")
def test_the_affine_map_says_where_a_pixel_comes_from(formula):
    rows = aug.affine(RAMP[:1], 0.5 * np.eye(2), (1.0, 0.0))[0][:, 4]
    value = formula(A=0.5, q=np.arange(9.0), c=4.0, s=1.0)
    np.testing.assert_allclose(rows[1:], value[1:], rtol=1e-12)


@pytest.mark.equation("bilinear", tex=r"x(p) = (1 - a) u + a v")
def test_a_place_between_pixels_is_a_mixture_as_in_pytorch(formula):
    image = rng.normal(size=(1, 2, 2))
    a, b = 0.3, 0.8
    u, v = np.interp(b, [0, 1], image[0, 0]), np.interp(b, [0, 1], image[0, 1])
    value = formula(a=a, u=u, v=v)
    ours = aug.sample(image, np.array([[a]]), np.array([[b]]), None)
    assert value == pytest.approx(float(ours.squeeze()), rel=1e-12)
    place = torch.tensor([[[[2 * b - 1, 2 * a - 1]]]], dtype=torch.float64)
    theirs = torch.nn.functional.grid_sample(torch.tensor(image)[None], place, align_corners=True)
    assert value == pytest.approx(theirs.item(), rel=1e-12)


@pytest.mark.equation("flip", tex=r"x'_{r, k} = x_{r, W - 1 - k}")
def test_a_flip_reads_the_columns_backward(tex):
    image = rng.normal(size=(1, 3, 5))
    read = re.search(r"= x_\{r, (.*)\}", tex)[1].replace(" ", "")
    expected = np.stack([image[0][:, int(Formula("q = " + read)(W=5, k=k))] for k in range(5)], axis=1)
    np.testing.assert_array_equal(aug.flip_horizontal(image)[0], expected)
    np.testing.assert_array_equal(expected, torch.fliplr(torch.tensor(image[0])).numpy())


@pytest.mark.equation("lens", tex=r"p = c + (1 + k \rho^2) (q - c)")
def test_a_lens_magnifies_with_the_distance_from_the_middle(formula):
    q = np.arange(9.0)
    rho = np.abs(q - 4) / np.hypot(4, 4)  # along the middle column
    bent = aug.lens_distortion(RAMP[:1], 0.2, fill=None)[0][:, 4]
    value = formula(c=4.0, k=0.2, rho=rho, q=q)
    inside = (value >= 0) & (value <= 8)
    assert inside.sum() >= 5
    np.testing.assert_allclose(bent[inside], value[inside], rtol=1e-9, atol=1e-12)


@pytest.mark.equation("color-jitter", tex=r"x' = (1 + c) (x - \bar{x}) + \bar{x} + b")
def test_contrast_and_brightness_are_the_packages(formula):
    image = rng.normal(size=(1, 4, 4))
    value = formula(c=0.4, x=image, x_bar=image.mean(), b=0.3)
    np.testing.assert_allclose(aug.adjust(image, brightness=0.3, contrast=0.4), value, rtol=1e-12)


@pytest.mark.equation("pca-color", tex=r"x' = x + \sum_{k=1}^{3} \alpha_k \lambda_k p_k")
def test_the_color_offset_is_the_packages_by_an_independent_eigendecomposition(formula):
    house = make_color_image(16, rng=np.random.default_rng(0))[None]
    layer = aug.PCAColor(0.1).fit(house)
    moved = layer(house, np.random.default_rng(5))
    values, vectors = np.linalg.eigh(np.cov(house.reshape(-1, 3).T))
    alpha = np.random.default_rng(5).normal(0, 0.1, (1, 3))[0]

    def column(v):
        return np.asarray(v, float)[:, None]

    P, signs = vectors.T[::-1], np.sign(np.sum(vectors.T[::-1] * layer.components_, axis=1))
    value = formula(x=house[0, 3, 4], alpha=column(alpha), p=P * signs[:, None], **{"lambda": column(values[::-1])})
    np.testing.assert_allclose(value, moved[0, 3, 4], rtol=1e-10)


@pytest.mark.equation("test-time-crops", tex=r"\hat{y} = \frac{1}{10 S} \sum_{i=1}^{S} \sum_{j=1}^{10} \hat{y}_{i,j}")
def test_the_average_over_crops_is_the_packages(formula):
    picture = rng.random((1, 12, 12))

    def answer(crops):
        return softmax(crops.reshape(len(crops), -1)[:, :3])

    ours = aug.average_over_crops(answer, picture, 6, short_sides=(6, 8, 12))
    all_of_them = np.array(
        [[answer(c)[0] for c in aug.ten_crops(aug.resize(picture, s), 6)] for s in (6, 8, 12)]
    )  # (3, 10, 3): the inner sum goes over the first axis
    value = formula(y_hat=all_of_them.transpose(1, 0, 2), S=3)
    np.testing.assert_allclose(value, ours[0], rtol=1e-12)


# noise


@pytest.mark.equation(
    "noise-tikhonov",
    tex=r"\operatorname{E}[(y - \tilde{y})^2] = (y - \hat{y})^2 + \sigma^2 \sum_{i=1}^{n} w_i^2",
)
def test_noise_on_the_inputs_of_a_linear_model_is_l2(formula):
    # a coin of size sigma has the variance sigma^2, and all its outcomes can be enumerated
    w, x, y, sigma = W[:6], G[:6], 0.7, 0.3
    errors = (y - (x + sigma * (2 * MASKS - 1)) @ w) ** 2
    assert formula(y=y, y_hat=w @ x, sigma=sigma, w=w, n=6) == pytest.approx(errors.mean(), rel=1e-12)


@pytest.mark.equation("weight-noise", tex=r"\tilde{\theta} = \theta + \sigma n", names={"n": "draw"})
def test_the_gradient_is_taken_beside_theta(formula):
    model = Sequential(Linear(3, 2), rng=0)
    X, y = rng.normal(size=(4, 3)), np.array([0, 1, 1, 0])
    _, g = loss_and_gradient_with_weight_noise(model, X, y, 0.2, np.random.default_rng(3))
    draw = np.random.default_rng(3).standard_normal(model.theta.shape)
    theta = model.theta.copy()
    model.theta[...] = formula(theta=theta, sigma=0.2, draw=draw)
    np.testing.assert_allclose(model.loss_and_gradient(X, y)[1], g, **EXACT)


@pytest.mark.equation(
    "weight-noise-flat",
    tex=r"\operatorname{E}[J(\theta + \sigma n)] = J(\theta) + \frac{\sigma^2}{2} \sum_{i=1}^{n} h_i",
)
def test_noise_on_the_weights_charges_curvature(formula):
    h, theta, sigma = np.abs(W[:6]), G[:6], 0.3

    def J(t):
        return 0.5 * np.sum(h * t**2, axis=-1)

    mean = J(theta + sigma * (2 * MASKS - 1)).mean()
    assert formula(J=lambda t: J(theta), theta=0.0, sigma=sigma, h=h, n=6) == pytest.approx(mean, rel=1e-12)


@pytest.mark.equation(
    "label-smoothing",
    tex=r"q_k = \begin{cases} 1 - \epsilon & \text{if } k = y \\"
    r" \frac{\epsilon}{K - 1} & \text{if } k \ne y \end{cases}",
)
def test_the_soft_targets_are_the_packages_and_sum_to_one(tex):
    label, other = cases(tex)["k = y"], cases(tex)[r"k \ne y"]
    q = smooth_labels([2], 5, 0.3)[0]
    assert q[2] == pytest.approx(float(label(eps=0.3))) and q[0] == pytest.approx(float(other(eps=0.3, K=5)))
    assert float(label(eps=0.3)) + 4 * float(other(eps=0.3, K=5)) == pytest.approx(1.0)


Z = rng.normal(size=5)
Q = smooth_labels([2], 5, 0.3)[0]


@pytest.mark.equation("smoothing-loss", tex=r"\ell = -\sum_{k=1}^{K} q_k \log p_k")
def test_the_smoothed_loss_is_pytorchs(formula):
    theirs = torch.nn.functional.cross_entropy(torch.tensor(Z), torch.tensor(Q))
    assert formula(q=Q, p=softmax(Z[None])[0], K=5) == pytest.approx(theirs.item(), rel=1e-12)


@pytest.mark.equation("smoothing-gradient", tex=r"\frac{\partial \ell}{\partial z_k} = p_k - q_k")
def test_the_gradient_is_prediction_minus_target(formula):
    z = torch.tensor(Z, requires_grad=True)
    torch.nn.functional.cross_entropy(z, torch.tensor(Q)).backward()
    np.testing.assert_allclose(formula(p=softmax(Z[None])[0], q=Q), z.grad.numpy(), rtol=1e-11)


@pytest.mark.equation(
    "smoothing-logits", tex=r"z_y - z_k = \log \left( \frac{(1 - \epsilon) (K - 1)}{\epsilon} \right)"
)
def test_at_rest_the_logits_are_a_known_distance_apart(formula):
    for eps, K in ((0.1, 10), (0.3, 4)):
        z = np.zeros((1, K))
        z[0, 1] = formula(eps=eps, K=K)
        np.testing.assert_allclose(softmax(z), smooth_labels([1], K, eps), rtol=1e-12)


# several tasks


def two_tasks(weights=None):
    weights = {"a": 0.7, "b": 2.0} if weights is None else weights
    heads = {"a": Linear(3, 2), "b": Linear(3, 3)}
    model = MultiTask(Sequential(Linear(4, 3), ReLU()), heads, weights=weights, rng=0)
    X = rng.normal(size=(5, 4))
    return model, X, {"a": rng.integers(0, 2, 5), "b": rng.integers(0, 3, 5)}


@pytest.mark.equation("multi-task", tex=r"J(\theta) = \sum_{k=1}^{T} c_k J_k")
def test_the_objective_is_the_weighted_sum(formula):
    model, X, y = two_tasks()
    out = model.predict(X)
    each = np.array([-log_softmax(out[t])[np.arange(5), y[t]].mean() for t in ("a", "b")])
    value = formula(c=np.array([0.7, 2.0]), J=each, T=2)
    assert value == pytest.approx(model.loss_and_gradient(X, y)[0], rel=1e-12)


@pytest.mark.equation("multi-task-gradient", tex=r"g_{\text{shared}} = \sum_{k=1}^{T} c_k g_k")
def test_the_trunk_gets_the_weighted_sum_of_gradients(formula):
    (weighted, X, y), (plain, _, _) = two_tasks(), two_tasks({})
    assert np.array_equal(weighted.theta, plain.theta)
    each = np.array([plain.loss_and_gradient(X, {t: y[t]})[1][:15] for t in ("a", "b")])
    value = formula(c=np.array([[0.7], [2.0]]), g=each, T=2)
    np.testing.assert_allclose(value, weighted.loss_and_gradient(X, y)[1][:15], rtol=1e-11, atol=1e-14)


# adversarial examples


def small_model():
    return Sequential(Linear(6, 4), ReLU(), Linear(4, 3), rng=0), rng.normal(size=(5, 6)), rng.integers(0, 3, 5)


@pytest.mark.equation("fgsm", tex=r"x' = x + \epsilon s")
def test_the_attack_is_the_packages_with_pytorchs_gradient(formula):
    model, X, y = small_model()
    W1, b1, W2, b2 = (torch.tensor(p.data) for p in model.parameters().values())
    x = torch.tensor(X, requires_grad=True)
    torch.nn.functional.cross_entropy(torch.relu(x @ W1 + b1) @ W2 + b2, torch.tensor(y)).backward()
    np.testing.assert_allclose(formula(x=X, eps=0.1, s=np.sign(x.grad.numpy())), fgsm(model, X, y, 0.1), **EXACT)


@pytest.mark.equation("linear-attack", tex=r"z' - z = \epsilon \sum_{i=1}^{n} |w_i|")
def test_on_a_linear_unit_all_weights_add_up(formula):
    best = max(W[:6] @ (0.1 * (2 * MASKS - 1)).T)  # the worst of all corners of the box
    assert formula(eps=0.1, w=W[:6], n=6) == pytest.approx(best, rel=1e-12)


@pytest.mark.equation(
    "adversarial-objective", tex=r"\tilde{J} = (1 - a) J(x) + a J(x')", names={"J(x)": "plain", "J(x')": "moved"}
)
def test_the_mixed_objective_is_the_packages(formula):
    model, X, y = small_model()
    twin = fgsm(model, X, y, 0.1)
    value = formula(a=0.3, plain=model.loss_and_gradient(X, y)[0], moved=model.loss_and_gradient(twin, y)[0])
    assert value == pytest.approx(adversarial_loss_and_gradient(model, X, y, 0.1, share=0.3)[0], rel=1e-12)
    assert input_gradient(model, X, y).shape == X.shape


@pytest.mark.equation(
    "adversarial-margin",
    tex=r"\ell = \log(1 + \exp(-m + \epsilon \sum_{i=1}^{n} |w_i|))",
)
def test_a_logistic_neuron_loses_the_l1_norm_from_its_margin(formula):
    x, w = G[:6], W[:6]
    for y in (-1, 1):
        corners = x + 0.1 * (2 * MASKS - 1)
        worst = max(np.log1p(np.exp(-y * (corners @ w))))
        assert formula(m=y * (x @ w), eps=0.1, w=w, n=6) == pytest.approx(worst, rel=1e-12)


# ensembles


@pytest.mark.equation("ensemble", tex=r"p = \frac{1}{M} \sum_{i=1}^{M} p_i")
def test_an_ensemble_averages_probabilities(formula):
    p = softmax(rng.normal(size=(3 * 4, 5))).reshape(3, 4, 5)
    members = [SimpleNamespace(predict_proba=lambda X, p=one: p) for one in p]
    np.testing.assert_allclose(formula(p=p, M=3), Ensemble(members).predict_proba(np.zeros((4, 1))), rtol=1e-12)


@pytest.mark.equation("ensemble-error", tex=r"\operatorname{E}[\bar{e}^2] = \frac{v}{M} + \frac{M - 1}{M} c")
def test_the_error_of_a_mean_from_the_covariance_matrix(formula):
    M, v, c = 4, 1.7, 0.4
    covariance = np.full((M, M), c) + (v - c) * np.eye(M)
    ones = np.full(M, 1 / M)
    assert formula(M=M, v=v, c=c) == pytest.approx(ones @ covariance @ ones, rel=1e-12)


@pytest.mark.equation(
    "polyak",
    tex=r"\bar{\theta}_t = \bar{\theta}_{t-1} + \frac{1}{t} (\theta_t - \bar{\theta}_{t-1})",
    names={r"\bar{\theta}_{t-1}": "before"},
)
def test_polyaks_average_is_the_mean_of_all(formula):
    path, average = rng.normal(size=(9, 3)), PolyakAverage()
    before = np.zeros(3)
    for t, theta in enumerate(path, 1):
        average.update(theta)
        before = formula(before=before, t=t, theta=theta)
        np.testing.assert_allclose(before, average.theta, rtol=1e-11)
        np.testing.assert_allclose(before, path[:t].mean(axis=0), rtol=1e-11)
    assert Checkpoint(before).theta is before
