r"""The equations of chapter 01, each held against the package's code, PyTorch, SciPy or a difference quotient.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import re

import numpy as np
import pytest
import scipy.stats
import torch

from course_utils import models
from course_utils.authoring.formula import Formula
from course_utils.data import two_species
from course_utils.nn import functional as F
from course_utils.nn import losses

rng = np.random.default_rng(1)
N = 30
Z = rng.normal(scale=3, size=N)
Y = rng.integers(0, 2, size=N)
P = F.sigmoid(Z)
X = rng.normal(size=(N, 2))


def slope(function, z):
    """First and second derivative at each z, by PyTorch's automatic differentiation."""
    z = torch.tensor(z, requires_grad=True)
    first = torch.autograd.grad(function(z).sum(), z, create_graph=True)[0]
    second = torch.autograd.grad(first.sum(), z)[0] if first.requires_grad else torch.zeros_like(z)
    return first.detach().numpy(), second.numpy()


def bernoulli_loss(z, y=None):
    y = torch.tensor(Y if y is None else y, dtype=torch.float64)
    return torch.nn.functional.binary_cross_entropy_with_logits(z, y, reduction="none")


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are read in pieces."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


def by_cases(tex, choose, **values):
    """The value of the case whose condition holds: ``choose`` maps each condition's LaTeX to an array of bools."""
    body = re.search(r"\\begin\{cases\}(.*)\\end\{cases\}", tex)[1]
    cases = dict(reversed(case.split(r"& \text{if } ")) for case in body.split(r"\\"))
    cases = {condition.strip(): Formula("q = " + term)(**values) for condition, term in cases.items()}
    assert cases.keys() == choose.keys()
    return np.select([choose[condition] for condition in cases], list(cases.values()), np.nan)


# index: the line


@pytest.mark.equation("linear-regression", tex=r"z = w x + b")
def test_the_line_is_what_the_package_predicts(formula):
    x = X[:, :1]
    line = models.LinearRegression().fit_exactly(x, Y)
    np.testing.assert_allclose(formula(w=line.w, x=x, b=line.b)[:, 0], line.predict(x), rtol=1e-13)


@pytest.mark.equation("least-squares", tex=r"J = \frac{1}{2 N} \sum_{i=1}^{N} (z_i - y_i)^2")
def test_the_least_squares_objective_is_the_packages(formula):
    line = models.LinearRegression(max_iter=3).fit(X, Y)
    loss, g = line.loss_and_gradient(X, Y)
    assert formula(N=N, z=line.predict(X), y=Y) == pytest.approx(loss, rel=1e-13)
    h = 1e-6
    line.theta[0] += h
    assert (formula(N=N, z=line.predict(X), y=Y) - loss) / h == pytest.approx(g[0], abs=1e-5)


# neuron: score, sigmoid, boundary


@pytest.mark.equation("neuron-score", tex=r"z = \sum_{j=1}^{D} w_j x_j + b")
def test_the_score_is_the_packages(formula):
    neuron = models.LogisticRegression(max_iter=2).fit(X, Y)
    scores = [formula(w=neuron.w, x=x, b=neuron.b, D=2) for x in X]
    np.testing.assert_allclose(scores, neuron.decision_function(X), rtol=1e-12)


@pytest.mark.equation("sigmoid", tex=r"\sigma(z) = \frac{1}{1 + e^{-z}}")
def test_the_sigmoid_is_the_packages_and_pytorchs(formula):
    np.testing.assert_allclose(formula(z=Z), F.sigmoid(Z), rtol=1e-14)
    np.testing.assert_allclose(formula(z=Z), torch.sigmoid(torch.tensor(Z)).numpy(), rtol=1e-14)


