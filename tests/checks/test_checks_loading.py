"""Checks are loaded from a file; what is wrong with the file is a sentence. The docstrings' examples run here too."""

import doctest
import importlib
import subprocess
import sys

import pytest

from course_utils.checks import VARIANTS, load_checks, variant
from course_utils.checks.variants import public_rng, student_of
from course_utils.errors import CourseError

ONE = '@check("f")\ndef one(student, v, rng):\n    "One."\n'


@pytest.mark.parametrize("name", ["probe", "variants", "comparison", "values"])
def test_the_examples_in_the_docstrings_run(name):
    assert doctest.testmod(importlib.import_module(f"course_utils.checks.{name}")).failed == 0


def test_checks_come_back_in_order_with_their_titles(tmp_path):
    text = "from course_utils.checks import check\n" + ONE + ONE.replace("one", "two").replace("One", "Two")
    (tmp_path / "checks.py").write_text(text)
    assert [(c.name, c.title, c.points, c.hidden) for c in load_checks(tmp_path / "checks.py")] == [
        ("one", "One.", 1, False),
        ("two", "Two.", 1, False),
    ]


@pytest.mark.parametrize(
    "text, words",
    [
        ("from course_utils.checks import check\n" + ONE + ONE, "defines one twice"),
        ("syntax error", "cannot be read: SyntaxError"),
        ("from course_utils.checks import check\n" + ONE.replace('    "One."', "    pass"), "needs a docstring"),
    ],
)
def test_a_bad_file_is_refused_in_a_sentence(tmp_path, text, words):
    (tmp_path / "checks.py").write_text(text)
    with pytest.raises(CourseError, match=words):
        load_checks(tmp_path / "checks.py")


def test_every_variant_has_a_student_and_names_are_read_kindly():
    assert {variant(student_of(k)) for k in range(VARIANTS)} == set(range(VARIANTS))
    assert len({variant(name) for name in ("Ada Lovelace", "ada.lovelace", " ADA  LOVELACE ", "ada_lovelace")}) == 1
    assert variant("") in range(VARIANTS)


def test_inputs_repeat_for_a_student_and_differ_between_variants():
    a, b = (public_rng("lab", "check", 1).normal() for _ in range(2))
    assert a == b != public_rng("lab", "check", 2).normal()


def test_importing_the_checks_imports_numpy_only():
    code = (
        "import sys, course_utils.checks.face; print(sys.modules.keys() & {'IPython', 'matplotlib', 'rich', 'scipy'})"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "set()"
