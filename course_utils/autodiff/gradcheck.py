r"""Is this gradient right? Walk a little way along a random direction, both ways, and see how the value changes.

    (f(theta + h d) - f(theta - h d)) / (2 h)  =  g . d  +  O(h^2)       {eq}`central-difference`

One direction tests all components of the gradient at once: if the gradient is wrong, a random direction shows it with
probability 1. Where the function has a kink there is no derivative to compare with; such directions are counted, not
passed over in silence.
"""

from dataclasses import dataclass

import numpy as np

# Balances the error of the formula, h^2, with that of rounding, eps / h: the cube root of eps.
STEP = np.finfo(np.float64).eps ** (1 / 3)


@dataclass(frozen=True)
class GradientCheck:
    """What a passed check saw.

    Attributes
    ----------
    checked, skipped : int
        Directions compared, and directions that crossed a kink.
    worst : float
        The largest error, relative to |g| |d| / sqrt(n), what a random direction typically sees.
    """

    checked: int
    skipped: int
    worst: float


def check_gradient(fun, theta, rng, directions=10, tolerance=1e-6, most_skipped=0):
    """Assert that a function's gradient agrees with central differences along random directions.

    Parameters
    ----------
    fun : callable
        ``fun(theta) -> (value, gradient)``, the gradient of theta's shape.
    theta : ndarray of float64
        Where to check. It is the same afterwards, also if it is a model's own theta.
    rng : numpy.random.Generator
        Draws the directions.
    directions : int
        How many.
    tolerance : float
        On the error relative to what a random direction typically sees.
    most_skipped : int
        How many directions may cross a kink before the check refuses to call itself passed.

    Returns
    -------
    GradientCheck

    Raises
    ------
    AssertionError
        When the gradient is wrong, not finite or of another shape, or too many directions were skipped.
    TypeError
        When theta is not float64: in float32 the differences drown in rounding.

    Examples
    --------
    >>> check_gradient(lambda x: ((x**2).sum(), 2 * x), np.array([1.0, -3.0]), np.random.default_rng(0)).checked
    10
    """
    given = np.asarray(theta)
    if given.dtype != np.float64:
        raise TypeError(f"theta is {given.dtype}: check gradients in float64, where differences are exact enough")
    theta = given.copy()  # the function may change the array given, which may be a model's own theta
    try:
        return _compare(fun, theta, rng, directions, tolerance, most_skipped)
    finally:
        if not np.array_equal(given, theta):
            given[...] = theta


def _compare(fun, theta, rng, directions, tolerance, most_skipped):
    """The check itself, at a theta of its own."""
    value, g = fun(theta.copy())
    value, g = float(value), np.array(g, dtype=np.float64)  # copies: the function may reuse its arrays
    assert g.shape == theta.shape, f"the gradient has shape {g.shape}, theta {theta.shape}: they must be the same"
    assert np.isfinite(value) and np.isfinite(g).all(), "the value or the gradient is not finite here"

    # What rounding may do to a value: terms as large as g * theta may cancel in it.
    noise = np.finfo(np.float64).eps * max(abs(value), np.linalg.norm(g) * np.linalg.norm(theta))
    typical = max(np.linalg.norm(g) / np.sqrt(g.size), np.finfo(np.float64).tiny)
    skipped, worst = 0, 0.0
    for _ in range(directions):
        d = rng.normal(size=theta.shape)
        slope, uncertainty, smooth = _slope(lambda t, d=d: float(fun(theta + t * d)[0]), value, theta, noise)
        if not smooth:
            skipped += 1
            continue
        expected = float((g * d).sum())
        error = abs(slope - expected) / max(typical, abs(slope))
        worst = max(worst, error)
        assert error <= tolerance or abs(slope - expected) <= uncertainty, (
            f"along a random direction the value changes at the rate {slope:.10g}, the gradient says {expected:.10g}: "
            f"relative error {error:.2g}, allowed {tolerance:.2g}"
        )
    assert skipped <= most_skipped, (
        f"{skipped} of {directions} directions crossed a kink, {most_skipped} allowed: check at another theta, "
        "or raise most_skipped"
    )
    return GradientCheck(directions - skipped, skipped, float(worst))


def _slope(f, middle, theta, rounding):
    """The slope of f at 0, its uncertainty, and whether f is smooth there."""
    h = STEP * max(1.0, float(np.abs(theta).max(initial=0)))
    wide, near = (f(h), f(-h)), (f(h / 8), f(-h / 8))
    slope, slope_near = (wide[0] - wide[1]) / (2 * h), (near[0] - near[1]) / (h / 4)
    # The bend, slope to the right minus slope to the left: h f'' for a smooth f, a constant at a kink.
    bend = (wide[0] - 2 * middle + wide[1]) / h
    bend_near = (near[0] - 2 * middle + near[1]) / (h / 8)
    noise = 64 * rounding / h
    agree = abs(slope - slope_near) <= noise + 1e-4 * max(abs(slope), abs(slope_near), abs(bend))  # else: a kink nearby
    shrinks = abs(bend_near) <= abs(bend) / 4 + noise  # else: a kink right here
    return slope, 4 * rounding / h, agree and shrinks
