"""Time limits: in processor seconds, so that a busy machine changes no grade, with a generous wall limit behind them.

The soft limit raises :class:`OutOfTime` inside the student's code. Code that swallows it meets the hard one: the
kernel ends the process a little later (or, when it only sleeps, the judge does).
"""

import contextlib
import math
import resource
import signal
import time

HARD_AFTER = 1.0  # processor seconds from the soft limit to the kernel's


class OutOfTime(BaseException):
    """The time limit; not an Exception, so that ``except Exception`` does not swallow it."""


def _ring(signum, frame):
    raise OutOfTime


@contextlib.contextmanager
def limited(cpu, wall):
    """Run a block with limits of ``cpu`` processor seconds and ``wall`` seconds."""
    if cpu <= 0 or wall <= 0:
        raise OutOfTime
    signal.signal(signal.SIGPROF, _ring)
    signal.signal(signal.SIGALRM, _ring)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    resource.setrlimit(resource.RLIMIT_CPU, (math.ceil(time.process_time() + cpu + HARD_AFTER), hard))
    try:
        signal.setitimer(signal.ITIMER_PROF, cpu)
        signal.setitimer(signal.ITIMER_REAL, wall)
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.setitimer(signal.ITIMER_REAL, 0)
        resource.setrlimit(resource.RLIMIT_CPU, (hard, hard))
