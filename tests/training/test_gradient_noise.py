"""The standard error of a mini-batch gradient."""

import numpy as np
import pytest

from course_utils.data import make_blobs
from course_utils.models import LogisticRegression
from course_utils.training import batch_gradients, measured_error, predicted_error

generator = np.random.default_rng


@pytest.fixture(scope="module")
def problem():
    """20,000 examples and a model that is somewhere on the way."""
    X, y = make_blobs(20_000, [[-1.0, 0.0, 0.5], [1.0, 0.3, -0.5]], rng=generator(0))
    return LogisticRegression(max_iter=5).fit(X, y), (X, y)


def test_ten_thousand_samples_have_a_tenth_of_the_error_of_a_hundred(problem):
    model, data = problem
    small, large = (measured_error(model, data, n, 400, rng=generator(n), replacement=True) for n in (100, 10_000))
    # each error is a root of a mean of 400 squares: known to at most 1/sqrt(2 * 400) = 3.5%, the ratio to 5%
    assert small / large == pytest.approx(10, rel=3 * 0.05)
    predicted = [predicted_error(model, data, n, replacement=True) for n in (100, 10_000)]
    assert predicted[0] / predicted[1] == pytest.approx(10, rel=1e-12)


@pytest.mark.parametrize("size", [1, 10, 1000])
def test_the_error_is_sigma_over_root_n(problem, size):
    model, data = problem
    measured = measured_error(model, data, size, 1000, rng=generator(1), replacement=True)
    assert measured == pytest.approx(predicted_error(model, data, size, replacement=True), rel=4 / np.sqrt(2 * 1000))


def test_without_replacement_the_error_shrinks_faster_and_vanishes_at_the_whole_set(problem):
    model, (X, y) = problem
    data = X[:400], y[:400]
    measured = measured_error(model, data, 300, 1000, rng=generator(1))
    assert measured == pytest.approx(predicted_error(model, data, 300), rel=4 / np.sqrt(2 * 1000))
    assert predicted_error(model, data, 300) == pytest.approx(
        predicted_error(model, data, 300, True) * np.sqrt(100 / 399)
    )
    assert measured_error(model, data, 400, 3, rng=generator(0)) < 1e-15 and predicted_error(model, data, 400) == 0


def test_batch_gradients_are_unbiased_and_repeatable(problem):
    model, data = problem
    g = model.loss_and_gradient(*data)[1]
    draws = batch_gradients(model, data, 50, 2000, rng=generator(3))
    assert draws.shape == (2000, model.theta.size)
    assert (np.abs(draws.mean(axis=0) - g) < 4.5 * draws.std(axis=0) / np.sqrt(2000)).all()
    np.testing.assert_array_equal(draws[:5], batch_gradients(model, data, 50, 5, rng=generator(3)))


def test_bad_input_is_a_sentence(problem):
    model, data = problem
    for size in (0, -1):
        with pytest.raises(ValueError, match="the batch size must be"):
            batch_gradients(model, data, size, 1, rng=generator(0))
    with pytest.raises(ValueError, match="cannot be drawn without replacement from 20000"):
        batch_gradients(model, data, 20_001, 1, rng=generator(0))
    with pytest.raises(ValueError, match="draws must be"):
        measured_error(model, data, 5, 0, rng=generator(0))
    with pytest.raises(TypeError, match="default_rng"):
        batch_gradients(model, data, 5, 1, rng=None)
