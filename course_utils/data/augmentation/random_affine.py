"""A random mix of rotation, translation, scale, stretching and shear, drawn anew for every image."""

import numpy as np

from course_utils.data.augmentation.affine import affine, matrices
from course_utils.data.augmentation.images import images_of
from course_utils.data.examples import generator


class RandomAffine:
    """Turn, move, zoom, stretch and slant each image by amounts of its own; names as in torchvision.

    Parameters
    ----------
    degrees : float
        Rotation between -degrees and degrees.
    translate : pair of float
        Largest shift down and to the right (either sign), as shares of height and width.
    scale : pair of float
        Smallest and largest zoom, drawn evenly in the logarithm, so that halving is as likely as doubling.
    stretch : float
        Ratio of width to height, at most this and at least its inverse; 1 keeps it.
    shear : float
        Slant between -shear and shear degrees.
    fill : float or None
        Beyond the edge; None repeats the edge.
    """

    def __init__(self, degrees=0.0, translate=(0.0, 0.0), scale=(1.0, 1.0), stretch=1.0, shear=0.0, fill=0.0):
        if not (degrees >= 0 and 0 <= shear < 90):
            raise ValueError(f"degrees must be at least 0 and shear from 0 to below 90, got {degrees!r} and {shear!r}")
        if not (len(translate) == 2 and min(translate) >= 0):
            raise ValueError(f"translate must be two shares of at least 0, got {translate!r}")
        if not (len(scale) == 2 and 0 < scale[0] <= scale[1]):
            raise ValueError(f"scale must be a smallest and a largest factor above 0, got {scale!r}")
        if not stretch >= 1:
            raise ValueError(f"stretch must be at least 1, got {stretch!r}")
        self.degrees, self.translate, self.scale = degrees, translate, scale
        self.stretch, self.shear, self.fill = stretch, shear, fill

    def __call__(self, images, rng):
        images = images_of(images)
        N = len(images)
        draw = generator(rng, "a random affine map").uniform
        phi = np.deg2rad(draw(-self.degrees, self.degrees, N))
        lean = np.tan(np.deg2rad(draw(-self.shear, self.shear, N)))
        zoom = np.exp(draw(*np.log(self.scale), N))
        ratio = np.exp(draw(-0.5, 0.5, N) * np.log(self.stretch))  # wider by its root and lower by its root: 0.5 each
        shift = [draw(-share, share, N) * size for share, size in zip(self.translate, images.shape[1:3])]
        turn = matrices([[np.cos(phi), np.sin(phi)], [-np.sin(phi), np.cos(phi)]])
        slant = matrices([[1, 0], [lean, 1]])
        size = matrices([[ratio / zoom, 0], [0, 1 / (ratio * zoom)]])
        return affine(images, size @ slant @ turn, shift, self.fill)


class RandomRotation(RandomAffine):
    """Turn each image by an angle of its own between -degrees and degrees."""

    def __init__(self, degrees, fill=0.0):
        super().__init__(degrees=degrees, fill=fill)
