"""Requests to one student's process, with time limits; what comes back is plain data, and its form is checked.

A reply of the wrong form, with the wrong id, or too late ends the session, and the process with it.
"""

import secrets
import signal
import time
import warnings

from course_utils.grading.worker import pipe, wire


class SessionLost(Exception):
    """The student's process is gone or may no longer be believed; ``sentence`` says why, for the student."""

    def __init__(self, sentence, hang=False, dishonest=False):
        super().__init__(sentence)
        self.sentence = sentence
        self.hang = hang
        self.dishonest = dishonest


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
                reply = pipe.receive(self._sock, lambda: self._arm(deadline))
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
        pipe.send(self._sock, message)
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
        ended = self.end(gone=sentence is None)
        if sentence is None:
            sentence, hang = _how_it_ended(ended, self.limits)
        self.lost = SessionLost(sentence, hang, dishonest)
        return self.lost

    def end(self, gone=False):
        """End the process; calling this twice does no harm."""
        if self._sock is None:
            return {}
        self._sock.close()
        self._sock = None
        self.lost = self.lost or SessionLost("its process has ended")
        return self._worker.end_child(gone)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.end()


def _how_it_ended(ended, limits):
    number = ended.get("signal")
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
