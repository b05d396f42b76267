"""An explorer in Jupyter: its controls as widgets, its Scene drawn by Matplotlib, its sentence and numbers underneath.

While a slider moves, only the newest settings are drawn. What goes wrong is said under the picture, which stays.
ipywidgets and Matplotlib are imported where the widget is made, so that importing this needs NumPy only.
"""

import asyncio
import base64
import io
from html import escape

from course_utils.explorers import load
from course_utils.explorers.wire import table

PAUSE = 0.02  # seconds: what moved meanwhile is drawn together


def show(name, **start):
    """Show the explorer ``name`` as widgets; ``start`` sets controls, as ``w1=2``.

    Returns
    -------
    ipywidgets.Widget
        Shown by being the last line of a cell.

    Raises
    ------
    CourseError
        When there is no such explorer.
    ValueError
        When ``start`` names no control of it, or a value out of a control's range.
    """
    explorer = load(name)
    return _Host(explorer, explorer.values(**start)).box


class _Host:
    """The widgets of one explorer, and the drawing that follows them."""

    def __init__(self, explorer, start):
        import ipywidgets

        self.explorer, self.start, self.scheduled = explorer, start, False
        self.picture, self.words = ipywidgets.HTML(), ipywidgets.HTML()
        self.controls = {control.name: _widget(control, start[control.name]) for control in explorer.controls}
        shown = [self.controls[control.name] for control in explorer.controls if not control.folded]
        folded = [self.controls[control.name] for control in explorer.controls if control.folded]
        if folded:
            shown.append(ipywidgets.Accordion([ipywidgets.VBox(folded)], titles=("More controls",)))
        reset = ipywidgets.Button(description="Reset", tooltip="Every control as it was at the start")
        reset.on_click(lambda button: self.reset())
        for widget in self.controls.values():
            widget.observe(lambda change: self.moved(), names="value")
        self.box = ipywidgets.VBox([self.picture, self.words, *shown, reset])
        self.redraw()

    def moved(self):
        """Draw soon: at once where no event loop runs, else when the moves that wait have come in."""
        try:
            loop = asyncio.get_running_loop()
        except RuntimeError:
            self.redraw()
            return
        if not self.scheduled:
            self.scheduled = True
            loop.call_later(PAUSE, self.redraw)

    def redraw(self):
        """Draw the newest settings; an error is a sentence below the last picture, never a traceback."""
        self.scheduled = False
        try:
            scene = self.explorer.scene(**{name: widget.value for name, widget in self.controls.items()})
            picture, words = _picture(self.explorer, scene), _words(scene)
        except Exception as problem:
            kind = "" if isinstance(problem, ValueError) else f"{type(problem).__name__}: "
            said = escape(f"These settings cannot be drawn: {kind}{problem}. The picture is the last one that could.")
            self.words.value = f'<p role="alert">{said}</p>'
            return
        self.picture.value, self.words.value = picture, words

    def reset(self):
        """Every control as it was at the start."""
        for name, widget in self.controls.items():
            widget.value = self.start[name]


def _widget(control, value):
    """The widget of a control: a menu of its choices, or a slider that stops at its ticks and shows their units."""
    import ipywidgets

    kind = ipywidgets.Dropdown if control.choices else ipywidgets.SelectionSlider
    ticks = control.ticks() if control.choices else control.ticks(also=[value])
    return kind(
        options=[(control.shown(tick), tick) for tick in ticks],
        value=value,
        description=control.label,
        tooltip=control.label,
        style={"description_width": "16em"},
        layout=ipywidgets.Layout(width="min(40em, 100%)"),
    )


def _words(scene):
    """The Scene's sentence, read out when it changes, and its numbers in a fold."""
    rows = "".join(f"<tr><td>{escape(name)}</td><td>{escape(text)}</td></tr>" for name, text in table(scene))
    numbers = f"<details><summary>The numbers</summary><table>{rows}</table></details>" if rows else ""
    return f'<p role="status">{escape(scene.says)}</p>{numbers}'


def _picture(explorer, scene):
    """The panels side by side as an HTML image with its words."""
    import matplotlib as mpl
    from matplotlib.figure import Figure

    from course_utils.explorers.draw import PANEL, draw_axes
    from course_utils.plots import rc_params

    page = io.BytesIO()
    with mpl.rc_context(rc_params()):
        widths = [2 if panel.wide else 1 for panel in scene.axes]
        figure = Figure(figsize=(PANEL[0] * sum(widths), PANEL[1]), layout="constrained")
        for panel, ax in zip(scene.axes, figure.subplots(1, len(widths), squeeze=False, width_ratios=widths)[0]):
            draw_axes(panel, ax)
        figure.savefig(page, format="png", dpi=110, facecolor="white")  # ink is drawn for a white ground
    source = base64.b64encode(page.getvalue()).decode()
    alt = escape(f"{explorer.title}. {scene.says}", quote=True)
    return f'<img style="max-width: 100%" alt="{alt}" src="data:image/png;base64,{source}">'
