"""A Scene: plain data that says what to draw: axes and the marks on them, and one sentence on what is seen.

Marks carry a role, never a color: the drawer looks the role up in the book's palette, for light pages or dark ones. A
Scene turns into JSON and NumPy arrays as it is, so it crosses to a page's JavaScript unchanged.
"""

from dataclasses import asdict, dataclass, field

import numpy as np

# what a mark may be, apart from a method's name such as "Adam": the drawer gives each its color, line and marker
ROLES = ("ink", "axis", "faint", "accent", "class 0", "class 1", "class 2", "forward", "backward")


@dataclass(frozen=True)
class Line:
    """A path through points; ``kind`` is "solid", "dashed" or "dotted"; ``ends`` marks its start and its end."""

    x: np.ndarray
    y: np.ndarray
    role: str = "ink"
    label: str = ""
    kind: str = "solid"
    ends: bool = False


@dataclass(frozen=True)
class Points:
    """Points that are not joined; the marker follows from the role, ``size`` is relative to the usual diameter."""

    x: np.ndarray
    y: np.ndarray
    role: str = "ink"
    label: str = ""
    size: float = 1.0


@dataclass(frozen=True)
class Bars:
    """Upright bars from 0 to ``y``, centered at ``x``, ``width`` wide in the units of x."""

    x: np.ndarray
    y: np.ndarray
    role: str = "ink"
    label: str = ""
    width: float = 0.8


@dataclass(frozen=True)
class Band:
    """The area between two curves over the same ``x``, tinted so lightly that what lies behind it stays readable."""

    x: np.ndarray
    low: np.ndarray
    high: np.ndarray
    role: str = "ink"
    label: str = ""


@dataclass(frozen=True)
class Field:
    """Values on a regular grid, shape (rows, columns), row 0 at ``y_range[0]``; drawn in cividis with contours.

    ``filled=False`` draws its contours only, thin and quiet on the page's own ground: marks above it keep their colors.
    """

    values: np.ndarray
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    limits: tuple[float, float]
    contours: tuple[float, ...] = ()
    label: str = ""
    filled: bool = True


@dataclass(frozen=True)
class Text:
    """Words at a point, centered in height; ``anchor`` says what of them lies there: "start", "middle" or "end"."""

    x: float
    y: float
    text: str
    role: str = "ink"
    anchor: str = "start"


@dataclass(frozen=True)
class Axes:
    """One panel: labels with units, ranges, and its marks in drawing order.

    ``x_ticks`` and ``y_ticks`` put words at places instead of numbers; ``legend`` writes the lines' labels above the
    panel instead of at their ends; ``equal`` gives both axes one scale, so that a circle is one; ``bare`` draws no axes
    at all; a ``wide`` panel takes the room of two.
    """

    x_label: str
    y_label: str
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    marks: tuple
    x_scale: str = "linear"
    y_scale: str = "linear"
    x_ticks: tuple[tuple[float, str], ...] = ()
    y_ticks: tuple[tuple[float, str], ...] = ()
    legend: bool = False
    equal: bool = False
    bare: bool = False
    wide: bool = False


@dataclass(frozen=True)
class Scene:
    """All panels, left to right; ``says`` is the sentence for those who do not see them, ``numbers`` the table."""

    axes: tuple[Axes, ...]
    says: str
    numbers: dict[str, float] = field(default_factory=dict)

    def plain(self):
        """The Scene as dictionaries, lists, numbers, strings and arrays, each mark with its ``type``."""
        panels = []
        for axes in self.axes:
            marks = [{"type": type(mark).__name__.lower(), **asdict(mark)} for mark in axes.marks]
            panels.append({**asdict(axes), "marks": marks})
        return {"axes": panels, "says": self.says, "numbers": dict(self.numbers)}

    def arrays(self):
        """Every array of every mark, to be tested."""
        for axes in self.axes:
            for mark in axes.marks:
                yield from (value for value in vars(mark).values() if isinstance(value, np.ndarray))
