"""``{deck-map} 2``: where the book treats the sections of a lecture, made from ``curriculum.toml``."""

from docutils import nodes
from sphinx import addnodes
from sphinx.util.docutils import SphinxDirective

from course_utils.authoring import curriculum

HEADS = ("Slide", "In the book")


class DeckMap(SphinxDirective):
    """One row for each title of a lecture, in the alphabet's order, with links to all pages that treat it."""

    required_arguments = 1

    def run(self):
        """Write the table, or the sentence that nothing is mapped yet."""
        course = curriculum.load(self.env.srcdir)
        self.env.note_dependency(str(course.root / "curriculum.toml"))
        rows = {}
        for chapter in course.chapters:
            for entry in chapter.decks:
                if entry["deck"] == int(self.arguments[0]):
                    page = f"/{chapter.name}/{entry.get('page', chapter.pages[0])}"
                    for section in entry.get("sections", []):
                        rows.setdefault(section, []).append(page)
        if not rows:
            return [nodes.paragraph("", "No section of this lecture is mapped to a page yet.")]
        return [self.table(rows)]

    def table(self, rows):
        """The docutils table of title -> pages."""
        group = nodes.tgroup(cols=len(HEADS))
        group += [nodes.colspec(colwidth=50) for _ in HEADS]
        group += nodes.thead("", nodes.row("", *(self.cell(nodes.Text(head)) for head in HEADS)))
        body = nodes.tbody()
        for section in sorted(rows, key=lambda title: title.strip('“"').lower()):
            links = [nodes.line("", "", self.link(page)) for page in dict.fromkeys(rows[section])]
            body += nodes.row("", self.cell(nodes.Text(section)), nodes.entry("", nodes.line_block("", *links)))
        group += body
        return nodes.table("", group, classes=["deck-map"])

    @staticmethod
    def link(page):
        """A link with the page's title."""
        return addnodes.pending_xref(
            "", nodes.inline(), refdomain="std", reftype="doc", reftarget=page, refexplicit=False, refwarn=True
        )

    @staticmethod
    def cell(content):
        """A table entry of one paragraph."""
        return nodes.entry("", nodes.paragraph("", "", content))


def setup(app):
    """Register with Sphinx."""
    app.add_directive("deck-map", DeckMap)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
