"""Linear, logistic and softmax regression and the perceptron, against scikit-learn, SciPy, PyTorch and differences."""

import numpy as np
import pytest
import scipy.optimize
import sklearn.linear_model
import torch

from course_utils.data import load_iris, two_species
from course_utils.models import LinearRegression, LogisticRegression, Perceptron, SoftmaxRegression

X, Y = two_species("versicolor", "virginica")
X = (X - X.mean(axis=0)) / X.std(axis=0)
X3, Y3 = (load_iris().X - load_iris().X.mean(axis=0)), load_iris().y
MODELS = [(LinearRegression, X, Y), (LogisticRegression, X, Y), (SoftmaxRegression, X3, Y3)]


@pytest.mark.parametrize(("kind", "X", "y"), MODELS, ids=lambda v: getattr(v, "__name__", ""))
def test_the_gradient_agrees_with_central_differences(kind, X, y):
    model = kind(max_iter=3).fit(X, y)
    theta = model.theta.copy()

    def loss(t):
        model.theta[:] = t
        return model.loss_and_gradient(X, y)[0]

    difference = scipy.optimize.approx_fprime(theta, loss, 1e-7)
    model.theta[:] = theta
    np.testing.assert_allclose(model.loss_and_gradient(X, y)[1], difference, atol=2e-6)


@pytest.mark.parametrize(("kind", "X", "y"), MODELS, ids=lambda v: getattr(v, "__name__", ""))
def test_theta_is_one_contiguous_array_and_the_weights_are_views_of_it(kind, X, y):
    model = kind(max_iter=2).fit(X, y)
    model.theta[:] = 7.0
    weights = model.W if kind is SoftmaxRegression else model.w
    assert model.theta.flags.c_contiguous and np.all(weights == 7) and np.all(model.b == 7)


def test_linear_regression_descends_to_scikit_learns_line():
    theirs = sklearn.linear_model.LinearRegression().fit(X, Y)
    for ours in (LinearRegression(lr=0.5, max_iter=2000).fit(X, Y), LinearRegression().fit_exactly(X, Y)):
        np.testing.assert_allclose(ours.w, theirs.coef_, rtol=1e-9)
        assert ours.b == pytest.approx(theirs.intercept_, rel=1e-9)


def test_logistic_regression_descends_to_scikit_learns_unpenalized_optimum():
    ours = LogisticRegression(lr=4.0, max_iter=20000, tol=1e-9).fit(X, Y)
    theirs = sklearn.linear_model.LogisticRegression(C=np.inf, tol=1e-10, max_iter=10000).fit(X, Y)
    np.testing.assert_allclose(ours.w, theirs.coef_[0], rtol=1e-5)
    np.testing.assert_allclose(ours.predict_proba(X), theirs.predict_proba(X), atol=1e-6)
    np.testing.assert_array_equal(ours.predict(X), theirs.predict(X))


def test_logistic_regression_takes_the_same_steps_as_pytorch():
    ours = LogisticRegression(lr=0.5, max_iter=25).fit(X, Y)
    neuron = torch.nn.Linear(2, 1, dtype=torch.float64)
    torch.nn.init.zeros_(neuron.weight), torch.nn.init.zeros_(neuron.bias)
    descent = torch.optim.SGD(neuron.parameters(), lr=0.5)
    loss = torch.nn.BCEWithLogitsLoss()
    for _ in range(25):
        descent.zero_grad()
        loss(neuron(torch.tensor(X))[:, 0], torch.tensor(Y, dtype=torch.float64)).backward()
        descent.step()
    theta = np.append(neuron.weight.detach().numpy(), neuron.bias.detach().numpy())
    np.testing.assert_allclose(ours.theta, theta, rtol=1e-12)


def test_softmax_regression_takes_the_same_steps_as_pytorch():
    ours = SoftmaxRegression(lr=0.3, max_iter=25).fit(X3, Y3)
    layer = torch.nn.Linear(4, 3, dtype=torch.float64)
    torch.nn.init.zeros_(layer.weight), torch.nn.init.zeros_(layer.bias)
    descent = torch.optim.SGD(layer.parameters(), lr=0.3)
    for _ in range(25):
        descent.zero_grad()
        torch.nn.functional.cross_entropy(layer(torch.tensor(X3)), torch.tensor(Y3)).backward()
        descent.step()
    np.testing.assert_allclose(ours.W, layer.weight.detach().numpy().T, rtol=1e-11)
    np.testing.assert_allclose(ours.b, layer.bias.detach().numpy(), rtol=1e-11, atol=1e-14)


def test_softmax_regression_on_two_classes_predicts_what_logistic_regression_predicts():
    # the two rows of weights move apart by twice the step, so half the rate gives the same difference
    two = SoftmaxRegression(lr=0.25, max_iter=200).fit(X, Y)
    one = LogisticRegression(lr=0.5, max_iter=200).fit(X, Y)
    np.testing.assert_allclose(two.predict_proba(X), one.predict_proba(X), rtol=1e-9)


