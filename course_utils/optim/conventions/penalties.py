"""What a lecture's penalty on the weights is as ``weight_decay``: the λ that is multiplied by θ in the gradient.

λ Σw², λ/2 Σw², λ/(2m) Σw² and λ/m Σw² all appear in the lectures; their gradients differ by factors of 2 and m.
"""


def weight_decay_of(coefficient):
    """``weight_decay`` of the penalty ``coefficient`` · Σw², whose gradient is 2 · ``coefficient`` · w.

    Parameters
    ----------
    coefficient : float or ndarray
        What stands before Σw²: λ, λ/2, λ/(2m) or λ/m.

    Examples
    --------
    >>> weight_decay_of(0.5 * 0.01), weight_decay_of(0.01)  # λ/2 Σw² and λ Σw², for λ = 0.01
    (0.01, 0.02)
    """
    return 2 * coefficient
