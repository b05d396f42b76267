"""The course key, and the inputs that follow from it.

A check's inputs are drawn from a generator seeded with an HMAC of the course key over lab, check and student: the
same at every rerun and regrade, different for every student, and not to be foreseen by anyone without the key.
"""

import hashlib
import hmac
import json
import secrets
from pathlib import Path

import numpy as np

from course_utils.errors import CourseError

KEY_FILE = "course.key"
RUN_KEY_FILE = "run.key"
SHORTEST = 16  # bytes


def generator(key, lab, check, student):
    """The generator of one check's inputs for one student.

    Examples
    --------
    >>> a, b = (generator(b"a key of the course", "01", "sigmoid", name).normal() for name in ("ada", "alan"))
    >>> a == b
    False
    """
    told = json.dumps([lab, check, student]).encode()  # unlike joined text, a list cannot be read in two ways
    return np.random.default_rng(int.from_bytes(hmac.new(key, told, hashlib.sha256).digest(), "big"))


def course_key(private, out):
    """The key, and a warning for the instructor where it is not the course's own.

    Parameters
    ----------
    private : path or None
        The folder with ``course.key``.
    out : path
        Where a key made for this run is kept, and found again by the next one.

    Returns
    -------
    key : bytes
    warning : str or None
    """
    if private is not None:
        file = Path(private) / KEY_FILE
        try:
            key = file.read_bytes().strip()
        except OSError as problem:
            raise CourseError(
                f"cannot read {file} ({problem.strerror}): --private names a folder with the course's key in it; "
                f"to make one: python -c 'import secrets; print(secrets.token_hex(32))' > {file}"
            ) from problem
        if len(key) < SHORTEST:
            raise CourseError(f"{file} holds {len(key)} characters: a course key has at least {SHORTEST}")
        return key, None
    file = Path(out) / RUN_KEY_FILE
    if file.is_file():
        key, made = file.read_bytes().strip(), "used the key of an earlier run"
    else:
        key, made = secrets.token_hex(32).encode(), "made a key for this run"
        file.write_bytes(key + b"\n")
        file.chmod(0o600)
    return (
        key,
        f"no course key was given, so the grader {made} ({file}); with --private every run draws the same inputs",
    )
