r"""The equations of chapter 10, each held against the package, scikit-learn, a simulation or a plain loop.

A test that takes ``formula`` evaluates the LaTeX itself, so that a wrong sign in the page is a failing test.
"""

import re

import numpy as np
import pytest
import sklearn.linear_model
from scipy.stats import binomtest
from sklearn.model_selection import KFold, LeaveOneOut, cross_val_predict, cross_val_score
from sklearn.neighbors import KNeighborsClassifier

from course_utils.data import k_fold, load_digits, make_polynomial_classes, polynomial_features, split_sizes
from course_utils.models import NearestNeighbor, PolynomialClassifier
from course_utils.nn.functional import sigmoid
from course_utils.training import accuracy, best_model, best_range, bias_variance, cross_validate

rng = np.random.default_rng(10)


@pytest.fixture
def tex(request):
    """The LaTeX of this test's mark, for equations that are read in pieces."""
    return request.node.get_closest_marker("equation").kwargs["tex"]


# index


@pytest.mark.equation("error-rate", tex=r"E = \frac{1}{n} \sum_{i=1}^{n} e_i")
def test_the_error_is_one_minus_scikit_learns_accuracy(formula):
    X, y = rng.normal(size=(60, 2)), rng.integers(0, 3, 60)
    model = NearestNeighbor().fit(X[:30], y[:30])
    wrong = (model.predict(X[30:]) != y[30:]).astype(float)
    theirs = KNeighborsClassifier(1).fit(X[:30], y[:30]).score(X[30:], y[30:])
    assert formula(n=30, e=wrong) == pytest.approx(1 - theirs) == pytest.approx(1 - accuracy(model, (X[30:], y[30:])))


@pytest.mark.equation(
    "error-gap",
    tex=r"G = E_{\text{test}} - E_{\text{train}}",
    names={r"E_{\text{test}}": "test", r"E_{\text{train}}": "train"},
)
def test_the_gap_is_positive_for_a_model_that_learned_by_heart(formula):
    X, y = rng.normal(size=(80, 2)), rng.integers(0, 2, 80)
    model = NearestNeighbor().fit(X[:40], y[:40])
    errors = [1 - accuracy(model, (X[part], y[part])) for part in (slice(0, 40), slice(40, 80))]
    assert errors[0] == 0 and formula(train=errors[0], test=errors[1]) == errors[1] > 0
    assert formula(train=0.3, test=0.2) == pytest.approx(-0.1)


# nearest


@pytest.mark.equation(
    "nearest-distance",
    tex=r"d_j = \sum_{k=1}^{D} (x_k - x_{jk})^2",
    names={"x_k": "x", "x_{jk}": "remembered"},
)
def test_the_nearest_by_this_distance_is_the_packages_and_scikit_learns(formula):
    X, y, questions = rng.normal(size=(50, 4)), np.arange(50) // 3, rng.normal(size=(9, 4))
    theirs = KNeighborsClassifier(1).fit(X, y)
    for x, ours, neighbor in zip(
        questions, NearestNeighbor().fit(X, y).neighbors(questions), theirs.kneighbors(questions)[1][:, 0]
    ):
        d = formula(x=x[:, None], remembered=X.T, D=4)
        np.testing.assert_allclose(d, np.linalg.norm(X - x, axis=1) ** 2, rtol=1e-12)
        assert d.argmin() == ours == neighbor


@pytest.mark.equation("nearest-neighbor", tex=r"\hat{y}(\mathbf{x}) = y_i \quad \text{with} \quad i = \arg\min_j d_j")
def test_the_answer_is_the_label_at_the_smallest_distance(tex):
    assert re.search(r"\\arg\\min_j d_j$", tex)
    X, y, questions = rng.normal(size=(25, 4)), rng.integers(0, 9, 25), rng.normal(size=(9, 4))
    d = ((questions[:, None] - X) ** 2).sum(axis=2)
    assert NearestNeighbor().fit(X, y).predict(questions).tolist() == y[d.argmin(axis=1)].tolist()
    assert y[d.argmax(axis=1)].tolist() != y[d.argmin(axis=1)].tolist()


