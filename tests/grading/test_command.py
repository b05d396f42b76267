"""``course grade`` over a folder with everything in it: a row and a reason each, nothing half-written, nothing left
behind."""

import csv
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import course
import pytest

from course_utils.errors import CourseError
from course_utils.grading import files
from course_utils.grading.command import grade
from course_utils.grading.files import write_whole

KEY = "a key for the tests of the command"


@pytest.fixture
def private(tmp_path):
    folder = tmp_path / "private"
    folder.mkdir()
    (folder / "course.key").write_text(KEY)
    return folder


def fill(folder):
    """Issue 2's mixed folder."""

    def mine(student, cells, name=None):
        course.hand_in(folder, name or f"{student}.ipynb", [cell.replace("your.name", student) for cell in cells])

    mine("right", course.right())
    mine("wrong", course.with_cell("def softplus", "def softplus(z): return z"))
    mine("raising", ["1 / 0", *course.right()])
    mine("looping", course.with_cell("def softplus", "def softplus(z):\n    while True: pass"))
    mine("untouched", course.untouched())
    mine("no_code", [])
    mine("twice", [*course.right(), *course.right()])
    mine("renamed", course.right(), "renamed.txt")
    mine("crashing", ["import os; os._exit(3)", *course.right()])
    (folder / "empty.ipynb").write_text("")
    (folder / "truncated.ipynb").write_text(course.ipynb(course.right())[:500])
    (folder / "no_notebook.ipynb").write_text("dear teacher, my dog ate my notebook")
    (folder / "binary.ipynb").write_bytes(bytes(range(256)))
    (folder / "folder").mkdir()
    (folder / "link.ipynb").symlink_to("right.ipynb")
    return folder


EXPECTED = {  # student: points, status, a part of the reason
    "right": ("10", "graded", ""),
    "wrong": ("9", "graded", ""),
    "raising": ("10", "graded", "cell 1: ZeroDivisionError"),
    "looping": ("7", "graded", ""),
    "untouched": ("0", "not attempted", "no exercise was attempted"),
    "no_code": ("0", "not attempted", "holds no code"),
    "twice": ("10", "graded", ""),
    "renamed": ("10", "graded", "its name does not end in .ipynb"),
    "crashing": ("10", "graded", "cell 1: ended Python"),
    "empty": ("0", "unreadable", "is empty"),
    "truncated": ("0", "unreadable", "is cut off"),
    "no_notebook": ("0", "unreadable", "is not JSON"),
    "binary": ("0", "unreadable", "not text"),
    "folder": ("0", "unreadable", "is a folder without a notebook"),
    "link": ("0", "unreadable", "is a link"),
}


def run(submissions, out, **options):
    options = {"unsafe": True, "limits": course.SHORT, "root": course.ROOT} | options
    return grade(course.LAB, submissions, out=out, **options)


def rows(out):
    with open(out / "grades.csv", newline="", encoding="utf-8") as file:
        return list(csv.DictReader(file))


@pytest.fixture
def processes(tmp_path, monkeypatch):
    """The processes of this test's own grading: those that know its temporary folder. Other tests grade meanwhile."""
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    monkeypatch.setenv("TMPDIR", str(scratch))
    monkeypatch.setattr(tempfile, "tempdir", None)  # read TMPDIR again

    def find():
        found = []
        for entry in Path("/proc").glob("[0-9]*"):
            try:
                known = (entry / "cmdline").read_bytes() + (entry / "environ").read_bytes()
            except OSError:
                continue
            # Python's own resource tracker lives as long as this process does
            if str(scratch).encode() in known and b"resource_tracker" not in known:
                found.append(known.replace(b"\0", b" ")[:200])
        return found

    return find


@pytest.mark.parametrize("jobs", [1, 2])
def test_every_file_of_the_mixed_folder_gets_a_row_and_a_reason(tmp_path, private, capsys, processes, jobs):
    run(fill(tmp_path / "in"), tmp_path / "out", private=private, jobs=jobs)
    told = {row["student"]: row for row in rows(tmp_path / "out")}
    assert list(told) == sorted(EXPECTED, key=lambda s: told[s]["file"])
    for student, (points, status, reason) in EXPECTED.items():
        row = told[student]
        assert (row["score"], row["max_score"], row["status"]) == (points, "14", status), row
        assert reason in row["reason"] and bool(reason) == bool(row["reason"]), row
        assert (tmp_path / "out" / "students" / f"{student}.html").is_file()
    printed = capsys.readouterr()
    assert "7 of 15 graded; median 10 of 14 points." in printed.out
    assert "runs unsandboxed" in printed.err and "no course key" not in printed.err
    assert processes() == []
    assert not list((tmp_path / "out").rglob("*.part"))


def test_where_no_sandbox_works_it_refuses_and_names_the_ways_out(tmp_path, monkeypatch):
    monkeypatch.setattr("course_utils.grading.warm.LEVELS", ())
    course.hand_in(tmp_path / "in", "ada.ipynb", course.right())
    with pytest.raises(CourseError, match=r"cannot be kept in on this machine.*--unsafe"):
        run(tmp_path / "in", tmp_path / "out", unsafe=False)
    assert not (tmp_path / "out" / "grades.csv").exists()


def test_a_lab_that_does_not_exist_is_answered_with_those_that_do(tmp_path):
    with pytest.raises(CourseError, match="there is no lab '98_none'; the labs are: 99_fixture"):
        grade("98_none", tmp_path, out=tmp_path / "out", unsafe=True, root=course.ROOT)


