"""The loop: what an iteration and an epoch are, what is recorded, and that nothing moves when the input is bad."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_models import PlainSGD, TwoLayerNet, linear_classifier

from course_utils.data import batches
from course_utils.training import (
    Callback,
    Path,
    StopOnExplosion,
    StopTraining,
    UpdateRatio,
    accuracy,
    fit,
    loss_of,
    update_ratio,
)

generator = np.random.default_rng


class Witness(Callback):
    """Writes down what it is told, and what theta was."""

    def __init__(self):
        self.told = []

    def before_fit(self, run):
        self.told.append(("before", run.epoch, run.model.theta.copy()))

    def after_backward(self, run):
        self.told.append(("backward", run.epoch, run.model.theta.copy()))

    def after_iteration(self, run):
        self.told.append(("iteration", run.epoch, run.model.theta.copy()))

    def after_epoch(self, run):
        self.told.append(("epoch", run.epoch, run.model.theta.copy()))


class Counter:
    """A model that only notes which examples went forward and backward."""

    def __init__(self):
        self.theta, self.seen = np.zeros(1), []

    def loss_and_gradient(self, X, y):
        self.seen.append(y.tolist())
        return 1.0, np.ones(1)


@given(n=st.integers(1, 40), size=st.integers(1, 50), epochs=st.integers(1, 3))
def test_an_epoch_takes_every_example_forward_and_backward_once_in_ceil_n_over_b_iterations(n, size, epochs):
    model = Counter()
    history = fit(
        model, PlainSGD(model.theta), (np.zeros((n, 1)), np.arange(n)), epochs=epochs, batch_size=size, rng=generator(0)
    )
    per_epoch = int(np.ceil(n / size))
    assert history.iterations == epochs * per_epoch and history.epochs == epochs
    for e in range(epochs):
        assert sorted(i for batch in model.seen[e * per_epoch : (e + 1) * per_epoch] for i in batch) == list(range(n))


def test_a_batch_has_32_examples_unless_said_otherwise(digits):
    model = Counter()
    assert set(fit(model, PlainSGD(model.theta), digits.train, epochs=1).batch_size[:-1]) == {32}
    assert len(next(batches(digits.train))[1]) == 32


def test_an_iteration_is_one_step_along_the_gradient_of_its_batch(digits):
    model, by_hand = linear_classifier(digits.train), linear_classifier(digits.train)
    fit(model, PlainSGD(model.theta, 0.3), digits.train, epochs=2, batch_size=100, rng=generator(1))
    source = generator(1)
    for _ in range(2):
        for X, y in batches(digits.train, 100, source):
            by_hand.theta -= 0.3 * by_hand.loss_and_gradient(X, y)[1]
    np.testing.assert_array_equal(model.theta, by_hand.theta)


def test_the_full_set_as_one_batch_is_gradient_descent(digits):
    model = linear_classifier(digits.train)
    history = fit(model, PlainSGD(model.theta, 0.5), digits.train, epochs=20, batch_size=10**6)
    reference = type(model)(lr=0.5, max_iter=20).fit(digits.train.X, digits.train.y)
    np.testing.assert_allclose(model.theta, reference.theta, atol=1e-12)
    np.testing.assert_allclose(history.loss, reference.losses_[:-1], rtol=1e-12)


def test_training_is_the_same_twice_from_one_seed_and_another_from_another(digits):
    def theta(seed):
        model = linear_classifier(digits.train)
        fit(model, PlainSGD(model.theta), digits.train, epochs=2, rng=generator(seed))
        return model.theta

    assert (theta(4) == theta(4)).all() and (theta(4) != theta(5)).any()


def test_the_history_holds_what_was_measured(digits):
    model = linear_classifier(digits.train)
    history = fit(
        model,
        PlainSGD(model.theta, lambda t: 1 / (1 + t)),
        digits.train,
        digits.validation,
        epochs=3,
        rng=generator(0),
        batch_size=500,
        evaluate_train=True,
    )
    assert history.batch_size == [500, 500, 258] * 3 and len(digits.train) == 1258
    np.testing.assert_allclose(history.lr, [1 / (1 + t) for t in range(9)])
    np.testing.assert_allclose(history.epoch_loss[1], np.average(history.loss[3:6], weights=[500, 500, 258]))
    assert history.loss[0] == pytest.approx(np.log(10)), "theta = 0 guesses among ten"
    assert history.train_loss[-1] == loss_of(model, digits.train)
    assert history.validation_loss[-1] == loss_of(model, digits.validation)
    assert history.train_accuracy[-1] == accuracy(model, digits.train) > 0.7
    assert history.validation_accuracy[-1] == np.mean(model.predict(digits.validation.X) == digits.validation.y)
    np.testing.assert_allclose(history.gap(), np.subtract(history.validation_loss, history.train_loss))
    assert len(history.gradient_norm) == 9 and history.stopped == ""


def test_the_gradient_norm_is_that_of_the_batch(digits):
    model = linear_classifier(digits.train)
    norm = np.linalg.norm(model.loss_and_gradient(digits.train.X, digits.train.y)[1])
    history = fit(model, PlainSGD(model.theta), digits.train, epochs=1, batch_size=2000)
    assert history.gradient_norm == [pytest.approx(norm)]


def test_labels_that_are_no_classes_get_a_loss_and_no_accuracy():
    model = Counter()
    history = fit(model, PlainSGD(model.theta), ([[1.0]], [0.5]), ([[1.0]], [0.5]), epochs=1)
    assert history.validation_loss == [1.0] and history.validation_accuracy == []


def test_callbacks_are_told_of_every_moment_in_order(digits):
    model, witness = linear_classifier(digits.train), Witness()
    fit(model, PlainSGD(model.theta), digits.train, epochs=2, batch_size=1000, callbacks=[witness])
    assert [(moment, epoch) for moment, epoch, _ in witness.told] == [("before", 0)] + [
        (moment, epoch) for epoch in (1, 2) for moment in ("backward", "iteration", "backward", "iteration", "epoch")
    ]
    thetas = [theta for _, _, theta in witness.told]
    assert (thetas[0] == thetas[1]).all(), "backward moves nothing"
    assert (thetas[1] != thetas[2]).any(), "the iteration does"


def test_a_callback_can_stop_the_run_and_its_sentence_is_kept(digits):
    class Enough(Callback):
        def after_iteration(self, run):
            if run.history.iterations == 3:
                raise StopTraining("three are enough")

    model = linear_classifier(digits.train)
    history = fit(model, PlainSGD(model.theta), digits.train, epochs=5, callbacks=[Enough()])
    assert (history.iterations, history.epochs, history.stopped) == (3, 0, "three are enough")


def test_the_path_holds_theta_before_and_after():
    model, path = Counter(), Path(every=2)
    fit(model, PlainSGD(model.theta, 1.0), (np.zeros((6, 1)), np.zeros(6)), epochs=1, batch_size=1, callbacks=[path])
    assert [theta.item() for theta in path.thetas] == [0, -2, -4, -6]


def test_the_update_ratio_is_the_slides_update_scale_over_param_scale(digits):
    net = TwoLayerNet((64, 20, 10), generator(0), std=0.1)
    W, learning_rate = net.theta.copy(), 1e-2
    weights = np.arange(net.theta.size) < 64 * 20
    everything, first_layer = UpdateRatio(), UpdateRatio(weights, "first layer")
    history = fit(
        net,
        PlainSGD(net.theta, learning_rate),
        digits.train,
        epochs=1,
        batch_size=2000,
        callbacks=[everything, first_layer],
    )
    dW = TwoLayerNet.loss_and_gradient(_at(net, W), digits.train.X, digits.train.y)[1]
    param_scale = np.linalg.norm(W.ravel())  # the four lines of the slide
    update = -learning_rate * dW
    update_scale = np.linalg.norm(update.ravel())
    W += update
    assert history.extra["update_ratio"] == [pytest.approx(update_scale / param_scale)]
    of_layer = np.linalg.norm(update[weights]) / np.linalg.norm((W - update)[weights])
    assert history.extra["first layer"] == [pytest.approx(of_layer)]
    assert update_ratio(np.zeros(2), np.ones(2)) == np.inf and update_ratio(np.zeros(2), np.zeros(2)) == 0


def _at(net, theta):
    other = TwoLayerNet(net.sizes, generator(0))
    other.theta[:] = theta
    return other


def test_a_run_that_explodes_is_stopped_at_more_than_three_times_its_first_loss():
    class Growing(Counter):
        def loss_and_gradient(self, X, y):
            self.seen.append(0)
            return float(len(self.seen)), np.ones(1)  # 1, 2, 3, 4, ...

    model = Growing()
    history = fit(model, PlainSGD(model.theta), ([[0.0]], [0]), epochs=9, callbacks=[StopOnExplosion()])
    assert history.loss == [1, 2, 3, 4], "three times is not yet more than three times"
    assert "4 in iteration 4 is more than 3 times the first, 1" in history.stopped
    assert model.theta.item() == pytest.approx(-0.3), "the step of the fourth gradient is not taken"


def test_not_a_number_ends_the_run_before_its_step_is_taken(digits):
    net = TwoLayerNet((64, 20, 10), generator(0))
    thetas = Path()
    history = fit(net, PlainSGD(net.theta, 1e160), digits.train, epochs=10, rng=generator(0), callbacks=[thetas])
    assert "learning rate that is too high" in history.stopped
    assert np.isnan(history.loss[-1]) or not np.isfinite(history.gradient_norm[-1])
    assert len(thetas.thetas) == history.iterations, "one theta before each gradient, none after the last"


def test_augmentation_changes_what_goes_forward_and_nothing_else(digits):
    class Inputs(Counter):
        def loss_and_gradient(self, X, y):
            self.seen.append(X.copy())
            return 1.0, np.ones(1)

    model, X = Inputs(), np.ones((4, 2))
    fit(
        model,
        PlainSGD(model.theta),
        (X, np.zeros(4)),
        epochs=1,
        batch_size=4,
        rng=generator(0),
        augment=lambda X, rng: X * 5,
    )
    assert (model.seen[0] == 5).all() and (X == 1).all()


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ({"epochs": 0}, "epochs must be a whole number of at least 1, got 0"),
        ({"epochs": -1}, "epochs must be a whole number"),
        ({"batch_size": 0}, "batch size must be a whole number"),
        ({"train": (np.zeros((0, 64)), np.zeros(0))}, "no example"),
        ({"train": (np.full((2, 64), np.nan), np.zeros(2, int))}, "NaN"),
        ({"validation": (np.full((2, 64), np.nan), np.zeros(2, int))}, "NaN"),
    ],
)
def test_bad_input_is_a_sentence_and_theta_and_callbacks_are_untouched(digits, arguments, sentence):
    model, witness = linear_classifier(digits.train), Witness()
    everything = {"train": digits.train, "epochs": 1, "callbacks": [witness]} | arguments
    with pytest.raises(ValueError, match=sentence):
        fit(model, PlainSGD(model.theta), **everything)
    assert (model.theta == 0).all() and not witness.told


def test_an_optimizer_of_another_model_and_augmenting_without_a_generator_are_refused(digits):
    model, other = linear_classifier(digits.train), linear_classifier(digits.train)
    with pytest.raises(ValueError, match="moves another theta"):
        fit(model, PlainSGD(other.theta), digits.train, epochs=1)
    with pytest.raises(TypeError, match="augmenting needs rng"):
        fit(model, PlainSGD(model.theta), digits.train, epochs=1, augment=lambda X, rng: X)
    with pytest.raises(ValueError, match="had no validation part"):
        fit(model, PlainSGD(model.theta), digits.train, epochs=1).gap()
    with pytest.raises(ValueError, match="every must be"):
        Path(every=0)
    with pytest.raises(ValueError, match="factor must be above 1"):
        StopOnExplosion(1.0)


def test_evaluation_happens_in_evaluation_mode_and_leaves_each_layer_in_the_mode_it_was_in():
    class Layer:
        training = True

    class Moody(Counter):
        def __init__(self):
            super().__init__()
            self.layers = [Layer(), Layer()]
            self.layers[1].training = False  # frozen by its owner

        def modules(self):
            return list(enumerate(self.layers))

        def eval(self):
            for layer in self.layers:
                layer.training = False

        def loss_and_gradient(self, X, y):
            self.seen.append([layer.training for layer in self.layers])
            return 1.0, np.ones(1)

        def objective(self, X, y):
            self.seen.append([layer.training for layer in self.layers])
            return np.float64(2.0)

        def __call__(self, X):
            self.seen.append([layer.training for layer in self.layers])
            return np.zeros((len(X), 2))

    model = Moody()
    history = fit(model, PlainSGD(model.theta), ([[0.0]], [0]), ([[0.0]], [0]), epochs=1)
    assert model.seen == [[True, False], [False, False], [False, False]]
    assert [layer.training for layer in model.layers] == [True, False] and history.validation_loss == [2.0]
