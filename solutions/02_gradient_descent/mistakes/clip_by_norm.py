"""Lab 02, exercise 8: the named mistakes of `clip_by_norm`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

NORM = f"{BOOK}/clipping.html#by-norm"
VALUE = f"{BOOK}/clipping.html#by-value"
ALWAYS = f"{BOOK}/mistakes.html#shortened-and-lengthened-a-norm-that-is-always-the-limit"
PARTS = f"{BOOK}/mistakes.html#clipped-part-by-part"

hints(
    "clip_by_norm",
    "Take g = [3, 4] with the limit 1: the result is [0.6, 0.8]; with the limit 10 it is g.",
    "The root of the sum of squares of all entries; scale by limit over norm only if the norm is larger.",
)


@mistake(
    "clip_by_norm",
    slug="by-value",
    says="Each entry was clipped alone: the direction changes. That is clipping by value.",
    hint=(
        "Look at the direction of g = [3, 4] clipped to 1.",
        "One factor for all entries.",
    ),
    link=VALUE,
)
def clip_by_norm(g, limit):
    return np.clip(g, -limit, limit)


@mistake(
    "clip_by_norm",
    slug="always-scaled",
    says="Short gradients are made longer: the norm is always the limit.",
    hint=(
        "Look at a gradient that is short enough.",
        "Scale only if the norm is larger than the limit.",
    ),
    link=ALWAYS,
)
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    with np.errstate(all="ignore"):
        return g * (limit / norm)


@also("clip_by_norm", "always-scaled")
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    return g * (limit / norm) if norm > 0 else g


@mistake(
    "clip_by_norm",
    slug="to-norm-one",
    says="A gradient that is too long gets the norm 1 instead of the limit.",
    hint=(
        "Look at the norm of your result.",
        "Times limit over norm.",
    ),
    link=NORM,
)
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    return g / norm if norm > limit else g


@mistake(
    "clip_by_norm",
    slug="norm-squared",
    says="The root is missing: yours compares and divides by the squared norm.",
    hint=(
        "Look at g = [3, 4]: its norm is 5.",
        "np.sqrt(np.sum(g**2)).",
    ),
    link=NORM,
)
def clip_by_norm(g, limit):
    norm = np.sum(g**2)
    return g * (limit / norm) if norm > limit else g


@mistake(
    "clip_by_norm",
    slug="largest-entry",
    says="The largest entry was taken for the norm.",
    hint=(
        "Look at g = [3, 4]: its norm is 5.",
        "The root of the sum of squares.",
    ),
    link=NORM,
)
def clip_by_norm(g, limit):
    norm = np.max(np.abs(g))
    return g * (limit / norm) if norm > limit else g


@mistake(
    "clip_by_norm",
    slug="sum-of-absolute-values",
    says="The sum of absolute values was taken for the norm.",
    hint=(
        "Look at g = [3, 4]: its norm is 5.",
        "The root of the sum of squares.",
    ),
    link=NORM,
)
def clip_by_norm(g, limit):
    norm = np.sum(np.abs(g))
    return g * (limit / norm) if norm > limit else g


@mistake(
    "clip_by_norm",
    slug="row-by-row",
    says="Each row was clipped by its own norm: the parts no longer have their proportion.",
    hint=(
        "Look at a 2 × 2 gradient: there must be one factor.",
        "One norm for all entries.",
    ),
    link=PARTS,
)
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2, axis=-1, keepdims=True))
    return np.where(norm > limit, g * (limit / np.maximum(norm, limit)), g)


@mistake(
    "clip_by_norm",
    slug="factor-upside-down",
    says="The factor stands upside down: a long gradient gets longer.",
    hint=(
        "Look at the norm of your result.",
        "limit / norm.",
    ),
    link=NORM,
)
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    return g * (norm / limit) if norm > limit else g


@mistake(
    "clip_by_norm",
    slug="condition-turned",
    says="The condition is turned round: short gradients are lengthened, long ones are left.",
    hint=(
        "Look at which side of the limit you scale.",
        "Scale if norm > limit.",
    ),
    link=ALWAYS,
)
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    with np.errstate(all="ignore"):
        return g * (limit / norm) if norm <= limit else g


@mistake(
    "clip_by_norm",
    slug="set-to-zero",
    says="A gradient that is too long was thrown away.",
    hint=(
        "Look at what you return for a long one.",
        "Shorten it; its direction is still good.",
    ),
    link=NORM,
)
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    return np.zeros_like(g) if norm > limit else g


@mistake(
    "clip_by_norm",
    slug="norm-only",
    says="That is the norm, or the factor: the gradient itself is asked for.",
    hint=(
        "Look at the shape of your result.",
        "Multiply g by the factor.",
    ),
    link=NORM,
)
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    return min(norm, limit)


@also("clip_by_norm", "norm-only")
def clip_by_norm(g, limit):
    norm = np.sqrt(np.sum(g**2))
    return limit / norm if norm > limit else 1.0
