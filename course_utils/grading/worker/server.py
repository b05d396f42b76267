"""The warm process: it has imported NumPy and what the lab may use, and forks a child for every submission.

It has never seen a check or a solution, runs no student's code itself, and ends, with everything it started, when the
judge hangs up or is killed.
"""

import gc
import json
import os
import random
import signal
import socket
import sys
import time
from pathlib import Path

import numpy as np
from lab_sandbox.sweep import sweep
from lab_sandbox.walls import WALLS

from . import clock, pipe, warmth
from .answers import Answers
from .capture import Capture, silence_descriptors

# The commands on the control socket. A start brings the child's own socket along; "gone" is an end that first waits for
# the child to have ended, because its socket closes a moment before the system knows how it ended; "clock" asks how
# much of the processor the child has had, and how long it had to wait for it.
START, END, GONE, CLOCK = b"s", b"e", b"g", b"c"
PATIENCE = 2.0  # seconds of that wait
JUDGE = 3  # a child's descriptors: the first three lead nowhere, this one to the judge, the next is the clock's


def main(control, config):
    """Go behind the walls, warm up, say so, and obey until the control socket closes."""
    control = socket.socket(fileno=int(control))
    config = json.loads(config)
    walls = WALLS[config["level"]](config)
    try:
        walls.enter()
        warmth.warm_up(walls.view, config["preload"])
        walls.close()
        gc.collect()
        gc.freeze()
        failed = _trial(walls)
    except OSError as problem:
        failed = str(problem)
    if failed:
        pipe.send(control, {"refused": failed})
        os._exit(1)
    pipe.send(control, {"ready": os.getpid()})
    _obey(control, walls)


def _obey(control, walls):
    child = None
    while True:
        command, descriptors, *_ = socket.recv_fds(control, 1, 1)
        if not command:
            if child is not None:
                child.end(0)
            os._exit(0)
        if command == START:
            child = Child(socket.socket(fileno=descriptors[0]), walls)
        elif command == CLOCK:
            pipe.send(control, child.clock() if child is not None else {})
        else:
            status = child.end(PATIENCE if command == GONE else 0) if child is not None else {}
            child = None
            pipe.send(control, status)


def _trial(walls):
    """Why a child cannot be put behind the walls, or nothing: each level is tried before it is promised."""
    ours, theirs = socket.socketpair()
    child = Child(theirs, walls, try_only=True)
    with ours:
        ours.settimeout(30)
        says = ours.recv(1000)
    child.end(PATIENCE)
    return "" if says == b"sealed" else says.decode() or "a child died while it was being put behind the walls"


class Child:
    """One submission's process."""

    def __init__(self, sock, walls, try_only=False):
        self.folder = walls.scratch()
        self._walls = walls
        self.pid = walls.fork()
        if self.pid == 0:
            try:
                self.run(sock, walls, try_only)
            finally:
                os._exit(1)
        sock.close()

    def run(self, sock, walls, try_only):
        os.dup2(sock.fileno(), JUDGE)
        sock = socket.socket(fileno=JUDGE)
        silence_descriptors()
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = output = Capture()
        clock.watch_the_queue()
        try:
            walls.seal(self.folder)
        except OSError as problem:
            sock.sendall(str(problem).encode())
            return
        os.closerange(clock.QUEUE + 1, 256)
        clock.listen()
        if try_only:
            sock.sendall(b"sealed")
            return
        os.environ.update(HOME=self.folder, TMPDIR=self.folder)
        random.seed(0)  # what a notebook draws without a seed of its own is the same at every regrade
        np.random.seed(0)  # noqa: NPY002  (it is the students' global generator that is meant)
        Answers(sock, output).serve()
        os._exit(0)

    def clock(self):
        """Seconds of the processor's time that it has had, and seconds that it was waiting for its turn."""
        try:
            return {"cpu": time.clock_gettime((~self.pid << 3) | 2), "waited": clock.queued(self.pid)}
        except OSError:  # it has ended, or this is no Linux
            return {}

    def end(self, patience):
        """Kill it and all it started, wait for it, and say how it had ended."""
        deadline = time.monotonic() + patience
        ended, status = os.waitpid(self.pid, os.WNOHANG)
        while not ended and time.monotonic() < deadline:
            time.sleep(0.001)
            ended, status = os.waitpid(self.pid, os.WNOHANG)
        for kill, number in ((os.killpg, self.pid), (os.kill, self.pid)):
            try:
                kill(number, signal.SIGKILL)
            except (ProcessLookupError, PermissionError):
                continue
        if not ended:
            os.waitpid(self.pid, 0)
        _end_orphans()
        if self._walls.clears_up:
            sweep(self.folder)
        by_itself = bool(ended)
        return {
            "by_itself": by_itself,
            "signal": os.WTERMSIG(status) if by_itself and os.WIFSIGNALED(status) else 0,
            "code": os.WEXITSTATUS(status) if by_itself and os.WIFEXITED(status) else 0,
        }


def _end_orphans():
    """Kill what the child started and left behind: where nothing hinders it, this process has inherited it (Linux)."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    while children.exists() and (left := children.read_text().split()):
        for pid in map(int, left):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)
