"""The fixture course, and notebooks that are handed in for its lab."""

import json
from functools import cache
from pathlib import Path

from course_utils.authoring.labsource import read_source, without_markers
from course_utils.authoring.labsource import with_stubs as stubs
from course_utils.grading.limits import Limits

ROOT = Path(__file__).parent / "fixture_lab"
LAB = "99_fixture"
SOLUTION = ROOT / "solutions" / LAB
POINTS = 10
SHORT = Limits(cpu=0.5, wall=5.0, after_a_hang=0.2, notebook=2.0, check=20.0, grace=1.0)


@cache
def _source():
    return tuple(c["source"] for c in read_source(SOLUTION / "lab.md") if c["cell_type"] == "code")


def right():
    """The code cells of a right notebook."""
    return [without_markers(source) for source in _source()]


def untouched():
    """The code cells of the lab as it is released."""
    return [stubs(source) for source in _source()]


def with_cell(containing, replacement, cells=None):
    """A right notebook with one cell replaced."""
    return [replacement if containing in cell else cell for cell in cells or right()]


def ipynb(cells, **extra):
    """A notebook file's text."""
    entries = [
        {"cell_type": "code", "id": f"c{k}", "metadata": {}, "execution_count": None, "outputs": [], "source": source}
        for k, source in enumerate(cells)
    ]
    return json.dumps({"cells": entries, "metadata": {}, "nbformat": 4, "nbformat_minor": 5, **extra})


def hand_in(folder, name, cells):
    """Write a notebook into a submissions folder."""
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(ipynb(cells), encoding="utf-8")
