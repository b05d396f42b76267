"""A picture of a small graph: each value above its line in teal, each gradient below it in crimson.

The layout is the tape's: a gate stands one column to the right of the latest of its inputs.
"""

from dataclasses import dataclass
from html import escape

import numpy as np

from course_utils.autodiff.tape import is_recorded, tape

SIGNS = {
    "add": "+",
    "sub": "−",
    "mul": "×",
    "div": "÷",
    "neg": "−1 ×",
    "maximum": "max",
    "minimum": "min",
    "reciprocal": "1/x",
    "power": "xⁿ",
    "square": "x²",
    "sqrt": "√x",
    "absolute": "|x|",
    "matmul": "@",
    "sigmoid": "σ",
}
LIGHT = {"ink": "#1F2328", "line": "#6E7781", "forward": "#2A7F86", "backward": "#9A2A4A"}
DARK = {"ink": "#E6EDF3", "line": "#9AA4AF", "forward": "#6CC5CC", "backward": "#F08AA4"}
# Wherever a page says that it is dark: the book's theme, JupyterLab, or else the reader's system.
DARK_PAGES = (
    'html[data-theme="dark"] .cu-graph, body[data-jp-theme-light="false"] .cu-graph {%s}\n'
    "@media (prefers-color-scheme: dark) "
    "{html:not([data-theme]) body:not([data-jp-theme-light]) .cu-graph {%s}}"
)
COLUMN, ROW, RADIUS, MARGIN = 128, 74, 19, 26


def draw(output, digits=3):
    """Draw the graph of a small computation, with values and gradients.

    Parameters
    ----------
    output : Tensor
        The result of a recorded computation. If it is a single number and has no gradient yet, ``backward`` is run
        first; the graph is kept.
    digits : int
        Significant digits shown.

    Returns
    -------
    Drawing
        Shows itself in a notebook; ``.svg()`` gives the text of the picture.

    Examples
    --------
    >>> from course_utils.autodiff import Tensor
    >>> x, y = Tensor(-2.0, True, "x"), Tensor(5.0, True, "y")
    >>> print(draw(x + y).alt)
    x is -2, its gradient 1; y is 5, its gradient 1; x + y is 3, its gradient 1.
    """
    gates = tape(output)
    if output.grad is None and output.data.size == 1:
        output.backward(retain_graph=True)
    nodes = _nodes(gates)
    if len(nodes) > 200:
        raise ValueError(f"this graph has {len(nodes)} nodes: draw() shows 200 at most, what a reader can follow")
    return Drawing(_place(nodes, gates), [(id(x), id(t)) for t in gates for x in _tensors(t)], digits)


@dataclass(frozen=True)
class Drawing:
    """A graph laid out: nodes with their places, and the lines between them."""

    places: dict
    lines: list
    digits: int

    def svg(self, dark=False):
        """The picture as SVG text in the colors of a light or a dark page, on a transparent ground."""
        return self._svg(f".cu-graph {{{_variables(DARK if dark else LIGHT)}}}")

    def _repr_html_(self):
        dark = _variables(DARK)
        return self._svg(f".cu-graph {{{_variables(LIGHT)}}}\n" + DARK_PAGES % (dark, dark))

    @property
    def alt(self):
        """The same in words, for those who cannot see the picture."""
        parts = []
        for tensor, _ in self.places.values():
            gradient = "" if tensor.grad is None else f", its gradient {_short(tensor.grad, self.digits)}"
            parts.append(f"{_words(tensor)} is {_short(tensor.data, self.digits)}{gradient}")
        return "; ".join(parts) + "."

    def _svg(self, colors):
        places = {key: place for key, (_, place) in self.places.items()}
        width = max(x for x, _ in places.values()) + COLUMN
        height = max(y for _, y in places.values()) + ROW / 2 + MARGIN
        body = [_line(places[a], places[b]) for a, b in self.lines]
        body += [_node(tensor, place, self.digits) for tensor, place in self.places.values()]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="cu-graph" role="img" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" font-family="sans-serif" font-size="13" text-anchor="middle">'
            f"<title>{escape(self.alt)}</title><style>{colors}\n"
            ".cu-graph .name {fill: var(--ink)} .cu-graph .gate {fill: none; stroke: var(--line); stroke-width: 1.5} "
            ".cu-graph .edge {fill: none; stroke: var(--line); stroke-width: 1.5} "
            ".cu-graph .forward {fill: var(--forward); font-weight: 600} "
            ".cu-graph .backward {fill: var(--backward); font-style: italic}"
            f"</style>{''.join(body)}</svg>"
        )


