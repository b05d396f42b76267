"""Numbers for the prose of a page: handed to the text where they are computed, and with an interval where they compare.

A page says ``note("line-mistakes", 8)`` and writes the role ``glue:text`` with that name, so that no result is typed.
"""

import numpy as np


def note(name, value):
    """Hand a number to the text of this page, where the role ``glue:text`` with the same name prints it.

    Parameters
    ----------
    name : str
        Kebab-case, unique in the book.
    value : int, float or str
        NumPy's numbers become Python's, which the role can format.
    """
    from myst_nb import glue

    glue(name, value.item() if isinstance(value, np.generic) else value, display=False)


def interval(values):
    """Mean, and half the width of the 95 % interval of the mean by Student's t.

    Parameters
    ----------
    values : array_like, shape (runs,)
        One number for each seed; for a comparison the paired differences. At least 20.

    Returns
    -------
    mean, half : float

    Raises
    ------
    ValueError
        With fewer than 20 runs: the book does not compare on so few.

    Examples
    --------
    >>> mean, half = interval(range(21))
    >>> round(mean, 2), round(half, 2)
    (10.0, 2.82)
    """
    values = np.asarray(values, dtype=np.float64)
    if values.ndim != 1 or len(values) < 20:
        raise ValueError(f"an interval needs at least 20 runs in one row, got shape {values.shape}: use more seeds")
    z, nu = 1.959963984540054, len(values) - 1
    # the t quantile from the normal one (Cornish and Fisher's expansion): good to 1e-4 from 20 runs on
    t = z + (z**3 + z) / (4 * nu) + (5 * z**5 + 16 * z**3 + 3 * z) / (96 * nu**2)
    return float(values.mean()), float(t * values.std(ddof=1) / np.sqrt(len(values)))
