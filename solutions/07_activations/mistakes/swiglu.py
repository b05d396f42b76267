"""Lab 07, exercise 9: the named mistakes of `swiglu`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK, sigmoid

CARD = f"{BOOK}/gated.html#card-swiglu"
SWAPPED = f"{BOOK}/mistakes.html#wrong-glu-halves"
GLU = f"{BOOK}/gated.html#card-glu"
BILINEAR = f"{BOOK}/gated.html#card-bilinear"
REGLU = f"{BOOK}/gated.html#card-reglu"
PRODUCT = f"{BOOK}/gated.html#gates-multiply"

hints(
    "swiglu",
    "Two products of matrices, one of them through swish, multiplied number by number.",
    "Let z = X @ W; swish is z * sigmoid(z); then times X @ V.",
)


@mistake(
    "swiglu",
    slug="other-path-gated",
    says="swish was applied to X V, not to X W.",
    hint=(
        "Look at which product passes through swish.",
        "X W.",
    ),
    link=SWAPPED,
)
def swiglu(X, W, V):
    z = X @ V
    return z * sigmoid(z) * (X @ W)


@mistake(
    "swiglu",
    slug="glu",
    says="With the sigmoid alone it is GLU: swish multiplies by z once more.",
    hint=(
        "Look at what the gate lets through: sigmoid or z times sigmoid?",
        "z * sigmoid(z).",
    ),
    link=GLU,
)
def swiglu(X, W, V):
    return sigmoid(X @ W) * (X @ V)


@mistake(
    "swiglu",
    slug="bilinear",
    says="Without an activation it is the bilinear gate.",
    hint=(
        "Look at whether anything is bent.",
        "swish of X W.",
    ),
    link=BILINEAR,
)
def swiglu(X, W, V):
    return (X @ W) * (X @ V)


@mistake(
    "swiglu",
    slug="both-gated",
    says="Both paths pass through swish.",
    hint=(
        "Look at X V: it must come in as it is.",
        "Only X W.",
    ),
    link=CARD,
)
def swiglu(X, W, V):
    z, u = X @ W, X @ V
    return z * sigmoid(z) * u * sigmoid(u)


@mistake(
    "swiglu",
    slug="added",
    says="The two paths were added; a gate multiplies.",
    hint=(
        "Look at what stands between them.",
        "Number by number, times.",
    ),
    link=PRODUCT,
)
def swiglu(X, W, V):
    z = X @ W
    return z * sigmoid(z) + X @ V


@mistake(
    "swiglu",
    slug="value-path-forgotten",
    says="Only swish of X W came back.",
    hint=(
        "Look at whether V matters.",
        "Times X V.",
    ),
    link=PRODUCT,
)
def swiglu(X, W, V):
    z = X @ W
    return z * sigmoid(z)


@mistake(
    "swiglu",
    slug="reglu",
    says="With ReLU it is ReGLU.",
    hint=(
        "Look at negative scores: swish lets a little through.",
        "z * sigmoid(z).",
    ),
    link=REGLU,
)
def swiglu(X, W, V):
    return np.maximum(X @ W, 0) * (X @ V)


@mistake(
    "swiglu",
    slug="same-weights",
    says="The gate got W twice.",
    hint=(
        "Look at whether V matters.",
        "X V on the other path.",
    ),
    link=PRODUCT,
)
def swiglu(X, W, V):
    z = X @ W
    return z * sigmoid(z) * z


@mistake(
    "swiglu",
    slug="swish-of-the-product",
    says="swish was applied to the product of both paths.",
    hint=(
        "Look at the order: bend first, then multiply.",
        "swish(X W) times X V.",
    ),
    link=CARD,
)
def swiglu(X, W, V):
    z = (X @ W) * (X @ V)
    return z * sigmoid(z)
