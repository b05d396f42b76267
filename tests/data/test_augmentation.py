"""Augmentation against SciPy's and PyTorch's own geometry, and against what a picture must look like afterwards."""

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st
from scipy import ndimage

from course_utils.data import augmentation as aug
from course_utils.data import load_digits

generator = np.random.default_rng
PICTURES = generator(0).normal(size=(3, 9, 12))
COLOR = generator(1).uniform(size=(4, 10, 8, 3))
RANDOM = {
    "flip": aug.RandomHorizontalFlip(),
    "vertical flip": aug.RandomVerticalFlip(),
    "crop": aug.RandomCrop(6, padding=2),
    "scale and crop": aug.RandomScaleCrop((9, 14), 7),
    "affine": aug.RandomAffine(30, (0.2, 0.1), (0.8, 1.3), 1.2, 15),
    "rotation": aug.RandomRotation(20),
    "lens": aug.RandomLensDistortion(0.3),
    "noise": aug.GaussianNoise(0.1),
    "jitter": aug.ColorJitter(0.2, 0.3),
    "PCA color": aug.PCAColor().fit(COLOR),
}


def scipys(matrix, shift, mode="grid-constant"):
    """The same map by SciPy: input = matrix @ output + offset, order 1."""
    middle = (np.array(PICTURES.shape[1:]) - 1) / 2
    offset = middle - matrix @ (middle + shift)
    return np.array([ndimage.affine_transform(x, matrix, offset, order=1, mode=mode) for x in PICTURES])


@given(
    entries=st.lists(st.floats(-2, 2, width=16), min_size=4, max_size=4),
    shift=st.tuples(st.floats(-5, 5, width=16), st.floats(-5, 5, width=16)),
    repeat=st.booleans(),
)
def test_any_affine_map_agrees_with_scipy(entries, shift, repeat):
    matrix = np.array(entries).reshape(2, 2)
    ours = aug.affine(PICTURES, matrix, shift, fill=None if repeat else 0.0)
    theirs = scipys(matrix, np.array(shift), "nearest" if repeat else "grid-constant")
    # Both interpolate between the same four pixels; a coordinate off by 1e-14 moves the value by 1e-14 times the slope.
    # At a whole number the neighbors may swap roles, which changes nothing: bilinear interpolation is continuous.
    np.testing.assert_allclose(ours, theirs, atol=1e-11)


def test_rotation_shift_and_zoom_agree_with_scipys_own_functions():
    ours = aug.rotate(PICTURES, 33.0)
    theirs = ndimage.rotate(PICTURES, 33.0, axes=(1, 2), reshape=False, order=1, mode="grid-constant")
    np.testing.assert_allclose(ours, theirs, atol=1e-11)
    ours = aug.translate(PICTURES, 1.3, -2.6)
    np.testing.assert_allclose(ours, ndimage.shift(PICTURES, (0, 1.3, -2.6), order=1, mode="grid-constant"), atol=1e-11)


def test_a_quarter_turn_is_exact_and_counterclockwise():
    square = PICTURES[:, :, :9]
    np.testing.assert_allclose(aug.rotate(square, 90), np.rot90(square, axes=(1, 2)), atol=1e-12)
    np.testing.assert_allclose(aug.rotate(square, -180), square[:, ::-1, ::-1], atol=1e-12)


def test_whole_shifts_move_pixels_and_fill_with_what_was_asked():
    moved = aug.translate(PICTURES, 2, -1, fill=7.0)
    np.testing.assert_allclose(moved[:, 2:, :-1], PICTURES[:, :-2, 1:], atol=1e-13)
    np.testing.assert_allclose(moved[:, :2], 7.0)
    np.testing.assert_allclose(aug.translate(PICTURES, 0, 3, fill=None)[:, :, 0], PICTURES[:, :, 0])


def test_each_image_of_a_batch_can_be_turned_by_its_own_angle():
    together = aug.rotate(PICTURES, [0.0, 20.0, -70.0])
    for k, degrees in enumerate([0.0, 20.0, -70.0]):
        np.testing.assert_allclose(together[k], aug.rotate(PICTURES[k : k + 1], degrees)[0], atol=1e-13)


def test_scale_two_shows_the_middle_twice_as_large():
    ramp = np.tile(np.arange(9.0), (1, 9, 1))
    np.testing.assert_allclose(aug.scale(ramp, 2.0)[0, 4], 4 + (np.arange(9) - 4) / 2)
    np.testing.assert_allclose(aug.stretch(ramp, 3.0, 1.0), ramp, err_msg="it varies along columns alone")
    np.testing.assert_allclose(aug.stretch(ramp, 1.0, 2.0)[0, 0], 4 + (np.arange(9) - 4) / 2)


