"""The judge's end of the warm process: starts it at the best level there is, has it fork one student's process at a
time, and ends both."""

import json
import os
import shutil
import socket
import subprocess
import sys
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading import temporary
from course_utils.grading.limits import Limits
from course_utils.grading.sandbox.levels import LEVELS, SCRATCH_FOLDER, UNSAFE, WAYS_OUT, named
from course_utils.grading.session import Session
from course_utils.grading.view import make_view
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
    limits : Limits, optional
    unsafe : bool
        Do without a sandbox.
    level : str, optional
        This level and no other; by default the strongest that the machine has.

    Attributes
    ----------
    level : Level
        The one it runs at; known once it has been started.
    """

    def __init__(self, asks=(), preload=(), limits=None, unsafe=False, level=None):
        if not hasattr(os, "fork"):
            raise CourseError("grading needs Linux or macOS: on Windows, run it inside WSL2")
        self.limits = limits or Limits()
        self.level = None
        self._asks = tuple(asks)
        self._preload = list(preload)
        self._levels = (UNSAFE,) if unsafe else (named(level),) if level else LEVELS
        self._process = None
        self._session = None

    def start(self):
        """Start the warm process, unless it is running.

        Raises
        ------
        CourseError
            When no level can be had; the text says why not, and what can be done about it.
        """
        if self._process is not None and self._process.poll() is None:
            return
        self.close()
        self._folder = _folder(self._asks)
        refused = []
        for level in self._levels:
            refusal = self._try(level)
            if refusal is None:
                self.level = level
                self._levels = (level,)  # and never at a weaker one, should it have to be started again
                return
            refused.append(f"{level.name}: {refusal}")
        self.close()
        raise CourseError(f"students' code cannot be kept in on this machine ({'; '.join(refused)}). {WAYS_OUT}")

    def _try(self, level):
        """Start it at one level; None, or why it would not."""
        self._end_process()
        config = {"level": level.name, "preload": self._preload, "memory": self.limits.memory}
        config |= {"view": str(self._folder / "view"), "scratch": str(self._folder / "scratch")}
        scratch = SCRATCH_FOLDER if level.name == "namespaces" else config["scratch"]
        self._control, theirs = socket.socketpair()
        with theirs:
            self._process = subprocess.Popen(
                [sys.executable, "-s", "-P", str(WORKER), str(theirs.fileno()), json.dumps(config)],
                pass_fds=[theirs.fileno()],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                env=_environment(scratch),
                cwd=config["scratch"],
                start_new_session=True,
            )
        self._control.settimeout(PATIENCE * 2)
        try:
            ready = pipe.receive(self._control)
        except (EOFError, OSError, wire.ProtocolError) as problem:
            self.close()
            raise CourseError(
                "the process that runs students' code did not start; its own words are above"
            ) from problem
        return ready.get("refused")

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

    def clock(self):
        """What the student's process has used: ``{"cpu", "waited"}`` in seconds, or an empty dict."""
        return self._command(b"c") or {}

    def end_child(self, gone=False):
        """Kill the student's process and all it started; how it ended, if it did so by itself (``gone``)."""
        return self._command(b"g" if gone else b"e") or {"by_itself": False, "signal": 0, "code": 0}

    def _command(self, command):
        try:
            self._control.sendall(command)
            self._control.settimeout(PATIENCE)
            return pipe.receive(self._control)
        except (EOFError, OSError, wire.ProtocolError):
            self.close()  # the warm process itself is gone: without a sandbox, a student's code can do that
            return None

    def close(self):
        """End the warm process and everything it started."""
        self._end_process()
        if getattr(self, "_folder", None) is not None:
            temporary.remove(self._folder)
            self._folder = None

    def _end_process(self):
        if self._process is None:
            return
        self._control.close()
        try:
            self._process.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._process = None

    def __enter__(self):
        """Start it now, so that a machine that cannot keep students' code in says so before anything is graded."""
        self.start()
        return self

    def __exit__(self, *_):
        self.close()


def _folder(asks):
    """A folder for one warm process: the view that everyone may read, a scratch folder, the list of fonts."""
    folder = temporary.make()
    folder.chmod(0o711)
    make_view(folder / "view", asks)
    (folder / "scratch").mkdir(mode=0o700)
    fonts = folder / "view" / "fonts"
    fonts.mkdir()
    for file in _matplotlibs_cache().glob("fontlist-*.json"):  # it takes seconds to make anew
        shutil.copyfile(file, fonts / file.name)
    return folder


def _matplotlibs_cache():
    default = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "matplotlib"
    return Path(os.environ.get("MPLCONFIGDIR") or default)


def _environment(scratch):
    """What a student's process sees of the environment: nothing that is the instructor's."""
    return {
        "HOME": scratch,
        "TMPDIR": scratch,
        "PATH": "/usr/bin:/bin",
        "LC_ALL": "C.UTF-8",
        "PYTHONHASHSEED": "0",
        "PYTHONDONTWRITEBYTECODE": "1",
        "MPLBACKEND": "Agg",
        "MPLCONFIGDIR": f"{scratch}/matplotlib",
        "IPYTHONDIR": scratch,
        **dict.fromkeys(SINGLE, "1"),
    }
