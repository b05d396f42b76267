"""The folders of warm processes: each is locked as long as its judge lives, so that a later run knows which to clear.

A judge that is killed cannot clear up behind itself. The lock is the system's and ends with the process, also where
process numbers say nothing, as between two containers that share a folder for temporary files.
"""

import fcntl
import os
import tempfile
from pathlib import Path

from course_utils.grading.sandbox.sweep import sweep

PREFIX = "course-grading-"
LOCK = ".lock"

_locks = {}


def make():
    """A new folder for this process, after those of killed runs have been removed."""
    for folder in left_behind():
        sweep(folder)
    folder = Path(tempfile.mkdtemp(prefix=PREFIX))
    lock = open(folder / "new", "w")  # and stays open until ``remove``: the lock is held so long
    fcntl.flock(lock, fcntl.LOCK_EX)
    os.rename(folder / "new", folder / LOCK)  # under this name it has never been without its lock
    _locks[folder] = lock
    return folder


def remove(folder):
    """Remove a folder that ``make`` gave, and all that is in it."""
    sweep(folder)
    _locks.pop(folder).close()


def left_behind():
    """The user's own such folders whose process is gone; a folder without a lock is not known to be one, and stays."""
    return [folder for folder in sorted(Path(tempfile.gettempdir()).glob(f"{PREFIX}*")) if _is_left_behind(folder)]


def _is_left_behind(folder):
    try:
        if folder.is_symlink() or folder.lstat().st_uid != os.getuid():
            return False
        with open(folder / LOCK) as lock:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        return True
    except OSError:  # gone meanwhile, no folder, no lock in it, or one that is held
        return False
