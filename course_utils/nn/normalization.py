r"""Four layers that center and scale their input. They differ in one thing: over which axes the mean is taken.

x_hat = (x - mean) / sqrt(var + eps)          {eq}`normalize`
y     = gamma x_hat + beta                    {eq}`scale-and-shift`

x is (N, C, L)        batch: over N and L     layer: over C and L
                      group: over L and the channels of a group      instance: over L
"""

import numpy as np

from course_utils.autodiff import gate, reshape, sqrt, square
from course_utils.nn import init
from course_utils.nn.module import Module
from course_utils.nn.parameter import Parameter


@gate
def normalize(x, axes, eps):
    """x minus its mean over some axes, over the root of its variance there, as one gate.

    The gradient passes through the mean and the variance too: what remains of g has no part along 1 and none along
    x_hat, because shifting or stretching x changes nothing.
    """
    centered = x - x.mean(axis=axes, keepdims=True)
    std = np.sqrt((centered * centered).mean(axis=axes, keepdims=True) + eps)
    x_hat = centered / std

    def rule(g):
        along_1 = g.mean(axis=axes, keepdims=True)
        along_x_hat = (g * x_hat).mean(axis=axes, keepdims=True)
        return (g - along_1 - x_hat * along_x_hat) / std

    return x_hat, (rule, None, None)


def normalize_by_tape(x, axes, eps):
    """The same from small gates: slower, and the gradient needs no formula of its own."""
    centered = x - x.mean(axis=axes, keepdims=True)
    return centered / sqrt(square(centered).mean(axis=axes, keepdims=True) + eps)


class _Norm(Module):
    """What the four share: gamma ("weight") and beta ("bias"), which scale and shift the normalized input."""

    def __init__(self, shape, eps, affine):
        if eps < 0:
            raise ValueError(f"eps must not be negative, got {eps}: it keeps the root away from 0")
        self.eps = eps
        self.weight = Parameter(shape, init.ones) if affine else None
        self.bias = Parameter(shape, init.zeros) if affine else None

    def scale_and_shift(self, x_hat, shape):
        """gamma x_hat + beta, with gamma and beta reshaped so that they meet the right axes."""
        if self.weight is None:
            return x_hat
        if self.weight.full_shape == shape:
            return x_hat * self.weight + self.bias
        return x_hat * reshape(self.weight, shape) + reshape(self.bias, shape)


class BatchNorm1d(_Norm):
    """Normalize each feature over the batch; in use, with the running mean and variance seen in training.

    Parameters
    ----------
    num_features : int
        C, for input of shape (N, C) or (N, C, L).
    eps : float
    momentum : float or None
        The running statistics take this share of each new batch (0.1, as in PyTorch: the *new* share); None averages
        all batches equally.
    affine : bool
        Whether there are gamma and beta.

    Notes
    -----
    The batch is normalized with its variance over N; the running variance is the unbiased one, over N - 1.

    Examples
    --------
    >>> layer = BatchNorm1d(1, eps=0).build()
    >>> layer(np.array([[3.0], [1.0], [7.0]])).data.ravel().round(3).tolist()  # mean 3.67, std 2.49
    [-0.267, -1.069, 1.336]
    """

    def __init__(self, num_features, eps=1e-5, momentum=0.1, affine=True):
        super().__init__((num_features,), eps, affine)
        self.num_features, self.momentum = num_features, momentum
        self.running_mean, self.running_var = np.zeros(num_features), np.ones(num_features)
        self.num_batches_tracked = np.zeros((), dtype=np.int64)

    def prepare(self, rng, dtype):
        """Running statistics in the precision of theta."""
        self.running_mean, self.running_var = self.running_mean.astype(dtype), self.running_var.astype(dtype)

    def buffers(self):
        """The running statistics."""
        names = ("running_mean", "running_var", "num_batches_tracked")
        return {name: getattr(self, name) for name in names}

    def forward(self, x):
        """(N, C) or (N, C, L), to the same shape."""
        if x.ndim not in (2, 3) or x.shape[1] != self.num_features:
            raise ValueError(
                f"batch norm of {self.num_features} features takes (N, {self.num_features}) or "
                f"(N, {self.num_features}, L), got {x.shape}"
            )
        axes, shape = ((0,), (self.num_features,)) if x.ndim == 2 else ((0, 2), (self.num_features, 1))
        if not self.training:
            std = np.sqrt(self.running_var + self.eps)
            return self.scale_and_shift((x - self.running_mean.reshape(shape)) / std.reshape(shape), shape)
        n = x.size // self.num_features
        if n < 2:
            raise ValueError("batch norm needs more than one value per feature in training: the variance of one is 0")
        self._track(x.data.mean(axis=axes), x.data.var(axis=axes) * (n / (n - 1)))
        return self.scale_and_shift(normalize(x, axes, self.eps), shape)

    def _track(self, mean, var):
        self.num_batches_tracked += 1
        share = 1 / self.num_batches_tracked if self.momentum is None else self.momentum
        self.running_mean += share * (mean - self.running_mean)
        self.running_var += share * (var - self.running_var)


