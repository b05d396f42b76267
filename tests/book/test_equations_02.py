r"""The equations of chapter 02, each held against the package's code, PyTorch, SciPy, a difference quotient or a draw.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
Inequalities are read in two halves, at ``\le``, ``\ge`` or ``<``.
"""

import re

import numpy as np
import pytest
import scipy.stats
import torch

from course_utils import landscapes, models, optim
from course_utils.authoring.formula import Formula
from course_utils.data import load_iris
from course_utils.nn import functional as F
from course_utils.nn import losses

rng = np.random.default_rng(2)
N, K = 12, 4
SCORES = rng.normal(scale=2, size=(N, K))
LABELS = np.arange(N) % K
P_HAT = F.softmax(SCORES)
ONE_HOT = np.eye(K)[LABELS]
SOFT = rng.dirichlet(np.ones(K), size=N)


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are read in pieces."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


def halves(tex, names=None):
    """Both sides of an inequality or of an approximation, each as a formula."""
    left, right = re.split(r"\\le(?![a-zA-Z])|\\ge(?![a-zA-Z])|\\approx|<(?=[^<]*$)", tex)
    return Formula("q = " + left, names), Formula("q = " + right, names)


def bowl(D=4, condition=20.0):
    """A random quadratic bowl: its Hessian, the eigenvalues in rising order, the eigenvectors in columns."""
    turn = np.linalg.qr(rng.normal(size=(D, D)))[0]
    h = np.geomspace(1, condition, D) * 0.3
    return turn @ np.diag(h) @ turn.T, h, turn


def second_derivative_along(function, theta, v):
    """The second derivative of ``function(theta + r v)`` in r at 0, by PyTorch."""
    r = torch.tensor(0.0, dtype=torch.float64, requires_grad=True)
    first = torch.autograd.grad(function(torch.tensor(theta) + r * torch.tensor(v)), r, create_graph=True)[0]
    return torch.autograd.grad(first, r)[0].item()


# cross-entropy


@pytest.mark.equation("ce-right-class", tex=r"\ell = -\log(\hat{y}_c)")
def test_the_loss_of_the_right_class_is_the_packages(formula):
    for z, p, c in zip(SCORES, P_HAT, LABELS):
        assert formula(y_hat_c=p[c]) == pytest.approx(losses.cross_entropy(z[None], [c]), rel=1e-12)


@pytest.mark.equation("ce-one-hot", tex=r"\ell = -\sum_{k=1}^{K} q_k \log(\hat{y}_k)")
def test_the_one_hot_sum_is_the_packages_and_pytorchs_for_hard_and_soft_labels(formula):
    for q in (ONE_HOT, SOFT):
        for z, p, one in zip(SCORES, P_HAT, q):
            value = formula(q=one, y_hat=p, K=K)
            assert value == pytest.approx(losses.cross_entropy(z[None], one[None]), rel=1e-12)
            theirs = torch.nn.functional.cross_entropy(torch.tensor(z[None]), torch.tensor(one[None]))
            assert value == pytest.approx(theirs.item(), rel=1e-12)


@pytest.mark.equation("ce-mean", tex=r"J = -\frac{1}{N} \sum_{i=1}^{N} \sum_{k=1}^{K} q_{i,k} \log(\hat{y}_{i,k})")
def test_the_objective_is_the_packages_and_pytorchs(formula):
    value = formula(N=N, K=K, q=ONE_HOT.T, y_hat=P_HAT.T)  # the inner sum runs over the first axis
    assert value == pytest.approx(losses.cross_entropy(SCORES, LABELS), rel=1e-12)
    theirs = torch.nn.functional.cross_entropy(torch.tensor(SCORES), torch.tensor(LABELS)).item()
    assert value == pytest.approx(theirs, rel=1e-12)


@pytest.mark.equation(
    "ce-entropy-divergence",
    tex=r"-\sum_{k=1}^{K} q_k \log(\hat{y}_k) = -\sum_{k=1}^{K} q_k \log(q_k) "
    r"+ \sum_{k=1}^{K} q_k \log\left(\frac{q_k}{\hat{y}_k}\right)",
)
def test_cross_entropy_is_scipys_entropy_plus_scipys_divergence(formula):
    for z, p, q in zip(SCORES, P_HAT, SOFT):
        value = formula(q=q, y_hat=p, K=K)
        assert value == pytest.approx(losses.cross_entropy(z[None], q[None]), rel=1e-12)
        assert value == pytest.approx(scipy.stats.entropy(q) + scipy.stats.entropy(q, p), rel=1e-12)
        assert scipy.stats.entropy(q, p) > 0


