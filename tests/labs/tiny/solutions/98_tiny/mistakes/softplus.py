# ruff: noqa: F811
"""The named mistakes of a tiny lab's softplus."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK

hints("softplus", "Look at z = 0.", "Look for a logarithm.")


@mistake(
    "softplus",
    slug="corner",
    says="The corner is kept.",
    hint=("Look at z = 0.", "The logarithm is missing."),
    link=f"{BOOK}/index.html#corner",
)
def softplus(z):
    return np.maximum(z, 0)


@mistake(
    "softplus",
    slug="shifted",
    says="Something is added.",
    hint=("Look at a very negative score.", "It must be near 0 there."),
    link=f"{BOOK}/index.html#shifted",
)
def softplus(z):
    return np.logaddexp(0, z) + 1


@also("softplus", "shifted")
def softplus(z):
    return np.logaddexp(0, z) + 2