@pytest.mark.equation(
    "neuron-output",
    tex=r"\hat{y} = \sigma(\mathbf{x} \cdot \mathbf{w} + b)",
    names={r"\mathbf{x} \cdot \mathbf{w}": "xw"},
)
def test_the_output_is_the_probability_that_the_package_gives_to_label_1(formula):
    neuron = models.LogisticRegression(max_iter=5).fit(X, Y)
    np.testing.assert_allclose(formula(xw=X @ neuron.w, b=neuron.b, sigma=F.sigmoid), neuron.predict_proba(X)[:, 1])


@pytest.mark.equation("logit", tex=r"z = \log\left(\frac{\hat{y}}{1 - \hat{y}}\right)")
def test_the_logit_takes_the_sigmoid_back(formula):
    np.testing.assert_allclose(formula(y_hat=F.sigmoid(Z)), Z, rtol=1e-9)


def normal_posterior(x, mu_0, mu_1, s):
    p_0, p_1 = scipy.stats.norm.pdf(x, mu_0, s), scipy.stats.norm.pdf(x, mu_1, s)
    return p_1 / (p_0 + p_1)


@pytest.mark.equation("bells-weight", tex=r"w = \frac{\mu_1 - \mu_0}{s^2}")
def test_two_bells_give_the_weight_that_bayes_rule_gives(formula):
    mu_0, mu_1, s, x = 4.3, 5.6, 0.7, 5.0
    odds = [np.log(p / (1 - p)) for p in normal_posterior(np.array([x, x + 1]), mu_0, mu_1, s)]
    assert formula(mu_1=mu_1, mu_0=mu_0, s=s) == pytest.approx(odds[1] - odds[0], rel=1e-9)


@pytest.mark.equation("bells-bias", tex=r"b = \frac{\mu_0^2 - \mu_1^2}{2 s^2}")
def test_two_bells_give_the_bias_that_bayes_rule_gives(formula):
    mu_0, mu_1, s = 0.3, 1.6, 0.7
    p = normal_posterior(0.0, mu_0, mu_1, s)
    assert formula(mu_1=mu_1, mu_0=mu_0, s=s) == pytest.approx(np.log(p / (1 - p)), rel=1e-9)


@pytest.mark.equation("sigmoid-symmetry", tex=r"\sigma(-z) = 1 - \sigma(z)")
def test_swapping_the_labels_changes_the_sign_of_the_score(formula):
    np.testing.assert_allclose(formula(z=Z, sigma=F.sigmoid), F.sigmoid(-Z), rtol=1e-12)


@pytest.mark.equation("sigmoid-derivative", tex=r"\frac{d \sigma}{d z} = \sigma(z) (1 - \sigma(z))")
def test_the_slope_of_the_sigmoid_is_pytorchs(formula):
    np.testing.assert_allclose(formula(z=Z, sigma=F.sigmoid), slope(torch.sigmoid, Z)[0], rtol=1e-10)


@pytest.mark.equation("sigmoid-stable", tex=r"\sigma(z) = \frac{e^{z}}{1 + e^{z}}")
def test_the_stable_form_is_the_same_function(formula):
    np.testing.assert_allclose(formula(z=-np.abs(Z)), F.sigmoid(-np.abs(Z)), rtol=1e-14)
    assert formula(z=-1000.0) == F.sigmoid(-1000.0) == 0


@pytest.mark.equation("boundary-distance", tex=r"d = \frac{z}{\sqrt{w_1^2 + w_2^2}}")
def test_walking_the_distance_back_along_the_weights_ends_on_the_boundary(formula):
    neuron = models.LogisticRegression(max_iter=9).fit(X, Y)
    d = formula(z=neuron.decision_function(X), w_1=neuron.w[0], w_2=neuron.w[1])
    foot = X - d[:, None] * neuron.w / np.linalg.norm(neuron.w)
    np.testing.assert_allclose(neuron.decision_function(foot), 0, atol=1e-13)


