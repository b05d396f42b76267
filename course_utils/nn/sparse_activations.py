r"""A penalty on what units say instead of on their weights: most of them should be silent.

J~ = J + lambda Omega(h),    Omega(h) = (1/B) sum over the batch ||h||_1           {eq}`activation-penalty`
"""

from course_utils.autodiff import absolute
from course_utils.nn.module import Module


class SparseActivations(Module):
    """Pass activations on unchanged, and add strength * mean ||h||_1 to the model's objective in training.

    Parameters
    ----------
    strength : float
        lambda, at least 0.

    Attributes
    ----------
    term : Tensor or None
        What the last forward pass adds; None in use.
    """

    def __init__(self, strength):
        if not strength >= 0:
            raise ValueError(f"a penalty's strength is at least 0, got {strength}")
        self.strength, self.term = strength, None

    def forward(self, h):
        """(B, ...) to the same."""
        self.term = absolute(h).sum() * (self.strength / len(h)) if self.training else None
        return h

    def __getstate__(self):
        return super().__getstate__() | {"term": None}
