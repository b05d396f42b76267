"""Data: what the book trains on, with no download; how it is split, dealt out in batches, and prepared."""

from course_utils.data.batches import batches, batches_per_epoch
from course_utils.data.bundled import Dataset, load_digits, load_iris, two_species
from course_utils.data.centering import Centering, ChannelCentering, Standardizer
from course_utils.data.examples import Part, examples
from course_utils.data.folds import k_fold
from course_utils.data.leakage import prepare, refuse_leakage
from course_utils.data.pca import PCA, Whitening
from course_utils.data.splits import COMMON_RATIOS, Split, split_sizes, train_val_test_split

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
    "examples",
    "k_fold",
    "load_digits",
    "load_iris",
    "prepare",
    "refuse_leakage",
    "split_sizes",
    "train_val_test_split",
    "two_species",
]
