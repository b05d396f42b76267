"""The small mark at an equation that a test holds: it opens to the test's name.

What is checked comes from the equation ledger; a page that has no such equation is left as it is.
"""

from functools import lru_cache
from pathlib import Path

from docutils import nodes
from folds import make_fold
from sphinx.transforms import SphinxTransform

from course_utils.authoring.ledger import read_marks

ROOT = Path(__file__).resolve().parents[2]


class equation(nodes.General, nodes.Element):
    """A display equation with its mark."""


@lru_cache(1)
def tests_by_label():
    """Label of an equation -> names of the tests that hold it."""
    tests = {}
    for path in sorted((ROOT / "tests").rglob("test_*.py")):
        for mark in read_marks(path, ROOT):
            tests.setdefault(mark.label, []).append(mark.test)
    return tests


class EquationMarks(SphinxTransform):
    """Put the mark under every display equation whose label a test carries."""

    default_priority = 860

    def apply(self, **kwargs):
        """Wrap each checked equation of the page."""
        for block in list(self.document.findall(nodes.math_block)):
            tests = tests_by_label().get(block.get("label"))
            if not tests:
                continue
            lines = [nodes.paragraph("", "", nodes.Text("Held by "), nodes.literal("", test)) for test in tests]
            mark = make_fold("✓", lines, classes=["equation-check"], label="Checked by a test: show which")
            parent, place = block.parent, block.parent.index(block)
            # a label's target stands before the equation; it stays there, so that references find it
            parent.remove(block)
            parent.insert(place, equation("", block, mark))


def visit_equation(self, node):
    """Open the element around the equation and its mark."""
    self.body.append(self.starttag(node, "div", CLASS="equation"))


def depart_equation(self, node):
    """Close it."""
    self.body.append("</div>\n")


def visit_in_print(self, node):
    """Print shows the equation without its mark."""
    node.children[0].walkabout(self)
    raise nodes.SkipNode


def setup(app):
    """Register with Sphinx."""
    app.setup_extension("folds")
    app.add_node(
        equation, html=(visit_equation, depart_equation), latex=(visit_in_print, None), text=(visit_in_print, None)
    )
    app.add_transform(EquationMarks)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
