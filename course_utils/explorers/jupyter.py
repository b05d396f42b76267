"""An explorer in Jupyter: its controls as widgets, its Scene drawn by Matplotlib, its sentence underneath.

ipywidgets and Matplotlib are imported where the widget is made, so that importing this needs NumPy only.
"""

import io
import math

from course_utils.explorers import load


def explore(name, **start):
    """Show the explorer ``name`` as widgets; ``start`` sets controls, as ``w1=2``.

    Returns
    -------
    ipywidgets.Widget
        Shown by being the last line of a cell.
    """
    import ipywidgets

    explorer = load(name)
    values = explorer.values(**start)
    widgets = {control.name: _widget(control, values[control.name]) for control in explorer.controls}
    picture = ipywidgets.Image(format="png", layout=ipywidgets.Layout(max_width="100%"))
    words = ipywidgets.Label()

    def redraw(change=None):
        scene = explorer.scene(**{name: widget.value for name, widget in widgets.items()})
        picture.value, words.value = _png(scene), scene.says

    reset = ipywidgets.Button(description="Reset")

    def start_again(button):
        for name, widget in widgets.items():
            widget.value = values[name]

    reset.on_click(start_again)
    for widget in widgets.values():
        widget.observe(redraw, names="value")
    redraw()
    return ipywidgets.VBox([picture, words, *widgets.values(), reset])


def _widget(control, value):
    """The widget of a control."""
    import ipywidgets

    look = {"description": control.label, "style": {"description_width": "16em"}}
    wide = ipywidgets.Layout(width="min(36em, 100%)")
    if control.choices:
        return ipywidgets.Dropdown(options=control.choices, value=value, layout=wide, **look)
    if control.scale == "log":
        low, high = math.log10(control.low), math.log10(control.high)
        return ipywidgets.FloatLogSlider(value=value, min=low, max=high, step=control.step, layout=wide, **look)
    kind = ipywidgets.IntSlider if isinstance(control.default, int) else ipywidgets.FloatSlider
    return kind(value=value, min=control.low, max=control.high, step=control.step, layout=wide, **look)


def _png(scene):
    """The panels side by side, as the bytes of a PNG."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    from course_utils.explorers.draw import PANEL, draw_axes
    from course_utils.plots import rc_params

    page = io.BytesIO()
    with mpl.rc_context(rc_params()):
        figure = Figure(figsize=(PANEL[0] * len(scene.axes), PANEL[1]), layout="constrained")
        for panel, ax in zip(scene.axes, figure.subplots(1, len(scene.axes), squeeze=False)[0]):
            draw_axes(panel, ax)
        figure.savefig(page, format="png", dpi=110, facecolor="white")  # ink is drawn for a white ground
    return page.getvalue()
