"""``{deck-map}``: the table "from the lectures to the book", made from ``curriculum.toml``."""

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from course_utils.authoring import curriculum

HEADS = ("Lecture", "Section", "In the book")


class DeckMap(SphinxDirective):
    """One row for each section of a lecture, in the lectures' order."""

    def run(self):
        """Write the table, or the sentence that nothing is mapped yet."""
        course = curriculum.load(self.env.srcdir)
        self.env.note_dependency(str(course.root / "curriculum.toml"))
        rows = []
        for chapter in course.chapters:
            for entry in chapter.decks:
                page = f"{chapter.name}/{entry.get('page', chapter.pages[0])}"
                rows += [(entry["deck"], section, page) for section in entry.get("sections", [])]
        rows.sort(key=lambda row: row[0])  # a stable sort: sections stay in the order of the curriculum
        if not rows:
            return [nodes.paragraph("", "No section of the lectures is mapped to a page yet.")]
        return [self.table(rows)]

    def table(self, rows):
        """The docutils table of the rows."""
        group = nodes.tgroup(cols=len(HEADS))
        group += [nodes.colspec(colwidth=width) for width in (12, 44, 44)]
        group += nodes.thead("", nodes.row("", *(self.cell(nodes.Text(head)) for head in HEADS)))
        body = nodes.tbody()
        previous = None
        for deck, section, page in rows:
            # the lecture is named once, in its first row
            lecture = nodes.Text("" if deck == previous else f"Lecture {deck}")
            link = addnodes.pending_xref(
                "",
                nodes.inline(),
                refdomain="std",
                reftype="doc",
                reftarget=f"/{page}",
                refexplicit=False,
                refwarn=True,
            )
            body += nodes.row("", self.cell(lecture), self.cell(nodes.Text(section)), self.cell(link))
            previous = deck
        group += body
        return nodes.table("", group, classes=["deck-map"])

    @staticmethod
    def cell(content):
        """A table entry of one paragraph."""
        return nodes.entry("", nodes.paragraph("", "", content))


def setup(app):
    """Register with Sphinx."""
    app.add_directive("deck-map", DeckMap)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
