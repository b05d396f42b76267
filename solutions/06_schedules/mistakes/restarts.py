"""Lab 06, exercise 7: the named mistakes of `restarts`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

RESTARTS = f"{BOOK}/cycles.html#restarts-warm"
OFF_BY_ONE = f"{BOOK}/mistakes.html#wrong-restart"
PAST_THE_END = f"{BOOK}/mistakes.html#wrong-past-the-end"
WAVE = f"{BOOK}/cycles.html#cosine-schedule"

hints(
    "restarts",
    "Do it by hand for first = 2 and factor = 2: s is 0, 1, then 0, 1, 2, 3, then 0 to 7.",
    "Take whole falls off t as long as it is not less than the length; the length grows each time.",
)


@mistake(
    "restarts",
    slug="all-of-one-length",
    says="Every fall is as long as the first: factor is not in it.",
    hint=(
        "Look at the second fall.",
        "Multiply the length after each fall.",
    ),
    link=RESTARTS,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        t = t % length
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="factor-added",
    says="The falls grow by an amount; they should grow by a factor.",
    hint=(
        "Look at the third fall: first * factor * factor.",
        "length *= factor.",
    ),
    link=RESTARTS,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length += factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@also("restarts", "factor-added")
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length += first * (factor - 1)
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="grows-once",
    says="The second fall is longer, but the third is no longer than the second.",
    hint=(
        "Look at the third fall.",
        "Multiply the present length, not the first one.",
    ),
    link=RESTARTS,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length = first * factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="never-restarts",
    says="There is no restart: the wave comes up and goes down again by itself.",
    hint=(
        "Look at the step after the first fall.",
        "Take the fall off t.",
    ),
    link=PAST_THE_END,
)
def restarts(lr, low, first, factor):
    return lambda t: low + (lr - low) / 2 * (1 + np.cos(np.pi * t / first))


@mistake(
    "restarts",
    slug="stays-down",
    says="After the first fall the rate stays at low.",
    hint=(
        "Look at the step after the first fall.",
        "Take the fall off t and start again.",
    ),
    link=RESTARTS,
)
def restarts(lr, low, first, factor):
    return lambda t: low + (lr - low) / 2 * (1 + np.cos(np.pi * min(t, first) / first))


@mistake(
    "restarts",
    slug="restart-one-step-late",
    says="The restart comes one step late: the rate is at low for one step first.",
    hint=(
        "Look at step first: it has s = 0.",
        "while t >= length.",
    ),
    link=OFF_BY_ONE,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t > length:
            t -= length
            length *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="reaches-low",
    says="Each fall reaches low in its last step, because it was divided by its length less 1.",
    hint=(
        "Look at the last step of the first fall.",
        "Divide by the length.",
    ),
    link=OFF_BY_ONE,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / max(length - 1, 1)))

    return rate


@mistake(
    "restarts",
    slug="wrong-length",
    says="The wave of a later fall is stretched by the wrong length: it is divided by first.",
    hint=(
        "Look at the second fall: is it a whole half wave?",
        "Divide by the present length.",
    ),
    link=RESTARTS,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length *= factor
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / first))

    return rate


@mistake(
    "restarts",
    slug="the-new-length-taken-off",
    says="The length grew before it was taken off.",
    hint=(
        "Look at the order of your two lines.",
        "First t -= length, then length *= factor.",
    ),
    link=RESTARTS,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            length *= factor
            t -= length
        return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="peak-shrinks",
    says="Each restart is lower than the one before: a warm restart goes back to lr.",
    hint=(
        "Look at the first step of the second fall.",
        "lr stays as it is.",
    ),
    link=RESTARTS,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        height = lr
        while t >= length:
            t -= length
            length *= factor
            height /= max(factor, 2)
        return low + (height - low) / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="low-ignored",
    says="The falls go down to 0: low is not in it.",
    hint=(
        "Look at how low the rate gets in a long fall.",
        "low + (lr - low) / 2 * ….",
    ),
    link=WAVE,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length *= factor
        return lr / 2 * (1 + np.cos(np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="whole-wave",
    says="That is a whole wave per fall: the rate is up again before the restart.",
    hint=(
        "Look at what the cosine takes at the end of a fall.",
        "pi, not 2 pi.",
    ),
    link=WAVE,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length *= factor
        return low + (lr - low) / 2 * (1 + np.cos(2 * np.pi * t / length))

    return rate


@mistake(
    "restarts",
    slug="straight-down",
    says="Each fall is a straight line; asked for is half a cosine wave.",
    hint=(
        "Look at the second step of a fall.",
        "(1 + cos(pi s / T)) / 2.",
    ),
    link=WAVE,
)
def restarts(lr, low, first, factor):
    def rate(t):
        length = first
        while t >= length:
            t -= length
            length *= factor
        return lr + (low - lr) * t / length

    return rate
