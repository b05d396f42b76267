"""Removing what a student's code left behind, however deep, however closed, without following a link."""

import contextlib
import itertools
import os


def sweep(folder):
    """Remove a folder and all that is in it, as far as that is possible.

    What lies two levels down is moved one level up until nothing does: so no depth is too deep, neither for Python's
    stack nor for the longest path that the system takes.
    """
    fresh = itertools.count()
    emptied = True
    while emptied:
        emptied = False
        for name in _names(folder):
            path = os.path.join(folder, name)
            if os.path.islink(path) or not os.path.isdir(path):
                with contextlib.suppress(OSError):
                    os.unlink(path)
                    emptied = True
                continue
            with contextlib.suppress(OSError):
                os.chmod(path, 0o700)
            for inner in _names(path):
                with contextlib.suppress(OSError):
                    _move_up(path, inner, folder, fresh)
            with contextlib.suppress(OSError):
                os.rmdir(path)
                emptied = True
    with contextlib.suppress(OSError):
        os.rmdir(folder)


def _names(folder):
    try:
        return os.listdir(folder)
    except OSError:
        return []


def _move_up(path, name, folder, fresh):
    here = os.path.join(path, name)
    if os.path.isdir(here) and not os.path.islink(here):
        os.chmod(here, 0o700)
        os.rename(here, os.path.join(folder, f".swept-{os.getpid()}-{next(fresh)}"))
    else:
        os.unlink(here)
