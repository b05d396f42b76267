r"""How good is the doctor? Many runs, made ill or left sound, each examined, and the answers counted.

A share of n runs is known only roughly. Wilson's interval says how roughly, also where the share is 0 or 1:

    (k + z^2/2) / (n + z^2)  +-  z / (n + z^2) sqrt(k (n - k) / n + z^2 / 4)
"""

import math
from dataclasses import dataclass

from course_utils.clinic.catalogue import CATALOGUE, make_run
from course_utils.clinic.doctor import doctor

NOTHING = "nothing found"


def wilson(k, n, z=1.96):
    """Wilson's interval for k successes in n trials, 95% unless z says otherwise.

    Examples
    --------
    >>> [round(end, 3) for end in wilson(0, 1000)]
    [0.0, 0.004]
    """
    if not 0 <= k <= n or n < 1:
        raise ValueError(f"expected 0 <= k <= n and at least one trial, got k = {k} and n = {n}")
    middle, half = (k + z**2 / 2) / (n + z**2), z / (n + z**2) * math.sqrt(k * (n - k) / n + z**2 / 4)
    return max(0.0, middle - half), min(1.0, middle + half)


@dataclass(frozen=True)
class Case:
    """One run that was examined.

    Attributes
    ----------
    fault : str or None
        What was wrong.
    data : str
        Name of the data set.
    width, seed : int
    causes : tuple of str
        What the doctor said, the likeliest first.
    symptoms : tuple of str
        The probes whose numbers were not normal.
    """

    fault: str | None
    data: str
    width: int
    seed: int
    causes: tuple
    symptoms: tuple

    @property
    def first(self):
        """The doctor's first guess, or that nothing was found."""
        return self.causes[0] if self.causes else NOTHING

    def found_within(self, guesses):
        """Whether the fault is among the first guesses; of a sound run, whether nothing was found."""
        return self.fault in self.causes[:guesses] if self.fault else not self.symptoms


def examine(fault, data, width, seed):
    """Make one run and have it examined.

    Parameters
    ----------
    fault : str or None
    data : pair (name, what ``make_run`` takes)
    width, seed : int

    Returns
    -------
    Case
    """
    name, given = data
    found = doctor(make_run(fault, data=given, width=width, seed=seed))
    return Case(fault, name, width, seed, found.causes, tuple(symptom.probe for symptom in found.symptoms))


def confusion(cases):
    """How often each first guess was made of runs with each fault.

    Returns
    -------
    dict of str to dict of str to int
        ``table[fault][guess]``; runs with no fault are in the row of :data:`NOTHING`.
    """
    names = [*CATALOGUE, NOTHING]
    table = {name: dict.fromkeys(names, 0) for name in names}
    for case in cases:
        table[case.fault or NOTHING][case.first] += 1
    return table


def within(cases, guesses):
    """For each fault, how many runs were found within the first guesses, and of how many.

    Returns
    -------
    dict of str to pair of int
    """
    counts = {}
    for case in cases:
        found, n = counts.get(case.fault or NOTHING, (0, 0))
        counts[case.fault or NOTHING] = (found + case.found_within(guesses), n + 1)
    return counts
