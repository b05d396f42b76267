"""What chapter 10 says of the slides, shown: each erratum, each convention, each claim that is not an equation."""

import numpy as np
import pytest
import torch
from sklearn.linear_model import LogisticRegression as Theirs
from sklearn.model_selection import GroupKFold, KFold, TimeSeriesSplit, cross_val_score, train_test_split
from sklearn.neighbors import KNeighborsClassifier

from course_utils.data import (
    load_digits,
    load_iris,
    make_polynomial_classes,
    polynomial_features,
    split_sizes,
    two_species,
)
from course_utils.models import LogisticRegression, NearestNeighbor, PolynomialClassifier, SoftmaxRegression
from course_utils.nn import Linear, ReLU, Sequential
from course_utils.nn.losses import binary_cross_entropy_with_logits
from course_utils.optim import Adam
from course_utils.training import accuracy, bias_variance, fit

DIGITS = load_digits()


@pytest.fixture
def slides(lectures):
    """``slides(2)`` is the text of a deck."""
    return lambda deck: next(lectures.glob(f"{deck:03d}*.txt")).read_text(encoding="utf-8")


def shuffled(seed):
    order = np.random.default_rng(seed).permutation(len(DIGITS.y))
    return DIGITS.X[order] / 16, DIGITS.y[order]


def errors(model, X, y, n):
    """Training and test error after learning from the first ``n``."""
    model.fit(X[:n], y[:n])
    return [float(np.mean(model.predict(X[part]) != y[part])) for part in (slice(0, n), slice(n, None))]


def network_errors(seed, n=100, width=32, depth=1, epochs=60, scale=1.0):
    """Training and test error of a network, in percent."""
    X, y = shuffled(seed)
    rng, layers, inputs = np.random.default_rng(seed), [], 64
    for _ in range(depth):
        layers += [Linear(inputs, width), ReLU()]
        inputs = width
    model = Sequential(*layers, Linear(inputs, 10), rng=rng)
    model.theta *= scale
    fit(model, Adam(model.theta, lr=0.01), (X[:n], y[:n]), epochs=epochs, batch_size=100, rng=rng)
    return [100 * (1 - accuracy(model, (X[part], y[part]))) for part in (slice(0, n), slice(800, None))]


# index


def test_two_test_sets_give_one_model_two_test_errors(slides):
    assert "generalization error**, also called the **test error" in slides(1)
    X, y = shuffled(0)
    model = SoftmaxRegression(lr=1.0, max_iter=100).fit(X[:300], y[:300])
    wrong = (model.predict(X[300:]) != y[300:])[:1400].reshape(14, 100).mean(axis=1)
    assert wrong.max() - wrong.min() > 0.02


# nearest


@pytest.mark.erratum('Deck 1: 1-NN has "probably very high test error" and a "very large generalization gap"')
def test_deck_1_one_nearest_neighbor_has_no_training_error_and_a_third_of_the_softmaxs_test_error(slides):
    text = slides(1)
    assert "It achieves **0 training error** but probably very high test error" in text
    assert "Very large generalization gap" in text
    for seed in range(3):
        X, y = shuffled(seed)
        train, test = errors(NearestNeighbor(), X, y, 1000)
        linear_train, linear_test = errors(SoftmaxRegression(lr=1.0, max_iter=300), X, y, 1000)
        assert train == 0 < linear_train and test < 0.03 and test < 0.6 * linear_test
        assert test - train < linear_test - linear_train + 0.01


@pytest.mark.erratum('Deck 1: 1-NN has "probably very high test error" and a "very large generalization gap"')
def test_deck_1_the_training_error_of_1_nn_is_not_zero_where_equal_inputs_differ_in_label():
    X, y = two_species("versicolor", "virginica")
    assert np.sum(NearestNeighbor().fit(X, y).predict(X) != y) == 1


