"""The folder of a killed judge is cleared by the next one; that of a living judge, or of nobody known, stays."""

import os
import signal
import subprocess
import sys
import tempfile

import pytest

from course_utils.grading import temporary

JUDGE = """
import sys, time
from course_utils.grading import temporary
folder = temporary.make()
(folder / "scratch").mkdir()
(folder / "scratch" / "left.txt").write_text("left")
print(folder, flush=True)
time.sleep(600)
"""


@pytest.fixture
def shared(tmp_path, monkeypatch):
    """A folder for temporary files that only this test uses."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    return tmp_path


@pytest.fixture
def judge(shared):
    """A process that has made its folder, and that folder."""
    with subprocess.Popen([sys.executable, "-c", JUDGE], stdout=subprocess.PIPE, text=True) as process:
        yield process, shared / os.path.basename(process.stdout.readline().strip())
        process.kill()


def test_a_killed_judges_folder_is_cleared_by_the_next(judge):
    process, folder = judge
    assert (folder / "scratch" / "left.txt").is_file()
    process.send_signal(signal.SIGKILL)
    process.wait()
    assert temporary.left_behind() == [folder]
    own = temporary.make()
    assert own.is_dir() and not folder.exists()
    temporary.remove(own)
    assert not own.exists()


def test_a_living_judges_folder_stays(judge):
    _, folder = judge
    temporary.remove(temporary.make())
    assert temporary.left_behind() == [] and (folder / "scratch" / "left.txt").is_file()


def test_a_folder_whose_lock_is_not_there_yet_stays(shared):
    (shared / "grading-new").mkdir()
    (shared / "grading-old").mkdir()
    os.utime(shared / "grading-old", (0, 0))
    assert temporary.left_behind() == [shared / "grading-old"]


def test_what_is_no_folder_stays(shared):
    (shared / "elsewhere").mkdir()
    (shared / "grading-link").symlink_to(shared / "elsewhere")
    (shared / "grading-file").write_text("")
    assert temporary.left_behind() == []


def test_another_users_folder_stays(shared, monkeypatch):
    (shared / "grading-theirs").mkdir()
    os.utime(shared / "grading-theirs", (0, 0))
    own = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: own + 1)
    assert temporary.left_behind() == []
