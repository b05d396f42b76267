"""The walls of each level: what is done once, in the warm process, and what in every child.

All three have the same five doors: :meth:`enter` before anything is imported, :meth:`close` when everything is, then
for each submission :meth:`fork` and, in the child, :meth:`seal`; :meth:`scratch` is where the child may write.
"""

import os
import resource
import sys
import tempfile

from . import landlock, limits, namespaces, privileges, root, seccomp, system

ENOUGH = 600  # seconds of processor time for one child, behind all other limits


class Namespaces:
    """The strongest: a world of its own for the warm process, another one inside it for every child."""

    clears_up = False  # a scratch folder goes with its namespace

    def __init__(self, config):
        self.memory = config["memory"]
        self.view = config["view"]

    def enter(self):
        """Leave the machine; what goes on is number 1 of a new process namespace, its parent only waits for it."""
        seccomp.refuse_unknown_machines()
        namespaces.enter()
        inner = os.fork()
        if inner:
            os.closerange(3, 64)
            _, status = os.waitpid(inner, 0)
            os._exit(os.waitstatus_to_exitcode(status) & 0xFF)
        privileges.die_with_the_parent()
        root.change_root(self.view)
        self.view = root.VIEW

    def close(self):
        self._births = namespaces.Births()
        self._filter = seccomp.program(pid=1, alone=True)

    def scratch(self):
        return root.SCRATCH

    def fork(self):
        return self._births.fork()

    def seal(self, scratch):
        address_space = limits.address_space()
        privileges.become_nobody()
        namespaces.with_own_user(namespaces.MOUNTS | namespaces.IPC)
        root.own_scratch()
        limits.limit(address_space + self.memory, ENOUGH, limits.THREADS)
        privileges.drop_capabilities()
        privileges.no_new_privileges()
        seccomp.install(self._filter)


class Landlock:
    """For machines without user namespaces: the same process gives up what it could reach."""

    clears_up = True

    def __init__(self, config):
        self.memory = config["memory"]
        self.view = config["view"]
        self._scratch = config["scratch"]

    def enter(self):
        seccomp.refuse_unknown_machines()
        if landlock.version() < landlock.LEAST:
            found = landlock.version()
            raise OSError(f"Landlock: this kernel has version {found}, and {landlock.LEAST} is needed (Linux 6.2)")

    def close(self):
        if os.geteuid() == 0:
            os.chown(self._scratch, privileges.NOBODY, privileges.NOBODY)
        readable = (*root.SYSTEM, *root.interpreter(), *root.FILES, self.view, *root.DEVICES[1:])
        self._rules = landlock.Ruleset(readable, (self._scratch, "/dev/null"))
        privileges.become_nobody()
        self._parent = os.getpid()

    def scratch(self):
        return tempfile.mkdtemp(dir=self._scratch)

    def fork(self):
        return os.fork()

    def seal(self, scratch):
        os.chdir(scratch)
        privileges.die_with_the_parent()
        if os.getppid() != self._parent:
            os._exit(1)  # it died before that was said
        limits.limit(limits.address_space() + self.memory, ENOUGH)
        privileges.drop_capabilities()
        privileges.no_new_privileges()
        self._rules.restrict()
        seccomp.install(seccomp.program(pid=os.getpid(), alone=False))


class Unsafe:
    """No walls: what ``--unsafe`` asks for, on any system that can fork."""

    clears_up = True

    def __init__(self, config):
        self.memory = config["memory"]
        self.view = config["view"]
        self._scratch = config["scratch"]

    def enter(self):
        """Nothing is left."""

    def close(self):
        if sys.platform == "linux":
            system.prctl(system.PR_SET_CHILD_SUBREAPER, 1)  # a process that a child leaves behind is ended here

    def scratch(self):
        return tempfile.mkdtemp(dir=self._scratch)

    def fork(self):
        return os.fork()

    def seal(self, scratch):
        os.setsid()
        os.chdir(scratch)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if sys.platform == "linux":
            privileges.die_with_the_parent()
            most = limits.address_space() + self.memory
            resource.setrlimit(resource.RLIMIT_AS, (most, most))


WALLS = {"namespaces": Namespaces, "landlock": Landlock, "unsafe": Unsafe}
