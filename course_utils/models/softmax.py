r"""Softmax regression: K linear scores that compete for one probability.

With two classes it is logistic regression with twice the weights.

    Z = X W + b     Y_hat = softmax(Z)     dJ/dZ = 1/N (Y_hat - Q)     {eq}`softmax-gradient`
"""

import numpy as np

from course_utils.models.descent import GradientDescentModel
from course_utils.nn.functional import softmax
from course_utils.nn.losses import cross_entropy, cross_entropy_gradient


class SoftmaxRegression(GradientDescentModel):
    """A linear classifier for K classes; parameters as in :class:`GradientDescentModel`.

    theta holds W row by row, then b.

    >>> model = SoftmaxRegression(lr=1.0, max_iter=50).fit([[-1.0], [0.0], [4.0]], [0, 1, 2])
    >>> model.predict_proba([[4.0]]).shape
    (1, 3)
    """

    def _build(self, X, y):
        self._shape = (X.shape[1], int(y.max()) + 1)
        features, classes = self._shape
        self.theta = np.zeros(features * classes + classes)

    @property
    def W(self):
        """Weights, shape (features, K): a view of theta."""
        return self.theta[: -self._shape[1]].reshape(self._shape)

    @property
    def b(self):
        """Biases, shape (K,): a view of theta."""
        return self.theta[-self._shape[1] :]

    def decision_function(self, X):
        """Scores Z = X W + b, shape (N, K)."""
        return np.asarray(X, dtype=np.float64) @ self.W + self.b

    def loss_and_gradient(self, X, y):
        """Mean cross-entropy, and its gradient."""
        Z = self.decision_function(X)
        delta = cross_entropy_gradient(Z, y)
        g_W, g_b = X.T @ delta, delta.sum(axis=0)
        return cross_entropy(Z, y), np.append(g_W, g_b)

    def predict_proba(self, X):
        """One row of K probabilities for each row of X."""
        return softmax(self.decision_function(X))

    def predict(self, X):
        """The class with the largest score."""
        return self.decision_function(X).argmax(axis=1)
