"""Asking a model without teaching it: its loss, its probabilities, its classes, its accuracy.

Nothing here changes theta. Layers that behave differently in training (dropout, batch norm) are switched off first and
back on afterwards. Models of ``course_utils.nn`` are called for their logits; those of ``course_utils.models`` and of
scikit-learn are asked by ``predict`` and ``predict_proba``.
"""

from contextlib import contextmanager

import numpy as np

from course_utils.autodiff import no_grad
from course_utils.data.examples import examples, inputs
from course_utils.nn.functional import sigmoid, softmax


@contextmanager
def evaluating(model):
    """The model in evaluation mode; afterwards each layer is in the mode it was in."""
    training = [module for _, module in model.modules() if module.training] if hasattr(model, "modules") else []
    if training:
        model.eval()
    try:
        with no_grad():
            yield model
    finally:
        for module in training:
            module.training = True


def loss_of(model, data):
    """Mean loss of the model over all examples.

    Parameters
    ----------
    model : object
        With ``objective(X, y)``, as the models of ``course_utils.nn``: then a penalty on theta is *not* in it, so that
        parts and models compare. Otherwise with ``loss_and_gradient(X, y)``.
    data : Dataset, Part, or pair (X, y)

    Returns
    -------
    float
    """
    X, y = examples(data)
    if not hasattr(model, "objective"):
        return float(model.loss_and_gradient(X, y)[0])
    with evaluating(model):
        return float(model.objective(X, y).item())


def logits(model, X):
    """What the model's last layer gives for X, as an array: shape (n, K) or (n, 1)."""
    with evaluating(model):
        z = model(inputs(X))
    return z if isinstance(z, np.ndarray) else z.data  # a Tensor keeps its array there


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
    if hasattr(model, "predict_proba"):
        return model.predict_proba(inputs(X))
    z = logits(model, X)
    if z.ndim == 1 or z.shape[1] == 1:
        y_hat = sigmoid(z.reshape(len(z)))
        return np.column_stack([1 - y_hat, y_hat])
    return softmax(z)


def predict(model, X):
    """The class of each example, shape (n,): the most probable one, or what a model without logits says itself."""
    if hasattr(model, "predict_proba") or callable(model):
        return probabilities(model, X).argmax(axis=1)
    return np.asarray(model.predict(inputs(X)))


def accuracy(model, data):
    """The share of examples whose class the model names: between 0 and 1."""
    X, y = examples(data)
    return float(np.mean(predict(model, X) == y))
