"""Namespaces: a world with no network, no other process, no other user, and the files of :mod:`root` only.

The warm process enters its own once; every child then gets further ones. A child is number 1 of its own process
namespace, so whatever it starts dies with it.
"""

import os

from . import system

MOUNTS, UTS, IPC, USER, PIDS, NET = 0x20000, 0x4000000, 0x8000000, 0x10000000, 0x20000000, 0x40000000


def enter():
    """Leave the machine's namespaces; anyone but root needs a user namespace for that.

    The next process that is forked is number 1 of a new process namespace.
    """
    world = MOUNTS | UTS | IPC | PIDS | NET
    if os.geteuid() == 0:
        system.unshare(world)
    else:
        with_own_user(world)
    system.mount(None, "/", flags=system.MS_REC | system.MS_PRIVATE)


def with_own_user(others=0):
    """A new user namespace, and others in it, where this user is the only one there is."""
    user, group = os.geteuid(), os.getegid()
    system.unshare(USER | others)
    for file, text in (("setgroups", "deny"), ("uid_map", f"{user} {user} 1"), ("gid_map", f"{group} {group} 1")):
        descriptor = os.open(f"/proc/self/{file}", os.O_WRONLY)
        os.write(descriptor, text.encode())
        os.close(descriptor)


class Births:
    """Forks children into process namespaces of their own.

    ``unshare`` changes where the next child is born, and can be called once; going back to the own namespace
    with ``setns`` makes it callable again, which saves a second fork.
    """

    def __init__(self):
        self._own = os.open("/proc/self/ns/pid", os.O_RDONLY | os.O_CLOEXEC)

    def fork(self):
        system.unshare(PIDS)
        pid = -1
        try:
            pid = os.fork()
        finally:
            if pid != 0:
                system.setns(self._own, PIDS)
        return pid
