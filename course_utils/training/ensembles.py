r"""Ensembles: several models answer, and their probabilities are averaged.

Models that were trained from different first values make different mistakes; what they agree on is more often right.

    p(y given x) = 1/M sum_m p_m(y given x)                    {eq}`ensemble`
"""

import copy

import numpy as np

from course_utils.data.examples import counting_number, generator
from course_utils.training.checkpoint import Checkpoint
from course_utils.training.evaluate import probabilities


class Ensemble:
    """M models that answer together.

    Parameters
    ----------
    members : iterable of models
        Each with ``predict_proba``, or giving logits when called; of equally many classes.

    Examples
    --------
    >>> from types import SimpleNamespace
    >>> sure, unsure = ([[0.9, 0.1]], [[0.4, 0.6]])
    >>> members = [SimpleNamespace(predict_proba=lambda X, p=p: np.array(p)) for p in (sure, unsure)]
    >>> Ensemble(members).predict_proba([[0.0]]).tolist()
    [[0.65, 0.35]]
    """

    def __init__(self, members):
        self.members = list(members)
        if not self.members:
            raise ValueError("an ensemble needs at least one member")

    def predict_proba(self, X):
        """The mean of the members' probabilities, shape (n, K)."""
        return np.mean([probabilities(member, X) for member in self.members], axis=0)

    def predict(self, X):
        """The class with the highest mean probability, shape (n,)."""
        return self.predict_proba(X).argmax(axis=1)


def train_ensemble(make_and_train, members, *, rng):
    """Train models independently of each other.

    Parameters
    ----------
    make_and_train : callable ``(rng) -> model``
        Makes a model and trains it, drawing everything random from the generator it is given.
    members : int
        M.
    rng : numpy.random.Generator
        Each member gets a generator of its own, spawned from it: the first three members are the same in an ensemble
        of three and of ten.

    Returns
    -------
    Ensemble
    """
    members = counting_number(members, "members")
    return Ensemble(make_and_train(own) for own in generator(rng, "training an ensemble").spawn(members))


def snapshot_ensemble(model, checkpoints):
    """An ensemble of one model at several moments of its training: train once, get M for free.

    Parameters
    ----------
    model : object with ``theta``
        It is copied, not changed.
    checkpoints : iterable of Checkpoint
        See ``Snapshots``.
    """
    return Ensemble(checkpoint.restore(copy.deepcopy(model)) for checkpoint in checkpoints)


def average_checkpoints(checkpoints):
    """One model in the place of several: the mean of their parameters, not of their answers.

    It costs nothing at test time. It works for checkpoints of *one* run that lie in one valley; between independent
    runs the mean lies on a ridge. Running statistics are averaged too, which is only nearly right for batch norm.

    Parameters
    ----------
    checkpoints : iterable of Checkpoint

    Returns
    -------
    Checkpoint
    """
    checkpoints = list(checkpoints)
    if not checkpoints:
        raise ValueError("there is no checkpoint to average")
    theta = np.mean([checkpoint.theta for checkpoint in checkpoints], axis=0)
    if checkpoints[0].state is None:
        return Checkpoint(theta)
    return Checkpoint(
        theta, {name: np.mean([c.state[name] for c in checkpoints], axis=0) for name in checkpoints[0].state}
    )
