r"""Penalties: terms added to the objective that make large parameters cost something.

    L2        lambda/2 sum w^2      slope lambda w          weight decay: w <- (1 - eta lambda) w - eta g
    L1        lambda sum |w|        slope lambda sign(w)    drives weights to exactly 0
    elastic   the sum of both                               ({eq}`l2-penalty`, {eq}`l1-penalty`)

The lectures write lambda with w^2, with w^2/2, over m and over 2m: ``l2_strength`` converts. A penalty is called with
theta and returns its value and its gradient; ``model.penalty = L2(1e-3, model.where("weight"))`` leaves biases alone.
"""

import numpy as np


class ElasticNet:
    """l1 sum |w| + l2/2 sum w^2.

    Parameters
    ----------
    l1, l2 : float
        At least 0.
    where : ndarray of bool, optional
        Which parameters are penalized; all by default.

    Examples
    --------
    >>> value, gradient = ElasticNet(l1=1.0, l2=2.0)(np.array([3.0, -1.0]))
    >>> value, gradient.tolist()
    (14.0, [7.0, -3.0])
    """

    def __init__(self, l1=0.0, l2=0.0, where=None):
        if not (l1 >= 0 and l2 >= 0):
            raise ValueError(f"a penalty's strength is at least 0, got {l1} and {l2}: less would reward large weights")
        self.l1, self.l2, self.where = l1, l2, where

    def __call__(self, theta):
        w = theta if self.where is None else theta * self.where
        value = self.l1 * np.abs(w).sum() + self.l2 / 2 * (w @ w)
        return float(value), self.l1 * np.sign(w) + self.l2 * w


class L1(ElasticNet):
    """strength * sum |w|; the slope at exactly 0 is taken as 0."""

    def __init__(self, strength, where=None):
        super().__init__(l1=strength, where=where)


class L2(ElasticNet):
    """strength/2 * sum w^2, whose gradient is strength * w: what PyTorch calls weight_decay."""

    def __init__(self, strength, where=None):
        super().__init__(l2=strength, where=where)


class Frobenius:
    """strength/2 * sum over layers ||W||_F^2, written matrix by matrix, as the lecture does for a whole network.

    It is :class:`L2` on the weights of all matrices: ``||W||_F^2`` is nothing but the sum of squares.

    Parameters
    ----------
    model : Model
        Built. The penalty reads its matrices, parameters of two axes; biases are left alone.
    strength : float
    """

    def __init__(self, model, strength):
        if not strength >= 0:
            raise ValueError(f"a penalty's strength is at least 0, got {strength}")
        self.strength = strength
        self.places, start = [], 0
        for parameter in model.parameters().values():
            if parameter.ndim == 2:
                self.places.append((slice(start, start + parameter.size), parameter.shape))
            start += parameter.size

    def __call__(self, theta):
        value, gradient = 0.0, np.zeros_like(theta)
        for place, shape in self.places:
            W = theta[place].reshape(shape)
            value += self.strength / 2 * np.linalg.norm(W, "fro") ** 2
            gradient[place] = self.strength * W.ravel()
        return float(value), gradient


# How a lecture's lambda turns into the strength of L2 above (gradient: strength * w); m is the number of examples.
CONVENTIONS = {
    "half": lambda strength, m: strength,  # lambda/2 sum w^2: deck 1
    "plain": lambda strength, m: 2 * strength,  # lambda sum w^2: deck 0
    "half over m": lambda strength, m: strength / m,  # lambda/(2m) sum w^2: deck 0, one neuron and many
}


def l2_strength(strength, convention, m=1):
    """The strength of :class:`L2` that equals a lecture's lambda.

    Parameters
    ----------
    strength : float
        The lecture's lambda.
    convention : {"half", "plain", "half over m"}
        lambda/2 sum w^2, lambda sum w^2, or lambda/(2m) sum w^2.
    m : int
        Number of examples, for the last one.

    Returns
    -------
    float
    """
    if convention not in CONVENTIONS:
        raise ValueError(f"no convention is called {convention!r}: there are {', '.join(CONVENTIONS)}")
    return CONVENTIONS[convention](strength, m)


def max_norm(W, limit):
    """Shrink the incoming weights of each unit to a length of at most ``limit``, in place.

    Parameters
    ----------
    W : ndarray, shape (in, out)
        A view into theta: call it after the optimizer's step.
    limit : float
        More than 0.

    Examples
    --------
    >>> W = np.array([[3.0, 0.1], [4.0, 0.0]])
    >>> max_norm(W, 1.0)
    >>> W.round(3).tolist()
    [[0.6, 0.1], [0.8, 0.0]]
    """
    if not limit > 0:
        raise ValueError(f"the limit of max_norm is more than 0, got {limit}")
    lengths = np.linalg.norm(W, axis=0)
    W *= limit / np.maximum(lengths, limit)  # exactly 1 for those that are short enough