@pytest.mark.equation("nearest-noise", tex=r"E = q (1 - q) + (1 - q) q")
def test_one_neighbor_is_wrong_where_just_one_of_two_labels_was_swapped(formula):
    n = 400_000
    for q in (0.1, 0.3):
        remembered, asked = rng.random(n) < q, rng.random(n) < q
        assert formula(q=q) == pytest.approx(np.mean(remembered != asked), abs=4 * 0.5 / np.sqrt(n))


# capacity


@pytest.mark.equation(
    "polynomial-classifier",
    tex=r"f(\mathbf{x}) = \sigma\left(\sum_{i + j \le d} w_{ij} x_1^i x_2^j\right)",
    names={r"\sum_{i + j \le d} w_{ij} x_1^i x_2^j": "z"},
)
def test_the_polynomial_classifier_is_the_packages(formula):
    X, y = make_polynomial_classes(50, 0.1, rng=rng)
    model = PolynomialClassifier(3, weight_decay=1e-3).fit(X, y)
    powers = [(i, d - i) for d in range(1, 4) for i in range(d, -1, -1)] + [(0, 0)]
    assert all(i + j <= 3 for i, j in powers) and len(powers) == len(model.theta)
    terms = np.array([w * X[:, 0] ** i * X[:, 1] ** j for w, (i, j) in zip(model.theta, powers)])
    z = terms.sum(axis=0)  # the sum over all pairs of powers is made here; SymPy has no index set like it
    np.testing.assert_allclose(formula(z=z, sigma=sigmoid), model.predict_proba(X)[:, 1], rtol=1e-9)


@pytest.mark.equation("polynomial-count", tex=r"P = \frac{(d + 1) (d + 2)}{2}")
def test_the_number_of_weights_counts_the_products_and_the_bias(formula):
    for d in range(1, 10):
        assert formula(d=d) == polynomial_features(np.ones((1, 2)), d).shape[1] + 1


@pytest.mark.equation(
    "regularized-objective",
    tex=r"\tilde{J}(\theta) = J(\theta) + \lambda \Omega(\theta)",
    names={r"J(\theta)": "J", r"\Omega(\theta)": "Omega", r"\lambda": "strength"},
)
def test_the_charged_objective_ranks_deck_1s_models_as_it_says_and_is_what_the_classifier_minimizes(formula):
    J, Omega = np.array([10, 3, 0]), np.array([1, 3, 50])
    for strength, best in ((5, 0), (1, 1), (0, 2)):
        assert np.argmin(formula(J=J, Omega=Omega, strength=strength)) == best == best_model(J, Omega, strength)
    X, y = make_polynomial_classes(50, 0.1, rng=rng)
    model = PolynomialClassifier(2, weight_decay=0.05).fit(X, y)

    def charged():
        return formula(J=model.loss(X, y), Omega=model.w @ model.w / 2, strength=0.05)

    lowest, found = charged(), model.theta.copy()
    for _ in range(20):
        model.theta = found + 1e-2 * rng.normal(size=found.shape)
        assert charged() > lowest


@pytest.mark.equation("penalty-crossing", tex=r"\lambda_{ab} = \frac{J_a - J_b}{\Omega_b - \Omega_a}")
def test_two_models_cost_the_same_where_their_ranges_meet(formula):
    J, Omega = [10, 3, 0], [1, 3, 50]
    first = formula(J_a=10, J_b=3, Omega_b=3, Omega_a=1)
    second = formula(J_a=3, J_b=0, Omega_b=50, Omega_a=3)
    assert first == 3.5 == best_range(J, Omega, 0)[0] == best_range(J, Omega, 1)[1]
    assert second == pytest.approx(3 / 47) == best_range(J, Omega, 1)[0]
    assert 10 + first * 1 == 3 + first * 3


