"""What a doctor knows: for each probe the numbers that are not normal, and what causes them.

The table is read from above. A row stands the higher the more directly its number names its cause: what is wrong with
the data or the gradient also makes a loss jump, but a rate too high gives no wrong gradient. All thresholds were fixed
on the sets of ``course_utils.clinic.patients.DEVELOPMENT``, between healthy runs and ill ones, and nowhere else.
"""

import operator
from dataclasses import dataclass

BEYOND = {">": operator.gt, "<": operator.lt}


@dataclass(frozen=True)
class Sign:
    """A row of the table.

    Attributes
    ----------
    probe : str
        Name of the probe that measures it.
    side : str
        ">" or "<": which side of the threshold is not normal.
    threshold : float
    causes : tuple of str
        Faults of the catalogue, the likeliest first.
    says : str
        What it means, in a few words.
    """

    probe: str
    side: str
    threshold: float
    causes: tuple
    says: str

    def seen(self, value):
        """Whether a measured number is not normal; None never is."""
        return value is not None and bool(BEYOND[self.side](value, self.threshold))


SIGNS = (
    Sign("rows_in_both_parts", ">", 0.2, ("leaked_rows",), "validation examples are training examples"),
    Sign("pooled_mean", "<", 1e-6, ("leaked_statistics",), "features were centered over both parts together"),
    Sign("constant_features", ">", 0.3, ("constant_features",), "features never vary"),
    Sign("feature_scales", ">", 5, ("unscaled_features",), "one feature is far larger than the others"),
    Sign("batch_mix", ">", 8, ("no_shuffle",), "batches hold few classes"),
    Sign("outputs_sum_to_one", "<", 1e-6, ("double_softmax",), "what the loss takes for logits are probabilities"),
    Sign("doubled_batch", ">", 1.5, ("summed_loss",), "the loss grows with the batch"),
    Sign("gradient_repeats", ">", 1e-3, ("gradient_not_reset",), "the same place gives another gradient"),
    Sign("first_step_slope", ">", 0, ("wrong_sign",), "the step goes uphill"),
    Sign("gradient_error", ">", 1e-3, ("wrong_gradient", "wrong_sign"), "the gradient is not the loss's"),
    Sign("running_statistics", "<", 0.5, ("evaluation_mode",), "running statistics saw few of the batches"),
    Sign("decay_off_the_weights", ">", 1, ("decay_misplaced",), "biases and scales decay more than weights"),
    Sign("unmoved_layers", ">", 0, ("frozen_layer",), "a layer has a gradient and does not move"),
    Sign("equal_units", ">", 0.5, ("zero_start",), "units begin equal"),
    Sign("dead_units", ">", 0.6, ("dead_units",), "units are 0 for all examples before training"),
    Sign("signal_growth", ">", 10, ("exploding_signal",), "activations grow from layer to layer"),
    Sign("signal_growth", "<", 0.05, ("vanishing_signal",), "activations shrink from layer to layer"),
    Sign("saturation", ">", 0.4, ("saturated_start",), "tanh is at its ends before training"),
    Sign("decay_share", ">", 1, ("decay_too_strong",), "the decay pulls harder than the loss"),
    Sign("neighbors_agree_shifted", ">", 6, ("shifted_labels",), "labels fit inputs a row or two away"),
    Sign("neighbors_agree", "<", 4, ("shuffled_labels", "shifted_labels"), "alike inputs have unlike labels"),
    Sign("initial_loss", ">", 3, ("exploding_signal", "summed_loss"), "the first loss is far above ln K"),
    Sign("lower_rate", "<", 0.6, ("rate_too_high",), "a lower rate learns faster"),
    Sign("update_ratio", "<", 1e-4, ("rate_too_low",), "steps are tiny beside theta"),
    Sign("overfit_20", "<", 0.5, ("rate_too_low", "rate_too_high"), "twenty examples cannot be learned by heart"),
)

#: Probes that train again; a doctor in a hurry runs them only where the others found nothing.
SLOW = ("lower_rate", "overfit_20")
