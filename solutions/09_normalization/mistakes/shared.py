"""What several of lab 09's wrong versions use: the right answers, and where in the chapter things stand."""

import numpy as np

BOOK = "09_normalization"

SCALE = f"{BOOK}/inputs.html#centering-and-scaling"
LEAK = f"{BOOK}/mistakes.html#wrong-whole-data"
OWN = f"{BOOK}/mistakes.html#wrong-own-statistics"
CONSTANT = f"{BOOK}/mistakes.html#wrong-zero-variance"
DDOF = f"{BOOK}/mistakes.html#wrong-ddof"
ROOT = f"{BOOK}/mistakes.html#wrong-no-root"
AXIS = f"{BOOK}/mistakes.html#wrong-axis"
WHITENING = f"{BOOK}/pca.html#principal-axes"
WHITENING_LEAK = f"{BOOK}/mistakes.html#wrong-whitening-test"
FORWARD = f"{BOOK}/batch_norm.html#batch-norm-forward"
EPS = f"{BOOK}/mistakes.html#wrong-eps-outside"
UNDO = f"{BOOK}/batch_norm.html#undo"
BACKWARD = f"{BOOK}/backward.html#backward-closed-form"
PARAMETERS = f"{BOOK}/backward.html#backward-easy"
CONSTANTS = f"{BOOK}/mistakes.html#wrong-constant-statistics"
RUNNING = f"{BOOK}/in_use.html#running-statistics"
NEVER_UPDATED = f"{BOOK}/mistakes.html#wrong-never-updated"
MODES = f"{BOOK}/in_use.html#evaluation-in-training-mode"
WRONG_MODE = f"{BOOK}/mistakes.html#wrong-train-mode"
STUCK_IN_USE = f"{BOOK}/mistakes.html#wrong-eval-mode"
MOMENTUM = f"{BOOK}/mistakes.html#wrong-momentum-reversed"
AXES = f"{BOOK}/norms.html#one-function"
FOLD = f"{BOOK}/in_use.html#equation-bn-fold-weight"


def right_update(mean, var, x, momentum=0.1, ddof=1):
    """The right running statistics after a batch."""
    return (1 - momentum) * mean + momentum * x.mean(axis=0), (1 - momentum) * var + momentum * x.var(axis=0, ddof=ddof)


class RightBatchNorm:
    """Batch norm as it should be, in parts that a wrong version can replace."""

    def __init__(self, gamma, beta, momentum=0.1, eps=1e-5):
        self.gamma, self.beta, self.momentum, self.eps = gamma, beta, momentum, eps
        self.running_mean, self.running_var = np.zeros(len(gamma)), np.ones(len(gamma))
        self.training = True

    def train(self):
        self.training = True

    def eval(self):
        self.training = False

    def forward(self, x):
        if self.training:
            self.remember(x)
            return self.in_training(x)
        return self.in_use(x)

    def remember(self, x):
        self.running_mean, self.running_var = right_update(self.running_mean, self.running_var, x, self.momentum)

    def in_training(self, x):
        return self.scaled(x, x.mean(axis=0), x.var(axis=0))

    def in_use(self, x):
        return self.scaled(x, self.running_mean, self.running_var)

    def scaled(self, x, mean, var):
        return self.gamma * (x - mean) / np.sqrt(var + self.eps) + self.beta
