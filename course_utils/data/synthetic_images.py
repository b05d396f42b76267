r"""Images without a download: 3072-number stand-ins for CIFAR-10, and one color picture to augment.

Natural images are smooth: the amplitude of a spatial frequency f falls roughly as 1/f. So do these.
"""

import numpy as np

from course_utils.data.examples import counting_number, generator


def make_image_like(n_samples=1000, classes=10, shape=(32, 32, 3), contrast=0.1, *, rng):
    """Images with the size, range and smoothness of CIFAR-10's, and classes that can be learned, but not easily.

    Each image is the template of its class plus a random scene of its own, both with a 1/f spectrum.

    Parameters
    ----------
    n_samples : int
    classes : int
        K.
    shape : tuple of int
        (height, width, channels); the default has the lectures' 3072 numbers.
    contrast : float
        Standard deviation of the template over that of the scene: 0 leaves nothing to learn. At 0.1 a network of 50
        hidden units learns 2,400 images by heart and 300 others to about 75%.
    rng : numpy.random.Generator

    Returns
    -------
    X : ndarray, shape (n_samples, height * width * channels)
        Pixels about 128 with standard deviation 64, clipped to 0 .. 255, one image per row.
    y : ndarray of int, shape (n_samples,)

    Examples
    --------
    >>> X, y = make_image_like(20, rng=np.random.default_rng(0))
    >>> X.shape, np.bincount(y).tolist()
    ((20, 3072), [2, 2, 2, 2, 2, 2, 2, 2, 2, 2])
    """
    n_samples, classes = counting_number(n_samples, "n_samples"), counting_number(classes, "classes")
    if len(shape) != 3:
        raise ValueError(f"shape must be (height, width, channels), got {shape!r}")
    if not contrast >= 0:
        raise ValueError(f"contrast must be at least 0, got {contrast!r}")
    y = generator(rng, "a random data set").permutation(np.arange(n_samples) % classes)
    templates, scenes = smooth_noise(classes, shape, rng), smooth_noise(n_samples, shape, rng)
    images = (contrast * templates[y] + scenes) / np.sqrt(1 + contrast**2)
    return np.clip(128 + 64 * images, 0, 255).reshape(n_samples, -1), y


def make_color_image(size=96, *, rng):
    """One color picture, a house under a sun, in which every change of geometry and color can be seen.

    Parameters
    ----------
    size : int
        Height and width in pixels, at least 8.
    rng : numpy.random.Generator
        Clouds.

    Returns
    -------
    ndarray, shape (size, size, 3)
        Red, green and blue between 0 and 1.
    """
    if counting_number(size, "size") < 8:
        raise ValueError(f"size must be at least 8 pixels, got {size}")
    r, c = np.mgrid[:size, :size] / size  # from 0 at the top left to below 1
    clouds = smooth_noise(1, (size, size, 1), rng)[0]
    sky = np.array([0.45, 0.65, 0.9]) + 0.12 * np.maximum(clouds, 0)
    ground = np.array([0.35, 0.5, 0.25]) + 0.04 * clouds
    image = np.where((r < 0.6)[..., None], sky, ground)
    paint = [
        ((c - 0.78) ** 2 + (r - 0.18) ** 2 < 0.09**2, (0.98, 0.85, 0.35)),  # the sun
        ((np.abs(c - 0.35) < 0.2) & (r > 0.42) & (r < 0.8), (0.75, 0.3, 0.25)),  # a house
        ((np.abs(c - 0.35) < (r - 0.2) * 1.1) & (r > 0.2) & (r <= 0.42), (0.4, 0.22, 0.2)),  # its roof
        ((np.abs(c - 0.25) < 0.045) & (np.abs(r - 0.55) < 0.06), (0.95, 0.95, 0.8)),  # a window, on the left alone
        ((np.abs(c - 0.44) < 0.045) & (r > 0.6) & (r < 0.8), (0.3, 0.18, 0.12)),  # the door, on the right
    ]
    for where, color in paint:
        image[where] = color
    return np.clip(image, 0, 1)


def smooth_noise(n_samples, shape, rng):
    """Random images with a 1/f spectrum, each of mean 0 and standard deviation 1.

    Parameters
    ----------
    n_samples : int
    shape : tuple of int
        (height, width, channels); the channels share most of their structure, as red, green and blue do.
    rng : numpy.random.Generator

    Returns
    -------
    ndarray, shape (n_samples, height, width, channels)
    """
    height, width, channels = shape
    white = generator(rng, "a random image").normal(size=(n_samples, height, width, channels))
    white += 2 * rng.normal(size=(n_samples, height, width, 1))
    f = np.hypot(np.fft.fftfreq(height)[:, None], np.fft.rfftfreq(width)[None, :])
    f[0, 0] = np.inf  # no mean
    smooth = np.fft.irfft2(np.fft.rfft2(white, axes=(1, 2)) / f[..., None], s=(height, width), axes=(1, 2))
    return smooth / smooth.std(axis=(1, 2, 3), keepdims=True)
