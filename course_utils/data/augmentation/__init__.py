"""Augmentation: more training examples from those there are, by changes that keep the label.

A function does one change by a given amount; a class draws the amount for each image, ``transform(images, rng)``.
"""

from course_utils.data.augmentation.affine import affine, rotate, scale, shear, stretch, translate
from course_utils.data.augmentation.color import ColorJitter, GaussianNoise, PCAColor, adjust
from course_utils.data.augmentation.crop_average import average_over_crops
from course_utils.data.augmentation.crops import (
    RandomCrop,
    RandomScaleCrop,
    crop,
    five_crops,
    ten_crops,
)
from course_utils.data.augmentation.flips import (
    RandomHorizontalFlip,
    RandomVerticalFlip,
    flip_horizontal,
    flip_vertical,
)
from course_utils.data.augmentation.images import AsImages, Compose
from course_utils.data.augmentation.lens import RandomLensDistortion, lens_distortion
from course_utils.data.augmentation.random_affine import RandomAffine, RandomRotation
from course_utils.data.augmentation.resize import resize
from course_utils.data.augmentation.sampling import sample

__all__ = [
    "AsImages",
    "ColorJitter",
    "Compose",
    "GaussianNoise",
    "PCAColor",
    "RandomAffine",
    "RandomCrop",
    "RandomHorizontalFlip",
    "RandomLensDistortion",
    "RandomRotation",
    "RandomScaleCrop",
    "RandomVerticalFlip",
    "adjust",
    "affine",
    "average_over_crops",
    "crop",
    "five_crops",
    "flip_horizontal",
    "flip_vertical",
    "lens_distortion",
    "resize",
    "rotate",
    "sample",
    "scale",
    "shear",
    "stretch",
    "ten_crops",
    "translate",
]
