"""Tolerances from conditioning: how far may a right answer be from ours, given how its problem magnifies rounding?

The solution is run again with its float inputs moved by a relative 2^-40. How far each output moves, over 2^-40, is
its absolute condition number kappa; a right answer that takes another road may differ by a multiple of
eps * (|y| + kappa).
"""

import numpy as np

from course_utils.checks.values import NUMERIC

NUDGE = 2.0**-40
SLACK = 1e3  # roundings a reasonable algorithm may pile up
_LEAST = 16 * np.finfo(float).smallest_subnormal  # near zero the spacing of floats no longer shrinks


def nudge(value, rng):
    """Move a float or a float array by a relative ``NUDGE``, signs at random; everything else is given back as it is.

    Arrays that hold only -1, 0 and 1 are labels, not measurements: they stay, and so does a single such number.
    """
    if type(value) is float or (isinstance(value, np.floating) and not isinstance(value, float)):
        return value if value in (-1.0, 0.0, 1.0) else type(value)(value * (1 + NUDGE * rng.choice((-1, 1))))
    if isinstance(value, np.float64):
        return value if value in (-1.0, 0.0, 1.0) else value * (1 + NUDGE * rng.choice((-1, 1)))
    if isinstance(value, np.ndarray) and value.dtype == np.float64 and not np.isin(value, (-1.0, 0.0, 1.0)).all():
        return value * (1 + NUDGE * rng.choice((-1.0, 1.0), size=value.shape))
    return value


def tolerance(value, moved):
    """The tolerance of one value.

    Parameters
    ----------
    value : Value
        The right answer.
    moved : list of Value
        The same quantity from runs with nudged inputs.

    Returns
    -------
    ndarray, tuple or None
        Per number an absolute tolerance; a tuple of tolerances for a sequence; None where equality is asked.
    """
    if value.kind == "sequence":
        return tuple(
            tolerance(item, [m.data[k] for m in moved if m.kind == "sequence" and len(m.data) == len(value.data)])
            for k, item in enumerate(value.data)
        )
    if value.kind not in NUMERIC:
        return None
    y = value.data
    if y.dtype.kind not in "fc":
        return np.zeros(y.shape)  # counts and labels are right or wrong
    kappa = np.zeros(y.shape)
    with np.errstate(all="ignore"):
        for other in moved:
            if other.kind in NUMERIC and other.data.shape == y.shape:
                kappa = np.fmax(kappa, np.abs(other.data - y) / NUDGE)
        kappa = np.where(np.isfinite(kappa), kappa, 0.0)
        return np.where(np.isfinite(y), SLACK * np.finfo(y.dtype).eps * (np.abs(y) + kappa) + _LEAST, 0.0)


def tolerances(steps, moved):
    """The tolerances of an observation's steps, from observations with nudged inputs."""
    return tuple(
        {
            name: tolerance(value, [m[k][name] for m in moved if k < len(m) and name in m[k]])
            for name, value in step.items()
        }
        for k, step in enumerate(steps)
    )
