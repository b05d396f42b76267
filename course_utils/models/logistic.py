r"""Logistic regression: one neuron, trained on binary cross-entropy.

Its loss is computed from the logit z, so that no weight is large enough to overflow it.

    z = x w + b     y_hat = sigma(z)     g = 1/N (X^T (y_hat - y), sum (y_hat - y))     {eq}`logistic-gradient`
"""

import numpy as np

from course_utils.models.descent import GradientDescentModel, _gradient
from course_utils.nn.functional import sigmoid
from course_utils.nn.losses import binary_cross_entropy_with_logits, binary_cross_entropy_with_logits_gradient


class LogisticRegression(GradientDescentModel):
    """The logistic neuron; parameters as in :class:`GradientDescentModel`. No penalty (scikit-learn's has one).

    >>> model = LogisticRegression(max_iter=100).fit([[-1.0], [0.0], [1.0], [2.0]], [0, 0, 1, 1])
    >>> model.predict([[-2.0], [3.0]]).tolist()
    [0, 1]
    """

    def loss_and_gradient(self, X, y):
        """Mean binary cross-entropy, and its gradient."""
        z = self.decision_function(X)
        return binary_cross_entropy_with_logits(z, y), _gradient(X, binary_cross_entropy_with_logits_gradient(z, y))

    def predict_proba(self, X):
        """Columns P(y=0 given x) and P(y=1 given x), shape (N, 2), as in scikit-learn."""
        y_hat = sigmoid(self.decision_function(X))
        return np.column_stack([1 - y_hat, y_hat])

    def predict(self, X):
        """1 where z > 0, that is where the probability is above one half."""
        return (self.decision_function(X) > 0).astype(np.int64)
