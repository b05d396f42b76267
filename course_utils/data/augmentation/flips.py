"""Flips: the mirror image of a cat is a cat. That of a 3 is not a 3: which flips keep the label is for you to know.

x'[row, column] = x[row, width - 1 - column]          {eq}`flip`
"""

import numpy as np

from course_utils.data.augmentation.images import images_of
from course_utils.data.examples import generator


def flip_horizontal(images):
    """Left becomes right.

    >>> flip_horizontal([[[1, 2, 3]]]).tolist()
    [[[3.0, 2.0, 1.0]]]
    """
    return images_of(images)[:, :, ::-1].copy()


def flip_vertical(images):
    """Top becomes bottom."""
    return images_of(images)[:, ::-1].copy()


class _RandomFlip:
    def __init__(self, p=0.5):
        if not 0 <= p <= 1:
            raise ValueError(f"p is a probability, between 0 and 1; got {p!r}")
        self.p = p

    def __call__(self, images, rng):
        images = images_of(images)
        flipped = generator(rng, "a random flip").random(len(images)) < self.p
        return np.where(flipped.reshape(-1, *[1] * (images.ndim - 1)), self.flip(images), images)


class RandomHorizontalFlip(_RandomFlip):
    """Flip each image left to right with probability ``p`` (default one half, as in torchvision)."""

    flip = staticmethod(flip_horizontal)


class RandomVerticalFlip(_RandomFlip):
    """Flip each image top to bottom with probability ``p`` (default one half, as in torchvision)."""

    flip = staticmethod(flip_vertical)
