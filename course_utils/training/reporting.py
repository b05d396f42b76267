"""A line per epoch while a model trains, in the words of the lecture's printouts.

Finished epoch 1 / 200: cost 2.302603, train: 0.400000, val 0.400000, lr 1.000000e-03
"""

from course_utils.data.examples import counting_number
from course_utils.training.callbacks import Callback


class PrintEpochs(Callback):
    """Print what an epoch came to.

    Parameters
    ----------
    every : int
        Print the first epoch, every ``every``-th and the last.
    write : callable
        Takes the line; ``print`` by default.
    """

    def __init__(self, every=1, write=print):
        self.every, self.write = counting_number(every, "every"), write

    def after_epoch(self, run):
        if run.epoch in (1, run.epochs) or run.epoch % self.every == 0:
            self.write(self.line(run))

    def line(self, run):
        """Cost is the mean loss over the epoch; accuracies are there if the run measures them."""
        history = run.history
        parts = [f"Finished epoch {run.epoch} / {run.epochs}: cost {history.epoch_loss[-1]:.6f}"]
        if history.train_accuracy:
            parts.append(f"train: {history.train_accuracy[-1]:.6f}")
        if history.validation_accuracy:
            parts.append(f"val {history.validation_accuracy[-1]:.6f}")
        return ", ".join([*parts, f"lr {history.lr[-1]:.6e}"])
