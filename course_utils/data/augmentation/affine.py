r"""Rotation, translation, scale, stretching and shear: one matrix about the middle of the image, and one shift.

Each is written as the way back, from a place q in the new image to the place p in the old one that it shows.

    p = A (q - middle - shift) + middle                       {eq}`affine`
    rotation by phi:  A = [[cos phi, sin phi], [-sin phi, cos phi]], in (row, column), counterclockwise
"""

import numpy as np

from course_utils.data.augmentation.images import images_of, per_image
from course_utils.data.augmentation.sampling import sample


def affine(images, matrix, shift=(0.0, 0.0), fill=0.0):
    """Show at each place q what was at A (q - middle - shift) + middle.

    Parameters
    ----------
    images : array_like, shape (N, height, width) or (N, height, width, channels)
    matrix : array_like, shape (2, 2) or (N, 2, 2)
        A, on (row, column), from new to old.
    shift : pair of float, or of arrays of shape (N,)
        Pixels down and to the right.
    fill : float or None
        Beyond the edge; None repeats the edge.

    Returns
    -------
    ndarray, of the shape of ``images``
    """
    images = images_of(images)
    matrix = np.asarray(matrix, dtype=images.dtype)
    if matrix.shape not in ((2, 2), (len(images), 2, 2)):
        raise ValueError(f"the matrix must have shape (2, 2) or ({len(images)}, 2, 2), got {matrix.shape}")
    if not np.isfinite(matrix).all():
        raise ValueError(f"the matrix must be finite, got {matrix.tolist()}")
    A = np.broadcast_to(matrix, (len(images), 2, 2))[..., None, None]
    down, right = (per_image(s, images, "shift").reshape(-1, 1, 1) for s in shift)
    height, width = images.shape[1:3]
    middle_r, middle_c = (height - 1) / 2, (width - 1) / 2
    q_r = np.arange(height)[:, None] - middle_r - down
    q_c = np.arange(width)[None, :] - middle_c - right
    p_r = A[:, 0, 0] * q_r + A[:, 0, 1] * q_c + middle_r
    p_c = A[:, 1, 0] * q_r + A[:, 1, 1] * q_c + middle_c
    return sample(images, p_r, p_c, fill)


def rotate(images, degrees, fill=0.0):
    """Turn counterclockwise about the middle; ``degrees`` is one number or one per image.

    >>> rotate([[[1.0, 2.0], [3.0, 4.0]]], 90).round(9).tolist()
    [[[2.0, 4.0], [1.0, 3.0]]]
    """
    phi = np.deg2rad(_numbers(images, degrees, "degrees"))
    return affine(images, matrices([[np.cos(phi), np.sin(phi)], [-np.sin(phi), np.cos(phi)]]), fill=fill)


def translate(images, down, right, fill=0.0):
    """Move the picture by pixels, which need not be whole; negative is up and left.

    >>> translate([[[1.0, 2.0, 3.0]]], down=0, right=1).tolist()
    [[[0.0, 1.0, 2.0]]]
    """
    return affine(images, np.eye(2), (down, right), fill)


def scale(images, factor, fill=0.0):
    """Zoom about the middle, the frame staying as it is: 2 shows everything twice as large."""
    return stretch(images, factor, factor, fill)


def stretch(images, vertical, horizontal, fill=0.0):
    """Scale rows and columns by factors of their own, above 0."""
    v, h = _numbers(images, vertical, "vertical"), _numbers(images, horizontal, "horizontal")
    if not ((v > 0).all() and (h > 0).all()):
        raise ValueError(f"factors of scale must be above 0, got {vertical!r} and {horizontal!r}")
    return affine(images, matrices([[1 / v, 0], [0, 1 / h]]), fill=fill)


def shear(images, degrees, fill=0.0):
    """Slant: rows slide sideways, so that a vertical line leans to the right by ``degrees``, between -90 and 90."""
    phi = _numbers(images, degrees, "degrees")
    if not (np.abs(phi) < 90).all():
        raise ValueError(f"a shear lies between -90 and 90 degrees, got {degrees!r}")
    lean = np.tan(np.deg2rad(phi))
    return affine(images, matrices([[1, 0], [lean, 1]]), fill=fill)


def _numbers(images, values, name):
    """One number per image, shape (N,)."""
    return per_image(values, images_of(images), name).reshape(-1).astype(np.float64)


def matrices(rows):
    """(N, 2, 2) from two rows of two entries, each a number or an array of shape (N,)."""
    (a, b), (c, d) = rows
    a, b, c, d = np.broadcast_arrays(a, b, c, d)
    return np.stack([np.stack([a, b], axis=-1), np.stack([c, d], axis=-1)], axis=-2)
