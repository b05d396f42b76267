"""``{chapter-card}``: what opens a chapter: reading time, lecture, needs, and what one can do after it.

Lectures and lab come from ``curriculum.toml``; the body says what the reader can do afterwards.
"""

from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

from course_utils.authoring import curriculum


def lectures(chapter):
    """The lectures of a chapter as one line, such as ``Lecture 0: Iris Flower Data, Perceptron``."""
    sections = {}
    for entry in chapter.decks:
        sections.setdefault(entry["deck"], []).extend(entry.get("sections", []))
    return "; ".join(
        f"Lecture {deck}" + ": " * bool(names) + ", ".join(names) for deck, names in sorted(sections.items())
    )


class ChapterCard(SphinxDirective):
    """``{chapter-card}`` with ``:minutes:``, ``:needs:`` and the body "after it you can ..."."""

    has_content = True
    option_spec: ClassVar = {"minutes": directives.positive_int, "needs": directives.unchanged}

    def run(self):
        """Write the card of the chapter whose folder this page lies in."""
        folder = self.env.docname.split("/")[0]
        chapter = next((c for c in curriculum.load(self.env.srcdir).chapters if c.name == folder), None)
        if chapter is None:
            raise self.error(f"chapter-card: curriculum.toml has no chapter {folder!r}")
        if "minutes" not in self.options:
            raise self.error("chapter-card: `:minutes:` is missing, the reading time of the whole chapter")
        self.assert_has_content()
        card = nodes.container(classes=["chapter-card"])
        facts = nodes.definition_list(classes=["chapter-facts"])
        minutes = f"{self.options['minutes']} minutes"
        facts += self.fact("Reading time", [nodes.Text(minutes)])
        if chapter.decks:
            facts += self.fact("From the lectures", [nodes.Text(lectures(chapter))])
        if self.options.get("needs"):
            facts += self.fact("You need", self.state.inline_text(self.options["needs"], self.lineno)[0])
        if chapter.lab:
            facts += self.fact("Lab", [nodes.literal("", f"labs/{chapter.lab}")])
        card += facts
        after = nodes.container(classes=["chapter-after"])
        after += nodes.paragraph("", "After it you can", classes=["chapter-after-title"])
        self.state.nested_parse(self.content, self.content_offset, after)
        card += after
        return [card]

    @staticmethod
    def fact(term, text):
        """One line of the card."""
        return nodes.definition_list_item(
            "", nodes.term("", term), nodes.definition("", nodes.paragraph("", "", *text))
        )


def setup(app):
    """Register with Sphinx."""
    app.add_directive("chapter-card", ChapterCard)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
