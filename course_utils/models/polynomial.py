r"""The polynomial classifier: logistic regression on all products of the features up to a degree.

The degree is the capacity; the penalty says what large weights cost. The objective is convex, so Newton's steps find
its one minimum, however slowly gradient descent would creep there along products that hardly differ.

    f(x)  = sigma( w_00 + sum of w_ij x_1^i x_2^j )              {eq}`polynomial-classifier`
    J~(w) = J(w) + lambda/2 |w|^2,  the bias w_00 left out       {eq}`regularized-objective`
"""

import numpy as np

from course_utils.data.polynomial import polynomial_features
from course_utils.nn.functional import sigmoid
from course_utils.nn.losses import binary_cross_entropy_with_logits

STEPS = 100  # Newton needs 5 to 30


class PolynomialClassifier:
    """Logistic regression on ``polynomial_features(X, degree)``, at the minimum of its penalized loss.

    Parameters
    ----------
    degree : int
        At least 1; 1 is logistic regression.
    weight_decay : float
        lambda, above 0: without a penalty, points that a border can separate have no minimum. It multiplies half the
        squared length of the weights, and the loss is a *mean*: scikit-learn's ``C`` is 1 / (lambda N).

    Attributes
    ----------
    theta : ndarray, shape (C(features + degree, degree),)
        Weights in the order of ``polynomial_features``, then the bias.

    Examples
    --------
    >>> X, y = [[-1.0, 0.0], [0.0, 0.5], [1.0, 0.0], [0.0, 0.0]], [1, 0, 1, 0]
    >>> PolynomialClassifier(degree=2, weight_decay=1e-3).fit(X, y).predict(X).tolist()
    [1, 0, 1, 0]
    """

    def __init__(self, degree, weight_decay=1e-3):
        if not weight_decay > 0:
            raise ValueError(f"weight_decay must be above 0, got {weight_decay!r}: 1e-6 is nearly none")
        self.degree, self.weight_decay = degree, weight_decay

    def fit(self, X, y):
        """Newton's steps from 0, each halved until the objective falls; returns the model itself."""
        A, y = self._features(X), np.asarray(y)
        if y.shape != A.shape[:1] or not np.isin(y, (0, 1)).all():
            raise ValueError(f"y must hold {len(A)} labels 0 or 1, one for each row of X; got shape {y.shape}")
        decay = np.append(np.full(A.shape[1] - 1, self.weight_decay), 0.0)  # none on the bias
        theta = np.zeros(A.shape[1])
        value = _objective(theta, A, y, decay)
        for _ in range(STEPS):
            y_hat = sigmoid(A @ theta)
            g = A.T @ (y_hat - y) / len(y) + decay * theta
            H = (A * (y_hat * (1 - y_hat))[:, None]).T @ A / len(y) + np.diag(decay)
            H[-1, -1] += 1e-12  # labels that are all alike leave the bias no curvature
            step, length = np.linalg.solve(H, g), 1.0
            while (new := _objective(theta - length * step, A, y, decay)) > value and length > 1e-6:
                length /= 2
            if not new < value - 1e-12 * abs(value):
                break
            theta, value = theta - length * step, new
        self.theta = theta
        return self

    @property
    def w(self):
        """Weights without the bias: a view of theta."""
        return self.theta[:-1]

    def decision_function(self, X):
        """z, shape (N,)."""
        return self._features(X) @ self.theta

    def loss(self, X, y):
        """Mean cross-entropy, without the penalty."""
        return float(binary_cross_entropy_with_logits(self.decision_function(X), np.asarray(y)))

    def predict_proba(self, X):
        """Columns P(y=0 given x) and P(y=1 given x), shape (N, 2), as in scikit-learn."""
        y_hat = sigmoid(self.decision_function(X))
        return np.column_stack([1 - y_hat, y_hat])

    def predict(self, X):
        """1 where z > 0."""
        return (self.decision_function(X) > 0).astype(np.int64)

    def _features(self, X):
        features = polynomial_features(X, self.degree)
        return np.column_stack([features, np.ones(len(features))])


def _objective(theta, A, y, decay):
    return binary_cross_entropy_with_logits(A @ theta, y) + 0.5 * np.sum(decay * theta**2)
