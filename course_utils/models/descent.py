r"""Gradient descent on one vector theta: what linear, logistic and softmax regression share.

A model says what its loss and gradient are; this module walks downhill and remembers the path.

    g      = gradient of J at theta_t
    theta  <- theta - lr g                                  {eq}`gradient-descent`
"""

import numpy as np


class GradientDescentModel:
    """A model with one parameter vector, fitted by full-batch gradient descent from theta = 0.

    Parameters
    ----------
    lr : float
        Learning rate, > 0.
    max_iter : int
        Steps at most.
    tol : float
        Stop once no entry of the gradient is larger than this; 0 takes every step.

    Attributes
    ----------
    theta : ndarray, shape (P,)
        All parameters, contiguous; ``w``, ``W`` and ``b`` are views of it.
    path_ : ndarray, shape (steps + 1, P)
        theta before the first step and after each one.
    losses_ : ndarray, shape (steps + 1,)
        The loss at each row of ``path_``.
    """

    def __init__(self, lr=0.1, max_iter=1000, tol=0.0):
        self.lr, self.max_iter, self.tol = lr, max_iter, tol

    def fit(self, X, y):
        """Walk ``max_iter`` steps downhill; returns the model itself, as in scikit-learn."""
        X, y = _examples(X, y)
        self._build(X, y)
        path, losses = [self.theta.copy()], []
        for _ in range(self.max_iter):
            loss, g = self.loss_and_gradient(X, y)
            losses.append(loss)
            if np.abs(g).max() <= self.tol:
                break
            self.theta -= self.lr * g  # in place, so that the views w and b follow
            path.append(self.theta.copy())
        if len(losses) < len(path):
            losses.append(self.loss_and_gradient(X, y)[0])
        self.path_, self.losses_ = np.array(path), np.array(losses)
        return self

    def _build(self, X, y):
        """Make theta of the right size, at zero."""
        self.theta = np.zeros(X.shape[1] + 1)

    def loss_and_gradient(self, X, y):
        """Mean loss over the examples, and its gradient: one array of theta's shape."""
        raise NotImplementedError

    @property
    def w(self):
        """Weights, shape (features,): a view of theta."""
        return self.theta[:-1]

    @property
    def b(self):
        """Bias, shape (): a view of theta."""
        return self.theta[-1:].reshape(())

    def decision_function(self, X):
        """z = X w + b, shape (N,)."""
        return np.asarray(X, dtype=np.float64) @ self.w + self.b


def _examples(X, y):
    """X as floats of shape (N, features) and y with N entries; a sentence where they are not."""
    X, y = np.asarray(X, dtype=np.float64), np.asarray(y)
    if X.ndim != 2:
        raise ValueError(f"X must have shape (N, features), got {X.shape}: for one feature use X.reshape(-1, 1)")
    if y.shape != X.shape[:1]:
        raise ValueError(f"y must have one entry for each of the {len(X)} rows of X, got shape {y.shape}")
    return X, y


def _gradient(X, delta):
    """The gradient with respect to (w, b), given delta = dJ/dz of each example: (X^T delta, sum of delta)."""
    return np.append(X.T @ delta, delta.sum())
