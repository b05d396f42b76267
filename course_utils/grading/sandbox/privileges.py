"""Being nobody: no user of consequence, no capabilities, and no way to get any."""

import ctypes
import os

from . import system

NOBODY = 65534


def become_nobody():
    """Give up being root; for anyone else nothing happens."""
    if os.geteuid() != 0:
        return
    os.setgroups([])
    os.setresgid(NOBODY, NOBODY, NOBODY)
    os.setresuid(NOBODY, NOBODY, NOBODY)
    system.prctl(system.PR_SET_DUMPABLE, 1)  # else /proc/self still belongs to root, and uid_map cannot be written


def drop_capabilities():
    """Give up every capability in this user namespace."""
    header = (ctypes.c_uint32 * 2)(0x20080522, 0)  # the call's third version, this process
    system.checked(system.LIBC.capset(ctypes.byref(header), (ctypes.c_uint32 * 6)()), "capset")


def no_new_privileges():
    """No program that is started can have more rights than this process, set-user-id or not."""
    system.prctl(system.PR_SET_NO_NEW_PRIVS, 1)


def die_with_the_parent():
    """Be killed when the parent dies. A change of user clears this: call it afterwards."""
    system.prctl(system.PR_SET_PDEATHSIG, 9)
