"""Algorithm 7.1, traced line by line, and what is done after it."""

from types import SimpleNamespace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from small_models import PlainSGD, linear_classifier

from course_utils.training import (
    Checkpoint,
    EarlyStopping,
    Path,
    Steps,
    early_stopping,
    fit,
    loss_of,
    retrain_for_same_steps,
    retrain_to_same_loss,
    together,
)

generator = np.random.default_rng


def follow(curve, n, p, **more):
    """Run the algorithm where theta counts the steps and the validation error is read from a list."""
    model, errors = SimpleNamespace(theta=np.zeros(1)), iter(curve)
    asked = []

    def train_for(steps):
        asked.append(steps)
        model.theta += steps

    return early_stopping(model, train_for, lambda: next(errors), n, p, **more), model, asked


def test_algorithm_7_1_traced_by_hand():
    #  i:          5    10   15   20   25   30   35   40   45
    #  v':         5.0  4.0  4.5  4.0  3.0  3.5  3.2  3.1  (never asked)
    #  v' < v:     yes  yes  no   no   yes  no   no   no
    #  j:          0    0    1    2    0    1    2    3
    #  i*:         5    10   10   10   25   25   25   25
    best, model, asked = follow([5.0, 4.0, 4.5, 4.0, 3.0, 3.5, 3.2, 3.1, 0.0], n=5, p=3)
    assert (best.steps, best.error, best.steps_run) == (25, 3.0, 40)
    assert best.errors == (5.0, 4.0, 4.5, 4.0, 3.0, 3.5, 3.2, 3.1)
    assert asked == [5] * 8
    assert best.theta.theta.tolist() == [25.0] and model.theta.tolist() == [25.0], "the model is left at theta*"


def test_an_equal_error_is_no_improvement():
    best, _, _ = follow([2.0, 2.0, 2.0, 1.0], n=1, p=2)
    assert (best.steps, best.steps_run) == (1, 3)


def test_one_improvement_sets_the_patience_back_to_zero():
    best, _, _ = follow([3.0, 4.0, 2.0, 4.0, 1.0, 4.0, 4.0], n=1, p=2)
    assert (best.steps, best.steps_run) == (5, 7)


def test_patience_one_stops_at_the_first_rise():
    best, _, _ = follow([3.0, 3.5, 1.0], n=7, p=1)
    assert (best.steps, best.error, best.steps_run) == (7, 3.0, 14)


def test_not_a_number_counts_as_worse_and_the_initial_parameters_are_kept():
    best, model, _ = follow([np.nan, np.nan], n=4, p=2)
    assert (best.steps, best.error, model.theta.item()) == (0, np.inf, 0.0)


def test_a_curve_that_falls_forever_ends_at_the_bound():
    best, _, _ = follow([1 / k for k in range(1, 100)], n=10, p=1, max_steps=50)
    assert (best.steps, best.steps_run) == (50, 50)


@given(curve=st.lists(st.floats(0, 10), min_size=1, max_size=40), p=st.integers(1, 6))
def test_the_best_is_the_first_smallest_error_seen_and_p_worse_ones_follow_it(curve, p):
    best, _, _ = follow([*curve, *[99.0] * p], n=1, p=p)
    seen = np.array(best.errors)
    assert best.error == seen.min() and best.steps == seen.argmin() + 1
    assert best.steps_run == best.steps + p
    runs_without_a_best = np.diff(np.flatnonzero([e < min([np.inf, *seen[:k]]) for k, e in enumerate(seen)]))
    assert (runs_without_a_best <= p).all(), "it would have stopped earlier"


def test_the_callback_follows_the_same_rule_with_epochs_for_steps(digits):
    def start():
        return linear_classifier(digits.train)

    model, stopping, path = start(), EarlyStopping(patience=3), Path(every=40)
    history = fit(
        model, PlainSGD(model.theta, 4.0), digits.train, digits.validation, epochs=200, rng=generator(0),
        callbacks=[stopping, path],
    )  # fmt: skip
    again = start()
    steps = Steps(again, PlainSGD(again.theta, 4.0), digits.train, rng=generator(0))
    best = early_stopping(again, steps, lambda: loss_of(again, digits.validation), n=40, p=3)  # 40 = ceil(1258 / 32)
    assert "has not improved for 3 epochs" in history.stopped
    assert stopping.best_epoch * 40 == best.steps and stopping.best_error == best.error
    np.testing.assert_array_equal(stopping.best.theta, again.theta)
    np.testing.assert_array_equal(path.thetas[stopping.best_epoch], again.theta)
    assert (stopping.best.restore(model).theta == again.theta).all()


