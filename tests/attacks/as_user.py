"""Runs a command as an ordinary user, from a test that runs as root: ``python as_user.py UID COMMAND...``.

Where the interpreter lies in a folder that only root may enter, it is shown to that user in a mount namespace of its
own. An ordinary user who runs the tests needs none of this.
"""

import os
import subprocess
import sys

from course_utils.grading.sandbox import namespaces, root, system


def show(path):
    """Make a folder reachable whose parents are closed to others: the outermost closed one becomes a thin copy."""
    parents = [path]
    while parents[0] != "/":
        parents.insert(0, os.path.dirname(parents[0]))
    closed = next((p for p in parents if not os.stat(p).st_mode & 0o001), None)
    if closed is None or closed == path:
        return
    aside = "/mnt"
    system.mount("tmpfs", aside, "tmpfs", 0, "size=1m,mode=0755")
    os.mkdir(aside + "/kept")
    system.mount(path, aside + "/kept", flags=system.MS_BIND | system.MS_REC)
    system.mount("tmpfs", closed, "tmpfs", 0, "size=1m,mode=0755")
    os.makedirs(path)
    system.mount(aside + "/kept", path, flags=system.MS_BIND | system.MS_REC)


def main(user, *command):
    system.unshare(namespaces.MOUNTS)
    system.mount(None, "/", flags=system.MS_REC | system.MS_PRIVATE)
    for path in root.interpreter():
        show(path)
    os.setgroups([])
    os.setresgid(int(user), int(user), int(user))
    os.setresuid(int(user), int(user), int(user))
    raise SystemExit(subprocess.run(command).returncode)


if __name__ == "__main__":
    main(*sys.argv[1:])
