r"""The learning-rate range test: one short run whose rate grows from tiny to absurd, and what the loss says of it.

    eta_t = eta_low (eta_high / eta_low)^(t / (T - 1))        {eq}`range-test-rate`

From Smith (2017), with the rate growing by the same factor in each step instead of by the same amount.
"""

import numpy as np

from course_utils.data.examples import counting_number
from course_utils.optim.schedules import exponential
from course_utils.optim.sgd import SGD
from course_utils.training.steps import Steps


def range_test(model, train, low=1e-4, high=10.0, steps=100, batch_size=32, rng=None, make=SGD, give_up=4.0):
    """Train once with a rate that grows in every step; the model is afterwards as it was.

    Parameters
    ----------
    model : object
        With ``theta`` and ``loss_and_gradient(X, y)``, as for ``fit``.
    train : Dataset, Part, or pair (X, y)
    low, high : float
        Rate of the first and of the last step.
    steps : int, at least 2
        T.
    batch_size, rng
        As for ``fit``.
    make : callable ``(theta, lr) -> optimizer``, default ``SGD``
        The optimizer whose rate is wanted.
    give_up : float
        End the run where a batch's loss is above so many times the first one's, or not finite.

    Returns
    -------
    rates, losses : ndarray
        The rate of each step, and the loss of its batch before that step; as many as were run.

    Raises
    ------
    ValueError
        When the rates do not rise, or there are fewer than 2 steps.

    Examples
    --------
    >>> from course_utils.nn import Linear, Sequential
    >>> X, y = np.eye(4), np.arange(4)
    >>> model = Sequential(Linear(4, 4), rng=0)
    >>> rates, losses = range_test(model, (X, y), low=0.01, high=100, steps=5)
    >>> rates.round(6)
    array([1.e-02, 1.e-01, 1.e+00, 1.e+01, 1.e+02])
    """
    if counting_number(steps, "the number of steps") < 2 or not 0 < low < high:
        raise ValueError(f"a range test needs 2 steps or more and 0 < low < high, not {steps}, {low} and {high}")
    before = model.theta.copy()
    schedule = exponential(low, gamma=(high / low) ** (1 / (steps - 1)))
    run = Steps(model, make(model.theta, lr=schedule), train, batch_size, rng)
    try:
        with np.errstate(over="ignore", invalid="ignore"):
            while run.iterations < steps:
                run(1)
                if not run.losses[-1] <= give_up * run.losses[0]:
                    break
    except ValueError:  # the optimizer refuses a gradient that is not finite: the end of this test's range
        if run.iterations == 0:
            raise
    finally:
        model.theta[...] = before
    return np.array([schedule(t) for t in range(run.iterations)]), np.array(run.losses)


def steepest(rates, losses, decay=0.8):
    """The rate at which the smoothed loss falls fastest per factor of the rate, a common way to read the test.

    Parameters
    ----------
    rates, losses : ndarray, shape (steps,)
        What ``range_test`` returns.
    decay : float in [0, 1)
        Of the moving average, with its bias corrected, that smooths the losses.

    Returns
    -------
    float

    Examples
    --------
    >>> steepest(np.array([0.1, 0.2, 0.4, 0.8]), np.array([2.0, 2.0, 1.0, 0.9]), decay=0.0)
    0.2
    """
    smooth, average = np.empty(len(losses)), 0.0
    for t, loss in enumerate(losses):
        average = decay * average + (1 - decay) * loss
        smooth[t] = average / (1 - decay ** (t + 1))
    slope = np.diff(smooth) / np.diff(np.log(rates))
    return float(rates[np.argmin(slope)])