@pytest.mark.equation("fourier", tex=r"X_k = \sum_{n=0}^{N-1} x_n e^{-\frac{2 \pi i k n}{N}}")
def test_the_fixed_model_is_numpys_fourier_transform(tex):
    # the reader knows real numbers only: a real y in place of i tests every factor of the exponent as well
    x = rng.normal(size=8)
    read = Formula(tex, {r"i k n": "ikn", r"\pi": "pi"})
    for k in range(8):
        for y in (0.01, -0.02):
            by_hand = sum(x[n] * np.exp(-2 * np.pi * y * k * n / 8) for n in range(8))
            assert read(x=x, pi=np.pi, ikn=y * k * np.arange(8), N=8) == pytest.approx(by_hand, rel=1e-12)
    by_hand = [sum(x[n] * np.exp(-2 * np.pi * 1j * k * n / 8) for n in range(8)) for k in range(8)]
    np.testing.assert_allclose(by_hand, np.fft.fft(x), atol=1e-13)


@pytest.mark.equation("learned-transform", tex=r"X_k = \sum_{n} x_n w_{n k}", names={r"w_{n k}": "w"})
def test_the_learned_model_is_a_linear_layer(formula):
    x, layer = rng.normal(size=8), torch.nn.Linear(8, 3, bias=False, dtype=torch.float64)
    W = layer.weight.detach().numpy().T
    np.testing.assert_allclose(formula(x=x[:, None], w=W), layer(torch.tensor(x)).detach().numpy(), rtol=1e-12)


# loss


@pytest.mark.equation("likelihood", tex=r"P(y \mid \mathbf{x}) = \hat{y}^{y} (1 - \hat{y})^{1 - y}")
def test_the_likelihood_is_bernoullis(formula):
    np.testing.assert_allclose(formula(y_hat=P, y=Y), scipy.stats.bernoulli.pmf(Y, P), rtol=1e-12)


@pytest.mark.equation(
    "bce-cases",
    tex=r"\ell(\hat{y}, y) = \begin{cases} -\log(\hat{y}) & \text{if } y = 1 "
    r"\\ -\log(1 - \hat{y}) & \text{if } y = 0 \end{cases}",
)
def test_the_loss_in_cases_is_the_packages(tex):
    by_case = by_cases(tex, {"y = 1": Y == 1, "y = 0": Y == 0}, y_hat=P)
    for ell, y_hat, y in zip(by_case, P, Y):
        assert losses.binary_cross_entropy([y_hat], [y]) == pytest.approx(ell, rel=1e-12)


@pytest.mark.equation("bce-single", tex=r"\ell(\hat{y}, y) = -(y \log(\hat{y}) + (1 - y) \log(1 - \hat{y}))")
def test_the_single_form_is_the_loss_in_cases_and_pytorchs(formula):
    np.testing.assert_allclose(formula(y_hat=P, y=Y), np.where(Y == 1, -np.log(P), -np.log(1 - P)), rtol=1e-12)
    theirs = torch.nn.functional.binary_cross_entropy(torch.tensor(P), torch.tensor(Y, dtype=torch.float64))
    assert formula(y_hat=P, y=Y).mean() == pytest.approx(theirs.item(), rel=1e-12)


@pytest.mark.equation("objective", tex=r"J = \frac{1}{N} \sum_{i=1}^{N} \ell(\hat{y}_i, y_i)")
def test_the_objective_is_the_mean_that_the_package_returns(formula):
    def ell(y_hat, y):
        return -np.log(np.where(y == 1, y_hat, 1 - y_hat))

    assert formula(N=N, ell=ell, y_hat=P, y=Y) == pytest.approx(losses.binary_cross_entropy(P, Y), rel=1e-12)


@pytest.mark.equation("softplus", tex=r"\zeta(z) = \log(1 + e^{z})")
def test_softplus_is_the_packages_and_pytorchs(formula):
    np.testing.assert_allclose(formula(z=Z), F.softplus(Z), rtol=1e-11)
    np.testing.assert_allclose(formula(z=Z), torch.nn.functional.softplus(torch.tensor(Z)).numpy(), rtol=1e-11)


