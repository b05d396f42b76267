"""Lab 05, exercise 1: the named mistakes of `average`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

CORRECTION = f"{BOOK}/averages.html#the-start-up-bias-and-its-correction"
EMA = f"{BOOK}/averages.html#equation-ema"
START = f"{BOOK}/averages.html#two-ways-to-start-two-different-averages"

hints(
    "average",
    "Do it by hand for x = [2, 2] and beta = 0.9: a is 0.2, then 0.38; corrected it is 2 both times.",
    "Keep the uncorrected a from step to step; divide a copy of it by 1 - beta**t, with t = 1 first.",
)


@mistake(
    "average",
    slug="not-corrected",
    says="The averages are not corrected: at first they are far too small.",
    hint=(
        "Look at a constant series: its average must be that constant.",
        "Divide by 1 - beta**t.",
    ),
    link=CORRECTION,
)
def average(x, beta):
    a, corrected = 0.0, []
    for value in x:
        a = beta * a + (1 - beta) * value
        corrected.append(a)
    return np.array(corrected)


@mistake(
    "average",
    slug="weights-swapped",
    says="beta and 1 - beta are exchanged: your average forgets what it should keep.",
    hint=(
        "Look at beta = 0.9: how much of the old average stays?",
        "beta belongs to the old average.",
    ),
    link=EMA,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = (1 - beta) * a + beta * value
        corrected.append(a / (1 - beta**t))
    return np.array(corrected)


@also("average", "weights-swapped")
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = (1 - beta) * a + beta * value
        corrected.append(a / (1 - (1 - beta) ** t))
    return np.array(corrected)


@mistake(
    "average",
    slug="starts-at-the-first-value",
    says="Yours starts at the first value instead of 0: another average, in which the first value weighs too much.",
    hint=(
        "Look at a before the first step.",
        "a = 0, and the correction does the rest.",
    ),
    link=START,
)
def average(x, beta):
    a, corrected = x[0], []
    for value in x:
        a = beta * a + (1 - beta) * value
        corrected.append(a)
    return np.array(corrected)


@also("average", "starts-at-the-first-value")
def average(x, beta):
    a, corrected = x[0], []
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        corrected.append(a / (1 - beta**t))
    return np.array(corrected)


@mistake(
    "average",
    slug="correction-fed-back",
    says="The corrected value went back into the average: it was corrected again in every step.",
    hint=(
        "Look at which number the next step starts from.",
        "Keep a as it is; divide only what you return.",
    ),
    link=CORRECTION,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = (beta * a + (1 - beta) * value) / (1 - beta**t)
        corrected.append(a)
    return np.array(corrected)


@mistake(
    "average",
    slug="one-correction-for-all",
    says="Every average was divided by the correction of the last step, or of the first.",
    hint=(
        "Look at the exponent: does it change from step to step?",
        "1 - beta**t with the t of this step.",
    ),
    link=CORRECTION,
)
def average(x, beta):
    a, corrected = 0.0, []
    for value in x:
        a = beta * a + (1 - beta) * value
        corrected.append(a / (1 - beta ** len(x)))
    return np.array(corrected)


@also("average", "one-correction-for-all")
def average(x, beta):
    a, corrected = 0.0, []
    for value in x:
        a = beta * a + (1 - beta) * value
        corrected.append(a / (1 - beta))
    return np.array(corrected)


@mistake(
    "average",
    slug="counted-from-zero",
    says="t starts at 0: the first correction divides by 0.",
    hint=(
        "Look at t in the first step.",
        "enumerate(x, 1), or t + 1.",
    ),
    link=CORRECTION,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        with np.errstate(all="ignore"):
            a = beta * a + (1 - beta) * value
            corrected.append(np.float64(a) / (1 - beta ** (t - 1)))
    return np.array(corrected)


@mistake(
    "average",
    slug="multiplied",
    says="The correction was multiplied with; it must make the first averages larger.",
    hint=(
        "Look at the first average: it must equal the first value.",
        "Divide.",
    ),
    link=CORRECTION,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        corrected.append(a * (1 - beta**t))
    return np.array(corrected)


@mistake(
    "average",
    slug="power-of-the-complement",
    says="The correction uses 1 - beta to the power t; it must be 1 minus the power of beta.",
    hint=(
        "Look at the brackets.",
        "1 - beta**t.",
    ),
    link=CORRECTION,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        corrected.append(a / (1 - beta) ** t)
    return np.array(corrected)


@mistake(
    "average",
    slug="complement-forgotten",
    says="The new value came in whole: the factor 1 - beta is missing.",
    hint=(
        "Look at a constant series.",
        "(1 - beta) times the new value.",
    ),
    link=EMA,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = beta * a + value
        corrected.append(a / (1 - beta**t))
    return np.array(corrected)


@mistake(
    "average",
    slug="plain-mean",
    says="That is the mean of all values so far: beta is not in it.",
    hint=(
        "Look at whether beta matters.",
        "The older a value, the less it counts.",
    ),
    link=EMA,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = a + value
        corrected.append(a / t)
    return np.array(corrected)


@mistake(
    "average",
    slug="last-only",
    says="Only the last average came back.",
    hint=(
        "Look at the shape of your result.",
        "One average for each value.",
    ),
    link=EMA,
)
def average(x, beta):
    a, corrected = 0.0, []
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        corrected.append(a / (1 - beta**t))
    return corrected[-1]


@mistake(
    "average",
    slug="cut-to-whole-numbers",
    says="Where x holds whole numbers, so does your result: the fractions are cut off.",
    hint=(
        "Look at the dtype of np.zeros_like(x) for x = [3, 1, 4].",
        "np.zeros(len(x)), or a list that becomes an array.",
    ),
    link=EMA,
)
def average(x, beta):
    a, corrected = 0.0, np.zeros_like(x)
    for t, value in enumerate(x, 1):
        a = beta * a + (1 - beta) * value
        corrected[t - 1] = a / (1 - beta**t)
    return corrected
