r"""Noise, brightness, contrast, and the color offset of AlexNet: the same thing under another light.

x' = (1 + c) (x - mean of the image) + mean + b                                       {eq}`color-jitter`
x' = x + [p1 p2 p3] (alpha1 lambda1, alpha2 lambda2, alpha3 lambda3)                  {eq}`pca-color`
p, lambda: eigenvectors and eigenvalues of the colors of the training part; alpha ~ N(0, std^2)
"""

import numpy as np

from course_utils.data.augmentation.images import images_of, per_image
from course_utils.data.examples import Part, generator


class GaussianNoise:
    """Add noise of its own to every pixel.

    Parameters
    ----------
    std : float
        Standard deviation, in the units of the pixels.
    """

    def __init__(self, std):
        self.std = _at_least_zero(std, "std")

    def __call__(self, images, rng):
        images = images_of(images)
        return images + generator(rng, "noise").normal(0, self.std, images.shape).astype(images.dtype)


def adjust(images, brightness=0.0, contrast=0.0):
    """Contrast about the mean of each image, then brightness.

    Parameters
    ----------
    images : array_like, shape (N, height, width) or (N, height, width, channels)
    brightness : float, or shape (N,)
        b, added to every pixel, in its units.
    contrast : float, or shape (N,)
        c: 0 keeps it, -1 makes the image one gray, 1 doubles every difference.

    Returns
    -------
    ndarray, of the shape of ``images``. Nothing is clipped.

    Examples
    --------
    >>> adjust([[[1.0, 3.0]]], brightness=10, contrast=1).tolist()
    [[[10.0, 14.0]]]
    """
    images = images_of(images)
    mean = images.mean(axis=tuple(range(1, images.ndim)), keepdims=True)
    b, c = per_image(brightness, images, "brightness"), per_image(contrast, images, "contrast")
    return (1 + c) * (images - mean) + mean + b


class ColorJitter:
    """Random contrast and brightness for each image.

    Parameters
    ----------
    brightness : float
        b is drawn between -brightness and brightness, in the units of the pixels. (torchvision multiplies instead.)
    contrast : float
        c is drawn between -contrast and contrast.
    """

    def __init__(self, brightness=0.0, contrast=0.0):
        self.brightness, self.contrast = _at_least_zero(brightness, "brightness"), _at_least_zero(contrast, "contrast")

    def __call__(self, images, rng):
        draw, N = generator(rng, "color jitter").uniform, len(images)
        return adjust(images, draw(-self.brightness, self.brightness, N), draw(-self.contrast, self.contrast, N))


class PCAColor:
    """Shift all pixels of an image along the directions in which colors vary: one offset per image.

    Parameters
    ----------
    std : float
        Standard deviation of alpha; the default 0.1 is that of Krizhevsky, Sutskever and Hinton, 2012.

    Attributes
    ----------
    components_ : ndarray, shape (channels, channels)
        One eigenvector p per row, the largest eigenvalue first.
    eigenvalues_ : ndarray, shape (channels,)
        lambda, with N - 1 below: variances, in squared units of the pixels. The paper multiplies by these and not by
        their roots, so the effect depends on the units: it is slight for pixels from 0 to 1, garish for 0 to 255.
    """

    def __init__(self, std=0.1):
        self.std = _at_least_zero(std, "std")

    def fit(self, images):
        """Learn the colors of the training part: a Part, or images (N, height, width, channels)."""
        if isinstance(images, Part):
            if images.name != "training":
                raise ValueError(f"colors of the {images.name} part would leak into training: fit on the training part")
            images = images.X
        images = images_of(images)
        if images.ndim != 4:
            raise ValueError(f"colors need images (N, height, width, channels), got {images.shape}")
        pixels = images.reshape(-1, images.shape[-1])
        lambdas, P = np.linalg.eigh(np.atleast_2d(np.cov(pixels.T)))
        self.eigenvalues_, self.components_ = lambdas[::-1], P.T[::-1]
        return self

    def __call__(self, images, rng):
        images = images_of(images)
        if not hasattr(self, "components_"):
            raise ValueError("this PCAColor has seen no colors yet: call fit on the training part first")
        if images.ndim != 4 or images.shape[-1] != len(self.eigenvalues_):
            raise ValueError(f"these images have shape {images.shape}, not {len(self.eigenvalues_)} channels")
        alpha = generator(rng, "a color offset").normal(0, self.std, (len(images), len(self.eigenvalues_)))
        offset = (alpha * self.eigenvalues_) @ self.components_
        return images + offset[:, None, None, :].astype(images.dtype)


def _at_least_zero(value, name):
    if not value >= 0:
        raise ValueError(f"{name} must be at least 0, got {value!r}")
    return value
