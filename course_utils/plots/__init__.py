"""The one Matplotlib style of the book, and the figures that more than one page draws."""

from course_utils.plots.classification import draw_boundary, draw_examples, draw_network, draw_probability
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
    "rc_params",
    "use_book_style",
]
