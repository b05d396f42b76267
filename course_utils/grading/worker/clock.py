"""Time limits: in processor seconds, so that a busy machine changes no grade, with a generous wall limit behind them.

When a limit is reached, :class:`OutOfTime` is raised inside the student's code. Code that swallows it has failed all
the same; code that goes on for long is ended by the judge, who has it watched from outside.
"""

import contextlib
import os
import signal
import time

QUEUE = 4  # the descriptor of this process's own /proc/self/schedstat, opened before /proc is out of sight


class OutOfTime(BaseException):
    """The time limit; not an Exception, so that ``except Exception`` does not swallow it."""


def watch_the_queue():
    """Remember, in a child, where to read how long it had to wait for the processor."""
    with contextlib.suppress(OSError):
        opened = os.open("/proc/self/schedstat", os.O_RDONLY)
        if opened != QUEUE:
            os.dup2(opened, QUEUE)
            os.close(opened)


def queued(pid=None):
    """Seconds that a process (or this one) was ready to run and was not let; 0 where the system does not say."""
    try:
        if pid is None:
            text = os.pread(QUEUE, 100, 0)
        else:
            with open(f"/proc/{pid}/schedstat", "rb") as file:
                text = file.read()
        return int(text.split()[1]) / 1e9
    except (OSError, IndexError, ValueError):
        return 0.0


_running = None  # the limit that the clocks' signals belong to


def listen():
    """Have the clocks' signals come here, once in a child: setting a handler takes longer than many calls."""
    signal.signal(signal.SIGPROF, _ring)
    signal.signal(signal.SIGALRM, _ring_if_it_was_not_waiting)
    limited.queued_before = queued()


class limited:
    """Run a block with limits of ``cpu`` processor seconds and ``wall`` seconds.

    The wall moves back by what other processes took: time spent waiting for the processor is not the student's.
    """

    queued_before = 0.0

    def __init__(self, cpu, wall):
        if cpu <= 0 or wall <= 0:
            raise OutOfTime
        self.cpu = cpu
        self.wall = wall
        self.rang = False

    def __enter__(self):
        global _running
        _running = self
        self.end = time.monotonic() + self.wall
        signal.setitimer(signal.ITIMER_PROF, self.cpu)
        signal.setitimer(signal.ITIMER_REAL, self.wall)

    def __exit__(self, *_):
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        if self.rang:  # even if it was swallowed: what would have ended a little later must not depend on luck
            raise OutOfTime from None


def _ring(signum, frame):
    _running.rang = True
    raise OutOfTime


def _ring_if_it_was_not_waiting(signum, frame):
    now = queued()
    waited, limited.queued_before = now - limited.queued_before, now
    left = _running.end + waited - time.monotonic()
    if left > 0.001:
        _running.end += waited
        signal.setitimer(signal.ITIMER_REAL, left)
    else:
        _ring(signum, frame)
