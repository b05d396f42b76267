"""What several of lab 02's wrong versions use: the package's right functions, and the chapter's address."""

import numpy as np

from course_utils.nn.functional import softmax
from course_utils.nn.losses import cross_entropy as right_loss
from course_utils.nn.losses import cross_entropy_gradient as right_gradient

__all__ = ["BOOK", "one_hot", "right_gradient", "right_loss", "softmax"]

BOOK = "02_gradient_descent"


def one_hot(scores, labels):
    """The labels as rows of 0 and 1."""
    return np.eye(scores.shape[1])[labels]
