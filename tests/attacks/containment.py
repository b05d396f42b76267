"""What each level keeps in, found out by trying: the rows of the containment table.

``python -m tests.attacks.containment LEVEL OUT.json``. A row asks for one thing; the answer is what a student's code
got of it. What a level cannot keep in has its row here too.
"""

import json
import os
import sys
import tempfile
from pathlib import Path

from course_utils.grading.limits import Limits
from course_utils.grading.session import SessionLost
from course_utils.grading.warm import Worker

LIMITS = Limits(cpu=2.0, wall=5.0, memory=1 << 30, grace=1.0)
KEPT = "nothing"

ROWS = {
    "files of others: what they hold": "open(CANARY).read()\nfound = 'all'",
    "files of others: that they are there, size and date": "os.stat(CANARY)\nfound = 'all'",
    "files of others: change what they hold": "open(CANARY, 'a').write('x')\nfound = 'all'",
    "files of others: change date and mode": "os.utime(CANARY, (0, 0))\nfound = 'all'",
    "/etc: what files hold": "open('/etc/passwd').read()\nfound = 'all'",
    "/etc: which files there are": "os.stat('/etc/passwd')\nfound = 'all'",
    "the interpreter and its libraries": "import statistics\nopen(statistics.__file__).read()\nfound = 'read only'\n"
    "open(statistics.__file__, 'a')\nfound = 'all'",
    "network: TCP, UDP, Unix, every other family": "import socket\nfor k in range(1, 46):\n    for kind in (1, 2, 3):\n"
    "        try: socket.socket(k, kind)\n        except OSError: continue\n        found = 'some'",
    "processes: start one": "os.fork()\nfound = 'all'",
    "processes: see others": "found = 'numbers' if [n for n in os.listdir('/proc') if n.isdigit()] else ''",
    "processes: send signals to others": "os.kill(JUDGE, 0)\nfound = 'all'",
    "threads": "import threading, time\nn = 0\ntry:\n    while n < 2000:\n        threading.Thread(target=time.sleep, "
    "args=(9,), daemon=True).start()\n        n += 1\nexcept BaseException: pass\nfound = f'up to {n}'",
    "memory": "held = []\ntry:\n    while True: held.append(bytearray(1 << 24))\nexcept MemoryError: pass\n"
    "found = f'{round(len(held) * 16 / 1024, 1)} GiB'\ndel held",
    "one file": "n = 0\ntry:\n    with open('one', 'wb', buffering=0) as file:\n        while n < 256: n += file.write(bytes(1 << 20)) >> 20\n"
    "except OSError: pass\nfound = f'{n} MiB'",
    "all files together": "n = 0\ntry:\n    for k in range(10):\n        with open(f'file{k}', 'wb', buffering=0) as file:\n"
    "            for _ in range(30): n += file.write(bytes(1 << 20)) >> 20\nexcept OSError: pass\n"
    "found = f'{n} MiB' if n < 300 else 'all that the disk holds'",
    "number of files": "n = 0\ntry:\n    while n < 3000: open(f'n{n}', 'w').close(); n += 1\nexcept OSError: pass\n"
    "found = f'{n:,}' if n < 3000 else 'all that the disk holds'",
    "environment variables of the grader": "found = os.environ.get('INSTRUCTORS_TOKEN', '')",
    "user": "found = {0: 'root', 65534: 'nobody'}.get(os.geteuid(), 'the one who grades')",
    "capabilities": "import ctypes\ndata = (ctypes.c_uint32 * 6)()\nctypes.CDLL(None).capget((ctypes.c_uint32 * 2)"
    "(0x20080522, 0), data)\nfound = 'some' if any(data) else ''",
    "system calls that are left": "import ctypes\nlibc = ctypes.CDLL(None, use_errno=True)\nleft = 0\n"
    "for k in [101, 165, 272, 308, 321, 298, 425, 248, 250, 323, 319, 41, 59, 435]:\n    libc.syscall(k, 0, 0, 0, 0, 0, 0)\n"
    "    left += ctypes.get_errno() not in (1, 38)\nfound = f'{left} of 14 dangerous ones' if left else ''",
    "processor time of a cell": "\nwhile True: pass",
}


def rows(level):
    """What a student's code gets at this level, by the words of :data:`ROWS`."""
    found = {}
    os.environ["INSTRUCTORS_TOKEN"] = "secret"
    with tempfile.TemporaryDirectory() as folder, Worker(limits=LIMITS, level=level) as worker:
        canary = Path(folder, "canary")
        canary.write_text("secret")
        canary.chmod(0o666)
        Path(folder).chmod(0o777)
        for words, code in ROWS.items():
            found[words] = _try(worker, f"import os\nfound = ''\nCANARY, JUDGE = {str(canary)!r}, {os.getpid()}", code)
    return found


def _try(worker, told, code):
    with worker.open() as session:
        try:
            session.request("cell", source=told)
            if "out_of_time" in session.request("cell", source=code):
                return f"{LIMITS.cpu:g} s here, 5 s as it comes"
            return session.request("get", name="found")["value"] or KEPT
        except SessionLost as lost:
            return lost.sentence


if __name__ == "__main__":
    Path(sys.argv[2]).write_text(json.dumps(rows(sys.argv[1])))
