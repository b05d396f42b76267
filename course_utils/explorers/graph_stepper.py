"""Step through a computational graph: values forward, gate by gate, then gradients back through the same gates.

    dL/dx = sum over every y that used x of  dy/dx dL/dy                {eq}`chain-rule-merge`

The graph, its order and its numbers are the tape's own; only the step at which a reader stands is added.
"""

import numpy as np

from course_utils.autodiff import draw, tape
from course_utils.autodiff.drawing import ROW, SIGNS
from course_utils.explorers.graphs import EXAMPLES
from course_utils.explorers.protocol import Control, Explorer
from course_utils.explorers.scene import Axes, Line, Scene, Text
from course_utils.explorers.words import number

RADIUS = 0.26  # of a gate, in rows
MOST = 18  # steps of the longest example, forward and backward


def compute(step, example, shift):
    """The Scene: the graph with what is known at this step."""
    build, usual = EXAMPLES[example]
    output = build(usual + shift)
    drawing = draw(output)  # runs backward, keeps the graph
    gates = tape(output)
    steps = 2 * len(gates)
    k = min(int(step), steps)
    computed = {id(t) for t in gates[:k]}
    returned = {id(t) for t in gates[::-1][: max(k - len(gates), 0)]}  # gates whose gradients have been handed on
    places = _places(drawing)
    tensors = drawing.nodes
    users = {key: {b for a, b in drawing.lines if a == key} for key in tensors}
    marks = [_edge(places[a], places[b], b in computed, b in returned) for a, b in drawing.lines]
    numbers = {}
    for key, tensor in tensors.items():
        is_gate = tensor.gate is not None
        known = key in computed or not is_gate
        arrived = k > len(gates) and users[key] <= returned if users[key] else k >= len(gates)
        name = SIGNS.get(tensor.gate, tensor.gate) if is_gate else tensor.name or "constant"
        current = _current(gates, k) is tensor
        marks += _node(places[key], name, tensor, known, arrived, current, is_gate)
        if arrived:
            if tensor.name:
                numbers |= _entries(f"gradient of {tensor.name}", tensor.grad)
    x, y = np.array(list(places.values())).T
    x_range, y_range = (x.min() - 1.3, x.max() + 0.8), (y.min() - 0.65, y.max() + 0.65)
    axes = Axes("", "", x_range, y_range, tuple(marks), equal=True, bare=True, wide=True)
    return Scene((axes,), says=_says(gates, k), numbers={"value": float(output.data)} | numbers)


def _current(gates, k):
    if k == 0:
        return None
    return gates[k - 1] if k <= len(gates) else gates[2 * len(gates) - k]


def _places(drawing):
    """The drawing's places in units of a row, with columns as far apart as the panel's width allows."""
    x, y = (sorted(set(values)) for values in zip(*drawing.places.values()))
    column = min(2.2, 10.5 / len(x))
    return {key: (column * x.index(a), 1.3 * (y[-1] - b) / ROW) for key, (a, b) in drawing.places.items()}


def _edge(a, b, computed, returned):
    role = "backward" if returned else "forward" if computed else "faint"
    return Line(np.array([a[0] + RADIUS, b[0] - RADIUS]), np.array([a[1], b[1]]), role)


def _node(place, name, tensor, known, arrived, current, is_gate):
    x, y = place
    marks = []
    if is_gate:
        t = np.linspace(0, 2 * np.pi, 49)
        marks.append(Line(x + RADIUS * np.cos(t), y + RADIUS * np.sin(t), "accent" if current else "axis"))
    marks.append(Text(x, y, name, "ink", "middle"))
    away = 0.42 if is_gate else 0.3
    if known:
        marks.append(Text(x, y + away, short(tensor.data), "forward", "middle"))
    if arrived:
        marks.append(Text(x, y - away, short(tensor.grad), "backward", "middle"))
    return marks


def _entries(name, value):
    """A number under its name; of an array, each number under its place, counted from 1."""
    value = np.asarray(value)
    if not value.ndim:
        return {name: float(value) + 0.0}
    places = np.ndindex(value.shape)
    return {f"{name}{''.join('₁₂₃₄'[i] for i in place)}": float(value[place]) + 0.0 for place in places}


def short(value, digits=3):
    """One number with three digits, or a few with two, in brackets."""
    value = np.asarray(value) + 0.0
    if value.ndim:
        return "[" + ", ".join(short(v, 2).replace("0.", ".") for v in value.ravel()) + "]"
    return number(float(value), digits)


def _says(gates, k):
    n = len(gates)
    if k == 0:
        return f"Only the inputs are known; {n} gates wait to be computed."
    gate = _current(gates, k)
    name = SIGNS.get(gate.gate, gate.gate)
    if k <= n:
        return f"Forward {k} of {n}: the gate {name} gives {short(gate.data)}."
    parts = [f"{short(rule(gate.grad))} to {x.name or SIGNS.get(x.gate, x.gate)}" for x, rule in gate.edges]
    return f"Backward {k - n} of {n}: the gate {name} receives {short(gate.grad)} and hands {' and '.join(parts)}."


EXPLORER = Explorer(
    name="graph_stepper",
    title="Forward and backward, gate by gate",
    controls=(
        Control("step", "step", 3, 0, MOST, 1),
        Control("example", "graph", "(x + y) z", choices=tuple(EXAMPLES)),
        Control("shift", "add to the first input", 0.0, -3.0, 3.0, 0.5),
    ),
    compute=compute,
)
