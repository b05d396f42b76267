"""Draw a Scene with Matplotlib, for light or dark pages: what print shows, and a page before Python runs.

Matplotlib is imported where a figure is made, so that an explorer needs NumPy only.
"""

import numpy as np

from course_utils.explorers.scene import Band, Bars, Field, Line, Points, Text
from course_utils.plots import ACCENT, AXIS, CLASSES, COLORS, FAINT, INK, MARKERS, ON_FIELD, rc_params

_PAIRS = {"ink": INK, "axis": AXIS, "faint": FAINT, "accent": ACCENT}
_KINDS = {"solid": "-", "dashed": "--", "dotted": ":"}
_ANCHORS = {"start": "left", "middle": "center", "end": "right"}
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
    on_field = any(isinstance(mark, Field) and mark.filled for mark in axes.marks)
    for mark in axes.marks:
        _DRAW[type(mark)](mark, ax, dark, on_field)
        if isinstance(mark, Line) and mark.label:
            (_label_in_legend if axes.legend else _label_at_end)(mark, ax, dark, on_field)
    ax.set(xlabel=axes.x_label, ylabel=axes.y_label, xscale=axes.x_scale, yscale=axes.y_scale)
    ax.set(xlim=axes.x_range, ylim=axes.y_range)
    for axis, scale in ((ax.xaxis, axes.x_scale), (ax.yaxis, axes.y_scale)):
        if scale == "log":
            axis.set_minor_formatter("")
        else:
            axis.get_major_locator().set_params(nbins=6)
    for axis, ticks in ((ax.xaxis, axes.x_ticks), (ax.yaxis, axes.y_ticks)):
        if ticks:
            axis.set_ticks([place for place, _ in ticks], [text for _, text in ticks])
            axis.set_tick_params(length=0)
    if axes.equal:
        ax.set_aspect("equal")
    if axes.bare:
        ax.set_axis_off()
    _legend(axes, ax)


def _legend(axes, ax):
    """Labels above the panel, in as many columns as fit: of points, bars and bands always, of lines if asked for."""
    named = (Points, Bars, Band, Line) if axes.legend else (Points, Bars, Band)
    labels = [mark.label for mark in axes.marks if isinstance(mark, named) and mark.label]
    if labels:
        columns = max(1, min(len(labels), 46 // (max(map(len, labels)) + 5)))
        ax.legend(loc="lower center", bbox_to_anchor=(0.5, 1.0), ncols=columns, handletextpad=0.4, columnspacing=1.2)


def draw_panels(scene, dark=False):
    """One Matplotlib figure for each panel: a page lays them out side by side, or one below the other on a phone."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    figures = []
    with mpl.rc_context(rc_params(dark)):
        for axes in scene.axes:
            figure = Figure(figsize=(PANEL[0] * (2 if axes.wide else 1), PANEL[1]))
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
    if on_field:  # white is lost on the bright end of cividis without a dark rim
        ax.plot(line.x, line.y, color=ON_FIELD[1], linestyle=_KINDS[line.kind], linewidth=3)
    ax.plot(line.x, line.y, color=tint, linestyle=_KINDS[line.kind])
    if line.ends:
        ax.plot(line.x[:1], line.y[:1], marker="o", color=tint, markerfacecolor="none", linestyle="none")
        ax.plot(line.x[-1:], line.y[-1:], marker=marker_of(line.role), color=tint, linestyle="none")


def _label_at_end(line, ax, dark, on_field):
    tint = ON_FIELD[0] if on_field else color_of(line.role, dark)
    place = (line.x[-1], line.y[-1])
    ax.annotate(line.label, place, xytext=(4, 0), textcoords="offset points", color=tint, va="center")


def _label_in_legend(line, ax, dark, on_field):
    marker = marker_of(line.role) if line.ends else None
    ax.plot([], [], color=color_of(line.role, dark), linestyle=_KINDS[line.kind], marker=marker, label=line.label)


def _bars(bars, ax, dark, on_field):
    tint = color_of(bars.role, dark)
    ax.bar(bars.x, bars.y, bars.width, color=tint, linewidth=0, label=bars.label or "_nolegend_")


def _band(band, ax, dark, on_field):
    tint = color_of(band.role, dark)
    label = band.label or "_nolegend_"
    ax.fill_between(band.x, band.low, band.high, color=tint, alpha=0.18, linewidth=0, label=label)


def _points(points, ax, dark, on_field):
    marker = marker_of(points.role)
    if on_field:
        # on cividis, which is the same on both pages, classes differ in marker and in black against white
        odd = points.role == "class 1"
        ax.scatter(
            points.x,
            points.y,
            s=24 * points.size**2,
            marker=marker,
            c=ON_FIELD[odd],
            edgecolors=ON_FIELD[not odd],
            linewidths=0.6,
        )
    else:
        tint = color_of(points.role, dark)
        ax.scatter(points.x, points.y, s=30 * points.size**2, marker=marker, color=tint, linewidths=0)
    if points.label:
        legend_tint = color_of("ink" if on_field else points.role, dark)
        face = legend_tint if not on_field or points.role == "class 1" else "none"
        ax.scatter([], [], s=24, marker=marker, c=face, edgecolors=legend_tint, linewidths=0.8, label=points.label)


def _field(field, ax, dark, on_field):
    rows, columns = field.values.shape
    low, high = field.limits
    if not field.filled:
        x, y = np.linspace(*field.x_range, columns), np.linspace(*field.y_range, rows)
        ax.contour(x, y, field.values, levels=field.contours, colors=color_of("faint", dark), linewidths=0.8)
        return
    extent = (*field.x_range, *field.y_range)
    ax.imshow(field.values, extent=extent, origin="lower", aspect="auto", cmap="cividis", vmin=low, vmax=high)
    if field.contours and field.values.min() < max(field.contours) and field.values.max() > min(field.contours):
        x, y = np.linspace(*field.x_range, columns), np.linspace(*field.y_range, rows)
        middle = (low + high) / 2
        tints = [ON_FIELD[0] if level <= middle else ON_FIELD[1] for level in field.contours]
        lines = ax.contour(x, y, field.values, levels=field.contours, colors=tints, linewidths=0.8)
        ax.clabel(lines, fmt="%g", fontsize=8, zorder=4)


def _text(text, ax, dark, on_field):
    tint = ON_FIELD[0] if on_field else color_of(text.role, dark)
    ax.text(text.x, text.y, text.text, color=tint, va="center", ha=_ANCHORS[text.anchor])


_DRAW = {Line: _line, Points: _points, Bars: _bars, Band: _band, Field: _field, Text: _text}
