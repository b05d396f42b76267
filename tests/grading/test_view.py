"""The view of course_utils holds neither the makers' parts nor what the lab asks for, in no file of it."""

import subprocess
import sys

import pytest

import course_utils
from course_utils.errors import CourseError
from course_utils.grading.view import make_view


@pytest.fixture
def package(tmp_path):
    pretend = tmp_path / "source" / "pretend"
    files = {
        "__init__.py": "",
        "optim/__init__.py": "from pretend.optim.adam import Adam, helper\nfrom .sgd import SGD as Plain, other\n",
        "optim/adam.py": "import functools\n@functools.cache\ndef Adam():\n    SECRET = 1\ndef helper(): return 1\n",
        "optim/sgd.py": "class SGD:\n    SECRET = 2\ndef other(): return 2\nRATE = TEMPO = 'SECRET'\n",
        "checks/__init__.py": "",
        "checks/absent.py": "def asked(name): return name + ' asks you to write'\n"
        "def refuse_makers(name): raise ModuleNotFoundError(name + ' is for makers')\n",
        "grading/__init__.py": "",
        "grading/judge.py": "SECRET = 3",
        "data/numbers.csv": "1,2",
    }
    for name, text in files.items():
        (pretend / name).parent.mkdir(parents=True, exist_ok=True)
        (pretend / name).write_text(text)
    return pretend


@pytest.fixture
def view(package, tmp_path):
    asks = ["pretend.optim.Adam", "pretend.optim.Plain", "pretend.optim.sgd.RATE"]
    make_view(tmp_path / "view", asks, package)
    return tmp_path / "view"


def run(view, source):
    ended = subprocess.run(
        [sys.executable, "-c", source], env={"PYTHONPATH": str(view)}, capture_output=True, text=True
    )
    return ended.stdout.strip() or ended.stderr.strip().splitlines()[-1]


def test_the_code_is_in_no_file_and_what_is_data_still_is(view):
    files = [file for file in view.rglob("*") if file.is_file()]
    assert not [file for file in files if b"SECRET" in file.read_bytes()]
    assert (view / "pretend/data/numbers.csv").read_text() == "1,2"


@pytest.mark.parametrize("name", ["optim.Adam", "optim.adam.Adam", "optim.Plain", "optim.sgd.SGD", "optim.sgd.RATE"])
def test_a_name_is_gone_from_the_package_and_from_the_module_that_defines_it(view, name):
    module, _, attribute = f"pretend.{name}".rpartition(".")
    says = f"ImportError: {module}.{attribute} asks you to write"
    assert run(view, f"from {module} import {attribute}") == says
    assert run(view, f"import {module} as m; m.{attribute}") == says
    assert run(view, f"import {module} as m; print('{attribute}' in vars(m))") == "False"


def test_the_names_beside_it_stay_and_a_missing_one_is_missing_as_ever(view):
    assert run(view, "from pretend.optim import helper, other; print(helper() + other())") == "3"
    assert "no attribute 'another'" in run(view, "import pretend.optim; pretend.optim.another")


def test_the_makers_parts_are_not_there_to_be_imported(view):
    assert run(view, "import pretend.grading.judge") == "ModuleNotFoundError: pretend.grading is for makers"


def test_a_name_that_is_not_found_is_an_error_and_not_left_in(package, tmp_path):
    with pytest.raises(CourseError, match="no such name"):
        make_view(tmp_path / "view", ["pretend.optim.adam.Adm"], package)


def test_what_lab_01_asks_for_can_be_left_out(tmp_path):
    make_view(tmp_path, ["course_utils.nn.functional.sigmoid", "course_utils.models.LogisticRegression"])
    assert not [file for file in tmp_path.rglob("*.py") if b"class LogisticRegression" in file.read_bytes()]
    assert (tmp_path / "course_utils" / "__init__.py").read_text().startswith(f'"""{course_utils.__doc__[:40]}')


def test_a_module_cannot_be_asked_for_as_a_whole(package, tmp_path):
    (package / "optim" / "__init__.py").write_text("from . import adam\n")
    with pytest.raises(CourseError, match=r"the module pretend\.optim\.adam: say which names"):
        make_view(tmp_path / "other", ["pretend.optim.adam"], package)
