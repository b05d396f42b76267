r"""How far the gradient of a batch lies from that of all examples: the standard error of a mean.

A hundred times the examples cost a hundred times the work and make the error ten times smaller.

    error of a batch of B = sigma / sqrt(B)                                    {eq}`standard-error`
    without replacement, from N: sigma / sqrt(B) sqrt((N - B) / (N - 1))       {eq}`standard-error-finite`
    sigma^2 = 1/N sum_i ||g_i - g||^2, g_i the gradient of example i           {eq}`gradient-variance`
"""

import numpy as np

from course_utils.data.examples import counting_number, examples, generator


def batch_gradients(model, data, size, draws, *, rng, replacement=False):
    """Gradients of many batches at the same theta.

    Parameters
    ----------
    model : object with ``loss_and_gradient``
    data : Dataset, Part, or pair (X, y)
        N examples.
    size : int
        B, examples in a batch; at most N without replacement.
    draws : int
        How many batches, each drawn from all N anew.
    rng : numpy.random.Generator
    replacement : bool
        Whether an example may be in a batch twice.

    Returns
    -------
    ndarray, shape (draws, size of theta)
    """
    X, y = examples(data)
    size, draws = counting_number(size, "the batch size"), counting_number(draws, "draws")
    generator(rng, "drawing batches")
    if size > len(X) and not replacement:
        raise ValueError(f"a batch of {size} cannot be drawn without replacement from {len(X)} examples")
    chosen = (rng.choice(len(X), size, replace=replacement) for _ in range(draws))
    return np.array([model.loss_and_gradient(X[rows], y[rows])[1] for rows in chosen])


def measured_error(model, data, size, draws=200, *, rng, replacement=False):
    """Root of the mean squared distance between batch gradients and the gradient of all examples.

    Parameters as for :func:`batch_gradients`. With 200 draws the result is known to about 1/sqrt(2 draws), or 5%, where
    one direction of theta dominates, and better otherwise.
    """
    g = model.loss_and_gradient(*examples(data))[1]
    deviations = batch_gradients(model, data, size, draws, rng=rng, replacement=replacement) - g
    return float(np.sqrt(np.mean(np.sum(deviations**2, axis=1))))


def predicted_error(model, data, size, replacement=False):
    """What :func:`measured_error` should be: sigma / sqrt(B), from the gradient of every single example."""
    X, y = examples(data)
    size, N = counting_number(size, "the batch size"), len(X)
    g_i = np.array([model.loss_and_gradient(X[i : i + 1], y[i : i + 1])[1] for i in range(N)])
    sigma = np.sqrt(np.mean(np.sum((g_i - g_i.mean(axis=0)) ** 2, axis=1)))
    rest = 1.0 if replacement else (N - size) / max(N - 1, 1)
    return float(sigma / np.sqrt(size) * np.sqrt(rest))
