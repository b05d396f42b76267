r"""PCA and whitening: turn the cloud onto its own axes, then stretch each axis to length one.

The axes are the right singular vectors of the centered training part, the widest first.

    X - mu   = U S V^T                                    {eq}`pca-svd`
    z        = (x - mu) V                                 {eq}`pca`
    z_white  = z / sqrt(s^2 / (N - 1) + eps)              {eq}`whitening`
"""

import numpy as np

from course_utils.data.examples import counting_number
from course_utils.data.preprocessor import Preprocessor


class PCA(Preprocessor):
    """Rotate to the principal axes, and keep the first few.

    Parameters
    ----------
    n_components : int, optional
        Axes to keep. All min(N, features) of them by default, as in scikit-learn.

    Attributes
    ----------
    mean_ : ndarray, shape (features,)
    components_ : ndarray, shape (n_components, features)
        One axis per row. An axis has no natural sign: its largest entry is made positive, as in scikit-learn.
    explained_variance_ : ndarray, shape (n_components,)
        Variance along each axis, with N - 1 below.
    explained_variance_ratio_ : ndarray, shape (n_components,)
        Its share of the whole.

    Examples
    --------
    >>> pca = PCA(n_components=1).fit([[0.0, 0.0], [3.0, 4.0], [6.0, 8.0]])
    >>> pca.components_.round(2).tolist(), pca.explained_variance_.round(2).tolist()
    ([[0.6, 0.8]], [25.0])
    """

    def __init__(self, n_components=None):
        if n_components is not None:
            counting_number(n_components, "n_components")
        self.n_components = n_components

    def _learn(self, X):
        if X.ndim != 2 or len(X) < 2:
            raise ValueError(f"principal axes need an array (N, features) with N of at least 2, got {X.shape}")
        k = min(X.shape) if self.n_components is None else self.n_components
        if k > min(X.shape):
            raise ValueError(f"{len(X)} examples of {X.shape[1]} features have {min(X.shape)} axes, not {k}")
        if not np.ptp(X, axis=0).any():
            raise ValueError(f"all {len(X)} examples are the same: they spread in no direction")
        self.mean_ = X.mean(axis=0)
        _, S, Vt = np.linalg.svd(X - self.mean_, full_matrices=False)
        largest = np.abs(Vt).argmax(axis=1)
        Vt *= np.sign(Vt[np.arange(len(Vt)), largest])[:, None]
        variance = S**2 / (len(X) - 1)
        self.components_ = Vt[:k]
        self.explained_variance_ = variance[:k]
        self.explained_variance_ratio_ = variance[:k] / variance.sum()

    def _transform(self, X):
        return (X - self.mean_) @ self.components_.T

    def _inverse_transform(self, Z):
        """From axes back to features; with fewer axes than features, the nearest point they can reach."""
        return Z @ self.components_ + self.mean_


class Whitening(PCA):
    """PCA with every axis stretched to variance 1.

    Parameters
    ----------
    n_components : int, optional
        As in :class:`PCA`.
    eps : float
        Added to the variances, in squared units of the features. Without it an axis of pure rounding noise would be
        blown up to variance 1. The default 1e-5 is that of the CS231n notes.

    Examples
    --------
    >>> Z = Whitening(eps=0).fit_transform([[0.0, 0.0], [9.0, 1.0], [1.0, 9.0]])
    >>> Z.var(axis=0, ddof=1).round(6).tolist()
    [1.0, 1.0]
    """

    def __init__(self, n_components=None, eps=1e-5):
        super().__init__(n_components)
        if not eps >= 0:
            raise ValueError(f"eps must be at least 0, got {eps!r}")
        self.eps = eps

    def _transform(self, X):
        return super()._transform(X) / self._spread()

    def _inverse_transform(self, Z):
        return super()._inverse_transform(Z * self._spread())

    def _spread(self):
        spread = np.sqrt(self.explained_variance_ + self.eps)
        return np.where(spread == 0, 1, spread)
