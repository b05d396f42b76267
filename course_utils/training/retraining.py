r"""After early stopping: two ways to let the validation examples teach too.

The validation part has done its work once the best number of steps is known. Neither way is sure to help, since nothing
is left to measure it with.

    1. from theta_0 again, on all the data, for i* steps                            {eq}`retrain-same-steps`
    2. from theta* on, on all the data, until J_validation <= J_training at theta*   {eq}`retrain-same-loss`
"""

import numpy as np

from course_utils.data.examples import counting_number, examples
from course_utils.training.evaluate import loss_of
from course_utils.training.steps import Steps


def together(first, second):
    """Two parts as one pair (X, y)."""
    (X, y), (X_more, y_more) = examples(first), examples(second)
    if X.shape[1:] != X_more.shape[1:]:
        raise ValueError(f"examples of shape {X.shape[1:]} and {X_more.shape[1:]} cannot be put together")
    return np.concatenate([X, X_more]), np.concatenate([y, y_more])


def retrain_for_same_steps(start, model, make_optimizer, train, validation, steps, batch_size=32, rng=None):
    """First strategy: the initial parameters, all the data, the number of steps that early stopping found best.

    Parameters
    ----------
    start : Checkpoint
        theta_0. It, or new random parameters, may be used; this function uses what it is given.
    model : object
        Is put back to ``start`` and trained.
    make_optimizer : callable ``(theta) -> optimizer``
        A new one: the old one remembers the first run.
    train, validation : Dataset, Part, or pair (X, y)
    steps : int
        i*. "The same number of steps" can mean updates or passes: with more data, i* updates are fewer epochs. This is
        updates; for passes, multiply by (N_train + N_validation) / N_train.
    batch_size, rng
        As for ``fit``.

    Returns
    -------
    list of float
        The loss of each iteration.
    """
    steps, everything = counting_number(steps, "steps"), together(train, validation)
    start.restore(model)
    run = Steps(model, make_optimizer(model.theta), everything, batch_size, rng)
    run(steps)
    return run.losses


def retrain_to_same_loss(best, model, optimizer, train, validation, n, max_steps, batch_size=32, rng=None):
    """Second strategy: from the best parameters on, until the validation loss is as low as the training loss was there.

    Parameters
    ----------
    best : Checkpoint
        theta*.
    model, optimizer : object
        The ones that early stopping trained; the optimizer keeps its momentum.
    train, validation : Dataset, Part, or pair (X, y)
    n : int
        Steps between looks at the validation loss.
    max_steps : int
        Give up then: the loss may never get there, so this strategy has no promise to end.

    Returns
    -------
    reached : bool
    losses : list of float
        The validation loss at theta* and after every n steps.
    """
    n, max_steps = counting_number(n, "n"), counting_number(max_steps, "max_steps")
    everything = together(train, validation)
    best.restore(model)
    run = Steps(model, optimizer, everything, batch_size, rng)
    epsilon = loss_of(model, train)
    losses = [loss_of(model, validation)]
    while losses[-1] > epsilon and run.iterations < max_steps:
        run(n)
        losses.append(loss_of(model, validation))
    return bool(losses[-1] <= epsilon), losses
