r"""The perceptron algorithm: the neuron with a step for its activation, corrected one mistake at a time.

The update is the logistic one with the step in place of the sigmoid.

    y_hat = 1 if x w + b > 0 else 0      (w, b) <- (w, b) + lr (y - y_hat) (x, 1)      {eq}`perceptron-update`
"""

import numpy as np

from course_utils.models.descent import GradientDescentModel, _examples


class Perceptron(GradientDescentModel):
    """Rosenblatt's learning rule for labels 0 and 1. It stops by itself only where a line separates the classes.

    Parameters
    ----------
    lr : float
        Size of a correction. From theta = 0 it scales the weights and changes no prediction.
    max_iter : int
        Passes over the data at most.
    rng : numpy.random.Generator, optional
        Shuffles the examples before each pass; without it they come in the order given.

    Attributes
    ----------
    mistakes_ : list of int
        Corrections made in each pass; 0 in the last one if a separating line was found.
    path_ : ndarray, shape (passes + 1, P)
        theta before the first pass and after each one.

    Examples
    --------
    >>> model = Perceptron().fit([[-1.0], [2.0]], [0, 1])
    >>> model.mistakes_[-1], model.predict([[-3.0], [3.0]]).tolist()
    (0, [0, 1])
    """

    def __init__(self, lr=1.0, max_iter=100, rng=None):
        super().__init__(lr, max_iter)
        self.rng = rng

    def fit(self, X, y):
        """Pass over the data until a pass makes no mistake, or ``max_iter`` passes are over."""
        X, y = _examples(X, y)
        self._build(X, y)
        self.mistakes_, path = [], [self.theta.copy()]
        for _ in range(self.max_iter):
            order = np.arange(len(X)) if self.rng is None else self.rng.permutation(len(X))
            self.mistakes_.append(sum(self._correct(X[i], y[i]) for i in order))
            path.append(self.theta.copy())
            if self.mistakes_[-1] == 0:
                break
        self.path_ = np.array(path)
        return self

    def _correct(self, x, y):
        """Move theta if this example is on the wrong side; returns whether it was."""
        y_hat = int(x @ self.w + self.b > 0)
        self.theta += self.lr * (y - y_hat) * np.append(x, 1.0)
        return int(y_hat != y)

    def predict(self, X):
        """1 where z > 0."""
        return (self.decision_function(X) > 0).astype(np.int64)