def test_for_the_callback_too_an_equal_error_is_no_improvement(digits):
    model, stopping = linear_classifier(digits.train), EarlyStopping(patience=2)
    data = digits.train, digits.validation
    history = fit(model, PlainSGD(model.theta, 0.0), *data, epochs=9, callbacks=[stopping])  # nothing ever changes
    assert (history.epochs, stopping.best_epoch) == (3, 1)


def test_steps_go_on_where_they_left_off(digits):
    one, other = linear_classifier(digits.train), linear_classifier(digits.train)
    at_once = Steps(one, PlainSGD(one.theta), digits.train, rng=generator(2))
    at_once(100)
    in_pieces = Steps(other, PlainSGD(other.theta), digits.train, rng=generator(2))
    for n in (1, 39, 60):
        in_pieces(n)
    np.testing.assert_array_equal(one.theta, other.theta)
    assert at_once.losses == in_pieces.losses and in_pieces.iterations == 100


def test_the_first_strategy_is_training_on_everything_from_the_start(digits):
    model = linear_classifier(digits.train)
    start = Checkpoint.of(model)
    model.theta += 5  # whatever the first run left
    losses = retrain_for_same_steps(start, model, PlainSGD, digits.train, digits.validation, steps=60, rng=generator(1))
    by_hand = linear_classifier(digits.train)
    X = np.concatenate([digits.train.X, digits.validation.X])
    y = np.concatenate([digits.train.y, digits.validation.y])
    run = Steps(by_hand, PlainSGD(by_hand.theta), (X, y), rng=generator(1))
    run(60)
    np.testing.assert_array_equal(model.theta, by_hand.theta)
    assert losses == run.losses and losses[0] == pytest.approx(np.log(10))


def test_the_second_strategy_goes_on_until_the_validation_loss_is_what_the_training_loss_was(digits):
    model = linear_classifier(digits.train)
    optimizer = PlainSGD(model.theta, 1.0)
    Steps(model, optimizer, digits.train, rng=generator(0))(400)
    best, target = Checkpoint.of(model), loss_of(model, digits.train)
    assert loss_of(model, digits.validation) > target
    reached, losses = retrain_to_same_loss(
        best, model, optimizer, digits.train, digits.validation, n=20, max_steps=5000, rng=generator(0)
    )
    assert reached and losses[-1] <= target < min(losses[:-1])
    assert losses[-1] == loss_of(model, digits.validation)
    reached, losses = retrain_to_same_loss(
        best, model, PlainSGD(model.theta, 1e-5), digits.train, digits.validation, n=1, max_steps=3, rng=generator(0)
    )
    assert not reached and len(losses) == 4, "it may not get there: the bound ends it"


def test_a_checkpoint_carries_running_statistics_and_is_no_view():
    class Normed:
        def __init__(self):
            self.theta, self.running = np.zeros(2), {"mean": np.zeros(1)}

        def state(self):
            return self.running

        def load_state(self, state):
            self.running = state

    model = Normed()
    kept = Checkpoint.of(model)
    theta = model.theta
    model.theta += 1
    model.running["mean"] += 1
    kept.restore(model)
    assert model.theta is theta and theta.tolist() == [0, 0] and model.running["mean"].tolist() == [0]
    model.running["mean"] += 1
    assert kept.state["mean"].tolist() == [0]
    with pytest.raises(ValueError, match="this checkpoint has theta of shape"):
        kept.restore(SimpleNamespace(theta=np.zeros(3)))


def test_bad_input_is_a_sentence_and_nothing_moves(digits):
    model = linear_classifier(digits.train)
    for n, p, sentence in (
        (0, 1, "n, the steps"),
        (-2, 1, "n, the steps"),
        (1, 0, "the patience p"),
        (1, -1, "patience"),
    ):
        with pytest.raises(ValueError, match=f"{sentence}.* must be a whole number of at least 1"):
            early_stopping(model, lambda n: model.theta.fill(9), lambda: 0.0, n, p)
    steps = Steps(model, PlainSGD(model.theta), digits.train)
    with pytest.raises(ValueError, match="number of steps must be"):
        steps(-1)
    with pytest.raises(ValueError, match="cannot be put together"):
        retrain_for_same_steps(Checkpoint.of(model), model, PlainSGD, digits.train, ([[1.0]], [0]), steps=1)
    with pytest.raises(ValueError, match="the batch size"):
        Steps(model, PlainSGD(model.theta), digits.train, batch_size=0)
    with pytest.raises(ValueError, match="early stopping needs a validation part"):
        fit(model, PlainSGD(model.theta, 0.0), digits.train, epochs=1, callbacks=[EarlyStopping(2)])
    assert (model.theta == 0).all()


def test_two_parts_together_hold_both(digits):
    X, y = together(digits.train, digits.validation)
    assert len(X) == len(y) == len(digits.train) + len(digits.validation)
