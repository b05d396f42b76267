"""Join printed pages into one PDF: links between pages lead inside it, bookmarks name the chapters and their sections.

Chromium prints each page of the site by itself, with links to the site's address and with places of its own; here both
become places in the whole.
"""

import io
from dataclasses import dataclass, field
from functools import cached_property
from urllib.parse import unquote, urldefrag


@dataclass
class Part:
    """One printed page of the site: ``page`` as ``05_optimizers/adam``, empty for the front matter."""

    data: bytes
    page: str
    title: str
    level: int  # in the contents: 1 opens a chapter, 2 stands in it
    part: str
    start: int = field(default=0, init=False)  # its first sheet in the whole

    @cached_property
    def reader(self):
        """pypdf's reader of it."""
        from pypdf import PdfReader

        return PdfReader(io.BytesIO(self.data))

    @cached_property
    def count(self):
        """How many sheets it takes."""
        return len(self.reader.pages)

    @cached_property
    def places(self):
        """Names of places in it: name -> (sheet, distance from below)."""
        found = {}
        for name, place in self.reader.named_destinations.items():
            sheet = self.reader.get_destination_page_number(place)
            if sheet is not None and sheet >= 0:
                found[name.lstrip("/")] = (sheet, float(place.top or 0))
        return found


def join(front, parts, out, title, address):
    """Write the front matter and the parts into ``out``; returns how many sheets it has.

    Parameters
    ----------
    front : Part
    parts : list of Part
    out : path
    title : str
    address : str
        Of the site while it was printed: links that begin with it become links inside the PDF.
    """
    from pypdf import PdfWriter
    from pypdf.constants import PageLabelStyle

    writer, all_parts = PdfWriter(), [front, *parts]
    sheets = 0
    for part in all_parts:
        part.start = sheets
        writer.append(io.BytesIO(part.data), import_outline=False)
        sheets += part.count
    _lead_inside(writer, all_parts, address)
    _bookmarks(writer, front, parts)
    writer.set_page_label(0, front.count - 1, style=PageLabelStyle.LOWERCASE_ROMAN)
    writer.set_page_label(front.count, sheets - 1, style=PageLabelStyle.DECIMAL, start=1)
    writer.add_metadata({"/Title": title})
    writer.page_mode = "/UseOutlines"
    writer.compress_identical_objects()
    with open(out, "wb") as file:
        writer.write(file)
    return sheets


def _bookmarks(writer, front, parts):
    """Chapters, their pages, and the pages' sections."""
    writer.add_outline_item(title=front.title, page_number=min(1, front.count - 1))
    chapter = None
    for part in parts:
        item = writer.add_outline_item(
            title=part.title, page_number=part.start, parent=chapter if part.level > 1 else None
        )
        chapter = item if part.level == 1 else chapter
        for title, sheet in _sections(part):
            writer.add_outline_item(title=title, page_number=part.start + sheet, parent=item)


def _sections(part):
    """The headings of the second level, with the sheet they stand on."""
    outline = part.reader.outline
    below = next((entry for entry in outline if isinstance(entry, list)), [])
    for entry in below:
        if not isinstance(entry, list):
            sheet = part.reader.get_destination_page_number(entry)
            if sheet is not None:
                yield str(entry.title).strip().rstrip("#").strip(), sheet


def _lead_inside(writer, parts, address):
    """Turn links to the site, and to places in the same page, into links to sheets of the whole."""
    from pypdf.generic import ArrayObject, FloatObject, NameObject, NullObject, NumberObject

    by_page = {part.page: part for part in parts}
    for part in parts:
        for sheet in writer.pages[part.start : part.start + part.count]:
            kept = ArrayObject()
            for reference in sheet.get("/Annots") or ():
                link = reference.get_object()
                target = _target(link, part, by_page, address)
                if target is not None:
                    place = [writer.pages[target[0]].indirect_reference, NameObject("/XYZ"), NumberObject(0)]
                    height = FloatObject(target[1]) if target[1] else NullObject()
                    link.pop("/A", None)
                    link[NameObject("/Dest")] = ArrayObject([*place, height, NullObject()])
                if target is not None or not _address(link).startswith(
                    address
                ):  # what is on the site alone leads nowhere
                    kept.append(reference)
            if "/Annots" in sheet:
                sheet[NameObject("/Annots")] = kept


def _address(link):
    """The address of another site that a link leads to; empty for a link inside the PDF."""
    action = link["/A"].get_object() if "/A" in link else {}
    return str(action.get("/URI", "")) if action.get("/S") == "/URI" else ""


def _target(link, part, by_page, address):
    """(sheet, height) that a link leads to in the whole; None where it leads out of it."""
    url, fragment = urldefrag(_address(link))
    if url.startswith(address):
        other = by_page.get(url.removeprefix(address).removesuffix(".html"))
        if other is None:
            return None
        sheet, top = other.places.get(unquote(fragment), (0, 0.0))
        return other.start + sheet, top
    action = link["/A"].get_object() if "/A" in link else {}
    name = str(link.get("/Dest") or action.get("/D") or "").lstrip("/")
    if name in part.places:
        sheet, top = part.places[name]
        return part.start + sheet, top
    return None
