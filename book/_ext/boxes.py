"""The boxes of the book that are only text: definition, convention, erratum, prediction, pitfall.

Exercises and solutions come from sphinx-exercise, the quiz from ``quiz.py``: eight kinds in all, and no others. A
solution is folded here, so that it stays closed without JavaScript too.
"""

from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from folds import make_fold
from sphinx.transforms.post_transforms import SphinxPostTransform
from sphinx.util.docutils import SphinxDirective
from sphinx_exercise.nodes import is_exercise_node, solution_node

# directive -> what the box is called in the page
KINDS = {
    "definition": "Definition",
    "convention": "Convention",
    "erratum": "Erratum",
    "prediction": "Predict first",
    "pitfall": "What goes wrong",
}


def make_box(directive, kind, label):
    """An empty box of a kind, with its label and the directive's argument as title."""
    box = nodes.admonition(classes=["box", kind])
    box["classes"] += directive.options.get("class", [])
    directive.set_source_info(box)
    title = nodes.title("", "", nodes.inline("", label, classes=["box-kind"]))
    if directive.arguments:
        inline, messages = directive.state.inline_text(directive.arguments[0], directive.lineno)
        title += [nodes.Text(" "), *inline]
        title += messages
    box += title
    directive.add_name(box)
    return box


class Box(SphinxDirective):
    """``{definition} Title`` and its four siblings; ``:name:`` makes it a target of ``{ref}``."""

    required_arguments = 1
    final_argument_whitespace = True
    has_content = True
    option_spec: ClassVar = {"name": directives.unchanged_required, "class": directives.class_option}

    def run(self):
        """Parse the body into the box."""
        self.assert_has_content()
        box = make_box(self, self.name, KINDS[self.name])
        self.state.nested_parse(self.content, self.content_offset, box)
        return [box]


class NameExercises(SphinxPostTransform):
    """Write "Exercise 1.2" and its name below each other, as in the other boxes, instead of the name in parentheses."""

    default_priority = 890
    formats = ("html",)

    def run(self, **kwargs):
        """Unwrap the name in the title of each exercise."""
        for node in self.document.findall(is_exercise_node):
            title = node[0]
            words = [child for child in title.children if child.astext() not in (" (", ")")]
            if len(words) < len(title.children):
                title.clear()
                title += nodes.inline("", "", *words, classes=["exercise-name"])


class FoldSolutions(SphinxPostTransform):
    """Turn every solution into a fold, after sphinx-exercise has written its title."""

    default_priority = 900
    formats = ("html",)

    def run(self, **kwargs):
        """Replace each solution node of the page."""
        for node in list(self.document.findall(solution_node)):
            _, *content = node.children
            new = make_fold("Solution", content, classes=["box", "solution"], label=node.get("title", "Solution"))
            new["ids"] = node["ids"]
            node.replace_self(new)


def setup(app):
    """Register with Sphinx."""
    app.setup_extension("folds")
    for name in KINDS:
        app.add_directive(name, Box)
    app.add_post_transform(NameExercises)
    app.add_post_transform(FoldSolutions)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
