"""Named wrong answers of the grader's fixture lab."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

hints("softplus", "Look at the largest z.", "Look at what exp gives there.")


@mistake(
    "softplus",
    slug="overflow",
    says="exp overflows for large z.",
    hint=("Look at z = 1000.", "Take the exponential of a negative number."),
    link="99_fixture/index.html#overflow",
)
def softplus(z):
    return np.log(1 + np.exp(z))


@mistake(
    "Momentum",
    slug="no-memory",
    says="m is replaced by g instead of collecting it.",
    hint=("Look at m after step 2.", "beta must appear."),
    link="99_fixture/index.html#memory",
)
class Momentum:
    def __init__(self, theta, lr, beta):
        self.theta, self.lr = theta, lr

    def step(self, g):
        self.m = g
        self.theta -= self.lr * g