def test_shear_leans_a_vertical_line_to_the_right():
    line = np.zeros((1, 9, 9))
    line[0, :, 4] = 1
    leaning = aug.shear(line, 45)[0]
    np.testing.assert_allclose(leaning, np.eye(9)[::-1], atol=1e-12)


def test_a_lens_keeps_the_middle_and_moves_a_corner_by_the_factor_one_plus_k():
    still = aug.lens_distortion(PICTURES, 0.0)
    np.testing.assert_allclose(still, PICTURES, atol=1e-13)
    ramp = np.tile(np.arange(9.0) - 4, (1, 9, 1))
    bent = aug.lens_distortion(ramp, 0.1, fill=None)[0]
    np.testing.assert_allclose(bent[4, 4], 0, atol=1e-13)
    np.testing.assert_allclose(bent[4, 6], 2 * (1 + 0.1 * 4 / 32))
    r, c = np.mgrid[:9, :12] - np.array([4.0, 5.5])[:, None, None]
    m = 1 - 0.2 * (r**2 + c**2) / (4.0**2 + 5.5**2)
    theirs = [ndimage.map_coordinates(x, [m * r + 4.0, m * c + 5.5], order=1, mode="grid-constant") for x in PICTURES]
    np.testing.assert_allclose(aug.lens_distortion(PICTURES, -0.2), theirs, atol=1e-12)


@pytest.mark.parametrize("side", [5, 9, 20])
def test_resizing_agrees_with_pytorch(side):
    ours = aug.resize(PICTURES, side)
    theirs = torch.nn.functional.interpolate(
        torch.tensor(PICTURES)[:, None], size=ours.shape[1:], mode="bilinear", align_corners=False
    )
    np.testing.assert_allclose(ours, theirs[:, 0].numpy(), atol=1e-12)
    assert min(ours.shape[1:]) == side


@given(images=st.integers(1, 3), vertical=st.booleans())
def test_flipping_twice_is_not_flipping(images, vertical):
    flip = aug.flip_vertical if vertical else aug.flip_horizontal
    x = PICTURES[:images]
    np.testing.assert_array_equal(flip(flip(x)), x)
    np.testing.assert_array_equal(flip(x), x[:, ::-1] if vertical else x[:, :, ::-1])


def test_a_random_flip_flips_its_share_of_whole_images():
    images = np.arange(2.0) + np.zeros((10_000, 1, 2))
    flipped = aug.RandomHorizontalFlip(p=0.3)(images, generator(0))[:, 0, 0]
    assert abs(flipped.mean() - 0.3) < 5 * np.sqrt(0.3 * 0.7 / 10_000)
    assert (aug.RandomVerticalFlip(1.0)(PICTURES, generator(0)) == PICTURES[:, ::-1]).all()


def test_five_crops_are_the_corners_and_the_center_and_ten_are_those_and_their_mirror_images():
    corners = aug.five_crops(PICTURES, 5)
    places = [(0, 0), (0, 7), (4, 0), (4, 7), (2, 4)]
    for window, (top, left) in zip(corners, places):
        np.testing.assert_array_equal(window, PICTURES[:, top : top + 5, left : left + 5])
    ten = aug.ten_crops(PICTURES, 5)
    assert len(ten) == 10
    np.testing.assert_array_equal(ten[5], PICTURES[:, :5, 7:][:, :, ::-1])


def test_a_random_crop_is_a_window_of_the_padded_image_and_reaches_every_place():
    places = set()
    image = np.arange(16.0).reshape(1, 4, 4)
    for window in aug.RandomCrop(4, padding=1)(np.repeat(image, 500, axis=0), generator(0)):
        fits = [
            (r, c) for r in range(3) for c in range(3) if (np.pad(image[0], 1)[r : r + 4, c : c + 4] == window).all()
        ]
        assert len(fits) == 1
        places.add(fits[0])
    assert len(places) == 9


def test_resnets_training_crop_has_its_size_and_a_scale_that_varies():
    sides = {aug.RandomScaleCrop((9, 14), 9)(COLOR, generator(s)).std().round(6) for s in range(8)}
    assert aug.RandomScaleCrop((9, 14), 9)(COLOR, generator(0)).shape == (4, 9, 9, 3) and len(sides) > 4
    square = COLOR[:, :8]
    for seed in range(8):  # one scale to choose from, and a window as large as that
        only = aug.RandomScaleCrop((9, 9), 9)(square, generator(seed))
        np.testing.assert_array_equal(only, aug.resize(square, 9))


