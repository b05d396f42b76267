"""A time limit for a check in the notebook, where the system can set one; elsewhere the student interrupts by hand."""

import contextlib
import signal
import threading

SECONDS = 10.0


class TookTooLong(BaseException):
    """Not an Exception, so that a student's ``except Exception`` does not swallow it."""

    def __init__(self, seconds):
        self.sentence = f"your code did not finish within {seconds:g} seconds: is there a loop that never ends?"


@contextlib.contextmanager
def time_limit(seconds=SECONDS):
    """Raise :class:`TookTooLong` in the body after ``seconds``, and again every second until it gives up."""
    timed = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not timed:
        yield
        return

    def ring(signum, frame):
        raise TookTooLong(seconds)

    before = signal.signal(signal.SIGALRM, ring)
    signal.setitimer(signal.ITIMER_REAL, seconds, 1.0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)