def _variables(colors):
    return " ".join(f"--{name}: {value};" for name, value in colors.items())


def _tensors(tensor):
    return [x for x in tensor.inputs if hasattr(x, "requires_grad")]


def _nodes(gates):
    """All Tensors of the graph, leaves where they are first used."""
    nodes = {}
    for t in gates:
        for x in [*_tensors(t), t]:
            nodes[id(x)] = x
    return nodes


def _place(nodes, gates):
    """Columns by the longest way from a leaf, rows so that a gate stands at the mean height of its inputs."""
    column = {key: 0 for key in nodes}
    for t in gates:
        column[id(t)] = 1 + max((column[id(x)] for x in _tensors(t)), default=0)
    for t in reversed(gates):  # a leaf stands right before the gate that uses it first
        for x in _tensors(t):
            if not is_recorded(x):
                column[id(x)] = max(column[id(x)], column[id(t)] - 1) if column[id(x)] == 0 else column[id(t)] - 1
    height, taken = {}, {}
    for key, tensor in sorted(nodes.items(), key=lambda item: column[item[0]]):
        inputs = [height[id(x)] for x in _tensors(tensor)] if is_recorded(tensor) else []
        wished = sum(inputs) / len(inputs) if inputs else taken.get(column[key], -1.0) + 1
        height[key] = max(wished, taken.get(column[key], -1.0) + 1)
        taken[column[key]] = height[key]
    return {
        key: (tensor, (MARGIN + column[key] * COLUMN, MARGIN + ROW / 2 + height[key] * ROW))
        for key, tensor in nodes.items()
    }


def _line(a, b):
    x0, y0, x1, y1 = a[0] + RADIUS, a[1], b[0] - RADIUS, b[1]
    bend = (x0 + x1) / 2
    return f'<path class="edge" d="M{x0:g} {y0:g}C{bend:g} {y0:g} {bend:g} {y1:g} {x1:g} {y1:g}"/>'


def _node(tensor, place, digits):
    x, y = place
    sign = SIGNS.get(tensor.gate, tensor.gate) if is_recorded(tensor) else tensor.name or "·"
    circle = f'<circle class="gate" cx="{x:g}" cy="{y:g}" r="{RADIUS}"/>' if is_recorded(tensor) else ""
    right = x + RADIUS + 24
    text = f'{circle}<text class="name" x="{x:g}" y="{y + 4.5:g}">{escape(sign)}</text>'
    text += f'<text class="forward" x="{right:g}" y="{y - 6:g}">{_short(tensor.data, digits)}</text>'
    if tensor.grad is not None:
        text += f'<text class="backward" x="{right:g}" y="{y + 16:g}">{_short(tensor.grad, digits)}</text>'
    return text


def _short(array, digits):
    """A number with few digits; an array by its numbers when it has four at most, else by its shape."""
    array = np.asarray(array)
    if array.size > 4:
        return "×".join(map(str, array.shape))
    return np.array2string(
        array + 0.0, precision=digits, floatmode="maxprec", formatter={"all": f"{{:.{digits}g}}".format}
    )


def _words(tensor):
    """What a node computes, from the names of its inputs."""
    if tensor.name or not is_recorded(tensor):
        return tensor.name or "a constant"
    names = [x.name or ("a constant" if not is_recorded(x) else "…") for x in _tensors(tensor)]
    sign = SIGNS.get(tensor.gate, tensor.gate)
    return f" {sign} ".join(names) if len(names) == 2 else f"{sign} of {', '.join(names)}"
