"""Lab 03, section 8: the named mistakes of `relative_error`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

RELATIVE = f"{BOOK}/gradient_check.html#relative-error"

hints(
    "relative_error",
    "Take a = [1, −4, 0] and b = [1, −5, 0]: place by place the errors are 0, 1/5 and 0, so the result is 0.2.",
    "np.maximum(np.abs(a), np.abs(b)) compares place by place. Divide by 1 where it is 0, then take np.max.",
)


def size(a, b):
    return np.maximum(np.abs(a), np.abs(b))


def over(difference, below):
    """A quotient that is 0 where the denominator is 0."""
    return np.divide(difference, below, out=np.zeros(np.shape(difference)), where=below != 0)


@mistake(
    "relative_error",
    slug="absolute",
    says="That is the absolute error. It must be divided by the size of what is compared.",
    hint=("Look for the denominator.", "The larger of |a| and |b|, place by place."),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(np.abs(a - b))


@mistake(
    "relative_error",
    slug="mean",
    says="The mean over the places is taken. One wrong place among many right ones vanishes in it: take the largest.",
    hint=("Look at how the places are put together.", "np.max"),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.mean(over(np.abs(a - b), size(a, b)))


@mistake(
    "relative_error",
    slug="sum",
    says="The errors of all places are added up. The exercise asks for the largest.",
    hint=("Look at how the places are put together.", "np.max"),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.sum(over(np.abs(a - b), size(a, b)))


@mistake(
    "relative_error",
    slug="per-place",
    says="There is one error for each place. The exercise asks for the largest of them, one number.",
    hint=("Look at the shape of your result.", "np.max(...) around it."),
    link=RELATIVE,
)
def relative_error(a, b):
    return over(np.abs(a - b), size(a, b))


@mistake(
    "relative_error",
    slug="zero-over-zero",
    says="Where both numbers are 0 you compute 0/0, which is nan. The exercise asks for an error of 0 there.",
    hint=("Look at a place where a and b are both 0.", "np.where(size == 0, 1.0, size) in the denominator."),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(np.abs(a - b) / size(a, b))


@mistake(
    "relative_error",
    slug="something-added",
    says="A small number is added in the denominator, or is its least value: tiny gradients then look right.",
    hint=(
        "Look for 1e-8 or the like: what does it do to numbers of 1e-10?",
        "Add nothing; treat the places where both are 0 by themselves.",
    ),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(np.abs(a - b) / (size(a, b) + 1e-8))


def added(a, b, tiny):
    return np.max(np.abs(a - b) / (size(a, b) + tiny))


def at_least(a, b, tiny):
    return np.max(np.abs(a - b) / np.maximum(size(a, b), tiny))


@also("relative_error", "something-added")
def relative_error(a, b):
    return added(a, b, 1e-10)


@also("relative_error", "something-added")
def relative_error(a, b):
    return added(a, b, 1e-12)


@also("relative_error", "something-added")
def relative_error(a, b):
    return added(a, b, 1e-15)


@also("relative_error", "something-added")
def relative_error(a, b):
    return at_least(a, b, 1e-8)


@mistake(
    "relative_error",
    slug="sum-of-sizes",
    says="The difference is divided by |a| + |b|. The exercise divides by the larger of the two.",
    hint=("Look at the denominator.", "np.maximum(np.abs(a), np.abs(b))"),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(over(np.abs(a - b), np.abs(a) + np.abs(b)))


@mistake(
    "relative_error",
    slug="smaller-size",
    says="The difference is divided by the smaller of the two. The exercise divides by the larger.",
    hint=("Look at the denominator.", "np.maximum, not np.minimum."),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(over(np.abs(a - b), np.minimum(np.abs(a), np.abs(b))))


@mistake(
    "relative_error",
    slug="one-of-them",
    says="The difference is divided by the size of one of the two. The larger of both stands in the denominator.",
    hint=("Look at the denominator: does it know both a and b?", "np.maximum(np.abs(a), np.abs(b))"),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(over(np.abs(a - b), np.abs(a)))


@also("relative_error", "one-of-them")
def relative_error(a, b):
    return np.max(over(np.abs(a - b), np.abs(b)))


@mistake(
    "relative_error",
    slug="of-the-whole",
    says="One size is taken for the whole array. A small number that is quite wrong then looks right.",
    hint=("Look at the denominator: is it an array or one number?", "np.maximum compares place by place."),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(np.abs(a - b)) / np.max(size(a, b))


@also("relative_error", "of-the-whole")
def relative_error(a, b):
    return np.linalg.norm(a - b) / max(np.linalg.norm(a), np.linalg.norm(b))


@also("relative_error", "of-the-whole")
def relative_error(a, b):
    return np.linalg.norm(a - b) / (np.linalg.norm(a) + np.linalg.norm(b))


@also("relative_error", "of-the-whole")
def relative_error(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(a)


@also("relative_error", "of-the-whole")
def relative_error(a, b):
    return np.linalg.norm(a - b) / np.linalg.norm(b)


@mistake(
    "relative_error",
    slug="sign-kept-below",
    says="In the denominator a and b stand without their absolute values: where both are negative it is negative.",
    hint=("Look at the denominator where a and b are negative.", "np.maximum(np.abs(a), np.abs(b))"),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(over(np.abs(a - b), np.maximum(a, b)))


@mistake(
    "relative_error",
    slug="sign-kept-above",
    says="The difference keeps its sign, so a place where a is the smaller one counts less than nothing.",
    hint=("Look at the numerator.", "np.abs(a - b)"),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(over(a - b, size(a, b)))


@mistake(
    "relative_error",
    slug="difference-of-sizes",
    says="The sizes are compared, |a| − |b|, not the numbers: a wrong sign goes unseen.",
    hint=("Look at the numerator for a = 3 and b = −3.", "np.abs(a - b), not np.abs(a) - np.abs(b)."),
    link=RELATIVE,
)
def relative_error(a, b):
    return np.max(over(np.abs(np.abs(a) - np.abs(b)), size(a, b)))


@mistake(
    "relative_error",
    slug="percent",
    says="The result is in percent. The exercise asks for the plain ratio.",
    hint=("Look for a factor 100.", "The ratio alone."),
    link=RELATIVE,
)
def relative_error(a, b):
    return 100 * np.max(over(np.abs(a - b), size(a, b)))


@mistake(
    "relative_error",
    slug="one-zero-left-out",
    says="A place where one of the two is 0 is left out. Only where both are 0 is the error 0; here it is 1.",
    hint=("Look at a = 0.5, b = 0.", "Leave out only the places where both are 0."),
    link=RELATIVE,
)
def relative_error(a, b):
    both = (a != 0) & (b != 0)
    size = np.where(both, np.maximum(np.abs(a), np.abs(b)), 1.0)
    return np.max(np.where(both, np.abs(a - b) / size, 0.0))


@also("relative_error", "of-the-whole")
def relative_error(a, b):
    largest = max(np.max(np.abs(a)), np.max(np.abs(b)))
    return np.max(np.abs(a - b)) / largest if largest else 0.0


@also("relative_error", "of-the-whole")
def relative_error(a, b):
    longest = max(np.linalg.norm(a), np.linalg.norm(b))
    return np.linalg.norm(a - b) / longest if longest else 0.0
