"""What the kernel counts for a process: memory, processor time, files and threads."""

import resource
from pathlib import Path

FILE = 32 << 20  # bytes, the largest file
DESCRIPTORS = 256
SCRATCH = 64 << 20  # bytes, of all files together, where the scratch folder is a file system of its own
INODES = 2048
THREADS = 64  # where they are counted for each sandbox, and not for the user


def limit(memory, seconds, threads=None):
    """Set the limits of this process; none of them can be raised again.

    Parameters
    ----------
    memory : int
        Bytes of address space.
    seconds : int
        Of processor time in all: the last resort behind the limits of cells and calls.
    threads : int, optional
    """
    _set(resource.RLIMIT_AS, memory)
    _set(resource.RLIMIT_CPU, seconds)
    _set(resource.RLIMIT_FSIZE, FILE)
    _set(resource.RLIMIT_NOFILE, DESCRIPTORS)
    for nothing in (resource.RLIMIT_CORE, resource.RLIMIT_MEMLOCK, resource.RLIMIT_MSGQUEUE):
        _set(nothing, 0)
    if threads is not None:
        _set(resource.RLIMIT_NPROC, threads)


def _set(kind, value):
    most = resource.getrlimit(kind)[1]
    value = value if most == resource.RLIM_INFINITY else min(value, most)
    resource.setrlimit(kind, (value, value))


def address_space():
    """This process's address space in bytes; read before /proc is out of sight."""
    pages = Path("/proc/self/statm").read_text().split()[0]
    return int(pages) * resource.getpagesize()
