r"""The update ratio: how far a step moves theta, compared with how long theta is. About 1e-3 is healthy.

Far above it the rate is too high; far below, nothing is being learned. It needs no validation data and no patience.

    ratio = ||theta_{t+1} - theta_t|| / ||theta_t||                      {eq}`update-ratio`
"""

import numpy as np

from course_utils.training.callbacks import Callback


class UpdateRatio(Callback):
    """Record the ratio of every step, in the series ``update_ratio`` of ``history.extra``.

    Parameters
    ----------
    where : ndarray of bool, shape of theta, optional
        Only these parameters: the weights of one layer, say.
    name : str
        Of the series, if several are recorded.
    """

    def __init__(self, where=None, name="update_ratio"):
        self.where, self.name = where, name

    def after_backward(self, run):
        self.before = run.model.theta.copy()

    def after_iteration(self, run):
        run.history.record(self.name, update_ratio(self.before, run.model.theta, self.where))


def update_ratio(before, after, where=None):
    """||after - before|| / ||before||, of two states of theta; infinite if theta was zero and moved.

    >>> update_ratio(np.array([3.0, 4.0]), np.array([3.0, 4.005])).__round__(6)
    0.001
    """
    before, after = np.asarray(before), np.asarray(after)
    if where is not None:
        before, after = before[where], after[where]
    update, scale = np.linalg.norm(after - before), np.linalg.norm(before)
    if scale == 0:
        return float("inf") if update > 0 else 0.0
    return float(update / scale)
