"""What a reader sets in an explorer's figure, as HTML that is whole before any script runs: native inputs with labels.

A slider's positions are the control's ticks, one for each step, with the value and its text in the declaration beside
the form: so the page's script neither computes nor formats a number.
"""

import json
from html import escape

from docutils import nodes


class explorer_form(nodes.General, nodes.Element):
    """The declaration, the guess if the page asks for one, and the controls; HTML only."""


def make_form(explorer, values, name, question=False):
    """The node for an explorer whose figure has the HTML id ``name``, shows ``values`` and may ask a question first."""
    return explorer_form("", html=render(explorer, values, name, question))


def declaration(explorer, values):
    """What the script needs to know, as plain data."""
    controls = []
    for control in explorer.controls:
        ticks = control.ticks(also=[] if control.choices else [values[control.name]])
        controls.append(
            {
                "name": control.name,
                "ticks": ticks,
                "texts": [control.shown(value) for value in ticks],
                "start": ticks.index(values[control.name]),
            }
        )
    return {"explorer": explorer.name, "controls": controls}


def row(control, declared, name):
    """One control: its label, its input and its value."""
    where = f"{name}-{control.name}"
    label = f'<label for="{where}">{escape(control.label)}</label>'
    texts, start = declared["texts"], declared["start"]
    if control.choices:
        options = "".join(
            f'<option value="{i}"{" selected" if i == start else ""}>{escape(text)}</option>'
            for i, text in enumerate(texts)
        )
        field = f'<select id="{where}" name="{control.name}">{options}</select>'
        return f'<div class="explorer-control">{label}{field}</div>'
    field = (
        f'<input type="range" id="{where}" name="{control.name}" min="0" max="{len(texts) - 1}" step="1" '
        f'value="{start}" aria-valuetext="{escape(texts[start])}" autocomplete="off">'
    )
    value = f'<output for="{where}">{escape(texts[start])}</output>'
    return f'<div class="explorer-control">{label}{field}{value}</div>'


GUESS = """<form class="explorer-guess">
<label>Your guess <input type="text" maxlength="300" autocomplete="off"></label>
<span><button type="submit">Keep it and try</button> <button type="button">Just show me</button></span>
</form>
"""


def render(explorer, values, name, question):
    """The form as HTML; everything in it waits until a script that can answer enables it."""
    declared = declaration(explorer, values)
    rows = [
        (control.folded, row(control, said, name)) for control, said in zip(explorer.controls, declared["controls"])
    ]
    shown = "\n".join(html for folded, html in rows if not folded)
    more = "\n".join(html for folded, html in rows if folded)
    if more:
        more = f'<details class="explorer-more"><summary>More controls</summary>\n{more}\n</details>\n'
    # the widest value fits (`ch` is the width of a digit), so that no slider moves when a value changes
    sliders = [said["texts"] for control, said in zip(explorer.controls, declared["controls"]) if not control.choices]
    wide = max((len(text) for texts in sliders for text in texts), default=0) + 1
    data = json.dumps(declared, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return (
        f'<script type="application/json" class="explorer-declaration">{data}</script>\n'
        + (GUESS if question else "")
        + f'<form class="explorer-controls" autocomplete="off"><fieldset disabled style="--value: {wide}ch">\n'
        f'<legend class="visually-hidden">Controls: {escape(explorer.title)}</legend>\n{shown}\n{more}'
        '<p class="explorer-tools"><button type="reset">Reset</button> '
        '<a class="explorer-link" href="#" hidden>Link to these settings</a></p>\n'
        "</fieldset></form>\n"
        '<p class="explorer-status" role="status">'
        "<noscript>With JavaScript turned on, this figure moves.</noscript></p>\n"
        '<p class="explorer-announce visually-hidden" role="status"></p>\n'
    )


def visit_form(self, node):
    """Write the form."""
    self.body.append(node["html"])
    raise nodes.SkipNode


def skip(self, node):
    """Print has no controls: the caption and the sentence say what the picture shows."""
    raise nodes.SkipNode


def setup(app):
    """Register with Sphinx."""
    app.add_node(explorer_form, html=(visit_form, None), latex=(skip, None), text=(skip, None))
    return {"parallel_read_safe": True, "parallel_write_safe": True}
