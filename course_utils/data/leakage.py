"""The leakage guard: statistics of the data are part of the model, so only the training part may shape them.

The guard does not ask how a preprocessor was fitted. It learns the statistics again from the training part alone and
compares.
"""

import copy
from dataclasses import replace

import numpy as np

from course_utils.data.splits import Split


def refuse_leakage(preprocessor, split):
    """Raise unless a preprocessor's statistics are those of the training part alone.

    Parameters
    ----------
    preprocessor : object with ``fit``
        Fitted. One of this package's or of scikit-learn's: its statistics are the numbers whose names end in an
        underscore. Directions (``components_``) are not compared: where two variances are equal they are arbitrary.
    split : Split
        The parts it is going to be used on.

    Raises
    ------
    ValueError
        Naming the statistic that differs, by how much, and what to do. The preprocessor is not changed.
    """
    alone = copy.deepcopy(preprocessor).fit(split.train.X)
    for name, fitted in vars(preprocessor).items():
        if not name.endswith("_") or name == "components_" or np.asarray(fitted).dtype.kind not in "iuf":
            continue
        expected = np.asarray(getattr(alone, name))
        fitted = np.asarray(fitted)
        tolerance = 1e-9 * np.abs(expected).max(initial=1e-300)
        if fitted.shape != expected.shape or (np.abs(fitted - expected) > tolerance).any():
            gap = np.abs(fitted - expected).max() if fitted.shape == expected.shape else "its shape"
            raise ValueError(
                f"leakage: {name} of this {type(preprocessor).__name__} is not that of the {len(split.train)} training "
                f"examples (it differs by {gap}): fit it on split.train only, then transform the other parts with it"
            )


def prepare(split, *preprocessors):
    """Fit each preprocessor on the training part and move all three parts by its statistics.

    Parameters
    ----------
    split : Split
    *preprocessors : Preprocessor
        In the order in which they are applied. They come back fitted.

    Returns
    -------
    Split
        New parts; the one given is not changed.
    """
    for preprocessor in preprocessors:
        preprocessor.fit(split.train)
        split = Split(*(replace(part, X=preprocessor.transform(part.X)) for part in split))
    return split
