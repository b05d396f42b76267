"""Snapshots: copies of a model taken while it trains, to average later (Huang et al., 2017).

With a cyclic learning rate they are taken at the end of each cycle, where the rate is low and the model has settled;
the high rate after it drives the model on to another valley.
"""

from course_utils.data.examples import counting_number
from course_utils.training.callbacks import Callback
from course_utils.training.checkpoint import Checkpoint


class Snapshots(Callback):
    """Keep a checkpoint after every ``every``-th epoch.

    Parameters
    ----------
    every : int
        Epochs from one snapshot to the next: the length of a cycle.
    last : int, optional
        Keep only so many, the newest.

    Attributes
    ----------
    checkpoints : list of Checkpoint
    """

    def __init__(self, every=1, last=None):
        self.every = counting_number(every, "every")
        self.last = None if last is None else counting_number(last, "last")
        self.checkpoints = []

    def before_fit(self, run):
        self.checkpoints = []

    def after_epoch(self, run):
        if run.epoch % self.every == 0:
            self.checkpoints.append(Checkpoint.of(run.model))
            if self.last is not None:
                del self.checkpoints[: -self.last]


class AverageTheta(Callback):
    """Show theta to an average after each iteration: Polyak's, or an exponential one.

    Parameters
    ----------
    average : object with ``update(theta)`` and ``theta``
        ``course_utils.optim.PolyakAverage()`` or ``ExponentialAverage(0.995)``, the lectures' rate.

    Attributes
    ----------
    average : the same object
        ``model.theta[...] = callback.average.theta`` puts the average into the model.
    """

    def __init__(self, average):
        self.average = average

    def before_fit(self, run):
        self.average.update(run.model.theta)

    def after_iteration(self, run):
        self.average.update(run.model.theta)