@pytest.mark.equation("ce-mean-gradient", tex=r"g = \frac{1}{N} \sum_{i=1}^{N} g_i")
def test_the_gradient_of_the_mean_is_the_mean_of_the_gradients(formula):
    X = rng.normal(size=(N, 3))
    model = models.SoftmaxRegression(max_iter=3).fit(X, LABELS)
    of_each = np.array([model.loss_and_gradient(X[i : i + 1], LABELS[i : i + 1])[1] for i in range(N)])
    np.testing.assert_allclose(formula(N=N, g=of_each), model.loss_and_gradient(X, LABELS)[1], rtol=1e-10, atol=1e-15)


@pytest.mark.equation("sum-rate", tex=r"\eta_{\text{sum}} = \frac{\eta}{N}")
def test_pytorchs_sum_with_the_divided_rate_takes_the_steps_of_the_mean(formula):
    X, ends = torch.tensor(rng.normal(size=(N, 3))), []
    for reduction, lr in (("mean", 0.4), ("sum", float(formula(eta=0.4, N=N)))):
        W = torch.zeros((3, K), dtype=torch.float64, requires_grad=True)
        optimizer = torch.optim.SGD([W], lr=lr)
        for _ in range(20):
            optimizer.zero_grad()
            torch.nn.functional.cross_entropy(X @ W, torch.tensor(LABELS), reduction=reduction).backward()
            optimizer.step()
        ends.append(W.detach().numpy())
    np.testing.assert_allclose(ends[0], ends[1], rtol=1e-11)
    assert np.abs(ends[0]).max() > 0.1


# the two risks


M = np.array([0.6, 0.5, 0.0, 0.0, 0.0])  # the risk page's world: bells around +m and -m


def fitted_and_true(n, seed, m=M):
    """Training loss and true risk on one sample of the world: of the trained parameters, and of the true ones."""
    local = np.random.default_rng(seed)
    y = local.integers(0, 2, n)
    X = local.normal(size=(n, 5)) + np.where(y[:, None] == 1, m, -m)
    model = models.LogisticRegression(lr=2.0, max_iter=2000, tol=1e-6).fit(X, y)
    fitted = model.theta.copy()
    values = []
    for theta in (fitted, np.append(2 * m, 0.0)):
        model.theta[:] = theta
        values += [model.loss_and_gradient(X, y)[0], true_risk(theta, m)]
    return values  # J and R of the trained, J and R of the true


def true_risk(theta, m):
    """By SciPy's quadrature, in place of the page's Gauss-Hermite rule."""
    w, b = theta[:-1], theta[-1]
    length = np.linalg.norm(w)

    def mean(sign):
        law = scipy.stats.norm(b + sign * w @ m, length)
        return law.expect(lambda z: F.softplus(-sign * z))

    return 0.5 * (mean(1) + mean(-1))


@pytest.mark.equation(
    "risk-split",
    tex=r"\hat{R} - R^* = (\hat{R} - \hat{J}) + (\hat{J} - J^*) + (J^* - R^*)",
    names={"R^*": "R_best", "J^*": "J_best"},
)
def test_the_three_brackets_sum_to_the_excess_risk_and_the_middle_one_is_negative(formula):
    J_hat, R_hat, J_best, R_best = fitted_and_true(100, seed=0)
    value = formula(R_hat=R_hat, J_hat=J_hat, R_best=R_best, J_best=J_best)
    assert value == pytest.approx(R_hat - R_best, rel=1e-9)
    assert J_hat < J_best and R_hat > R_best


@pytest.mark.equation("risk-gap", tex=r"\mathbb{E}[R(\hat{\theta}) - J(\hat{\theta})] \approx \frac{P}{N}")
def test_the_gap_is_about_p_over_n(tex):
    runs = np.array([fitted_and_true(400, seed) for seed in range(60)])
    gap = np.mean(runs[:, 1] - runs[:, 0] - (runs[:, 3] - runs[:, 2]))  # less the luck of the sample: mean zero
    rule = Formula("q = " + tex.split(r"\approx")[1])(P=6, N=400)
    assert gap == pytest.approx(rule, rel=0.15)


