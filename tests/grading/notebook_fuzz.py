"""Damaged notebooks by the thousand, the same for the same seed: flipped bytes, cut and doubled pieces, strange JSON,
strange zips."""

import copy
import io
import json
import random
import zipfile

import course

STRANGE = [None, True, -1, 1e308, "", "\ud800", "\0", [], {}, [[]], {"cells": []}, "x" * 5000, [0] * 300, {"": {}}]
TOKENS = [*(bytes([c]) for c in b'{}[]",:\0'), b"\\u", b"\\ud800", b"\xff\xfe", b"\xef\xbb\xbf", b"NaN", b"9" * 5000]
TOKENS += [b"[" * 3000, b'{"a":' * 1500, b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"<<<<<<< x\n"]


def seeds():
    """Notebooks to begin with: format 4, format 3, UTF-16, a zip of one, a zip of several."""
    four = course.ipynb(course.right())
    three = json.dumps({"worksheets": [{"cells": [{"cell_type": "code", "input": ["x = ", "1"]}]}], "nbformat": 3})
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a/lab.ipynb", four)
        archive.writestr("a/data.csv", "1,2\n")
    return [four.encode(), three.encode(), four.encode("utf-16"), out.getvalue()]


def mutants(count, seed=0):
    """``count`` byte strings."""
    rng, start = random.Random(seed), seeds()
    for _ in range(count):
        data = rng.choice(start)
        if rng.random() < 0.4 and data[:1] == b"{":
            data = _strange_json(data, rng)
        for _ in range(rng.randrange(4)):
            data = _bytes(data, rng)
        yield data


def _bytes(data, rng):
    at, length = rng.randrange(len(data) + 1), rng.randrange(1, 60)
    kind = rng.randrange(6)
    if kind == 0:
        return data[:at]
    if kind == 1:
        return data[:at] + data[at + length :]
    if kind == 2:
        return data[:at] + data[at : at + length] * rng.randrange(1, 40) + data[at:]
    if kind == 3:
        return data[:at] + rng.choice(TOKENS) + data[at:]
    if kind == 4:
        return data[:at] + rng.randbytes(length) + data[at + length :]
    flipped = bytearray(data)
    for _ in range(min(len(data), rng.randrange(1, 9))):
        flipped[rng.randrange(len(flipped))] ^= 1 << rng.randrange(8)
    return bytes(flipped)


def _strange_json(data, rng):
    """One or several values replaced, removed, doubled or wrapped."""
    notebook = json.loads(data)
    for _ in range(rng.randrange(1, 4)):
        holder = notebook
        while True:
            keys = list(holder) if type(holder) is dict else list(range(len(holder)))
            if not keys:
                break
            key = rng.choice(keys)
            if type(holder[key]) in (dict, list) and holder[key] and rng.random() < 0.75:
                holder = holder[key]
                continue
            what = rng.randrange(4)
            if what == 0:
                holder[key] = copy.deepcopy(rng.choice(STRANGE))
            elif what == 1:
                del holder[key]
            elif what == 2:
                holder[key] = [holder[key]] * rng.randrange(4)
            else:
                holder[key] = {"content": holder[key], "cells": holder[key]}
            break
    return json.dumps(notebook).encode()
