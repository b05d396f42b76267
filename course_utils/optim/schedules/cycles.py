"""Schedules that also rise: cosine, warm restarts, cycles and one cycle, each as PyTorch defines it.

Cosine: η(t) = η_min + (η₀ − η_min)(1 + cos(π t/τ))/2 (equation cosine).
"""

import itertools
import math

from .step import of_the_step, require_positive, require_rates


def between(start, end, share):
    """Half a wave of the cosine from ``start`` (share 0) to ``end`` (share 1)."""
    return end + (start - end) * (1 + math.cos(math.pi * share)) / 2


def cosine(lr, steps, lr_min=0.0):
    """η(t) = η_min + (η₀ − η_min)(1 + cos(π t/τ))/2: PyTorch's ``CosineAnnealingLR``.

    Past τ the wave goes on, so the rate *rises* again, as PyTorch's does. To stay at the bottom, wrap it:
    ``hold_after(cosine(...), steps)``.

    Examples
    --------
    >>> [round(cosine(1.0, steps=10)(t), 3) for t in (0, 5, 10, 15, 20)]
    [1.0, 0.5, 0.0, 0.5, 1.0]
    """
    require_rates(lr=lr, lr_min=lr_min)
    require_positive(steps=steps)
    return of_the_step(lambda step: between(lr, lr_min, step / steps))


def cosine_warm_restarts(lr, first, factor=1, lr_min=0.0):
    """The cosine from η₀ down, again and again (SGDR): PyTorch's ``CosineAnnealingWarmRestarts``.

    Parameters
    ----------
    lr, lr_min : float
        Rate after each restart, and the one it falls toward.
    first : int
        T₀: steps of the first fall.
    factor : int, default 1
        T_mult: how many times longer each fall is than the one before.

    Examples
    --------
    >>> [round(cosine_warm_restarts(1.0, first=2, factor=2)(t), 3) for t in (0, 1, 2, 4, 6)]
    [1.0, 0.5, 1.0, 0.5, 1.0]
    """
    require_rates(lr=lr, lr_min=lr_min)
    require_positive(first=first)
    if not factor >= 1:
        raise ValueError(f"factor is {factor}, but has to be 1 or more: how many times longer each fall is.")

    def rate(step):
        length, since = first, step
        if factor == 1:
            since = step % first
        while since >= length:
            since -= length
            length *= factor
        return between(lr, lr_min, since / length)

    return of_the_step(rate)


def cyclic(base_lr, max_lr, step_size_up=2000, step_size_down=None):
    """A saw-tooth between two rates (Smith, 2017): PyTorch's ``CyclicLR`` with ``mode="triangular"``.

    Parameters
    ----------
    base_lr, max_lr : float
        Lowest and highest rate.
    step_size_up, step_size_down : int
        Steps of the way up, and of the way down (by default as many).

    Examples
    --------
    >>> [cyclic(0.0, 1.0, step_size_up=2)(t) for t in range(6)]
    [0.0, 0.5, 1.0, 0.5, 0.0, 0.5]
    """
    return saw_tooth(base_lr, max_lr, step_size_up, step_size_down, lambda cycle, step: 1.0)


def cyclic_halved(base_lr, max_lr, step_size_up=2000, step_size_down=None):
    """``cyclic`` with half the height in each cycle: PyTorch's ``mode="triangular2"``.

    Examples
    --------
    >>> [cyclic_halved(0.0, 1.0, step_size_up=1)(t) for t in range(6)]
    [0.0, 1.0, 0.0, 0.5, 0.0, 0.25]
    """
    return saw_tooth(base_lr, max_lr, step_size_up, step_size_down, lambda cycle, step: 0.5**cycle)


def cyclic_exponential(base_lr, max_lr, gamma, step_size_up=2000, step_size_down=None):
    """``cyclic`` with a height that falls as γᵗ: PyTorch's ``mode="exp_range"``.

    Examples
    --------
    >>> [cyclic_exponential(0.0, 1.0, gamma=0.5, step_size_up=1)(t) for t in range(4)]
    [0.0, 0.5, 0.0, 0.125]
    """
    require_positive(gamma=gamma)
    return saw_tooth(base_lr, max_lr, step_size_up, step_size_down, lambda cycle, step: gamma**step)


def saw_tooth(base_lr, max_lr, up, down, height):
    """The cycles' common shape; ``height(cycle, step)`` is the share of it that a step has."""
    down = up if down is None else down
    require_rates(base_lr=base_lr, max_lr=max_lr)
    require_positive(step_size_up=up, step_size_down=down)

    def rate(step):
        cycle, since = divmod(step, up + down)
        share = since / up if since <= up else (up + down - since) / down
        return base_lr + (max_lr - base_lr) * share * height(cycle, step)

    return of_the_step(rate)


def straight(start, end, share):
    """A straight line from ``start`` (share 0) to ``end`` (share 1), for ``one_cycle``'s ``anneal``."""
    return (end - start) * share + start


def one_cycle(
    max_lr, total_steps, pct_start=0.3, div_factor=25.0, final_div_factor=1e4, anneal=between, three_phase=False
):
    """Up once and down for good (Smith and Topin, 2018): PyTorch's ``OneCycleLR``, with its defaults.

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
    if not (total_steps >= 2 and 0 < pct_start < (0.5 if three_phase else 1)):
        raise ValueError(
            f"total_steps is {total_steps} and pct_start {pct_start}; give at least 2 steps, and a share of them "
            "between 0 and 1 for the way up (below 0.5 with three phases)."
        )
    first, last = max_lr / div_factor, max_lr / div_factor / final_div_factor
    top, end = pct_start * total_steps - 1, total_steps - 1
    corners = [(0, first), (top, max_lr), (end, last)]
    if three_phase:
        corners = [(0, first), (top, max_lr), (2 * top, first), (end, last)]

    def rate(step):
        for (t0, rate0), (t1, rate1) in itertools.pairwise(corners):
            if t0 < t1 and step <= t1:
                return anneal(rate0, rate1, (step - t0) / (t1 - t0))
        return last

    return of_the_step(rate)
