r"""Centering and scaling: move the cloud of examples to the origin, then give every axis the same spread.

The statistics come from the training part; validation and test are moved by *those*, never by their own.

    mu       = 1/N sum_i x_i                              {eq}`centering`
    sigma^2  = 1/N sum_i (x_i - mu)^2                     {eq}`scaling`
    x'       = (x - mu) / sigma
"""

import numpy as np

from course_utils.data.preprocessor import Preprocessor


class Centering(Preprocessor):
    """Subtract the mean of every feature. Of images it is the mean image, as AlexNet did.

    Attributes
    ----------
    mean_ : ndarray, shape of one example
        (features,), or (height, width, channels) for images.

    Examples
    --------
    >>> Centering().fit_transform([[1.0, 10.0], [3.0, 30.0]]).tolist()
    [[-1.0, -10.0], [1.0, 10.0]]
    """

    def _learn(self, X):
        self.mean_ = X.mean(axis=0)

    def _transform(self, X):
        return X - self.mean_

    def _inverse_transform(self, X):
        return X + self.mean_


class ChannelCentering(Preprocessor):
    """Subtract one mean per color channel, as VGG did: 3 numbers where the mean image has height x width x 3.

    Attributes
    ----------
    mean_ : ndarray, shape (channels,)
        The mean over all examples and all pixels; the channel is the last axis.
    """

    def _learn(self, X):
        if X.ndim < 3:
            raise ValueError(f"channels are the last axis of images (N, ..., channels), got shape {X.shape}")
        self.mean_ = X.mean(axis=tuple(range(X.ndim - 1)))

    def _transform(self, X):
        return X - self.mean_

    def _inverse_transform(self, X):
        return X + self.mean_


class Standardizer(Preprocessor):
    """Subtract the mean and divide by the standard deviation: scikit-learn's ``StandardScaler``.

    Attributes
    ----------
    mean_ : ndarray, shape of one example
    scale_ : ndarray, shape of one example
        The standard deviation with N, not N - 1, below. Where a feature never varies it is 1, so that nothing is
        divided by zero: 3 of the 64 pixels of the digits are always blank.

    Examples
    --------
    >>> Standardizer().fit_transform([[1.0, 7.0], [3.0, 7.0]]).tolist()
    [[-1.0, 0.0], [1.0, 0.0]]
    """

    def _learn(self, X):
        varies = np.ptp(X, axis=0) > 0  # not std > 0: the std of 0.1, 0.1, 0.1 is 1e-17
        self.mean_ = np.where(varies, X.mean(axis=0), X[0])
        self.scale_ = np.where(varies, X.std(axis=0), 1)

    def _transform(self, X):
        return (X - self.mean_) / self.scale_

    def _inverse_transform(self, X):
        return X * self.scale_ + self.mean_
