"""Schedules that only fall: the lectures' seven, with the names of PyTorch's where it has them.

η(t) for t = 0, 1, 2, …, the steps done so far (equations inverse-time, exponential-decay, inverse-sqrt, step-decay,
linear-decay).
"""

import bisect
import math

from .step import of_the_step, require_positive, require_rates


def constant(lr):
    """η(t) = η₀.

    Examples
    --------
    >>> constant(0.1)(1000)
    0.1
    """
    require_rates(lr=lr)
    return of_the_step(lambda step: lr)


def inverse_time(lr, decay):
    """η(t) = η₀ / (1 + k t): deck 0's first form and deck 2's "1/t decay".

    Parameters
    ----------
    lr : float
        η₀, the rate of step 0.
    decay : float
        k; after 1/k steps the rate has halved.

    Examples
    --------
    >>> [inverse_time(1.0, decay=0.5)(t) for t in (0, 2, 6)]
    [1.0, 0.5, 0.25]
    """
    require_rates(lr=lr, decay=decay)
    return of_the_step(lambda step: lr / (1 + decay * step))


def exponential(lr, gamma):
    """η(t) = η₀ γᵗ: deck 0's d^epnum, PyTorch's ``ExponentialLR``.

    Examples
    --------
    >>> [exponential(1.0, gamma=0.5)(t) for t in (0, 1, 2)]
    [1.0, 0.5, 0.25]
    """
    require_rates(lr=lr)
    require_positive(gamma=gamma)
    return of_the_step(lambda step: lr * gamma**step)


def natural_exponential(lr, decay):
    """η(t) = η₀ exp(−k t): deck 2's form; ``exponential`` with γ = exp(−k).

    Examples
    --------
    >>> round(natural_exponential(1.0, decay=0.1)(10), 4)
    0.3679
    """
    require_rates(lr=lr, decay=decay)
    return of_the_step(lambda step: lr * math.exp(-decay * step))


def inverse_sqrt(lr, scale=1.0):
    """η(t) = d η₀ / √(t + 1): deck 0's d/√epnum, whose epochs count from 1.

    Examples
    --------
    >>> [inverse_sqrt(1.0)(t) for t in (0, 3, 99)]
    [1.0, 0.5, 0.1]
    """
    require_rates(lr=lr)
    require_positive(scale=scale)
    return of_the_step(lambda step: scale * lr / math.sqrt(step + 1))


def step_decay(lr, every, gamma=0.1):
    """η(t) = η₀ γ^⌊t/every⌋: deck 2's "by half every few epochs", PyTorch's ``StepLR``.

    Examples
    --------
    >>> [step_decay(1.0, every=10, gamma=0.5)(t) for t in (9, 10, 20)]
    [1.0, 0.5, 0.25]
    """
    require_rates(lr=lr)
    require_positive(every=every, gamma=gamma)
    return of_the_step(lambda step: lr * gamma ** (step // every))


def multistep_decay(lr, milestones, gamma=0.1):
    """η(t) = η₀ γ^(milestones reached): PyTorch's ``MultiStepLR``.

    Examples
    --------
    >>> [multistep_decay(1.0, [30, 80], gamma=0.5)(t) for t in (29, 30, 80)]
    [1.0, 0.5, 0.25]
    """
    require_rates(lr=lr)
    require_positive(gamma=gamma)
    milestones = sorted(milestones)
    return of_the_step(lambda step: lr * gamma ** bisect.bisect_right(milestones, step))


def linear(lr, end, steps):
    """η(t) = (1 − a) η₀ + a η_τ with a = min(1, t/τ): deck 1's form, PyTorch's ``LinearLR``.

    Parameters
    ----------
    lr, end : float
        η₀ and η_τ. Deck 1's rule of thumb is η_τ = η₀/100.
    steps : int
        τ. From there on the rate stays at ``end``.

    Examples
    --------
    >>> [linear(1.0, end=0.0, steps=10)(t) for t in (0, 5, 10, 99)]
    [1.0, 0.5, 0.0, 0.0]
    """
    require_rates(lr=lr, end=end)
    require_positive(steps=steps)

    def rate(step):
        a = min(1.0, step / steps)
        return (1 - a) * lr + a * end

    return of_the_step(rate)


def polynomial(lr, steps, power=1.0):
    """η(t) = η₀ (1 − min(1, t/τ))^power: PyTorch's ``PolynomialLR``.

    Examples
    --------
    >>> [polynomial(1.0, steps=10, power=2)(t) for t in (0, 5, 10, 99)]
    [1.0, 0.25, 0.0, 0.0]
    """
    require_rates(lr=lr)
    require_positive(steps=steps, power=power)
    return of_the_step(lambda step: lr * (1 - min(1.0, step / steps)) ** power)
