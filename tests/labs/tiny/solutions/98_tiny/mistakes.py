# ruff: noqa: F811
"""The named mistakes of a tiny lab."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

hints("softplus", "Look at z = 0.", "Look for a logarithm.")
hints("hinge", "Look at y = -1.", "Look at the sign.")


@mistake(
    "softplus",
    slug="corner",
    says="The corner is kept.",
    hint=("Look at z = 0.", "The logarithm is missing."),
    link="98_tiny/index.html#corner",
)
def softplus(z):
    return np.maximum(z, 0)


@mistake(
    "softplus",
    slug="shifted",
    says="Something is added.",
    hint=("Look at a very negative score.", "It must be near 0 there."),
    link="98_tiny/index.html#shifted",
)
def softplus(z):
    return np.logaddexp(0, z) + 1


@also("softplus", "shifted")
def softplus(z):
    return np.logaddexp(0, z) + 2


@mistake(
    "hinge",
    slug="sign",
    says="The sign is wrong.",
    hint=("Look at the sign.", "It is a minus."),
    link="98_tiny/index.html#sign",
)
def hinge(z, y):
    return np.mean(np.logaddexp(0, y * z))
