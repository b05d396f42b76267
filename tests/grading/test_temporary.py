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


def test_a_folder_without_a_lock_stays_however_old(shared):
    (shared / "course-grading-exam").mkdir()
    (shared / "course-grading-exam" / "marks.txt").write_text("a person's own")
    os.utime(shared / "course-grading-exam", (0, 0))
    temporary.remove(temporary.make())
    assert (shared / "course-grading-exam" / "marks.txt").is_file()


def test_a_lock_has_its_name_only_once_it_is_held(shared, monkeypatch):
    seen = []
    rename = os.rename

    def looked_at(old, new):
        seen.append(temporary.left_behind())
        rename(old, new)
        seen.append(temporary.left_behind())

    monkeypatch.setattr(os, "rename", looked_at)
    folder = temporary.make()
    assert seen == [[], []] and (folder / temporary.LOCK).is_file()
    temporary.remove(folder)


def test_what_is_no_folder_stays(shared):
    left_by_a_killed_judge(shared / "elsewhere")
    (shared / "course-grading-link").symlink_to(shared / "elsewhere")
    (shared / "course-grading-file").write_text("")
    assert temporary.left_behind() == []


def test_another_users_folder_stays(shared, monkeypatch):
    folder = left_by_a_killed_judge(shared / "course-grading-theirs")
    assert temporary.left_behind() == [folder]
    own = os.getuid()
    monkeypatch.setattr(os, "getuid", lambda: own + 1)
    assert temporary.left_behind() == []


def left_by_a_killed_judge(folder):
    folder.mkdir()
    (folder / temporary.LOCK).write_text("")
    return folder
