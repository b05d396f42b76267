"""The loop drives the real networks and optimizers of this package."""

import numpy as np
import pytest
from small_models import PlainSGD

from course_utils.models import LogisticRegression, Perceptron
from course_utils.nn import BatchNorm1d, Dropout, Linear, ReLU, Sequential
from course_utils.optim import SGD, Adam
from course_utils.training import Checkpoint, EarlyStopping, accuracy, fit, loss_of, predict, probabilities

generator = np.random.default_rng


def network(seed=0, **more):
    return Sequential(Linear(64, 32), BatchNorm1d(32), ReLU(), Dropout(0.2), Linear(32, 10), rng=seed, **more)


def test_a_network_with_batch_norm_and_dropout_learns_the_digits(digits):
    model, stopping = network(), EarlyStopping(patience=30)
    history = fit(
        model,
        Adam(model.theta, lr=3e-3),
        digits.train,
        digits.validation,
        epochs=15,
        rng=generator(0),
        callbacks=[stopping],
        evaluate_train=True,
    )
    assert history.validation_accuracy[-1] > 0.93 and history.epochs == 15
    assert all(module.training for _, module in model.modules()), "evaluating leaves it in training mode"
    stopping.best.restore(model)
    assert loss_of(model, digits.validation) == stopping.best_error, "running statistics were put back too"


def test_the_same_seed_trains_the_same_network_to_the_last_bit(digits):
    def theta():
        model = network(3)
        fit(model, SGD(model.theta, lr=0.1, momentum=0.9), digits.train, epochs=1, rng=generator(5))
        return model.theta

    np.testing.assert_array_equal(theta(), theta())


def test_our_plain_step_is_sgds(digits):
    a, b = network(1), network(1)
    fit(a, SGD(a.theta, lr=0.1), digits.train, epochs=1, rng=generator(0))
    fit(b, PlainSGD(b.theta, 0.1), digits.train, epochs=1, rng=generator(0))
    np.testing.assert_allclose(a.theta, b.theta, rtol=1e-12)


def test_evaluating_a_network_records_nothing_drops_nothing_and_leaves_running_statistics_alone(digits):
    model = network()
    before = Checkpoint.of(model)
    assert loss_of(model, digits.train) == loss_of(model, digits.train)
    p = probabilities(model, digits.test.X)
    np.testing.assert_allclose(p.sum(axis=1), 1)
    np.testing.assert_array_equal(predict(model, digits.test.X), p.argmax(axis=1))
    assert all((before.state[name] == value).all() for name, value in model.state().items())
    assert accuracy(model, digits.test) == np.mean(p.argmax(axis=1) == digits.test.y)


def test_the_penalty_is_in_the_training_objective_and_not_in_the_loss_that_parts_are_compared_by(digits):
    plain, penalized = network(), network(penalty=lambda theta: (7.0, 0 * theta))
    assert loss_of(plain, digits.train) == loss_of(penalized, digits.train)
    y = digits.train.y[:9]
    difference = (
        penalized.loss_and_gradient(digits.train.X[:9], y)[0] - plain.loss_and_gradient(digits.train.X[:9], y)[0]
    )
    assert difference == pytest.approx(7.0)


def test_models_without_logits_answer_for_themselves():
    X, y = np.array([[-1.0], [0.5], [2.0]]), np.array([0, 0, 1])
    assert accuracy(Perceptron().fit(X, y), (X, y)) == 1
    logistic = LogisticRegression(lr=5.0).fit(X, y)
    np.testing.assert_array_equal(predict(logistic, X), logistic.predict(X))
    one_logit = Sequential(Linear(1, 1), rng=0)
    assert probabilities(one_logit, X).shape == (3, 2)


def test_a_step_out_of_the_floats_ends_the_run_with_a_sentence_in_single_precision_too(digits):
    model = Sequential(Linear(64, 10), rng=0, dtype=np.float32)
    history = fit(model, SGD(model.theta, lr=1e38), digits.train, epochs=3, rng=generator(0))
    assert "learning rate that is too high" in history.stopped and history.iterations < 10
