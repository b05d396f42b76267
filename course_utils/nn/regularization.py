r"""Penalties: terms added to the objective that make large parameters cost something.

    L2        lambda/2 sum w^2      slope lambda w          weight decay: w <- (1 - eta lambda) w - eta g
    L1        lambda sum |w|        slope lambda sign(w)    drives weights to exactly 0
    elastic   the sum of both                               ({eq}`l2-penalty`, {eq}`l1-penalty`)

The lectures write lambda with w^2, with w^2/2, and over 2m: see :class:`L2`. A penalty is called with
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
    """strength/2 * sum w^2, whose gradient is strength * w: what PyTorch calls weight_decay.

    The lectures also write the penalty without the half, and over the number of examples: :meth:`plain` and
    :meth:`half_over` take their lambda and give the same penalty.

    Examples
    --------
    >>> w = np.array([1.0, 2.0])
    >>> L2(0.4)(w)[0], L2.plain(0.4)(w)[0], L2.half_over(0.4, m=10)(w)[0]
    (1.0, 2.0, 0.1)
    """

    def __init__(self, strength, where=None):
        super().__init__(l2=strength, where=where)

    @classmethod
    def plain(cls, strength, where=None):
        """strength * sum w^2, as deck 0 has it for a first look."""
        return cls(2 * strength, where)

    @classmethod
    def half_over(cls, strength, m, where=None):
        """strength/(2 m) * sum w^2 for m examples, as deck 0 has it for one neuron and for many."""
        return cls(strength / m, where)


def soft_threshold(w, amount):
    """Move every weight toward 0 by ``amount``, and no farther than 0: {eq}`soft-threshold`.

    The step that L1 asks for. Follow a gradient step of the loss alone by ``soft_threshold(theta, lr * strength)``, and
    weights reach 0 exactly, which they never do on the slope of :class:`L1`.

    Parameters
    ----------
    w : array_like
    amount : float or array_like
        At least 0; an array leaves alone what has 0 in it, for example biases.

    Returns
    -------
    ndarray, of the shape of ``w``

    Examples
    --------
    >>> (soft_threshold([3.0, -0.5, -2.0], 1.0) + 0.0).tolist()
    [2.0, 0.0, -1.0]
    """
    if not (np.asarray(amount) >= 0).all():
        raise ValueError(f"the amount is at least 0, got {amount}: less would push weights away from 0")
    return np.sign(w) * np.maximum(np.abs(w) - amount, 0)


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
