"""Let optimizers race over a landscape, and look inside them: what each remembers, and the rate that comes of it.

Every method starts at the same place with a rate tuned for the landscape on an equal budget; the slider multiplies all
of these rates by the same factor.
"""

import numpy as np

from course_utils.explorers import methods, surfaces
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.ranges import linear_range, log_range
from course_utils.explorers.scene import Axes, Line, Scene
from course_utils.explorers.words import number

LANDSCAPES = tuple(name for name in surfaces.SURFACES if name != "x²")
SHOWN = ("SGD", "momentum", "RMSProp", "Adam")
INSIDE = {
    "loss": (None, "loss above the lowest"),
    "effective rate": (methods.effective_rate, "effective rate of θ₁"),
    "velocity u or m": (methods.velocity, "u or m of θ₁"),
    "squares v": (methods.squares, "v of θ₁"),
}
FLOOR, CEILING = 1e-12, 1e8


def compute(factor, landscape, steps, inside, **racing):
    """The Scene: the paths on the landscape, and one quantity of every method, step by step."""
    on = surfaces.surface(landscape)
    names = [name for name in methods.METHODS if racing[argument(name)] == "races"]
    watch, label = INSIDE[inside]
    walks = {name: _walk(on, landscape, name, factor, int(steps), watch) for name in names}
    paths = tuple(Line(w.path[:, 0], w.path[:, 1], name, name, ends=True) for name, w in walks.items())
    marks = (surfaces.contours(landscape), *paths, *surfaces.minima(on))
    return Scene(
        axes=(
            Axes("θ₁", "θ₂", *on.bounds, marks, legend=True, equal=True),
            _losses(on, walks, int(steps)) if watch is None else _inside(walks, label, inside, int(steps)),
        ),
        says=_says(walks, int(steps)),
        numbers={f"loss of {name} after {len(w.path) - 1} steps": float(w.losses[-1]) for name, w in walks.items()},
    )


def argument(name):
    """The control that says whether a method races."""
    return name.lower()


def _walk(on, landscape, name, factor, steps, watch):
    theta = surfaces.start(landscape).copy()
    return surfaces.walk(on, methods.METHODS[name](theta, factor * methods.rate(landscape, name)), steps, watch)


def _losses(on, walks, steps):
    lowest = surfaces.lowest(on)
    curves = {name: walk.losses for name, walk in walks.items()}
    if lowest is None:
        lines = tuple(Line(np.arange(len(y)), y, name, name) for name, y in curves.items())
        y_range = linear_range(*curves.values()) if curves else (0.0, 1.0)
        return Axes("step t", "loss", (0, steps), y_range, lines, legend=True)
    curves = {name: np.clip(y - lowest, FLOOR, CEILING) for name, y in curves.items()}
    return _logarithmic(curves, INSIDE["loss"][1], 0, steps)


def _inside(walks, label, inside, steps):
    curves = {name: walk.watched for name, walk in walks.items() if walk.watched[0] is not None}
    if inside == "velocity u or m":
        lines = tuple(Line(np.arange(1, len(y) + 1), y, name, name) for name, y in curves.items())
        y_range = linear_range(*curves.values()) if curves else (0.0, 1.0)
        return Axes("step t", label, (0, steps), y_range, lines, legend=True)
    return _logarithmic({name: np.clip(y.astype(float), 1e-6, 1e3) for name, y in curves.items()}, label, 1, steps)


def _logarithmic(curves, label, first, steps):
    lines = tuple(Line(np.arange(first, first + len(y)), y, name, name) for name, y in curves.items())
    y_range = log_range(*curves.values()) if curves else (0.1, 10.0)
    return Axes("step t", label, (0, steps), y_range, lines, y_scale="log", legend=True)


def _says(walks, steps):
    if not walks:
        return "Nobody races: choose a method."
    left = [name for name, walk in walks.items() if walk.left]
    ranked = sorted((name for name in walks if name not in left), key=lambda name: walks[name].losses[-1])
    parts = []
    if ranked:
        parts.append(f"After {steps} steps {ranked[0]} is lowest, at a loss of {number(walks[ranked[0]].losses[-1])}")
    if len(ranked) > 1:
        parts[-1] += f", and {ranked[-1]} highest, at {number(walks[ranked[-1]].losses[-1])}"
    if left:
        parts.append(f"{', '.join(left)} left the picture")
    return "; ".join(parts) + "."


EXPLORER = Explorer(
    name="optimizer_race",
    title="The optimizer race",
    controls=(
        Control("steps", "steps", 100, 1, 200, 1),
        Control("factor", "all rates, times the tuned ones", 1.0, 0.01, 100.0, 0.1, scale="log"),
        Control("landscape", "landscape", "ravine", choices=LANDSCAPES),
        Control("inside", "second picture", "loss", choices=tuple(INSIDE)),
        *(
            Control(
                argument(name), name, "races" if name in SHOWN else "rests", choices=("races", "rests"), folded=True
            )
            for name in methods.METHODS
        ),
    ),
    compute=compute,
)