# convexity


CONVEX = [(lambda x: x**2, 1), (lambda x: np.abs(x - 1), 1), (np.exp, 1), (F.softplus, 1)]
NOT_CONVEX = [(lambda x: x**4 / 4 - x**2, 1), (lambda x: (F.sigmoid(x) - 1) ** 2, 1), (np.sin, 1)]


@pytest.mark.equation("chord", tex=r"f((1 - r) a + r b) \le (1 - r) f(a) + r \cdot f(b)")
def test_the_chord_test_tells_convex_functions_from_others(tex):
    function_between, height = halves(tex)
    a, b, r = rng.uniform(-4, 4, 400), rng.uniform(-4, 4, 400), rng.uniform(size=400)
    for group, convex in ((CONVEX, True), (NOT_CONVEX, False)):
        for f, _ in group:
            below = function_between(a=a, b=b, r=r, f=f) <= height(a=a, b=b, r=r, f=f) + 1e-12
            assert below.all() == convex
    assert function_between(a=2.0, b=3.0, r=0.25, f=np.square) == 2.25**2
    assert height(a=2.0, b=3.0, r=0.25, f=np.square) == 0.75 * 4 + 0.25 * 9


@pytest.mark.equation("convex-curvature", tex=r"f''(x) \ge 0")
def test_the_sign_of_the_second_derivative_decides_as_the_chord_test_does(tex):
    left, right = tex.split(r"\ge")
    assert left.strip() == "f''(x)" and right.strip() == "0"
    x = np.linspace(-4, 4, 81)
    smooth = {
        True: (lambda x: x**2, torch.exp, torch.nn.functional.softplus),
        False: (lambda x: x**4 / 4 - x**2, lambda x: (torch.sigmoid(x) - 1) ** 2, torch.sin),
    }
    for convex, group in smooth.items():
        for f in group:
            curvature = [second_derivative_along(f, np.array(at), np.array(1.0)) for at in x]
            assert (np.array(curvature) >= 0).all() == convex


@pytest.mark.equation(
    "line-curvature", tex=r"\frac{d^2}{d r^2} J(\theta + r v) = v^\top H v", names={r"v^\top H v": "vHv"}
)
def test_the_curvature_along_a_line_is_the_hessian_between_its_direction_twice(formula):
    theta, v = rng.normal(size=3), rng.normal(size=3)

    def J(theta):
        return torch.logsumexp(theta, 0) + (theta[0] * theta[1]) ** 2

    H = torch.autograd.functional.hessian(J, torch.tensor(theta)).numpy()
    assert formula(vHv=v @ H @ v) == pytest.approx(second_derivative_along(J, theta, v), rel=1e-10)


@pytest.mark.equation(
    "softmax-curvature",
    tex=r"v^\top H v = \sum_{k=1}^{K} \hat{y}_k v_k^2 - \left(\sum_{k=1}^{K} \hat{y}_k v_k\right)^2",
)
def test_the_curvature_of_cross_entropy_is_a_variance_and_pytorchs(formula):
    for z, p, c in zip(SCORES, P_HAT, LABELS):
        v = rng.normal(size=K)
        H = torch.autograd.functional.hessian(
            lambda z, c=int(c): torch.nn.functional.cross_entropy(z, torch.tensor(c)), torch.tensor(z)
        )
        value = formula(y_hat=p, v=v, K=K)
        assert value == pytest.approx(v @ H.numpy() @ v, rel=1e-10)
        assert value > 0
        assert formula(y_hat=p, v=np.ones(K), K=K) == pytest.approx(0, abs=1e-12)


