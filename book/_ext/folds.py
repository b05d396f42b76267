"""The fold: a part of a page that opens when the reader asks for it.

It is HTML's own ``<details>``, so it works with no JavaScript, by keyboard and in a screen reader. Other extensions
build quiz options, solutions and the marks at equations from it; in print a fold is always open.
"""

from docutils import nodes


class fold(nodes.General, nodes.Element):
    """A fold; its first child is a :class:`fold_title`, the rest is what it hides."""


class fold_title(nodes.TextElement):
    """What stays visible of a closed fold, and opens it."""


def make_fold(title, content, classes=(), title_classes=(), label=None):
    """A fold with a title (a string, or inline nodes) over a list of nodes; ``label`` is what a screen reader says."""
    head = fold_title(classes=list(title_classes))
    head += [nodes.Text(title)] if isinstance(title, str) else title
    if label:
        head["aria-label"] = label
    result = fold(classes=list(classes))
    result += head
    result += content
    return result


def visit_fold(self, node):
    """Open ``<details>``."""
    self.body.append(self.starttag(node, "details", CLASS="fold"))


def depart_fold(self, node):
    """Close ``<details>``."""
    self.body.append("</details>\n")


def visit_fold_title(self, node):
    """Open ``<summary>``; inline content only, as HTML asks."""
    said = {"aria-label": node["aria-label"], "title": node["aria-label"]} if node.get("aria-label") else {}
    self.body.append(self.starttag(node, "summary", "", **said))


def depart_fold_title(self, node):
    """Close ``<summary>``."""
    self.body.append("</summary>\n")


def visit_in_print(self, node):
    """Print shows what is folded."""


def visit_title_in_print(self, node):
    """Print shows a fold's title as a line of its own."""
    if hasattr(self, "body"):
        self.body.append("\n\n")


def setup(app):
    """Register with Sphinx."""
    quiet = (visit_in_print, visit_in_print)
    app.add_node(fold, html=(visit_fold, depart_fold), latex=quiet, text=quiet)
    app.add_node(
        fold_title,
        html=(visit_fold_title, depart_fold_title),
        latex=(visit_title_in_print, visit_title_in_print),
        text=quiet,
    )
    return {"parallel_read_safe": True, "parallel_write_safe": True}
