"""The empty root: a small read-only file system that holds the interpreter, the libraries and the lab's view.

No home folder, no submissions, no tests, no gradebook, no /etc: what is not named here is not there to be attacked.
"""

import os
import sys

from . import limits, system
from .levels import SCRATCH_FOLDER as SCRATCH

SYSTEM = ("/usr", "/lib", "/lib32", "/lib64", "/libx32")
FILES = ("/etc/ld.so.cache", "/etc/localtime")  # where the loader finds libraries; the time zone
DEVICES = ("/dev/null", "/dev/zero", "/dev/full", "/dev/random", "/dev/urandom")
VIEW = "/course"


def interpreter():
    """The folders that this interpreter lives in, outermost first and each once."""
    found = {os.path.realpath(p) for p in (sys.prefix, sys.base_prefix, sys.exec_prefix, sys.base_exec_prefix)}
    found |= {sys.prefix, sys.base_prefix}
    found = sorted(p for p in found if not _below(p, SYSTEM))
    return [p for p in found if not _below(p, [q for q in found if q != p])]


def _below(path, folders):
    return any(path == folder or path.startswith(folder + "/") for folder in folders)


def change_root(view):
    """Make the empty root this process's root, with ``view`` at :data:`VIEW`.

    Needs a mount namespace of its own, and the right to mount in it. The new root is put together in a tmpfs over
    /tmp; two turns of ``pivot_root`` let even folders below /tmp be bound into it.
    """
    system.mount("tmpfs", "/tmp", "tmpfs", system.MS_NOSUID | system.MS_NODEV, "size=4m,mode=0755")
    os.chdir("/tmp")
    os.mkdir("new")
    os.mkdir("old")
    system.pivot_root(".", "old")
    os.chdir("/")
    system.mount("/new", "/new", flags=system.MS_BIND)  # pivot_root wants a mount
    for path in (*SYSTEM, *interpreter(), *FILES):
        _show(path, path)
    _show(view, VIEW)
    for device in DEVICES:
        _show(device, device)
    for folder in ("/proc", SCRATCH):
        os.mkdir("/new" + folder)
    if not os.path.lexists("/new/tmp"):  # it is there where the interpreter lies in it
        os.symlink(SCRATCH, "/new/tmp")
    harmless = system.MS_NOSUID | system.MS_NODEV | system.MS_NOEXEC
    system.mount("proc", "/new/proc", "proc", harmless)  # allowed as long as the old one is in sight, and whole
    system.umount("/old")
    os.chdir("/new")
    os.mkdir("old")
    system.pivot_root(".", "old")
    os.chdir("/")
    system.umount("/old")
    os.rmdir("/old")
    system.mount("tmpfs", SCRATCH, "tmpfs", system.MS_NOSUID | system.MS_NODEV, "size=32m,mode=0700")  # to warm up in
    system.mount(None, "/", flags=system.MS_BIND | system.MS_REMOUNT | system.MS_RDONLY | system.MS_NOSUID)


def _show(path, place):
    """Bind what is at ``path`` of the old root to ``place`` of the new one, read-only; links are made again."""
    source, target = "/old" + path, "/new" + place
    if not os.path.lexists(source):
        return
    os.makedirs(os.path.dirname(target), exist_ok=True)
    if os.path.islink(source):
        os.symlink(os.readlink(source), target)
        return
    if os.path.isdir(source):
        os.makedirs(target, exist_ok=True)
    else:
        with open(target, "x"):
            pass
    system.mount(source, target, flags=system.MS_BIND | system.MS_REC)
    if path not in DEVICES:
        system.read_only(target)


def own_scratch():
    """Give this process a scratch folder of its own, limited in size and in files, and no /proc; go there."""
    system.mount("tmpfs", "/proc", "tmpfs", system.MS_RDONLY, "size=4k,nr_inodes=1")
    harmless = system.MS_NOSUID | system.MS_NODEV | system.MS_NOEXEC
    data = f"size={limits.SCRATCH},nr_inodes={limits.INODES},mode=0700"
    system.mount("tmpfs", SCRATCH, "tmpfs", harmless, data)
    os.chdir(SCRATCH)
