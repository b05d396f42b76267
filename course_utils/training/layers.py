r"""What goes on inside: per layer, how large the activations and their gradients are, and which units are dead.

In a healthy network both keep their size from layer to layer. Shrinking activations mean first weights too small;
shrinking gradients, saturation; a unit that is zero for every example gets no gradient and cannot come back.
"""

import copy
from dataclasses import dataclass

import numpy as np

from course_utils.autodiff import Tensor
from course_utils.data.examples import examples


@dataclass(frozen=True)
class LayerStatistics:
    """One layer, on one batch.

    Attributes
    ----------
    name : str
        Position and kind, such as "1 ReLU".
    mean, std : float
        Of all its activations.
    zeros : float
        Share of activations that are exactly 0.
    dead : float
        Share of units that are 0 for every example of the batch.
    gradient_mean, gradient_std : float
        Of dJ/da over all its activations, times the batch size, so that they do not depend on it.
    """

    name: str
    mean: float
    std: float
    zeros: float
    dead: float
    gradient_mean: float
    gradient_std: float


def layer_statistics(model, data):
    """Statistics of every layer of a network.

    Parameters
    ----------
    model : Sequential
        It is copied, so that running statistics and dropout's generator stay as they are.
    data : Dataset, Part, or pair (X, y)
        One batch.

    Returns
    -------
    list of LayerStatistics
        In the order of the forward pass.
    """
    X, y = examples(data)
    model, outputs = copy.deepcopy(model), []
    h = Tensor(np.asarray(X, dtype=model.theta.dtype))
    for layer in model.layers:
        h = layer.forward(h)
        outputs.append(h)
    model.loss(h, y).backward()
    return [
        _statistics(f"{i} {type(layer).__name__}", output.data, output.grad * len(X))
        for i, (layer, output) in enumerate(zip(model.layers, outputs))
    ]


def _statistics(name, a, gradient):
    return LayerStatistics(
        name,
        mean=float(a.mean()),
        std=float(a.std()),
        zeros=float((a == 0).mean()),
        dead=float(dead_units(a).mean()),
        gradient_mean=float(gradient.mean()),
        gradient_std=float(gradient.std()),
    )


def dead_units(activations):
    """Which units are 0 for every example.

    Parameters
    ----------
    activations : array_like, shape (n, units)

    Returns
    -------
    ndarray of bool, shape (units,)

    Examples
    --------
    >>> dead_units([[0.0, 1.0, 0.0], [0.0, 0.0, 2.0]]).tolist()
    [True, False, False]
    """
    activations = np.asarray(activations)
    if activations.ndim < 2 or len(activations) == 0:
        raise ValueError(f"activations must have shape (n, units) with at least one example, got {activations.shape}")
    return (activations == 0).all(axis=0)


def saturated(activations, low, high, margin=0.01):
    """Share of activations within ``margin`` of the ends of their range, as a share of it.

    Of a sigmoid (0 to 1) or tanh (-1 to 1) that far out the derivative is below 4% of its largest value.

    >>> saturated([[0.999, 0.5, 0.001, 0.2]], low=0.0, high=1.0)
    0.5
    """
    if not high > low:
        raise ValueError(f"high must be above low, got {low!r} and {high!r}")
    place = (np.asarray(activations) - low) / (high - low)
    return float(((place < margin) | (place > 1 - margin)).mean())


def gradient_norms(model, g):
    """The length of the gradient of each parameter array, by name.

    Parameters
    ----------
    model : Module
    g : ndarray, shape of theta
        From ``loss_and_gradient``.

    Returns
    -------
    dict of str to float
        In the order of theta.
    """
    if g.shape != model.theta.shape:
        raise ValueError(f"g has shape {g.shape}, theta {model.theta.shape}: they must be the same")
    return {name: float(np.linalg.norm(g[model.where(name)])) for name in model.parameters()}
