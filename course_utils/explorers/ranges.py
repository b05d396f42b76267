"""Ranges of axes, such that nothing touches the frame and a log axis shows whole decades."""

import math

import numpy as np


def linear_range(*values, room=0.06):
    """From the smallest number to the largest of all arrays, with some room; a constant gets room around it."""
    low, high = (float(f([f(v) for v in values])) for f in (np.min, np.max))
    width = high - low or max(abs(high), 1.0)
    return low - room * width, high + room * width


def log_range(*values, most=16):
    """Powers of ten around all arrays of positive numbers; at most ``most`` decades, the upper ones."""
    low, high = (float(f([f(v) for v in values])) for f in (np.min, np.max))
    top = math.ceil(math.log10(high) + 0.02)
    bottom = max(math.floor(math.log10(low) - 0.02), top - most)
    return 10.0**bottom, 10.0**top
