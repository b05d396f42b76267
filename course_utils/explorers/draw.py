"""Draw a Scene with Matplotlib, for light or dark pages: what print shows, and a page before Python runs.

Matplotlib is imported where a figure is made, so that an explorer needs NumPy only.
"""

import numpy as np

from course_utils.explorers.scene import Field, Line, Points, Text
from course_utils.plots import ACCENT, AXIS, CLASSES, COLORS, FAINT, INK, MARKERS, ON_FIELD, rc_params

_PAIRS = {"ink": INK, "axis": AXIS, "faint": FAINT, "accent": ACCENT}
_KINDS = {"solid": "-", "dashed": "--", "dotted": ":"}
PANEL = (4.2, 3.4)  # inches: two fit beside each other on a page, one fills a phone


def color_of(role, dark=False):
    """The color of a role or of a method's name.

    Raises
    ------
    ValueError
        When the book has no such role.
    """
    if role.startswith("class "):
        return CLASSES[int(role[6:])][dark]
    pair = _PAIRS.get(role) or COLORS.get(role)
    if pair is None:
        raise ValueError(f"a mark has the role {role!r}, which is neither a method nor one of the Scene's roles")
    return pair[dark]


def marker_of(role):
    """The marker that tells a role apart where color does not."""
    return CLASSES[int(role[6:])][2] if role.startswith("class ") else MARKERS.get(role, "o")


def draw_axes(axes, ax, dark=False):
    """Draw one panel of a Scene into a Matplotlib Axes."""
    on_field = any(isinstance(mark, Field) for mark in axes.marks)
    for mark in axes.marks:
        _DRAW[type(mark)](mark, ax, dark, on_field)
    ax.set(xlabel=axes.x_label, ylabel=axes.y_label, xscale=axes.x_scale, yscale=axes.y_scale)
    ax.set(xlim=axes.x_range, ylim=axes.y_range)
    if any(getattr(mark, "label", "") and isinstance(mark, Points) for mark in axes.marks):
        ax.legend(loc="upper center", bbox_to_anchor=(0.5, 1.12), ncols=3, handletextpad=0.2, columnspacing=1.2)


def draw_panels(scene, dark=False):
    """One Matplotlib figure for each panel: a page lays them out side by side, or one below the other on a phone."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    figures = []
    with mpl.rc_context(rc_params(dark)):
        for axes in scene.axes:
            figure = Figure(figsize=PANEL)
            draw_axes(axes, figure.add_subplot(), dark)
            figures.append(figure)
    return figures


def save_panels(scene, stem, dark=False):
    """Write ``STEM-1.svg``, ``STEM-2.svg``, ...; the same Scene gives the same bytes. Returns the paths."""
    import matplotlib as mpl

    paths = []
    with mpl.rc_context(rc_params(dark)):
        for i, figure in enumerate(draw_panels(scene, dark), 1):
            path = stem.with_name(f"{stem.name}-{i}.svg")
            figure.savefig(path, metadata={"Date": None})
            paths.append(path)
    return paths


def _line(line, ax, dark, on_field):
    tint = ON_FIELD[0] if on_field else color_of(line.role, dark)
    ax.plot(line.x, line.y, color=tint, linestyle=_KINDS[line.kind])
    if line.ends:
        ax.plot(line.x[:1], line.y[:1], marker="o", color=tint, markerfacecolor="none", linestyle="none")
        ax.plot(line.x[-1:], line.y[-1:], marker=marker_of(line.role), color=tint, linestyle="none")
    if line.label:
        ax.annotate(
            line.label, (line.x[-1], line.y[-1]), xytext=(4, 0), textcoords="offset points", color=tint, va="center"
        )


def _points(points, ax, dark, on_field):
    marker = marker_of(points.role)
    if on_field:
        # on cividis, which is the same on both pages, classes differ in marker and in black against white
        odd = points.role == "class 1"
        ax.scatter(
            points.x, points.y, s=24, marker=marker, c=ON_FIELD[odd], edgecolors=ON_FIELD[not odd], linewidths=0.6
        )
    else:
        ax.scatter(points.x, points.y, s=30, marker=marker, color=color_of(points.role, dark))
    if points.label:
        legend_tint = color_of("ink", dark)
        face = legend_tint if not on_field or points.role == "class 1" else "none"
        ax.scatter([], [], s=24, marker=marker, c=face, edgecolors=legend_tint, linewidths=0.8, label=points.label)


def _field(field, ax, dark, on_field):
    rows, columns = field.values.shape
    low, high = field.limits
    extent = (*field.x_range, *field.y_range)
    ax.imshow(field.values, extent=extent, origin="lower", aspect="auto", cmap="cividis", vmin=low, vmax=high)
    if field.contours and field.values.min() < max(field.contours) and field.values.max() > min(field.contours):
        x, y = np.linspace(*field.x_range, columns), np.linspace(*field.y_range, rows)
        middle = (low + high) / 2
        tints = [ON_FIELD[0] if level <= middle else ON_FIELD[1] for level in field.contours]
        lines = ax.contour(x, y, field.values, levels=field.contours, colors=tints, linewidths=0.8)
        ax.clabel(lines, fmt="%g", fontsize=8, zorder=4)


def _text(text, ax, dark, on_field):
    ax.text(text.x, text.y, text.text, color=ON_FIELD[0] if on_field else color_of(text.role, dark))


_DRAW = {Line: _line, Points: _points, Field: _field, Text: _text}
