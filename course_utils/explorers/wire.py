"""A Scene as it crosses from Python to a page: one JSON text, and the arrays beside it as they lie in memory.

The page draws what it gets and computes nothing, so every number that it prints is already text here.
"""

import json

import numpy as np

from course_utils.errors import CourseError
from course_utils.explorers import load


def table(scene):
    """The Scene's numbers as rows of a name and a text."""
    return [[name, f"{value:.4g}".replace("-", "−")] for name, value in scene.numbers.items()]


def pack(scene):
    """The Scene as JSON and a list of flat arrays of float64; ``{"array": 2, "shape": [81, 81]}`` stands for the third.

    Raises
    ------
    ValueError
        When a number outside of an array is not finite: JSON has no word for it.
    """
    arrays = []

    def plain(thing):
        if isinstance(thing, np.ndarray):
            arrays.append(np.ascontiguousarray(thing, dtype=np.float64).ravel())
            return {"array": len(arrays) - 1, "shape": thing.shape}
        if isinstance(thing, dict):
            return {name: plain(value) for name, value in thing.items()}
        if isinstance(thing, list | tuple):
            return [plain(value) for value in thing]
        return thing.item() if isinstance(thing, np.generic) else thing

    content = plain(scene.plain()) | {"numbers": table(scene)}
    return json.dumps(content, allow_nan=False), arrays


def answer(request):
    """What a page's worker calls: the settings of an explorer as JSON, answered by :func:`pack`.

    An explorer that raises is answered by ``{"error": "a sentence"}`` and no arrays, for the page to show.
    """
    asked = json.loads(request)
    try:
        return pack(load(asked["explorer"]).scene(**asked["values"]))
    except (CourseError, ValueError) as problem:
        return json.dumps({"error": str(problem)}), []
    except Exception as problem:
        return json.dumps({"error": f"{type(problem).__name__}: {problem}"}), []
