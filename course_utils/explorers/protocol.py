"""What an explorer is: controls declared once, and a pure function from their values to a Scene.

The same explorer runs in three places: Jupyter, the page, and print. A place only shows controls and draws a Scene; it
knows nothing of what the explorer computes.
"""

import math
from collections.abc import Callable
from dataclasses import dataclass

from course_utils.explorers.scene import Scene


@dataclass(frozen=True)
class Control:
    """One number, or one choice, that the reader sets.

    Parameters
    ----------
    name : str
        The argument of ``compute`` that it sets.
    label : str
        What the reader sees beside it.
    default, low, high, step : float
        Its value at the start, its range, and the distance between two values; on a "log" scale ``step`` is the number
        of decades between two values.
    scale : {"linear", "log"}
    unit : str
    choices : tuple of str
        Names to choose from; a control with choices has no range, and ``default`` is one of them.
    folded : bool
        Whether a host may hide it behind "more": three or four controls are shown at most.
    """

    name: str
    label: str
    default: float | int | str
    low: float | None = None
    high: float | None = None
    step: float | None = None
    scale: str = "linear"
    unit: str = ""
    choices: tuple[str, ...] = ()
    folded: bool = False

    def __post_init__(self):
        if not self.name.isidentifier():
            raise ValueError(f"a control's name is an argument's name; {self.name!r} cannot be one")
        if self.choices:
            if self.default not in self.choices:
                raise ValueError(f"{self.name}: the default {self.default!r} is none of {', '.join(self.choices)}")
            return
        if self.low is None or self.high is None or self.step is None:
            raise ValueError(f"{self.name}: a control needs low, high and step, or choices")
        if not (self.low <= self.default <= self.high and self.low < self.high and self.step > 0):
            raise ValueError(f"{self.name}: expected low <= default <= high and a positive step")
        if self.scale not in ("linear", "log"):
            raise ValueError(f"{self.name}: the scale is 'linear' or 'log', not {self.scale!r}")
        if self.scale == "log" and self.low <= 0:
            raise ValueError(f"{self.name}: a log scale begins above zero, not at {self.low}")

    def check(self, value):
        """The value as the control's type, or a ValueError that says which values there are."""
        if self.choices:
            if value not in self.choices:
                raise ValueError(f"{self.name} is one of {', '.join(self.choices)}; {value!r} was given")
            return value
        try:
            number = float(value)
        except (TypeError, ValueError):
            raise ValueError(f"{self.name} is a number; {value!r} was given") from None
        if not self.low <= number <= self.high:
            raise ValueError(f"{self.name} lies between {self.low:g} and {self.high:g}; {number:g} was given")
        return int(number) if isinstance(self.default, int) and number.is_integer() else number

    def extremes(self):
        """The values to test: lowest, default and highest, or every choice."""
        return self.choices or tuple(dict.fromkeys((self.low, self.default, self.high)))

    def ticks(self, also=()):
        """Every value a reader can set: those on the steps, and ``also`` those that a page starts with.

        Examples
        --------
        >>> Control("lr", "rate", 0.1, 0.01, 1.0, 0.5, scale="log").ticks(also=[0.5])
        [0.01, 0.0316, 0.1, 0.316, 0.5, 1.0]
        """
        if self.choices:
            return list(self.choices)
        if self.scale == "log":
            count = math.floor(math.log10(self.high / self.low) / self.step + 1e-9)
            found = [float(f"{self.low * 10 ** (self.step * k):.3g}") for k in range(count + 1)]
        else:
            count = math.floor((self.high - self.low) / self.step + 1e-9)
            found = [round(self.low + self.step * k, 10) for k in range(count + 1)]
        inside = {value for value in found if self.low <= value <= self.high}
        values = sorted(inside | {self.low, self.high, self.default, *also})
        return [int(value) for value in values] if isinstance(self.default, int) else [float(v) for v in values]

    def number(self, value):
        """The value as text, decimals no finer than the step."""
        if self.scale == "log":
            text = f"{value:.3g}"
        else:
            decimals = len(f"{self.step:.10f}".rstrip("0").partition(".")[2])
            text = f"{value:.{decimals}f}"
        return text.replace("-", "−")

    def shown(self, value):
        """The value as text, with its unit; a choice is its own text."""
        return value if self.choices else f"{self.number(value)} {self.unit}".strip()


@dataclass(frozen=True)
class Explorer:
    """A figure that moves: its name, its controls, and the function that computes its Scene.

    ``compute`` takes every control by name, imports nothing but NumPy and the package, draws no random number that is
    not seeded, and returns a :class:`~course_utils.explorers.scene.Scene`.
    """

    name: str
    title: str
    controls: tuple[Control, ...]
    compute: Callable[..., Scene]

    def __post_init__(self):
        names = [control.name for control in self.controls]
        if len(set(names)) != len(names):
            raise ValueError(f"explorer {self.name!r} declares a control twice")

    def values(self, **given):
        """All controls' values: those given, checked, and the defaults of the others.

        Raises
        ------
        ValueError
            When a name is no control of this explorer, or a value is out of its range.
        """
        known = {control.name: control for control in self.controls}
        for name in given:
            if name not in known:
                raise ValueError(f"explorer {self.name!r} has no control {name!r}; it has {', '.join(known)}")
        return {name: c.check(given[name]) if name in given else c.default for name, c in known.items()}

    def scene(self, **given):
        """The Scene at these values; what is not given is at its default."""
        result = self.compute(**self.values(**given))
        if not isinstance(result, Scene):
            raise TypeError(f"explorer {self.name!r} computed a {type(result).__name__}, not a Scene")
        return result