@pytest.mark.equation("tangent", tex=r"f(b) \ge f(a) + f'(a) (b - a)")
def test_convex_functions_lie_above_their_tangents_and_others_do_not(tex):
    value, tangent = halves(tex, {"f'(a)": "slope"})
    a, b = rng.uniform(-3, 3, 300), rng.uniform(-3, 3, 300)
    cases = [(np.square, lambda x: 2 * x, True), (np.exp, np.exp, True), (F.softplus, F.sigmoid, True)]
    cases += [(np.sin, np.cos, False), (lambda x: x**3, lambda x: 3 * x**2, False)]
    for f, df, convex in cases:
        above = value(b=b, f=f) >= tangent(a=a, b=b, f=f, slope=df(a)) - 1e-12
        assert above.all() == convex
    assert tangent(a=1.0, b=3.0, f=np.square, slope=2.0) == 5


@pytest.mark.equation("product-loss", tex=r"J(w_1, w_2) = \frac{1}{2} (w_1 w_2 - 1)^2")
def test_the_product_is_half_the_squared_error_of_a_network_of_two_linear_layers(formula):
    for w_1, w_2 in rng.normal(size=(5, 2)):
        network = torch.nn.Sequential(torch.nn.Linear(1, 1, bias=False), torch.nn.Linear(1, 1, bias=False))
        network[0].weight.data.fill_(w_1)
        network[1].weight.data.fill_(w_2)
        error = torch.nn.functional.mse_loss(network(torch.ones(1, 1)), torch.ones(1, 1)).item()
        assert formula(w_1=w_1, w_2=w_2) == pytest.approx(error / 2, rel=1e-4)


@pytest.mark.equation(
    "product-hessian",
    tex=r"H = \begin{pmatrix} w_2^2 & 2 w_1 w_2 - 1 \\ 2 w_1 w_2 - 1 & w_1^2 \end{pmatrix}",
)
def test_the_hessian_of_the_product_is_pytorchs_and_a_saddle_at_the_origin(tex):
    cells = [row.split("&") for row in re.search(r"pmatrix\}(.*)\\end", tex)[1].split(r"\\")]
    read = [[Formula("q = " + cell) for cell in row] for row in cells]

    def H(w_1, w_2):
        return np.array([[float(cell(w_1=w_1, w_2=w_2)) for cell in row] for row in read])

    for w in rng.normal(size=(5, 2)):
        theirs = torch.autograd.functional.hessian(lambda w: (w[0] * w[1] - 1) ** 2 / 2, torch.tensor(w))
        np.testing.assert_allclose(H(*w), theirs.numpy(), rtol=1e-10)
    np.testing.assert_allclose(np.linalg.eigvalsh(H(0.0, 0.0)), [-1, 1])


# descent


@pytest.mark.equation(
    "descent-1d-step", tex=r"\theta_{t+1} = \theta_t - \eta f'(\theta_t)", names={r"f'(\theta_t)": "slope"}
)
def test_a_step_in_one_dimension_is_the_packages_and_pytorchs(formula):
    theta, theirs = np.array([1.7]), torch.tensor([1.7], dtype=torch.float64, requires_grad=True)
    expected = formula(theta=1.7, eta=0.3, slope=np.cos(1.7))
    optim.SGD(theta, lr=0.3).step(np.cos(theta))
    optimizer = torch.optim.SGD([theirs], lr=0.3)
    torch.sin(theirs).sum().backward()
    optimizer.step()
    assert theta[0] == pytest.approx(expected, rel=1e-14)
    assert theirs.item() == pytest.approx(expected, rel=1e-14)


def walk(h, lr, steps, start):
    """Descent of the package on the parabola h theta^2 / 2."""
    theta = np.array([start])
    optimizer = optim.SGD(theta, lr=lr)
    for _ in range(steps):
        optimizer.step(h * theta)
    return theta[0]


@pytest.mark.equation("square-path", tex=r"\theta_t = (1 - 2 \eta)^t \theta_0")
def test_the_path_on_the_square_is_the_packages(formula):
    for eta in (0.01, 0.1, 0.7, 1.0, 100.0):
        for t in (1, 4, 7):
            assert formula(eta=eta, t=t, theta_0=1.3) == pytest.approx(walk(2, eta, t, 1.3), rel=1e-12)


@pytest.mark.equation("bowl-path", tex=r"\theta_t = (1 - \eta h)^t \theta_0")
def test_the_path_on_a_parabola_is_the_packages(formula):
    for h in (0.5, 2.0, 9.0):
        for t in (1, 4, 7):
            assert formula(eta=0.3, h=h, t=t, theta_0=-0.8) == pytest.approx(walk(h, 0.3, t, -0.8), rel=1e-11)


