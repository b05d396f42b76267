"""The folders of warm processes: each is locked as long as its judge lives, so that a later run knows which to clear.

A judge that is killed cannot clear up behind itself. The lock is the system's and ends with the process, also where
process numbers say nothing, as between two containers that share a folder for temporary files.
"""

import contextlib
import fcntl
import os
import stat
import tempfile
import time
from pathlib import Path

from course_utils.grading.sandbox.sweep import sweep

PREFIX = "grading-"
LOCK = "lock"
YOUNG = 60.0  # seconds in which a folder may still be without its lock

_locks = {}


def make():
    """A new folder for this process, after those of killed runs have been removed."""
    for folder in left_behind():
        sweep(folder)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    _locks[folder] = open(folder / LOCK, "w")  # and stays open until ``remove``: the lock is held so long
    fcntl.flock(_locks[folder], fcntl.LOCK_EX)
    return folder


def remove(folder):
    """Remove a folder that ``make`` gave, and all that is in it."""
    sweep(folder)
    _locks.pop(folder).close()


def left_behind():
    """The user's own such folders whose process is gone."""
    return [folder for folder in sorted(Path(tempfile.gettempdir()).glob(f"{PREFIX}*")) if _is_left_behind(folder)]


def _is_left_behind(folder):
    with contextlib.suppress(FileNotFoundError):
        found = folder.lstat()
        if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
            return False
        try:
            with open(folder / LOCK) as lock:
                fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
                return True
        except BlockingIOError:
            return False
        except FileNotFoundError:
            return time.time() - found.st_mtime > YOUNG
    return False
