r"""The equations of chapter 09, each held against the package, PyTorch, NumPy's linear algebra or a simulation.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import numpy as np
import pytest
import torch
from sklearn.decomposition import PCA as TheirPCA
from sklearn.preprocessing import StandardScaler

from course_utils.autodiff import Tensor
from course_utils.data import PCA, Centering, Standardizer, Whitening
from course_utils.nn import BatchNorm1d, Linear, ReLU, Sequential
from course_utils.nn.normalization import normalize
from course_utils.optim import SGD

rng = np.random.default_rng(9)
B = 6
X = rng.normal(2.0, 3.0, (B, 4))
UPSTREAM = rng.normal(size=(B, 4))
GAMMA, BETA = rng.normal(size=4), rng.normal(size=4)
EPS = 0.3  # large, so that a formula that forgets it is seen
MU, VAR = X.mean(axis=0), X.var(axis=0)
X_HAT = (X - MU) / np.sqrt(VAR + EPS)
G_HAT = GAMMA * UPSTREAM
EXACT = dict(rtol=1e-11, atol=1e-13)


def torch_norm(x, gamma=None, beta=None):
    """PyTorch's batch norm in training, with this file's ε."""
    return torch.nn.functional.batch_norm(x, None, None, gamma, beta, training=True, eps=EPS)


def torch_gradients():
    """Gradients of x, γ and β from PyTorch, for this file's upstream gradient."""
    leaves = [torch.tensor(a, requires_grad=True) for a in (X, GAMMA, BETA)]
    torch_norm(*leaves).backward(torch.tensor(UPSTREAM))
    return [leaf.grad.numpy() for leaf in leaves]


def by_pieces():
    """PyTorch's gradients of x_hat, the variance and the mean, each a leaf of its own use of x."""
    x = torch.tensor(X)
    mean = torch.tensor(MU, requires_grad=True)
    var = torch.tensor(VAR, requires_grad=True)
    x_hat = (x - mean) / torch.sqrt(var + EPS)
    x_hat.backward(torch.tensor(G_HAT))
    return mean.grad.numpy(), var.grad.numpy()


# index


@pytest.mark.equation(
    "normalize-over-set",
    tex=r"\hat{x} = \frac{x - \mu_S}{\sqrt{\sigma_S^2 + \varepsilon}}",
)
def test_one_function_normalizes_over_any_set(formula):
    x = rng.normal(1, 2, (3, 4, 5))
    for axes in ((0, 2), (1, 2), (2,)):
        mean, std = x.mean(axis=axes, keepdims=True), x.std(axis=axes, keepdims=True)
        ours = normalize(x, axes, EPS).data
        np.testing.assert_allclose(formula(x=x, mu_S=mean, sigma_S=std, eps=EPS), ours, **EXACT)


# inputs


@pytest.mark.equation("centering", tex=r"\mu = \frac{1}{N} \sum_{i=1}^{N} x_i")
def test_the_mean_is_that_of_the_package_and_of_scikit_learn(formula):
    mean = formula(N=B, x=X)
    np.testing.assert_allclose(mean, Centering().fit(X).mean_, **EXACT)
    np.testing.assert_allclose(mean, StandardScaler().fit(X).mean_, **EXACT)


@pytest.mark.equation("scaling", tex=r"\sigma^2 = \frac{1}{N} \sum_{i=1}^{N} (x_i - \mu)^2")
def test_the_variance_is_that_of_the_package_and_of_scikit_learn(formula):
    variance = formula(N=B, x=X, mu=MU)
    np.testing.assert_allclose(variance, Standardizer().fit(X).scale_ ** 2, **EXACT)
    np.testing.assert_allclose(variance, StandardScaler().fit(X).var_, **EXACT)


@pytest.mark.equation("standardized", tex=r"x' = \frac{x - \mu}{\sigma}")
def test_standardized_features_are_scikit_learns(formula):
    ours = formula(x=X, mu=MU, sigma=np.sqrt(VAR))
    np.testing.assert_allclose(ours, Standardizer().fit_transform(X), **EXACT)
    np.testing.assert_allclose(ours, StandardScaler().fit_transform(X), **EXACT)


