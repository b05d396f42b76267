"""What a lab asks to be written is refused to the notebook's code, in the grader's words, and to no one else."""

import subprocess
import sys

import pytest

SETUP = """
from course_utils.checks.absent import guard
import course_utils.nn.functional as already
names = {"already": already}
guard(["course_utils.nn.functional.sigmoid", "course_utils.models.Perceptron"], names)
def said(source):
    try:
        exec(source, names)
    except ImportError as problem:
        return str(problem)
    return "nothing"
"""
REFUSED = (
    "from course_utils.nn.functional import sigmoid",
    "import course_utils.nn.functional as F; F.sigmoid",
    "from course_utils.nn import functional; functional.sigmoid(0.0)",
    "already.sigmoid",
    "def f(): return already.sigmoid\nf()",
    "from course_utils.nn.functional import *",
    "getattr(already, 'sigmoid')",
)


def answers(*sources):
    """What each source is answered with, in one process of its own."""
    code = SETUP + "".join(f"print(said({source!r}))\n" for source in sources)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.splitlines()


def test_every_way_to_the_name_is_refused_in_the_graders_words():
    from course_utils.checks.absent import asked

    name = "course_utils.nn.functional.sigmoid"
    assert answers(*REFUSED) == [asked(name)] * len(REFUSED)
    assert "is what this lab asks you to write" in asked(name)


def test_the_module_that_defines_the_name_is_no_way_round():
    from course_utils.models import Perceptron

    said = answers(f"from {Perceptron.__module__} import Perceptron", "import course_utils.models as M; M.Perceptron")
    assert all("Perceptron is what this lab asks you to write" in text for text in said)


def test_other_names_and_other_code_are_served_as_before():
    figure = "from course_utils.explorers import logistic_neuron; logistic_neuron.sigmoid(0.0)"
    assert answers("already.softmax", figure, "from course_utils.data import two_species") == ["nothing"] * 3


def test_the_makers_modules_are_refused():
    (said,) = answers("import course_utils.authoring.release")
    assert "belongs to those who make the course" in said


@pytest.mark.parametrize("asks", [(), []])
def test_a_lab_that_asks_for_nothing_changes_nothing(asks):
    from course_utils.checks.absent import guard

    before = list(sys.meta_path)
    guard(asks, {})
    assert sys.meta_path == before
