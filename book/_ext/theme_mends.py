"""What the theme writes that a reader with a screen reader would stumble over, mended in the finished pages.

Each mend is a text to find and what takes its place; ``tests/browser/test_accessibility.py`` runs axe-core over every
page, and fails when one is missing. A mend that a newer theme no longer needs finds nothing.
"""

import re
from pathlib import Path

MENDS = (
    # the name of a button has to hold the words that it shows, "Search" and the keys; its label would hide them
    (r'(<button class="btn search-button-field[^>]*?)\s+aria-label="Search"', r"\1"),
    (r'<summary aria-label="Toggle hidden content">', "<summary>"),
    # the arrow that opens a chapter in the list of contents has a picture only
    (r'<summary>(?=<span class="toctree-toggle")', '<summary aria-label="The pages of this chapter">'),
    # a list has items, and what is in it are entries of a bibliography by their place already
    (r'role="doc-biblioentry"', 'role="listitem"'),
    # the index counts the places of a word, [1], [2]; the numbers of their chapters say more
    (r'(<a href="0?(\d+)_[^"]*">)\[\d+\](?=</a>)', r"\1\2"),
)


def mend(text):
    """The page with every mend made."""
    for found, instead in MENDS:
        text = re.sub(found, instead, text)
    return text


def mend_pages(app, exception):
    """Mend every page of the book that was written."""
    if exception is None and app.builder.format == "html":
        for page in Path(app.outdir).rglob("*.html"):
            page.write_text(mend(page.read_text(encoding="utf-8")), encoding="utf-8")


def setup(app):
    """Register with Sphinx."""
    app.connect("build-finished", mend_pages)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
