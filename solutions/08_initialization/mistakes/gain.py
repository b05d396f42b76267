"""Lab 08, exercise 7: the named mistakes of `gain`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import GAIN, MEAN_SQUARE, right_quadrature

hints(
    "gain",
    "First take f(z) = z: the mean square of a standard normal number is 1, and so must be your gain.",
    "Square f, multiply by φ, sum, multiply by the distance; then 1 over the root.",
)


def phi(z):
    """The normal density."""
    return np.exp(-(z**2) / 2) / np.sqrt(2 * np.pi)


@mistake(
    "gain",
    slug="not-inverted",
    says="That is the root mean square itself: what the activation leaves. The gain makes up for it, so it is 1 over "
    "that.",
    hint=("Look at ReLU: its gain is larger than 1.", "1 over the root."),
    link=GAIN,
)
def gain(f):
    return np.sqrt(right_quadrature(f))


@mistake(
    "gain",
    slug="root-forgotten",
    says="The root is missing: that is the squared gain, which belongs to variances.",
    hint=("Look at ReLU: its gain is the root of 2.", "1 over the root of the mean square."),
    link=GAIN,
)
def gain(f):
    return 1 / right_quadrature(f)


@mistake(
    "gain",
    slug="variance-for-mean-square",
    says="The mean of f(z) was taken off first: that is the variance. The next layer sums f(z) with its mean, so the "
    "mean square counts.",
    hint=("Look at whether you subtract a mean.", "The mean of f(z) squared, no more."),
    link=MEAN_SQUARE,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f) - right_quadrature(f, power=1) ** 2)


@mistake(
    "gain",
    slug="square-forgotten",
    says="f was not squared: that is the mean of f(z), not its mean square.",
    hint=("Look at the integrand.", "f(z) squared, times φ."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, power=1))


@also("gain", "square-forgotten")
def gain(f):
    return 1 / np.abs(right_quadrature(f, power=1))


@mistake(
    "gain",
    slug="mean-of-sizes",
    says="The mean of |f(z)| was taken; asked for is the root of the mean square, which is larger.",
    hint=("Look at the order: square, mean, root.", "Square f instead of taking its size."),
    link=GAIN,
)
def gain(f):
    return 1 / right_quadrature(lambda z: np.abs(f(z)), power=1)


@mistake(
    "gain",
    slug="density-not-normalized",
    says="The density lacks its factor: the integral of φ must be 1, yours is about 2.5.",
    hint=("Sum your φ over the grid, times the distance: it must be 1.", "Divide by the root of 2π."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, density=lambda z: np.exp(-(z**2) / 2)))


@mistake(
    "gain",
    slug="density-by-two-pi",
    says="The density was divided by 2π instead of its root.",
    hint=("Sum your φ over the grid, times the distance: it must be 1.", "The root of 2π."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, density=lambda z: np.exp(-(z**2) / 2) / (2 * np.pi)))


@mistake(
    "gain",
    slug="density-forgotten",
    says="Every point of the grid weighs the same: the normal density is missing.",
    hint=("Look at z = 8: how often does that happen?", "Multiply by φ before you sum."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(np.mean(f(np.linspace(-8, 8, 1601)) ** 2))


@also("gain", "density-forgotten")
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, density=lambda z: np.ones_like(z)))


@mistake(
    "gain",
    slug="density-squared",
    says="φ was squared together with f, or came in twice.",
    hint=("Look at what the square covers.", "Square f alone, then multiply by φ."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, density=lambda z: phi(z) ** 2))


@mistake(
    "gain",
    slug="distance-forgotten",
    says="The sum was not multiplied by the distance of the grid's points: a finer grid would give another gain.",
    hint=("Look at f(z) = z: the gain must be 1.", "Times 0.01."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f) / 0.01)


@mistake(
    "gain",
    slug="mean-of-the-products",
    says="The mean over the grid was taken of f² times φ: it divides by the number of points instead of multiplying "
    "by their distance.",
    hint=("Look at f(z) = z: the gain must be 1.", "The sum, times the distance."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f) / 0.01 / 1601)


@mistake(
    "gain",
    slug="half-forgotten",
    says="The exponent of φ is not -z²/2: without the 2 below, the law is narrower than the standard normal one.",
    hint=("Look at the exponent.", "- z² / 2."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, density=lambda z: np.exp(-(z**2)) / np.sqrt(2 * np.pi)))


@mistake(
    "gain",
    slug="half-of-the-line",
    says="The sum runs over positive z only: half of all pre-activations are negative.",
    hint=("Look at the ends of your grid.", "From -8 to 8."),
    link=GAIN,
)
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, density=lambda z: phi(z) * (z >= 0)))


@also("gain", "half-of-the-line")
def gain(f):
    return 1 / np.sqrt(right_quadrature(f, density=lambda z: phi(z) * (z > 0)))


@mistake(
    "gain",
    slug="f-after-the-mean",
    says="f was applied to the root mean square of z, which is 1: f(1) says little of f elsewhere.",
    hint=("Look at the order: f first, then the mean.", "f of the whole grid."),
    link=GAIN,
)
def gain(f):
    return 1 / np.abs(float(f(np.array(1.0))))
