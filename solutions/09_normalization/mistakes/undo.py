"""Lab 09, exercise 4: the named mistakes of `undo`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import AXIS, DDOF, EPS, ROOT, UNDO

hints(
    "undo",
    "Hand your gamma and beta to batch_norm with the same eps: y must be x, to the last digits.",
    "Solve x_hat's formula for x: what must it be multiplied by, and what be added?",
)


def right(x, eps):
    """The right gamma and beta."""
    return np.sqrt(x.var(axis=0) + eps), x.mean(axis=0)


@mistake(
    "undo",
    slug="eps-forgotten",
    says="gamma lacks eps: batch norm divided by the root of variance plus eps, so exactly that must be multiplied "
    "back.",
    hint=("Look at what batch_norm divides by.", "Put eps under the root."),
    link=EPS,
)
def undo(x, eps=1e-5):
    return x.std(axis=0), right(x, eps)[1]


@mistake(
    "undo",
    slug="eps-outside",
    says="eps was added to the standard deviation; batch norm has it under the root.",
    hint=("Look at what your root covers.", "Variance plus eps."),
    link=EPS,
)
def undo(x, eps=1e-5):
    return x.std(axis=0) + eps, right(x, eps)[1]


@mistake(
    "undo",
    slug="variance-for-gamma",
    says="gamma is the variance: the root is missing.",
    hint=("Look at what batch_norm divides by.", "Its root."),
    link=ROOT,
)
def undo(x, eps=1e-5):
    return x.var(axis=0) + eps, right(x, eps)[1]


@also("undo", "variance-for-gamma")
def undo(x, eps=1e-5):
    return x.var(axis=0), right(x, eps)[1]


@mistake(
    "undo",
    slug="gamma-inverted",
    says="gamma is 1 over the standard deviation: x was divided by it once already, and must now be multiplied.",
    hint=("Look at y = gamma x_hat + beta.", "What undoes a division?"),
    link=UNDO,
)
def undo(x, eps=1e-5):
    gamma, beta = right(x, eps)
    return 1 / gamma, beta


@mistake(
    "undo",
    slug="beta-negative",
    says="beta has the wrong sign: the mean was subtracted, and must be added again.",
    hint=("Look at y = gamma x_hat + beta.", "The mean itself."),
    link=UNDO,
)
def undo(x, eps=1e-5):
    gamma, beta = right(x, eps)
    return gamma, -beta


@mistake(
    "undo",
    slug="beta-scaled",
    says="The mean was multiplied or divided by the standard deviation; beta is added after the scale, so it is the "
    "mean as it is.",
    hint=("Look at y = gamma x_hat + beta: is beta scaled?", "The mean itself."),
    link=UNDO,
)
def undo(x, eps=1e-5):
    gamma, beta = right(x, eps)
    return gamma, beta / gamma


@also("undo", "beta-scaled")
def undo(x, eps=1e-5):
    gamma, beta = right(x, eps)
    return gamma, beta * gamma


@mistake(
    "undo",
    slug="order",
    says="beta and gamma are in the wrong order.",
    hint=("Look at the order in which you return them.", "gamma first."),
    link=UNDO,
)
def undo(x, eps=1e-5):
    return right(x, eps)[::-1]


@mistake(
    "undo",
    slug="n-minus-one",
    says="The variance was divided by N - 1 (ddof=1); batch norm divided by the root with 1/N.",
    hint=("Look for ddof.", "Leave it out."),
    link=DDOF,
)
def undo(x, eps=1e-5):
    return np.sqrt(x.var(axis=0, ddof=1) + eps), right(x, eps)[1]


@mistake(
    "undo",
    slug="identity",
    says="gamma 1 and beta 0 leave x_hat as it is; asked for is the way back to x.",
    hint=("Look at batch_norm(x, 1, 0): is it x?", "gamma and beta depend on x."),
    link=UNDO,
)
def undo(x, eps=1e-5):
    return np.ones(x.shape[1]), np.zeros(x.shape[1])


@mistake(
    "undo",
    slug="one-number-for-all",
    says="One mean and one variance serve all features.",
    hint=("Look for the axis.", "axis=0 gives one number for each feature."),
    link=AXIS,
)
def undo(x, eps=1e-5):
    return np.sqrt(x.var() + eps), x.mean()


@mistake(
    "undo",
    slug="root-of-eps-added",
    says="eps was subtracted, or its own root taken: batch norm has variance plus eps under one root.",
    hint=("Look at the sign of eps, and at what your root covers.", "The root of variance plus eps."),
    link=EPS,
)
def undo(x, eps=1e-5):
    return x.std(axis=0) + np.sqrt(eps), right(x, eps)[1]


@also("undo", "root-of-eps-added")
def undo(x, eps=1e-5):
    with np.errstate(invalid="ignore"):
        return np.sqrt(x.var(axis=0) - eps), right(x, eps)[1]