@pytest.mark.equation("bce-logits", tex=r"\ell(z, y) = (1 - y) \zeta(z) + y \zeta(-z)")
def test_the_loss_from_the_score_is_the_packages_and_pytorchs(formula):
    value = formula(y=Y, z=Z, zeta=F.softplus)
    np.testing.assert_allclose(value, bernoulli_loss(torch.tensor(Z)).numpy(), rtol=1e-12)
    assert value.mean() == pytest.approx(losses.binary_cross_entropy_with_logits(Z, Y), rel=1e-13)


@pytest.mark.equation("softplus-stable", tex=r"\zeta(z) = \max(z, 0) + \log(1 + e^{-|z|})")
def test_the_stable_softplus_is_softplus_and_never_overflows(formula):
    np.testing.assert_allclose(formula(z=Z), F.softplus(Z), rtol=1e-11)
    np.testing.assert_array_equal(formula(z=np.array([-1000.0, 1000.0])), [0, 1000])


def neuron_by_pytorch():
    """Derivatives of one example's loss along the chain, by PyTorch."""
    x, w, b = torch.tensor(X[0]), torch.tensor([0.7, -1.1], dtype=torch.float64, requires_grad=True), 0.3
    z = x @ w + b
    y_hat = torch.sigmoid(z)
    loss = torch.nn.functional.binary_cross_entropy(y_hat, torch.tensor(1.0, dtype=torch.float64))
    grad = torch.autograd.grad
    links = grad(loss, y_hat, retain_graph=True)[0], grad(y_hat, z, retain_graph=True)[0]
    return [link.item() for link in links], X[0], grad(loss, w)[0].numpy(), y_hat.item()


@pytest.mark.equation(
    "neuron-chain",
    tex=r"\frac{\partial \ell}{\partial w_j} = \frac{\partial \ell}{\partial \hat{y}} "
    r"\frac{\partial \hat{y}}{\partial z} \frac{\partial z}{\partial w_j}",
    names={
        r"\frac{\partial \ell}{\partial \hat{y}}": "link1",
        r"\frac{\partial \hat{y}}{\partial z}": "link2",
        r"\frac{\partial z}{\partial w_j}": "link3",
    },
)
def test_the_chain_rule_gives_pytorchs_gradient(formula):
    (link1, link2), link3, gradient, _ = neuron_by_pytorch()
    np.testing.assert_allclose(formula(link1=link1, link2=link2, link3=link3), gradient, rtol=1e-12)


@pytest.mark.equation(
    "bce-d-probability", tex=r"\frac{\partial \ell}{\partial \hat{y}} = -\frac{y}{\hat{y}} + \frac{1 - y}{1 - \hat{y}}"
)
def test_link_1_is_the_packages_and_pytorchs(formula):
    np.testing.assert_allclose(formula(y=Y, y_hat=P) / N, losses.binary_cross_entropy_gradient(P, Y), rtol=1e-12)
    (link1, _), _, _, y_hat = neuron_by_pytorch()
    assert formula(y=1, y_hat=y_hat) == pytest.approx(link1, rel=1e-12)


@pytest.mark.equation("output-d-score", tex=r"\frac{\partial \hat{y}}{\partial z} = \hat{y} (1 - \hat{y})")
def test_link_2_is_pytorchs(formula):
    np.testing.assert_allclose(formula(y_hat=P), slope(torch.sigmoid, Z)[0], rtol=1e-10)


@pytest.mark.equation("bce-d-score", tex=r"\frac{\partial \ell}{\partial z} = \hat{y} - y")
def test_prediction_minus_label_is_the_packages_and_pytorchs(formula):
    ours = losses.binary_cross_entropy_with_logits_gradient(Z, Y)
    np.testing.assert_allclose(formula(y_hat=P, y=Y) / N, ours, rtol=1e-12)
    np.testing.assert_allclose(formula(y_hat=P, y=Y), slope(bernoulli_loss, Z)[0], rtol=1e-10)


