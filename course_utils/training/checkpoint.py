"""A checkpoint: a copy of all that a model has learned, which is theta and, with batch norm, running statistics."""

import copy
from dataclasses import dataclass
from typing import Any

import numpy as np


@dataclass(frozen=True)
class Checkpoint:
    """Parameters as they were at one moment.

    Attributes
    ----------
    theta : ndarray
        A copy, of the shape of the model's theta.
    state : object or None
        A copy of ``model.state()``, for a model that has one.
    """

    theta: np.ndarray
    state: Any = None

    @classmethod
    def of(cls, model):
        """Copy the model's parameters.

        >>> from types import SimpleNamespace
        >>> model = SimpleNamespace(theta=np.ones(2))
        >>> kept = Checkpoint.of(model)
        >>> model.theta *= 5
        >>> kept.restore(model).theta.tolist()
        [1.0, 1.0]
        """
        return cls(model.theta.copy(), copy.deepcopy(model.state()) if hasattr(model, "state") else None)

    def restore(self, model):
        """Write the copy back into the model's own theta, so that every view of it follows; returns the model."""
        if model.theta.shape != self.theta.shape:
            raise ValueError(f"this checkpoint has theta of shape {self.theta.shape}, the model {model.theta.shape}")
        model.theta[...] = self.theta
        if self.state is not None:
            model.load_state(copy.deepcopy(self.state))
        return model
