"""The runs whose numbers lab 13 shows: one small network on the digits, healthy but for one fault."""

import numpy as np

from course_utils.data import load_digits
from course_utils.nn.functional import softmax

HIDDEN, BATCH = 32, 50


def start(rng, bias=0.0):
    """Weights and biases of 64-32-10, He's spread below and 0.1 above."""
    W1 = rng.normal(0, np.sqrt(2 / 64), size=(64, HIDDEN))
    return [W1, np.full(HIDDEN, bias), rng.normal(0, 0.1, size=(HIDDEN, 10)), np.zeros(10)]


def scores(theta, X):
    """Hidden activations and scores."""
    W1, b1, W2, b2 = theta
    h = np.maximum(X @ W1 + b1, 0)
    return h, h @ W2 + b2


def loss(theta, X, y):
    """Mean cross-entropy."""
    return -np.mean(np.log(softmax(scores(theta, X)[1])[np.arange(len(y)), y] + 1e-300))


def right(theta, X, y):
    """Accuracy."""
    return np.mean(scores(theta, X)[1].argmax(axis=1) == y)


def gradient(theta, X, y):
    """The gradient of the mean loss, part by part."""
    h, Z = scores(theta, X)
    g = softmax(Z)
    g[np.arange(len(y)), y] -= 1
    g /= len(y)
    g_h = (g @ theta[2].T) * (h > 0)
    return [X.T @ g_h, g_h.sum(axis=0), h.T @ g, g.sum(axis=0)]


def descend(theta, u, X, y, lr):
    """One step of momentum, in place; the update ratio of both layers' weights."""
    ratios = []
    for k, g in enumerate(gradient(theta, X, y)):
        u[k] = 0.9 * u[k] + g
        if k % 2 == 0:
            ratios.append(lr * np.linalg.norm(u[k]) / np.linalg.norm(theta[k]))
        theta[k] = theta[k] - lr * u[k]
    return ratios


def knows_twenty(seed, lr, bias):
    """Accuracy on 20 images, two of each digit, after 200 steps on them alone."""
    digits, theta = load_digits(), start(np.random.default_rng(seed), bias)
    rows = np.concatenate([np.flatnonzero(digits.y == digit)[:2] for digit in range(10)])
    X, y, u = digits.X[rows] / 16, digits.y[rows], [0.0] * 4
    for _ in range(200):
        descend(theta, u, X, y, lr)
    return right(theta, X, y)


def run(seed, lr=0.02, bias=0.0, images=600, wrong=0, scramble=False, looks=(1, 5, 20)):
    """The numbers of one run, in the order in which the lab prints them.

    ``wrong`` training labels are false, ``scramble`` mixes the validation labels, ``looks`` are the epochs shown.
    """
    digits, rng = load_digits(), np.random.default_rng(seed)
    order = rng.permutation(1797)
    (X, y), (X_val, y_val) = ((digits.X[rows] / 16, digits.y[rows]) for rows in (order[:images], order[600:1000]))
    y_val = rng.permutation(y_val) if scramble else y_val
    y[:wrong] = (y[:wrong] + rng.integers(1, 10, size=wrong)) % 10
    theta, u = start(np.random.default_rng(seed), bias), [0.0] * 4
    first, told, ratios = loss(theta, X, y), [], []
    for epoch in range(1, looks[-1] + 1):
        for rows in np.array_split(rng.permutation(images), images // BATCH):
            ratios.append(descend(theta, u, X[rows], y[rows], lr))
        if epoch in looks:
            told.append([f(theta, *part) for part in ((X, y), (X_val, y_val)) for f in (loss, right)])
    silent = np.mean(~(scores(theta, X)[0] > 0).any(axis=0))
    train_loss, train_right, val_loss, val_right = np.array(told).T
    low, high = np.median(ratios[: 2 * (images // BATCH)], axis=0)
    return [
        round(float(first), 3),
        [round(x, 3) for x in train_loss.tolist()],
        [round(x, 3) for x in val_loss.tolist()],
        [round(x, 2) for x in train_right.tolist()],
        [round(x, 2) for x in val_right.tolist()],
        float(f"{low:.0e}"),
        float(f"{high:.0e}"),
        round(float(silent), 2),
        round(float(knows_twenty(seed, lr, bias)), 2),
    ]


SLOW, DEAD = {"lr": 1e-6}, {"bias": -6.0}
BY_HEART = {"images": 150, "wrong": 30, "looks": (5, 30, 150)}
SCRAMBLED = {"images": 150, "scramble": True, "looks": (5, 30, 150)}

#: The fault of each patient, by variant.
PATIENT_A, PATIENT_B = (SLOW, DEAD, DEAD, SLOW), (SCRAMBLED, BY_HEART, SCRAMBLED, BY_HEART)


def numbers(patient):
    """What the lab shows of a patient, one run for each variant."""
    return [run(seed, **fault) for seed, fault in enumerate(patient, 1)]