def test_averaging_over_crops_is_the_mean_of_ten_answers_at_each_scale():
    asked = []

    def predict_proba(windows):
        asked.append(windows.shape)
        return np.column_stack([windows.mean(axis=(1, 2)), windows.max(axis=(1, 2))])

    windows = [w for side in (9, 12) for w in aug.ten_crops(aug.resize(PICTURES, side), 6)]
    expected = np.mean([np.column_stack([w.mean(axis=(1, 2)), w.max(axis=(1, 2))]) for w in windows], axis=0)
    np.testing.assert_allclose(aug.average_over_crops(predict_proba, PICTURES, 6, (9, 12)), expected)
    assert asked == [(3, 6, 6)] * 20
    aug.average_over_crops(predict_proba, PICTURES, 6)
    assert len(asked) == 30


def test_noise_has_the_spread_asked_for_and_jitter_stays_in_its_range():
    images = np.zeros((50, 20, 20))
    noisy = aug.GaussianNoise(0.3)(images, generator(0))
    assert abs(noisy.std() / 0.3 - 1) < 5 / np.sqrt(2 * noisy.size)
    x = generator(0).normal(size=(200, 6, 6))
    jittered = aug.ColorJitter(brightness=0.2, contrast=0.4)(x, generator(0))
    b = jittered.mean(axis=(1, 2)) - x.mean(axis=(1, 2))
    c = jittered.std(axis=(1, 2)) / x.std(axis=(1, 2)) - 1
    assert 0.18 < np.abs(b).max() <= 0.2 + 1e-12 and 0.37 < np.abs(c).max() <= 0.4 + 1e-12
    assert b.min() < 0 < b.max() and c.min() < 0 < c.max()
    for only in (aug.ColorJitter(brightness=0.2), aug.ColorJitter(contrast=0.4)):
        jittered = only(x, generator(0))
        still = (
            (jittered.std(axis=(1, 2)), x.std(axis=(1, 2)))
            if only.brightness
            else (jittered.mean(axis=(1, 2)), x.mean(axis=(1, 2)))
        )
        np.testing.assert_allclose(*still, atol=1e-12)


def test_the_color_offset_is_one_color_per_image_with_the_covariance_of_the_paper():
    mix = np.array([[1.0, 0.5, 0.2], [0.0, 0.7, 0.1], [0.0, 0.0, 0.3]])
    images = generator(0).normal(size=(20, 16, 16, 3)) @ mix
    color = aug.PCAColor(std=0.1).fit(images)
    covariance = np.cov(images.reshape(-1, 3).T)
    np.testing.assert_allclose(
        color.components_ @ covariance @ color.components_.T, np.diag(color.eigenvalues_), atol=1e-12
    )
    assert (np.diff(color.eigenvalues_) < 0).all()
    many = np.zeros((20_000, 2, 2, 3))
    offsets = color(many, generator(1))
    assert (offsets == offsets[:, :1, :1]).all(), "every pixel of an image moves alike"
    alpha = generator(1).normal(0, 0.1, (20_000, 3))
    np.testing.assert_allclose(offsets[:, 0, 0], (alpha * color.eigenvalues_) @ color.components_)
    # alpha lambda along p: covariance P^T diag(std^2 lambda^2) P = std^2 C^2
    np.testing.assert_allclose(np.cov(offsets[:, 0, 0].T), 0.01 * covariance @ covariance, atol=0.05 * 0.01 * 2.0)


@pytest.mark.parametrize("name", RANDOM)
def test_a_random_change_is_repeatable_differs_between_images_and_leaves_its_input_alone(name):
    images = np.repeat(COLOR[:1], 6, axis=0)
    before = images.copy()
    first, again, other = (RANDOM[name](images, generator(s)) for s in (0, 0, 1))
    np.testing.assert_array_equal(first, again)
    assert (first != other).any() and np.isfinite(first).all()
    assert any((first[k] != first[0]).any() for k in range(1, 6)), "each image has its own draw"
    np.testing.assert_array_equal(images, before)
    assert not np.shares_memory(first, images)


@pytest.mark.parametrize("name", RANDOM)
def test_single_precision_stays_single(name):
    assert RANDOM[name](COLOR.astype(np.float32), generator(0)).dtype == np.float32


@pytest.mark.parametrize("name", RANDOM)
def test_randomness_without_a_generator_is_refused(name):
    with pytest.raises(TypeError, match="default_rng"):
        RANDOM[name](COLOR, None)


