"""One run at a time: a lock that the system itself lets go of when its holder is killed."""

import contextlib
import os

from course_utils.errors import CourseError


@contextlib.contextmanager
def locked(path):
    """Hold the lock of the gradebook at ``path``; CourseError where someone else does."""
    try:
        import fcntl
    except ImportError:  # Windows: SQLite's own lock has to do
        yield
        return
    descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CourseError(f"another run is using {path}: wait for it, or grade into another folder") from None
        yield
    finally:
        os.close(descriptor)
