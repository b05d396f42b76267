"""Lab 12, exercise 1: the named mistakes of `newton_direction`."""

import numpy as np

from course_utils.authoring.wrong import also, hints, mistake

from .shared import NEWTON, SADDLE

hints(
    "newton_direction",
    "Do it by hand: H = diag(2, 4) and g = (2, 4) give d = (-1, -1); with H = diag(2, -4) that d leads up, so it is "
    "-g.",
    "Solve H d = -g, look at the sign of g @ d, and take -g where it is not negative.",
)


def solved(g, H):
    return -np.linalg.solve(H, g)


@mistake(
    "newton_direction",
    slug="uphill",
    says="The sign is turned: in a valley your d leads up, not down.",
    hint=("Look at a valley: is g @ d negative?", "H d = -g."),
    link=NEWTON,
)
def newton_direction(g, H):
    d = -solved(g, H)
    return d if g @ d > 0 else g


@also("newton_direction", "uphill")
def newton_direction(g, H):
    d = -solved(g, H)
    return d if g @ d > 0 else -g


@mistake(
    "newton_direction",
    slug="sign-forgotten",
    says="You solve H d = g, without the minus. In a valley this d leads up, and your test then always sends it to -g.",
    hint=("Look at a valley: is g @ d negative?", "H d = -g."),
    link=NEWTON,
)
def newton_direction(g, H):
    d = -solved(g, H)
    return d if g @ d < 0 else -g


@mistake(
    "newton_direction",
    slug="multiplied",
    says="g is multiplied by H. Newton divides: where the curvature is large, the step has to be short.",
    hint=("Look at H = diag(1, 100): which entry of d is to be small?", "np.linalg.solve."),
    link=NEWTON,
)
def newton_direction(g, H):
    d = -H @ g
    return d if g @ d < 0 else -g


@mistake(
    "newton_direction",
    slug="diagonal-only",
    says="Each entry is divided by its own curvature; what the parameters have to do with each other is left out.",
    hint=("Look at an H that is not diagonal.", "Solve all equations together, with np.linalg.solve."),
    link=NEWTON,
)
def newton_direction(g, H):
    d = -g / np.diag(H)
    return d if g @ d < 0 else -g


@mistake(
    "newton_direction",
    slug="inverse-of-each-entry",
    says="1 / H divides by each entry. That is not the inverse of a matrix.",
    hint=("Look at what 1 / H gives for the identity.", "np.linalg.solve needs no inverse at all."),
    link=NEWTON,
)
def newton_direction(g, H):
    d = -(1 / H) @ g
    return d if g @ d < 0 else -g


@mistake(
    "newton_direction",
    slug="each-entry-divided",
    says="g / H divides entry by entry and gives a matrix. To divide by a matrix is to solve equations.",
    hint=("Look at the shape of what you return.", "np.linalg.solve."),
    link=NEWTON,
)
def newton_direction(g, H):
    d = -g / H
    return d


@also("newton_direction", "each-entry-divided")
def newton_direction(g, H):
    return -g[:, None] / H


@mistake(
    "newton_direction",
    slug="no-test",
    says="Newton's direction is returned even where it leads uphill, to a saddle or a top.",
    hint=("Look at what you do where g @ d is positive.", "Return -g there."),
    link=SADDLE,
)
def newton_direction(g, H):
    return solved(g, H)


@mistake(
    "newton_direction",
    slug="test-reversed",
    says="The test is the wrong way round: -g is taken where Newton's direction leads down, and d where it leads up.",
    hint=("Look at a valley: do you return Newton's direction?", "g @ d < 0 is downhill."),
    link=SADDLE,
)
def newton_direction(g, H):
    d = solved(g, H)
    return -g if g @ d < 0 else d


@mistake(
    "newton_direction",
    slug="turned-round",
    says="Where d leads up you turn it round. Asked for is -g there.",
    hint=("Look at what you return at a top.", "-g, not -d."),
    link=SADDLE,
)
def newton_direction(g, H):
    d = solved(g, H)
    return d if g @ d < 0 else -d


@mistake(
    "newton_direction",
    slug="every-saddle-refused",
    says="You ask whether H is positive definite. Asked for is less: whether this d leads down, which it may at a "
    "saddle too.",
    hint=("Look at a saddle where g @ d is negative.", "Test g @ d; no eigenvalues."),
    link=SADDLE,
)
def newton_direction(g, H):
    return solved(g, H) if np.all(np.linalg.eigvalsh(H) > 0) else -g


@mistake(
    "newton_direction",
    slug="by-the-determinant",
    says="A positive determinant is no sign of a valley: two negative curvatures have one too. Test the direction "
    "itself.",
    hint=("Look at a top with two parameters.", "Test g @ d."),
    link=SADDLE,
)
def newton_direction(g, H):
    return solved(g, H) if np.linalg.det(H) > 0 else -g


@mistake(
    "newton_direction",
    slug="gradient-itself",
    says="Where Newton's direction leads up you return g, which leads up as well.",
    hint=("Look at the sign of what you return at a top.", "-g."),
    link=SADDLE,
)
def newton_direction(g, H):
    d = solved(g, H)
    return d if g @ d < 0 else g


@mistake(
    "newton_direction",
    slug="no-way-at-all",
    says="Where Newton's direction leads up you return zeros: the loop would stand still.",
    hint=("Look at what you return at a top.", "-g."),
    link=SADDLE,
)
def newton_direction(g, H):
    d = solved(g, H)
    return d if g @ d < 0 else 0 * g


@mistake(
    "newton_direction",
    slug="steepest-descent",
    says="H never comes in: that is steepest descent everywhere.",
    hint=("Look at whether H matters in a valley.", "Solve H d = -g first."),
    link=NEWTON,
)
def newton_direction(g, H):
    return -1.0 * g


@mistake(
    "newton_direction",
    slug="absolute-curvatures",
    says="The curvatures were made positive. It is a known remedy, but another one than asked for: -g where d leads "
    "up.",
    hint=("Look at a saddle: is H itself solved with?", "Solve with H as it is, then test g @ d."),
    link=SADDLE,
)
def newton_direction(g, H):
    values, vectors = np.linalg.eigh(H)
    return -vectors @ (vectors.T @ g / np.abs(values))
