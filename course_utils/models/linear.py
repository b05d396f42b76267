r"""Linear regression: the neuron without its sigmoid, fitted to least squares.

Chapter 01 fits it to labels 0 and 1 to see why a line is the wrong link.

    z = x w + b            J = 1/(2N) sum (z - y)^2            {eq}`linear-regression`
"""

import numpy as np

from course_utils.models.descent import GradientDescentModel, _examples, _gradient


class LinearRegression(GradientDescentModel):
    """A straight line (or plane) through the labels; parameters as in :class:`GradientDescentModel`.

    >>> model = LinearRegression(lr=0.5, max_iter=500).fit([[0.0], [1.0]], [1.0, 3.0])
    >>> model.predict([[2.0]]).round(3).tolist()
    [5.0]
    """

    def loss_and_gradient(self, X, y):
        """Half the mean squared error, and its gradient."""
        residual = self.decision_function(X) - y
        return float(np.mean(residual**2) / 2), _gradient(X, residual / len(y))

    def predict(self, X):
        """The value of the line at each row of X."""
        return self.decision_function(X)

    def fit_exactly(self, X, y):
        """The least-squares solution in one step, without descent (``path_`` holds only the end)."""
        X, y = _examples(X, y)
        self.theta = np.linalg.lstsq(np.column_stack([X, np.ones(len(X))]), y, rcond=None)[0]
        self.path_, self.losses_ = self.theta[None].copy(), np.array([self.loss_and_gradient(X, y)[0]])
        return self
