"""``{explorer}``: a figure that moves: its picture at the page's settings, and the controls that bring it to life.

The picture is computed and drawn at build time by the tested code; ``book/_web/static/explorer`` has what happens when
a reader moves a control. The root element carries ``data-explorer`` and ``data-state``: static, loading, live, failed.
"""

import hashlib
import os
from pathlib import Path
from typing import ClassVar

from dark_twins import twins
from docutils import nodes
from docutils.parsers.rst import directives
from explorer_form import make_form
from folds import make_fold
from sphinx.util.docutils import SphinxDirective

from course_utils import explorers
from course_utils.errors import CourseError
from course_utils.explorers.draw import save_panels
from course_utils.explorers.wire import table


class explorer_figure(nodes.figure):
    """The root element."""


class explorer_picture(nodes.General, nodes.Element):
    """The panels, which lie side by side or, on a phone, one below the other."""


def given_values(text):
    """Read the controls that a page sets, separated by semicolons: ``w1=2; b=-1``."""
    values = {}
    for part in filter(None, (piece.strip() for piece in text.split(";"))):
        name, equals, value = part.partition("=")
        if not equals:
            raise ValueError(f"a control is set by name=value; {part!r} has no equals sign")
        values[name.strip()] = value.strip()
    return values


class ExplorerDirective(SphinxDirective):
    """``{explorer} NAME`` with ``:alt:``, perhaps ``:controls:``, ``:predict:``, ``:name:``; its body: the caption."""

    required_arguments = 1
    has_content = True
    option_spec: ClassVar = {
        "alt": directives.unchanged_required,
        "controls": directives.unchanged,
        "predict": directives.unchanged,
        "name": directives.unchanged_required,
    }

    def run(self):
        """Compute the Scene, draw it twice, and write the figure around the drawings."""
        name = self.arguments[0]
        if not self.options.get("alt"):
            raise self.error(f"explorer {name}: `:alt:` is missing, the picture in words")
        self.assert_has_content()
        try:
            explorer = explorers.load(name)
            values = explorer.values(**given_values(self.options.get("controls", "")))
        except (CourseError, ValueError) as problem:
            raise self.error(f"explorer {name}: {problem}") from None
        scene = explorer.scene(**values)

        figure = explorer_figure(classes=["explorer"])
        self.set_source_info(figure)
        figure["explorer"] = name
        self.add_name(figure)
        if not figure["ids"]:
            serial = self.env.new_serialno(f"explorer {name}")
            figure["ids"].append(f"explorer-{name.replace('_', '-')}" + (f"-{serial + 1}" if serial else ""))
        if self.options.get("predict"):
            figure += self.prediction()
        figure += self.picture(name, values, scene)
        figure += make_form(explorer, values, figure["ids"][0], question="predict" in self.options)
        figure += nodes.paragraph("", scene.says, classes=["explorer-says"])
        if scene.numbers:
            figure += self.numbers(table(scene))
        figure += self.caption()
        return [figure]

    def prediction(self):
        """The question to answer before moving anything."""
        inline, messages = self.state.inline_text(self.options["predict"], self.lineno)
        kind = nodes.strong("", "Predict first")
        return nodes.paragraph("", "", kind, nodes.Text(" "), *inline, *messages, classes=["explorer-predict"])

    def picture(self, name, values, scene):
        """The panels, each with its dark twin; equal settings make equal files."""
        folder = Path(self.env.app.doctreedir).parent / "explorers"
        folder.mkdir(parents=True, exist_ok=True)
        stem = f"{name}-{hashlib.sha256(repr(values).encode()).hexdigest()[:8]}"
        light = save_panels(scene, folder / stem)
        dark = save_panels(scene, folder / f"{stem}-dark", dark=True)
        picture = explorer_picture()
        for i, (axes, pair) in enumerate(zip(scene.axes, zip(light, dark))):
            alt = self.options["alt"] if i == 0 else f"{axes.y_label} against {axes.x_label}, in the same figure."
            pictures = [
                nodes.image(uri=self.uri(path), alt=alt.replace("$", ""), classes=[shown])
                for path, shown in zip(pair, ("only-light", "only-dark"))
            ]
            picture += twins("", *pictures, classes=["wide"] if axes.wide else [])
        return picture

    def uri(self, path):
        """A path as Sphinx wants it: beginning with a slash, from the source folder."""
        return "/" + Path(os.path.relpath(path, self.env.srcdir)).as_posix()

    def caption(self):
        """The body: one paragraph that answers the question the text asks."""
        holder = nodes.Element()
        self.state.nested_parse(self.content, self.content_offset, holder)
        if len(holder.children) != 1 or not isinstance(holder[0], nodes.paragraph):
            raise self.error("explorer: the body is the caption, one paragraph")
        return nodes.caption("", "", *holder[0].children)

    @staticmethod
    def numbers(rows):
        """The numbers of the picture as a table, folded."""
        group = nodes.tgroup("", nodes.colspec(colwidth=1), nodes.colspec(colwidth=1), cols=2)
        cells = [[nodes.entry("", nodes.paragraph("", text)) for text in row] for row in rows]
        group += nodes.tbody("", *(nodes.row("", *pair) for pair in cells))
        return make_fold("The numbers", [nodes.table("", group)], classes=["explorer-numbers"])


def visit_figure(self, node):
    """Open the root element, with what a script needs to know."""
    state = {"data-explorer": node["explorer"], "data-state": "static"}
    self.body.append(self.starttag(node, "figure", **state))


def depart_figure(self, node):
    """Close the root element."""
    self.body.append("</figure>\n")


def visit_picture(self, node):
    """Open the panels."""
    self.body.append(self.starttag(node, "div", CLASS="explorer-picture"))


def depart_picture(self, node):
    """Close the panels."""
    self.body.append("</div>\n")


def nothing(self, node):
    """Other builders show the parts as they are."""


def setup(app):
    """Register with Sphinx."""
    app.setup_extension("folds")
    app.setup_extension("explorer_form")
    app.setup_extension("dark_twins")
    in_print = (lambda self, node: self.visit_figure(node), lambda self, node: self.depart_figure(node))
    quiet = (nothing, nothing)
    app.add_enumerable_node(
        explorer_figure, "figure", html=(visit_figure, depart_figure), latex=in_print, text=in_print
    )
    app.add_node(explorer_picture, html=(visit_picture, depart_picture), latex=quiet, text=quiet)
    app.add_directive("explorer", ExplorerDirective)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
