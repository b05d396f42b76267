"""``python -m tests.attacks.soak``: a class of 5,000, one in ten of them hostile, graded while every leak is counted.

A run of ``course grade`` and all processes below it are watched from outside: how many there are, what they hold open
and how much memory they take must be the same late in the class as early in it; when it is over, no process is left,
and no file. Every honest hand-in gets full marks, no hostile one more than its answers deserve.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from course_utils.grading.limits import Limits
from tests.attacks.helpers import HELPERS, REPORT, WRONG
from tests.attacks.hostile import attacks

sys.path.insert(0, str(Path(__file__).parents[1] / "grading"))
import course

ROOT = Path(__file__).parents[2]
CLASS, ONE_IN = 5000, 10
EVERY = 0.25  # seconds between two looks
MOST_GROWTH = 64 << 20  # bytes of memory, of all processes together, from the class's first fifth to its last
START = 60  # seconds after which the memory counts: before, it is that of starting
LIMITS = Limits(cpu=0.3, wall=5.0, after_a_hang=0.2, notebook=2.0, check=10.0, memory=1 << 30, grace=0.5)
NOTHING = {"files": [], "tcp": 9, "udp": 9, "unix": "/nowhere", "abstract": "nobody", "judge": 1}
GRADE = f"""
import json, sys
from pathlib import Path
from course_utils.grading.command import grade
from course_utils.grading.limits import Limits
work = Path(sys.argv[1])
marks = grade({course.LAB!r}, work / "in", work / "out", private=work / "private", root={str(course.ROOT)!r},
              limits={LIMITS!r})
(work / "marks.json").write_text(json.dumps({{mark.student: [mark.score, mark.status] for mark in marks}}))
"""


@dataclass(frozen=True)
class Look:
    """All processes of a run at one moment."""

    seconds: float
    processes: int
    descriptors: int  # of the first process, which outlives all others
    memory: int  # bytes that belong to these processes alone, together


@dataclass(frozen=True)
class Told:
    """What a soak found: marks by student, the looks, and what was left behind."""

    marks: dict
    looks: list
    left_processes: list
    left_files: list
    seconds: float


def fill(folder, size):
    """Hand in ``size`` notebooks; returns what each student deserves."""
    folder.mkdir()
    hostile, deserved = list(attacks()), {}
    for k in range(size):
        if k % ONE_IN:
            student, cells = f"honest{k}", course.right()
            deserved[student] = course.POINTS
        else:
            attack = hostile[k // ONE_IN % len(hostile)]
            student = f"hostile{k}"
            answers = course.right() if attack.right else ["import numpy as np", WRONG]
            bad = [HELPERS % json.dumps(NOTHING), attack.code, REPORT]
            cells = [*answers, *bad] if attack.late else [*bad, *answers]
            deserved[student] = course.POINTS if attack.right else 0
        course.hand_in(folder, f"{student}.ipynb", [cell.replace("your.name", student) for cell in cells])
    return deserved


def soak(size):
    """Grade a class of ``size``; returns what it deserves and what was found."""
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        for name in ("private", "tmp"):
            (work / name).mkdir()
        (work / "private" / "course.key").write_text("the key of the soak")
        deserved = fill(work / "in", size)
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(work / "tmp"), "OMP_NUM_THREADS": "1"}
        begin, shared_memory = time.monotonic(), set(os.listdir("/dev/shm"))
        run = subprocess.Popen(
            [sys.executable, "-c", GRADE, folder],
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        looks = []
        while run.poll() is None:
            looks.append(look(run.pid, time.monotonic() - begin))
            time.sleep(EVERY)
        if run.returncode:
            raise RuntimeError(run.stderr.read()[-3000:])
        run.stderr.close()
        left = [pid for pid in family(run.pid) if pid != run.pid]
        files = sorted(os.listdir(work / "tmp")) + sorted(set(os.listdir("/dev/shm")) - shared_memory)
        marks = json.loads((work / "marks.json").read_text())
        return deserved, Told(marks, looks, left, files, time.monotonic() - begin)


def family(session):
    """The processes of a session: all that a run started, also those whose parent is gone."""
    found = []
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                stat = Path("/proc", entry, "stat").read_text().rpartition(")")[2].split()
            except (OSError, ValueError):
                continue
            if int(stat[3]) == session and stat[0] != "Z":
                found.append(int(entry))
    return found


def look(first, seconds):
    """One look at a run whose first process is ``first``."""
    pids, memory = family(first), 0
    for pid in pids:
        try:
            for line in Path("/proc", str(pid), "smaps_rollup").read_text().splitlines():
                memory += int(line.split()[1]) << 10 if line.startswith(("Private_Clean:", "Private_Dirty:")) else 0
        except OSError:
            continue
    try:
        descriptors = len(os.listdir(f"/proc/{first}/fd"))
    except OSError:
        descriptors = 0
    return Look(seconds, len(pids), descriptors, memory)


def leaks(deserved, told):
    """What went wrong, in sentences; an empty list where nothing did."""
    found = []
    for student, points in deserved.items():
        total, status = told.marks.get(student, (None, "no row"))
        if student.startswith("honest") and total != points:
            found.append(f"{student} got {total} ({status}), not {points}")
        if student.startswith("hostile") and (total or 0) > points:
            found.append(f"{student} got {total}, more than its answers deserve ({points})")
    if told.left_processes:
        found.append(f"{len(told.left_processes)} processes are left")
    if told.left_files:
        found.append(f"files are left: {', '.join(told.left_files[:5])}")
    early, late = fifth(told.looks, 1), fifth(told.looks, 4)
    long = {"memory": MOST_GROWTH} if early[0].seconds > START else {}
    for name, growth in {"processes": 2, "descriptors": 2, **long}.items():
        before, after = (max(getattr(each, name) for each in looks) for looks in (early, late))
        if after - before > growth:
            found.append(f"the most {name} of the second fifth of the run were {before}, of the last one {after}")
    return found


def fifth(looks, k):
    """The k-th fifth of the looks, by time."""
    end = looks[-1].seconds
    return [each for each in looks if k <= 5 * each.seconds / end < k + 1] or looks[-1:]


def main():
    parser = argparse.ArgumentParser(prog="python -m tests.attacks.soak", description=__doc__.split("\n")[0])
    parser.add_argument("size", nargs="?", type=int, default=CLASS)
    size = parser.parse_args().size
    deserved, told = soak(size)
    hostile = sum(student.startswith("hostile") for student in deserved)
    most = max(each.memory for each in told.looks) >> 20
    print(f"{size} hand-ins, {hostile} of them hostile, in {told.seconds:.0f} s: at most "
          f"{max(each.processes for each in told.looks)} processes, {max(each.descriptors for each in told.looks)} "
          f"descriptors and {most} MiB at once.")  # fmt: skip
    found = leaks(deserved, told)
    print("\n".join(found) or "Nothing leaked, no point was unearned, no honest hand-in lost one.")
    raise SystemExit(bool(found))


if __name__ == "__main__":
    main()
