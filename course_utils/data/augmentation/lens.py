r"""Lens distortion: magnification that depends on the distance from the middle, as in a cheap wide-angle lens.

p = middle + (1 + k rho^2) (q - middle),  rho = |q - middle| / half the diagonal        {eq}`lens`
"""

import numpy as np

from course_utils.data.augmentation.images import images_of, per_image
from course_utils.data.augmentation.sampling import sample
from course_utils.data.examples import generator


def lens_distortion(images, k, fill=0.0):
    """Bend straight lines.

    Parameters
    ----------
    images : array_like, shape (N, height, width) or (N, height, width, channels)
    k : float, or array_like of shape (N,)
        Above -1. Positive: the edges are squeezed inward, a barrel; negative: pulled outward, a pincushion.
    fill : float or None
        Beyond the edge; None repeats the edge.

    Returns
    -------
    ndarray, of the shape of ``images``
    """
    images = images_of(images)
    k = per_image(k, images, "k").reshape(-1, 1, 1)
    if not (k > -1).all():
        raise ValueError(f"k must be above -1, or the picture folds over itself; got {k.ravel().tolist()}")
    height, width = images.shape[1:3]
    middle_r, middle_c = (height - 1) / 2, (width - 1) / 2
    q_r, q_c = np.arange(height)[:, None] - middle_r, np.arange(width)[None, :] - middle_c
    rho_2 = (q_r**2 + q_c**2) / max(middle_r**2 + middle_c**2, 1e-12)
    magnified = 1 + k * rho_2
    return sample(images, magnified * q_r + middle_r, magnified * q_c + middle_c, fill)


class RandomLensDistortion:
    """Distort each image by a k of its own between -strength and strength.

    Parameters
    ----------
    strength : float
        From 0 to below 1.
    """

    def __init__(self, strength, fill=0.0):
        if not 0 <= strength < 1:
            raise ValueError(f"strength must lie between 0 and 1, got {strength!r}")
        self.strength, self.fill = strength, fill

    def __call__(self, images, rng):
        k = generator(rng, "a random lens").uniform(-self.strength, self.strength, len(images))
        return lens_distortion(images, k, self.fill)
