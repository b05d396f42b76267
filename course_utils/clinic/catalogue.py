"""All faults by name, and plans and runs that have one of them."""

import numpy as np

from course_utils.clinic import data_faults, model_faults, step_faults
from course_utils.clinic.fault import Fault
from course_utils.clinic.plan import sound_plan
from course_utils.clinic.training_run import train

#: Every fault by its name, those of the data first, then the model's, then the step's.
CATALOGUE = {
    thing.name: thing
    for module in (data_faults, model_faults, step_faults)
    for thing in vars(module).values()
    if isinstance(thing, Fault)
}


def make_plan(fault=None, *, data="digits", width=32, seed=0, steps=160, **choices):
    """A plan of a small training run, with a fault in it or none.

    Parameters
    ----------
    fault : str, Fault or None
        A name of :data:`CATALOGUE`. None makes a sound plan.
    data : str or pair (X, y)
        A name of ``course_utils.clinic.patients.DATA``, or inputs and labels 0 .. K - 1; at most 480 examples are used.
    width : int
        Units of each hidden layer.
    seed : int
        Decides everything random: the split, the first weights, the settings not given, how bad the fault is.
    steps : int
        Of the optimizer.
    **choices
        Settings of :class:`Configuration` that should not be drawn: ``depth``, ``activation``, ``batch_norm``,
        ``optimizer``, ``lr``, ``weight_decay``, ``batch_size``. What a fault needs comes first.

    Returns
    -------
    Plan

    Examples
    --------
    >>> plan = make_plan("rate_too_low", data="iris", seed=3, optimizer="SGD")
    >>> plan.config.lr < 1e-3
    True
    """
    if isinstance(fault, str):
        if fault not in CATALOGUE:
            raise ValueError(f"there is no fault {fault!r}: the catalogue has {', '.join(CATALOGUE)}")
        fault = CATALOGUE[fault]
    plan = sound_plan(data, width, seed, steps, **(choices | (fault.needs if fault else {})))
    if fault:
        fault.spoil(plan, np.random.default_rng([seed, len(fault.name), *fault.name.encode()]))
    return plan


def make_run(fault=None, **options):
    """Make a plan and train it: see :func:`make_plan` for what can be said.

    Returns
    -------
    Run
    """
    return train(make_plan(fault, **options))
