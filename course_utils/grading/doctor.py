"""``course doctor``: which level of the sandbox this machine gives, proved by trying to get out of it.

Every probe runs as a student's cell, in a process as students get it. A probe that gets what it should not get is the
command's failure.
"""

import os
import platform
import secrets
import socket
import tempfile
from dataclasses import dataclass
from pathlib import Path

from course_utils.errors import CourseError
from course_utils.grading.limits import Limits
from course_utils.grading.sandbox import landlock
from course_utils.grading.sandbox.levels import LEVELS, WAYS_OUT
from course_utils.grading.session import SessionLost
from course_utils.grading.warm import Worker

LIMITS = Limits(cpu=0.5, wall=3.0, grace=1.0, memory=1 << 30)


@dataclass(frozen=True)
class Probe:
    """Something a student's code might try.

    Attributes
    ----------
    tries : str
    code : str
        Ends with ``found`` set to what was got, or to "" where nothing was.
    """

    tries: str
    code: str


PROBES = (
    Probe("read a file of yours", "found = open(CANARY).read()"),
    Probe("change a file of yours", "open(CANARY, 'a').write('x'); found = 'changed'"),
    Probe("list your home folder", "found = 'all of it' if sorted(os.listdir(HOME)) == IN_HOME else ''"),
    Probe("read your environment", "found = os.environ.get('COURSE_DOCTOR', '')"),
    Probe("connect to this machine", "import socket; socket.create_connection(ADDRESS, 1); found = 'connected'"),
    Probe("send a packet", "import socket; found = str(socket.socket(2, 2).sendto(b'x', ADDRESS))"),
    Probe("start a process", "found = str(os.fork())"),
    Probe("start a program", "import subprocess; subprocess.run(['true']); found = 'started'"),
    Probe("signal the grader", "os.kill(JUDGE, 0); found = 'reached'"),
    Probe("be root", "os.setuid(0); found = 'root'"),
    Probe("mount a file system", "found = '' if libc.mount(b'x', b'/tmp', b'tmpfs', 0, None) else 'mounted'"),
    Probe("leave through a new namespace", "found = '' if libc.unshare(0x10000000) else 'left'"),
    Probe("import the grader", "import course_utils.grading.judge; found = 'imported'"),
    Probe("use 2 GiB of memory", "found = str(len(bytearray(2 << 30)))"),
    Probe("write a file of 1 GiB", "found = str(sum(open('big', 'ab').write(bytes(1 << 20)) for _ in range(1024)))"),
    Probe("loop for ever", "\nwhile True: pass"),
)
BEFORE = """
import ctypes, os
libc = ctypes.CDLL(None)
found = ''
CANARY, HOME, IN_HOME, ADDRESS, JUDGE = {!r}, {!r}, {!r}, {!r}, {!r}
"""


def doctor():
    """Print what this machine gives, and the proof.

    Raises
    ------
    CourseError
        When no level can be had, or a probe got what it should not get.
    """
    print(f"{platform.system()} {platform.release()} on {platform.machine()}, as user {_user()}")
    print(f"Landlock: {f'version {landlock.version()}' if platform.system() == 'Linux' else 'none'}")
    best, got_out = None, []
    for level in LEVELS:
        try:
            with Worker(limits=LIMITS, level=level.name) as worker:
                worker.start()
                best = best or level
                print(f"\n{level.name}: {level.sentence}.")
                got_out += _prove(worker)
        except CourseError as problem:
            print(f"\n{level.name}: not to be had. {str(problem).removesuffix(WAYS_OUT).strip()}")
    if best is None:
        raise CourseError(f"students' code cannot be kept in on this machine. {WAYS_OUT}")
    print(f"\n`course grade` uses: {best.name}.")
    if got_out:
        raise CourseError(f"students' code could {', '.join(got_out)}: do not grade strangers' notebooks here")


def _prove(worker):
    """Run the probes; the names of those that got something."""
    got = []
    with tempfile.TemporaryDirectory() as folder, socket.create_server(("127.0.0.1", 0)) as listening:
        canary = Path(folder, "canary")
        canary.write_text(secret := secrets.token_hex(8))
        Path(folder).chmod(0o755)
        canary.chmod(0o666)
        os.environ["COURSE_DOCTOR"] = secret
        home = str(Path.home())
        told = BEFORE.format(str(canary), home, sorted(os.listdir(home)), listening.getsockname(), os.getpid())
        for probe in PROBES:
            found, why = _try(worker, told, probe.code)
            print(f"  {'GOT IT' if found else 'no':<7}{probe.tries:<32}{found or why}"[:110].rstrip())
            if found:
                got.append(probe.tries)
        if canary.read_text() != secret and "change a file of yours" not in got:
            got.append("change a file of yours")
    return got


def _try(worker, told, code):
    """What a probe found, and why it found nothing."""
    session = worker.open()
    try:
        session.request("cell", source=told)
        reply = session.request("cell", source=code)
        if "out_of_time" in reply:
            return "", f"ended after {LIMITS.cpu:g} s of the processor"
        problem = reply["value"]["problem"] or ""
        found = session.request("get", name="found")["value"]
    except SessionLost as lost:
        return "", lost.sentence
    finally:
        session.end()
    return str(found), problem.partition(", line")[0]


def _user():
    return "root (children become nobody)" if os.geteuid() == 0 else str(os.geteuid())
