"""The Containerfile, as far as it can be checked without building it, and what Binder installs.

With COURSE_SOAK the container's pip line is run in a fresh environment.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
EXTRAS = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["optional-dependencies"]


def instructions():
    """(instruction, arguments) of each line."""
    lines = (ROOT / "Containerfile").read_text(encoding="utf-8").splitlines()
    return [tuple(line.split(" ", 1)) for line in lines if line and not line.startswith("#")]


def pip_line():
    return next(
        said.removeprefix("python -m ") for word, said in instructions() if word == "RUN" and "pip install" in said
    )


def test_every_instruction_is_one_and_the_image_is_named_in_full():
    words = [word for word, _ in instructions()]
    assert set(words) <= {"FROM", "ARG", "RUN", "COPY", "USER", "WORKDIR", "ENTRYPOINT"} and words[0] == "FROM"
    image = instructions()[0][1]
    assert re.fullmatch(r"[\w.]+/[\w/]+:\d+\.\d+-\w+", image), "a host, a name and a version, never `latest`"
    python = tuple(map(int, re.search(r":(\d+)\.(\d+)", image).groups()))
    assert (3, 11) <= python <= (3, 13)


def test_nothing_runs_as_root_once_the_package_is_there():
    words = [word for word, _ in instructions()]
    assert words.index("USER") < words.index("ENTRYPOINT") and dict(instructions())["USER"] != "root"
    assert words.index("COPY") < words.index("USER")


def test_what_pip_is_asked_for_exists():
    (extra,) = re.findall(r"/course\[(\w+)\]", pip_line())
    assert extra in EXTRAS
    assert dict(instructions())["ENTRYPOINT"] == '["course"]'


def test_what_is_private_or_built_is_not_copied_into_the_container():
    left_out = set((ROOT / ".containerignore").read_text(encoding="utf-8").split())
    assert {".git", ".venv", "_build", "PRIVATE", "GRADES", "SUBMISSIONS"} <= left_out


def test_binder_installs_this_package_under_the_project_s_pins():
    lines = (ROOT / ".binder" / "requirements.txt").read_text(encoding="utf-8").split("\n")
    assert "." in lines and "-c ../requirements.txt" in lines
    assert (ROOT / ".binder" / "runtime.txt").read_text().strip() in {"python-3.11", "python-3.12", "python-3.13"}


@pytest.mark.skipif(not os.environ.get("COURSE_SOAK"), reason="a soak: set COURSE_SOAK=1")
def test_the_container_s_pip_line_makes_a_course_that_answers(tmp_path):
    subprocess.run([sys.executable, "-m", "venv", tmp_path / "env"], check=True)
    python = tmp_path / "env" / "bin" / "python"
    line = [word.replace("/course[", f"{ROOT}[") for word in shlex.split(pip_line()) if word != "$MORE"]
    clean = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    subprocess.run([python, "-m", *line, "-q"], check=True, cwd=tmp_path, env=clean)
    subprocess.run([python, "-c", "import matplotlib.pyplot"], check=True, cwd=tmp_path, env=clean)
    course = tmp_path / "env" / "bin" / "course"
    (tmp_path / "SUBMISSIONS").mkdir()
    shutil.copy(ROOT / "solutions" / "01_logistic_neuron" / "lab.ipynb", tmp_path / "SUBMISSIONS" / "ada.ipynb")
    grade = [course, "grade", "01_logistic_neuron", tmp_path / "SUBMISSIONS", "--out", tmp_path / "GRADES"]
    told = subprocess.run(grade, capture_output=True, text=True, env=clean, cwd=ROOT)
    assert told.returncode == 0 and "1 of 1 graded" in told.stdout, told.stderr
