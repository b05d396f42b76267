"""``{chapter-card}``: what opens a chapter: reading time, lecture, needs, and what one can do after it.

Lectures and lab, with the buttons that open it, come from ``curriculum.toml``; the body says what the reader can do
afterwards.
"""

from typing import ClassVar

import lab_buttons
from docutils import nodes
from docutils.parsers.rst import directives
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from course_utils.authoring import curriculum


def lectures(chapter):
    """The lectures that a chapter covers, as ``Lectures 0, 2 and 3``."""
    decks = [str(deck) for deck in sorted({entry["deck"] for entry in chapter.decks})]
    if len(decks) == 1:
        return f"Lecture {decks[0]}"
    return f"Lectures {', '.join(decks[:-1])} and {decks[-1]}"


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
            to_map = {"refdomain": "std", "reftype": "doc", "reftarget": "/lectures", "refexplicit": True}
            words = nodes.inline("", "section by section")
            link = addnodes.pending_xref("", words, refwarn=True, refdoc=self.env.docname, **to_map)
            facts += self.fact("From", [nodes.Text(lectures(chapter) + " ("), link, nodes.Text(")")])
        if self.options.get("needs"):
            facts += self.fact("You need", self.state.inline_text(self.options["needs"], self.lineno)[0])
        if chapter.lab:
            lab = self.fact("Lab", [nodes.literal("", f"labs/{chapter.lab}")])
            lab[-1] += lab_buttons.opens(self.env.app, chapter, self.env.docname)
            facts += lab
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
    app.setup_extension("lab_buttons")
    app.add_directive("chapter-card", ChapterCard)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
