"""An explorer in Jupyter: its controls as widgets, its Scene drawn by Matplotlib, its sentence underneath.

ipywidgets and Matplotlib are imported where the widget is made, so that importing this needs NumPy only.
"""

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
    picture = ipywidgets.Output(layout=ipywidgets.Layout(min_height="22em"))  # no jump while the next picture is made

    def redraw(change=None):
        picture.clear_output(wait=True)
        with picture:
            _show(explorer.scene(**{name: widget.value for name, widget in widgets.items()}))

    reset = ipywidgets.Button(description="Reset")

    def start_again(button):
        for name, widget in widgets.items():
            widget.value = values[name]

    reset.on_click(start_again)
    for widget in widgets.values():
        widget.observe(redraw, names="value")
    redraw()
    return ipywidgets.VBox([picture, *widgets.values(), reset])


def _widget(control, value):
    """The widget of a control."""
    import ipywidgets

    look = {"description": control.label, "style": {"description_width": "16em"}}
    wide = ipywidgets.Layout(width="min(36em, 100%)")
    if control.choices:
        return ipywidgets.Dropdown(options=control.choices, value=value, layout=wide, **look)
    if control.scale == "log":
        import math

        low, high = math.log10(control.low), math.log10(control.high)
        return ipywidgets.FloatLogSlider(value=value, min=low, max=high, step=control.step, layout=wide, **look)
    kind = ipywidgets.IntSlider if isinstance(control.default, int) else ipywidgets.FloatSlider
    return kind(value=value, min=control.low, max=control.high, step=control.step, layout=wide, **look)


def _show(scene):
    """Draw the panels side by side, then say in words what they show."""
    import matplotlib.pyplot as plt
    from IPython.display import display

    from course_utils.explorers.draw import PANEL, draw_axes
    from course_utils.plots import rc_params

    with plt.rc_context(rc_params()):
        figure, axes = plt.subplots(1, len(scene.axes), figsize=(PANEL[0] * len(scene.axes), PANEL[1]), squeeze=False)
        for panel, ax in zip(scene.axes, axes[0]):
            draw_axes(panel, ax)
        figure.patch.set_facecolor("white")  # a notebook's page may be dark; ink is drawn for a white ground
        figure.tight_layout()
        display(figure)
        plt.close(figure)
    print(scene.says)
