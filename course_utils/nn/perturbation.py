r"""Training under disturbance: noise on the weights, and the small change of the input that hurts most.

    weight noise:     g = dJ/dtheta at theta + noise                                  {eq}`weight-noise`
    fast gradient:    x' = x + eps sign(dJ/dx)                                        {eq}`fgsm`

A minimum that survives noise is flat; a network that survives the second is locally constant around its examples.
"""

import numpy as np

from course_utils.autodiff import Tensor


def loss_and_gradient_with_weight_noise(model, X, y, std, rng):
    """The objective and its gradient at theta plus noise; theta itself is left as it was, to the last bit.

    Parameters
    ----------
    model : Model
    X, y : array_like
        A batch.
    std : float
        Standard deviation of the normal noise on each parameter.
    rng : numpy.random.Generator

    Returns
    -------
    loss : float
    g : ndarray, shape of theta
    """
    if not std >= 0:
        raise ValueError(f"a standard deviation is at least 0, got {std}")
    theta = model.theta.copy()
    try:
        model.theta += std * rng.standard_normal(theta.shape).astype(theta.dtype)
        return model.loss_and_gradient(X, y)
    finally:
        model.theta[...] = theta


def input_gradient(model, X, y):
    """The gradient of the objective with respect to the input, shape of X: which pixel would change the loss most."""
    X, y = model._batch(X, y)
    x = Tensor(X, requires_grad=True)
    model.loss(model.forward(x), y).backward()
    for parameter in model.parameters().values():
        parameter.grad = None  # the walk back passed them too; nobody asked
    return x.grad


def fgsm(model, X, y, eps, low=None, high=None):
    """Adversarial examples by the sign of the gradient (Goodfellow et al., 2015).

    Parameters
    ----------
    model : Model
        In the mode that is to be attacked: usually ``model.eval()``.
    X, y : array_like
        Examples and their true labels.
    eps : float
        How far each number may move.
    low, high : float, optional
        The range of the numbers, for example 0 and 1 for an image.

    Returns
    -------
    ndarray, shape of X
        At most ``eps`` from X in every number.
    """
    if not eps >= 0:
        raise ValueError(f"eps says how far an input may move, at least 0: got {eps}")
    X = np.asarray(X, dtype=model.theta.dtype)
    moved = X + eps * np.sign(input_gradient(model, X, y))
    return moved if low is None and high is None else np.clip(moved, low, high)


def adversarial_loss_and_gradient(model, X, y, eps, share=0.5):
    """Adversarial training: the objective on a batch, mixed with that on its adversarial twin.

    Parameters
    ----------
    share : float
        Weight of the twin, between 0 and 1.

    Returns
    -------
    loss : float
    g : ndarray, shape of theta
    """
    loss, g = model.loss_and_gradient(X, y)
    other, h = model.loss_and_gradient(fgsm(model, X, y, eps), y)
    return (1 - share) * loss + share * other, (1 - share) * g + share * h
