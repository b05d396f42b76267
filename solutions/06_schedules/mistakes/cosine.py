"""Lab 06, exercise 3: the named mistakes of `cosine`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

WAVE = f"{BOOK}/cycles.html#cosine-schedule"
PAST_THE_END = f"{BOOK}/mistakes.html#wrong-past-the-end"
BOUNDARY = f"{BOOK}/mistakes.html#wrong-restart"
RESTARTS = f"{BOOK}/cycles.html#restarts-warm"

hints(
    "cosine",
    "Try the ends: at t = 0 the cosine is 1 and the rate lr; at t = tau it is -1 and the rate low.",
    "Half the difference of the rates times (1 + cos), on top of low; and t stops at tau.",
)


@mistake(
    "cosine",
    slug="comes-up-again",
    says="Past tau the wave comes up again.",
    hint=(
        "Look at the steps after tau.",
        "Let t stop at tau: min(t, tau).",
    ),
    link=PAST_THE_END,
)
def cosine(lr, low, tau, t):
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / tau))


@mistake(
    "cosine",
    slug="whole-wave",
    says="That is a whole wave: it is down at tau / 2 and up again at tau.",
    hint=(
        "Look at what the cosine takes: at tau it must be pi.",
        "pi * t / tau, without the 2.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 + np.cos(2 * np.pi * t / tau))


@mistake(
    "cosine",
    slug="quarter-wave",
    says="That is a quarter of a wave: at tau it has come down by half only.",
    hint=(
        "Look at what the cosine takes at tau: it must be pi.",
        "np.pi * t / tau.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 + np.cos(np.pi / 2 * t / tau))


@also("cosine", "quarter-wave")
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) * np.cos(np.pi / 2 * t / tau)


@mistake(
    "cosine",
    slug="not-halved",
    says="1 + cos reaches 2: the rate starts at twice its height.",
    hint=(
        "Look at step 0: it must be lr.",
        "Half of (lr - low).",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) * (1 + np.cos(np.pi * t / tau))


@mistake(
    "cosine",
    slug="low-not-added",
    says="low is not added: the rate falls to 0.",
    hint=(
        "Look at step tau.",
        "low + ….",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return (lr - low) / 2 * (1 + np.cos(np.pi * t / tau))


@mistake(
    "cosine",
    slug="low-on-top",
    says="low was added to a wave that starts at lr already: the rate starts above lr.",
    hint=(
        "Look at step 0: it must be lr.",
        "The wave has the height lr - low.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + lr / 2 * (1 + np.cos(np.pi * t / tau))


@mistake(
    "cosine",
    slug="low-ignored",
    says="The wave runs from lr to 0: low is not in it.",
    hint=(
        "Look at step tau.",
        "low, and a wave of the height lr - low.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return lr / 2 * (1 + np.cos(np.pi * t / tau))


@mistake(
    "cosine",
    slug="rises",
    says="With 1 - cos the rate rises from low to lr.",
    hint=(
        "Look at step 0: it must be lr.",
        "1 + cos.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 - np.cos(np.pi * t / tau))


@mistake(
    "cosine",
    slug="no-one",
    says="The 1 is missing: the wave swings around low and goes below it.",
    hint=(
        "Look at step tau: it must be low.",
        "1 + cos.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * np.cos(np.pi * t / tau)


@mistake(
    "cosine",
    slug="no-pi",
    says="pi is missing: the cosine takes radians, and half a wave is pi long.",
    hint=(
        "Look at step tau: it must be low.",
        "np.cos(np.pi * t / tau).",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 + np.cos(t / tau))


@mistake(
    "cosine",
    slug="degrees",
    says="np.cos takes radians, not degrees.",
    hint=(
        "Look at what the cosine takes at tau.",
        "np.pi instead of 180.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 + np.cos(180 * t / tau))


@mistake(
    "cosine",
    slug="sine",
    says="That is a sine: it starts in the middle.",
    hint=(
        "Look at step 0: it must be lr.",
        "np.cos.",
    ),
    link=WAVE,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 + np.sin(np.pi * t / tau))


@mistake(
    "cosine",
    slug="arrives-early",
    says="The wave is down one step early.",
    hint=(
        "Look at step tau - 1 and at step tau.",
        "pi * t / tau.",
    ),
    link=BOUNDARY,
)
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * min(t, tau - 1) / (tau - 1)))


@also("cosine", "arrives-early")
def cosine(lr, low, tau, t):
    t = min(t, tau)
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * min(t + 1, tau) / tau))


@mistake(
    "cosine",
    slug="zero-past-the-end",
    says="Past tau the rate is 0, not low.",
    hint=(
        "Look at step tau + 1.",
        "The rate stays at low.",
    ),
    link=PAST_THE_END,
)
def cosine(lr, low, tau, t):
    if t > tau:
        return 0.0
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / tau))


@mistake(
    "cosine",
    slug="starts-anew",
    says="Past tau the wave starts anew: that is a restart, and belongs to exercise 7.",
    hint=(
        "Look at the steps after tau.",
        "The rate stays at low.",
    ),
    link=RESTARTS,
)
def cosine(lr, low, tau, t):
    t = t % tau if t > tau else t
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / tau))


@also("cosine", "starts-anew")
def cosine(lr, low, tau, t):
    t = t % tau
    return low + (lr - low) / 2 * (1 + np.cos(np.pi * t / tau))
