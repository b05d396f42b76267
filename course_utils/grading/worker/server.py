"""The warm process: it has imported NumPy and what the lab may use, and forks a child for every submission.

It has never seen a check or a solution, runs no student's code itself, and ends, with everything it started, when the
judge hangs up or is killed.
"""

import ctypes
import gc
import json
import os
import random
import resource
import shutil
import signal
import socket
import sys
import tempfile
import time
from importlib import import_module, util
from pathlib import Path

import numpy as np

from . import pipe
from .answers import Answers
from .capture import Capture, silence_descriptors
from .shell import Shell

# The commands on the control socket. A start brings the child's own socket along; "gone" is an end that first waits for
# the child to have ended, because its socket closes a moment before the system knows how it ended.
START, END, GONE = b"s", b"e", b"g"
PATIENCE = 2.0  # seconds of that wait
PRELOAD = ("numpy.random", "numpy.linalg", "numpy.testing", "matplotlib.pyplot", "IPython.display")
PR_SET_PDEATHSIG, PR_SET_CHILD_SUBREAPER = 1, 36


def main(control, config):
    """Warm up, say so, and obey until the control socket closes."""
    control = socket.socket(fileno=int(control))
    config = json.loads(config)
    warm_up(config)
    pipe.send(control, {"ready": os.getpid()})
    child = None
    while True:
        command, descriptors, *_ = socket.recv_fds(control, 1, 1)
        if command == START:
            child = Child(socket.socket(fileno=descriptors[0]), control, config)
            continue
        status = child.end(PATIENCE if command == GONE else 0) if child is not None else {}
        child = None
        if command:
            pipe.send(control, status)
        if not command:
            shutil.rmtree(config["scratch"], ignore_errors=True)
            os._exit(0)


def warm_up(config):
    """Import what notebooks import, once for all children; leave exactly one thread, or a fork could hang."""
    if util.find_spec("course_utils") is None:
        sys.path.append(config["root"])
    from .view import View  # its words are course_utils.checks', which shows nothing that a lab asks for

    View(config["asks"]).install()
    for module in (*PRELOAD, *config["preload"]):
        try:
            import_module(module)
        except ImportError:
            continue
    np.random.default_rng(0).normal()
    Shell().run("%time 0")
    if "matplotlib.pyplot" in sys.modules:
        Shell().run("import matplotlib.pyplot as plt; plt.plot([1, 2]); plt.gcf().canvas.draw(); plt.close()")
    _prctl(PR_SET_CHILD_SUBREAPER)
    tasks = Path("/proc/self/task")
    if tasks.is_dir() and len(list(tasks.iterdir())) != 1:
        raise SystemExit("the warm process has started a thread: a fork of it could hang")
    gc.collect()
    gc.freeze()


class Child:
    """One submission's process."""

    def __init__(self, sock, control, config):
        self.folder = tempfile.mkdtemp(dir=config["scratch"])
        self.pid = os.fork()
        if self.pid == 0:
            try:
                control.close()
                self.run(sock, config)
            finally:
                os._exit(1)
        sock.close()

    def run(self, sock, config):
        os.setsid()
        _prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        silence_descriptors()
        sys.stdout = sys.stderr = sys.__stdout__ = sys.__stderr__ = output = Capture()
        os.chdir(self.folder)
        os.environ.update(HOME=self.folder, TMPDIR=self.folder)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            resource.setrlimit(resource.RLIMIT_AS, (_address_space() + config["memory"],) * 2)
        random.seed(0)  # what a notebook draws without a seed of its own is the same at every regrade
        np.random.seed(0)  # noqa: NPY002  (it is the students' global generator that is meant)
        Answers(sock, output).serve()
        os._exit(0)

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
        shutil.rmtree(self.folder, ignore_errors=True)
        by_itself = bool(ended)
        return {
            "by_itself": by_itself,
            "signal": os.WTERMSIG(status) if by_itself and os.WIFSIGNALED(status) else 0,
            "code": os.WEXITSTATUS(status) if by_itself and os.WIFEXITED(status) else 0,
        }


def _end_orphans():
    """Kill what the child started and left behind: as subreaper, this process has inherited it (Linux)."""
    children = Path(f"/proc/self/task/{os.getpid()}/children")
    while children.exists() and (left := children.read_text().split()):
        for pid in map(int, left):
            os.kill(pid, signal.SIGKILL)
            os.waitpid(pid, 0)


def _prctl(option, value=1):
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(option, value, 0, 0, 0)


def _address_space():
    return int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
