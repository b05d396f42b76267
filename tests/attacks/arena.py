"""Grades every hostile notebook at one level, as the user that runs it, and says what became of it.

``python -m tests.attacks.arena LEVEL OUT.json``. It plants canaries and opens sockets first; then every attack must
leave the score at what the answers beside it deserve, every canary unread and as it was, every socket silent, and the
next, honest notebook with full marks.
"""

import contextlib
import json
import os
import secrets
import socket
import sqlite3
import stat
import sys
import tempfile
import time
from pathlib import Path

from course_utils.authoring.reference import LabReference
from course_utils.grading.intake import Submission
from course_utils.grading.judge import Judge
from course_utils.grading.limits import Limits
from course_utils.grading.warm import Worker
from tests.attacks.helpers import HELPERS, REPORT, WRONG
from tests.attacks.hostile import attacks

sys.path.insert(0, str(Path(__file__).parents[1] / "grading"))
import course

LIMITS = Limits(cpu=0.3, wall=1.0, after_a_hang=0.2, notebook=2.0, check=10.0, memory=1 << 30, grace=0.5)
PLANTED = ("hidden/checks.py", "solutions/lab.md", "other/ada.ipynb", "gradebook.db", "course.key", "home/.netrc")


class Targets:
    """Canaries in files and in the environment, and sockets that should stay silent."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.folder.chmod(0o777)
        self.canaries = [f"CANARY-{secrets.token_hex(8)}" for _ in (*PLANTED, "environment", "judge")]
        self.files = [self.folder / name for name in PLANTED]
        for file, canary in zip(self.files, self.canaries):
            file.parent.mkdir(exist_ok=True)
            file.parent.chmod(0o777)
            file.write_text(canary)
        with contextlib.closing(sqlite3.connect(self.folder / "grades.sqlite")) as book, book:
            book.execute("create table grades (student, score)")
            book.execute("insert into grades values (?, 0)", (self.canaries[0],))
        self.files.append(self.folder / "grades.sqlite")
        for file in self.files:
            file.chmod(0o666)  # open to everyone: only the sandbox stands before them
        os.environ["INSTRUCTORS_TOKEN"] = self.canaries[-2]
        self.known_to_the_judge = self.canaries[-1]
        self.sockets = [socket.socket(family, kind) for family, kind in _FAMILIES]
        self.unix, self.abstract = str(self.folder / "socket"), secrets.token_hex(8)
        for each, address in zip(self.sockets, (("127.0.0.1", 0), ("127.0.0.1", 0), self.unix, "\0" + self.abstract)):
            each.bind(address)
            each.setblocking(False)
            if each.type == socket.SOCK_STREAM:
                each.listen()
        os.chmod(self.unix, 0o777)
        self.before = self.state()

    def told(self):
        """What the attackers are told: where things are, never what they hold."""
        tcp, udp = (each.getsockname()[1] for each in self.sockets[:2])
        files = [str(file) for file in self.files]
        return json.dumps(
            {"files": files, "tcp": tcp, "udp": udp, "unix": self.unix, "abstract": self.abstract, "judge": os.getpid()}
        )

    def state(self):
        """Contents, modes and dates of everything that was planted."""
        found = {}
        for path in sorted(self.folder.rglob("*")):
            status = path.lstat()
            content = path.read_bytes() if stat.S_ISREG(status.st_mode) else b""
            found[str(path)] = (content, status.st_mode, status.st_mtime_ns, status.st_uid)
        return found

    def packets(self):
        """How many connections and packets came in since the last look."""
        count = 0
        for each in self.sockets:
            with contextlib.suppress(BlockingIOError):
                while True:
                    each.accept()[0].close() if each.type == socket.SOCK_STREAM else each.recv(1)
                    count += 1
        return count


_FAMILIES = (
    (socket.AF_INET, socket.SOCK_STREAM),
    (socket.AF_INET, socket.SOCK_DGRAM),
    (socket.AF_UNIX, socket.SOCK_STREAM),
    (socket.AF_UNIX, socket.SOCK_DGRAM),
)


def fight(level, only=None):
    """Run all attacks at a level; one row each."""
    rows = []
    with tempfile.TemporaryDirectory() as folder, contextlib.ExitStack() as stack:
        targets = Targets(folder)
        worker = stack.enter_context(Worker(["course_utils.nn.functional.sigmoid"], limits=LIMITS, level=level))
        judge = Judge(LabReference(course.SOLUTION), worker, targets.known_to_the_judge.encode())
        honest = [cell.replace("your.name", "ada") for cell in course.right()]
        assert grade(judge, honest).score == course.POINTS
        for attack in attacks():
            if only is None or attack.name in only:
                rows.append(_fight(judge, attack, targets, honest))
    return rows


def grade(judge, cells):
    return judge.grade(Submission("ada", "ada.ipynb", tuple(cells)))


def _fight(judge, attack, targets, honest):
    begin = time.monotonic()
    answers = honest if attack.right else ["import numpy as np", WRONG]
    hostile = [HELPERS % targets.told(), attack.code, REPORT]
    graded = grade(judge, [*answers, *hostile] if attack.late else [*hostile, *answers])
    seconds = time.monotonic() - begin
    next_one = grade(judge, honest)
    said = repr(graded)
    return {
        "kind": attack.kind,
        "name": attack.name,
        "score": graded.score,
        "deserved": course.POINTS if attack.right else 0,
        "status": graded.status,
        "stolen": [canary for canary in targets.canaries if canary in said],
        "uncontained": said.partition("UNCONTAINED ")[2][:60].split("'")[0] if "UNCONTAINED" in said else "",
        "altered": targets.state() != targets.before,
        "packets": targets.packets(),
        "next": next_one.score == course.POINTS,
        "seconds": round(seconds, 2),
        "said": graded.reason[:200],
    }


if __name__ == "__main__":
    level, out, *only = sys.argv[1:]
    Path(out).write_text(json.dumps(fight(level, only or None)))
