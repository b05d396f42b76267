"""What several of lab 09's wrong versions use: the right answers, and where in the chapter things stand."""

import numpy as np

BOOK = "09_normalization"

SCALE = f"{BOOK}/mistakes.html"
LEAK = f"{BOOK}/mistakes.html"
CONSTANT = f"{BOOK}/mistakes.html"
DDOF = f"{BOOK}/mistakes.html"
WHITENING = f"{BOOK}/mistakes.html"
FORWARD = f"{BOOK}/mistakes.html"
EPS = f"{BOOK}/mistakes.html"
UNDO = f"{BOOK}/mistakes.html"
BACKWARD = f"{BOOK}/mistakes.html"
CONSTANTS = f"{BOOK}/mistakes.html"
RUNNING = f"{BOOK}/mistakes.html"
NEVER_UPDATED = f"{BOOK}/mistakes.html"
MODES = f"{BOOK}/mistakes.html"
WRONG_MODE = f"{BOOK}/mistakes.html"
MOMENTUM = f"{BOOK}/mistakes.html"
AXES = f"{BOOK}/mistakes.html"
GROUPS = f"{BOOK}/mistakes.html"
FOLD = f"{BOOK}/mistakes.html"
SHARE = f"{BOOK}/mistakes.html"


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
