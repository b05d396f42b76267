"""One cycle: the rate goes up once and down for good, while the momentum does the opposite, as PyTorch has it.

Each phase goes from a to b along half a cosine, b + (a − b)(1 + cos(π s))/2 with s from 0 to 1 (equation half-wave).
"""

import itertools

from .cycles import between
from .step import of_the_step, require_positive, require_rates


def straight(start, end, share):
    """A straight line from ``start`` (share 0) to ``end`` (share 1), for ``one_cycle``'s ``anneal``."""
    return (end - start) * share + start


def one_cycle(
    max_lr, total_steps, pct_start=0.3, div_factor=25.0, final_div_factor=1e4, anneal=between, three_phase=False
):
    """Up once and down for good (Smith and Topin, 2018): PyTorch's ``OneCycleLR``, with its defaults.

    PyTorch's class also moves the optimizer's momentum; ``one_cycle_momentum`` is that half.

    Parameters
    ----------
    max_lr : float
        Highest rate; the first is ``max_lr / div_factor``, the last that over ``final_div_factor``.
    total_steps : int, at least 2
        Length of the cycle. PyTorch refuses to go on past it; this schedule stays at the last rate.
    pct_start : float in (0, 1), default 0.3
        Share of the steps on the way up.
    anneal : function of (start, end, share), default ``between``
        Shape of each phase: ``between`` is PyTorch's "cos", ``straight`` its "linear".
    three_phase : bool, default False
        Come down as steeply as it went up, to the first rate, and only then to the last.

    Examples
    --------
    >>> [round(one_cycle(1.0, total_steps=10, pct_start=0.5, div_factor=10)(t), 3) for t in (0, 2, 4, 9, 99)]
    [0.1, 0.55, 1.0, 0.0, 0.0]
    """
    require_rates(max_lr=max_lr)
    require_positive(div_factor=div_factor, final_div_factor=final_div_factor)
    first, last = max_lr / div_factor, max_lr / div_factor / final_div_factor
    return phases(first, max_lr, last, total_steps, pct_start, anneal, three_phase)


def one_cycle_momentum(
    total_steps, pct_start=0.3, base_momentum=0.85, max_momentum=0.95, anneal=between, three_phase=False
):
    """The momentum of ``one_cycle``: low where the rate is high. A function of the step, like a schedule.

    Parameters
    ----------
    total_steps, pct_start, anneal, three_phase
        Those of the ``one_cycle`` that it goes with.
    base_momentum, max_momentum : float in [0, 1)
        Momentum at the highest rate, and at both ends; PyTorch's defaults.

    Examples
    --------
    >>> mu = one_cycle_momentum(total_steps=10, pct_start=0.5)
    >>> [round(mu(t), 3) for t in (0, 2, 4, 9)]
    [0.95, 0.9, 0.85, 0.95]
    """
    require_rates(base_momentum=base_momentum, max_momentum=max_momentum)
    return phases(max_momentum, base_momentum, max_momentum, total_steps, pct_start, anneal, three_phase)


def phases(first, top, last, total_steps, pct_start, anneal, three_phase):
    """From ``first`` to ``top`` and on to ``last``; with three phases back through ``first``."""
    if not (total_steps >= 2 and 0 < pct_start < (0.5 if three_phase else 1)):
        raise ValueError(
            f"total_steps is {total_steps} and pct_start {pct_start}; give at least 2 steps, and a share of them "
            "between 0 and 1 for the way up (below 0.5 with three phases)."
        )
    turn, end = pct_start * total_steps - 1, total_steps - 1
    corners = [(0, first), (turn, top), (end, last)]
    if three_phase:
        corners = [(0, first), (turn, top), (2 * turn, first), (end, last)]

    def value(step):
        for (t0, value0), (t1, value1) in itertools.pairwise(corners):
            if t0 < t1 and step <= t1:
                return anneal(value0, value1, (step - t0) / (t1 - t0))
        return last

    return of_the_step(value)
