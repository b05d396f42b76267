"""The doctor: measures a run by every probe, compares with the table of signs, and says what is likely wrong.

It sees data, model, configuration, history and the user's own functions. It never sees the name of a fault.
"""

import textwrap
from dataclasses import dataclass

from course_utils.clinic.catalogue import CATALOGUE
from course_utils.clinic.probes import probe
from course_utils.clinic.signs import SIGNS, SLOW


@dataclass(frozen=True)
class Symptom:
    """A number that is not normal.

    Attributes
    ----------
    probe : str
        What measured it.
    value, threshold : float
    side : str
        ">" or "<": on which side of the threshold the value lies.
    says : str
        What it means.
    causes : tuple of str
        What it points at.
    """

    probe: str
    value: float
    side: str
    threshold: float
    says: str
    causes: tuple

    def __str__(self):
        return f"{self.says}:\n    {self.probe} {self.value:.3g} (normal: {_other(self.side)} {self.threshold:g})"


@dataclass(frozen=True)
class Diagnosis:
    """What the doctor says.

    Attributes
    ----------
    symptoms : tuple of Symptom
        Those that point most directly at a cause come first.
    causes : tuple of str
        Names of faults of the catalogue, the likeliest first; empty where nothing was found.
    measured : dict of str to float or None
        Every probe that was run.
    """

    symptoms: tuple
    causes: tuple
    measured: dict

    @property
    def healthy(self):
        """Whether nothing was found."""
        return not self.symptoms

    def __str__(self):
        if self.healthy:
            return f"Nothing found, by {len(self.measured)} probes."
        lines = ["Symptoms", *(f"  {symptom}" for symptom in self.symptoms), "Likely causes"]
        for place, name in enumerate(self.causes, 1):
            lines += [f"  {place}. {CATALOGUE[name].title}."]
            lines += textwrap.wrap(CATALOGUE[name].repair, 68, initial_indent="     ", subsequent_indent="     ")
        return "\n".join(lines)


def doctor(run, thorough=True):
    """Examine a run.

    Parameters
    ----------
    run : Run
        It is not changed.
    thorough : bool
        False runs the probes that train again only where the others found nothing.

    Returns
    -------
    Diagnosis

    Examples
    --------
    >>> from course_utils.clinic import make_run
    >>> doctor(make_run("summed_loss", data="iris")).causes[0]
    'summed_loss'
    """
    quick = [sign for sign in SIGNS if sign.probe not in SLOW]
    measured = _measured(run, quick)
    if thorough or not any(sign.seen(measured[sign.probe]) for sign in quick):
        measured |= _measured(run, [sign for sign in SIGNS if sign.probe in SLOW])
    seen = [sign for sign in SIGNS if sign.seen(measured.get(sign.probe))]
    symptoms = tuple(Symptom(s.probe, measured[s.probe], s.side, s.threshold, s.says, s.causes) for s in seen)
    causes = tuple(dict.fromkeys(cause for symptom in symptoms for cause in symptom.causes))
    return Diagnosis(symptoms, causes, measured)


def _measured(run, signs):
    return {name: probe(run, name) for name in dict.fromkeys(sign.probe for sign in signs)}


def _other(side):
    return "at most" if side == ">" else "at least"