@pytest.mark.equation("bce-d-weight", tex=r"\frac{\partial \ell}{\partial w_j} = (\hat{y} - y) x_j")
def test_the_gradient_of_one_example_is_pytorchs(formula):
    _, x, gradient, y_hat = neuron_by_pytorch()
    np.testing.assert_allclose(formula(y_hat=y_hat, y=1, x=x), gradient, rtol=1e-12)


@pytest.mark.equation("bce-curvature", tex=r"\frac{\partial^2 \ell}{\partial z^2} = \hat{y} (1 - \hat{y})")
def test_the_cross_entropy_bends_upward_as_pytorch_says(formula):
    np.testing.assert_allclose(formula(y_hat=P), slope(bernoulli_loss, Z)[1], rtol=1e-9)
    assert np.all(formula(y_hat=P) > 0)


@pytest.mark.equation(
    "squared-curvature",
    tex=r"\frac{\partial^2}{\partial z^2} \frac{1}{2} (\hat{y} - y)^2 = "
    r"\hat{y} (1 - \hat{y}) (\hat{y} (1 - \hat{y}) + (\hat{y} - y) (1 - 2 \hat{y}))",
)
def test_the_squared_error_bends_as_pytorch_says_and_downward_at_sure_mistakes(formula):
    label = torch.tensor(Y, dtype=torch.float64)
    np.testing.assert_allclose(
        formula(y_hat=P, y=Y), slope(lambda z: (torch.sigmoid(z) - label) ** 2 / 2, Z)[1], rtol=1e-8
    )
    assert formula(y_hat=F.sigmoid(-4.0), y=1) < 0 < formula(y_hat=F.sigmoid(1.0), y=1)


# training


@pytest.mark.equation(
    "logistic-gradient",
    tex=r"\frac{\partial J}{\partial \mathbf{w}} = \frac{1}{N} X^\top (\hat{\mathbf{y}} - \mathbf{y})",
    names={r"X^\top": "X_transposed"},
)
def test_the_gradient_in_the_weights_is_the_packages(formula):
    neuron = models.LogisticRegression(max_iter=4).fit(X, Y)
    y_hat = neuron.predict_proba(X)[:, 1]
    np.testing.assert_allclose(X.T @ (y_hat - Y) / N, neuron.loss_and_gradient(X, Y)[1][:-1], rtol=1e-12)
    # the formula is read entry by entry; the matrix product is the sum of those products over the examples
    products = formula(N=N, X_transposed=X.T, y_hat=y_hat, y=Y)
    np.testing.assert_allclose(products.sum(axis=1), neuron.loss_and_gradient(X, Y)[1][:-1], rtol=1e-12)


@pytest.mark.equation(
    "logistic-gradient-bias",
    tex=r"\frac{\partial J}{\partial b} = \frac{1}{N} \sum_{i=1}^{N} (\hat{y}_i - y_i)",
)
def test_the_gradient_in_the_bias_is_the_packages(formula):
    neuron = models.LogisticRegression(max_iter=4).fit(X, Y)
    y_hat = neuron.predict_proba(X)[:, 1]
    assert formula(N=N, y_hat=y_hat, y=Y) == pytest.approx(neuron.loss_and_gradient(X, Y)[1][-1], rel=1e-11)


@pytest.mark.equation("gradient-descent", tex=r"\theta_{t+1} = \theta_t - \eta g_t")
def test_each_step_of_the_package_is_gradient_descent(formula):
    neuron = models.LogisticRegression(lr=0.3, max_iter=6).fit(X, Y)
    for theta, following in zip(neuron.path_, neuron.path_[1:]):
        neuron.theta[:] = theta
        g = neuron.loss_and_gradient(X, Y)[1]
        np.testing.assert_allclose(formula(theta=theta, eta=0.3, g=g), following, rtol=1e-13)


