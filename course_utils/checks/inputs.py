"""For which input a number is wrong: "for z[0] = -733.9", from what a check says its quantities came from.

A student who reads "got 0, expected 7.5e-314" needs the score that did it; the check knows it, the answer does not.
"""

from dataclasses import dataclass

import numpy as np

from course_utils.checks.values import Value, read

WHOLE = 8  # an input with at most so many numbers is shown whole


@dataclass(frozen=True, eq=False)
class Inputs:
    """The inputs of one step: those with an example in each row, and all others."""

    rows: dict[str, Value]
    others: dict[str, Value]


def inputs_of(quantities):
    """The inputs that :func:`course_utils.checks.probe.given` noted, read strictly; none for a plain dict."""
    rows, others = (getattr(quantities, name, {}) for name in ("rows", "inputs"))
    return Inputs({k: read(v) for k, v in rows.items()}, {k: read(v) for k, v in others.items()})


def for_which(inputs, at, shape):
    """ " for X[2] = [0.3, 1.2], b = 0.7", or nothing.

    Parameters
    ----------
    inputs : Inputs
    at, shape : tuple of int
        Where in the quantity the wrong number stands, and the quantity's shape.
    """
    said = []
    for name, value in inputs.rows.items():
        if at and value.data.shape[:1] == shape[:1]:
            said.append(f"{name}[{at[0]}] = {_short(value.data[at[0]])}")
        elif not at and value.data.size <= WHOLE:
            said.append(f"{name} = {_short(value.data)}")
    for name, value in inputs.others.items():
        if value.kind not in ("number", "array"):
            continue
        if at and value.data.shape == shape:
            said.append(f"{name}[{', '.join(map(str, at))}] = {_short(value.data[at])}")
        elif value.data.size <= WHOLE:
            said.append(f"{name} = {_short(value.data)}")
    return f" for {', '.join(said)}" if said else ""


def _short(numbers):
    numbers = np.asarray(numbers)
    if numbers.ndim == 0:
        return f"{numbers.item():.6g}"
    text = np.array2string(numbers, formatter={"all": lambda x: f"{x:.4g}"}, separator=", ", max_line_width=10_000)
    return " ".join(text.split())