@pytest.mark.equation("rate-limit", tex=r"0 < \eta < \frac{2}{h}")
def test_below_the_limit_the_path_shrinks_and_above_it_grows(tex):
    assert tex.replace(" ", "").startswith(r"0<\eta<")
    for h in (0.5, 2.0, 9.0):
        limit = float(Formula("q = " + tex.split("<")[2])(h=h))
        assert abs(walk(h, 0.99 * limit, 500, 1.0)) < 0.01
        assert abs(walk(h, 1.01 * limit, 500, 1.0)) > 100
        assert abs(walk(h, limit, 500, 1.0)) == pytest.approx(1)
        assert abs(walk(h, limit / 2, 1, 1.0)) < 1e-15


@pytest.mark.equation(
    "bowl-drop",
    tex=r"J(\theta - \eta g) = J(\theta) - \eta \left(1 - \frac{\eta h}{2}\right) g^2",
)
def test_the_fall_of_the_loss_on_a_parabola_is_exact(formula):
    for h, eta, theta in ((2.0, 0.1, 1.5), (5.0, 0.3, -0.7), (1.0, 2.5, 1.0)):

        def J(theta, h=h):
            return 0.5 * h * theta**2

        g = h * theta
        assert formula(J=J, theta=theta, eta=eta, h=h, g=g) == pytest.approx(J(theta - eta * g), rel=1e-12)


@pytest.mark.equation(
    "directional-slope",
    tex=r"\frac{d}{d r} J(\theta + r v) = \|g\| \|v\| \cos(\varphi)",
    names={r"\|g\|": "g_norm", r"\|v\|": "v_norm"},
)
def test_the_slope_in_a_direction_is_pytorchs_and_steepest_against_the_gradient(formula):
    theta = torch.tensor(rng.normal(size=3), requires_grad=True)

    def J(theta):
        return torch.logsumexp(theta, 0) + theta[0] * theta[1] ** 2

    g = torch.autograd.grad(J(theta), theta)[0].numpy()
    length = np.linalg.norm(g)
    for v in [*rng.normal(size=(6, 3)), -g]:
        slope = torch.autograd.functional.jvp(J, theta.detach(), torch.tensor(v))[1].item()
        angle = np.arccos(np.clip(g @ v / length / np.linalg.norm(v), -1, 1))
        assert formula(g_norm=length, v_norm=np.linalg.norm(v), varphi=angle) == pytest.approx(slope, rel=1e-9)
        assert slope / np.linalg.norm(v) >= -length - 1e-12


@pytest.mark.equation(
    "stop-bound",
    tex=r"J(\theta) - J(\theta^*) \le \frac{\|g\|^2}{2 h_{\min}}",
)
def test_a_small_gradient_bounds_the_loss_and_the_flattest_direction_attains_the_bound(tex):
    names = {r"J(\theta)": "J", r"J(\theta^*)": "J_best", r"\|g\|": "g_norm", r"h_{\min}": "h_min"}
    left, right = halves(tex, names)
    for _ in range(20):
        H, h, turn = bowl()
        for theta, equal in ((rng.normal(size=4), False), (turn[:, 0], True)):
            J, g = 0.5 * theta @ H @ theta, H @ theta
            above = left(J=J, J_best=0.0), right(g_norm=np.linalg.norm(g), h_min=h[0])
            assert above[0] <= above[1] * (1 + 1e-12)
            assert (above[0] == pytest.approx(float(above[1]), rel=1e-9)) == equal


# landscapes


@pytest.mark.equation(
    "taylor-two",
    tex=r"J(\theta + r v) \approx J(\theta) + r g \cdot v + \frac{r^2}{2} v^\top H v",
)
def test_the_second_order_expansion_is_right_up_to_the_cube_of_the_walk(tex):
    names = {r"J(\theta)": "J", r"g \cdot v": "gv", r"v^\top H v": "vHv"}
    expansion = Formula("q = " + tex.split(r"\approx")[1], names)
    surface = landscapes.himmelblau()
    theta, v = np.array([0.3, -1.2]), np.array([0.6, 0.8])
    J, g = surface(theta)
    known = {"J": J, "gv": g @ v, "vHv": v @ surface.hessian(theta) @ v}
    errors = [abs(surface(theta + r * v)[0] - expansion(r=r, **known)) for r in (0.1, 0.05)]
    assert errors[0] < 0.05
    assert errors[0] / errors[1] == pytest.approx(8, rel=0.15)


