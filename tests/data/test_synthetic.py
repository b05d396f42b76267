"""The synthetic sets are what their docstrings say, and no harder or easier."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from sklearn.datasets import make_moons as sklearns_moons
from sklearn.linear_model import LogisticRegression
from sklearn.neighbors import KNeighborsClassifier
from sklearn.preprocessing import PolynomialFeatures

from course_utils.data.polynomial import polynomial_features
from course_utils.data.synthetic import make_blobs, make_moons, make_polynomial_classes, make_spirals, make_xor
from course_utils.data.synthetic_images import make_color_image, make_image_like, smooth_noise

generator = np.random.default_rng
PLANE = [make_blobs, make_moons, make_spirals, make_xor, make_polynomial_classes]


@pytest.mark.parametrize("make", PLANE)
def test_a_set_has_the_size_asked_for_and_is_repeatable_and_shuffled(make):
    X, y = make(101, rng=generator(3))
    again, _ = make(101, rng=generator(3))
    other, _ = make(101, rng=generator(4))
    assert X.shape == (101, 2) and y.shape == (101,) and set(y) == {0, 1} and y.dtype == np.int64
    np.testing.assert_array_equal(X, again)
    assert (X != other).any() and np.abs(np.diff(y)).sum() > 20, "not sorted by class"


@pytest.mark.parametrize("make", [make_blobs, make_moons, make_spirals, make_xor])
def test_a_line_is_enough_for_blobs_alone_and_neighbors_for_all(make):
    X, y = make(1000, rng=generator(0))
    line = LogisticRegression().fit(X, y).score(X, y)
    assert line > 0.95 if make is make_blobs else line < 0.9
    assert KNeighborsClassifier().fit(X[:500], y[:500]).score(X[500:], y[500:]) > 0.93


def test_moons_without_noise_are_scikit_learns():
    ours, y = make_moons(100, noise=0.0, rng=generator(0))
    theirs, labels = sklearns_moons(100, shuffle=False)
    for label in (0, 1):
        mine, other = ours[y == label], theirs[labels == label]
        np.testing.assert_allclose(mine[mine[:, 0].argsort()], other[other[:, 0].argsort()], atol=1e-12)


def test_blobs_have_their_centers_and_spread():
    centers = [[0.0, 5.0], [3.0, -1.0], [8.0, 8.0]]
    X, y = make_blobs(9000, centers, cluster_std=0.5, rng=generator(0))
    for k, center in enumerate(centers):
        np.testing.assert_allclose(X[y == k].mean(axis=0), center, atol=5 * 0.5 / np.sqrt(3000))
        np.testing.assert_allclose(X[y == k].std(axis=0), 0.5, rtol=5 / np.sqrt(2 * 3000))


def test_xor_is_the_sign_of_the_product_and_spirals_have_their_arms():
    X, y = make_xor(500, rng=generator(0))
    assert ((X[:, 0] * X[:, 1] < 0) == y).all()
    X, y = make_spirals(300, arms=3, turns=0.5, noise=0.0, rng=generator(0))
    assert np.hypot(*X.T).max() == pytest.approx(1) and np.hypot(*X.T).min() == pytest.approx(0.05)
    turned_back = np.angle((X[:, 0] + 1j * X[:, 1]) * np.exp(-2j * np.pi * (0.5 * np.hypot(*X.T) + y / 3)))
    np.testing.assert_allclose(turned_back, 0, atol=1e-12)


def test_the_polynomial_border_is_a_parabola_with_a_share_of_labels_swapped():
    X, y = make_polynomial_classes(20_000, noise=0.15, rng=generator(0))
    wrong = y != (X[:, 1] > 2 * X[:, 0] ** 2 - 1)
    assert abs(wrong.mean() - 0.15) < 5 * np.sqrt(0.15 * 0.85 / 20_000)


@given(features=st.integers(1, 4), degree=st.integers(1, 4), seed=st.integers(0, 9))
def test_polynomial_features_are_scikit_learns(features, degree, seed):
    X = generator(seed).normal(size=(5, features))
    theirs = PolynomialFeatures(degree, include_bias=False).fit_transform(X)
    np.testing.assert_allclose(polynomial_features(X, degree), theirs, rtol=1e-12)


def test_image_like_data_has_cifars_shape_and_range_and_something_to_learn():
    X, y = make_image_like(600, contrast=0.3, rng=generator(0))
    assert X.shape == (600, 3072) and 0 <= X.min() and X.max() <= 255 and set(np.bincount(y)) == {60}
    assert abs(X.mean() - 128) < 3 and abs(X.std() - 62) < 5
    templates = np.array([X[:400][y[:400] == k].mean(axis=0) for k in range(10)])
    centered = (X[400:] - X[:400].mean(axis=0)) @ (templates - X[:400].mean(axis=0)).T
    assert (centered.argmax(axis=1) == y[400:]).mean() > 0.25, "the nearest template beats a guess"
    assert abs(make_image_like(200, contrast=3.0, rng=generator(0))[0].std() - 62) < 5, "whatever the contrast"
    blind, labels = make_image_like(2000, contrast=0.0, shape=(8, 8, 3), rng=generator(0))
    nearest = KNeighborsClassifier(5).fit(blind[:1000], labels[:1000]).score(blind[1000:], labels[1000:])
    assert abs(nearest - 0.1) < 5 * np.sqrt(0.1 * 0.9 / 1000), "without contrast there is nothing to learn"


def test_amplitudes_fall_as_one_over_the_frequency():
    noise = smooth_noise(400, (32, 32, 1), generator(0))[..., 0]
    power = (np.abs(np.fft.fft2(noise)) ** 2).mean(axis=0)
    slope = np.polyfit(np.log([1, 2, 4, 8]), np.log([power[0, k] for k in (1, 2, 4, 8)]), 1)[0]
    assert slope == pytest.approx(-2, abs=0.15)
    np.testing.assert_allclose(noise.mean(axis=(1, 2)), 0, atol=1e-12)
    np.testing.assert_allclose(noise.std(axis=(1, 2)), 1)


def test_the_color_picture_is_a_picture_and_not_its_own_mirror_image():
    image = make_color_image(64, rng=generator(0))
    assert image.shape == (64, 64, 3) and 0 <= image.min() and image.max() <= 1
    assert np.abs(image - image[:, ::-1]).mean() > 0.05 and np.abs(image - image[::-1]).mean() > 0.05
    assert image.reshape(-1, 3).std(axis=0).min() > 0.1
    sun, wall, roof, window, door = ((11, 50), (45, 15), (22, 22), (35, 16), (45, 28))
    for place, color in zip(
        (sun, wall, roof, window, door),
        ((0.98, 0.85, 0.35), (0.75, 0.3, 0.25), (0.4, 0.22, 0.2), (0.95, 0.95, 0.8), (0.3, 0.18, 0.12)),
    ):
        np.testing.assert_allclose(image[place], color)
    for row, column in ((11, 2), (30, 2), (11, 20), (60, 60), (45, 50), (60, 22)):  # sky and ground, not painted over
        assert image[row, column] @ [-1, 0, 1] > 0.2 if row < 38 else image[row, column].argmax() == 1


@pytest.mark.parametrize(
    ("attempt", "sentence"),
    [
        (lambda: make_blobs(0, rng=generator(0)), "n_samples must be a whole number of at least 1"),
        (lambda: make_moons(-5, rng=generator(0)), "n_samples must be"),
        (lambda: make_xor(0, rng=generator(0)), "n_samples must be"),
        (lambda: make_blobs(5, cluster_std=-1, rng=generator(0)), "standard deviation must be at least 0"),
        (lambda: make_moons(5, noise=-1, rng=generator(0)), "standard deviation must be at least 0"),
        (lambda: make_blobs(5, centers=(1, 2), rng=generator(0)), "centers must have shape"),
        (lambda: make_spirals(5, arms=0, rng=generator(0)), "arms must be"),
        (lambda: make_polynomial_classes(5, noise=0.5, rng=generator(0)), "share of swapped labels"),
        (lambda: make_image_like(5, shape=(3, 3), rng=generator(0)), "height, width, channels"),
        (lambda: make_image_like(5, contrast=-1, rng=generator(0)), "contrast must be at least 0"),
        (lambda: make_color_image(4, rng=generator(0)), "at least 8 pixels"),
        (lambda: polynomial_features([[1.0]], 0), "degree must be a whole number of at least 1"),
        (lambda: polynomial_features([1.0], 2), "must have shape"),
    ],
)
def test_bad_input_is_a_sentence(attempt, sentence):
    with pytest.raises(ValueError, match=sentence):
        attempt()


@pytest.mark.parametrize("make", [*PLANE, make_image_like])
def test_a_set_without_a_generator_is_refused(make):
    with pytest.raises(TypeError, match="default_rng"):
        make(10, rng=0)
