"""What several of lab 07's wrong versions use: the sigmoid, the grid of the gain, and the chapter's address."""

import math

import numpy as np

BOOK = "07_activations"
STEP = 0.01
GRID = STEP * (np.arange(-1000, 1000) + 0.5)
DENSITY = np.exp(-(GRID**2) / 2) / np.sqrt(2 * np.pi)
erf = np.vectorize(math.erf, otypes=[float])


def sigmoid(z):
    """1 / (1 + exp(-z)), without a warning where it overflows to 0."""
    with np.errstate(over="ignore"):
        return 1 / (1 + np.exp(-z))
