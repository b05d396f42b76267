"""Resizing: the same picture on more pixels or fewer.

Each new pixel's center is looked up in the old picture: p = (q + 1/2) old / new - 1/2, by bilinear sampling.
"""

import numpy as np

from course_utils.data.augmentation.images import images_of
from course_utils.data.augmentation.sampling import sample
from course_utils.data.examples import counting_number


def resize(images, short_side):
    """Scale the whole picture so that its shorter side has ``short_side`` pixels, the other in proportion.

    Bilinear, as PyTorch's ``interpolate`` without corner alignment: pixel centers lie at halves.

    >>> resize([[[0.0, 4.0, 8.0, 12.0]] * 2], 1).shape
    (1, 1, 2)
    """
    images, short_side = images_of(images), counting_number(short_side, "short_side")
    height, width = images.shape[1:3]
    factor = short_side / min(height, width)
    new_height, new_width = (max(1, round(side * factor)) for side in (height, width))
    r = (np.arange(new_height) + 0.5) * height / new_height - 0.5
    c = (np.arange(new_width) + 0.5) * width / new_width - 0.5
    return sample(images, r[:, None], c[None, :], fill=None)
