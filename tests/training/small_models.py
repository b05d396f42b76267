"""Small models and one optimizer that need nothing but NumPy, so that the loop is tested apart from what it drives."""

import numpy as np

from course_utils.models import SoftmaxRegression
from course_utils.nn.losses import cross_entropy, cross_entropy_gradient


class PlainSGD:
    """theta <- theta - lr g."""

    def __init__(self, theta, lr=0.1):
        self.theta, self.lr, self.t = theta, lr, 0

    def step(self, g):
        self.theta -= (self.lr(self.t) if callable(self.lr) else self.lr) * g
        self.t += 1


class TwoLayerNet:
    """Deck 2's ``init_two_layer_model``: ReLU between two layers, weights of std 0.0001, penalty 1/2 reg sum W^2."""

    def __init__(self, sizes, rng, std=1e-4, reg=0.0):
        D, H, K = sizes
        self.theta = np.concatenate([std * rng.normal(size=D * H + H * K), np.zeros(H + K)])
        self.sizes, self.reg = sizes, reg

    def parts(self, theta):
        D, H, K = self.sizes
        W1, W2, b1, b2 = np.split(theta, np.cumsum([D * H, H * K, H]))
        return W1.reshape(D, H), W2.reshape(H, K), b1, b2

    def loss_and_gradient(self, X, y):
        W1, W2, b1, b2 = self.parts(self.theta)
        H = np.maximum(X @ W1 + b1, 0)
        z = H @ W2 + b2
        loss = cross_entropy(z, y) + self.reg / 2 * (np.sum(W1**2) + np.sum(W2**2))
        dz = cross_entropy_gradient(z, y)
        dH = (dz @ W2.T) * (H > 0)
        dW1, dW2 = X.T @ dH + self.reg * W1, H.T @ dz + self.reg * W2
        return loss, np.concatenate([dW1.ravel(), dW2.ravel(), dH.sum(axis=0), dz.sum(axis=0)])

    def __call__(self, X):
        W1, W2, b1, b2 = self.parts(self.theta)
        return np.maximum(X @ W1 + b1, 0) @ W2 + b2


def linear_classifier(data):
    """Softmax regression at theta = 0, ready to be driven by ``fit``."""
    return SoftmaxRegression(max_iter=0).fit(data.X, data.y)
