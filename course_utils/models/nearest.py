"""The nearest neighbor: a model that remembers the training set and looks the answer up.

It has no parameters and no training, and its training error is 0 as long as no two equal inputs carry different labels.

    y_hat(x) = y_i   with   i = argmin_j |x - x_j|^2      {eq}`nearest-neighbor`
"""

import numpy as np

BLOCK = 1 << 22  # distances held at once: 32 MB of float64, however many examples are asked about


class NearestNeighbor:
    """1-NN by Euclidean distance; of equally near examples the first one decides.

    Examples
    --------
    >>> model = NearestNeighbor().fit([[0.0], [1.0]], [7, 8])
    >>> model.predict([[0.2], [5.0]]).tolist()
    [7, 8]
    """

    def fit(self, X, y):
        """Remember the examples.

        Parameters
        ----------
        X : array_like, shape (N, features)
        y : array_like, shape (N,)

        Raises
        ------
        ValueError
            When there is no example, a feature is not finite, or inputs and labels do not match.
        """
        X, y = np.asarray(X, dtype=float), np.asarray(y)
        if X.ndim != 2 or len(X) == 0 or y.shape != X.shape[:1]:
            raise ValueError(f"expected inputs (N, features) and N labels, got shapes {X.shape} and {y.shape}")
        if not np.isfinite(X).all():
            raise ValueError("an input is not finite: no distance to it can be compared")
        self.X, self.y = X, y
        return self

    def neighbors(self, X):
        """The index of the nearest remembered example for each row of ``X``, shape (rows,)."""
        X = np.asarray(X, dtype=float)
        if X.ndim != 2 or X.shape[1] != self.X.shape[1]:
            raise ValueError(f"expected inputs of shape (N, {self.X.shape[1]}), got {X.shape}")
        rows = max(1, BLOCK // (len(self.X) * self.X.shape[1]))
        # differences, not |x|^2 - 2 x·x_j + |x_j|^2: that form cancels, and a point would not be nearest to itself
        return np.concatenate(
            [
                np.argmin(((X[i : i + rows, None, :] - self.X) ** 2).sum(axis=2), axis=1)
                for i in range(0, max(len(X), 1), rows)
            ]
        )

    def predict(self, X):
        """The label of the nearest remembered example, shape (rows,)."""
        return self.y[self.neighbors(X)]
