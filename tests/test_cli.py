"""The ``course`` command: it starts with NumPy alone, and says what is wrong in one sentence."""

import subprocess
import sys

from course_utils import cli

REFUSE = """
import sys, importlib.abc
class Refuse(importlib.abc.MetaPathFinder):
    def find_spec(self, name, path, target=None):
        if name.split('.')[0] in {missing!r}:
            raise ModuleNotFoundError(f'No module named {{name!r}}', name=name)
sys.meta_path.insert(0, Refuse())
from course_utils.cli import main
sys.argv = ['course', *{arguments!r}]
main()
"""


def course(*arguments, missing=(), cwd=None):
    """Run the command in a fresh interpreter, some modules pretended missing."""
    code = REFUSE.format(missing=set(missing), arguments=arguments)
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=cwd)


def test_it_lists_its_commands():
    done = course("--help")
    assert done.returncode == 0
    assert all(name in done.stdout for name in cli.COMMANDS)


def test_without_typer_it_still_starts_and_names_the_extras():
    done = course("grade", "x", "y", missing=["typer", "rich"])
    assert done.returncode == 1
    assert "[extra: grade]" in done.stdout
    assert "pip install 'course-utils[cli]'" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_missing_library_is_one_sentence_that_names_the_extra():
    done = course("release", missing=["jupytext"])
    assert done.returncode == 1
    assert done.stderr.count("\n") == 1
    assert "jupytext" in done.stderr and "course-utils[author]" in done.stderr


def test_outside_the_course_a_command_says_so(tmp_path):
    done = course("toc", cwd=tmp_path)
    assert done.returncode == 1
    assert "curriculum.toml" in done.stderr and "Traceback" not in done.stderr


def test_a_lab_that_does_not_exist_is_answered_with_those_that_do(tmp_path):
    done = course("grade", "99_nothing", str(tmp_path), "--unsafe")
    assert done.returncode == 1
    assert "01_logistic_neuron" in done.stderr and "Traceback" not in done.stderr