@pytest.mark.equation("margin", tex=r"\gamma_i = (2 y_i - 1) z_i")
def test_the_margin_is_positive_exactly_where_the_answer_is_right(formula):
    np.testing.assert_array_equal(formula(y=Y, z=Z) > 0, (Z > 0) == Y)
    np.testing.assert_allclose(np.abs(formula(y=Y, z=Z)), np.abs(Z))


@pytest.mark.equation("margin-loss", tex=r"\ell_i = \log(1 + e^{-\gamma_i})")
def test_the_loss_by_margin_is_pytorchs(formula):
    margins = np.where(Y == 1, Z, -Z)
    np.testing.assert_allclose(formula(gamma=margins), bernoulli_loss(torch.tensor(Z)).numpy(), rtol=1e-10)


@pytest.mark.equation("calibration-in-the-large", tex=r"\sum_{i=1}^{N} \hat{y}_i = \sum_{i=1}^{N} y_i")
def test_at_the_minimum_the_predicted_number_is_the_true_number(formula):
    flowers, y = two_species("versicolor", "virginica")
    flowers, y = (flowers[20:] - flowers.mean(axis=0)) / flowers.std(axis=0), y[20:]
    neuron = models.LogisticRegression(lr=4.0, max_iter=20000, tol=1e-10).fit(flowers, y)
    assert formula(y=y, N=80) == pytest.approx(neuron.predict_proba(flowers)[:, 1].sum(), abs=1e-7)


# many classes

SCORES = rng.normal(scale=2, size=5)


@pytest.mark.equation("class-scores", tex=r"z_k = \sum_{j=1}^{D} x_j w_{j k} + b_k", names={r"w_{j k}": "w"})
def test_the_class_scores_are_the_packages(formula):
    model = models.SoftmaxRegression(max_iter=3).fit(X, np.arange(N) % 3)
    scores = [formula(x=x[:, None], w=model.W, b=model.b, D=2) for x in X]
    np.testing.assert_allclose(scores, model.decision_function(X), rtol=1e-11, atol=1e-15)


@pytest.mark.equation("softmax", tex=r"\hat{y}_k = \frac{e^{z_k}}{\sum_{j=1}^{K} e^{z_j}}")
def test_softmax_is_the_packages_and_pytorchs(formula):
    np.testing.assert_allclose(formula(z=SCORES, K=5), F.softmax(SCORES), rtol=1e-13)
    np.testing.assert_allclose(formula(z=SCORES), torch.softmax(torch.tensor(SCORES), 0).numpy(), rtol=1e-13)


@pytest.mark.equation(
    "softmax-shift",
    tex=r"\frac{e^{z_k}}{\sum_{j=1}^{K} e^{z_j}} = \frac{e^{z_k + c}}{\sum_{j=1}^{K} e^{z_j + c}}",
)
def test_adding_a_number_to_all_scores_changes_nothing(formula):
    for c in (-3.0, 0.5, 100.0):
        np.testing.assert_allclose(formula(z=SCORES, c=c), F.softmax(SCORES), rtol=1e-12)


@pytest.mark.equation("softmax-two", tex=r"\frac{e^{z_1}}{e^{z_0} + e^{z_1}} = \sigma(z_1 - z_0)")
def test_softmax_of_two_scores_is_the_neuron(formula):
    z_0, z_1 = Z[:15], Z[15:]
    ours = F.softmax(np.column_stack([z_0, z_1]))[:, 1]
    np.testing.assert_allclose(formula(z_1=z_1, z_0=z_0, sigma=F.sigmoid), ours, rtol=1e-12)


@pytest.mark.equation(
    "cross-entropy",
    tex=r"\ell(\mathbf{z}, y) = \log\left(\sum_{j=1}^{K} e^{z_j}\right) - z_y",
)
def test_cross_entropy_is_the_packages_and_pytorchs(formula):
    for y in range(5):
        value = formula(z=SCORES, z_y=SCORES[y], K=5)
        assert value == pytest.approx(losses.cross_entropy(SCORES[None], [y]), rel=1e-12)
        theirs = torch.nn.functional.cross_entropy(torch.tensor(SCORES), torch.tensor(y)).item()
        assert value == pytest.approx(theirs, rel=1e-12)


