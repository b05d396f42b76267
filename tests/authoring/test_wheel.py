"""The wheel for the browser: what an explorer needs, nothing of grading, the same bytes from the same files."""

import csv
import io
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from course_utils.authoring import wheel
from course_utils.errors import CourseError

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def project(tmp_path):
    """A small project with a package."""
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "course-utils"\nversion = "0.1"\ndescription = "A package"\nrequires-python = ">=3.11"\n'
        'dependencies = ["numpy>=2"]\n'
    )
    for name in ("__init__.py", "nn/__init__.py", "grading/judge.py", "authoring/book.py", "cli.py"):
        path = tmp_path / "course_utils" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text('"""A module."""\n')
    return tmp_path


def names(path):
    return zipfile.ZipFile(path).namelist()


def test_it_leaves_out_what_readers_do_not_run(project, tmp_path):
    made = names(wheel.build(project, tmp_path / "wheels"))
    assert "course_utils/nn/__init__.py" in made
    assert not [name for name in made if "grading" in name or "authoring" in name or "cli" in name]


def test_equal_files_give_equal_bytes_and_the_wheel_is_not_written_again(project, tmp_path):
    first = wheel.build(project, tmp_path / "a")
    written, content = first.stat().st_mtime_ns, first.read_bytes()
    assert wheel.build(project, tmp_path / "a") == first and first.stat().st_mtime_ns == written
    assert wheel.build(project, tmp_path / "b").read_bytes() == content


def test_a_changed_file_gives_a_wheel_at_another_address_and_the_old_one_goes(project, tmp_path):
    first = wheel.build(project, tmp_path / "wheels")
    (project / "course_utils" / "nn" / "__init__.py").write_text("x = 1\n")
    second = wheel.build(project, tmp_path / "wheels")
    assert second != first and not first.exists() and second.is_file()
    (project / "course_utils" / "grading" / "judge.py").write_text("x = 1\n")
    assert wheel.build(project, tmp_path / "wheels") == second


def test_the_record_lists_every_file_and_its_size(project, tmp_path):
    with zipfile.ZipFile(wheel.build(project, tmp_path / "wheels")) as archive:
        record = archive.read("course_utils-0.1.dist-info/RECORD").decode()
        rows = {row[0]: row for row in csv.reader(io.StringIO(record))}
        assert set(rows) == set(archive.namelist())
        for info in archive.infolist():
            assert rows[info.filename][2] in ("", str(info.file_size))


def test_a_folder_without_the_package_is_a_sentence(tmp_path):
    (tmp_path / "pyproject.toml").write_text(
        '[project]\nname = "other"\nversion = "1"\ndescription = ""\nrequires-python = ""\ndependencies = []\n'
    )
    with pytest.raises(CourseError, match="there is no package other"):
        wheel.build(tmp_path, tmp_path / "wheels")


def test_every_explorer_answers_from_the_wheel_alone(tmp_path):
    made = wheel.build(ROOT, tmp_path / "wheels")
    (tmp_path / "site").mkdir()
    zipfile.ZipFile(made).extractall(tmp_path / "site")
    program = (
        "import json, course_utils, course_utils.explorers as e; from course_utils.explorers.wire import answer;"
        "assert 'site' in course_utils.__file__;"
        "print([n for n in e.NAMES if 'error' in answer(json.dumps({'explorer': n, 'values': {}}))[0][:9]])"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=tmp_path / "site",
        env={"PYTHONPATH": str(tmp_path / "site")},
        capture_output=True,
        text=True,
    )
    assert done.stdout.strip() == "[]", done.stderr
