"""Requests to one student's process, with time limits; what comes back is plain data, and its form is checked.

A reply of the wrong form, with the wrong id, or too late ends the session, and the process with it.
"""

import contextlib
import itertools
import json
import secrets
import signal
import time
import warnings

from course_utils.grading.worker import pipe, wire

MOST_CODE = 2 << 20  # bytes of code in one frame


class SessionLost(Exception):
    """The student's process is gone or may no longer be believed; ``sentence`` says why, for the student."""

    def __init__(self, sentence, hang=False, dishonest=False):
        super().__init__(sentence)
        self.sentence = sentence
        self.hang = hang
        self.dishonest = dishonest


class _TooSlow(Exception):
    def __init__(self, limit):
        super().__init__(limit)
        self.limit = limit


class _Watch:
    """Watches, from outside, a process that does not answer: after some time its clocks are read again and again.

    The process stops itself at its limits, so this is for one that will not. It is given up on when it has had the
    processor for ``cpu + grace`` seconds, or when ``wall + grace`` seconds are over, not counting those in which it was
    ready and others had the processor.
    """

    EVERY = 0.5  # seconds from one look to the next

    def __init__(self, worker, cpu, wall, grace):
        self._worker = worker
        self._cpu, self._wall, self._grace = cpu, wall, grace
        self._begin = self._last = time.monotonic()
        self._first = None

    def __call__(self):
        """Look, if it is time to: go on, or raise."""
        now = time.monotonic()
        if now - self._last < self.EVERY:
            return
        self._last = now
        told = self._worker.clock()
        clock = {name: told[name] for name in ("cpu", "waited") if type(told.get(name)) is float}
        self._first = self._first or clock
        used, waited = (clock.get(name, 0.0) - self._first.get(name, 0.0) for name in ("cpu", "waited"))
        if used > self._cpu + self._grace:
            raise _TooSlow(self._cpu)
        if now - self._begin - waited > self._wall + self._grace:
            raise _TooSlow(self._wall)


class Session:
    """Requests to one student's process.

    Attributes
    ----------
    lost : SessionLost or None
        Set once the process is gone; every later request raises it.
    objects : frozenset of str or None
        The notebook's names that stand for functions, classes and modules, once they were asked for.
    """

    def __init__(self, worker, sock):
        self._worker = worker
        self._sock = sock
        self.limits = worker.limits
        self.lost = None
        self.objects = None

    def request(self, do, *, cpu=None, wall=None, on_callback=None, **fields):
        """Send one request and return its reply, a dict whose ``id`` and form are right.

        Parameters
        ----------
        on_callback : callable, optional
            Gets a callback's frame and returns the frame to answer with.
        """
        cpu = self.limits.cpu if cpu is None else cpu
        wall = self.limits.wall if wall is None else wall
        with self._losing(cpu, wall):
            nonce = secrets.token_hex(16)
            self._send({"id": nonce, "do": do, "cpu": cpu, "wall": wall, **fields}, wall)
            return self._reply(nonce, cpu, wall, on_callback)

    def cells(self, sources, cpu):
        """Run cells, as many as fit into a frame, and yield the reply to each; one that ran out of time is the last."""
        wall = self.limits.wall
        sizes = itertools.accumulate(len(json.dumps(source)) for source in sources)
        sources = [source for source, size in zip(sources, sizes) if size <= MOST_CODE]
        nonce = secrets.token_hex(16)
        with self._losing(cpu, wall):
            self._send({"id": nonce, "do": "cells", "cpu": cpu, "wall": wall, "sources": sources}, wall)
        for _ in sources:
            with self._losing(cpu, wall):
                reply = self._reply(nonce, cpu, wall)
            yield reply
            if "out_of_time" in reply:
                return

    @contextlib.contextmanager
    def _losing(self, cpu, wall):
        """End the session over whatever goes wrong in the block."""
        if self.lost:
            raise self.lost
        try:
            yield
        except _TooSlow as slow:
            raise self._lose(f"ran out of time ({_seconds(slow.limit)})", hang=True) from None
        except TimeoutError:
            raise self._lose(f"ran out of time ({_seconds(wall)})", hang=True) from None
        except (EOFError, OSError):
            raise self._lose(None) from None
        except wire.ProtocolError as problem:
            raise self.distrust(problem) from problem

    def _reply(self, nonce, cpu, wall, on_callback=None):
        watch = _Watch(self._worker, cpu, wall, self.limits.grace)
        called_back = False
        while True:
            reply = pipe.receive(self._sock, watch)
            if type(reply) is not dict:
                raise wire.ProtocolError("a reply is a dict")
            if on_callback is None or "callback" not in reply:
                break
            called_back = True
            self._send(on_callback(reply), wall)
        if reply.get("id") != nonce:
            raise wire.ProtocolError("an answer to a question that was not asked")
        if "out_of_time" in reply and (called_back or reply.get("busy")):
            raise _TooSlow(
                cpu
            )  # the answer to a callback is still under way, or threads go on and use up what comes next
        return reply

    def _send(self, message, wall):
        self._sock.settimeout(wall + self.limits.grace)
        pipe.send(self._sock, message)
        self._sock.settimeout(_Watch.EVERY)

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
    if number == signal.SIGXCPU:  # the last limit, of a whole child
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