def share_of_positive(D, count, local):
    A = local.normal(size=(count, D, D))
    return np.mean(np.linalg.eigvalsh(A + A.transpose(0, 2, 1))[:, 0] > 0)


@pytest.mark.equation("saddle-coin", tex=r"P = 2^{-D}")
def test_independent_signs_agree_as_often_as_coins(formula):
    signs = np.random.default_rng(0).normal(size=(200_000, 5)) > 0
    for D in (1, 2, 5):
        assert formula(D=D) == pytest.approx(np.mean(signs[:, :D].all(axis=1)), abs=0.004)
    assert formula(D=2) - share_of_positive(2, 100_000, np.random.default_rng(1)) > 0.09


@pytest.mark.equation("saddle-cone", tex=r"P = \frac{1 - \cos(\pi / 4)}{2} = \frac{2 - \sqrt{2}}{4}")
def test_the_cone_covers_the_share_of_positive_matrices_of_order_2(formula):
    assert formula(pi=np.pi) == pytest.approx(share_of_positive(2, 200_000, np.random.default_rng(0)), abs=0.003)


@pytest.mark.equation("saddle-law", tex=r"P \approx e^{-\frac{\log(3)}{4} D^2}")
def test_the_logarithm_of_the_share_bends_as_the_law_says(tex):
    law = Formula("q = " + tex.split(r"\approx")[1])
    drawn = np.log([share_of_positive(D, 300_000, np.random.default_rng(D)) for D in (1, 2, 3)])
    told = np.log([float(law(D=D)) for D in (1, 2, 3)])
    assert np.diff(drawn, 2) == pytest.approx(np.diff(told, 2), rel=0.1)


@pytest.mark.equation("saddle-growth", tex=r"c_t = (1 + \eta |h|)^t c_0")
def test_the_distance_from_the_ridge_grows_as_the_formula_says(formula):
    surface, theta = landscapes.saddle(), np.array([1.0, 1e-4])
    optimizer = optim.SGD(theta, lr=0.07)
    for t in range(1, 8):
        optimizer.step(surface.gradient(theta))
        assert theta[1] == pytest.approx(float(formula(eta=0.07, h=-2.0, t=t, c_0=1e-4)), rel=1e-12)


@pytest.mark.equation(
    "escape-time",
    tex=r"t = \frac{\log\left(\frac{r}{|c_0|}\right)}{\log(1 + \eta |h|)}",
)
def test_the_escape_takes_the_steps_of_the_formula(formula):
    for c_0, eta, r in ((1e-3, 0.1, 1.0), (-1e-8, 0.02, 0.5)):
        c, t = c_0, 0
        while abs(c) < r:
            c, t = c - eta * -2 * c, t + 1
        assert t == np.ceil(formula(r=r, c_0=c_0, eta=eta, h=-2.0))


@pytest.mark.equation("chain-loss", tex=r"J = \frac{1}{2} (w_1 w_2 w_3 - 1)^2")
def test_the_chain_is_a_linear_network_of_three_layers(formula):
    w = rng.normal(size=3)
    output = torch.tensor(1.0, dtype=torch.float64)
    for weight in w:
        output = output * weight
    assert formula(w_1=w[0], w_2=w[1], w_3=w[2]) == pytest.approx(0.5 * (output.item() - 1) ** 2, rel=1e-12)


@pytest.mark.equation("chain-gradient", tex=r"\frac{\partial J}{\partial w_1} = (w_1 w_2 w_3 - 1) w_2 w_3")
def test_the_gradient_of_the_chain_is_pytorchs(formula):
    w = torch.tensor(rng.normal(size=3), requires_grad=True)
    (0.5 * (w.prod() - 1) ** 2).backward()
    w_1, w_2, w_3 = w.detach().numpy()
    assert formula(w_1=w_1, w_2=w_2, w_3=w_3) == pytest.approx(w.grad[0].item(), rel=1e-12)


