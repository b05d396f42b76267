"""A judge of the fixture lab with a warm worker, shared by the tests of the grader."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for `course`, the fixture lab's notebooks

import course

from course_utils.authoring.reference import LabReference
from course_utils.grading.intake import Submission
from course_utils.grading.judge import Judge
from course_utils.grading.warm import Worker


@pytest.fixture(scope="session")
def worker():
    with Worker(asks=["course_utils.nn.functional.sigmoid"], limits=course.SHORT) as warm:
        yield warm


@pytest.fixture
def unsafe():
    """A warm process without a sandbox, for what the sandbox does not let happen."""
    with Worker(limits=course.SHORT, unsafe=True) as warm:
        yield warm


@pytest.fixture(scope="session")
def judge(worker):
    return Judge(LabReference(course.SOLUTION), worker, b"a key for the tests of the grader")


@pytest.fixture
def grade(judge):
    """``grade(cells, student="ada")``: a notebook's code cells to a Grade."""
    return lambda cells, student="ada": judge.grade(Submission(student, f"{student}.ipynb", tuple(cells)))


@pytest.fixture
def session(worker):
    """``session(cells)``: a live session in which the cells have run."""
    opened = []

    def run(*cells):
        opened.append(worker.open())
        for source in cells:
            reply = opened[-1].request("cell", source=source)
            assert reply["value"]["problem"] is None, reply["value"]["problem"]
        return opened[-1]

    yield run
    for each in opened:
        each.end()