@pytest.mark.erratum('Deck 1: "Overfitting occurs when the gap between the training error and test error is too large"')
def test_deck_1_the_model_with_the_smallest_gap_has_the_largest_test_error(slides):
    assert "**Overfitting** occurs when the gap between the training error and test error is too large." in slides(1)

    class Always:
        def fit(self, X, y):
            return self

        def predict(self, X):
            return np.zeros(len(X), int)

    X, y = shuffled(0)
    found = [errors(model, X, y, 1000) for model in (Always(), SoftmaxRegression(1.0, 300), NearestNeighbor())]
    gaps = [abs(test - train) for train, test in found]
    tests = [test for _, test in found]
    assert int(np.argmin(gaps)) == 0 == int(np.argmax(tests)) and tests[0] > 0.85
    assert tests[2] < tests[1]


# capacity


@pytest.mark.erratum("Deck 1: J = 0, and J = 10")
def test_deck_1_no_finite_weights_have_the_loss_0(slides):
    text = slides(1)
    assert r"J(\mathbf{w}; \mathbf{X}; \mathbf{y}) = 0$$" in text and r"\frac{1}{2} \|\mathbf{w}\|_2^2 = 50" in text
    X, y = make_polynomial_classes(30, 0.0, rng=np.random.default_rng(0))
    w = PolynomialClassifier(3, 1e-6).fit(X, y).w
    features = polynomial_features(X, 3)
    for direction in (w, *np.random.default_rng(1).normal(size=(50, features.shape[1]))):
        scaled = direction * np.sqrt(100 / (direction @ direction))  # half its squared length is 50
        assert binary_cross_entropy_with_logits(features @ scaled, y) > 1e-6


@pytest.mark.erratum("Deck 1: J = 0, and J = 10")
def test_deck_1_ten_is_no_mean_and_a_sum_over_15_examples_at_least(slides):
    assert r"J(\mathbf{w}; \mathbf{X}; \mathbf{y}) = 10$$" in slides(1)
    assert 14 * np.log(2) < 10 < 15 * np.log(2)
    for seed in range(5):
        X, y = make_polynomial_classes(40, 0.3, rng=np.random.default_rng(seed))
        assert PolynomialClassifier(1, 1e-6).fit(X, y).loss(X, y) <= np.log(2) < 10


def test_a_sum_needs_n_times_the_strength_and_scikit_learns_c_is_its_inverse():
    X, y = make_polynomial_classes(30, 0.1, rng=np.random.default_rng(2))
    of_mean = PolynomialClassifier(2, weight_decay=0.1).fit(X, y)
    features = polynomial_features(X, 2)
    theirs = Theirs(C=1 / (30 * 0.1), tol=1e-12, max_iter=10000).fit(features, y)
    np.testing.assert_allclose(of_mean.w, theirs.coef_[0], atol=1e-4)
    # by hand: the gradient of the sum, with N λ, is 0 there; with λ it is not
    residual = of_mean.predict_proba(X)[:, 1] - y
    assert np.abs(features.T @ residual + 30 * 0.1 * of_mean.w).max() < 1e-5
    assert np.abs(features.T @ residual + 0.1 * of_mean.w).max() > 0.1


@pytest.mark.parametrize("strength", [1e-3, 0.1, 5.0])
def test_a_larger_family_never_has_the_higher_minimum_whatever_the_penalty(strength):
    X, y = make_polynomial_classes(60, 0.1, rng=np.random.default_rng(1))
    lowest = []
    for degree in (1, 2, 5):
        model = PolynomialClassifier(degree, strength / 60).fit(X, y)
        lowest.append(model.loss(X, y) + strength / 60 * model.w @ model.w / 2)
    assert np.all(np.diff(lowest) < 0)


# bias and variance


def test_the_bias_of_a_neuron_and_the_bias_of_a_learner_have_only_the_name_in_common(slides):
    assert "High Bias" in slides(0) and "High Variance" in slides(0)
    x, grid = np.linspace(-1, 1, 15), np.linspace(-0.9, 0.9, 31)
    noise = np.random.default_rng(0).normal(0, 0.3, (2000, 15))
    found = {}
    for name, law in (("line", lambda x: 20 + x), ("sine", lambda x: np.sin(3 * x))):
        slope, b = np.polyfit(x, (law(x) + noise).T, 1)
        predictions = b[:, None] + slope[:, None] * grid
        found[name] = b.mean(), bias_variance(predictions, law(grid)).bias2
    assert found["line"][0] == pytest.approx(20, abs=0.02) and found["line"][1] < 1e-3  # a large b and no bias
    assert found["sine"][0] == pytest.approx(0, abs=0.02) and found["sine"][1] > 0.1  # no b and a large bias


