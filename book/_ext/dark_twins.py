"""A figure drawn once is shown twice: as it is on light pages, and with the palette's dark colors on dark ones.

The twin is made from the SVG that a notebook cell drew, by replacing each color of the book's palette by its dark one.
Fields are raster inside the SVG and keep their colors.
"""

import re
from pathlib import Path

from docutils import nodes
from sphinx.transforms import SphinxTransform

from course_utils.plots import PALETTE_LIGHT_TO_DARK

COLOR = re.compile(r"#[0-9a-fA-F]{6}\b")


def darken(svg, palette=PALETTE_LIGHT_TO_DARK):
    """The SVG's text with every color of the palette replaced; shapes without a color (black) get the dark ink."""
    dark = COLOR.sub(lambda match: palette.get(match[0].lower(), match[0]), svg)
    ink = palette.get("#000000", "#d6dbe1")
    return re.sub(r"<svg\b", f'<svg fill="{ink}"', dark, count=1)


class twins(nodes.General, nodes.Element):
    """The two pictures of a figure in one element: beside a caption, the theme would hide it with either of them."""


def visit_twins(self, node):
    """Open the element around both pictures."""
    self.body.append(self.starttag(node, "div", CLASS="twins"))


def depart_twins(self, node):
    """Close it."""
    self.body.append("</div>\n")


def visit_in_print(self, node):
    """Print shows the light picture only."""
    node.children[0].walkabout(self)
    raise nodes.SkipNode


class DarkTwins(SphinxTransform):
    """Put the dark twin behind every SVG that a cell of this page drew."""

    default_priority = 850

    def apply(self, **kwargs):
        """Write the twins beside the drawings and mark both pictures."""
        for node in list(self.document.findall(nodes.image)):
            if not node["uri"].endswith(".svg") or "/jupyter_execute/" not in node["uri"]:
                continue
            if {"only-light", "only-dark"} & set(node["classes"]):
                continue
            _, path = self.env.relfn2path(node["uri"], self.env.docname)
            twin = Path(path).with_suffix(".dark.svg")
            twin.write_text(darken(Path(path).read_text(encoding="utf-8")), encoding="utf-8")
            dark = node.deepcopy()
            dark["uri"] = node["uri"].removesuffix(".svg") + ".dark.svg"
            dark["ids"], dark["names"] = [], []
            node["classes"].append("only-light")
            dark["classes"].append("only-dark")
            parent, place = node.parent, node.parent.index(node)
            parent.remove(node)
            parent.insert(place, twins("", node, dark))


def setup(app):
    """Register with Sphinx."""
    app.add_node(
        twins,
        html=(visit_twins, depart_twins),
        latex=(visit_in_print, None),
        text=(visit_in_print, None),
    )
    app.add_transform(DarkTwins)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
