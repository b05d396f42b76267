"""One named mistake for each function."""

import numpy as np

from course_utils.authoring.wrong import mistake

HINTS = ("Look at the sign.", "Compare with the formula.")


@mistake("sigmoid", slug="overflow", says="exp overflows.", hint=HINTS, link="90_step/index.html#overflow")
def sigmoid(z):
    return np.exp(z) / (1 + np.exp(z))


@mistake("cross_entropy", slug="sum", says="A sum, not a mean.", hint=HINTS, link="90_step/index.html#sum")
def cross_entropy(p, y):
    p = np.clip(p, 1e-12, 1 - 1e-12)
    return -np.sum(y * np.log(p) + (1 - y) * np.log(1 - p))


@mistake("gradient", slug="sum", says="Not divided by n.", hint=HINTS, link="90_step/index.html#sum")
def gradient(X, y, w):
    return X.T @ (1 / (1 + np.exp(-X @ w)) - y)


@mistake("step", slug="sign", says="Uphill.", hint=HINTS, link="90_step/index.html#sign")
def step(X, y, w, lr):
    return w + lr * X.T @ (1 / (1 + np.exp(-X @ w)) - y) / len(y)
