"""The judge's end of the pipe: a warm process that forks students' processes, and requests with time limits.

Whatever comes back is read as plain data and its form is checked; a reply of the wrong form, with the wrong id, or too late
ends the session, and the process with it.
"""

import contextlib
import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import tempfile
import time
import warnings
from dataclasses import dataclass
from pathlib import Path

import course_utils
from course_utils.errors import CourseError
from course_utils.grading.worker import wire

WORKER = Path(__file__).parent / "worker"
PATIENCE = 30.0  # seconds for what is not the student's: starting a process, ending one
SINGLE = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "NUMEXPR_NUM_THREADS", "VECLIB_MAXIMUM_THREADS")


@dataclass(frozen=True)
class Limits:
    """Time in seconds, memory in bytes: ``cpu`` is the processor's time, ``wall`` stands behind it for code that sleeps."""

    cpu: float = 5.0
    wall: float = 20.0
    after_a_hang: float = 1.0  # cpu limit of the cells that follow one that ran out of time
    notebook: float = 60.0  # cpu seconds for all cells together
    check: float = 60.0  # wall seconds for one check, however many calls it makes
    memory: int = 4 << 30
    grace: float = 4.0  # wall seconds that the judge waits after the soft limit before it kills


class SessionLost(Exception):
    """The student's process is gone or may no longer be believed; ``sentence`` says why, for the student."""

    def __init__(self, sentence, hang=False, dishonest=False):
        super().__init__(sentence)
        self.sentence = sentence
        self.hang = hang
        self.dishonest = dishonest


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
            wire.receive(self._control)
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

    def end_child(self):
        """Kill the student's process and all it started; how it ended, if it did so by itself."""
        try:
            self._control.sendall(b"e")
            self._control.settimeout(PATIENCE)
            return wire.receive(self._control)
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


class Session:
    """Requests to one student's process.

    Attributes
    ----------
    lost : SessionLost or None
        Set once the process is gone; every later request raises it.
    """

    def __init__(self, worker, sock):
        self._worker = worker
        self._sock = sock
        self.limits = worker.limits
        self.lost = None

    def request(self, do, *, cpu=None, wall=None, on_callback=None, **fields):
        """Send one request and return its reply, a dict whose ``id`` and form are right.

        Parameters
        ----------
        on_callback : callable, optional
            Gets a callback's frame and returns the frame to answer with.
        """
        if self.lost:
            raise self.lost
        cpu = self.limits.cpu if cpu is None else cpu
        wall = self.limits.wall if wall is None else wall
        nonce = secrets.token_hex(16)
        called_back = False
        try:
            deadline = self._send({"id": nonce, "do": do, "cpu": cpu, "wall": wall, **fields}, wall)
            while True:
                reply = wire.receive(self._sock, lambda: self._arm(deadline))
                if type(reply) is not dict:
                    raise wire.ProtocolError("a reply is a dict")
                if on_callback is None or "callback" not in reply:
                    break
                called_back = True
                self._send(on_callback(reply), wall)
        except TimeoutError:
            raise self._lose(f"ran out of time ({_seconds(wall)})", hang=True) from None
        except (EOFError, OSError):
            raise self._lose(None) from None
        except wire.ProtocolError as problem:
            raise self.distrust(problem) from problem
        if reply.get("id") != nonce:
            raise self.distrust("an answer to a question that was not asked")
        if "out_of_time" in reply and called_back:  # the answer to a callback may still be under way
            raise self._lose(f"ran out of time ({_seconds(cpu)})", hang=True)
        return reply

    def _send(self, message, wall):
        deadline = time.monotonic() + wall + self.limits.grace
        self._arm(deadline)
        wire.send(self._sock, message)
        return deadline

    def _arm(self, deadline):
        left = deadline - time.monotonic()
        if left <= 0:
            raise TimeoutError
        self._sock.settimeout(left)

    def distrust(self, why):
        """End the session over something that no honest process sends; the exception to raise."""
        return self._lose(f"broke the rules of the grader: {why}", dishonest=True)

    def _lose(self, sentence, hang=False, dishonest=False):
        ended = self.end()
        if sentence is None:
            sentence, hang = _how_it_ended(ended, self.limits)
        self.lost = SessionLost(sentence, hang, dishonest)
        return self.lost

    def end(self):
        """End the process; calling this twice does no harm."""
        if self._sock is None:
            return {}
        self._sock.close()
        self._sock = None
        self.lost = self.lost or SessionLost("its process has ended")
        return self._worker.end_child()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


def _how_it_ended(ended, limits):
    number = ended.get("signal")
    with contextlib.suppress(ImportError):
        import signal

        if number == signal.SIGXCPU:
            return f"ran out of time ({_seconds(limits.cpu)})", True
        if number:
            return f"crashed Python ({signal.Signals(number).name})", False
    return "ended Python", False


def _seconds(limit):
    return f"the limit is {limit:g} s"


def repeat_warnings(texts):
    """Warn here of what NumPy warned of in the student's process."""
    for text in texts:
        warnings.warn(text, RuntimeWarning, stacklevel=3)