@pytest.mark.equation(
    "weight-curvature",
    tex=r"\frac{\partial^2 J}{\partial w^2} = \frac{1}{N} \sum_{i=1}^{N} x_i^2 = \mu^2 + \sigma^2",
)
def test_the_curvature_along_a_weight_is_the_mean_square_of_its_input(formula):
    x, y, h = X[:, 0], UPSTREAM[:, 0], 1e-3

    def J(w):
        return 0.5 * np.mean((w * x + 0.4 - y) ** 2)

    measured = (J(1 + h) - 2 * J(1) + J(1 - h)) / h**2
    assert formula(N=B, x=x, mu=x.mean(), sigma=x.std()) == pytest.approx(measured, rel=1e-6)


@pytest.mark.equation("input-condition", tex=r"\kappa = \frac{h + \sqrt{h^2 - \sigma^2}}{h - \sqrt{h^2 - \sigma^2}}")
def test_the_condition_number_of_one_input_and_a_bias_is_numpys(formula):
    for mean, std in ((0.0, 1.0), (0.0, 3.0), (2.0, 0.6), (-1.5, 2.0)):
        x = np.array([mean - std, mean + std])
        A = np.column_stack([x, np.ones(2)])
        h = (1 + mean**2 + std**2) / 2
        assert formula(h=h, sigma=std) == pytest.approx(np.linalg.cond(A.T @ A / 2), rel=1e-9)


# pca

CLOUD = rng.normal(size=(40, 3)) @ rng.normal(size=(3, 3)) + [1.0, -2.0, 5.0]
CENTERED = CLOUD - CLOUD.mean(axis=0)
U, S, VT = np.linalg.svd(CENTERED, full_matrices=False)


@pytest.mark.equation(
    "covariance",
    tex=r"C_{jk} = \frac{1}{N - 1} \sum_{i=1}^{N} (x_{ij} - \mu_j) (x_{ik} - \mu_k)",
    names={"x_{ij}": "x", "x_{ik}": "other", r"\mu_j": "mu", r"\mu_k": "other_mu"},
)
def test_the_covariance_is_numpys(formula):
    mean = CLOUD.mean(axis=0)
    value = formula(N=40, x=CLOUD[:, :, None], mu=mean[:, None], other=CLOUD[:, None, :], other_mu=mean)
    np.testing.assert_allclose(value, np.cov(CLOUD.T), **EXACT)


