"""Schedules made of schedules: warm-up, one after another, product, in epochs, and stopping the clock."""

import bisect

from .step import of_the_step, require_positive, require_rates


def warmup(schedule, steps, start=0.0):
    """Come up along a straight line in the first ``steps`` steps, then follow ``schedule`` from its beginning.

    Parameters
    ----------
    schedule : callable
        Any function of the step.
    steps : int
        Length of the way up.
    start : float, default 0
        Rate of step 0, as a share of ``schedule(0)``. PyTorch's ``LinearLR`` wants it above 0.

    Examples
    --------
    >>> from course_utils.optim.schedules import exponential
    >>> [warmup(exponential(1.0, gamma=0.5), steps=4)(t) for t in (0, 2, 4, 5)]
    [0.0, 0.5, 1.0, 0.5]
    """
    require_positive(steps=steps)
    require_rates(start=start)

    def rate(step):
        if step >= steps:
            return schedule(step - steps)
        return (start + (1 - start) * step / steps) * schedule(0)

    return of_the_step(rate)


def sequence(schedules, milestones):
    """One schedule after another, each from its own step 0: PyTorch's ``SequentialLR``.

    Parameters
    ----------
    schedules : list of callable
    milestones : list of int, one fewer
        Step at which each further schedule takes over.

    Examples
    --------
    >>> from course_utils.optim.schedules import constant, exponential
    >>> rate = sequence([constant(1.0), exponential(0.8, gamma=0.5)], milestones=[10])
    >>> [rate(t) for t in (9, 10, 11)]
    [1.0, 0.8, 0.4]
    """
    if len(milestones) != len(schedules) - 1 or list(milestones) != sorted(milestones):
        raise ValueError(
            f"{len(schedules)} schedules with the milestones {list(milestones)}: give one milestone fewer than "
            "schedules, in rising order."
        )

    def rate(step):
        place = bisect.bisect_right(milestones, step)
        return schedules[place](step - (milestones[place - 1] if place else 0))

    return of_the_step(rate)


def product(schedule, *factors):
    """A schedule times others that are factors: PyTorch's ``ChainedScheduler``.

    Examples
    --------
    >>> from course_utils.optim.schedules import exponential, step_decay
    >>> product(exponential(1.0, gamma=0.5), step_decay(1.0, every=2, gamma=0.1))(2)
    0.025
    """

    def rate(step):
        value = schedule(step)
        for factor in factors:
            value *= factor(step)
        return value

    return of_the_step(rate)


def per_epoch(schedule, steps_per_epoch):
    """A schedule that counts epochs, for an optimizer that counts steps: constant within each epoch.

    Examples
    --------
    >>> from course_utils.optim.schedules import inverse_time
    >>> [per_epoch(inverse_time(1.0, decay=1.0), steps_per_epoch=100)(t) for t in (99, 100)]
    [1.0, 0.5]
    """
    require_positive(steps_per_epoch=steps_per_epoch)
    return of_the_step(lambda step: schedule(step // steps_per_epoch))


def hold_after(schedule, steps):
    """A schedule that stays, from step ``steps`` on, where it is then.

    Examples
    --------
    >>> from course_utils.optim.schedules import cosine
    >>> hold_after(cosine(1.0, steps=10, lr_min=0.1), 10)(15)
    0.1
    """
    require_positive(steps=steps)
    return of_the_step(lambda step: schedule(min(step, steps)))
