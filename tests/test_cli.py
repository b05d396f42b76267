"""The ``course`` command: it starts with NumPy alone, and says what is wrong in one sentence."""

import ast
import importlib.util
import re
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from course_utils import cli

EXTRAS = tomllib.loads((Path(__file__).parents[1] / "pyproject.toml").read_text())["project"]["optional-dependencies"]
BROUGHT = {"ipywidgets": {"IPython"}, "jupyterlab": {"IPython", "ipykernel"}, "ipython": {"IPython"}}  # with others
ELSEWHERE = {"js", "distributed"}  # the browser's own; the extra `cluster`, which --scheduler asks for by name

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


def _reached(module):
    """The libraries that a module, or one of ours that it imports, at its top or in a function, may import."""
    libraries, seen, waiting = set(), set(), [module]
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen.add(name)
        parts = name.split(".")
        waiting += [".".join(parts[:n]) for n in range(1, len(parts))]
        for node in ast.walk(ast.parse(Path(importlib.util.find_spec(name).origin).read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and not node.level:
                found = [node.module, *(f"{node.module}.{alias.name}" for alias in node.names)]
            else:
                continue
            waiting += [name for name in found if name.startswith("course_utils.") and _is_module(name)]
            libraries |= {name.split(".")[0] for name in found}
    return libraries - {"course_utils", *sys.stdlib_module_names}


def _is_module(name):
    try:
        return importlib.util.find_spec(name) is not None
    except ModuleNotFoundError:  # a name inside a module
        return False


def _brought(extra):
    """What can be imported once an extra is installed."""
    found = {"numpy"}
    for line in EXTRAS[extra]:
        inner = re.fullmatch(r"course-utils\[(\w+)\]", line)
        name = re.match(r"[\w-]+", line)[0]
        found |= _brought(inner[1]) if inner else {name, *BROUGHT.get(name, ())}
    return found


@pytest.mark.parametrize("command", ["check", "submit", "doctor", "grade", "points", "export", "sample-class"])
def test_what_a_command_may_import_is_brought_by_its_extra(command):
    module, _, extra, _ = cli.COMMANDS[command]
    reached = _reached(module)
    assert "numpy" in reached and reached - ELSEWHERE <= _brought(extra)