@pytest.mark.equation("penalty-sum-mean", tex=r"\lambda_{\text{sum}} = N \lambda", names={r"\lambda": "strength"})
def test_the_strength_for_a_sum_is_scikit_learns_one_over_c(formula):
    X, y = make_polynomial_classes(40, 0.1, rng=rng)
    ours = PolynomialClassifier(2, weight_decay=0.02).fit(X, y)
    for_sum = float(formula(N=40, strength=0.02))
    theirs = sklearn.linear_model.LogisticRegression(C=1 / for_sum, tol=1e-10, max_iter=10000)
    theirs.fit(polynomial_features(X, 2), y)
    np.testing.assert_allclose(ours.w, theirs.coef_[0], atol=1e-4)


# bias and variance

PREDICTED, MEAN, TRUTH, OBSERVED = rng.normal(size=(4, 50))


@pytest.mark.equation("bv-steps", tex=r"\hat{y} - y = (\hat{y} - \bar{f}) + (\bar{f} - f) + (f - y)")
def test_three_steps_lead_from_the_observation_to_the_prediction(formula):
    values = dict(y_hat=PREDICTED, f_bar=MEAN, f=TRUTH, y=OBSERVED)
    np.testing.assert_allclose(formula(**values), PREDICTED - OBSERVED, rtol=1e-9, atol=1e-12)


@pytest.mark.equation(
    "bv-squares",
    tex=r"(\hat{y} - y)^2 = \delta_1^2 + \delta_2^2 + \delta_3^2"
    r" + 2 \delta_1 \delta_2 + 2 \delta_2 \delta_3 + 2 \delta_1 \delta_3",
)
def test_the_square_of_three_steps_is_three_squares_and_three_products(formula):
    steps = dict(delta_1=PREDICTED - MEAN, delta_2=MEAN - TRUTH, delta_3=TRUTH - OBSERVED)
    np.testing.assert_allclose(formula(**steps), (PREDICTED - OBSERVED) ** 2, rtol=1e-9, atol=1e-12)


@pytest.mark.equation(
    "bias-variance",
    tex=r"\operatorname{E}[(\hat{y} - y)^2] = \text{bias}^2 + \text{variance} + \sigma^2",
    names={r"\text{bias}": "bias", r"\text{variance}": "variance"},
)
def test_the_error_on_new_observations_is_the_sum_of_its_parts(formula):
    sample, students, sigma = np.random.default_rng(0), 4000, 0.3
    x, grid = np.linspace(-1, 1, 15), np.linspace(-0.9, 0.9, 20)
    truth = np.sin(3 * grid)
    observed = np.sin(3 * x) + sample.normal(0, sigma, (students, 15))
    fitted = observed @ np.linalg.pinv(np.vander(x, 2)).T @ np.vander(grid, 2).T
    parts = bias_variance(fitted, truth)
    new = truth + sample.normal(0, sigma, fitted.shape)
    expected = formula(bias=np.sqrt(parts.bias2), variance=parts.variance, sigma=sigma)
    # what is measured spreads by its own standard error; ten of them are still far below each part
    error = (fitted - new) ** 2
    tolerance = 5 * error.mean(axis=1).std() / np.sqrt(students)
    assert expected == pytest.approx(error.mean(), abs=tolerance) and tolerance < parts.variance


@pytest.mark.equation("variance-parameters", tex=r"v = \sigma^2 \frac{P}{N}")
def test_each_parameter_costs_its_share_of_the_noise(formula):
    noise = np.random.default_rng(1).normal(0, 0.5, (40_000, 25))
    for P in (2, 6, 12):
        columns = rng.normal(size=(25, P))
        fitted = noise @ np.linalg.pinv(columns).T @ columns.T
        assert formula(sigma=0.5, P=P, N=25) == pytest.approx(fitted.var(axis=0).mean(), rel=0.02)


