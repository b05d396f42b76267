"""Asking a model without teaching it: its loss, its probabilities, its classes, its accuracy.

Nothing here changes theta. Layers that behave differently in training (dropout, batch norm) are switched off first and
back on afterwards.
"""

from contextlib import contextmanager

import numpy as np

from course_utils.data.examples import examples, inputs
from course_utils.nn.functional import sigmoid, softmax


@contextmanager
def evaluating(model):
    """The model in evaluation mode; afterwards in whatever mode it was. Models without modes are left alone."""
    was_training = getattr(model, "training", False)
    if was_training:
        model.eval()
    try:
        yield model
    finally:
        if was_training:
            model.train()


def loss_of(model, data):
    """Mean loss of the model over all examples.

    Parameters
    ----------
    model : object
        With ``loss(X, y)``, or with ``loss_and_gradient(X, y)``.
    data : Dataset, Part, or pair (X, y)

    Returns
    -------
    float
    """
    X, y = examples(data)
    with evaluating(model):
        return float(model.loss(X, y) if hasattr(model, "loss") else model.loss_and_gradient(X, y)[0])


def probabilities(model, X):
    """The probability of each class for each example.

    Parameters
    ----------
    model : object
        With ``predict_proba(X)``, or one that called on X gives logits.
    X : array_like, shape (n, ...)

    Returns
    -------
    ndarray, shape (n, K)
        A single logit counts as that of class 1 of 2.
    """
    X = inputs(X)
    with evaluating(model):
        if hasattr(model, "predict_proba"):
            return model.predict_proba(X)
        z = model(X)
    z = z if isinstance(z, np.ndarray) else z.data  # a recorded Tensor holds its array there
    if z.ndim == 1 or z.shape[1] == 1:
        y_hat = sigmoid(z.reshape(len(z)))
        return np.column_stack([1 - y_hat, y_hat])
    return softmax(z)


def predict(model, X):
    """The class of each example: the model's own ``predict``, or the most probable one; shape (n,)."""
    if hasattr(model, "predict"):
        with evaluating(model):
            return np.asarray(model.predict(inputs(X)))
    return probabilities(model, X).argmax(axis=1)


def accuracy(model, data):
    """The share of examples whose class the model names: between 0 and 1."""
    X, y = examples(data)
    return float(np.mean(predict(model, X) == y))
