"""Centering, scaling, PCA and whitening, against scikit-learn; and the guard that keeps test data out of them."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from sklearn import decomposition, preprocessing

from course_utils.data import load_digits, load_iris
from course_utils.data.centering import Centering, ChannelCentering, Standardizer
from course_utils.data.leakage import prepare, refuse_leakage
from course_utils.data.pca import PCA, Whitening
from course_utils.data.splits import train_val_test_split

rng = np.random.default_rng
tables = arrays(np.float64, st.tuples(st.integers(2, 8), st.integers(1, 5)), elements=st.floats(-100, 100, width=32))


@pytest.mark.parametrize("load", [load_iris, load_digits])
def test_standardizing_agrees_with_scikit_learn(load):
    X = load().X
    ours, theirs = Standardizer().fit(X), preprocessing.StandardScaler().fit(X)
    np.testing.assert_allclose(ours.scale_, theirs.scale_, rtol=1e-13)
    np.testing.assert_allclose(ours.transform(X), theirs.transform(X), atol=1e-12)


@pytest.mark.parametrize("k", [None, 2])
def test_pca_and_whitening_agree_with_scikit_learn(k):
    X = load_iris().X
    for ours, whiten in ((PCA(k), False), (Whitening(k, eps=0), True)):
        theirs = decomposition.PCA(k, whiten=whiten, svd_solver="full").fit(X)
        ours.fit(X)
        np.testing.assert_allclose(ours.components_, theirs.components_, atol=1e-12)
        np.testing.assert_allclose(ours.explained_variance_, theirs.explained_variance_, rtol=1e-12)
        np.testing.assert_allclose(ours.explained_variance_ratio_, theirs.explained_variance_ratio_, rtol=1e-12)
        np.testing.assert_allclose(ours.transform(X), theirs.transform(X), atol=1e-11)
        np.testing.assert_allclose(
            ours.inverse_transform(ours.transform(X)), theirs.inverse_transform(theirs.transform(X)), atol=1e-11
        )


def test_whitened_digits_have_unit_covariance_on_the_axes_that_vary_and_no_blown_up_noise_on_the_others():
    X = load_digits().X
    whitening = Whitening().fit(X)
    covariance = np.cov(whitening.transform(X).T)
    varies = whitening.explained_variance_ > 1e-10
    assert varies.sum() == 61, "3 of the 64 pixels are always blank"
    variance = whitening.explained_variance_[varies]
    np.testing.assert_allclose(covariance[np.ix_(varies, varies)], np.diag(variance / (variance + 1e-5)), atol=1e-9)
    assert np.abs(np.diag(covariance)[~varies]).max() < 1e-6


def test_the_mean_image_has_one_number_per_pixel_and_channel_and_the_channel_mean_has_three():
    X = rng(0).normal(size=(5, 4, 6, 3)) + [1.0, 2.0, 3.0]
    image, channel = Centering().fit(X), ChannelCentering().fit(X)
    np.testing.assert_allclose(image.mean_, sum(X) / 5)
    np.testing.assert_allclose(channel.mean_, X.reshape(-1, 3).mean(axis=0))
    assert image.mean_.shape == (4, 6, 3) and channel.mean_.shape == (3,)
    np.testing.assert_allclose(channel.transform(X).reshape(-1, 3).mean(axis=0), 0, atol=1e-14)
    assert np.abs(channel.transform(X).mean(axis=0)).max() > 0.1, "pixels keep their own means"


@given(X=tables, kind=st.sampled_from([Centering, Standardizer, PCA, Whitening]))
def test_the_way_back_returns_what_was_given(X, kind):
    if np.ptp(X, axis=0).any() or kind in (Centering, Standardizer):
        preprocessor = kind().fit(X)
    else:
        with pytest.raises(ValueError, match="spread in no direction"):
            kind().fit(X)
        return
    X_back = preprocessor.inverse_transform(preprocessor.transform(X))
    np.testing.assert_allclose(X_back, X, atol=1e-10 * max(1, np.abs(X).max()))


@given(X=tables)
def test_standardized_features_have_mean_zero_and_spread_one_or_none(X):
    Z = Standardizer().fit_transform(X)
    assert np.abs(Z.mean(axis=0)).max() < 1e-6
    varies = np.ptp(X, axis=0) > 1e-3 * np.abs(X).max(initial=1e-300)
    np.testing.assert_allclose(Z.std(axis=0)[varies], 1, rtol=1e-9)
    assert (Z[:, np.ptp(X, axis=0) == 0] == 0).all()


def test_a_constant_feature_is_not_divided_by_its_rounding_error():
    assert Standardizer().fit_transform(np.full((3, 1), 0.1)).tolist() == [[0.0]] * 3


def test_single_precision_stays_single():
    X = load_iris().X.astype(np.float32)
    assert all(kind().fit_transform(X).dtype == np.float32 for kind in (Centering, Standardizer, PCA))


def test_validation_and_test_are_moved_by_the_training_statistics_not_their_own():
    split = train_val_test_split(load_iris(), rng=rng(0))
    standardizer = Standardizer()
    ready = prepare(split, standardizer)
    np.testing.assert_allclose(ready.train.X.mean(axis=0), 0, atol=1e-13)
    assert np.abs(ready.test.X.mean(axis=0)).max() > 0.01, "the test part was not centered by its own mean"
    np.testing.assert_array_equal(ready.test.X, (split.test.X - standardizer.mean_) / standardizer.scale_)
    assert ready.test.name == "test" and (ready.test.y == split.test.y).all()


def test_preparing_chains_preprocessors_in_order():
    split = train_val_test_split(load_iris(), rng=rng(0))
    ready = prepare(split, Standardizer(), PCA(2))
    assert [part.X.shape[1] for part in ready] == [2, 2, 2] and split.train.X.shape[1] == 4


@pytest.mark.parametrize("part", ["validation", "test"])
def test_fitting_on_another_part_is_refused_and_keeps_the_statistics(part):
    split = train_val_test_split(load_iris(), rng=rng(0))
    standardizer = Standardizer().fit(split.train)
    before = standardizer.mean_
    with pytest.raises(ValueError, match=f"statistics of the {part} part would leak"):
        standardizer.fit(getattr(split, part))
    assert standardizer.mean_ is before


@pytest.mark.parametrize(
    "leaky",
    [Centering(), Standardizer(), PCA(2), Whitening(), preprocessing.StandardScaler(), decomposition.PCA(2)],
    ids=lambda p: type(p).__module__.split(".")[0] + "." + type(p).__name__,
)
def test_the_guard_finds_statistics_of_more_than_the_training_part(leaky):
    iris = load_iris()
    split = train_val_test_split(iris, rng=rng(0))
    refuse_leakage(leaky.fit(split.train.X), split)
    refuse_leakage(leaky.fit(split.train.X[::-1]), split)  # another order, other rounding: no leak
    for rows in (iris.X, np.concatenate([split.train.X, split.test.X[:1]])):
        leaky.fit(rows)
        with pytest.raises(ValueError, match="is not that of the 105 training examples"):
            refuse_leakage(leaky, split)


def test_bad_input_is_a_sentence_and_keeps_what_was_learned():
    standardizer = Standardizer().fit([[1.0, 2.0], [3.0, 4.0]])
    for bad, sentence in (([[1.0, np.nan]], "NaN"), (np.zeros((0, 2)), "no example")):
        with pytest.raises(ValueError, match=sentence):
            standardizer.fit(bad)
    with pytest.raises(ValueError, match=r"shape \(2,\), but these have shape \(3,\)"):
        standardizer.transform(np.zeros((1, 3)))
    assert standardizer.mean_.tolist() == [2.0, 3.0]
    with pytest.raises(ValueError, match="call fit on the training part first"):
        PCA().transform([[1.0]])
    with pytest.raises(ValueError, match="have 2 axes, not 3"):
        PCA(3).fit(np.eye(3)[:2])
    with pytest.raises(ValueError, match="n_components must be a whole number of at least 1, got -1"):
        PCA(-1)
    with pytest.raises(ValueError, match="eps must be at least 0"):
        Whitening(eps=-1)
    with pytest.raises(ValueError, match="channels are the last axis"):
        ChannelCentering().fit(np.zeros((3, 2)))
