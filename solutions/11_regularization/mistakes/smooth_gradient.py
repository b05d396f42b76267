"""Lab 11, exercise 7: the named mistakes of `smooth_gradient`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake
from course_utils.nn.functional import softmax

from .shared import BOOK, targets_of

SMOOTH = f"{BOOK}/mistakes.html#wrong-smoothing-sum"
FORMS = f"{BOOK}/noise.html#label-smoothing-section"
MEAN = f"{BOOK}/noise.html#label-smoothing-section"

hints(
    "smooth_gradient",
    "Each row of the targets sums to 1, so each row of the gradient sums to 0. Does yours?",
    "Fill an array with eps / (K - 1); then set the label's place in each row: index with np.arange(len(y)) and y.",
)


def gradient(Z, targets, n=None):
    """The gradient for these targets."""
    return (softmax(Z) - targets) / (len(Z) if n is None else n)


def hard(Z, y):
    """The targets without smoothing."""
    return np.eye(Z.shape[1])[y]


@mistake(
    "smooth_gradient",
    slug="pytorch",
    says="eps was spread over all K classes, the label's among them: that is PyTorch's form. Here the others share it.",
    hint=("Look at the target of the label: 1 - eps.", "eps / (K - 1) for each *other* class."),
    link=FORMS,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, (1 - eps) * hard(Z, y) + eps / Z.shape[1])


@mistake(
    "smooth_gradient",
    slug="divided-by-k",
    says="The other classes got eps / K: the targets do not sum to 1.",
    hint=("Sum a row of your targets.", "K - 1 classes share eps."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, np.where(hard(Z, y) == 1, 1 - eps, eps / Z.shape[1]))


@mistake(
    "smooth_gradient",
    slug="eps-for-each",
    says="Each of the other classes got all of eps: the targets do not sum to 1.",
    hint=("Sum a row of your targets.", "The other classes share eps."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, np.where(hard(Z, y) == 1, 1 - eps, eps))


@mistake(
    "smooth_gradient",
    slug="label-keeps-all",
    says="The label's target is still 1: what the others get must be taken from it.",
    hint=("Sum a row of your targets.", "1 - eps for the label."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, np.where(hard(Z, y) == 1, 1.0, eps / (Z.shape[1] - 1)))


@mistake(
    "smooth_gradient",
    slug="others-get-nothing",
    says="The label's target is 1 - eps, but the others still have 0: the targets do not sum to 1.",
    hint=("Sum a row of your targets.", "eps / (K - 1) for each other class."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, (1 - eps) * hard(Z, y))


@mistake(
    "smooth_gradient",
    slug="label-gets-both",
    says="eps / (K - 1) was added to the label's target too.",
    hint=("Look at the target of the label: 1 - eps.", "Set it last."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, (1 - eps) * hard(Z, y) + eps / (Z.shape[1] - 1))


@mistake(
    "smooth_gradient",
    slug="eps-and-rest-exchanged",
    says="The label got eps, and the others share 1 - eps.",
    hint=("Look at the target of the label: 1 - eps.", "The large share is the label's."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, targets_of(Z, y, 1 - eps))


@mistake(
    "smooth_gradient",
    slug="not-smoothed",
    says="Nothing is smoothed: the targets are 0 and 1, which only infinite scores reach.",
    hint=("Look for eps in your code.", "1 - eps at the label, eps / (K - 1) elsewhere."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, hard(Z, y))


@mistake(
    "smooth_gradient",
    slug="sum",
    says="That is the gradient of the summed loss: it is not divided by the number of examples.",
    hint=("Repeat every example: must the gradient of the mean grow?", "Divide by len(y)."),
    link=MEAN,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, targets_of(Z, y, eps), n=1)


@mistake(
    "smooth_gradient",
    slug="divided-by-all-entries",
    says="The gradient was divided by the number of entries. The mean is over the examples only.",
    hint=("Look at what you divide by.", "len(y), not Z.size and not np.mean."),
    link=MEAN,
)
def smooth_gradient(Z, y, eps):
    return gradient(Z, targets_of(Z, y, eps), n=Z.size)


@mistake(
    "smooth_gradient",
    slug="turned-around",
    says="The difference is the other way around: a step against it would climb.",
    hint=("Look at the sign at the label.", "softmax minus target."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return -gradient(Z, targets_of(Z, y, eps))


@mistake(
    "smooth_gradient",
    slug="softmax-forgotten",
    says="The targets were subtracted from the scores; they are compared with probabilities.",
    hint=("Sum a row of your gradient: it must be 0.", "softmax(Z)."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return (Z - targets_of(Z, y, eps)) / len(y)


@mistake(
    "smooth_gradient",
    slug="softmax-down-the-columns",
    says="The softmax was taken over the examples. Each row, one example, has its own.",
    hint=("Sum a row of your probabilities.", "Along the classes, the last axis."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return (softmax(Z.T).T - targets_of(Z, y, eps)) / len(y)


@mistake(
    "smooth_gradient",
    slug="scores-smoothed",
    says="The probabilities were smoothed in the place of the targets.",
    hint=("Look at what eps is applied to.", "The targets."),
    link=SMOOTH,
)
def smooth_gradient(Z, y, eps):
    return ((1 - eps) * softmax(Z) + eps / Z.shape[1] - hard(Z, y)) / len(y)