@pytest.mark.equation("training-residual", tex=r"J_{\text{train}} = \sigma^2 \left(1 - \frac{P}{N}\right)")
def test_the_training_error_of_the_right_model_lies_below_the_noise(formula):
    noise = np.random.default_rng(5).normal(0, 0.5, (25, 40_000))
    for P in (2, 12):
        columns = rng.normal(size=(25, P))
        left = np.linalg.lstsq(columns, noise, rcond=None)[1]  # NumPy's own sums of squared residuals
        assert formula(sigma=0.5, P=P, N=25) == pytest.approx(left.mean() / 25, rel=0.02)


@pytest.mark.equation("new-residual", tex=r"J_{\text{new}} = \sigma^2 \left(1 + \frac{P}{N}\right)")
def test_new_observations_at_the_same_inputs_miss_by_noise_and_variance(formula):
    noise, again = np.random.default_rng(6).normal(0, 0.5, (2, 25, 40_000))
    for P in (2, 12):
        columns = rng.normal(size=(25, P))
        fitted = columns @ np.linalg.lstsq(columns, noise, rcond=None)[0]
        assert formula(sigma=0.5, P=P, N=25) == pytest.approx(np.mean((fitted - again) ** 2), rel=0.02)


# splits


@pytest.mark.equation(
    "split-sizes", tex=r"n_k = \lfloor f_k N \rfloor + r_k", names={r"\lfloor f_k N \rfloor": "floor"}
)
def test_the_sizes_are_rounded_down_plus_none_or_one(formula):
    for n in (7, 150, 1003, 1797):
        for shares in ((0.7, 0.15, 0.15), (0.8, 0.1, 0.1), (0.6, 0.2, 0.2)):
            sizes = np.array(split_sizes(n, shares))
            floor = np.floor(np.round(np.array(shares) * n, 9))
            r = sizes - floor
            assert set(r) <= {0, 1} and sizes.sum() == n
            np.testing.assert_array_equal(formula(floor=floor, r=r), sizes)
    assert formula(floor=4, r=1) == 5


@pytest.mark.equation("accuracy-error", tex=r"s = \sqrt{\frac{p (1 - p)}{n}}")
def test_the_share_of_wrong_answers_spreads_as_a_binomial_does(formula):
    for p, n in ((0.03, 360), (0.3, 50)):
        shares = np.random.default_rng(2).binomial(n, p, 200_000) / n
        assert formula(p=p, n=n) == pytest.approx(shares.std(), rel=0.01)


@pytest.mark.equation("test-size", tex=r"n = \frac{p (1 - p)}{s^2}")
def test_so_many_examples_give_the_wanted_precision(formula):
    n = round(float(formula(p=0.05, s=0.01)))
    shares = np.random.default_rng(3).binomial(n, 0.05, 200_000) / n
    assert shares.std() == pytest.approx(0.01, rel=0.01)


@pytest.mark.equation("no-errors", tex=r"p = 1 - 0.05^{1 / n}")
def test_no_error_among_n_is_scipys_one_sided_binomial_limit_and_nearly_three_over_n(formula):
    for n in (10, 50, 360):
        p = float(formula(n=n))
        assert p == pytest.approx(binomtest(0, n, alternative="less").proportion_ci(0.95).high, rel=1e-9)
        assert 0.85 < p / (3 / n) < 1


@pytest.mark.equation(
    "paired-error",
    tex=r"s = \frac{1}{n} \sqrt{n_{10} + n_{01} - \frac{(n_{10} - n_{01})^2}{n}}",
    names={"n_{10}": "only_first", "n_{01}": "only_second"},
)
def test_the_paired_error_is_the_standard_error_of_the_differences(formula):
    first, second = rng.random(300) < 0.3, rng.random(300) < 0.1
    counts = dict(only_first=np.sum(first & ~second), only_second=np.sum(second & ~first))
    difference = first.astype(float) - second
    assert formula(n=300, **counts) == pytest.approx(difference.std() / np.sqrt(300), rel=1e-12)


# leakage


