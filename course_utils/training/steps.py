"""Training counted in steps, not epochs: go on for n iterations, stop, look, and go on where it left off.

Early stopping evaluates every n steps, wherever in an epoch that is.
"""

from course_utils.data.batches import batches
from course_utils.data.examples import counting_number


class Steps:
    """A training run that can be continued by any number of iterations.

    Parameters
    ----------
    model, optimizer : object
        As for :func:`course_utils.training.fit`.
    train : Dataset, Part, or pair (X, y)
    batch_size : int
    rng : numpy.random.Generator, optional
        Shuffles each epoch anew.

    Attributes
    ----------
    iterations : int
        Run so far.
    losses : list of float
        One per iteration, before its update.
    """

    def __init__(self, model, optimizer, train, batch_size=32, rng=None):
        batches(train, batch_size, rng)  # drawn from later; what is wrong with them is said now
        self.model, self.optimizer = model, optimizer
        self.losses = []
        self._batches = _epoch_after_epoch(train, batch_size, rng)

    @property
    def iterations(self):
        return len(self.losses)

    def __call__(self, n):
        """Run n more iterations.

        Parameters
        ----------
        n : int
            At least 1.
        """
        for _ in range(counting_number(n, "the number of steps")):
            X, y = next(self._batches)
            loss, g = self.model.loss_and_gradient(X, y)
            self.optimizer.step(g)
            self.losses.append(float(loss))


def _epoch_after_epoch(train, size, rng):
    while True:
        yield from batches(train, size, rng)