def test_descent_stops_at_the_tolerance_and_keeps_one_loss_for_each_point_of_the_path():
    model = LogisticRegression(lr=1.0, max_iter=5000, tol=1e-3).fit(X, Y)
    assert len(model.path_) == len(model.losses_) < 5000
    assert np.abs(model.loss_and_gradient(X, Y)[1]).max() <= 1e-3
    model.theta[:] = model.path_[-2]
    assert np.abs(model.loss_and_gradient(X, Y)[1]).max() > 1e-3  # and not a step later than that
    every_step = LogisticRegression(lr=1.0, max_iter=5).fit(X, Y)
    assert len(every_step.path_) == len(every_step.losses_) == 6
    np.testing.assert_array_equal(every_step.path_[-1], every_step.theta)
    assert every_step.losses_[-1] == every_step.loss_and_gradient(X, Y)[0]


def test_the_perceptron_makes_the_corrections_of_scikit_learns():
    # scikit-learn corrects a score of exactly 0 as well; a first example of class 1 makes the first step the same
    order = np.argsort(-Y, kind="stable")
    A, t = two_species("versicolor", "virginica")
    A, t = A[order] - 5.0, t[order]
    ours = Perceptron(max_iter=20).fit(A, t)
    theirs = sklearn.linear_model.Perceptron(shuffle=False, tol=None, max_iter=20).fit(A, t)
    np.testing.assert_allclose(ours.w, theirs.coef_[0], atol=1e-9)
    assert ours.b == pytest.approx(theirs.intercept_[0], abs=1e-9)


def test_the_perceptron_stops_where_a_line_separates_and_not_where_none_does():
    separable = Perceptron(max_iter=100).fit(*two_species("setosa", "virginica"))
    assert separable.mistakes_[-1] == 0 and len(separable.mistakes_) < 100
    overlapping = Perceptron(max_iter=100).fit(*two_species("versicolor", "virginica"))
    assert len(overlapping.mistakes_) == 100 and min(overlapping.mistakes_) > 0


def test_the_perceptrons_rate_scales_its_weights_and_changes_no_prediction():
    one, tenth = (Perceptron(lr=lr, max_iter=7).fit(X, Y) for lr in (1.0, 0.125))
    np.testing.assert_allclose(one.theta, 8 * tenth.theta, rtol=1e-12)


@pytest.mark.parametrize("kind", [LinearRegression, LogisticRegression, SoftmaxRegression, Perceptron])
def test_one_feature_given_as_a_flat_array_is_answered_with_what_to_do(kind):
    with pytest.raises(ValueError, match="reshape"):
        kind().fit(np.zeros(3), np.zeros(3, dtype=int))
    with pytest.raises(ValueError, match="one entry for each"):
        kind().fit(np.zeros((3, 1)), np.zeros((3, 1), dtype=int))


@pytest.mark.parametrize("kind", [LogisticRegression, Perceptron])
def test_a_score_of_exactly_zero_is_answered_with_label_0(kind):
    model = kind(max_iter=0).fit([[1.0], [2.0]], [0, 1])
    assert model.decision_function([[5.0]]) == 0 and model.predict([[5.0]]) == 0


def test_at_a_score_of_zero_the_perceptron_corrects_label_1_only():
    assert Perceptron(max_iter=1).fit([[1.0]], [0]).mistakes_ == [0]
    assert Perceptron(max_iter=1).fit([[1.0]], [1]).mistakes_ == [1]


def test_the_perceptron_shuffles_with_its_generator_and_keeps_the_order_without_one():
    def path(seed):
        rng = None if seed is None else np.random.default_rng(seed)
        return Perceptron(max_iter=3, rng=rng).fit(X, Y).path_

    np.testing.assert_array_equal(path(1), path(1))
    assert not np.array_equal(path(1), path(2)) and not np.array_equal(path(1), path(None))
    one_pass = Perceptron(max_iter=1).fit(X, Y)
    by_hand = Perceptron(max_iter=0).fit(X, Y)
    for x, y in zip(X, Y):
        by_hand._correct(x, y)
    np.testing.assert_array_equal(one_pass.theta, by_hand.theta)


def test_a_perceptron_left_to_its_defaults_separates_what_a_line_separates():
    assert Perceptron().fit(*two_species("setosa", "virginica")).mistakes_[-1] == 0


def test_softmax_regression_has_a_column_for_a_class_that_the_sample_lacks():
    model = SoftmaxRegression(max_iter=2).fit([[0.0], [1.0], [2.0]], np.array([0, 2, 2]))
    assert model.predict_proba([[1.0]]).shape == (1, 3)


def test_the_path_keeps_its_points_when_theta_moves_on():
    line = LinearRegression().fit_exactly(X, Y)
    neuron = LogisticRegression(max_iter=4).fit(X, Y)
    for model in (line, neuron):
        end = model.path_[-1].copy()
        model.theta += 1
        np.testing.assert_array_equal(model.path_[-1], end)
    assert len({point.tobytes() for point in neuron.path_}) == 5