@pytest.mark.equation("best-of-many", tex=r"u = \mu + \sigma \sqrt{2 \log M}", names={r"\log M": "log_M"})
def test_the_best_of_many_is_below_its_bound_and_not_far(formula):
    for M in (5, 50, 1000):
        best = np.random.default_rng(4).normal(80, 4, (4000, M)).max(axis=1).mean()
        bound = formula(mu=80, sigma=4, log_M=np.log(M))
        assert 80 + 0.6 * (bound - 80) < best < bound


# folds


@pytest.mark.equation(
    "cross-validation", tex=r"E_{\text{cv}} = \frac{1}{k} \sum_{i=1}^{k} E_i", names={r"E_i": "errors"}
)
def test_the_estimate_is_the_mean_of_the_folds_and_scikit_learns_on_the_same_folds(formula):
    digits = load_digits()
    data = digits.X[:120], digits.y[:120]

    def error(train, validation):
        return 1 - accuracy(NearestNeighbor().fit(train.X, train.y), validation)

    errors = cross_validate(error, data, 5, rng=np.random.default_rng(0))
    folds = [(a.rows, b.rows) for a, b in k_fold(data, 5, rng=np.random.default_rng(0))]
    theirs = 1 - cross_val_score(KNeighborsClassifier(1), *data, cv=folds).mean()
    assert formula(errors=errors, k=5) == pytest.approx(theirs) and theirs > 0


@pytest.mark.equation("fold-training-size", tex=r"n = \frac{k - 1}{k} N")
def test_a_fold_trains_on_all_but_one_share(formula):
    for k in (2, 5, 10):
        sizes = {len(train) for train, _ in KFold(k).split(np.zeros((60, 1)))}
        pairs = k_fold((np.zeros((60, 1)), np.zeros(60)), k, rng=np.random.default_rng(0))
        assert sizes == {len(train) for train, _ in pairs} == {int(formula(k=k, N=60))}


@pytest.mark.equation(
    "leave-one-out",
    tex=r"E_{\text{loo}} = \frac{1}{N} \sum_{i=1}^{N} \left(\frac{r_i}{1 - h_i}\right)^2",
)
def test_leave_one_out_of_a_least_squares_fit_costs_one_fit(formula):
    X, y = rng.normal(size=(20, 4)), rng.normal(size=20)
    H = X @ np.linalg.pinv(X)
    theirs = cross_val_predict(sklearn.linear_model.LinearRegression(fit_intercept=False), X, y, cv=LeaveOneOut())
    assert formula(N=20, r=y - H @ y, h=np.diag(H)) == pytest.approx(np.mean((y - theirs) ** 2), rel=1e-9)


# more parameters than examples


@pytest.mark.equation(
    "dual-ridge",
    tex=r"y_i = \sum_{j=1}^{N} K_{ij} a_j + \lambda a_i",
    names={"a_j": "a_column", "a_i": "a", r"\lambda": "strength"},
)
def test_the_short_solution_is_scikit_learns_ridge_however_many_features(formula):
    for features in (8, 40):
        F, y = rng.normal(size=(15, features)), rng.normal(size=15)
        theirs = sklearn.linear_model.Ridge(alpha=0.3, fit_intercept=False).fit(F, y).coef_
        a = np.linalg.lstsq(F.T, theirs, rcond=None)[0] if features > 15 else (y - F @ theirs) / 0.3
        K = F @ F.T
        np.testing.assert_allclose(F.T @ a, theirs, rtol=1e-8)
        np.testing.assert_allclose(formula(K=K, a_column=a[:, None], a=a, strength=0.3, N=15), y, rtol=1e-7)
    bare = np.linalg.lstsq(F, y, rcond=None)[0]  # NumPy's solution of least length
    a = np.linalg.solve(K, y)
    np.testing.assert_allclose(F.T @ a, bare, rtol=1e-8)
    np.testing.assert_allclose(formula(K=K, a_column=a[:, None], a=a, strength=0.0, N=15), y, rtol=1e-8)
