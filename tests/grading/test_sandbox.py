"""The sandbox's parts: what is tried before it is promised, what refuses, what clears up."""

import os
import subprocess
import sys

import course
import pytest

from course_utils.errors import CourseError
from course_utils.grading import warm
from course_utils.grading.sandbox import calls, landlock, levels, seccomp
from course_utils.grading.sandbox.sweep import sweep
from course_utils.grading.warm import Worker

linux = pytest.mark.skipif(sys.platform != "linux", reason="the sandbox is Linux's")


def test_a_tree_deeper_than_any_path_with_closed_folders_and_links_is_removed(tmp_path):
    outside = tmp_path / "outside"
    outside.mkdir()
    (outside / "kept").write_text("kept")
    folder = tmp_path / "scratch"
    folder.mkdir()
    here = os.open(folder, os.O_RDONLY)
    for _ in range(3_000):
        os.mkdir("d", dir_fd=here)
        below = os.open("d", os.O_RDONLY, dir_fd=here)
        os.symlink(outside, "link", dir_fd=below)
        os.close(here)
        here = below
    os.mkdir("closed", 0o000, dir_fd=here)
    os.close(here)
    sweep(folder)
    assert not folder.exists() and (outside / "kept").read_text() == "kept"


@linux
def test_a_session_says_at_which_level_it_runs_and_takes_the_strongest(worker):
    worker.start()
    assert worker.level is levels.NAMESPACES and worker.level.safe
    with Worker(unsafe=True, limits=course.SHORT) as unsafe:
        unsafe.start()
        assert unsafe.level is levels.UNSAFE and not unsafe.level.safe and "unsandboxed" in unsafe.level.sentence


@linux
def test_where_no_level_is_to_be_had_it_refuses_and_names_the_ways_out(monkeypatch):
    monkeypatch.setattr(Worker, "_try", lambda self, level: f"{level.name} is switched off")
    with pytest.raises(CourseError, match="kept in on this machine") as refused:
        Worker().start()
    for word in ("namespaces is switched off", "landlock is switched off", "WSL2", "Containerfile", "--unsafe"):
        assert word in str(refused.value)


@linux
def test_the_next_level_is_taken_where_the_first_is_refused(monkeypatch):
    honest = Worker._try
    monkeypatch.setattr(
        Worker, "_try", lambda self, level: "off" if level is levels.NAMESPACES else honest(self, level)
    )
    with Worker(limits=course.SHORT) as worker:
        worker.start()
        assert worker.level is levels.LANDLOCK


@linux
@pytest.mark.parametrize("level", ["namespaces", "landlock"])
def test_a_notebook_reads_the_course_s_data_and_writes_where_files_are_put(level):
    with Worker(limits=course.SHORT, level=level) as worker, worker.open() as session:
        cells = [
            "from course_utils.data import load_digits; N = len(load_digits().y)",
            "import tempfile; file = tempfile.TemporaryFile(); BACK = file.write(b'12')",
        ]
        assert [reply["value"]["problem"] for reply in session.cells(cells, cpu=2.0)] == [None, None]
        values = [session.request("get", name=name, fresh=True)["value"] for name in ("N", "BACK")]
    assert values == [1797, 2]


@linux
def test_a_wall_that_does_not_hold_is_found_out_before_the_first_submission(monkeypatch, tmp_path):
    """A worker whose filter cannot be installed refuses the level, although the warm process itself got in."""
    copy = tmp_path / "grading"
    subprocess.run(["cp", "-r", str(warm.WORKER.parent), str(copy)], check=True)
    walls = copy / "sandbox" / "seccomp.py"
    walls.write_text(walls.read_text() + "\ndef install(steps):\n    raise OSError('no filter here')\n")
    monkeypatch.setattr(warm, "WORKER", copy / "worker")
    with pytest.raises(CourseError, match="no filter here"):
        Worker(level="namespaces").start()


def test_an_old_landlock_is_not_enough(monkeypatch):
    from course_utils.grading.sandbox import walls

    monkeypatch.setattr(landlock, "version", lambda: 2)
    with pytest.raises(OSError, match="version 2, and 3 is needed"):
        walls.Landlock({"memory": 0, "view": "", "scratch": ""}).enter()


@pytest.mark.parametrize("machine", calls.NUMBERS)
def test_the_filter_is_a_program_that_the_kernel_takes(machine, monkeypatch):
    monkeypatch.setattr(seccomp.system, "MACHINE", machine)
    program = seccomp.program(pid=77, alone=False)
    steps = [program[k : k + 8] for k in range(0, len(program), 8)]
    assert len(steps) < 4096
    for k, step in enumerate(steps):
        code, yes, no = int.from_bytes(step[:2], sys.byteorder), step[2], step[3]
        if code in (seccomp.EQUAL, seccomp.BITS):
            assert k + 1 + max(yes, no) < len(steps)  # every jump ends inside
    assert int.from_bytes(steps[-1][:2], sys.byteorder) == seccomp.RETURN


def test_no_dangerous_call_is_on_the_list():
    dangerous = "socket connect ptrace fork vfork execve mount unshare setns bpf keyctl io_uring_setup memfd_create"
    assert not set(dangerous.split()) & set(calls.ALLOWED + calls.METADATA)
    assert {len(set(calls.ALLOWED)), len(calls.ALLOWED)} == {len(calls.ALLOWED)}
