"""Landlock: the process itself gives up the file system, but for what is named (Linux 5.13; here from version 3).

Neither rights nor namespaces are needed, so this is the wall where user namespaces are switched off. It covers what
files hold, not what they are: names, sizes and dates stay visible to who knows the path.
"""

import ctypes
import fcntl
import os
import struct

from . import system

LEAST = 3  # version 2 lets a process cut off any file that its user may write (Linux 6.2 brought version 3)

EXECUTE, WRITE_FILE, READ_FILE, READ_DIR = 1, 2, 4, 8
MAKE_CHAR, MAKE_SOCK, MAKE_FIFO, MAKE_BLOCK = 1 << 6, 1 << 9, 1 << 10, 1 << 11
TRUNCATE, IOCTL_DEV = 1 << 14, 1 << 15
OF_A_FILE = EXECUTE | WRITE_FILE | READ_FILE | TRUNCATE | IOCTL_DEV
SPECIAL = MAKE_CHAR | MAKE_SOCK | MAKE_FIFO | MAKE_BLOCK


def version():
    """The kernel's version of Landlock; 0 where there is none."""
    try:
        return system.call(system.LANDLOCK_CREATE_RULESET, None, 0, 1, what="landlock")
    except OSError:
        return 0


class Ruleset:
    """What stays reachable, worked out once; :meth:`restrict` then costs a child one call.

    Parameters
    ----------
    readable, writable : iterable of path
        Files, or folders with all that is below them. What does not exist is passed over.
    """

    def __init__(self, readable, writable):
        known = version()
        every = (1 << (16 if known >= 5 else 15)) - 1
        network = 3 if known >= 4 else 0  # TCP: neither bind nor connect
        scopes = 3 if known >= 6 else 0  # neither abstract sockets nor signals to the outside
        size = 24 if known >= 6 else 16 if known >= 4 else 8
        attributes = struct.pack("=QQQ", every, network, scopes)
        made = system.call(system.LANDLOCK_CREATE_RULESET, attributes, size, 0, what="landlock_create_ruleset")
        self._ruleset = fcntl.fcntl(made, fcntl.F_DUPFD_CLOEXEC, 64)  # out of the way of a child's own descriptors
        os.close(made)
        for path in readable:
            self._allow(path, READ_FILE | READ_DIR)
        for path in writable:
            self._allow(path, every & ~(SPECIAL | EXECUTE | IOCTL_DEV))

    def _allow(self, path, access):
        try:
            place = os.open(path, os.O_PATH | os.O_CLOEXEC)
        except OSError:
            return
        try:
            access = access if os.path.isdir(path) else access & OF_A_FILE
            rule = struct.pack("=Qi", access, place)
            beneath = 1
            system.call(
                system.LANDLOCK_ADD_RULE, self._ruleset, beneath, ctypes.c_char_p(rule), 0, what=f"landlock {path}"
            )
        finally:
            os.close(place)

    def restrict(self):
        """Give up everything else, for good; needs ``no_new_privs``."""
        system.call(system.LANDLOCK_RESTRICT_SELF, self._ruleset, 0, what="landlock_restrict_self")
