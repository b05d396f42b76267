"""Lab 02, exercise 7: the named mistakes of `kind`."""

import numpy as np

from course_utils.authoring.wrong import hints, mistake

from .shared import BOOK

ZERO = f"{BOOK}/landscape.html#where-the-gradient-is-zero"
SADDLE = f"{BOOK}/mistakes.html#stopped-at-a-saddle"

hints(
    "kind",
    "Take diagonal matrices, where the eigenvalues can be read off, and try all signs.",
    "Both signs: a saddle. Else one eigenvalue that counts as zero: undecided.",
)


@mistake(
    "kind",
    slug="minimum-and-maximum-swapped",
    says="Minimum and maximum are exchanged: positive curvature bends upwards.",
    hint=(
        "Look at H = [[2, 0], [0, 3]].",
        "All positive is a minimum.",
    ),
    link=ZERO,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    zero = 1e-6 * np.max(np.abs(h))
    up, down = np.any(h > zero), np.any(h < -zero)
    if up and down:
        return "saddle"
    if np.any(np.abs(h) <= zero):
        return "undecided"
    return "maximum" if up else "minimum"


@mistake(
    "kind",
    slug="diagonal",
    says="The diagonal alone does not decide: large entries beside it turn the axes.",
    hint=(
        "Look at H = [[1, 2], [2, 1]]: what are its eigenvalues?",
        "np.linalg.eigvalsh(H).",
    ),
    link=SADDLE,
)
def kind(H):
    h = np.diag(H)
    zero = 1e-6 * np.max(np.abs(h))
    up, down = np.any(h > zero), np.any(h < -zero)
    if up and down:
        return "saddle"
    if np.any(np.abs(h) <= zero):
        return "undecided"
    return "minimum" if up else "maximum"


@mistake(
    "kind",
    slug="determinant",
    says="The determinant is the product of the eigenvalues: two negative ones make it positive, as two positive do.",
    hint=(
        "Look at H = [[-1, 0], [0, -2]].",
        "Look at the sign of every eigenvalue.",
    ),
    link=ZERO,
)
def kind(H):
    det = np.linalg.det(H)
    if abs(det) < 1e-6:
        return "undecided"
    return "minimum" if det > 0 else "saddle"


@mistake(
    "kind",
    slug="trace",
    says="The trace is the sum of the eigenvalues: a large positive one hides a negative one.",
    hint=(
        "Look at H = [[5, 0], [0, -1]].",
        "Look at the sign of every eigenvalue.",
    ),
    link=SADDLE,
)
def kind(H):
    return "minimum" if np.trace(H) > 0 else "maximum"


@mistake(
    "kind",
    slug="flat-taken-for-minimum",
    says="A direction without curvature decides nothing: x⁴ and -x⁴ look alike there.",
    hint=(
        "Look at an eigenvalue of 0.",
        "All positive, without exception, is a minimum.",
    ),
    link=ZERO,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    zero = 1e-6 * np.max(np.abs(h))
    if np.all(h >= -zero):
        return "minimum"
    if np.all(h <= zero):
        return "maximum"
    return "saddle"


@mistake(
    "kind",
    slug="rounding-taken-for-a-sign",
    says="An eigenvalue of 1e-17 is a rounded zero, and its sign means nothing.",
    hint=(
        "Look at how you compare with zero.",
        "Count as zero what is smaller than a millionth of the largest.",
    ),
    link=ZERO,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    if np.all(h > 0):
        return "minimum"
    return "maximum" if np.all(h < 0) else "saddle"


@mistake(
    "kind",
    slug="flat-before-saddle",
    says="With both signs it is a saddle, even if another direction is flat.",
    hint=(
        "Look at the eigenvalues 4, 0 and -1.",
        "Ask for both signs first.",
    ),
    link=SADDLE,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    zero = 1e-6 * np.max(np.abs(h))
    if np.any(np.abs(h) <= zero):
        return "undecided"
    return "minimum" if np.all(h > 0) else "maximum" if np.all(h < 0) else "saddle"


@mistake(
    "kind",
    slug="saddle-for-the-rest",
    says="Whatever is neither minimum nor maximum you call a saddle; without both signs it is undecided.",
    hint=(
        "Look at the eigenvalues 1 and 0.",
        "A saddle needs a positive and a negative one.",
    ),
    link=SADDLE,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    zero = 1e-6 * np.max(np.abs(h))
    return "minimum" if np.all(h > zero) else "maximum" if np.all(h < -zero) else "saddle"


@mistake(
    "kind",
    slug="largest-only",
    says="Only the largest eigenvalue was looked at.",
    hint=(
        "Look at the eigenvalues 2 and -0.7.",
        "Every eigenvalue counts.",
    ),
    link=SADDLE,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    zero = 1e-6 * np.max(np.abs(h))
    return "minimum" if h[-1] > zero else "maximum" if h[-1] < -zero else "undecided"


@mistake(
    "kind",
    slug="smallest-only",
    says="Only the smallest eigenvalue was looked at.",
    hint=(
        "Look at the eigenvalues 2 and -0.7.",
        "Every eigenvalue counts.",
    ),
    link=SADDLE,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    zero = 1e-6 * np.max(np.abs(h))
    return "minimum" if h[0] > zero else "maximum" if h[0] < -zero else "undecided"


@mistake(
    "kind",
    slug="tolerance-without-scale",
    says="Yours counts as zero what is below a fixed number; asked for is a millionth of the largest eigenvalue.",
    hint=(
        "Look at H = [[2e-8, 0], [0, 5e-8]]: both directions bend upwards.",
        "1e-6 * np.max(np.abs(h)).",
    ),
    link=ZERO,
)
def kind(H):
    h = np.linalg.eigvalsh(H)
    up, down = np.any(h > 1e-6), np.any(h < -1e-6)
    if up and down:
        return "saddle"
    if np.any(np.abs(h) <= 1e-6):
        return "undecided"
    return "minimum" if up else "maximum"