# the ravine


EXTREMES = {r"h_{\max}": "h_max", r"h_{\min}": "h_min"}


@pytest.mark.equation("condition-number", tex=r"\kappa = \frac{h_{\max}}{h_{\min}}", names=EXTREMES)
def test_the_condition_number_at_a_minimum_is_numpys(formula):
    H, h, _ = bowl()
    assert formula(h_max=h[-1], h_min=h[0]) == pytest.approx(np.linalg.cond(H), rel=1e-9)


@pytest.mark.equation("eigen-step", tex=r"c_{j,t+1} = (1 - \eta h_j) c_{j,t}")
def test_each_eigendirection_moves_by_itself(formula):
    H, h, turn = bowl()
    theta = rng.normal(size=4)
    following = theta.copy()
    optim.SGD(following, lr=0.11).step(H @ theta)
    np.testing.assert_allclose(formula(eta=0.11, h=h, c=turn.T @ theta), turn.T @ following, rtol=1e-9, atol=1e-12)


def slowest(H, lr, steps=400):
    """The factor by which the distance shrinks per step in the end, from a run."""
    theta = np.ones(len(H))
    for _ in range(steps):
        theta = theta - lr * H @ theta
        last, theta = np.linalg.norm(theta), theta / np.linalg.norm(theta)
    return last


@pytest.mark.equation("eigen-rate", tex=r"\rho = \max(|1 - \eta h_{\min}|, |1 - \eta h_{\max}|)", names=EXTREMES)
def test_the_slowest_direction_decides(formula):
    H, h, _ = bowl(condition=6.0)
    for lr in (0.2 / h[-1], 0.5 / h[-1], 1.9 / h[-1], 2.1 / h[-1]):
        assert formula(eta=lr, h_min=h[0], h_max=h[-1]) == pytest.approx(slowest(H, lr), rel=1e-4)


@pytest.mark.equation("best-rate", tex=r"\eta^* = \frac{2}{h_{\min} + h_{\max}}", names=EXTREMES)
def test_no_other_fixed_rate_has_a_smaller_factor(formula):
    _, h, _ = bowl()
    rates = np.linspace(0.01, 2, 20001) / h[-1]
    worst = np.abs(1 - rates[:, None] * h).max(axis=1)
    assert formula(h_min=h[0], h_max=h[-1]) == pytest.approx(rates[worst.argmin()], rel=1e-3)


@pytest.mark.equation(
    "best-factor",
    tex=r"\rho^* = \frac{h_{\max} - h_{\min}}{h_{\max} + h_{\min}} = \frac{\kappa - 1}{\kappa + 1}",
    names=EXTREMES,
)
def test_the_best_factor_is_the_one_of_a_run_at_the_best_rate(formula):
    H, h, _ = bowl()
    value = formula(h_max=h[-1], h_min=h[0], kappa=h[-1] / h[0])
    assert value == pytest.approx(slowest(H, 2 / (h[0] + h[-1]), steps=3000), rel=1e-3)


@pytest.mark.equation("ravine-steps", tex=r"t = \frac{\log(\delta)}{2 \log(\rho)}")
def test_no_start_needs_more_steps_than_the_bound_and_the_worst_one_needs_them(formula):
    h = np.array([1.0, 5.0, 30.0])
    rho = (h[-1] - h[0]) / (h[-1] + h[0])
    bound = float(formula(delta=1e-5, rho=rho))
    taken = []
    for start in [*rng.normal(size=(20, 3)), np.array([1.0, 0.0, 0.0])]:
        c, t, first = start, 0, h @ start**2
        while h @ c**2 > 1e-5 * first:
            c, t = c * (1 - 2 / (h[0] + h[-1]) * h), t + 1
        taken.append(t)
    assert max(taken) == taken[-1] == np.ceil(bound)
    kappa = 400.0
    assert formula(delta=1e-6, rho=(kappa - 1) / (kappa + 1)) == pytest.approx(kappa / 4 * np.log(1e6), rel=1e-3)


