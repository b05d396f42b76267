"""What several of lab 02's wrong versions use: right parts, and the chapter's address."""

import numpy as np

BOOK = "02_gradient_descent"


def softmax(scores, axis=1):
    """The right probabilities."""
    e = np.exp(scores - scores.max(axis=axis, keepdims=True))
    return e / e.sum(axis=axis, keepdims=True)


def one_hot(scores, labels):
    """The labels as rows of 0 and 1."""
    return np.eye(scores.shape[1])[labels]


def right_loss(scores, labels):
    """The right loss."""
    shifted = scores - scores.max(axis=1, keepdims=True)
    return np.mean(np.log(np.exp(shifted).sum(axis=1)) - shifted[np.arange(len(labels)), labels])


def right_gradient(scores, labels):
    """The right gradient."""
    return (softmax(scores) - one_hot(scores, labels)) / len(labels)