@pytest.mark.equation("pca-svd", tex=r"X - \mu = U S V^\top", names={r"U S V^\top": "USVT"})
def test_the_packages_axes_are_the_right_singular_vectors(formula):
    pca = PCA().fit(CLOUD)
    z = pca.transform(CLOUD)  # U S, with the axes' signs
    np.testing.assert_allclose(formula(USVT=z @ pca.components_), CLOUD - pca.mean_, rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(np.linalg.norm(z, axis=0), S, rtol=1e-10)


@pytest.mark.equation("pca-variance", tex=r"v_j = \frac{s_j^2}{N - 1}")
def test_the_variance_along_an_axis_is_scikit_learns(formula):
    ours = formula(s=S, N=40)
    np.testing.assert_allclose(ours, PCA().fit(CLOUD).explained_variance_, rtol=1e-10)
    np.testing.assert_allclose(ours, TheirPCA().fit(CLOUD).explained_variance_, rtol=1e-10)


@pytest.mark.equation("pca", tex=r"z_j = \sum_{k=1}^{D} (x_k - \mu_k) V_{kj}", names={"V_{kj}": "V"})
def test_the_new_coordinates_are_scikit_learns(formula):
    pca = PCA().fit(CLOUD)
    x, V = CLOUD.T[:, :, None], pca.components_.T[:, None, :]  # features first: the sum runs over them
    z = formula(x=x, mu=CLOUD.mean(axis=0)[:, None, None], V=V, D=3)
    np.testing.assert_allclose(z, pca.transform(CLOUD), rtol=1e-10, atol=1e-12)
    np.testing.assert_allclose(z, TheirPCA().fit_transform(CLOUD), rtol=1e-9, atol=1e-11)


@pytest.mark.equation("whitening", tex=r"z_{\text{white}} = \frac{z}{\sqrt{s^2 / (N - 1) + \varepsilon}}")
def test_white_coordinates_are_the_packages_and_scikit_learns(formula):
    z = PCA().fit_transform(CLOUD)
    np.testing.assert_allclose(formula(z=z, s=S, N=40, eps=EPS), Whitening(eps=EPS).fit_transform(CLOUD), rtol=1e-10)
    theirs = TheirPCA(whiten=True).fit_transform(CLOUD)
    np.testing.assert_allclose(formula(z=z, s=S, N=40, eps=0.0), theirs, rtol=1e-9, atol=1e-10)


# batch norm, forward


@pytest.mark.equation("bn-mean", tex=r"\mu_B = \frac{1}{B} \sum_{i=1}^{B} x_i")
def test_the_batchs_mean_is_what_the_running_mean_takes_at_share_one(formula):
    layer = BatchNorm1d(4, momentum=1.0).build()
    layer(X)
    np.testing.assert_allclose(formula(B=B, x=X), layer.running_mean, **EXACT)


@pytest.mark.equation("bn-variance", tex=r"\sigma_B^2 = \frac{1}{B} \sum_{i=1}^{B} (x_i - \mu_B)^2")
def test_the_batchs_variance_is_the_one_that_normalizes(formula):
    layer = BatchNorm1d(4, eps=0.0).build()
    implied = (np.ptp(X, axis=0) / np.ptp(layer(X).data, axis=0)) ** 2  # what the layer divided by
    np.testing.assert_allclose(formula(B=B, x=X, mu_B=MU), implied, **EXACT)


@pytest.mark.equation("normalize", tex=r"\hat{x}_i = \frac{x_i - \mu_B}{\sqrt{\sigma_B^2 + \varepsilon}}")
def test_normalized_values_are_the_packages_and_pytorchs(formula):
    values = formula(x=X, mu_B=MU, sigma_B=np.sqrt(VAR), eps=EPS)
    np.testing.assert_allclose(values, normalize(X, (0,), EPS).data, **EXACT)
    np.testing.assert_allclose(values, torch_norm(torch.tensor(X)).numpy(), **EXACT)


@pytest.mark.equation("scale-and-shift", tex=r"y_i = \gamma \hat{x}_i + \beta")
def test_scaled_and_shifted_values_are_the_packages_and_pytorchs(formula):
    layer = BatchNorm1d(4, eps=EPS).build()
    layer.weight.data[:], layer.bias.data[:] = GAMMA, BETA
    values = formula(gamma=GAMMA, x_hat=X_HAT, beta=BETA)
    np.testing.assert_allclose(values, layer(X).data, **EXACT)
    theirs = torch_norm(*(torch.tensor(a) for a in (X, GAMMA, BETA)))
    np.testing.assert_allclose(values, theirs.numpy(), **EXACT)


@pytest.mark.equation(
    "normalized-variance",
    tex=r"\frac{1}{B} \sum_{i=1}^{B} \hat{x}_i^2 = \frac{\sigma_B^2}{\sigma_B^2 + \varepsilon}",
)
def test_eps_costs_a_little_of_the_variance(formula):
    measured = np.mean(normalize(X, (0,), EPS).data ** 2, axis=0)
    np.testing.assert_allclose(formula(sigma_B=np.sqrt(VAR), eps=EPS), measured, **EXACT)


def undone(gamma, beta):
    layer = BatchNorm1d(4, eps=EPS).build()
    layer.weight.data[:], layer.bias.data[:] = gamma, beta
    return layer(X).data


@pytest.mark.equation("undo-gamma", tex=r"\gamma = \sqrt{\sigma_B^2 + \varepsilon}")
def test_this_gamma_undoes_the_division(formula):
    np.testing.assert_allclose(undone(formula(sigma_B=np.sqrt(VAR), eps=EPS), MU), X, **EXACT)


@pytest.mark.equation("undo-beta", tex=r"\beta = \mu_B")
def test_this_beta_undoes_the_subtraction(formula):
    np.testing.assert_allclose(undone(np.sqrt(VAR + EPS), formula(mu_B=MU)), X, **EXACT)


# backward


@pytest.mark.equation("bn-d-beta", tex=r"\frac{\partial J}{\partial \beta} = \sum_{i=1}^{B} g_i")
def test_the_gradient_of_beta_is_pytorchs(formula):
    np.testing.assert_allclose(formula(g=UPSTREAM, B=B), torch_gradients()[2], **EXACT)


@pytest.mark.equation("bn-d-gamma", tex=r"\frac{\partial J}{\partial \gamma} = \sum_{i=1}^{B} g_i \hat{x}_i")
def test_the_gradient_of_gamma_is_pytorchs(formula):
    np.testing.assert_allclose(formula(g=UPSTREAM, x_hat=X_HAT, B=B), torch_gradients()[1], **EXACT)


@pytest.mark.equation("bn-d-x-hat", tex=r"\hat{g}_i = \gamma g_i")
def test_what_goes_on_is_gamma_times_what_came(formula):
    x_hat = torch.tensor(X_HAT, requires_grad=True)
    (torch.tensor(GAMMA) * x_hat + torch.tensor(BETA)).backward(torch.tensor(UPSTREAM))
    np.testing.assert_allclose(formula(gamma=GAMMA, g=UPSTREAM), x_hat.grad.numpy(), **EXACT)


@pytest.mark.equation(
    "bn-d-variance",
    tex=r"\frac{\partial J}{\partial \sigma_B^2} = -\frac{1}{2} \sum_{i=1}^{B} "
    r"\frac{\hat{g}_i (x_i - \mu_B)}{(\sigma_B^2 + \varepsilon)^{3/2}}",
)
def test_the_gradient_of_the_variance_is_pytorchs(formula):
    value = formula(g_hat=G_HAT, x=X, mu_B=MU, B=B, sigma_B=np.sqrt(VAR), eps=EPS)
    np.testing.assert_allclose(value, by_pieces()[1], **EXACT)


@pytest.mark.equation(
    "bn-d-mean",
    tex=r"\frac{\partial J}{\partial \mu_B} = -\frac{1}{\sqrt{\sigma_B^2 + \varepsilon}} \sum_{i=1}^{B} \hat{g}_i",
)
def test_the_gradient_of_the_mean_is_pytorchs(formula):
    value = formula(sigma_B=np.sqrt(VAR), eps=EPS, g_hat=G_HAT, B=B)
    np.testing.assert_allclose(value, by_pieces()[0], **EXACT)


@pytest.mark.equation(
    "bn-d-x-graph",
    tex=r"\frac{\partial J}{\partial x_i} = \frac{\hat{g}_i}{\sqrt{\sigma_B^2 + \varepsilon}} + \frac{2}{B} "
    r"(x_i - \mu_B) \frac{\partial J}{\partial \sigma_B^2} + \frac{1}{B} \frac{\partial J}{\partial \mu_B}",
    names={
        r"\frac{\partial J}{\partial \sigma_B^2}": "d_var",
        r"\frac{\partial J}{\partial \mu_B}": "d_mean",
    },
)
def test_the_three_paths_add_up_to_pytorchs_gradient(formula):
    d_mean, d_var = by_pieces()
    value = formula(g_hat=G_HAT, sigma_B=np.sqrt(VAR), eps=EPS, B=B, x=X, mu_B=MU, d_var=d_var, d_mean=d_mean)
    np.testing.assert_allclose(value, torch_gradients()[0], **EXACT)


G_BAR, Q_BAR = G_HAT.mean(axis=0), (G_HAT * X_HAT).mean(axis=0)


@pytest.mark.equation("bn-mean-of-g", tex=r"\bar{g} = \frac{1}{B} \sum_{i=1}^{B} \hat{g}_i")
def test_the_first_mean_is_what_a_constant_x_hat_would_lose(formula):
    np.testing.assert_allclose(formula(B=B, g_hat=G_HAT), -by_pieces()[0] * np.sqrt(VAR + EPS) / B, **EXACT)


@pytest.mark.equation("bn-mean-of-gx", tex=r"\bar{q} = \frac{1}{B} \sum_{i=1}^{B} \hat{g}_i \hat{x}_i")
def test_the_second_mean_is_the_gradient_of_the_variance_in_other_units(formula):
    value = formula(B=B, g_hat=G_HAT, x_hat=X_HAT)
    np.testing.assert_allclose(value, -2 / B * by_pieces()[1] * (VAR + EPS), **EXACT)


@pytest.mark.equation(
    "bn-backward",
    tex=r"\frac{\partial J}{\partial x_i} = \frac{\hat{g}_i - \bar{g} - \hat{x}_i \bar{q}}"
    r"{\sqrt{\sigma_B^2 + \varepsilon}}",
)
def test_the_backward_pass_in_one_line_is_pytorchs_and_the_packages(formula):
    value = formula(g_hat=G_HAT, g_bar=G_BAR, x_hat=X_HAT, q_bar=Q_BAR, sigma_B=np.sqrt(VAR), eps=EPS)
    np.testing.assert_allclose(value, torch_gradients()[0], **EXACT)
    x = Tensor(X, requires_grad=True)
    normalize(x, (0,), EPS).backward(G_HAT)
    np.testing.assert_allclose(value, x.grad, **EXACT)


@pytest.mark.equation("bn-orthogonal-to-one", tex=r"\sum_{i=1}^{B} \frac{\partial J}{\partial x_i} = 0")
def test_the_gradient_adds_up_to_zero(formula):
    np.testing.assert_allclose(torch_gradients()[0].sum(axis=0), formula(), atol=1e-13)


@pytest.mark.equation(
    "bn-orthogonal-to-x-hat",
    tex=r"\sum_{i=1}^{B} \hat{x}_i \frac{\partial J}{\partial x_i} = \frac{\varepsilon B \bar{q}}"
    r"{(\sigma_B^2 + \varepsilon)^{3/2}}",
)
def test_along_x_hat_only_eps_leaves_something(formula):
    measured = (X_HAT * torch_gradients()[0]).sum(axis=0)
    np.testing.assert_allclose(formula(eps=EPS, B=B, q_bar=Q_BAR, sigma_B=np.sqrt(VAR)), measured, rtol=1e-10)


@pytest.mark.equation(
    "bn-cross-derivative",
    tex=r"\frac{\partial \hat{x}_i}{\partial x_j} = -\frac{1 + \hat{x}_i \hat{x}_j}"
    r"{B \sqrt{\sigma_B^2 + \varepsilon}}",
    names={r"\hat{x}_i": "one", r"\hat{x}_j": "other"},
)
def test_the_derivative_by_another_example_is_pytorchs(formula):
    jacobian = torch.autograd.functional.jacobian(lambda x: torch_norm(x[:, None])[:, 0], torch.tensor(X[:, 0]))
    for i, j in ((0, 1), (4, 2), (5, 3)):
        value = formula(one=X_HAT[i, 0], other=X_HAT[j, 0], B=B, sigma_B=np.sqrt(VAR[0]), eps=EPS)
        assert value == pytest.approx(jacobian[i, j].item(), rel=1e-9)


# in use


def tracked(rho):
    """The package's layer after three batches, and PyTorch's; with the values before the last one."""
    ours = BatchNorm1d(4, eps=EPS, momentum=rho).build()
    theirs = torch.nn.BatchNorm1d(4, eps=EPS, momentum=rho).double()
    for shift in (0.0, 1.0):
        ours(X + shift)
        theirs(torch.tensor(X + shift))
    before = ours.running_mean.copy(), ours.running_var.copy()
    ours(X)
    theirs(torch.tensor(X))
    return before, ours, theirs


@pytest.mark.equation("bn-running-mean", tex=r"\bar{\mu} \leftarrow (1 - \rho) \bar{\mu} + \rho \mu_B")
def test_the_running_mean_is_the_packages_and_pytorchs(formula):
    (mean, _), ours, theirs = tracked(0.3)
    value = formula(rho=0.3, mu_bar=mean, mu_B=MU)
    np.testing.assert_allclose(value, ours.running_mean, **EXACT)
    np.testing.assert_allclose(value, theirs.running_mean.numpy(), **EXACT)


@pytest.mark.equation(
    "bn-running-var",
    tex=r"\bar{\sigma}^2 \leftarrow (1 - \rho) \bar{\sigma}^2 + \rho \frac{B}{B - 1} \sigma_B^2",
)
def test_the_running_variance_is_the_packages_and_pytorchs(formula):
    (_, var), ours, theirs = tracked(0.3)
    value = formula(rho=0.3, sigma_bar=np.sqrt(var), B=B, sigma_B=np.sqrt(VAR))
    np.testing.assert_allclose(value, ours.running_var, **EXACT)
    np.testing.assert_allclose(value, theirs.running_var.numpy(), **EXACT)


@pytest.mark.equation(
    "bn-in-use",
    tex=r"y = \gamma \frac{x - \bar{\mu}}{\sqrt{\bar{\sigma}^2 + \varepsilon}} + \beta",
)
def test_in_use_the_layer_is_the_packages_and_pytorchs(formula):
    _, ours, theirs = tracked(0.3)
    ours.weight.data[:], ours.bias.data[:] = GAMMA, BETA
    with torch.no_grad():
        theirs.weight.copy_(torch.tensor(GAMMA))
        theirs.bias.copy_(torch.tensor(BETA))
    value = formula(gamma=GAMMA, x=X, mu_bar=ours.running_mean, sigma_bar=np.sqrt(ours.running_var), eps=EPS, beta=BETA)
    np.testing.assert_allclose(value, ours.eval()(X).data, **EXACT)
    np.testing.assert_allclose(value, theirs.eval()(torch.tensor(X)).detach().numpy(), **EXACT)


@pytest.mark.equation("bn-start", tex=r"\kappa_t = (1 - \rho)^t")
def test_the_made_up_start_fades_by_this_share(formula):
    layer = BatchNorm1d(1, momentum=0.1).build()
    layer.running_mean[:] = 1.0
    for _ in range(12):
        layer(np.array([[-1.0], [1.0]]))  # mean 0: what is left comes from the start
    assert layer.running_mean[0] == pytest.approx(float(formula(rho=0.1, t=12)), rel=1e-12)


def folded(formula_weight, formula_bias):
    """Largest difference between linear layer with norm in use, and one linear layer with these weights."""
    model = Sequential(Linear(3, 4), BatchNorm1d(4, eps=EPS), rng=2)
    for shift in (0.0, 1.0):
        model(X[:, :3] + shift)
    linear, norm = model.layers
    norm.weight.data[:], norm.bias.data[:] = GAMMA, BETA
    scale = dict(gamma=GAMMA, sigma_bar=np.sqrt(norm.running_var), eps=EPS)
    w = formula_weight(w=linear.weight.data, **scale)
    b = formula_bias(b=linear.bias.data, beta=BETA, mu_bar=norm.running_mean, **scale)
    return np.abs(model.predict(X[:, :3]) - (X[:, :3] @ w + b)).max()


def right_weight(w, gamma, sigma_bar, eps):
    return w * gamma / np.sqrt(sigma_bar**2 + eps)


def right_bias(b, beta, mu_bar, gamma, sigma_bar, eps):
    return (b - mu_bar) * gamma / np.sqrt(sigma_bar**2 + eps) + beta


@pytest.mark.equation("bn-fold-weight", tex=r"w' = \frac{\gamma w}{\sqrt{\bar{\sigma}^2 + \varepsilon}}")
def test_the_norm_folds_into_the_weights(formula):
    assert folded(formula, right_bias) < 1e-13


@pytest.mark.equation(
    "bn-fold-bias",
    tex=r"b' = \beta + \frac{\gamma (b - \bar{\mu})}{\sqrt{\bar{\sigma}^2 + \varepsilon}}",
)
def test_the_norm_folds_into_the_bias(formula):
    assert folded(right_weight, formula) < 1e-13


@pytest.mark.equation("bn-noise", tex=r"\frac{\operatorname{std}(\mu_B)}{\sigma} = \frac{1}{\sqrt{B}}")
def test_the_noise_of_a_batchs_mean_by_simulation(formula):
    for size in (4, 32):
        means = np.random.default_rng(size).normal(3, 2, (20000, size)).mean(axis=1)
        assert means.std() / 2 == pytest.approx(float(formula(B=size)), rel=0.02)  # four standard errors


@pytest.mark.equation("bn-bound", tex=r"\max \lvert \hat{x}_i \rvert = \sqrt{B - 1}")
def test_one_against_all_others_reaches_the_ceiling_and_nothing_passes_it(formula):
    for size in (2, 5, 32):
        ceiling = float(formula(B=size))
        alone = np.zeros((size, 1))
        alone[0] = 7.0
        assert normalize(alone, (0,), 0.0).data.max() == pytest.approx(ceiling, rel=1e-12)
        wild = np.random.default_rng(size).standard_cauchy((size, 2000))
        assert np.abs(normalize(wild, (0,), 0.0).data).max() <= ceiling * (1 + 1e-12)


# sensitivity and why


@pytest.mark.equation(
    "bn-gradient-growth",
    tex=r"\frac{G_l}{G_{l+1}} = \frac{1/2}{1/2 - 1/(2 \pi)} = \frac{\pi}{\pi - 1}",
)
def test_the_growth_of_the_gradient_is_half_over_the_variance_of_a_relu(formula):
    from scipy.integrate import quad
    from scipy.stats import norm

    mean = quad(lambda x: x * norm.pdf(x), 0, np.inf)[0]
    square = quad(lambda x: x**2 * norm.pdf(x), 0, np.inf)[0]
    assert formula(pi=np.pi) == pytest.approx(0.5 / (square - mean**2), rel=1e-9)


@pytest.mark.equation(
    "bn-drift",
    tex=r"d_t = \frac{\lvert \mu_t - \mu_{t-1} \rvert}{\sigma_t}",
    names={r"\mu_{t-1}": "before", r"\mu_t": "now"},
)
def test_the_drift_has_no_unit_and_does_not_see_a_common_shift(formula):
    now, before, std = formula(now=3.0, before=1.0, sigma=4.0), formula(now=1.0, before=3.0, sigma=4.0), 0.5
    assert now == before == pytest.approx(std)
    assert formula(now=30.0 + 7, before=10.0 + 7, sigma=40.0) == pytest.approx(std)


# weights without a size


def network(eps=0.0):
    """64 inputs would be slow and no better: 4-5-3, the first layer before a norm without ε."""
    return Sequential(Linear(4, 5, bias=False), BatchNorm1d(5, eps=eps), ReLU(), Linear(5, 3), rng=3)


LABELS = np.array([0, 1, 2, 0, 1, 2])


def loss_at(w):
    """Loss and gradient as functions of the first layer's weights."""
    model = network()
    mask = model.where("0")
    model.theta[mask] = w
    loss, g = model.loss_and_gradient(X, LABELS)
    return loss, g[mask]


W = network().theta[network().where("0")]


@pytest.mark.equation("scale-free", tex=r"f(c w) = f(w)")
def test_the_loss_does_not_see_the_size_of_the_weights(formula):
    for c in (0.1, 10.0, 1e4):
        assert loss_at(c * W)[0] == pytest.approx(formula(f=lambda w: loss_at(w)[0], w=W).item(), rel=1e-10)


@pytest.mark.equation(
    "scale-free-gradient",
    tex=r"\nabla f(c w) = \frac{1}{c} \nabla f(w)",
    names={r"\nabla f(w)": "g"},
)
def test_larger_weights_have_smaller_gradients(formula):
    for c in (0.1, 10.0):
        np.testing.assert_allclose(loss_at(c * W)[1], formula(c=c, g=loss_at(W)[1]), rtol=1e-7, atol=1e-12)


@pytest.mark.equation("scale-free-orthogonal", tex=r"w \cdot \nabla f(w) = 0")
def test_the_gradient_is_perpendicular_to_the_weights(formula):
    assert W @ loss_at(W)[1] == pytest.approx(float(formula()), abs=1e-14)


@pytest.mark.equation(
    "effective-rate-norm", tex=r"\eta_{\text{eff}} = \frac{\eta}{\|w\|^2}", names={r"\|w\|": "length"}
)
def test_a_direction_turns_as_weights_of_length_one_do_at_the_effective_rate(formula):
    length, eta = np.linalg.norm(W), 1e-3
    stepped = W - eta * loss_at(W)[1]
    unit = W / length
    rate = formula(eta=eta, length=length)
    alike = unit - rate * loss_at(unit)[1]
    np.testing.assert_allclose(stepped / np.linalg.norm(stepped), alike / np.linalg.norm(alike), rtol=1e-9)


@pytest.mark.equation(
    "norm-growth",
    tex=r"\|w_{t+1}\|^2 = \|w_t\|^2 + \eta^2 \|g_t\|^2",
    names={r"\|w_t\|": "length", r"\|g_t\|": "slope"},
)
def test_the_weights_grow_by_pythagoras(formula):
    model = network()
    mask = model.where("0")
    optimizer = SGD(model.theta, lr=0.5)
    for _ in range(5):
        _, g = model.loss_and_gradient(X, LABELS)
        before, slope = np.linalg.norm(model.theta[mask]), np.linalg.norm(g[mask])
        optimizer.step(g)
        after = np.linalg.norm(model.theta[mask])
        assert after**2 == pytest.approx(float(formula(length=before, eta=0.5, slope=slope)), rel=1e-10)


@pytest.mark.equation(
    "decayed-step",
    tex=r"w_{t+1} = (1 - \eta\lambda) w_t - \eta g(w_t)",
    names={r"g(w_t)": "g", r"\lambda": "decay"},
)
def test_sgd_with_decay_shrinks_and_steps(formula):
    w = W.copy()
    g = loss_at(w)[1]
    optimizer = SGD(w, lr=0.3, weight_decay=0.2)
    optimizer.step(g)
    np.testing.assert_allclose(formula(eta=0.3, decay=0.2, w=W, g=g), w, rtol=1e-12)


@pytest.mark.equation(
    "decay-as-schedule",
    tex=r"\eta_t = \frac{\eta}{(1 - \eta\lambda)^{2t+1}}",
    names={r"\lambda": "decay"},
)
def test_decay_and_the_growing_rate_go_through_the_same_functions(formula):
    w, v = W.copy(), W.copy()
    for t in range(8):  # rounding grows along the path
        here, g = loss_at(w)
        there, h = loss_at(v)
        assert here == pytest.approx(there, rel=1e-9)
        w = (1 - 0.1 * 0.5) * w - 0.1 * g
        v = v - formula(eta=0.1, decay=0.5, t=t) * h
    np.testing.assert_allclose(w / np.linalg.norm(w), v / np.linalg.norm(v), rtol=1e-8, atol=1e-10)
    assert np.linalg.norm(v) > 1.3 * np.linalg.norm(w)


BALANCE = dict(eta=0.1, decay=0.05, G=2.0)


def balanced():
    """Length of the weights after many steps, each perpendicular, with squared gradient G / length²."""
    square = 1.0
    for _ in range(5000):
        square = (1 - 0.1 * 0.05) ** 2 * square + 0.1**2 * 2.0 / square
    return np.sqrt(square)


@pytest.mark.equation(
    "decay-equilibrium",
    tex=r"\|w\|^4 = \frac{\eta G}{\lambda (2 - \eta \lambda)}",
    names={r"\lambda": "decay"},
)
def test_growth_and_decay_balance_at_this_length(formula):
    assert formula(**BALANCE) == pytest.approx(balanced() ** 4, rel=1e-9)


@pytest.mark.equation(
    "decay-effective-rate",
    tex=r"\eta_{\text{eff}} = \sqrt{\frac{\eta \lambda (2 - \eta \lambda)}{G}}",
    names={r"\lambda": "decay"},
)
def test_in_the_balance_the_effective_rate_depends_on_the_product(formula):
    assert formula(**BALANCE) == pytest.approx(0.1 / balanced() ** 2, rel=1e-9)
