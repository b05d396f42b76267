"""Replies of every form through the judge's end of the pipe: ``python -m tests.attacks.fuzz COUNT SEED``.

A seeded mutator starts from honest frames and changes bytes, tokens and lengths. Whatever comes, the decoder raises
the protocol's own exception or gives plain data, and the link raises what ends the session or gives the check a value.
"""

import json
import random
import struct
import sys
import time
import warnings

import numpy as np

from course_utils.grading.limits import Limits
from course_utils.grading.link import OutOfTime
from course_utils.grading.proxy import Student
from course_utils.grading.session import SessionLost
from course_utils.grading.worker.wire import Handle, ProtocolError, Twin, decode, encode

HONEST = [
    {"id": "n", "value": 1.5, "warned": [], "twins": [], "dropped": []},
    {
        "id": "n",
        "value": Twin(1),
        "warned": ["overflow"],
        "twins": [[1, np.arange(6.0).reshape(2, 3), True]],
        "dropped": [],
    },
    {
        "id": "n",
        "value": [(1, 2.5, None), {"k": Handle(3, "Adam")}, 1j, ..., np.float32(2)],
        "warned": [],
        "twins": [],
        "dropped": [5],
    },
    {
        "id": "n",
        "raised": [["Own", "ValueError", "Exception"], "text é", ", line 3"],
        "warned": [],
        "twins": [],
        "dropped": [],
    },
    {"id": "n", "out_of_time": True, "warned": [], "twins": [], "dropped": []},
    {"callback": 0, "values": [[1.0, Twin(0)], {"x": 2}], "twins": [[0, np.ones(3), True]], "dropped": []},
]
TOKENS = b'{ } [ ] "array" "dict" "tuple" "handle" "twin" "callback" "named" "raised" "value" "id" -1 1e400 null true "<f8" "|b1"'
TOKENS = [
    *TOKENS.split(),
    b"99999999999999",
    b"\xff",
    b"\\ud800",
    b'{"float":"nan"}',
    b'{"ellipsis":[]}',
    b'{"dict":[]}',
]
FRAMES = [encode(reply)[4:] for reply in HONEST]


POOL = [
    None,
    True,
    -1,
    0,
    1,
    2,
    9,
    1 << 60,
    1.5,
    "",
    "value",
    "x",
    [],
    [1],
    [[]],
    {"twin": 1},
    {"twin": 0},
    {"handle": 3},
]
POOL += [
    {"handle": 1, "kind": "<b>"},
    {"float": "nan"},
    {"tuple": []},
    {"callback": 0},
    {"named": "f"},
    {"array": ["<f8", [2, 3]]},
]


def mutated(rng):
    """A frame's payload that was honest once: changed as bytes, or as the tree that its header is."""
    return _changed_bytes(rng) if rng.random() < 0.5 else _changed_tree(rng)


def _changed_tree(rng):
    frame = rng.choice(FRAMES)
    size = struct.unpack_from("<I", frame)[0]
    tree = json.loads(frame[4 : 4 + size])
    for _ in range(rng.randint(1, 2)):
        places, waiting = [], [tree]
        while waiting:
            node = waiting.pop()
            for key in range(len(node)) if isinstance(node, list) else list(node):
                places.append((node, key))
                if isinstance(node[key], list | dict):
                    waiting.append(node[key])
        if places:
            node, key = rng.choice(places)
            node[key] = json.loads(json.dumps(rng.choice(POOL)))
    header = json.dumps(tree).encode()
    return struct.pack("<I", len(header)) + header + frame[4 + size :]


def _changed_bytes(rng):
    data = bytearray(rng.choice(FRAMES))
    for _ in range(rng.randint(1, 4)):
        at, kind = rng.randrange(len(data)), rng.random()
        if kind < 0.3:
            data[at] = rng.randrange(256)
        elif kind < 0.75:
            data[at : at + rng.choice((0, 1, 1, 2, 3, 8))] = rng.choice(TOKENS)
        elif kind < 0.85:
            other = rng.choice(FRAMES)
            cut = rng.randrange(len(other))
            data[at:at] = other[cut : cut + rng.randint(1, 40)]
        else:
            del data[at : at + rng.randint(1, 8)]
        data = data or bytearray(b"\0")
    if rng.random() < 0.7 and len(data) > 4:  # a header that ends where one might, so that it is read
        ends = [k for k in range(4, len(data)) if data[k] == ord("}")] or [len(data) - 1]
        struct.pack_into("<I", data, 0, min(len(data) - 4, rng.choice(ends[-3:]) + 1 - 4))
    return bytes(data)


class Fake:
    """A session whose process answers with these payloads, one after the other."""

    def __init__(self, payloads):
        self.payloads = payloads
        self.limits = Limits()
        self.lost = None
        self.objects = frozenset({"f"})

    def request(self, do, *, on_callback=None, **fields):
        encode(fields)
        try:
            for _ in range(3):
                reply = decode(next(self.payloads))
                if type(reply) is not dict:
                    raise ProtocolError("a reply is a dict")
                if "callback" not in reply:
                    return reply
                encode(on_callback(reply))
            raise ProtocolError("enough")
        except (ProtocolError, TimeoutError) as problem:
            raise self.distrust(problem) from None

    def distrust(self, why):
        self.lost = SessionLost(str(why), dishonest=True)
        return self.lost


def one(payloads):
    """Let a check read a reply; "refused", "raised" or "read". Any other exception comes out: a defect of the judge."""
    session = Fake(iter(payloads))
    student = Student(session)
    try:
        with warnings.catch_warnings(action="ignore"):
            value = student.f(np.ones(3), lambda *a, **k: 1.0)
    except (SessionLost, OutOfTime):
        return "refused"
    except BaseException as problem:
        if hasattr(problem, "sentence"):  # told by the student's process, in the right form
            return "raised"
        raise
    repr(value)
    return "read"


def fuzz(count, seed):
    """How many frames were refused, raised and read; the first defect ends it with the frame that found it."""
    rng, told = random.Random(seed), {"refused": 0, "raised": 0, "read": 0}
    for k in range(count):
        payloads = [mutated(rng) for _ in range(3)]
        try:
            told[one(payloads)] += 1
        except BaseException as problem:
            frames = [payload.hex() for payload in payloads]
            raise AssertionError(f"frame {k} of seed {seed}: {problem!r}: {frames}") from problem
    return told


if __name__ == "__main__":
    count, seed = int(sys.argv[1]), int(sys.argv[2])
    begin = time.monotonic()
    told = fuzz(count, seed)
    print(json.dumps(told), f"{count:,} frames, seed {seed}, {time.monotonic() - begin:.0f} s, no other exception")
