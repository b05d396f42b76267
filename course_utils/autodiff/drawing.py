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
DARK = {"ink": "#D6DBE1", "line": "#9AA4AE", "forward": "#6CC5CC", "backward": "#F08AA4"}
# Wherever a page says that it is dark: the book's theme, JupyterLab, or else the reader's system.
DARK_PAGES = (
    'html[data-theme="dark"] .cu-graph, body[data-jp-theme-light="false"] .cu-graph {%s}\n'
    "@media (prefers-color-scheme: dark) "
    "{html:not([data-theme]) body:not([data-jp-theme-light]) .cu-graph {%s}}"
)
ROW, RADIUS, MARGIN, LETTER = 74, 19, 26, 7.6  # pixels; a letter is about so wide


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
    labels = {key: (_short(t.data, digits), _short(t.grad, digits)) for key, t in nodes.items()}
    lines = [(id(x), id(t)) for t in gates for x in _tensors(t)]
    return Drawing(nodes, labels, _place(nodes, gates, labels), lines)


@dataclass(frozen=True)
class Drawing:
    """A graph laid out: its Tensors, their two labels and their places, by id; and the lines between them."""

    nodes: dict
    labels: dict
    places: dict
    lines: list

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
        for key, tensor in self.nodes.items():
            value, gradient = self.labels[key]
            parts.append(f"{_words(tensor)} is {value}" + (f", its gradient {gradient}" if gradient else ""))
        return "; ".join(parts) + "."

    def _svg(self, colors):
        width = max(x + RADIUS + _width(self.labels[key]) for key, (x, _) in self.places.items()) + MARGIN
        height = max(y for _, y in self.places.values()) + ROW / 2 + MARGIN
        body = [_line(self.places[a], self.places[b], _width(self.labels[a])) for a, b in self.lines]
        body += [_node(t, self.places[key], self.labels[key]) for key, t in self.nodes.items()]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="cu-graph" role="img" viewBox="0 0 {width:g} {height:g}" '
            f'width="{width:g}" height="{height:g}" font-family="sans-serif" font-size="13">'
            f"<title>{escape(self.alt)}</title><style>{colors}\n"
            ".cu-graph .name {fill: var(--ink); text-anchor: middle} "
            ".cu-graph :is(.gate, .edge) {fill: none; stroke: var(--line); stroke-width: 1.5} "
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


def _width(labels):
    return LETTER * max(map(len, labels)) + 8


def _place(nodes, gates, labels):
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
    left = [MARGIN + 0.0]  # of each column: it starts where the labels of the one before end, and lines have bent
    for c in range(max(column.values())):
        widest = max(_width(labels[key]) for key in nodes if column[key] == c)
        left.append(left[-1] + 2 * RADIUS + widest + 36)
    return {key: (left[column[key]], MARGIN + ROW / 2 + height[key] * ROW) for key in nodes}


def _line(a, b, label):
    """Straight under the label, then bent to the next gate."""
    x0, y0, x1, y1 = a[0] + RADIUS, a[1], b[0] - RADIUS, b[1]
    end = x0 + label
    bend = (end + x1) / 2
    return f'<path class="edge" d="M{x0:g} {y0:g}H{end:g}C{bend:g} {y0:g} {bend:g} {y1:g} {x1:g} {y1:g}"/>'


def _node(tensor, place, labels):
    x, y = place
    circle = f'<circle class="gate" cx="{x:g}" cy="{y:g}" r="{RADIUS}"/>' if is_recorded(tensor) else ""
    text = f'{circle}<text class="name" x="{x:g}" y="{y + 4.5:g}">{escape(_sign(tensor))}</text>'
    for kind, label, below in zip(("forward", "backward"), labels, (-6, 16)):
        if label:
            text += f'<text class="{kind}" x="{x + RADIUS + 5:g}" y="{y + below:g}">{label}</text>'
    return text


def _sign(tensor):
    """What stands in the circle: the gate's sign, with the number if one input is a plain number; or a leaf's name."""
    if not is_recorded(tensor):
        return tensor.name or "·"
    sign = SIGNS.get(tensor.gate, tensor.gate)
    numbers = [f"{x:g}" for x in tensor.inputs if isinstance(x, (int, float))]
    if len(tensor.inputs) != 2 or not numbers:
        return sign
    if tensor.gate == "power":
        return f"x^{numbers[0]}" if isinstance(tensor.inputs[1], (int, float)) else f"{numbers[0]}^x"
    return f"{sign}{numbers[0]}" if isinstance(tensor.inputs[1], (int, float)) else f"{numbers[0]}{sign}"


def _short(array, digits):
    """A number with few digits; an array by its numbers when it has four at most, else by its shape; "" for None."""
    if array is None:
        return ""
    array = np.asarray(array)
    if array.size > 4:
        return "×".join(map(str, array.shape))
    return np.array2string(array + 0.0, formatter={"all": f"{{:.{digits}g}}".format})


def _words(tensor):
    """What a node computes, from the names of its inputs."""
    if tensor.name or not is_recorded(tensor):
        return tensor.name or "a constant"
    names = [x.name or ("a constant" if not is_recorded(x) else "…") for x in _tensors(tensor)]
    return f" {_sign(tensor)} ".join(names) if len(names) == 2 else f"{_sign(tensor)} of {', '.join(names)}"
