"""The one Matplotlib style of the book, the figures that more than one page draws, and numbers for its prose."""

from course_utils.plots.classification import draw_boundary, draw_examples, draw_network, draw_probability
from course_utils.plots.numbers import interval, note
from course_utils.plots.style import (
    ACCENT,
    AXIS,
    CLASSES,
    COLORS,
    FAINT,
    INK,
    MARKERS,
    ON_FIELD,
    PAGE,
    PALETTE_LIGHT_TO_DARK,
    color,
    rc_params,
    use_book_style,
)

__all__ = [
    "ACCENT",
    "AXIS",
    "CLASSES",
    "COLORS",
    "FAINT",
    "INK",
    "MARKERS",
    "ON_FIELD",
    "PAGE",
    "PALETTE_LIGHT_TO_DARK",
    "color",
    "draw_boundary",
    "draw_examples",
    "draw_network",
    "draw_probability",
    "interval",
    "note",
    "rc_params",
    "use_book_style",
]
