"""The filter of system calls: what a notebook needs is allowed (:mod:`calls`), everything else fails with EPERM.

It is a program for the kernel's packet filter, in classic BPF: load a word, compare, jump, return. A few calls are
allowed with some arguments only; that is what keeps a process from starting another one.
"""

import ctypes
import errno
import struct

from . import calls, system

LOAD, EQUAL, BITS, AND, RETURN = 0x20, 0x15, 0x45, 0x54, 0x06
ALLOW, KILL, REFUSE = 0x7FFF0000, 0x80000000, 0x00050000 | errno.EPERM
UNKNOWN = 0x00050000 | errno.ENOSYS  # "this kernel has no such call": the C library takes an older one
ARCHITECTURE = {"x86_64": 0xC000003E, "aarch64": 0xC00000B7}.get(system.MACHINE)
NUMBER, WORD_OF_ARCHITECTURE = 0, 4  # places in what the kernel shows the filter
CLONE_THREAD, NAMESPACES = 0x10000, 0x7E020080
TTY_INJECTION, OWNER_OF_SIGNALS = 0x5412, (8, 10, 15)
NAME = (15, 16)  # the only prctl options: a thread's name


def refuse_unknown_machines():
    """Raise where the numbers of the system calls are not known here."""
    if system.MACHINE not in calls.NUMBERS:
        raise OSError(f"the filter of system calls knows x86_64 and aarch64, and this is {system.MACHINE}")


def argument(k):
    """The place of the low word of an argument."""
    return 16 + 8 * k


def program(pid, alone):
    """The filter as bytes.

    Parameters
    ----------
    pid : int
        The process that it is for: signals may go there, and limits may be asked of it.
    alone : bool
        Whether the process sees no others (it has a process namespace) and has files of its own only.
    """
    known = calls.NUMBERS[system.MACHINE]
    steps = [
        (LOAD, 0, 0, WORD_OF_ARCHITECTURE),
        (EQUAL, 1, 0, ARCHITECTURE),
        (RETURN, 0, 0, KILL),
        (LOAD, 0, 0, NUMBER),
    ]
    for name in calls.ALLOWED + (calls.METADATA if alone else ()):
        if name in known:
            steps += [(EQUAL, 0, 1, known[name]), (RETURN, 0, 0, ALLOW)]
    for name in calls.NEWER:
        if name in known:
            steps += [(EQUAL, 0, 1, known[name]), (RETURN, 0, 0, UNKNOWN)]
    for name, rule in _rules(pid).items():
        steps += [(EQUAL, 0, len(rule), known[name]), *rule]
    steps.append((RETURN, 0, 0, REFUSE))
    return b"".join(struct.pack("=HBBI", code, yes, no, k) for code, yes, no, k in steps)


def _rules(pid):
    """Calls that depend on an argument, each a small program that ends."""
    return {
        "clone": [  # threads, but no processes and no namespaces
            (LOAD, 0, 0, argument(0)),
            (BITS, 2, 0, NAMESPACES),
            (BITS, 0, 1, CLONE_THREAD),
            (RETURN, 0, 0, ALLOW),
            (RETURN, 0, 0, REFUSE),
        ],
        "kill": _only(0, pid),
        "tgkill": _only(0, pid),
        "prlimit64": _only(0, 0, pid),
        "prctl": _only(0, *NAME),
        "fcntl": _except(1, *OWNER_OF_SIGNALS),
        "ioctl": _except(1, TTY_INJECTION),
        "socketpair": [  # a stream: a datagram socket could be pointed at another process's
            (LOAD, 0, 0, argument(1)),
            (AND, 0, 0, 0xF),
            (EQUAL, 0, 1, 1),
            (RETURN, 0, 0, ALLOW),
            (RETURN, 0, 0, REFUSE),
        ],
        "sendto": [  # to the other end, not to an address; a pointer has two words
            (LOAD, 0, 0, argument(4)),
            (EQUAL, 0, 3, 0),
            (LOAD, 0, 0, argument(4) + 4),
            (EQUAL, 0, 1, 0),
            (RETURN, 0, 0, ALLOW),
            (RETURN, 0, 0, REFUSE),
        ],
    }


def _only(k, *values):
    """Allowed where argument ``k`` is one of ``values``."""
    return [*_jump(k, values), (RETURN, 0, 0, REFUSE), (RETURN, 0, 0, ALLOW)]


def _except(k, *values):
    return [*_jump(k, values), (RETURN, 0, 0, ALLOW), (RETURN, 0, 0, REFUSE)]


def _jump(k, values):
    """Skip the next step where argument ``k`` is one of ``values``."""
    tests = [(EQUAL, len(values) - i, 0, value) for i, value in enumerate(values)]
    return [(LOAD, 0, 0, argument(k)), *tests]


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_ushort), ("steps", ctypes.c_char_p))


def install(steps):
    """Put this process, for good, behind a filter; needs ``no_new_privs``."""
    filtering = 2
    system.prctl(system.PR_SET_SECCOMP, filtering, ctypes.byref(_Program(len(steps) // 8, steps)))
