"""Data: what the book trains on, with no download; how it is split, dealt out in batches, and prepared.

Augmentation of images is a part of its own: ``course_utils.data.augmentation``.
"""

from course_utils.data.batches import batches, batches_per_epoch
from course_utils.data.bundled import Dataset, load_digits, load_iris, two_species
from course_utils.data.centering import Centering, ChannelCentering, Standardizer
from course_utils.data.examples import Part, examples
from course_utils.data.few import digit_splits, few_digits
from course_utils.data.folds import k_fold
from course_utils.data.leakage import prepare, refuse_leakage
from course_utils.data.lecture_tables import lecture_tables
from course_utils.data.pca import PCA, Whitening
from course_utils.data.polynomial import polynomial_features
from course_utils.data.splits import COMMON_RATIOS, Split, split_sizes, train_val_test_split
from course_utils.data.synthetic import make_blobs, make_moons, make_polynomial_classes, make_spirals, make_xor
from course_utils.data.synthetic_images import make_color_image, make_image_like

__all__ = [
    "COMMON_RATIOS",
    "PCA",
    "Centering",
    "ChannelCentering",
    "Dataset",
    "Part",
    "Split",
    "Standardizer",
    "Whitening",
    "batches",
    "batches_per_epoch",
    "digit_splits",
    "examples",
    "few_digits",
    "k_fold",
    "lecture_tables",
    "load_digits",
    "load_iris",
    "make_blobs",
    "make_color_image",
    "make_image_like",
    "make_moons",
    "make_polynomial_classes",
    "make_spirals",
    "make_xor",
    "polynomial_features",
    "prepare",
    "refuse_leakage",
    "split_sizes",
    "train_val_test_split",
    "two_species",
]
