"""A damaged notebook is repaired where no answer can be lost, with a note; otherwise the reason helps the student."""

import json

import course
import pytest

from course_utils.grading.intake import Unreadable
from course_utils.grading.intake.notebook import notebook_cells

WHOLE = course.ipynb(["x = 1", "y = 2"])
CELLS = ("x = 1", "y = 2")


def with_a_cell(cell):
    return json.dumps({"cells": [json.loads(WHOLE)["cells"][0], cell]})


REPAIRED = {
    "UTF-16": (WHOLE.encode("utf-16"), CELLS, "saved as UTF-16"),
    "a byte-order mark": (WHOLE.encode("utf-8-sig"), CELLS, ""),
    "zeros after the end": (WHOLE.encode() + bytes(500), CELLS, ""),
    "an older, longer file behind": (WHOLE.encode() + b'text": 3}]}', CELLS, "what follows the notebook's end"),
    "raw control characters": (WHOLE.replace("x = 1", "x\t= 1").replace("\\t", "\t").encode(), ("x\t= 1", "y = 2"), ""),
    "stray bytes": (
        WHOLE.replace("x = 1", "x = 'é'").encode("latin-1", "replace").replace(b"\\u00e9", b"\xe9"),
        None,
        "could not be read",
    ),
    "Jupyter's wrapping": (json.dumps({"type": "notebook", "content": json.loads(WHOLE)}).encode(), CELLS, ""),
    "a damaged cell": (with_a_cell({"cell_type": "code", "source": 3}).encode(), ("x = 1",), "cell 2 is damaged"),
    "a cell that is no cell": (with_a_cell(7).encode(), ("x = 1",), "cell 2 is damaged"),
    "a number of 10,000 digits": (WHOLE[:-1].encode() + b', "n": ' + b"9" * 10_000 + b"}", CELLS, ""),
    "half a surrogate pair": (WHOLE.replace("x = 1", "x = '\\ud800'").encode(), ("x = '?'", "y = 2"), ""),
}


@pytest.mark.parametrize(("data", "cells", "note"), REPAIRED.values(), ids=REPAIRED)
def test_it_is_repaired_and_the_instructor_is_told(data, cells, note):
    read, notes = notebook_cells(data)
    assert cells is None or read == cells
    assert note in "; ".join(notes) and bool(note) == bool(notes)


REFUSED = {
    "an unfinished merge": ("{\n<<<<<<< HEAD\n" + WHOLE[1:], "unfinished merge"),
    "a web page": ("<!DOCTYPE html><html>Log in</html>", "is a web page"),
    "a million brackets": ('{"cells": [' + "[]," * 1_000_001, "clear its outputs"),
    "ten million numbers": ('{"cells": [' + "1," * 6_000_001, "clear its outputs"),
}


@pytest.mark.parametrize(("text", "says"), REFUSED.values(), ids=REFUSED)
def test_what_cannot_be_repaired_is_refused_with_a_reason_that_helps(text, says):
    with pytest.raises(Unreadable, match=says):
        notebook_cells(text.encode())


@pytest.mark.parametrize("minor", range(6))
def test_every_minor_version_of_format_4_is_read(minor):
    plain = json.loads(WHOLE)
    plain["nbformat_minor"] = minor
    for cell in plain["cells"] if minor < 5 else ():
        del cell["id"]
    assert notebook_cells(json.dumps(plain).encode()) == (CELLS, ())
