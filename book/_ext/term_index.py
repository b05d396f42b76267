"""Every ``{term}`` in a chapter becomes an entry of the index, so that the index lists the pages that use a word.

Sphinx puts a glossary's own entries into the index; this adds the places from which they are linked.
"""

from docutils import nodes
from sphinx import addnodes
from sphinx.transforms import SphinxTransform
from sphinx.util import ws_re


class IndexTerms(SphinxTransform):
    """Put an index entry before each link to a term."""

    default_priority = 700  # before Sphinx collects the entries, at 850

    def apply(self, **kwargs):
        """Add the entries of this page."""
        for number, link in enumerate(list(self.document.findall(addnodes.pending_xref))):
            if link.get("refdomain") != "std" or link.get("reftype") != "term":
                continue
            word = ws_re.sub(" ", link["reftarget"])
            anchor = nodes.make_id(f"term-use-{word}-{number}")
            entry = addnodes.index(entries=[("single", word, anchor, "", None)])
            place = link.parent.index(link)
            link.parent.insert(place, [entry, nodes.target("", "", ids=[anchor])])


def setup(app):
    """Register with Sphinx."""
    app.add_transform(IndexTerms)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