@pytest.mark.parametrize("submissions", ["nowhere", "empty", "a_file"])
def test_a_submissions_folder_that_cannot_be_used_is_refused_and_nothing_is_written(tmp_path, submissions):
    (tmp_path / "empty").mkdir()
    (tmp_path / "a_file").write_text("")
    with pytest.raises(CourseError, match="submissions folder"):
        run(tmp_path / submissions, tmp_path / "out")
    assert not (tmp_path / "out").exists()


def test_an_out_folder_that_cannot_be_written_is_refused_before_anything_is_graded(tmp_path):
    course.hand_in(tmp_path / "in", "ada.ipynb", course.right())
    (tmp_path / "out").write_text("a file is in the way")
    with pytest.raises(CourseError, match=r"cannot write to .*--out"):
        run(tmp_path / "in", tmp_path / "out")
    assert (tmp_path / "out").read_text() == "a file is in the way"


def test_a_private_folder_that_does_not_exist_is_refused(tmp_path):
    course.hand_in(tmp_path / "in", "ada.ipynb", course.right())
    with pytest.raises(CourseError, match=r"there is no folder .*--private"):
        run(tmp_path / "in", tmp_path / "out", private=tmp_path / "nowhere")


def test_hidden_checks_can_live_in_the_private_folder_alone(tmp_path, private):
    (private / course.LAB).mkdir()
    shutil.copy(course.SOLUTION / "checks.py", private / course.LAB)
    with open(private / course.LAB / "checks.py", "a") as file:
        file.write(
            '\n\n@check("answer", points=5, hidden=True)\ndef only_here(student, v, rng):\n'
            '    """Only here."""\n    return {"answer": student.answer}\n'
        )
    course.hand_in(tmp_path / "in", "ada.ipynb", [cell.replace("your.name", "ada") for cell in course.right()])
    (graded,) = run(tmp_path / "in", tmp_path / "out", private=private)
    assert (graded.score, graded.max_score) == (15, 19)  # four of them for words that a person grades


def test_a_spreadsheet_finds_no_formula_and_no_second_line_in_a_cell(tmp_path):
    rows_ = [("=cmd", "+1", "@x", "-y", 'two\nlines, "quoted"', 3)]
    files.write_table(tmp_path / "t.csv", tuple("abcdef"), rows_)
    (row,) = csv.reader((tmp_path / "t.csv").read_text().splitlines()[1:])
    assert row == ["'=cmd", "'+1", "'@x", "'-y", 'two lines, "quoted"', "3"]
    assert [files.as_typed(cell) for cell in row[:4]] == ["=cmd", "+1", "@x", "-y"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch):
    (tmp_path / "grades.csv").write_text("old")

    def fail(*_):
        raise OSError("the disk is full")

    monkeypatch.setattr(files.os, "fsync", fail)
    with pytest.raises(OSError):
        write_whole(tmp_path / "grades.csv", "new")
    assert [path.name for path in tmp_path.iterdir()] == ["grades.csv"]
    assert (tmp_path / "grades.csv").read_text() == "old"


def _start(tmp_path, jobs):
    """The command in a process of its own, in the middle of a submission that hangs."""
    pid_file = tmp_path / "child.pid"
    hang = f"import os, time\nopen({str(pid_file)!r}, 'w').write(str(os.getpid()))\ntime.sleep(60)"
    for student in ("ada", "emmy", "zoe"):
        course.hand_in(tmp_path / "in", f"{student}.ipynb", [hang])
    code = (  # a shell starts what runs in the background deaf to Ctrl-C, and so would this be
        "import signal\nsignal.signal(signal.SIGINT, signal.default_int_handler)\n"
        "from pathlib import Path\nfrom course_utils.grading.command import grade\n"
        f"out, root = Path({str(tmp_path / 'out')!r}), {str(course.ROOT)!r}\n"
        f"if __name__ == '__main__':\n"
        f"    grade({course.LAB!r}, {str(tmp_path / 'in')!r}, out=out, unsafe=True, jobs={jobs}, root=root)"
    )
    (tmp_path / "start.py").write_text(code)
    running = subprocess.Popen([sys.executable, tmp_path / "start.py"], stderr=subprocess.DEVNULL)
    _wait_for(lambda: pid_file.exists() and pid_file.read_text())
    return running, int(pid_file.read_text())


def _wait_for(condition, seconds=60):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.02)


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize(("kind", "jobs"), [(signal.SIGKILL, 1), (signal.SIGINT, 2)])
def test_a_run_that_is_killed_leaves_no_half_written_csv_and_no_process(tmp_path, processes, kind, jobs):
    running, child = _start(tmp_path, jobs)
    assert processes() != []
    running.send_signal(kind)
    running.wait(60)
    _wait_for(lambda: not os.path.exists(f"/proc/{child}"))
    _wait_for(lambda: processes() == [])
    assert not (tmp_path / "out" / "grades.csv").exists()


def test_the_command_line_prints_one_sentence_and_exits_with_1(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "course_utils.cli", "grade", course.LAB, tmp_path / "nowhere", "--unsafe"],
        cwd=course.ROOT,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 1
    assert done.stderr.startswith("course: cannot read the submissions folder") and done.stderr.count("\n") == 1
    assert not (course.ROOT / "GRADES").exists()
