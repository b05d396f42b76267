"""Lab 09, exercise 6: the named mistakes of `update_running`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import AXIS, DDOF, MOMENTUM, NEVER_UPDATED, ROOT, RUNNING, right_update

hints(
    "update_running",
    "Take momentum 1: the new statistics must be those of the batch alone, the variance with N - 1.",
    "Both follow the same formula; only the variance is the unbiased one.",
)


@mistake(
    "update_running",
    slug="divided-by-n",
    says="The running variance took the variance over N. That is too small on average; the unbiased one, over N - 1, "
    "belongs there.",
    hint=("Look at your call of var.", "ddof=1."),
    link=DDOF,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return right_update(running_mean, running_var, x, momentum, ddof=0)


@mistake(
    "update_running",
    slug="shares-exchanged",
    says="The shares are exchanged: momentum is here the share of the new batch, not of what was known before.",
    hint=("Look at momentum = 0.1: how much of the old mean stays?", "Nine tenths."),
    link=MOMENTUM,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return right_update(running_mean, running_var, x, 1 - momentum)


@mistake(
    "update_running",
    slug="never-updated",
    says="The old statistics came back: after any number of batches they are still 0 and 1.",
    hint=("Look at what you return.", "The new ones."),
    link=NEVER_UPDATED,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return running_mean.copy(), running_var.copy()


@mistake(
    "update_running",
    slug="last-batch-only",
    says="Those are the statistics of this batch alone: nothing is kept of the earlier ones.",
    hint=("Look for running_mean in your lines.", "Mix the old with the new."),
    link=RUNNING,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return right_update(running_mean, running_var, x, 1.0)


@mistake(
    "update_running",
    slug="standard-deviation",
    says="The running variance took in the standard deviation: a variance and a root cannot be mixed.",
    hint=("Look at the function you call.", "var, not std."),
    link=ROOT,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    new_mean, _ = right_update(running_mean, running_var, x, momentum)
    return new_mean, (1 - momentum) * running_var + momentum * x.std(axis=0, ddof=1)


@also("update_running", "standard-deviation")
def update_running(running_mean, running_var, x, momentum=0.1):
    new_mean, _ = right_update(running_mean, running_var, x, momentum)
    return new_mean, (1 - momentum) * running_var + momentum * x.std(axis=0)


@mistake(
    "update_running",
    slug="old-kept-whole",
    says="The old statistics were kept whole, and the batch's share added: they grow without end.",
    hint=("Look at the factor of the old ones.", "1 - momentum."),
    link=MOMENTUM,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return running_mean + momentum * x.mean(axis=0), running_var + momentum * x.var(axis=0, ddof=1)


@mistake(
    "update_running",
    slug="batch-taken-whole",
    says="The batch's statistics came in whole: their factor, momentum, is missing.",
    hint=("Look at the factor of the batch's.", "momentum."),
    link=MOMENTUM,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    keep = 1 - momentum
    return keep * running_mean + x.mean(axis=0), keep * running_var + x.var(axis=0, ddof=1)


@mistake(
    "update_running",
    slug="around-the-running-mean",
    says="The variance was taken around the running mean; it is the batch's own, around the batch's mean.",
    hint=("Look at what you subtract before you square.", "x.var."),
    link=RUNNING,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    new_mean, _ = right_update(running_mean, running_var, x, momentum)
    square = ((x - running_mean) ** 2).sum(axis=0) / (len(x) - 1)
    return new_mean, (1 - momentum) * running_var + momentum * square


@also("update_running", "around-the-running-mean")
def update_running(running_mean, running_var, x, momentum=0.1):
    new_mean, _ = right_update(running_mean, running_var, x, momentum)
    square = ((x - new_mean) ** 2).sum(axis=0) / (len(x) - 1)
    return new_mean, (1 - momentum) * running_var + momentum * square


@mistake(
    "update_running",
    slug="momentum-fixed",
    says="momentum is always 0.1, whatever was handed over.",
    hint=("Look for a number in your lines.", "Use the argument."),
    link=MOMENTUM,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return right_update(running_mean, running_var, x)


@mistake(
    "update_running",
    slug="order",
    says="Variance and mean are in the wrong order.",
    hint=("Look at the order in which you return them.", "The mean first."),
    link=RUNNING,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return right_update(running_mean, running_var, x, momentum)[::-1]


@mistake(
    "update_running",
    slug="one-number-for-all",
    says="One mean and one variance of all features were taken in.",
    hint=("Look for the axis.", "axis=0 gives one number for each feature."),
    link=AXIS,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    keep = 1 - momentum
    return keep * running_mean + momentum * x.mean(), keep * running_var + momentum * x.var(ddof=1)


@mistake(
    "update_running",
    slug="correction-the-wrong-way",
    says="The correction for the variance was turned round: (N - 1)/N makes it smaller, and it is too small already.",
    hint=("Look at the factor beside the variance: larger than 1, or smaller?", "N/(N - 1), or ddof=1."),
    link=DDOF,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    new_mean, _ = right_update(running_mean, running_var, x, momentum)
    n = len(x)
    return new_mean, (1 - momentum) * running_var + momentum * x.var(axis=0) * (n - 1) / n


@mistake(
    "update_running",
    slug="mean-only",
    says="The mean is updated, the variance is not: it stays what it was.",
    hint=("Look at the second thing you return.", "The same formula for the variance."),
    link=NEVER_UPDATED,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return right_update(running_mean, running_var, x, momentum)[0], running_var.copy()


@mistake(
    "update_running",
    slug="mean-over-n-minus-one",
    says="The mean was divided by N - 1 too; only the variance is corrected.",
    hint=("Look at the mean of a batch that is constant.", "x.mean."),
    link=DDOF,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    _, new_var = right_update(running_mean, running_var, x, momentum)
    return (1 - momentum) * running_mean + momentum * x.sum(axis=0) / (len(x) - 1), new_var


@mistake(
    "update_running",
    slug="mean-of-the-two",
    says="Old and new were averaged half and half: momentum does not come in.",
    hint=("Look for momentum in your lines.", "The share of the new."),
    link=MOMENTUM,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    return right_update(running_mean, running_var, x, 0.5)


@mistake(
    "update_running",
    slug="changed-in-place",
    says="The numbers are right, but the running statistics you were given were changed: return new arrays.",
    hint=("Look for += or *= in your lines.", "Make a new array."),
    link=RUNNING,
)
def update_running(running_mean, running_var, x, momentum=0.1):
    running_mean += momentum * (x.mean(axis=0) - running_mean)
    running_var += momentum * (x.var(axis=0, ddof=1) - running_var)
    return running_mean, running_var


@also("update_running", "changed-in-place")
def update_running(running_mean, running_var, x, momentum=0.1):
    running_mean *= 1 - momentum
    running_mean += momentum * x.mean(axis=0)
    running_var *= 1 - momentum
    running_var += momentum * x.var(axis=0, ddof=1)
    return np.array(running_mean), np.array(running_var)