@pytest.mark.equation("gram", tex=r"H = \frac{1}{N} X^\top X", names={r"X^\top X": "gram"})
def test_the_hessian_of_least_squares_is_pytorchs(formula):
    iris = load_iris()
    X, y = np.column_stack([iris.X[:, :3], np.ones(150)]), iris.X[:, 3]
    theirs = torch.autograd.functional.hessian(
        lambda theta: ((torch.tensor(X) @ theta - torch.tensor(y)) ** 2).mean() / 2, torch.zeros(4, dtype=torch.float64)
    )
    np.testing.assert_allclose(formula(N=150, gram=X.T @ X), theirs.numpy(), rtol=1e-10)


# clipping


def by_pytorch(g, clip, *threshold):
    theta = torch.zeros(len(g), dtype=torch.float64, requires_grad=True)
    theta.grad = torch.tensor(g.copy())
    clip([theta], *threshold)
    return theta.grad.numpy()


@pytest.mark.equation("clip-value", tex=r"\tilde{g}_j = \max(-c, \min(c, g_j))")
def test_clipping_by_value_is_the_packages_and_pytorchs(formula):
    g = rng.normal(scale=3, size=9)
    np.testing.assert_array_equal(formula(g=g, c=1.2), optim.clip_by_value(g, 1.2))
    np.testing.assert_array_equal(formula(g=g, c=1.2), by_pytorch(g, torch.nn.utils.clip_grad_value_, 1.2))


@pytest.mark.equation("clip-norm", tex=r"\tilde{g} = g \min\left(1, \frac{c}{\|g\|}\right)", names={r"\|g\|": "g_norm"})
def test_clipping_by_norm_is_the_packages_and_pytorchs_and_leaves_short_gradients(formula):
    for scale in (3.0, 0.01):
        g = rng.normal(scale=scale, size=9)
        value = formula(g=g, c=1.2, g_norm=np.linalg.norm(g))
        np.testing.assert_allclose(value, optim.clip_by_norm(g, 1.2), rtol=1e-14)
        np.testing.assert_allclose(value, by_pytorch(g, torch.nn.utils.clip_grad_norm_, 1.2), rtol=2e-6)
    np.testing.assert_array_equal(value, g)


@pytest.mark.equation("clip-step", tex=r"\|\theta_{t+1} - \theta_t\| \le \eta c")
def test_no_step_clipped_by_norm_is_longer_than_the_rate_times_the_threshold(tex):
    bound = Formula("q = " + tex.split(r"\le")[1])
    longest = {"norm": 0.0, "value": 0.0}
    for scale in (0.1, 1.0, 1e6):
        g = rng.normal(scale=scale, size=16)
        longest["norm"] = max(longest["norm"], np.linalg.norm(0.3 * optim.clip_by_norm(g, 2.0)))
        longest["value"] = max(longest["value"], np.linalg.norm(0.3 * optim.clip_by_value(g, 2.0)))
    assert longest["norm"] == pytest.approx(float(bound(eta=0.3, c=2.0)), rel=1e-12)
    assert longest["value"] == pytest.approx(4 * float(bound(eta=0.3, c=2.0)), rel=1e-3)  # the root of 16


@pytest.mark.equation(
    "clip-angle",
    tex=r"\cos(\varphi) = \frac{\sum_{j=1}^{P} |g_j|}{\sqrt{P} \|g\|}",
    names={r"\|g\|": "g_norm"},
)
def test_the_angle_of_brutal_clipping_is_that_of_the_signs(formula):
    g = rng.normal(size=50) ** 3
    v = optim.clip_by_value(g, 1e-12)
    cosine = v @ g / np.linalg.norm(v) / np.linalg.norm(g)
    assert formula(g=g, P=50, g_norm=np.linalg.norm(g)) == pytest.approx(cosine, rel=1e-6)


@pytest.mark.equation("clip-angle-normal", tex=r"\cos(\varphi) = \sqrt{\frac{2}{\pi}}")
def test_normal_gradients_are_turned_by_37_degrees_in_any_large_dimension(formula):
    for P in (10_000, 1_000_000):
        g = np.random.default_rng(P).normal(size=P)
        assert formula(pi=np.pi) == pytest.approx(np.abs(g).sum() / np.sqrt(P) / np.linalg.norm(g), rel=0.01)
    assert np.degrees(np.arccos(formula(pi=np.pi))) == pytest.approx(37, abs=0.2)
