"""What every augmentation agrees on: a batch of images (N, height, width) or (N, height, width, channels), as floats.

An augmentation makes new arrays; the images it is given stay as they are. Row 0 is the top.
"""

import numpy as np

from course_utils.data.examples import inputs


def images_of(images):
    """``images`` as checked floats; float32 stays float32."""
    images = inputs(images)
    if images.ndim not in (3, 4):
        raise ValueError(
            f"images must have shape (N, height, width) or (N, height, width, channels), got {images.shape}: "
            "for one image use image[None], for flat rows AsImages"
        )
    return images if images.dtype in (np.float32, np.float64) else images.astype(np.float64)


def per_image(values, images, name):
    """One float for each image, from one number or N of them; shaped to broadcast against ``images``."""
    values = np.asarray(values, dtype=images.dtype)
    if values.shape not in ((), (len(images),)):
        raise ValueError(f"{name} must be one number or one for each of the {len(images)} images, got {values.shape}")
    if not np.isfinite(values).all():
        raise ValueError(f"{name} must be finite, got {values}")
    return np.broadcast_to(values, len(images)).reshape(-1, *[1] * (images.ndim - 1))


class AsImages:
    """Let an augmentation of images work on flat rows, such as the 64 pixels of a digit.

    Parameters
    ----------
    augmentation : callable ``(images, rng) -> images``
    shape : tuple of int
        (height, width) or (height, width, channels) of one image.
    """

    def __init__(self, augmentation, shape):
        self.augmentation, self.shape = augmentation, tuple(shape)

    def __call__(self, X, rng):
        if X.ndim != 2 or X.shape[1] != np.prod(self.shape):
            raise ValueError(f"rows of {X.shape[1:]} numbers cannot be images of shape {self.shape}")
        return self.augmentation(X.reshape(len(X), *self.shape), rng).reshape(len(X), -1)


class Compose:
    """One augmentation after the other.

    Parameters
    ----------
    *augmentations : callable ``(images, rng) -> images``
    """

    def __init__(self, *augmentations):
        self.augmentations = augmentations

    def __call__(self, images, rng):
        for augmentation in self.augmentations:
            images = augmentation(images, rng)
        return images
