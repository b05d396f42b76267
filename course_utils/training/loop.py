r"""The training loop, and the five words for what happens in it.

- *forward*: from the inputs of a batch to its loss;
- *backward*: from that loss to its gradient g;
- *batch*: some of the training examples, B of them or fewer;
- *iteration*: one batch forward and backward, then one step of theta;
- *epoch*: as many iterations as it takes for every example to have been in a batch once, ceil(N / B).

    g      = gradient of the mean loss of the batch at theta
    theta  <- theta - lr g, or another optimizer's step           {eq}`sgd`
"""

import numpy as np

from course_utils.data.batches import batches
from course_utils.data.examples import counting_number, examples, generator
from course_utils.training.callbacks import Run, StopTraining
from course_utils.training.evaluate import accuracy, loss_of
from course_utils.training.history import History


def fit(
    model,
    optimizer,
    train,
    validation=None,
    *,
    epochs,
    batch_size=32,
    rng=None,
    augment=None,
    callbacks=(),
    evaluate_train=False,
):
    """Train a model.

    Parameters
    ----------
    model : object
        With ``theta`` and ``loss_and_gradient(X, y)``.
    optimizer : object
        With ``step(g)``; it must have been given this model's ``theta``.
    train : Dataset, Part, or pair (X, y)
        N examples.
    validation : the same, optional
        Only looked at, after each epoch.
    epochs : int
        At least 1.
    batch_size : int
        B; the default is the smallest of the lectures' "32 to 256". N or more makes it batch gradient descent.
    rng : numpy.random.Generator, optional
        Shuffles the examples anew in every epoch; without it they come in the order given.
    augment : callable ``(X, rng) -> X``, optional
        Changes the inputs of each batch before they go forward.
    callbacks : sequence of Callback
        Told of each moment, in this order.
    evaluate_train : bool
        Also measure loss and accuracy of the whole training part after each epoch; costs a forward pass over it.

    Returns
    -------
    History
        A loss or gradient that is NaN or infinite ends the run before that step is taken; ``history.stopped`` says so.

    Raises
    ------
    ValueError, TypeError
        Before anything has moved: bad data, sizes below 1, an optimizer of another model.
    """
    _refuse_bad_input(model, optimizer, train, validation, epochs, batch_size, rng, augment)
    history = History()
    run = Run(model, optimizer, history, epochs)
    try:
        _tell(callbacks, "before_fit", run)
        for run.epoch in range(1, epochs + 1):
            before = history.iterations
            for X, y in batches(train, batch_size, rng):  # every example once, none twice
                run.X, run.y = X if augment is None else augment(X, rng), y
                run.loss, run.g = _forward_and_backward(run)
                _tell(callbacks, "after_backward", run)
                with np.errstate(over="ignore"):  # a step out of the floats is told by the next loss
                    optimizer.step(run.g)
                _tell(callbacks, "after_iteration", run)
            history.close_epoch(history.iterations - before)
            _measure(run, train if evaluate_train else None, validation)
            _tell(callbacks, "after_epoch", run)
    except StopTraining as reason:
        history.stopped = str(reason)
    return history


def _forward_and_backward(run):
    """Loss and gradient of the batch, recorded; a run whose numbers have left the floats ends here."""
    with np.errstate(over="ignore", invalid="ignore"):  # an explosion is told once, in history.stopped
        loss, g = run.model.loss_and_gradient(run.X, run.y)
        norm = float(np.linalg.norm(g))
    history, rate = run.history, getattr(run.optimizer, "lr", np.nan)
    history.loss.append(float(loss))
    history.gradient_norm.append(norm)
    history.batch_size.append(len(run.X))
    history.lr.append(float(np.mean(rate(run.optimizer.t) if callable(rate) else rate)))
    if not np.isfinite(loss) or not np.isfinite(g).all():
        what = f"the loss is {loss:.4g}" if not np.isfinite(loss) else "the gradient holds NaN or infinity"
        raise StopTraining(
            f"{what} in iteration {history.iterations}. A learning rate that is too high is almost always the reason."
        )
    return float(loss), g


def _measure(run, train, validation):
    """Losses at the end of an epoch, and accuracies where the labels are classes, of the parts that were asked for."""
    for name, part in (("train", train), ("validation", validation)):
        if part is not None:
            with np.errstate(over="ignore", invalid="ignore"):
                getattr(run.history, f"{name}_loss").append(loss_of(run.model, part))
                if np.issubdtype(examples(part)[1].dtype, np.integer):
                    getattr(run.history, f"{name}_accuracy").append(accuracy(run.model, part))


def _tell(callbacks, moment, run):
    for callback in callbacks:
        getattr(callback, moment)(run)


def _refuse_bad_input(model, optimizer, train, validation, epochs, batch_size, rng, augment):
    """Say what is wrong before anything has moved."""
    counting_number(epochs, "epochs")
    batches(train, batch_size, rng)  # checks its arguments at the call, and draws nothing before it is iterated
    if validation is not None:
        examples(validation)
    if augment is not None:
        generator(rng, "augmenting")
    theirs = getattr(optimizer, "theta", None)
    if theirs is not None and not np.shares_memory(theirs, model.theta):
        raise ValueError(
            "this optimizer moves another theta than the model's: make it with Optimizer(model.theta, ...)"
        )
