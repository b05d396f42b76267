"""Crops: in training a random window of the picture, at test time a fixed set of windows.

ResNet's recipe: resize so that the short side is a random L in 256 .. 480, then cut a random window of 224 x 224.
"""

import numpy as np

from course_utils.data.augmentation.images import images_of
from course_utils.data.augmentation.resize import resize
from course_utils.data.examples import counting_number, generator


def crop(images, top, left, size):
    """The square window of ``size`` pixels whose corner is at ``top``, ``left``: numbers, or arrays of shape (N,)."""
    images = images_of(images)
    size = _fits(images, size)
    top, left = (np.broadcast_to(np.asarray(edge, dtype=int), len(images)) for edge in (top, left))
    height, width = images.shape[1:3]
    if min(top.min(), left.min()) < 0 or top.max() + size > height or left.max() + size > width:
        raise ValueError(f"a window of {size} from ({top}, {left}) leaves the picture of {height} x {width} pixels")
    inside = np.arange(size)
    rows = top[:, None, None] + inside[:, None]
    columns = left[:, None, None] + inside[None, :]
    return images[np.arange(len(images))[:, None, None], rows, columns]


def five_crops(images, size):
    """The four corners and the center, each of shape (N, size, size, ...), in torchvision's order."""
    images = images_of(images)
    size = _fits(images, size)
    down, right = images.shape[1] - size, images.shape[2] - size
    corners = [(0, 0), (0, right), (down, 0), (down, right), (round(down / 2), round(right / 2))]
    return [crop(images, top, left, size) for top, left in corners]


def ten_crops(images, size):
    """:func:`five_crops` of the images and of their mirror images."""
    images = images_of(images)
    return five_crops(images, size) + five_crops(images[:, :, ::-1], size)


class RandomCrop:
    """A window at a place of its own for each image.

    Parameters
    ----------
    size : int
        Of the window, in pixels.
    padding : int
        Pixels of zero put around each image first, so that a window of the full size can move.
    """

    def __init__(self, size, padding=0):
        self.size = counting_number(size, "size")
        if padding < 0:
            raise ValueError(f"padding must be at least 0 pixels, got {padding!r}")
        self.padding = padding

    def __call__(self, images, rng):
        images = images_of(images)
        around = [(0, 0), (self.padding,) * 2, (self.padding,) * 2, (0, 0)]
        images = np.pad(images, around[: images.ndim])
        _fits(images, self.size)
        draw = generator(rng, "a random crop").integers
        top = draw(images.shape[1] - self.size + 1, size=len(images))
        left = draw(images.shape[2] - self.size + 1, size=len(images))
        return crop(images, top, left, self.size)


class RandomScaleCrop:
    """ResNet's training crop: resize the batch to a random short side, then cut a random window from each image.

    Parameters
    ----------
    short_side : pair of int
        Smallest and largest L; ResNet's are 256 and 480.
    size : int
        Of the window, at most the smallest L; ResNet's is 224.
    """

    def __init__(self, short_side=(256, 480), size=224):
        low, high = short_side
        if not 1 <= size <= low <= high:
            raise ValueError(f"size {size!r} must be at most the short side, which goes from {low!r} to {high!r}")
        self.short_side, self.size = short_side, size

    def __call__(self, images, rng):
        low, high = self.short_side
        L = int(generator(rng, "a random crop").integers(low, high + 1))
        return RandomCrop(self.size)(resize(images, L), rng)


def _fits(images, size):
    size = counting_number(size, "the size of a crop")
    if size > min(images.shape[1:3]):
        raise ValueError(f"a window of {size} pixels does not fit into {images.shape[1]} x {images.shape[2]}")
    return size
