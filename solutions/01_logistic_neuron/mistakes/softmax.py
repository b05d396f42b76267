"""Lab 01, exercise 8: the named mistakes of `softmax`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake
from course_utils.nn import functional as F

from .shared import BOOK

SOFTMAX = f"{BOOK}/multiclass.html#softmax"

hints(
    "softmax",
    "Print the sum of each row of your result: each must be 1. Then add 1000 to all scores: nothing may change.",
    "Subtract each row's maximum, take np.exp, divide by each row's sum; axis=1 and keepdims=True both times.",
)


@mistake(
    "softmax",
    slug="wrong-axis",
    says="Columns are normalized: the probabilities of one class over the examples sum to 1. Each example's should.",
    hint=("Look at the axis of your sums.", "Classes lie along axis 1: sum over that one."),
    link=f"{BOOK}/mistakes.html#softmax-axis",
)
def softmax(z):
    return F.softmax(z, axis=0)


@mistake(
    "softmax",
    slug="whole-batch",
    says="The whole batch sums to 1. Each row should: every example has its own probabilities.",
    hint=("Look at the sum in the denominator: how many numbers does it give?", "axis=1, keepdims=True."),
    link=f"{BOOK}/mistakes.html#softmax-axis",
)
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum()


@mistake(
    "softmax",
    slug="no-max-subtracted",
    says="`np.exp` overflows for scores near 1000, and inf / inf is nan. Subtract each row's maximum first.",
    hint=("Look at np.exp(1000.).", "Softmax does not change when a row is shifted: shift its largest score to 0."),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="global-maximum",
    says="The maximum of the whole batch is subtracted. A row far below it underflows to 0 / 0.",
    hint=("Look at the maximum that you subtract: one number, or one for each row?", "z.max(axis=1, keepdims=True)."),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z - z.max())
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="keepdims-forgotten",
    says="The sums and maxima have lost their axis, so they are matched with the columns instead of the rows.",
    hint=("Look at the shape of your row sums: (N,) or (N, 1)?", "keepdims=True keeps them as a column, (N, 1)."),
    link=f"{BOOK}/mistakes.html#softmax-axis",
)
def softmax(z):
    e = np.exp(z - z.max(axis=1))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    slug="sigmoids",
    says="That is the sigmoid of every score by itself. The classes must share one total of 1.",
    hint=("Look at the sum of a row.", "Divide the exponentials by their sum over the row."),
    link=SOFTMAX,
)
def softmax(z):
    return F.sigmoid(z)


@mistake(
    "softmax",
    slug="log-softmax",
    says="These are the logarithms of the probabilities: they are negative.",
    hint=("Look for a logarithm.", "Return the ratio itself."),
    link=SOFTMAX,
)
def softmax(z):
    return F.log_softmax(z, axis=1)


@mistake(
    "softmax",
    slug="exponential-forgotten",
    says="The scores themselves are divided by their sum. Negative scores then give no probabilities.",
    hint=("Look at a row with a negative score.", "Exponentials first: they make every score positive."),
    link=SOFTMAX,
)
def softmax(z):
    return z / z.sum(axis=1, keepdims=True)


@also("softmax", "whole-batch")
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum()


@also("softmax", "keepdims-forgotten")
def softmax(z):
    e = np.exp(z - z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1)


@mistake(
    "softmax",
    slug="base-2",
    says="The powers have base 2. Softmax uses e: np.exp.",
    hint=("Look at the base of your powers.", "np.exp(z)"),
    link=SOFTMAX,
)
def softmax(z):
    return F.softmax(z * np.log(2.0), axis=1)


@mistake(
    "softmax",
    slug="minimum-subtracted",
    says="The minimum of each row is subtracted: all exponents are then positive, and a wide row overflows.",
    hint=(
        "Look at the largest exponent of a row such as [800, 0, −800].",
        "Subtract the maximum: no exponent is above 0.",
    ),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z - z.min(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="mean-subtracted",
    says="The mean of each row is subtracted: a score far above it still overflows.",
    hint=(
        "Look at the largest exponent of a row such as [800, 0, −800].",
        "Subtract the maximum: no exponent is above 0.",
    ),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z - z.mean(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="one-hot",
    says="The largest score gets 1 and all others 0. Softmax leaves something for every class.",
    hint=("Look for a comparison: softmax has none.", "Exponentials, divided by their sum over the row."),
    link=SOFTMAX,
)
def softmax(z):
    return (z == z.max(axis=1, keepdims=True)).astype(float)


@mistake(
    "softmax",
    slug="sign",
    says="The sign is wrong: the smallest score gets the largest probability.",
    hint=("Look at the sign inside the exponential.", "np.exp(z − max), not max − z."),
    link=SOFTMAX,
)
def softmax(z):
    return F.softmax(-z, axis=1)


@also("softmax", "sign")
def softmax(z):
    e = np.exp(z.max(axis=1, keepdims=True) - z)
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="integers",
    says="The result has the type of z: for whole scores the probabilities are cut to 0 and 1.",
    hint=(
        "Look at the dtype of your result for whole scores.",
        "np.empty(z.shape) holds floats, empty_like(z) may not.",
    ),
    link=SOFTMAX,
)
def softmax(z):
    return F.softmax(z, axis=1).astype(z.dtype)


@mistake(
    "softmax",
    slug="denominator-not-shifted",
    says="The maximum is subtracted above the fraction bar only. Below it the sum of e^z is another number.",
    hint=("Look at the sum you divide by.", "e = np.exp(z − max) once; then e / e.sum(...)."),
    link=SOFTMAX,
)
def softmax(z):
    return np.exp(z - z.max(axis=1, keepdims=True)) / np.exp(z).sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="divided-by-maximum",
    says="The scores are divided by the maximum. It is subtracted: only a shift leaves the probabilities as they are.",
    hint=("Look at what happens to z before np.exp.", "z − z.max(axis=1, keepdims=True)"),
    link=SOFTMAX,
)
def softmax(z):
    e = np.exp(z / z.max(axis=1, keepdims=True))
    return e / e.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="normalized-sigmoids",
    says="Sigmoids are divided by their sum. In softmax it is exponentials.",
    hint=("Look for the sigmoid.", "np.exp(z − max), divided by its sum over the row."),
    link=SOFTMAX,
)
def softmax(z):
    s = F.sigmoid(z)
    return s / s.sum(axis=1, keepdims=True)


@mistake(
    "softmax",
    slug="in-place",
    says="`z -= …` changes the caller's scores. Make a new array: z = z − ….",
    hint=("Look for -= on z.", "z − … makes a new array; z -= … writes into the old one."),
    link=f"{BOOK}/mistakes.html#in-place",
)
def softmax(z):
    z -= z.max(axis=1, keepdims=True)
    e = np.exp(z)
    return e / e.sum(axis=1, keepdims=True)
