r"""Dropout: in training each unit is set to 0 with probability p, so that no unit can lean on another.

    inverted:  train  h m / (1 - p)      use  h             {eq}`dropout-inverted`
    vanilla:   train  h m                use  (1 - p) h     {eq}`dropout-vanilla`

with m = 1 with probability 1 - p. Both give, in training, the mean of what they give in use. p is the probability of
*dropping*, as in PyTorch; three of the lectures write p for keeping.
"""

from course_utils.nn.module import Module


class Dropout(Module):
    """Set units to 0 at random in training.

    Parameters
    ----------
    p : float
        Probability of dropping, 0 <= p < 1.
    inverted : bool
        Scale in training (the usual form) or in use (the vanilla form).
    rng : numpy.random.Generator, optional
        Where masks come from; by default from the generator that built the model.

    Examples
    --------
    >>> import numpy as np
    >>> layer = Dropout(0.5, rng=np.random.default_rng(0))
    >>> layer(np.ones(6)).data
    array([0., 2., 2., 2., 0., 0.])
    """

    def __init__(self, p=0.5, inverted=True, rng=None):
        if not 0 <= p < 1:
            raise ValueError(f"p is the probability of dropping, at least 0 and less than 1: got {p}")
        self.p, self.inverted, self.rng = p, inverted, rng

    def prepare(self, rng, dtype):
        """Take the model's generator, unless one was given."""
        if self.rng is None:
            self.rng = rng

    def forward(self, x):
        """x times a mask in training; x, scaled in the vanilla form, in use."""
        keep = 1 - self.p
        if not self.training:
            return x if self.inverted else x * keep
        if self.rng is None:
            raise ValueError("this Dropout has no source of randomness: build the model, or give the layer an rng")
        mask = (self.rng.random(x.shape) < keep).astype(x.dtype)
        return x * (mask / keep if self.inverted else mask)

    def __repr__(self):
        return f"Dropout({self.p}{'' if self.inverted else ', inverted=False'})"
