r"""Bilinear sampling: the value of an image between its pixels. Every change of geometry is made of it.

A new image asks, for each of its pixels, *where it comes from* in the old one. Asked the other way round, where each
old pixel goes, the new image would have holes.

    a = r - floor(r),  b = c - floor(c)
    x(r, c) = (1-a)(1-b) x[r0, c0] + (1-a) b x[r0, c0+1] + a (1-b) x[r0+1, c0] + a b x[r0+1, c0+1]   {eq}`bilinear`
"""

import numpy as np

from course_utils.data.augmentation.images import images_of


def sample(images, r, c, fill=0.0):
    """The images' values at rows ``r`` and columns ``c``, which need not be whole numbers.

    Parameters
    ----------
    images : array_like, shape (N, height, width) or (N, height, width, channels)
    r, c : array_like, shape (H, W) or (N, H, W)
        Where to look, in pixels; (0, 0) is the center of the top left pixel.
    fill : float or None
        What lies beyond the edge; None repeats the edge. SciPy's modes "grid-constant" and "nearest".

    Returns
    -------
    ndarray, shape (N, H, W) or (N, H, W, channels)

    Examples
    --------
    >>> sample([[[0.0, 10.0], [20.0, 30.0]]], [[0.5]], [[0.25]]).tolist()
    [[[12.5]]]
    """
    images = images_of(images)
    r, c = np.broadcast_arrays(np.asarray(r, images.dtype), np.asarray(c, images.dtype))
    if r.ndim not in (2, 3) or (r.ndim == 3 and r.shape[0] not in (1, len(images))):
        raise ValueError(f"r and c must have shape (H, W) or ({len(images)}, H, W), got {r.shape}")
    if not (np.isfinite(r).all() and np.isfinite(c).all()):
        raise ValueError("r and c must be finite")
    r, c = (np.broadcast_to(where, (len(images), *where.shape[-2:])) for where in (r, c))
    r0, c0 = np.floor(r), np.floor(c)
    a, b = r - r0, c - c0
    if images.ndim == 4:
        a, b = a[..., None], b[..., None]
    return (
        (1 - a) * (1 - b) * _pixel(images, r0, c0, fill)
        + (1 - a) * b * _pixel(images, r0, c0 + 1, fill)
        + a * (1 - b) * _pixel(images, r0 + 1, c0, fill)
        + a * b * _pixel(images, r0 + 1, c0 + 1, fill)
    )


def _pixel(images, r, c, fill):
    """The pixel of each image at whole rows and columns, or what lies beyond its edge."""
    height, width = images.shape[1:3]
    # clipped as floats: a coordinate far outside has no whole number that holds it
    inside_r, inside_c = (np.clip(where, 0, end - 1).astype(int) for where, end in ((r, height), (c, width)))
    values = images[np.arange(len(images))[:, None, None], inside_r, inside_c]
    if fill is None:
        return values
    outside = (r < 0) | (r > height - 1) | (c < 0) | (c > width - 1)
    return np.where(outside[..., None] if images.ndim == 4 else outside, np.asarray(fill, images.dtype), values)