class LayerNorm(_Norm):
    """Normalize each example over its features: no batch needed, the same in training and in use.

    Parameters
    ----------
    normalized_shape : int or tuple of int
        The last axes of the input, over which the mean is taken.
    eps : float
    affine : bool
    """

    def __init__(self, normalized_shape, eps=1e-5, affine=True):
        shape = (normalized_shape,) if np.isscalar(normalized_shape) else tuple(normalized_shape)
        super().__init__(shape, eps, affine)
        self.normalized_shape = shape

    def forward(self, x):
        """(..., *normalized_shape), to the same shape."""
        if x.shape[x.ndim - len(self.normalized_shape) :] != self.normalized_shape:
            raise ValueError(f"this layer normalizes the last axes {self.normalized_shape}, got {x.shape}")
        axes = tuple(range(-len(self.normalized_shape), 0))
        return self.scale_and_shift(normalize(x, axes, self.eps), self.normalized_shape)


class GroupNorm(_Norm):
    """Normalize each example over groups of channels: one group is layer norm, as many as channels is instance norm.

    Parameters
    ----------
    num_groups, num_channels : int
    eps : float
    affine : bool
    """

    def __init__(self, num_groups, num_channels, eps=1e-5, affine=True):
        if num_groups < 1 or num_channels % num_groups:
            raise ValueError(f"{num_channels} channels can't be split into {num_groups} equal groups")
        super().__init__((num_channels,), eps, affine)
        self.num_groups, self.num_channels = num_groups, num_channels

    def forward(self, x):
        """(N, C, ...), to the same shape."""
        if x.ndim < 2 or x.shape[1] != self.num_channels:
            raise ValueError(f"this layer takes (N, {self.num_channels}, ...), got {x.shape}")
        groups = reshape(x, (x.shape[0], self.num_groups, -1))
        x_hat = reshape(normalize(groups, (2,), self.eps), x.shape)
        return self.scale_and_shift(x_hat, (self.num_channels,) + (1,) * (x.ndim - 2))


class InstanceNorm1d(GroupNorm):
    """Normalize each channel of each example over its length: group norm with one channel in a group.

    Parameters
    ----------
    num_features : int
        C, for input of shape (N, C, L).
    eps : float
    affine : bool
        False by default, as in PyTorch.
    """

    def __init__(self, num_features, eps=1e-5, affine=False):
        super().__init__(num_features, num_features, eps, affine)

    def forward(self, x):
        """(N, C, L), to the same shape."""
        if x.ndim != 3 or x.shape[2] < 2:
            raise ValueError(f"instance norm takes (N, C, L) with L of at least 2, got {x.shape}")
        return super().forward(x)