# remedies


@pytest.mark.erratum('Deck 0: "Initialization" as a remedy for overfitting, "More Layers" as one for underfitting')
def test_deck_0_a_larger_initialization_overfits_and_a_smaller_one_is_no_cure(slides):
    text = slides(0)
    assert "- More training data\n- Regularization\n- Dropout\n- Initialization" in text
    usual, small, large = (
        np.array([network_errors(seed, scale=scale) for seed in range(4)])[:, 1] for scale in (1.0, 0.3, 10.0)
    )
    assert (large > usual + 5).all() and np.mean(small) > np.mean(usual) - 0.5


@pytest.mark.erratum('Deck 0: "Initialization" as a remedy for overfitting, "More Layers" as one for underfitting')
def test_deck_0_more_layers_do_not_help_the_underfitted_network_and_more_neurons_do(slides):
    assert "- More Layers/Neurons\n- Longer Training" in slides(0)
    narrow, deep, wide = (
        np.array([network_errors(seed, epochs=30, **how) for seed in range(4)])[:, 1]
        for how in (dict(width=3), dict(width=3, depth=3), dict(width=32))
    )
    assert deep.mean() > narrow.mean() - 1 and (wide < narrow - 20).all()


# splits


@pytest.mark.erratum('Deck 0: "Cross Validation", and "Testing performance ↑"')
def test_deck_0_calls_a_hold_out_split_cross_validation_and_wants_the_test_performance_to_rise(slides):
    text = slides(0)
    start = text.index("Cross Validation in Supervised Learning")
    slide = text[start : text.index("Overfitting vs Underfitting")]
    assert "Testing performance ↑" in slide and "70, 15, 15" in slide and "fold" not in slide.lower()


def test_150_flowers_are_cut_in_three_ways():
    assert split_sizes(150, (0.7, 0.15, 0.15)) == [105, 23, 22]
    assert [len(part) for part in torch.utils.data.random_split(range(150), (0.7, 0.15, 0.15))] == [106, 22, 22]
    rest, test = train_test_split(np.arange(150), test_size=0.15)
    train, validation = train_test_split(rest, test_size=0.15 / 0.85)
    assert [len(train), len(validation), len(test)] == [104, 23, 23]


# leakage


def test_choosing_on_the_test_part_flatters(slides):
    assert "It leads to **data leakage**" in slides(1)
    gain = []
    for seed in range(5):
        X, y = shuffled(seed)
        rng, scores = np.random.default_rng(seed), []
        for _ in range(30):
            columns = rng.choice(64, 16, replace=False)
            hit = NearestNeighbor().fit(X[:200][:, columns], y[:200]).predict(X[200:800][:, columns]) == y[200:800]
            scores.append([hit[:60].mean(), hit[60:].mean()])
        best = max(scores)
        gain.append(best[0] - best[1])
    assert np.mean(gain) > 0.04


def test_what_is_honest_depends_on_whether_the_writers_are_known():
    rng = np.random.default_rng(0)
    writers, y = np.repeat(np.arange(12), 30), np.tile(np.arange(3), 120)
    # each writer has an own way to write each of the three classes
    hand = rng.normal(size=(3, 8)) + 1.5 * rng.normal(size=(12, 3, 8))
    X, of_known = (hand[writers, y] + 0.5 * rng.normal(size=(360, 8)) for _ in range(2))
    stranger = rng.normal(size=(12, 3, 8)) * 1.5 + (hand.mean(axis=0))
    of_new = stranger[writers, y] + 0.5 * rng.normal(size=(360, 8))
    model = KNeighborsClassifier(1)
    mixed = cross_val_score(model, X, y, cv=KFold(6, shuffle=True, random_state=0)).mean()
    apart = cross_val_score(model, X, y, cv=GroupKFold(6), groups=writers).mean()
    known, new = (model.fit(X, y).score(images, y) for images in (of_known, of_new))
    assert abs(mixed - known) < 0.04 and abs(apart - new) < 0.15 and known - new > 0.2
    assert abs(mixed - new) > 0.2, "the random split would promise strangers too much"
    for train, test in TimeSeriesSplit(5).split(X):
        assert train.max() < test.min()  # by date: nothing from the future is learned from


