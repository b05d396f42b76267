"""One layer after another: the output of each is the input of the next."""

import numpy as np

from course_utils.nn.model import Model
from course_utils.nn.module import Module


class Sequential(Model):
    """Layers in a row.

    Parameters
    ----------
    *layers : Module
        In the order of the forward pass.
    rng : numpy.random.Generator or int, optional
        Builds the model at once. A Sequential inside another one gets none; the outermost builds all.
    loss, penalty : callable, optional
        See :class:`Model`.
    dtype : numpy dtype
        float64 or float32.

    Examples
    --------
    >>> from course_utils.nn import Linear, ReLU
    >>> model = Sequential(Linear(64, 100), ReLU(), Linear(100, 10), rng=np.random.default_rng(0))
    >>> model.theta.size
    7510
    """

    def __init__(self, *layers, rng=None, loss=None, penalty=None, dtype=np.float64):
        super().__init__(loss, penalty)
        for i, layer in enumerate(layers):
            if not isinstance(layer, Module):
                raise TypeError(f"layer {i} is a {type(layer).__name__}, not a layer: write ReLU(), with parentheses")
        self.layers = list(layers)
        if rng is not None:
            self.build(rng, dtype)

    def forward(self, x):
        """Through all layers."""
        for layer in self.layers:
            x = layer.forward(x)
        return x

    def __len__(self):
        return len(self.layers)

    def __getitem__(self, index):
        return self.layers[index]

    def __repr__(self):
        return f"Sequential({', '.join(map(repr, self.layers))})"
