"""From a notebook's bytes to the text of its code cells: nbformat 3 to 4.5, repaired where no answer can be lost.

Repaired, with a note: a byte-order mark, UTF-16, stray bytes, raw control characters, something after the end, the
wrapping of Jupyter's file service, single damaged cells. Refused, with a reason: everything else.
"""

import codecs
import json
import re

from course_utils.grading.intake.submission import Unreadable

LARGEST = 32 << 20  # bytes; pictures in outputs count too
MOST_CELLS = 1_000
MOST_CODE = 2 << 20  # characters
MOST_BRACKETS = 1_000_000  # each becomes an object of some 60 bytes before anything of it can be looked at
MOST_COMMAS = 6_000_000
CLEAR = "clear its outputs and hand it in again"
MERGE = re.compile(r"^(<<<<<<<|>>>>>>>) ", re.MULTILINE)


def notebook_cells(data):
    """The text of a notebook's code cells, and notes on what was repaired.

    Parameters
    ----------
    data : bytes

    Returns
    -------
    cells : tuple of str
    notes : tuple of str

    Raises
    ------
    Unreadable
    """
    if len(data) > LARGEST:
        raise Unreadable(f"is larger than {LARGEST >> 20} MiB: {CLEAR}")
    if not data.strip(b"\0 \t\r\n"):
        raise Unreadable("is empty")
    if data.count(b"[") + data.count(b"{") > MOST_BRACKETS or data.count(b",") > MOST_COMMAS:
        raise Unreadable(f"holds millions of pieces of data: {CLEAR}")
    notes = []
    cells = _cells(_parsed(_text(data, notes), notes), notes)
    if len(cells) > MOST_CELLS:
        raise Unreadable(f"has more than {MOST_CELLS} cells")
    code = _code(cells, notes)
    if sum(map(len, code)) > MOST_CODE:
        raise Unreadable(f"has more than {MOST_CODE >> 20} MiB of code")
    return tuple(code), tuple(notes)


def _text(data, notes):
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16")):
        if data.startswith(mark):
            notes.append("it was saved as UTF-16 and has been converted")
            return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        if not data.removeprefix(codecs.BOM_UTF8).lstrip().startswith(b"{") or b"\0" in data.rstrip(b"\0"):
            raise Unreadable("is not a notebook: it is not text") from None
        notes.append("some of its characters could not be read")
        return data.decode("utf-8-sig", "replace")


def _parsed(text, notes):
    text = text.strip("\0 \t\r\n")
    try:
        # a number is never looked at, and as a float even one of a million digits is read at once
        notebook, end = json.JSONDecoder(strict=False, parse_int=float).raw_decode(text)
    except RecursionError:
        raise Unreadable("is not a notebook: it is nested too deep") from None
    except ValueError as problem:
        raise Unreadable(_why_not_json(text, problem)) from None
    if text[end:].strip("\0 \t\r\n"):
        notes.append("what follows the notebook's end in the file was left out")
    return notebook


def _why_not_json(text, problem):
    if MERGE.search(text):
        return "holds the marks of an unfinished merge (<<<<<<<): finish the merge and hand it in again"
    if _ends_early(problem):
        return "is cut off: the file ends in the middle of the notebook"
    if text[:200].lstrip().lower().startswith(("<!doctype", "<html")):
        return "is a web page, not a notebook: download the notebook itself (.ipynb) and hand that in"
    return "is not a notebook: it is not JSON"


def _ends_early(problem):
    """Whether JSON that begins well goes wrong only at its very end, or in a string without one."""
    if not isinstance(problem, json.JSONDecodeError) or not problem.doc.startswith("{"):
        return False
    near_the_end = problem.pos >= len(problem.doc) - len("false")
    return near_the_end or problem.msg.startswith("Unterminated")


def _cells(notebook, notes):
    if type(notebook) is dict and type(notebook.get("content")) is dict and "cells" not in notebook:
        notebook = notebook["content"]  # as Jupyter's own file service sends it
    cells = notebook.get("cells") if type(notebook) is dict else None
    if cells is None and type(notebook) is dict and type(notebook.get("worksheets")) is list:  # nbformat 3
        sheets = [sheet.get("cells") for sheet in notebook["worksheets"] if type(sheet) is dict]
        cells = [cell for sheet in sheets if type(sheet) is list for cell in sheet]
    if type(cells) is not list or (cells and not any(type(cell) is dict for cell in cells)):
        raise Unreadable("is JSON, but not a notebook: it has no list of cells")
    return cells


def _code(cells, notes):
    """The text of the code cells; a cell whose text is no text is left out and noted, unless there is no other."""
    code, damaged = [], []
    for number, cell in enumerate(cells, 1):
        if type(cell) is not dict:
            damaged.append(number)
        elif cell.get("cell_type") == "code":
            source = _source(cell)
            if source is None:
                damaged.append(number)
            else:
                code.append(source)
    if damaged and not code:
        raise Unreadable("is damaged: the text of a cell is not text")
    if damaged:
        which = f"cell {damaged[0]} is" if len(damaged) == 1 else f"{len(damaged)} cells (first: {damaged[0]}) are"
        notes.append(f"{which} damaged and left out")
    return code


def _source(cell):
    """A cell's text, with what UTF-8 cannot write replaced; None where there is none."""
    source = cell.get("source", cell.get("input", ""))
    if type(source) is list and all(type(line) is str for line in source):
        source = "".join(source)
    if type(source) is not str:
        return None
    return source.encode("utf-8", "replace").decode().replace("\0", "")