def test_gradient_descent_from_zero_ends_at_the_shortest_of_all_solutions():
    rng = np.random.default_rng(0)
    F, y, w = rng.normal(size=(5, 20)), rng.normal(size=5), np.zeros(20)
    for step in range(2000):
        w -= (0.02 if step % 2 else 0.01) * F.T @ (F @ w - y)
    np.testing.assert_allclose(w, np.linalg.lstsq(F, y, rcond=None)[0], atol=1e-10)
    other = w + np.linalg.svd(F)[2][-1]
    assert np.abs(F @ other - y).max() < 1e-10 and np.linalg.norm(other) > np.linalg.norm(w)


def test_a_wide_network_learns_labels_that_were_drawn_by_lot():
    X, _ = shuffled(0)
    y = np.random.default_rng(0).integers(0, 10, 100)
    model = Sequential(Linear(64, 256), ReLU(), Linear(256, 10), rng=1)
    fit(model, Adam(model.theta, lr=0.01), (X[:100], y), epochs=60, batch_size=50, rng=np.random.default_rng(0))
    assert accuracy(model, (X[:100], y)) == 1.0


def test_nearest_depends_on_the_units():
    X, y = two_species("versicolor", "virginica")
    wrong = []
    for factor in ([1, 1], [10, 1], [1, 10]):
        others = KNeighborsClassifier(1).fit(X * factor, y).kneighbors(return_distance=False)[:, 0]  # not itself
        wrong.append(100 * np.mean(y[others] != y))
    assert wrong[1] < wrong[0] < wrong[2]


def test_neighbors_in_the_file_of_digits_look_alike_beyond_chance():
    X = DIGITS.X
    square = (X**2).sum(axis=1)
    distance = square[:, None] - 2 * X @ X.T + square
    np.fill_diagonal(distance, np.inf)
    near = np.abs(distance.argmin(axis=1) - np.arange(len(X))) <= 69
    assert near.mean() > 0.4 > 5 * 138 / 1796
    apart, mixed = [], []
    for start in range(0, 1797 - 270, 140):
        place = np.arange(1797) - start
        test = (place >= 0) & (place < 270)
        by_lot = np.isin(np.arange(1797), np.random.default_rng(start).permutation(1797)[:270])
        for part, scores in ((test, apart), (by_lot, mixed)):
            answer = DIGITS.y[~part][distance[np.ix_(part, ~part)].argmin(axis=1)]
            scores.append(np.mean(answer == DIGITS.y[part]))
    assert np.mean(mixed) - np.mean(apart) > 0.005


def test_iris_has_one_flower_twice_and_is_sorted_by_species():
    iris = load_iris()
    assert len(np.unique(iris.X, axis=0)) == 149 and (np.diff(iris.y) >= 0).all()


# more parameters than examples


@pytest.mark.erratum(
    'Deck 1: "Is a model the more complex the better? No.'
    ' It will only perform well on the training data but poorly on the test data."'
)
def test_deck_1_the_largest_network_does_not_have_the_worst_test_error(slides):
    text = slides(1)
    assert "Is a model the more complex the better?" in text
    assert "No. It will only perform well on the training data but poorly on the test data." in text
    fits_all, wide = (np.array([network_errors(seed, width=width) for seed in range(6)]) for width in (16, 256))
    assert wide[:, 0].max() == 0 and wide[:, 1].mean() < fits_all[:, 1].mean()


def test_a_logistic_neuron_is_the_polynomial_classifier_of_degree_1():
    X, y = make_polynomial_classes(60, 0.1, rng=np.random.default_rng(3))
    ours = PolynomialClassifier(1, 1e-6).fit(X, y)
    neuron = LogisticRegression(lr=4.0, max_iter=20000, tol=1e-9).fit(X, y)
    np.testing.assert_allclose(ours.theta, neuron.theta, atol=1e-3)