@pytest.mark.equation("softmax-gradient", tex=r"\frac{\partial \ell}{\partial z_k} = \hat{y}_k - q_k")
def test_the_gradient_of_softmax_and_loss_is_the_packages_and_pytorchs(formula):
    q = np.eye(5)[2]
    value = formula(y_hat=F.softmax(SCORES), q=q)
    np.testing.assert_allclose(value, losses.cross_entropy_gradient(SCORES[None], [2])[0], rtol=1e-12)
    theirs, _ = slope(lambda z: torch.nn.functional.cross_entropy(z, torch.tensor(2)), SCORES)
    np.testing.assert_allclose(value, theirs, rtol=1e-10)


@pytest.mark.equation("layer-parameters", tex=r"P = (n + 1) m")
def test_the_number_of_parameters_is_the_packages_and_pytorchs(formula):
    assert formula(n=2, m=3) == len(models.SoftmaxRegression(max_iter=0).fit(X, np.arange(N) % 3).theta)
    network = torch.nn.Sequential(torch.nn.Linear(64, 100), torch.nn.ReLU(), torch.nn.Linear(100, 10))
    assert formula(n=64, m=100) + formula(n=100, m=10) == sum(p.numel() for p in network.parameters()) == 7510
    assert formula(n=64, m=10) == 650
    assert formula(n=64, m=100) + formula(n=100, m=100) + formula(n=100, m=10) == 17610


# the perceptron


@pytest.mark.equation("step", tex=r"\hat{y} = \begin{cases} 1 & \text{if } z > 0 \\ 0 & \text{if } z \le 0 \end{cases}")
def test_the_step_is_the_perceptrons_answer_also_at_zero(tex):
    z = np.array([-2.0, 0.0, 2.0])
    assert by_cases(tex, {"z > 0": z > 0, r"z \le 0": z <= 0}).tolist() == [0, 0, 1]
    model = models.Perceptron(max_iter=0).fit([[0.0], [0.0]], [0, 1])
    model.theta[:] = [1.0, 0.0]
    assert model.predict([[-2.0], [0.0], [2.0]]).tolist() == [0, 0, 1]


@pytest.mark.equation("perceptron-update", tex=r"\mathbf{w}_{t+1} = \mathbf{w}_t + (y - \hat{y}) \mathbf{x}")
def test_one_correction_is_the_packages(formula):
    seen = set()
    for x, y in zip(X, Y):
        model = models.Perceptron(max_iter=1).fit(X, Y)
        w, y_hat = model.w.copy(), model.predict(x[None])[0]
        model._correct(x, y)
        seen.add((int(y), int(y_hat)))
        np.testing.assert_allclose(formula(w=w, y=y, y_hat=y_hat, x=x), model.w, rtol=1e-14)
    assert len(seen) == 4  # both labels, each answered rightly and wrongly


@pytest.mark.equation("novikoff", tex=r"M \le \left(\frac{R}{\gamma}\right)^2")
def test_the_perceptron_never_makes_more_corrections_than_novikoff_allows(tex):
    bound = Formula(tex.replace(r"\le ", "= "))
    for seed in range(20):
        local = np.random.default_rng(seed)
        unit = local.normal(size=3)
        unit /= np.linalg.norm(unit)
        points = np.column_stack([local.normal(size=(200, 2)), np.ones(200)])
        margins = points @ unit
        kept = np.abs(margins) > 0.1
        model = models.Perceptron(max_iter=10000, rng=local).fit(points[kept, :2], (margins[kept] > 0).astype(int))
        R, gamma = np.linalg.norm(points[kept], axis=1).max(), np.abs(margins[kept]).min()
        assert 0 < sum(model.mistakes_) <= bound(R=R, gamma=gamma)
