"""Lab 07, exercise 7: the named mistakes of `gelu`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import BOOK, erf, sigmoid

THREE = f"{BOOK}/smooth.html#gelu-three"
MIXED = f"{BOOK}/mistakes.html#wrong-gelu-mixed"
SILU = f"{BOOK}/smooth.html#card-silu"

hints(
    "gelu",
    "All three are near 0.84 at z = 1 and near -0.16 at z = -1, but not equal.",
    "Write three cases; multiply by z in each.",
)


@mistake(
    "gelu",
    slug="one-for-all",
    says="All forms give the same: they differ in the third digit.",
    hint=(
        "Look at z = 1 in each form.",
        "Three formulas, three cases.",
    ),
    link=MIXED,
)
def gelu(z, form):
    return z * (1 + erf(z / np.sqrt(2))) / 2


@also("gelu", "one-for-all")
def gelu(z, form):
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))


@also("gelu", "one-for-all")
def gelu(z, form):
    return z * sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="root-of-two-missing",
    says="The exact form takes erf of z / sqrt(2).",
    hint=(
        "Look at z = 1: the value is 0.8413.",
        "erf(z / np.sqrt(2)).",
    ),
    link=MIXED,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z)) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return z * sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="not-halved",
    says="The exact form lacks the half: its distribution function reaches 2.",
    hint=(
        "Look at z = 3.",
        "(1 + erf(…)) / 2.",
    ),
    link=THREE,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2)))
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return z * sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="z-missing",
    says="The distribution function alone came back: GELU multiplies it by z.",
    hint=(
        "Look at z = 3: the value is almost 3.",
        "z times ….",
    ),
    link=THREE,
)
def gelu(z, form):
    if form == "exact":
        return (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3))) / 2
    return sigmoid(1.702 * z)


@also("gelu", "z-missing")
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="silu",
    says="Without the factor 1.702 it is SiLU.",
    hint=(
        "Look at z = 1.",
        "sigmoid(1.702 * z).",
    ),
    link=SILU,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return z * sigmoid(z)


@mistake(
    "gelu",
    slug="square-for-cube",
    says="In the form with tanh, z is cubed.",
    hint=(
        "Look at negative z.",
        "z**3.",
    ),
    link=THREE,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**2)))
    return z * sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="root-upside-down",
    says="In the form with tanh the root is sqrt(2 / pi).",
    hint=(
        "Look at z = 1: the value is 0.8412.",
        "np.sqrt(2 / np.pi).",
    ),
    link=THREE,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(np.pi / 2) * (z + 0.044715 * z**3)))
    return z * sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="root-forgotten",
    says="In the form with tanh the root is missing.",
    hint=(
        "Look at z = 1: the value is 0.8412.",
        "np.sqrt(2 / np.pi).",
    ),
    link=THREE,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(z + 0.044715 * z**3))
    return z * sigmoid(1.702 * z)


@also("gelu", "root-forgotten")
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(2 / np.pi * (z + 0.044715 * z**3)))
    return z * sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="cube-left-out",
    says="In the form with tanh the cubic term is missing.",
    hint=(
        "Look at z = 2.",
        "z + 0.044715 * z**3.",
    ),
    link=THREE,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * z))
    return z * sigmoid(1.702 * z)


@mistake(
    "gelu",
    slug="forms-swapped",
    says="Two of the forms are exchanged.",
    hint=(
        "Look at which case returns which formula.",
        '"tanh" has the cube, "sigmoid" the 1.702.',
    ),
    link=MIXED,
)
def gelu(z, form):
    if form == "exact":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    if form == "tanh":
        return z * sigmoid(1.702 * z)
    return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))


@also("gelu", "forms-swapped")
def gelu(z, form):
    if form == "exact":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    if form == "tanh":
        return z * (1 + erf(z / np.sqrt(2))) / 2
    return z * sigmoid(1.702 * z)


@also("gelu", "forms-swapped")
def gelu(z, form):
    if form == "exact":
        return z * sigmoid(1.702 * z)
    if form == "tanh":
        return z / 2 * (1 + np.tanh(np.sqrt(2 / np.pi) * (z + 0.044715 * z**3)))
    return z * (1 + erf(z / np.sqrt(2))) / 2
