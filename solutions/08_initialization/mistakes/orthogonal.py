"""Lab 08, exercise 9: the named mistakes of `orthogonal`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import GENERATOR, ORTHOGONAL, right_orthogonal

hints(
    "orthogonal",
    "Print W.T @ W for the shape (5, 3), and W @ W.T for (3, 5): each must be the identity.",
    "Give qr a matrix that is at least as high as wide, mend the signs, and turn the result round where the shape is "
    "wide.",
)


@mistake(
    "orthogonal",
    slug="signs-not-mended",
    says="The signs of the columns are those that qr prefers: the first entry has always the same sign. Not every "
    "orthogonal matrix is then equally likely.",
    hint=("Draw 20 small matrices and look at entry [0, 0].", "Multiply each column by the sign of r's diagonal."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    q = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))[0]
    return q if shape[0] >= shape[1] else q.T


@mistake(
    "orthogonal",
    slug="wide-not-turned",
    says="A weight with more columns than rows comes out in another shape. There the rows must be orthonormal, so it "
    "has to be made turned and then transposed.",
    hint=("Look at the shape for (5, 12).", "Make it for the turned shape, and transpose it."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    q, r = np.linalg.qr(rng.normal(size=shape))
    return q * np.sign(np.diag(r))


@also("orthogonal", "wide-not-turned")
def orthogonal(shape, rng):
    q, r = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))
    return q * np.sign(np.diag(r))


@mistake(
    "orthogonal",
    slug="always-turned",
    says="The result was transposed whatever the shape is; only a wide one must be turned.",
    hint=("Look at the shape for (12, 5).", "Transpose only where there are fewer rows than columns."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    q, r = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))
    return (q * np.sign(np.diag(r))).T


@mistake(
    "orthogonal",
    slug="only-scaled",
    says="Those are independent random numbers divided by a root: lengths are about 1, but nothing stands at right "
    "angles.",
    hint=("Print W.T @ W: are the numbers beside the diagonal 0?", "Let np.linalg.qr turn them upright."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    return rng.normal(size=shape) / np.sqrt(max(shape))


@mistake(
    "orthogonal",
    slug="normalized-only",
    says="Each column (or row) was divided by its length, but they do not stand at right angles.",
    hint=("Print W.T @ W: are the numbers beside the diagonal 0?", "Let np.linalg.qr turn them upright."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    W = rng.normal(size=shape)
    return W / np.sqrt(np.sum(W**2, axis=0 if shape[0] >= shape[1] else 1, keepdims=True))


@mistake(
    "orthogonal",
    slug="r-returned",
    says="That is r, the triangular part; the orthogonal one is q.",
    hint=("Look at the lower left corner of your matrix.", "qr gives q first."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    n = max(shape)
    r = np.linalg.qr(rng.normal(size=(n, n)))[1]
    return r[: shape[0], : shape[1]].copy()


@mistake(
    "orthogonal",
    slug="signs-of-all-entries",
    says="Only the signs came back, or each entry was multiplied by its own sign: the angles are lost.",
    hint=("Look at what you multiply q by.", "One sign for each column, from r's diagonal."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    return np.abs(right_orthogonal(shape, rng))


@also("orthogonal", "signs-of-all-entries")
def orthogonal(shape, rng):
    return np.sign(right_orthogonal(shape, rng))


@mistake(
    "orthogonal",
    slug="multiplied-by-the-diagonal",
    says="The columns were multiplied by r's diagonal itself, not by its signs: they no longer have length 1.",
    hint=("Look at the lengths of your columns.", "np.sign of the diagonal."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    q, r = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))
    q = q * np.diag(r)
    return q if shape[0] >= shape[1] else q.T


@mistake(
    "orthogonal",
    slug="too-long",
    says="The columns are too long by a root of their number: an orthogonal weight needs no such factor.",
    hint=("Look at the lengths of your columns.", "They must be 1."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    return right_orthogonal(shape, rng) * np.sqrt(max(shape))


@also("orthogonal", "too-long")
def orthogonal(shape, rng):
    return right_orthogonal(shape, rng) * np.sqrt(min(shape))


@also("orthogonal", "too-long")
def orthogonal(shape, rng):
    return right_orthogonal(shape, rng) * np.sqrt(shape[0])


@mistake(
    "orthogonal",
    slug="not-random",
    says="Every call gives the same matrix, whatever rng is.",
    hint=("Look for a generator, or a matrix, that you make yourself.", "Draw from rng."),
    link=GENERATOR,
)
def orthogonal(shape, rng):
    return right_orthogonal(shape, np.random.default_rng(1))


@also("orthogonal", "not-random")
def orthogonal(shape, rng):
    return right_orthogonal(shape, np.random.default_rng(0))


@also("orthogonal", "not-random")
def orthogonal(shape, rng):
    return np.eye(*shape)


@mistake(
    "orthogonal",
    slug="another-generator",
    says="The numbers do not come from rng: the same seed gives other weights at every call.",
    hint=("Look at where your random numbers come from.", "rng.normal, not np.random."),
    link=GENERATOR,
)
def orthogonal(shape, rng):
    return right_orthogonal(shape, np.random.default_rng())


@mistake(
    "orthogonal",
    slug="always-positive",
    says="Entry [0, 0] is always positive: either the signs come from q's own entries, or all numbers that qr gets "
    "are positive.",
    hint=("Draw 20 small matrices and look at entry [0, 0].", "Normal numbers for qr, and the signs of r's diagonal."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    q = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))[0]
    q = q * np.sign(q[0])
    return q if shape[0] >= shape[1] else q.T


@mistake(
    "orthogonal",
    slug="raw-numbers",
    says="Those are the random numbers themselves: they were not made orthogonal.",
    hint=("Print W.T @ W: is it the identity?", "np.linalg.qr."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    return rng.normal(size=shape)


@also("orthogonal", "normalized-only")
def orthogonal(shape, rng):
    W = rng.normal(size=shape)
    return W / np.linalg.norm(W, axis=0)


@also("orthogonal", "only-scaled")
def orthogonal(shape, rng):
    return rng.normal(size=shape) / np.sqrt(shape[0])


@mistake(
    "orthogonal",
    slug="reshaped",
    says="A wide weight was made by reshape, which cuts the columns up: its rows are neither of length 1 nor at right "
    "angles.",
    hint=("Print W @ W.T for the shape (5, 12).", "Transpose instead of reshaping."),
    link=ORTHOGONAL,
)
def orthogonal(shape, rng):
    q, r = np.linalg.qr(rng.normal(size=(max(shape), min(shape))))
    return (q * np.sign(np.diag(r))).reshape(shape)
