"""The judge's end of the warm process: starts it, has it fork one student's process at a time, and ends both."""

import json
import os
import shutil
import socket
import subprocess
import sys
import tempfile
from pathlib import Path

import course_utils
from course_utils.errors import CourseError
from course_utils.grading.limits import Limits
from course_utils.grading.session import Session
from course_utils.grading.worker import pipe, wire

WORKER = Path(__file__).parent / "worker"
PATIENCE = 30.0  # seconds for what is not the student's: starting a process, ending one
SINGLE = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


class Worker:
    """A warm process.

    Parameters
    ----------
    asks : iterable of str
        Names of ``course_utils`` that the lab asks for: absent in students' processes.
    preload : iterable of str
        Modules to import before the first fork.
    """

    def __init__(self, asks=(), preload=(), limits=None):
        if not hasattr(os, "fork"):
            raise CourseError("grading needs Linux or macOS: on Windows, run it inside WSL2")
        self.limits = limits or Limits()
        self._config = {"asks": list(asks), "preload": list(preload), "memory": self.limits.memory}
        self._process = None
        self._session = None

    def start(self):
        """Start the warm process, unless it is running."""
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        self._scratch = tempfile.mkdtemp(prefix="grading-")
        root = Path(course_utils.__file__).parent.parent
        config = self._config | {"scratch": self._scratch, "root": str(root)}
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-s", "-P", str(WORKER), str(theirs.fileno()), json.dumps(config)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=_environment(self._scratch),
                cwd=self._scratch,
                start_new_session=True,
            )
        self._control.settimeout(PATIENCE * 2)
        try:
            pipe.receive(self._control)
        except (EOFError, OSError, wire.ProtocolError) as problem:
            self.close()
            raise CourseError(
                "the process that runs students' code did not start; its own words are above"
            ) from problem

    def open(self):
        """A session with a new process; a session that was open before is ended."""
        if self._session is not None:
            self._session.end()
        self.start()
        ours, theirs = socket.socketpair()
        try:
            socket.send_fds(self._control, [b"s"], [theirs.fileno()])
        finally:
            theirs.close()
        self._session = Session(self, ours)
        return self._session

    def end_child(self, gone=False):
        """Kill the student's process and all it started; how it ended, if it did so by itself (``gone``)."""
        try:
            self._control.sendall(b"g" if gone else b"e")
            self._control.settimeout(PATIENCE)
            return pipe.receive(self._control)
        except (EOFError, OSError, wire.ProtocolError):
            self.close()  # the warm process itself is gone: a student's code can do that as long as there is no sandbox
            return {"by_itself": False, "signal": 0, "code": 0}

    def close(self):
        """End the warm process and everything it started."""
        if self._process is None:
            return
        self._control.close()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        shutil.rmtree(self._scratch, ignore_errors=True)
        self._process = None

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()


def _environment(scratch):
    """What a student's process sees of the environment: nothing that is the instructor's."""
    cache = os.environ.get("MPLCONFIGDIR")  # Matplotlib's list of fonts takes seconds to make anew
    home = {"HOME": os.environ.get("HOME", scratch)} | ({"MPLCONFIGDIR": cache} if cache else {})
    return home | {
        "PATH": "/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "Agg",
        "IPYTHONDIR": scratch,
        **dict.fromkeys(SINGLE, "1"),
    }
