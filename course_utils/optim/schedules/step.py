"""What every schedule is made with: a look at the step it is asked for, and at the numbers it is made of."""

import functools
import math


def of_the_step(rate):
    """Refuse, in a sentence, a step that is negative or no number; an epoch's fraction is fine."""

    @functools.wraps(rate)
    def checked(step):
        if not step >= 0 or step == math.inf:
            raise ValueError(f"A schedule was asked for step {step}, but steps count from 0, the first one.")
        return float(rate(step))

    return checked


def require_rates(**rates):
    """Refuse a rate that is negative or not finite."""
    for name, rate in rates.items():
        if not 0 <= rate < math.inf:
            raise ValueError(f"{name} is {rate}, but a learning rate has to be 0 or more, and finite.")


def require_positive(**numbers):
    """Refuse a number of steps, or a factor, that is not above 0."""
    for name, number in numbers.items():
        if not 0 < number < math.inf:
            raise ValueError(f"{name} is {number}, but has to be above 0, and finite.")
