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
    """Points that are not joined; the marker follows from the role."""

    x: np.ndarray
    y: np.ndarray
    role: str = "ink"
    label: str = ""


@dataclass(frozen=True)
class Field:
    """Values on a regular grid, shape (rows, columns), row 0 at ``y_range[0]``; drawn in cividis with contours."""

    values: np.ndarray
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    limits: tuple[float, float]
    contours: tuple[float, ...] = ()
    label: str = ""


@dataclass(frozen=True)
class Text:
    """Words at a point."""

    x: float
    y: float
    text: str
    role: str = "ink"


@dataclass(frozen=True)
class Axes:
    """One panel: labels with units, ranges, and its marks in drawing order."""

    x_label: str
    y_label: str
    x_range: tuple[float, float]
    y_range: tuple[float, float]
    marks: tuple
    x_scale: str = "linear"
    y_scale: str = "linear"


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
