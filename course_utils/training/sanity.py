r"""Sanity checks before any real training: is the first loss what it must be, and can the model learn twenty examples?

A classifier that knows nothing gives each of K classes 1/K, and its loss is ln K. A penalty adds what its first weights
weigh. A model that cannot memorize twenty examples has a bug, not a tuning problem.

    J_0 = ln K + lambda/2 n std^2,  n weights of variance std^2                {eq}`initial-loss`
"""

import copy
import math
from dataclasses import dataclass

import numpy as np

from course_utils.data.examples import counting_number, examples
from course_utils.training.evaluate import accuracy
from course_utils.training.history import History
from course_utils.training.loop import fit


def expected_initial_loss(classes, weight_decay=0.0, weights=0, std=0.0):
    """The loss that a classifier with small random weights should start at.

    Parameters
    ----------
    classes : int
        K.
    weight_decay : float
        lambda of a penalty lambda/2 sum w^2.
    weights : int
        How many numbers the penalty weighs.
    std : float
        Their standard deviation.

    Returns
    -------
    float

    Examples
    --------
    >>> round(expected_initial_loss(10), 4)
    2.3026
    >>> round(expected_initial_loss(10, weight_decay=1e3, weights=3072 * 50 + 50 * 10, std=1e-4), 2)
    3.07
    """
    return math.log(counting_number(classes, "classes")) + weight_decay / 2 * weights * std**2


@dataclass(frozen=True)
class Finding:
    """What a check found.

    Attributes
    ----------
    passed : bool
    value, expected : float
        What was measured, and what it should have been.
    says : str
        The same in a sentence, with what to look at if it failed.
    history : History or None
        Of the training that the check did, if any.
    """

    passed: bool
    value: float
    expected: float
    says: str
    history: History | None = None


def initial_loss_check(model, data, expected, tolerance=0.1):
    """Compare the first loss with what it should be.

    Parameters
    ----------
    model : object with ``loss_and_gradient``
        Not trained yet. It is copied, not changed.
    data : Dataset, Part, or pair (X, y)
        Any batch.
    expected : float
        See :func:`expected_initial_loss`.
    tolerance : float
        Relative. Weights of the usual first size make random logits of variance about 1, which raise the loss by up to
        half a unit in 2.3: for such a model widen it to 0.25.

    Returns
    -------
    Finding
    """
    loss = float(copy.deepcopy(model).loss_and_gradient(*examples(data))[0])
    passed = abs(loss - expected) <= tolerance * expected
    says = f"the first loss is {loss:.4f}, expected {expected:.4f}"
    if not passed:
        high = "the first weights are too large, the inputs are not scaled, or the labels are shifted"
        low = "the model knows the labels already, or a mean is taken over too many numbers"
        says += f": {high if not loss < expected else low}"
    return Finding(bool(passed), loss, float(expected), says)


def overfit_check(model, make_optimizer, data, size=20, epochs=200):
    """Train a copy of the model on a handful of examples until it knows them by heart.

    Parameters
    ----------
    model : object with ``theta`` and ``loss_and_gradient``
        It is copied, not changed. A ``penalty`` of the copy is turned off, as the lectures say.
    make_optimizer : callable ``(theta) -> optimizer``
        For the copy; plain gradient descent in the lectures.
    data : Dataset, Part, or pair (X, y)
        The first ``size`` examples are used.
    size, epochs : int
        20 examples, all in one batch, 200 times: the lectures'.

    Returns
    -------
    Finding
        ``value`` is the accuracy at the end. It passes at 1.00 only.
    """
    X, y = examples(data)
    size, epochs = counting_number(size, "size"), counting_number(epochs, "epochs")
    tiny, pupil = (X[:size], y[:size]), copy.deepcopy(model)
    if getattr(pupil, "penalty", None) is not None:
        pupil.penalty = None
    history = fit(pupil, make_optimizer(pupil.theta), tiny, epochs=epochs, batch_size=size, evaluate_train=True)
    with np.errstate(over="ignore", invalid="ignore"):  # after an explosion, which history.stopped tells
        reached = accuracy(pupil, tiny)
    says = (
        f"accuracy {reached:.2f} on {len(tiny[0])} examples after {history.epochs} epochs, loss {history.loss[-1]:.4g}"
    )
    if reached < 1:
        says += f": {history.stopped or 'look for a bug, a rate too low, or two equal examples with different labels'}"
    return Finding(reached == 1, reached, 1.0, says, history)
