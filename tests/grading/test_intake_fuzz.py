"""Whatever the bytes, intake gives code cells or a reason, and nothing else: no other exception, no strange type."""

import os
from dataclasses import dataclass

import notebook_fuzz
import pytest

from course_utils.grading.intake import Unreadable
from course_utils.grading.intake.finding import read_node
from course_utils.grading.intake.tree import FILE

SHARE = float(os.environ.get("COURSE_SOAK") or 0.01)  # 1 in `make soak`
NOTEBOOKS = round(100_000 * SHARE)


@dataclass
class Bytes:
    data: bytes
    name: str = "ada.ipynb"
    kind: str = FILE

    def read(self):
        return self.data


def test_fuzzed_notebooks_give_cells_or_a_reason():
    read, reasons = 0, set()
    for data in notebook_fuzz.mutants(NOTEBOOKS):
        try:
            cells, notes = read_node(Bytes(data))
        except Unreadable as reason:
            reasons.add(str(reason).split(":")[0][:40])
            assert str(reason).startswith(("is ", "has ", "holds ")), reason
            continue
        read += 1
        assert all(type(cell) is str for cell in cells) and all(type(note) is str for note in notes)
        "".join(cells).encode()
    assert read > NOTEBOOKS / 20 and len(reasons) > 5, "the mutator has become too tame or too wild"


def test_the_mutator_repeats_itself():
    assert list(notebook_fuzz.mutants(20, seed=3)) == list(notebook_fuzz.mutants(20, seed=3))
    with pytest.raises(Unreadable):
        for data in notebook_fuzz.mutants(50, seed=3):
            read_node(Bytes(data))
