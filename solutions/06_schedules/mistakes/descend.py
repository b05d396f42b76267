"""Lab 06, exercise 8: the named mistakes of `descend`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

PURE = f"{BOOK}/functions.html#pure-schedule"
CALLED = f"{BOOK}/mistakes.html#wrong-called-once"
COMPOUND = f"{BOOK}/mistakes.html#wrong-compound"
ORDER = f"{BOOK}/mistakes.html#wrong-step-order"
LENGTH = f"{BOOK}/mistakes.html#wrong-length"

hints(
    "descend",
    "The first step is step 0: its rate is schedule(0).",
    "In each step: ask the schedule for t, keep the rate, move theta by it.",
)


@mistake(
    "descend",
    slug="steps-from-one",
    says="The first step has the rate of step 1: the schedule counts from 0.",
    hint=(
        "Look at the first of the rates.",
        "range(steps).",
    ),
    link=ORDER,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(1, steps + 1):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="rate-asked-once",
    says="Every step has the rate of step 0: the schedule was asked once.",
    hint=(
        "Look at the second rate.",
        "Ask inside the loop.",
    ),
    link=CALLED,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for _ in range(steps):
        rates.append(schedule(0))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="compounded",
    says="Each rate was multiplied onto the one before: a schedule gives the rate itself, not what to multiply it by.",
    hint=(
        "Look at the second rate: it must be schedule(1).",
        "rate = schedule(t).",
    ),
    link=COMPOUND,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    rate = 1.0
    for t in range(steps):
        rate *= schedule(t)
        rates.append(rate)
        theta = theta - rate * gradient(theta)
    return theta, np.array(rates)


@also("descend", "compounded")
def descend(gradient, theta, schedule, steps):
    rates = []
    rate = schedule(0)
    for t in range(steps):
        rate = rate * schedule(t) / schedule(0) if t else rate
        rates.append(rate)
        theta = theta - rate * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="uphill",
    says="theta moves with the gradient: uphill.",
    hint=(
        "Look at the sign in front of the rate.",
        "theta - rate * gradient.",
    ),
    link=PURE,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta + rates[-1] * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="changed-in-place",
    says="The caller's theta was changed: -= works on the array itself.",
    hint=(
        "Look at theta after the call.",
        "theta = theta - …, or a copy first.",
    ),
    link=PURE,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta -= rates[-1] * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="gradient-of-the-start",
    says="Every step uses the gradient at the starting point.",
    hint=(
        "Look at where the gradient is taken.",
        "gradient(theta) inside the loop, at the present theta.",
    ),
    link=PURE,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    start = gradient(theta)
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * start
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="one-step-too-few",
    says="One step is missing.",
    hint=(
        "Look at how many rates you return.",
        "range(steps).",
    ),
    link=LENGTH,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps - 1):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="one-step-too-many",
    says="There is one step too many.",
    hint=(
        "Look at how many rates you return.",
        "range(steps).",
    ),
    link=LENGTH,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps + 1):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="backwards",
    says="The schedule is read from its end.",
    hint=(
        "Look at the first rate.",
        "schedule(t).",
    ),
    link=PURE,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(steps - 1 - t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, np.array(rates)


@mistake(
    "descend",
    slug="order",
    says="theta and the rates are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "theta first.",
    ),
    link=PURE,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return np.array(rates), theta


@mistake(
    "descend",
    slug="last-rate-only",
    says="Only the last rate came back: asked for are all of them.",
    hint=(
        "Look at the shape of the second thing you return.",
        "Collect the rates in a list.",
    ),
    link=PURE,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - rates[-1] * gradient(theta)
    return theta, rates[-1]


@mistake(
    "descend",
    slug="rate-of-the-next-step",
    says="The rates you return are right, but each step was made with the rate of the next one.",
    hint=(
        "Look at which rate the first step uses.",
        "The rate asked for with t, in step t.",
    ),
    link=ORDER,
)
def descend(gradient, theta, schedule, steps):
    rates = []
    for t in range(steps):
        rates.append(schedule(t))
        theta = theta - schedule(t + 1) * gradient(theta)
    return theta, np.array(rates)
