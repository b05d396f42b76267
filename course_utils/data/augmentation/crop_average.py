r"""Test-time averaging: ask the model about several views of the same picture and average its answers.

y_hat = 1/(10 S) sum over S scales, 10 crops of y_hat(crop)          {eq}`test-time-crops`
"""

import numpy as np

from course_utils.data.augmentation.crops import ten_crops
from course_utils.data.augmentation.images import images_of
from course_utils.data.augmentation.resize import resize


def average_over_crops(predict_proba, images, size, short_sides=None):
    """Test-time averaging: the mean of the probabilities over ten crops at each of several scales.

    Parameters
    ----------
    predict_proba : callable
        From crops (N, size, size, ...) to probabilities (N, K).
    images : array_like, shape (N, height, width) or (N, height, width, channels)
    size : int
        Of the crops.
    short_sides : sequence of int, optional
        Scales to resize to; ResNet's are 224, 256, 384, 480 and 640, which makes 50 crops. None keeps the images.

    Returns
    -------
    ndarray, shape (N, K)
    """
    images = images_of(images)
    if short_sides is not None and len(short_sides) == 0:
        raise ValueError("short_sides is empty: there is no crop to average over")
    scaled = [images] if short_sides is None else [resize(images, side) for side in short_sides]
    return np.mean([predict_proba(window) for whole in scaled for window in ten_crops(whole, size)], axis=0)
