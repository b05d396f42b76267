"""Golden-section search, cut by cut: which points are evaluated, what is thrown away, and how fast the rest shrinks.

Each cut costs one evaluation, since one of the two inner points is already known, and leaves 0.618 of the interval.
"""

import math

import numpy as np

from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range, log_range
from course_utils.explorers.scene import Axes, Band, Line, Points, Scene
from course_utils.optim import GoldenSection
from course_utils.optim.golden_section import SHARE

BRACKET = (0.0, 5.0)
MOST = 20
FUNCTIONS = {
    "a parabola": lambda x: 0.5 * (x - 1.8) ** 2,
    "a kink": lambda x: np.abs(x - 3.3),
    "flat, then steep": lambda x: np.exp(x - 3.2) - 0.6 * x,
    "two valleys": lambda x: 0.08 * (x - 2.5) ** 2 + np.cos(2.4 * x + 0.4),
}


def search(function, cuts):
    """The package's search after this many cuts, and every place it evaluated, in order."""
    places = []

    def recorded(x):
        places.append(x)
        return float(function(x))

    tol = (BRACKET[1] - BRACKET[0]) * SHARE**cuts * (1 + 1e-9)  # so long an interval takes exactly so many cuts
    return GoldenSection(tol).minimize(recorded, *BRACKET), np.array(places)


def compute(cuts, function):
    """The Scene: the function with its evaluations and the interval that is left, and the interval's length by cut."""
    f, cuts = FUNCTIONS[function], int(cuts)
    found, places = search(f, cuts)
    x = np.linspace(*BRACKET, 201)
    y_range = linear_range(f(x), room=0.1)
    low, high = found.interval
    newest = places[-1] if cuts else places
    picture = (
        Band(np.array([low, high]), np.full(2, y_range[0]), np.full(2, y_range[1]), "accent", "the minimum is here"),
        Line(x, f(x), "ink"),
        Points(places, f(places), "ink", "evaluated", size=1.1),
        Points(np.atleast_1d(newest), f(np.atleast_1d(newest)), "accent", "last", size=1.4),
    )
    k = np.arange(cuts + 1)
    left = (BRACKET[1] - BRACKET[0]) * SHARE**k
    halved = (BRACKET[1] - BRACKET[0]) * 0.5 ** np.arange(MOST // 2 + 1)
    lengths = (
        Line(2.0 * np.arange(MOST // 2 + 1), halved, "axis", "halving, 2 each", "dashed"),
        Line(2.0 + k, left, "ink", "golden, 1 each"),
        Points(2.0 + k, left, "ink", size=0.7),
        Points(np.array([found.nfev]), np.array([high - low]), "accent", size=1.2),
    )
    true = float(x[np.argmin(f(x))])
    lost = "" if low - 0.03 <= true <= high + 0.03 else " The lowest valley is not in it: two valleys are one too many."
    return Scene(
        axes=(
            Axes("x", "f(x)", BRACKET, y_range, picture),
            Axes(
                "evaluations", "interval", (0, MOST + 2), log_range(left, halved), lengths, y_scale="log", legend=True
            ),
        ),
        says=f"{cuts} cuts and {found.nfev} evaluations left the interval from {low:.4g} to {high:.4g}, "
        f"{(high - low) / (BRACKET[1] - BRACKET[0]):.2%} of the bracket." + lost,
        numbers={
            "cuts": cuts,
            "evaluations": found.nfev,
            "interval from": low,
            "interval to": high,
            "lowest value found": found.fun,
            "cuts for a millionth of the bracket": math.ceil(math.log(1e-6) / math.log(SHARE)),
        },
    )


EXPLORER = Explorer(
    name="golden_section",
    title="Golden-section search, cut by cut",
    controls=(
        Control("cuts", "cuts", 3, 0, MOST, 1),
        Control("function", "function", "a parabola", choices=tuple(FUNCTIONS)),
    ),
    compute=compute,
)
