"""All probes by name, and how one is run: on a copy, without warnings, with None where it has nothing to say."""

import math

import numpy as np

from course_utils.clinic import data_probes, start_probes, step_probes, training_probes

#: Every probe by its name: ``function(run) -> float or None``.
PROBES = {
    probe.__name__: probe
    for probe in (
        data_probes.feature_scales,
        data_probes.constant_features,
        data_probes.rows_in_both_parts,
        data_probes.pooled_mean,
        data_probes.neighbors_agree,
        data_probes.neighbors_agree_shifted,
        data_probes.batch_mix,
        start_probes.initial_loss,
        start_probes.outputs_sum_to_one,
        start_probes.equal_units,
        start_probes.dead_units,
        start_probes.saturation,
        start_probes.signal_growth,
        start_probes.running_statistics,
        start_probes.unmoved_layers,
        start_probes.loss_left,
        start_probes.update_ratio,
        step_probes.gradient_error,
        step_probes.first_step_slope,
        step_probes.gradient_repeats,
        step_probes.doubled_batch,
        step_probes.decay_off_the_weights,
        step_probes.decay_share,
        training_probes.overfit_20,
        training_probes.shuffled_labels,
        training_probes.lower_rate,
        training_probes.higher_rate,
    )
}


def probe(run, name):
    """Run one probe.

    Parameters
    ----------
    run : Run
        It is not changed.
    name : str
        Of :data:`PROBES`.

    Returns
    -------
    float or None
        The number measured; infinite where a number left the floats. None where the probe does not apply.

    Examples
    --------
    >>> from course_utils.clinic import make_run
    >>> probe(make_run("summed_loss", data="iris"), "doubled_batch")
    2.0
    """
    if name not in PROBES:
        raise ValueError(f"there is no probe {name!r}: there are {', '.join(PROBES)}")
    with np.errstate(all="ignore"):
        value = PROBES[name](run)
    return math.inf if value is not None and math.isnan(value) else value
