"""``{activation-card} NAME``: a card of the atlas, made from one row of the activation table.

Picture, range, mean, gain, zones and PyTorch's name are computed from the row; the body holds the formulas, as display
equations that tests hold against the same row, and what is to be said besides.
"""

from typing import ClassVar

import numpy as np
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from course_utils.nn.activations import ACTIVATIONS
from course_utils.nn.activations.facts import facts

WIDE, HIGH, SIDE, BOTTOM, TOP = 220, 165, 4.0, -2.0, 4.0  # of the picture, in pixels and in units of z and f


class ActivationCard(SphinxDirective):
    """``{activation-card} NAME`` with ``:used-by:``."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {"used-by": directives.unchanged_required}

    def run(self):
        """Picture and facts, then the body."""
        name = self.arguments[0]
        if name not in ACTIVATIONS:
            raise self.error(f"activation-card: there is no {name!r}; there are {', '.join(ACTIVATIONS)}")
        if "used-by" not in self.options:
            raise self.error("activation-card: `:used-by:` is missing: who uses it")
        row = ACTIVATIONS[name]
        picture = nodes.container("", nodes.raw("", drawing(row), format="html"), classes=["activation-picture"])
        table = nodes.definition_list(classes=["chapter-facts", "activation-facts"])
        for term, words in (*lines(row), ("Used by", self.options["used-by"])):
            text = self.state.inline_text(words, self.lineno)[0]
            table += nodes.definition_list_item(
                "", nodes.term("", term), nodes.definition("", nodes.paragraph("", "", *text))
            )
        head = nodes.container("", picture, table, classes=["activation-head"])
        card = nodes.container("", head, classes=["activation-card"])
        self.state.nested_parse(self.content, self.content_offset, card)
        return [card]


def lines(row):
    """The computed facts of a card, as pairs of a term and its words."""
    f = facts(row)
    if row.torch:
        torch = f"`torch.nn.{row.torch}`" + "".join(f", {key} = {value:g}" for key, value in row.options.items())
    else:
        torch = "has none of this name"
    yield "PyTorch", torch.replace("negative_slope", "slope")
    yield "Range", f"{number(row.low)} to {number(row.high)}"
    yield "Mean", f"{number(f.mean, 3)}: {'centered' if abs(f.mean) < 5e-4 else 'not centered'}"
    yield "Gain", number(f.gain, 3)
    if row.arguments == 1:
        yield "Steepest", f"slope {number(f.steepest, 3)}"
    yield "Dead", zones(f.dead, f.dead_share)
    yield "Saturated", zones(f.saturated, f.saturated_share)
    if f.turns:
        yield "Turns at", ", ".join(number(z, 3) for z in f.turns)


def number(value, digits=4):
    """A number as the book prints it: a true minus, no idle zeros."""
    if np.isinf(value):
        return "∞" if value > 0 else "−∞"
    text = f"{value:.{digits}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.replace("-", "−")


def zones(intervals, share):
    """Where, and for how much of a standard normal z."""
    if not intervals:
        return "nowhere"
    words = []
    for low, high in intervals:
        if np.isinf(low) and np.isinf(high):
            words.append("everywhere")
        elif np.isinf(low):
            words.append(f"below {number(high, 2)}")
        else:
            words.append(f"above {number(low, 2)}")
    percent = "under 0.1" if share < 0.0005 else number(100 * share, 1)
    return f"{' and '.join(words)} ({percent} %)"


def drawing(row):
    """The picture as SVG: f solid and f' dashed, or f along the second argument for a first of 1 and of −1."""
    z = np.linspace(-SIDE, SIDE, 321)
    if row.arguments == 1:
        curves = (("f", row.function(z)), ("slope", row.derivative(z)))
        says = f"{row.name} solid, its slope dashed"
    else:
        curves = (("f", row.function(np.ones_like(z), z)), ("slope", row.function(-np.ones_like(z), z)))
        says = f"{row.name} along its second argument: solid where the first is 1, dashed where it is −1"
    says += f", from −{SIDE:g} to {SIDE:g}"
    x0, y0 = place(0, 0)
    parts = [f'<path class="axis" d="M0 {y0:.1f}H{WIDE}M{x0:.1f} 0V{HIGH}"/>']
    for mark in (-2, 2):
        x, _ = place(mark, 0)
        parts.append(f'<path class="axis" d="M{x:.1f} {y0 - 3:.1f}v6"/>')
        parts.append(f'<text x="{x:.1f}" y="{y0 + 15:.1f}" text-anchor="middle">{number(mark)}</text>')
    _, y1 = place(0, 2)
    parts.append(f'<path class="axis" d="M{x0 - 3:.1f} {y1:.1f}h6"/><text x="{x0 - 14:.1f}" y="{y1 + 4:.1f}">2</text>')
    parts += [f'<path class="{kind}" d="{path(z, y)}"/>' for kind, y in curves]
    return (
        f'<svg class="activation" viewBox="0 0 {WIDE} {HIGH}" width="{WIDE}" height="{HIGH}" role="img" '
        f'aria-label="{says}">{"".join(parts)}</svg>'
    )


def place(z, y):
    """Pixels of a point."""
    return WIDE * (z + SIDE) / (2 * SIDE), HIGH * (TOP - y) / (TOP - BOTTOM)


def path(z, y):
    """An SVG path through the points; a jump between two of them is left open, and so is what leaves the picture."""
    steps, pen_up = [], True
    for i, (a, b) in enumerate(zip(z, y)):
        if i and abs(b - y[i - 1]) > 0.3:
            pen_up = True
        if not BOTTOM <= b <= TOP:
            pen_up = True
            continue
        px, py = place(a, b)
        steps.append(f"{'M' if pen_up else 'L'}{px:.1f} {py:.1f}")
        pen_up = False
    return "".join(steps)


def setup(app):
    """Register with Sphinx."""
    app.add_directive("activation-card", ActivationCard)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