def test_flat_digits_can_be_augmented_and_changes_can_be_chained():
    X = load_digits().X[:20]
    shifted = aug.AsImages(lambda images, rng: aug.translate(images, 1, 0), (8, 8))(X, generator(0))
    np.testing.assert_allclose(shifted[:, 8:], X[:, :-8])
    both = aug.Compose(aug.RandomHorizontalFlip(1.0), aug.RandomVerticalFlip(1.0))
    np.testing.assert_array_equal(both(PICTURES, generator(0)), PICTURES[:, ::-1, ::-1])


def test_each_part_of_a_random_affine_map_is_the_change_of_its_name():
    def draws(which, low, high):
        source = generator(0)
        return np.array([source.uniform(low, high, 3) for _ in range(4)][which])

    for random, expected in [
        (aug.RandomRotation(20), aug.rotate(PICTURES, draws(0, -20, 20))),
        (aug.RandomAffine(shear=15), aug.shear(PICTURES, draws(1, -15, 15))),
        (aug.RandomAffine(scale=(0.5, 2)), aug.scale(PICTURES, 2 ** draws(2, -1, 1))),
        (aug.RandomAffine(stretch=1.5), aug.stretch(PICTURES, 1.5 ** -draws(3, -0.5, 0.5), 1.5 ** draws(3, -0.5, 0.5))),
    ]:
        np.testing.assert_allclose(random(PICTURES, generator(0)), expected, atol=1e-12)


def test_random_changes_with_nothing_to_draw_change_nothing():
    nothing = aug.Compose(
        aug.RandomAffine(),
        aug.RandomHorizontalFlip(0.0),
        aug.RandomLensDistortion(0.0),
        aug.GaussianNoise(0.0),
        aug.ColorJitter(),
    )
    np.testing.assert_allclose(nothing(PICTURES, generator(0)), PICTURES, atol=1e-12)


@pytest.mark.parametrize(
    ("attempt", "sentence"),
    [
        (lambda: aug.rotate(np.zeros((8, 8)), 5), "for one image use image"),
        (lambda: aug.rotate(np.zeros((0, 8, 8)), 5), "no example"),
        (lambda: aug.rotate(np.full((1, 8, 8), np.nan), 5), "NaN"),
        (lambda: aug.rotate(PICTURES, [1.0, 2.0]), "one for each of the 3 images"),
        (lambda: aug.rotate(PICTURES, np.nan), "must be finite"),
        (lambda: aug.scale(PICTURES, -1), "above 0"),
        (lambda: aug.shear(PICTURES, 90), "between -90 and 90"),
        (lambda: aug.affine(PICTURES, np.eye(3)), "must have shape"),
        (lambda: aug.affine(PICTURES, np.full((2, 2), np.inf)), "must be finite"),
        (lambda: aug.lens_distortion(PICTURES, -1), "above -1"),
        (lambda: aug.crop(PICTURES, 5, 0, 6), "leaves the picture"),
        (lambda: aug.crop(PICTURES, 0, 0, 0), "at least 1, got 0"),
        (lambda: aug.five_crops(PICTURES, 10), "does not fit"),
        (lambda: aug.resize(PICTURES, -3), "short_side must be"),
        (lambda: aug.RandomCrop(4, padding=-1), "padding must be at least 0"),
        (lambda: aug.RandomScaleCrop((5, 9), 6), "at most the short side"),
        (lambda: aug.RandomHorizontalFlip(1.5), "a probability"),
        (lambda: aug.RandomAffine(scale=(0, 1)), "above 0"),
        (lambda: aug.RandomAffine(degrees=-1), "at least 0"),
        (lambda: aug.RandomAffine(stretch=0.5), "at least 1"),
        (lambda: aug.RandomAffine(translate=(-1, 0)), "at least 0"),
        (lambda: aug.RandomLensDistortion(1), "between 0 and 1"),
        (lambda: aug.GaussianNoise(-1), "std must be at least 0"),
        (lambda: aug.ColorJitter(contrast=-1), "contrast must be at least 0"),
        (lambda: aug.PCAColor()(COLOR, generator(0)), "call fit"),
        (lambda: aug.PCAColor().fit(PICTURES), "need images"),
        (lambda: RANDOM["PCA color"](PICTURES, generator(0)), "not 3 channels"),
        (lambda: aug.sample(PICTURES, [[np.nan]], [[0]]), "must be finite"),
        (lambda: aug.sample(PICTURES, [0.0], [0.0]), "must have shape"),
        (lambda: aug.average_over_crops(len, PICTURES, 5, []), "no crop to average"),
        (lambda: aug.AsImages(aug.Compose(), (8, 8))(np.zeros((2, 63)), None), "cannot be images"),
    ],
)
def test_bad_input_is_a_sentence(attempt, sentence):
    with pytest.raises(ValueError, match=sentence):
        attempt()
