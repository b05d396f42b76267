"""Lab 07, exercise 8: the named mistakes of `maxout`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

CARD = f"{BOOK}/gated.html#card-maxout"

hints(
    "maxout",
    "np.tensordot(X, W, axes=1) gives all pieces, of the shape (N, units, pieces).",
    "Add b, then max and argmax over the last axis.",
)


@mistake(
    "maxout",
    slug="bias-forgotten",
    says="The biases are missing.",
    hint=(
        "Look at X = 0: the outputs are the largest biases.",
        "+ b.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1)
    return pieces.max(axis=2), pieces.argmax(axis=2)


@mistake(
    "maxout",
    slug="bias-after-the-maximum",
    says="The largest bias was added to the largest product: each piece has its own bias.",
    hint=(
        "Look at which piece wins.",
        "Add b before the maximum.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1)
    return pieces.max(axis=2) + b.max(axis=1), pieces.argmax(axis=2)


@mistake(
    "maxout",
    slug="over-the-units",
    says="The maximum runs over the units, not over the pieces.",
    hint=(
        "Look at the shape of your outputs.",
        "axis=2.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return pieces.max(axis=1), pieces.argmax(axis=1)


@mistake(
    "maxout",
    slug="over-the-examples",
    says="The maximum runs over the examples, not over the pieces.",
    hint=(
        "Look at the shape of your outputs.",
        "axis=2.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return pieces.max(axis=0), pieces.argmax(axis=0)


@mistake(
    "maxout",
    slug="last-of-equals",
    says="Of equal pieces the last one wins; asked for is the first.",
    hint=(
        "Look at two pieces that are equal.",
        "argmax takes the first.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    n = pieces.shape[2]
    return pieces.max(axis=2), n - 1 - pieces[:, :, ::-1].argmax(axis=2)


@mistake(
    "maxout",
    slug="smallest",
    says="The smallest piece won.",
    hint=(
        "Look at which piece you return.",
        "max and argmax.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return pieces.min(axis=2), pieces.argmin(axis=2)


@mistake(
    "maxout",
    slug="largest-size",
    says="The piece that is farthest from 0 won.",
    hint=(
        "Look at a negative piece.",
        "The maximum, without absolute values.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    winner = np.abs(pieces).argmax(axis=2)
    return np.take_along_axis(pieces, winner[:, :, None], 2)[:, :, 0], winner


@mistake(
    "maxout",
    slug="summed",
    says="The pieces were added.",
    hint=(
        "Look at how many pieces reach the output.",
        "One: the largest.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return pieces.sum(axis=2), pieces.argmax(axis=2)


@mistake(
    "maxout",
    slug="relu-at-the-end",
    says="Negative outputs were cut off: maxout has no ReLU.",
    hint=(
        "Look at outputs below 0.",
        "The maximum alone.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return np.maximum(pieces.max(axis=2), 0), pieces.argmax(axis=2)


@mistake(
    "maxout",
    slug="winner-of-the-whole-row",
    says="The winner counts through units and pieces: each unit has its own pieces, from 0.",
    hint=(
        "Look at the largest winner.",
        "argmax(axis=2).",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return pieces.max(axis=2), pieces.argmax(axis=2) + pieces.shape[2] * np.arange(pieces.shape[1])


@mistake(
    "maxout",
    slug="winner-from-one",
    says="The pieces are counted from 1.",
    hint=(
        "Look at the smallest winner.",
        "argmax counts from 0.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return pieces.max(axis=2), pieces.argmax(axis=2) + 1


@mistake(
    "maxout",
    slug="order",
    says="Outputs and winners are in the wrong order.",
    hint=(
        "Look at the order in which you return them.",
        "The outputs first.",
    ),
    link=CARD,
)
def maxout(X, W, b):
    pieces = np.tensordot(X, W, axes=1) + b
    return pieces.argmax(axis=2), pieces.max(axis=2)
