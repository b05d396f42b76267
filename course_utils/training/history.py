"""What a training run leaves behind: a number for every iteration, a number for every epoch, and why it stopped.

Figures are drawn from it and diagnoses are read from it; it holds no model.
"""

from dataclasses import dataclass, field

import numpy as np


@dataclass
class History:
    """The record of one call of :func:`course_utils.training.fit`.

    Attributes
    ----------
    loss : list of float
        Per iteration: the mean loss of that batch, before the update it led to.
    lr : list of float
        Per iteration: the learning rate of that update (its mean, where every parameter has its own).
    gradient_norm : list of float
        Per iteration: the Euclidean length of g.
    batch_size : list of int
        Per iteration: examples in that batch.
    epoch_loss : list of float
        Per epoch: the mean of ``loss`` over its examples, taken while theta was moving. It costs nothing.
    train_loss, train_accuracy : list of float
        Per epoch: of the whole training part at the end of it, where ``evaluate_train`` asked for them.
    validation_loss, validation_accuracy : list of float
        Per epoch: of the validation part at the end of it, where there is one.
    extra : dict of str to list
        What callbacks recorded, by name.
    stopped : str
        Why training ended before its last epoch, in a sentence; empty if it did not.
    """

    loss: list = field(default_factory=list)
    lr: list = field(default_factory=list)
    gradient_norm: list = field(default_factory=list)
    batch_size: list = field(default_factory=list)
    epoch_loss: list = field(default_factory=list)
    train_loss: list = field(default_factory=list)
    train_accuracy: list = field(default_factory=list)
    validation_loss: list = field(default_factory=list)
    validation_accuracy: list = field(default_factory=list)
    extra: dict = field(default_factory=dict)
    stopped: str = ""

    @property
    def iterations(self):
        """Batches that went forward and backward."""
        return len(self.loss)

    @property
    def epochs(self):
        """Times the whole training part went forward and backward."""
        return len(self.epoch_loss)

    def record(self, name, value):
        """Append a number to the series ``name`` of :attr:`extra`."""
        self.extra.setdefault(name, []).append(value)

    def close_epoch(self, iterations):
        """Append to :attr:`epoch_loss` the mean over the last ``iterations`` batches, each weighted by its size."""
        sizes = self.batch_size[-iterations:]
        self.epoch_loss.append(float(np.average(self.loss[-iterations:], weights=sizes)))

    def gap(self):
        """Validation loss minus training loss after each epoch: large and growing is overfitting.

        Uses :attr:`train_loss` where it was measured, otherwise :attr:`epoch_loss`.

        Returns
        -------
        ndarray, shape (epochs,)
        """
        train = self.train_loss or self.epoch_loss
        if len(self.validation_loss) != len(train):
            raise ValueError("there is no gap to read: this run had no validation part")
        return np.subtract(self.validation_loss, train)

    def accuracy_gap(self):
        """Training accuracy minus validation accuracy after each epoch; shape (epochs,).

        Large is overfitting: regularize. None at all, at an accuracy too low: give the model more capacity.
        """
        if not self.train_accuracy or len(self.train_accuracy) != len(self.validation_accuracy):
            raise ValueError("there is no gap to read: call fit with a validation part and evaluate_train=True")
        return np.subtract(self.train_accuracy, self.validation_accuracy)
