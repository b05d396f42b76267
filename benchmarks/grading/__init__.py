"""Our grader beside nbgrader and otter-grader: CPU seconds per hand-in, on the same questions and the same hand-ins.

The peers grade twenty hand-ins; ours grades a class of 500 made of the same ones over and over, its start included,
since that is what it is for. Before anything is timed, all three must agree on who is right.
"""

import os
import resource
import shutil
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.grading import assignment, peers
from benchmarks.report import Goal, Section
from course_utils.grading.gradebook import Gradebook

FOLDER = Path(__file__).parents[2] / "_build" / "peers"
CLASS, FEW = 500, 20
AGREE = [f"right{k}" for k in range(1, 11)] + ["overflow", "nothing"]


@dataclass
class Ours(peers.Run):
    """A run of ours, with the levels of the sandbox that it took place in."""

    sandboxes: set = field(default_factory=set)


def measure(quick=False):
    """The section of the benchmark."""
    hand_ins = assignment.HAND_INS[:1] + assignment.HAND_INS[-3:] if quick else assignment.HAND_INS
    few, many = (4, 20) if quick else (FEW, CLASS)
    theirs = {"nbgrader": peers.nbgrader(FOLDER, hand_ins), "otter run": peers.otter(FOLDER, hand_ins)}
    first, ours = run(few, hand_ins), run(many, hand_ins)
    _agree(ours.scores, theirs, hand_ins)
    each = {name: told.cpu / len(hand_ins) for name, told in theirs.items()}
    own = ours.cpu / many
    goals = [
        Goal("CPU seconds per hand-in, over nbgrader's", own / each["nbgrader"], 0.06),
        Goal("CPU seconds per hand-in, over otter run's", own / each["otter run"], 0.03),
        Goal("seconds per hand-in, all processors (0.04 is 25 a second)", ours.wall / many, 0.04),
    ]
    rows = [[name, len(hand_ins), f"{each[name]:.3f}", f"{theirs[name].wall / len(hand_ins):.3f}"] for name in theirs]
    for number, told in ((few, first), (many, ours)):
        rows.append(["course grade", number, f"{told.cpu / number:.4f}", f"{told.wall / number:.4f}"])
    level = "no sandbox (--unsafe)" if ours.sandboxes == {"unsafe"} else f"sandbox {', '.join(sorted(ours.sandboxes))}"
    remark = f"Ours: {level}. Starting (Python, the solution, one warm worker per processor) is part of every figure."
    return Section("Grading a class", goals, [(["grader", "hand-ins", "CPU s each", "wall s each"], rows)], [remark])


def run(number, hand_ins=assignment.HAND_INS, folder=FOLDER, options=()):
    """``course grade`` over a class of ``number``, in a process of its own."""
    work = peers.empty(folder / "ours-work")
    for name in ("in", "private"):
        (work / name).mkdir()
    (work / "private" / "course.key").write_text("the key of the benchmark")
    for k in range(number):
        name = hand_ins[k % len(hand_ins)]
        cells = [("code", source, {}) for source in assignment.cells(name)]
        (work / "in" / f"{name}.{k}.ipynb").write_text(assignment.ipynb(cells))
    command = [sys.executable, "-m", "course_utils.cli", "grade", assignment.LAB, "in", "--out", "out", *options]
    command += ["--private", "private"]
    for name in ("curriculum.toml", "solutions"):
        (work / name).symlink_to(assignment.COURSE / name)
    before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    root = str(Path(__file__).parents[2])
    done = subprocess.run(command, cwd=work, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": root})
    wall, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
    if done.returncode:
        raise RuntimeError(done.stderr[-2000:])
    told = Ours(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, wall, {})
    with Gradebook.existing(work / "out") as book:
        for mark in book.marks():
            told.scores.setdefault(mark.student.rpartition(".")[0], mark.total)
            told.sandboxes.add(mark.sandbox or "none")
    shutil.rmtree(work)
    return told


def _agree(ours, theirs, hand_ins):
    """All three give these hand-ins the same score: elsewhere what one wrong function costs may differ."""
    for name in set(AGREE) & set(hand_ins):
        scores = {grader: told.scores.get(name) for grader, told in theirs.items()} | {"ours": ours.get(name)}
        if len(set(scores.values())) != 1:
            raise AssertionError(f"the graders do not agree on {name}: {scores}")
