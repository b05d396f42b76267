"""Schedules that also rise: cosine, warm restarts and cycles, each as PyTorch defines it.

Cosine: η(t) = η_min + (η₀ − η_min)(1 + cos(π t/τ))/2 (equation cosine). Cycles: equation cyclic.
"""

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
