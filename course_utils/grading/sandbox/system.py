"""System calls that Python does not wrap, by ``ctypes``; a call that fails is an OSError that names it."""

import ctypes
import os
import platform

MACHINE = platform.machine()
LIBC = ctypes.CDLL(None, use_errno=True)

# Numbers of calls that the C library has no function for; the newer ones are the same on every machine.
PIVOT_ROOT = {"x86_64": 155, "aarch64": 41}.get(MACHINE)
MOUNT_SETATTR = 442
LANDLOCK_CREATE_RULESET, LANDLOCK_ADD_RULE, LANDLOCK_RESTRICT_SELF = 444, 445, 446

# mount(2)
MS_RDONLY, MS_NOSUID, MS_NODEV, MS_NOEXEC, MS_REMOUNT = 1, 2, 4, 8, 32
MS_BIND, MS_REC, MS_PRIVATE = 4096, 16384, 1 << 18
MNT_DETACH = 2
# prctl(2)
PR_SET_PDEATHSIG, PR_SET_DUMPABLE, PR_SET_SECCOMP, PR_CAPBSET_DROP = 1, 4, 22, 24
PR_SET_CHILD_SUBREAPER, PR_SET_NO_NEW_PRIVS, PR_CAP_AMBIENT = 36, 38, 47


def checked(result, what):
    """The result of a call, or the error that it left in ``errno``."""
    if result < 0:
        number = ctypes.get_errno()
        raise OSError(number, f"{what}: {os.strerror(number)}")
    return result


def call(number, *arguments, what):
    """A call by its number; integers, bytes and pointers as they are."""
    LIBC.syscall.restype = ctypes.c_long
    words = [ctypes.c_long(a) if isinstance(a, int) else a for a in arguments]
    return checked(LIBC.syscall(ctypes.c_long(number), *words), what)


def prctl(option, value=0, third=0):
    words = (ctypes.c_ulong(x) if isinstance(x, int) else x for x in (value, third, 0, 0))
    return checked(LIBC.prctl(option, *words), f"prctl({option})")


def mount(source, target, kind=None, flags=0, data=None):
    encoded = [None if text is None else os.fsencode(text) for text in (source, target, kind, data)]
    source, place, kind, data = encoded
    return checked(LIBC.mount(source, place, kind, ctypes.c_ulong(flags), data), f"mount {target}")


def umount(target):
    return checked(LIBC.umount2(os.fsencode(target), MNT_DETACH), f"umount {target}")


def read_only(target):
    """Make a mount, and all mounts below it, read-only and without set-user-id programs."""
    attributes = (ctypes.c_uint64 * 4)(1 | 2, 0, 0, 0)  # set: MOUNT_ATTR_RDONLY, MOUNT_ATTR_NOSUID
    here, recursive = -100, 0x8000
    call(
        MOUNT_SETATTR,
        here,
        os.fsencode(target),
        recursive,
        ctypes.byref(attributes),
        ctypes.sizeof(attributes),
        what=f"mount_setattr {target}",
    )


def unshare(flags):
    return checked(LIBC.unshare(flags), "unshare")


def setns(descriptor, kind):
    return checked(LIBC.setns(descriptor, kind), "setns")


def pivot_root(new, old):
    return call(PIVOT_ROOT, os.fsencode(new), os.fsencode(old), what="pivot_root")
