"""Several models, one answer: ensembles, snapshots, averaged parameters."""

from types import SimpleNamespace

import numpy as np
import pytest
from small_models import PlainSGD, TwoLayerNet, linear_classifier

from course_utils.models import LogisticRegression
from course_utils.nn import BatchNorm1d, Linear, ReLU, Sequential
from course_utils.optim import ExponentialAverage, PolyakAverage
from course_utils.training import (
    AverageTheta,
    Checkpoint,
    Ensemble,
    Path,
    Snapshots,
    accuracy,
    average_checkpoints,
    fit,
    loss_of,
    probabilities,
    snapshot_ensemble,
    train_ensemble,
)

generator = np.random.default_rng


def answering(*rows):
    return SimpleNamespace(predict_proba=lambda X: np.array(rows))


def test_an_ensemble_averages_probabilities_and_names_the_most_probable_class():
    ensemble = Ensemble([answering([0.9, 0.1, 0.0]), answering([0.0, 0.4, 0.6]), answering([0.0, 0.5, 0.5])])
    np.testing.assert_allclose(ensemble.predict_proba([[0.0]]), [[0.3, 1 / 3, 1.1 / 3]])
    assert ensemble.predict([[0.0]]).tolist() == [2], "the vote is of probabilities, not of classes"


def test_its_loss_is_at_most_the_mean_loss_of_its_members_since_minus_log_is_convex(digits):
    def member(rng):
        net = TwoLayerNet((64, 16, 10), rng, std=0.2)
        fit(net, PlainSGD(net.theta, 0.2), digits.train, epochs=3, rng=rng)
        return net

    ensemble = train_ensemble(member, 4, rng=generator(0))
    truth = np.arange(len(digits.test)), digits.test.y
    of_members = [-np.log(probabilities(m, digits.test.X)[truth]).mean() for m in ensemble.members]
    together = -np.log(ensemble.predict_proba(digits.test.X)[truth]).mean()
    assert together < np.mean(of_members)
    assert accuracy(ensemble, digits.test) >= np.mean([accuracy(m, digits.test) for m in ensemble.members])


def test_members_are_independent_repeatable_and_the_same_in_a_larger_ensemble():
    def member(rng):
        return SimpleNamespace(number=rng.random(), predict_proba=None)

    three = [m.number for m in train_ensemble(member, 3, rng=generator(0)).members]
    five = [m.number for m in train_ensemble(member, 5, rng=generator(0)).members]
    assert five[:3] == three and len(set(five)) == 5


def test_classical_models_can_be_members_too():
    X, y = np.array([[-1.0], [0.0], [1.0], [2.0]]), np.array([0, 0, 1, 1])
    models = [LogisticRegression(max_iter=k).fit(X, y) for k in (10, 100)]
    expected = np.mean([m.predict_proba(X) for m in models], axis=0)
    np.testing.assert_allclose(Ensemble(models).predict_proba(X), expected)


def test_snapshots_are_copies_at_the_end_of_each_cycle(digits):
    model, snapshots, path = linear_classifier(digits.train), Snapshots(every=2), Path(every=40)
    fit(model, PlainSGD(model.theta), digits.train, epochs=5, rng=generator(0), callbacks=[snapshots, path])
    assert len(snapshots.checkpoints) == 2
    for checkpoint, epoch in zip(snapshots.checkpoints, (2, 4)):
        np.testing.assert_array_equal(checkpoint.theta, path.thetas[epoch])
    newest = Snapshots(last=2)
    fit(model, PlainSGD(model.theta), digits.train, epochs=5, callbacks=[newest])
    assert len(newest.checkpoints) == 2 and (newest.checkpoints[-1].theta == model.theta).all()


def test_a_snapshot_ensemble_answers_for_all_its_moments_and_leaves_the_model_alone(digits):
    model = Sequential(Linear(64, 16), BatchNorm1d(16), ReLU(), Linear(16, 10), rng=0)
    snapshots = Snapshots()
    fit(model, PlainSGD(model.theta, 0.3), digits.train, epochs=3, rng=generator(0), callbacks=[snapshots])
    end, state = model.theta.copy(), model.state()
    ensemble = snapshot_ensemble(model, snapshots.checkpoints)
    by_hand = []
    for checkpoint in snapshots.checkpoints:
        by_hand.append(probabilities(checkpoint.restore(model), digits.test.X))
    np.testing.assert_allclose(ensemble.predict_proba(digits.test.X), np.mean(by_hand, axis=0))
    assert len(ensemble.members) == 3 and (model.theta == end).all()
    assert all((state[name] == value).all() for name, value in model.state().items())
    assert np.abs(by_hand[0] - by_hand[2]).max() > 0.01, "the moments differ"


def test_averaged_parameters_are_a_mean_and_settle_what_a_high_rate_leaves_noisy(digits):
    ones, threes = Checkpoint(np.ones(3), {"mean": np.zeros(1)}), Checkpoint(np.full(3, 3.0), {"mean": np.full(1, 4.0)})
    mean = average_checkpoints([ones, threes])
    assert mean.theta.tolist() == [2, 2, 2] and mean.state["mean"].tolist() == [2]
    model, snapshots = linear_classifier(digits.train), Snapshots(last=10)
    fit(
        model,
        PlainSGD(model.theta, 2.0),
        digits.train,
        epochs=20,
        batch_size=8,
        rng=generator(0),
        callbacks=[snapshots],
    )
    alone = np.mean([loss_of(c.restore(model), digits.train) for c in snapshots.checkpoints])
    assert loss_of(average_checkpoints(snapshots.checkpoints).restore(model), digits.train) < alone
    assert average_checkpoints([Checkpoint(np.ones(2))]).state is None
    assert average_checkpoints([threes]).state["mean"].tolist() == [4]


def test_polyak_and_the_lectures_exponential_average_follow_theta(digits):
    model, path = linear_classifier(digits.train), Path()
    polyak, exponential = AverageTheta(PolyakAverage()), AverageTheta(ExponentialAverage(0.995))
    fit(model, PlainSGD(model.theta), digits.train, epochs=1, rng=generator(0), callbacks=[polyak, exponential, path])
    np.testing.assert_allclose(polyak.average.theta, np.mean(path.thetas, axis=0), atol=1e-14)
    x_test = path.thetas[0].copy()
    for x in path.thetas[1:]:
        x_test = 0.995 * x_test + 0.005 * x  # the line on the slide
    np.testing.assert_allclose(exponential.average.theta, x_test, atol=1e-14)


def test_bad_input_is_a_sentence():
    with pytest.raises(ValueError, match="at least one member"):
        Ensemble([])
    with pytest.raises(ValueError, match="members must be a whole number"):
        train_ensemble(lambda rng: None, 0, rng=generator(0))
    with pytest.raises(TypeError, match="default_rng"):
        train_ensemble(lambda rng: None, 2, rng=0)
    with pytest.raises(ValueError, match="no checkpoint to average"):
        average_checkpoints([])
    with pytest.raises(ValueError, match="every must be"):
        Snapshots(every=0)
    with pytest.raises(ValueError, match="last must be"):
        Snapshots(last=-1)
