"""``{box-list} erratum``: every box of a kind in the book, chapter by chapter, each a link to where it stands.

Made from the boxes themselves, so that no page can be forgotten. ``:deck: 2`` lists the boxes only whose title begins
with "Deck 2", for a reader who has that slide in front of them.
"""

import re
from typing import ClassVar

from docutils import nodes
from docutils.parsers.rst import directives
from sphinx.util.docutils import SphinxDirective

LISTED = ("erratum", "convention")


class BoxList(nodes.General, nodes.Element):
    """Where the list goes, until all pages are read."""


class BoxListDirective(SphinxDirective):
    """``{box-list} KIND``, perhaps with ``:deck:`` and a lecture's number."""

    required_arguments = 1
    option_spec: ClassVar = {"deck": directives.nonnegative_int}

    def run(self):
        """Leave a place for the list."""
        kind = self.arguments[0]
        if kind not in LISTED:
            raise self.error(f"boxes of the kind {kind!r} are not listed; there are {', '.join(LISTED)}")
        _pages_with_lists(self.env).add(self.env.docname)
        return [BoxList(kind=kind, deck=self.options.get("deck"))]


def note_boxes(app, doctree):
    """Remember a page's boxes: kind, id and title."""
    found = []
    for box in doctree.findall(nodes.admonition):
        kind = next((kind for kind in LISTED if kind in box["classes"]), None)
        if kind:
            title = "".join(child.astext() for child in box[0].children[1:]).strip()
            box["ids"] = box["ids"] or [nodes.make_id(f"{kind}-{title}")]
            found.append((kind, box["ids"][0], title))
    boxes_of(app.env)[app.env.docname] = found


def boxes_of(env):
    """Page -> its boxes."""
    if not hasattr(env, "course_boxes"):
        env.course_boxes = {}
    return env.course_boxes


def _pages_with_lists(env):
    """The pages that hold a list."""
    if not hasattr(env, "course_box_lists"):
        env.course_box_lists = set()
    return env.course_box_lists


def forget(app, env, docname):
    """A page is read anew, or gone."""
    boxes_of(env).pop(docname, None)
    _pages_with_lists(env).discard(docname)


def merge(app, env, docnames, other):
    """Take over what another reader found."""
    boxes_of(env).update({name: boxes_of(other).get(name, []) for name in docnames})
    _pages_with_lists(env).update(_pages_with_lists(other) & set(docnames))


def list_boxes(app, doctree, docname):
    """Put the lists where they go."""
    for place in list(doctree.findall(BoxList)):
        deck, chapters = place["deck"], {}
        for page in _in_reading_order(app.env):
            for kind, target, title in boxes_of(app.env).get(page, ()):
                words = title if deck is None else _of_deck(deck, title)
                if kind == place["kind"] and words:
                    chapters.setdefault(page.partition("/")[0], []).append((page, target, words))
        parts = []
        for chapter, boxes in chapters.items():
            if deck is None:
                name = app.env.titles.get(f"{chapter}/index", nodes.title("", chapter)).astext()
                parts.append(nodes.paragraph("", "", nodes.strong("", name)))
            elif parts:
                parts[0] += [_item(app, docname, *box) for box in boxes]
                continue
            parts.append(nodes.bullet_list("", *(_item(app, docname, *box) for box in boxes), classes=["box-list"]))
        place.replace_self(parts)


def _of_deck(deck, title):
    """The title without "Deck 2:", when it is of that deck; otherwise ``None``."""
    named = re.match(r"Decks? (\d)(?: and (\d))?(:\s*)?", title)
    if named is None or str(deck) not in named.groups():
        return None
    return title[named.end() :] if named[3] else title


def _in_reading_order(env):
    """Every page, as the table of contents has them."""
    found, toctrees = [], env.toctree_includes
    waiting = [env.config.root_doc]
    while waiting:
        page = waiting.pop(0)
        found.append(page)
        waiting = [*toctrees.get(page, ()), *waiting]
    return found


def _item(app, docname, page, target, title):
    link = nodes.reference("", title, internal=True)
    link["refuri"] = f"{app.builder.get_relative_uri(docname, page)}#{target}"
    where = app.env.titles[page].astext()
    return nodes.list_item("", nodes.paragraph("", "", link, nodes.inline("", f" {where}", classes=["box-page"])))


def to_write_again(app, env):
    """The pages with a list are written anew whenever a page was read."""
    return sorted(_pages_with_lists(env))


def setup(app):
    """Register with Sphinx."""
    app.add_node(BoxList)
    app.add_directive("box-list", BoxListDirective)
    app.connect("doctree-read", note_boxes)
    app.connect("env-purge-doc", forget)
    app.connect("env-merge-info", merge)
    app.connect("env-updated", to_write_again)
    app.connect("doctree-resolved", list_boxes)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
