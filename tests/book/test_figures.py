"""Every drawn figure of the book fits a phone: narrow enough to be shown whole, its letters large enough to be read."""

import re

WIDEST = 4.55  # inches: drawn at 4.4, and a margin; a phone of 360 px shows 328 px, three quarters of that
SMALLEST = 8  # points at print size


def drawings(site, pages):
    """(page, picture file, its SVG text) of each figure that a cell has drawn."""
    for name, page in pages.items():
        for image in page.select("article figure:not(.explorer) img.only-light[src$='.svg']"):
            path = (site / name).parent / image["src"]
            yield name, path.name, path.read_text(encoding="utf-8")


def test_no_figure_is_too_wide_for_a_phone(site, pages):
    wide = []
    for page, picture, svg in drawings(site, pages):
        inches = float(re.search(r'<svg[^>]* width="([\d.]+)pt"', svg)[1]) / 72
        if inches > WIDEST:
            wide.append(f"{page} {picture}: {inches:.1f} in")
    assert not wide, "draw these at most 4.4 inches wide, panels one above the other: " + ", ".join(wide)


def test_no_letter_of_a_figure_is_smaller_than_eight_points(site, pages):
    # letters are paths in units of 1/100 of the font's size; the group that scales them says the size
    for page, picture, svg in drawings(site, pages):
        for scale in re.findall(r"scale\(([\d.]+) -[\d.]+\)", svg):
            assert 100 * float(scale) >= SMALLEST - 1e-6, f"{page} {picture}: letters of {100 * float(scale):.1f} pt"
